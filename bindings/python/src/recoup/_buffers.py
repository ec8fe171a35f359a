"""Arrays for the library to write into."""

from __future__ import annotations

from ctypes import Array, c_char
from functools import lru_cache
from typing import Any, Type


@lru_cache(maxsize=256)
def array_of(element: Type[Any], count: int) -> Type[Array[Any]]:
    """The type of an array. ctypes makes it anew each time that nobody holds it, which costs more than a call."""
    made: Type[Array[Any]] = element * count
    return made


def memory(size: int) -> Any:
    """Bytes to write into; a slice of them is ``bytes``."""
    return array_of(c_char, size)()
