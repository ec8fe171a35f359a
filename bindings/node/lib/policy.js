// What the merchant wants, as a checked frame of bytes that can be stored.
'use strict';

const { wrongType } = require('./errors.js');
const { STATUS } = require('./generated/constants.js');
const { NOTHING, native, needed, places, refusal, scratch } = require('./native.js');
const { bytesOf, wordNumber } = require('./names.js');
const { lists, read } = require('./values.js');

/** Asks for the size, then for the bytes. */
function filled(call) {
  const status = call(NOTHING);
  if (status !== STATUS.CAPACITY) return [status, NOTHING];
  const out = new Uint8Array(needed());
  return [call(out), out];
}

const presets = new Map();
const MADE = Symbol('made by this module');

class Policy {
  #frame;
  #fingerprint;

  constructor(made, frame) {
    if (made !== MADE) throw wrongType('new Policy', 'Policy.preset, Policy.compile or Policy.load', made);
    let status = native.policyCheck(frame);
    if (status === STATUS.OK) status = native.policyFingerprint(frame);
    if (status !== STATUS.OK) throw refusal();
    this.#frame = frame;
    this.#fingerprint = read.hex(scratch.u32, places.words >>> 2);
    Object.freeze(this);
  }

  /** A policy that comes with the library. */
  static preset(preset) {
    const number = wordNumber(lists.preset, preset, 'preset');
    let policy = presets.get(number);
    if (policy === undefined) {
      const [status, frame] = filled((out) => native.policyPreset(number, out));
      if (status !== STATUS.OK) throw refusal();
      policy = new Policy(MADE, frame);
      presets.set(number, policy);
    }
    return policy;
  }

  /** Compiles a policy document: its JSON, or an object that becomes it. */
  static compile(document) {
    const plain = document !== null && typeof document === 'object' && !(document instanceof Uint8Array);
    const json = bytesOf(plain ? JSON.stringify(document) : document, 'document');
    const [status, frame] = filled((out) => native.policyCompile(json, out));
    if (status !== STATUS.OK) throw refusal({ json });
    return new Policy(MADE, frame);
  }

  /** A policy from a stored frame. */
  static load(frame) {
    if (!(frame instanceof Uint8Array)) throw wrongType('frame', 'a Buffer or Uint8Array', frame);
    return new Policy(MADE, Uint8Array.prototype.slice.call(frame));
  }

  /** The bytes to store; a copy. */
  get frame() {
    return this.#frame.slice();
  }

  /** 32 hexadecimal digits, the same as `plan.policy` of every plan made under it. */
  get fingerprint() {
    return this.#fingerprint;
  }

  /** The frame of anything that is taken for a policy. */
  static frameOf(policy) {
    if (typeof policy === 'object' && policy !== null && #frame in policy) return policy.#frame;
    if (typeof policy === 'string') return Policy.preset(policy).#frame;
    throw wrongType('policy', 'a Policy or the name of a preset', policy);
  }
}

const { frameOf } = Policy;
delete Policy.frameOf;

module.exports = { Policy, filled, frameOf };
