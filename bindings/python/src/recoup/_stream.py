"""A table for Arrow as a stream of one batch: what takes whole tables asks for this."""

from __future__ import annotations

import ctypes
from ctypes import CFUNCTYPE, PYFUNCTYPE, c_void_p, sizeof
from typing import Any, Callable, Dict, List, Tuple

from recoup._arrow import GetNext, GetSchema, LastError, Stream
from recoup._export import capsule_of, ended_by

Made = Tuple[Any, Any]

# The streams that are not given back yet, by their address: the callbacks and what is still to be read.
_open: Dict[int, Tuple[Any, ...]] = {}


class Table:
    """A table for Arrow, and for what reads it: ``pyarrow.table(it)``, ``polars.DataFrame(it)``.

    What is not said is null in a column of names or instants, and 0 in one of numbers.
    """

    __slots__ = ("_make",)

    def __init__(self, make: Callable[[], Made]) -> None:
        self._make = make

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Arrow's own protocol. What is asked for instead of the schema is not heeded, as it allows."""
        return _stream(self._make)


def _stream(make: Callable[[], Made]) -> object:
    """The capsule of a stream; ``make`` gives a schema and an array of it, each time anew."""
    made = Stream()
    # The array that goes with the schema which was asked for last, and whether the one batch is still to be given.
    arrays: List[Any] = []
    to_come = [True]

    def get_schema(_: Any, out: Any) -> int:
        schema, array = make()
        _move(schema, out)
        arrays[:], before = [array], arrays[:]
        for other in before:
            _release(other)
        return 0

    def get_next(_: Any, out: Any) -> int:
        if not to_come:
            ctypes.memset(out, 0, sizeof(out.contents))
            return 0
        to_come.clear()
        if not arrays:
            schema, array = make()
            _release(schema)
            arrays.append(array)
        _move(arrays.pop(), out)
        return 0

    made.get_schema, made.get_next, made.get_last_error = GetSchema(get_schema), GetNext(get_next), LastError(lambda _: None)
    made.release = ctypes.cast(_RELEASE, c_void_p).value
    # What takes a stream moves it: the callbacks are kept by a number that moves with it.
    made.private_data = id(made)
    _open[id(made)] = (arrays, made.get_schema, made.get_next, made.get_last_error)
    return capsule_of(made, b"arrow_array_stream", _END)


def _release(structure: Any) -> None:
    CFUNCTYPE(None, c_void_p)(structure.release)(ctypes.addressof(structure))


def _move(structure: Any, out: Any) -> None:
    """What was made belongs to the consumer from now on."""
    ctypes.memmove(out, ctypes.byref(structure), sizeof(structure))
    structure.release = None


def _let_go(address: int) -> None:
    held = Stream.from_address(address)
    arrays, *_ = _open.pop(held.private_data)
    for array in arrays:
        _release(array)
    held.release = None


_RELEASE = CFUNCTYPE(None, c_void_p)(_let_go)
_END = PYFUNCTYPE(None, c_void_p)(ended_by(b"arrow_array_stream", lambda held: _let_go(ctypes.addressof(held))))
