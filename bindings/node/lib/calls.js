// Bytes to signal, signal to verdict, verdict to plan, and why.
'use strict';

const { decoder } = require('./addon.js');
const { discreet, outOfRange, unknownField, wrongType } = require('./errors.js');
const { STATUS } = require('./generated/constants.js');
const records = require('./generated/records.js');
const { packRows } = require('./history.js');
const { exclusively, native, places, refusal, scratch } = require('./native.js');
const { bytesOf, checkedU32, idNumber, wordNumber } = require('./names.js');
const { filled, frameOf } = require('./policy.js');
const { lists, putInteger, read: reads } = require('./values.js');
const { instant } = require('./put.js');
const { write, writers } = require('./write.js');

const { readBackoff, readCause, readClearance, readDiagnosis, readPause, readPlan, readReading, readSignal, readStep, readVerdict, readWindow } = records;
const { sizes, written } = records;

/** Reads one report of a provider: an error body, an object, or an event that holds one. */
function read(body, request = {}) {
  const bytes = bytesOf(body, 'body');
  const source = decoder(bytes);
  return exclusively(() => {
    write(writers.request, scratch, places.request, request);
    if (native.read(bytes) !== STATUS.OK) throw refusal({ bytes });
    return readReading(scratch, places.reading, source, readSignal(scratch, places.signal));
  });
}

/** What happened, who can fix it, and what may be tried. Takes a signal, or a reading for the signal in it. */
function classify(signal) {
  return exclusively(classifyOne, signal?.signal ?? signal);
}

function classifyOne(signal) {
  write(writers.signal, scratch, places.signal, signal);
  if (native.classify() !== STATUS.OK) throw refusal();
  return readVerdict(scratch, places.verdict);
}

/** When and under which conditions to charge again, write to the customer, offer another method, escalate, stop. */
function plan(request) {
  const { case: debt, verdict, history = [], policy = 'standard', maxSteps = native.stepRoom } = wanted(request, PLAN_KEYS);
  const frame = frameOf(policy);
  const room = checkedU32(maxSteps, 'maxSteps');
  if (room > native.stepRoom) throw outOfRange('maxSteps', `at most ${native.stepRoom}`, room);
  return exclusively(() => {
    const rows = packRows(history);
    write(writers.case, scratch, places.case, debt);
    write(writers.verdict, scratch, places.verdict, verdict);
    if (native.planMake(frame, rows, room) !== STATUS.OK) throw refusal();
    return readPlan(scratch, places.plan, elements('plan', 'steps', 'step', readStep));
  });
}

const PLAN_KEYS = ['case', 'verdict', 'history', 'policy', 'maxSteps'];

const CHARGE_KEYS = ['case', 'verdict', 'history'];

/** What was written of the steps of a plan, of the windows of a clearance, or of the causes of a diagnosis. */
function elements(head, column, element, read) {
  const count = scratch.u32[(places[head] >>> 2) + written[head]];
  const all = [];
  for (let i = 0; i < count; i++) all.push(read(scratch, places[column] + i * sizes[element]));
  return Object.freeze(all);
}

/** Whether the debt may be charged at `case.nowMs`, and what is left of each ceiling: the law alone, without a policy. */
function mayCharge(request) {
  const { case: debt, verdict, history = [] } = wanted(request, CHARGE_KEYS);
  return exclusively(() => {
    const rows = packRows(history);
    write(writers.case, scratch, places.case, debt);
    if (verdict !== undefined) write(writers.verdict, scratch, places.verdict, verdict);
    if (native.mayCharge(rows, Number(verdict !== undefined)) !== STATUS.OK) throw refusal();
    return readClearance(scratch, places.clearance, elements('clearance', 'windows', 'window', readWindow));
  });
}

/** The wait that a Retry-After header asks for, in milliseconds: seconds, or a date of HTTP counted from `now`. */
function retryAfter(header, now = 0) {
  const [text, ms, at] = [bytesOf(header, 'header'), instant(now, 'now'), places.words >>> 2];
  putInteger(scratch.u32, at, ms);
  if (native.retryAfter(text) !== STATUS.OK) throw refusal();
  return reads.integer(scratch.u32, at);
}

