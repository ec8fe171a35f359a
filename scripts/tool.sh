# Sourced: names a missing toolchain. Its part is skipped at home, and is an error where CI=true.
need() {
    command -v "$1" >/dev/null 2>&1 && return 0
    echo "SKIPPED: $2 ($1 is not installed)" >&2
    [ "${CI:-}" != true ] || exit 1
    return 1
}
