"""Columns as numbers: where the fields of many structures lie, and what is put into them."""

from __future__ import annotations

import sys
from array import array
from ctypes import Array, c_int64, c_uint32, c_uint64, sizeof
from functools import cache
from typing import Any, Dict, Iterable, Literal, Optional, Tuple, Union

from recoup._abi import Status
from recoup._errors import FieldOverflowError, unknown_word

Code = Literal["I", "q", "Q"]
_CODES: Dict[Any, Code] = {c_uint32: "I", c_int64: "q", c_uint64: "Q"}

# What may stand before the letter of a format and changes nothing but its width, which is asked for by itself.
_NATIVE = "@=" + ("<" if sys.byteorder == "little" else ">")
_SIGNED, _UNSIGNED = frozenset("bhilqn"), frozenset("BHILQN?")
# An integer of 1, 2, 4 and 8 bytes.
_WIDTHS = {1: "b", 2: "h", 4: "i", 8: "q"}


def place(structure: Any, name: str) -> Tuple[Code, int, int]:
    """How a field is stored, where its first one lies, and the way to the next, in units of its size."""
    known(structure, (name,))
    kind, offset = numbers_of(structure)[name]
    size = sizeof(kind)
    return _CODES[kind], offset // size, sizeof(structure) // size


def known(structure: Any, names: Iterable[str]) -> None:
    """Refuses a name that no number of the structure has."""
    numbers = numbers_of(structure)
    for name in names:
        if name not in numbers:
            raise unknown_word(name, "column", numbers)


def column(structure: Any, memory: Union[bytes, bytearray], name: str) -> array[int]:
    """One field of every structure in some memory."""
    code, first, step = place(structure, name)
    return array(code, memoryview(memory).cast(code)[first::step].tobytes())


@cache
def numbers_of(structure: Any) -> Dict[str, Tuple[Any, int]]:
    """The type and the place of every number; of an array each under its own name, ``scopes.0`` say."""
    found: Dict[str, Tuple[Any, int]] = {}
    for name, kind in structure._fields_:
        offset = getattr(structure, name).offset
        if issubclass(kind, Array):
            element = kind._type_
            found.update({f"{name}.{i}": (element, offset + i * sizeof(element)) for i in range(kind._length_)})
        elif name not in ("struct_size", "reserved"):
            found[name] = (kind, offset)
    return found


def numbers(code: Code, column: memoryview, field: str) -> array[int]:
    """The column, in the width and sign of ``code``. Four bytes of text are one number: the network codes of NumPy's ``S4``."""
    kind = column.format.lstrip(_NATIVE)
    unsigned = kind in _UNSIGNED or (kind == "4s" and code == "I")
    if column.ndim != 1 or not (unsigned or kind in _SIGNED):
        raise TypeError(f"{field} must be a column of integers, not {column.ndim} dimensions of {column.format!r}")
    width = _WIDTHS[column.itemsize]
    given: array[int] = array(width.upper() if unsigned else width, column.tobytes())
    if given.typecode == code:
        return given
    if code == "I" and width == "q" and (low := _low_halves(given)) is not None:
        return low
    try:
        return array(code, given)
    except OverflowError:
        argument, _, part = field.partition(".")
        raise FieldOverflowError(
            f"{field} holds a number that does not fit", status=Status.ERR_RANGE, argument=argument, field=part or None
        ) from None


def _low_halves(given: array[int]) -> Optional[array[int]]:
    """The numbers of 64 bits in 32; None where one is too wide. A loop over them would make an object of each."""
    halves = array("I", given.tobytes())
    lower = 0 if sys.byteorder == "little" else 1
    return None if halves[1 - lower :: 2].tobytes().strip(b"\0") else halves[lower::2]
