"""A declined payment: what it means, and when to do what about it."""

import recoup

BODY = '{"error": {"type": "card_error", "code": "card_declined", "decline_code": "insufficient_funds"}}'

reading = recoup.read(BODY, http_status=402, operation="charge")
verdict = recoup.classify(reading)
print(verdict.disposition, verdict.actor, verdict.allowed)

now = recoup.to_datetime(1_767_258_000_000)  # the library reads no clock: now is an argument
case = recoup.Case(key="in_1", now_ms=now, amount=1999, currency="usd", zone="America/New_York")
plan = recoup.plan(case, verdict, history=(), policy="standard")
for step in plan.steps:
    if step.kind is recoup.StepKind.CHARGE:
        print(step.kind, step.due, step.idempotency_key)
