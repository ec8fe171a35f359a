// What is generated is what is committed; what is written by hand says the same.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import * as recoup from 'recoup';
import { folder, generate } from '../tools/generate.mjs';
import { abi, camel, here, seen } from './support.mjs';

const require = createRequire(import.meta.url);
const types = readFileSync(here('../index.d.ts'), 'utf8');

test('lib/generated is what tools/generate.mjs makes of tests/data/golden/abi.json', () => {
  for (const [name, text] of Object.entries(generate()))
    assert.ok(readFileSync(folder + name, 'utf8') === text, `${name} is old: node bindings/node/tools/generate.mjs`);
});

test('a description that changed makes other files', () => {
  const changed = structuredClone(abi);
  changed.structs[1].fields[5].offset += 4;
  assert.notEqual(generate(changed)['records.js'], generate(abi)['records.js']);
});

/** The fields of an interface or a Partly<…> type of index.d.ts. */
function declared(head) {
  const from = types.indexOf(head);
  assert.ok(from >= 0, head);
  const [body] = types.slice(from).split(/\n\n(?=export|\/)/);
  return [...body.matchAll(/^ {2}(?:readonly )?(\w+)\??:/gm)].map(([, name]) => name);
}

test('the records of index.d.ts have the fields of the structures', () => {
  const beside = { reading: ['signal'], plan: ['steps'], permission: ['windows'] };
  for (const name of ['signal', 'reading', 'verdict', 'plan', 'step', 'permission', 'window']) {
    const wanted = [...(beside[name] ?? []), ...seen(name).map((field) => camel(field.name))];
    assert.deepEqual(declared(`export interface ${name[0].toUpperCase()}${name.slice(1)} {`).sort(), wanted.sort(), name);
  }
  for (const [name, type] of [['signal', 'SignalInit'], ['case', 'CaseInit'], ['row', 'RowInit']])
    assert.deepEqual(declared(`export type ${type} = `).sort(), seen(name).map((field) => camel(field.name)).sort(), type);
});

test('every name that is exported is declared, and the other way round', () => {
  const text = types + readFileSync(here('../lib/generated/words.d.ts'), 'utf8');
  const found = new Set([...text.matchAll(/^export (?:declare )?(?:const|function|class) (\w+)/gm)].map(([, name]) => name));
  assert.deepEqual([...found].sort(), Object.keys(require('recoup')).sort());
});

test('the word lists of index.d.ts are those of word()', () => {
  const union = types.slice(types.indexOf('export type Vocabulary'));
  const names = [...union.slice(0, union.indexOf(';')).matchAll(/'(\w+)'/g)].map(([, name]) => name);
  const { lists } = require('../lib/values.js');
  assert.deepEqual(names.sort(), Object.keys(lists).sort());
  for (const list of abi.vocabularies.filter((one) => names.includes(one.name)))
    for (const { name, value } of list.words) assert.equal(recoup.word(list.name, value), name);
});

test('every function of the ABI is used', () => {
  const sources = ['addon', 'calls', 'names', 'policy'].map((name) => readFileSync(here(`../src/${name}.c`), 'utf8')).join('');
  const unused = abi.functions.map((f) => f.name).filter((name) => !sources.includes(`${name}(`));
  // historyRow() makes the row of the caller's own record, as rows.test.mjs proves; about() tells the version.
  assert.deepEqual(unused, ['recoup_history_row', 'recoup_version_number']);
});
