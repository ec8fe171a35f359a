// What is next after a failed charge, as ESM: `node next-step.mjs [FILE]`.
import { readFileSync } from 'node:fs';
import { classify, merge, historyRow, plan, read } from 'recoup';

const declined = '{"object": "charge", "id": "ch_1", "status": "failed", "failure_code": "insufficient_funds", "created": 1767254400}';
const reading = read(process.argv[2] ? readFileSync(process.argv[2]) : declined);
const verdict = classify(reading);
const row = historyRow(reading, verdict);
const history = row ? merge([], row) : [];
const [next] = plan({ case: { key: 'in_1', nowMs: Date.UTC(2026, 0, 1, 9) }, verdict, history, maxSteps: 1 }).steps;
console.log(verdict.disposition, next?.kind, next?.dueMs);
