"""What mypy and pyright must know of the calls: the exact types. No test runs it."""

from __future__ import annotations

from array import array
from typing import Optional, Tuple

from typing_extensions import assert_type

import recoup

reading = recoup.read("{}")
verdict = recoup.classify(reading)
case = recoup.Case(key="in_1", now_ms=1_767_258_000_000)
plan = recoup.plan(case, verdict)
verdicts = recoup.classify_many({"decline": ["expired_card"]})
plans = recoup.plan_many([case], verdicts)

assert_type(reading, recoup.Reading)
assert_type(reading.charge, Optional[str])
assert_type(verdict, recoup.Verdict)
assert_type(verdict.disposition, recoup.Disposition)
assert_type(verdict.cause, Optional[recoup.Id])
assert_type(plan.steps[0], recoup.Step)
assert_type(plan.steps[0].idempotency_key, Optional[str])
assert_type(recoup.history_row(reading, verdict), Optional[recoup.Row])
assert_type(recoup.merge([], recoup.Row(kind="paid", at_ms=1)), recoup.History)
assert_type(recoup.may_charge(case).answer, recoup.Answer)
assert_type(verdicts[0], recoup.Verdict)
assert_type(verdicts[:1], Tuple[recoup.Verdict, ...])
assert_type(verdicts.column("disposition"), array[int])
assert_type(plans[0], recoup.Plan)
assert_type(plans.table(), recoup.Table)
assert_type(recoup.find_many("code", ["expired_card"]), array[int])
assert_type(recoup.find("code", "expired_card"), recoup.Id)
assert_type(recoup.Policy.preset("standard").frame, bytes)
