"""Many at once: a column of names, a column of signals, each through one call of the library."""

from __future__ import annotations

from array import array
from ctypes import byref, c_char_p, c_uint32, sizeof
from typing import Any, Collection, Iterable, Iterator, List, Mapping, Optional, Sequence, Tuple, Union, overload

from recoup._abi import CSignal, CVerdict, Space, Status
from recoup._arrow import column_of_part, each_chunk, integers, is_arrow, nulls_of, wire_of
from recoup._calls import signal_of
from recoup._columns import column_of
from recoup._distinct import gathered, spread
from recoup._errors import RangeError, RecoupError
from recoup._export import Numbers, Words, batch
from recoup._faults import ask
from recoup._fields import column, known, numbers
from recoup._ids import as_space
from recoup._load import library
from recoup._matrix import count_of, signals_from, split
from recoup._numbers import wrong_type
from recoup._records import VERDICT, Reading, Signal, Verdict
from recoup._stream import Table
from recoup._tables import columns_of, spread_column
from recoup._texts import Texts, joined


def find_many(space: Union[Space, str, int], names: Any, offsets: Any = None) -> array[int]:
    """The ids of a column of names, 0 where a name is not known.

    ``names`` is a column of texts: a column of a DataFrame (pandas, Polars), an Arrow array or chunked array of strings, of
    string views or with a dictionary, a NumPy array of texts, or a sequence of texts; what is null is not known. Or name ``i``
    is the bytes ``[offsets[i], offsets[i + 1])`` of ``names``, so that there is one offset more than names. Raises RangeError
    when offsets fall or pass the end.
    """
    asked = as_space(space)
    if offsets is not None:
        return _found(asked, memoryview(names).tobytes(), numbers("I", memoryview(offsets), "offsets"))
    if is_arrow(names):
        return _together(each_chunk(names, lambda schema, part: _found_part(asked, schema, part)))
    texts = column_of(names, "names")
    if isinstance(names, Sequence) and not isinstance(names, (str, bytes)) and not names:
        texts = joined(())
    return _found_texts(asked, texts)


def _together(parts: List[array[int]]) -> array[int]:
    return parts[0] if len(parts) == 1 else array("I", b"".join([part.tobytes() for part in parts]))


def _found_part(space: Space, schema: Any, part: Any) -> array[int]:
    """Of an Arrow array. Its buffers are read where they lie, where they are what the library takes."""
    nulls = nulls_of(part)
    if schema.dictionary:
        words, places = _found_part(space, schema.dictionary.contents, part.dictionary.contents), integers(schema.format, part)
        for at in nulls:
            places[at] = 0
        ids = gathered(words, places) if words else array("I", bytes(4 * len(places)))
    elif wire := wire_of(schema, part):
        ids = _asked(space, c_char_p(wire.data), wire.size, wire.offsets, part.length)
    else:
        return _found_texts(space, column_of_part(schema, part, "names"))
    return _without(ids, nulls)


def _found_texts(space: Space, texts: Any) -> array[int]:
    if not isinstance(texts, Texts):
        said = "" if texts is None else ", not numbers"
        raise TypeError(f"names must be texts, a column of them, or bytes with their offsets{said}")
    return _without(_found(space, texts.data, numbers("I", memoryview(texts.offsets), "offsets")), texts.nulls)


def _without(ids: array[int], nulls: Collection[int]) -> array[int]:
    for at in nulls:
        ids[at] = 0
    return ids


def _found(space: Space, data: bytes, offsets: array[int]) -> array[int]:
    if not offsets:
        raise RangeError(
            "offsets is empty; expected one entry more than there are names", status=Status.ERR_RANGE, argument="offsets"
        )
    return _asked(space, data, len(data), offsets.buffer_info()[0], len(offsets) - 1)


def _asked(space: Space, data: Union[bytes, c_char_p], size: int, offsets: int, count: int) -> array[int]:
    """The ids of names whose offsets are at an address."""
    ids = array("I", bytes(4 * count))
    if count:
        first, into = c_uint32.from_address(offsets), c_uint32.from_address(ids.buffer_info()[0])
        ask(library.recoup_find_many, None, 0, space, data, size, byref(first), count, byref(into))
    return ids


