"""Puts the shared library into the wheel, and tags it for this platform and every Python 3.

``RECOUP_LIBRARY_BUILD`` names a library that is built already; otherwise cargo builds one. ``RECOUP_WHEEL_PLATFORM`` overrides
the platform tag, ``manylinux_2_17_x86_64`` say, for a library that is known to fit it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any, Dict

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FILE_NAME = {"darwin": "librecoup.dylib", "win32": "recoup.dll"}.get(sys.platform, "librecoup.so")
WORKSPACE = Path(__file__).resolve().parent.parent.parent


class LibraryHook(BuildHookInterface):  # type: ignore[type-arg]  # the configuration has no type of its own
    """Adds the library to a wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: Dict[str, Any]) -> None:
        """Runs before the files are collected. Without a tag of its own the wheel would claim to run everywhere."""
        if self.target_name != "wheel":
            return
        build_data["pure_python"] = False
        build_data["tag"] = f"py3-none-{platform_tag()}"
        build_data["force_include"][str(shared_library())] = f"recoup/{FILE_NAME}"


def platform_tag() -> str:
    """The platform of a wheel."""
    return os.environ.get("RECOUP_WHEEL_PLATFORM") or sysconfig.get_platform().replace("-", "_").replace(".", "_")


def shared_library() -> Path:
    """The library that goes into the wheel."""
    given = os.environ.get("RECOUP_LIBRARY_BUILD")
    library = Path(given) if given else built()
    if not library.is_file():
        raise FileNotFoundError(f"{library}: no shared library of recoup to put into the wheel")
    return library


def built() -> Path:
    """Builds the library in the workspace around this package."""
    if not (WORKSPACE / "bindings" / "c" / "Cargo.toml").is_file():
        raise FileNotFoundError("outside its workspace the package needs RECOUP_LIBRARY_BUILD, the path of a built library")
    subprocess.run(["cargo", "build", "--release", "--package", "recoup-c"], cwd=WORKSPACE, check=True)
    return Path(os.environ.get("CARGO_TARGET_DIR") or WORKSPACE / "target") / "release" / FILE_NAME
