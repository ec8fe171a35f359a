"""What all records share: each holds the bytes of its structure, and a field of them is read when somebody asks for it.

The library takes the bytes as they are, and what it wrote becomes a record without a look at a single field.
"""

from __future__ import annotations

import dataclasses
import sys
from ctypes import Array, c_char
from operator import attrgetter
from struct import Struct
from typing import Any, Callable, ClassVar, Iterable, Sequence, Tuple, Type, TypeVar, Union

from recoup._numbers import of_type, wrong_type
from recoup._words import Lookup, Word

R = TypeVar("R", bound="Record")

Reader = Union[Lookup, Callable[[Any], Any], None]
"""What makes of a number or of bytes what a record says: a lookup, a function, or nothing where the number says it."""


class Shape:
    """How a structure lies in memory."""

    def __init__(self, size: int, fields: Sequence[Tuple[str, int, str, Reader]], spans: Sequence[int] = ()) -> None:
        """Each field has a name, an offset, a format of ``struct`` and a reader.

        ``spans`` are the offsets of places in the input, which are packed as 0.
        """
        self.size = size
        self.fields = fields
        whole = Struct(_format(size, [(offset, code) for _, offset, code, _ in fields]))
        self.pack = whole.pack
        self._unpack = whole.unpack
        self.spans = Struct(_format(size, [(offset, "II") for offset in spans])).unpack
        """The offset and the length of each span, by turns."""
        self.buffer: Type[Array[c_char]] = c_char * size
        # Where a structure begins with its size, the library wants to find it there.
        self._head = size.to_bytes(4, sys.byteorder) if fields[0][0] == "struct_size" else b""

    def room(self) -> Array[c_char]:
        """Memory for the library to write the structure to."""
        made = self.buffer()
        made.raw = self._head
        return made

    def without_spans(self, raw: bytes) -> bytes:
        """The bytes with 0 where no field lies."""
        return self.pack(*self._unpack(raw))


def _format(size: int, places: Iterable[Tuple[int, str]]) -> str:
    """The format of what lies at places, with nothing between them but bytes to skip."""
    made, end = "=", 0
    for offset, code in places:
        made += f"{offset - end}x{code}"
        end = offset + Struct(f"={code}").size
    return f"{made}{size - end}x"


class Record:
    """A frozen record. ``dataclasses.replace`` changes a field, ``dataclasses.asdict`` gives them all, and it can be pickled."""

    __slots__ = ("_raw",)
    # The structure, as the library takes and makes it. Equal fields are equal bytes: what no field tells is 0.
    _raw: bytes
    _names: ClassVar[Tuple[str, ...]] = ()
    # Reads all fields.
    _values: ClassVar[Any]

    @classmethod
    def _of(cls: Type[R], raw: bytes) -> R:
        """A record of what the library wrote, which needs no check."""
        self = _new(cls)
        keep(self, raw)
        return self

    def _whole(self) -> object:
        """What makes two records the same."""
        return self._raw

    def __eq__(self, other: object) -> bool:
        return self._whole() == other._whole() if isinstance(other, Record) and type(other) is type(self) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._whole())

    def __repr__(self) -> str:
        """Only what is said: None, an empty set and a plain 0 are not, and a word with a name for 0 is."""
        said = zip(self._names, self._values(self))
        return f"{type(self).__name__}({', '.join([f'{n}={v!r}' for n, v in said if v or isinstance(v, Word)])})"

    def __copy__(self: R) -> R:
        return self

    def __deepcopy__(self: R, memo: object) -> R:
        return self

    def __getstate__(self) -> Tuple[Any, ...]:
        """Values, and no bytes: a later version may have more fields. Of a word its number, which is pickled in no time."""
        return tuple([int(value) if isinstance(value, int) else value for value in self._values(self)])

    def __setstate__(self, state: Tuple[Any, ...]) -> None:
        type(self).__init__(self, **dict(zip(self._names, state)))


class Beside(Record):
    """A record that says more than its structure."""

    __slots__ = ("_beside",)
    _beside: Tuple[Any, ...]

    def _whole(self) -> object:
        return self._raw, self._beside


class Listing(Record):
    """A record with a list of others, which are kept as the bytes they lie in."""

    __slots__ = ("_listed", "_made")
    _listed: bytes
    _made: Tuple[Any, ...]

    def _whole(self) -> object:
        return self._raw, self._listed


_new = object.__new__
# The slots themselves know nothing of being frozen.
keep: Callable[[Record, bytes], None] = vars(Record)["_raw"].__set__
keep_beside: Callable[[Beside, Tuple[Any, ...]], None] = vars(Beside)["_beside"].__set__
keep_listed: Callable[[Listing, bytes], None] = vars(Listing)["_listed"].__set__
_keep_made: Callable[[Listing, Tuple[Any, ...]], None] = vars(Listing)["_made"].__set__


def shaped(shape: Shape, beside: Sequence[str] = (), **lists: Tuple[Type[Record], Shape]) -> Callable[[Type[R]], Type[R]]:
    """Gives a record its fields: those of its structure, those beside it, and lists of other records."""
    properties = {name: _number(offset, code, reader) for name, offset, code, reader in shape.fields if name != "struct_size"}
    properties.update({name: _part(place) for place, name in enumerate(beside)})
    properties.update({name: _list(kind, each.size) for name, (kind, each) in lists.items()})

    def give(cls: Type[R]) -> Type[R]:
        cls._names = tuple([field.name for field in dataclasses.fields(cls)])  # type: ignore[arg-type]  # each record is one
        cls._values = attrgetter(*cls._names)
        for name in cls._names:
            setattr(cls, name, properties[name])
        return cls

    return give


def _number(offset: int, code: str, reader: Reader) -> property:
    """A field of the structure. A function for each kind of reader: this is what reading costs."""
    unpack = Struct(f"={code}").unpack_from
    if reader is None:
        return property(lambda self: unpack(self._raw, offset)[0])
    if isinstance(reader, Lookup):
        return property(lambda self: reader[unpack(self._raw, offset)[0]])
    return property(lambda self: reader(unpack(self._raw, offset)[0]))


def _part(place: int) -> property:
    return property(lambda self: self._beside[place])


def _list(kind: Type[Record], size: int) -> property:
    """Records, made when somebody asks, and then kept."""

    def made(self: Listing) -> Tuple[Any, ...]:
        try:
            return self._made
        except AttributeError:
            found = tuple([kind._of(self._listed[at : at + size]) for at in range(0, len(self._listed), size)])
            _keep_made(self, found)
            return found

    return property(made)


def listed(records: Iterable[Record], kind: Type[Record], field: str) -> bytes:
    """The bytes that records lie in, side by side."""
    try:
        walk = enumerate(records)
    except TypeError:
        raise wrong_type(records, f"a sequence of {kind.__name__.lower()}s", field) from None
    return b"".join([of_type(record, kind, f"{field}[{at}]")._raw for at, record in walk])
