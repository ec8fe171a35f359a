"""A user's machine: an environment that knows nothing of the source tree."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path
from typing import Dict, List, Optional

PACKAGE = Path(__file__).resolve().parent.parent
QUICK_START = PACKAGE / "examples" / "quickstart.py"

TARGET = Path(sys.prefix).parent
"""Where run-tests.sh keeps what is made once; its virtual environment stands in it."""


def clean_environment(**more: str) -> Dict[str, str]:
    """Nothing that could lead to the source tree."""
    hidden = ("RECOUP_", "PYTHONPATH", "PIP_", "MYPY")
    return {**{name: value for name, value in os.environ.items() if not name.startswith(hidden)}, **more}


def attempt(command: List[str], cwd: Path, environment: Optional[Dict[str, str]] = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, env=environment or clean_environment(), capture_output=True, text=True, check=False)


def run(command: List[str], cwd: Path, environment: Optional[Dict[str, str]] = None) -> str:
    done = attempt(command, cwd, environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def fresh_python(folder: Path) -> Path:
    """The interpreter of a virtual environment that has nothing but pip."""
    venv.create(folder, with_pip=True)
    return folder / "bin" / "python"


def pip(python: Path, command: str, *what: str) -> List[str]:
    """A command of pip that neither asks a package index nor keeps anything."""
    return [str(python), "-m", "pip", command, "--quiet", "--disable-pip-version-check", "--no-cache-dir", "--no-index", *what]


def quick_start(python: Path, folder: Path, environment: Optional[Dict[str, str]] = None) -> str:
    """What the quick start prints, run from a copy outside the repository."""
    program = folder / QUICK_START.name
    program.write_text(QUICK_START.read_text("utf-8"), "utf-8")
    return run([str(python), str(program)], folder, environment)
