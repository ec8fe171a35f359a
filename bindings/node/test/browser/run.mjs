// Loads recoup/wasm in Chromium without a window, and compares its answers to every payload with those of Node over the same module.
//   node test/browser/run.mjs     CHROMIUM names the browser: chromium when not given
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

const PAGES = {
  '/': ['text/html', '<!doctype html><title>recoup</title><link rel="icon" href="data:,"><script type="module" src="page.mjs"></script>'],
  '/page.mjs': ['text/javascript', readFileSync(here('browser/page.mjs'))],
  '/smoke.mjs': ['text/javascript', readFileSync(here('browser/smoke.mjs'))],
  '/wasm.mjs': ['text/javascript', readFileSync(here('../wasm.mjs'))],
  '/recoup.wasm': ['application/wasm', readFileSync(here('../recoup.wasm'))],
  '/payloads.json': ['application/json', JSON.stringify(payloads)],
};

/** Serves the pages; what the page reports is given to `heard`. */
function serve(heard) {
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      let said = '';
      request.setEncoding('utf8').on('data', (part) => (said += part)).on('end', () => (response.end(), heard(JSON.parse(said))));
      return;
    }
    const [type, body] = PAGES[request.url] ?? [];
    response.writeHead(type ? 200 : 404, type && { 'content-type': type, 'content-security-policy': POLICY }).end(body);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** What the page reports, from a browser with a profile of its own. */
async function reported() {
  const profile = await mkdtemp(join(tmpdir(), 'recoup-browser-'));
  let hear;
  const report = new Promise((resolve) => (hear = resolve));
  const server = await serve(hear);
  // Chromium refuses its sandbox to root.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const options = ['--headless=new', '--disable-gpu', ...asRoot, `--user-data-dir=${profile}`, `http://127.0.0.1:${server.address().port}/`];
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
const { text, error, agent } = await reported();
assert.equal(error, undefined);
assert.equal(text, wanted);
console.log(`recoup/wasm in ${/\w+Chrome\/\d+/.exec(agent)?.[0] ?? agent}: ${payloads.length} payloads answered as in Node`);
