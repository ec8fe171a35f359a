// How a caller's values stand in the memory of a structure: every one is checked here, so that nothing is cut or wrapped on the way.
'use strict';

const { outOfRange, unknownField, unknownWord, wrongType } = require('./errors.js');
const { checkedU32, hashOf, idNumber, keyOf, wordNumber } = require('./names.js');
const { lists, putEndless, putGated, putInteger } = require('./values.js');

const U64 = 2n ** 64n - 1n;
const INTERVALS = 4;

/** A whole number JavaScript holds exactly. */
function integer(value, field) {
  if (typeof value !== 'number') throw wrongType(field, 'a number', value);
  if (!Number.isSafeInteger(value)) throw outOfRange(field, 'a safe integer', value);
  return value;
}

/** Milliseconds since 1970, or a Date. */
function instant(value, field) {
  if (typeof value === 'number') return integer(value, field);
  if (!(value instanceof Date)) throw wrongType(field, 'milliseconds since 1970 or a Date', value);
  const ms = value.getTime();
  if (Number.isNaN(ms)) throw outOfRange(field, 'a valid Date', 'Invalid Date');
  return ms;
}

function word64(value, field) {
  if (typeof value !== 'bigint') throw wrongType(field, 'a bigint', value);
  if (value < 0n || value > U64) throw outOfRange(field, 'a bigint of 64 bits', value);
  return value;
}

/** A bigint is taken where a number would not be exact. */
function putAmount(views, i, value, field) {
  if (typeof value !== 'bigint') return putInteger(views.u32, i, integer(value, field));
  if (value !== BigInt.asIntN(64, value)) throw outOfRange(field, 'a bigint of 64 bits with a sign', value);
  views.u64[i >>> 1] = BigInt.asUintN(64, value);
}

/** A hash, or the text it is made from. */
const hash = (value, field) =>
  typeof value === 'string' || value instanceof Uint8Array ? hashOf(value, field) : word64(value, field);

function flags(list, value, field, bit) {
  if (typeof value === 'number') return checkedU32(value, field);
  const names = typeof value === 'string' ? [value] : value;
  if (!Array.isArray(names)) throw wrongType(field, 'words or a number', value);
  let sum = 0;
  for (const name of names) {
    const number = list.byName.get(name);
    if (number === undefined) throw unknownWord(field, name, list.byName.keys());
    sum |= bit(number);
  }
  return sum >>> 0;
}

/** At most four characters of one byte each, the first in the lowest byte. */
function ascii4(value, field) {
  if (typeof value !== 'string') throw wrongType(field, 'a string', value);
  if (value.length > 4 || /[^\x01-\xff]/.test(value)) throw outOfRange(field, 'at most four ASCII characters', value);
  let packed = 0;
  for (let i = 0; i < value.length; i++) packed |= value.charCodeAt(i) << (8 * i);
  return packed >>> 0;
}

/** 128 bits: two words, or what names the debt for good. */
function key(value, field) {
  if (typeof value === 'string' || value instanceof Uint8Array) return keyOf(value, field);
  if (!Array.isArray(value) || value.length !== 2) throw wrongType(field, 'a string, bytes or two bigints', value);
  return [word64(value[0], field), word64(value[1], field)];
}

function hexadecimal(value, field) {
  if (typeof value !== 'string') throw wrongType(field, 'a string', value);
  if (!/^[0-9a-f]{32}$/.test(value)) throw outOfRange(field, '32 lower-case hexadecimal digits', value);
  return [BigInt(`0x${value.slice(0, 16)}`), BigInt(`0x${value.slice(16)}`)];
}

/** An offset in bytes. */
function position(value, field) {
  if (integer(value, field) < 0) throw outOfRange(field, 'an offset of 0 or more', value);
  return value;
}

function answer(value, field) {
  if (typeof value !== 'boolean') throw wrongType(field, 'a boolean', value);
  return value ? 2 : 1;
}

/** The elements of an array that has room for `count`; what is absent among them is 0. */
function several(value, field, count, of) {
  if (!Array.isArray(value)) throw wrongType(field, 'an array', value);
  if (value.length > count) throw outOfRange(`${field}.length`, `at most ${count}`, value.length);
  return value.map((one, i) => (one === undefined || one === null ? 0 : of(one, `${field}[${i}]`)));
}

