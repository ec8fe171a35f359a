"""The plan: what comes next for a debt, asked anew whenever something happened to it."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import List, Optional

import recoup
from recoup import Case, History, Plan, Policy, Row, RowFlag, Step, StepKind, Verdict
from worker.attempts import FAILED
from worker.books import Books, Debt

# A lookup that told nothing new is made again after this.
_LOOKUP_MS = 5 * 60 * 1000


def make(debt: Debt, history: List[Row], now_ms: int) -> Plan:
    """The plan of a debt under today's policy and today's knowledge."""
    case = Case(key=debt.id, now_ms=now_ms, amount=debt.amount, currency=debt.currency, zone=debt.zone)
    return recoup.plan(case, _cause(debt, history), History(history), _policy())


def due_step(plan: Plan, now_ms: int) -> Optional[Step]:
    """The first step, if its time has come."""
    step = plan.steps[0] if plan.steps else None
    return step if step and step.due_ms is not None and step.due_ms <= now_ms else None


def renew(books: Books, debt: Debt, now_ms: int, *, after_lookup: bool = False) -> str:
    """Plans anew, since something happened, and keeps the next step; gives the words that say so."""
    plan = make(debt, books.history(debt.id), now_ms)
    return keep(books, debt, plan, lookup_from_ms=now_ms + _LOOKUP_MS if after_lookup else 0)


def keep(books: Books, debt: Debt, plan: Plan, lookup_from_ms: int = 0) -> str:
    """Keeps the next step of a plan; gives the words that say so."""
    step = plan.steps[0] if plan.steps else None
    if step is None or step.due_ms is None:  # what waits for the customer has no instant, and comes last
        books.note_next(debt.id, None, None, recoup.explain(plan, detail="full"))
        return "next nothing"
    at_ms = max(step.due_ms, lookup_from_ms) if step.kind is StepKind.LOOKUP else step.due_ms
    books.note_next(debt.id, step.kind, at_ms, recoup.explain(plan, detail="full"))
    return f"next {step.kind} {at_ms}"


def _cause(debt: Debt, history: List[Row]) -> Verdict:
    """What the provider said about the last failure, read with today's knowledge.

    The failure is in the history already. Under another id or instant the plan would take it for one more.
    """
    signal = recoup.read(debt.said, debt.said_status).signal
    own = [row for row in history if RowFlag.OTHER_CASE not in row.flags]
    told = [row for row in own if row.at_ms == debt.said_at_ms and row.outcome in FAILED]
    return recoup.classify(replace(signal, at_ms=debt.said_at_ms, event_id=told[-1].id if told else 0))


@lru_cache(maxsize=1)
def _policy() -> Policy:
    path = os.environ.get("RECOUP_POLICY")
    return Policy.compile(Path(path).read_text("utf-8")) if path else Policy.preset("standard")
