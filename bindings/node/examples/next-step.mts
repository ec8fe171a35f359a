// What is next after a failed charge, in TypeScript: `tsc`, then `node next-step.mjs`. No type is said that is not needed.
import { classify, historyRow, merge, plan, read, type Row, type Step, type Verdict } from 'recoup';

const declined = '{"object": "charge", "id": "ch_1", "status": "failed", "failure_code": "insufficient_funds", "created": 1767254400}';

function next(history: readonly Row[], verdict: Verdict): Step | undefined {
  return plan({ case: { key: 'in_1', nowMs: Date.UTC(2026, 0, 1, 9) }, verdict, history, maxSteps: 1 }).steps[0];
}

const reading = read(declined);
const verdict = classify(reading);
const row: Row | undefined = historyRow(reading, verdict);
const step = next(row ? merge([], row) : [], verdict);
console.log(verdict.disposition, step?.kind, step?.dueMs);
