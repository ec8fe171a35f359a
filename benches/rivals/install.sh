#!/bin/bash
# Installs the rivals of Node and Python into a folder: `install.sh FOLDER`. What cannot be installed is named, and measured without.
set -uo pipefail
cd "$(dirname "$0")"
folder=${1:?the folder to install into}
pins=../../bindings/python/requirements-dev.txt
mkdir -p "$folder"

# `missing LANGUAGE` names what is measured without its rivals.
missing() { echo "SKIPPED: the rivals of $1 in the benches (they cannot be installed)" >&2; }

if command -v npm >/dev/null && ! cmp -s package-lock.json "$folder/node/.lock"; then
    rm -rf "$folder/node"
    mkdir "$folder/node"
    cp package.json package-lock.json "$folder/node"
    if npm --prefix "$folder/node" ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2; then
        cp package-lock.json "$folder/node/.lock"
    else
        rm -rf "$folder/node"
        missing Node
    fi
fi
if command -v python3 >/dev/null && ! cat requirements.txt "$pins" | cmp -s - "$folder/python/.pins"; then
    rm -rf "$folder/python"
    if python3 -m venv "$folder/python" &&
        "$folder/python/bin/pip" install --quiet --disable-pip-version-check --requirement requirements.txt \
            --constraint <(grep -v '\[' "$pins") >&2; then
        cat requirements.txt "$pins" >"$folder/python/.pins"
    else
        rm -rf "$folder/python"
        missing Python
    fi
fi
