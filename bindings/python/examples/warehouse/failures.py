"""What the failures of a table mean, and what is next for each: columns of Arrow in, columns of Arrow out.

A row of the table is a debt and its last failure. Every engine hands over a batch of such rows and gets as many answers, in the
same order. Nothing is read but the arguments, so an engine may run a batch anywhere, and twice.
"""

from __future__ import annotations

from functools import partial
from typing import Any, Callable, NamedTuple

import pyarrow
import pyarrow.compute

import recoup

INSTANT = pyarrow.timestamp("us", "UTC")
UINT64 = pyarrow.uint64()

# What the provider said of the last failure; null where it said nothing.
SAID = {
    "decline": pyarrow.string(),
    "network_code": pyarrow.string(),
    "advice": pyarrow.string(),
    "brand": pyarrow.string(),
    "issuer_country": pyarrow.string(),
}
FAILURES = pyarrow.schema(
    {
        "invoice": pyarrow.string(),
        **SAID,
        "failed_at": INSTANT,
        "amount": pyarrow.int64(),
        "currency": pyarrow.string(),
        "zone": pyarrow.string(),
        # When the same debt failed before, as often as it did.
        "earlier": pyarrow.list_(INSTANT),
    }
)
MEANINGS = pyarrow.schema(
    {
        "disposition": pyarrow.string(),
        "severity": pyarrow.string(),
        # A code that this edition does not know: ask again after an update.
        "unknown": pyarrow.bool_(),
        # Which knowledge answered.
        "knowledge": pyarrow.string(),
    }
)
PLANS = pyarrow.schema(
    {
        "next": pyarrow.string(),
        "due": INSTANT,
        "gate": pyarrow.string(),
        # Why no charge has an instant; none: one has.
        "stop": pyarrow.string(),
    }
)


class Question(NamedTuple):
    """What is asked of every row: a function over Arrow, and the columns it gives for the rows it gets."""

    answer: Callable[[Any], pyarrow.Table]
    columns: pyarrow.Schema


def meaning() -> Question:
    """What happened, by all that the provider said."""
    return Question(_meaning, MEANINGS)


def next_step(now_ms: int, policy: str = "standard") -> Question:
    """What happened, and what to do next, at one instant for all rows."""
    return Question(partial(_next_step, now_ms=now_ms, policy=policy), pyarrow.schema([*MEANINGS, *PLANS]))


def _meaning(rows: Any) -> pyarrow.Table:
    return _meanings(_verdicts(rows))


def _next_step(rows: Any, now_ms: int, policy: str) -> pyarrow.Table:
    verdicts = _verdicts(rows)
    debts = {name: rows[name] for name in ("amount", "currency", "zone", "brand")}
    histories = _histories(rows["earlier"], rows["brand"])
    plans = recoup.plan_many({"key": rows["invoice"], "now_ms": now_ms, **debts}, verdicts, histories, policy)
    steps = pyarrow.table(plans.table("next.kind", "next.due_ms", "next.gate", "stop_reason"))
    meanings = _meanings(verdicts)
    return pyarrow.table([*meanings.columns, *_cast(steps, PLANS).columns], [*MEANINGS.names, *PLANS.names])


def _verdicts(rows: Any) -> recoup.Verdicts:
    return recoup.classify_many({**{name: rows[name] for name in SAID}, "at_ms": rows["failed_at"]})


def _meanings(verdicts: recoup.Verdicts) -> pyarrow.Table:
    words = pyarrow.table(verdicts.table("disposition", "severity"))
    unknown = pyarrow.compute.not_equal(pyarrow.array(verdicts.column("unknown_hash"), UINT64), pyarrow.scalar(0, UINT64))
    knowledge = pyarrow.repeat(recoup.about().knowledge_sha256[:12], len(verdicts))
    return _cast(pyarrow.table([*words.columns, unknown, knowledge], MEANINGS.names), MEANINGS)


def _cast(table: pyarrow.Table, schema: pyarrow.Schema) -> pyarrow.Table:
    """Words come with a dictionary, which not every engine takes."""
    return table.rename_columns(schema.names).cast(schema)


def _histories(earlier: Any, brands: Any) -> Any:
    """Each earlier failure as a row of the history. Its brand is that of the debt, since each network has limits of its own."""
    lists = earlier.combine_chunks() if isinstance(earlier, pyarrow.ChunkedArray) else earlier
    parents = pyarrow.compute.list_parent_indices(lists)
    attempts = {
        "kind": "attempt",
        "outcome": "declined",
        "trigger": "scheduled",
        "at_ms": lists.flatten(),
        "brand": brands.take(parents),
    }
    lengths = pyarrow.compute.fill_null(pyarrow.compute.list_value_length(lists), 0)
    return recoup.history_many(attempts, [0, *pyarrow.compute.cumulative_sum(lengths).to_pylist()])
