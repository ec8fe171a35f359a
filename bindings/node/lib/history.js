// The rows a caller keeps, in the order the library wants.
'use strict';

const { blame } = require('./blame.js');
const { wrongType } = require('./errors.js');
const { STATUS } = require('./generated/constants.js');
const { sizes } = require('./generated/records.js');
const { NOTHING, errorAt, exclusively, native, needed, places, scratch, statusError, views } = require('./native.js');
const { write, writers } = require('./write.js');

const SIZE = sizes.row;
const NONE = { bytes: NOTHING, blame: () => undefined };

/** The memory of rows, and who is to blame among them. */
function packRows(history) {
  if (!Array.isArray(history)) throw wrongType('history', 'an array of rows', history);
  if (history.length === 0) return NONE;
  const memory = views(new ArrayBuffer(history.length * SIZE));
  history.forEach((row, i) => write(writers.row, memory, i * SIZE, row));
  return {
    bytes: memory.u8,
    blame: (status, retry) => {
      for (let i = 0; i < history.length; i++) {
        const field = blame(writers.row, memory.u32, (i * SIZE) >>> 2, status, retry);
        if (field !== undefined) return field.replace('row', `history[${i}]`);
      }
      return undefined;
    },
  };
}

/** A new history with more rows, in the order of (atMs, id); of rows with the same id only the first is kept. */
function merge(history, ...rows) {
  return exclusively(() => rows.reduce(mergeOne, [...arrayOf(history)]));
}

function arrayOf(history) {
  if (!Array.isArray(history)) throw wrongType('history', 'an array of rows', history);
  return history;
}

/** The library orders the bytes; the caller's own objects follow them. */
function mergeOne(history, row) {
  const memory = new Uint8Array((history.length + 1) * SIZE);
  const before = packRows(history).bytes;
  memory.set(before);
  write(writers.row, scratch, places.row, row);
  const status = native.historyPut(memory, history.length);
  if (status === STATUS.HISTORY_ORDER) throw statusError(status, `history[${errorAt()}]`, { index: errorAt() });
  if (status !== STATUS.OK) throw statusError(status, 'merge');
  if (needed() === history.length) return history;
  let place = 0;
  while (place < before.length && memory[place] === before[place]) place++;
  const index = Math.floor(place / SIZE);
  return [...history.slice(0, index), row, ...history.slice(index)];
}

/** Sorts rows that stand in any order. */
function sortHistory(rows) {
  return merge([], ...arrayOf(rows));
}

/** The row a payload means, or undefined when it means none. */
function historyRow(reading, verdict, { trigger = 'scheduled', ordinal = 0 } = {}) {
  const { signal, rowKind, rowOutcome } = reading;
  if (rowKind === undefined) return undefined;
  const attempt = rowKind === 'attempt';
  const row = {
    atMs: signal.atMs ?? reading.createdMs,
    id: signal.eventId,
    credential: signal.credential,
    amount: reading.amount,
    kind: rowKind,
    outcome: rowOutcome,
    trigger: attempt ? trigger : undefined,
    ordinal: attempt ? ordinal : 0,
    initiator: signal.initiator,
    brand: signal.brand,
    method: signal.method,
    currency: reading.currency,
  };
  const failed = attempt && verdict !== undefined && rowOutcome !== 'approved' && rowOutcome !== 'pending';
  return Object.freeze(failed ? { ...row, ...remembered(verdict) } : row);
}

/** What a row keeps of the verdict, so that what it forbade is not forgotten. */
const remembered = ({ waitMs, cause, disposition, prohibition, scope, lift, waitRule }) => ({
  waitMs,
  cause,
  disposition,
  prohibition,
  scope,
  lift,
  waitRule,
});

module.exports = { historyRow, merge, packRows, sortHistory };
