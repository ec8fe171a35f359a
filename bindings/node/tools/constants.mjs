// constants.js: versions, sizes, statuses and word lists; words.js and words.d.ts: what users see of words and ids.
import { bare, listName, lists, pascal } from './layout.mjs';

export const BANNER = '// Generated from tests/data/golden/abi.json by tools/generate.mjs; do not edit.\n';

const upper = (name) => name.toUpperCase();
const code = (status) => `ERR_RECOUP_${upper(status.word.replace(/^err_/, ''))}`;
const idSpaces = (abi) => [...new Set(abi.ids.map((id) => id.space))];
const idsOf = (abi, space) => abi.ids.filter((id) => id.space === space);

export function constants(abi) {
  const out = [BANNER, "'use strict';\n"];
  const table = (name, entries) => out.push(`exports.${name} = {`, ...entries.map((entry) => `  ${entry},`), '};\n');
  out.push(`exports.ABI_VERSION = ${abi.abi.version};`, `exports.LIBRARY_VERSION = '${abi.library}';\n`);
  out.push('// Sizes by the numbers recoup_struct_size takes.');
  table('LAYOUTS', abi.structs.map((s) => `${s.layout}: { name: '${s.name}', size: ${s.size} }`));
  table('STATUS', abi.statuses.map((s) => `${upper(s.word.replace(/^err_/, ''))}: ${s.value}`));
  table('ERROR_CODES', abi.statuses.filter((s) => s.value < 0).map((s) => `'${s.value}': '${code(s)}'`));
  out.push('// Word lists, each with its number for recoup_word and its values.');
  for (const list of lists(abi)) {
    out.push(`exports.${list.name} = { name: '${list.name}', number: ${list.id}, words: {`);
    out.push(...list.words.map((word) => `  ${word.name}: ${word.value},`), '} };\n');
  }
  const { offset, size } = abi.structs.find((s) => bare(s) === 'info').fields.find((f) => f.name === 'knowledge_sha256');
  out.push('// Where the structure info holds what.', 'exports.INFO = {');
  for (const field of abi.structs.find((s) => bare(s) === 'info').fields) {
    if (field.type === 'uint32_t') out.push(`  ${field.name}: ${field.offset},`);
  }
  out.push(`  knowledge_sha256: [${offset}, ${offset + size}],`, '};');
  return `${out.join('\n')}\n`;
}

/** The words as users write them, and ids that one sets by hand. */
export function words(abi) {
  const out = [BANNER, "'use strict';\n"];
  const table = (name, entries) => out.push(`exports.${name} = Object.freeze({`, ...entries.map((e) => `  ${e},`), '});\n');
  for (const list of lists(abi)) table(listName(list.name), list.words.map((word) => `${upper(word.name)}: '${word.name}'`));
  for (const space of idSpaces(abi)) table(pascal(space), idsOf(abi, space).map((id) => `${upper(id.name)}: ${id.value}`));
  return `${out.join('\n').trimEnd()}\n`;
}

const comment = (text, indent) => `${indent}/** ${text.replace(/\s+/g, ' ').replaceAll('*/', '*\\/')} */`;

export function wordTypes(abi) {
  const out = [BANNER];
  out.push(comment('What `error.code` can be, of errors the library gives.', ''), 'export type StatusCode =');
  out.push(abi.statuses.filter((s) => s.value < 0).map((s) => `  | '${code(s)}'`).join('\n') + ';\n');
  for (const list of lists(abi)) {
    const name = listName(list.name);
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
