// The entry recoup/wasm, before it is bundled: what index.mjs exports, over the module of WebAssembly.
import library from './library.js';

export * from '../index.mjs';

/** The module lies beside the bundle; bundlers of applications know this form of its address. */
export const init = (source = new URL('./recoup.wasm', import.meta.url)) => library.init(source);
