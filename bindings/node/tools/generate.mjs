// Writes lib/generated/ from the description of the ABI, tests/data/golden/abi.json: `node tools/generate.mjs`.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { constants, wordModule, wordTypes, words } from './constants.mjs';
import { records, writers } from './records.mjs';
import { types } from './types.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The text of every generated file, by name. */
export function generate(abi = JSON.parse(readFileSync(at('../../../tests/data/golden/abi.json'), 'utf8'))) {
  return {
    'constants.js': constants(abi),
    'records.js': records(abi),
    'types.d.ts': types(abi),
    'words.d.ts': wordTypes(abi),
    'words.js': words(abi),
    'words.mjs': wordModule(abi),
    'writers.js': writers(abi),
  };
}

export const folder = at('../lib/generated/');

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [name, text] of Object.entries(generate())) writeFileSync(folder + name, text);
