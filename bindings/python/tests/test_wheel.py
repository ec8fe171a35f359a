"""The wheels: tagged for every Python 3 and for the C libraries auditwheel vouches for, and all that a user needs."""

from __future__ import annotations

import base64
import csv
import hashlib
import platform
import sys
import zipfile
from pathlib import Path
from typing import Dict

import pytest
from consumer import PACKAGE, clean_environment, fresh_python, pip, quick_start, run
from packaging.metadata import Metadata
from packaging.utils import parse_wheel_filename

from recoup import _load

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="build-wheels.sh makes the wheels of Linux")

# The oldest tags there are for a machine: the library asks for nothing that came later.
GLIBC = {"x86_64": {"manylinux1_x86_64", "manylinux_2_5_x86_64"}, "aarch64": {"manylinux2014_aarch64", "manylinux_2_17_aarch64"}}
PLATFORMS = {"manylinux": GLIBC.get(platform.machine()), "musllinux": {f"musllinux_1_2_{platform.machine()}"}}

CONSUMER = """
import recoup

verdict: recoup.Verdict = recoup.classify(recoup.Signal(decline="insufficient_funds", brand="visa"))
disposition: recoup.Disposition = verdict.disposition
cause: "recoup.Id | None" = verdict.cause
"""


@pytest.fixture(params=PLATFORMS)
def libc(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def wheel(published: Path, libc: str) -> Path:
    (found,) = published.glob(f"*-{libc}*.whl")
    return found


@pytest.fixture
def files(wheel: Path) -> Dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}


@pytest.fixture(scope="module")
def consumer(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of a fresh virtual environment; pip chose the wheel that fits this machine."""
    folder = tmp_path_factory.mktemp("consumer")
    python = fresh_python(folder / "venv")
    run(pip(python, "install", "--only-binary", ":all:", "--find-links", str(published), "recoup"), folder)
    return python


def test_it_is_tagged_for_every_python_and_the_c_library(wheel: Path, libc: str, files: Dict[str, bytes]) -> None:
    name, version, _, tags = parse_wheel_filename(wheel.name)
    assert (name, str(version)) == ("recoup", "0.1.0")
    assert {(tag.interpreter, tag.abi) for tag in tags} == {("py3", "none")}
    assert {tag.platform for tag in tags} == PLATFORMS[libc]
    described = files["recoup-0.1.0.dist-info/WHEEL"].decode("utf-8").splitlines()
    assert {line for line in described if line.startswith("Tag: ")} == {f"Tag: {tag}" for tag in tags}
    assert "Root-Is-Purelib: false" in described


def test_it_holds_the_package_the_types_the_library_the_licences_and_nothing_else(files: Dict[str, bytes]) -> None:
    package = {f"recoup/{path.name}": path.read_bytes() for path in (PACKAGE / "src" / "recoup").iterdir() if path.is_file()}
    licences = {path.name: path.read_bytes() for path in PACKAGE.parent.parent.glob("LICENSE-*")}
    told = {f"recoup-0.1.0.dist-info/licenses/{name}": text for name, text in licences.items()}
    assert {"recoup/__init__.py", "recoup/py.typed"} < set(package)
    assert set(licences) == {"LICENSE-APACHE", "LICENSE-MIT"}
    own = {f"recoup-0.1.0.dist-info/{name}" for name in ("METADATA", "RECORD", "WHEEL")}
    library = {f"recoup/{_load.FILE_NAME}": _load.library_path.read_bytes()}
    assert {name: data for name, data in files.items() if name not in own} == {**package, **told, **library}


def test_its_record_names_every_file_with_its_hash(files: Dict[str, bytes]) -> None:
    record = "recoup-0.1.0.dist-info/RECORD"
    rows = {name: (digest, size) for name, digest, size in csv.reader(files[record].decode("utf-8").splitlines())}
    assert rows.pop(record) == ("", "")
    del files[record]
    hashes = {name: base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=") for name, data in files.items()}
    assert rows == {name: (f"sha256={hashes[name].decode()}", str(len(data))) for name, data in files.items()}


def test_its_metadata_are_valid_and_ask_for_nothing(files: Dict[str, bytes]) -> None:
    metadata = Metadata.from_email(files["recoup-0.1.0.dist-info/METADATA"])
    assert not metadata.requires_dist
    assert metadata.license_expression == "MIT OR Apache-2.0"
    assert metadata.license_files == ["LICENSE-APACHE", "LICENSE-MIT"]
    assert metadata.description == (PACKAGE / "README.md").read_text("utf-8")


def test_a_fresh_environment_runs_the_quick_start(consumer: Path, tmp_path: Path) -> None:
    here = clean_environment(PYTHONPATH=str(PACKAGE / "src"), RECOUP_LIBRARY=str(_load.library_path))
    assert quick_start(consumer, tmp_path) == quick_start(Path(sys.executable), tmp_path, here)
    place = run([str(consumer), "-c", "import recoup; print(recoup.about().library)"], tmp_path)
    assert str(consumer.parent.parent) in place
    run([str(consumer), "-m", "pip", "check"], tmp_path)


def test_the_types_reach_the_consumer(consumer: Path, tmp_path: Path) -> None:
    (tmp_path / "consumer.py").write_text(CONSUMER, "utf-8")
    checker = [sys.executable, "-m", "mypy", "--strict", "--python-executable", str(consumer)]
    run([*checker, "--cache-dir", str(tmp_path / "cache"), "consumer.py"], tmp_path)
