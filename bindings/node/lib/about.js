// What is linked.
'use strict';

const { RecoupError } = require('./errors.js');
const { INFO, STATUS } = require('./generated/constants.js');
const { native, places, scratch } = require('./native.js');

const hexOf = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Version, knowledge, and their counts. */
function about() {
  const status = native.about();
  if (status !== STATUS.OK) throw new RecoupError('ERR_RECOUP_NATIVE', `the library does not tell what it is: status ${status}`);
  const number = (name) => scratch.u32[(places.info + INFO[name]) >>> 2];
  const [from, to] = INFO.knowledge_sha256;
  const [version, abi, tzdb] = [number('version'), number('abi'), number('tzdb_edition')];
  return Object.freeze({
    version: `${version >>> 16}.${(version >>> 8) & 0xff}.${version & 0xff}`,
    abi: `${abi >>> 16}.${abi & 0xffff}`,
    knowledgeEdition: number('knowledge_edition'),
    knowledgeSha256: hexOf(scratch.u8.subarray(places.info + from, places.info + to)),
    tzdbEdition: `${Math.floor(tzdb / 100)}${String.fromCharCode(96 + (tzdb % 100))}`,
    names: number('names'),
    rules: number('rules'),
    ceilings: number('ceilings'),
    texts: number('texts'),
    zones: number('zones'),
  });
}

module.exports = { about };
