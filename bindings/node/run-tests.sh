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

[ -f "$CARGO_TARGET_DIR/release/librecoup.a" ] || CARGO="$cargo" ../c/build.sh
if [ -z "${RECOUP_CASES:-}" ]; then
    export RECOUP_CASES=$CARGO_TARGET_DIR/cases.txt
    "$cargo" run --quiet --package recoup-testkit -- cases "$RECOUP_CASES"
fi
./packages.sh
node node_modules/typescript/bin/tsc --project tsconfig.json

# Shows the runner's own lines only, and everything where a test fails.
output=$CARGO_TARGET_DIR/node-tests.txt
suite() {
    node --test --test-reporter=tap "$@" >"$output" 2>&1 || { cat "$output" >&2; exit 1; }
    sed -nE 's/^# (vectors|digest): /\1: /p; s/^# (pass|fail|skipped) ([1-9].*)/\2 Node tests \1/p; s/^ok .* # SKIP (.*)/SKIPPED: \1/p' "$output"
}

# Addresses and undefined behaviour of the addon's own code. Node itself leaks on purpose; the consumer needs the addon as it ships.
asan=$("${CC:-cc}" -print-file-name=libasan.so)
if [ -f "$asan" ]; then
    SANITIZE=address,undefined ./build.sh
    [ "$(nm prebuilds/*/recoup.node | grep -c __asan_init)" -gt 0 ] || { echo "the addon was not instrumented" >&2; exit 1; }
    LD_PRELOAD=$asan ASAN_OPTIONS=detect_leaks=0 CI='' RECOUP_CASES='' \
        suite test/{api,errors,native,vectors}.test.mjs
    echo "under AddressSanitizer and UndefinedBehaviorSanitizer: pass"
else
    echo "SKIPPED: the memory checks of the Node binding (libasan is not installed)" >&2
    [ "${CI:-}" != true ] || exit 1
fi

./build.sh
[ "$(uname -s)" != Linux ] || ./musl-test.sh prebuilds/*/recoup.node
# recoup/wasm is tested where the target of Rust is there, also where CI=true: the machine of CI may lack it.
if has_target wasm32-unknown-unknown; then
    CARGO="$cargo" ./wasm.sh
    RECOUP_ENTRY=wasm suite test/{api,diagnose,digest,errors,mistakes,readme,rows,vectors}.test.mjs
    echo "the same over recoup/wasm: pass"
else
    rm -f recoup.wasm wasm.mjs
    echo "SKIPPED: recoup/wasm (rustup target add wasm32-unknown-unknown)"
fi
suite test/*.test.mjs
