"""``run``: carries out what is due, sleeps until the next step, and so on."""

from __future__ import annotations

import time
from typing import List, Optional

import stripe

import recoup
from recoup import Plan, Row, RowKind, Step, StepKind, StopReason
from worker import attempts, planning, provider
from worker.books import Books, Debt
from worker.clock import Clock, tell
from worker.provider import Answer

# Every debt that is due is in the hands of another worker: look again after this.
_BUSY_S = 0.1


def run(clock: Clock) -> int:
    """Goes on for as long as time passes; where it stands still, until no debt has a next step."""
    with Books.open() as books:
        while True:
            due = books.due(clock.now_ms())
            if due:
                _serve_first(books, due, clock)
                continue
            next_at_ms = books.next_at_ms()
            if next_at_ms is None and not clock.ticks:
                return 0
            clock.wait_until(next_at_ms)


def _serve_first(books: Books, due: List[str], clock: Clock) -> None:
    """Serves the debt that waited longest of those no other worker has."""
    for debt_id in due:
        with books.sole_worker(debt_id) as mine:
            if mine:
                _serve(books, debt_id, clock)
                return
    time.sleep(_BUSY_S)


def _serve(books: Books, debt_id: str, clock: Clock) -> None:
    """Plans again, and does the first step if its time has come.

    A call is made between two transactions: what is about to happen is committed before it, and no row stays locked meanwhile.
    """
    now_ms = clock.now_ms()
    with books.transaction():
        debt = books.lock(debt_id)
        if not debt.is_due(now_ms):
            return  # another worker was here in the meantime
        history = books.history(debt_id)
        plan = planning.make(debt, history, now_ms)
        step = planning.due_step(plan, now_ms)
        facts = _write(books, debt, history, plan, step, now_ms)
    tell(now_ms, debt_id, *facts)
    if step is not None and step.kind is StepKind.CHARGE:
        _charge(books, debt, clock)
    elif step is not None and step.kind is StepKind.LOOKUP:
        _look_up(books, debt, clock)


def _write(books: Books, debt: Debt, history: List[Row], plan: Plan, step: Optional[Step], now_ms: int) -> List[str]:
    """What is written with the plan: all of a step that needs no call, else that the call is about to be made."""
    if step is None:
        return [planning.keep(books, debt, plan)]
    if step.kind is StepKind.LOOKUP:
        return []
    if step.kind is StepKind.STOP:
        return [_end(books, debt, plan)]
    if step.kind is StepKind.CHARGE:
        return [_note_sent(books, debt, history, step, now_ms)]
    return _post(books, debt, step, now_ms)


def _end(books: Books, debt: Debt, plan: Plan) -> str:
    settled = plan.stop_reason is StopReason.SETTLED
    books.end(debt.id, "paid" if settled else "stopped", recoup.explain(plan, detail="full"))
    return "paid" if settled else f"stopped {plan.stop_reason}"


def _note_sent(books: Books, debt: Debt, history: List[Row], step: Step, now_ms: int) -> str:
    books.append(debt.id, attempts.about_to_be_sent(debt, step, history, now_ms), step.idempotency_key)
    return f"sent {step.ordinal} {step.idempotency_key}"


def _post(books: Books, debt: Debt, step: Step, now_ms: int) -> List[str]:
    """Whoever empties the outbox sends the message; that it is in there makes the step done."""
    books.post(debt.id, step, now_ms, recoup.text(step.text) if step.text else "")
    books.append(debt.id, Row(at_ms=now_ms, id=step.id, kind=RowKind.STEP_DONE))
    return [f"{step.kind} {step.id:016x}", planning.renew(books, debt, now_ms)]


def _charge(books: Books, debt: Debt, clock: Clock) -> None:
    sent = books.sent(debt.id)
    assert sent is not None  # it was committed just now
    answer = provider.charge(debt, sent.key)
    now_ms = clock.now_ms()
    row, verdict = attempts.answered(sent, answer, now_ms)
    with books.transaction():
        debt = _note_end(books, books.lock(debt.id), row, answer)
        facts = [f"{row.outcome} {verdict.disposition}", planning.renew(books, debt, now_ms)]
    tell(now_ms, debt.id, *facts)


def _look_up(books: Books, debt: Debt, clock: Clock) -> None:
    """An attempt without an answer is looked up by its key. One of somebody else has none: its webhook will come."""
    sent, facts = books.sent(debt.id), []
    try:
        answer = provider.find(debt, sent.key) if sent else None
    except stripe.StripeError:
        sent = None  # the list told nothing
    now_ms = clock.now_ms()
    with books.transaction():
        debt = books.lock(debt.id)
        if sent and answer:
            row, _ = attempts.answered(sent, answer, now_ms)
            debt = _note_end(books, debt, row, answer)
            facts.append(f"looked_up {row.ordinal} {row.outcome}")
        elif sent:
            books.append(debt.id, attempts.not_found(sent, now_ms))
            facts.append(f"looked_up {sent.row.ordinal} not_found")
        facts.append(planning.renew(books, debt, now_ms, after_lookup=True))
    tell(now_ms, debt.id, *facts)


def _note_end(books: Books, debt: Debt, row: Row, answer: Answer) -> Debt:
    """A webhook may have told the same in the meantime: then it is known already, and so is what was said."""
    new = books.append(debt.id, row)
    return books.note_said(debt, answer.said, answer.status, row.at_ms) if new and row.outcome in attempts.FAILED else debt
