#!/bin/bash
# Builds the documentation site in target/site/html with mdBook, and checks it: see tools/site. mdBook comes from crates.io, into the
# folder of the site; its server, which only authors use, is left out.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/tool.sh
cargo=${CARGO:-cargo}
folder=${CARGO_TARGET_DIR:-$PWD/target}/site
mkdir -p "$folder"
cargo_tool "$folder/tool" mdbook 0.5.4 --no-default-features --features search
site() {
    "$cargo" run --quiet --package recoup-site -- "$1" --folder "$folder"
}

rm -rf "$folder/html"
site gather
# The playground: its script and style, the library as a module of WebAssembly, and the payloads of the tests as examples.
CARGO="$cargo" bindings/node/wasm.sh
cp -r docs/playground "$folder/pages/docs/"
cp bindings/node/{wasm.mjs,recoup.wasm} "$folder/pages/docs/playground/"
mkdir "$folder/pages/docs/playground/payloads"
cp tests/data/payloads/*.json "$folder/pages/docs/playground/payloads/"
MDBOOK_LOG=warn "$folder/tool/bin/mdbook" build "$folder"
site check
pages=$(find "$folder/html" -name '*.html' ! -name toc.html | wc -l)
echo "$pages pages, all links checked: $folder/html/index.html"
