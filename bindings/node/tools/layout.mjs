// What each field of a structure is in JavaScript.

export const camel = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
export const pascal = (name) => camel(`_${name}`);
export const bare = (struct) => struct.name.replace(/^recoup_/, '');

/** The structures that are records, in the order of their use. */
export const RECORDS = [
  ...['request', 'signal', 'reading', 'verdict', 'row', 'case', 'plan', 'step', 'clearance', 'window'],
  ...['refusal', 'diagnosis', 'cause', 'backoff', 'retry', 'pause'],
];
/** Records only the caller makes are never read back. */
export const WRITTEN_ONLY = ['request', 'case', 'refusal', 'retry'];
/** Records only the library makes are never written. */
export const READ_ONLY = ['diagnosis', 'cause', 'pause'];
/** What else a record holds: made before it, and given to its reader. */
export const EXTRA = { reading: ['signal'], plan: ['steps'], clearance: ['windows'], diagnosis: ['causes'] };

/**
 * What the description cannot say: what stands for "absent", sets of bits by word, and words that belong together; and what a caller
 * gives instead of numbers.
 */
const SPECIAL = {
  'case.auto_advance': { kind: 'answer' },
  'case.blackout_ms': { kind: 'intervals', doc: 'Up to four intervals [from, to) without a charge.' },
  'case.key': { kind: 'key', doc: 'Identity of the debt: the invoice id, say.' },
  'case.paydays': { kind: 'paydays', of: ['payday_kind'], doc: 'Up to four paydays of the customer.' },
  'diagnosis.key_livemode': { kind: 'answer' },
  'reading.auto_advance': { kind: 'answer' },
  'reading.next': { kind: 'position' },
  'refusal.account_header': { kind: 'answer' },
  'refusal.key_livemode': { kind: 'answer' },
  'refusal.object_livemode': { kind: 'answer' },
  'retry.should_retry': { kind: 'answer' },
  'request.from': { kind: 'position' },
  'request.should_retry': { kind: 'answer' },
  'row.at_ms': { kind: 'when' },
  'step.at_ms': { kind: 'gated' },
  'step.due_ms': { kind: 'gated' },
  'verdict.conflicts': { kind: 'set', of: ['field'] },
  'plan.limit_frees_at_ms': { kind: 'endless' },
  'window.frees_at_ms': { kind: 'endless' },
};

const PLAIN = { uint32_t: 'count', int64_t: 'amount', uint64_t: 'hash', recoup_span: 'span' };
const READS = { duration: 'integer' };
const MANY = { word: 'words', id: 'ids', hash: 'hex' };

/** {name, kind, of, offset, count, doc} of every field a user sees. */
export function fields(struct) {
  return struct.fields.filter(isSeen).map((field) => {
    const special = SPECIAL[`${bare(struct)}.${field.name}`];
    const one = READS[field.reads] ?? field.reads ?? PLAIN[field.type];
    const kind = special?.kind ?? (field.count > 1 ? MANY[one] : one);
    if (kind === undefined) throw new Error(`${struct.name}.${field.name}: ${field.count} of ${one} have no form in JavaScript`);
    const { offset, count } = field;
    return { name: camel(field.name), kind, of: special?.of ?? field.of ?? [], offset, count, doc: special?.doc ?? field.doc };
  });
}

const isSeen = (field) => field.name !== 'struct_size' && field.reads !== 'reserved';

/** Words that calls and errors mention, besides those of records. */
const MENTIONED = ['space', 'preset', 'voice', 'lang', 'detail', 'fault_rule'];
const WORDED = ['word', 'words', 'flags', 'set', 'paydays'];

/** The word lists a record, a call or an error mentions, in the order of their numbers. */
export function lists(abi) {
  const used = new Set(MENTIONED);
  for (const struct of abi.structs.filter((one) => RECORDS.includes(bare(one))))
    for (const { kind, of } of fields(struct)) if (WORDED.includes(kind)) used.add(of[0]);
  return abi.vocabularies.filter((list) => used.has(list.name));
}
