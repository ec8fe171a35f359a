import type { Body, Operation, Reading } from './index.js';

/**
 * Reads what a user of the official SDK already holds: the error of a call, an event, an object, or the bytes of a body.
 *
 * An error of the API is read from its answer, with its status and the headers that speak of retries. Any other error (a connection that
 * broke, a time-out, an answer that is no JSON) is read as sent and unanswered, so that a call that can move money is looked up first.
 * `operation` is what the failed call was, `charge` unless said otherwise.
 *
 * The body of a webhook is for {@link readWebhook}, which has its signature checked first.
 *
 * @throws RecoupError as `readStripe`
 */
export function read(said: Error | Body | object, options?: { readonly operation?: Operation }): Reading;

/**
 * Has the official SDK check the signature of a webhook, and reads its event: of any API version, thin or whole.
 *
 * `body` is the request's own, unparsed; `signature` its header `stripe-signature`; `secret` the endpoint's. What was signed by someone
 * else, or more than five minutes ago, is refused before anything of it is read: the SDK throws its `StripeSignatureVerificationError`.
 *
 * @throws RecoupError as `readStripe`; ERR_RECOUP_SDK where the SDK is not installed
 */
export function readWebhook(body: Body, signature: string, secret: string): Reading;
