// The rows a caller keeps: what a payload means, their order, and their text. The library decides all of it.
'use strict';

const { inElement, wrongType } = require('./errors.js');
const { STATUS } = require('./generated/constants.js');
const { readRow, sizes } = require('./generated/records.js');
const { exclusively, native, needed, places, refusal, scratch, views } = require('./native.js');
const { bytesOf, checkedU32, textOr, wordNumber } = require('./names.js');
const { lists } = require('./values.js');
const { write, writers } = require('./write.js');

const SIZE = sizes.row;

/** Histories that merge and sortHistory made need no joining again: the bytes of their rows, which nobody changes. */
const joined = new WeakMap();

/** The memory of rows, with room for `more`, and whether they are joined. */
function packed(history, more = 0) {
  const known = joined.get(history);
  const rows = known === undefined ? copied(history) : history;
  const memory = views(new ArrayBuffer((rows.length + more) * SIZE));
  if (known !== undefined) memory.u8.set(known);
  else rows.forEach((row, i) => writeElement(memory, i, row));
  return { memory, count: rows.length, isJoined: known !== undefined };
}

/** A caller's array may change under a getter of its rows. */
function copied(history) {
  if (!Array.isArray(history)) throw wrongType('history', 'an array of rows', history);
  return [...history];
}

function writeElement(memory, i, row) {
  try {
    write(writers.row, memory, i * SIZE, row);
  } catch (error) {
    throw inElement(error, 'row', 'history', i);
  }
}

/** The bytes of a history, joined. */
function packRows(history) {
  const known = joined.get(history);
  if (known !== undefined) return known;
  const { memory, count } = packed(history);
  return memory.u8.subarray(0, count === 0 ? 0 : sorted(memory, count) * SIZE);
}

function unpacked(memory, count) {
  const rows = Object.freeze(Array.from({ length: count }, (_, i) => readRow(memory, i * SIZE)));
  joined.set(rows, memory.u8.subarray(0, count * SIZE));
  return rows;
}

/** A new history with more rows, joined; an event that is told twice is there once. */
function merge(history, ...rows) {
  return exclusively(() => {
    let { memory, count, isJoined } = packed(history, rows.length);
    if (!isJoined) count = sorted(memory, count);
    for (const row of rows) {
      write(writers.row, scratch, places.row, row);
      if (native.historyPut(memory.u8, count) !== STATUS.OK) throw refusal();
      count = needed();
    }
    return unpacked(memory, count);
  });
}

/** Joins the first rows in place; how many are left. */
function sorted(memory, count) {
  if (native.historySort(memory.u8.subarray(0, count * SIZE)) !== STATUS.OK) throw refusal();
  return needed();
}

/** Joins rows that stand in any order to attempts; an event that is told twice is there once. */
function sortHistory(rows) {
  return exclusively(() => {
    const { memory, count } = packed(rows);
    return unpacked(memory, sorted(memory, count));
  });
}

/** The row a payload means, or undefined when it means none. */
function historyRow(reading, verdict, { trigger = 'scheduled', ordinal = 0 } = {}) {
  const [cause, step] = [wordNumber(lists.trigger, trigger, 'trigger'), checkedU32(ordinal, 'ordinal')];
  return exclusively(() => {
    write(writers.reading, scratch, places.reading, reading);
    write(writers.signal, scratch, places.signal, reading.signal);
    if (verdict !== undefined) write(writers.verdict, scratch, places.verdict, verdict);
    if (native.historyRow(Number(verdict !== undefined), cause, step) !== STATUS.OK) throw refusal();
    const row = readRow(scratch, places.row);
    return row.kind === undefined ? undefined : row;
  });
}

/** The one JSON form of a row, on one line. */
function rowToJson(row) {
  return exclusively(() => {
    write(writers.row, scratch, places.row, row);
    return textOr(native.rowWrite());
  });
}

/** The row that rowToJson wrote, or another language. */
function rowFromJson(json) {
  const bytes = bytesOf(json, 'json');
  return exclusively(() => {
    if (native.rowRead(bytes) !== STATUS.OK) throw refusal({ json: bytes });
    return readRow(scratch, places.row);
  });
}

module.exports = { historyRow, merge, packRows, rowFromJson, rowToJson, sortHistory };
