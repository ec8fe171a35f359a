// A webhook: checked, read, remembered, planned for.
import { readStripe } from 'recoup';
import { heardOf, isFailure } from './attempts.mjs';
import { say } from './journal.mjs';
import { replan } from './planning.mjs';
import { checkedEvent } from './provider.mjs';

/** @import { Reading } from 'recoup' */
/** @import { Worker } from './planning.mjs' */

/**
 * What an event tells, and of which debt.
 *
 * @typedef {object} Notice
 * @property {string} debt
 * @property {string | undefined} key of the attempt, where it is one of ours
 * @property {Reading} reading
 * @property {string} body
 */

/**
 * What the handler of a webhook does. Returning is its answer 200; throwing is a 400, upon which the provider delivers again.
 *
 * @param {Worker} worker
 * @param {string} body
 * @param {string} signature
 * @param {string} secret
 */
export async function receive(worker, body, signature, secret) {
  const notice = read(body, checkedEvent(body, signature, secret));
  if (notice === undefined) return say(worker.clock.now(), '-', 'ignored');
  const facts = await worker.store.transaction(() => remember(worker, notice));
  say(worker.clock.now(), notice.debt, ...facts);
}

/**
 * @param {string} body
 * @param {any} event
 * @returns {Notice | undefined} undefined: it means nothing here
 */
function read(body, event) {
  const { debt, recoup_key: key } = event.data?.object?.metadata ?? {};
  const reading = readStripe(body);
  return debt && reading.rowKind !== undefined ? { debt, key, reading, body } : undefined;
}

/**
 * Row, words and plan are one transaction: an event that is in the history has been planned for.
 *
 * @param {Worker} worker
 * @param {Notice} notice
 */
async function remember(worker, notice) {
  const { store, clock } = worker;
  const { debt, key, reading, body } = notice;
  await openDebt(worker, notice);
  await store.lockedDebt(debt, clock.now());
  const sent = key === undefined ? undefined : await store.sent(debt, key);
  const row = heardOf(reading, sent, await store.history(debt));
  if (!(await store.append(debt, row))) return ['duplicate'];
  if (isFailure(row)) await store.keepSaid(debt, { body, status: 0, atMs: row.atMs });
  const { rowKind, rowOutcome } = reading;
  return [rowOutcome === undefined ? `received ${rowKind}` : `received ${rowKind} ${rowOutcome}`, await replan(worker, debt)];
}

/**
 * The first event about a debt says who owes what.
 *
 * @param {Worker} worker
 * @param {Notice} notice
 */
async function openDebt({ store }, { debt: id, reading, body }) {
  const { customer, paymentMethod, currency, amount, signal } = reading;
  await store.addDebt({ id, customer, paymentMethod, currency, amount }, { body, status: 0, atMs: Number(signal.atMs) });
}
