"""A table for Arrow, by its C data interface: a column is numbers, instants, or texts that repeat."""

from __future__ import annotations

import ctypes
from array import array
from ctypes import CFUNCTYPE, POINTER, c_char_p, c_void_p, py_object
from functools import reduce
from itertools import accumulate, count
from operator import or_
from typing import Any, Callable, Dict, List, NamedTuple, Optional, Sequence, Tuple

from recoup._arrow import Array, Schema

_FORMATS = {"I": b"I", "q": b"l", "Q": b"L"}
_INSTANTS = b"tsm:UTC"
_NULLABLE = 2


class Numbers(NamedTuple):
    """A column of numbers; of instants 0 is null."""

    name: str
    values: array[int]
    instants: bool = False


class Words(NamedTuple):
    """A column of few texts: which of ``texts`` each is. ``valid`` has a bit a row, 0 for none; None: each is one."""

    name: str
    places: array[int]
    texts: Sequence[str]
    valid: Optional[bytes] = None


# What a consumer has not given back yet: structures, buffers and children, by the number in private_data.
_held: Dict[int, Tuple[Any, ...]] = {}
_numbers = count(1)

_release = CFUNCTYPE(None, c_void_p)
_new_capsule = ctypes.pythonapi.PyCapsule_New
_new_capsule.restype = py_object
_new_capsule.argtypes = [c_void_p, c_char_p, c_void_p]
# In its destructor a capsule is no object any more.
_pointer_of_dying = ctypes.PyDLL(None).PyCapsule_GetPointer
_pointer_of_dying.restype = c_void_p
_pointer_of_dying.argtypes = [c_void_p, c_char_p]


def batch(columns: Sequence[Any], rows: int) -> Tuple[Any, Any]:
    """The schema of a table, and its array."""
    return _nest(b"+s", b"", rows, [None], [_column(column, rows) for column in columns])


def _column(column: Any, rows: int) -> Tuple[Any, Any]:
    name = column.name.encode()
    if isinstance(column, Words):
        words = _texts(column.texts)
        return _nest(b"i", name, rows, [column.valid, column.places.tobytes()], [], words)
    if column.instants:
        valid = bits(column.values, 0) if 0 in column.values else None
        return _nest(_INSTANTS, name, rows, [valid, column.values.tobytes()], [])
    return _nest(_FORMATS[column.values.typecode], name, rows, [None, column.values.tobytes()], [])


def _texts(texts: Sequence[str]) -> Tuple[Any, Any]:
    wires = [text.encode() for text in texts]
    offsets = array("i", accumulate(map(len, wires), initial=0))
    return _nest(b"u", b"", len(wires), [None, offsets.tobytes(), b"".join(wires)], [])


def bits(values: array[int], none: int) -> bytes:
    """A bit a row, the first in the lowest: 0 where the value is ``none``."""
    if values.count(none) == len(values):
        return bytes((len(values) + 7) // 8)
    return packed_bits(bytes([value != none for value in values]))


def packed_bits(said: bytes) -> bytes:
    """A bit a row, of a byte a row that is 0 or 1."""
    size = (len(said) + 7) // 8
    planes = [int.from_bytes(said[bit::8], "little") << bit for bit in range(8)]
    return reduce(or_, planes).to_bytes(size, "little")


def _nest(
    kind: bytes,
    name: bytes,
    rows: int,
    buffers: List[Optional[bytes]],
    children: List[Tuple[Any, Any]],
    dictionary: Optional[Tuple[Any, Any]] = None,
) -> Tuple[Any, Any]:
    """A schema and an array of it, each with its own hold on what it points at: a consumer may keep a part alone."""
    schema, made = Schema(), Array()
    schema.format, schema.name, schema.flags, schema.n_children = kind, name, _NULLABLE, len(children)
    schemas, arrays = (POINTER(Schema) * len(children))(), (POINTER(Array) * len(children))()
    for at, (child_schema, child_array) in enumerate(children):
        schemas[at], arrays[at] = ctypes.pointer(child_schema), ctypes.pointer(child_array)
    kept = [None if buffer is None else ctypes.create_string_buffer(buffer, max(len(buffer), 1)) for buffer in buffers]
    pointers = (c_void_p * len(kept))(*[None if buffer is None else ctypes.addressof(buffer) for buffer in kept])
    made.length, made.null_count, made.n_buffers, made.n_children = rows, -1 if kept[0] else 0, len(kept), len(children)
    made.buffers = ctypes.cast(pointers, POINTER(c_void_p))
    if children:
        schema.children, made.children = ctypes.cast(schemas, type(schema.children)), ctypes.cast(arrays, type(made.children))
    if dictionary:
        schema.dictionary, made.dictionary = ctypes.pointer(dictionary[0]), ctypes.pointer(dictionary[1])
    _hold(schema, _SCHEMA_RELEASE, (kind, name, schemas, [child for child, _ in children], dictionary and dictionary[0]))
    _hold(made, _ARRAY_RELEASE, (kept, pointers, arrays, [child for _, child in children], dictionary and dictionary[1]))
    return schema, made


def _hold(structure: Any, release: Any, parts: Tuple[Any, ...]) -> None:
    number = next(_numbers)
    structure.private_data, structure.release = number, ctypes.cast(release, c_void_p).value
    _held[number] = parts


def _let_go(structure: Any) -> None:
    """Releases a structure and those it still has. Of one that is released already nothing is left."""
    *_, children, dictionary = _held.pop(structure.private_data, ([], None))
    structure.release = None
    for child in [*children, *([dictionary] if dictionary else [])]:
        if child.release:
            _let_go(child)


def _release_schema(address: int) -> None:
    _let_go(Schema.from_address(address))


def _release_array(address: int) -> None:
    _let_go(Array.from_address(address))


_SCHEMA_RELEASE, _ARRAY_RELEASE = _release(_release_schema), _release(_release_array)

# The structures that capsules point at, by their addresses.
_in_capsules: Dict[int, Any] = {}


def capsule_of(structure: Any, name: bytes, end: Any) -> object:
    """A capsule around a structure; ``end`` is its destructor."""
    address = ctypes.addressof(structure)
    _in_capsules[address] = structure
    made: object = _new_capsule(address, name, ctypes.cast(end, c_void_p))
    return made


def ended_by(name: bytes, let_go: Callable[[Any], None]) -> Callable[[int], None]:
    """What a destructor does. Who took the structure has set its ``release`` to NULL."""

    def end(capsule: int) -> None:
        structure = _in_capsules.pop(_pointer_of_dying(capsule, name))
        if structure.release:
            let_go(structure)

    return end
