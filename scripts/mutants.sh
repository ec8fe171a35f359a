#!/bin/bash
# Tries the mutants that cargo-mutants lists in some rooms of the core, from one build (tools/mutants), and prints what became of each.
#   scripts/mutants.sh ROOM...      MUTANT_JOBS: how many at a time; MUTANT_EVERY: one of so many, for a quick look;
#                                   MUTANT_LOG: a file that keeps what became of each, so that a stopped run goes on where it was
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/tool.sh
cargo=${CARGO:-cargo}
folder=${CARGO_TARGET_DIR:-$PWD/target}/mutants
version=27.1.0
mkdir -p "$folder"
cargo_tool "$folder/tool" cargo-mutants "$version"

# A copy of what is committed: its sources are written over.
rm -rf "$folder/tree"
git clone --quiet . "$folder/tree"
rooms=()
for room in "$@"; do
    [ -d "src/$room" ] || { echo "scripts/mutants.sh: src/$room is no room of the core" >&2; exit 2; }
    rooms+=(--file "src/$room/**")
done
# checked.rs is generated from one template, and tools/kit/tests/ranges.rs tries every field.
(cd "$folder/tree" && "$folder/tool/bin/cargo-mutants" mutants --package recoup-core "${rooms[@]}" --exclude 'src/**/checked.rs' --list --json) \
    > "$folder/list.json"

echo "Mutants of cargo-mutants $version in src: $*. Commit $(git rev-parse HEAD). See docs/mutants.md."
echo
CARGO_TARGET_DIR="$folder/build" "$cargo" run --quiet --release --package recoup-mutants -- \
    --tree "$folder/tree" --list "$folder/list.json" --jobs "${MUTANT_JOBS:-2}" --every "${MUTANT_EVERY:-1}" ${MUTANT_LOG:+--log "$MUTANT_LOG"} -- \
    --package recoup-core --package recoup-reference --package recoup-testkit --lib \
    --test core --test vectors --test joining --test law --test scenarios --test properties --test reports --test resubmissions --test rows --test ranges \
    --test time --test plan --test verdict --test wishes --test explained \
    --test digest --test read --test policy --test flow --test requests --test refusal
