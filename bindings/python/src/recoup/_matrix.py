"""Many structures at once, from the columns of their fields."""

from __future__ import annotations

from array import array
from copy import copy
from ctypes import sizeof
from typing import Any, Dict, List, Mapping, NamedTuple, Optional, Tuple, Type, Union

from recoup._abi import CCase, CRow, CSignal, RowKind, SignalFlag, Status
from recoup._columns import column_of
from recoup._distinct import Column, few
from recoup._errors import RangeError, UnknownNameError
from recoup._fields import numbers, place
from recoup._hashes import hash_name, key_named
from recoup._record import Record
from recoup._records import Case, Row, Signal
from recoup._texts import Texts

# What a signal says where a name is not known to this edition: as the reader does, which keeps its hash too.
_UNKNOWN = {
    "code": SignalFlag.UNKNOWN_CODE,
    "decline": SignalFlag.UNKNOWN_DECLINE,
    "outcome_reason": SignalFlag.UNKNOWN_DECLINE,
    "advice": SignalFlag.UNKNOWN_ADVICE,
    "error_type": SignalFlag.UNKNOWN_TYPE,
    "brand": SignalFlag.UNKNOWN_BRAND,
    "object_status": SignalFlag.UNKNOWN_STATUS,
}
# Fields that take several values at once: a list of them is one value, and no column; a buffer is a column.
_SEVERAL = frozenset(("flags", "paydays", "blackout_ms"))
# The numbers of a key, in a structure.
_WORDS_OF_KEY = ("key.0", "key.1")


def signals_from(columns: Mapping[str, Any]) -> Matrix:
    """The signals of these columns."""
    return Matrix(Signal, CSignal, "signal", columns)


def cases_from(columns: Mapping[str, Any]) -> bytearray:
    """The memory of the cases of these columns."""
    return Matrix(Case, CCase, "case", columns).memory()


def rows_from(columns: Mapping[str, Any]) -> bytearray:
    """The memory of the rows of these columns. A brand that is not known is none, as in a row that the reader makes."""
    return Matrix(Row, CRow, "row", columns).memory()


def split(memory: bytes, size: int) -> List[bytes]:
    """The structures that lie side by side, each by itself."""
    return [memory[at : at + size] for at in range(0, len(memory), size)]


class _Read(NamedTuple):
    """The texts of a column that are read: the numbers they mean, a dictionary a field, and the hashes of those nobody knows."""

    made: List[Dict[Optional[bytes], int]]
    unknown: Dict[Optional[bytes], int]


