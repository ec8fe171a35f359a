"""The calls: bytes to signal, signal to verdict, verdict to plan, and why.

Every structure and buffer is made for one call and belongs to it alone, so that any thread may make any call at any time; ctypes
lets other threads run meanwhile.
"""

from __future__ import annotations

from ctypes import byref, c_size_t, c_void_p, sizeof, string_at
from typing import Any, Optional, Sequence, Tuple, Union

from recoup._abi import (
    CPermission,
    CPlan,
    CReading,
    CRow,
    CSignal,
    CStep,
    CVerdict,
    CWindow,
    Lang,
    Operation,
    Space,
    Status,
    Voice,
)
from recoup._buffers import array_of, filled
from recoup._diagnosis import blame
from recoup._errors import RecoupError, UnknownNameError, document_error, error_of, history_error
from recoup._ids import Id
from recoup._load import library
from recoup._numbers import U32, checked
from recoup._policy import PolicyLike, frame_of
from recoup._record import Record
from recoup._records import Case, Permission, Plan, Reading, Row, Signal, Step, Verdict, Window
from recoup._values import as_u32, as_word

# More steps or windows than any plan has.
_STEPS = 128
_WINDOWS = 128

Body = Union[str, bytes, bytearray, memoryview]
"""What is taken for a payload: text, bytes, or anything with the buffer protocol."""


def read_stripe(body: Body, http_status: int = 0, operation: Union[Operation, str, int] = Operation.CHARGE) -> Reading:
    """Reads what Stripe said: an error body, a charge, payment or setup intent, invoice, list of invoice payments, or an event.

    ``http_status`` is that of the answer, 0 for a webhook or a stored object; ``operation`` is what the failed call was. Raises
    JsonError, JsonValueError, TooLongError or UnknownPayloadError, each with ``at``, ``line`` and ``column``.
    """
    source = body.encode("utf-8") if isinstance(body, str) else body if isinstance(body, bytes) else bytes(memoryview(body))
    status_of_answer = as_u32(http_status, "http_status")
    word = as_word(Operation, operation, "operation")
    signal, reading, at = CSignal(sizeof(CSignal)), CReading(sizeof(CReading)), c_size_t()
    status = library.recoup_read_stripe(source, len(source), status_of_answer, word, byref(signal), byref(reading), byref(at))
    if status == Status.ERR_RANGE:
        raise error_of(status, hint=f"http_status {http_status} or operation {word}")
    if status != Status.OK:
        raise document_error(status, at.value, source)
    return Reading._from_c(reading, source, Signal._from_c(signal))


def classify(signal: Union[Signal, Reading]) -> Verdict:
    """What happened, who can fix it, and what may be tried.

    Raises RangeError or UnknownIdError when a field of the signal is out of its range.
    """
    said = signal.signal if isinstance(signal, Reading) else signal
    c = said._to_c()
    verdict, at = CVerdict(), c_size_t()
    status = library.recoup_classify(None, 0, byref(c), sizeof(CSignal), 1, byref(verdict), sizeof(CVerdict), byref(at))
    if status != Status.OK:
        raise error_of(status, hint=blame(status, said))
    return Verdict._from_c(verdict)


