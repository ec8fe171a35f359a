// Names and ids. A name is looked up once; its id never changes its meaning and can be stored.
'use strict';

const { encode } = require('./addon.js');
const { outOfRange, unknownName, unknownWord, wrongType } = require('./errors.js');
const { lastAsked, lastRule, native, places, refusal, scratch } = require('./native.js');
const { STATUS } = require('./generated/constants.js');
const { lists } = require('./values.js');

const U32 = 0xffff_ffff;

/** Names found so far, by space; the caller's spelling only enters when it is known, so that this cannot grow without bound. */
const found = new Map();

/** Those of the space that `find` was asked about last, as the caller calls it: by its word or its number. */
const last = { space: undefined, names: new Map() };

/** The number of a word, by its name or itself. Numbers this package does not know are left to the library. */
function wordNumber(list, value, field) {
  if (typeof value === 'string') {
    const number = list.byName.get(value);
    if (number === undefined) throw unknownWord(field, value, list.byName.keys());
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
  if (typeof value === 'string') return textBytes(value, field);
  if (!(value instanceof Uint8Array)) throw wrongType(field, 'a string, Buffer or Uint8Array', value);
  return value.buffer instanceof ArrayBuffer ? value : Uint8Array.prototype.slice.call(value);
}

/** Node 20 has it built in. */
const isWhole = String.prototype.isWellFormed
  ? (text) => text.isWellFormed()
  : (text) => !/\p{Surrogate}/u.test(text);

/** Half a character has no bytes of its own: two such texts would be one. */
function textBytes(text, field) {
  if (!isWhole(text)) throw outOfRange(field, 'a text without lone surrogates', text);
  return encode(text);
}

function foundIn(space) {
  let names = found.get(space);
  if (names === undefined) found.set(space, (names = new Map()));
  return names;
}

/** The id of a name in one space, or 0. */
function lookUp(space, name, field) {
  const names = foundIn(space);
  let id = names.get(name);
  if (id === undefined) {
    id = native.find(space, textBytes(name, field));
    if (id === STATUS.NOT_FOUND) return 0;
    if (id < 0) throw refusal();
    names.set(name, id);
  }
  return id;
}

/** As many near names stand in a message. */
const NEAR = 3;

/** The error of a name that was looked for last in some spaces: the library says what it expected, and which names are near. */
function strangeName(field, name, spaces) {
  return unknownName(field, name, lastAsked(), lastRule(), () => expectedName(name, spaces));
}

/** Asks for the name again, because only the last fault has a sentence. */
function expectedName(name, spaces) {
  for (const space of spaces) native.find(space, encode(name));
  const text = native.faultText();
  const expected = text.slice(text.indexOf('expected ') + 'expected '.length);
  const near = spaces.flatMap((space) => nearest(space, name)).slice(0, NEAR).map((one) => JSON.stringify(one));
  return near.length === 0 ? expected : `${expected}; did you mean ${near.join(', ')}?`;
}

function nearest(space, name) {
  const ids = new Uint32Array(NEAR);
  const count = native.near(space, encode(name), ids);
  if (count < 0) throw refusal();
  return Array.from(ids.subarray(0, count), (id) => native.name(id));
}

const numberOf = (space) => lists.space.byName.get(space);

/** The id of a name in the first of several spaces that has it; `space:name` says which. */
function resolve(spaces, text, field) {
  for (const space of spaces) {
    const id = lookUp(numberOf(space), text, field);
    if (id !== 0) return id;
  }
  const colon = text.indexOf(':');
  const named = text.slice(0, colon);
  if (colon > 0 && spaces.includes(named)) {
    const id = lookUp(numberOf(named), text.slice(colon + 1), field);
    if (id !== 0) return id;
  }
  throw strangeName(field, text, spaces.map(numberOf));
}

/** An id by its name or itself. */
function idNumber(spaces, value, field) {
  return typeof value === 'string' ? resolve(spaces, value, field) : checkedU32(value, field, 'a name or an id');
}

/** Finds the id of a name as it stands on the wire. */
function find(space, name) {
  if (space === last.space) {
    const id = last.names.get(name);
    if (id !== undefined) return id;
  }
  const number = wordNumber(lists.space, space, 'space');
  if (typeof name !== 'string') throw wrongType('name', 'a string', name);
  const id = lookUp(number, name, 'name');
  if (id === 0) throw strangeName('name', name, [number]);
  Object.assign(last, { space, names: foundIn(number) });
  return id;
}

/** Finds the ids of many names of one space; 0 for those that are not known. */
function findMany(space, names, offsets) {
  const number = wordNumber(lists.space, space, 'space');
  return offsets === undefined ? findAll(number, names) : findPacked(number, ...column(names, offsets));
}

function findPacked(space, packed, offsets) {
  const ids = new Uint32Array(offsets.length - 1);
  if (native.findMany(space, packed, offsets, ids) !== STATUS.OK) throw refusal();
  return ids;
}

/** Those not found before are asked for in one call. Of no names at all the library is asked too: it knows the spaces. */
function findAll(space, names) {
  if (!Array.isArray(names)) throw wrongType('names', 'an array of strings, or a Uint8Array with offsets', names);
  const [known, ids, rest] = [foundIn(space), new Uint32Array(names.length), []];
  for (let i = 0; i < ids.length; i++) {
    const name = names[i];
    if (typeof name !== 'string') throw wrongType(`names[${i}]`, 'a string', name);
    const id = known.get(name);
    if (id === undefined) rest.push({ name, i });
    else ids[i] = id;
  }
  if (rest.length > 0 || ids.length === 0) {
    findPacked(space, ...pack(rest)).forEach((id, n) => {
      if (id !== 0) known.set(rest[n].name, (ids[rest[n].i] = id));
    });
  }
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
  const offsets = new Uint32Array(names.length + 1);
  const parts = names.map(({ name, i }) => textBytes(name, `names[${i}]`));
  parts.forEach((part, i) => (offsets[i + 1] = offsets[i] + part.length));
  const bytes = new Uint8Array(offsets[parts.length]);
  parts.forEach((part, i) => bytes.set(part, offsets[i]));
  return [bytes, offsets];
}

/** The name of an id, as on the wire. */
function name(id) {
  return textOr(native.name(checkedU32(id, 'id', 'an id')));
}

/** The name of a small number: `retry_later` for 1 of `disposition`. */
function word(vocabulary, value) {
  const list = typeof vocabulary === 'string' && lists[vocabulary];
  if (!list) throw unknownWord('vocabulary', vocabulary, Object.keys(lists));
  return textOr(native.word(list.number, checkedU32(value, 'value')));
}

/** A text for people. */
function text(id, options = {}) {
  checkedU32(id, 'id', 'an id');
  const voice = options.voice ?? (id >>> 24 === lists.space.byName.get('text') ? 'customer' : 'operator');
  const voiceNumber = wordNumber(lists.voice, voice, 'voice');
  return textOr(native.text(id, voiceNumber, wordNumber(lists.lang, options.lang ?? 'en', 'lang')));
}

/** The request that brings the reason an object could not carry. */
function expandRequest(expand) {
  return textOr(native.expandRequest(checkedU32(expand, 'expand', 'an id')));
}

function textOr(result) {
  if (typeof result !== 'string') throw refusal();
  return result;
}

/** The identity of a debt, from what names it for good. */
const caseKey = (name) => keyOf(name, 'name');

function keyOf(name, field) {
  const status = native.caseKey(bytesOf(name, field));
  if (status !== STATUS.OK) throw refusal();
  const i = places.words >>> 3;
  return Object.freeze([scratch.u64[i], scratch.u64[i + 1]]);
}

/** A hash of 64 bits, of a fingerprint or an event id; the empty name gives 0n, "not said". */
const hashName = (name) => hashOf(name, 'name');

function hashOf(name, field) {
  const status = native.hashName(bytesOf(name, field));
  if (status !== STATUS.OK) throw refusal();
  return scratch.u64[places.words >>> 3];
}

module.exports = {
  bytesOf,
  caseKey,
  checkedU32,
  expandRequest,
  find,
  findMany,
  hashName,
  hashOf,
  idNumber,
  keyOf,
  name,
  text,
  textOr,
  word,
  wordNumber,
};
