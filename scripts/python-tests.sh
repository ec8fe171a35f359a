#!/bin/bash
# The tests of bindings/python, with the generated cases every language hashes; and the list of bank holidays, which Python knows.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/tool.sh
need python3 "the Python binding" || exit 0
export RECOUP_CASES=${CARGO_TARGET_DIR:-$PWD/target}/recoup-cases.txt
python3 tests/data/holidays/compare.py
"${CARGO:-cargo}" run --quiet --package recoup-testkit -- cases "$RECOUP_CASES"
exec bindings/python/run-tests.sh --quiet
