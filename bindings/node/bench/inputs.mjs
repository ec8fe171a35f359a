// What every language's bench asks, from the file that bench-inputs writes; benches/src/inputs.rs describes its lines.
import { readFileSync } from 'node:fs';

/** Names, bodies and failures, and the maps a program would hold instead. Bodies are named from the working directory. */
export function read(file) {
  const inputs = { ids: {}, words: new Map(), otherwise: '', pool: [], bodies: {}, failures: [], order: {} };
  const take = {
    name: (space, name, id) => (inputs.ids[space] ??= new Map()).set(whole(name), Number(id)),
    word: (name, _, word) => inputs.words.set(whole(name), word),
    otherwise: (_, word) => (inputs.otherwise = word),
    pool: (name, id) => inputs.pool.push({ name: whole(name), id: Number(id) }),
    body: (size, path) => (inputs.bodies[size] ??= []).push(readFileSync(path)),
    failure: (...numbers) => inputs.failures.push(numbers.map(Number)),
    order: (of, ...positions) => (inputs.order[of] = positions.map(Number)),
  };
  for (const line of readFileSync(file, 'latin1').trimEnd().split('\n')) {
    const [kind, ...columns] = line.split('\t');
    take[kind](...columns);
  }
  return inputs;
}

/** A text of its own, as a parser would make it: a slice of the file is slower to look up. */
const whole = (text) => Buffer.from(text, 'latin1').toString('latin1');
