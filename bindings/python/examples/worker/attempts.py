"""The rows of the history: an attempt that is about to be sent, what an answer tells of it, what a webhook tells."""

from __future__ import annotations

from dataclasses import replace
from typing import List, Optional, Tuple

import recoup
from recoup import History, Outcome, Reading, ReportSource, Row, RowFlag, RowKind, SignalFlag, Step, Trigger, Verdict
from worker.books import Debt, Sent
from worker.provider import Answer

FAILED = (Outcome.DECLINED, Outcome.BLOCKED, Outcome.NOT_SENT, Outcome.RETURNED)
"""Outcomes whose reason is what to plan for. Of an unknown end nobody knows that it is a failure."""

_ENDED = (Outcome.APPROVED, Outcome.DECLINED, Outcome.BLOCKED, Outcome.NOT_SENT)


def of_debt(history: List[Row]) -> List[Row]:
    """The attempts of the debt itself, in the order of their instants."""
    return [row for row in History(history) if row.kind == RowKind.ATTEMPT and RowFlag.OTHER_CASE not in row.flags]


def about_to_be_sent(debt: Debt, step: Step, history: List[Row], now_ms: int) -> Row:
    """To be committed before the call: whoever finds it without an end looks the attempt up.

    Its key names the attempt: whatever else has the key, an answer, a webhook or a lookup, tells of the same attempt.
    """
    before = of_debt(history)[-1:]
    return Row(
        # Later than all that is known, also where two things happen within a millisecond: a lookup ends what was sent before it.
        at_ms=max([now_ms, *(row.at_ms + 1 for row in history)]),
        credential=before[0].credential if before else 0,
        brand=before[0].brand if before else None,
        method=before[0].method if before else None,
        amount=debt.amount,
        currency=debt.currency,
        kind=RowKind.ATTEMPT,
        outcome=Outcome.SENT,
        trigger=Trigger.SCHEDULED,
        ordinal=step.ordinal,
        key=step.idempotency_key,
        source=ReportSource.OWN,
    )


def answered(sent: Sent, answer: Answer, now_ms: int) -> Tuple[Row, Verdict]:
    """What an answer tells of the attempt that was sent, and what it means."""
    # The day of the answer says which rules hold for it; no answer is told before its question.
    now_ms = max(now_ms, sent.row.at_ms)
    reading = replace(answer.reading, signal=replace(answer.reading.signal, at_ms=now_ms))
    if reading.row_outcome is None:
        # No word of a charge: nothing was executed, unless there was no answer at all.
        outcome = Outcome.UNKNOWN if SignalFlag.TIMED_OUT in reading.signal.flags else Outcome.NOT_SENT
        reading = replace(reading, row_kind=RowKind.ATTEMPT, row_outcome=outcome)
    verdict = recoup.classify(reading)
    row = _row(reading, verdict, Trigger.SCHEDULED, sent.row.ordinal)
    row = replace(
        row,
        id=_id_of_answer(row.outcome, reading.charge, sent.key, now_ms),
        credential=row.credential or sent.row.credential,
        brand=row.brand or sent.row.brand,
        method=row.method or sent.row.method,
        amount=sent.row.amount,
        currency=sent.row.currency,
        key=sent.key,
    )
    return row, verdict


def _id_of_answer(outcome: Optional[Outcome], charge: Optional[str], key: str, now_ms: int) -> int:
    """What is pending is noted once, however often it is looked up. The webhook that tells again of an end is a duplicate."""
    if outcome == Outcome.PENDING:
        return recoup.hash_name(f"{key} pending")
    return recoup.hash_name(charge or f"{key} {now_ms}") if outcome in _ENDED else 0


def not_found(sent: Sent, now_ms: int) -> Row:
    """The provider does not know the attempt that was sent."""
    return Row(at_ms=max(now_ms, sent.row.at_ms), kind=RowKind.NOT_FOUND, ordinal=sent.row.ordinal, key=sent.key)


def reported(reading: Reading, verdict: Verdict, sent: Optional[Sent], history: List[Row]) -> Row:
    """What a webhook tells: of the attempt that was sent where it has the key of one, else of somebody else's."""
    first = not any(row.outcome in FAILED for row in of_debt(history))
    trigger = Trigger.SCHEDULED if sent or first else Trigger.EXTERNAL
    row = _row(reading, verdict, trigger, sent.row.ordinal if sent else 0)
    # A charge fails once, however many events tell of it; that it was refunded later is another event of the same charge.
    if row.outcome in _ENDED and reading.charge:
        row = replace(row, id=recoup.hash_name(reading.charge))
    # The provider counts whole seconds, and an end before its beginning would end nothing.
    return replace(row, at_ms=max(row.at_ms, sent.row.at_ms), key=sent.key) if sent else row


def _row(reading: Reading, verdict: Verdict, trigger: Trigger, ordinal: int) -> Row:
    row = recoup.history_row(reading, verdict, trigger=trigger, ordinal=ordinal)
    assert row is not None  # nobody asks for the row of what means none
    return row
