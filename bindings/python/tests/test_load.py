"""Loading: the override, the file beside the package, and the refusals."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from recoup import _abi, _load

SOURCES = Path(_load.__file__).parent.parent


def importing(library: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "RECOUP_LIBRARY": library, "PYTHONPATH": str(SOURCES)}
    return subprocess.run([sys.executable, "-c", "import recoup"], env=environment, capture_output=True, text=True, check=False)


def test_the_override_is_used() -> None:
    assert importing(str(_load.library_path)).returncode == 0


def test_a_library_that_is_not_there_is_named(tmp_path: Path) -> None:
    done = importing(str(tmp_path / "absent.so"))
    assert done.returncode != 0
    assert "ImportError" in done.stderr
    assert f"{tmp_path / 'absent.so'} (RECOUP_LIBRARY)" in done.stderr


def test_another_library_is_refused() -> None:
    other = getattr(sys.modules["_ctypes"], "__file__", None)
    if other is None:
        pytest.skip("this interpreter has its extensions built in")
    done = importing(other)
    assert done.returncode != 0
    assert "has no function recoup_" in done.stderr


def test_without_override_the_file_beside_the_package_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RECOUP_LIBRARY", raising=False)
    assert _load._candidates() == [("beside the package", Path(_load.__file__).with_name(_load.FILE_NAME))]


@pytest.mark.parametrize("theirs", [_abi.ABI_VERSION - 1, _abi.ABI_VERSION + (1 << 16)])
def test_another_abi_is_refused_with_both_numbers(theirs: int) -> None:
    with pytest.raises(ImportError, match=rf"x\.so has ABI {theirs >> 16}\.{theirs & 0xFFFF}, this package needs 0\.1"):
        _load.check_abi(theirs, "x.so")


def test_a_newer_minor_is_taken() -> None:
    _load.check_abi(_abi.ABI_VERSION + 1, "x.so")
    _load.check_size("signal", 152, 144, newer=True, path="x.so")


@pytest.mark.parametrize(("theirs", "newer"), [(136, False), (136, True), (152, False)])
def test_another_size_is_refused_with_both_numbers(theirs: int, newer: bool) -> None:
    with pytest.raises(ImportError, match=rf"recoup_signal has {theirs} bytes there and 144 bytes in this package"):
        _load.check_size("signal", theirs, 144, newer, "x.so")
