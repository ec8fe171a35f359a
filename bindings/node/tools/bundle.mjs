// Writes wasm.mjs, the entry recoup/wasm: lib/ with the module of WebAssembly in the place of the addon, as one file that browsers load.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

const withoutAddon = {
  name: 'the library as a module of WebAssembly',
  setup: ({ onResolve }) => onResolve({ filter: /\/addon\.js$/ }, () => ({ path: at('../wasm/library.js') })),
};

await build({
  absWorkingDir: at('..'), // which the names of files in the bundle begin at
  entryPoints: [at('../wasm/entry.mjs')],
  outfile: at('../wasm.mjs'),
  bundle: true,
  format: 'esm',
  platform: 'neutral', // what would need a module of Node is an error
  target: 'es2022',
  keepNames: true, // of classes, which are seen in what is printed
  plugins: [withoutAddon],
  logLevel: 'warning',
});
