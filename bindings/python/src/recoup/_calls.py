"""The calls: bytes to signal, signal to verdict, verdict to plan, and why.

Every structure and buffer is made for one call and belongs to it alone, so that any thread may make any call at any time; ctypes
lets other threads run meanwhile.
"""

from __future__ import annotations

from ctypes import byref, c_size_t, c_void_p, sizeof, string_at
from typing import Any, Iterable, Optional, Union

from recoup._abi import (
    CClearance,
    CPlan,
    CReading,
    CRow,
    CSignal,
    CStep,
    CVerdict,
    CWindow,
    Format,
    Initiator,
    Lang,
    Operation,
    Space,
    Voice,
)
from recoup._buffers import array_of
from recoup._errors import UnknownNameError
from recoup._faults import ask, filled
from recoup._history import rows_of
from recoup._ids import Id, IdLike
from recoup._load import library
from recoup._numbers import U32, checked, of_type, wrong_type
from recoup._policy import PolicyLike, frame_of
from recoup._records import Case, Clearance, Plan, Reading, Request, Row, Signal, Step, Verdict, Window
from recoup._source import Body, as_bytes
from recoup._times import Instant
from recoup._values import as_word

# More steps or windows than any plan has.
_STEPS = 128
_WINDOWS = 128

# Whether the provider's header said to retry.
_YES_NO = {None: 0, False: 1, True: 2}


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
        should_retry=_YES_NO[should_retry],
        received_ms=received_ms,
        retry_after_ms=retry_after_ms,
        from_=from_,
    )._to_c()
    source = as_bytes(body, "body")
    signal, reading = CSignal(sizeof(CSignal)), CReading(sizeof(CReading))
    ask(library.recoup_read, None, 0, source, len(source), byref(request), byref(signal), byref(reading), source=source)
    return Reading._from_c(reading, source, Signal._from_c(signal))


def classify(signal: Union[Signal, Reading]) -> Verdict:
    """What happened, who can fix it, and what may be tried.

    Raises RangeError or UnknownIdError when a field of the signal is out of its range.
    """
    c, verdict = signal_of(signal, "signal")._to_c(), CVerdict()
    ask(library.recoup_classify, None, 0, byref(c), sizeof(CSignal), 1, byref(verdict), sizeof(CVerdict))
    return Verdict._from_c(verdict)


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
    frame = frame_of(policy)
    debt, cause = of_type(case, Case, "case")._to_c(), of_type(verdict, Verdict, "verdict")._to_c()
    rows, count = rows_of(history)
    room = checked(max_steps, 0, _STEPS, "max_steps")
    head, steps = CPlan(sizeof(CPlan)), array_of(CStep, room)()
    ask(
        library.recoup_plan_make,
        None,
        0,
        frame,
        len(frame),
        byref(debt),
        byref(cause),
        rows,
        sizeof(CRow),
        count,
        byref(head),
        steps,
        sizeof(CStep),
        room,
    )
    return Plan._from_c(head, tuple([Step._from_c(steps[i]) for i in range(head.step_written)]))


def may_charge(case: Case, history: Iterable[Row] = (), *, verdict: Optional[Verdict] = None) -> Clearance:
    """Whether the debt may be charged at ``case.now_ms``, and what is left of each ceiling.

    No policy is asked: this is the law alone. ``verdict`` is that of the last failure, if there was one. Raises RangeError,
    UnknownIdError, VerdictError or HistoryOrderError.
    """
    debt = of_type(case, Case, "case")._to_c()
    cause = None if verdict is None else byref(of_type(verdict, Verdict, "verdict")._to_c())
    rows, count = rows_of(history)
    head, windows = CClearance(sizeof(CClearance)), array_of(CWindow, _WINDOWS)()
    ask(
        library.recoup_may_charge,
        None,
        0,
        byref(debt),
        cause,
        rows,
        sizeof(CRow),
        count,
        byref(head),
        windows,
        sizeof(CWindow),
        _WINDOWS,
    )
    return Clearance._from_c(head, tuple([Window._from_c(windows[i]) for i in range(head.window_written)]))


def explain(subject: Union[Verdict, Plan], lang: Union[Lang, str, int] = Lang.EN) -> str:
    """Why a verdict or a plan is what it is: rules, their sources, and every adjustment made."""
    tongue = as_word(Lang, lang, "lang")
    if isinstance(subject, Verdict):
        return _explanation(library.recoup_explain_verdict, tongue, byref(subject._to_c()))
    if not isinstance(subject, Plan):
        raise wrong_type(subject, "a Verdict or a Plan", "subject")
    steps = array_of(CStep, len(subject.steps))(*[step._to_c() for step in subject.steps])
    return _explanation(library.recoup_explain_plan, tongue, byref(subject._to_c()), steps, sizeof(CStep), len(subject.steps))


def _explanation(function: Any, lang: Lang, *subject: Any) -> str:
    return filled(function, None, 0, lang, *subject).decode("utf-8")


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
