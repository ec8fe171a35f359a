// A user never sees a raw status: every refusal is a RecoupError with a code, and says what is to blame where that can be told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recoup } from './entry.mjs';
import { abi } from './support.mjs';

const NOW = Date.UTC(2026, 2, 1, 9);
const verdict = recoup.classify({ decline: 'insufficient_funds', atMs: NOW });
const debt = { key: 'in_1', nowMs: NOW };
const row = { atMs: NOW, kind: 'attempt', outcome: 'declined', trigger: 'scheduled' };
const thrown = (call, kind, wanted, message) =>
  assert.throws(call, (error) => {
    assert.ok(error instanceof kind, String(error.stack));
    assert.ok(error instanceof Error);
    assert.equal(error.name, kind.name);
    for (const [key, value] of Object.entries(wanted)) assert.equal(error[key], value, `${key} of: ${error.message}`);
    if (message) assert.match(error.message, message);
    return true;
  });
const refused = (call, wanted, message) => thrown(call, recoup.RecoupError, wanted, message);
const mistaken = (call, wanted, message) => thrown(call, TypeError, wanted, message);

test('a field out of its range is named', () => {
  const field = { code: 'ERR_RECOUP_RANGE', status: -5, function: 'classify', argument: 'signals', index: 0 };
  refused(() => recoup.classify({ httpStatus: 1000, decline: 'stolen_card' }), { ...field, field: 'httpStatus', value: 1000, rule: 'http_status' });
  refused(() => recoup.classify({ atMs: -1 }), { ...field, field: 'atMs', value: -1, rule: 'instant' });
  refused(() => recoup.classify({ flags: 2 ** 31 }), { code: 'ERR_RECOUP_RESERVED', field: 'flags' });
  refused(() => recoup.classify({ decline: 0x01ff_ffff }), { code: 'ERR_RECOUP_ID', field: 'decline', value: 0x01ff_ffff });
  refused(() => recoup.mayCharge({ case: { ...debt, zone: 0x0a7f_ffff } }), { code: 'ERR_RECOUP_ID', argument: 'debt', field: 'zone', index: undefined });
  const rows = [row, { ...row, outcome: 99 }];
  refused(() => recoup.mayCharge({ case: debt, history: rows }), { code: 'ERR_RECOUP_RANGE', argument: 'history', index: 1, field: 'outcome', value: 99 });
});

test('the message is the sentence of the library', () => {
  const zero = () => recoup.plan({ case: debt, verdict, policy: 'standard', history: [row, { ...row, atMs: 0 }] });
  const later = 'expected an instant above 0, in milliseconds since 1970';
  refused(zero, { message: `recoup_history_sort: history[1].at_ms is 0; ${later}`, rule: 'some_instant' });
  refused(() => recoup.sortHistory([row, { ...row, atMs: 0 }]), { message: `recoup_history_sort: history[1].at_ms is 0; ${later}` });
  refused(() => recoup.merge([row], { ...row, atMs: 0 }), { message: `recoup_history_put: row.at_ms is 0; ${later}` });
  const reading = recoup.read('{"object":"charge","id":"ch_1","status":"failed","created":1767254400}');
  refused(() => recoup.historyRow(reading, undefined, { trigger: 99 }), { function: 'history_row', argument: 'trigger', value: 99, rule: 'some_word' });
  refused(() => recoup.Policy.compile('{"version":1,\n "ladders":{}}'), {
    message: 'recoup_policy_compile: json, byte 15: expected a documented key, and each key once (line 2, column 2)',
    offset: 15, line: 2, column: 2, rule: 'json_key',
  });
});

test('numbers are checked before they reach C', () => {
  for (const atMs of [NaN, Infinity, 1.5, 2 ** 53, -(2 ** 53), new Date(NaN)])
    refused(() => recoup.classify({ atMs }), { code: 'ERR_RECOUP_RANGE', argument: 'signal', field: 'atMs' });
  for (const httpStatus of [-1, 2 ** 32, 402.5, NaN])
    refused(() => recoup.classify({ httpStatus }), { code: 'ERR_RECOUP_RANGE', argument: 'signal', field: 'httpStatus' });
  for (const credential of [-1n, 2n ** 64n])
    refused(() => recoup.classify({ credential }), { code: 'ERR_RECOUP_RANGE', argument: 'signal', field: 'credential' });
  refused(() => recoup.mayCharge({ case: { ...debt, amount: 2n ** 63n } }), { code: 'ERR_RECOUP_RANGE', argument: 'case', field: 'amount' });
  refused(() => recoup.mayCharge({ case: { ...debt, blackoutMs: [[1, 2], [3, 4], [5, 6], [7, 8], [9, 10]] } }), { code: 'ERR_RECOUP_RANGE' });
  refused(() => recoup.plan({ case: debt, verdict, policy: 'standard', maxSteps: 129 }), { code: 'ERR_RECOUP_RANGE', argument: 'maxSteps', value: 129 });
});

