// The library as a module of WebAssembly, for runtimes without the addon: the same names as lib/addon.js, whose place it takes in the
// bundle (tools/bundle.mjs), and the same functions as src/, with nothing of Node.
//
// The library allocates nothing, so all memory of the module beyond its own data is free. A call copies its arguments there, one behind
// the other, and copies what was written back to where it came from: no view of that memory outlives a call, so it may grow in any.
'use strict';

const { check } = require('../lib/check.js');
const { RecoupError, wrongType } = require('../lib/errors.js');
const { LAYOUTS, STATUS } = require('../lib/generated/constants.js');

// As in src/addon.h.
const [STEP_ROOM, WINDOW_ROOM, CAUSE_ROOM] = [128, 128, 16];
const FAULT_TEXT_ROOM = 1024;
const ROW_TEXT_ROOM = 4096;
const KEY_TEXT_ROOM = 32;
const WORD = 8;

const sizes = Object.fromEntries(Object.values(LAYOUTS).map(({ name, size }) => [name.replace('recoup_', ''), size]));

/** Structures of which there is one. */
const HEADS = [
  ...['request', 'signal', 'reading', 'verdict', 'case', 'row', 'plan', 'clearance', 'refusal', 'diagnosis'],
  ...['backoff', 'retry', 'pause', 'info', 'fault'],
];
const AREAS = [
  ...HEADS.map((name) => [name, sizes[name]]),
  ['words', 2 * WORD],
  ['needed', WORD],
  ['steps', STEP_ROOM * sizes.step],
  ['windows', WINDOW_ROOM * sizes.window],
  ['causes', CAUSE_ROOM * sizes.cause],
];

// The scratch memory, as lib/ fills and reads it, is of JavaScript.
const places = {};
let end = 0;
for (const [name, size] of AREAS) {
  places[name] = end;
  end += size;
}
const scratch = new ArrayBuffer(end);
const areas = Object.fromEntries(AREAS.map(([name, size]) => [name, new Uint8Array(scratch, places[name], size)]));
const [scratch64, scratch32] = [new BigUint64Array(scratch), new Uint32Array(scratch)];

// ---- The memory of the module ----

const PAGE = 65_536;

/** Before init there is nothing to call. */
const NOT_READY = new Proxy({}, {
  get() {
    throw new RecoupError('ERR_RECOUP_LOAD', 'recoup/wasm is not ready: await init() before the first call');
  },
});

/** What the module exports. */
let linked = NOT_READY;
let heap = new Uint8Array(0);
/** Where the next argument of a call goes. */
let free = 0;
/** What the call writes: [bytes of JavaScript, place in the module]. */
let written = [];

/** The memory of the module. A view is void once it has grown. */
function memory() {
  if (heap.buffer !== linked.memory.buffer) heap = new Uint8Array(linked.memory.buffer);
  return heap;
}

/** Takes so many bytes for the call, at a multiple of eight. */
function take(size) {
  const place = Math.ceil(free / WORD) * WORD;
  free = place + size;
  const lacking = free - memory().length;
  if (lacking > 0) linked.memory.grow(Math.ceil(lacking / PAGE));
  return place;
}

/** The bytes of any typed array. */
const bytesOf = (view) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

/** Pointer to a copy of what the call reads. */
function given(view) {
  const place = take(view.byteLength);
  memory().set(bytesOf(view), place);
  return place;
}

/** Pointer to a copy of what the call reads or writes: what it leaves there is copied back. */
function kept(view) {
  const place = given(view);
  written.push([bytesOf(view), place]);
  return place;
}

const withLength = (view) => [given(view), view.byteLength];
const keptWithLength = (view) => [kept(view), view.byteLength];

/** Pointer to a structure of the scratch memory, which knows its size. */
function head(name) {
  scratch32[places[name] >>> 2] = sizes[name];
  return kept(areas[name]);
}
const fault = () => head('fault');

/** Makes one call: `pass` copies its arguments and calls. What the call gives is given on. */
function call(pass) {
  [free, written] = [linked.__heap_base.value, []];
  const result = pass(linked);
  for (const [view, place] of written) view.set(memory().subarray(place, place + view.length));
  return result;
}

// ---- What the functions give ----

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** A call that tells a number beside its status, as `needed`: a size, or how many rows are left. */
function counted(pass, first = 0) {
  const count = Uint32Array.of(first);
  const status = call((m) => pass(m, kept(count)));
  scratch64[places.needed >>> 3] = BigInt(count[0]);
  return status;
}

