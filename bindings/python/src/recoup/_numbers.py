"""Numbers that fit. ctypes cuts a number that does not fit, silently; so each is checked before it gets there."""

from __future__ import annotations

import operator
from typing import Any, Type, TypeVar

from recoup._abi import Status
from recoup._errors import FieldOverflowError

U32 = 2**32 - 1
U64 = 2**64 - 1
I64 = 2**63 - 1


def checked(value: object, lowest: int, highest: int, field: str) -> int:
    """The integer ``value``, if it lies within the two. A bool is none: a count that is True is a mistake."""
    try:
        number = operator.index(value)  # type: ignore[arg-type]  # the refusal of anything else is the point
    except TypeError:
        raise wrong_type(value, "an integer", field) from None
    if isinstance(value, bool):
        raise wrong_type(value, "an integer", field)
    if not lowest <= number <= highest:
        argument, _, part = field.partition(".")
        raise FieldOverflowError(
            f"{field} is {number}; expected an integer from {lowest} to {highest}",
            status=Status.ERR_RANGE,
            argument=argument,
            field=part or None,
            value=number,
        )
    return int(number)


def wrong_type(value: object, expected: str, name: str) -> TypeError:
    """The refusal of a value that is not even of the right type."""
    return TypeError(f"{name} must be {expected}, not {type(value).__name__}")


T = TypeVar("T")


def of_type(value: Any, kind: Type[T], name: str) -> T:
    """An argument that is a record."""
    if not isinstance(value, kind):
        raise wrong_type(value, f"a {kind.__name__}", name)
    return value


def as_u32(value: int, field: str) -> int:
    """A number of 32 bits without a sign."""
    if type(value) is int and 0 <= value <= U32:
        return value
    return checked(value, 0, U32, field)


def as_u64(value: int, field: str) -> int:
    """A number of 64 bits without a sign."""
    if type(value) is int and 0 <= value <= U64:
        return value
    return checked(value, 0, U64, field)


def as_i64(value: int, field: str) -> int:
    """A number of 64 bits with a sign."""
    if type(value) is int and -I64 - 1 <= value <= I64:
        return value
    return checked(value, -I64 - 1, I64, field)
