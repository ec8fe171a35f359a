"""Many structures at once, from the columns of their fields."""

from __future__ import annotations

from array import array
from ctypes import sizeof
from typing import Any, Dict, List, Mapping, Optional, Type, Union

from recoup._abi import CCase, CRow, CSignal, RowKind, SignalFlag, Status
from recoup._columns import column_of
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


def signals_from(columns: Mapping[str, Any]) -> bytearray:
    """The memory of the signals of these columns."""
    return _Matrix(Signal, CSignal, "signal", columns).memory


def cases_from(columns: Mapping[str, Any]) -> bytearray:
    """The memory of the cases of these columns."""
    return _Matrix(Case, CCase, "case", columns).memory


def rows_from(columns: Mapping[str, Any]) -> bytearray:
    """The memory of the rows of these columns. A brand that is not known is none, as in a row that the reader makes."""
    return _Matrix(Row, CRow, "row", columns).memory


def split(memory: bytes, size: int) -> List[bytes]:
    """The structures that lie side by side, each by itself."""
    return [memory[at : at + size] for at in range(0, len(memory), size)]


class _Matrix:
    """The structures that are filled."""

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
        same = self._record({name: value for name, value in columns.items() if name not in held})
        self.memory = bytearray(same._raw * next(iter(counts.values())))
        for name, column in held.items():
            if isinstance(column, Texts) and name == "key" and record is Case:
                self._put_debts(column.bytes_of())
            elif isinstance(column, Texts):
                self._put_texts(name, column.bytes_of())
            else:
                code, _, _ = place(structure, name)
                self._put(name, numbers(code, column, f"{argument}.{name}"))

    def _record(self, values: Mapping[str, Any]) -> Record:
        return self.record(**{**self.needed, **values})

    def _column(self, name: str, value: Any) -> Optional[Union[Texts, memoryview]]:
        if name in _SEVERAL and isinstance(value, (int, str, list, tuple, set, frozenset)):
            return None
        return column_of(value, f"{self.argument}.{name}")

    def _put(self, name: str, column: Any) -> None:
        code, first, step = place(self.structure, name)
        with memoryview(self.memory).cast(code) as fields:
            fields[first::step] = memoryview(column)

    def _put_debts(self, names: List[Optional[bytes]]) -> None:
        """What names each debt. No two are alike, so a record of each would be dear."""
        keys = [key_named(name, "case.key") if name else (0, 0) for name in names]
        for field, words in zip(_WORDS_OF_KEY, zip(*keys)):
            self._put(field, array("Q", words))

    def _put_texts(self, name: str, texts: List[Optional[bytes]]) -> None:
        """Each text is read once, as the record reads it."""
        unknown: Dict[Optional[bytes], int] = {}
        fields = _WORDS_OF_KEY if name == "key" else (name,)
        places = [place(self.structure, field) for field in fields]
        made: List[Dict[Optional[bytes], int]] = [{None: 0, b"": 0} for _ in fields]
        for at, text in enumerate(texts):
            if text in made[0] or text is None:
                continue
            try:
                raw = self._record({name: text.decode("utf-8", "replace")})._raw
            except UnknownNameError as error:
                if name not in _UNKNOWN:
                    raise self._at(error, at) from None
                raw, unknown[text] = self._record({})._raw, hash_name(text)
            for (code, first, _), numbers_of in zip(places, made):
                numbers_of[text] = memoryview(raw).cast(code)[first]
        for field, (code, _, _), numbers_of in zip(fields, places, made):
            self._put(field, array(code, map(numbers_of.__getitem__, texts)))
        if unknown and self.record is Signal:
            self._note(_UNKNOWN[name], texts, unknown)

    def _at(self, error: UnknownNameError, index: int) -> UnknownNameError:
        error.index = index
        return error

    def _note(self, flag: SignalFlag, texts: List[Optional[bytes]], unknown: Mapping[Optional[bytes], int]) -> None:
        """Of the unknown names of a signal the hash of the first is kept."""
        _, flags, step = place(self.structure, "flags")
        _, hashes, wide = place(self.structure, "unknown_hash")
        words, longs = memoryview(self.memory).cast("I"), memoryview(self.memory).cast("Q")
        for at, text in enumerate(texts):
            if text in unknown:
                words[flags + at * step] |= flag
                longs[hashes + at * wide] = longs[hashes + at * wide] or unknown[text]


def count_of(memory: bytearray, structure: Any) -> int:
    """How many structures some memory holds."""
    return len(memory) // sizeof(structure)
