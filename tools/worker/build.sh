#!/bin/bash
# Builds the worker example of every language at hand, twice: into now/LANGUAGE with the library as it is, into newer/LANGUAGE with newer
# knowledge: build.sh FOLDER [LANGUAGE...]. All lies in FOLDER.
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/tool.sh
. tools/worker/system.sh
root=$PWD
target=${CARGO_TARGET_DIR:-$PWD/target}
export CARGO_TARGET_DIR=$target
mkdir -p "$1"
out=$(cd "$1" && pwd)
shift
languages=" ${*:-python node go} "
rm -rf "$out/now" "$out/newer"
mkdir -p "$out/now" "$out/newer"

tools/worker/newer.sh "$out/newer-library"
bindings/c/install.sh "$target" "$out/prefix-now"
bindings/c/install.sh "$out/newer-library/target" "$out/prefix-newer"

# program EDITION LANGUAGE LINE...: a program that does LINEs. `exec` in the last one lets a kill reach the worker itself.
program() {
    printf '%s\n' '#!/bin/sh' "${@:3}" >"$out/$1/$2"
    chmod +x "$out/$1/$2"
}

# Shows what a command says only where it fails.
quiet() { "$@" >"$out/output.txt" 2>&1 || { cat "$out/output.txt" >&2; return 1; }; }

build_python() {
    local folder=bindings/python/examples/worker environment=$out/python-venv edition
    if ! cmp --silent "$folder/requirements.txt" "$environment/requirements.txt"; then
        python3 -m venv --clear "$environment"
        "$environment/bin/pip" install --quiet --disable-pip-version-check --requirement "$folder/requirements.txt"
        cp "$folder/requirements.txt" "$environment/requirements.txt"
    fi
    for edition in now newer; do
        program "$edition" python "export RECOUP_LIBRARY='$out/prefix-$edition/lib/librecoup.so'" \
            "export PYTHONPATH='$root/bindings/python/src:$root/bindings/python/examples'" \
            "exec '$environment/bin/python' -m worker \"\$@\""
    done
}

build_go() {
    local folder=bindings/go/examples/worker
    make --silent --directory bindings/go archive
    quiet go vet -C "$folder" .
    quiet go test -C "$folder" -count=1 .
    (cd "$folder" && go_program "$out/go-now" -buildvcs=false .)
    (cd "$folder" && PKG_CONFIG_PATH=$out/prefix-newer/lib/pkgconfig go_program "$out/go-newer" -buildvcs=false -tags recoup_system .)
    program now go "exec '$out/go-now' \"\$@\""
    program newer go "export LD_LIBRARY_PATH='$out/prefix-newer/lib'" "exec '$out/go-newer' \"\$@\""
}

build_node() {
    local folder=bindings/node/examples/worker edition
    if ! cmp --silent "$folder/package-lock.json" "$folder/node_modules/.recoup-lock"; then
        (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
        cp "$folder/package-lock.json" "$folder/node_modules/.recoup-lock"
    fi
    # The example finds the package around it, so each edition is a copy of the package with an addon of its own.
    for edition in now newer; do
        rm -rf "$out/node-$edition"
        mkdir -p "$out/node-$edition/bindings"
        tar -c --exclude=bindings/node/node_modules include LICENSE-* bindings/node | tar -x -C "$out/node-$edition"
        program "$edition" node "exec node '$out/node-$edition/$folder/main.mjs' \"\$@\""
    done
    "$out/node-now/bindings/node/build.sh" "$target/release/librecoup.a"
    "$out/node-newer/bindings/node/build.sh" "$out/newer-library/target/release/librecoup.a"
    (cd "$out/node-now/$folder" && npm run --silent types && quiet npm test)
}

wanted() { [[ $languages == *" $1 "* ]]; }

if wanted python && need python3 "the worker in Python"; then build_python; fi
if wanted node && need node "the worker in Node" && need npm "the worker in Node" && need cc "the worker in Node"; then build_node; fi
if wanted go && need go "the worker in Go" && need cc "the worker in Go"; then build_go; fi
