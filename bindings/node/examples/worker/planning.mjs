// What comes next for a debt: asked anew whenever something happened to it.
import { classify, explain, plan, read, sortHistory } from 'recoup';
import { isFailure } from './attempts.mjs';

/** @import { Plan, Policy } from 'recoup' */
/** @import { Clock } from './clock.mjs' */
/** @import { Debt, Row, Store } from './store.mjs' */

/**
 * What both commands work with.
 *
 * @typedef {{ store: Store, policy: Policy, clock: Clock }} Worker
 */

/** A lookup that changed nothing is made again after this: a bank debit may be under way for days. */
const LOOKUP_AGAIN_MS = 5 * 60_000;

/**
 * The plan of a debt under today's policy and today's knowledge, and the history of the debt it follows from.
 *
 * @param {Worker} worker
 * @param {Debt} debt
 */
export async function planFor({ store, policy, clock }, debt) {
  const { id: key, amount, currency, zone } = debt;
  const history = await store.history(key);
  const elsewhere = (await store.attemptsElsewhere(key)).map((row) => ({ ...row, flags: /** @type {const} */ ('other_case') }));
  const planned = plan({
    case: { key, nowMs: clock.now(), amount, currency, zone },
    verdict: verdictOf(debt, history),
    history: sortHistory([...history, ...elsewhere]),
    policy,
  });
  return { planned, history };
}

/**
 * What the last failure means. It is in the history already: under another instant or id the plan would take it for one more.
 *
 * @param {Debt} debt
 * @param {Row[]} history
 */
function verdictOf({ said }, history) {
  const { signal } = read(said.body, { httpStatus: said.status });
  const made = history.findLast((row) => isFailure(row) && row.atMs === said.atMs);
  return classify({ ...signal, atMs: said.atMs, eventId: made?.id });
}

/**
 * Plans again and keeps the next step; gives the words that say so.
 *
 * @param {Worker} worker
 * @param {string} id of a debt whose row is locked
 * @param {{ afterLookup?: boolean }} [options]
 */
export async function replan(worker, id, { afterLookup = false } = {}) {
  const { store, clock } = worker;
  const { planned } = await planFor(worker, await store.lockedDebt(id, clock.now()));
  return keep(worker, id, planned, afterLookup ? clock.now() + LOOKUP_AGAIN_MS : 0);
}

/**
 * Keeps the next step of a plan: when to wake up, and why. What is done then is planned anew, so there is nothing more to keep.
 *
 * @param {Worker} worker
 * @param {string} id
 * @param {Plan} planned
 * @param {number} [lookupFromMs]
 */
export async function keep({ store }, id, planned, lookupFromMs = 0) {
  const [first] = planned.steps;
  // What waits for something else than time has no instant, and comes last.
  const dueMs = first?.kind === 'lookup' ? Math.max(Number(first.dueMs), lookupFromMs) : first?.dueMs;
  const next = first === undefined || dueMs === undefined ? undefined : { kind: first.kind, atMs: dueMs };
  await store.keepPlan(id, next, explain(planned, { detail: 'full' }));
  return next === undefined ? 'next nothing' : `next ${next.kind} ${next.atMs}`;
}
