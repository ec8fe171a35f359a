"""What time it is, and what is printed with it."""

from __future__ import annotations

import os
import time
from typing import Optional

# A webhook may bring a step that is nearer than the one waited for.
_LONGEST_SLEEP_S = 60.0


class Clock:
    """The system's clock, or for tests one that stands still until it is set forward."""

    def __init__(self, stands_at_ms: Optional[int] = None) -> None:
        self._stands_at_ms = stands_at_ms

    @classmethod
    def of_environment(cls) -> Clock:
        """The clock ``WORKER_CLOCK_MS`` asks for."""
        stands_at_ms = os.environ.get("WORKER_CLOCK_MS")
        return cls(int(stands_at_ms) if stands_at_ms else None)

    @property
    def ticks(self) -> bool:
        """Time passes by itself."""
        return self._stands_at_ms is None

    def now_ms(self) -> int:
        """Milliseconds since 1970."""
        return time.time_ns() // 1_000_000 if self._stands_at_ms is None else self._stands_at_ms

    def wait_until(self, instant_ms: Optional[int]) -> None:
        """Sleeps until an instant, None for one that nobody knows yet, but a minute at most."""
        if self._stands_at_ms is None:
            left_s = _LONGEST_SLEEP_S if instant_ms is None else (instant_ms - self.now_ms()) / 1000
            time.sleep(min(max(left_s, 0.0), _LONGEST_SLEEP_S))
        elif instant_ms is not None:
            self._stands_at_ms = max(self._stands_at_ms, instant_ms)


def tell(now_ms: int, debt: str, *facts: str) -> None:
    """Prints one line a fact, at once: a process that is killed has told everything it did."""
    for fact in facts:
        print(now_ms, debt, fact, flush=True)
