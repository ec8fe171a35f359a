// The golden vectors, by name, through the public API: a vector expects only what it is about.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { recoup } from './entry.mjs';
import { ROOT, argument, camel, packed, readers, seen, status, structs, wordValue } from './support.mjs';

const files = readdirSync(`${ROOT}tests/data/vectors`).filter((name) => name.endsWith('.json')).sort();
const text = (file) => readFileSync(`${ROOT}tests/data/vectors/${file}`, 'utf8');
/** Numbers beyond what JSON.parse holds exactly become texts with a mark, which `large` reads. */
const exact = (json) => json.replace(/((?<!\\)":\s*)(-?\d{16,})(?=\s*[,}])/g, '$1"#$2"');
const large = (value) => (typeof value === 'string' && /^#-?\d+$/.test(value) ? BigInt(value.slice(1)) : undefined);
const vectors = files.flatMap((file) => JSON.parse(exact(text(file))).cases.map((vector) => ({ file, ...vector })));

// ---- From names to numbers ----

const fieldOf = (struct, name) => structs.get(struct)?.fields.find((f) => f.name === name.split('.')[0]) ?? {};

function number(struct, name, value) {
  if (typeof value === 'number') return BigInt(value);
  if (large(value) !== undefined) return large(value);
  const { reads, of } = fieldOf(struct, name);
  if (Array.isArray(value)) return value.reduce((sum, word) => sum | number(struct, name, word), 0n);
  if (name === 'conflicts') return 1n << wordValue('field', value);
  if (reads === 'word' || reads === 'flags') return wordValue(of[0], value);
  if (reads === 'id') return BigInt(identify(value, of));
  if (reads === 'ascii4') return packed(value);
  if (name.endsWith('_hash')) return recoup.hashName(value);
  if (/^-?\d+$/.test(value)) return BigInt(value);
  if (name.includes('_ms')) return BigInt(Date.parse(value));
  return recoup.hashName(value);
}

function identify(name, spaces) {
  const colon = name.indexOf(':');
  if (colon > 0) return recoup.find(name.slice(0, colon), name.slice(colon + 1));
  for (const space of spaces) {
    const [id] = recoup.findMany(space, [name]);
    if (id !== 0) return id;
  }
  throw new Error(`${spaces} have no name ${name}`);
}

/** What a caller would write: names as they are, instants as Dates. */
function record(struct, given) {
  const out = {};
  const parts = new Map();
  for (const [name, value] of Object.entries(given)) {
    const field = fieldOf(struct, name);
    if (field.count > 1 && name.includes('.')) {
      const [, index] = name.split('.');
      if (!parts.has(field)) parts.set(field, Array(field.count).fill(0n));
      parts.get(field)[Number(index)] = number(struct, name, value);
    } else if (large(value) !== undefined) out[camel(name)] = field.reads ? Number(large(value)) : large(value);
    else if (field.reads === 'instant' && typeof value === 'string')
      out[camel(name)] = /^-?\d+$/.test(value) ? Number(value) : new Date(value);
    else if (field.reads === 'duration' && typeof value === 'string') out[camel(name)] = Number(number(struct, name, value));
    else if (typeof value === 'number') out[camel(name)] = argument(struct, field, [value]);
    else out[camel(name)] = value;
  }
  for (const [field, numbers] of parts) out[camel(field.name)] = argument(struct, field, numbers);
  return out;
}

// ---- Calls ----

function call(vector) {
  if (vector.find) return { id: recoup.find(vector.find.space, vector.find.name) };
  if (vector.read) {
    const { file, text: said, http_status: httpStatus, operation = 0, provider, from } = vector.read;
    const body = file ? readFileSync(`${ROOT}tests/data/payloads/${file}`) : said;
    const reading = recoup.read(body, { httpStatus, operation, provider, from });
    const judged = vector.expect.verdict ? { verdict: recoup.classify(reading) } : {};
    return { reading, signal: reading.signal, ...judged };
  }
  if (vector.refusal) {
    const { key_prefix: keyPrefix, message } = vector;
    const diagnosis = recoup.diagnose({ ...record('refusal', vector.refusal), keyPrefix, message });
    return { diagnosis, causes: diagnosis.causes };
  }
  if (vector.backoff !== undefined) {
    const isFields = typeof vector.backoff === 'object';
    const curve = isFields ? record('backoff', vector.backoff) : recoup.backoffCurve(vector.backoff);
    const pause = vector.retry && { pause: recoup.backoffNext(curve, record('retry', vector.retry)) };
    const spent = vector.refund !== undefined && { spent: recoup.backoffRefund(curve, vector.refund) };
    return { ...(isFields ? {} : { backoff: curve }), ...pause, ...spent };
  }
  const history = (vector.history ?? []).map((row) => record('row', { kind: 'attempt', ...row }));
  const keyed = (given) => (Object.keys(given).some((k) => k.startsWith('key')) ? given : { key: 'vector', ...given });
  const debt = vector.case && record('case', keyed(vector.case));
  const verdict = vector.signal && recoup.classify(record('signal', vector.signal));
  if (vector.may_charge) {
    const clearance = recoup.mayCharge({ case: debt, verdict, history });
    return { clearance, windows: clearance.windows };
  }
  if (debt === undefined) return { verdict };
  const wanted = vector.policy ?? 'standard';
  const policy = policyOf(wanted);
  const plan = recoup.plan({ case: debt, verdict, history, policy });
  return { verdict, plan, steps: plan.steps };
}

/** A preset by name, a frame as `hex:` and its bytes, or a document. */
function policyOf(wanted) {
  if (typeof wanted !== 'string') return recoup.Policy.compile(wanted);
  return wanted.startsWith('hex:') ? recoup.Policy.load(Buffer.from(wanted.slice(4), 'hex')) : wanted;
}

function answer(vector) {
  try {
    return call(vector);
  } catch (error) {
    if (!(error instanceof recoup.RecoupError)) throw error;
    return { error };
  }
}

// ---- Comparison ----

const problems = (vector) => told(vector).flatMap(problemsOf);

/** A history whose order does not matter is also told in each rotation, backwards and twice. */
function told(vector) {
  if (!vector.permutations) return [vector];
  const rows = vector.history;
  const rotated = rows.map((_, first) => [...rows.slice(first), ...rows.slice(0, first)]);
  return [...rotated, [...rows].reverse(), [...rows, ...rows]].map((history) => ({ ...vector, history }));
}

function problemsOf(vector) {
  const got = answer(vector);
  const { expect } = vector;
  // Node joins what it is given: the library never sees rows that are not.
  if (vector.unsorted) return got.error ? [got.error.message] : [];
  if (got.error && !('error' in expect)) return [`${got.error.code}: ${got.error.message}`];
  return Object.entries(expect).flatMap(([key, wanted]) => compare(vector, got, key, wanted));
}

function compare(vector, got, key, wanted) {
  if (key === 'error') return equal(key, wordValue('status', wanted), got.error ? BigInt(status(got.error)) : 0n);
  if (key === 'error_at') return equal(key, wanted, got.error?.offset ?? got.error?.index);
  if (key === 'text')
    return Object.entries(wanted).flatMap(([of, lines]) =>
      equal(`text.${of}`, lines.map((line) => `${line}\n`).join(''), recoup.explain(got[of])));
  if (key === 'id') return equal(key, recoup.find(vector.find.space, wanted), got.id);
  if (key === 'charges' || key === 'gated') {
    const charges = (got.steps ?? []).filter((step) => step.kind === 'charge');
    return equal(key, wanted, charges.filter((step) => (step.gate !== 'none') === (key === 'gated')).length);
  }
  if (key === 'spent') return equal(key, wanted, got.spent);
  if (key === 'steps' || key === 'windows' || key === 'causes')
    return wanted.flatMap((one, i) => fields(`${key}[${i}]`, key.slice(0, -1), one, got[key]?.[i]));
  return fields(key, key, wanted, got[key]);
}

function fields(label, struct, wanted, found) {
  if (found === undefined) return [`no ${label}`];
  const read = new Map(numbersOf(struct));
  return Object.entries(wanted).flatMap(([name, value]) => {
    const field = fieldOf(struct, name);
    if (field.type === 'recoup_span') throw new Error(`${struct}.${name}: vectors do not name offsets`);
    return equal(`${label}.${name}`, number(struct, name, value), read.get(name)?.(found));
  });
}

const numbersOf = (struct) => readers(struct).filter(([name]) => fieldOf(struct, name).type !== 'recoup_span');
const equal = (label, wanted, found) => (wanted === found ? [] : [`${label}: wanted ${wanted}, got ${found}`]);

// ---- Tests ----

test('every vector holds', () => {
  const failed = vectors.map((v) => [v, problems(v)]).filter(([, found]) => found.length > 0);
  console.log(`vectors: ${vectors.length - failed.length} passed, ${failed.length} failed`);
  const written = files.reduce((sum, file) => sum + text(file).split('"expect":').length - 1, 0);
  assert.equal(vectors.length, written, 'a vector was not run');
  const told = failed.map(([v, found]) => `${v.file} / ${v.name}\n  why: ${v.why}\n  ${found.join('\n  ')}`);
  assert.equal(failed.length, 0, told.join('\n'));
});

test('a wrong expectation is noticed', () => {
  const about = vectors.find((v) => v.expect.verdict?.disposition);
  const wrong = about.expect.verdict.disposition === 'stop' ? 'settled' : 'stop';
  assert.equal(problems({ ...about, expect: { verdict: { disposition: wrong } } }).length, 1);
});

test('every field of a record has a reader', () => {
  for (const struct of ['verdict', 'plan', 'step', 'clearance', 'window', 'signal', 'diagnosis', 'cause', 'backoff', 'pause'])
    assert.ok(readers(struct).length >= seen(struct).length, struct);
});