test('values of the wrong type are told apart from values out of range', () => {
  const wrong = [
    () => recoup.classify(undefined), () => recoup.classify('insufficient_funds'), () => recoup.classify({ atMs: '2026-03-01' }),
    () => recoup.classify({ atMs: 1n }), () => recoup.classify({ credential: 1 }), () => recoup.classify({ flags: true }),
    () => recoup.classify({ networkCode: 51 }), () => recoup.classify({ httpStatus: '402' }), () => recoup.classify({ brand: {} }),
    () => recoup.mayCharge({ case: { ...debt, key: 1n } }), () => recoup.mayCharge({ case: { ...debt, blackoutMs: [1, 2] } }),
    () => recoup.mayCharge({ case: debt, history: 'none' }), () => recoup.mayCharge({ case: debt, history: [null] }),
    () => recoup.mayCharge(), () => recoup.read({ error: {} }), () => recoup.read(),
    () => recoup.plan({ case: debt, verdict, policy: null }), () => recoup.plan({ case: debt, verdict, policy: new Uint8Array(4) }),
    () => recoup.plan({ case: debt, policy: 'standard' }), () => recoup.merge('x', row), () => recoup.merge(null), () => recoup.sortHistory({ length: 1 }), () => recoup.historyRow(undefined), () => recoup.rowToJson('{}'),
    () => recoup.rowFromJson({}), () => recoup.mayCharge({ case: debt, verdict: null }), () => recoup.mayCharge({ case: { ...debt, autoAdvance: 1 } }),
    () => recoup.mayCharge({ case: debt, history: [{ ...row, scopes: 'payment' }] }), () => recoup.find('code', 1), () => recoup.name('x'),
    () => recoup.findMany('code', 'names'), () => recoup.findMany('code', new Uint8Array(1), [0, 1]), () => recoup.caseKey(1),
    () => recoup.Policy.load('frame'), () => new recoup.Policy(), () => new recoup.VerdictBatch(), () => recoup.classifyBatch([{}]),
    () => new recoup.SignalBatch(1).setColumn('decline', [1]), () => recoup.explain({ steps: 1 }),
    () => recoup.plan({ case: debt, verdict, policy: Object.create(recoup.Policy.prototype) }),
  ];
  for (const call of wrong) {
    mistaken(call, { code: 'ERR_RECOUP_TYPE' });
    assert.throws(call, ({ argument, message }) => argument !== undefined && message.startsWith(argument.replace(/ .*/, '')));
  }
  const history = [row, { ...row, atMs: 'now' }];
  mistaken(() => recoup.mayCharge({ case: debt, history }), { argument: 'history', index: 1, field: 'atMs', value: 'now' }, /^history\[1\]\.atMs is "now"; expected /);
  mistaken(() => recoup.SignalBatch.from([{}, { flags: true }]), { argument: 'signals', index: 1, field: 'flags' }, /^signals\[1\]\.flags /);
});

test('only texts and bytes are hashed, and whole texts', () => {
  for (const hash of [recoup.caseKey, recoup.hashName])
    for (const value of [1, 1n, true, null, undefined, {}, ['x']]) mistaken(() => hash(value), { code: 'ERR_RECOUP_TYPE', argument: 'name', value });
  for (const hash of [recoup.caseKey, recoup.hashName])
    for (const half of ['\ud800', 'a\udc00b']) refused(() => hash(half), { code: 'ERR_RECOUP_RANGE', argument: 'name', value: half });
  refused(() => recoup.classify({ credential: 'fp\ud800' }), { code: 'ERR_RECOUP_RANGE', argument: 'signal', field: 'credential' });
  refused(() => recoup.mayCharge({ case: { ...debt, key: 'in\ud800' } }), { code: 'ERR_RECOUP_RANGE', argument: 'case', field: 'key' });
  assert.notEqual(recoup.hashName('\u{1f4b3}'), recoup.hashName('\ufffd'));
});

