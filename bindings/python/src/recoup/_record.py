"""What all records share."""

from __future__ import annotations

from typing import Any, Tuple


class Record:
    """A frozen record. ``dataclasses.replace`` changes a field, ``dataclasses.asdict`` gives them all, and it can be pickled."""

    __slots__: Tuple[str, ...] = ()

    def __repr__(self) -> str:
        """Only what is said."""
        said = ((name, getattr(self, name)) for name in self.__slots__)
        return f"{type(self).__name__}({', '.join(f'{n}={v!r}' for n, v in said if v or _is_said(v))})"

    def __getstate__(self) -> Tuple[Any, ...]:
        return tuple(getattr(self, name) for name in self.__slots__)

    def __setstate__(self, state: Tuple[Any, ...]) -> None:
        for name, value in zip(self.__slots__, state):
            object.__setattr__(self, name, value)


def _is_said(value: object) -> bool:
    """A word with a name for 0 is said; None, an empty set and a plain 0 are not."""
    return getattr(value, "_name_", None) is not None and not hasattr(value, "words")