/** A call that writes one number and gives it: below 0 it is a status. */
function found(pass) {
  const number = new Uint32Array(1);
  const status = call((m) => pass(m, kept(number)));
  return status === STATUS.OK ? number[0] : status;
}

/** A text of the library's own data, or a status. */
function constant(pass) {
  const [at, size] = [new Uint32Array(1), new Uint32Array(1)];
  const status = call((m) => pass(m, kept(at), kept(size)));
  return status === STATUS.OK ? utf8.decode(memory().subarray(at[0], at[0] + size[0])) : status;
}

/** A text that is written into `room` bytes, or a status. */
function told(room, pass) {
  const [text, size] = [new Uint8Array(room), new Uint32Array(1)];
  const status = call((m) => pass(m, kept(text), room, kept(size)));
  return status === STATUS.OK ? utf8.decode(text.subarray(0, size[0])) : status;
}

const rowsIn = (rows) => rows.byteLength / sizes.row;

// ---- The functions of the addon: src/*.c has them in the same order ----

const native = {
  scratch,
  places,
  stepRoom: STEP_ROOM,
  windowRoom: WINDOW_ROOM,
  causeRoom: CAUSE_ROOM,

  read: (body) => call((m) => m.recoup_read(0, 0, ...withLength(body), given(areas.request), head('signal'), head('reading'), fault())),
  classify: () => call((m) => m.recoup_classify(0, 0, given(areas.signal), sizes.signal, 1, kept(areas.verdict), sizes.verdict, fault())),
  classifyMany: (signals, verdicts) => {
    const count = signals.byteLength / sizes.signal;
    return call((m) => m.recoup_classify(0, 0, given(signals), sizes.signal, count, kept(verdicts), sizes.verdict, fault()));
  },
  planMake: (policy, rows, room) =>
    call((m) =>
      m.recoup_plan_make(0, 0, ...withLength(policy), given(areas.case), given(areas.verdict), given(rows), sizes.row, rowsIn(rows),
        head('plan'), kept(areas.steps), sizes.step, room, fault())),
  mayCharge: (rows, hasVerdict) =>
    call((m) =>
      m.recoup_may_charge(0, 0, given(areas.case), hasVerdict ? given(areas.verdict) : 0, given(rows), sizes.row, rowsIn(rows),
        head('clearance'), kept(areas.windows), sizes.window, WINDOW_ROOM, fault())),
  diagnose: (keyPrefix, message) =>
    call((m) =>
      m.recoup_diagnose(0, 0, given(areas.refusal), ...withLength(keyPrefix), ...withLength(message), head('diagnosis'),
        kept(areas.causes), sizes.cause, CAUSE_ROOM, fault())),
  backoffCurve: (id) => call((m) => m.recoup_backoff_curve(0, 0, id, head('backoff'), fault())),
  backoffNext: () => call((m) => m.recoup_backoff_next(given(areas.backoff), given(areas.retry), head('pause'), fault())),
  backoffRefund: (spent) => call((m) => m.recoup_backoff_refund(given(areas.backoff), spent, kept(areas.words), fault())),
  explainVerdict: (lang, detail, out) =>
    counted((m, needed) => m.recoup_explain_verdict(0, 0, lang, detail, given(areas.verdict), ...keptWithLength(out), needed, fault())),
  explainPlan: (lang, detail, count, out) =>
    counted((m, needed) =>
      m.recoup_explain_plan(0, 0, lang, detail, given(areas.plan), given(areas.steps), sizes.step, count, ...keptWithLength(out),
        needed, fault())),
  explainClearance: (lang, detail, count, out) =>
    counted((m, needed) =>
      m.recoup_explain_clearance(0, 0, lang, detail, given(areas.clearance), given(areas.windows), sizes.window, count,
        ...keptWithLength(out), needed, fault())),

  historyRow: (hasVerdict, trigger, ordinal) =>
    call((m) =>
      m.recoup_history_row(0, 0, given(areas.signal), given(areas.reading), hasVerdict ? given(areas.verdict) : 0, trigger, ordinal,
        kept(areas.row), sizes.row, fault())),
  historyPut: (rows, count) =>
    counted((m, left) => m.recoup_history_put(0, 0, kept(rows), sizes.row, rowsIn(rows), left, given(areas.row), fault()), count),
  historySort: (rows) => counted((m, left) => m.recoup_history_sort(0, 0, kept(rows), sizes.row, left, fault()), rowsIn(rows)),
  rowWrite: () =>
    told(ROW_TEXT_ROOM, (m, text, room, needed) => m.recoup_row_write(0, 0, given(areas.row), sizes.row, text, room, needed, fault())),
  rowRead: (json) => call((m) => m.recoup_row_read(0, 0, ...withLength(json), kept(areas.row), sizes.row, fault())),

  find: (space, name) => found((m, id) => m.recoup_find(0, 0, space, ...withLength(name), id, fault())),
  findMany: (space, names, offsets, ids) =>
    call((m) => m.recoup_find_many(0, 0, space, ...withLength(names), given(offsets), offsets.length - 1, kept(ids), fault())),
  name: (id) => constant((m, text, size) => m.recoup_name(0, 0, id, text, size, fault())),
  near: (space, name, ids) =>
    found((m, needed) => m.recoup_near(0, 0, space, ...withLength(name), kept(ids), ids.length, needed, fault())),
  word: (vocabulary, value) => constant((m, text, size) => m.recoup_word(vocabulary, BigInt(value), text, size, fault())),
  text: (id, voice, lang) => constant((m, text, size) => m.recoup_text(0, 0, id, voice, lang, text, size, fault())),
  expandRequest: (id) => constant((m, text, size) => m.recoup_expand_request(0, 0, id, text, size, fault())),
  faultText: () => told(FAULT_TEXT_ROOM, (m, text, room, needed) => m.recoup_fault_text(fault(), text, room, needed)),
  caseKey: (name) => call((m) => m.recoup_case_key(...withLength(name), kept(areas.words), fault())),
  hashName: (name) => call((m) => m.recoup_hash_name(...withLength(name), kept(areas.words), fault())),
  retryAfter: (header) =>
    call((m) =>
      m.recoup_retry_after(...withLength(header), BigInt.asIntN(64, scratch64[places.words >>> 3]), kept(areas.words), fault())),
  keyText: () =>
    told(KEY_TEXT_ROOM, (m, text, room, needed) => m.recoup_key_text(given(areas.words), text, room, needed, fault())),
  abiVersion: () => linked.recoup_abi_version() >>> 0,
  structSize: (which) => linked.recoup_struct_size(which) >>> 0,
  about: () => call((m) => m.recoup_about(head('info'))),

  policyPreset: (preset, out) =>
    counted((m, needed) => m.recoup_policy_preset(preset, ...keptWithLength(out), needed, fault())),
  policyCompile: (json, out) =>
    counted((m, needed) => m.recoup_policy_compile(0, 0, ...withLength(json), ...keptWithLength(out), needed, fault())),
  policyCheck: (frame) => call((m) => m.recoup_policy_check(...withLength(frame), fault())),
  policyFingerprint: (frame) => call((m) => m.recoup_policy_fingerprint(...withLength(frame), kept(areas.words), fault())),
};

