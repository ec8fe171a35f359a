// What the package promises, call by call.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { recoup } from './entry.mjs';
import { ROOT, abi } from './support.mjs';

const NOW = Date.UTC(2026, 2, 1, 9);
const payload = (name) => readFileSync(`${ROOT}tests/data/payloads/${name}.json`);
const verdict = recoup.classify({ decline: 'insufficient_funds', brand: 'visa', networkCode: '51', method: 'card', atMs: NOW });
const debt = { key: 'in_1', nowMs: NOW, amount: 1999, currency: 'usd', zone: 'America/New_York' };
const attempt = (id, hours = 0) => ({
  atMs: NOW + hours * 3_600_000, id, kind: 'attempt', outcome: 'declined', trigger: 'scheduled', brand: 'visa', initiator: 'mit',
  cause: verdict.cause, disposition: verdict.disposition,
});

test('names, ids and numbers say the same', () => {
  const id = recoup.find('code', 'insufficient_funds');
  assert.equal(recoup.name(id), 'insufficient_funds');
  assert.equal(recoup.find(1, 'insufficient_funds'), id);
  const one = { decline: 'insufficient_funds', brand: 'visa', operation: 'charge', flags: ['timed_out'] };
  const same = { decline: id, brand: recoup.Brand.VISA, operation: 1, flags: 2 };
  assert.deepEqual(recoup.classify(one), recoup.classify(same));
  assert.deepEqual(recoup.classify({ ...one, flags: 'timed_out', code: undefined, carrier: null }), recoup.classify(same));
  assert.equal(recoup.word('disposition', 1), recoup.Disposition.RETRY_LATER);
});

test('a verdict', () => {
  assert.equal(verdict.disposition, recoup.Disposition.RETRY_LATER);
  assert.ok(verdict.allowed.includes('same_card_later'));
  assert.equal(recoup.name(verdict.cause), 'insufficient_funds');
  assert.equal(verdict.networkCode, '51');
  assert.deepEqual([verdict.prohibitions, verdict.scopes, verdict.lifts], [[], [], []]);
  assert.deepEqual(recoup.classify({ brand: 'visa', networkCode: '04' }).scopes, ['credential']);
  assert.equal(recoup.classify({}).disposition, 'lookup_first', 'nothing said is no permission');
});

test('results are frozen, all the way down', () => {
  const plan = recoup.plan({ case: debt, verdict, policy: 'standard' });
  const clearance = recoup.mayCharge({ case: debt, verdict });
  const reading = recoup.read(payload('event-charge-not-permitted'));
  const frozen = [verdict, verdict.allowed, verdict.conflicts, plan, plan.steps, plan.steps[0], plan.flags, clearance, clearance.windows,
    reading, reading.signal, recoup.sortHistory([attempt('a')]), recoup.historyRow(reading, verdict), verdict.scopes, recoup.Disposition, recoup.Brand, recoup.about(), recoup.caseKey('x'), recoup.Policy.preset('standard')];
  for (const result of frozen) assert.ok(Object.isFrozen(result), String(result));
});

test('read takes text, Buffer and any view, and gives the texts of the payload', () => {
  const bytes = payload('event-charge-not-permitted');
  const wide = Buffer.concat([Buffer.from('xxx'), bytes, Buffer.from('xxx')]);
  const view = new Uint8Array(wide.buffer, wide.byteOffset + 3, bytes.length);
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  const reading = recoup.read(bytes);
  for (const body of [bytes.toString(), view, shared]) assert.deepEqual(recoup.read(body), reading);
  assert.equal(reading.event, JSON.parse(bytes).id);
  assert.equal(reading.signal.eventId, recoup.hashName(reading.event));
  assert.deepEqual(recoup.classify(reading), recoup.classify(reading.signal));
});

test('texts found in a payload have their escapes resolved', () => {
  const message = 'Your card "4242" ❤ was\ndeclined';
  const body = JSON.stringify({ error: { type: 'card_error', code: 'card_declined', decline_code: 'brand_new', message } });
  const reading = recoup.read(body.replace('❤', '\\u2764'), { httpStatus: 402 });
  assert.equal(reading.message, message);
  assert.equal(reading.unknown, 'brand_new');
  assert.equal(reading.signal.unknownHash, recoup.hashName('brand_new'));
});

