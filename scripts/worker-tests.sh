#!/bin/bash
# Kills the worker example of every language and looks for double charges and lost steps: tools/worker. WORKER_RUNS says how many of the
# many hundred places to kill each language tries.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/worker/system.sh
have_server || exit 0
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target}
programs=$CARGO_TARGET_DIR/workers
tools/worker/build.sh "$programs"
exec "${CARGO:-cargo}" run --quiet --package recoup-worker-checks -- "$programs" --runs "${WORKER_RUNS:-10}"
