// The mistakes of tests/data/mistakes.json, made in JavaScript: each is told in the sentence of every language.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { recoup } from './entry.mjs';
import { ROOT } from './support.mjs';

const { mistakes } = JSON.parse(readFileSync(`${ROOT}tests/data/mistakes.json`, 'utf8'));
const nowMs = 1_767_229_200_000;
const verdict = recoup.classify({ decline: 'insufficient_funds' });
const plan = (debt) => recoup.plan({ case: { key: 'in_1', nowMs, ...debt }, verdict });

const made = {
  'now in seconds': () => plan({ nowMs: nowMs / 1000 }),
  'a debt without a key': () => plan({ key: [0n, 0n] }),
  'a negative amount': () => plan({ amount: -4900 }),
  'nothing known of the debt': () => recoup.mayCharge({ case: { key: 'in_1', nowMs } }),
  'a status that is none': () => recoup.read('{}', { httpStatus: 1000 }),
  'half a body': () => recoup.read('{"error": {"type":'),
  'an unknown key of a policy': () => recoup.Policy.compile('{"version": 1,\n "colour": 3}'),
  'a row in seconds': () => recoup.sortHistory([{ kind: 'paid', atMs: nowMs / 1000 }]),
  'an attempt without its outcome': () => recoup.sortHistory([{ kind: 'attempt', atMs: nowMs }]),
  'a key for its beginning': () => recoup.diagnose({ keyPrefix: 'sk_live_0123456789' }),
};

test('a mistake is told in the sentence of every language', () => {
  assert.deepEqual(mistakes.map(({ mistake }) => mistake), Object.keys(made));
  for (const { mistake, sentence, place = '' } of mistakes) {
    assert.throws(made[mistake], (error) => {
      assert.ok(error instanceof recoup.RecoupError, mistake);
      assert.equal(error.message, sentence + place);
      return true;
    });
  }
});
