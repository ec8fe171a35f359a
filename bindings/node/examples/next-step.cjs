// What is next after a failed charge, as CommonJS: `node next-step.cjs [FILE]`.
const { readFileSync } = require('node:fs');
const { classify, merge, historyRow, plan, read } = require('recoup');

const declined = '{"object": "charge", "id": "ch_1", "status": "failed", "failure_code": "insufficient_funds", "created": 1767254400}';
const reading = read(process.argv[2] ? readFileSync(process.argv[2]) : declined);
const verdict = classify(reading);
const row = historyRow(reading, verdict);
const history = row ? merge([], row) : [];
const [next] = plan({ case: { key: 'in_1', nowMs: Date.UTC(2026, 0, 1, 9) }, verdict, history, maxSteps: 1 }).steps;
console.log(verdict.disposition, next?.kind, next?.dueMs);
