// The lines of the repository's README run as they stand there, on the three webhooks of one failed renewal.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { recoup } from './entry.mjs';
import { here, ROOT } from './support.mjs';

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

test('the flow of the readme of this package stores the rows of every language', () => {
  const blocks = readFileSync(here('../README.md'), 'utf8').split('```js\n').slice(1).map((rest) => rest.split('```')[0]);
  const [flow] = blocks.filter((block) => block.includes('stored'));
  const lines = flow.replace(/^import (.*) from 'recoup';/, 'const $1 = recoup;');
  const told = [];
  const keys = [];
  const charge = (key) => { keys.push(key); return readFileSync(`${ROOT}tests/data/renewal/answer.json`); };
  const run = new Function('recoup', 'webhooks', 'nowMs', 'charge', 'console', `${lines}return { stored, step };`);
  const { stored, step } = run(recoup, webhooks, 1_767_229_200_000, charge, { log: (...said) => told.push(said.join(' ')) });
  assert.equal(stored.map((line) => `${line}\n`).join(''), readFileSync(`${ROOT}tests/data/renewal/history.ndjson`, 'utf8'));
  assert.deepEqual([step.ordinal, step.dueMs, told], [2, 1_767_950_713_224, ['charge 2 2026-01-09T09:25:13.224Z']]);
  assert.match(keys.join(), /^[0-9a-f]{32}$/);
});
