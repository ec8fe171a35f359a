// What docs/api.md says this package offers is what it offers: its exports and its types, reflected, against tests/data/features.json.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import ts from 'typescript';
import { ROOT, here } from './support.mjs';

const require = createRequire(import.meta.url);
const { tables } = JSON.parse(readFileSync(`${ROOT}tests/data/features.json`, 'utf8'));
const named = new Set(tables.flatMap(({ features }) => features.flatMap(({ node = [] }) => node)));
const MODULES = [['', 'recoup', here('../index.d.ts')], ['stripe.', 'recoup/stripe', here('../stripe.d.ts')]];

const own = (object, skipped) => Object.getOwnPropertyNames(object).filter((name) => !skipped.includes(name));
const isClass = (value) => typeof value === 'function' && /^class\b/.test(String(value));

/** What a class has of its kind: `name` and `message` are of every Error. */
const INHERITED = ['constructor', 'name', 'message'];

/** What a module exports when it is loaded: its names, and the methods and accessors of its classes. */
const loaded = ([prefix, module]) => Object.entries(require(module)).flatMap(([name, value]) => {
  const members = isClass(value)
    ? [...own(value, ['length', 'name', 'prototype']), ...own(value.prototype, INHERITED)].map((member) => `${name}.${member}`)
    : [];
  return [name, ...members].map((found) => prefix + found);
});

const program = ts.createProgram(MODULES.map(([, , types]) => types), { module: ts.ModuleKind.Node16, target: ts.ScriptTarget.ES2022 });
const checker = program.getTypeChecker();
const CALLED = ts.SymbolFlags.Method | ts.SymbolFlags.Accessor;

/** What a module declares: [name, whether it is there when the module is loaded]. */
const declared = ([prefix, , types]) =>
  checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(types))).flatMap((exported) => {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    const members = symbol.flags & ts.SymbolFlags.Class ? [...symbol.members.values(), ...symbol.exports.values()] : [];
    const called = members.filter(({ flags, name }) => flags & CALLED && !name.startsWith('__'));
    const value = Boolean(symbol.flags & ts.SymbolFlags.Value);
    return [[exported.name, value], ...called.map(({ name }) => [`${exported.name}.${name}`, true])]
      .map(([name, there]) => [prefix + name, there]);
  });

const everything = MODULES.flatMap(declared);

/** The names of one list that the other has not. */
const without = (names, others) => [...new Set(names)].filter((name) => !new Set(others).has(name)).sort();

test('what is declared is what is there', () => {
  const values = everything.filter(([, value]) => value).map(([name]) => name);
  const there = MODULES.flatMap(loaded);
  assert.deepEqual(without(values, there), [], 'declared, and not there');
  assert.deepEqual(without(there, values), [], 'there, and not declared');
});

test('the table names the public API and nothing else', () => {
  const names = everything.map(([name]) => name);
  assert.deepEqual(without(named, names), [], 'named by the table, and not there');
  assert.deepEqual(without(names, named), [], 'public, and in no feature of the table');
});
