// The library, the views of the memory both sides work in, and the errors of its faults.
'use strict';

const { native } = require('./addon.js');
const { RecoupError } = require('./errors.js');
const { ERROR_CODES, FAULT, FUNCTIONS, LAYOUTS } = require('./generated/constants.js');
const { lists, read } = require('./values.js');

/** The words of 32 and 64 bits of a buffer, in the order of this machine, as C sees them. */
const views = (buffer) => ({ u8: new Uint8Array(buffer), u32: new Uint32Array(buffer), u64: new BigUint64Array(buffer) });

const scratch = views(native.scratch);
const { places } = native;

/**
 * The error of the fault the last call told: its sentence is that of the library, the same in every language. `documents` are the
 * bytes that the call read, by the names of their parameters.
 */
function refusal(documents) {
  const [text, details] = [native.faultText(), lastFault(documents)];
  const code = ERROR_CODES[details.status] ?? 'ERR_RECOUP_NATIVE';
  return new RecoupError(code, details.line ? `${text} (line ${details.line}, column ${details.column})` : text, details);
}

/** A number of the last fault. */
const number = (name) => scratch.u32[(places.fault + FAULT[name]) >>> 2];
const position = (name) => Number(scratch.u64[(places.fault + FAULT[name]) >>> 3]);

/** Which function refused something, and by which rule. */
const lastAsked = () => FUNCTIONS[number('function')]?.name;
const lastRule = () => read.word(lists.fault_rule, number('rule'));

/** The parts of a fault. */
function lastFault(documents = {}) {
  const [field, rule] = [number('field'), lastRule()];
  const { name, parameters = [] } = FUNCTIONS[number('function')] ?? {};
  const parameter = parameters[number('argument') - 1];
  const [argument] = [parameter].flat();
  return {
    status: number('status') | 0,
    function: name,
    argument,
    field: LAYOUTS[field >>> 16]?.fields[(field & 0xffff) - 1],
    rule,
    index: Array.isArray(parameter) && rule !== 'null' ? position('index') : undefined,
    ...(documents[argument] && placeIn(documents[argument], position('offset'))),
    value: read.amount(scratch.u32, scratch.u64, (places.fault + FAULT.value) >>> 2, (places.fault + FAULT.value) >>> 3),
  };
}

/** Line and column from 1; columns count bytes. */
function placeIn(bytes, offset) {
  const before = bytes.subarray(0, offset);
  return { offset, line: before.filter((byte) => byte === 0x0a).length + 1, column: offset - before.lastIndexOf(0x0a) };
}

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

module.exports = { NOTHING, exclusively, lastAsked, lastRule, native, needed, places, refusal, scratch, views };
