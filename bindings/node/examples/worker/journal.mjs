// What the worker says: one line a fact.
import { writeSync } from 'node:fs';

const STDOUT = 1;

/**
 * Not through process.stdout, which may keep lines for later: whoever is killed now has said what it did.
 *
 * @param {number} nowMs
 * @param {string} debt
 * @param {string[]} facts
 */
export function say(nowMs, debt, ...facts) {
  for (const fact of facts) writeSync(STDOUT, `${nowMs} ${debt} ${fact}\n`);
}
