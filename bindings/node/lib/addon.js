// The library as Node has it: the addon, and texts by way of Buffer. lib/wasm.js has the same names for every other runtime.
'use strict';

const path = require('node:path');
const { check } = require('./check.js');
const { RecoupError } = require('./errors.js');

function load() {
  const platform = `${process.platform}-${process.arch}`;
  const file = path.join(__dirname, '..', 'prebuilds', platform, 'recoup.node');
  try {
    return require(file);
  } catch (cause) {
    throw new RecoupError('ERR_RECOUP_LOAD', `recoup has no usable addon for ${platform}: ${file}: ${cause.message}`, { cause });
  }
}

/** The bytes of a text. */
const encode = (text) => Buffer.from(text, 'utf8');

/** Reads texts among bytes, from one offset to another. */
function decoder(bytes) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (from, to) => buffer.toString('utf8', from, to);
}

module.exports = { decoder, encode, native: check(load()) };
