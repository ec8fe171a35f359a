#!/bin/bash
# Lays out musl's loader, start files and headers in a folder, from Debian's packages; nothing is installed: musl.sh FOLDER
set -euo pipefail
folder=$1
[ ! -d "$folder" ] || exit 0
mkdir -p "$(dirname "$folder")"
unpacked=$(mktemp -d "$folder.XXXXXX")
trap 'rm -rf "$unpacked"' EXIT
cd "$unpacked"

fetch() {
    apt-get download --quiet musl musl-dev
}
# A new machine has no list of packages yet.
fetch >apt.log 2>&1 || { apt-get update && fetch; } >>apt.log 2>&1 || {
    echo "SKIPPED: the wheel under musl (Debian's packages of musl cannot be had: $(tail -1 apt.log))" >&2
    [ "${CI:-}" != true ] || exit 1
    exit 0
}
for package in *.deb; do
    dpkg --extract "$package" .
done
rm ./*.deb apt.log
mv "$unpacked" "$folder"
