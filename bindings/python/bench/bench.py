"""What calls cost beside a dict of Python: the best of seven rounds, for one item.

python bench/bench.py
"""

from __future__ import annotations

import random
import timeit
from array import array
from itertools import accumulate
from typing import Callable

import recoup

ROUNDS = 7
ROUND_S = 0.2
COUNT = 10_000
NOW_MS = 1_767_258_000_000
CODES = ("insufficient_funds", "expired_card", "do_not_honor", "not_permitted", "stolen_card", "processing_error")


def best(call: Callable[[], object], items: int = 1) -> float:
    """Nanoseconds for one item."""
    timer = timeit.Timer(call)
    number = max(1, int(ROUND_S / max(timer.timeit(3) / 3, 1e-9)))
    return min(timer.repeat(ROUNDS, number)) / number / items * 1e9


def main() -> None:
    """Measures, and prints a table."""
    table = {name: recoup.code(name).disposition for name in CODES}
    signal = recoup.Signal(decline="insufficient_funds", brand="visa", network_code="51", at_ms=NOW_MS)
    body = '{"error":{"type":"card_error","code":"card_declined","decline_code":"insufficient_funds","message":"No."}}'
    case = recoup.Case(key="in_1", now_ms=NOW_MS, amount=1999, currency="usd")
    verdict, policy = recoup.classify(signal), recoup.Policy.preset("standard")

    names = random.Random(1).choices(CODES, k=COUNT)
    data, offsets = "".join(names).encode(), array("I", accumulate(map(len, names), initial=0))
    columns = {"decline": recoup.find_many("code", data, offsets), "brand": "visa", "at_ms": array("q", [NOW_MS]) * COUNT}
    signals = [recoup.Signal(decline=name, brand="visa", at_ms=NOW_MS) for name in names]

    rows = (
        ("a dict of six codes (reference)", best(lambda: table["insufficient_funds"])),
        ("`code`, a name met before", best(lambda: recoup.code("insufficient_funds"))),
        ("`find`, a name met before", best(lambda: recoup.find("code", "insufficient_funds"))),
        ("`classify`, a signal of four fields", best(lambda: recoup.classify(signal))),
        (f"`read_stripe`, an error body of {len(body)} bytes", best(lambda: recoup.read_stripe(body, 402))),
        ("`plan` without a history", best(lambda: recoup.plan(case, verdict, (), policy))),
        (f"`find_many`, an item of {COUNT:,}", best(lambda: recoup.find_many("code", data, offsets), COUNT)),
        (f"`classify_many` of columns, an item of {COUNT:,}", best(lambda: recoup.classify_many(columns), COUNT)),
        (f"`classify_many` of signals, an item of {COUNT:,}", best(lambda: recoup.classify_many(signals), COUNT)),
    )
    for call, cost in rows:
        print(f"| {call} | {f'{cost:.0f} ns' if cost < 1000 else f'{cost / 1000:.1f} µs'} |")


if __name__ == "__main__":
    main()
