#!/bin/bash
# Builds what is published for another machine from this one, and tries it there as far as qemu can: the C library, the wheels for glibc
# and musl, and the package of Node, which holds the addon of this machine and the module of WebAssembly too. All of it comes to lie in target/cross.
#   scripts/cross.sh [TARGET]     a target of Rust: aarch64-unknown-linux-gnu when not given. `make lib` has run.
# It installs nothing: it names what is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/tool.sh
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target}
target=${1:-aarch64-unknown-linux-gnu}
case $target in
    aarch64-unknown-linux-gnu) machine=aarch64 node=arm64 ;;
    x86_64-unknown-linux-gnu) machine=x86_64 node=x64 ;;
    *) echo "scripts/cross.sh: $target is no target that is published; aarch64-unknown-linux-gnu and x86_64-unknown-linux-gnu are" >&2; exit 2 ;;
esac
compiler=$machine-linux-gnu-gcc
out=$CARGO_TARGET_DIR/cross

missing=
lacks() { missing+="  $1"$'\n'; }
has_target "$target" || lacks "the standard library of Rust for $target: rustup target add $target"
command -v "$compiler" >/dev/null || lacks "$compiler, which is in Debian's package gcc-${machine//_/-}-linux-gnu"
for tool in node npm python3; do
    command -v $tool >/dev/null || lacks "$tool"
done
has_target wasm32-unknown-unknown ||
    lacks "the standard library of Rust for WebAssembly: rustup target add wasm32-unknown-unknown"
[ -z "$missing" ] || { printf 'scripts/cross.sh: to build for %s there is missing\n%s' "$target" "$missing" >&2; exit 1; }

rm -rf "$out"
mkdir -p "$out/lib" "$out/python" "$out/node"
linker=CARGO_TARGET_$(tr a-z- A-Z_ <<<"$target")_LINKER
env "$linker=$compiler" bindings/c/build.sh release "$target"
cp "$CARGO_TARGET_DIR/$target"/release/librecoup.{so,a} "$out/lib"

RECOUP_LIBRARY_BUILD=$out/lib/librecoup.so bindings/python/build-wheels.sh "$out/python" "$machine" >"$out/output.txt" 2>&1 ||
    { cat "$out/output.txt" >&2; exit 1; }

# The package as it is packed here, and the addon of the other machine.
bindings/node/build.sh
bindings/node/wasm.sh
(cd bindings/node && npm pack --silent --pack-destination "$out/node" >/dev/null)
tar -xzf "$out"/node/*.tgz -C "$out/node"
rm "$out"/node/*.tgz
CC=$compiler bindings/node/build.sh "$out/lib/librecoup.a" "$out/node/package/prebuilds/linux-$node/recoup.node"
# What package.json promises to install on is what is in it.
(cd "$out/node/package" && node -e '
const { cpu, os } = require("./package.json");
const files = os.flatMap((system) => cpu.map((machine) => `prebuilds/${system}-${machine}/recoup.node`));
const lacks = files.filter((file) => !require("node:fs").existsSync(file));
if (lacks.length > 0) { console.error(`the package of Node lacks ${lacks.join(", ")}`); process.exit(1); }')
(cd "$out/node" && npm pack --silent ./package >/dev/null)
find "$out" -maxdepth 2 -type f -name '*recoup*' | sort

scripts/cross-try.sh "$machine" "$out"
