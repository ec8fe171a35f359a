"""Lets the tests import one another, the generator and the examples; makes what is published once."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), *(str(HERE.parent / folder) for folder in ("tools", "examples", "examples/warehouse"))]


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of the sdist and the wheels, as the command of the release makes them, around the library under test."""
    from consumer import PACKAGE, clean_environment, run

    from recoup import _load

    folder = tmp_path_factory.mktemp("dist")
    environment = clean_environment(RECOUP_LIBRARY_BUILD=str(_load.library_path))
    run([str(PACKAGE / "build-wheels.sh"), str(folder)], folder, environment)
    return folder
