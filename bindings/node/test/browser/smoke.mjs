// What Chromium and Node are asked alike: every payload to its verdict, plan and reasons.

const EARLIEST_MS = Date.UTC(2026, 2, 1);

/** The answers of an entry of the package, as one text. */
export const answers = (recoup, payloads) => payloads.map((payload) => `${payload.name}\n${reasons(recoup, payload)}`).join('\n');

function reasons({ classify, explain, plan, read }, { body, request }) {
  const verdict = classify(read(body, request));
  const debt = { key: 'in_1', nowMs: verdict.atMs ?? EARLIEST_MS, amount: 4900, currency: 'usd', zone: 'Europe/Berlin' };
  return [verdict, plan({ case: debt, verdict })].map((one) => explain(one, { detail: 'full' })).join('');
}
