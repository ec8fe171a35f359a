// The entry under test: `recoup`, or where RECOUP_ENTRY=wasm, `recoup/wasm`, made ready.
import { readFileSync } from 'node:fs';

const overWasm = async () => {
  const entry = await import('recoup/wasm');
  await entry.init(readFileSync(new URL('../recoup.wasm', import.meta.url)));
  return entry;
};

export const recoup = await (process.env.RECOUP_ENTRY === 'wasm' ? overWasm() : import('recoup'));
