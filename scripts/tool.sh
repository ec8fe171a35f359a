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

# Sourced: whether the standard library of Rust for a target is here. $1 target.
has_target() {
    [ -d "$(rustc --print target-libdir --target "$1")" ]
}

# Sourced: `cargo_tool FOLDER NAME VERSION [OPTION...]` installs a tool from crates.io in FOLDER/bin, unless that version is there.
cargo_tool() {
    local folder=$1 name=$2 version=$3
    shift 3
    grep -qsF "\"$name $version " "$folder/.crates.toml" ||
        "${CARGO:-cargo}" install --quiet --locked --version "$version" "$@" --root "$folder" "$name"
}
