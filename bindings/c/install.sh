#!/bin/sh
# Installs the built C library, with its licences and the schema of policies.
#   install.sh TARGET PREFIX     TARGET holds release/librecoup.so and .a; DESTDIR is put before PREFIX where it is set
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
release=$1/release
prefix=${DESTDIR:-}$2
version=$(sed -n 's/^#define RECOUP_VERSION_MAJOR \([0-9]*\).*/\1./p; s/^#define RECOUP_VERSION_MINOR \([0-9]*\).*/\1./p
    s/^#define RECOUP_VERSION_PATCH \([0-9]*\).*/\1/p' "$root/include/recoup.h" | tr -d '\n')
abi=$(sed -n 's/^#define RECOUP_ABI_MAJOR \([0-9]*\).*/\1/p' "$root/include/recoup.h")
major=${version%%.*}
minor=${version#*.}
minor=${minor%%.*}
url=$(sed -n 's/^repository = "\(.*\)"$/\1/p' "$root/Cargo.toml")

fill() {
    sed -e "s|@VERSION@|$version|; s|@MAJOR@|$major|; s|@MINOR@|$minor|; s|@ABI_MAJOR@|$abi|; s|@URL@|$url|" "$1"
}

mkdir -p "$prefix/include" "$prefix/lib/pkgconfig" "$prefix/lib/cmake/recoup"
for header in recoup.h recoup.hpp recoup_types.hpp; do
    install -m 644 "$root/include/$header" "$prefix/include/$header"
done
install -m 755 "$release/librecoup.so" "$prefix/lib/librecoup.so.$version"
ln -sf "librecoup.so.$version" "$prefix/lib/librecoup.so.$abi"
ln -sf "librecoup.so.$abi" "$prefix/lib/librecoup.so"
"$here/slim.sh" "$release/librecoup.a" "$prefix/lib/librecoup.a"
fill "$here/recoup.pc.in" >"$prefix/lib/pkgconfig/recoup.pc"
fill "$here/cmake/recoupConfig.cmake.in" >"$prefix/lib/cmake/recoup/recoupConfig.cmake"
fill "$here/cmake/recoupConfigVersion.cmake.in" >"$prefix/lib/cmake/recoup/recoupConfigVersion.cmake"
mkdir -p "$prefix/share/doc/recoup" "$prefix/share/recoup"
install -m 644 "$root/LICENSE-APACHE" "$root/LICENSE-MIT" "$prefix/share/doc/recoup"
install -m 644 "$root/docs/policy.schema.json" "$prefix/share/recoup/policy.schema.json"
