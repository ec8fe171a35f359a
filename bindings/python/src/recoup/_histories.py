"""Many histories at once, from the columns of their rows."""

from __future__ import annotations

from array import array
from typing import Any, List, Mapping

from recoup._abi import CRow, Status
from recoup._columns import column_of
from recoup._errors import RangeError, RecoupError
from recoup._fields import numbers
from recoup._history import History
from recoup._matrix import count_of, rows_from
from recoup._records import ROW
from recoup._texts import Texts


def history_many(columns: Mapping[str, Any], offsets: Any) -> List[History]:
    """The histories of many debts, from the columns of the fields of :class:`Row`, for :func:`plan_many`.

    Debt ``i`` has the rows ``[offsets[i], offsets[i + 1])``, so that there is one offset more than debts: a list column of Arrow
    has values and offsets of this kind. A column is what :func:`classify_many` takes, and what else stands for a field is one
    value for all rows; a brand that is not known is none. Raises RangeError when offsets fall or pass the end, and what
    :class:`History` does, whose ``index`` is then that of the row in the columns.
    """
    memory = rows_from(columns)
    starts = _starts(offsets, count_of(memory, CRow))
    nothing = History()
    return [_history(memory, begin, end) if end > begin else nothing for begin, end in zip(starts, starts[1:])]


def _starts(offsets: Any, rows: int) -> List[int]:
    held = column_of(array("q", offsets) if _plain(offsets) else offsets, "offsets")
    if held is None or isinstance(held, Texts):
        raise TypeError("offsets must be a column of integers")
    starts = numbers("q", held, "offsets").tolist()
    if not starts or starts[0] < 0 or starts[-1] > rows or any(end < begin for begin, end in zip(starts, starts[1:])):
        raise RangeError(
            f"offsets must rise from 0 to {rows}, and be one more than there are debts",
            status=Status.ERR_RANGE,
            argument="offsets",
        )
    return starts


def _plain(offsets: Any) -> bool:
    return isinstance(offsets, (list, tuple)) and all(isinstance(offset, int) for offset in offsets)


def _history(memory: bytearray, begin: int, end: int) -> History:
    try:
        return History._sorted(memory[begin * ROW.size : end * ROW.size])
    except RecoupError as error:
        error.index = begin + (error.index or 0)
        raise