test('an HTTP status and an operation decide what a silent failure was', () => {
  const body = '{"error":{"type":"api_error","message":"sorry"}}';
  assert.equal(recoup.classify(recoup.read(body, { httpStatus: 500 })).disposition, 'lookup_first');
  assert.equal(recoup.read(body, { httpStatus: 500, operation: 'read' }).signal.operation, 'read');
});

test('a request says what the body does not', () => {
  const body = '{"error":{"type":"api_error"}}';
  const asked = { provider: 'stripe', httpStatus: 429, initiator: 'mit', shouldRetry: true, retryAfterMs: 7000, receivedMs: new Date(NOW) };
  const { signal, next } = recoup.read(body, asked);
  assert.deepEqual([signal.initiator, signal.retryAfterMs, signal.flags, next], ['mit', 7000, ['should_retry_yes', 'failed', 'nothing_more'], undefined]);
  assert.deepEqual(recoup.read(body, { ...asked, shouldRetry: false }).signal.flags, ['should_retry_no', 'failed', 'nothing_more']);
  assert.deepEqual(recoup.read(body, { ...asked, format: 'json', from: 0 }).signal, signal);
});

test('a plan', () => {
  const plan = recoup.plan({ case: debt, verdict, policy: 'standard' });
  const charge = plan.steps.find((step) => step.kind === 'charge');
  assert.match(charge.idempotencyKey, /^[0-9a-f]{32}$/);
  assert.ok(charge.dueMs > NOW && charge.dueMs <= plan.horizonMs);
  assert.equal(plan.policy, recoup.Policy.preset('standard').fingerprint);
  const next = recoup.plan({ case: debt, verdict, policy: 'standard', maxSteps: 1 });
  assert.deepEqual(next.steps, plan.steps.slice(0, 1));
  assert.ok(next.flags.includes('truncated'));
  assert.equal(next.stepTotal, plan.stepTotal);
});

test('a step behind a gate has no instant, and compares with none', () => {
  const refused = recoup.classify({ decline: 'not_permitted', method: 'card', funding: 'credit', issuerCountry: 'us', atMs: NOW });
  const gated = recoup.plan({ case: debt, verdict: refused, policy: 'standard' }).steps.find((step) => step.gate !== 'none');
  assert.equal(gated.dueMs, undefined);
  assert.equal(gated.dueMs <= Number.MAX_SAFE_INTEGER, false);
});

test('a Date is an instant', () => {
  const dated = { ...debt, nowMs: new Date(NOW), nextBillMs: new Date(NOW + 1e9), blackoutMs: [[new Date(NOW), new Date(NOW + 1e8)]] };
  const numbered = { ...debt, nextBillMs: NOW + 1e9, blackoutMs: [[NOW, NOW + 1e8]] };
  assert.deepEqual(
    recoup.plan({ case: dated, verdict, policy: 'standard' }),
    recoup.plan({ case: numbered, verdict, policy: 'standard' }),
  );
});

test('a key is a text, bytes, or the two words they make', () => {
  const plans = ['in_1', Buffer.from('in_1'), recoup.caseKey('in_1')].map((key) =>
    recoup.plan({ case: { ...debt, key }, verdict, policy: 'standard' }));
  assert.deepEqual(plans[1], plans[0]);
  assert.deepEqual(plans[2], plans[0]);
});

test('mayCharge says what is left of every ceiling', () => {
  const history = Array.from({ length: 3 }, (_, i) => attempt(`evt_${i}`, i - 100));
  const clearance = recoup.mayCharge({ case: { ...debt, brand: 'visa' }, history });
  assert.equal(clearance.answer, 'allowed');
  assert.equal(clearance.windows.length, clearance.windowTotal);
  assert.ok(clearance.windows.some((window) => window.used === 3 && window.left === window.limit - 3));
  for (const window of clearance.windows) assert.match(recoup.name(window.ceiling), /./);
});

test('mayCharge takes the verdict of the last failure', () => {
  assert.equal(recoup.mayCharge({ case: debt, verdict }).answer, 'allowed');
  const asked = recoup.mayCharge({ case: debt, verdict: recoup.classify({ decline: 'authentication_required', atMs: NOW }) });
  assert.deepEqual([asked.answer, asked.gate], ['not_before', 'authenticated']);
  assert.throws(() => recoup.mayCharge({ case: debt }), { code: 'ERR_RECOUP_VERDICT', rule: 'known' });
  assert.equal(recoup.mayCharge({ case: { ...debt, flags: ['first_charge'] } }).answer, 'allowed');
});

