"""Many at once: a column of names, a column of signals, each through one call of the library."""

from __future__ import annotations

import sys
from array import array
from ctypes import Array, byref, c_int64, c_uint32, c_uint64, sizeof
from functools import cache
from itertools import accumulate
from typing import Any, Dict, Iterable, Iterator, Literal, Mapping, Optional, Sequence, Tuple, Union, overload

from recoup._abi import CSignal, CVerdict, Space, Status
from recoup._arrow import texts
from recoup._calls import signal_of
from recoup._errors import FieldOverflowError, RangeError, unknown_word
from recoup._faults import ask
from recoup._ids import as_space
from recoup._load import library
from recoup._numbers import wrong_type
from recoup._records import Reading, Signal, Verdict

_Code = Literal["I", "q", "Q"]
_CODES: Dict[Any, _Code] = {c_uint32: "I", c_int64: "q", c_uint64: "Q"}

# What may stand before the letter of a format and changes nothing but its width, which is asked for by itself.
_NATIVE = "@=" + ("<" if sys.byteorder == "little" else ">")
_SIGNED, _UNSIGNED = frozenset("bhilqn"), frozenset("BHILQN")
# An integer of 1, 2, 4 and 8 bytes.
_WIDTHS = {1: "b", 2: "h", 4: "i", 8: "q"}


def find_many(space: Union[Space, str, int], names: Any, offsets: Any = None) -> array[int]:
    """The ids of a column of names, 0 where a name is not known.

    Name ``i`` is the bytes ``[offsets[i], offsets[i + 1])`` of ``names``, so that there is one offset more than names. Without
    ``offsets``, ``names`` is an Arrow array of strings, whose nulls are not known, or a sequence of texts. Raises RangeError when
    offsets fall or pass the end.
    """
    nulls: Sequence[int] = ()
    if offsets is not None:
        data, starts = memoryview(names).tobytes(), memoryview(offsets)
    elif hasattr(names, "__arrow_c_array__"):
        data, starts, nulls = texts(names)
    else:
        data, starts = _joined(names)
    found = _found(as_space(space), data, _numbers("I", starts, "offsets"))
    for place in nulls:
        found[place] = 0
    return found


def _joined(names: Sequence[str]) -> Tuple[bytes, memoryview]:
    if isinstance(names, str) or not all(isinstance(name, str) for name in names):
        raise TypeError("names must be texts, an Arrow array of strings, or bytes with their offsets")
    # A lone surrogate stands in no name; neither does a question mark, which it becomes.
    wires = [name.encode("utf-8", "replace") for name in names]
    return b"".join(wires), memoryview(array("Q", accumulate(map(len, wires), initial=0)))


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
        code, first, step = _place(CVerdict, name)
        return array(code, memoryview(self._memory).cast(code)[first::step].tobytes())

    def _verdict(self, index: int) -> Verdict:
        return Verdict._of(self._memory[index * sizeof(CVerdict) : (index + 1) * sizeof(CVerdict)])


def classify_many(signals: Union[Iterable[Union[Signal, Reading]], Mapping[str, Any]]) -> Verdicts:
    """The verdicts of many signals, or of the columns of their fields.

    Of columns, each is a buffer of integers, or one value for all signals, as :class:`Signal` takes it; at least one is a buffer.
    Raises RangeError or UnknownIdError, whose ``index`` is that of the signal at fault.
    """
    memory = _from_columns(signals) if isinstance(signals, Mapping) else _from_records(signals)
    count = len(memory) // sizeof(CSignal)
    if not count:
        return Verdicts(b"")
    out = bytearray(count * sizeof(CVerdict))
    first, into = CSignal.from_buffer(memory), CVerdict.from_buffer(out)
    ask(library.recoup_classify, None, 0, byref(first), sizeof(CSignal), count, byref(into), sizeof(CVerdict))
    return Verdicts(bytes(out))


def _from_records(signals: Iterable[Union[Signal, Reading]]) -> bytearray:
    try:
        walk = enumerate(signals)
    except TypeError:
        raise wrong_type(signals, "signals, or the columns of their fields", "signals") from None
    return bytearray().join([signal_of(said, f"signals[{at}]")._raw for at, said in walk])


def _from_columns(columns: Mapping[str, Any]) -> bytearray:
    views = {name: view for name, value in columns.items() if (view := _view(value)) is not None}
    counts = {name: len(view) for name, view in views.items()}
    if len(set(counts.values())) != 1:
        raise RangeError(
            f"signals: columns must be of one length, at least one of them a buffer: {counts}",
            status=Status.ERR_RANGE,
            argument="signals",
        )
    for name in columns:
        _place(CSignal, name)
    same = Signal(**{name: value for name, value in columns.items() if name not in views})
    memory = bytearray(same._raw * next(iter(counts.values())))
    for name, view in views.items():
        code, first, step = _place(CSignal, name)
        with memoryview(memory).cast(code) as fields:
            fields[first::step] = memoryview(_numbers(code, view, f"signal.{name}"))
    return memory


def _view(value: Any) -> Optional[memoryview]:
    """The column, when it is one; a single text or number is none."""
    if isinstance(value, (str, bytes)):
        return None
    try:
        view = memoryview(value)
    except TypeError:
        return None
    return view if view.ndim else None


def _place(structure: Any, name: str) -> Tuple[_Code, int, int]:
    """How a field is stored, where its first one lies, and the way to the next, in units of its size."""
    known = _numbers_of(structure)
    if name not in known:
        raise unknown_word(name, "column", known)
    kind, offset = known[name]
    size = sizeof(kind)
    return _CODES[kind], offset // size, sizeof(structure) // size


@cache
def _numbers_of(structure: Any) -> Dict[str, Tuple[Any, int]]:
    """The type and the place of every number; of an array each under its own name, ``scopes.0`` say."""
    found: Dict[str, Tuple[Any, int]] = {}
    for name, kind in structure._fields_:
        offset = getattr(structure, name).offset
        if issubclass(kind, Array):
            element = kind._type_
            found.update({f"{name}.{i}": (element, offset + i * sizeof(element)) for i in range(kind._length_)})
        elif name not in ("struct_size", "reserved"):
            found[name] = (kind, offset)
    return found


def _numbers(code: _Code, column: memoryview, field: str) -> array[int]:
    """The column, in the width and sign of ``code``. Four bytes of text are one number: the network codes of NumPy's ``S4``."""
    kind = column.format.lstrip(_NATIVE)
    unsigned = kind in _UNSIGNED or (kind == "4s" and code == "I")
    if column.ndim != 1 or not (unsigned or kind in _SIGNED):
        raise TypeError(f"{field} must be a column of integers, not {column.ndim} dimensions of {column.format!r}")
    width = _WIDTHS[column.itemsize]
    given: array[int] = array(width.upper() if unsigned else width, column.tobytes())
    if given.typecode == code:
        return given
    try:
        return array(code, given)
    except OverflowError:
        argument, _, part = field.partition(".")
        raise FieldOverflowError(
            f"{field} holds a number that does not fit", status=Status.ERR_RANGE, argument=argument, field=part or None
        ) from None
