"""Rows that repeat: which of a few distinct ones each is, told by a byte a row.

Of numbers no object is made a row: columns of millions are cut into planes of bytes, which :mod:`codecs` and
:meth:`bytes.translate` pass over.
"""

from __future__ import annotations

import sys
from array import array
from codecs import charmap_build, charmap_encode
from typing import Dict, Iterator, List, Mapping, NamedTuple, Optional, Union

# As many as a byte tells apart.
_FEW = 256
# So many rows are looked at again where a value is new among them, and so many are searched for more that are new.
_CHUNK, _AHEAD = 1 << 14, 1 << 10
_UTF_16 = "utf-16-le" if sys.byteorder == "little" else "utf-16-be"

Column = Union["array[int]", List[Optional[bytes]]]


class Few(NamedTuple):
    """The distinct rows of some columns, in the order in which each comes first, and the place among them of every row."""

    columns: Dict[str, Column]
    many: int
    places: bytes


def few(columns: Mapping[str, Column], rows: int) -> Optional[Few]:
    """None: there are more than 256 distinct rows."""
    if _looks_distinct(columns):
        return None
    places: Optional[bytes] = None
    for column in columns.values():
        for part in _numbers_apart(column) if isinstance(column, array) else [_texts_apart(column)]:
            if part is not None and places is not None:
                part = _both(places, part)
            if part is None:
                return None
            places = part
    if places is None:
        places = bytes(rows)
    firsts = sorted(_firsts(places))
    order = bytearray(_FEW)
    for place, first in enumerate(firsts):
        order[places[first]] = place
    return Few({name: _picked(column, firsts) for name, column in columns.items()}, len(firsts), places.translate(order))


def _looks_distinct(columns: Mapping[str, Column]) -> bool:
    """A few rows tell it most often."""
    return len(set(zip(*[column[:_AHEAD] for column in columns.values()]))) > _FEW


def _firsts(places: bytes) -> Iterator[int]:
    """The first row of each code; all codes but 0 follow each other."""
    for code in range(_FEW):
        first = places.find(code)
        if first >= 0:
            yield first
        elif code > 0:
            return


def _picked(column: Column, rows: List[int]) -> Column:
    if not isinstance(column, array):
        return [column[row] for row in rows]
    held = column[:0]
    held.extend([column[row] for row in rows])
    return held


def _numbers_apart(column: array[int]) -> List[Optional[bytes]]:
    """The codes of each half word of a column that is not the same in all rows."""
    halves, width = array("H", column.tobytes()), column.itemsize // 2
    planes = [halves[half::width] for half in range(width)]
    return [_codes(plane.tobytes()) for plane in planes if plane[1:] != plane[:-1]]


def _texts_apart(column: List[Optional[bytes]]) -> Optional[bytes]:
    known = dict.fromkeys(column)
    if len(known) > _FEW:
        return None
    return bytes(map(dict(zip(known, range(len(known)))).__getitem__, column))


def _both(one: bytes, other: bytes) -> Optional[bytes]:
    """Codes of pairs."""
    pairs = bytearray(2 * len(one))
    pairs[::2], pairs[1::2] = one, other
    return _codes(bytes(pairs))


def _codes(units: bytes) -> Optional[bytes]:
    """A byte for each number of 16 bits; None: there are too many. The numbers are taken for characters, and encoded."""
    try:
        text = units.decode(_UTF_16)
    except UnicodeDecodeError:
        return None  # halves of characters: rare enough
    if 2 * len(text) != len(units):
        return None
    # The first stands for 0, as charmap_build wants it.
    known, coded = "\0", []
    table = charmap_build(known)
    for start in range(0, len(text), _CHUNK):
        chunk = text[start : start + _CHUNK]
        while True:
            try:
                coded.append(charmap_encode(chunk, "strict", table)[0])
                break
            except UnicodeEncodeError as error:
                new = set(chunk[error.start : error.start + _AHEAD]).difference(known)
                if not new or len(known) + len(new) > _FEW:
                    return None
                known += "".join(sorted(new))
                table = charmap_build(known)
    return b"".join(coded)


def spread(values: array[int], places: bytes) -> array[int]:
    """The value of each row, given those of the distinct rows."""
    raw, size = values.tobytes(), values.itemsize
    out = bytearray(size * len(places))
    for plane in range(size):
        table = raw[plane::size]
        if any(table):
            out[plane::size] = places.translate(table.ljust(_FEW, b"\0"))
    return array(values.typecode, bytes(out))


def gathered(values: array[int], places: array[int]) -> array[int]:
    """The value at each place."""
    if len(values) > _FEW:
        return array(values.typecode, map(values.__getitem__, places))
    lowest = 0 if sys.byteorder == "little" else places.itemsize - 1
    return spread(values, places.tobytes()[lowest :: places.itemsize])
