// The module of WebAssembly beside the addon: the same functions over the same memory, and what only it has to do.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import * as recoup from 'recoup';
import { abi, here } from './support.mjs';

const require = createRequire(import.meta.url);
const { native } = require('../lib/native.js');
const file = here('../recoup.wasm');
const skip = !existsSync(file) && 'recoup.wasm is not built: make wasm';

/** A library that no test has made ready. */
function fresh() {
  delete require.cache[require.resolve('../wasm/library.js')];
  return require('../wasm/library.js');
}

test('it has the functions, the memory and the rooms of the addon', () => {
  const { native: other } = fresh();
  assert.deepEqual(Object.keys(other).sort(), Object.keys(native).sort());
  assert.deepEqual(other.places, { ...native.places });
  assert.equal(other.scratch.byteLength, native.scratch.byteLength);
  for (const room of ['stepRoom', 'windowRoom', 'causeRoom']) assert.equal(other[room], native[room]);
});

test('it says that it is not ready', () => {
  assert.throws(() => fresh().native.classify(), { code: 'ERR_RECOUP_LOAD', message: /^recoup\/wasm is not ready: await init\(\)/ });
});

test('the module asks for nothing, and exports every function of the ABI', { skip }, () => {
  const module = new WebAssembly.Module(readFileSync(file));
  assert.deepEqual(WebAssembly.Module.imports(module), []);
  const functions = WebAssembly.Module.exports(module).filter(({ kind }) => kind === 'function').map(({ name }) => name);
  assert.deepEqual(functions.sort(), abi.functions.map(({ name }) => name).sort());
});

test('it is given as bytes, compiled, as an answer, or by its address', { skip }, async () => {
  const bytes = readFileSync(file);
  const answer = () => new Response(bytes, { headers: { 'content-type': 'application/wasm' } });
  const address = `data:application/wasm;base64,${bytes.toString('base64')}`;
  for (const source of [bytes, new WebAssembly.Module(bytes), answer(), Promise.resolve(answer()), address, new URL(address)]) {
    const { init, native: other } = fresh();
    await init(source);
    assert.equal(other.abiVersion(), native.abiVersion());
  }
});

test('what is no module of this version is refused, and may be tried again', { skip }, async () => {
  const { init, native: other } = fresh();
  const empty = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  await assert.rejects(init(empty), { code: 'ERR_RECOUP_LOAD', message: 'the module is not recoup.wasm' });
  await assert.rejects(init(new Response('', { status: 404 })), { code: 'ERR_RECOUP_LOAD', message: /status 404/ });
  await assert.rejects(init(7), { code: 'ERR_RECOUP_TYPE', message: /^source is 7; expected a WebAssembly\.Module/ });
  await init(readFileSync(file));
  assert.equal(other.abiVersion(), native.abiVersion());
});

test('its memory grows in the middle of a record, and under a batch', { skip }, async () => {
  const wasm = await import('recoup/wasm');
  await wasm.init(readFileSync(file));
  const signal = { brand: 'visa', credential: 'c'.repeat(4_000_000), decline: 'insufficient_funds' };
  assert.deepEqual(wasm.classify(signal), recoup.classify(signal));
  const many = (library) => {
    const batch = new library.SignalBatch(40_000);
    batch.setColumn('decline', recoup.find('code', 'insufficient_funds')).set(39_999, { decline: 'stolen_card' });
    return library.classifyBatch(batch).column('disposition');
  };
  assert.deepEqual(many(wasm), many(recoup));
});

test('its errors are its own class, by the same name', { skip }, async () => {
  const wasm = await import('recoup/wasm');
  assert.notEqual(wasm.RecoupError, recoup.RecoupError);
  assert.equal(wasm.RecoupError.name, 'RecoupError');
  assert.deepEqual(Object.keys(wasm).filter((name) => name !== 'init'), Object.keys(recoup).filter((name) => name !== 'default'));
});
