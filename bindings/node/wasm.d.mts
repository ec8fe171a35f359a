/**
 * The package over a module of WebAssembly, for browsers, Deno, Bun and edge runtimes: the same names as `recoup`. Every call throws
 * ERR_RECOUP_LOAD until {@link init} is done.
 */
export * from './index.js';

/**
 * `recoup/recoup.wasm`: compiled (a WebAssembly.Module), its bytes, a Response that holds them, or where they can be fetched (a URL or its
 * text). TypeScript knows no member of a WebAssembly.Module, so any object is let through here; `init` refuses it.
 */
export type WasmSource = string | object;

/**
 * Makes the module ready, once: await it before the first call. Without a source it is fetched from beside this file.
 *
 * @throws RecoupError ERR_RECOUP_LOAD where it cannot be fetched, or is of another version than this package
 */
export function init(source?: WasmSource | Promise<WasmSource>): Promise<void>;
