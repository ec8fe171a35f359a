// The errors of this package. What the library refuses is told by lib/native.js; here are the values that cannot reach it.
'use strict';

const { ERROR_CODES, STATUS } = require('./generated/constants.js');

/** What the library refuses, or no field of it can hold. On any error: do not charge. */
class RecoupError extends Error {
  #say;

  /** `message`: the sentence, or what makes it when somebody reads it first, which the sentence in the stack does too. */
  constructor(code, message, details) {
    if (typeof message === 'function') super();
    else super(message);
    this.#say = message;
    tell(this, code, details);
  }

  get message() {
    return #say in this ? ownMessage(this, this.#say()).message : '';
  }

  set message(message) {
    ownMessage(this, message);
  }
}
/** A message as an Error has it. */
const ownMessage = (error, value) => Object.defineProperty(error, 'message', { value, writable: true, configurable: true });

Object.defineProperty(RecoupError.prototype, 'name', { value: 'RecoupError', writable: true, configurable: true });

function tell(error, code, details) {
  error.code = code;
  for (const name in details) if (details[name] !== undefined) error[name] = details[name];
  return error;
}

/** How a value is shown in a message. */
function shown(value) {
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return 'a function';
  if (value !== null && typeof value === 'object') return `an instance of ${value.constructor?.name ?? 'Object'}`;
  return String(value);
}

/** The parts of a place: `signal.atMs`, `names[3]`, `case.paydays[1]`, `maxSteps`. */
function placeOf(label) {
  if (/^\w+$/.test(label)) return { argument: label };
  const [, argument, index, field] = /^([^[.]+)(?:\[(\d+)\])?(?:\.(.+))?$/s.exec(label);
  return { argument, field, index: index === undefined ? undefined : Number(index) };
}

const sentence = (label, value, wanted) => `${label} is ${shown(value)}; expected ${wanted}`;

/** A value of the wrong JavaScript type: a mistake of the program, as a TypeError is everywhere. */
const wrongType = (label, wanted, value) =>
  tell(new TypeError(sentence(label, value, wanted)), 'ERR_RECOUP_TYPE', { ...placeOf(label), value });

/** A property no record of that kind has: most likely a slip of the pen, and it would be ignored. */
const unknownField = (record, key, known) =>
  tell(new TypeError(`${record} has no field ${shown(key)}; expected one of ${[...known].join(', ')}`), 'ERR_RECOUP_FIELD', {
    argument: record,
    field: String(key),
  });

/** A value of the right type, outside what the field can hold. */
const outOfRange = (label, wanted, value) => refused(STATUS.RANGE, label, wanted, value);

/** A word its list does not have. */
const unknownWord = (label, value, known) => refused(STATUS.NOT_FOUND, label, `one of ${[...known].join(', ')}`, value);

const refused = (status, label, wanted, value) =>
  new RecoupError(ERROR_CODES[status], sentence(label, value, wanted), { status, ...placeOf(label), value });

/** A name nobody knows, which the function `asked` refused by `rule`. What is `wanted` instead is made when the message is read: dear. */
function unknownName(label, value, asked, rule, wanted) {
  const error = new RecoupError(ERROR_CODES[STATUS.NOT_FOUND], () => sentence(label, value, wanted()));
  const { argument, field, index } = placeOf(label);
  error.status = STATUS.NOT_FOUND;
  error.argument = argument;
  if (field !== undefined) error.field = field;
  if (index !== undefined) error.index = index;
  error.function = asked;
  error.rule = rule;
  error.value = value;
  return error;
}

/** The kind of a value, where the value may be a secret. */
const kindOf = (value) => (value === null ? 'null' : typeof value === 'string' ? 'a text' : `of the type ${typeof value}`);

/** The same error, of a value that may be a secret: its kind is told instead. It is made anew, because a stack holds its message. */
function discreet(error) {
  if (!String(error?.code).startsWith('ERR_RECOUP_') || !('value' in error) || error.function === 'diagnose') return error;
  const { code, argument, field, index, status, rule, value } = error;
  const place = field === undefined ? argument : `${argument}.${field}`;
  const wanted = error.message.slice(error.message.lastIndexOf('; expected '));
  const message = `${place} is ${kindOf(value)}${wanted}`;
  const details = { argument, field, index, status, rule };
  return error instanceof RecoupError ? new RecoupError(code, message, details) : tell(new TypeError(message), code, details);
}

/** The same error, of a record that is an element of an array. */
function inElement(error, record, array, index) {
  if (!String(error?.code).startsWith('ERR_RECOUP_') || error.argument !== record) return error;
  error.message = error.message.replace(record, `${array}[${index}]`);
  return Object.assign(error, { argument: array, index });
}

module.exports = { RecoupError, discreet, inElement, outOfRange, unknownField, unknownName, unknownWord, wrongType };
