// Puts a caller's object into the memory of a structure.
'use strict';

const { unknownField, wrongType } = require('./errors.js');
const writers = require('./generated/writers.js');

for (const writer of Object.values(writers)) writer.known = new Set(writer.keys);

/** Puts a record at `place`, a byte offset; undefined and null are "not said". */
function write(writer, views, place, record) {
  if (record === null || typeof record !== 'object') throw wrongType(writer.name, 'an object', record);
  const base = place >>> 2;
  views.u32.fill(0, base, base + (writer.size >>> 2));
  if (writer.sized) views.u32[base] = writer.size;
  checkKeys(writer, record);
  writer.put(views, base, ownOf(record));
}

/** Nothing may be misspelt. The records of this package have all keys in order. */
function checkKeys({ name, keys, known }, record) {
  const given = Object.keys(record);
  for (let i = 0; i < given.length; i++)
    if (given[i] !== keys[i] && !known.has(given[i])) throw unknownField(name, given[i], known);
}

/** What an object inherits is not said in it. */
function ownOf(record) {
  const prototype = Object.getPrototypeOf(record);
  return prototype === Object.prototype || prototype === null ? record : { ...record };
}

module.exports = { write, writers };
