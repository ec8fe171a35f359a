// historyRow makes the rows the library makes, which tests/data/golden/rows.txt has.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { classify, historyRow, readStripe } from 'recoup';
import { ROOT, readers } from './support.mjs';

const read = (path) => readFileSync(`${ROOT}tests/data/${path}`, 'utf8');
const golden = new Map(read('golden/rows.txt').split('\n').map((line) => line.split(/ (.*)/, 2)));
const entries = JSON.parse(read('payloads/index.json'));

test('the row of every payload is the row the library makes', () => {
  assert.ok(entries.length >= 40);
  for (const { file, http_status: httpStatus, operation } of entries) {
    const reading = readStripe(read(`payloads/${file}`), { httpStatus, operation });
    const row = historyRow(reading, classify(reading), { trigger: 'manual', ordinal: 2 });
    const numbers = row === undefined ? 'none' : readers('row').map(([, number]) => number(row)).join(' ');
    assert.equal(numbers, golden.get(file), file);
  }
});
