// A charge is sent once, whatever becomes of it.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import Stripe from 'stripe';
import { charge, connect, lookUp } from '../provider.mjs';

/** @import { AddressInfo } from 'node:net' */
/** @import { IncomingMessage, ServerResponse } from 'node:http' */

const DEBT = {
  id: 'in_1', customer: 'cus_1', paymentMethod: 'pm_1', currency: 'usd', amount: 1999, zone: 'UTC', isDue: true,
  said: { body: '', status: 0, atMs: 0 },
};

let requests = 0;
/** @type {(request: IncomingMessage, response: ServerResponse) => unknown} */
let answer;
const server = createServer(async (request, response) => {
  await request.toArray();
  requests++;
  answer(request, response);
});
let address = '';
before(async () => {
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  address = `http://127.0.0.1:${/** @type {AddressInfo} */ (server.address()).port}`;
});
after(() => (server.closeAllConnections(), server.close()));

/** @param {typeof answer} next */
function expect(next) {
  requests = 0;
  answer = next;
}

/** @param {number} status @param {object} body @returns {typeof answer} */
const json = (status, body) => (_, response) =>
  response.writeHead(status, { 'content-type': 'application/json', 'stripe-should-retry': 'true' }).end(JSON.stringify(body));

/** Takes the request, and breaks off. @type {typeof answer} */
const dropped = (request) => request.socket.resetAndDestroy();

test('a request whose connection breaks is not sent again', async () => {
  expect(dropped);
  const { outcome, reading } = await charge(connect('no key', address), DEBT, 'key');
  assert.equal(requests, 1);
  assert.equal(outcome, 'unknown');
  assert.ok(reading.signal.flags.includes('timed_out'));
});

test('the SDK alone sends it twice: this is what the worker rules out', async () => {
  expect(dropped);
  const { port } = new URL(address);
  const stripe = new Stripe('no key', { host: '127.0.0.1', port, protocol: 'http', maxNetworkRetries: 0, telemetry: false });
  await assert.rejects(stripe.paymentIntents.create({ amount: 1999, currency: 'usd' }));
  assert.equal(requests, 2);
});

test('an answer that asks for it is not sent again either', async () => {
  expect(json(429, { error: { type: 'invalid_request_error', code: 'lock_timeout' } }));
  assert.equal((await charge(connect('no key', address), DEBT, 'key')).outcome, 'not_sent');
  expect(json(500, { error: { type: 'api_error' } }));
  assert.equal((await charge(connect('no key', address), DEBT, 'key')).outcome, 'unknown');
  assert.equal(requests, 1);
});

test('an answer nobody can read is unknown', async () => {
  for (const [status, body] of /** @type {const} */ ([[200, '<html>'], [200, '{}'], [402, '{"error":'], [502, '<html>']])) {
    expect((_, response) => response.writeHead(status).end(body));
    assert.equal((await charge(connect('no key', address), DEBT, 'key')).outcome, 'unknown', body);
    assert.equal(requests, 1);
  }
});

test('a lookup reads every page, and says so when it cannot', async () => {
  const intent = (/** @type {number} */ number) => ({
    id: `pi_${number}`, object: 'payment_intent', status: 'succeeded', latest_charge: `ch_${number}`,
    metadata: { recoup_key: `key ${number}` },
  });
  expect((request, response) => {
    const isLast = String(request.url).includes('starting_after=pi_1');
    const data = [intent(isLast ? 2 : 1)];
    json(200, { object: 'list', url: '/v1/payment_intents', has_more: !isLast, data })(request, response);
  });
  const stripe = connect('no key', address);
  const found = await lookUp(stripe, DEBT, 'key 2');
  assert.ok(found !== undefined && found !== 'not_found');
  assert.equal(found.outcome, 'approved');
  assert.equal(found.reading.charge, 'ch_2');
  assert.equal(await lookUp(stripe, DEBT, 'key 3'), 'not_found');
  expect(json(500, { error: { type: 'api_error' } }));
  assert.equal(await lookUp(stripe, DEBT, 'key 2'), undefined);
});
