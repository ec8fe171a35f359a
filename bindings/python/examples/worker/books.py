"""The tables of ``docs/worker.sql``: debts, what happened to them, and the outbox."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any, ContextManager, Iterator, List, NamedTuple, Optional

import psycopg
from psycopg.rows import class_row, dict_row, scalar_row

from recoup import Reading, Row, RowFlag, Step, StepKind


@dataclass(frozen=True)
class Debt:
    """One row a debt."""

    id: str
    customer: str
    payment_method: str
    currency: str
    amount: int
    zone: str
    state: str
    said: str
    said_status: int
    said_at_ms: int
    next_at_ms: Optional[int]

    def is_due(self, now_ms: int) -> bool:
        """Something is to be done."""
        return self.state == "open" and self.next_at_ms is not None and self.next_at_ms <= now_ms


class Sent(NamedTuple):
    """The note of a charge that was about to be sent."""

    row: Row
    key: str


class Books:
    """One connection. What is written outside of a transaction is committed at once."""

    def __init__(self, connection: psycopg.Connection[Any]) -> None:
        self._connection = connection

    @classmethod
    @contextmanager
    def open(cls) -> Iterator[Books]:
        """Opens the books ``DATABASE_URL`` names."""
        with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
            yield cls(connection)

    def transaction(self) -> ContextManager[object]:
        """All of it, or nothing."""
        return self._connection.transaction()

    # Debts

    def add(self, debt_id: str, reading: Reading, said: str, at_ms: int) -> None:
        """Opens a debt with the first report of it, unless it is there."""
        self._connection.execute(
            "INSERT INTO debt (id, customer, payment_method, currency, amount, said, said_status, said_at_ms)"
            " VALUES (%s, %s, %s, %s, %s, %s, 0, %s) ON CONFLICT DO NOTHING",
            (debt_id, reading.customer or "", reading.payment_method or "", reading.currency, reading.amount, said, at_ms),
        )

    def lock(self, debt_id: str) -> Debt:
        """A debt that nobody else changes until the transaction ends."""
        with self._connection.cursor(row_factory=class_row(Debt)) as cursor:
            found = cursor.execute(
                "SELECT id, customer, payment_method, currency, amount, zone, state, said, said_status, said_at_ms, next_at_ms"
                " FROM debt WHERE id = %s FOR UPDATE",
                (debt_id,),
            ).fetchone()
        if found is None:
            raise LookupError(f"there is no debt {debt_id}")
        return found

    def note_said(self, debt: Debt, said: str, status: int, at_ms: int) -> Debt:
        """Keeps what the provider said about the last failure."""
        self._connection.execute(
            "UPDATE debt SET said = %s, said_status = %s, said_at_ms = %s WHERE id = %s", (said, status, at_ms, debt.id)
        )
        return replace(debt, said=said, said_status=status, said_at_ms=at_ms)

    def note_next(self, debt_id: str, kind: Optional[StepKind], at_ms: Optional[int], why: str) -> None:
        """Keeps when to wake up for a debt, and opens it again."""
        self._connection.execute(
            "UPDATE debt SET state = 'open', next_kind = %s, next_at_ms = %s, next_why = %s WHERE id = %s",
            (str(kind) if kind else None, at_ms, why, debt_id),
        )

    def end(self, debt_id: str, state: str, why: str) -> None:
        """Closes a debt: ``paid`` or ``stopped``."""
        self._connection.execute(
            "UPDATE debt SET state = %s, next_kind = NULL, next_at_ms = NULL, next_why = %s WHERE id = %s", (state, why, debt_id)
        )

    # What is to be done

    def next_at_ms(self) -> Optional[int]:
        """When the first open debt has its next step."""
        with self._connection.cursor(row_factory=scalar_row) as cursor:
            earliest: Optional[int] = cursor.execute("SELECT min(next_at_ms) FROM debt WHERE state = 'open'").fetchone()
        return earliest

    def due(self, now_ms: int) -> List[str]:
        """The debts whose next step has come, the longest overdue first."""
        with self._connection.cursor(row_factory=scalar_row) as cursor:
            cursor.execute(
                "SELECT id FROM debt WHERE state = 'open' AND next_at_ms <= %s ORDER BY next_at_ms, id LIMIT 100", (now_ms,)
            )
            return cursor.fetchall()

    @contextmanager
    def sole_worker(self, debt_id: str) -> Iterator[bool]:
        """Whether this process alone works on a debt. The lock spans transactions and calls, and dies with the process."""
        with self._connection.cursor(row_factory=scalar_row) as cursor:
            lock = "(hashtextextended(%s, 0))"
            mine = bool(cursor.execute(f"SELECT pg_try_advisory_lock{lock}", (debt_id,)).fetchone())
            yield mine
            if mine:
                cursor.execute(f"SELECT pg_advisory_unlock{lock}", (debt_id,))

    # The history

    def append(self, debt_id: str, row: Row, key: Optional[str] = None) -> bool:
        """Notes what happened, unless that is there already; tells whether it is new."""
        done = self._connection.execute(
            "INSERT INTO happened (debt, report, idempotency_key) VALUES (%s, %s, %s)"
            " ON CONFLICT (debt, (report->>'id')) DO NOTHING",
            (debt_id, row.to_json(), key),
        )
        return done.rowcount == 1

    def history(self, debt_id: str) -> List[Row]:
        """What happened, in the order in which it was reported.

        Networks count the attempts on a card whatever they were for: those that other debts made with the same one are in it too.
        """
        with self._connection.cursor(row_factory=dict_row) as cursor:
            cursor.execute(
                # An array and not a subquery: PostgreSQL then finds both halves by an index.
                "SELECT debt, report::text FROM happened WHERE debt = %(debt)s OR report->>'kind' = 'attempt'"
                " AND report->>'credential' = ANY (ARRAY(SELECT report->>'credential' FROM happened WHERE debt = %(debt)s))"
                " ORDER BY seq",
                {"debt": debt_id},
            )
            rows = [(found["debt"] == debt_id, Row.from_json(found["report"])) for found in cursor]
        return [row if is_own else replace(row, flags=row.flags | RowFlag.OTHER_CASE) for is_own, row in rows]

    def sent(self, debt_id: str, key: Optional[str] = None) -> Optional[Sent]:
        """The charge that was sent last, or the one with a key."""
        with self._connection.cursor(row_factory=dict_row) as cursor:
            found = cursor.execute(
                "SELECT idempotency_key, report::text FROM happened"
                " WHERE debt = %s AND idempotency_key = coalesce(%s, idempotency_key) ORDER BY seq DESC LIMIT 1",
                (debt_id, key),
            ).fetchone()
        return Sent(key=found["idempotency_key"], row=Row.from_json(found["report"])) if found else None

    def post(self, debt_id: str, step: Step, at_ms: int, words: str) -> None:
        """Puts a message, an offer or an escalation into the outbox."""
        self._connection.execute(
            "INSERT INTO outbox (debt, step, at_ms, kind, words) VALUES (%s, %s, %s, %s, %s)",
            (debt_id, _signed(step.id), at_ms, str(step.kind), words),
        )


def _signed(hash_of_64_bits: int) -> int:
    """With its highest bit as the sign: PostgreSQL has no unsigned numbers."""
    return hash_of_64_bits - (1 << 64) if hash_of_64_bits >= 1 << 63 else hash_of_64_bits
