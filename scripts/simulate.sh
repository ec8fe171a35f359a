#!/bin/sh
# Runs the ceiling oracle over as many days as RECOUP_CARD_DAYS and RECOUP_DEBIT_DAYS say, and prints what it saw and on which commit.
# Nothing is printed where a ceiling was broken: the test fails then.
set -eu
test=an_eager_caller_never_breaks_a_ceiling
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! "${CARGO:-cargo}" test --quiet --release --package recoup-core --test ceiling_oracle -- --exact "$test" --nocapture > "$log" 2>&1; then
    cat "$log" >&2
    exit 1
fi
echo "The ceiling oracle (tests/ceiling_oracle): no ceiling was broken, and none held a charge back too long."
echo "Commit $(git rev-parse HEAD)$(git diff --quiet HEAD -- src knowledge tests || echo ' with changes'); seeds 0 and 4294967296 onwards."
echo
grep -E '^ *[0-9]+  ' "$log"
