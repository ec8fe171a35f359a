// The public records as the numbers of the header, for the vectors and the digest: by the description of the ABI alone.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const here = (path) => fileURLToPath(new URL(path, import.meta.url));
export const ROOT = here('../../../');
export const abi = JSON.parse(readFileSync(`${ROOT}tests/data/golden/abi.json`, 'utf8'));

export const structs = new Map(abi.structs.map((s) => [s.name.replace('recoup_', ''), s]));
const lists = new Map(abi.vocabularies.map((list) => [list.name, new Map(list.words.map((w) => [w.name, BigInt(w.value)]))]));

export const camel = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
export const seen = (struct) => structs.get(struct).fields.filter((f) => f.name !== 'struct_size' && f.reads !== 'reserved');

/** Fields of 1 and 2 that are answers in JavaScript. */
const ANSWERS = ['auto_advance', 'key_livemode', 'object_livemode', 'account_header', 'should_retry'];

/** What stands for an instant that is absent, by structure. */
const GATED = -(2n ** 63n);
const ENDLESS = 2n ** 63n - 1n;
const EXTREMES = { step: { at_ms: GATED, due_ms: GATED }, window: { frees_at_ms: ENDLESS }, plan: { limit_frees_at_ms: ENDLESS } };

/** The value of a word of a list. */
export function wordValue(list, word) {
  const value = lists.get(list)?.get(word);
  if (value === undefined) throw new Error(`${list} has no word ${word}`);
  return value;
}

export const packed = (text) => [...text].reduceRight((sum, c) => (sum << 8n) | BigInt(c.charCodeAt(0)), 0n);
export function unpacked(number) {
  let text = '';
  for (let rest = BigInt(number); rest > 0n; rest >>= 8n) text += String.fromCharCode(Number(rest & 0xffn));
  return text;
}

/** [name in the header, its number in a public record] for every field, arrays one by one. */
export function readers(struct) {
  return seen(struct).flatMap((field) => {
    const key = camel(field.name);
    if (field.count === 1) return [[field.name, (record) => plain(struct, field, record[key])]];
    return Array.from({ length: field.count }, (_, i) => [`${field.name}.${i}`, (record) => element(field, record[key], i)]);
  });
}

/** Of 128 bits that read as one text, a half; else the element. */
function element(field, value, i) {
  if (field.type === 'uint64_t') return value === undefined ? 0n : BigInt(`0x${value.slice(16 * i, 16 * i + 16)}`);
  return plain(undefined, field, value[i]);
}

function plain(struct, field, value) {
  if (value === undefined) return EXTREMES[struct]?.[field.name] ?? 0n;
  if (field.name === 'conflicts') return value.reduce((sum, word) => sum | (1n << wordValue('field', word)), 0n);
  if (ANSWERS.includes(field.name)) return value ? 2n : 1n;
  if (field.reads === 'flags') return value.reduce((sum, word) => sum | wordValue(field.of[0], word), 0n);
  if (field.reads === 'word') return wordValue(field.of[0], value);
  if (field.reads === 'ascii4') return packed(value);
  return BigInt(value);
}

/** What turns the numbers of a structure, in order, into what a caller would write. */
export function writer(struct) {
  const fields = seen(struct).map((field) => [camel(field.name), field]);
  const count = fields.reduce((sum, [, field]) => sum + field.count, 0);
  return (numbers) => {
    if (numbers.length !== count) throw new Error(`${struct}: ${numbers.length} numbers for ${count} fields`);
    const record = {};
    let i = 0;
    for (const [key, field] of fields) {
      record[key] = argument(struct, field, numbers.slice(i, i + field.count));
      i += field.count;
    }
    return record;
  };
}

/** What a caller would write for the numbers of one field. */
export function argument(struct, field, numbers) {
  if (field.name === 'paydays') return numbers.map(Number).map((one) => (one === 0 ? null : { kind: one >>> 24, number: one & 0xff_ffff }));
  if (ANSWERS.includes(field.name)) return numbers[0] == 0 ? undefined : numbers[0] == 2;
  if (field.name === 'blackout_ms') return [0, 2, 4, 6].map((i) => [Number(numbers[i]), Number(numbers[i + 1])]);
  if (field.type === 'uint64_t' && field.count === 2) return struct === 'case' ? numbers.map(BigInt) : hexOf(numbers);
  if (field.count > 1) return numbers.map(Number);
  if (field.reads === 'ascii4') return unpacked(numbers[0]);
  return field.type === 'uint64_t' ? BigInt(numbers[0]) : Number(numbers[0]);
}

const hexOf = (words) => words.map((word) => BigInt(word).toString(16).padStart(16, '0')).join('');

/** The status an error stands for; errors of JavaScript's own checks have that of the call they spare. */
export function status(error) {
  const found = abi.statuses.find((s) => `ERR_RECOUP_${s.word.replace(/^err_/, '').toUpperCase()}` === error.code);
  if (found === undefined) throw error;
  return found.value;
}
