// Which field is to blame. The library says that a number is out of range, not which: the first field that changes the answer when it
// is taken away, or that cures it when it is given the least value, is the one. Only errors pay for this, and no range is written down twice.
'use strict';

const { STATUS } = require('./generated/constants.js');
const { LOW } = require('./values.js');

/** In words of 32 bits; 1 where nothing is said. */
const WORDS = { hash: 2, amount: 2, integer: 2, instant: 2, gated: 2, key: 4, hex: 4, intervals: 16 };

/** `u32` holds the record at word `base`; `retry` makes the call once more and gives its status. */
function blame(writer, u32, base, status, retry) {
  for (const least of [0, 1])
    for (const [field, kind, offset] of writer.fields) {
      const at = base + (offset >>> 2);
      const words = u32.subarray(at, at + (WORDS[kind] ?? 1));
      const kept = words.slice();
      words.fill(0);
      words[words.length > 1 ? LOW : 0] = least;
      const now = retry();
      words.set(kept);
      if (least === 0 ? now !== status : now === STATUS.OK) return `${writer.name}.${field}`;
    }
  return undefined;
}

module.exports = { blame };
