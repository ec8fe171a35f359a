// One question, its inputs, and those who answer it: first alike, then in turn by the clock.
import { isDeepStrictEqual } from 'node:util';

const ROUNDS = 7;
/** A round gives each contender its share of the time. */
const SLICE = BigInt(Math.round((Number(process.env.BENCH_SECONDS ?? 0.7) / ROUNDS) * 1e9));

/** Those who answer `ring`, a long random order of the distinct inputs in `pool`; of a column, `items` at once. */
export class Contest {
  #contenders = [];
  #expected;

  constructor(subject, pool, ring, items = 1) {
    Object.assign(this, { subject, pool, ring, items });
  }

  /** A contender: `run` answers an input and is measured; `answer` makes its result comparable and is not. */
  add(name, run, answer = (result) => result) {
    this.expect(name, this.pool.map((input) => answer(run(input))));
    this.#contenders.push({ name, pass: passOf(run) });
    return this;
  }

  /** A contender whose `run` gives a promise: one input after the other. */
  async addAsync(name, run) {
    const answers = [];
    for (const input of this.pool) answers.push(await run(input));
    this.expect(name, answers);
    const body = 'return async (ring, count) => { let last; for (let i = 0; i < count; i++) last = await run(ring[i]); return last; }';
    this.#contenders.push({ name, pass: new Function('run', body)(run) });
    return this;
  }

  /** Holds the contenders to these answers. */
  expect(name, answers) {
    this.#expected ??= answers;
    answers.forEach((given, i) => {
      if (isDeepStrictEqual(given, this.#expected[i])) return;
      console.error(`${this.subject}: ${name} answers`, given, 'to', this.pool[i], 'and the others', this.#expected[i]);
      process.exit(1);
    });
    return this;
  }

  /** Prints a line for each contender in each round; the compiler's own work is done before. */
  async measure() {
    let count = this.ring.length;
    for (const { pass } of this.#contenders) count = Math.min(count, await this.#calibrated(pass));
    for (const { pass } of this.#contenders) await measured(pass, this.ring, count);
    for (let round = 0; round < ROUNDS; round++) {
      for (const { name, pass } of this.#contenders) {
        const ns = (await measured(pass, this.ring, count)) / (count * this.items);
        console.log(['round', 'Node', this.subject, name, ns.toFixed(3)].join('\t'));
      }
    }
  }

  /** As many inputs as a contender answers in half its time. */
  async #calibrated(pass) {
    let count = 1;
    while (count < this.ring.length) {
      const start = process.hrtime.bigint();
      await pass(this.ring, count);
      if (process.hrtime.bigint() - start > SLICE / 4n) break;
      count *= 2;
    }
    return Math.min(count, this.ring.length);
  }
}

/** A loop of the contender's own: one that all of them share would be compiled for none. The last result leaves it. */
function passOf(run) {
  const body = 'return (ring, count) => { let last; for (let i = 0; i < count; i++) last = run(ring[i]); return last; }';
  return new Function('run', body)(run);
}

/** Nanoseconds of a pass, over as many as fit. */
async function measured(pass, ring, count) {
  const start = process.hrtime.bigint();
  for (let passes = 1; ; passes++) {
    await pass(ring, count);
    const spent = process.hrtime.bigint() - start;
    if (spent >= SLICE) return Number(spent) / passes;
  }
}
