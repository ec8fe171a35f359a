// Loads recoup/wasm in Chromium without a window, and compares its answers to every payload with those of Node over the same module;
// then uses the playground of the documentation.
//   node test/browser/run.mjs     CHROMIUM names the browser: chromium when not given
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import * as recoup from 'recoup/wasm';
import { ROOT, here } from '../support.mjs';
import { answers } from './smoke.mjs';

const WAIT_MS = 60_000;
/** Scripts of this address alone, and the one permission a module of WebAssembly needs. */
const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src data:";

const payloads = JSON.parse(readFileSync(`${ROOT}tests/data/payloads/index.json`, 'utf8')).map(
  ({ file, http_status: httpStatus, operation, provider }) => ({
    name: file,
    request: { httpStatus, operation, provider },
    body: readFileSync(`${ROOT}tests/data/payloads/${file}`, 'utf8'),
  }),
);

/** The form of the playground, as it stands in its page of the documentation. */
const [FORM] = /<form[^]*<\/script>/.exec(readFileSync(`${ROOT}docs/playground.md`, 'utf8'));
const page = (content) => `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">${content}`;
const script = (path) => `<script type="module" src="${path}"></script>`;

const MADE = {
  '/browser/index.html': page(script('page.mjs')),
  '/browser/payloads.json': JSON.stringify(payloads),
  '/docs/playground.html': page(FORM + script('/browser/playground-page.mjs')),
};
/** Where the other files lie, as in the site of `make docs`. */
const FOLDERS = [
  ['/browser/', here('browser/')],
  ['/docs/playground/payloads/', `${ROOT}tests/data/payloads/`],
  ['/docs/playground/', `${ROOT}docs/playground/`],
];
const TYPES = { css: 'text/css', html: 'text/html', json: 'application/json', mjs: 'text/javascript', wasm: 'application/wasm' };

/** What stands at a path. */
function contentOf(path) {
  if (path in MADE) return MADE[path];
  if (/\/(wasm\.mjs|recoup\.wasm)$/.test(path)) return readFileSync(here(`../${basename(path)}`));
  const [from, folder] = FOLDERS.find(([prefix]) => path.startsWith(prefix)) ?? [];
  return from && existsSync(folder + path.slice(from.length)) ? readFileSync(folder + path.slice(from.length)) : undefined;
}

/** Serves the pages; what the page reports is given to `heard`. */
function serve(heard) {
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      let said = '';
      request.setEncoding('utf8').on('data', (part) => (said += part)).on('end', () => (response.end(), heard(JSON.parse(said))));
      return;
    }
    const content = contentOf(request.url);
    const headers = { 'content-type': TYPES[extname(request.url).slice(1)] ?? 'text/plain', 'content-security-policy': POLICY };
    response.writeHead(content === undefined ? 404 : 200, headers).end(content);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** What a page reports, from a browser with a profile of its own. */
async function reported(path) {
  const profile = await mkdtemp(join(tmpdir(), 'recoup-browser-'));
  let hear;
  const report = new Promise((resolve) => (hear = resolve));
  const server = await serve(hear);
  // Chromium refuses its sandbox to root.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const options = ['--headless=new', '--disable-gpu', ...asRoot, `--user-data-dir=${profile}`, `http://127.0.0.1:${server.address().port}${path}`];
  const command = process.env.CHROMIUM ?? 'chromium';
  const browser = spawn(command, options, { stdio: 'ignore' });
  const gone = new Promise((resolve) => browser.once('exit', resolve));
  const failed = new Promise((_, reject) => {
    browser.once('error', ({ code }) => reject(new Error(`${command} does not start (${code}); install chromium, or name a browser by CHROMIUM`)));
    setTimeout(reject, WAIT_MS, new Error(`the page reported nothing within ${WAIT_MS / 1000} s`)).unref();
  });
  try {
    return await Promise.race([report, failed]);
  } finally {
    server.closeAllConnections();
    server.close();
    if (browser.kill()) await gone;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

await recoup.init(readFileSync(here('../recoup.wasm')));
const wanted = answers(recoup, payloads);
const { text, error, agent } = await reported('/browser/index.html');
assert.equal(error, undefined);
assert.equal(text, wanted);
console.log(`recoup/wasm in ${/\w+Chrome\/\d+/.exec(agent)?.[0] ?? agent}: ${payloads.length} payloads answered as in Node`);

const shown = await reported('/docs/playground.html');
assert.equal(shown.error, undefined);
assert.match(shown.first, /Verdict\s+retry later[^]*Timeline[^]*charge[^]*Reasons\s+What is owed: /);
assert.match(shown.elsewhere, /Times are those of Asia\/Tokyo/);
assert.notEqual(shown.written, shown.elsewhere);
assert.match(shown.broken, /\(ERR_RECOUP_JSON_TRUNCATED\)$/);
console.log('the playground: pass');
