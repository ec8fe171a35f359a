"""The way of each kind of field from what a caller may write to what a record holds, to the structure, and back."""

from __future__ import annotations

import json
from ctypes import Array, c_uint64
from typing import Any, Callable, Iterable, List, Optional, Sequence, Tuple, Type, TypeVar, Union

from recoup._abi import CSpan, PaydayKind, Space, Status
from recoup._errors import RangeError, unknown_word
from recoup._hashes import hash_named, key_named
from recoup._ids import Id, IdLike, resolve
from recoup._numbers import U64, as_i64, as_u32, as_u64, checked, of_type, wrong_type
from recoup._times import Instant, as_instant
from recoup._words import Flags, Word

__all__ = [
    "as_ascii4", "as_flags", "as_hash", "as_i64", "as_id", "as_u32", "as_u64", "as_word", "each_id", "each_word", "flat",
    "hexadecimal", "intervals", "key_of", "key_text", "optional_word", "pack", "paydays_of", "said", "span_text", "unpack",
    "words",
]  # fmt: skip

W = TypeVar("W", bound=Word)
F = TypeVar("F", bound=Flags)
V = TypeVar("V")

_BLACKOUTS = 4
_PAYDAYS = 4


def as_word(enum: Type[W], value: Union[W, str, int], field: str) -> W:
    """A word by itself, its name or its number. A number this package does not know is left to the library to judge."""
    if type(value) is enum:
        return value
    if isinstance(value, str):
        try:
            return enum.of(value)
        except KeyError:
            raise unknown_word(value, "word of it", (word.word for word in enum), field) from None
    return enum(as_u32(value, field))


def optional_word(enum: Type[W], value: Union[W, str, int, None], field: str) -> Optional[W]:
    """A word that may be absent: None and 0 are none."""
    return None if value is None else as_word(enum, value, field) or None


def as_flags(enum: Type[F], value: Union[F, int, str, Iterable[str]], field: str) -> F:
    """A set of words, or their names. Bits this package does not know are left to the library to judge."""
    if type(value) is enum:
        return value
    if isinstance(value, int):
        return enum(as_u32(value, field))
    found = enum(0)
    for word in (value,) if isinstance(value, str) else elements(value, "words", field):
        try:
            found |= enum[of_type(word, str, field).upper()]
        except KeyError:
            raise unknown_word(word, "word of it", map(str, enum.__members__.values()), field) from None
    return found


def elements(value: Any, of: str, field: str) -> List[Any]:
    """A copy of what a caller gives as many: whatever it is, it is asked once."""
    try:
        return list(value)
    except TypeError:
        raise wrong_type(value, of, field) from None


def as_id(value: IdLike, spaces: Sequence[Space], field: str) -> Optional[Id]:
    """An id by itself, its name or its number; 0, None and the empty name are none.

    Whether a number is a row of the right space is for the library to judge.
    """
    if type(value) is Id:
        return value or None
    if isinstance(value, str):
        return resolve(value, spaces, field) if value else None
    return None if value is None else Id(as_u32(value, field)) or None


def each_id(value: Iterable[IdLike], room: int, spaces: Sequence[Space], field: str) -> Tuple[Optional[Id], ...]:
    """Up to ``room`` ids; None is 0, which at the end says nothing."""
    given = enumerate(_few(value, room, field))
    return _trimmed([as_id(one, spaces, f"{field}[{at}]") for at, one in given])


def each_word(enum: Type[W], value: Iterable[Union[W, str, int, None]], room: int, field: str) -> Tuple[Optional[W], ...]:
    """Up to ``room`` words, likewise."""
    given = enumerate(_few(value, room, field))
    return _trimmed([optional_word(enum, one, f"{field}[{at}]") for at, one in given])


def _few(value: Any, room: int, field: str) -> List[Any]:
    if isinstance(value, (str, bytes)):
        raise wrong_type(value, f"up to {room} values", field)
    given = elements(value, f"up to {room} values", field)
    checked(len(given), 0, room, f"len({field})")
    return given


def _trimmed(found: List[Optional[V]]) -> Tuple[Optional[V], ...]:
    while found and found[-1] is None:
        found.pop()
    return tuple(found)


def said(numbers: Array[Any], read: Callable[[int], V]) -> Tuple[Optional[V], ...]:
    """What the library wrote into an array, without what is 0 at its end."""
    found: List[int] = numbers[:]  # in one step: an element by itself costs as much
    return _trimmed([read(number) if number else None for number in found]) if any(found) else ()


def paydays_of(value: Iterable[Union[int, Tuple[Union[PaydayKind, str, int], int]]], field: str) -> Tuple[int, ...]:
    """Up to four paydays, each as its number."""
    return tuple(_payday(one, f"{field}[{at}]") for at, one in enumerate(_few(value, _PAYDAYS, field)))


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
    if isinstance(value, int):
        return as_u64(value, field)
    return hash_named(value, field)


def key_of(value: Union[str, bytes, Tuple[int, int]], field: str) -> Tuple[int, int]:
    """The key of a case, or what names the debt for good."""
    if isinstance(value, (str, bytes)):
        return key_named(value, field)
    high, low = pair(value, field)
    return as_u64(high, field), as_u64(low, field)


def as_ascii4(value: str, field: str) -> str:
    """At most four characters of one byte each; NUL is none."""
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
    return value


def pack(text: str) -> int:
    """The first character in the lowest byte."""
    return int.from_bytes(text.encode("latin-1"), "little")


def unpack(number: int) -> str:
    """The text of :func:`pack`."""
    return number.to_bytes(4, "little").rstrip(b"\0").decode("latin-1")


def intervals(value: Iterable[Tuple[Instant, Instant]], field: str) -> Tuple[Tuple[int, int], ...]:
    """Up to four intervals."""
    pairs = [pair(one, field) for one in elements(value, "up to four intervals", field)]
    found = tuple((as_instant(start, field), as_instant(end, field)) for start, end in pairs)
    checked(len(found), 0, _BLACKOUTS, f"len({field})")
    return found


def flat(value: Tuple[Tuple[int, int], ...]) -> Tuple[int, ...]:
    """Starts and ends by turns."""
    return tuple([instant for interval in value for instant in interval])


def key_text(key: Array[c_uint64]) -> Optional[str]:
    """128 bits as 32 hexadecimal digits; None when all are 0."""
    high, low = key[0], key[1]
    return f"{high:016x}{low:016x}" if high or low else None


def words(text: Optional[str]) -> Tuple[int, int]:
    """The two words of :func:`key_text`."""
    number = int(text, 16) if text else 0
    return number >> 64, number & U64


def hexadecimal(text: Optional[str], field: str) -> Optional[str]:
    """32 hexadecimal digits, lower case."""
    if text is None or of_type(text, str, field) == "":
        return None
    if len(text) != 32 or text.strip("0123456789abcdef"):
        argument, _, part = field.partition(".")
        raise RangeError(
            f"{field} is {text!r}; expected 32 lower-case hexadecimal digits",
            status=Status.ERR_RANGE,
            argument=argument,
            field=part,
        )
    return text if text.strip("0") else None


def span_text(source: bytes, span: CSpan) -> Optional[str]:
    """What stands in the input, escapes of JSON resolved; None when it was not found."""
    if not span.len:
        return None
    raw = source[span.offset : span.offset + span.len]
    if b"\\" not in raw:
        return raw.decode("utf-8")
    text: str = json.loads(b'"' + raw + b'"')
    # A lone surrogate can be escaped in JSON, but is no character and could not be written anywhere.
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
