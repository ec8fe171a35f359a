#!/bin/bash
# Lints, types and tests of the Python package, in a virtual environment under target/ (never in the source tree).
#
#   RECOUP_LIBRARY   the shared library to test; target/release/librecoup.so when unset
#   RECOUP_CASES     the generated cases of the digest (`cargo run -p recoup-testkit -- cases FILE`); without it the digest is skipped
#   PYTHON           the interpreter; python3 when unset
set -euo pipefail
cd "$(dirname "$0")"
. ./environment.sh

export RECOUP_LIBRARY=${RECOUP_LIBRARY:-$target/release/librecoup.so}
if [ ! -f "$RECOUP_LIBRARY" ]; then
    echo "$RECOUP_LIBRARY is missing: make lib" >&2
    exit 1
fi

./musl.sh "$target/musl"

export PYTHONPATH=$PWD/src PYTHONDONTWRITEBYTECODE=1 HYPOTHESIS_STORAGE_DIRECTORY=$target/hypothesis
# The tools of the repository that are written in Python are held to the same.
"$environment/bin/ruff" format --no-cache --check . ../../tools/plot
"$environment/bin/ruff" check --no-cache . ../../tools/plot
"$environment/bin/mypy" --cache-dir "$target/mypy"
# What a user's own checker must know of the calls.
"$environment/bin/pyright" --pythonpath "$environment/bin/python" tests/precise.py
"$environment/bin/pytest" "$@"

# Every other interpreter at hand, from the oldest we promise, and without a global lock (3.13t): the quick start needs the standard
# library alone.
for version in 3.9 3.10 3.11 3.12 3.13 3.13t 3.14 3.14t; do
    if "python$version" -c '' 2>/dev/null; then
        "python$version" examples/quickstart.py >/dev/null
        echo "quick start: Python $version"
    fi
done
