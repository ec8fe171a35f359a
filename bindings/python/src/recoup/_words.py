"""The two shapes of a small number: one word of a closed list, and a set of words.

A later library may answer a word this package does not know. Such a number is kept, as a member named ``UNKNOWN_<n>``, and never
refused: a caller with a default branch keeps working.
"""

from __future__ import annotations

import enum
from functools import cache
from types import MappingProxyType
from typing import Any, Callable, Dict, Mapping, Tuple, Type, TypeVar

W = TypeVar("W", bound="Word")

# More than there are rows of the knowledge, or words of a list.
_NUMBERS = 4096


class Lookup(Dict[Any, Any]):
    """What numbers or bytes of the library stand for. What comes for the first time is made; then it costs a look into a dict."""

    __slots__ = ("_make",)

    def __init__(self, make: Callable[[Any], Any], known: Mapping[Any, Any] = MappingProxyType({})) -> None:
        """``make`` makes what is not known yet."""
        super().__init__(known)
        self._make = make

    def __missing__(self, number: Any) -> Any:
        made = self._make(number)
        if len(self) < _NUMBERS:
            self[number] = made
        return made


class Word(enum.IntEnum):
    """One word of a closed list. ``str()`` gives the name every language uses, ``retry_later`` say."""

    @classmethod
    def of(cls: Type[W], word: str) -> W:
        """The word of a name. Raises KeyError."""
        found: W = _by_name(cls)[word]
        return found

    @property
    def word(self) -> str:
        """The name every language uses."""
        return self._name_.lower()

    @classmethod
    def _missing_(cls, value: object) -> Word:
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is no number of a {cls.__name__}")
        unknown = int.__new__(cls, value)
        unknown._name_ = f"UNKNOWN_{value}"
        unknown._value_ = int(value)
        return unknown

    def __str__(self) -> str:
        return self.word

    def __format__(self, spec: str) -> str:
        return format(self.word, spec)


@cache
def _by_name(kind: Type[Word]) -> Dict[str, Any]:
    return {member.word: member for member in kind.__members__.values()}


class Flags(enum.IntFlag):
    """A set of words. ``str()`` gives their names, ``same_card_later|other_method`` say."""

    @property
    def words(self) -> Tuple[str, ...]:
        """The names of the words in the set, the lowest bit first; a bit this package does not know is ``unknown_<n>``."""
        value = int(self)
        known = {int(member): member.name for member in type(self).__members__.values()}
        bits = [1 << i for i in range(value.bit_length()) if value >> i & 1]
        return tuple((known.get(bit) or f"unknown_{bit}").lower() for bit in bits)

    def __str__(self) -> str:
        return "|".join(self.words)

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)
