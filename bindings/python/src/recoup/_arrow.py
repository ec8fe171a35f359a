"""Arrow's C data interface, as far as a column needs it: no package of Arrow is asked for."""

from __future__ import annotations

import ctypes
from array import array
from contextlib import contextmanager
from ctypes import CFUNCTYPE, POINTER, Structure, byref, c_char_p, c_int, c_int64, c_uint32, c_void_p
from itertools import accumulate
from struct import iter_unpack, unpack_from
from typing import Any, Callable, Iterator, List, NamedTuple, Optional, TypeVar, Union

from recoup._texts import Texts


class Schema(Structure):
    """ArrowSchema."""


class Array(Structure):
    """ArrowArray."""


class Stream(Structure):
    """ArrowArrayStream."""


Schema._fields_ = [
    ("format", c_char_p),
    ("name", c_char_p),
    ("metadata", c_void_p),
    ("flags", c_int64),
    ("n_children", c_int64),
    ("children", POINTER(POINTER(Schema))),
    ("dictionary", POINTER(Schema)),
    ("release", c_void_p),
    ("private_data", c_void_p),
]
Array._fields_ = [
    ("length", c_int64),
    ("null_count", c_int64),
    ("offset", c_int64),
    ("n_buffers", c_int64),
    ("n_children", c_int64),
    ("buffers", POINTER(c_void_p)),
    ("children", POINTER(POINTER(Array))),
    ("dictionary", POINTER(Array)),
    ("release", c_void_p),
    ("private_data", c_void_p),
]
GetSchema = CFUNCTYPE(c_int, POINTER(Stream), POINTER(Schema))
GetNext = CFUNCTYPE(c_int, POINTER(Stream), POINTER(Array))
LastError = CFUNCTYPE(c_char_p, POINTER(Stream))
Stream._fields_ = [
    ("get_schema", GetSchema),
    ("get_next", GetNext),
    ("get_last_error", LastError),
    ("release", c_void_p),
    ("private_data", c_void_p),
]

# The width of an offset, by format: utf8 and binary, each with 32 and with 64 bits.
_OFFSETS = {b"u": "i", b"z": "i", b"U": "q", b"Z": "q"}
_VIEWS = (b"vu", b"vz")
_INTEGERS = {b"c": "b", b"C": "B", b"s": "h", b"S": "H", b"i": "i", b"I": "I", b"l": "q", b"L": "Q", b"tdD": "i", b"tdm": "q"}
_DAY_MS = 86_400_000
# A timestamp in milliseconds: times the first, by the second. Days are `tdD`.
_UNITS = {b"tss": (1000, 1), b"tsm": (1, 1), b"tsu": (1, 1000), b"tsn": (1, 1_000_000), b"tdD": (_DAY_MS, 1)}
# The longest text that a view holds itself.
_INLINE = 12

_pointer = ctypes.pythonapi.PyCapsule_GetPointer
_pointer.restype = c_void_p
_pointer.argtypes = [ctypes.py_object, c_char_p]

Column = Union[Texts, "array[int]"]
T = TypeVar("T")


def is_arrow(source: Any) -> bool:
    """Whether it offers its values by the interface: an array, a chunked array, a column of a DataFrame."""
    return hasattr(source, "__arrow_c_array__") or hasattr(source, "__arrow_c_stream__")


def chunks(source: Any, what: str) -> List[Column]:
    """The values, a column a chunk: texts, or integers; of these a null is 0. Instants are milliseconds."""
    return each_chunk(source, lambda schema, part: column_of_part(schema, part, what))


def each_chunk(source: Any, read: Callable[[Any, Any], T]) -> List[T]:
    """What ``read`` makes of the schema and the array of each chunk. It must copy what it keeps."""
    # The capsules own the memory: they must outlive every look at it.
    if hasattr(source, "__arrow_c_array__"):
        capsules = source.__arrow_c_array__()
        schema = Schema.from_address(_pointer(capsules[0], b"arrow_schema"))
        return [read(schema, Array.from_address(_pointer(capsules[1], b"arrow_array")))]
    capsule = source.__arrow_c_stream__()
    stream = Stream.from_address(_pointer(capsule, b"arrow_array_stream"))
    schema = Schema()
    _must(stream, stream.get_schema(byref(stream), byref(schema)))
    with _released(schema):
        return [read(schema, part) for part in _parts(stream)]


def _parts(stream: Any) -> Iterator[Any]:
    while True:
        part = Array()
        _must(stream, stream.get_next(byref(stream), byref(part)))
        if not part.release:
            return
        with _released(part):
            yield part


