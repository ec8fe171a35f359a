// The provider, by its official SDK: the check of a webhook, a charge that is sent once, and what became of it.
import http from 'node:http';
import https from 'node:https';
import { RecoupError, readStripe } from 'recoup';
import { read } from 'recoup/stripe';
import Stripe from 'stripe';

/** @import { Outcome, Reading } from 'recoup' */
/** @import { Debt } from './store.mjs' */

/**
 * What is known of an attempt after a call.
 *
 * @typedef {object} Answer
 * @property {Outcome} outcome
 * @property {Reading} reading
 * @property {string} body what the provider said, as JSON; empty: nothing that can be read
 * @property {number} status of HTTP; 0: a stored object
 */

/** The event of a body, whose signature is checked, and its age. */
export const checkedEvent = Stripe.webhooks.constructEvent.bind(Stripe.webhooks);

/**
 * @param {string} apiKey
 * @param {string} apiBase
 */
export function connect(apiKey, apiBase) {
  const { protocol, hostname, port } = new URL(apiBase);
  const isPlain = protocol === 'http:';
  return new Stripe(apiKey, {
    protocol: isPlain ? 'http' : 'https',
    host: hostname,
    port: port || (isPlain ? 80 : 443),
    maxNetworkRetries: 0,
    telemetry: false,
    httpClient: sendingOnce(isPlain ? new http.Agent() : new https.Agent()),
  });
}

/**
 * A client that sends every request once.
 *
 * `maxNetworkRetries: 0` alone does not: where a connection is closed (ECONNRESET, EPIPE), the SDK takes it for a kept one that had
 * gone stale, and sends the request again. But the provider may have closed it after it took the money, and to send again is a
 * decision of the plan. The SDK tells such an error by its `code`; the one that is passed on has none. Nor is any connection kept: a
 * request that was lost with a stale one would have to be looked up.
 *
 * @param {http.Agent} agent
 */
function sendingOnce(agent) {
  const client = Stripe.createNodeHttpClient(agent);
  return {
    getClientName: () => client.getClientName(),
    /** @type {typeof client.makeRequest} */
    async makeRequest(...request) {
      try {
        return await client.makeRequest(...request);
      } catch (cause) {
        throw new Error('there was no answer', { cause });
      }
    },
  };
}

/**
 * Charges a debt. The key travels twice: as idempotency key, and in the metadata, by which an event or a lookup tells which attempt
 * it speaks of.
 *
 * @param {Stripe} stripe
 * @param {Debt} debt
 * @param {string} key
 * @returns {Promise<Answer>}
 */
export async function charge(stripe, debt, key) {
  const wanted = {
    amount: debt.amount,
    currency: debt.currency,
    customer: debt.customer,
    payment_method: debt.paymentMethod,
    confirm: true,
    off_session: true,
    metadata: { debt: debt.id, recoup_key: key },
  };
  try {
    return answer(await stripe.paymentIntents.create(wanted, { idempotencyKey: key }), 200);
  } catch (error) {
    return answerOfError(error);
  }
}

/**
 * What became of the attempt with a key; undefined: the provider did not say.
 *
 * @param {Stripe} stripe
 * @param {Debt} debt
 * @param {string} key
 * @returns {Promise<Answer | 'not_found' | undefined>}
 */
export async function lookUp(stripe, debt, key) {
  try {
    for await (const intent of stripe.paymentIntents.list({ customer: debt.customer, limit: 100 }))
      if (intent.metadata.recoup_key === key) return answer(intent, 0);
    return 'not_found';
  } catch (error) {
    console.error(`worker: ${debt.id}: ${error}`);
    return undefined;
  }
}

/**
 * The error of an answer holds it, with three fields of the SDK's own put in.
 *
 * @param {any} error
 * @returns {Answer}
 */
function answerOfError(error) {
  if (error instanceof RecoupError || error.statusCode === undefined) return unanswered(error);
  const { headers, statusCode, requestId, ...said } = error.raw;
  try {
    return answer({ error: said }, statusCode);
  } catch (unreadable) {
    return unanswered(unreadable);
  }
}

/**
 * @param {object} said
 * @param {number} status
 * @returns {Answer}
 */
function answer(said, status) {
  const body = JSON.stringify(said);
  const reading = readStripe(body, { httpStatus: status });
  // Where the library sees no attempt, nothing was executed.
  const outcome = (reading.rowKind === 'attempt' ? reading.rowOutcome : undefined) ?? 'not_sent';
  return { outcome, reading, body, status };
}

/**
 * Nobody knows what became of it.
 *
 * @param {any} error
 * @returns {Answer}
 */
function unanswered(error) {
  return { outcome: 'unknown', reading: read(error), body: '', status: 0 };
}
