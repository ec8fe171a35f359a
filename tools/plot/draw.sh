#!/bin/bash
# Draws figures in a virtual environment of its own under target/: draw.sh DATA.json FOLDER
set -euo pipefail
tool=$(cd "$(dirname "$0")" && pwd)
environment=${CARGO_TARGET_DIR:-$tool/../../target}/plot-venv
# A stamp of what is installed, so that a second run needs no network.
if ! cmp --silent "$tool/requirements.txt" "$environment/requirements.txt"; then
    python3 -m venv --clear "$environment"
    "$environment/bin/pip" install --quiet --disable-pip-version-check --requirement "$tool/requirements.txt"
    cp "$tool/requirements.txt" "$environment/"
fi
"$environment/bin/python" "$tool/draw.py" "$@"
