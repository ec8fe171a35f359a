"""Texts and frames the library writes into a buffer of ours."""

from __future__ import annotations

from ctypes import Array, byref, c_size_t, c_uint8, string_at
from functools import lru_cache
from typing import Any, Callable, Tuple, Type

from recoup._abi import Status

# Most answers fit; a longer one costs a second call, because the first says how much room it wants.
_FIRST_ROOM = 4096


@lru_cache(maxsize=256)
def array_of(element: Type[Any], count: int) -> Type[Array[Any]]:
    """The type of an array. ctypes makes it anew each time that nobody holds it, which costs more than a call."""
    made: Type[Array[Any]] = element * count
    return made


def filled(call: Callable[[Any, int, Any], int]) -> Tuple[int, bytes]:
    """The status of ``call(out, cap, needed)`` and what it wrote."""
    needed = c_size_t(_FIRST_ROOM)
    status = int(Status.ERR_CAPACITY)
    for _ in range(2):
        room = needed.value
        out = array_of(c_uint8, room)()
        status = call(out, room, byref(needed))
        if status != Status.ERR_CAPACITY:
            break
    return status, string_at(out, needed.value) if status == Status.OK else b""
