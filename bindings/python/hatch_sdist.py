"""Puts the Rust sources of the library into the sdist, as ``rust/``: the packages of the workspace that cargo builds it from, and
a workspace of just these with their part of the lock file. An sdist made from an sdist has them already.
"""

from __future__ import annotations

import atexit
import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Dict, List

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LIBRARY = "recoup-c"
PACKAGE = Path(__file__).resolve().parent
WORKSPACE = PACKAGE.parent.parent
CARRIED = PACKAGE / "rust"
# What a build of a package reads; no tests, no examples.
PARTS = ("Cargo.toml", "build.rs", "src", "facts", "texts")


class SourcesHook(BuildHookInterface):  # type: ignore[type-arg]  # the configuration has no type of its own
    """Adds the Rust sources to an sdist."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: Dict[str, Any]) -> None:
        """Runs before the files are collected."""
        files = build_data["force_include"]
        # The licences are links to those of the repository, which an archive would keep as links to nowhere.
        build_data["force_include"] = {os.path.realpath(source): target for source, target in files.items()}
        if not CARRIED.is_dir():
            scratch = TemporaryDirectory(prefix="recoup-sdist-")
            atexit.register(scratch.cleanup)
            lay_out(Path(scratch.name))
            build_data["force_include"][scratch.name] = CARRIED.name


def lay_out(destination: Path) -> None:
    """Lays a workspace of the library's packages into an empty folder."""
    folders = members()
    for folder in folders:
        copy_package(folder, destination)
    manifest = (WORKSPACE / "Cargo.toml").read_text("utf-8")
    narrowed = re.sub(r"^members = \[[^]]*\]", f"members = {json.dumps(folders)}", manifest, count=1, flags=re.MULTILINE)
    (destination / "Cargo.toml").write_text(narrowed, "utf-8")
    # To show its tree cargo drops from the lock file what no member needs; the versions of the rest stay.
    shutil.copy(WORKSPACE / "Cargo.lock", destination)
    cargo("tree", "--package", LIBRARY, "--edges", "no-dev", folder=destination)


def members() -> List[str]:
    """Folders of the library's package and of every package of the workspace it depends on; for tests too: cargo reads them."""
    described = json.loads(cargo("metadata", "--format-version", "1", "--no-deps", folder=WORKSPACE))
    packages = {package["name"]: package for package in described["packages"]}
    needed = [LIBRARY]
    for name in needed:
        of_the_workspace = {other["name"] for other in packages[name]["dependencies"] if "path" in other}
        needed += of_the_workspace.difference(needed)
    root = Path(described["workspace_root"])
    return sorted(Path(packages[name]["manifest_path"]).parent.relative_to(root).as_posix() for name in needed)


def copy_package(folder: str, destination: Path) -> None:
    """Copies what a build of one package reads."""
    for part in PARTS:
        source, target = WORKSPACE / folder / part, destination / folder / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target)
        elif source.is_file():
            shutil.copy(source, target)


def cargo(*arguments: str, folder: Path) -> str:
    """What a command of cargo prints."""
    command = [os.environ.get("CARGO", "cargo"), *arguments]
    return subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout
