"""The calls: bytes to signal, signal to verdict, verdict to plan, and why.

Every structure and buffer is made for one call and belongs to it alone, so that any thread may make any call at any time; ctypes
lets other threads run meanwhile. The calls that are made again and again ask for no fault, and where there is one, once more for
it: the same arguments give the same answer.
"""

from __future__ import annotations

from ctypes import byref, c_size_t, c_void_p, string_at
from struct import Struct
from typing import Any, Iterable, Optional, Tuple, Union

from recoup._abi import Detail, Format, Initiator, Lang, Operation, Space, Voice
from recoup._buffers import memory
from recoup._errors import UnknownNameError
from recoup._faults import ask, filled
from recoup._history import rows_of
from recoup._ids import Id, IdLike
from recoup._load import bare, library, ready
from recoup._numbers import U32, checked, of_type, wrong_type
from recoup._policy import PolicyLike, frame_of
from recoup._record import keep_listed
from recoup._records import (
    CLEARANCE,
    PLAN,
    READING,
    ROW,
    SIGNAL,
    STEP,
    VERDICT,
    WINDOW,
    Case,
    Clearance,
    Plan,
    Reading,
    Request,
    Row,
    Signal,
    Verdict,
)
from recoup._source import Body, as_bytes
from recoup._times import Instant
from recoup._values import YES_NO, as_word

# Where a plan says how many of its steps were written.
_STEP_WRITTEN = Struct("=I")
_STEPS_AT = next(offset for name, offset, _, _ in PLAN.fields if name == "step_written")

# More steps or windows than any plan has.
_STEPS = 128
_WINDOWS = 128

_classify = bare("recoup_classify")
_plan_make = bare("recoup_plan_make")
_may_charge = bare("recoup_may_charge")

_NO_BOOK = ready(c_size_t, 0)
_ONE = ready(c_size_t, 1)
_SIGNAL_SIZE = ready(c_size_t, SIGNAL.size)
_VERDICT_SIZE = ready(c_size_t, VERDICT.size)
_ROW_SIZE = ready(c_size_t, ROW.size)
_STEP_SIZE = ready(c_size_t, STEP.size)
_WINDOW_SIZE = ready(c_size_t, WINDOW.size)
_WINDOW_ROOM = ready(c_size_t, _WINDOWS)


def read(
    body: Body,
    http_status: int = 0,
    operation: Union[Operation, str, int, None] = Operation.CHARGE,
    *,
    provider: IdLike = None,
    format: Union[Format, str, int, None] = None,
    initiator: Union[Initiator, str, int, None] = None,
    should_retry: Optional[bool] = None,
    received_ms: Instant = 0,
    retry_after_ms: int = 0,
    from_: int = 0,
) -> Reading:
    """Reads one report of a provider: an error body, a charge, an intent, an invoice, a list of invoice payments, or an event.

    ``http_status`` is that of the answer, 0 for a webhook or a stored object; ``operation`` is what the failed call was, and
    ``initiator`` who started it. ``provider`` is Stripe unless it is said. ``received_ms`` is when the bytes arrived;
    ``should_retry`` and ``retry_after_ms`` are what the provider's headers said. Where ``Reading.next`` is not 0, another report
    begins there: read it with ``from_``.

    Raises JsonError, JsonValueError, TooLongError or UnknownPayloadError, each with ``offset``, ``line`` and ``column``;
    RangeError or UnknownIdError for the other arguments.
    """
    if should_retry not in (None, False, True):
        raise wrong_type(should_retry, "a bool or None", "should_retry")
    request = Request(
        provider=provider,
        format=format,
        http_status=http_status,
        operation=operation,
        initiator=initiator,
        should_retry=YES_NO[should_retry],
        received_ms=received_ms,
        retry_after_ms=retry_after_ms,
        from_=from_,
    )
    source = as_bytes(body, "body")
    signal, reading = SIGNAL.room(), READING.room()
    ask(library.recoup_read, None, 0, source, len(source), request._raw, signal, reading, source=source)
    return Reading._read(reading.raw, source, Signal._of(signal.raw))


def classify(signal: Union[Signal, Reading]) -> Verdict:
    """What happened, who can fix it, and what may be tried.

    Raises RangeError or UnknownIdError when a field of the signal is out of its range.
    """
    said = signal if type(signal) is Signal else signal_of(signal, "signal")
    verdict = VERDICT.buffer()
    given = (None, _NO_BOOK, said._raw, _SIGNAL_SIZE, _ONE, verdict, _VERDICT_SIZE)
    if _classify(*given, None):
        ask(_classify, *given)
    return Verdict._of(verdict.raw)


def signal_of(said: Union[Signal, Reading], name: str) -> Signal:
    """The signal, which a reading holds."""
    if isinstance(said, Signal):
        return said
    if isinstance(said, Reading):
        return said.signal
    raise wrong_type(said, "a Signal or a Reading", name)


def plan(
    case: Case,
    verdict: Verdict,
    history: Iterable[Row] = (),
    policy: PolicyLike = "standard",
    *,
    max_steps: int = _STEPS,
) -> Plan:
    """When and under which conditions to charge again, write to the customer, offer another method, escalate, stop.

    ``history`` holds every row kept of this debt and this credential, sorted by ``(at_ms, id)``; a :class:`History` is. Only the
    first ``max_steps`` steps are given: 1 asks "what next?". Raises RangeError, UnknownIdError, PolicyError, VerdictError or
    HistoryOrderError.
    """
    debt, cause = of_type(case, Case, "case"), of_type(verdict, Verdict, "verdict")
    head, steps = planned(debt._raw, cause._raw, rows_of(history), frame_of(policy), max_steps)
    made = Plan._of(head)
    keep_listed(made, steps)
    return made


def planned(debt: bytes, cause: bytes, history: Tuple[Any, Any], frame: Tuple[Any, Any], max_steps: int) -> Tuple[bytes, bytes]:
    """The bytes of a plan and of its first steps, of the bytes of what it is made from."""
    room = checked(max_steps, 0, _STEPS, "max_steps")
    head, steps = PLAN.room(), memory(room * STEP.size)
    given = (None, _NO_BOOK, *frame, debt, cause, history[0], _ROW_SIZE, history[1])
    into = (head, steps, _STEP_SIZE, ready(c_size_t, room))
    if _plan_make(*given, *into, None):
        ask(_plan_make, *given, *into)
    made = head.raw
    (written,) = _STEP_WRITTEN.unpack_from(made, _STEPS_AT)
    return made, steps[: written * STEP.size]


def may_charge(case: Case, history: Iterable[Row] = (), *, verdict: Optional[Verdict] = None) -> Clearance:
    """Whether the debt may be charged at ``case.now_ms``, and what is left of each ceiling.

    No policy is asked: this is the law alone. ``verdict`` is that of the last failure, if there was one. Raises RangeError,
    UnknownIdError, VerdictError or HistoryOrderError.
    """
    debt = of_type(case, Case, "case")
    cause = None if verdict is None else of_type(verdict, Verdict, "verdict")._raw
    rows, count = rows_of(history)
    head, windows = CLEARANCE.room(), memory(_WINDOWS * WINDOW.size)
    given = (None, _NO_BOOK, debt._raw, cause, rows, _ROW_SIZE, count)
    into = (head, windows, _WINDOW_SIZE, _WINDOW_ROOM)
    if _may_charge(*given, *into, None):
        ask(_may_charge, *given, *into)
    made = Clearance._of(head.raw)
    keep_listed(made, windows[: made.window_written * WINDOW.size])
    return made


def explain(
    subject: Union[Verdict, Plan, Clearance],
    lang: Union[Lang, str, int] = Lang.EN,
    detail: Union[Detail, str, int] = Detail.PLAIN,
) -> str:
    """Why a verdict, a plan or a clearance is what it is.

    In words for people of finance and support: amounts, local dates, reasons, what is left of a limit, what comes next. With
    ``detail="full"`` for engineers: names of rules and fields, their sources, keys, and instants in UTC.
    """
    form = (as_word(Lang, lang, "lang"), as_word(Detail, detail, "detail"))
    if isinstance(subject, Verdict):
        return _explanation(library.recoup_explain_verdict, form, subject._raw)
    if isinstance(subject, Plan):
        return _explanation(library.recoup_explain_plan, form, subject._raw, *_column(subject._listed, STEP.size))
    if isinstance(subject, Clearance):
        return _explanation(library.recoup_explain_clearance, form, subject._raw, *_column(subject._listed, WINDOW.size))
    raise wrong_type(subject, "a Verdict, a Plan or a Clearance", "subject")


def _column(elements: bytes, size: int) -> Tuple[bytes, int, int]:
    return elements, size, len(elements) // size


def _explanation(function: Any, form: Tuple[int, int], *subject: Any) -> str:
    return filled(function, None, 0, *form, *subject).decode("utf-8")


def text(id: Union[Id, int], voice: Union[Voice, str, int, None] = None, lang: Union[Lang, str, int] = Lang.EN) -> str:
    """A text for people. Without a ``voice``: the customer's for an id of the space ``text``, else the operator's.

    Raises UnknownIdError, and UnknownNameError when the row has no text in that voice.
    """
    number = checked(id, 0, U32, "id")
    if voice is None:
        voice = Voice.CUSTOMER if number >> 24 == Space.TEXT else Voice.OPERATOR
    word, tongue = as_word(Voice, voice, "voice"), as_word(Lang, lang, "lang")
    try:
        return _static(library.recoup_text, None, 0, number, word, tongue)
    except UnknownNameError as error:
        error.name = str(Id(number))
        raise


def expand_request(expand: Union[Id, int]) -> str:
    """The request that brings the reason an object could not carry; ``{...}`` is to be replaced by the id found."""
    return _static(library.recoup_expand_request, None, 0, checked(expand, 0, U32, "expand"))


def _static(function: Any, *arguments: Any) -> str:
    """A text that lives as long as the library."""
    address, length = c_void_p(), c_size_t()
    ask(function, *arguments, byref(address), byref(length))
    return string_at(address.value or 0, length.value).decode("utf-8")
