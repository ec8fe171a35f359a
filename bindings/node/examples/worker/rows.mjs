// A row of the history, as the library takes it and as the table `happened` keeps it.
import { word } from 'recoup';

/** @import { RowInit, Vocabulary } from 'recoup' */

/** @typedef {RowInit & { readonly atMs: number, readonly id?: bigint, readonly credential?: bigint }} Row */

/** What was not said is 0 in the table, as it is in the library. The driver gives numbers of 64 bits as texts. */
const number = { kept: (/** @type {any} */ value) => value ?? 0, told: Number };

/** PostgreSQL has no unsigned numbers: the highest bit of a hash is the sign there. */
const hash = {
  kept: (/** @type {any} */ value) => BigInt.asIntN(64, value ?? 0n),
  told: (/** @type {any} */ column) => BigInt.asUintN(64, BigInt(column)),
};

const text = { kept: (/** @type {any} */ value) => value ?? '', told: String };

/**
 * Words are kept as their numbers, which are frozen.
 *
 * @param {Vocabulary} vocabulary
 */
function wordOf(vocabulary) {
  return {
    kept: (/** @type {any} */ name) => (name === undefined ? 0 : numberOf(vocabulary, name)),
    told: (/** @type {any} */ column) => (column === 0 ? undefined : word(vocabulary, column)),
  };
}

/**
 * @param {Vocabulary} vocabulary
 * @param {string} name
 */
export function numberOf(vocabulary, name) {
  let value = 1;
  while (word(vocabulary, value) !== name) value++;
  return value;
}

/** A column, the field of the library, and the way between them. */
const COLUMNS = /** @type {const} */ ([
  ['at_ms', 'atMs', number],
  ['id', 'id', hash],
  ['credential', 'credential', hash],
  ['amount', 'amount', number],
  ['currency', 'currency', text],
  ['kind', 'kind', wordOf('row_kind')],
  ['outcome', 'outcome', wordOf('outcome')],
  ['trigger', 'trigger', wordOf('trigger')],
  ['ordinal', 'ordinal', number],
  ['brand', 'brand', number],
  ['method', 'method', number],
  ['wait_ms', 'waitMs', number],
  ['cause', 'cause', number],
  ['disposition', 'disposition', wordOf('disposition')],
  ['prohibition', 'prohibition', number],
  ['scope', 'scope', wordOf('scope')],
  ['lift', 'lift', wordOf('lift')],
  ['wait_rule', 'waitRule', number],
]);

export const columns = COLUMNS.map(([column]) => column);

/** @param {Row} row */
export const keptRow = (row) => COLUMNS.map(([, field, way]) => way.kept(row[field]));

/**
 * @param {Record<string, unknown>} record
 * @returns {Row}
 */
export function toldRow(record) {
  const fields = COLUMNS.map(([column, field, way]) => [field, way.told(record[column])]);
  return /** @type {any} */ (Object.fromEntries(fields));
}
