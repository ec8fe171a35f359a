#!/bin/bash
# A module of its own, outside the repository, gets the package from the file GOPROXY that `make dist` wrote, and runs the program of
# README.md: fetched, vetted, raced, vendored, without cgo, and linked with a library of another ABI.
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

# A library of the major version before, or after the first, answers nothing but what its ABI is: that must be enough to refuse it.
root=$here/../..
major=$(sed -n 's/^#define RECOUP_ABI_MAJOR //p' "$root/include/recoup.h")
other=$((major > 0 ? major - 1 : major + 1))
grep -v -x recoup_abi_version "$root/tests/data/golden/symbols.txt" | sed 's/.*/int &(void) { return -1; }/' >stub.c
echo "unsigned recoup_abi_version(void) { return ${other}u << 16 | 1; }" >>stub.c
cc -shared -fPIC -o librecoup.so stub.c
rm stub.c
printf '%s\n' 'Name: recoup' 'Description: stub' 'Version: 0' "Libs: -L$consumer -lrecoup" >recoup.pc
PKG_CONFIG_PATH=$consumer go build -tags recoup_system -o other .
if LD_LIBRARY_PATH=$consumer ./other >other.txt 2>&1; then echo "a library of another ABI answers" >&2; exit 1; fi
grep -q "its ABI is $other.1, and this package needs ABI $major\." other.txt || { cat other.txt >&2; exit 1; }
echo "consumer: go get, vet, build, -race, vendor, CGO_ENABLED=0 and a library of another ABI: pass"
