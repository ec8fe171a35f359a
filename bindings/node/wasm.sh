#!/bin/bash
# Builds what `recoup/wasm` is made of, into this folder: recoup.wasm by the recipe of the C library, and wasm.mjs, the bundle of lib/.
# Without the target of Rust it says what is missing, and installs nothing.
set -euo pipefail
cd "$(dirname "$0")"
root=$(cd ../.. && pwd)
. "$root/scripts/tool.sh"
target=wasm32-unknown-unknown
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$root/target}

has_target $target || {
    echo "bindings/node/wasm.sh: there is no standard library of Rust for $target: rustup target add $target" >&2
    exit 1
}
for tool in node npm; do
    command -v $tool >/dev/null || { echo "bindings/node/wasm.sh: $tool is not installed" >&2; exit 1; }
done
./packages.sh

../c/build.sh release $target
cp "$CARGO_TARGET_DIR/$target/release/recoup.wasm" .
chmod 644 recoup.wasm
node tools/bundle.mjs
cp "$root"/LICENSE-* .