class Verdicts(Sequence[Verdict]):
    """A column of verdicts, as :func:`classify_many` made it."""

    __slots__ = ("_memory", "_places")

    # Where few are distinct, those are held, and the place among them of each.
    def __init__(self, memory: bytearray, places: Optional[bytes] = None) -> None:
        self._memory, self._places = memory, places

    def __len__(self) -> int:
        return len(self._memory) // sizeof(CVerdict) if self._places is None else len(self._places)

    @overload
    def __getitem__(self, index: int) -> Verdict: ...

    @overload
    def __getitem__(self, index: slice) -> Tuple[Verdict, ...]: ...

    def __getitem__(self, index: Union[int, slice]) -> Union[Verdict, Tuple[Verdict, ...]]:
        if isinstance(index, slice):
            return tuple([self._verdict(i) for i in range(len(self))[index]])
        return self._verdict(range(len(self))[index])

    def __iter__(self) -> Iterator[Verdict]:
        return map(self._verdict, range(len(self)))

    def __repr__(self) -> str:
        return f"<Verdicts: {len(self)}>"

    def column(self, name: str) -> array[int]:
        """One field of every verdict, as its numbers: ``Disposition(n)`` and ``Id(n)`` tell their names.

        Of a field that holds several it is ``scopes.0``, ``scopes.1`` and so on.
        """
        values = column(CVerdict, self._memory, name)
        return values if self._places is None else spread(values, self._places)

    def table(self, *names: str) -> Table:
        """These fields, or all, as columns for Arrow and what reads it: see :class:`Table`. Words and ids are their names.

        Raises UnknownNameError for a name that :meth:`column` does not take.
        """
        known(CVerdict, names)
        return Table(lambda: batch(self._columns(names), len(self)))

    def _columns(self, names: Sequence[str]) -> List[Union[Numbers, Words]]:
        columns = columns_of(VERDICT, CVerdict, self._memory, names)
        return columns if self._places is None else [spread_column(one, self._places) for one in columns]

    def _verdict(self, index: int) -> Verdict:
        place = index if self._places is None else self._places[index]
        return Verdict._of(bytes(self._memory[place * VERDICT.size : (place + 1) * VERDICT.size]))

    def _all(self) -> List[bytes]:
        """The memory of each."""
        held = split(bytes(self._memory), VERDICT.size)
        return held if self._places is None else [held[place] for place in self._places]


def classify_many(signals: Union[Iterable[Union[Signal, Reading]], Iterable[str], Mapping[str, Any]]) -> Verdicts:
    """The verdicts of many signals, of the columns of their fields, or of a column of codes.

    A column is what :func:`find_many` takes, or integers: a buffer, an Arrow or NumPy array, a column of a DataFrame; instants
    may be timestamps. What else stands for a field is one value for all signals, as :class:`Signal` takes it; at least one is a
    column. A code, brand or status that is not known is told by the verdict, as :func:`read` does; any other unknown name
    raises UnknownNameError. A column of texts alone is that of the field ``code``. Raises RangeError or UnknownIdError, whose
    ``index`` is that of the signal at fault.
    """
    if not isinstance(signals, Mapping) and isinstance(codes := column_of(signals, "signals"), Texts):
        signals = {"code": codes}
    if not isinstance(signals, Mapping):
        memory = _from_records(signals)
        return Verdicts(_classified([memory], count_of(memory, CSignal)))
    matrix = signals_from(signals)
    try:
        if matrix.many > _CHUNK and (found := matrix.few()):
            distinct, places = found
            return Verdicts(_classified([distinct.memory()], distinct.many), places)
        chunks = (matrix.memory(begin, begin + _CHUNK) for begin in range(0, matrix.many, _CHUNK))
        return Verdicts(_classified(chunks, matrix.many))
    except RecoupError:
        if matrix.many <= _CHUNK:
            raise
    # The error that tells which of all signals is at fault.
    return Verdicts(_classified([matrix.memory()], matrix.many))


# So many signals lie in a processor's near memory, where each of many more would be fetched from afar, and made room for first.
_CHUNK = 2048


def _classified(chunks: Iterable[bytearray], many: int) -> bytearray:
    """The memory of the verdicts of so many signals."""
    out, done = bytearray(many * sizeof(CVerdict)), 0
    for chunk in chunks:
        count = count_of(chunk, CSignal)
        if count:
            first, into = CSignal.from_buffer(chunk), CVerdict.from_buffer(out, done * sizeof(CVerdict))
            ask(library.recoup_classify, None, 0, byref(first), sizeof(CSignal), count, byref(into), sizeof(CVerdict))
        done += count
    return out


def _from_records(signals: Iterable[Any]) -> bytearray:
    try:
        walk = enumerate(signals)
    except TypeError:
        raise wrong_type(signals, "signals, or the columns of their fields", "signals") from None
    return bytearray().join([signal_of(said, f"signals[{at}]")._raw for at, said in walk])
