"""Numbers that fit. ctypes cuts a number that does not fit, silently; so each is checked before it gets there."""

from __future__ import annotations

import operator

from recoup._abi import Status
from recoup._errors import FieldOverflowError

U32 = 2**32 - 1
U64 = 2**64 - 1
I64 = 2**63 - 1


def checked(value: object, lowest: int, highest: int, field: str) -> int:
    """The integer ``value``, if it lies within the two."""
    try:
        number = operator.index(value)  # type: ignore[arg-type]  # the refusal of anything else is the point
    except TypeError:
        raise TypeError(f"{field} must be an integer, not {type(value).__name__}") from None
    if not lowest <= number <= highest:
        raise FieldOverflowError(f"{field} is {number}; it must be from {lowest} to {highest}", status=Status.ERR_RANGE)
    return int(number)


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
