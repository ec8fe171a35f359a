#!/bin/bash
# The tests of bindings/python, in a virtual environment of their own under target/.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/tool.sh
need python3 "the Python binding" || exit 0
exec bindings/python/run-tests.sh --quiet
