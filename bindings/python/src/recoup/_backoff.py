"""When a request that nothing came of is sent again."""

from __future__ import annotations

from ctypes import byref, c_uint32
from typing import Union

from recoup._abi import Space
from recoup._faults import ask
from recoup._ids import IdLike
from recoup._load import library
from recoup._numbers import of_type
from recoup._records import BACKOFF, PAUSE, Backoff, Pause, Retry
from recoup._values import as_id, as_u32


def backoff_curve(curve: IdLike) -> Backoff:
    """How a client library waits before it sends a request again, as its code has it. ``dataclasses.replace`` changes a field.

    Raises UnknownNameError and UnknownIdError.

    >>> backoff_curve("stripe.python").max_retries
    2
    """
    made = BACKOFF.room()
    ask(library.recoup_backoff_curve, None, 0, as_id(curve, (Space.BACKOFF,), "curve"), made)
    return Backoff._of(made.raw)


def backoff_next(curve: Union[Backoff, str], failed: Retry) -> Pause:
    """Whether a failed request is sent again with the same idempotency key, and after how long; ``curve`` may be the name of one.

    Only a failure whose verdict is a backoff is sent again: nothing was executed. For every other verdict there is a plan. What a
    provider asks for with Retry-After is never undercut. ``pause.spent`` is what the caller keeps of the budget, one number for
    all requests, and gives with the next failure.

    Raises RangeError, also for a failed request without a ``seed`` where anything is drawn: all callers would draw the same.

    >>> pause = backoff_next("stripe.python", Retry(disposition="backoff", retry=1, seed="the idempotency key"))
    >>> pause.again, pause.delay_ms
    (1, 500)
    """
    made = PAUSE.room()
    ask(library.recoup_backoff_next, _curve(curve)._raw, of_type(failed, Retry, "failed")._raw, made)
    return Pause._of(made.raw)


def backoff_refund(curve: Union[Backoff, str], spent: int) -> int:
    """What is spent of the budget of retries after a request that succeeded, in thousandths of a token.

    ``spent`` is what a pause or an earlier refund left. Raises RangeError.

    >>> backoff_refund("grpc.example", 1000)
    900
    """
    left = c_uint32()
    ask(library.recoup_backoff_refund, _curve(curve)._raw, as_u32(spent, "spent"), byref(left))
    return left.value


def _curve(curve: Union[Backoff, str]) -> Backoff:
    return backoff_curve(curve) if isinstance(curve, str) else of_type(curve, Backoff, "curve")
