"""The way of each kind of field from what a caller may write to what a record holds, to the structure, and back."""

from __future__ import annotations

import json
from ctypes import Array, c_uint64
from typing import Iterable, Iterator, Optional, Sequence, Tuple, Type, TypeVar, Union

from recoup._abi import CSpan, Space, Status
from recoup._errors import RangeError
from recoup._hashes import case_key, hash_name
from recoup._ids import Id, resolve, unknown_name
from recoup._numbers import U64, as_i64, as_u32, as_u64, checked
from recoup._times import Instant, as_instant
from recoup._words import Flags, Word

__all__ = [
    "as_ascii4", "as_flags", "as_hash", "as_i64", "as_id", "as_u32", "as_u64", "as_word",
    "flat", "hexadecimal", "intervals", "key_of", "key_text", "pack", "span_text", "unpack", "words",
]  # fmt: skip

W = TypeVar("W", bound=Word)
F = TypeVar("F", bound=Flags)

_BLACKOUTS = 4


def as_word(enum: Type[W], value: Union[W, str, int], field: str) -> W:
    """A word by itself, its name or its number. A number this package does not know is left to the library to judge."""
    if type(value) is enum:
        return value
    if isinstance(value, str):
        try:
            return enum.of(value)
        except KeyError:
            raise unknown_name(value, f"word for {field}", lambda: [w.word for w in enum]) from None
    return enum(as_u32(value, field))


def as_flags(enum: Type[F], value: Union[F, int, str, Iterable[str]], field: str) -> F:
    """A set of words, or their names. Bits this package does not know are left to the library to judge."""
    if type(value) is enum:
        return value
    if isinstance(value, int):
        return enum(as_u32(value, field))
    found = enum(0)
    for word in (value,) if isinstance(value, str) else value:
        try:
            found |= enum[word.upper()]
        except KeyError:
            raise unknown_name(word, f"word for {field}", lambda: list(map(str, enum.__members__.values()))) from None
    return found


def as_id(value: Union[Id, str, int], spaces: Sequence[Space], field: str) -> Id:
    """An id by itself, its name or its number. Whether a number is a row of the right space is for the library to judge."""
    if type(value) is Id:
        return value
    if isinstance(value, str):
        return resolve(value, spaces)
    return Id(as_u32(value, field))


def as_hash(value: Union[int, str, bytes], field: str) -> int:
    """A hash, or the text it is made from."""
    return as_u64(value, field) if isinstance(value, int) else hash_name(value)


def key_of(value: Union[str, bytes, Tuple[int, int]], field: str) -> Tuple[int, int]:
    """The key of a case, or what names the debt for good."""
    if isinstance(value, (str, bytes)):
        return case_key(value)
    high, low = value
    return as_u64(high, field), as_u64(low, field)


def as_ascii4(value: str, field: str) -> str:
    """At most four characters of one byte each; NUL is none."""
    if not isinstance(value, str):
        raise TypeError(f"{field} must be text, not {type(value).__name__}")
    if len(value) > 4 or "\0" in value or max(value) > "\xff":
        raise RangeError(f"{field} is {value!r}; it must be at most four ASCII characters", status=Status.ERR_RANGE)
    return value


def pack(text: str) -> int:
    """The first character in the lowest byte."""
    return int.from_bytes(text.encode("latin-1"), "little")


def unpack(number: int) -> str:
    """The text of :func:`pack`."""
    return number.to_bytes(4, "little").rstrip(b"\0").decode("latin-1")


def intervals(value: Iterable[Tuple[Instant, Instant]], field: str) -> Tuple[Tuple[int, int], ...]:
    """Up to four intervals."""
    found = tuple((as_instant(start, field), as_instant(end, field)) for start, end in value)
    checked(len(found), 0, _BLACKOUTS, f"len({field})")
    return found


def flat(value: Tuple[Tuple[int, int], ...]) -> Iterator[int]:
    """Starts and ends by turns."""
    return (instant for interval in value for instant in interval)


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
    if not text:
        return None
    if len(text) != 32 or text.strip("0123456789abcdef"):
        raise RangeError(f"{field} is {text!r}; it must be 32 lower-case hexadecimal digits", status=Status.ERR_RANGE)
    return text


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
