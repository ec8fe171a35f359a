// Many signals at once: columns of structures in one buffer each, classified by one call.
'use strict';

const { blame } = require('./blame.js');
const { outOfRange, unknownField, wrongType } = require('./errors.js');
const { STATUS } = require('./generated/constants.js');
const { columns, readVerdict, sizes } = require('./generated/records.js');
const { errorAt, native, statusError, views } = require('./native.js');
const { checkedU32 } = require('./names.js');
const { write, writers } = require('./write.js');

const TYPES = {
  uint32: [Uint32Array, 'u32', 2],
  uint64: [BigUint64Array, 'u64', 3],
  int64: [BigInt64Array, 'i64', 3],
};

function memoryOf(length, size) {
  const memory = views(new ArrayBuffer(length * size));
  memory.i64 = new BigInt64Array(memory.u64.buffer);
  return memory;
}

function placeOf(kind, name) {
  const column = columns[kind][name];
  if (column === undefined) throw unknownField(kind, name, Object.keys(columns[kind]));
  const [type, offset] = column;
  const [Type, view, shift] = TYPES[type];
  return { Type, view, first: offset >>> shift, step: sizes[kind] >>> shift };
}

function inside(index, length) {
  checkedU32(index, 'index');
  if (index >= length) throw outOfRange('index', `below ${length}`, index);
  return index;
}

/** A column of signals, all blank at first. */
class SignalBatch {
  #memory;

  constructor(length) {
    this.length = checkedU32(length, 'length');
    this.#memory = memoryOf(length, sizes.signal);
    for (let i = 0; i < length; i++) this.#memory.u32[(i * sizes.signal) >>> 2] = sizes.signal;
    Object.freeze(this);
  }

  /** The batch of an array of signals. */
  static from(signals) {
    if (!Array.isArray(signals)) throw wrongType('signals', 'an array', signals);
    const batch = new SignalBatch(signals.length);
    signals.forEach((signal, i) => batch.set(i, signal));
    return batch;
  }

  /** Puts one signal; names are taken as everywhere. */
  set(index, signal) {
    write(writers.signal, this.#memory, inside(index, this.length) * sizes.signal, signal);
    return this;
  }

  /** Puts one field of every signal: one number, or as many as there are signals. */
  setColumn(name, values) {
    const { Type, view, first, step } = placeOf('signal', name);
    const each = typeof values === 'number' || typeof values === 'bigint' ? undefined : values;
    if (each !== undefined && !(each instanceof Type)) throw wrongType(`signal.${name}`, `a ${Type.name} or one number`, values);
    if (each !== undefined && each.length !== this.length) throw outOfRange('values.length', `${this.length}`, each.length);
    const one = each === undefined ? Type.of(values)[0] : undefined;
    if (each === undefined && Number(one) !== Number(values)) throw outOfRange(`signal.${name}`, `one of ${Type.name}`, values);
    const words = this.#memory[view];
    for (let i = 0; i < this.length; i++) words[first + i * step] = each === undefined ? one : each[i];
    return this;
  }

  /** For classifyBatch. */
  static memory(batch) {
    if (typeof batch !== 'object' || batch === null || !(#memory in batch)) throw wrongType('signals', 'a SignalBatch', batch);
    return batch.#memory.u8;
  }
}

const { memory: signalMemory } = SignalBatch;
delete SignalBatch.memory;

const MADE = Symbol('made by this module');

/** A column of verdicts. */
class VerdictBatch {
  #memory;

  constructor(made, length) {
    if (made !== MADE) throw wrongType('new VerdictBatch', 'made by classifyBatch', made);
    this.length = length;
    this.#memory = memoryOf(length, sizes.verdict);
    Object.freeze(this);
  }

  /** One verdict, as `classify` gives it. */
  at(index) {
    return readVerdict(this.#memory, inside(index, this.length) * sizes.verdict);
  }

  /** One field of every verdict, as its numbers: `word('disposition', n)` and `name(id)` tell their names. */
  column(name) {
    const { Type, view, first, step } = placeOf('verdict', name);
    const [out, words] = [new Type(this.length), this.#memory[view]];
    for (let i = 0; i < out.length; i++) out[i] = words[first + i * step];
    return out;
  }

  *[Symbol.iterator]() {
    for (let i = 0; i < this.length; i++) yield this.at(i);
  }

  static memory(batch) {
    return batch.#memory.u8;
  }
}

const { memory: verdictMemory } = VerdictBatch;
delete VerdictBatch.memory;

/** Classifies a column of signals; an error says which is to blame. */
function classifyBatch(signals) {
  const memory = signalMemory(signals);
  const verdicts = new VerdictBatch(MADE, signals.length);
  if (signals.length === 0) return verdicts;
  const status = native.classifyMany(memory, verdictMemory(verdicts));
  if (status !== STATUS.OK) throw refusal(status, memory, verdictMemory(verdicts));
  return verdicts;
}

function refusal(status, memory, out) {
  const index = errorAt();
  const one = memory.subarray(index * sizes.signal, (index + 1) * sizes.signal);
  const words = new Uint32Array(one.buffer, one.byteOffset, one.length >>> 2);
  const blamed = blame(writers.signal, words, 0, status, () => native.classifyMany(one, out));
  const field = blamed?.replace('signal', `signals[${index}]`);
  return statusError(status, field ?? `signals[${index}]`, { index, field });
}

module.exports = { SignalBatch, VerdictBatch, classifyBatch };
