#!/bin/bash
# The bindings beside their own languages: `languages.sh check` compares the answers alone, `languages.sh measure` measures too and
# rewrites the tables of README.md that are about it. BENCH_SECONDS is the time of each contender, over all rounds; 0.7 when unset.
# What is measured stands beside rivals from npm and PyPI too, where they can be installed (rivals/); a check does without.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/tool.sh
mode=${1:?check or measure}
root=$PWD
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$root/target}
out=$CARGO_TARGET_DIR/bench-languages
mkdir -p "$out"
need "${CARGO:=cargo}" "the benches of the languages" || exit 0

CARGO="$CARGO" bindings/c/build.sh
"$CARGO" run --quiet --package recoup-benches --bin bench-inputs -- "$out/inputs.tsv"
# The loader looks for the soname.
shared=$out/librecoup.so.$(sed -n 's/^#define RECOUP_ABI_MAJOR \([0-9]*\).*/\1/p' include/recoup.h)
cp "$CARGO_TARGET_DIR/release/librecoup.so" "$shared"
: >"$out/rounds.tsv"
# Where there is no folder, there are no rivals.
rivals=$out/none
[ "$mode" = check ] || { rivals=$out/rivals && benches/rivals/install.sh "$rivals"; }

# Runs the bench of a language: what it says of the answers is shown, what it measured is kept.
bench() {
    if [ "$mode" = measure ]; then
        "$@" measure "$out/inputs.tsv" >>"$out/rounds.tsv"
    else
        "$@" check "$out/inputs.tsv"
    fi
}

strict=(-O2 -Wall -Wextra -Wpedantic -Werror -Iinclude)
link=("$shared" "-Wl,-rpath,$out")
if need "${CC:=cc}" "the bench of C"; then
    "$CC" -std=c11 "${strict[@]}" bindings/c/bench/{inputs,contest,bench}.c "${link[@]}" -o "$out/c"
    bench "$out/c"
fi
if need "${CXX:=c++}" "the bench of C++" && need "$CC" "the bench of C++"; then
    for part in inputs contest; do "$CC" -std=c11 "${strict[@]}" -c "bindings/c/bench/$part.c" -o "$out/$part.o"; done
    "$CXX" -std=c++17 "${strict[@]}" bindings/c/bench/bench.cpp "$out"/{inputs,contest}.o "${link[@]}" -o "$out/cpp"
    bench "$out/cpp"
fi
if need go "the bench of Go" && need "$CC" "the bench of Go"; then
    export GOPROXY=off GOFLAGS=-buildvcs=false GOTOOLCHAIN=local GOWORK=off GOCACHE=${GOCACHE:-$CARGO_TARGET_DIR/go/cache}
    make --silent --directory bindings/go archive
    (cd bindings/go && go_program "$out/go" ./bench)
    bench "$out/go"
fi
if need node "the bench of Node" && need "$CC" "the bench of Node"; then
    bindings/node/build.sh
    RECOUP_RIVALS=$rivals/node bench node bindings/node/bench/bench.mjs
fi
if need python3 "the bench of Python"; then
    export PYTHONPATH=$root/bindings/python/src PYTHONDONTWRITEBYTECODE=1 RECOUP_LIBRARY=$CARGO_TARGET_DIR/release/librecoup.so
    python=python3
    [ ! -x "$rivals/python/bin/python" ] || python=$rivals/python/bin/python
    POLARS_MAX_THREADS=1 bench "$python" bindings/python/bench/bench.py
fi

[ "$mode" = check ] || "$CARGO" run --quiet --package recoup-benches --bin bench-table -- "$out/rounds.tsv"
