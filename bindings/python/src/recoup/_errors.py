"""Why a call did nothing. On any of these: do not charge."""

from __future__ import annotations

from ctypes import byref, c_size_t, c_void_p, string_at
from typing import Any, Callable, Dict, Optional, Sequence, Tuple, Type, Union

from recoup._abi import Status
from recoup._load import library


class RecoupError(ValueError):
    """Any refusal by recoup.

    ``status`` is the library's own word for it, None where it has none. ``at`` tells where: an offset into
    the bytes given, or an index into the history; None where no place is to blame.
    """

    def __init__(self, message: str, *, status: Optional[Status] = None, at: Optional[int] = None) -> None:
        super().__init__(message)
        self.status = status
        self.at = at


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
        status: Optional[Status] = None,
        at: Optional[int] = None,
    ) -> None:
        super().__init__(message, status=status, at=at)
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
    """The history is not sorted by ``(at_ms, id)``, as ``History`` is; ``at`` is the index of the first row out of order."""


class VerdictError(RecoupError):
    """The verdict was not made by this library: its fields contradict one another."""


class DocumentError(RecoupError):
    """Bytes that were to be read are at fault. ``at`` is the offset of the first of them; ``line`` and ``column``
    count from 1.
    """

    line: Optional[int] = None
    column: Optional[int] = None


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


_CLASSES: Dict[Status, Type[RecoupError]] = {
    Status.ERR_RESERVED: RangeError,
    Status.ERR_RANGE: RangeError,
    Status.ERR_ID: UnknownIdError,
    Status.ERR_POLICY: PolicyError,
    Status.ERR_POLICY_VERSION: PolicyError,
    Status.ERR_HISTORY_ORDER: HistoryOrderError,
    Status.ERR_NOT_FOUND: UnknownNameError,
    Status.ERR_TOO_LONG: TooLongError,
    Status.ERR_JSON_TRUNCATED: JsonError,
    Status.ERR_JSON_SYNTAX: JsonError,
    Status.ERR_JSON_DEPTH: JsonError,
    Status.ERR_JSON_ENCODING: JsonError,
    Status.ERR_JSON_VALUE: JsonValueError,
    Status.ERR_JSON_KEY: JsonKeyError,
    Status.ERR_CARRIER: UnknownPayloadError,
    Status.ERR_VERDICT: VerdictError,
}


def meaning(status: Status) -> str:
    """What the library says a status means."""
    text, length = c_void_p(), c_size_t()
    if library.recoup_status_text(status, byref(text), byref(length)) != Status.OK or text.value is None:
        return f"status {int(status)}"
    # What C is told about its out-parameters, ``at`` tells here.
    return string_at(text.value, length.value).decode("utf-8").split("; *")[0].rstrip(".")


def error_of(status: int, *, hint: str = "") -> RecoupError:
    """The exception of a status; ``hint`` says what in the arguments is to blame."""
    word = Status(status)
    message = meaning(word)
    return _CLASSES.get(word, InternalError)(f"{hint}: {message}" if hint else message, status=word)


def history_error(at: int) -> RecoupError:
    """The exception of a history that is not sorted at the row ``at``."""
    error = error_of(Status.ERR_HISTORY_ORDER, hint=f"history[{at}]")
    error.at = at
    return error


def document_error(status: int, at: int, source: bytes) -> RecoupError:
    """The exception of bytes at fault at the offset ``at``, with line and column."""
    error = error_of(status)
    if not isinstance(error, DocumentError):
        return error
    before = source[:at]
    line, column = before.count(b"\n") + 1, at - (before.rfind(b"\n") + 1) + 1
    located = type(error)(f"{error.args[0]} (line {line}, column {column}, byte {at})", status=error.status, at=at)
    located.line, located.column = line, column
    return located
