// What a user may write: checked by tsc, and never run.
import {
  Brand, Disposition, Policy, RecoupError, SignalBatch, caseKey, classify, classifyBatch, diagnose, explain, find, findMany, hashName, historyRow,
  mayCharge, merge, name, plan, read, rowFromJson, rowToJson, sortHistory, text, word,
  type Allowed, type Cause, type Clearance, type Diagnosis, type Plan, type Reading, type Row, type RowInit, type Signal, type SignalInit, type Step, type Verdict,
} from 'recoup';

import { read as readSaid, readWebhook } from 'recoup/stripe';
import { classify as classifyOverWasm, init } from 'recoup/wasm';

/** Whether two types are the same, not merely assignable. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const sure = <T extends true>(): T | undefined => undefined;

const reading: Reading = read('{}', { httpStatus: 402, operation: 'charge', initiator: 'mit', shouldRetry: true, receivedMs: new Date(), from: 0 });
read(new Uint8Array(2));
const told: Reading = readSaid(new Error(''), { operation: 'capture' });
const sent: Reading = readWebhook(new Uint8Array(2), 't=1,v1=0', 'whsec_…');
const verdict: Verdict = classify(reading);
const ready: Promise<void> = init();
init(new Uint8Array(0)).then(() => init('https://example.com/recoup.wasm'));
const overWasm: Verdict = classifyOverWasm(reading);
classify(reading.signal);
classify({ decline: 'insufficient_funds', brand: Brand.VISA, networkCode: '51', atMs: new Date(), credential: 'fp', flags: ['timed_out'] });
classify({ decline: null, brand: undefined, eventId: 1n, flags: 3 });
sure<Same<Verdict['disposition'], Disposition>>();
sure<Same<Verdict['allowed'], readonly Allowed[]>>();
sure<Same<typeof Disposition.STOP, 'stop'>>();

// What comes out goes in again.
const again: SignalInit = {} as Signal;
const rows: RowInit[] = [{ atMs: 1, kind: 'attempt', outcome: 'declined', trigger: 'scheduled', id: 'evt_1' }];
const row = historyRow(reading, verdict, { trigger: 'manual', ordinal: 2 });
const history: readonly Row[] = merge(sortHistory(rows), ...(row ? [row] : []));
const kept: Row = rowFromJson(rowToJson(history[0] ?? { atMs: 1, kind: 'hold', scopes: ['payment', undefined], prohibitions: [1, null] }));

const made: Plan = plan({ case: { key: 'in_1', nowMs: Date.now(), amount: 1 }, verdict, history, policy: 'standard', maxSteps: 1 });
plan({ case: { key: caseKey('in_1'), nowMs: 1 }, verdict, policy: Policy.compile({ version: 1 }) });
const step: Step | undefined = made.steps[0];
sure<Same<Step['dueMs'], number | undefined>>();
sure<Same<Step['idempotencyKey'], string | undefined>>();
if (step?.kind === 'charge' && step.dueMs !== undefined) new Date(step.dueMs);
const allowed: Clearance = mayCharge({
  case: { key: [1n, 2n], nowMs: 1, autoAdvance: false, paydays: [{ kind: 'weekday', number: 5 }, { kind: 'last_day' }] }, verdict,
});
sure<Same<(typeof allowed)['answer'], 'allowed' | 'not_before' | 'never'>>();

const why: Diagnosis = diagnose({ httpStatus: 403, code: 'more_permissions_required', keyPrefix: 'rk_live_', access: 'read', accountHeader: false });
const first: Cause | undefined = why.causes[0];
sure<Same<Cause['certainty'], 'possible' | 'likely' | 'certain'>>();
diagnose();

const ids: Uint32Array = findMany('code', ['a', 'b']);
const verdicts = classifyBatch(new SignalBatch(2).setColumn('decline', ids).setColumn('brand', find('brand', 'visa')));
sure<Same<ReturnType<typeof verdicts.at>, Verdict>>();
const waits: BigInt64Array = verdicts.column('waitMs');
for (const one of verdicts) explain(one);
const said: string = explain(made) + name(find('code', 'x')) + text(verdict.text ?? 0, { voice: 'operator' }) + word('disposition', 1);
const hash: bigint = hashName('fp');

/** Every disposition is handled, or this does not compile. */
export function exhaustive(of: Verdict): string {
  switch (of.disposition) {
    case 'retry_later': case 'backoff': case 'customer_action': case 'authenticate': case 'update_details': case 'new_method':
    case 'fix_integration': case 'lookup_first': case 'settled': case 'stop':
      return of.disposition;
    default:
      return of.disposition satisfies never;
  }
}

export function handle(error: unknown): number | undefined {
  return error instanceof RecoupError && error.code === 'ERR_RECOUP_JSON_SYNTAX' ? error.offset : undefined;
}
export { again, first, kept, hash, sent, said, told, waits };
