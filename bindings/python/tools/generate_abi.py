"""Writes ``_abi.py`` and ``_records.py`` from the description of the ABI, ``tests/data/golden/abi.json``.

``python tools/generate_abi.py`` writes both; with ``--check`` it fails when one would change.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Iterator, List, Tuple

from abi_module import abi_module
from abi_records import records_module

PACKAGE = Path(__file__).resolve().parent.parent
DESCRIPTION = PACKAGE.parent.parent / "tests" / "data" / "golden" / "abi.json"
SOURCES = PACKAGE / "src" / "recoup"


def outputs() -> Iterator[Tuple[Path, str]]:
    """Each generated file and what it must hold."""
    description = json.loads(DESCRIPTION.read_text("utf-8"))
    yield SOURCES / "_abi.py", "\n".join(abi_module(description)) + "\n"
    yield SOURCES / "_records.py", "\n".join(records_module(description)) + "\n"


def main(arguments: List[str]) -> int:
    """Writes, or checks."""
    if arguments != ["--check"]:
        for path, text in outputs():
            path.write_text(text, "utf-8")
        return 0
    stale = [path.name for path, text in outputs() if not path.exists() or path.read_text("utf-8") != text]
    for name in stale:
        print(f"{name} is not what tools/generate_abi.py writes", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
