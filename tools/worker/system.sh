# Sourced: what the workers need of the system besides the languages.

# installed WHAT CHECK PACKAGE...: whether CHECK succeeds. Debian's packages are installed where CI may do so.
installed() {
    local what=$1 check=$2
    if ! eval "$check" 2>/dev/null && [ "${CI:-}" = true ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get update -qq >/dev/null
        DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends "${@:3}" >/dev/null
    fi
    eval "$check" 2>/dev/null && return 0
    echo "SKIPPED: $what (missing: ${*:3})" >&2
    [ "${CI:-}" != true ] || exit 1
    return 1
}

have_server() {
    installed "the workers, which keep their books in PostgreSQL" 'psql --version >/dev/null && [ -x "$(pg_config --bindir)/postgres" ]' \
        postgresql libpq-dev
}
