// Loads the addon and refuses one that does not fit; the views of the memory both sides work in.
'use strict';

const path = require('node:path');
const { ABI_VERSION, ERROR_CODES, LAYOUTS } = require('./generated/constants.js');
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

/** Compares what is linked with what this package was generated for. */
function check(addon) {
  const linked = addon.abiVersion();
  const shownAs = (abi) => `${abi >>> 16}.${abi & 0xffff}`;
  if (linked >>> 16 !== ABI_VERSION >>> 16 || linked < ABI_VERSION)
    throw new RecoupError('ERR_RECOUP_LOAD', `the addon has ABI ${shownAs(linked)}, this package needs ${shownAs(ABI_VERSION)}`);
  for (const [number, { name, size }] of Object.entries(LAYOUTS)) {
    const theirs = addon.structSize(Number(number));
    if (theirs !== size)
      throw new RecoupError('ERR_RECOUP_LOAD', `${name} has ${theirs} bytes in the addon, ${size} in this package`);
  }
  return addon;
}

/** The words of 32 and 64 bits of a buffer, in the order of this machine, as C sees them. */
const views = (buffer) => ({ u8: new Uint8Array(buffer), u32: new Uint32Array(buffer), u64: new BigUint64Array(buffer) });

const native = check(load());
const scratch = views(native.scratch);
const { places } = native;

/** The error of a status; `hint` says what it was about. */
function statusError(status, hint, details) {
  const text = native.statusText(-status);
  const said = typeof text === 'string' ? text.replace(/\.$/, '') : `status ${status}`;
  return new RecoupError(ERROR_CODES[status] ?? 'ERR_RECOUP_NATIVE', hint ? `${hint}: ${said}` : said, details);
}

const errorAt = () => Number(scratch.u64[places.errorAt >>> 3]);
const needed = () => Number(scratch.u64[places.needed >>> 3]);

let busy = false;

/**
 * Runs a call that uses the scratch memory. A getter of the caller's own object could make another call in the middle of it, and
 * mix two cases: that is refused.
 */
function exclusively(call, ...parameters) {
  if (busy) throw new RecoupError('ERR_RECOUP_REENTRANT', 'a getter of an argument called recoup again');
  busy = true;
  try {
    return call(...parameters);
  } finally {
    busy = false;
  }
}

const NOTHING = new Uint8Array(0);

module.exports = { NOTHING, check, errorAt, exclusively, native, needed, places, scratch, statusError, views };
