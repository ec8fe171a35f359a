"""Arrow's C data interface, as far as a column of texts needs it: no package of Arrow is asked for."""

from __future__ import annotations

import ctypes
from ctypes import POINTER, Structure, c_char_p, c_int64, c_void_p
from typing import Any, List, Tuple


class _Schema(Structure):
    _fields_ = [("format", c_char_p)]


class _Array(Structure):
    _fields_ = [
        ("length", c_int64),
        ("null_count", c_int64),
        ("offset", c_int64),
        ("n_buffers", c_int64),
        ("n_children", c_int64),
        ("buffers", POINTER(c_void_p)),
    ]


# The width of an offset, by format: utf8 and binary, each with 32 and with 64 bits.
_WIDTHS = {b"u": 4, b"z": 4, b"U": 8, b"Z": 8}

_pointer = ctypes.pythonapi.PyCapsule_GetPointer
_pointer.restype = c_void_p
_pointer.argtypes = [ctypes.py_object, c_char_p]


def texts(source: Any) -> Tuple[bytes, memoryview, List[int]]:
    """The bytes of all values, their offsets, and which of them are null.

    ``source`` is anything with ``__arrow_c_array__``, an array of pyarrow or nanoarrow say.
    """
    # The capsules own the memory: they must outlive every look at it.
    capsules = source.__arrow_c_array__()
    schema = _Schema.from_address(_pointer(capsules[0], b"arrow_schema"))
    array = _Array.from_address(_pointer(capsules[1], b"arrow_array"))
    width = _WIDTHS.get(schema.format or b"")
    if width is None:
        raise TypeError(f"an Arrow array of the format {(schema.format or b'').decode()!r} is no array of strings")
    if array.length == 0:
        return b"", memoryview(bytes(4)).cast("I"), []
    first = ctypes.string_at(array.buffers[1] + array.offset * width, (array.length + 1) * width)
    offsets = memoryview(first).cast("i" if width == 4 else "q")
    data = ctypes.string_at(array.buffers[2], offsets[-1]) if offsets[-1] else b""
    return data, offsets, _nulls(array)


def _nulls(array: Any) -> List[int]:
    if array.null_count == 0 or not array.buffers[0]:
        return []
    bits = ctypes.string_at(array.buffers[0], (array.offset + array.length + 7) // 8)
    places = range(array.offset, array.offset + array.length)
    return [place - array.offset for place in places if not bits[place >> 3] >> (place & 7) & 1]
