"""Instants: milliseconds since 1970-01-01T00:00:00Z, and the datetimes they stand for."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Optional, Union

from recoup._errors import NaiveTimeError
from recoup._numbers import as_i64, of_type

Instant = Union[int, datetime]
"""What is taken for an instant: milliseconds since 1970, or an aware datetime."""

GATED_MS = -(2**63)
"""The instant of a step behind a gate, in the library; None in Python."""
NEVER_MS = 2**63 - 1
"""The instant that never comes, in the library; None in Python."""

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
_MILLISECOND = timedelta(milliseconds=1)


def to_ms(value: datetime) -> int:
    """Milliseconds since 1970 of an aware datetime; what is below a millisecond is cut off towards the past."""
    return _aware_ms(of_type(value, datetime, "value"), "value")


def to_datetime(ms: int) -> datetime:
    """The datetime in UTC of milliseconds since 1970; OverflowError outside the years 1 to 9999."""
    return _EPOCH + timedelta(milliseconds=ms)


def as_instant(value: Instant, field: str) -> int:
    """An instant as milliseconds."""
    if type(value) is int and GATED_MS <= value <= NEVER_MS:
        return value
    return _aware_ms(value, field) if isinstance(value, datetime) else as_i64(value, field)


def _aware_ms(value: datetime, field: str) -> int:
    if value.utcoffset() is None:
        argument, _, part = field.partition(".")
        raise NaiveTimeError(
            f"{field} is {value!r}, which has no time zone; give it one, for instance value.replace(tzinfo=timezone.utc)",
            argument=argument,
            field=part or None,
        )
    return (value - _EPOCH) // _MILLISECOND


def moment(ms: Optional[int]) -> Optional[datetime]:
    """The datetime of an instant; None and 0 are none."""
    return to_datetime(ms) if ms else None
