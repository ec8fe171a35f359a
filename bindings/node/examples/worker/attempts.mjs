// The rows of the history that tell of attempts: one about to be sent, what an answer tells of it, what a webhook tells.
import { classify, hashName, historyRow } from 'recoup';

/** @import { Outcome, Reading, Step } from 'recoup' */
/** @import { Answer } from './provider.mjs' */
/** @import { Debt, Row, Sent } from './store.mjs' */

/** Of these the reason is planned for. Nobody knows of an unknown end that it is a failure. */
const FAILED = /** @type {unknown[]} */ (['declined', 'blocked', 'not_sent', 'returned']);
/** A charge has one of these ends. What comes later, a return or a refund, is another event of the same charge. */
const ENDED = /** @type {unknown[]} */ (['approved', 'declined', 'blocked']);

/** @param {Row} row */
export const isAttempt = (row) => row.kind === 'attempt';

/** @param {Row} row */
export const isFailure = (row) => isAttempt(row) && FAILED.includes(row.outcome);

/**
 * The id of the end of a charge. The provider tells of it in its answer and by webhook, and both name the charge: so it is one
 * row.
 *
 * @param {Reading} reading
 */
const idOfEnd = ({ charge, rowOutcome }) => (charge !== undefined && ENDED.includes(rowOutcome) ? hashName(charge) : undefined);

/**
 * What is pending is noted once, however often it is looked up; what nobody knows the end of is no event.
 *
 * @param {Outcome} outcome
 * @param {string} key
 * @param {number} atMs
 */
function idWithoutCharge(outcome, key, atMs) {
  if (outcome === 'unknown') return undefined;
  return hashName(outcome === 'pending' ? `${key} pending` : `${key} ${atMs}`);
}

/**
 * An attempt that is about to be sent, with the card of the one before. Its key names the attempt: whatever else has the key, an
 * answer, a webhook or a lookup, tells of the same attempt.
 *
 * @param {Debt} debt
 * @param {Step} step
 * @param {Row[]} history
 * @param {number} atMs
 * @returns {Row}
 */
export function aboutToBeSent({ amount, currency }, { ordinal, idempotencyKey: key }, history, atMs) {
  const { credential, brand, method } = history.findLast(isAttempt) ?? {};
  const attempt = /** @type {const} */ ({ kind: 'attempt', outcome: 'sent', trigger: 'scheduled', source: 'own' });
  // Later than all that is known, also where two things happen within a millisecond: a lookup ends what was sent before it.
  const latestMs = Math.max(...history.map((row) => Number(row.atMs) + 1));
  return { ...attempt, atMs: Math.max(atMs, latestMs), ordinal, key, amount, currency, credential, brand, method };
}

/**
 * What an answer tells of the attempt that was sent. It need not name the card.
 *
 * @param {Sent} sent
 * @param {Answer} answer
 * @param {number} now
 * @returns {Row}
 */
export function answered({ row: sent, key }, { reading, outcome }, now) {
  const { signal } = reading;
  // No answer is told before its question.
  const atMs = Math.max(now, Number(sent.atMs));
  const told = { ...reading, rowKind: /** @type {const} */ ('attempt'), rowOutcome: outcome };
  const verdict = classify({ ...signal, atMs });
  return {
    .../** @type {Row} */ (historyRow(told, verdict, { trigger: 'scheduled', ordinal: Number(sent.ordinal) })),
    atMs,
    id: idOfEnd(told) ?? idWithoutCharge(outcome, key, atMs),
    key,
    amount: sent.amount,
    currency: sent.currency,
    credential: signal.credential ?? sent.credential,
    brand: signal.brand ?? sent.brand,
    method: signal.method ?? sent.method,
  };
}

/**
 * What a webhook tells: of the attempt of ours that it names by its key, else of somebody else's, unless it is the failure all
 * begins with; or of something that is no attempt.
 *
 * @param {Reading} reading
 * @param {Sent | undefined} sent
 * @param {Row[]} history
 * @returns {Row}
 */
export function heardOf(reading, sent, history) {
  const trigger = sent === undefined && history.some(isFailure) ? 'external' : 'scheduled';
  const told = /** @type {Row} */ (historyRow(reading, classify(reading), { trigger, ordinal: Number(sent?.row.ordinal ?? 0) }));
  // The provider counts whole seconds, and an end before its beginning would end nothing.
  const atMs = Math.max(told.atMs, sent?.row.atMs ?? 0);
  return { ...told, atMs, id: idOfEnd(reading) ?? told.id, key: sent?.key ?? told.key };
}
