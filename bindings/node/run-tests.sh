#!/bin/bash
# The tests of bindings/node: the addon, its types, and the package as a consumer gets it. Everything made stays below target/ or is
# git-ignored. RECOUP_CASES names the file of generated cases; without it, it is made here.
set -euo pipefail
cd "$(dirname "$0")"
root=$(cd ../.. && pwd)
. "$root/scripts/tool.sh"
need node "the Node binding" || exit 0
need npm "the Node binding" || exit 0
need "${CC:-cc}" "the Node binding" || exit 0
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$root/target}
cargo=${CARGO:-cargo}

[ -f "$CARGO_TARGET_DIR/release/librecoup.a" ] || "$cargo" build --release --package recoup-c
./build.sh
if [ -z "${RECOUP_CASES:-}" ]; then
    export RECOUP_CASES=$CARGO_TARGET_DIR/cases.txt
    "$cargo" run --quiet --package recoup-testkit -- cases "$RECOUP_CASES"
fi
if ! cmp -s package-lock.json node_modules/.recoup-lock; then
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
    cp package-lock.json node_modules/.recoup-lock
fi
node node_modules/typescript/bin/tsc --project tsconfig.json
node --test test/*.test.mjs