test('a slip of the pen is never ignored', () => {
  mistaken(() => recoup.classify({ declin: 'stolen_card' }), { code: 'ERR_RECOUP_FIELD', argument: 'signal', field: 'declin' }, /expected one of .*\bdecline\b/);
  mistaken(() => recoup.mayCharge({ case: { ...debt, now: 1 } }), { code: 'ERR_RECOUP_FIELD', argument: 'case', field: 'now' });
  mistaken(() => recoup.mayCharge({ debt }), { code: 'ERR_RECOUP_FIELD', argument: 'request', field: 'debt' });
  mistaken(() => recoup.mayCharge({ case: debt, history: [{ ...row, amout: 1 }] }), { code: 'ERR_RECOUP_FIELD', argument: 'history', index: 0, field: 'amout' });
  mistaken(() => new recoup.SignalBatch(1).setColumn('colour', 1), { code: 'ERR_RECOUP_FIELD' });
  mistaken(() => recoup.mayCharge({ case: { ...debt, paydays: [{ kind: 'weekday', day: 1 }] } }), { code: 'ERR_RECOUP_FIELD' });
  refused(() => recoup.classify({ operation: 'chargeback' }), { code: 'ERR_RECOUP_NOT_FOUND', argument: 'signal', field: 'operation' }, /expected one of charge, /);
  refused(() => recoup.find('codes', 'x'), { code: 'ERR_RECOUP_NOT_FOUND', argument: 'space' }, /expected one of code, /);
});

test('near names are those of the library, the nearest first', () => {
  const decline = 'insuficient_funds';
  refused(
    () => recoup.classify({ decline }),
    { code: 'ERR_RECOUP_NOT_FOUND', status: -12, function: 'find', rule: 'name', argument: 'signal', field: 'decline', value: decline },
    /^signal\.decline is "insuficient_funds"; expected a name this edition knows; did you mean "insufficient_funds"/,
  );
  refused(() => recoup.find('zone', 'Europe/Berln'), { argument: 'name' }, /did you mean "Europe\/Berlin"[,?]/);
  refused(() => recoup.find('zone', 'Berlin'), {}, /did you mean "Europe\/Berlin"\?$/);
  refused(() => recoup.find('brand', 'zzzzzzzz'), {}, /expected a name this edition knows$/);
  refused(() => recoup.classify({ decline: 'x\ud800' }), { code: 'ERR_RECOUP_RANGE', field: 'decline' });
});

test('near names are looked for when the message is read, whatever was refused since', () => {
  const caught = (call) => {
    try {
      return call();
    } catch (error) {
      return error;
    }
  };
  const [name, range] = [() => recoup.find('code', 'expired_crad'), () => recoup.classify({ httpStatus: 1000 })].map(caught);
  const zone = caught(() => recoup.find('zone', 'Berlin'));
  assert.equal(Object.hasOwn(name, 'message'), false);
  assert.match(name.stack, /^RecoupError: name is "expired_crad"; expected a name this edition knows; did you mean "expired_card"/);
  assert.match(String(zone), /did you mean "Europe\/Berlin"\?$/);
  assert.match(range.message, /signals\[0\]\.http_status is 1000;/);
  assert.deepEqual(Object.getOwnPropertyDescriptor(name, 'message'), { value: name.message, writable: true, enumerable: false, configurable: true });
  zone.message = 'mine';
  assert.equal(String(zone), 'RecoupError: mine');
  assert.equal(recoup.RecoupError.prototype.message, '');
});

test('what a body or a document has wrong stands at a byte', () => {
  const at = (body, code, offset, more) => refused(() => recoup.read(body), { code, offset, argument: 'bytes', ...more });
  at('{"error":', 'ERR_RECOUP_JSON_TRUNCATED', 9);
  at('{\n"é":1,\n  x}', 'ERR_RECOUP_JSON_SYNTAX', 12, { line: 3, column: 3 });
  at('', 'ERR_RECOUP_JSON_TRUNCATED', 0);
  at('{"error" 1}', 'ERR_RECOUP_JSON_SYNTAX', 9);
  at(`${'['.repeat(65)}`, 'ERR_RECOUP_JSON_DEPTH', 64);
  at(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 'ERR_RECOUP_JSON_ENCODING', 2);
  refused(() => recoup.read('{"object":"unheard_of"}'), { code: 'ERR_RECOUP_CARRIER' });
  refused(() => recoup.Policy.compile('{"version":1,"x":2}'), { code: 'ERR_RECOUP_JSON_KEY', offset: 13 });
  refused(() => recoup.Policy.compile({ version: 2 }), { code: 'ERR_RECOUP_POLICY_VERSION' });
  refused(() => recoup.read('{}', { httpStatus: 42 }), { code: 'ERR_RECOUP_RANGE', argument: 'request', field: 'httpStatus', offset: undefined });
  refused(() => recoup.read('{}', { receivedMs: -1 }), { code: 'ERR_RECOUP_RANGE', field: 'receivedMs' });
  refused(() => recoup.read('{}', { from: -1 }), { code: 'ERR_RECOUP_RANGE', field: 'from' });
  refused(() => recoup.rowFromJson('{"v":1,"kind":"hold"}'), { code: 'ERR_RECOUP_RANGE', field: 'atMs' });
  refused(() => recoup.rowFromJson('{"v":1,"at":1}'), { code: 'ERR_RECOUP_JSON_KEY', line: 1, column: 8 });
});

