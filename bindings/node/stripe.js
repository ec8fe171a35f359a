// What a user of the official SDK already holds: the error of a call, an event, an object, the body of a webhook. The SDK is loaded by
// readWebhook alone, which lets it check the signature.
'use strict';

const { RecoupError, wrongType } = require('./lib/errors.js');
const { readReading, readSignal, sizes } = require('./lib/generated/records.js');
const { views } = require('./lib/native.js');
const { read: readBody, retryAfter } = require('./lib/calls.js');
const { write, writers } = require('./lib/write.js');

/** Errors the SDK makes of an OAuth answer, where `error` is a string and no object. */
const OAUTH = new Set([
  'StripeInvalidClientError',
  'StripeInvalidGrantError',
  'StripeInvalidScopeError',
  'StripeOAuthError',
  'StripeOAuthInvalidRequestError',
  'StripeUnsupportedGrantTypeError',
  'StripeUnsupportedResponseTypeError',
]);

/** Reads an error of a call, an event or an object of the SDK, or the bytes of a body. */
function read(said, request = {}) {
  if (said instanceof Error) return readError(said, request);
  if (typeof said === 'string' || said instanceof Uint8Array) return readBody(said, request);
  if (said === null || typeof said !== 'object') throw wrongType('said', 'an error, an object or a body of Stripe', said);
  return readBody(JSON.stringify(said), request);
}

/** Has the SDK check the signature of a webhook, and reads its event. */
function readWebhook(body, signature, secret) {
  if (typeof body !== 'string' && !(body instanceof Uint8Array)) throw wrongType('body', 'the bytes or the text of a request', body);
  signatures().verifyHeader(body, signature, secret);
  return readBody(body);
}

function signatures() {
  try {
    return require('stripe').webhooks.signature;
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    throw new RecoupError('ERR_RECOUP_SDK', 'the official SDK, which checks signatures, is not installed: npm install stripe');
  }
}

function readError(error, request) {
  if (error.type === 'StripeSignatureVerificationError') throw wrongType('said', 'the error of a call', error.type);
  if (error.statusCode === undefined || typeof error.raw !== 'object') return unanswered(request);
  const headers = error.headers ?? {};
  const reading = readBody(bodyOf(error), { ...toldBy(headers), ...request, httpStatus: error.statusCode });
  return headers['idempotent-replayed'] === 'true' ? flagged(reading, 'replayed') : reading;
}

/** What the headers say of retries. */
function toldBy(headers) {
  const shouldRetry = { true: true, false: false }[headers['stripe-should-retry']];
  return { shouldRetry, retryAfterMs: waitOf(headers) };
}

/** The wait that Retry-After asks for. A date in it is counted from the answer's own; what is neither is no wait. */
function waitOf(headers) {
  try {
    return retryAfter(headers['retry-after'] ?? '', Date.parse(headers.date) || 0);
  } catch (error) {
    if (error instanceof RecoupError) return 0;
    throw error;
  }
}

function flagged(reading, flag) {
  const signal = Object.freeze({ ...reading.signal, flags: Object.freeze([...reading.signal.flags, flag]) });
  return Object.freeze({ ...reading, signal });
}

/** The answer itself: the SDK keeps it parsed, with three fields of its own put in. */
function bodyOf({ type, raw }) {
  if (OAUTH.has(type)) return JSON.stringify({ error: raw.type, error_description: raw.message });
  const { headers, statusCode, requestId, ...error } = raw;
  return JSON.stringify({ error });
}

/**
 * A connection that broke, a time-out, an answer that is no JSON: nothing is known of what became of the request. That holds for a
 * refused connection too, since the SDK may have sent the request before, and tried again.
 */
function unanswered({ operation = 'charge', initiator }) {
  const memory = views(new ArrayBuffer(sizes.signal + sizes.reading));
  write(writers.signal, memory, 0, { provider: 'stripe', operation, initiator, flags: ['timed_out'] });
  return readReading(memory, sizes.signal, undefined, readSignal(memory, 0));
}

module.exports = { read, readWebhook };
