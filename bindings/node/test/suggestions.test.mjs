// The near name in the message of an error: the nearest there is, found without asking the library for every name again.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import * as recoup from 'recoup';

const require = createRequire(import.meta.url);
const { native } = require('../lib/native.js');
const { lists } = require('../lib/values.js');

/** Every name of a space, in the order of its rows. */
function namesOf(space) {
  const ids = Array.from({ length: 4095 }, (_, i) => (lists.space.byName.get(space) << 24) + i + 1);
  return ids.map(native.name).filter((name) => typeof name === 'string');
}

/** The message of the error that looking up `name` throws. */
function messageOf(space, name) {
  try {
    recoup.find(space, name);
  } catch (error) {
    return error.message;
  }
  return undefined;
}

/** Levenshtein's distance, by its definition. */
function distance(a, b, known = new Map()) {
  if (a === '' || b === '') return a.length + b.length;
  const key = `${a.length} ${b.length}`;
  if (!known.has(key)) {
    const [restA, restB] = [a.slice(1), b.slice(1)];
    const replaced = distance(restA, restB, known) + (a[0] === b[0] ? 0 : 1);
    known.set(key, Math.min(replaced, distance(restA, b, known) + 1, distance(a, restB, known) + 1));
  }
  return known.get(key);
}

/** The first of the nearest names, as the message has it. */
function suggestion(name, known) {
  const furthest = Math.min(3, Math.ceil(name.length / 3));
  const far = known.map((candidate) => distance(name.toLowerCase(), candidate.toLowerCase()));
  const least = Math.min(...far);
  return least <= furthest ? `; did you mean "${known[far.indexOf(least)]}"?` : '';
}

test('the names of a space are asked for once, however many names are not known', () => {
  let asked = 0;
  const { name } = native;
  native.name = (id) => (asked++, name(id));
  try {
    for (const known of [1, 2]) {
      assert.match(messageOf('brand', 'viza'), /did you mean "visa"/);
      assert.throws(() => recoup.classify({ brand: 'viza' }), /did you mean "visa"/);
      if (known === 1) asked = 0;
    }
  } finally {
    native.name = name;
  }
  assert.equal(asked, 0, 'calls of the addon after the first unknown name');
});

test('the suggestion is the nearest name, the first of several', () => {
  const known = namesOf('method');
  const spoilt = (name, i) => [
    `${name}x`,
    name.slice(1),
    `${name.slice(0, i)}_${name.slice(i)}`,
    name.slice(0, i) + name.slice(i + 2),
    name.toUpperCase(),
  ];
  const strange = ['', 'x', 'zzzzzzzz', 'ünïon', 'İ', 'a'.repeat(64), 'cart'];
  const asked = [...known.flatMap((name, i) => spoilt(name, 1 + (i % 4))), ...strange];
  let suggested = 0;
  for (const name of asked) {
    const message = messageOf('method', name);
    if (message === undefined) continue;
    const near = suggestion(name, known);
    assert.ok(message.endsWith(`is not known${near}`), `${name}: ${message}, wanted ${near}`);
    if (near !== '') suggested++;
  }
  assert.ok(suggested > known.length, `${suggested} suggestions`);
});
