// A user never sees a raw status: every refusal is a RecoupError with a code, and says what is to blame where that can be told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as recoup from 'recoup';
import { abi } from './support.mjs';

const NOW = Date.UTC(2026, 2, 1, 9);
const verdict = recoup.classify({ decline: 'insufficient_funds', atMs: NOW });
const debt = { key: 'in_1', nowMs: NOW };
const row = { atMs: NOW, kind: 'attempt', outcome: 'declined', trigger: 'scheduled' };
const refused = (call, wanted, message) =>
  assert.throws(call, (error) => {
    assert.ok(error instanceof recoup.RecoupError, String(error.stack));
    assert.ok(error instanceof Error);
    assert.equal(error.name, 'RecoupError');
    for (const [key, value] of Object.entries(wanted)) assert.equal(error[key], value, `${key} of: ${error.message}`);
    if (message) assert.match(error.message, message);
    return true;
  });

test('a field out of its range is named', () => {
  refused(() => recoup.classify({ httpStatus: 1000, decline: 'stolen_card' }), { code: 'ERR_RECOUP_RANGE', field: 'signal.httpStatus' });
  refused(() => recoup.classify({ atMs: -1 }), { code: 'ERR_RECOUP_RANGE', field: 'signal.atMs' });
  refused(() => recoup.classify({ flags: 2 ** 31 }), { code: 'ERR_RECOUP_RESERVED', field: 'signal.flags' });
  refused(() => recoup.classify({ decline: 0x01ff_ffff }), { code: 'ERR_RECOUP_ID', field: 'signal.decline' });
  refused(() => recoup.mayCharge({ case: { ...debt, zone: 0x0a7f_ffff } }), { code: 'ERR_RECOUP_ID', field: 'case.zone' });
  refused(() => recoup.mayCharge({ case: debt, history: [row, { ...row, outcome: 99 }] }), { code: 'ERR_RECOUP_RANGE', field: 'history[1].outcome' });
});

test('numbers are checked before they reach C', () => {
  for (const atMs of [NaN, Infinity, 1.5, 2 ** 53, -(2 ** 53), new Date(NaN)])
    refused(() => recoup.classify({ atMs }), { code: 'ERR_RECOUP_RANGE', field: 'signal.atMs' });
  for (const httpStatus of [-1, 2 ** 32, 402.5, NaN])
    refused(() => recoup.classify({ httpStatus }), { code: 'ERR_RECOUP_RANGE', field: 'signal.httpStatus' });
  for (const credential of [-1n, 2n ** 64n])
    refused(() => recoup.classify({ credential }), { code: 'ERR_RECOUP_RANGE', field: 'signal.credential' });
  refused(() => recoup.mayCharge({ case: { ...debt, amount: 2n ** 63n } }), { code: 'ERR_RECOUP_RANGE', field: 'case.amount' });
  refused(() => recoup.mayCharge({ case: { ...debt, blackoutMs: [[1, 2], [3, 4], [5, 6], [7, 8], [9, 10]] } }), { code: 'ERR_RECOUP_RANGE' });
  refused(() => recoup.plan({ case: debt, verdict, policy: 'standard', maxSteps: 129 }), { code: 'ERR_RECOUP_RANGE', field: 'maxSteps' });
});

test('values of the wrong type are told apart from values out of range', () => {
  const wrong = [
    () => recoup.classify(undefined), () => recoup.classify('insufficient_funds'), () => recoup.classify({ atMs: '2026-03-01' }),
    () => recoup.classify({ atMs: 1n }), () => recoup.classify({ credential: 1 }), () => recoup.classify({ flags: true }),
    () => recoup.classify({ networkCode: 51 }), () => recoup.classify({ httpStatus: '402' }), () => recoup.classify({ brand: {} }),
    () => recoup.mayCharge({ case: { ...debt, key: 1n } }), () => recoup.mayCharge({ case: { ...debt, blackoutMs: [1, 2] } }),
    () => recoup.mayCharge({ case: debt, history: 'none' }), () => recoup.mayCharge({ case: debt, history: [null] }),
    () => recoup.mayCharge(), () => recoup.mayCharge({ debt }), () => recoup.readStripe({ error: {} }), () => recoup.readStripe(),
    () => recoup.plan({ case: debt, verdict }), () => recoup.plan({ case: debt, verdict, policy: new Uint8Array(4) }),
    () => recoup.plan({ case: debt, policy: 'standard' }), () => recoup.merge('x', row), () => recoup.find('code', 1), () => recoup.name('x'),
    () => recoup.findMany('code', 'names'), () => recoup.findMany('code', new Uint8Array(1), [0, 1]), () => recoup.caseKey(1),
    () => recoup.Policy.load('frame'), () => new recoup.Policy(), () => new recoup.VerdictBatch(), () => recoup.classifyBatch([{}]),
    () => new recoup.SignalBatch(1).setColumn('decline', [1]), () => recoup.explain({ steps: 1 }),
    () => recoup.plan({ case: debt, verdict, policy: Object.create(recoup.Policy.prototype) }),
  ];
  for (const call of wrong) refused(call, { code: 'ERR_RECOUP_TYPE' });
});

