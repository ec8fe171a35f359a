#!/bin/bash
# A module of its own, outside the repository, gets the package from the file GOPROXY that `make dist` wrote, and runs the program of
# README.md: fetched, vetted, raced, vendored, and without cgo.
#   consumer-test.sh TARGET     TARGET/proxy is the proxy; everything is written below TARGET
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
target=$(cd "$1" && pwd)
module=$(sed -n 's/^module //p' "$here/go.mod")
consumer=$target/consumer
rm -rf "$consumer" "$target/modules"
mkdir -p "$consumer"
cd "$consumer"
export GOPROXY=file://$target/proxy GOSUMDB=off GOMODCACHE=$target/modules GOFLAGS='-buildvcs=false -modcacherw' GOWORK=off

# The first program of README.md.
awk '/^```go$/ && !found { inside = 1; next } /^```$/ { if (inside) found = 1; inside = 0 } inside' "$here/README.md" >main.go
go mod init example.invalid/consumer 2>/dev/null
go get "$module@latest" 2>/dev/null
go vet ./...
go build -o plain .
./plain >plain.txt
grep -q '^charge ' plain.txt || { echo "the quick start of README.md does not answer:" >&2; cat plain.txt >&2; exit 1; }
go build -race -o raced .
./raced | cmp - plain.txt

# A vendored build needs neither proxy nor cache.
go mod vendor
GOPROXY=off GOMODCACHE=$target/no-modules go build -mod=vendor -o vendored .
./vendored | cmp - plain.txt

CGO_ENABLED=0 go build -o bare .
if ./bare >bare.txt 2>&1; then echo "a program without cgo answers" >&2; exit 1; fi
grep -q 'built without cgo' bare.txt
echo "consumer: go get, vet, build, -race, vendor and CGO_ENABLED=0: pass"
