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
need pkg-config "the Go binding, which links an installed library through it," || exit 0
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$root/target}
target=$CARGO_TARGET_DIR/go
mkdir -p "$target"
ci=${CI:-} fetch_from=$(go env GOPROXY)
# Nothing of the package is fetched, and nothing is written outside target/.
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

# Shows what a command says only where it fails. -count=1 all along: the results Go keeps do not see a new archive.
quiet() {
    "$@" >"$target/output.txt" 2>&1 || { echo "fails: $*" >&2; cat "$target/output.txt" >&2; exit 1; }
}
quiet go test -count=1 -v ./...
grep -h -e '^vectors:' -e SKIPPED "$target/output.txt"
grep -c '^--- PASS' "$target/output.txt" | sed 's/$/ Go tests pass/'

CGO_ENABLED=0 quiet go vet ./...
CGO_ENABLED=0 quiet go test -count=1 ./...
# Races; addresses, the C side with the allocator and interceptors of AddressSanitizer; pointers passed to C. The digest has run.
export RECOUP_CASES='' CI=''
quiet go test -count=1 -race .
quiet go test -count=1 -asan .
GOEXPERIMENT=cgocheck2 quiet go test -count=1 .
echo "without cgo, under the race detector, AddressSanitizer and cgocheck2: pass"

# The official SDK is the one thing from outside, and only this module of its own needs it.
if GOPROXY=$fetch_from go -C recoupstripe mod download 2>"$target/output.txt"; then
    quiet go -C recoupstripe vet .
    quiet go -C recoupstripe test -count=1 -timeout 2m .
    echo "stripe-go: errors and webhooks of the real SDK: pass"
else
    echo "SKIPPED: stripe-go cannot be fetched: $(head -1 "$target/output.txt")" >&2
    [ "$ci" != true ] || exit 1
fi

RECOUP_FETCH_FROM=$fetch_from RECOUP_CI=$ci ./consumer-test.sh "$target"
