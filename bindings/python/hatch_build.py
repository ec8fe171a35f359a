"""Puts the shared library into the wheel, and tags it for this platform and every Python 3.

``RECOUP_LIBRARY_BUILD`` names a library that is built already; otherwise cargo builds one, from the repository or from the
sources an sdist carries. ``RECOUP_WHEEL_PLATFORM`` overrides the platform tag, for a library that is known to fit it.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any, Dict

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FILE_NAME = {"darwin": "librecoup.dylib", "win32": "recoup.dll"}.get(sys.platform, "librecoup.so")
# As cargo names it.
MADE_NAME = FILE_NAME.replace("recoup", "recoup_c")
PACKAGE = Path(__file__).resolve().parent
# An sdist carries a workspace of its own, hatch_sdist.py.
WORKSPACES = (PACKAGE / "rust", PACKAGE.parent.parent)

NO_CARGO = (
    "recoup is built from its Rust sources here, and cargo was not found. Install Rust {} or newer with cargo on the PATH, "
    "or a wheel of recoup, or set RECOUP_LIBRARY_BUILD to the path of a built library."
)


class LibraryHook(BuildHookInterface):  # type: ignore[type-arg]  # the configuration has no type of its own
    """Adds the library to a wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: Dict[str, Any]) -> None:
        """Runs before the files are collected. Without a tag of its own the wheel would claim to run everywhere."""
        build_data["pure_python"] = False
        build_data["tag"] = f"py3-none-{platform_tag()}"
        build_data["force_include"][str(shared_library())] = f"recoup/{FILE_NAME}"


def platform_tag() -> str:
    """The platform of a wheel."""
    return os.environ.get("RECOUP_WHEEL_PLATFORM") or sysconfig.get_platform().replace("-", "_").replace(".", "_")


def shared_library() -> Path:
    """The library that goes into the wheel."""
    given = os.environ.get("RECOUP_LIBRARY_BUILD")
    library = Path(given) if given else built(workspace())
    if not library.is_file():
        raise FileNotFoundError(f"{library}: no shared library of recoup to put into the wheel")
    return library


def workspace() -> Path:
    """Where the Rust sources are."""
    for folder in WORKSPACES:
        if (folder / "bindings" / "c" / "Cargo.toml").is_file():
            return folder
    raise FileNotFoundError("without Rust sources the package needs RECOUP_LIBRARY_BUILD, the path of a built library")


def built(sources: Path) -> Path:
    """Builds the library as bindings/c/build.sh does. cargo itself says where it lies, which depends on its settings."""
    cargo = shutil.which(os.environ.get("CARGO", "cargo"))
    if cargo is None:
        sys.exit(NO_CARGO.format(rust_version(sources)))
    command = [cargo, "rustc", "--package", "recoup-c", "--profile", "release", "--crate-type", "cdylib,staticlib"]
    command += ["--locked", "--message-format", "json-render-diagnostics"]
    done = subprocess.run(command, cwd=sources, stdout=subprocess.PIPE, encoding="utf-8", check=False)
    if done.returncode != 0:
        sys.exit("cargo could not build the library of recoup; what it said stands above")
    made = [Path(name) for line in done.stdout.splitlines() for name in json.loads(line).get("filenames", ())]
    return next((path for path in made if path.name == MADE_NAME), sources / MADE_NAME)


def rust_version(sources: Path) -> str:
    """The oldest toolchain that is promised to build the library."""
    found = re.search(r'^rust-version = "([^"]+)"', (sources / "Cargo.toml").read_text("utf-8"), re.MULTILINE)
    return found[1] if found else ""
