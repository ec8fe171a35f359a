"""The rows a caller keeps, in the order the library wants."""

from __future__ import annotations

from ctypes import byref, c_char, c_size_t
from typing import Any, Iterable, Iterator, Optional, Sequence, Tuple, Union, overload

from recoup._abi import Trigger
from recoup._faults import ask
from recoup._load import library, ready
from recoup._numbers import as_u32, of_type
from recoup._record import listed
from recoup._records import ROW, Reading, Row, Verdict
from recoup._values import as_word

_SIZE = ROW.size


class History(Sequence[Row]):
    """Reports joined to attempts: each event once, the reports of one attempt side by side, in the order the library wants.

    It depends on the set of the rows, not on their order or repetition. It cannot be changed: :meth:`merge` gives a new one.
    Raises RangeError, with ``index``, for a row that no history may hold.
    """

    __slots__ = ("_count", "_memory", "_rows")
    # The rows as the library has them, side by side, and how many they are, for a call.
    _memory: bytes
    _count: Any
    _rows: Tuple[Row, ...]

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        if isinstance(rows, History):
            self._memory, self._count = rows._memory, rows._count
            return
        self._sort(bytearray(listed(rows, Row, "history")))

    @classmethod
    def _sorted(cls, memory: bytearray) -> History:
        """The history of the rows that lie in some memory."""
        made = cls.__new__(cls)
        made._sort(memory)
        return made

    def _sort(self, memory: bytearray) -> None:
        count = c_size_t(len(memory) // _SIZE)
        ask(library.recoup_history_sort, None, 0, _first(memory), _SIZE, byref(count))
        self._keep(memory, count.value)

    def _keep(self, memory: bytearray, count: int) -> None:
        self._memory = bytes(memory[: count * _SIZE])
        self._count = ready(c_size_t, count)

    def merge(self, row: Row) -> History:
        """With one row more; an event that is there already is told once."""
        added, used = of_type(row, Row, "row"), len(self)
        memory, count = bytearray(self._memory + bytes(_SIZE)), c_size_t(used)
        ask(library.recoup_history_put, None, 0, _first(memory), _SIZE, used + 1, byref(count), added._raw)
        merged = History.__new__(History)
        merged._keep(memory, count.value)
        return merged if merged._memory != self._memory else self

    @overload
    def __getitem__(self, index: int) -> Row: ...

    @overload
    def __getitem__(self, index: slice) -> Tuple[Row, ...]: ...

    def __getitem__(self, index: Union[int, slice]) -> Union[Row, Tuple[Row, ...]]:
        return self._made()[index]

    def __len__(self) -> int:
        return len(self._memory) // _SIZE

    def __iter__(self) -> Iterator[Row]:
        return iter(self._made())

    def __eq__(self, other: object) -> bool:
        return self._memory == other._memory if isinstance(other, History) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._memory)

    def __repr__(self) -> str:
        return f"History({list(self)!r})"

    def __reduce__(self) -> Any:
        return History, (self._made(),)

    def _made(self) -> Tuple[Row, ...]:
        """The rows, made when somebody looks at them: to plan, nobody does."""
        try:
            return self._rows
        except AttributeError:
            starts = range(0, len(self._memory), _SIZE)
            self._rows = tuple([Row._of(self._memory[start : start + _SIZE]) for start in starts])
            return self._rows


def merge(history: Iterable[Row], row: Row) -> History:
    """The history with one row more, joined; duplicates of an event are harmless."""
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
    verdict of an attempt that failed, so that what it forbade is remembered. A payload that says no instant gives a row whose
    ``at_ms`` is 0: set it, with ``dataclasses.replace``. Raises RangeError for a trigger that is no word.
    """
    said, room = of_type(reading, Reading, "reading"), ROW.room()
    judged = None if verdict is None else of_type(verdict, Verdict, "verdict")._raw
    word, number = as_word(Trigger, trigger, "trigger"), as_u32(ordinal, "ordinal")
    ask(library.recoup_history_row, None, 0, said.signal._raw, said._raw, judged, word, number, room, _SIZE)
    row = Row._of(room.raw)
    return row if row.kind else None


def rows_of(history: Iterable[Row]) -> Tuple[bytes, Any]:
    """The rows for a call, joined, and how many they are."""
    joined = history if isinstance(history, History) else History(history)
    return joined._memory, joined._count


def _first(memory: bytearray) -> Any:
    return byref(c_char.from_buffer(memory)) if memory else None
