"""What a column may be: numbers, an Arrow array, a column of a DataFrame, NumPy's instants and texts, a list of texts."""

from __future__ import annotations

from array import array
from typing import Any, List, Optional, Union

from recoup._arrow import chunks, is_arrow
from recoup._texts import Texts, joined, of_sequence

Column = Union[Texts, memoryview]

# Kinds of NumPy whose memory is not read as it lies: objects, texts, instants.
_UNREADABLE = ("O", "U", "T", "M")
# What NumPy calls no time.
_NOT_A_TIME = -(2**63)


def column_of(value: Any, what: str) -> Optional[Column]:
    """The column; None where it is one value for all. A single text is one value."""
    if isinstance(value, Texts):
        return value
    if isinstance(value, (str, bytes)):
        return None
    if is_arrow(value):
        return _together(chunks(value, what), what)
    if getattr(getattr(value, "dtype", None), "kind", "") in _UNREADABLE:
        return _of_objects(value)
    try:
        view = memoryview(value)
    except (TypeError, ValueError):
        return _of_objects(value)
    return view if view.ndim else None


def _together(parts: List[Union[Texts, array[int]]], what: str) -> Column:
    """The chunks as one."""
    if all(isinstance(part, Texts) for part in parts):
        if len(parts) == 1 and isinstance(parts[0], Texts):
            return parts[0]
        return joined([text for part in parts if isinstance(part, Texts) for text in part.bytes_of()])
    numbers: array[int] = array("q")
    for part in parts:
        if isinstance(part, Texts):
            raise TypeError(f"{what} must be texts or integers, not both")
        if part.typecode == "Q":
            numbers = array("Q", numbers)
        numbers.extend(array(numbers.typecode, part))
    return memoryview(numbers)


def _of_objects(value: Any) -> Optional[Column]:
    """A column whose memory is of no use as it lies: instants and texts of NumPy, of pandas without Arrow, or a list of texts."""
    held = value.__array__() if hasattr(value, "__array__") else value
    kind = getattr(getattr(held, "dtype", None), "kind", "")
    if kind == "M":
        numbers = array("q", held.astype("datetime64[ms]").astype("int64").tobytes())
        return memoryview(array("q", [0 if number == _NOT_A_TIME else number for number in numbers]))
    if kind in ("O", "U", "T"):
        return of_sequence(held.tolist())
    return of_sequence(held) if isinstance(held, (list, tuple)) and held and isinstance(held[0], (str, type(None))) else None