class Matrix:
    """The structures that columns mean: those columns, and one structure with what is the same in all."""

    def __init__(self, record: Type[Record], structure: Any, argument: str, columns: Mapping[str, Any]) -> None:
        self.record, self.structure, self.argument = record, structure, argument
        held = {name: found for name, value in columns.items() if (found := self._column(name, value)) is not None}
        counts = {name: column.many if isinstance(column, Texts) else len(column) for name, column in held.items()}
        if len(set(counts.values())) != 1:
            raise RangeError(
                f"{argument}s: columns must be of one length, at least one of them a buffer: {counts}",
                status=Status.ERR_RANGE,
                argument=f"{argument}s",
            )
        for name in columns:
            if name != "key":
                place(structure, name)
        # A row wants a kind, whatever else is read: this one is replaced by the column of kinds, or by the one value for all.
        self.needed = {"kind": RowKind.ATTEMPT} if record is Row and "kind" in columns else {}
        self.same = self._record({name: value for name, value in columns.items() if name not in held})._raw
        self.many = next(iter(counts.values()))
        self.columns = {name: self._readable(name, column) for name, column in held.items()}
        self.read: Dict[str, _Read] = {}

    def _readable(self, name: str, column: Union[Texts, memoryview]) -> Column:
        if isinstance(column, Texts):
            return column.bytes_of()
        return numbers(place(self.structure, name)[0], column, f"{self.argument}.{name}")

    def few(self) -> Optional[Tuple[Matrix, bytes]]:
        """The distinct structures, and the place among them of each; None where there are many."""
        found = few(self.columns, self.many)
        if found is None:
            return None
        distinct = copy(self)
        distinct.columns, distinct.many = found.columns, found.many
        return distinct, found.places

    def memory(self, begin: int = 0, end: Optional[int] = None) -> bytearray:
        """The structures from one to another, side by side."""
        end = self.many if end is None else min(end, self.many)
        filled = bytearray(self.same) * (end - begin)
        for name, column in self.columns.items():
            part = column if end - begin == self.many else column[begin:end]
            if isinstance(part, array):
                self._put(filled, name, part)
            elif name == "key" and self.record is Case:
                self._put_debts(filled, part)
            else:
                self._put_texts(filled, name, part, begin)
        return filled

    def _record(self, values: Mapping[str, Any]) -> Record:
        return self.record(**{**self.needed, **values})

    def _column(self, name: str, value: Any) -> Optional[Union[Texts, memoryview]]:
        if name in _SEVERAL and isinstance(value, (int, str, list, tuple, set, frozenset)):
            return None
        return column_of(value, f"{self.argument}.{name}")

    def _put(self, memory: bytearray, name: str, column: Any) -> None:
        code, first, step = place(self.structure, name)
        with memoryview(memory).cast(code) as fields:
            fields[first::step] = memoryview(column)

    def _put_debts(self, memory: bytearray, names: List[Optional[bytes]]) -> None:
        """What names each debt. No two are alike, so a record of each would be dear."""
        keys = [key_named(name, "case.key") if name else (0, 0) for name in names]
        for field, words in zip(_WORDS_OF_KEY, zip(*keys)):
            self._put(memory, field, array("Q", words))

    def _put_texts(self, memory: bytearray, name: str, texts: List[Optional[bytes]], begin: int) -> None:
        """Each text is read once, as the record reads it."""
        fields = _WORDS_OF_KEY if name == "key" else (name,)
        read = self.read.setdefault(name, _Read([{None: 0, b"": 0} for _ in fields], {}))
        places = [place(self.structure, field) for field in fields]
        for at, text in enumerate(texts):
            if text in read.made[0] or text is None:
                continue
            try:
                raw = self._record({name: text.decode("utf-8", "replace")})._raw
            except UnknownNameError as error:
                if name not in _UNKNOWN:
                    raise self._at(error, begin + at) from None
                raw, read.unknown[text] = self._record({})._raw, hash_name(text)
            for (code, first, _), numbers_of in zip(places, read.made):
                numbers_of[text] = memoryview(raw).cast(code)[first]
        for field, (code, _, _), numbers_of in zip(fields, places, read.made):
            self._put(memory, field, array(code, map(numbers_of.__getitem__, texts)))
        if read.unknown and self.record is Signal:
            self._note(memory, _UNKNOWN[name], texts, read.unknown)

    def _at(self, error: UnknownNameError, index: int) -> UnknownNameError:
        error.index = index
        return error

    def _note(
        self, memory: bytearray, flag: SignalFlag, texts: List[Optional[bytes]], unknown: Mapping[Optional[bytes], int]
    ) -> None:
        """Of the unknown names of a signal the hash of the first is kept."""
        _, flags, step = place(self.structure, "flags")
        _, hashes, wide = place(self.structure, "unknown_hash")
        words, longs = memoryview(memory).cast("I"), memoryview(memory).cast("Q")
        for at, text in enumerate(texts):
            if text in unknown:
                words[flags + at * step] |= flag
                longs[hashes + at * wide] = longs[hashes + at * wide] or unknown[text]


def count_of(memory: bytearray, structure: Any) -> int:
    """How many structures some memory holds."""
    return len(memory) // sizeof(structure)
