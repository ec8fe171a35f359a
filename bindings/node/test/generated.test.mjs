// What is generated is what is committed; what is written by hand says the same.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import * as recoup from 'recoup';
import { folder, generate } from '../tools/generate.mjs';
import { abi, here } from './support.mjs';

const require = createRequire(import.meta.url);
const types = readFileSync(here('../index.d.ts'), 'utf8');

test('lib/generated is what tools/generate.mjs makes of tests/data/golden/abi.json', () => {
  for (const [name, text] of Object.entries(generate()))
    assert.ok(readFileSync(folder + name, 'utf8') === text, `${name} is old: node bindings/node/tools/generate.mjs`);
});

test('a description that changed makes other files', () => {
  const changed = structuredClone(abi);
  changed.structs[1].fields[5].offset += 4;
  assert.notEqual(generate(changed)['writers.js'], generate(abi)['writers.js']);
});

test('the fields of a structure are typed and read by what the description says of them', () => {
  const changed = structuredClone(abi);
  const signal = changed.structs.find((s) => s.name === 'recoup_signal');
  const more = { type: 'uint32_t', count: 1, size: 4, doc: 'New.' };
  signal.fields.push({ ...more, name: 'new_word', offset: 144, reads: 'word', of: ['tier'] });
  signal.fields.push({ ...more, name: 'new_ids', offset: 148, count: 4, reads: 'id', of: ['code'] });
  const made = generate(changed);
  for (const [name, part] of [
    ['types.d.ts', '  newWord: WordLike<Tier>;'], ['types.d.ts', '  readonly newIds: readonly (Id | undefined)[];'],
    ['writers.js', "put.ids(views, b + 37, value, 'signal.newIds', IN_CODE, 4);"], ['records.js', 'newIds: read.ids(u32, b + 37, 4),'],
    ['words.mjs', '  Tier,'], ['words.d.ts', "  | 'tier'"], ['constants.js', "'newWord', 'newIds']"],
  ])
    assert.ok(made[name].includes(part) && !generate()[name].includes(part), `${name}: ${part}`);
});

test('every name that is exported is declared, and the other way round', () => {
  const text = types + readFileSync(here('../lib/generated/words.d.ts'), 'utf8');
  const found = new Set([...text.matchAll(/^export (?:declare )?(?:const|function|class) (\w+)/gm)].map(([, name]) => name));
  assert.deepEqual([...found].sort(), Object.keys(require('recoup')).sort());
});

test('ESM and CommonJS give the same names and values', () => {
  const required = require('recoup');
  assert.deepEqual(Object.keys(recoup).filter((name) => name !== 'default').sort(), Object.keys(required).sort());
  for (const [name, value] of Object.entries(required)) assert.equal(recoup[name], value, name);
});

test('every word has its name', () => {
  const { lists } = require('../lib/values.js');
  for (const list of abi.vocabularies.filter((one) => lists[one.name]))
    for (const { name, value } of list.words) assert.equal(recoup.word(list.name, value), name);
});

test('every function of the ABI is used', () => {
  const sources = ['addon', 'calls', 'history', 'names', 'policy'].map((name) => readFileSync(here(`../src/${name}.c`), 'utf8')).join('');
  const unused = abi.functions.map((f) => f.name).filter((name) => !sources.includes(`${name}(`));
  // The sentence of a fault says more than that of its status; about() tells the version.
  assert.deepEqual(unused, ['recoup_status_text', 'recoup_version_number']);
});
