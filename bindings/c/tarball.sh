#!/bin/sh
# Packs the installed C library, as CMake's FetchContent takes it; prints the path.
#   tarball.sh TARGET FOLDER     TARGET holds release/librecoup.so and .a
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$2"
folder=$(cd "$2" && pwd)
version=$(sed -n 's/^#define RECOUP_VERSION_\(MAJOR\|MINOR\|PATCH\) \([0-9]*\).*/\2/p' "$here/../../include/recoup.h" | paste -s -d . -)
name=recoup-$version-$(uname -s)-$(uname -m)
rm -rf "${folder:?}/$name"
"$here/install.sh" "$1" "$folder/$name"
cat >"$folder/$name/CMakeLists.txt" <<'CMAKE'
# What FetchContent reads: the targets recoup::recoup and recoup::static, for the whole project.
cmake_minimum_required(VERSION 3.16)
project(recoup NONE)
set(_recoup_scope GLOBAL)
include(${CMAKE_CURRENT_LIST_DIR}/lib/cmake/recoup/recoupConfig.cmake)
CMAKE
tar -C "$folder" -czf "$folder/$name.tar.gz" "$name"
rm -r "${folder:?}/$name"
echo "$folder/$name.tar.gz"
