// Loads recoup/wasm as any page would, asks it, and sends the text back to the test.
import * as recoup from './wasm.mjs';
import { report } from './report.mjs';
import { answers } from './smoke.mjs';

await report(async () => {
  await recoup.init();
  const payloads = await (await fetch('payloads.json')).json();
  return { text: answers(recoup, payloads), agent: navigator.userAgent };
});
