#!/usr/bin/env node
// A billing worker: recoup in a service. docs/worker.md of the repository says what it does, and what it must never do.
//
//     node main.mjs receive SIGNATURE < body     a webhook: checked, read, remembered, planned for
//     node main.mjs run                          carries out what is due, sleeps until the next step, and so on
//
// Read receive.mjs and run.mjs, which do it; then planning.mjs, which asks the library, and attempts.mjs, which writes down what
// was said. provider.mjs and store.mjs talk to the world.
import { readFileSync } from 'node:fs';
import { Policy } from 'recoup';
import { realClock, stoppedClock } from './clock.mjs';
import { connect } from './provider.mjs';
import { receive } from './receive.mjs';
import { run } from './run.mjs';
import { Store } from './store.mjs';

const STDIN = 0;
const { env } = process;

const policy = env.RECOUP_POLICY ? Policy.compile(readFileSync(env.RECOUP_POLICY)) : Policy.preset('standard');
const clock = env.WORKER_CLOCK_MS ? stoppedClock(Number(env.WORKER_CLOCK_MS)) : realClock;
const store = new Store(env.DATABASE_URL);

/** Exit status 0 answers a webhook with 200; anything thrown is another status, upon which the provider delivers again. */
const commands = {
  receive(signature = '') {
    return receive({ store, policy, clock }, readFileSync(STDIN, 'utf8'), signature, setting('STRIPE_WEBHOOK_SECRET'));
  },
  run() {
    const stripe = connect(setting('STRIPE_API_KEY'), env.STRIPE_API_BASE ?? 'https://api.stripe.com');
    return run({ store, policy, clock, stripe });
  },
};

/**
 * Without a secret anybody could sign.
 *
 * @param {string} name
 */
function setting(name) {
  const value = env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

const [name, ...rest] = process.argv.slice(2);
const command = commands[/** @type {keyof typeof commands} */ (name)];
if (command === undefined) {
  console.error('usage: worker receive SIGNATURE < body, or worker run');
  process.exit(2);
}
await command(...rest);
await store.close();
