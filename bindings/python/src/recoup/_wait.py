"""What the headers of an answer tell."""

from __future__ import annotations

from ctypes import byref, c_int64

from recoup._faults import ask
from recoup._load import library
from recoup._source import Body, as_bytes
from recoup._times import Instant, as_instant


def retry_after(header: Body, now: Instant = 0) -> int:
    """The wait in milliseconds that a Retry-After header asks for, as ``read`` takes it in ``retry_after_ms``.

    The header has seconds, or a date of HTTP, which is counted from ``now``; one that has passed is no wait. Raises RangeError
    for a header that is neither, and where a date stands without ``now``.

    >>> retry_after("120")
    120000
    """
    text, wait = as_bytes(header, "header"), c_int64()
    ask(library.recoup_retry_after, text, len(text), as_instant(now, "now"), byref(wait))
    return wait.value
