#!/bin/bash
# Builds the addon from src/ and the static archive.
#   build.sh [ARCHIVE [ADDON]]   ADDON is prebuilds/<platform>-<arch>/recoup.node of this machine when not given; for another machine CC is
#                                its compiler
# SANITIZE=address,undefined builds one for the memory checks.
set -euo pipefail
cd "$(dirname "$0")"
root=$PWD/../..
archive=${1:-${CARGO_TARGET_DIR:-$root/target}/release/librecoup.a}
out=${2:-prebuilds/$(node -p 'process.platform + "-" + process.arch')/recoup.node}
[ -f "$archive" ] || { echo "no $archive: make lib" >&2; exit 1; }

# node_api.h stands beside the node that runs, or in the package node-api-headers.
headers=
for place in "$(node -p 'require("path").resolve(process.execPath, "../../include/node")')" node_modules/node-api-headers/include; do
    if [ -f "$place/node_api.h" ]; then headers=$place; break; fi
done
[ -n "$headers" ] || { echo "node_api.h was not found: npm install --no-save node-api-headers" >&2; exit 1; }

mkdir -p "$(dirname "$out")"
# Nothing but Node-API and memory functions is used, and the process has those: no library is named, so that one file serves every libc.
case $(uname -s) in
    Darwin) link=(-bundle -undefined dynamic_lookup) ;;
    *) link=(-shared -nostdlib -Wl,-z,now -Wl,-z,relro -Wl,--exclude-libs,ALL -Wl,--gc-sections) ;;
esac
flags=(-O2)
if [ -n "${SANITIZE:-}" ]; then
    flags=(-O1 -g "-fsanitize=$SANITIZE" -fno-sanitize-recover=all)
    link=(-shared "-fsanitize=$SANITIZE")
fi
"${CC:-cc}" -std=c11 "${flags[@]}" -fPIC -fvisibility=hidden -Wall -Wextra -Wpedantic -Werror ${CFLAGS:-} \
    -isystem "$headers" -I "$root/include" src/*.c "$archive" "${link[@]}" ${LDFLAGS:-} -o "$out"
# What npm packs lies in the package.
cp "$root"/LICENSE-* .
