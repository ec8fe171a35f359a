// Uses the playground as a reader would, and sends what it shows back to the test.
import { report } from './report.mjs';

await report(async () => {
  await import('/docs/playground/playground.mjs');
  const { body, policy, zone } = document.querySelector('#ask').elements;
  const shown = () => document.querySelector('#answer').innerText;
  const typed = (field, value) => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return shown();
  };
  return {
    first: shown(),
    elsewhere: typed(zone, 'Asia/Tokyo'),
    written: typed(policy, 'document'),
    broken: typed(body, '{"error": '),
  };
});
