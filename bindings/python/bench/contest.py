"""One question, its inputs, and those who answer it: first alike, then in turn by the clock."""

from __future__ import annotations

import os
from time import perf_counter_ns
from typing import Any, Callable, Generic, List, Optional, Sequence, Tuple, TypeVar

ROUNDS = 7
# A round gives each contender its share of the time.
SLICE_NS = int(float(os.environ.get("BENCH_SECONDS", "0.7")) / ROUNDS * 1e9)

T = TypeVar("T")
Run = Callable[[Sequence[T]], List[Any]]


class Contest(Generic[T]):
    """Those who answer `ring`, a long random order of the distinct inputs in `pool`; of a column, `items` at once."""

    def __init__(self, subject: str, pool: Sequence[T], ring: Sequence[T], items: int = 1) -> None:
        """A contest without contenders."""
        self.subject, self._pool, self._ring, self._items = subject, pool, ring, items
        self._expected: Optional[List[Any]] = None
        self._contenders: List[Tuple[str, Run[T]]] = []

    def add(self, name: str, run: Run[T], answer: Callable[[Any], Any] = lambda result: result) -> Contest[T]:
        """A contender: `run` answers inputs and is measured; `answer` makes a result comparable and is not."""
        self.expect(name, [answer(result) for result in run(self._pool)])
        self._contenders.append((name, run))
        return self

    def expect(self, name: str, answers: List[Any]) -> Contest[T]:
        """Holds the contenders to these answers."""
        if self._expected is None:
            self._expected = answers
        for given, expected, asked in zip(answers, self._expected, self._pool):
            if given != expected:
                raise SystemExit(f"{self.subject}: {name} answers {given!r} to {asked!r}, the others {expected!r}")
        return self

    def measure(self) -> None:
        """Prints a line for each contender in each round."""
        count = min(self._calibrated(run) for _, run in self._contenders)
        inputs = self._ring[:count]
        for _ in range(ROUNDS):
            for name, run in self._contenders:
                ns = _measured(run, inputs) / (count * self._items)
                print("round", "Python", self.subject, name, f"{ns:.3f}", sep="\t", flush=True)

    def _calibrated(self, run: Run[T]) -> int:
        """As many inputs as a contender answers in half its time."""
        count = 1
        while count < len(self._ring):
            start = perf_counter_ns()
            run(self._ring[:count])
            if perf_counter_ns() - start > SLICE_NS // 4:
                break
            count *= 2
        return min(count, len(self._ring))


def _measured(run: Run[T], inputs: Sequence[T]) -> float:
    """Nanoseconds for all inputs, over as many passes as fit."""
    passes, start = 0, perf_counter_ns()
    while True:
        run(inputs)
        passes += 1
        spent = perf_counter_ns() - start
        if spent >= SLICE_NS:
            return spent / passes
