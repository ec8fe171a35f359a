// What calls cost beside JavaScript's own means. `make bench-languages` makes the inputs and runs it: `bench.mjs check INPUTS`
// compares the answers, and `bench.mjs measure INPUTS` measures too.
import { createRequire } from 'node:module';
import * as recoup from '../index.mjs';
import { Contest } from './contest.mjs';
import * as facts from './facts.mjs';
import { read as readInputs } from './inputs.mjs';
import { rivals } from './rivals.mjs';

const { native } = createRequire(import.meta.url)('../lib/native.js');

const COLUMN = 10_000;
const DAY_MS = 86_400_000;

const [mode, file] = process.argv.slice(2);
const inputs = readInputs(file);
const { words, otherwise } = inputs;
const codes = inputs.ids.code;
const queries = inputs.order.name.map((position) => inputs.pool[position].name);
const ringOf = (pool, of) => inputs.order[of].map((position) => pool[position]);

function nothing() {
  return 0;
}

/** What crossing costs: the addon alone beside a function of JavaScript. */
function call() {
  const ring = queries.map((_, i) => i);
  return new Contest('call', [0], ring)
    .add('recoup `abiVersion` of the addon', () => native.abiVersion(), () => 0)
    .add('a function, inlined', () => nothing());
}

/** A name, known and not. */
function find() {
  const own = (name) => codes.get(name) ?? 0;
  const names = inputs.pool.map(({ name }) => name);
  const [known, unknown] = [names.filter((name) => codes.has(name)), names.filter((name) => !codes.has(name))];
  const some = new Contest('find', known, queries.filter((name) => codes.has(name)))
    .add('recoup `find`', (name) => recoup.find('code', name))
    .add('`Map`', (name) => own(name));
  const none = new Contest('find unknown', unknown, queries.filter((name) => !codes.has(name)))
    .add('recoup `find`, which throws', found)
    .add('`Map`', (name) => own(name))
    .add('`Map`, and an `Error` thrown', thrown);
  return [some, none];
}

/** The id, 0 for a name nobody knows. */
function found(name) {
  try {
    return recoup.find('code', name);
  } catch (error) {
    if (error.code !== 'ERR_RECOUP_NOT_FOUND') throw error;
    return 0;
  }
}

/** The same of a Map: what an exception costs without a library. */
function thrown(name) {
  try {
    const id = codes.get(name);
    if (id === undefined) throw new RangeError(name);
    return id;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return 0;
  }
}

/** Nothing said but a decline code; 0: one that nobody knows. */
const signal = (decline) => (decline ? { decline } : { flags: ['unknown_decline'] });

/** A signal beside one word of its verdict. */
async function classify() {
  const pool = inputs.pool.map(({ name, id }) => ({ name, said: signal(id) }));
  const contest = new Contest('classify', pool, ringOf(pool, 'name'))
    .add('recoup `classify`', ({ said }) => recoup.classify(said), ({ disposition }) => disposition)
    .add('`Map`', ({ name }) => words.get(name) ?? otherwise);
  for (const [name, run] of rivals(inputs)) await contest.addAsync(name, (asked) => run(asked.name));
  return contest;
}

/** Many at once; an input is a whole column. */
function columns() {
  const asked = queries.slice(0, COLUMN);
  const packed = Buffer.from(asked.join(''));
  const offsets = new Uint32Array(COLUMN + 1);
  asked.forEach((name, i) => (offsets[i + 1] = offsets[i] + name.length));
  const batch = recoup.SignalBatch.from(asked.map((name) => signal(codes.get(name))));
  const ring = Array(64).fill(asked);

  const names = new Contest('find_many', [asked], ring, COLUMN)
    .add('recoup `findMany` of bytes', () => recoup.findMany('code', packed, offsets))
    .add('recoup `findMany` of an array', (column) => recoup.findMany('code', column))
    .add('`Map`', looked);
  const signals = new Contest('classify_many', [asked], ring, COLUMN)
    .add(
      'recoup `classifyBatch`',
      () => recoup.classifyBatch(batch).column('disposition'),
      (column) => Array.from(column, (number) => recoup.word('disposition', number)),
    )
    .add('`Map`', (column) => column.map((name) => words.get(name) ?? otherwise));
  return [names, signals];
}

/** A loop over the Map: faster here than Uint32Array.from with a function. */
function looked(column) {
  const ids = new Uint32Array(column.length);
  for (let i = 0; i < column.length; i++) ids[i] = codes.get(column[i]) ?? 0;
  return ids;
}

/** Bodies: recoup finds more than is compared. */
function read(size) {
  const bodies = inputs.bodies[size];
  return new Contest(`read ${size}`, bodies, ringOf(bodies, size))
    .add('recoup `read`', (body) => recoup.read(body), facts.ofRecoup)
    .add('`JSON.parse`, `Map`', (body) => facts.own(body, inputs.ids));
}

/** The next step of a debt with a history; the answers are those of the Rust core. */
function plan() {
  const failures = inputs.failures.map(([at]) => failure(at));
  return new Contest('plan', failures, ringOf(failures, 'failure'))
    .expect('Rust', inputs.failures.map(([, steps, due]) => [steps, due]))
    .add('recoup `plan`', (request) => recoup.plan(request), ({ stepTotal, steps: [next] }) => [stepTotal, next.dueMs]);
}

/** A failed charge on a card that other debts were charged to, every third day. */
function failure(atMs) {
  const said = { provider: 'stripe', decline: 'insufficient_funds', code: 'card_declined', brand: 'visa', atMs };
  const debt = { flags: ['high_value'], key: recoup.caseKey('in_1Example0001'), zone: 'America/New_York', nowMs: atMs };
  const money = { amount: 4900, currency: 'usd', credential: recoup.hashName('ExampleFinger001') };
  const attempt = { kind: 'attempt', outcome: 'declined', trigger: 'scheduled', flags: ['other_case'] };
  const rows = Array.from({ length: 20 }, (_, i) => ({ ...attempt, atMs: atMs - (20 - i) * 3 * DAY_MS, id: BigInt(20 - i) }));
  const history = recoup.sortHistory(rows);
  const verdict = recoup.classify(said);
  return { case: { ...debt, ...money }, verdict, history, policy: recoup.Policy.preset('standard'), maxSteps: 1 };
}

const contests = [call(), find(), await classify(), columns(), read('small'), read('large'), plan()].flat();
if (mode === 'check') {
  console.log(`bench of Node: in ${contests.length} contests all give the same answers`);
} else {
  console.log(['version', 'Node', process.version].join('\t'));
  for (const contest of contests) await contest.measure();
}
