// The lines of the repository's README run as they stand there, on the three webhooks of one failed renewal.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as recoup from 'recoup';
import { ROOT } from './support.mjs';

const [, lines] = readFileSync(`${ROOT}README.md`, 'utf8').match(/```js\n(.*?)```/s);
const webhooks = ['charge', 'payment-intent', 'invoice'].map((name) => readFileSync(`${ROOT}tests/data/renewal/${name}.json`));

test('three webhooks of one renewal are one attempt, in every order', () => {
  const run = new Function('recoup', 'webhooks', 'nowMs', 'console', `${lines}return { history, plan };`);
  for (const order of [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]) {
    const told = [];
    const { history, plan } = run(recoup, order.map((at) => webhooks[at]), 1_767_229_200_000, { log: (text) => told.push(text) });
    assert.equal(new Set(history.map(({ label }) => label)).size, 1, String(order));
    assert.ok(plan.chargesLeft >= 4, String(plan.chargesLeft));
    assert.ok(plan.steps.filter(({ kind, gate }) => kind === 'charge' && gate === 'none').length >= 4, told[0]);
  }
});
