#!/bin/bash
# Lays out Python for another machine in a folder, from Debian's packages; nothing is installed, and this machine's lists of packages
# stay as they are: cross-python.sh MACHINE FOLDER
set -euo pipefail
case $1 in
    aarch64) debian=arm64 ;;
    x86_64) debian=amd64 ;;
    *) echo "cross-python.sh: $1 is no machine that is published" >&2; exit 2 ;;
esac
folder=$2
[ ! -d "$folder" ] || exit 0
mkdir -p "$(dirname "$folder")"
work=$(mktemp -d "$folder.XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/root"
cd "$work"
apt=(-o "APT::Architecture=$debian" -o "APT::Architectures=$debian" -o "Dir::State::lists=$work/lists" -o "Dir::Cache=$work/cache"
    -o "Dir::State::status=/dev/null" -o "APT::Sandbox::User=root" -qq)
apt-get "${apt[@]}" update
version=$(apt-cache "${apt[@]}" show python3-minimal | sed -nE 's/^Version: ([0-9]+\.[0-9]+).*/\1/p' | head -1)
apt-get "${apt[@]}" download "python$version-minimal" "libpython$version-minimal" "libpython$version-stdlib" libc6 libgcc-s1 zlib1g libexpat1 \
    "$(apt-cache "${apt[@]}" pkgnames libffi | grep -E '^libffi[0-9]+$' | sort -V | tail -1)"
for package in *.deb; do
    dpkg --extract "$package" root
done
ln -s "python$version" root/usr/bin/python3
mv root "$folder"