test('a slip of the pen is never ignored', () => {
  refused(() => recoup.classify({ declin: 'stolen_card' }), { code: 'ERR_RECOUP_FIELD', field: 'signal.declin' }, /did you mean "decline"/);
  refused(() => recoup.mayCharge({ case: { ...debt, now: 1 } }), { code: 'ERR_RECOUP_FIELD', field: 'case.now' });
  refused(() => recoup.mayCharge({ case: debt, history: [{ ...row, amout: 1 }] }), { code: 'ERR_RECOUP_FIELD', field: 'row.amout' });
  refused(() => recoup.classify({ decline: 'insuficient_funds' }), { code: 'ERR_RECOUP_NOT_FOUND', field: 'signal.decline' }, /"insufficient_funds"/);
  refused(() => recoup.classify({ operation: 'chargeback' }), { code: 'ERR_RECOUP_NOT_FOUND', field: 'signal.operation' });
  refused(() => recoup.find('codes', 'x'), { code: 'ERR_RECOUP_NOT_FOUND' }, /did you mean "code"/);
  refused(() => recoup.find('zone', 'Europe/Berln'), { code: 'ERR_RECOUP_NOT_FOUND' }, /did you mean "Europe\/Berlin"/);
  refused(() => new recoup.SignalBatch(1).setColumn('colour', 1), { code: 'ERR_RECOUP_FIELD' });
});

test('what a body or a document has wrong stands at a byte', () => {
  const at = (body, code, offset) => refused(() => recoup.readStripe(body), { code, offset });
  at('{"error":', 'ERR_RECOUP_JSON_TRUNCATED', 9);
  at('', 'ERR_RECOUP_JSON_TRUNCATED', 0);
  at('{"error" 1}', 'ERR_RECOUP_JSON_SYNTAX', 9);
  at(`${'['.repeat(65)}`, 'ERR_RECOUP_JSON_DEPTH', 64);
  at(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 'ERR_RECOUP_JSON_ENCODING', 2);
  refused(() => recoup.readStripe('{"object":"unheard_of"}'), { code: 'ERR_RECOUP_CARRIER' });
  refused(() => recoup.Policy.compile('{"version":1,"x":2}'), { code: 'ERR_RECOUP_JSON_KEY', offset: 13 });
  refused(() => recoup.Policy.compile({ version: 2 }), { code: 'ERR_RECOUP_POLICY_VERSION' });
  refused(() => recoup.readStripe('{}', { httpStatus: 42 }), { code: 'ERR_RECOUP_RANGE' });
});

test('frames, histories and batches', () => {
  refused(() => recoup.Policy.load(new Uint8Array(0)), { code: 'ERR_RECOUP_POLICY' });
  const frame = recoup.Policy.preset('standard').frame;
  frame[20] ^= 1;
  refused(() => recoup.Policy.load(frame), { code: 'ERR_RECOUP_POLICY' });
  const later = { ...row, atMs: NOW + 1 };
  for (const call of [() => recoup.mayCharge({ case: debt, history: [row, later, row] }), () => recoup.merge([row, later, row], row)])
    refused(call, { code: 'ERR_RECOUP_HISTORY_ORDER', index: 2 });
  const batch = recoup.SignalBatch.from([{}, {}, { httpStatus: 1000 }]);
  refused(() => recoup.classifyBatch(batch), { code: 'ERR_RECOUP_RANGE', index: 2, field: 'signals[2].httpStatus' });
  refused(() => batch.set(3, {}), { code: 'ERR_RECOUP_RANGE', field: 'index' });
  refused(() => batch.setColumn('decline', new Uint32Array(2)), { code: 'ERR_RECOUP_RANGE' });
  refused(() => batch.setColumn('decline', 2 ** 32), { code: 'ERR_RECOUP_RANGE' });
  refused(() => recoup.classifyBatch(new recoup.SignalBatch(1)).at(1), { code: 'ERR_RECOUP_RANGE', field: 'index' });
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
  refused(() => recoup.mayCharge({ case: { nowMs: NOW } }), { code: 'ERR_RECOUP_RANGE', field: 'case.key' });
  refused(() => recoup.mayCharge({ case: debt, history: [{ ...row, kind: undefined }] }), { code: 'ERR_RECOUP_RANGE', field: 'history[0].kind' });
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