def plan(
    case: Case,
    verdict: Verdict,
    history: Sequence[Row] = (),
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
    debt, cause, rows = case._to_c(), verdict._to_c(), _rows(history)
    room = checked(max_steps, 0, _STEPS, "max_steps")
    head, steps, at = CPlan(sizeof(CPlan)), array_of(CStep, room)(), c_size_t()
    status = library.recoup_plan_make(
        None,
        0,
        frame,
        len(frame),
        byref(debt),
        byref(cause),
        rows,
        sizeof(CRow),
        len(history),
        byref(head),
        steps,
        sizeof(CStep),
        room,
        byref(at),
    )
    if status != Status.OK:
        raise _refusal(status, at.value, case, verdict, history)
    return Plan._from_c(head, tuple([Step._from_c(steps[i]) for i in range(head.step_written)]))


def may_charge(case: Case, history: Sequence[Row] = ()) -> Permission:
    """Whether the debt may be charged at ``case.now_ms``, and what is left of each ceiling.

    No policy is asked: this is the law alone. Raises RangeError, UnknownIdError or HistoryOrderError.
    """
    debt, rows = case._to_c(), _rows(history)
    head, windows, at = CPermission(sizeof(CPermission)), array_of(CWindow, _WINDOWS)(), c_size_t()
    status = library.recoup_may_charge(
        None,
        0,
        byref(debt),
        rows,
        sizeof(CRow),
        len(history),
        byref(head),
        windows,
        sizeof(CWindow),
        _WINDOWS,
        byref(at),
    )
    if status != Status.OK:
        raise _refusal(status, at.value, case, None, history)
    return Permission._from_c(head, tuple([Window._from_c(windows[i]) for i in range(head.window_written)]))


def explain(subject: Union[Verdict, Plan], lang: Union[Lang, str, int] = Lang.EN) -> str:
    """Why a verdict or a plan is what it is: rules, their sources, and every adjustment made."""
    tongue = as_word(Lang, lang, "lang")
    if isinstance(subject, Verdict):
        return _explanation(library.recoup_explain_verdict, tongue, byref(subject._to_c()))
    steps = array_of(CStep, len(subject.steps))(*[step._to_c() for step in subject.steps])
    return _explanation(library.recoup_explain_plan, tongue, byref(subject._to_c()), steps, sizeof(CStep), len(subject.steps))


def text(id: Union[Id, int], voice: Union[Voice, str, int, None] = None, lang: Union[Lang, str, int] = Lang.EN) -> str:
    """A text for people. Without a ``voice``: the customer's for an id of the space ``text``, else the operator's.

    Raises UnknownIdError, and UnknownNameError when the row has no text in that voice.
    """
    number = checked(id, 0, U32, "id")
    if voice is None:
        voice = Voice.CUSTOMER if number >> 24 == Space.TEXT else Voice.OPERATOR
    word, tongue = as_word(Voice, voice, "voice"), as_word(Lang, lang, "lang")
    address, length = c_void_p(), c_size_t()
    status = library.recoup_text(None, 0, number, word, tongue, byref(address), byref(length))
    if status == Status.ERR_NOT_FOUND:
        raise UnknownNameError(f"{Id(number)} has no text for {word}", name=str(Id(number)), status=Status.ERR_NOT_FOUND)
    return _static(status, address, length, f"text of {Id(number)}")


def expand_request(expand: Union[Id, int]) -> str:
    """The request that brings the reason an object could not carry; ``{...}`` is to be replaced by the id found."""
    number = checked(expand, 0, U32, "expand")
    address, length = c_void_p(), c_size_t()
    status = library.recoup_expand_request(number, byref(address), byref(length))
    return _static(status, address, length, f"expand {Id(number)}")


def _rows(history: Sequence[Row]) -> Optional[Any]:
    return array_of(CRow, len(history))(*[row._to_c() for row in history]) if history else None


def _refusal(status: int, at: int, case: Case, verdict: Optional[Verdict], history: Sequence[Row]) -> RecoupError:
    if status == Status.ERR_HISTORY_ORDER:
        return history_error(at)
    records: Tuple[Record, ...] = (case, verdict, *history) if verdict else (case, *history)
    return error_of(status, hint=blame(status, *records))


def _explanation(function: Any, lang: Lang, *subject: Any) -> str:
    def call(out: Any, room: int, needed: Any) -> int:
        status: int = function(None, 0, lang, *subject, out, room, needed)
        return status

    status, written = filled(call)
    if status != Status.OK:
        raise error_of(status)
    return written.decode("utf-8")


def _static(status: int, address: c_void_p, length: c_size_t, what: str) -> str:
    if status != Status.OK or address.value is None:
        raise error_of(status, hint=what)
    return string_at(address.value, length.value).decode("utf-8")
