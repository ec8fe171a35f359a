// The package as a user gets it: packed, installed without a network into a project of its own, and used from ESM, CommonJS and TypeScript.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { here } from './support.mjs';

const folder = mkdtempSync(join(tmpdir(), 'recoup-consumer-'));
after(() => rmSync(folder, { recursive: true }));

const env = { ...process.env, npm_config_offline: 'true', npm_config_audit: 'false', npm_config_fund: 'false', npm_config_loglevel: 'error' };
const run = (command, args, cwd) => execFileSync(command, args, { cwd, env, encoding: 'utf8' });

const [packed] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder], here('..')));
const project = join(folder, 'project');
mkdirSync(project);
run('npm', ['init', '--yes'], project);
run('npm', ['install', '--ignore-scripts', join(folder, packed.filename)], project);

/** The quick start of the README, in ESM; for CommonJS with its import replaced. */
const [, quickStart] = /```js\n([^]*?)```/.exec(readFileSync(here('../README.md'), 'utf8'));
const required = quickStart.replace(/import (\{[^}]*\}) from '(\w+)';/, "const $1 = require('$2');");

test('the tarball holds the addon and nothing of the workshop', () => {
  const files = packed.files.map(({ path }) => path);
  assert.ok(files.some((path) => /^prebuilds\/\w+-\w+\/recoup\.node$/.test(path)), files.join(' '));
  for (const path of files) assert.match(path, /^(index\.|stripe\.|wasm\.|recoup\.wasm$|lib\/|prebuilds\/|package\.json$|README\.md$|LICENSE)/);
});

