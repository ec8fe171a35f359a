// What each field of a structure is in JavaScript.

export const camel = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
export const pascal = (name) => camel(`_${name}`);
export const bare = (struct) => struct.name.replace(/^recoup_/, '');

/** The structures that are records, in the order of their use. */
export const RECORDS = ['signal', 'reading', 'verdict', 'row', 'case', 'plan', 'step', 'permission', 'window'];

/** Instants that are absent by an extreme value, not by 0. */
const EXTREMES = { 'step.at_ms': 'gated', 'step.due_ms': 'gated', 'window.frees_at_ms': 'endless' };

/** What the description cannot say: sets of bits by word, and 64-bit words that belong together. */
const SPECIAL = {
  'verdict.conflicts': { kind: 'set', of: ['field'] },
  'reading.auto_advance': { kind: 'answer' },
  'case.key': { kind: 'key' },
  'case.blackout_ms': { kind: 'intervals' },
  'step.idempotency_key': { kind: 'hex' },
  'plan.policy': { kind: 'hex' },
};

const PLAIN = { uint32_t: 'count', int64_t: 'integer', uint64_t: 'hash', recoup_span: 'span' };

/** {name, kind, of, offset} of every field a user sees. */
export function fields(struct) {
  return struct.fields
    .filter((field) => field.name !== 'struct_size' && field.name !== 'reserved')
    .map((field) => {
      const where = `${bare(struct)}.${field.name}`;
      const special = SPECIAL[where];
      const amount = field.name === 'amount' ? 'amount' : undefined;
      const kind = amount ?? special?.kind ?? EXTREMES[where] ?? (field.reads === 'duration' ? 'integer' : field.reads) ?? PLAIN[field.type];
      return { name: camel(field.name), kind, of: special?.of ?? field.of ?? [], offset: field.offset };
    });
}

/** The word lists a record or a call mentions, in the order of their numbers. */
export function lists(abi) {
  const used = new Set(['space', 'preset', 'voice', 'lang', 'operation']);
  for (const struct of abi.structs)
    for (const { kind, of } of fields(struct)) if (['word', 'flags', 'set'].includes(kind)) used.add(of[0]);
  return abi.vocabularies.filter((list) => used.has(list.name));
}

/** The list of `permission` words is named after the field, since a Permission is a record. */
export const listName = (name) => (name === 'permission' ? 'Answer' : pascal(name));
