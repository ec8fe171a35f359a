// The addon in many worker threads at once: each has its own memory, and all answer alike.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import * as recoup from 'recoup';

const WORKERS = 4;
const ROUNDS = 2_000;

const body = `
  const { parentPort, workerData } = require('node:worker_threads');
  const recoup = require(workerData.module);
  const declines = ['insufficient_funds', 'stolen_card', 'not_permitted', 'authentication_required'];
  const decline = declines[workerData.number % declines.length];
  const nowMs = ${Date.UTC(2026, 2, 1)};
  const make = () => {
    const verdict = recoup.classify({ decline, brand: 'visa', atMs: nowMs });
    const plan = recoup.plan({ case: { key: 'in_' + workerData.number, nowMs }, verdict, policy: 'standard' });
    return recoup.explain(verdict, { detail: 'full' }) + recoup.explain(plan, { detail: 'full' });
  };
  const first = make();
  for (let i = 0; i < ${ROUNDS}; i++) if (make() !== first) throw new Error('another answer');
  parentPort.postMessage({ decline, first });
`;

const run = (number) =>
  new Promise((resolve, reject) => {
    const module = new URL('../index.js', import.meta.url).pathname;
    const worker = new Worker(body, { eval: true, workerData: { module, number } });
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', (code) => code === 0 || reject(new Error(`exit ${code}`)));
  });

test('workers share nothing', async () => {
  const here = recoup.classify({ decline: 'insufficient_funds' });
  const answers = await Promise.all(Array.from({ length: WORKERS }, (_, number) => run(number)));
  for (const { decline, first } of answers) assert.match(first, new RegExp(`decline_code ${decline}`));
  assert.equal(new Set(answers.map(({ first }) => first)).size, WORKERS);
  assert.deepEqual(recoup.classify({ decline: 'insufficient_funds' }), here, 'this thread is undisturbed');
});

test('the addon loads again after its environment ended', async () => {
  const [first] = [await run(0)];
  assert.deepEqual(await run(0), first);
});

test('a result crosses to another thread and back', () => {
  const verdict = recoup.classify({ decline: 'insufficient_funds', credential: 'fp' });
  assert.equal(recoup.explain(structuredClone(verdict)), recoup.explain(verdict));
});
