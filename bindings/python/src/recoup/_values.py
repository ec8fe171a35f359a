"""Converts each kind of field: what a caller may write to what a record holds, to the structure, and back."""

from __future__ import annotations

import json
from itertools import repeat
from struct import Struct, iter_unpack
from struct import pack as pack_numbers
from typing import Any, Callable, Iterable, Iterator, List, Optional, Sequence, Tuple, Type, TypeVar, Union

from recoup._abi import PaydayKind, Space, Status
from recoup._errors import RangeError, unknown_word
from recoup._hashes import hash_named, key_named
from recoup._ids import Id, IdLike, resolve
from recoup._numbers import U64, as_i64, as_u32, as_u64, checked, of_type, wrong_type
from recoup._times import Instant, as_instant
from recoup._words import Flags, Word

__all__ = [
    "YES_NO", "absent", "as_ascii4", "as_flags", "as_hash", "as_i64", "as_id", "as_u32", "as_u64", "as_word", "each_id",
    "each_word", "hexadecimal", "intervals", "intervals_of", "key_of", "key_text", "numbers_of", "pack", "paydays_of",
    "several", "span_texts", "unpack",
]  # fmt: skip

W = TypeVar("W", bound=Word)
F = TypeVar("F", bound=Flags)
V = TypeVar("V")

_BLACKOUTS = 4
_PAYDAYS = 4
_TWO = Struct("=2Q")

# What may be not said, as a structure holds it.
YES_NO = {None: 0, False: 1, True: 2}


def as_word(enum: Type[W], value: Union[W, str, int], field: str) -> int:
    """The number of a word, from itself, its name or its number. One this package does not know is for the library to judge."""
    if isinstance(value, enum):
        return value
    if isinstance(value, str):
        try:
            return enum.of(value)
        except KeyError:
            raise unknown_word(value, "word of it", (word.word for word in enum), field) from None
    return as_u32(value, field)


def as_flags(enum: Type[F], value: Union[F, int, str, Iterable[str]], field: str) -> int:
    """The number of a set of words, from itself, their names or its number. Bits nobody knows are for the library to judge."""
    if isinstance(value, enum):
        return value
    if isinstance(value, int):
        return as_u32(value, field)
    found = 0
    for word in (value,) if isinstance(value, str) else elements(value, "words", field):
        try:
            found |= int(enum[of_type(word, str, field).upper()])
        except KeyError:
            raise unknown_word(word, "word of it", map(str, enum.__members__.values()), field) from None
    return found


def elements(value: Any, of: str, field: str) -> List[Any]:
    """A copy of what a caller gives as many: whatever it is, it is asked once."""
    try:
        return list(value)
    except TypeError:
        raise wrong_type(value, of, field) from None


def as_id(value: IdLike, spaces: Sequence[Space], field: str) -> int:
    """The number of an id, from itself, its name or its number; None and the empty name are 0.

    Whether a number is a row of the right space is for the library to judge.
    """
    if type(value) is Id:
        return value
    if isinstance(value, str):
        return resolve(value, spaces, field) if value else 0
    return 0 if value is None else as_u32(value, field)


def each_id(value: Iterable[IdLike], room: int, spaces: Sequence[Space], field: str) -> bytes:
    """Up to ``room`` ids; None is 0, which at the end says nothing."""
    return _side_by_side([as_id(one, spaces, f"{field}[{at}]") for at, one in enumerate(_few(value, room, field))])


def each_word(enum: Type[W], value: Iterable[Union[W, str, int, None]], room: int, field: str) -> bytes:
    """Up to ``room`` words, likewise."""
    given = enumerate(_few(value, room, field))
    return _side_by_side([0 if one is None else as_word(enum, one, f"{field}[{at}]") for at, one in given])


def _few(value: Any, room: int, field: str) -> List[Any]:
    if isinstance(value, (str, bytes)):
        raise wrong_type(value, f"up to {room} values", field)
    given = elements(value, f"up to {room} values", field)
    checked(len(given), 0, room, f"len({field})")
    return given


def _side_by_side(numbers: Sequence[int], code: str = "I") -> bytes:
    return pack_numbers(f"={len(numbers)}{code}", *numbers)


def several(read: Callable[[int], V], code: str = "I") -> Callable[[bytes], Tuple[V, ...]]:
    """What tells the numbers of an array, without what is 0 at its end."""

    def told(raw: bytes) -> Tuple[V, ...]:
        numbers = [number for (number,) in iter_unpack(f"={code}", raw)]
        while numbers and not numbers[-1]:
            numbers.pop()
        return tuple([read(number) for number in numbers])

    return told