// ---- Its way in ----

let ready;

/** Makes the module ready, once: what is given later is not looked at. After a failure it may be tried again. */
function init(source) {
  ready ??= instantiated(source).catch((error) => {
    ready = undefined;
    throw error;
  });
  return ready;
}

async function instantiated(source) {
  const given = await source;
  const module = given instanceof WebAssembly.Module ? given : await WebAssembly.compile(await codeOf(given));
  const { exports } = await WebAssembly.instantiate(module, {});
  if (exports.recoup_abi_version === undefined) throw new RecoupError('ERR_RECOUP_LOAD', 'the module is not recoup.wasm');
  const told = (number) => number >>> 0;
  check({ abiVersion: () => told(exports.recoup_abi_version()), structSize: (which) => told(exports.recoup_struct_size(which)) }, 'the module');
  linked = exports;
}

/** The bytes of the module: given, of an answer, or from where they can be fetched. */
async function codeOf(source) {
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return source;
  if (typeof source === 'string' || typeof source?.href === 'string') return codeOf(await fetch(source));
  if (typeof source?.arrayBuffer !== 'function') throw wrongType('source', 'a WebAssembly.Module, a URL, a Response or bytes', source);
  if (source.ok === false) throw new RecoupError('ERR_RECOUP_LOAD', `${source.url} was answered with status ${source.status}`);
  return source.arrayBuffer();
}

/** The bytes of a text. */
const encode = (text) => encoder.encode(text);

/** Reads texts among bytes, from one offset to another. */
const decoder = (bytes) => (from, to) => utf8.decode(bytes.subarray(from, to));

module.exports = { decoder, encode, init, native };
