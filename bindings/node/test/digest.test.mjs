// 100,000 generated cases through the public API: the digest every language must have.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { recoup } from './entry.mjs';
import { ROOT, readers, status, writer } from './support.mjs';

/** Steps a runner has room for; every language uses the same. */
const STEP_ROOM = 64;
/** Enough cases for the mutation to be seen. */
const SOME = 2_000;

const file = process.env.RECOUP_CASES;
const skip = file || process.env.CI === 'true' ? false : 'RECOUP_CASES names no file of cases';

const decode = { signal: writer('signal'), case: writer('case'), row: writer('row') };
const read = { verdict: readers('verdict'), plan: readers('plan'), step: readers('step') };

/** One text a result: `name=value` for every field, in the order of the header. */
const line = (kind, result) => read[kind].reduce((out, [name, of]) => `${out} ${name}=${of(result)}`, kind);
const refusal = (kind, error) => `${kind} error=${status(error)}`;

function parse(text) {
  const [signal, debt, preset, ...rows] = text.split('|').map((part) => part.split(' '));
  return { signal: decode.signal(signal), case: decode.case(debt), preset: Number(preset[0]), history: rows.map(decode.row) };
}

function answer({ signal, case: debt, preset, history }) {
  let verdict;
  try {
    verdict = recoup.classify(signal);
  } catch (error) {
    return [refusal('verdict', error)];
  }
  const lines = [line('verdict', verdict)];
  try {
    const plan = recoup.plan({ case: debt, verdict, history, policy: recoup.Policy.preset(preset), maxSteps: STEP_ROOM });
    lines.push(line('plan', plan), ...plan.steps.map((step) => line('step', step)));
  } catch (error) {
    lines.push(refusal('plan', error));
  }
  return lines;
}

async function digest(limit, mutate) {
  const hash = createHash('sha256');
  let count = 0;
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  for await (const text of lines) {
    if (count === limit) break;
    const generated = parse(text);
    mutate?.(generated);
    for (const said of answer(generated)) hash.update(`${said}\n`);
    count++;
  }
  return [hash.digest('hex'), count];
}

test('the digest is that of every language', { skip }, async () => {
  const [wanted, cases] = readFileSync(`${ROOT}tests/data/golden/digest.txt`, 'utf8').split(' ');
  const [got, count] = await digest(Infinity);
  console.log(`digest: ${count} cases, ${got}`);
  assert.equal(count, Number(cases));
  assert.equal(got, wanted);
});

test('two fields swapped change the digest', { skip }, async () => {
  const [right] = await digest(SOME);
  const [swapped] = await digest(SOME, ({ signal }) => {
    [signal.issuerCountry, signal.acquirerCountry] = [signal.acquirerCountry, signal.issuerCountry];
  });
  assert.notEqual(swapped, right);
});
