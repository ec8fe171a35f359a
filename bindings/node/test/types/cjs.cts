// The same package, required.
import recoup = require('recoup');

const verdict: recoup.Verdict = recoup.classify({ decline: 'insufficient_funds' });
const disposition: recoup.Disposition = recoup.Disposition.RETRY_LATER;
export = [verdict, disposition];