test('what a case says of itself is checked by the library', () => {
  const paydays = [{ kind: 'weekday', number: 5 }, { kind: 'last_day' }, null, { kind: 'nth_business_day', number: 3 }];
  const said = { ...debt, paydays, chargesBy: 'provider', autoAdvance: true, noticeDays: 2, mandate: 'mandate_1' };
  assert.equal(recoup.mayCharge({ case: said, verdict }).stopReason, 'provider_schedules');
  assert.equal(recoup.mayCharge({ case: { ...said, chargesBy: 'engine' }, verdict }).answer, 'allowed');
  assert.throws(() => recoup.mayCharge({ case: { ...debt, paydays: [{ kind: 'weekday', number: 8 }] } }), { rule: 'payday', field: 'paydays' });
});

test('a history is sorted and merged', () => {
  const rows = [attempt('b', 2), attempt('a', 1), attempt('c', 3), attempt('a', 1)];
  const id = recoup.hashName;
  const sorted = recoup.sortHistory(rows);
  assert.deepEqual(sorted.map((row) => row.id), [id('a'), id('b'), id('c')]);
  assert.deepEqual(recoup.sortHistory(sorted), sorted);
  assert.deepEqual(recoup.merge(sorted, attempt('b', 9)), sorted, 'one event, told twice');
  const merged = recoup.merge(sorted, attempt('d', 1.5), attempt(undefined, 0));
  assert.deepEqual(merged.map((row) => row.id), [undefined, id('a'), id('d'), id('b'), id('c')]);
  assert.equal(sorted.length, 3, 'the history given is not touched');
  assert.deepEqual(recoup.sortHistory([]), []);
});

test('the row a payload means', () => {
  const reading = recoup.read(payload('event-charge-not-permitted'));
  const said = recoup.classify(reading);
  const row = recoup.historyRow(reading, said, { trigger: 'manual', ordinal: 2 });
  assert.equal(row.kind, 'attempt');
  assert.equal(row.disposition, said.disposition);
  assert.equal(row.trigger, 'manual');
  recoup.plan({ case: { ...debt, nowMs: row.atMs + 1 }, verdict: said, history: [row], policy: 'standard' });
  const paid = recoup.read(payload('event-charge-succeeded'));
  assert.equal(recoup.historyRow(paid, said).disposition, undefined, 'a success remembers no refusal');
  const silent = recoup.read('{"object":"customer"}');
  assert.equal(recoup.historyRow(silent), undefined);
});

test('a verdict and a plan that went through a store are the same', () => {
  const stored = structuredClone(verdict);
  const plan = recoup.plan({ case: debt, verdict: stored, policy: 'standard' });
  assert.deepEqual(plan, recoup.plan({ case: debt, verdict, policy: 'standard' }));
  assert.equal(recoup.explain(structuredClone(plan)), recoup.explain(plan));
  const gated = recoup.plan({ case: debt, verdict: recoup.classify({ decline: 'not_permitted', atMs: NOW }), policy: 'standard' });
  assert.equal(recoup.explain(structuredClone(gated)), recoup.explain(gated));
});

test('every verdict of every payload survives the way back into C', () => {
  for (const name of ['event-charge-not-permitted', 'event-charge-mastercard-51-mac-26', 'charge-unknown-decline-code']) {
    const said = recoup.classify(recoup.read(payload(name)));
    assert.match(recoup.explain(said, { detail: 'full' }), new RegExp(said.disposition));
    assert.doesNotMatch(recoup.explain(said), /_/);
    recoup.plan({ case: { ...debt, nowMs: (said.atMs ?? NOW) + 1 }, verdict: said, policy: 'standard' });
  }
});

