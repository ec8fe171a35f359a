// Sends what a page found, or why it found nothing, to the test.
export async function report(found) {
  const said = await found().catch((error) => ({ error: String(error.stack ?? error) }));
  await fetch('/report', { method: 'POST', body: JSON.stringify(said) });
}
