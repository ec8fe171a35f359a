import type { Body, Operation, Reading } from './index.js';

/**
 * Reads what a user of the official SDK already holds: the error of a call, an event, an object, or the bytes of a body.
 *
 * An error of the API is read from its answer, with its status and the headers that speak of retries. Any other error (a connection that
 * broke, a time-out, an answer that is no JSON) is read as sent and unanswered, so that a call that can move money is looked up first.
 * `operation` is what the failed call was, `charge` unless said otherwise.
 *
 * The signature of a webhook is for the SDK to check: `read(stripe.webhooks.constructEvent(body, signature, secret))`.
 *
 * @throws RecoupError as `readStripe`
 */
export function read(said: Error | Body | object, options?: { readonly operation?: Operation }): Reading;
