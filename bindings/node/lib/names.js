// Names and ids. A name is looked up once; its id never changes its meaning and can be stored.
'use strict';

const { outOfRange, unknownName, wrongType } = require('./errors.js');
const { NOTHING, native, scratch, places, statusError } = require('./native.js');
const { STATUS } = require('./generated/constants.js');
const { lists } = require('./values.js');

const U32 = 0xffff_ffff;

/** Names found so far, by space; the caller's spelling only enters when it is known, so that this cannot grow without bound. */
const found = new Map();

/** The number of a word, by its name or itself. Numbers this package does not know are left to the library. */
function wordNumber(list, value, field) {
  if (typeof value === 'string') {
    const number = list.byName.get(value);
    if (number === undefined) throw unknownName(field, value, list.byName.keys());
    return number;
  }
  return checkedU32(value, field, 'a word or its number');
}

function checkedU32(value, field, wanted = 'an integer of 32 bits') {
  if (typeof value !== 'number') throw wrongType(field, wanted, value);
  if (!Number.isInteger(value) || value < 0 || value > U32) throw outOfRange(field, 'an integer from 0 to 4294967295', value);
  return value;
}

/** The bytes of a text, or of a view as it is. Memory other threads may write is copied first. */
function bytesOf(value, field) {
  if (typeof value === 'string') return Buffer.from(value, 'utf8');
  if (!(value instanceof Uint8Array)) throw wrongType(field, 'a string, Buffer or Uint8Array', value);
  return value.buffer instanceof ArrayBuffer ? value : Uint8Array.prototype.slice.call(value);
}

/** The id of a name in one space, or 0. */
function lookUp(space, name) {
  let names = found.get(space);
  if (names === undefined) found.set(space, (names = new Map()));
  let id = names.get(name);
  if (id === undefined) {
    id = native.find(space, Buffer.from(name, 'utf8'));
    if (id === STATUS.NOT_FOUND) return 0;
    if (id < 0) throw statusError(id, `find ${name}`);
    names.set(name, id);
  }
  return id;
}

/** Rows are numbered from 1, with few gaps; no space comes near this many. */
const ROWS = 4096;

/** Every name of a space that an error was about, by space. */
const listed = new Map();

/** Every name of some spaces, for the message of an error. */
const namesOf = (spaces) => [].concat(...spaces.map(namesOfOne));

function namesOfOne(space) {
  let names = listed.get(space);
  if (names === undefined) {
    names = Array.from({ length: ROWS - 1 }, (_, i) => native.name(((space << 24) | (i + 1)) >>> 0));
    names = names.filter((name) => typeof name === 'string');
    if (names.length > 0) listed.set(space, names);
  }
  return names;
}

/** The id of a name in the first of several spaces that has it; `space:name` says which. */
function resolve(spaces, text, field) {
  for (const space of spaces) {
    const id = lookUp(lists.space.byName.get(space), text);
    if (id !== 0) return id;
  }
  const colon = text.indexOf(':');
  const named = text.slice(0, colon);
  if (colon > 0 && spaces.includes(named)) {
    const id = lookUp(lists.space.byName.get(named), text.slice(colon + 1));
    if (id !== 0) return id;
  }
  throw unknownName(field, text, namesOf(spaces.map((space) => lists.space.byName.get(space))));
}

/** An id by its name or itself. */
function idNumber(spaces, value, field) {
  return typeof value === 'string' ? resolve(spaces, value, field) : checkedU32(value, field, 'a name or an id');
}

/** Finds the id of a name as it stands on the wire. */
function find(space, name) {
  const number = wordNumber(lists.space, space, 'space');
  if (typeof name !== 'string') throw wrongType('name', 'a string', name);
  const id = lookUp(number, name);
  if (id === 0) throw unknownName(lists.space.byValue.get(number) ?? 'name', name, namesOf([number]));
  return id;
}

/** Finds the ids of many names of one space; 0 for those that are not known. */
function findMany(space, names, offsets) {
  const number = wordNumber(lists.space, space, 'space');
  const [packed, ends] = offsets === undefined ? pack(names) : column(names, offsets);
  const ids = new Uint32Array(ends.length - 1);
  const status = native.findMany(number, packed, ends, ids);
  if (status !== STATUS.OK) throw statusError(status, 'findMany: the space, or offsets that fall or pass the end');
  return ids;
}

function column(names, offsets) {
  if (!(names instanceof Uint8Array)) throw wrongType('names', 'a Uint8Array where offsets are given', names);
  if (!(offsets instanceof Uint32Array)) throw wrongType('offsets', 'a Uint32Array', offsets);
  if (offsets.length < 1) throw outOfRange('offsets.length', 'one more than the names', offsets.length);
  const still = offsets.buffer instanceof ArrayBuffer ? offsets : offsets.slice();
  return [bytesOf(names, 'names'), still];
}

function pack(names) {
  if (!Array.isArray(names)) throw wrongType('names', 'an array of strings, or a Uint8Array with offsets', names);
  const offsets = new Uint32Array(names.length + 1);
  const parts = names.map((name, i) => {
    if (typeof name !== 'string') throw wrongType(`names[${i}]`, 'a string', name);
    return Buffer.from(name, 'utf8');
  });
  parts.forEach((part, i) => (offsets[i + 1] = offsets[i] + part.length));
  return [parts.length ? Buffer.concat(parts) : NOTHING, offsets];
}

/** The name of an id, as on the wire. */
function name(id) {
  return textOr(native.name(checkedU32(id, 'id', 'an id')), `id ${id}`);
}

/** The name of a small number: `retry_later` for 1 of `disposition`. */
function word(vocabulary, value) {
  const list = typeof vocabulary === 'string' && lists[vocabulary];
  if (!list) throw unknownName('vocabulary', vocabulary, Object.keys(lists));
  return textOr(native.word(list.number, checkedU32(value, 'value')), `${vocabulary} ${value}`);
}

/** A text for people. */
function text(id, options = {}) {
  checkedU32(id, 'id', 'an id');
  const voice = options.voice ?? (id >>> 24 === lists.space.byName.get('text') ? 'customer' : 'operator');
  const voiceNumber = wordNumber(lists.voice, voice, 'voice');
  return textOr(native.text(id, voiceNumber, wordNumber(lists.lang, options.lang ?? 'en', 'lang')), `id ${id}, voice ${voice}`);
}

/** The request that brings the reason an object could not carry. */
function expandRequest(expand) {
  return textOr(native.expandRequest(checkedU32(expand, 'expand', 'an id')), `expand ${expand}`);
}

function textOr(result, hint) {
  if (typeof result !== 'string') throw statusError(result, hint);
  return result;
}

/** The identity of a debt, from what names it for good. */
function caseKey(name) {
  const status = native.caseKey(bytesOf(name, 'name'));
  if (status !== STATUS.OK) throw statusError(status, 'the name of a case');
  const i = places.words >>> 3;
  return Object.freeze([scratch.u64[i], scratch.u64[i + 1]]);
}

/** A hash of 64 bits, of a fingerprint or an event id; the empty name gives 0n, "not said". */
function hashName(name) {
  const status = native.hashName(bytesOf(name, 'name'));
  if (status !== STATUS.OK) throw statusError(status, 'hashName');
  return scratch.u64[places.words >>> 3];
}

module.exports = { bytesOf, caseKey, checkedU32, expandRequest, find, findMany, hashName, idNumber, name, text, word, wordNumber };
