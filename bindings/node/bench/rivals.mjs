// What a user of Node would pick instead: engines that take the rules as data. benches/rivals/install.sh installs them, and the folder is
// RECOUP_RIVALS; without it there are none.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const folder = `${process.env.RECOUP_RIVALS ?? ''}/`;

/** Each is [name, run]: `run` gives the promise of the word that a decline code means. */
export function rivals({ words, otherwise }) {
  if (!existsSync(`${folder}node_modules`)) return [];
  const require = createRequire(folder);
  const named = (name) => `${name.split('/').at(-1)} ${require(`${folder}node_modules/${name}/package.json`).version}`;
  const codes = new Map();
  for (const [code, word] of words) codes.set(word, [...(codes.get(word) ?? []), code]);
  return [
    [named('json-rules-engine'), ruled(require('json-rules-engine'), codes, otherwise)],
    [named('@gorules/zen-engine'), decided(require('@gorules/zen-engine'), codes, otherwise)],
  ];
}

/** A rule for each word. */
function ruled({ Engine }, codes, otherwise) {
  const engine = new Engine();
  for (const [type, value] of codes) engine.addRule({ conditions: { all: [{ fact: 'decline', operator: 'in', value }] }, event: { type } });
  return async (decline) => (await engine.run({ decline })).events[0]?.type ?? otherwise;
}

/** A decision table, with a row for each word. */
function decided({ ZenEngine }, codes, otherwise) {
  const row = (when, word, _id) => ({ _id, when, then: JSON.stringify(word) });
  const rules = [...codes].map(([word, all], i) => row(all.map((code) => JSON.stringify(code)).join(', '), word, `${i}`));
  const content = {
    hitPolicy: 'first',
    inputs: [{ id: 'when', name: 'decline', field: 'decline' }],
    outputs: [{ id: 'then', name: 'word', field: 'word' }],
    rules: [...rules, row('', otherwise, 'rest')],
  };
  const node = (id, type, held) => ({ id, name: id, type, ...held, position: { x: 0, y: 0 } });
  const edge = (sourceId, targetId) => ({ id: sourceId + targetId, type: 'edge', sourceId, targetId });
  const decision = new ZenEngine().createDecision({
    nodes: [node('asked', 'inputNode'), node('table', 'decisionTableNode', { content }), node('told', 'outputNode')],
    edges: [edge('asked', 'table'), edge('table', 'told')],
  });
  return async (decline) => (await decision.evaluate({ decline })).result.word;
}
