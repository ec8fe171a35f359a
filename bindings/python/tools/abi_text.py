"""Names and docstrings of the generated modules."""

from __future__ import annotations

import textwrap
from typing import Any, Dict, List

Json = Dict[str, Any]

# Room for text, and for code.
WIDTH = 120
LINE = 130

SOURCE = "Generated from `tests/data/golden/abi.json` by `tools/generate_abi.py`; do not edit."

# A word list whose name belongs to a record.
_ENUM_NAMES = {"permission": "Answer"}


def doc(text: str, indent: int) -> List[str]:
    """A docstring."""
    pad = " " * indent
    lines: List[str] = []
    paragraphs = text.split("\n\n")
    for number, paragraph in enumerate(paragraphs):
        room = WIDTH - indent - (6 if len(paragraphs) == 1 else 3)
        wrapped = textwrap.wrap(" ".join(paragraph.split()), room, break_long_words=False, break_on_hyphens=False)
        lines += ([""] if number else []) + wrapped
    if len(lines) == 1:
        return [f'{pad}"""{lines[0]}"""']
    return [f'{pad}"""{lines[0]}', *(f"{pad}{line}" if line else "" for line in lines[1:]), f'{pad}"""']


def camel(name: str) -> str:
    """``row_kind`` as the name of a class."""
    return "".join(part.capitalize() for part in name.split("_"))


def enum_name(vocabulary: str) -> str:
    """The class of a word list."""
    return _ENUM_NAMES.get(vocabulary, camel(vocabulary))


def bare(struct: Json) -> str:
    """``signal`` for ``recoup_signal``."""
    name: str = struct["name"]
    return name[len("recoup_") :]


def c_name(c_type: str) -> str:
    """The class of a structure."""
    return "C" + camel(c_type[len("recoup_") :])