const PAYDAY_KEYS = ['kind', 'number'];
const PAYDAY_NUMBERS = 0xff_ffff;

/** A kind in the highest 8 bits, and its number. */
function payday(value, field) {
  if (value === null || typeof value !== 'object') throw wrongType(field, '{ kind, number }', value);
  for (const key of Object.keys(value)) if (!PAYDAY_KEYS.includes(key)) throw unknownField(field, key, PAYDAY_KEYS);
  const [kind, number] = [wordNumber(lists.payday_kind, value.kind, `${field}.kind`), checkedU32(value.number ?? 0, `${field}.number`)];
  if (kind > 0xff) throw outOfRange(`${field}.kind`, 'a word of 8 bits', kind);
  if (number > PAYDAY_NUMBERS) throw outOfRange(`${field}.number`, 'a number of 24 bits', number);
  return ((kind << 24) | number) >>> 0;
}

/** A text that was found in a payload is no part of the structure: C knows the place where it stood. */
function checkedText(value, field) {
  if (typeof value !== 'string') throw wrongType(field, 'a string', value);
}

function intervals(value, field) {
  if (!Array.isArray(value)) throw wrongType(field, 'an array of [from, to]', value);
  if (value.length > INTERVALS) throw outOfRange(`${field}.length`, `at most ${INTERVALS}`, value.length);
  return value.flatMap((pair, i) => {
    if (!Array.isArray(pair) || pair.length !== 2) throw wrongType(`${field}[${i}]`, '[from, to]', pair);
    return pair.map((end) => instant(end, `${field}[${i}]`));
  });
}

/**
 * By kind: what puts a value at an offset. `i` is the index of the field's first 32-bit word; `of` its list of words, or the spaces of its
 * ids.
 */
const put = {
  count: (views, i, value, field) => (views.u32[i] = checkedU32(value, field)),
  amount: putAmount,
  integer: (views, i, value, field) => putInteger(views.u32, i, integer(value, field)),
  instant: (views, i, value, field) => putInteger(views.u32, i, instant(value, field)),
  hash: (views, i, value, field) => (views.u64[i >>> 1] = hash(value, field)),
  key: (views, i, value, field) => views.u64.set(key(value, field), i >>> 1),
  hex: (views, i, value, field) => views.u64.set(hexadecimal(value, field), i >>> 1),
  word: (views, i, value, field, of) => (views.u32[i] = wordNumber(of, value, field)),
  flags: (views, i, value, field, of) => (views.u32[i] = flags(of, value, field, (bit) => bit)),
  set: (views, i, value, field, of) => (views.u32[i] = flags(of, value, field, (word) => 1 << word)),
  id: (views, i, value, field, of) => (views.u32[i] = idNumber(of, value, field)),
  ascii4: (views, i, value, field) => (views.u32[i] = ascii4(value, field)),
  words: (views, i, value, field, of, count) =>
    views.u32.set(several(value, field, count, (one, label) => wordNumber(of, one, label)), i),
  ids: (views, i, value, field, of, count) => views.u32.set(several(value, field, count, (one, label) => idNumber(of, one, label)), i),
  paydays: (views, i, value, field, of, count) => views.u32.set(several(value, field, count, payday), i),
  answer: (views, i, value, field) => (views.u32[i] = answer(value, field)),
  position: (views, i, value, field) => putInteger(views.u32, i, position(value, field)),
  span: (views, i, value, field) => checkedText(value, field),
  intervals: (views, i, value, field) => intervals(value, field).forEach((end, n) => putInteger(views.u32, i + 2 * n, end)),
  // What is absent here is not 0 but the instant that stands for it.
  gated: (views, i, value, field) => (isSaid(value) ? put.instant(views, i, value, field) : putGated(views.u32, i)),
  endless: (views, i, value, field) => (isSaid(value) ? put.instant(views, i, value, field) : putEndless(views.u32, i)),
};
put.when = put.instant;

/** undefined and null are "not said". */
const isSaid = (value) => value !== undefined && value !== null;

module.exports = { instant, isSaid, put };
