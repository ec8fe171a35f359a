# Sourced: where things are, and a virtual environment of the pinned tools under target/ (never in the source tree).
#
#   PYTHON   the interpreter; python3 when unset
root=$(cd ../.. && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
python=${PYTHON:-python3}
environment=$target/python-venv

# A stamp of what is installed, so that a second run needs no network. The wheelhouse is for builds in an environment of their own.
if ! cmp --silent requirements-dev.txt "$environment/requirements-dev.txt"; then
    "$python" -m venv --clear "$environment"
    "$environment/bin/pip" install --quiet --disable-pip-version-check --requirement requirements-dev.txt
    "$environment/bin/pip" download --quiet --disable-pip-version-check --dest "$environment/wheelhouse" \
        "$(grep '^hatchling==' requirements-dev.txt)"
    cp requirements-dev.txt "$environment/requirements-dev.txt"
fi
