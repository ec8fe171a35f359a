"""The sdist: outside the repository pip and cargo make of it a package that answers the same."""

from __future__ import annotations

import re
import sys
import tarfile
from pathlib import Path, PurePosixPath
from typing import Dict, Set, Tuple

import pytest
from consumer import PACKAGE, TARGET, attempt, clean_environment, fresh_python, pip, quick_start, run
from packaging.metadata import Metadata

import recoup

REPOSITORY = PACKAGE.parent.parent
# What pip needs to build without a package index.
WHEELHOUSE = str(Path(sys.prefix) / "wheelhouse")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="build-wheels.sh makes the sdist on Linux")


@pytest.fixture(scope="module")
def sdist(published: Path) -> Path:
    return published / f"recoup-{recoup.__version__}.tar.gz"


@pytest.fixture(scope="module")
def files(sdist: Path) -> Dict[PurePosixPath, bytes]:
    """Its files by their path in the one folder it unpacks to; a link or a device would be left out."""
    found = {}
    with tarfile.open(sdist) as archive:
        for entry in archive:
            data = archive.extractfile(entry)
            assert data is not None
            assert entry.isreg()
            found[PurePosixPath(entry.name).relative_to(f"recoup-{recoup.__version__}")] = data.read()
    return found


@pytest.fixture(scope="module")
def consumer(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of a fresh virtual environment in which pip built the sdist. What it builds on is compiled once."""
    folder = tmp_path_factory.mktemp("consumer")
    python = fresh_python(folder / "venv")
    environment = clean_environment(CARGO_TARGET_DIR=str(TARGET / "python-sdist"))
    run(pip(python, "install", "--find-links", WHEELHOUSE, str(sdist)), folder, environment)
    return python


def locked(lock: bytes) -> Set[Tuple[str, str]]:
    return set(re.findall(r'^name = "(.+)"\nversion = "(.+)"', lock.decode("utf-8"), re.MULTILINE))


def test_it_holds_the_package_its_tests_and_the_rust_sources(files: Dict[PurePosixPath, bytes]) -> None:
    for folder in ("src", "tests", "tools", "examples"):
        for path in (PACKAGE / folder).rglob("*.py"):
            assert files[PurePosixPath(path.relative_to(PACKAGE).as_posix())] == path.read_bytes()
    for path in REPOSITORY.glob("LICENSE-*"):
        assert files[PurePosixPath(path.name)] == path.read_bytes()
    rust = {str(path.relative_to("rust")): data for path, data in files.items() if path.parts[0] == "rust"}
    changed = {name for name, data in rust.items() if data != (REPOSITORY / name).read_bytes()}
    assert changed == {"Cargo.toml", "Cargo.lock"}
    assert {name.split("/")[0] for name in rust} == {"Cargo.toml", "Cargo.lock", "build.rs", "src", "knowledge", "bindings"}
    assert not [name for name in rust if "/tests/" in name or "/examples/" in name]


def test_its_lock_file_is_a_part_of_the_repository_s(files: Dict[PurePosixPath, bytes]) -> None:
    part, whole = (locked(lock) for lock in (files[PurePosixPath("rust/Cargo.lock")], (REPOSITORY / "Cargo.lock").read_bytes()))
    assert part < whole
    assert {name for name, _ in part if name.startswith("recoup")} == {"recoup-c", "recoup-core", "recoup-knowledge"}


def test_its_metadata_are_valid(files: Dict[PurePosixPath, bytes]) -> None:
    metadata = Metadata.from_email(files[PurePosixPath("PKG-INFO")])
    assert (metadata.name, str(metadata.version)) == ("recoup", recoup.__version__)
    assert metadata.license_files == ["LICENSE-APACHE", "LICENSE-MIT"]


def test_pip_and_cargo_build_a_package_that_answers_the_same(consumer: Path, tmp_path: Path) -> None:
    told = run([str(consumer), "-c", "import recoup; print(*vars(recoup.about()).values(), sep='\\n')"], tmp_path).splitlines()
    *facts, library = told
    *expected, _ = map(str, vars(recoup.about()).values())
    assert facts == expected
    assert library.startswith(str(consumer.parent.parent))
    here = clean_environment(PYTHONPATH=str(PACKAGE / "src"), RECOUP_LIBRARY=str(recoup.about().library))
    assert quick_start(consumer, tmp_path) == quick_start(Path(sys.executable), tmp_path, here)
    # The golden vectors, from the tests of the repository over the library that was built there.
    vectors = [sys.executable, "-m", "pytest", "--quiet", "tests/test_vectors.py"]
    run(vectors, PACKAGE, clean_environment(PYTHONPATH=str(PACKAGE / "src"), RECOUP_LIBRARY=library))


def test_without_cargo_it_says_what_is_needed(sdist: Path, tmp_path: Path) -> None:
    python = Path(sys.executable)
    environment = clean_environment(PATH=str(python.parent), CARGO="cargo")
    done = attempt(pip(python, "wheel", "--find-links", WHEELHOUSE, str(sdist)), tmp_path, environment)
    assert done.returncode != 0
    (rust,) = re.findall(r'^rust-version = "(.+)"', (REPOSITORY / "Cargo.toml").read_text("utf-8"), re.MULTILINE)
    said = re.sub(r"\s+", " ", done.stdout + done.stderr)
    assert f"Install Rust {rust} or newer with cargo on the PATH" in said
    assert "RECOUP_LIBRARY_BUILD" in said
    assert "Traceback" not in said
