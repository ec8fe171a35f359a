"""What a bare code means, remembered."""

from __future__ import annotations

from functools import lru_cache
from typing import Callable

from recoup._calls import classify
from recoup._records import Signal, Verdict

# More than there are codes; names that are not known raise, and are not kept.
_CODES = 4096


def _code(name: str, /) -> Verdict:
    """What an error code or decline code means by itself: of a repeated one, the same verdict for the price of a dict lookup.

    It knows neither the network's answer nor the operation: where more was said, give :func:`classify` all of it. Raises
    UnknownNameError, which suggests near names.
    """
    return classify(Signal(code=name))


code: Callable[[str], Verdict] = lru_cache(maxsize=_CODES)(_code)
