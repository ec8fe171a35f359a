// Bytes to signal, signal to verdict, verdict to plan, and why.
'use strict';

const { blame } = require('./blame.js');
const { outOfRange, wrongType } = require('./errors.js');
const { STATUS } = require('./generated/constants.js');
const records = require('./generated/records.js');
const { packRows } = require('./history.js');
const { errorAt, exclusively, native, places, scratch, statusError } = require('./native.js');
const { bytesOf, checkedU32, wordNumber } = require('./names.js');
const { filled, frameOf } = require('./policy.js');
const { lists } = require('./values.js');
const { write, writers } = require('./write.js');

const { readPermission, readPlan, readReading, readSignal, readStep, readVerdict, readWindow, sizes, written } = records;

/** Statuses that a single field causes. */
const OF_A_FIELD = [STATUS.RANGE, STATUS.ID, STATUS.RESERVED];

/** Reads what Stripe said: an error body, an object, or an event that holds one. */
function readStripe(body, options = {}) {
  const json = bytesOf(body, 'body');
  const source = Buffer.from(json.buffer, json.byteOffset, json.byteLength);
  const httpStatus = checkedU32(options.httpStatus ?? 0, 'httpStatus');
  const operation = wordNumber(lists.operation, options.operation ?? 'charge', 'operation');
  return exclusively(() => {
    const status = native.readStripe(json, httpStatus, operation);
    if (status === STATUS.RANGE) throw statusError(status, `httpStatus ${httpStatus}, operation ${operation}`);
    if (status !== STATUS.OK) throw statusError(status, `body, byte ${errorAt()}`, { offset: errorAt() });
    return readReading(scratch, places.reading, source, readSignal(scratch, places.signal));
  });
}

/** What happened, who can fix it, and what may be tried. Takes a signal, or a reading for the signal in it. */
function classify(signal) {
  return exclusively(classifyOne, signal?.signal ?? signal);
}

function classifyOne(signal) {
  write(writers.signal, scratch, places.signal, signal);
  const status = native.classify();
  if (status !== STATUS.OK) throw refusal(status, ['signal'], () => native.classify());
  return readVerdict(scratch, places.verdict);
}

/** When and under which conditions to charge again, write to the customer, offer another method, escalate, stop. */
function plan(request) {
  const { case: debt, verdict, history = [], policy, maxSteps = native.stepRoom } = wanted(request, PLAN_KEYS);
  const frame = frameOf(policy);
  const room = checkedU32(maxSteps, 'maxSteps');
  if (room > native.stepRoom) throw outOfRange('maxSteps', `at most ${native.stepRoom}`, room);
  return exclusively(() => {
    const rows = packRows(history);
    write(writers.case, scratch, places.case, debt);
    write(writers.verdict, scratch, places.verdict, verdict);
    const make = () => native.planMake(frame, rows.bytes, room);
    const status = make();
    if (status !== STATUS.OK) throw refusal(status, ['case', 'verdict'], make, rows);
    return readPlan(scratch, places.plan, elements('plan', 'steps', 'step', readStep));
  });
}

const PLAN_KEYS = ['case', 'verdict', 'history', 'policy', 'maxSteps'];

/** What was written of the steps of a plan, or of the windows of a permission. */
function elements(head, column, element, read) {
  const count = scratch.u32[(places[head] >>> 2) + written[head]];
  return Object.freeze(Array.from({ length: count }, (_, i) => read(scratch, places[column] + i * sizes[element])));
}

/** Whether the debt may be charged at `case.nowMs`, and what is left of each ceiling: the law alone, without a policy. */
function mayCharge(request) {
  const { case: debt, history = [] } = wanted(request, ['case', 'history']);
  return exclusively(() => {
    const rows = packRows(history);
    write(writers.case, scratch, places.case, debt);
    const ask = () => native.mayCharge(rows.bytes);
    const status = ask();
    if (status !== STATUS.OK) throw refusal(status, ['case'], ask, rows);
    return readPermission(scratch, places.permission, elements('permission', 'windows', 'window', readWindow));
  });
}

/** Why a verdict or a plan is what it is. */
function explain(subject, options = {}) {
  const lang = wordNumber(lists.lang, options.lang ?? 'en', 'lang');
  return exclusively(() => {
    const [status, text] = filled(explanation(subject, lang));
    if (status !== STATUS.OK) throw statusError(status, 'explain');
    return Buffer.from(text.buffer).toString('utf8');
  });
}

function explanation(subject, lang) {
  if (subject?.steps === undefined) {
    write(writers.verdict, scratch, places.verdict, subject);
    return (out) => native.explainVerdict(lang, out);
  }
  const { steps } = subject;
  if (!Array.isArray(steps)) throw wrongType('plan.steps', 'an array', steps);
  if (steps.length > native.stepRoom) throw outOfRange('plan.steps.length', `at most ${native.stepRoom}`, steps.length);
  write(writers.plan, scratch, places.plan, subject);
  steps.forEach((step, i) => write(writers.step, scratch, places.steps + i * sizes.step, step));
  return (out) => native.explainPlan(lang, steps.length, out);
}

/** The argument object, without anything misspelt. */
function wanted(request, keys) {
  if (request === null || typeof request !== 'object') throw wrongType('the argument', `an object of ${keys.join(', ')}`, request);
  for (const key of Object.keys(request))
    if (!keys.includes(key)) throw wrongType('the argument', `an object of ${keys.join(', ')}`, key);
  return request;
}

/** The error of a status, with the field or the row it is about where one can be told. */
function refusal(status, records, retry, rows) {
  if (status === STATUS.HISTORY_ORDER) return statusError(status, `history[${errorAt()}]`, { index: errorAt() });
  if (!OF_A_FIELD.includes(status)) return statusError(status);
  let field;
  for (const record of records) field ??= blame(writers[record], scratch.u32, places[record] >>> 2, status, retry);
  if (field === undefined && rows !== undefined) field = rows.blame(status, retry);
  return statusError(status, field, { field });
}

module.exports = { classify, explain, mayCharge, plan, readStripe };
