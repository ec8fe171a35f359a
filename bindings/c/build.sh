#!/bin/sh
# The one recipe of the C library: leaves librecoup.so and librecoup.a in TARGET/PROFILE, the same bytes from the same sources in any
# folder.
#   build.sh [PROFILE [TARGET]]   release when not given; CARGO and CARGO_TARGET_DIR as for cargo. With a target of Rust for another
#                                 machine they lie in TARGET/PROFILE of the target folder, and cargo has to know its linker: scripts/cross.sh.
#                                 Of wasm32-unknown-unknown it leaves recoup.wasm alone: bindings/node/wasm.sh
# The package declares a plain rlib, and only this command makes a library of it. `cargo build --workspace` unifies other features
# into the build script of the core, which changes the name cargo gives the core, the order of its symbols, and so the bytes.
set -eu
cd "$(dirname "$0")/../.."
profile=${1:-release}
target=${2:-}
folder=${CARGO_TARGET_DIR:-target}/${target:+$target/}$profile
kinds=cdylib,staticlib
case $target in wasm32-*) kinds=cdylib ;; esac
"${CARGO:-cargo}" rustc --quiet --package recoup-c --profile "$profile" --crate-type "$kinds" ${target:+--target "$target"}
for made in "$folder"/recoup_c.wasm "$folder"/librecoup_c.so "$folder"/librecoup_c.dylib "$folder"/librecoup_c.a; do
    [ -f "$made" ] || continue
    library=${made%_c.*}.${made##*.}
    # Whole at every instant, and not touched when nothing changed.
    cmp -s "$made" "$library" || { cp "$made" "$library.new" && mv "$library.new" "$library"; }
done
