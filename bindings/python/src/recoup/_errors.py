"""Why a call did nothing. On any of these: do not charge."""

from __future__ import annotations

from typing import Any, Callable, Iterable, Optional, Sequence, Tuple, Union

from recoup._abi import FaultRule, Function, Status


class RecoupError(ValueError):
    """Any refusal by recoup. Its message says what was given, where, what was found there and what was expected.

    ``status`` is the library's own word for it. The rest is None where there is nothing to say: ``function`` is the function of
    the library and ``argument`` its parameter, ``field`` the field of a record, ``value`` the number that was found, ``rule``
    what was expected, ``index`` the element of a sequence, ``offset`` the byte of a document, whose ``line`` and ``column``
    count from 1.
    """

    def __init__(
        self,
        message: str,
        *,
        status: Optional[Status] = None,
        function: Optional[Function] = None,
        argument: Optional[str] = None,
        field: Optional[str] = None,
        value: Optional[int] = None,
        rule: Optional[FaultRule] = None,
        index: Optional[int] = None,
        offset: Optional[int] = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.function = function
        self.argument = argument
        self.field = field
        self.value = value
        self.rule = rule
        self.index = index
        self.offset = offset
        self.line: Optional[int] = None
        self.column: Optional[int] = None

    def _locate(self, source: bytes) -> None:
        """Tells the line and column of ``offset`` in the document."""
        if self.offset is not None:
            before = source[: self.offset]
            self.line = before.count(b"\n") + 1
            self.column = self.offset - (before.rfind(b"\n") + 1) + 1
            self.args = (f"{self.args[0]} (line {self.line}, column {self.column})",)


class RangeError(RecoupError):
    """A number is outside its documented range, or a reserved bit is set."""


class FieldOverflowError(RangeError, OverflowError):
    """A number does not fit the field it was given for."""


class NaiveTimeError(RecoupError):
    """A datetime without a time zone: nobody knows which instant it means."""


class UnknownIdError(RecoupError):
    """An id is no row of its space in this edition of the knowledge."""


class UnknownNameError(RecoupError, LookupError):
    """A name is not known. ``suggestions`` holds near ones, the nearest first; ``str()`` tells them too.

    They are sought when somebody asks: one who catches the error and goes on does not pay for it.
    """

    suggestions: Tuple[str, ...]

    def __init__(
        self,
        message: str,
        *,
        name: str = "",
        suggestions: Union[Sequence[str], Callable[[], Sequence[str]]] = (),
        **place: Any,
    ) -> None:
        super().__init__(message, **place)
        self.name = name
        self._near = suggestions

    def __getattr__(self, name: str) -> Any:
        """What nobody asked for yet."""
        if name == "suggestions":
            self.suggestions = tuple(self._near() if callable(self._near) else self._near)
        return super().__getattribute__(name)

    def __str__(self) -> str:
        near = self.suggestions
        return f"{self.args[0]}; did you mean {', '.join(near)}?" if near else str(self.args[0])

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"

    def __reduce__(self) -> Union[str, Tuple[Any, ...]]:
        """A search cannot be pickled, but what it finds."""
        self._near = self.suggestions
        return super().__reduce__()


class PolicyError(RecoupError):
    """The policy is absent, damaged, or of a version this library does not read."""


class HistoryOrderError(RecoupError):
    """The history is not sorted by ``(at_ms, id)``, as ``History`` is; ``index`` tells the first row out of order."""


class VerdictError(RecoupError):
    """The verdict was not made by this library: its fields contradict one another."""


class DocumentError(RecoupError):
    """Bytes that were to be read are at fault, from ``offset`` on."""


class TooLongError(DocumentError):
    """The input is longer than the documented maximum."""


class JsonError(DocumentError):
    """The bytes are no JSON, or JSON that nests too deeply."""


class JsonValueError(JsonError):
    """A field holds a value of the wrong type or outside its range."""


class JsonKeyError(JsonError):
    """A policy holds an unknown or repeated key."""


class UnknownPayloadError(DocumentError):
    """Well-formed JSON, but no object the reader knows."""


class InternalError(RecoupError):
    """This package called the library wrongly: a defect of the package, please report it."""


def unknown_word(name: str, what: str, known: Iterable[str], field: str = "") -> UnknownNameError:
    """The exception of a word that stands in no list; the list is short, and told whole."""
    place = f"{field} is {name!r}, which" if field else repr(name)
    argument, _, part = field.partition(".")
    return UnknownNameError(
        f"{place} is no {what}; expected {', '.join(known)}",
        name=name,
        status=Status.ERR_NOT_FOUND,
        argument=argument or None,
        field=part or None,
        rule=FaultRule.NAME,
    )
