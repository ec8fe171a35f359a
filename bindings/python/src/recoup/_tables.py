"""Many structures as the columns of a table: words and ids as their names."""

from __future__ import annotations

import sys
from array import array
from functools import partial
from struct import calcsize
from typing import Any, List, Sequence, Union

from recoup._distinct import spread
from recoup._export import Numbers, Words, bits, packed_bits
from recoup._fields import column, numbers_of
from recoup._record import Shape


def columns_of(
    shape: Shape, structure: Any, memory: Union[bytes, bytearray], names: Sequence[str] = ()
) -> List[Union[Numbers, Words]]:
    """A column a field, of these or of all; of a field that holds several, one a place: ``scopes.0``."""
    readers = {name: (read, calcsize(code)) for name, _, code, read in shape.fields}
    columns: List[Union[Numbers, Words]] = []
    for name in names or numbers_of(structure):
        values = column(structure, memory, name)
        field, _, element = name.partition(".")
        read, size = readers[field]
        read = read.__getitem__ if isinstance(read, dict) else read
        if read is None or values.typecode != "I":
            columns.append(Numbers(name, values, instants=field in _INSTANTS))
        else:
            columns.append(_words(name, values, partial(_element, read, size) if element else read))
    return columns


# Those of a verdict and of a step; the others in milliseconds are spans.
_INSTANTS = frozenset(("at_ms", "as_of_ms", "due_ms", "not_after_ms", "horizon_ms", "key_safe_until_ms"))


def _element(read: Any, size: int, number: int) -> Any:
    """What one number of several says, by the reader of all of them, which takes their bytes."""
    return next(iter(read(number.to_bytes(4, sys.byteorder).ljust(size, b"\0"))), None)


def _words(name: str, values: array[int], read: Any) -> Words:
    numbers = set(values)
    said = {number: read(number) for number in numbers}
    texts = {number: str(word) for number, word in said.items() if word is not None}
    place_of = dict(zip(texts, range(len(texts))))
    nothing = [number for number in numbers if number not in texts]
    # The words of a record say nothing by one number, 0.
    valid = bits(values, nothing[0]) if nothing else None
    place_of.update(dict.fromkeys(nothing, 0))
    if len(numbers) == 1:
        return Words(name, array("i", [0]) * len(values), list(texts.values()), valid)
    return Words(name, array("i", map(place_of.__getitem__, values)), list(texts.values()), valid)


def spread_column(column: Union[Numbers, Words], places: bytes) -> Union[Numbers, Words]:
    """The column of all rows, given that of the distinct ones."""
    if isinstance(column, Numbers):
        return column._replace(values=spread(column.values, places))
    valid = column.valid
    held = spread(column.places, places)
    if valid is None:
        return column._replace(places=held)
    said = bytes([valid[place >> 3] >> (place & 7) & 1 for place in range(len(column.places))])
    return column._replace(places=held, valid=packed_bits(places.translate(said.ljust(256, b"\0"))))