def paydays_of(value: Iterable[Union[int, Tuple[Union[PaydayKind, str, int], int]]], field: str) -> bytes:
    """Up to four paydays, each as its number."""
    return _side_by_side([_payday(one, f"{field}[{at}]") for at, one in enumerate(_few(value, _PAYDAYS, field))])


def _payday(value: Union[int, Tuple[Union[PaydayKind, str, int], int]], field: str) -> int:
    if not isinstance(value, tuple):
        return as_u32(value, field)
    kind, number = pair(value, field)
    return checked(as_word(PaydayKind, kind, field), 0, 255, field) << 24 | checked(number, 0, 2**24 - 1, field)


def pair(value: Any, field: str) -> Tuple[Any, Any]:
    """Two of something."""
    found = elements(value, "a pair", field)
    if len(found) != 2:
        raise TypeError(f"{field} must be a pair, not {len(found)} values")
    return found[0], found[1]


def as_hash(value: Union[int, str, bytes], field: str) -> int:
    """A hash, or the text it is made from."""
    if type(value) is int and 0 <= value <= U64:
        return value
    return as_u64(value, field) if isinstance(value, int) else hash_named(value, field)


def key_of(value: Union[str, bytes, Tuple[int, int]], field: str) -> bytes:
    """The key of a case, or what names the debt for good."""
    if isinstance(value, (str, bytes)):
        return _TWO.pack(*key_named(value, field))
    high, low = pair(value, field)
    return _TWO.pack(as_u64(high, field), as_u64(low, field))


def as_ascii4(value: str, field: str) -> int:
    """At most four characters of one byte each, as one number; NUL is none."""
    if type(value) is not str:
        value = of_type(value, str, field)
    if len(value) > 4 or "\0" in value or max(value, default="") > "\xff":
        argument, _, part = field.partition(".")
        raise RangeError(
            f"{field} is {value!r}; expected at most four ASCII characters",
            status=Status.ERR_RANGE,
            argument=argument,
            field=part,
        )
    return pack(value)


def pack(text: str) -> int:
    """The first character in the lowest byte."""
    return int.from_bytes(text.encode("latin-1"), "little")


def unpack(number: int) -> str:
    """The text of :func:`pack`."""
    return number.to_bytes(4, "little").rstrip(b"\0").decode("latin-1")


def intervals(value: Iterable[Tuple[Instant, Instant]], field: str) -> bytes:
    """Up to four intervals."""
    pairs = [pair(one, field) for one in elements(value, "up to four intervals", field)]
    found = [as_instant(instant, field) for interval in pairs for instant in interval]
    checked(len(pairs), 0, _BLACKOUTS, f"len({field})")
    return _side_by_side(found, "q")


def intervals_of(raw: bytes) -> Tuple[Tuple[int, int], ...]:
    """The intervals of :func:`intervals`, up to the last of which anything is said."""
    found = list(iter_unpack("=2q", raw))
    while found and found[-1] == (0, 0):
        found.pop()
    return tuple(found)


def numbers_of(raw: bytes) -> Tuple[int, int]:
    """The numbers of :func:`key_of`."""
    return _TWO.unpack(raw)


def key_text(raw: bytes) -> Optional[str]:
    """128 bits as 32 hexadecimal digits; None when all are 0."""
    high, low = _TWO.unpack(raw)
    return f"{high:016x}{low:016x}" if high or low else None


def absent(number: int) -> Callable[[int], Optional[int]]:
    """What tells an instant that is absent by an extreme value."""
    return lambda instant: None if instant == number else instant


def hexadecimal(text: Optional[str], field: str) -> bytes:
    """32 hexadecimal digits, lower case."""
    if text is None or of_type(text, str, field) == "":
        return b""
    if len(text) != 32 or text.strip("0123456789abcdef"):
        argument, _, part = field.partition(".")
        raise RangeError(
            f"{field} is {text!r}; expected 32 lower-case hexadecimal digits",
            status=Status.ERR_RANGE,
            argument=argument,
            field=part,
        )
    number = int(text, 16)
    return _TWO.pack(number >> 64, number & U64)


def span_texts(source: bytes, spans: Sequence[int]) -> Iterator[Optional[str]]:
    """What stands in the input at each offset and length; None when it was not found."""
    return map(_span_text, repeat(source), spans[::2], spans[1::2])


def _span_text(source: bytes, offset: int, length: int) -> Optional[str]:
    """Escapes of JSON are resolved."""
    if not length:
        return None
    raw = source[offset : offset + length]
    if b"\\" not in raw:
        return raw.decode("utf-8")
    text: str = json.loads(b'"' + raw + b'"')
    # A lone surrogate can be escaped in JSON, but is no character and could not be written anywhere.
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
