// What a call costs, beside a Map and a switch of JavaScript's own: node bench/bench.mjs
import { performance } from 'node:perf_hooks';
import * as recoup from '../index.mjs';

const ROUNDS = 7;
const NOW = Date.UTC(2026, 2, 1);
const COLUMN = 10_000;

let sink = 0;

/** The best of several rounds, in nanoseconds an item. */
function measure(name, items, call) {
  const rounds = Math.max(1, Math.round(100_000 / items));
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    for (let i = 0; i < rounds; i++) call(i);
    best = Math.min(best, ((performance.now() - start) * 1e6) / (rounds * items));
  }
  console.log(`${name.padEnd(58)} ${best.toFixed(0).padStart(7)} ns`);
}

const codes = ['insufficient_funds', 'stolen_card', 'not_permitted', 'processing_error'];
const map = new Map(codes.map((code, i) => [code, Object.freeze({ disposition: i })]));
const byName = codes.map((decline) => ({ decline, brand: 'visa', networkCode: '51', atMs: NOW }));
const byId = byName.map((signal) => ({ ...signal, decline: recoup.find('code', signal.decline), brand: recoup.Brand.VISA }));
const verdict = recoup.classify(byId[0]);
const policy = recoup.Policy.preset('standard');
const debt = { key: recoup.caseKey('in_1'), nowMs: NOW, amount: 1999 };
const history = Array.from({ length: 10 }, (_, i) => ({
  atMs: NOW - (10 - i) * 86_400_000, id: BigInt(i + 1), kind: 'attempt', outcome: 'declined', trigger: 'scheduled', brand: recoup.Brand.VISA,
}));
const body = Buffer.from('{"error":{"type":"card_error","code":"card_declined","decline_code":"insufficient_funds","message":"No."}}');

measure('a Map of 4 codes (reference)', 1, (i) => (sink += map.get(codes[i & 3]).disposition));
measure('find, a name met before', 1, (i) => (sink += recoup.find('code', codes[i & 3])));
measure('classify, names', 1, (i) => (sink += recoup.classify(byName[i & 3]).allowed.length));
measure('classify, ids', 1, (i) => (sink += recoup.classify(byId[i & 3]).allowed.length));
measure('readStripe, an error body of 107 bytes', 1, () => (sink += recoup.readStripe(body, { httpStatus: 402 }).amount));
measure('plan, 10 rows of history, every step', 1, () => (sink += recoup.plan({ case: debt, verdict, history, policy }).stepTotal));
measure('plan, 10 rows of history, maxSteps 1', 1, () => (sink += recoup.plan({ case: debt, verdict, history, policy, maxSteps: 1 }).stepTotal));
measure('mayCharge, 10 rows of history', 1, () => (sink += recoup.mayCharge({ case: debt, history }).windowTotal));

const batch = new recoup.SignalBatch(COLUMN).setColumn('brand', recoup.Brand.VISA).setColumn('decline', byId[0].decline);
const names = Array.from({ length: COLUMN }, (_, i) => codes[i & 3]);
const packed = Buffer.from(names.join(''));
const offsets = Uint32Array.from({ length: COLUMN + 1 });
names.forEach((name, i) => (offsets[i + 1] = offsets[i] + name.length));
measure('findMany, an item of 10,000', COLUMN, () => (sink += recoup.findMany('code', packed, offsets).length));
measure('classifyBatch, an item of 10,000', COLUMN, () => (sink += recoup.classifyBatch(batch).length));
measure('classifyBatch and a column, an item of 10,000', COLUMN, () => (sink += recoup.classifyBatch(batch).column('disposition')[0]));
if (sink === 0) throw new Error('nothing was measured');
