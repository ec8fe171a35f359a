// The playground: reads the form, asks the library, and shows verdict, timeline and reasons. Nothing leaves the page; the only things it
// loads are the module and the example payloads of this site.
import * as recoup from './wasm.mjs';

const form = document.querySelector('#ask');
const answer = document.querySelector('#answer');
const { body, detail, document: written, example, httpStatus, operation, policy, provider, zone } = form.elements;
const WRITTEN = 'document';

const spaced = (word) => word.replaceAll('_', ' ');

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

const option = (value, text = value) => element('option', { value, textContent: text });

// ---- What is asked ----

/** The zones that both the browser and the library know. */
function zones() {
  const names = Intl.supportedValuesOf('timeZone');
  const ids = recoup.findMany('zone', names);
  return names.filter((_, i) => ids[i] !== 0);
}

const payloads = (name) => new URL(`payloads/${name}`, import.meta.url);

async function prepare() {
  await recoup.init();
  const examples = await (await fetch(payloads('index.json'))).json();
  provider.append(...Object.keys(recoup.Provider).map((name) => option(name.toLowerCase())));
  operation.append(...Object.values(recoup.Operation).map((word) => option(word, spaced(word))));
  policy.append(...Object.values(recoup.Preset).map((word) => option(word)), option(WRITTEN, 'a document'));
  zone.append(...zones().map((name) => option(name)));
  zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone.selectedIndex < 0) zone.value = '';
  example.append(...examples.map(({ file }) => option(file, file.replace('.json', ''))));
  example.addEventListener('change', () => take(examples.find(({ file }) => file === example.value)));
  form.addEventListener('input', ({ target }) => {
    if (target !== example) show();
    if (target === body) example.value = '';
  });
  await take(examples.find(({ file }) => file === 'charge-insufficient-funds.json') ?? examples[0]);
}

/** Puts an example into the form. */
async function take(chosen) {
  if (chosen === undefined) return;
  example.value = chosen.file;
  body.value = await (await fetch(payloads(chosen.file))).text();
  provider.value = chosen.provider ?? 'stripe';
  operation.value = chosen.operation;
  httpStatus.value = chosen.http_status;
  show();
}

function asked() {
  const reading = recoup.read(body.value, {
    provider: provider.value,
    operation: operation.value || undefined,
    httpStatus: Number(httpStatus.value),
  });
  const verdict = recoup.classify(reading);
  const [amount, currency] = reading.amount ? [reading.amount, reading.currency] : [4900, 'usd'];
  const debt = { key: 'playground', nowMs: verdict.atMs ?? Date.now(), amount, currency, zone: zone.value || undefined };
  const chosen = policy.value === WRITTEN ? recoup.Policy.compile(written.value) : policy.value;
  return { reading, verdict, plan: recoup.plan({ case: debt, verdict, policy: chosen }) };
}

// ---- What is shown ----

function show() {
  document.querySelector('#document').hidden = policy.value !== WRITTEN;
  try {
    answer.replaceChildren(...shown(asked()));
  } catch (error) {
    if (!String(error.code).startsWith('ERR_RECOUP_')) throw error;
    answer.replaceChildren(element('p', { className: 'refused', role: 'alert' }, `${error.message} (${error.code})`));
  }
}

function shown({ reading, verdict, plan }) {
  const readers = { detail: detail.value };
  const more = reading.next === undefined ? [] : [element('p', {}, `Another report begins at byte ${reading.next}; this is the first.`)];
  return [
    ...more,
    element('h2', {}, 'Verdict'),
    element('p', {}, element('strong', {}, spaced(verdict.disposition)), ` · who can put it right: ${spaced(verdict.actor ?? 'nobody')}`),
    element('pre', {}, recoup.explain(verdict, readers)),
    element('h2', {}, 'Timeline'),
    ...timeline(plan),
    element('h2', {}, 'Reasons'),
    element('pre', {}, recoup.explain(plan, readers)),
  ];
}

/** The steps on one line by their time, and as a list. */
function timeline({ steps, stopReason, zone: zoneId }) {
  if (steps.length === 0) return [element('p', {}, `There is no step: ${spaced(stopReason)}.`)];
  const timeZone = zoneId === undefined ? 'UTC' : recoup.name(zoneId);
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const timed = steps.filter((step) => step.dueMs !== undefined);
  const [first, last] = [timed[0]?.dueMs, timed.at(-1)?.dueMs];
  const dots = timed.map((step) => {
    const dot = element('span', { className: `dot ${step.kind}`, title: `${spaced(step.kind)}, ${format.format(step.dueMs)}` });
    dot.style.left = `${last === first ? 0 : (100 * (step.dueMs - first)) / (last - first)}%`;
    return dot;
  });
  const items = steps.map((step) => element('li', { className: step.kind },
    element('time', {}, step.dueMs === undefined ? `waits until: ${spaced(step.gate)}` : format.format(step.dueMs)),
    element('b', {}, spaced(step.kind)), remark(step)));
  return [
    ...(timed.length > 1 ? [element('div', { className: 'axis', ariaHidden: 'true' }, ...dots)] : []),
    element('p', {}, `Times are those of ${timeZone}.`),
    element('ol', { className: 'steps' }, ...items),
  ];
}

/** What else a step tells. */
function remark({ kind, ordinal, movedBy, conditions, finalAction, text }) {
  const words = [
    ...(kind === 'charge' ? [`number ${ordinal}`] : []),
    ...(movedBy.length > 0 ? [`moved by ${movedBy.map(spaced).join(', ')}`] : []),
    ...(conditions.length > 0 ? [`only if ${conditions.map(spaced).join(', ')}`] : []),
    ...(finalAction === undefined ? [] : [`then: ${spaced(finalAction)}`]),
    ...(text === undefined ? [] : [`“${recoup.text(text)}”`]),
  ];
  return element('span', {}, words.join('; '));
}

try {
  await prepare();
} catch (error) {
  answer.replaceChildren(element('p', { className: 'refused', role: 'alert' }, `The library could not be loaded: ${error.message}`));
}
