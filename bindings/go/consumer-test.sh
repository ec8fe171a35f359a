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
# recoupstripe with the official SDK, from the same proxy: the current major version and the previous one are read, and an error of another
# is refused by its name. Where the SDK cannot be fetched, this part is skipped.
stripe=$target/consumer-stripe
rm -rf "$stripe"
mkdir -p "$stripe"
cd "$stripe"
cat >main.go <<'GO'
package main

import (
	"fmt"

	recoup "MODULE"
	"MODULE/recoupstripe"
	v84 "github.com/stripe/stripe-go/v84"
	v85 "github.com/stripe/stripe-go/v85"
	v86 "github.com/stripe/stripe-go/v86"
)

func main() {
	for _, err := range []error{&v86.Error{Code: "card_declined"}, &v85.Error{Code: "card_declined"}, &v84.Error{Code: "card_declined"}} {
		said, err := recoupstripe.ReadError(err, recoup.OperationCharge)
		name := said.Signal.Code.String()
		fmt.Println(name, err)
	}
}
GO
sed -i.bak "s|MODULE|$module|" main.go
go mod init example.invalid/consumer-stripe 2>/dev/null
proxies=$GOPROXY,${RECOUP_FETCH_FROM:-https://proxy.golang.org}
if GOPROXY=$proxies go get "$module/recoupstripe@latest" github.com/stripe/stripe-go/v84@v84.4.1 >get.txt 2>&1; then
    GOPROXY=$proxies go mod tidy 2>/dev/null
    go vet .
    go run . >said.txt
    [ "$(grep -c '^card_declined <nil>$' said.txt)" -eq 2 ] || { cat said.txt >&2; exit 1; }
    grep -q ' recoupstripe: an error of github.com/stripe/stripe-go/v84; expected one of ' said.txt || { cat said.txt >&2; exit 1; }
    echo "consumer: recoupstripe with stripe-go v86 and v85, and v84 refused: pass"
else
    echo "SKIPPED: a consumer of recoupstripe (the SDK cannot be fetched: $(tail -1 get.txt))" >&2
    [ "${RECOUP_CI:-}" != true ] || exit 1
fi
cd "$consumer"

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
