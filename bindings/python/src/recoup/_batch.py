"""Many at once: a column of names, a column of signals, each through one call of the library."""

from __future__ import annotations

from array import array
from ctypes import byref, c_uint32, sizeof
from typing import Any, Collection, Iterable, Iterator, Mapping, Sequence, Tuple, Union, overload

from recoup._abi import CSignal, CVerdict, Space, Status
from recoup._calls import signal_of
from recoup._columns import column_of
from recoup._errors import RangeError
from recoup._export import batch
from recoup._faults import ask
from recoup._fields import column, known, numbers
from recoup._ids import as_space
from recoup._load import library
from recoup._matrix import count_of, signals_from
from recoup._numbers import wrong_type
from recoup._records import VERDICT, Reading, Signal, Verdict
from recoup._stream import Table
from recoup._tables import columns_of
from recoup._texts import Texts, joined


def find_many(space: Union[Space, str, int], names: Any, offsets: Any = None) -> array[int]:
    """The ids of a column of names, 0 where a name is not known.

    ``names`` is a column of texts: a column of a DataFrame (pandas, Polars), an Arrow array or chunked array of strings, of
    string views or with a dictionary, a NumPy array of texts, or a sequence of texts; what is null is not known. Or name ``i``
    is the bytes ``[offsets[i], offsets[i + 1])`` of ``names``, so that there is one offset more than names. Raises RangeError
    when offsets fall or pass the end.
    """
    nulls: Collection[int] = ()
    if offsets is not None:
        data, starts = memoryview(names).tobytes(), memoryview(offsets)
    else:
        texts = column_of(names, "names")
        if isinstance(names, Sequence) and not isinstance(names, (str, bytes)) and not names:
            texts = joined(())
        if not isinstance(texts, Texts):
            said = "" if texts is None else ", not numbers"
            raise TypeError(f"names must be texts, a column of them, or bytes with their offsets{said}")
        data, starts, nulls = texts.data, memoryview(texts.offsets), texts.nulls
    found = _found(as_space(space), data, numbers("I", starts, "offsets"))
    for at in nulls:
        found[at] = 0
    return found


def _found(space: Space, data: bytes, offsets: array[int]) -> array[int]:
    if not offsets:
        raise RangeError(
            "offsets is empty; expected one entry more than there are names", status=Status.ERR_RANGE, argument="offsets"
        )
    count = len(offsets) - 1
    ids = array("I", bytes(4 * count))
    if count:
        starts, found = c_uint32.from_buffer(offsets), c_uint32.from_buffer(ids)
        ask(library.recoup_find_many, None, 0, space, data, len(data), byref(starts), count, byref(found))
        del found  # which would keep the array from ever growing
    return ids


class Verdicts(Sequence[Verdict]):
    """A column of verdicts, as :func:`classify_many` made it."""

    __slots__ = ("_memory",)

    def __init__(self, memory: bytes) -> None:
        self._memory = memory

    def __len__(self) -> int:
        return len(self._memory) // sizeof(CVerdict)

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
        return column(CVerdict, self._memory, name)

    def table(self, *names: str) -> Table:
        """These fields, or all, as columns for Arrow and what reads it: see :class:`Table`. Words and ids are their names.

        Raises UnknownNameError for a name that :meth:`column` does not take.
        """
        known(CVerdict, names)
        return Table(lambda: batch(columns_of(VERDICT, CVerdict, self._memory, names), len(self)))

    def _verdict(self, index: int) -> Verdict:
        return Verdict._of(self._memory[index * sizeof(CVerdict) : (index + 1) * sizeof(CVerdict)])


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
    memory = signals_from(signals) if isinstance(signals, Mapping) else _from_records(signals)
    count = count_of(memory, CSignal)
    if not count:
        return Verdicts(b"")
    out = bytearray(count * sizeof(CVerdict))
    first, into = CSignal.from_buffer(memory), CVerdict.from_buffer(out)
    ask(library.recoup_classify, None, 0, byref(first), sizeof(CSignal), count, byref(into), sizeof(CVerdict))
    return Verdicts(bytes(out))


def _from_records(signals: Iterable[Any]) -> bytearray:
    try:
        walk = enumerate(signals)
    except TypeError:
        raise wrong_type(signals, "signals, or the columns of their fields", "signals") from None
    return bytearray().join([signal_of(said, f"signals[{at}]")._raw for at, said in walk])
