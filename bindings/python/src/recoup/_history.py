"""The rows a caller keeps, in the order the library wants."""

from __future__ import annotations

from bisect import bisect_right
from typing import Iterable, Iterator, List, Optional, Sequence, Tuple, Union, overload

from recoup._abi import Outcome, RowKind, Trigger
from recoup._records import Reading, Row, Verdict


def _order(row: Row) -> Tuple[int, int]:
    return row.at_ms, row.id


class History(Sequence[Row]):
    """Rows sorted by ``(at_ms, id)``, each event once: of equal ids other than 0 the first that was given stays.

    It cannot be changed: :meth:`merge` gives a new one.
    """

    __slots__ = ("_rows",)

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        seen = set()
        kept: List[Row] = []
        for row in rows:
            if row.id == 0 or row.id not in seen:
                seen.add(row.id)
                kept.append(row)
        self._rows = tuple(sorted(kept, key=_order))

    def merge(self, row: Row) -> History:
        """With one row more, unless the event is there already."""
        if row.id and any(other.id == row.id for other in self._rows):
            return self
        place = bisect_right([_order(other) for other in self._rows], _order(row))
        merged = History()
        merged._rows = (*self._rows[:place], row, *self._rows[place:])
        return merged

    @overload
    def __getitem__(self, index: int) -> Row: ...

    @overload
    def __getitem__(self, index: slice) -> Tuple[Row, ...]: ...

    def __getitem__(self, index: Union[int, slice]) -> Union[Row, Tuple[Row, ...]]:
        return self._rows[index]

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows)

    def __eq__(self, other: object) -> bool:
        return self._rows == other._rows if isinstance(other, History) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._rows)

    def __repr__(self) -> str:
        return f"History({list(self._rows)!r})"


def merge(history: Iterable[Row], row: Row) -> History:
    """The history with one row more, sorted; duplicates of an event are harmless."""
    return (history if isinstance(history, History) else History(history)).merge(row)


def history_row(
    reading: Reading,
    verdict: Optional[Verdict] = None,
    *,
    trigger: Union[Trigger, str, int] = Trigger.SCHEDULED,
    ordinal: int = 0,
) -> Optional[Row]:
    """The row a payload means, or None when it means none.

    ``trigger`` and ``ordinal`` say what caused the attempt and which step of a plan it was; the provider does not know. Give the
    verdict of an attempt that failed, so that what it forbade is remembered.
    """
    if reading.row_kind is None:
        return None
    attempt = reading.row_kind == RowKind.ATTEMPT
    failed = verdict if attempt and reading.row_outcome not in (Outcome.APPROVED, Outcome.PENDING) else None
    signal = reading.signal
    return Row(
        at_ms=signal.at_ms or reading.created_ms,
        id=signal.event_id,
        credential=signal.credential,
        amount=reading.amount,
        currency=reading.currency,
        kind=reading.row_kind,
        outcome=reading.row_outcome,
        trigger=trigger if attempt else None,
        ordinal=ordinal if attempt else 0,
        initiator=signal.initiator,
        brand=signal.brand,
        method=signal.method,
        wait_ms=failed.wait_ms if failed else 0,
        cause=failed.cause if failed else None,
        disposition=failed.disposition if failed else None,
        prohibition=failed.prohibition if failed else None,
        scope=failed.scope if failed else None,
        lift=failed.lift if failed else None,
        wait_rule=failed.wait_rule if failed else None,
    )
