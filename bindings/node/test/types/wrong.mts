// What must not compile: tsc fails when an expected error is missing.
import { Policy, RecoupError, SignalBatch, classify, mayCharge, plan, read, type Verdict } from 'recoup';

declare const verdict: Verdict;

// @ts-expect-error a misspelt field
classify({ declin: 'insufficient_funds' });
// @ts-expect-error a bigint is no time
classify({ atMs: 1n });
// @ts-expect-error a number is no hash
classify({ credential: 1 });
// @ts-expect-error no such word
read('', { operation: 'chargeback' });
// @ts-expect-error a case needs a key
mayCharge({ case: { nowMs: 1 } });
// @ts-expect-error a case needs an instant
mayCharge({ case: { key: 'in_1' } });
// @ts-expect-error no such preset
plan({ case: { key: 'in_1', nowMs: 1 }, verdict, policy: 'eager' });
// @ts-expect-error a row needs a kind
mayCharge({ case: { key: 'in_1', nowMs: 1 }, history: [{ atMs: 1 }] });
// @ts-expect-error results are frozen
verdict.disposition = 'stop';
// @ts-expect-error no such disposition
verdict.disposition === 'retry';
// @ts-expect-error a policy is made by preset, compile or load
new Policy();
// @ts-expect-error a version is wanted
Policy.compile({});
// @ts-expect-error the library makes its errors
new RecoupError('ERR_RECOUP_RANGE', '');
// @ts-expect-error no such column
new SignalBatch(1).setColumn('colour', 1);
