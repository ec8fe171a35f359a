# Sourced: `go_program FILE ARGUMENT...` builds a program anew. Go keeps one that it made from the same Go files, though the archive
# inside may be another.
go_program() {
    rm -f "$1"
    go build -o "$@"
}

# Sourced: names a missing toolchain. Its part is skipped at home, and is an error where CI=true.
need() {
    command -v "$1" >/dev/null 2>&1 && return 0
    echo "SKIPPED: $2 ($1 is not installed)" >&2
    [ "${CI:-}" != true ] || exit 1
    return 1
}
