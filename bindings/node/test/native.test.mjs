// The boundary to C: what is refused at load, and that JavaScript and C agree on the memory between them.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { abi } from './support.mjs';

const require = createRequire(import.meta.url);
const { check } = require('../lib/check.js');
const { native, places, scratch } = require('../lib/native.js');
const { read } = require('../lib/values.js');

test('another ABI is refused with both numbers', () => {
  const { major, minor, version } = abi.abi;
  for (const other of [[0, 1], [major + 1, minor], ...(minor > 0 ? [[major, minor - 1]] : [])])
    assert.throws(() => check({ ...native, abiVersion: () => (other[0] << 16) | other[1] }), {
      code: 'ERR_RECOUP_LOAD',
      message: `the addon has ABI ${other.join('.')}, this package needs ${major}.${minor}`,
    });
  assert.equal(check({ ...native, abiVersion: () => version + 1 }).abiVersion(), version + 1, 'a later minor fits');
});

test('another layout is refused with both numbers', () => {
  const { layout, size, name } = abi.structs.find((s) => s.name === 'recoup_verdict');
  const other = { ...native, structSize: (which) => (which === layout ? size + 8 : native.structSize(which)) };
  assert.throws(() => check(other), { code: 'ERR_RECOUP_LOAD', message: `${name} has ${size + 8} bytes in the addon, ${size} in this package` });
});

test('a platform without an addon says which file is missing', () => {
  const load = `Object.defineProperty(process, 'arch', { value: 'abacus' }); require(${JSON.stringify(require.resolve('../index.js'))})`;
  const { spawnSync } = require('node:child_process');
  const { status, stderr } = spawnSync(process.execPath, ['-e', load], { encoding: 'utf8' });
  assert.notEqual(status, 0);
  assert.match(stderr, /ERR_RECOUP_LOAD/);
  assert.match(stderr, /no usable addon for \w+-abacus: .*recoup\.node/);
});

test('the scratch memory holds every structure where C says, without overlap', () => {
  const room = { steps: native.stepRoom, windows: native.windowRoom, causes: native.causeRoom };
  const size = (name) => abi.structs.find((s) => s.name === `recoup_${name.replace(/s$/, '')}`)?.size ?? (name === 'words' ? 16 : 8);
  const areas = Object.entries(places).map(([name, at]) => [at, at + size(name) * (room[name] ?? 1)]).sort(([a], [b]) => a - b);
  areas.reduce((end, [from, to]) => (assert.ok(from >= end && from % 8 === 0), to), 0);
  assert.equal(scratch.u8.length, areas.at(-1)[1]);
});

test('a key reads in JavaScript as the library writes it', () => {
  const at = places.words >>> 3;
  for (const words of [[1n, 2n], [2n ** 64n - 1n, 0n], [0x0123_4567_89ab_cdefn, 0xfedc_ba98_7654_3210n]]) {
    scratch.u64.set(words, at);
    assert.equal(read.hex(scratch.u32, 2 * at), native.keyText());
  }
});

test('the addon itself refuses what is not of the right type', () => {
  for (const call of [
    () => native.find('code', new Uint8Array(1)),
    () => native.find(1, 'name'),
    () => native.find(1, new Uint16Array(1)),
    () => native.findMany(1, new Uint8Array(1), new Int32Array(2), new Uint32Array(1)),
    () => native.classifyMany(new ArrayBuffer(8), new Uint8Array(8)),
    () => native.name(),
    () => native.planMake(null, new Uint8Array(0), 1),
  ])
    assert.throws(call, { name: 'TypeError', code: 'ERR_RECOUP_NATIVE' });
});
