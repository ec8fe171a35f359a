"""Any thread may make any call at any time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Tuple

import recoup

CODES = ["insufficient_funds", "not_permitted", "expired_card", "stolen_card", "do_not_honor", "processing_error"]


def decide(number: int) -> Tuple[recoup.Verdict, recoup.Plan, recoup.Permission, str]:
    at = 1_767_225_600_000 + number * 3_600_000
    verdict = recoup.classify(recoup.Signal(decline=CODES[number % len(CODES)], brand="visa", at_ms=at))
    debt = recoup.Case(key=f"in_{number}", now_ms=at, amount=number + 1, currency="usd", zone="Europe/Berlin")
    row = recoup.Row(kind="attempt", at_ms=at, outcome="declined", trigger="scheduled", id=number + 1)
    plan = recoup.plan(debt, verdict, [row], recoup.Policy.preset("cautious"))
    return verdict, plan, recoup.may_charge(debt, [row]), recoup.explain(plan)


def test_threads_get_the_answers_of_one_thread() -> None:
    alone = [decide(number) for number in range(200)]
    with ThreadPoolExecutor(max_workers=8) as pool:
        for _ in range(4):
            assert list(pool.map(decide, range(200))) == alone
