// Now, and waiting for later. The library reads no clock, so the worker has the only one; a test puts another in its place.
import { setTimeout as sleep } from 'node:timers/promises';

/** A webhook may bring a step that is nearer than the one that is waited for. */
const LONGEST_SLEEP_MS = 60_000;
/** What is due and was not taken is in the hands of another worker. */
const SHORTEST_SLEEP_MS = 100;

/**
 * @typedef {object} Clock
 * @property {() => number} now in milliseconds since 1970
 * @property {(atMs: number | undefined) => Promise<boolean>} waitFor waits for the next step, undefined: for whatever may come;
 *   false where nothing comes any more
 */

/** @type {Clock} */
export const realClock = {
  now: Date.now,
  async waitFor(atMs = Infinity) {
    await sleep(Math.min(Math.max(atMs - Date.now(), SHORTEST_SLEEP_MS), LONGEST_SLEEP_MS));
    return true;
  },
};

/**
 * A clock that stands still, and is set forward instead of being waited for.
 *
 * @param {number} nowMs
 * @returns {Clock}
 */
export function stoppedClock(nowMs) {
  return {
    now: () => nowMs,
    async waitFor(atMs) {
      if (atMs === undefined) return false;
      if (atMs <= nowMs) await sleep(SHORTEST_SLEEP_MS);
      nowMs = Math.max(nowMs, atMs);
      return true;
    },
  };
}
