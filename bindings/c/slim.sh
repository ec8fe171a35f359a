#!/bin/sh
# Makes a static library of our object alone: rustc adds its compiler_builtins, which another Rust library in the same program
# would bring again.
#   slim.sh librecoup.a out/librecoup.a
set -eu
archive=$(realpath "$1")
mkdir -p "$(dirname "$2")"
out=$(realpath "$(dirname "$2")")/$(basename "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
ar t "$archive" | grep '^recoup_c[-.]' >members
test "$(wc -l <members)" -eq 1 || { echo "slim.sh: not one object of ours in $archive" >&2; exit 1; }
ar x "$archive" "$(cat members)"
strip --strip-debug "$(cat members)"
mv "$(cat members)" recoup.o
rm -f "$out"
ar rcsD "$out" recoup.o
