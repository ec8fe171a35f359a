// The official SDK, talking to a server on loopback that answers with the recorded bodies; and its own check of a webhook's signature.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { classify, read as readBody } from 'recoup';
import { read, readWebhook } from 'recoup/stripe';
import Stripe from 'stripe';
import { ROOT } from './support.mjs';

const index = JSON.parse(readFileSync(`${ROOT}tests/data/payloads/index.json`, 'utf8'));
const entries = index.filter(({ provider }) => provider === undefined);
const payload = (file) => readFileSync(`${ROOT}tests/data/payloads/${file}`);
const TIMEOUT_MS = 300;
const TOO_OLD_S = 301;

let answer = { status: 200, headers: {}, body: '{}' };
const server = createServer((request, response) => {
  request.resume();
  if (answer.silent) return;
  response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers }).end(answer.body);
});
let stripe;
before(async () => {
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  stripe = new Stripe('no key', { host: '127.0.0.1', port, protocol: 'http', maxNetworkRetries: 0, timeout: TIMEOUT_MS, telemetry: false });
});
after(() => (server.closeAllConnections(), server.close()));

/** The error the SDK throws for an answer. */
async function thrown(given) {
  answer = { status: 200, headers: {}, body: '{}', ...given };
  return stripe.paymentIntents.create({ amount: 1999, currency: 'usd' }).then(() => assert.fail('no error'), (error) => error);
}

test('an error of the SDK reads as the answer it was made of', async () => {
  const errors = entries.filter(({ file }) => file.startsWith('api-error-') && !file.includes('-v2-'));
  assert.ok(errors.length >= 8);
  assert.ok(new Set(errors.map((entry) => entry.http_status)).size >= 5);
  for (const { file, http_status: status } of errors) {
    const error = await thrown({ status, body: payload(file) });
    assert.deepEqual(classify(read(error)), classify(readBody(payload(file), { httpStatus: status })), file);
  }
});

test('a dependency that failed, and a stored 500, are looked up', async () => {
  for (const status of [424, 500]) {
    const error = await thrown({ status, body: '{"error":{"type":"api_error","message":"no"}}' });
    assert.equal(classify(read(error)).disposition, 'lookup_first');
  }
});

test('headers that speak of retries are read', async () => {
  const headers = { 'stripe-should-retry': 'true', 'retry-after': '7', 'idempotent-replayed': 'true' };
  const error = await thrown({ status: 429, headers, body: payload('api-error-lock-timeout.json') });
  const { signal } = read(error);
  assert.equal(signal.retryAfterMs, 7000);
  for (const flag of ['should_retry_yes', 'replayed']) assert.ok(signal.flags.includes(flag), flag);
  classify(signal);
  // A date, counted from the Date that the server itself puts into its answer.
  const dated = { 'retry-after': new Date(Date.now() + 90_000).toUTCString() };
  const wait = read(await thrown({ status: 429, headers: dated, body: payload('api-error-lock-timeout.json') })).signal.retryAfterMs;
  assert.ok(wait > 60_000 && wait <= 90_000, `${wait}`);
});

test('no answer, an answer cut short, and no server: look first, where money can move', async () => {
  const silent = await thrown({ silent: true });
  const malformed = await thrown({ status: 402, body: '{"error":' });
  server.closeAllConnections();
  const refused = await new Stripe('no key', { host: '127.0.0.1', port: 1, protocol: 'http', maxNetworkRetries: 0 })
    .customers.list().then(() => assert.fail('no error'), (error) => error);
  for (const error of [silent, malformed, refused, new Error('something else')]) {
    assert.equal(classify(read(error)).disposition, 'lookup_first', String(error));
    assert.equal(read(error, { operation: 'read' }).signal.operation, 'read');
  }
});

test('a webhook goes through the check of the SDK first', () => {
  const secret = 'loopback';
  for (const { file } of entries.filter((entry) => entry.file.startsWith('event-') && !entry.file.includes('-v2-'))) {
    const body = payload(file).toString();
    const signature = Stripe.webhooks.generateTestHeaderString({ payload: body, secret });
    const event = Stripe.webhooks.constructEvent(body, signature, secret);
    assert.deepEqual(read(event), readBody(body), file);
    assert.deepEqual(read(body), readBody(body), file);
    const forged = () => Stripe.webhooks.constructEvent(body.replace('evt_', 'evt_x'), signature, secret);
    assert.throws(forged, (error) => {
      assert.throws(() => read(error), { code: 'ERR_RECOUP_TYPE' }, 'a forged body is no failed call');
      return true;
    });
  }
});

test('a webhook is read when the SDK took its signature', () => {
  const secret = 'loopback';
  const refused = (body, signature, with_ = secret) =>
    assert.throws(() => readWebhook(body, signature, with_), { type: 'StripeSignatureVerificationError' });
  const signed = (payload, more = {}) => Stripe.webhooks.generateTestHeaderString({ payload, secret, ...more });
  for (const { file } of entries.filter((entry) => entry.file.startsWith('event-'))) {
    const body = payload(file).toString();
    assert.deepEqual(readWebhook(body, signed(body), secret), readBody(body), file);
    assert.deepEqual(readWebhook(Buffer.from(body), signed(body), secret), readBody(body), file);
    refused(body, signed(body), 'another');
    refused(body, signed(body, { secret: 'another' }));
    refused(body, signed(body, { timestamp: Math.floor(Date.now() / 1000) - TOO_OLD_S }));
    refused(`${body} `, signed(body));
    for (const header of ['', 't=1']) refused(body, header);
  }
  refused('no JSON', signed('{}'));
  assert.throws(() => readWebhook('{}', signed('{}'), secret), { code: 'ERR_RECOUP_CARRIER' });
  assert.throws(() => readWebhook({ object: 'event' }, signed('{}'), secret), { code: 'ERR_RECOUP_TYPE', argument: 'body' });
});

test('an OAuth error keeps its shape', () => {
  const raw = { type: 'invalid_grant', message: 'used', statusCode: 400, headers: {} };
  const error = new Stripe.errors.StripeInvalidGrantError(raw);
  assert.equal(read(error).signal.carrier, 'oauth_error');
  assert.deepEqual(classify(read(error)), classify(readBody('{"error":"invalid_grant"}', { httpStatus: 400 })));
});
