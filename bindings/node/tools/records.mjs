// records.js: the fields of each record for the writer, and straight code for the reader.
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
  hex: ({ w }) => `read.hex(u64, ${w})`,
  word: ({ b, of }) => `read.word(lists.${of[0]}, u32[${b}])`,
  words: ({ b, of, count }) => `read.words(lists.${of[0]}, u32, ${b}, ${count})`,
  flags: ({ b, of }) => `read.flags(lists.${of[0]}, u32[${b}])`,
  set: ({ b, of }) => `read.set(lists.${of[0]}, u32[${b}])`,
  id: ({ b }) => `read.id(u32[${b}])`,
  ids: ({ b, count }) => `read.ids(u32, ${b}, ${count})`,
  ascii4: ({ b }) => `read.ascii4(u32[${b}])`,
  answer: ({ b }) => `read.answer(u32[${b}])`,
  span: ({ b }) => `read.span(source, u32[${b}], u32[${b} + 1])`,
};

const plus = (base, words) => (words === 0 ? base : `${base} + ${words}`);

export function records(abi) {
  const structs = new Map(abi.structs.map((s) => [bare(s), s]));
  const out = [BANNER, "'use strict';\n", "const { lists, read } = require('../values.js');\n"];
  out.push('// What the writer needs: size, whether struct_size stands first, what lies beside the structure in a record, and');
  out.push('// [name, kind, offset, lists or spaces, elements] of each field.');
  out.push('exports.layouts = {');
  for (const name of RECORDS.filter((r) => !READ_ONLY.includes(r))) {
    const struct = structs.get(name);
    out.push(`  ${name}: {`, `    name: '${name}',`, `    size: ${struct.size},`, `    sized: ${struct.sized},`);
    out.push(`    beside: ${listed(EXTRA[name] ?? [])},`, '    fields: [');
    for (const f of fields(struct)) out.push(`      ['${f.name}', '${f.kind}', ${f.offset}, ${listed(f.of)}, ${f.count}],`);
    out.push('    ],', '  },');
  }
  out.push('};\n', 'exports.sizes = {', ...RECORDS.map((name) => `  ${name}: ${structs.get(name).size},`), '};\n');
  out.push('// The readers: a record from the memory of a structure that begins at `base`.');
  for (const name of RECORDS.filter((r) => !WRITTEN_ONLY.includes(r))) out.push(...reader(name, structs.get(name)));
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

const listed = (names) => `[${names.map((name) => `'${name}'`).join(', ')}]`;

function reader(name, struct) {
  const extra = EXTRA[name] ?? [];
  const all = fields(struct);
  const source = all.some((f) => f.kind === 'span') ? ['source'] : [];
  const parameters = ['{ u32, u64 }', 'base', ...source, ...extra].join(', ');
  const wide = all.some((f) => ['hash', 'hex', 'amount'].includes(f.kind));
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
