// The one class of errors, and how a status of the library becomes one.
'use strict';

const { ERROR_CODES } = require('./generated/constants.js');

/** Any refusal. On any error: do not charge. */
class RecoupError extends Error {
  constructor(code, message, details) {
    super(message);
    Object.defineProperty(this, 'code', { value: code, enumerable: true });
    for (const [name, value] of Object.entries(details ?? {}))
      if (value !== undefined) Object.defineProperty(this, name, { value, enumerable: true });
  }
}
Object.defineProperty(RecoupError.prototype, 'name', { value: 'RecoupError', writable: true, configurable: true });

const TYPE = 'ERR_RECOUP_TYPE';
const FIELD = 'ERR_RECOUP_FIELD';
const RANGE = ERROR_CODES[-5];

/** How a value is shown in a message. */
function shown(value) {
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return 'a function';
  if (value !== null && typeof value === 'object') return `an instance of ${value.constructor?.name ?? 'Object'}`;
  return String(value);
}

/** A value of the wrong JavaScript type. */
const wrongType = (field, wanted, value) =>
  new RecoupError(TYPE, `${field} must be ${wanted}, not ${shown(value)}`, { field });

/** A value of the right type, outside what the field can hold. */
const outOfRange = (field, wanted, value) =>
  new RecoupError(RANGE, `${field} must be ${wanted}, not ${shown(value)}`, { field });

/** A property no record of that kind has: most likely a slip of the pen, and it would be ignored. */
const unknownField = (record, key, known) =>
  new RecoupError(FIELD, `${record} has no field ${shown(key)}${suggestion(key, known)}`, { field: `${record}.${String(key)}` });

const unknownName = (field, name, known) =>
  new RecoupError(ERROR_CODES[-12], `${field}: ${shown(name)} is not known${suggestion(name, known)}`, { field });

/** The nearest of the known names, where one is near. */
function suggestion(name, known) {
  if (known === undefined || typeof name !== 'string' || name.length > 64) return '';
  const wanted = name.toLowerCase();
  let best = '';
  let least = Math.min(3, Math.ceil(name.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - wanted.length) >= least) continue;
    const far = distance(wanted, candidate.toLowerCase(), least);
    if (far < least) [best, least] = [candidate, far];
  }
  return best === '' ? '' : `; did you mean ${shown(best)}?`;
}

/** Levenshtein's, or `limit` where it is no less. */
function distance(a, b, limit) {
  const row = [];
  for (let j = 0; j <= b.length; j++) row.push(j);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0];
    let nearest = (row[0] = i);
    for (let j = 1; j <= b.length; j++) {
      const replaced = diagonal + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      diagonal = row[j];
      row[j] = Math.min(replaced, diagonal + 1, row[j - 1] + 1);
      nearest = Math.min(nearest, row[j]);
    }
    if (nearest >= limit) return limit;
  }
  return row[b.length];
}

module.exports = { RecoupError, outOfRange, shown, unknownField, unknownName, wrongType };
