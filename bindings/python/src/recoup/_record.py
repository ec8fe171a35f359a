"""What all records share."""

from __future__ import annotations

from typing import Any, Callable, ClassVar, Tuple, Type, TypeVar

R = TypeVar("R", bound="Record")


class Record:
    """A frozen record. ``dataclasses.replace`` changes a field, ``dataclasses.asdict`` gives them all, and it can be pickled."""

    __slots__: Tuple[str, ...] = ()
    # What writes the fields, in their order: the slots themselves, which know nothing of being frozen, and at half the price of
    # object.__setattr__.
    _setters: ClassVar[Tuple[Callable[[Any, Any], None], ...]] = ()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        slots = cls.__dict__.get("__slots__", ())
        cls._setters = (*cls._setters, *(getattr(cls, name).__set__ for name in slots))

    @classmethod
    def _made(cls: Type[R], *values: Any) -> R:
        """A record of what the library wrote, which needs no check."""
        self = object.__new__(cls)
        self._fill(*values)
        return self

    def _fill(self, *values: Any) -> None:
        for put, value in zip(self._setters, values):
            put(self, value)

    def __repr__(self) -> str:
        """Only what is said."""
        said = ((name, getattr(self, name)) for name in self.__slots__)
        return f"{type(self).__name__}({', '.join(f'{n}={v!r}' for n, v in said if v or _is_said(v))})"

    def __getstate__(self) -> Tuple[Any, ...]:
        return tuple(getattr(self, name) for name in self.__slots__)

    def __setstate__(self, state: Tuple[Any, ...]) -> None:
        self._fill(*state)


def _is_said(value: object) -> bool:
    """A word with a name for 0 is said; None, an empty set and a plain 0 are not."""
    return getattr(value, "_name_", None) is not None and not hasattr(value, "words")