test('policies are presets, documents or stored frames', () => {
  const compiled = recoup.Policy.compile({ version: 1 });
  for (const document of ['{"version":1}', Buffer.from('{"version":1}')])
    assert.equal(recoup.Policy.compile(document).fingerprint, compiled.fingerprint);
  const stored = compiled.frame;
  assert.equal(recoup.Policy.load(stored).fingerprint, compiled.fingerprint);
  stored.fill(0);
  assert.deepEqual(recoup.Policy.load(compiled.frame).frame, compiled.frame, 'a frame is copied both ways');
  assert.equal(recoup.plan({ case: debt, verdict, policy: compiled }).policy, compiled.fingerprint);
});

test('texts have two voices', () => {
  assert.match(recoup.text(verdict.text), /\w/);
  assert.notEqual(recoup.text(verdict.cause), recoup.text(verdict.cause, { voice: 'remedy' }));
  const reading = recoup.read(payload('event-invoice-payment-failed-new-shape'));
  assert.match(recoup.expandRequest(reading.expand), /^GET \//);
});

test('columns of names', () => {
  const names = ['insufficient_funds', '', 'no_such_code', 'stolen_card'];
  const ids = recoup.findMany('code', names);
  assert.deepEqual([...ids], [recoup.find('code', names[0]), 0, 0, recoup.find('code', names[3])]);
  const packed = Buffer.from(names.join(''));
  const offsets = Uint32Array.from([0, 18, 18, 30, 41]);
  assert.deepEqual(recoup.findMany('code', packed, offsets), ids);
  assert.deepEqual(recoup.findMany('code', []), new Uint32Array(0));
});

test('a batch answers as single calls do', () => {
  const signals = ['insufficient_funds', 'stolen_card', 'not_permitted'].map((decline) => ({ decline, brand: 'visa', atMs: NOW }));
  const verdicts = recoup.classifyBatch(recoup.SignalBatch.from(signals));
  assert.deepEqual([...verdicts], signals.map((signal) => recoup.classify(signal)));
  const columns = new recoup.SignalBatch(3)
    .setColumn('decline', recoup.findMany('code', signals.map((signal) => signal.decline)))
    .setColumn('brand', recoup.Brand.VISA)
    .setColumn('atMs', BigInt(NOW));
  assert.deepEqual([...recoup.classifyBatch(columns)], [...verdicts]);
  assert.deepEqual([...verdicts.column('cause')], [...verdicts].map((one) => one.cause));
  assert.deepEqual([...verdicts.column('atMs')], [BigInt(NOW), BigInt(NOW), BigInt(NOW)]);
  const refused = recoup.classifyBatch(recoup.SignalBatch.from([{}, { brand: 'visa', networkCode: '04' }]));
  assert.equal(refused.column('scopes').length, 2 * 4);
  assert.equal(recoup.word('scope', refused.column('scopes')[4]), refused.at(1).scopes[0]);
  assert.equal(recoup.classifyBatch(new recoup.SignalBatch(0)).length, 0);
});

test('about tells what is linked', () => {
  const about = recoup.about();
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  assert.equal(about.version, abi.library);
  assert.equal(about.version, version);
  assert.equal(about.abi, `${abi.abi.major}.${abi.abi.minor}`);
  assert.match(about.knowledgeSha256, /^[0-9a-f]{64}$/);
  assert.match(about.tzdbEdition, /^20\d\d[a-z]$/);
});

test('hashes are those of the library', () => {
  assert.equal(recoup.hashName(''), 0n);
  assert.equal(recoup.hashName('evt_1'), recoup.hashName(Buffer.from('evt_1')));
  assert.equal(recoup.caseKey('in_1').length, 2);
});

test('a wait is seconds or a date', () => {
  const now = new Date('2026-01-01T00:00:00Z');
  assert.equal(recoup.retryAfter('120'), 120_000);
  assert.equal(recoup.retryAfter('Thu, 01 Jan 2026 00:01:00 GMT', now), 60_000);
  assert.equal(recoup.retryAfter('Wed, 31 Dec 2025 00:01:00 GMT', now.getTime()), 0);
  for (const [header, at, rule] of [['soon', now, 'retry_after'], ['Thu, 01 Jan 2026 00:01:00 GMT', 0, 'some_instant'], ['1', -1, 'instant']])
    assert.throws(() => recoup.retryAfter(header, at), { code: 'ERR_RECOUP_RANGE', rule });
  assert.throws(() => recoup.retryAfter(120), { name: 'TypeError', code: 'ERR_RECOUP_TYPE' });
});
