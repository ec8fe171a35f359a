// Why a failed payment is what it is, and why the plan is what it is: the same bytes as `recoup explain FILE`.
//
//     node explain.mjs FILE HTTP_STATUS OPERATION ZONE NOW_MS KEY [PROVIDER]
import { readFileSync } from 'node:fs';
import { classify, explain, plan, read } from '../index.mjs';

const [file, httpStatus, operation, zone, nowMs, key, provider = 'stripe'] = process.argv.slice(2);
if (key === undefined) {
  console.error('usage: explain.mjs FILE HTTP_STATUS OPERATION ZONE NOW_MS KEY [PROVIDER]');
  process.exit(2);
}
const reading = read(readFileSync(file), { httpStatus: Number(httpStatus), operation, provider });
const verdict = classify(reading);
const { amount, currency, collection, autoAdvance } = reading;
const debt = { key, zone, nowMs: Number(nowMs), amount, currency, collection, autoAdvance, providerNextMs: reading.nextPaymentAttemptMs };
process.stdout.write(explain(verdict) + explain(plan({ case: debt, verdict, policy: 'standard' })));
