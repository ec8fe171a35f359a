#!/bin/bash
# The tests of bindings/python, in a virtual environment of their own under target/.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/tool.sh
need python3 "the Python binding" || exit 0
target=${CARGO_TARGET_DIR:-$PWD/target}
venv=$target/python-venv
wanted=bindings/python/requirements-dev.txt
if ! cmp -s "$wanted" "$venv/requirements"; then
    rm -rf "$venv"
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$wanted"
    cp "$wanted" "$venv/requirements"
fi
export RECOUP_LIBRARY=$target/release/librecoup.so
export PYTHONPATH=$PWD/bindings/python/src
cd bindings/python
"$venv/bin/ruff" format --check .
"$venv/bin/ruff" check .
"$venv/bin/mypy" --strict src
"$venv/bin/pytest" --quiet