/** Why a request was refused, what cures it, and which permission to enable. No error repeats what was given: it may be a key. */
function diagnose(request = {}) {
  try {
    return exclusively(diagnoseOne, request);
  } catch (error) {
    throw discreet(error);
  }
}

function diagnoseOne(request) {
  if (request === null || typeof request !== 'object') throw wrongType('refusal', 'an object', request);
  const { keyPrefix, message, ...refused } = request;
  const [begins, said] = [bytesOf(keyPrefix ?? '', 'keyPrefix'), bytesOf(message ?? '', 'message')];
  write(writers.refusal, scratch, places.refusal, refused);
  if (native.diagnose(begins, said) !== STATUS.OK) throw refusal();
  return readDiagnosis(scratch, places.diagnosis, elements('diagnosis', 'causes', 'cause', readCause));
}

/** How a client library waits, as its code has it, by name or id. */
function backoffCurve(curve) {
  const id = idNumber(['backoff'], curve, 'curve');
  return exclusively(() => {
    if (native.backoffCurve(id) !== STATUS.OK) throw refusal();
    return readBackoff(scratch, places.backoff);
  });
}

/** Whether a failed request is sent again with the same idempotency key, and after how long. */
function backoffNext(curve, failed) {
  return exclusively(() => {
    write(writers.backoff, scratch, places.backoff, curve);
    write(writers.retry, scratch, places.retry, failed);
    if (native.backoffNext() !== STATUS.OK) throw refusal();
    return readPause(scratch, places.pause);
  });
}

/** What is spent of the budget of retries after a request that succeeded. */
function backoffRefund(curve, spent) {
  const before = checkedU32(spent, 'spent');
  return exclusively(() => {
    write(writers.backoff, scratch, places.backoff, curve);
    if (native.backoffRefund(before) !== STATUS.OK) throw refusal();
    return scratch.u32[places.words >>> 2];
  });
}

/** Why a verdict, a plan or a clearance is what it is. */
function explain(subject, options = {}) {
  const form = [wordNumber(lists.lang, options.lang ?? 'en', 'lang'), wordNumber(lists.detail, options.detail ?? 'plain', 'detail')];
  return exclusively(() => {
    const [status, text] = filled(explanation(subject, form));
    if (status !== STATUS.OK) throw refusal();
    return decoder(text)(0, text.length);
  });
}

function explanation(subject, form) {
  if (subject?.steps !== undefined) {
    const count = column('plan', 'step', 'steps', subject, native.stepRoom);
    return (out) => native.explainPlan(...form, count, out);
  }
  if (subject?.windows !== undefined) {
    const count = column('clearance', 'window', 'windows', subject, native.windowRoom);
    return (out) => native.explainClearance(...form, count, out);
  }
  write(writers.verdict, scratch, places.verdict, subject);
  return (out) => native.explainVerdict(...form, out);
}

/** Writes a plan with its steps, or a clearance with its windows, and counts those. */
function column(head, element, elements, subject, room) {
  const list = subject[elements];
  if (!Array.isArray(list)) throw wrongType(`${head}.${elements}`, 'an array', list);
  if (list.length > room) throw outOfRange(`${head}.${elements}.length`, `at most ${room}`, list.length);
  write(writers[head], scratch, places[head], subject);
  list.forEach((one, i) => write(writers[element], scratch, places[elements] + i * sizes[element], one));
  return list.length;
}

/** The argument object, without anything misspelt. */
function wanted(request, keys) {
  if (request === null || typeof request !== 'object') throw wrongType('request', `an object of ${keys.join(', ')}`, request);
  for (const key of Object.keys(request)) if (!keys.includes(key)) throw unknownField('request', key, keys);
  return request;
}

module.exports = { backoffCurve, backoffNext, backoffRefund, classify, diagnose, explain, mayCharge, plan, read, retryAfter };
