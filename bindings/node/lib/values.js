// How the numbers of a structure read in JavaScript. What was not said, or does not exist, is undefined: unlike null and 0, it
// compares false with every number, so that `step.dueMs <= Date.now()` never holds for a step that waits behind a gate.
'use strict';

const constants = require('./generated/constants.js');

/** Which half of 64 bits is the low one. */
const LOW = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 0 : 1;
const HIGH = 1 - LOW;
const TWO_32 = 2 ** 32;

/** The words by value, in an array; flags are too sparse for one. */
const smallOnes = (byValue) => Array.from({ length: Math.max(32, byValue.size + 1) }, (_, value) => byValue.get(value));

const lists = {};
for (const [name, list] of Object.entries(constants)) {
  if (list.words === undefined) continue;
  const byName = new Map(Object.entries(list.words));
  const byValue = new Map([...byName].map(([word, value]) => [value, word]));
  lists[name] = { name, number: list.number, byName, byValue, small: smallOnes(byValue), seen: new Map() };
}

/** At most so many combinations of flags are remembered. */
const REMEMBERED = 256;

const bits = (value) => Array.from({ length: 32 }, (_, i) => (1 << i) >>> 0).filter((bit) => (value & bit) !== 0);

function remembered(list, value, words) {
  let found = list.seen.get(value);
  if (found === undefined) {
    found = Object.freeze(words());
    if (list.seen.size < REMEMBERED) list.seen.set(value, found);
  }
  return found;
}

/** A word a later library may know. */
const unknown = (number) => `unknown_${number}`;

const read = {
  word(list, value) {
    const word = list.small[value];
    return word !== undefined || value === 0 ? word : unknown(value);
  },
  flags: (list, value) => remembered(list, value, () => bits(value).map((bit) => list.byValue.get(bit) ?? unknown(bit))),
  /** Bits (1 << word). */
  set: (list, value) =>
    remembered(list, -1 - value, () => bits(value).map((bit) => list.byValue.get(31 - Math.clz32(bit)) ?? unknown(bit))),
  id: (value) => (value === 0 ? undefined : value),
  /** Up to four side by side: an element keeps its place, and the last one is not absent. */
  words: (list, u32, i, count) => several(u32, i, count, (value) => (value === 0 ? undefined : read.word(list, value))),
  ids: (u32, i, count) => several(u32, i, count, read.id),
  /** The first character stands in the lowest byte. */
  ascii4(value) {
    if (value === 0) return undefined;
    let text = '';
    for (let rest = value; rest !== 0; rest >>>= 8) text += String.fromCharCode(rest & 0xff);
    return text;
  },
  answer: (value) => (value === 0 ? undefined : value === 2),
  integer: (u32, i) => (u32[i + HIGH] | 0) * TWO_32 + u32[i + LOW],
  /** A bigint where a number would not be exact. */
  amount(u32, u64, i, w) {
    const number = read.integer(u32, i);
    return Number.isSafeInteger(number) ? number : BigInt.asIntN(64, u64[w]);
  },
  instant: (u32, i) => read.integer(u32, i) || undefined,
  /** An instant that the least number stands in for. */
  gated: (u32, i) => (u32[i + HIGH] === 0x8000_0000 ? undefined : read.integer(u32, i)),
  /** An instant that the greatest number stands in for. */
  endless: (u32, i) => (u32[i + HIGH] === 0x7fff_ffff ? undefined : read.integer(u32, i)),
  hash: (u64, i) => u64[i] || undefined,
  /** 128 bits, as they are sent to a provider. */
  hex: (u32, i) =>
    u32[i] || u32[i + 1] || u32[i + 2] || u32[i + 3] ? hexadecimal(u32, i) + hexadecimal(u32, i + 2) : undefined,
  /** What stands in the caller's input, of which `source` reads a part: escapes of JSON resolved. */
  span(source, offset, length) {
    if (length === 0) return undefined;
    const raw = source(offset, offset + length);
    return raw.includes('\\') ? JSON.parse(`"${raw}"`) : raw;
  },
};

/** Two digits for each byte. */
const DIGITS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const digits = (word) => DIGITS[word >>> 24] + DIGITS[(word >>> 16) & 0xff] + DIGITS[(word >>> 8) & 0xff] + DIGITS[word & 0xff];
const hexadecimal = (u32, i) => digits(u32[i + HIGH]) + digits(u32[i + LOW]);

const NONE = Object.freeze([]);

function several(u32, i, count, of) {
  let used = count;
  while (used > 0 && u32[i + used - 1] === 0) used--;
  return used === 0 ? NONE : Object.freeze(Array.from(u32.subarray(i, i + used), of));
}

/** Puts a safe integer into 64 bits. */
function putInteger(u32, i, value) {
  u32[i + LOW] = value >>> 0;
  u32[i + HIGH] = Math.floor(value / TWO_32);
}

/** The extremes that stand for "behind a gate". */
function putGated(u32, i) {
  u32[i + LOW] = 0;
  u32[i + HIGH] = 0x8000_0000;
}

/** Never: the last instant there is. */
function putEndless(u32, i) {
  u32[i + LOW] = 0xffff_ffff;
  u32[i + HIGH] = 0x7fff_ffff;
}

module.exports = { lists, putEndless, putGated, putInteger, read };
