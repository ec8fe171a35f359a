"""The wheel for musl works with musl: musl's own loader loads its library, and a C program gets the committed answers."""

from __future__ import annotations

import os
import platform
import shutil
import zipfile
from pathlib import Path

import pytest
from consumer import PACKAGE, TARGET, run

from recoup import _abi

REPOSITORY = PACKAGE.parent.parent
C = REPOSITORY / "bindings" / "c"
# musl.sh puts it there, or says why not.
MUSL = TARGET / "musl"
MACHINE = f"{platform.machine()}-linux-musl"
LOADER = MUSL / "lib" / f"ld-musl-{platform.machine()}.so.1"
SONAME = f"librecoup.so.{_abi.ABI_MAJOR}"
COMPILER = os.environ.get("CC", "cc")

pytestmark = [
    pytest.mark.skipif(not LOADER.exists(), reason="musl could not be had"),
    pytest.mark.skipif(shutil.which(COMPILER) is None, reason="no C compiler"),
]


@pytest.fixture
def library(published: Path, tmp_path: Path) -> Path:
    """The library of the wheel, under the name programs find it by."""
    (wheel,) = published.glob("*-musllinux*.whl")
    with zipfile.ZipFile(wheel) as archive:
        path = tmp_path / SONAME
        path.write_bytes(archive.read("recoup/librecoup.so"))
    return path


def compiled(library: Path) -> Path:
    """The example of the C package, with musl's headers and start files instead of the system's."""
    made, parts = library.with_name("classify"), MUSL / "usr" / "lib" / MACHINE
    headers = ["-nostdinc", "-isystem", str(MUSL / "usr" / "include" / MACHINE), "-I", str(REPOSITORY / "include")]
    sources = [str(parts / "Scrt1.o"), str(parts / "crti.o"), str(C / "examples" / "classify.c"), str(library)]
    system = [f"-L{MUSL / 'lib' / MACHINE}", "-lc", str(parts / "crtn.o")]
    run([COMPILER, "-std=c99", "-fPIE", "-pie", "-nostdlib", *headers, *sources, *system, "-o", str(made)], library.parent)
    return made


def test_musl_loads_it_and_it_answers_as_elsewhere(library: Path) -> None:
    loader = [str(LOADER), "--library-path", str(library.parent)]
    program = str(compiled(library))
    loaded = run([*loader, "--list", program], REPOSITORY)
    assert f"{SONAME} => {library}" in loaded
    assert "libc.so.6" not in loaded
    said = run([*loader, program, "tests/data/payloads/charge-insufficient-funds.json"], REPOSITORY)
    assert said == (C / "examples" / "classify.expected.txt").read_text("utf-8")
