// constants.js: versions, sizes, statuses, the places errors name, and word lists; words.js, words.mjs and words.d.ts: what users see
// of words and ids.
import { bare, camel, lists, pascal } from './layout.mjs';

export const BANNER = '// Generated from tests/data/golden/abi.json by tools/generate.mjs; do not edit.\n';

const upper = (name) => name.toUpperCase();
const code = (status) => `ERR_RECOUP_${upper(status.word.replace(/^err_/, ''))}`;
const idSpaces = (abi) => [...new Set(abi.ids.map((id) => id.space))];
const idsOf = (abi, space) => abi.ids.filter((id) => id.space === space);
const quoted = (names) => names.map((name) => `'${name}'`).join(', ');
const structOf = (abi, name) => abi.structs.find((s) => bare(s) === name);

export function constants(abi) {
  const out = [BANNER, "'use strict';\n"];
  const table = (name, entries) => out.push(`exports.${name} = {`, ...entries.map((entry) => `  ${entry},`), '};\n');
  out.push(`exports.ABI_VERSION = ${abi.abi.version};`, `exports.LIBRARY_VERSION = '${abi.library}';`);
  const stack = abi.numbers.find((number) => number.name === 'RECOUP_STACK_BYTES');
  out.push(`// ${stack.doc.replace(/\s+/g, ' ')}`, `exports.STACK_BYTES = ${stack.value};\n`);
  out.push('// By the numbers of recoup_struct_size: sizes, and the fields in the order in which an error counts them.');
  table('LAYOUTS', abi.structs.map((s) => `${s.layout}: { name: '${s.name}', size: ${s.size}, fields: [${fieldNames(s)}] }`));
  out.push('// By the numbers of a fault: the name of a function and its parameters; [name]: a column, one element of which may be at fault.');
  table('FUNCTIONS', functionsOf(abi).map(([number, name, f]) => `${number}: { name: '${name}', parameters: [${parameters(f)}] }`));
  table('STATUS', abi.statuses.map((s) => `${upper(s.word.replace(/^err_/, ''))}: ${s.value}`));
  table('ERROR_CODES', abi.statuses.filter((s) => s.value < 0).map((s) => `'${s.value}': '${code(s)}'`));
  out.push('// Word lists, each with its number for recoup_word and its values.');
  for (const list of lists(abi)) {
    out.push(`exports.${list.name} = { name: '${list.name}', number: ${list.id}, words: {`);
    out.push(...list.words.map((word) => `  ${word.name}: ${word.value},`), '} };\n');
  }
  out.push('// Where the structures info and fault hold what.');
  const { offset, size } = structOf(abi, 'info').fields.find((f) => f.name === 'knowledge_sha256');
  const numbers = structOf(abi, 'info').fields.filter((f) => f.type === 'uint32_t');
  table('INFO', [...numbers.map((f) => `${f.name}: ${f.offset}`), `knowledge_sha256: [${offset}, ${offset + size}]`]);
  table('FAULT', structOf(abi, 'fault').fields.map((f) => `${f.name}: ${f.offset}`));
  return `${out.join('\n').trimEnd()}\n`;
}

const fieldNames = (struct) => quoted(struct.fields.filter((f) => f.name !== 'struct_size').map((f) => camel(f.name)));

/** [number, word, function] of every function that a fault may name. */
function functionsOf(abi) {
  const { words } = abi.vocabularies.find((list) => list.name === 'function');
  return words.map(({ name, value }) => [value, name, abi.functions.find((f) => f.name === `recoup_${name}`)]);
}

const parameters = ({ params }) =>
  params.map(({ name }, i) => (isColumn(params, i) ? `['${name}']` : `'${name}'`)).join(', ');

/** (pointer, stride, count), or an array of numbers and how many. */
const isColumn = (params, i) =>
  params[i].type === 'const uint32_t *' || Boolean(params[i + 1]?.name.endsWith('_stride') && params[i + 2]?.type.startsWith('size_t'));

/** The words as users write them, and ids that one sets by hand. */
export function words(abi) {
  const out = [BANNER, "'use strict';\n"];
  const table = (name, entries) => out.push(`exports.${name} = Object.freeze({`, ...entries.map((e) => `  ${e},`), '});\n');
  for (const list of lists(abi)) table(pascal(list.name), list.words.map((word) => `${upper(word.name)}: '${word.name}'`));
  for (const space of idSpaces(abi)) table(pascal(space), idsOf(abi, space).map((id) => `${upper(id.name)}: ${id.value}`));
  return `${out.join('\n').trimEnd()}\n`;
}

/** The same names for ESM. */
export function wordModule(abi) {
  const names = [...lists(abi).map((list) => pascal(list.name)), ...idSpaces(abi).map(pascal)].sort();
  return `${BANNER}import words from './words.js';\n\nexport const {\n${names.map((name) => `  ${name},\n`).join('')}} = words;\n`;
}

export const comment = (text, indent) => `${indent}/** ${text.replace(/\s+/g, ' ').replaceAll('*/', '*\\/')} */`;

export function wordTypes(abi) {
  const out = [BANNER];
  out.push(comment('What `error.code` can be, of errors the library gives.', ''), 'export type StatusCode =');
  out.push(abi.statuses.filter((s) => s.value < 0).map((s) => `  | '${code(s)}'`).join('\n') + ';\n');
  out.push(comment('The word lists, by name.', ''), 'export type Vocabulary =');
  out.push(lists(abi).map((list) => `  | '${list.name}'`).join('\n') + ';\n');
  for (const list of lists(abi)) {
    const name = pascal(list.name);
    out.push(comment(list.doc, ''), `export declare const ${name}: {`);
    for (const word of list.words) out.push(comment(word.doc, '  '), `  readonly ${upper(word.name)}: '${word.name}';`);
    out.push('};', `export type ${name} = (typeof ${name})[keyof typeof ${name}];\n`);
  }
  for (const space of idSpaces(abi)) {
    out.push(comment(`Ids of the space \`${space}\` that one sets by hand. Names are taken too.`, ''));
    out.push(`export declare const ${pascal(space)}: {`);
    for (const id of idsOf(abi, space)) out.push(comment(id.doc, '  '), `  readonly ${upper(id.name)}: ${id.value};`);
    out.push('};\n');
  }
  return out.join('\n').trimEnd() + '\n';
}
