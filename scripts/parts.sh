#!/bin/bash
# Makes one target after another, and says how long each took: parts.sh TARGET...
set -euo pipefail
cd "$(dirname "$0")/.."
for part in "$@"; do
    SECONDS=0
    "${MAKE:-make}" --no-print-directory "$part"
    printf 'minutes: %s %d.%d\n' "$part" $((SECONDS / 60)) $((SECONDS % 60 / 6))
done
