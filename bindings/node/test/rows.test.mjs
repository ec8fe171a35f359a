// Rows are made, ordered and written by the library: the same rows in every language.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { recoup } from './entry.mjs';
import { ROOT, readers } from './support.mjs';

const { classify, historyRow, mayCharge, merge, read, rowFromJson, rowToJson, sortHistory } = recoup;
const file = (path) => readFileSync(`${ROOT}tests/data/${path}`, 'utf8');
const golden = new Map(file('golden/rows.txt').split('\n').map((line) => line.split(/ (.*)/, 2)));
const entries = JSON.parse(file('payloads/index.json'));
const lines = file('golden/rows.jsonl').trimEnd().split('\n');
const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 2, 1);

test('the row of every payload is the row the library makes', () => {
  assert.ok(entries.length >= 40);
  for (const { file: name, http_status: httpStatus, operation, provider } of entries) {
    const reading = read(file(`payloads/${name}`), { httpStatus, operation, provider });
    const row = historyRow(reading, classify(reading), { trigger: 'manual', ordinal: 2 });
    const numbers = row === undefined ? 'none' : readers('row').map(([, number]) => number(row)).join(' ');
    assert.equal(numbers, golden.get(name), name);
  }
});

test('a row is read from JSON and written as it was', () => {
  assert.ok(lines.length >= 5);
  for (const line of lines) {
    const row = rowFromJson(line);
    assert.equal(rowToJson(row), line);
    assert.deepEqual(rowFromJson(Buffer.from(line)), row);
  }
  assert.equal(rowToJson({ kind: 'hold', atMs: new Date(1_767_254_400_000) }), lines[0]);
});

test('of up to four prohibitions each keeps its place', () => {
  const row = rowFromJson(lines.find((line) => line.includes('[null,')));
  assert.equal(row.prohibitions.length, 2);
  assert.equal(row.prohibitions[0], undefined);
  assert.deepEqual([row.scopes, row.lifts], [['payment', 'case_credential'], ['new_charge', 'new_credential']]);
  assert.deepEqual(rowFromJson(rowToJson({ atMs: 1, kind: 'hold', prohibitions: [undefined, row.prohibitions[1], null] })).prohibitions, row.prohibitions);
});

/** Rows in no order, some of them twice, from numbers that are the same in every run. */
function jumbled(count) {
  let state = 7;
  const draw = (below) => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) % below;
  return Array.from({ length: count }, (_, ordinal) => ({
    atMs: NOW - draw(count) * 1000, id: BigInt(draw(count)), kind: 'attempt', outcome: 'declined', trigger: 'scheduled', ordinal,
  }));
}

test('the order and the repetition of rows change nothing, and merging one by one is sorting at once', () => {
  for (const count of [0, 1, 2, 50, 200]) {
    const rows = jumbled(count);
    const sorted = sortHistory(rows);
    assert.deepEqual(sortHistory([...rows].reverse().concat(rows)), sorted);
    assert.deepEqual(merge([], ...rows), sorted);
    assert.deepEqual(new Set(sorted.map(({ id }) => id)), new Set(rows.map(({ id }) => id || undefined)));
    assert.ok(sorted.every((row) => row.label !== undefined));
  }
});

test('a long history is sorted in no time that grows with its square', () => {
  const time = (count) => {
    const rows = jumbled(count);
    const from = process.hrtime.bigint();
    sortHistory(rows);
    return Number(process.hrtime.bigint() - from);
  };
  time(5_000);
  const [short, long] = [2_000, 32_000].map((count) => Math.min(...Array.from({ length: 3 }, () => time(count))));
  assert.ok(long < short * 16 * 6, `2000 rows: ${short} ns, 32000 rows: ${long} ns`);
});

test('an array that changes while it is read is read as it was', () => {
  const row = { atMs: NOW, kind: 'hold' };
  const rows = [{ get atMs() { rows.length = 1; return NOW - DAY_MS; }, kind: 'hold' }, row, { ...row, atMs: NOW + 1 }];
  assert.equal(sortHistory(rows).length, 3);
  let asked = 0;
  const counted = new Proxy([row, row], { get: (target, key) => (key === 'length' && asked++ > 2 ? 99 : Reflect.get(target, key)) });
  mayCharge({ case: { key: 'in_1', nowMs: NOW + DAY_MS }, history: counted });
});
