// The script of the page: loads recoup/wasm as any page would, asks it, and sends the text back to the test.
import * as recoup from './wasm.mjs';
import { answers } from './smoke.mjs';

const report = (said) => fetch('/report', { method: 'POST', body: JSON.stringify(said) });

try {
  await recoup.init();
  const payloads = await (await fetch('/payloads.json')).json();
  await report({ text: answers(recoup, payloads), agent: navigator.userAgent });
} catch (error) {
  await report({ error: String(error.stack ?? error) });
}
