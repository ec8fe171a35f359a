"""Names and ids. A name is looked up once; after that it is a number that never changes its meaning, so it can be stored."""

from __future__ import annotations

from ctypes import byref, c_size_t, c_uint32, c_void_p, string_at
from functools import lru_cache
from typing import List, Optional, Sequence, Union

from recoup._abi import FaultRule, Function, Space, Status
from recoup._buffers import array_of
from recoup._errors import UnknownNameError, unknown_word
from recoup._faults import ask
from recoup._load import bare, library, ready
from recoup._numbers import U32, checked, of_type
from recoup._words import Lookup

# As many near names of a space are told.
_NEAR = 3

_space = Lookup(Space)

# What a search is called with, made once.
_find_bare = bare("recoup_find")
_one_id = array_of(c_uint32, 1)
_SHORT = 64
_LENGTHS = [ready(c_size_t, length) for length in range(_SHORT)]
_SPACES = {space: ready(c_uint32, space) for space in Space}
_NOT_FOUND = int(Status.ERR_NOT_FOUND)


class Id(int):
    """A row of the knowledge: the space in the highest 8 bits, the row in the lower 24."""

    __slots__ = ()

    @property
    def space(self) -> Space:
        """The family it belongs to."""
        space: Space = _space[self >> 24]
        return space

    @property
    def name(self) -> str:
        """The name on the wire. Raises UnknownIdError when this edition has no such row."""
        return name(self)

    def __repr__(self) -> str:
        known = _name(self)
        return f"<Id {self.space.word}:{known}>" if known else f"<Id {int(self):#010x}>"

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
    if type(space) is Space and type(name) is str:
        found = _find(space, name)
        if found is not None:
            return found
    return resolve(of_type(name, str, "name"), (as_space(space),), "name")


def name(id: int) -> str:
    """The name of an id, as on the wire. Raises UnknownIdError."""
    number = checked(id, 0, U32, "id")
    known = _name(number)
    if known is None:
        address, length = c_void_p(), c_size_t()
        ask(library.recoup_name, None, 0, number, byref(address), byref(length))
    return known or ""


def as_space(space: Union[Space, str, int]) -> Space:
    """A space by its word or number."""
    if isinstance(space, str):
        try:
            return Space.of(space)
        except KeyError:
            raise unknown_word(space, "space", (s.word for s in Space), "space") from None
    return Space(checked(space, 0, 255, "space"))


def resolve(name: str, spaces: Sequence[Space], field: str) -> Id:
    """The id of a name in the first space that has it; ``space:name`` says which."""
    for space in spaces:
        found = _find(space, name)
        if found is not None:
            return found
    head, colon, tail = name.partition(":")
    if colon and head in {s.word for s in spaces}:
        spaces, name = [Space.of(head)], tail
        found = _find(spaces[0], name)
        if found is not None:
            return found
    argument, _, part = field.partition(".")
    raise UnknownNameError(
        f"{field} is {name!r}, which is no {' or '.join(s.word for s in spaces)}",
        name=name,
        suggestions=lambda: [near for space in spaces for near in _near(space, name)],
        status=Status.ERR_NOT_FOUND,
        function=Function.FIND,
        argument=argument,
        field=part or None,
        rule=FaultRule.NAME,
    )


@lru_cache(maxsize=4096)
def _find(space: Space, name: str) -> Optional[Id]:
    wire, id = _wire(name), _one_id()
    length = _LENGTHS[len(wire)] if len(wire) < _SHORT else ready(c_size_t, len(wire))
    given = (None, _LENGTHS[0], _SPACES.get(space) or ready(c_uint32, space), wire, length, id)
    status = _find_bare(*given, None)
    if status == _NOT_FOUND:
        return None
    if status:
        ask(_find_bare, *given)
    return Id(id[0])


def _near(space: Space, name: str) -> List[str]:
    wire, found, count = _wire(name), (c_uint32 * _NEAR)(), c_size_t()
    ask(library.recoup_near, None, 0, space, wire, len(wire), found, _NEAR, byref(count))
    return [known for id in found[: count.value] if (known := _name(id))]


def _wire(name: str) -> bytes:
    """A lone surrogate stands in no name; neither does a question mark, which it becomes."""
    return name.encode("utf-8", "replace")


@lru_cache(maxsize=8192)
def _name(id: int) -> Union[str, None]:
    text, length = c_void_p(), c_size_t()
    if library.recoup_name(None, 0, id, byref(text), byref(length), None) != Status.OK or text.value is None:
        return None
    return string_at(text.value, length.value).decode("utf-8")
