// Refuses a library that does not fit this package.
'use strict';

const { RecoupError } = require('./errors.js');
const { ABI_VERSION, LAYOUTS } = require('./generated/constants.js');

const shownAs = (abi) => `${abi >>> 16}.${abi & 0xffff}`;

/** Compares what is linked with what this package was generated for; `what` names it in the message. */
function check(library, what = 'the addon') {
  const linked = library.abiVersion();
  if (linked >>> 16 !== ABI_VERSION >>> 16 || linked < ABI_VERSION)
    throw new RecoupError('ERR_RECOUP_LOAD', `${what} has ABI ${shownAs(linked)}, this package needs ${shownAs(ABI_VERSION)}`);
  for (const [number, { name, size }] of Object.entries(LAYOUTS)) {
    const theirs = library.structSize(Number(number));
    if (theirs !== size) throw new RecoupError('ERR_RECOUP_LOAD', `${name} has ${theirs} bytes in ${what}, ${size} in this package`);
  }
  return library;
}

module.exports = { check };
