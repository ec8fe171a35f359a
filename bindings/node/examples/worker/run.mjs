// Carries out what is due: charges, lookups, messages, the end. Whatever is done is planned again first.
import { classify, explain, text } from 'recoup';
import { aboutToBeSent, answered, isFailure } from './attempts.mjs';
import { say } from './journal.mjs';
import { keep, planFor, replan } from './planning.mjs';
import { charge, lookUp } from './provider.mjs';

/** @import { Plan, Step } from 'recoup' */
/** @import Stripe from 'stripe' */
/** @import { Worker as Planner } from './planning.mjs' */
/** @import { Answer } from './provider.mjs' */
/** @import { Debt, Row, Sent } from './store.mjs' */

/** @typedef {Planner & { stripe: Stripe }} Worker */

/**
 * What is left to do once a transaction is committed: to say what happened, or to make a call, during which no row is to stay
 * locked.
 *
 * @typedef {() => void | Promise<void>} Rest
 */

/**
 * Goes on until there is nothing left to wait for.
 *
 * @param {Worker} worker
 */
export async function run(worker) {
  const { store, clock } = worker;
  do {
    for (let id; (id = await store.takeDueDebt(clock.now())) !== undefined; await store.releaseDebt(id)) await serve(worker, id);
  } while (await clock.waitFor(await store.nextInstant()));
}

/**
 * @param {Worker} worker
 * @param {string} id
 */
async function serve(worker, id) {
  const rest = await worker.store.transaction(() => decide(worker, id));
  await rest();
}

/**
 * Plans again, and begins the first step, if its time has come.
 *
 * @param {Worker} worker
 * @param {string} id
 * @returns {Promise<Rest>}
 */
async function decide(worker, id) {
  const { store, clock } = worker;
  const debt = await store.lockedDebt(id, clock.now());
  if (!debt.isDue) return saying(worker, id); // another worker was here, or a webhook
  const { planned, history } = await planFor(worker, debt);
  const [step] = planned.steps;
  if (step?.dueMs === undefined || step.dueMs > clock.now()) return saying(worker, id, await keep(worker, id, planned));
  switch (step.kind) {
    case 'charge':
      return beginCharge(worker, debt, step, history);
    case 'lookup':
      return beginLookup(worker, debt);
    case 'stop':
      return end(worker, id, planned);
    case 'message':
    case 'offer_method':
    case 'escalate':
      return handOver(worker, id, step);
    default:
      // A later library may know one this worker must not get wrong.
      throw new Error(`${id}: no way to carry out ${step.kind}`);
  }
}

/**
 * The attempt is in the books before the provider learns of it: whoever finds it there without an end looks it up, and does not make
 * it again.
 *
 * @param {Worker} worker
 * @param {Debt} debt
 * @param {Step} step
 * @param {Row[]} history
 * @returns {Promise<Rest>}
 */
async function beginCharge(worker, debt, step, history) {
  const { store, clock, stripe } = worker;
  const sent = { row: aboutToBeSent(debt, step, history, clock.now()), key: String(step.idempotencyKey) };
  await store.append(debt.id, sent.row, sent.key);
  return async () => {
    say(clock.now(), debt.id, `sent ${step.ordinal} ${sent.key}`);
    const answer = await charge(stripe, debt, sent.key);
    const next = await store.transaction(async () => {
      await remember(worker, debt.id, sent, answer);
      return replan(worker, debt.id);
    });
    const { disposition } = classify({ ...answer.reading.signal, atMs: clock.now() });
    say(clock.now(), debt.id, `${answer.outcome} ${disposition}`, next);
  };
}

/**
 * What became of the last attempt of ours. Somebody else's has no key: a webhook will tell of it.
 *
 * @param {Worker} worker
 * @param {Debt} debt
 * @returns {Promise<Rest>}
 */
async function beginLookup(worker, debt) {
  const { store, clock, stripe } = worker;
  const sent = await store.sent(debt.id);
  return async () => {
    const found = sent && (await lookUp(stripe, debt, sent.key));
    const facts = await store.transaction(async () => {
      const fact = sent && found && (await lookedUp(worker, debt.id, sent, found));
      return [fact ?? [], await replan(worker, debt.id, { afterLookup: true })].flat();
    });
    say(clock.now(), debt.id, ...facts);
  };
}

/**
 * @param {Worker} worker
 * @param {string} id
 * @param {Sent} sent
 * @param {Answer | 'not_found'} found
 */
async function lookedUp(worker, id, sent, found) {
  const { store, clock } = worker;
  const { ordinal, key, atMs } = sent.row;
  if (found !== 'not_found') {
    await remember(worker, id, sent, found);
    return `looked_up ${ordinal} ${found.outcome}`;
  }
  await store.lockedDebt(id, clock.now());
  await store.append(id, { atMs: Math.max(clock.now(), Number(atMs)), kind: 'not_found', ordinal, key });
  return `looked_up ${ordinal} not_found`;
}

/**
 * What became of an attempt and, if it failed, what the provider said. A webhook may have told it before.
 *
 * @param {Worker} worker
 * @param {string} id
 * @param {Sent} sent
 * @param {Answer} answer
 */
async function remember({ store, clock }, id, sent, answer) {
  await store.lockedDebt(id, clock.now());
  const row = answered(sent, answer, clock.now());
  const isNew = await store.append(id, row);
  if (isNew && isFailure(row)) await store.keepSaid(id, { body: answer.body, status: answer.status, atMs: row.atMs });
}

/**
 * A message, an offer, an escalation. Whoever sends it finds it in the outbox; that it is in there makes the step done.
 *
 * @param {Worker} worker
 * @param {string} id
 * @param {Step} step
 */
async function handOver(worker, id, step) {
  const { store, clock } = worker;
  const stepId = step.id ?? 0n;
  await store.post(id, { id: stepId, kind: step.kind, atMs: clock.now(), words: step.text === undefined ? '' : text(step.text) });
  await store.append(id, { atMs: clock.now(), kind: 'step_done', id: stepId });
  return saying(worker, id, `${step.kind} ${stepId.toString(16).padStart(16, '0')}`, await replan(worker, id));
}

/**
 * What the business does then (cancel, mark unpaid, leave) is its own affair.
 *
 * @param {Worker} worker
 * @param {string} id
 * @param {Plan} planned
 */
async function end(worker, id, planned) {
  const isPaid = planned.stopReason === 'settled';
  await worker.store.end(id, isPaid ? 'paid' : 'stopped', explain(planned, { detail: 'full' }));
  return saying(worker, id, isPaid ? 'paid' : `stopped ${planned.stopReason}`);
}

/**
 * @param {Worker} worker
 * @param {string} id
 * @param {string[]} facts
 * @returns {Rest}
 */
function saying({ clock }, id, ...facts) {
  return () => say(clock.now(), id, ...facts);
}