test('there is nothing to run at install and nothing else to install', () => {
  const manifest = JSON.parse(readFileSync(join(project, 'node_modules/recoup/package.json'), 'utf8'));
  for (const key of ['dependencies', 'optionalDependencies']) assert.equal(manifest[key], undefined);
  // What stands beside it where it is installed: named for installers that hide everything else from a package.
  assert.deepEqual([manifest.peerDependencies, manifest.peerDependenciesMeta], [{ stripe: '*' }, { stripe: { optional: true } }]);
  for (const key of ['preinstall', 'install', 'postinstall', 'prepare']) assert.equal(manifest.scripts[key], undefined);
  assert.deepEqual(Object.keys(JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')).packages).sort(), ['', 'node_modules/recoup']);
});

/** What npm says where it refuses the package on a machine that it is told of. It knows the C library by the text of ldd, or by a report. */
function refusalOn({ platform = 'linux', arch = 'x64', libc = 'musl' }, ...flags) {
  const elsewhere = mkdtempSync(join(folder, 'elsewhere-'));
  const told = join(elsewhere, 'told.cjs');
  writeFileSync(told, `
    const fs = require('node:fs');
    const { readFileSync } = fs;
    fs.readFileSync = (path, ...rest) => (path === '/usr/bin/ldd' ? '${libc}' : readFileSync(path, ...rest));
    process.report.getReport = () => ({ header: {}, sharedObjects: ['/lib/ld-${libc}-${arch}.so.1'] });
    Object.defineProperty(process, 'platform', { value: '${platform}' });
    Object.defineProperty(process, 'arch', { value: '${arch}' });`);
  writeFileSync(join(elsewhere, 'package.json'), '{}');
  const options = { cwd: elsewhere, env: { ...env, NODE_OPTIONS: `--require ${told}` }, encoding: 'utf8' };
  const { status, stderr } = spawnSync('npm', ['install', '--ignore-scripts', ...flags, join(folder, packed.filename)], options);
  return status === 0 ? undefined : stderr;
}

test('npm can be told to install it all the same', () => {
  assert.equal(refusalOn({ platform: 'darwin', arch: 'arm64' }, '--force'), undefined);
});

test('npm refuses a machine for which there is no addon, and says which there are', () => {
  for (const machine of [{}, { arch: 'arm64' }]) assert.equal(refusalOn(machine), undefined);
  for (const machine of [{ platform: 'freebsd' }, { arch: 'ppc64' }, { libc: 'other' }])
    assert.match(refusalOn(machine) ?? '', /EBADPLATFORM[^]*Unsupported platform for recoup@.*"os":"linux","cpu":"arm64,x64","libc":"glibc,musl"/);
});

test('the quick start runs as ESM and as CommonJS, with the same words', () => {
  assert.notEqual(required, quickStart);
  writeFileSync(join(project, 'start.mjs'), quickStart);
  writeFileSync(join(project, 'start.cjs'), required);
  const said = run(process.execPath, ['start.mjs'], project);
  assert.match(said, /charge at 20\d\d-/);
  assert.equal(run(process.execPath, ['start.cjs'], project), said);
});

test('one class of errors for both ways in', () => {
  const script = "import { createRequire } from 'node:module'; import { RecoupError } from 'recoup'; " +
    "console.log(createRequire(import.meta.url)('recoup').RecoupError === RecoupError)";
  assert.equal(run(process.execPath, ['--input-type=module', '-e', script], project), 'true\n');
});

test('without the official SDK everything is read but a webhook', () => {
  const script = "const { read, readWebhook } = require('recoup/stripe'); read('{\"object\":\"charge\"}'); " +
    "try { readWebhook('{}', '', '') } catch ({ code, message }) { console.log(code, message) }";
  assert.match(run(process.execPath, ['-e', script], project), /^ERR_RECOUP_SDK .*npm install stripe\n$/);
});

const noWasm = !packed.files.some(({ path }) => path === 'recoup.wasm') && 'recoup.wasm is not built: make wasm';

test('recoup/wasm is loaded without the addon', { skip: noWasm }, () => {
  const script = "import { readFileSync } from 'node:fs'; import { createRequire } from 'node:module'; " +
    "import { classify, init } from 'recoup/wasm'; " +
    "await init(readFileSync(createRequire(import.meta.url).resolve('recoup/recoup.wasm'))); " +
    "console.log(classify({ decline: 'stolen_card' }).disposition, process.report.getReport().sharedObjects.some((file) => file.endsWith('recoup.node')))";
  assert.equal(run(process.execPath, ['--input-type=module', '-e', script], project), 'new_method false\n');
});

test('its types are found from ESM and from CommonJS', () => {
  const tsc = here('../node_modules/typescript/bin/tsc');
  writeFileSync(join(project, 'a.mts'), "import { classify, type Verdict } from 'recoup';\nexport const verdict: Verdict = classify({ decline: 'stolen_card' });\n");
  writeFileSync(join(project, 'b.cts'), "import recoup = require('recoup');\nexport const verdict: recoup.Verdict = recoup.classify({ decline: 'stolen_card' });\n");
  const options = ['--strict', '--noEmit', '--module', 'node16', '--target', 'es2022', '--types', ''];
  run(process.execPath, [tsc, ...options.slice(0, -2), 'a.mts', 'b.cts'], project);
});

test('the examples run as ESM, as CommonJS and in TypeScript, and say the same', () => {
  const tsc = here('../node_modules/typescript/bin/tsc');
  for (const name of ['next-step.mjs', 'next-step.cjs']) writeFileSync(join(project, name), readFileSync(here(`../examples/${name}`)));
  const esm = run(process.execPath, ['next-step.mjs'], project);
  assert.match(esm, /^retry_later \w+ \d{13}\n$/);
  assert.equal(run(process.execPath, ['next-step.cjs'], project), esm);
  // Its types are those of a user: none of Node's is needed.
  writeFileSync(join(project, 'typed.mts'), `declare const console: { log(...said: unknown[]): void };\n${readFileSync(here('../examples/next-step.mts'), 'utf8')}`);
  run(process.execPath, [tsc, '--strict', '--module', 'node16', '--target', 'es2022', 'typed.mts'], project);
  assert.equal(run(process.execPath, ['typed.mjs'], project), esm);
});