def _must(stream: Any, status: int) -> None:
    if status:
        said = stream.get_last_error(byref(stream)) or b"no reason was given"
        raise ValueError(f"the Arrow stream fails: {said.decode('utf-8', 'replace')}")


@contextmanager
def _released(held: Any) -> Iterator[None]:
    """Gives back what the producer made."""
    try:
        yield
    finally:
        if held.release:
            CFUNCTYPE(None, c_void_p)(held.release)(ctypes.addressof(held))


def column_of_part(schema: Any, part: Any, what: str) -> Column:
    """The values of one array."""
    if schema.dictionary:
        words = column_of_part(schema.dictionary.contents, part.dictionary.contents, what)
        if not isinstance(words, Texts):
            raise _no_column(schema.dictionary.contents, what)
        places = integers(schema.format, part)
        nulls = set(nulls_of(part))
        return words.picked([None if at in nulls else place for at, place in enumerate(places)])
    if schema.format in _OFFSETS:
        return _texts(part, _OFFSETS[schema.format])
    if schema.format in _VIEWS:
        return _views(part)
    kind = schema.format.partition(b":")[0]
    if kind in _INTEGERS or kind in _UNITS:
        return _numbers(kind, part)
    if kind == b"n":
        return Texts(b"", array("q", bytes(8 * (part.length + 1))), range(part.length))
    raise _no_column(schema, what)


def _no_column(schema: Any, what: str) -> TypeError:
    return TypeError(f"{what} must be texts or integers, not an Arrow array of the format {schema.format.decode()!r}")


class Wire(NamedTuple):
    """Texts where they lie: the address and size of their bytes, and that of their offsets of 32 bits."""

    data: Optional[int]
    size: int
    offsets: int


def wire_of(schema: Any, part: Any) -> Optional[Wire]:
    """None for texts that do not lie so."""
    if schema.dictionary or not part.length or _OFFSETS.get(schema.format) != "i":
        return None
    starts = part.buffers[1] + 4 * part.offset
    return Wire(part.buffers[2], c_uint32.from_address(starts + 4 * part.length).value, starts)


def _texts(part: Any, code: str) -> Texts:
    """Offsets and bytes; a slice begins anywhere in them."""
    if part.length == 0:
        return Texts(b"", array("q", [0]), ())
    offsets = _buffer(part, 1, code, part.offset, part.length + 1)
    begin, end = offsets[0], offsets[-1]
    data = ctypes.string_at(part.buffers[2] + begin, end - begin) if end > begin else b""
    starts = array("q", offsets) if begin == 0 else array("q", [offset - begin for offset in offsets])
    return Texts(data, starts, nulls_of(part))


def _views(part: Any) -> Texts:
    """Sixteen bytes each: the length, and the text itself, or its first four bytes, its buffer and its place there."""
    held = _buffer(part, 1, "B", part.offset * 16, part.length * 16).tobytes() if part.length else b""
    texts = []
    for length, inline in iter_unpack("=i12s", held):
        if length <= _INLINE:
            texts.append(inline[:length])
        else:
            buffer, begin = unpack_from("=ii", inline, 4)
            texts.append(ctypes.string_at(part.buffers[2 + buffer] + begin, length))
    nulls = nulls_of(part)
    for at in nulls:
        texts[at] = b""
    return Texts(b"".join(texts), array("q", accumulate(map(len, texts), initial=0)), nulls)


def _numbers(kind: bytes, part: Any) -> array[int]:
    numbers = integers(kind, part)
    times, by = _UNITS.get(kind, (1, 1))
    if (times, by) != (1, 1):
        numbers = array("q", [number * times // by for number in numbers])
    for at in nulls_of(part):
        numbers[at] = 0
    return numbers


def integers(kind: bytes, part: Any) -> array[int]:
    """The numbers as they lie."""
    return _buffer(part, 1, _INTEGERS.get(kind, "q"), part.offset, part.length)


def _buffer(part: Any, number: int, code: str, first: int, count: int) -> array[int]:
    width = array(code).itemsize
    copied: array[int] = array(code)
    if count:
        copied.frombytes(ctypes.string_at(part.buffers[number] + first * width, count * width))
    return copied


def nulls_of(part: Any) -> List[int]:
    """Which are null."""
    if part.null_count == 0 or not part.buffers[0]:
        return []
    bits = ctypes.string_at(part.buffers[0], (part.offset + part.length + 7) // 8)
    places = range(part.offset, part.offset + part.length)
    return [place - part.offset for place in places if not bits[place >> 3] >> (place & 7) & 1]