test('frames, histories and batches', () => {
  refused(() => recoup.Policy.load(new Uint8Array(0)), { code: 'ERR_RECOUP_POLICY' });
  const frame = recoup.Policy.preset('standard').frame;
  frame[20] ^= 1;
  refused(() => recoup.Policy.load(frame), { code: 'ERR_RECOUP_POLICY' });
  const later = { ...row, atMs: NOW + 1 };
  assert.deepEqual(recoup.merge([later, row], row), recoup.merge([row, later], row));
  const batch = recoup.SignalBatch.from([{}, {}, { httpStatus: 1000 }]);
  refused(() => recoup.classifyBatch(batch), { code: 'ERR_RECOUP_RANGE', index: 2, argument: 'signals', field: 'httpStatus' });
  refused(() => batch.set(3, {}), { code: 'ERR_RECOUP_RANGE', argument: 'index' });
  refused(() => batch.setColumn('decline', new Uint32Array(2)), { code: 'ERR_RECOUP_RANGE' });
  refused(() => batch.setColumn('decline', 2 ** 32), { code: 'ERR_RECOUP_RANGE' });
  refused(() => recoup.classifyBatch(new recoup.SignalBatch(1)).at(1), { code: 'ERR_RECOUP_RANGE', argument: 'index' });
  for (const offsets of [[1, 0], [0, 9]])
    refused(() => recoup.findMany('code', new Uint8Array(2), Uint32Array.from(offsets)), { code: 'ERR_RECOUP_RANGE' });
  refused(() => recoup.findMany('code', new Uint8Array(2), new Uint32Array(0)), { code: 'ERR_RECOUP_RANGE' });
});

test('ids and texts that do not exist', () => {
  refused(() => recoup.name(0), { code: 'ERR_RECOUP_ID' });
  refused(() => recoup.text(0x01ff_ffff), { code: 'ERR_RECOUP_ID' });
  refused(() => recoup.word('disposition', 99), { code: 'ERR_RECOUP_NOT_FOUND' });
  refused(() => recoup.word('dispositions', 1), { code: 'ERR_RECOUP_NOT_FOUND' });
  refused(() => recoup.caseKey(''), { code: 'ERR_RECOUP_RANGE' });
  refused(() => recoup.mayCharge({ case: { nowMs: NOW } }), { code: 'ERR_RECOUP_RANGE', argument: 'debt', field: 'key' });
  refused(() => recoup.mayCharge({ case: debt, history: [{ ...row, kind: undefined }] }), { code: 'ERR_RECOUP_RANGE', argument: 'history', index: 0, field: 'kind' });
});

test('a verdict made by hand is refused', () => {
  refused(() => recoup.plan({ case: debt, verdict: { ...verdict, disposition: undefined }, policy: 'standard' }), { code: 'ERR_RECOUP_VERDICT' });
});

test('a getter cannot mix two cases, and an error in one leaves nothing locked', () => {
  const sly = { get decline() { return recoup.classify({}).cause; } };
  refused(() => recoup.classify(sly), { code: 'ERR_RECOUP_REENTRANT' });
  const broken = { get decline() { throw new TypeError('mine'); } };
  assert.throws(() => recoup.classify(broken), { name: 'TypeError', message: 'mine' });
  assert.equal(recoup.classify({ decline: 'insufficient_funds', atMs: NOW }).disposition, verdict.disposition);
});

test('every status has a code of its own', () => {
  const codes = abi.statuses.filter((s) => s.value < 0).map((s) => s.word.replace(/^err_/, '').toUpperCase());
  assert.equal(new Set(codes).size, abi.statuses.length - 1);
});
