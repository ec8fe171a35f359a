#!/bin/sh
# Installs what package-lock.json pins for building and testing, where that changed.
set -eu
cd "$(dirname "$0")"
if ! cmp -s package-lock.json node_modules/.recoup-lock; then
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
    cp package-lock.json node_modules/.recoup-lock
fi
