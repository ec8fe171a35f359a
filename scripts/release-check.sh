#!/bin/bash
# What has to hold before a version is released: it is the same everywhere, CHANGELOG has it, and what is published has the same bytes
# however often it is made.
#   release-check.sh             everything; takes minutes
#   release-check.sh versions    only that the version is the same everywhere
set -euo pipefail
cd "$(dirname "$0")/.."
failed=0
complain() {
    echo "release-check: $1" >&2
    failed=1
}

# The first match of a sed pattern with one group. $1 file, $2 pattern.
first() { sed -nE "s|^.*$2.*\$|\1|p" "$1" | head -1; }

version=$(first Cargo.toml '^version = "([0-9.]+)"')
[ -n "$version" ] || { echo "release-check: Cargo.toml has no version" >&2; exit 1; }

# The version that a file has. $1 file, $2 pattern.
holds() {
    local found
    found=$(first "$1" "$2")
    [ "$found" = "$version" ] || complain "$1 has ${found:-no version}; expected $version, as Cargo.toml"
}
holds CITATION.cff '^version: ([0-9.]+)'
holds bindings/node/package.json '"version": "([0-9.]+)"'
holds bindings/node/package-lock.json '"version": "([0-9.]+)"'
holds bindings/node/examples/worker/package.json '"version": "([0-9.]+)"'
holds bindings/node/README.md 'recoup-([0-9.]+)\.tgz'
holds bindings/node/lib/generated/constants.js "LIBRARY_VERSION = '([0-9.]+)'"
holds bindings/python/src/recoup/_abi.py '^VERSION = "([0-9.]+)"'
holds tests/data/golden/abi.json '"library": "([0-9.]+)"'
header=$(sed -n 's/^#define RECOUP_VERSION_\(MAJOR\|MINOR\|PATCH\) \([0-9]*\)u$/\2/p' include/recoup.h | paste -s -d.)
[ "$header" = "$version" ] || complain "include/recoup.h has $header; expected $version, as Cargo.toml"
for manifest in $(git ls-files '*Cargo.toml' 2>/dev/null || find . -name Cargo.toml -not -path './target/*'); do
    own=$(sed -nE '/^\[package\]/,/^\[/ s/^version = "([0-9.]+)"$/\1/p' "$manifest")
    [ "${own:-$version}" = "$version" ] || complain "$manifest has $own; expected $version, as Cargo.toml"
done

# A tagged commit is a release: its heading in CHANGELOG says no longer that it is to come.
heading=$(grep -m1 "^## $version\b" CHANGELOG.md || true)
[ -n "$heading" ] || complain "CHANGELOG.md has no heading ## $version"
tag=$(git describe --tags --exact-match 2>/dev/null || true)
if [ -n "$tag" ]; then
    [ "$tag" = "v$version" ] || complain "the tag is $tag; expected v$version"
    [[ $heading != *unreleased* ]] || complain "CHANGELOG.md says that $version is unreleased, and this commit is tagged $tag"
fi
[ "$failed" = 0 ] || exit 1
echo "versions: $version everywhere; CHANGELOG: ${heading#\#\# }"
[ "${1:-}" != versions ] || exit 0

. scripts/tool.sh
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target}
out=$CARGO_TARGET_DIR/release-check
rm -rf "$out"
mkdir -p "$out/one" "$out/two"

# Two clean builds of the C library in two folders.
"${CARGO:-cargo}" test --quiet --package recoup-c-checks --test recipe

# The package of Node and the module of Go, made twice.
"${MAKE:-make}" --no-print-directory lib
if need npm "the package of Node"; then
    bindings/node/build.sh "$CARGO_TARGET_DIR/release/librecoup.a"
    for folder in one two; do (cd bindings/node && npm pack --silent --pack-destination "$out/$folder" >/dev/null); done
fi
if need go "the module of Go"; then
    for folder in one two; do
        "${MAKE:-make}" --silent --directory bindings/go dist >/dev/null
        cp -r "$CARGO_TARGET_DIR/go/proxy" "$out/$folder/go"
    done
fi
diff -r "$out/one" "$out/two" || { echo "release-check: made twice, the packages differ" >&2; exit 1; }
find "$out/one" -type f | wc -l | sed 's/^/reproducible: the C library, and files of the packages: /'
