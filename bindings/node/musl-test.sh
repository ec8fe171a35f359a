#!/bin/bash
# musl's own loader loads the addon, with everything it asks for: Node-API, which a stand-in for Node has here, and functions of musl.
#   musl-test.sh ADDON
set -euo pipefail
addon=$(realpath "$1")
cd "$(dirname "$0")"
target=${CARGO_TARGET_DIR:-$PWD/../../target}
machine=$(uname -m)
musl=$target/musl
loader=$musl/lib/ld-musl-$machine.so.1
../python/musl.sh "$musl"
[ -f "$loader" ] || exit 0

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
{
    nm --dynamic --undefined-only "$addon" | sed -n 's/^ *U \(napi_.*\)/void \1(void); void \1(void) {}/p'
    cat <<'C'
#include <dlfcn.h>
#include <stdio.h>
int main(int count, char **arguments) {
    void *addon = count == 2 ? dlopen(arguments[1], RTLD_NOW) : NULL;
    if (addon == NULL || dlsym(addon, "napi_register_module_v1") == NULL) {
        puts(dlerror());
        return 1;
    }
    return 0;
}
C
} >"$work/host.c"
parts=$musl/usr/lib/$machine-linux-musl
"${CC:-cc}" -fPIE -pie -nostdlib -nostdinc -isystem "$musl/usr/include/$machine-linux-musl" -Wl,--export-dynamic "$parts/Scrt1.o" "$parts/crti.o" \
    "$work/host.c" -L"$musl/lib/$machine-linux-musl" -lc "$parts/crtn.o" -o "$work/host"
"$loader" "$work/host" "$addon"
echo "the addon under the loader of musl: pass"
