#!/bin/bash
# Everything the Go package promises: format, vet, tests with and without cgo, races, memory, and a consumer outside the repository.
#
#   RECOUP_CASES   the generated cases of the digest; made here when unset
set -euo pipefail
cd "$(dirname "$0")"
root=$(cd ../.. && pwd)
. "$root/scripts/tool.sh"
need go "the Go binding" || exit 0
need cc "the Go binding, which links through cgo," || exit 0
need cargo "the archive of the Go binding" || exit 0
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$root/target}
target=$CARGO_TARGET_DIR/go
mkdir -p "$target"
# Nothing is fetched and nothing is written outside target/.
export GOPROXY=off GOFLAGS=-buildvcs=false GOTOOLCHAIN=local GOWORK=off GOCACHE=${GOCACHE:-$target/cache}

make --silent dist PROXY="$target/proxy"

unformatted=$(gofmt -l .)
[ -z "$unformatted" ] || { echo "gofmt: $unformatted" >&2; exit 1; }
go vet ./...
[ "$(go list -m all | wc -l)" -eq 1 ] || { echo "the module has a dependency" >&2; exit 1; }

if [ -z "${RECOUP_CASES:-}" ]; then
    (cd "$root" && cargo run --quiet --release --package recoup-testkit -- cases "$target/cases")
    export RECOUP_CASES=$target/cases
fi
go test -count=1 -v ./... >"$target/tests.txt" || { cat "$target/tests.txt" >&2; exit 1; }
grep -h -e '^vectors:' -e SKIPPED "$target/tests.txt"
grep -c '^--- PASS' "$target/tests.txt" | sed 's/$/ Go tests pass/'

CGO_ENABLED=0 go vet ./...
CGO_ENABLED=0 go test -count=1 ./... >/dev/null
# Races, addresses (the C side under AddressSanitizer's allocator and interceptors) and pointers passed to C; the digest has run.
for mode in -race -asan; do
    RECOUP_CASES='' CI='' go test -count=1 "$mode" . >/dev/null
done
RECOUP_CASES='' CI='' GOEXPERIMENT=cgocheck2 go test -count=1 . >/dev/null
echo "without cgo, under the race detector, AddressSanitizer and cgocheck2: pass"

./consumer-test.sh "$target"
