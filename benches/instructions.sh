#!/bin/bash
# The instructions that answers take: `instructions.sh check` compares them with instructions.txt, `instructions.sh update` rewrites it.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/tool.sh
need valgrind "instruction counts" || exit 0
exec "${CARGO:-cargo}" run --quiet --release --package recoup-benches --bin bench-instructions -- "$1"
