// records.js and writers.js: straight code that reads the records, and that writes them.
import { BANNER } from './constants.mjs';
import { EXTRA, READ_ONLY, RECORDS, WRITTEN_ONLY, bare, fields, pascal } from './layout.mjs';

/** The expression that reads a field: `b` is the index of 32-bit words, `w` of 64-bit words. */
const READ = {
  count: ({ b }) => `u32[${b}]`,
  amount: ({ b, w }) => `read.amount(u32, u64, ${b}, ${w})`,
  integer: ({ b }) => `read.integer(u32, ${b})`,
  when: ({ b }) => `read.integer(u32, ${b})`,
  instant: ({ b }) => `read.instant(u32, ${b})`,
  position: ({ b }) => `read.instant(u32, ${b})`,
  gated: ({ b }) => `read.gated(u32, ${b})`,
  endless: ({ b }) => `read.endless(u32, ${b})`,
  hash: ({ w }) => `read.hash(u64, ${w})`,
  hex: ({ b }) => `read.hex(u32, ${b})`,
  word: ({ b, of }) => `read.word(${of[0]}, u32[${b}])`,
  words: ({ b, of, count }) => `read.words(${of[0]}, u32, ${b}, ${count})`,
  flags: ({ b, of }) => `read.flags(${of[0]}, u32[${b}])`,
  set: ({ b, of }) => `read.set(${of[0]}, u32[${b}])`,
  id: ({ b }) => `read.id(u32[${b}])`,
  ids: ({ b, count }) => `read.ids(u32, ${b}, ${count})`,
  ascii4: ({ b }) => `read.ascii4(u32[${b}])`,
  answer: ({ b }) => `read.answer(u32[${b}])`,
  span: ({ b }) => `read.span(source, u32[${b}], u32[${b} + 1])`,
};

const plus = (base, words) => (words === 0 ? base : `${base} + ${words}`);

export function records(abi) {
  const structs = new Map(abi.structs.map((s) => [bare(s), s]));
  const made = RECORDS.filter((r) => !WRITTEN_ONLY.includes(r));
  const out = [BANNER, "'use strict';\n", "const { lists, read } = require('../values.js');\n"];
  out.push(wordLists(made.map((name) => structs.get(name))));
  out.push('exports.sizes = {', ...RECORDS.map((name) => `  ${name}: ${structs.get(name).size},`), '};\n');
  out.push('// The readers: a record from the memory of a structure that begins at `base`.');
  for (const name of made) out.push(...reader(name, structs.get(name)));
  out.push('// Where a head says, in words of 32 bits from its beginning, how many elements were written.', 'exports.written = {');
  for (const [name, field] of [['plan', 'step_written'], ['clearance', 'window_written'], ['diagnosis', 'cause_written']])
    out.push(`  ${name}: ${structs.get(name).fields.find((f) => f.name === field).offset / 4},`);
  out.push('};\n');
  out.push('// Where the columns of a batch lie, and how many elements each field has.', 'exports.columns = {');
  for (const name of ['signal', 'verdict']) {
    const columns = fields(structs.get(name)).map((f) => {
      const type = structs.get(name).fields.find((raw) => raw.offset === f.offset).type;
      return `    ${f.name}: ['${type.replace('_t', '')}', ${f.offset}, ${f.count}],`;
    });
    out.push(`  ${name}: {`, ...columns, '  },');
  }
  out.push('};');
  return `${out.join('\n')}\n`;
}

/** The word lists of some structures: constants, which V8 knows to be such. */
function wordLists(all) {
  const used = new Set(all.flatMap((struct) => fields(struct)).filter(isWorded).map(({ of }) => of[0]));
  return `const {\n  ${[...used].sort().join(',\n  ')},\n} = lists;\n`;
}

/** Of each record, what the writer needs; `put` has a property access of its own for each field, so that no record slows another. */
export function writers(abi) {
  const structs = RECORDS.filter((r) => !READ_ONLY.includes(r)).map((name) => abi.structs.find((s) => bare(s) === name));
  const spaces = new Map(structs.flatMap((struct) => fields(struct)).filter(isNamed).map(({ of }) => [constant(of), listed(of)]));
  const out = [BANNER, "'use strict';\n", "const { isSaid, put } = require('../put.js');", "const { lists } = require('../values.js');\n"];
  out.push(wordLists(structs), ...[...spaces].sort().map(([name, list]) => `const ${name} = ${list};`), '');
  for (const struct of structs) out.push(...writer(bare(struct), struct));
  return `${out.join('\n').trimEnd()}\n`;
}

const isWorded = ({ kind }) => ['word', 'words', 'flags', 'set'].includes(kind);
const isNamed = ({ kind }) => ['id', 'ids'].includes(kind);
const constant = (of) => `IN_${of.join('_').toUpperCase()}`;

function writer(name, struct) {
  const all = fields(struct);
  return [
    `exports.${name} = {`,
    `  name: '${name}',`,
    `  size: ${struct.size},`,
    `  sized: ${struct.sized},`,
    '  keys: [',
    ...[...(EXTRA[name] ?? []), ...all.map((f) => f.name)].map((key) => `    '${key}',`),
    '  ],',
    '  put(views, b, record) {',
    '    let value;',
    ...all.map((f) => `    ${isAbsentToo(f) ? `value = record.${f.name};` : `if (isSaid((value = record.${f.name})))`} ${putter(name, f)}`),
    '  },',
    '};\n',
  ];
}

const isAbsentToo = ({ kind }) => ['gated', 'endless'].includes(kind);

function putter(name, f) {
  const of = isWorded(f) ? [f.of[0]] : isNamed(f) ? [constant(f.of)] : f.count > 1 ? ['undefined'] : [];
  const more = f.count > 1 ? [...of, f.count] : of;
  return `put.${f.kind}(${['views', plus('b', f.offset / 4), 'value', `'${name}.${f.name}'`, ...more].join(', ')});`;
}

const listed = (names) => `[${names.map((name) => `'${name}'`).join(', ')}]`;

function reader(name, struct) {
  const extra = EXTRA[name] ?? [];
  const all = fields(struct);
  const source = all.some((f) => f.kind === 'span') ? ['source'] : [];
  const parameters = ['{ u32, u64 }', 'base', ...source, ...extra].join(', ');
  const wide = all.some((f) => ['hash', 'amount'].includes(f.kind));
  return [
    `exports.read${pascal(name)} = function (${wide ? parameters : parameters.replace(', u64', '')}) {`,
    '  const b = base >>> 2;',
    ...(wide ? ['  const w = base >>> 3;'] : []),
    '  return Object.freeze({',
    ...extra.map((field) => `    ${field},`),
    ...all.map((f) => `    ${f.name}: ${READ[f.kind]({ ...f, b: plus('b', f.offset / 4), w: plus('w', f.offset / 8) })},`),
    '  });',
    '};\n',
  ];
}
