#!/bin/sh
# Installs the built command with its man pages, its completions and the schema of its JSON.
#   install.sh COMMAND PREFIX     COMMAND is the program that was built; DESTDIR is put before PREFIX where it is set
set -eu
command=$1
prefix=${DESTDIR:-}$2
share=$prefix/share
schema=$(dirname "$0")/../../docs/command.schema.json

mkdir -p "$prefix/bin" "$share/man/man1" "$share/bash-completion/completions" "$share/zsh/site-functions" "$share/fish/vendor_completions.d"
install -m 755 "$command" "$prefix/bin/recoup"
mkdir -p "$share/recoup"
install -m 644 "$schema" "$share/recoup/command.schema.json"
"$command" man --out "$share/man/man1" >/dev/null
"$command" completions bash >"$share/bash-completion/completions/recoup"
"$command" completions zsh >"$share/zsh/site-functions/_recoup"
"$command" completions fish >"$share/fish/vendor_completions.d/recoup.fish"
