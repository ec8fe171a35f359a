"""Which field is to blame. The library says only that a number is out of range; this finds the likely one for the message."""

from __future__ import annotations

from typing import Optional

from recoup._abi import Status
from recoup._ids import Id, _name
from recoup._record import Record
from recoup._words import Flags, Word


def blame(status: int, *records: Record) -> str:
    """The first field that looks wrong, as ``signal.http_status is 1000``; empty when none does."""
    for record in records:
        for name in record.__slots__:
            value = getattr(record, name)
            if _is_suspect(status, name, value):
                return f"{type(record).__name__.lower()}.{name} is {_shown(value)}"
    return ""


def _is_suspect(status: int, name: str, value: object) -> bool:
    if status == Status.ERR_ID:
        return isinstance(value, Id) and _name(value) is None
    if isinstance(value, Word):
        return value.word.startswith("unknown_")
    if isinstance(value, Flags):
        return any(word.startswith("unknown_") for word in value.words)
    if name == "http_status":
        return isinstance(value, int) and value != 0 and not 100 <= value <= 599
    if name == "key":
        return value == (0, 0)
    if name == "blackout_ms" and isinstance(value, tuple):
        return any(start < 0 or end < start or end > _LAST_MS for start, end in value)
    if name.endswith("_ms") or name == "amount":
        return isinstance(value, int) and (value < 0 or value > _LAST_MS)
    return False


# The end of the year 9999: far beyond every instant the library takes, and every amount.
_LAST_MS: int = 253_402_300_799_999


def _shown(value: Optional[object]) -> str:
    if isinstance(value, Id):
        return f"{int(value):#010x}"
    return str(value)
