// types.d.ts: the records as users see them.
import { BANNER, comment } from './constants.mjs';
import { EXTRA, READ_ONLY, RECORDS, WRITTEN_ONLY, bare, camel, fields, pascal } from './layout.mjs';

/** What a caller may write. */
const IN = {
  count: () => 'number',
  amount: () => 'Amount',
  integer: () => 'number',
  when: () => 'Instant',
  instant: () => 'Instant',
  position: () => 'number',
  hash: () => 'HashLike',
  key: () => 'KeyLike',
  hex: () => 'string',
  word: (word) => `WordLike<${word}>`,
  words: (word) => `readonly (WordLike<${word}> | null | undefined)[]`,
  flags: (word) => `FlagsLike<${word}>`,
  id: () => 'IdLike',
  ids: () => 'readonly (IdLike | null | undefined)[]',
  ascii4: () => 'string',
  answer: () => 'boolean',
  intervals: () => 'readonly (readonly [Instant, Instant])[]',
  paydays: () => 'readonly Payday[]',
};

/** What comes out. */
const OUT = {
  count: () => 'number',
  amount: () => 'Amount',
  integer: () => 'number',
  when: () => 'number',
  instant: () => 'number | undefined',
  position: () => 'number | undefined',
  gated: () => 'number | undefined',
  endless: () => 'number | undefined',
  hash: () => 'bigint | undefined',
  hex: () => 'string | undefined',
  word: (word, isAlways) => (isAlways ? word : `${word} | undefined`),
  words: (word) => `readonly (${word} | undefined)[]`,
  flags: (word) => `readonly ${word}[]`,
  set: (word) => `readonly ${word}[]`,
  id: () => 'Id | undefined',
  ids: () => 'readonly (Id | undefined)[]',
  ascii4: () => 'string | undefined',
  answer: () => 'boolean | undefined',
  span: () => 'string | undefined',
};

/** Fields a caller must say. */
const WANTED = ['case.key', 'case.nowMs', 'row.atMs', 'row.kind'];
/** Words that every record of the library has, though their list has none for 0. */
const ALWAYS = [
  ...['verdict.disposition', 'verdict.actor', 'verdict.severity', 'verdict.contact', 'row.kind'],
  ...['step.kind', 'step.track', 'clearance.answer', 'cause.certainty'],
];
/** Records whose callers' form has a name of its own. */
const INIT = { request: 'ReadRequest', refusal: 'Refusal', retry: 'Retry' };
const EXTRA_TYPES = { signal: 'Signal', steps: 'readonly Step[]', windows: 'readonly Window[]', causes: 'readonly Cause[]' };
/** Records that go in as they came out. */
const AS_MADE = ['reading', 'verdict', 'plan', 'step', 'clearance', 'window'];

export function types(abi) {
  const structs = new Map(abi.structs.map((s) => [bare(s), s]));
  const zero = new Set(abi.vocabularies.filter((list) => list.words.some((word) => word.value === 0)).map((list) => list.name));
  const out = [];
  for (const name of RECORDS.filter((r) => !READ_ONLY.includes(r) && !AS_MADE.includes(r))) out.push(...init(name, structs.get(name)));
  for (const name of RECORDS.filter((r) => !WRITTEN_ONLY.includes(r))) out.push(...record(name, structs.get(name), zero));
  const body = out.join('\n').trimEnd();
  const from = (file, names) => `import type {\n${names.map((name) => `  ${name},\n`).join('')}} from '${file}';\n`;
  const used = (names) => [...new Set(names)].filter((name) => new RegExp(`\\b${name}\\b`).test(body)).sort();
  const ours = used(['Amount', 'FlagsLike', 'HashLike', 'Id', 'IdLike', 'Instant', 'KeyLike', 'Partly', 'Payday', 'WordLike']);
  const words = used(RECORDS.flatMap((name) => fields(structs.get(name)).map((f) => typed(f)).filter(Boolean)));
  return `${BANNER}${from('../../index.js', ours)}${from('./words.js', words)}\n${body}\n`;
}

const typed = ({ kind, of }) => (['word', 'words', 'flags', 'set'].includes(kind) ? pascal(of[0]) : undefined);

function init(name, struct) {
  const all = fields(struct);
  const line = (f, indent, optional) => [...said(f.doc, indent), `${indent}${optional ? '' : 'readonly '}${f.name}: ${IN[f.kind](typed(f))};`];
  const isWanted = (f) => WANTED.includes(`${name}.${f.name}`);
  const wanted = all.filter(isWanted).flatMap((f) => line(f, '  ', false));
  return [
    ...said(struct.doc, ''),
    `export type ${INIT[name] ?? `${pascal(name)}Init`} = Partly<{`,
    ...all.filter((f) => !isWanted(f)).flatMap((f) => line(f, '  ', true)),
    wanted.length === 0 ? '}>;\n' : ['}> & {', ...wanted, '};\n'].join('\n'),
  ];
}

function record(name, struct, zero) {
  const isAlways = (f) => zero.has(f.of[0]) || ALWAYS.includes(`${name}.${f.name}`);
  return [
    ...said(struct.doc, ''),
    `export interface ${pascal(name)} {`,
    ...(EXTRA[name] ?? []).map((field) => `  readonly ${field}: ${EXTRA_TYPES[field]};`),
    ...fields(struct).flatMap((f) => [...said(f.doc, '  '), `  readonly ${f.name}: ${OUT[f.kind](typed(f), isAlways(f))};`]),
    '}\n',
  ];
}

/** The comment, in the words of JavaScript: what the type says already is left out. */
function said(doc, indent) {
  const [first] = doc.split('\n\n');
  const text = first
    .replace(/^(?:Words? of|Id of the space) `\w+`(?:[:;,] |\.$)/, '')
    .replace(/, packed ASCII(?:, first character in the lowest byte)?/g, '')
    .replace(/`i64::M(?:IN|AX)`/g, 'Undefined')
    .replace(/(^|[;:] )0: /g, '$1not said: ')
    .replace(/ 0 in an?y? field: not said\./, '')
    .replace(/[:;] 1 no, 2 yes(?:; 0 not (?:said|known))?/, '')
    .replace(/(space |of )?`(\w+)`/g, (whole, of, name) => (of ? whole : `\`${camel(name)}\``))
    .trim();
  return text === '' ? [] : [comment(text[0].toUpperCase() + text.slice(1), indent)];
}
