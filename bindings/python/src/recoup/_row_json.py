"""The JSON form of a row."""

from __future__ import annotations

from ctypes import byref, sizeof

from recoup._abi import CRow
from recoup._faults import ask, filled
from recoup._load import library
from recoup._source import Body, as_bytes


def row_to_json(row: CRow) -> str:
    """One object on one line."""
    return filled(library.recoup_row_write, None, 0, byref(row), sizeof(CRow)).decode("utf-8")


def row_from_json(json: Body) -> CRow:
    """The row that was written."""
    source, row = as_bytes(json, "json"), CRow()
    ask(library.recoup_row_read, None, 0, source, len(source), byref(row), sizeof(CRow), source=source)
    return row
