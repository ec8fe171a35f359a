"""The wheel: tagged for this platform and every Python 3, and all that a user needs."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path
from typing import Dict, List, Optional

import pytest

from recoup import _load

PACKAGE = Path(__file__).resolve().parent.parent

CONSUMER = """
import recoup

verdict: recoup.Verdict = recoup.classify(recoup.Signal(decline="insufficient_funds", brand="visa"))
disposition: recoup.Disposition = verdict.disposition
cause: "recoup.Id | None" = verdict.cause
"""


def clean_environment() -> Dict[str, str]:
    """Nothing that could lead to the source tree."""
    hidden = ("RECOUP_", "PYTHONPATH", "PIP_", "MYPY")
    return {name: value for name, value in os.environ.items() if not name.startswith(hidden)}


def run(command: List[str], cwd: Path, environment: Optional[Dict[str, str]] = None) -> str:
    done = subprocess.run(command, cwd=cwd, env=environment or clean_environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    environment = {**clean_environment(), "RECOUP_LIBRARY_BUILD": str(_load.library_path)}
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(PACKAGE)]
    run(build, folder, environment)
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def consumer(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of a fresh virtual environment that has the wheel and nothing else."""
    folder = tmp_path_factory.mktemp("consumer")
    venv.create(folder / "venv", with_pip=True)
    python = folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    run([str(python), "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", str(wheel)], folder)
    return python


def test_it_is_tagged_for_the_platform_and_every_python(wheel: Path) -> None:
    name, version, python, abi, platform = wheel.stem.split("-")
    assert (name, version, python, abi) == ("recoup", "0.1.0", "py3", "none")
    assert platform != "any"


def test_it_holds_the_package_the_types_and_the_library(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        metadata = archive.read("recoup-0.1.0.dist-info/METADATA").decode("utf-8")
        described = archive.read("recoup-0.1.0.dist-info/WHEEL").decode("utf-8")
    sources = {f"recoup/{path.name}" for path in (PACKAGE / "src" / "recoup").glob("*.py")}
    assert names >= sources | {"recoup/py.typed", f"recoup/{_load.FILE_NAME}"}
    assert not [name for name in names if name.startswith(("tests/", "tools/", "src/"))]
    assert "Root-Is-Purelib: false" in described
    assert "Requires-Dist" not in metadata


def test_a_fresh_environment_runs_the_quick_start(consumer: Path, tmp_path: Path) -> None:
    quickstart = tmp_path / "quickstart.py"
    quickstart.write_text((PACKAGE / "examples" / "quickstart.py").read_text("utf-8"), "utf-8")
    installed = run([str(consumer), str(quickstart)], tmp_path)
    here = {**clean_environment(), "PYTHONPATH": str(PACKAGE / "src"), "RECOUP_LIBRARY": str(_load.library_path)}
    assert installed == run([sys.executable, str(quickstart)], tmp_path, here)
    place = run([str(consumer), "-c", "import recoup; print(recoup.about().library)"], tmp_path)
    assert str(consumer.parent.parent) in place


def test_the_types_reach_the_consumer(consumer: Path, tmp_path: Path) -> None:
    (tmp_path / "consumer.py").write_text(CONSUMER, "utf-8")
    checker = [sys.executable, "-m", "mypy", "--strict", "--python-executable", str(consumer)]
    run([*checker, "--cache-dir", str(tmp_path / "cache"), "consumer.py"], tmp_path)
