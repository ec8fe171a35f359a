"""Names and ids. A name is looked up once; after that it is a number that never changes its meaning, so it can be stored."""

from __future__ import annotations

import difflib
from ctypes import byref, c_size_t, c_uint32, c_void_p, string_at
from functools import cache, lru_cache
from typing import Callable, List, Sequence, Tuple, Union

from recoup._abi import Space, Status
from recoup._errors import UnknownNameError, error_of
from recoup._load import library
from recoup._numbers import U32, checked

# Rows are numbered from 1, densely but for gaps left on purpose; no space comes near this many.
_ROWS = 4096


class Id(int):
    """A row of the knowledge: the space in the highest 8 bits, the row in the lower 24."""

    __slots__ = ()

    @property
    def space(self) -> Space:
        """The family it belongs to."""
        return Space(self >> 24)

    @property
    def name(self) -> str:
        """The name on the wire. Raises UnknownIdError when this edition has no such row."""
        return name(self)

    def __repr__(self) -> str:
        known = _name(self)
        return f"<Id {self.space}:{known}>" if known else f"<Id {int(self):#010x}>"

    def __str__(self) -> str:
        return _name(self) or f"{int(self):#010x}"

    def __format__(self, spec: str) -> str:
        return format(str(self), spec) if not spec or spec[-1] == "s" else int.__format__(self, spec)


IdLike = Union[Id, str, int, None]
"""What is taken for an id: an Id, a name on the wire, the bare number, or None for "not said"."""


def find(space: Union[Space, str, int], name: str) -> Id:
    """The id of a name as it stands on the wire, ``insufficient_funds`` or ``Europe/Berlin``.

    Raises UnknownNameError, which suggests near names.
    """
    return resolve(name, (as_space(space),))


def name(id: int) -> str:
    """The name of an id, as on the wire. Raises UnknownIdError."""
    known = _name(checked(id, 0, U32, "id"))
    if known is None:
        raise error_of(Status.ERR_ID, hint=f"{int(id):#010x}")
    return known


def as_space(space: Union[Space, str, int]) -> Space:
    """A space by its word or number."""
    if isinstance(space, str):
        try:
            return Space.of(space)
        except KeyError:
            raise unknown_name(space, "space", lambda: [s.word for s in Space]) from None
    return Space(checked(space, 0, 255, "space"))


def resolve(name: str, spaces: Sequence[Space]) -> Id:
    """The id of a name in the first space that has it; ``space:name`` says which."""
    head, colon, tail = name.partition(":")
    if colon and head in {s.word for s in spaces}:
        spaces, name = [Space.of(head)], tail
    for space in spaces:
        found = _find(space, name)
        if found is not None:
            return found
    raise unknown_name(name, " or ".join(s.word for s in spaces), lambda: [n for s in spaces for n in names(s)])


def unknown_name(name: str, kind: str, known: Callable[[], Sequence[str]]) -> UnknownNameError:
    """The exception of a misspelt name."""
    return UnknownNameError(
        f"{name!r} is no {kind}",
        name=name,
        suggestions=lambda: difflib.get_close_matches(name, known(), n=3, cutoff=0.6),
        status=Status.ERR_NOT_FOUND,
    )


@cache
def names(space: Space) -> Tuple[str, ...]:
    """Every name of a space, in the order of their ids."""
    found: List[str] = []
    for row in range(1, _ROWS):
        known = _name(space << 24 | row)
        if known is not None:
            found.append(known)
    return tuple(found)


@lru_cache(maxsize=4096)
def _find(space: Space, name: str) -> Union[Id, None]:
    try:
        wire = name.encode("utf-8")
    except UnicodeEncodeError:  # a lone surrogate stands in no name
        return None
    id = c_uint32()
    status = library.recoup_find(space, wire, len(wire), byref(id))
    if status == Status.OK:
        return Id(id.value)
    if status == Status.ERR_NOT_FOUND:
        return None
    raise error_of(status, hint=f"space {space}")


@lru_cache(maxsize=8192)
def _name(id: int) -> Union[str, None]:
    text, length = c_void_p(), c_size_t()
    if library.recoup_name(id, byref(text), byref(length)) != Status.OK or text.value is None:
        return None
    return string_at(text.value, length.value).decode("utf-8")
