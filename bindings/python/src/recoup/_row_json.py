"""The JSON form of a row."""

from __future__ import annotations

from typing import Any

from recoup._faults import ask, filled
from recoup._load import library
from recoup._source import Body, as_bytes


def row_to_json(row: bytes) -> str:
    """One object on one line."""
    return filled(library.recoup_row_write, None, 0, row, len(row)).decode("utf-8")


def row_from_json(json: Body, row: Any) -> bytes:
    """The row that was written; ``row`` is memory for it."""
    source = as_bytes(json, "json")
    ask(library.recoup_row_read, None, 0, source, len(source), row, len(row), source=source)
    raw: bytes = row.raw
    return raw
