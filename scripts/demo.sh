#!/usr/bin/env bash
# Runs every payload of tests/data/payloads through the command, the C example (linked to the shared library and to the static one),
# C++, Python, Go and Node, and compares the bytes of verdict and plan with their reasons. Prints a line a payload; the reasons of all go
# to a file. `make demo` builds the libraries.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/tool.sh
target=${CARGO_TARGET_DIR:-$PWD/target}
out=$target/demo
rm -rf "$out"
mkdir -p "$out"

zone=America/New_York
key=demo
payloads=0
programs=0

# Seconds since 1970 in RFC 3339, with GNU's date or BSD's.
rfc3339() { date -u -d "@$1" +%FT%TZ 2>/dev/null || date -u -r "$1" +%FT%TZ; }

# Prints what one program says of one payload. $1 program, $2 file, $3 http status, $4 operation, $5 now, in seconds since 1970,
# $6 provider, $7 what else the command is told.
say() {
  case $1 in
    recoup) "$target/release/recoup" explain "$2" $([ "$3" = 0 ] || echo --http-status "$3") --operation "$4" --zone "$zone" --at "$(rfc3339 "$5")" --key "$key" --provider "$6" ${7:-} ;;
    c-shared) "$out/c-shared" "$2" "$3" "$4" "$zone" "${5}000" "$key" "$6" ;;
    c-static) "$out/c-static" "$2" "$3" "$4" "$zone" "${5}000" "$key" "$6" ;;
    c++) "$out/c++" "$2" "$3" "$4" "$zone" "${5}000" "$key" "$6" ;;
    python) python3 bindings/python/examples/explain_payload.py "$2" "$3" "$4" "$zone" "${5}000" "$key" "$6" ;;
    node) node bindings/node/examples/explain.mjs "$2" "$3" "$4" "$zone" "${5}000" "$key" "$6" ;;
    go) "$out/go" "$2" "$3" "$4" "$zone" "${5}000" "$key" "$6" ;;
  esac
}

# The first step of the plan, as a line of its detailed form tells it: when, and what. A line of the plan's head goes before its steps.
next_step() {
  sed -n '/^[0-9]* steps\{0,1\}[,;]/,$p' "$1" | sed -n 's/^\([0-9T:.-]*Z\|behind [a-z_]*\) \([a-z_]*\).*/\2 \1/p' | head -1
}

names=recoup
if need cc "the C programs"; then
  cc -std=c99 -O2 -Iinclude bindings/c/examples/explain.c "$target/release/librecoup.a" -o "$out/c-static"
  # The loader looks for the soname.
  cp "$target/release/librecoup.so" "$out/librecoup.so.1"
  cc -std=c99 -O2 -Iinclude bindings/c/examples/explain.c "$out/librecoup.so.1" "-Wl,-rpath,$out" -o "$out/c-shared"
  names="$names c-shared c-static"
fi
if need c++ "the C++ program"; then
  c++ -std=c++17 -O2 -Iinclude bindings/c/examples/explain.cpp "$target/release/librecoup.a" -o "$out/c++"
  names="$names c++"
fi
if need python3 "Python"; then
  export RECOUP_LIBRARY=$target/release/librecoup.so PYTHONPATH=$PWD/bindings/python/src
  names="$names python"
fi
if need go "Go" && need cc "Go, which links through cgo,"; then
  make --silent --directory bindings/go archive
  (cd bindings/go && go_program "$out/go" ./examples/explain)
  names="$names go"
fi
if need node "Node" && need cc "Node, whose addon is in C,"; then
  bindings/node/build.sh "$target/release/librecoup.a"
  names="$names node"
fi
for name in $names; do programs=$((programs + 1)); done

# index.json has one entry a line: {"file": "…", "http_status": N, "operation": "…", "provider": "…"}; without a provider: Stripe.
entry='s/.*"file": *"\([^"]*\)".*"http_status": *\([0-9]*\).*"operation": *"\([^"]*\)"\(, *"provider": *"\([^"]*\)"\)\{0,1\}.*/\1 \2 \3 \5/p'
printf '%-62s %-16s %s\n' payload disposition "next step"
while read -r file status operation provider; do
  path=tests/data/payloads/$file
  # A plan is made for the moment the payload speaks of: the latest instant in it.
  created=$(grep -o '"created": *[0-9]*' "$path" | grep -o '[0-9]*' | sort -n | tail -1 || true)
  now=${created:-1767225600}
  for name in $names; do
    say "$name" "$path" "$status" "$operation" "$now" "${provider:-stripe}" > "$out/$file.$name" || { echo "demo: $name fails on $path" >&2; exit 1; }
    cmp "$out/$file.recoup" "$out/$file.$name" || { echo "demo: $name disagrees on $path" >&2; exit 1; }
  done
  printf '=== %s\n%s\n\n' "$file" "$(cat "$out/$file.recoup")" >> "$out/reasons.txt"
  say recoup "$path" "$status" "$operation" "$now" "${provider:-stripe}" --detail=full > "$out/$file.full"
  printf '%-62s %-16s %s\n' "${file%.json}" "$(sed -n '1s/[:.].*//p' "$out/$file.full")" "$(next_step "$out/$file.full")"
  payloads=$((payloads + 1))
done < <(sed -n "$entry" tests/data/payloads/index.json)

[ "$payloads" -ge 25 ] || { echo "demo: only $payloads payloads" >&2; exit 1; }
printf '\nThe reasons: %s\nAll agreed: %d payloads, the same bytes from %d programs (%s).\n' "${out#"$PWD"/}/reasons.txt" "$payloads" "$programs" "$names"
