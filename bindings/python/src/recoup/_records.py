"""What goes in and comes out, as frozen records. Generated from `tests/data/golden/abi.json` by
`tools/generate_abi.py`; do not edit.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Iterable, Optional, Tuple, Union

from recoup._abi import (
    Access,
    Actor,
    Allowed,
    Answer,
    BackoffGrowth,
    BackoffJitter,
    CancelScope,
    Carrier,
    CaseFlag,
    Certainty,
    ChargesBy,
    Collection,
    Condition,
    Contact,
    Disposition,
    Effect,
    Field,
    FinalAction,
    Format,
    Gate,
    Initiator,
    KeyAdvice,
    KeyKind,
    Lift,
    MovedBy,
    Operation,
    Outcome,
    Owner,
    PauseReason,
    PaydayKind,
    Phase,
    PlanFlag,
    ReportSource,
    RowFlag,
    RowKind,
    Schedule,
    Scope,
    Severity,
    SignalFlag,
    Space,
    StepKind,
    StopReason,
    Track,
    Trigger,
    VerdictFlag,
)
from recoup._ids import Id, IdLike
from recoup._numbers import of_type
from recoup._record import Beside, Listing, Record, Shape, keep, keep_beside, keep_listed, listed, shaped
from recoup._row_json import row_from_json, row_to_json
from recoup._source import Body
from recoup._times import GATED_MS, NEVER_MS, Instant, as_instant, moment
from recoup._values import (
    absent,
    as_ascii4,
    as_flags,
    as_hash,
    as_i64,
    as_id,
    as_u32,
    as_u64,
    as_word,
    each_id,
    each_word,
    hexadecimal,
    intervals,
    intervals_of,
    key_of,
    key_text,
    numbers_of,
    paydays_of,
    several,
    span_texts,
    unpack,
)
from recoup._words import Lookup

_ascii4 = Lookup(unpack)
_paydays = several(int)
_id_or_none = Lookup(Id, {0: None})
_ids = Lookup(several(_id_or_none.__getitem__))
_access_or_none = Lookup(Access, {0: None})
_actor = Lookup(Actor)
_allowed = Lookup(Allowed)
_answer = Lookup(Answer)
_backoff_growth = Lookup(BackoffGrowth)
_backoff_jitter = Lookup(BackoffJitter)
_cancel_scope_or_none = Lookup(CancelScope, {0: None})
_carrier_or_none = Lookup(Carrier, {0: None})
_case_flag = Lookup(CaseFlag)
_certainty = Lookup(Certainty)
_charges_by_or_none = Lookup(ChargesBy, {0: None})
_collection_or_none = Lookup(Collection, {0: None})
_condition = Lookup(Condition)
_contact = Lookup(Contact)
_disposition = Lookup(Disposition)
_disposition_or_none = Lookup(Disposition, {0: None})
_effect = Lookup(Effect)
_field_or_none = Lookup(Field, {0: None})
_final_action_or_none = Lookup(FinalAction, {0: None})
_format_or_none = Lookup(Format, {0: None})
_gate = Lookup(Gate)
_initiator_or_none = Lookup(Initiator, {0: None})
_key_advice_or_none = Lookup(KeyAdvice, {0: None})
_key_kind_or_none = Lookup(KeyKind, {0: None})
_lift_or_none = Lookup(Lift, {0: None})
_lifts = Lookup(several(_lift_or_none.__getitem__))
_moved_by = Lookup(MovedBy)
_operation_or_none = Lookup(Operation, {0: None})
_outcome_or_none = Lookup(Outcome, {0: None})
_owner_or_none = Lookup(Owner, {0: None})
_pause_reason = Lookup(PauseReason)
_phase_or_none = Lookup(Phase, {0: None})
_plan_flag = Lookup(PlanFlag)
_report_source_or_none = Lookup(ReportSource, {0: None})
_row_flag = Lookup(RowFlag)
_row_kind = Lookup(RowKind)
_row_kind_or_none = Lookup(RowKind, {0: None})
_schedule_or_none = Lookup(Schedule, {0: None})
_scope_or_none = Lookup(Scope, {0: None})
_scopes = Lookup(several(_scope_or_none.__getitem__))
_severity = Lookup(Severity)
_signal_flag = Lookup(SignalFlag)
_step_kind = Lookup(StepKind)
_stop_reason = Lookup(StopReason)
_track = Lookup(Track)
_trigger_or_none = Lookup(Trigger, {0: None})
_verdict_flag = Lookup(VerdictFlag)

_CEILING_OR_CODE_OR_RULE = (
    Space.CEILING,
    Space.CODE,
    Space.RULE,
)
_CODE_OR_RULE = (
    Space.CODE,
    Space.RULE,
)
_CODE_OR_RULE_OR_ERROR_TYPE_OR_OBJECT_STATUS_OR_HTTP_STATUS = (
    Space.CODE,
    Space.RULE,
    Space.ERROR_TYPE,
    Space.OBJECT_STATUS,
    Space.HTTP_STATUS,
)


REQUEST = Shape(
    56,
    (
        ("struct_size", 0, "I", None),
        ("provider", 4, "I", _id_or_none),
        ("format", 8, "I", _format_or_none),
        ("http_status", 12, "I", None),
        ("operation", 16, "I", _operation_or_none),
        ("initiator", 20, "I", _initiator_or_none),
        ("should_retry", 24, "I", None),
        ("received_ms", 32, "q", None),
        ("retry_after_ms", 40, "q", None),
        ("from_", 48, "Q", None),
    ),
)
"""That of recoup_request."""


@shaped(REQUEST)
@dataclass(frozen=True, init=False, repr=False, eq=False)
class Request(Record):
    """What is to be read, and what the bytes do not say of themselves. 0 in a field: not said."""

    __slots__ = ()

    provider: Optional[Id]
    """Id of the space `provider`: whose bytes they are; 0: Stripe's."""
    format: Optional[Format]
    """A :class:`Format`."""
    http_status: int
    """HTTP status of the answer, 100 to 599; 0 for a webhook or a stored object."""
    operation: Optional[Operation]
    """A :class:`Operation`: what the failed call was."""
    initiator: Optional[Initiator]
    """A :class:`Initiator`."""
    should_retry: int
    """The provider's header said whether to retry: 1 no, 2 yes."""
    received_ms: int
    """When the bytes arrived, in milliseconds since 1970. No instant of an attempt: a delivery may be late."""
    retry_after_ms: int
    """The provider's Retry-After, in milliseconds."""
    from_: int
    """Offset at which the report to be read begins, in bytes: 0, or `next` of the reading before."""

    def __init__(
        self,
        *,
        provider: IdLike = None,
        format: Union[Format, str, int, None] = None,
        http_status: int = 0,
        operation: Union[Operation, str, int, None] = None,
        initiator: Union[Initiator, str, int, None] = None,
        should_retry: int = 0,
        received_ms: Instant = 0,
        retry_after_ms: int = 0,
        from_: int = 0,
    ) -> None:
        raw = REQUEST.pack(
            56,
            0 if provider is None else as_id(provider, (Space.PROVIDER,), "request.provider"),
            0 if format is None else as_word(Format, format, "request.format"),
            as_u32(http_status, "request.http_status"),
            0 if operation is None else as_word(Operation, operation, "request.operation"),
            0 if initiator is None else as_word(Initiator, initiator, "request.initiator"),
            as_u32(should_retry, "request.should_retry"),
            as_instant(received_ms, "request.received_ms"),
            as_i64(retry_after_ms, "request.retry_after_ms"),
            as_u64(from_, "request.from_"),
        )
        keep(self, raw)

    @property
    def received(self) -> Optional[datetime]:
        """`received_ms` in UTC, or None."""
        return moment(self.received_ms)


SIGNAL = Shape(
    144,
    (
        ("struct_size", 0, "I", None),
        ("flags", 4, "I", _signal_flag),
        ("provider", 8, "I", _id_or_none),
        ("carrier", 12, "I", _carrier_or_none),
        ("error_type", 16, "I", _id_or_none),
        ("code", 20, "I", _id_or_none),
        ("decline", 24, "I", _id_or_none),
        ("advice", 28, "I", _id_or_none),
        ("outcome_type", 32, "I", _id_or_none),
        ("outcome_reason", 36, "I", _id_or_none),
        ("network_status", 40, "I", _id_or_none),
        ("object_status", 44, "I", _id_or_none),
        ("brand", 48, "I", _id_or_none),
        ("method", 52, "I", _id_or_none),
        ("funding", 56, "I", _id_or_none),
        ("dialect", 60, "I", _id_or_none),
        ("network_code", 64, "I", _ascii4),
        ("network_advice", 68, "I", _ascii4),
        ("issuer_country", 72, "I", _ascii4),
        ("acquirer_country", 76, "I", _ascii4),
        ("http_status", 80, "I", None),
        ("operation", 84, "I", _operation_or_none),
        ("initiator", 88, "I", _initiator_or_none),
        ("event", 92, "I", _id_or_none),
        ("at_ms", 96, "q", None),
        ("as_of_ms", 104, "q", None),
        ("retry_after_ms", 112, "q", None),
        ("unknown_hash", 120, "Q", None),
        ("credential", 128, "Q", None),
        ("event_id", 136, "Q", None),
    ),
)
"""That of recoup_signal."""


@shaped(SIGNAL)
@dataclass(frozen=True, init=False, repr=False, eq=False)
class Signal(Record):
    """What was said about one attempt. None, 0 and the empty text: not said."""

    __slots__ = ()

    flags: SignalFlag
    """Words of :class:`SignalFlag`."""
    provider: Optional[Id]
    """Id of the space `provider`."""
    carrier: Optional[Carrier]
    """A :class:`Carrier`."""
    error_type: Optional[Id]
    """Id of the space `error_type`."""
    code: Optional[Id]
    """The error code, or the object's failure code: id of the space `code`."""
    decline: Optional[Id]
    """The decline code: id of the space `code`."""
    advice: Optional[Id]
    """The provider's advice code: id of the space `code`."""
    outcome_type: Optional[Id]
    """Id of the space `outcome_type`."""
    outcome_reason: Optional[Id]
    """Id of the space `code`."""
    network_status: Optional[Id]
    """Id of the space `network_status`."""
    object_status: Optional[Id]
    """The status the object gives of itself: id of the space `object_status`."""
    brand: Optional[Id]
    """Id of the space `brand`."""
    method: Optional[Id]
    """Id of the space `method`."""
    funding: Optional[Id]
    """Id of the space `funding`."""
    dialect: Optional[Id]
    """Whose numbering `network_advice` is in: id of the space `dialect`; 0 the network's own."""
    network_code: str
    """The network's response code."""
    network_advice: str
    """The network's advice code."""
    issuer_country: str
    """Country of the issuer, ISO 3166-1 alpha-2, lower case."""
    acquirer_country: str
    """Country of the acquirer, likewise."""
    http_status: int
    """HTTP status of the answer, 100 to 599."""
    operation: Optional[Operation]
    """A :class:`Operation`."""
    initiator: Optional[Initiator]
    """A :class:`Initiator`."""
    event: Optional[Id]
    """The webhook event: id of the space `event`."""
    at_ms: int
    """When the attempt failed, in milliseconds since 1970. Dates the reading of codes when `as_of_ms` is 0."""
    as_of_ms: int
    """The day whose rules are to be read, in milliseconds since 1970; 0: `at_ms`, or the newest when that is 0 too."""
    retry_after_ms: int
    """The provider's Retry-After, in milliseconds."""
    unknown_hash: int
    """Hash of the first unknown name, so that a later edition can resolve a stored signal. A text is hashed."""
    credential: int
    """Hash of the provider's fingerprint of the card or account. A text is hashed."""
    event_id: int
    """Hash of the provider's event id, or of the charge id where there is no event. A text is hashed."""

    def __init__(
        self,
        *,
        flags: Union[SignalFlag, int, str, Iterable[str]] = 0,
        provider: IdLike = None,
        carrier: Union[Carrier, str, int, None] = None,
        error_type: IdLike = None,
        code: IdLike = None,
        decline: IdLike = None,
        advice: IdLike = None,
        outcome_type: IdLike = None,
        outcome_reason: IdLike = None,
        network_status: IdLike = None,
        object_status: IdLike = None,
        brand: IdLike = None,
        method: IdLike = None,
        funding: IdLike = None,
        dialect: IdLike = None,
        network_code: str = "",
        network_advice: str = "",
        issuer_country: str = "",
        acquirer_country: str = "",
        http_status: int = 0,
        operation: Union[Operation, str, int, None] = None,
        initiator: Union[Initiator, str, int, None] = None,
        event: IdLike = None,
        at_ms: Instant = 0,
        as_of_ms: Instant = 0,
        retry_after_ms: int = 0,
        unknown_hash: Union[int, str, bytes] = 0,
        credential: Union[int, str, bytes] = 0,
        event_id: Union[int, str, bytes] = 0,
    ) -> None:
        raw = SIGNAL.pack(
            144,
            as_flags(SignalFlag, flags, "signal.flags"),
            0 if provider is None else as_id(provider, (Space.PROVIDER,), "signal.provider"),
            0 if carrier is None else as_word(Carrier, carrier, "signal.carrier"),
            0 if error_type is None else as_id(error_type, (Space.ERROR_TYPE,), "signal.error_type"),
            0 if code is None else as_id(code, (Space.CODE,), "signal.code"),
            0 if decline is None else as_id(decline, (Space.CODE,), "signal.decline"),
            0 if advice is None else as_id(advice, (Space.CODE,), "signal.advice"),
            0 if outcome_type is None else as_id(outcome_type, (Space.OUTCOME_TYPE,), "signal.outcome_type"),
            0 if outcome_reason is None else as_id(outcome_reason, (Space.CODE,), "signal.outcome_reason"),
            0 if network_status is None else as_id(network_status, (Space.NETWORK_STATUS,), "signal.network_status"),
            0 if object_status is None else as_id(object_status, (Space.OBJECT_STATUS,), "signal.object_status"),
            0 if brand is None else as_id(brand, (Space.BRAND,), "signal.brand"),
            0 if method is None else as_id(method, (Space.METHOD,), "signal.method"),
            0 if funding is None else as_id(funding, (Space.FUNDING,), "signal.funding"),
            0 if dialect is None else as_id(dialect, (Space.DIALECT,), "signal.dialect"),
            0 if network_code == "" else as_ascii4(network_code, "signal.network_code"),
            0 if network_advice == "" else as_ascii4(network_advice, "signal.network_advice"),
            0 if issuer_country == "" else as_ascii4(issuer_country, "signal.issuer_country"),
            0 if acquirer_country == "" else as_ascii4(acquirer_country, "signal.acquirer_country"),
            as_u32(http_status, "signal.http_status"),
            0 if operation is None else as_word(Operation, operation, "signal.operation"),
            0 if initiator is None else as_word(Initiator, initiator, "signal.initiator"),
            0 if event is None else as_id(event, (Space.EVENT,), "signal.event"),
            as_instant(at_ms, "signal.at_ms"),
            as_instant(as_of_ms, "signal.as_of_ms"),
            as_i64(retry_after_ms, "signal.retry_after_ms"),
            as_hash(unknown_hash, "signal.unknown_hash"),
            as_hash(credential, "signal.credential"),
            as_hash(event_id, "signal.event_id"),
        )
        keep(self, raw)

    @property
    def at(self) -> Optional[datetime]:
        """`at_ms` in UTC, or None."""
        return moment(self.at_ms)

    @property
    def as_of(self) -> Optional[datetime]:
        """`as_of_ms` in UTC, or None."""
        return moment(self.as_of_ms)


READING = Shape(
    216,
    (
        ("struct_size", 0, "I", None),
        ("row_kind", 4, "I", _row_kind_or_none),
        ("row_outcome", 8, "I", _outcome_or_none),
        ("expand", 12, "I", _id_or_none),
        ("billing_reason", 16, "I", _id_or_none),
        ("collection", 20, "I", _collection_or_none),
        ("attempt_count", 24, "I", None),
        ("auto_advance", 28, "I", None),
        ("currency", 32, "I", _ascii4),
        ("source", 36, "I", _report_source_or_none),
        ("amount", 136, "q", None),
        ("created_ms", 144, "q", None),
        ("next_payment_attempt_ms", 152, "q", None),
        ("next", 160, "Q", None),
        ("attempt", 168, "Q", None),
        ("payment", 176, "Q", None),
        ("mandate", 184, "Q", None),
        ("key", 192, "16s", key_text),
        ("captured", 208, "q", None),
    ),
    (40, 48, 56, 64, 72, 80, 88, 96, 104, 112, 120, 128),
)
"""That of recoup_reading."""


@shaped(
    READING,
    (
        "signal",
        "event",
        "invoice",
        "payment_intent",
        "setup_intent",
        "charge",
        "customer",
        "payment_method",
        "account",
        "fingerprint",
        "message",
        "param",
        "unknown",
    ),
)
@dataclass(frozen=True, init=False, repr=False, eq=False)
class Reading(Beside):
    """What a reader found besides the signal: spans of the input, and numbers. None, 0 and the empty text: not
    found.
    """

    __slots__ = ()

    signal: Signal
    """What was said, to be classified."""
    row_kind: Optional[RowKind]
    """A :class:`RowKind`: the history row this input means; 0: none."""
    row_outcome: Optional[Outcome]
    """A :class:`Outcome` for that row."""
    expand: Optional[Id]
    """Id of the space `expand`: the paths that bring the reason, when the object lacks it."""
    billing_reason: Optional[Id]
    """Id of the space `billing_reason`."""
    collection: Optional[Collection]
    """A :class:`Collection`."""
    attempt_count: int
    """Attempts the provider counts."""
    auto_advance: int
    """The provider goes on by itself: 1 no, 2 yes; 0 not said."""
    currency: str
    """Currency, ISO 4217, lower case."""
    source: Optional[ReportSource]
    """A :class:`ReportSource`: what kind of report this input is."""
    event: Optional[str]
    """Id of the event."""
    invoice: Optional[str]
    """Id of the invoice."""
    payment_intent: Optional[str]
    """Id of the payment intent."""
    setup_intent: Optional[str]
    """Id of the setup intent."""
    charge: Optional[str]
    """Id of the charge."""
    customer: Optional[str]
    """Id of the customer."""
    payment_method: Optional[str]
    """Id of the payment method."""
    account: Optional[str]
    """Id of the connected account."""
    fingerprint: Optional[str]
    """The provider's fingerprint of the card or account."""
    message: Optional[str]
    """The provider's message, for people."""
    param: Optional[str]
    """The parameter at fault."""
    unknown: Optional[str]
    """The first name this edition does not know."""
    amount: int
    """Amount in minor units."""
    created_ms: int
    """When the object or event was made, in milliseconds since 1970."""
    next_payment_attempt_ms: int
    """When the provider itself will charge again, in milliseconds since 1970."""
    next: int
    """Offset at which the next report of the input begins, in bytes; 0: there is none."""
    attempt: int
    """Hash of the id of the attempt: the charge. A text is hashed."""
    payment: int
    """Hash of the id of the payment, which may hold several attempts: the payment intent. A text is hashed."""
    mandate: int
    """Hash of the id of the mandate. A text is hashed."""
    key: Optional[str]
    """Our idempotency key, where the input carries it. 32 hexadecimal digits; None when it is not there."""
    captured: int
    """What was captured, in minor units."""

    def __init__(
        self,
        *,
        signal: Signal,
        row_kind: Union[RowKind, str, int, None] = None,
        row_outcome: Union[Outcome, str, int, None] = None,
        expand: IdLike = None,
        billing_reason: IdLike = None,
        collection: Union[Collection, str, int, None] = None,
        attempt_count: int = 0,
        auto_advance: int = 0,
        currency: str = "",
        source: Union[ReportSource, str, int, None] = None,
        event: Optional[str] = None,
        invoice: Optional[str] = None,
        payment_intent: Optional[str] = None,
        setup_intent: Optional[str] = None,
        charge: Optional[str] = None,
        customer: Optional[str] = None,
        payment_method: Optional[str] = None,
        account: Optional[str] = None,
        fingerprint: Optional[str] = None,
        message: Optional[str] = None,
        param: Optional[str] = None,
        unknown: Optional[str] = None,
        amount: int = 0,
        created_ms: Instant = 0,
        next_payment_attempt_ms: Instant = 0,
        next: int = 0,
        attempt: Union[int, str, bytes] = 0,
        payment: Union[int, str, bytes] = 0,
        mandate: Union[int, str, bytes] = 0,
        key: Optional[str] = None,
        captured: int = 0,
    ) -> None:
        raw = READING.pack(
            216,
            0 if row_kind is None else as_word(RowKind, row_kind, "reading.row_kind"),
            0 if row_outcome is None else as_word(Outcome, row_outcome, "reading.row_outcome"),
            0 if expand is None else as_id(expand, (Space.EXPAND,), "reading.expand"),
            0 if billing_reason is None else as_id(billing_reason, (Space.BILLING_REASON,), "reading.billing_reason"),
            0 if collection is None else as_word(Collection, collection, "reading.collection"),
            as_u32(attempt_count, "reading.attempt_count"),
            as_u32(auto_advance, "reading.auto_advance"),
            0 if currency == "" else as_ascii4(currency, "reading.currency"),
            0 if source is None else as_word(ReportSource, source, "reading.source"),
            as_i64(amount, "reading.amount"),
            as_instant(created_ms, "reading.created_ms"),
            as_instant(next_payment_attempt_ms, "reading.next_payment_attempt_ms"),
            as_u64(next, "reading.next"),
            as_hash(attempt, "reading.attempt"),
            as_hash(payment, "reading.payment"),
            as_hash(mandate, "reading.mandate"),
            hexadecimal(key, "reading.key"),
            as_i64(captured, "reading.captured"),
        )
        keep(self, raw)
        keep_beside(
            self,
            (
                of_type(signal, Signal, "reading.signal"),
                event,
                invoice,
                payment_intent,
                setup_intent,
                charge,
                customer,
                payment_method,
                account,
                fingerprint,
                message,
                param,
                unknown,
            ),
        )

    @classmethod
    def _read(cls, raw: bytes, source: bytes, signal: Signal) -> Reading:
        """What the library wrote: the texts are taken from the input, which need not be kept for them."""
        self = cls._of(READING.without_spans(raw))
        keep_beside(self, (signal, *span_texts(source, READING.spans(raw))))
        return self

    @property
    def created(self) -> Optional[datetime]:
        """`created_ms` in UTC, or None."""
        return moment(self.created_ms)

    @property
    def next_payment_attempt(self) -> Optional[datetime]:
        """`next_payment_attempt_ms` in UTC, or None."""
        return moment(self.next_payment_attempt_ms)


VERDICT = Shape(
    200,
    (
        ("struct_size", 0, "I", None),
        ("flags", 4, "I", _verdict_flag),
        ("disposition", 8, "I", _disposition),
        ("allowed", 12, "I", _allowed),
        ("actor", 16, "I", _actor),
        ("severity", 20, "I", _severity),
        ("contact", 24, "I", _contact),
        ("scopes", 28, "16s", _scopes),
        ("lifts", 44, "16s", _lifts),
        ("key_advice", 60, "I", _key_advice_or_none),
        ("decided_by", 64, "I", _field_or_none),
        ("conflicts", 68, "I", None),
        ("operation", 72, "I", _operation_or_none),
        ("expand", 76, "I", _id_or_none),
        ("cause", 80, "I", _id_or_none),
        ("shown", 84, "I", _id_or_none),
        ("prohibitions", 88, "16s", _ids),
        ("wait_rule", 104, "I", _id_or_none),
        ("text", 108, "I", _id_or_none),
        ("schedule", 112, "I", _schedule_or_none),
        ("provider", 116, "I", _id_or_none),
        ("brand", 120, "I", _id_or_none),
        ("method", 124, "I", _id_or_none),
        ("funding", 128, "I", _id_or_none),
        ("initiator", 132, "I", _initiator_or_none),
        ("network_code", 136, "I", _ascii4),
        ("network_advice", 140, "I", _ascii4),
        ("issuer_country", 144, "I", _ascii4),
        ("acquirer_country", 148, "I", _ascii4),
        ("at_ms", 152, "q", None),
        ("as_of_ms", 160, "q", None),
        ("wait_ms", 168, "q", None),
        ("unknown_hash", 176, "Q", None),
        ("credential", 184, "Q", None),
        ("event_id", 192, "Q", None),
    ),
)
"""That of recoup_verdict."""


@shaped(VERDICT)
@dataclass(frozen=True, init=False, repr=False, eq=False)
class Verdict(Record):
    """What happened, who can fix it, and what may be tried. Made by `classify` only."""

    __slots__ = ()

    flags: VerdictFlag
    """Words of :class:`VerdictFlag`."""
    disposition: Disposition
    """A :class:`Disposition`: the one recommended way on."""
    allowed: Allowed
    """Words of :class:`Allowed`."""
    actor: Actor
    """A :class:`Actor`."""
    severity: Severity
    """A :class:`Severity`."""
    contact: Contact
    """A :class:`Contact`."""
    scopes: Tuple[Optional[Scope], ...]
    """Of :class:`Scope`: what is prohibited, up to four prohibitions side by side; 0 nothing."""
    lifts: Tuple[Optional[Lift], ...]
    """Of :class:`Lift`: what ends each prohibition, and it alone."""
    key_advice: Optional[KeyAdvice]
    """A :class:`KeyAdvice`."""
    decided_by: Optional[Field]
    """A :class:`Field`."""
    conflicts: int
    """Bit (1 << field) for each field that disagreed with the decision."""
    operation: Optional[Operation]
    """A :class:`Operation`."""
    expand: Optional[Id]
    """Id of the space `expand`; 0 when nothing more is to be had."""
    cause: Optional[Id]
    """The code that decided: id of the space `code`, `rule`, `error_type`, `object_status` or `http_status`."""
    shown: Optional[Id]
    """The code the customer may be told: id of the space `code`; differs from `cause` when masked."""
    prohibitions: Tuple[Optional[Id], ...]
    """The rows that prohibit: ids of the space `code` or `rule`; 0 none."""
    wait_rule: Optional[Id]
    """The row that set the wait: id of the space `code` or `rule`; 0 none."""
    text: Optional[Id]
    """Customer text: id of the space `text`."""
    schedule: Optional[Schedule]
    """A :class:`Schedule`."""
    provider: Optional[Id]
    """Id of the space `provider`."""
    brand: Optional[Id]
    """Id of the space `brand`."""
    method: Optional[Id]
    """Id of the space `method`."""
    funding: Optional[Id]
    """Id of the space `funding`."""
    initiator: Optional[Initiator]
    """A :class:`Initiator`."""
    network_code: str
    """The network's response code."""
    network_advice: str
    """The network's advice code."""
    issuer_country: str
    """Country of the issuer, lower case."""
    acquirer_country: str
    """Country of the acquirer, likewise."""
    at_ms: int
    """When the attempt failed, in milliseconds since 1970; 0 unknown."""
    as_of_ms: int
    """The instant whose rules were read; 0: the newest."""
    wait_ms: int
    """No charge before `at_ms + wait_ms`; no policy may undercut it."""
    unknown_hash: int
    """Hash of the first unknown name. A text is hashed."""
    credential: int
    """Hash of the provider's fingerprint. A text is hashed."""
    event_id: int
    """Hash of the provider's event id. A text is hashed."""

    def __init__(
        self,
        *,
        flags: Union[VerdictFlag, int, str, Iterable[str]] = 0,
        disposition: Union[Disposition, str, int],
        allowed: Union[Allowed, int, str, Iterable[str]] = 0,
        actor: Union[Actor, str, int],
        severity: Union[Severity, str, int],
        contact: Union[Contact, str, int],
        scopes: Iterable[Union[Scope, str, int, None]] = (),
        lifts: Iterable[Union[Lift, str, int, None]] = (),
        key_advice: Union[KeyAdvice, str, int, None] = None,
        decided_by: Union[Field, str, int, None] = None,
        conflicts: int = 0,
        operation: Union[Operation, str, int, None] = None,
        expand: IdLike = None,
        cause: IdLike = None,
        shown: IdLike = None,
        prohibitions: Iterable[IdLike] = (),
        wait_rule: IdLike = None,
        text: IdLike = None,
        schedule: Union[Schedule, str, int, None] = None,
        provider: IdLike = None,
        brand: IdLike = None,
        method: IdLike = None,
        funding: IdLike = None,
        initiator: Union[Initiator, str, int, None] = None,
        network_code: str = "",
        network_advice: str = "",
        issuer_country: str = "",
        acquirer_country: str = "",
        at_ms: Instant = 0,
        as_of_ms: Instant = 0,
        wait_ms: int = 0,
        unknown_hash: Union[int, str, bytes] = 0,
        credential: Union[int, str, bytes] = 0,
        event_id: Union[int, str, bytes] = 0,
    ) -> None:
        raw = VERDICT.pack(
            200,
            as_flags(VerdictFlag, flags, "verdict.flags"),
            as_word(Disposition, disposition, "verdict.disposition"),
            as_flags(Allowed, allowed, "verdict.allowed"),
            as_word(Actor, actor, "verdict.actor"),
            as_word(Severity, severity, "verdict.severity"),
            as_word(Contact, contact, "verdict.contact"),
            b"" if scopes == () else each_word(Scope, scopes, 4, "verdict.scopes"),
            b"" if lifts == () else each_word(Lift, lifts, 4, "verdict.lifts"),
            0 if key_advice is None else as_word(KeyAdvice, key_advice, "verdict.key_advice"),
            0 if decided_by is None else as_word(Field, decided_by, "verdict.decided_by"),
            as_u32(conflicts, "verdict.conflicts"),
            0 if operation is None else as_word(Operation, operation, "verdict.operation"),
            0 if expand is None else as_id(expand, (Space.EXPAND,), "verdict.expand"),
            0 if cause is None else as_id(cause, _CODE_OR_RULE_OR_ERROR_TYPE_OR_OBJECT_STATUS_OR_HTTP_STATUS, "verdict.cause"),
            0 if shown is None else as_id(shown, (Space.CODE,), "verdict.shown"),
            b"" if prohibitions == () else each_id(prohibitions, 4, _CODE_OR_RULE, "verdict.prohibitions"),
            0 if wait_rule is None else as_id(wait_rule, _CODE_OR_RULE, "verdict.wait_rule"),
            0 if text is None else as_id(text, (Space.TEXT,), "verdict.text"),
            0 if schedule is None else as_word(Schedule, schedule, "verdict.schedule"),
            0 if provider is None else as_id(provider, (Space.PROVIDER,), "verdict.provider"),
            0 if brand is None else as_id(brand, (Space.BRAND,), "verdict.brand"),
            0 if method is None else as_id(method, (Space.METHOD,), "verdict.method"),
            0 if funding is None else as_id(funding, (Space.FUNDING,), "verdict.funding"),
            0 if initiator is None else as_word(Initiator, initiator, "verdict.initiator"),
            0 if network_code == "" else as_ascii4(network_code, "verdict.network_code"),
            0 if network_advice == "" else as_ascii4(network_advice, "verdict.network_advice"),
            0 if issuer_country == "" else as_ascii4(issuer_country, "verdict.issuer_country"),
            0 if acquirer_country == "" else as_ascii4(acquirer_country, "verdict.acquirer_country"),
            as_instant(at_ms, "verdict.at_ms"),
            as_instant(as_of_ms, "verdict.as_of_ms"),
            as_i64(wait_ms, "verdict.wait_ms"),
            as_hash(unknown_hash, "verdict.unknown_hash"),
            as_hash(credential, "verdict.credential"),
            as_hash(event_id, "verdict.event_id"),
        )
        keep(self, raw)

    @property
    def at(self) -> Optional[datetime]:
        """`at_ms` in UTC, or None."""
        return moment(self.at_ms)

    @property
    def as_of(self) -> Optional[datetime]:
        """`as_of_ms` in UTC, or None."""
        return moment(self.as_of_ms)


ROW = Shape(
    256,
    (
        ("at_ms", 0, "q", None),
        ("id", 8, "Q", None),
        ("credential", 16, "Q", None),
        ("amount", 24, "q", None),
        ("wait_ms", 32, "q", None),
        ("attempt", 40, "Q", None),
        ("payment", 48, "Q", None),
        ("key", 56, "16s", key_text),
        ("label", 72, "Q", None),
        ("mandate", 80, "Q", None),
        ("sent_ms", 88, "q", None),
        ("ended_ms", 96, "q", None),
        ("settlement_ms", 104, "q", None),
        ("captured", 112, "q", None),
        ("kind", 120, "I", _row_kind),
        ("outcome", 124, "I", _outcome_or_none),
        ("trigger", 128, "I", _trigger_or_none),
        ("flags", 132, "I", _row_flag),
        ("initiator", 136, "I", _initiator_or_none),
        ("brand", 140, "I", _id_or_none),
        ("method", 144, "I", _id_or_none),
        ("currency", 148, "I", _ascii4),
        ("cause", 152, "I", _id_or_none),
        ("disposition", 156, "I", _disposition_or_none),
        ("prohibitions", 160, "16s", _ids),
        ("scopes", 176, "16s", _scopes),
        ("lifts", 192, "16s", _lifts),
        ("wait_rule", 208, "I", _id_or_none),
        ("ordinal", 212, "I", None),
        ("attempt_number", 216, "I", None),
        ("source", 220, "I", _report_source_or_none),
        ("provider", 224, "I", _id_or_none),
        ("operation", 228, "I", _operation_or_none),
        ("allowed", 232, "I", _allowed),
        ("reason", 236, "I", _id_or_none),
        ("status", 240, "I", _id_or_none),
        ("cancel_scope", 244, "I", _cancel_scope_or_none),
        ("final_action", 248, "I", _final_action_or_none),
    ),
)
"""That of recoup_row."""


@shaped(ROW)
@dataclass(frozen=True, init=False, repr=False, eq=False)
class Row(Record):
    """One row of the caller's history: one report. `history_sort` and `history_put` join the reports of one attempt
    and order the rows; the same `id` and `kind` are one event. 0 in a field: not said.
    """

    __slots__ = ()

    at_ms: int
    """When it happened, in milliseconds since 1970; above 0."""
    id: int
    """Hash of the provider's event id, or of the id of the step that was done; 0: only an equal row is the same
    event. A text is hashed.
    """
    credential: int
    """Hash of the provider's fingerprint of the credential; 0: the case's own. A text is hashed."""
    amount: int
    """Amount in minor units; 0: the case's own."""
    wait_ms: int
    """The wait its verdict gave, in milliseconds."""
    attempt: int
    """Hash of the provider's id of the attempt: the charge, say. A text is hashed."""
    payment: int
    """Hash of the provider's id of the payment, which may hold several attempts: the payment intent, say. A text is
    hashed.
    """
    key: Optional[str]
    """Our idempotency key of the attempt, where the report carries it. 32 hexadecimal digits; None when it is not
    there.
    """
    label: int
    """Names the attempt this report belongs to. Derived: `history_sort` writes it, and nobody else."""
    mandate: int
    """Hash of the provider's id of the mandate. A text is hashed."""
    sent_ms: int
    """When the attempt was sent, in milliseconds since 1970, where that is not `at_ms`."""
    ended_ms: int
    """When the attempt ended, in milliseconds since 1970, where that is not `at_ms`."""
    settlement_ms: int
    """The settlement date of a bank debit: its first instant, in milliseconds since 1970."""
    captured: int
    """What was captured, in minor units."""
    kind: RowKind
    """A :class:`RowKind`."""
    outcome: Optional[Outcome]
    """A :class:`Outcome`; 0 unless an attempt."""
    trigger: Optional[Trigger]
    """A :class:`Trigger`; 0 unless an attempt."""
    flags: RowFlag
    """Words of :class:`RowFlag`."""
    initiator: Optional[Initiator]
    """A :class:`Initiator`; 0: counts for both."""
    brand: Optional[Id]
    """Id of the space `brand`; 0: the case's own."""
    method: Optional[Id]
    """Id of the space `method`; 0: the case's own."""
    currency: str
    """Currency, ISO 4217, lower case; 0: the case's own."""
    cause: Optional[Id]
    """`cause` of its verdict."""
    disposition: Optional[Disposition]
    """`disposition` of its verdict."""
    prohibitions: Tuple[Optional[Id], ...]
    """`prohibitions` of its verdict."""
    scopes: Tuple[Optional[Scope], ...]
    """`scopes` of its verdict."""
    lifts: Tuple[Optional[Lift], ...]
    """`lifts` of its verdict."""
    wait_rule: Optional[Id]
    """`wait_rule` of its verdict."""
    ordinal: int
    """Ordinal of the step that made this attempt; 0: not one of ours."""
    attempt_number: int
    """The provider's number of the attempt."""
    source: Optional[ReportSource]
    """A :class:`ReportSource`: what told this report."""
    provider: Optional[Id]
    """Id of the space `provider`; 0: the case's own."""
    operation: Optional[Operation]
    """A :class:`Operation` of its verdict."""
    allowed: Allowed
    """Words of :class:`Allowed`."""
    reason: Optional[Id]
    """Why it was canceled, disputed or returned: id of the space `code`."""
    status: Optional[Id]
    """The status of a dispute: id of the space `object_status`."""
    cancel_scope: Optional[CancelScope]
    """A :class:`CancelScope`: what a canceled row ended."""
    final_action: Optional[FinalAction]
    """A :class:`FinalAction`: what the stop did, of a step that was done."""

    def __init__(
        self,
        *,
        at_ms: Instant = 0,
        id: Union[int, str, bytes] = 0,
        credential: Union[int, str, bytes] = 0,
        amount: int = 0,
        wait_ms: int = 0,
        attempt: Union[int, str, bytes] = 0,
        payment: Union[int, str, bytes] = 0,
        key: Optional[str] = None,
        label: int = 0,
        mandate: Union[int, str, bytes] = 0,
        sent_ms: Instant = 0,
        ended_ms: Instant = 0,
        settlement_ms: Instant = 0,
        captured: int = 0,
        kind: Union[RowKind, str, int],
        outcome: Union[Outcome, str, int, None] = None,
        trigger: Union[Trigger, str, int, None] = None,
        flags: Union[RowFlag, int, str, Iterable[str]] = 0,
        initiator: Union[Initiator, str, int, None] = None,
        brand: IdLike = None,
        method: IdLike = None,
        currency: str = "",
        cause: IdLike = None,
        disposition: Union[Disposition, str, int, None] = None,
        prohibitions: Iterable[IdLike] = (),
        scopes: Iterable[Union[Scope, str, int, None]] = (),
        lifts: Iterable[Union[Lift, str, int, None]] = (),
        wait_rule: IdLike = None,
        ordinal: int = 0,
        attempt_number: int = 0,
        source: Union[ReportSource, str, int, None] = None,
        provider: IdLike = None,
        operation: Union[Operation, str, int, None] = None,
        allowed: Union[Allowed, int, str, Iterable[str]] = 0,
        reason: IdLike = None,
        status: IdLike = None,
        cancel_scope: Union[CancelScope, str, int, None] = None,
        final_action: Union[FinalAction, str, int, None] = None,
    ) -> None:
        raw = ROW.pack(
            as_instant(at_ms, "row.at_ms"),
            as_hash(id, "row.id"),
            as_hash(credential, "row.credential"),
            as_i64(amount, "row.amount"),
            as_i64(wait_ms, "row.wait_ms"),
            as_hash(attempt, "row.attempt"),
            as_hash(payment, "row.payment"),
            hexadecimal(key, "row.key"),
            as_u64(label, "row.label"),
            as_hash(mandate, "row.mandate"),
            as_instant(sent_ms, "row.sent_ms"),
            as_instant(ended_ms, "row.ended_ms"),
            as_instant(settlement_ms, "row.settlement_ms"),
            as_i64(captured, "row.captured"),
            as_word(RowKind, kind, "row.kind"),
            0 if outcome is None else as_word(Outcome, outcome, "row.outcome"),
            0 if trigger is None else as_word(Trigger, trigger, "row.trigger"),
            as_flags(RowFlag, flags, "row.flags"),
            0 if initiator is None else as_word(Initiator, initiator, "row.initiator"),
            0 if brand is None else as_id(brand, (Space.BRAND,), "row.brand"),
            0 if method is None else as_id(method, (Space.METHOD,), "row.method"),
            0 if currency == "" else as_ascii4(currency, "row.currency"),
            0 if cause is None else as_id(cause, _CODE_OR_RULE_OR_ERROR_TYPE_OR_OBJECT_STATUS_OR_HTTP_STATUS, "row.cause"),
            0 if disposition is None else as_word(Disposition, disposition, "row.disposition"),
            b"" if prohibitions == () else each_id(prohibitions, 4, _CODE_OR_RULE, "row.prohibitions"),
            b"" if scopes == () else each_word(Scope, scopes, 4, "row.scopes"),
            b"" if lifts == () else each_word(Lift, lifts, 4, "row.lifts"),
            0 if wait_rule is None else as_id(wait_rule, _CODE_OR_RULE, "row.wait_rule"),
            as_u32(ordinal, "row.ordinal"),
            as_u32(attempt_number, "row.attempt_number"),
            0 if source is None else as_word(ReportSource, source, "row.source"),
            0 if provider is None else as_id(provider, (Space.PROVIDER,), "row.provider"),
            0 if operation is None else as_word(Operation, operation, "row.operation"),
            as_flags(Allowed, allowed, "row.allowed"),
            0 if reason is None else as_id(reason, (Space.CODE,), "row.reason"),
            0 if status is None else as_id(status, (Space.OBJECT_STATUS,), "row.status"),
            0 if cancel_scope is None else as_word(CancelScope, cancel_scope, "row.cancel_scope"),
            0 if final_action is None else as_word(FinalAction, final_action, "row.final_action"),
        )
        keep(self, raw)

    def to_json(self) -> str:
        """The row as JSON on one line: the form in which a history is kept as text, the same in every language.

        Raises RangeError for a row that no history may hold.
        """
        return row_to_json(self._raw)

    @classmethod
    def from_json(cls, json: Body) -> Row:
        """The row that :meth:`to_json` wrote, of this or an earlier version of the library.

        Raises JsonError, JsonKeyError, JsonValueError, UnknownNameError or RangeError, with the place at fault.
        """
        return cls._of(row_from_json(json, ROW.room()))

    @property
    def at(self) -> Optional[datetime]:
        """`at_ms` in UTC, or None."""
        return moment(self.at_ms)

    @property
    def sent(self) -> Optional[datetime]:
        """`sent_ms` in UTC, or None."""
        return moment(self.sent_ms)

    @property
    def ended(self) -> Optional[datetime]:
        """`ended_ms` in UTC, or None."""
        return moment(self.ended_ms)

    @property
    def settlement(self) -> Optional[datetime]:
        """`settlement_ms` in UTC, or None."""
        return moment(self.settlement_ms)


CASE = Shape(
    224,
    (
        ("struct_size", 0, "I", None),
        ("flags", 4, "I", _case_flag),
        ("provider", 8, "I", _id_or_none),
        ("method", 12, "I", _id_or_none),
        ("brand", 16, "I", _id_or_none),
        ("funding", 20, "I", _id_or_none),
        ("phase", 24, "I", _phase_or_none),
        ("zone", 28, "I", _id_or_none),
        ("currency", 32, "I", _ascii4),
        ("issuer_country", 36, "I", _ascii4),
        ("acquirer_country", 40, "I", _ascii4),
        ("initiator", 44, "I", _initiator_or_none),
        ("collection", 48, "I", _collection_or_none),
        ("prior_cases", 52, "I", None),
        ("segment", 56, "I", None),
        ("charges_by", 60, "I", _charges_by_or_none),
        ("auto_advance", 64, "I", None),
        ("notice_days", 68, "I", None),
        ("paydays", 72, "16s", _paydays),
        ("key", 88, "16s", numbers_of),
        ("credential", 104, "Q", None),
        ("mandate", 112, "Q", None),
        ("now_ms", 120, "q", None),
        ("amount", 128, "q", None),
        ("next_bill_ms", 136, "q", None),
        ("promise_ms", 144, "q", None),
        ("provider_next_ms", 152, "q", None),
        ("blackout_ms", 160, "64s", intervals_of),
    ),
)
"""That of recoup_case."""


@shaped(CASE)
@dataclass(frozen=True, init=False, repr=False, eq=False)
class Case(Record):
    """The debt a plan is made for, and now."""

    __slots__ = ()

    flags: CaseFlag
    """Words of :class:`CaseFlag`."""
    provider: Optional[Id]
    """Id of the space `provider`; 0: that of the verdict."""
    method: Optional[Id]
    """Id of the space `method`; 0: that of the verdict."""
    brand: Optional[Id]
    """Id of the space `brand`; 0: that of the verdict."""
    funding: Optional[Id]
    """Id of the space `funding`; 0: that of the verdict."""
    phase: Optional[Phase]
    """A :class:`Phase`."""
    zone: Optional[Id]
    """The customer's zone: id of the space `zone`; 0: the policy's, else UTC."""
    currency: str
    """Currency, ISO 4217, lower case."""
    issuer_country: str
    """Country of the issuer; 0: that of the verdict."""
    acquirer_country: str
    """Country of the acquirer; 0: that of the verdict."""
    initiator: Optional[Initiator]
    """A :class:`Initiator` of planned charges; 0 is read as mit."""
    collection: Optional[Collection]
    """A :class:`Collection`."""
    prior_cases: int
    """How many earlier debts of this customer failed with the same code in consecutive cycles."""
    segment: int
    """Caller's segment, matched by a policy's segment rules; 0 none."""
    charges_by: Optional[ChargesBy]
    """A :class:`ChargesBy`: who charges this debt, where the caller says it of this case; 0: as the policy says."""
    auto_advance: int
    """The provider goes on by itself with this invoice: 1 no, 2 yes; 0 not said."""
    notice_days: int
    """Days of notice agreed for SEPA debits; 0: those of the scheme."""
    paydays: Tuple[int, ...]
    """Up to four paydays of the customer: a word of `payday_kind` in the highest 8 bits, its number in the lower 24;
    0: unused. A pair of the two is taken too.
    """
    key: Tuple[int, int]
    """Identity of the debt, from `case_key`; both words 0: an error. A text or bytes that name the debt for good are
    hashed.
    """
    credential: int
    """Hash of the provider's fingerprint; 0: that of the verdict. A text is hashed."""
    mandate: int
    """Hash of the provider's id of the mandate. A text is hashed."""
    now_ms: int
    """Now, in milliseconds since 1970."""
    amount: int
    """Amount owed in minor units."""
    next_bill_ms: int
    """When the next bill falls due, in milliseconds since 1970; the horizon ends before it. 0: none."""
    promise_ms: int
    """The day the customer promised to pay, in milliseconds since 1970; 0: none."""
    provider_next_ms: int
    """When the provider itself will charge again, in milliseconds since 1970; 0: it will not."""
    blackout_ms: Tuple[Tuple[int, int], ...]
    """Up to four blackout intervals [from, to), in milliseconds since 1970."""

    def __init__(
        self,
        *,
        flags: Union[CaseFlag, int, str, Iterable[str]] = 0,
        provider: IdLike = None,
        method: IdLike = None,
        brand: IdLike = None,
        funding: IdLike = None,
        phase: Union[Phase, str, int, None] = None,
        zone: IdLike = None,
        currency: str = "",
        issuer_country: str = "",
        acquirer_country: str = "",
        initiator: Union[Initiator, str, int, None] = None,
        collection: Union[Collection, str, int, None] = None,
        prior_cases: int = 0,
        segment: int = 0,
        charges_by: Union[ChargesBy, str, int, None] = None,
        auto_advance: int = 0,
        notice_days: int = 0,
        paydays: Iterable[Union[int, Tuple[Union[PaydayKind, str, int], int]]] = (),
        key: Union[str, bytes, Tuple[int, int]] = (0, 0),
        credential: Union[int, str, bytes] = 0,
        mandate: Union[int, str, bytes] = 0,
        now_ms: Instant = 0,
        amount: int = 0,
        next_bill_ms: Instant = 0,
        promise_ms: Instant = 0,
        provider_next_ms: Instant = 0,
        blackout_ms: Iterable[Tuple[Instant, Instant]] = (),
    ) -> None:
        raw = CASE.pack(
            224,
            as_flags(CaseFlag, flags, "case.flags"),
            0 if provider is None else as_id(provider, (Space.PROVIDER,), "case.provider"),
            0 if method is None else as_id(method, (Space.METHOD,), "case.method"),
            0 if brand is None else as_id(brand, (Space.BRAND,), "case.brand"),
            0 if funding is None else as_id(funding, (Space.FUNDING,), "case.funding"),
            0 if phase is None else as_word(Phase, phase, "case.phase"),
            0 if zone is None else as_id(zone, (Space.ZONE,), "case.zone"),
            0 if currency == "" else as_ascii4(currency, "case.currency"),
            0 if issuer_country == "" else as_ascii4(issuer_country, "case.issuer_country"),
            0 if acquirer_country == "" else as_ascii4(acquirer_country, "case.acquirer_country"),
            0 if initiator is None else as_word(Initiator, initiator, "case.initiator"),
            0 if collection is None else as_word(Collection, collection, "case.collection"),
            as_u32(prior_cases, "case.prior_cases"),
            as_u32(segment, "case.segment"),
            0 if charges_by is None else as_word(ChargesBy, charges_by, "case.charges_by"),
            as_u32(auto_advance, "case.auto_advance"),
            as_u32(notice_days, "case.notice_days"),
            b"" if paydays == () else paydays_of(paydays, "case.paydays"),
            key_of(key, "case.key"),
            as_hash(credential, "case.credential"),
            as_hash(mandate, "case.mandate"),
            as_instant(now_ms, "case.now_ms"),
            as_i64(amount, "case.amount"),
            as_instant(next_bill_ms, "case.next_bill_ms"),
            as_instant(promise_ms, "case.promise_ms"),
            as_instant(provider_next_ms, "case.provider_next_ms"),
            b"" if blackout_ms == () else intervals(blackout_ms, "case.blackout_ms"),
        )
        keep(self, raw)

    @property
    def now(self) -> Optional[datetime]:
        """`now_ms` in UTC, or None."""
        return moment(self.now_ms)

    @property
    def next_bill(self) -> Optional[datetime]:
        """`next_bill_ms` in UTC, or None."""
        return moment(self.next_bill_ms)

    @property
    def promise(self) -> Optional[datetime]:
        """`promise_ms` in UTC, or None."""
        return moment(self.promise_ms)

    @property
    def provider_next(self) -> Optional[datetime]:
        """`provider_next_ms` in UTC, or None."""
        return moment(self.provider_next_ms)


STEP = Shape(
    104,
    (
        ("at_ms", 0, "q", absent(GATED_MS)),
        ("due_ms", 8, "q", absent(GATED_MS)),
        ("not_after_ms", 16, "q", None),
        ("idempotency_key", 24, "16s", key_text),
        ("id", 40, "Q", None),
        ("amount", 48, "q", None),
        ("kind", 56, "I", _step_kind),
        ("gate", 60, "I", _gate),
        ("track", 64, "I", _track),
        ("moved_by", 68, "I", _moved_by),
        ("conditions", 72, "I", _condition),
        ("initiator", 76, "I", _initiator_or_none),
        ("ordinal", 80, "I", None),
        ("ceiling", 84, "I", _id_or_none),
        ("floor", 88, "I", _id_or_none),
        ("text", 92, "I", _id_or_none),
        ("final_action", 96, "I", _final_action_or_none),
        ("propensity", 100, "I", None),
    ),
)
"""That of recoup_step."""


@shaped(STEP)
@dataclass(frozen=True, init=False, repr=False, eq=False)
class Step(Record):
    """One step of a plan."""

    __slots__ = ()

    at_ms: Optional[int]
    """From events and policy alone: never moves because time passed. None behind a gate."""
    due_ms: Optional[int]
    """When to act, given now. None behind a gate."""
    not_after_ms: int
    """After this the step is void; 0: never."""
    idempotency_key: Optional[str]
    """The idempotency key of a charge: 32 hexadecimal digits, as sent to a provider; None for other kinds."""
    id: int
    """The same reason has the same id over any number of plans. A text is hashed."""
    amount: int
    """What to charge, in minor units; 0: the amount of the case."""
    kind: StepKind
    """A :class:`StepKind`."""
    gate: Gate
    """A :class:`Gate`."""
    track: Track
    """A :class:`Track`."""
    moved_by: MovedBy
    """Words of :class:`MovedBy`."""
    conditions: Condition
    """Words of :class:`Condition`."""
    initiator: Optional[Initiator]
    """A :class:`Initiator`, for charges."""
    ordinal: int
    """Attempt ordinal of a charge, from 1; position within its track for other kinds."""
    ceiling: Optional[Id]
    """The ceiling that binds, last to free first: id of the space `ceiling`; 0 none."""
    floor: Optional[Id]
    """The row that set the floor (a wait): id of the space `code` or `rule`; 0 none."""
    text: Optional[Id]
    """What to say: id of the space `text`; 0 none."""
    final_action: Optional[FinalAction]
    """A :class:`FinalAction`: what a stop asks for."""
    propensity: int
    """The probability with which the policy chose this step, in basis points; 0: it chose nothing at random."""

    def __init__(
        self,
        *,
        at_ms: Optional[Instant] = None,
        due_ms: Optional[Instant] = None,
        not_after_ms: Instant = 0,
        idempotency_key: Optional[str] = None,
        id: Union[int, str, bytes] = 0,
        amount: int = 0,
        kind: Union[StepKind, str, int],
        gate: Union[Gate, str, int] = 0,
        track: Union[Track, str, int],
        moved_by: Union[MovedBy, int, str, Iterable[str]] = 0,
        conditions: Union[Condition, int, str, Iterable[str]] = 0,
        initiator: Union[Initiator, str, int, None] = None,
        ordinal: int = 0,
        ceiling: IdLike = None,
        floor: IdLike = None,
        text: IdLike = None,
        final_action: Union[FinalAction, str, int, None] = None,
        propensity: int = 0,
    ) -> None:
        raw = STEP.pack(
            GATED_MS if at_ms is None else as_instant(at_ms, "step.at_ms"),
            GATED_MS if due_ms is None else as_instant(due_ms, "step.due_ms"),
            as_instant(not_after_ms, "step.not_after_ms"),
            hexadecimal(idempotency_key, "step.idempotency_key"),
            as_hash(id, "step.id"),
            as_i64(amount, "step.amount"),
            as_word(StepKind, kind, "step.kind"),
            as_word(Gate, gate, "step.gate"),
            as_word(Track, track, "step.track"),
            as_flags(MovedBy, moved_by, "step.moved_by"),
            as_flags(Condition, conditions, "step.conditions"),
            0 if initiator is None else as_word(Initiator, initiator, "step.initiator"),
            as_u32(ordinal, "step.ordinal"),
            0 if ceiling is None else as_id(ceiling, (Space.CEILING,), "step.ceiling"),
            0 if floor is None else as_id(floor, _CODE_OR_RULE, "step.floor"),
            0 if text is None else as_id(text, (Space.TEXT,), "step.text"),
            0 if final_action is None else as_word(FinalAction, final_action, "step.final_action"),
            as_u32(propensity, "step.propensity"),
        )
        keep(self, raw)

    @property
    def at(self) -> Optional[datetime]:
        """`at_ms` in UTC, or None."""
        return moment(self.at_ms)

    @property
    def due(self) -> Optional[datetime]:
        """`due_ms` in UTC, or None."""
        return moment(self.due_ms)

    @property
    def not_after(self) -> Optional[datetime]:
        """`not_after_ms` in UTC, or None."""
        return moment(self.not_after_ms)


PLAN = Shape(
    120,
    (
        ("struct_size", 0, "I", None),
        ("flags", 4, "I", _plan_flag),
        ("step_total", 8, "I", None),
        ("step_written", 12, "I", None),
        ("stop_reason", 16, "I", _stop_reason),
        ("ceiling", 20, "I", _id_or_none),
        ("charges_left", 24, "I", None),
        ("arm", 28, "I", None),
        ("horizon_ms", 32, "q", None),
        ("key_safe_until_ms", 40, "q", None),
        ("policy", 48, "16s", key_text),
        ("amount", 64, "q", None),
        ("limit_frees_at_ms", 72, "q", None),
        ("currency", 80, "I", _ascii4),
        ("zone", 84, "I", _id_or_none),
        ("disposition", 88, "I", _disposition_or_none),
        ("cause", 92, "I", _id_or_none),
        ("schedule", 96, "I", _schedule_or_none),
        ("lift", 100, "I", _lift_or_none),
        ("limit", 104, "I", _id_or_none),
        ("limit_used", 108, "I", None),
        ("limit_max", 112, "I", None),
        ("limit_left", 116, "I", None),
    ),
)
"""That of recoup_plan."""


@shaped(PLAN, steps=(Step, STEP))
@dataclass(frozen=True, init=False, repr=False, eq=False)
class Plan(Listing):
    """The head of a plan."""

    __slots__ = ()

    steps: Tuple[Step, ...]
    """The steps, in time order."""
    flags: PlanFlag
    """Words of :class:`PlanFlag`."""
    step_total: int
    """Steps the plan has."""
    step_written: int
    """Steps that were written: the first ones, in time order."""
    stop_reason: StopReason
    """A :class:`StopReason`: why the plan holds no (further) timed charge."""
    ceiling: Optional[Id]
    """The ceiling that bound the plan most: id of the space `ceiling`, or `code` or `rule` for a prohibition; 0
    none.
    """
    charges_left: int
    """Charges of the policy's own budget that are left."""
    arm: int
    """Experiment arm of the case, from 1; 0: the policy has none."""
    horizon_ms: int
    """The last instant a charge may have, in milliseconds since 1970."""
    key_safe_until_ms: int
    """Until when the key of the unresolved attempt is safe to send again; 0: there is none."""
    policy: Optional[str]
    """Fingerprint of the policy frame. 32 hexadecimal digits; None when it is not there."""
    amount: int
    """What is open of the debt, in minor units."""
    limit_frees_at_ms: int
    """When the next place of `limit` becomes free, in milliseconds since 1970; 0: one is free now; `i64::MAX`:
    never.
    """
    currency: str
    """Currency of `amount`, ISO 4217, lower case; 0: not said."""
    zone: Optional[Id]
    """The zone on whose clock local hours were read: id of the space `zone`; 0: UTC."""
    disposition: Optional[Disposition]
    """A :class:`Disposition`: what is acted on."""
    cause: Optional[Id]
    """What failed: id of a row, as in a verdict; 0: not known."""
    schedule: Optional[Schedule]
    """A :class:`Schedule`: the first that serves the failure; 0: none does."""
    lift: Optional[Lift]
    """A :class:`Lift`: what ends the prohibition of `ceiling`; 0: it holds none."""
    limit: Optional[Id]
    """The limit that matters most: `ceiling`, where that is one, else the one of which least is left; 0: no limit
    applies.
    """
    limit_used: int
    """Attempts that count against it now; of more than 35 the latest 35."""
    limit_max: int
    """How many it allows."""
    limit_left: int
    """How many of it are left now."""

    def __init__(
        self,
        *,
        steps: Tuple[Step, ...] = (),
        flags: Union[PlanFlag, int, str, Iterable[str]] = 0,
        step_total: int = 0,
        step_written: int = 0,
        stop_reason: Union[StopReason, str, int] = 0,
        ceiling: IdLike = None,
        charges_left: int = 0,
        arm: int = 0,
        horizon_ms: Instant = 0,
        key_safe_until_ms: Instant = 0,
        policy: Optional[str] = None,
        amount: int = 0,
        limit_frees_at_ms: Instant = 0,
        currency: str = "",
        zone: IdLike = None,
        disposition: Union[Disposition, str, int, None] = None,
        cause: IdLike = None,
        schedule: Union[Schedule, str, int, None] = None,
        lift: Union[Lift, str, int, None] = None,
        limit: IdLike = None,
        limit_used: int = 0,
        limit_max: int = 0,
        limit_left: int = 0,
    ) -> None:
        raw = PLAN.pack(
            120,
            as_flags(PlanFlag, flags, "plan.flags"),
            as_u32(step_total, "plan.step_total"),
            as_u32(step_written, "plan.step_written"),
            as_word(StopReason, stop_reason, "plan.stop_reason"),
            0 if ceiling is None else as_id(ceiling, _CEILING_OR_CODE_OR_RULE, "plan.ceiling"),
            as_u32(charges_left, "plan.charges_left"),
            as_u32(arm, "plan.arm"),
            as_instant(horizon_ms, "plan.horizon_ms"),
            as_instant(key_safe_until_ms, "plan.key_safe_until_ms"),
            hexadecimal(policy, "plan.policy"),
            as_i64(amount, "plan.amount"),
            as_instant(limit_frees_at_ms, "plan.limit_frees_at_ms"),
            0 if currency == "" else as_ascii4(currency, "plan.currency"),
            0 if zone is None else as_id(zone, (Space.ZONE,), "plan.zone"),
            0 if disposition is None else as_word(Disposition, disposition, "plan.disposition"),
            0 if cause is None else as_id(cause, _CODE_OR_RULE_OR_ERROR_TYPE_OR_OBJECT_STATUS_OR_HTTP_STATUS, "plan.cause"),
            0 if schedule is None else as_word(Schedule, schedule, "plan.schedule"),
            0 if lift is None else as_word(Lift, lift, "plan.lift"),
            0 if limit is None else as_id(limit, (Space.CEILING,), "plan.limit"),
            as_u32(limit_used, "plan.limit_used"),
            as_u32(limit_max, "plan.limit_max"),
            as_u32(limit_left, "plan.limit_left"),
        )
        keep(self, raw)
        keep_listed(self, listed(steps, Step, "plan.steps"))

    @property
    def horizon(self) -> Optional[datetime]:
        """`horizon_ms` in UTC, or None."""
        return moment(self.horizon_ms)

    @property
    def key_safe_until(self) -> Optional[datetime]:
        """`key_safe_until_ms` in UTC, or None."""
        return moment(self.key_safe_until_ms)

    @property
    def limit_frees_at(self) -> Optional[datetime]:
        """`limit_frees_at_ms` in UTC, or None."""
        return moment(self.limit_frees_at_ms)


WINDOW = Shape(
    24,
    (
        ("ceiling", 0, "I", _id_or_none),
        ("used", 4, "I", None),
        ("limit", 8, "I", None),
        ("left", 12, "I", None),
        ("frees_at_ms", 16, "q", absent(NEVER_MS)),
    ),
)
"""That of recoup_window."""


@shaped(WINDOW)
@dataclass(frozen=True, init=False, repr=False, eq=False)
class Window(Record):
    """What is left of one ceiling."""

    __slots__ = ()

    ceiling: Optional[Id]
    """Id of the space `ceiling`."""
    used: int
    """Attempts that count in the window that ends now; of more than 35 the latest 35."""
    limit: int
    """How many are allowed."""
    left: int
    """How many are left now."""
    frees_at_ms: Optional[int]
    """When the next place becomes free, in milliseconds since 1970; 0: one is free now; None: never."""

    def __init__(
        self,
        *,
        ceiling: IdLike = None,
        used: int = 0,
        limit: int = 0,
        left: int = 0,
        frees_at_ms: Optional[Instant] = None,
    ) -> None:
        raw = WINDOW.pack(
            0 if ceiling is None else as_id(ceiling, (Space.CEILING,), "window.ceiling"),
            as_u32(used, "window.used"),
            as_u32(limit, "window.limit"),
            as_u32(left, "window.left"),
            NEVER_MS if frees_at_ms is None else as_instant(frees_at_ms, "window.frees_at_ms"),
        )
        keep(self, raw)

    @property
    def frees_at(self) -> Optional[datetime]:
        """`frees_at_ms` in UTC, or None."""
        return moment(self.frees_at_ms)


CLEARANCE = Shape(
    72,
    (
        ("struct_size", 0, "I", None),
        ("answer", 4, "I", _answer),
        ("effect", 8, "I", _effect),
        ("rule", 12, "I", _id_or_none),
        ("stop_reason", 16, "I", _stop_reason),
        ("window_total", 20, "I", None),
        ("window_written", 24, "I", None),
        ("gate", 28, "I", _gate),
        ("not_before_ms", 32, "q", None),
        ("now_ms", 40, "q", None),
        ("amount", 48, "q", None),
        ("currency", 56, "I", _ascii4),
        ("zone", 60, "I", _id_or_none),
        ("lift", 64, "I", _lift_or_none),
        ("moved_by", 68, "I", _moved_by),
    ),
)
"""That of recoup_clearance."""


@shaped(CLEARANCE, windows=(Window, WINDOW))
@dataclass(frozen=True, init=False, repr=False, eq=False)
class Clearance(Listing):
    """May this be charged now?"""

    __slots__ = ()

    windows: Tuple[Window, ...]
    """What is left of each ceiling that applies."""
    answer: Answer
    """A :class:`Answer`."""
    effect: Effect
    """A :class:`Effect`: what happens to those who charge all the same."""
    rule: Optional[Id]
    """The rule behind the answer: id of the space `ceiling`, `code` or `rule`; 0 none."""
    stop_reason: StopReason
    """A :class:`StopReason`: why, when the answer is never, or not before and no instant is known."""
    window_total: int
    """Windows that apply."""
    window_written: int
    """Windows that were written."""
    gate: Gate
    """A :class:`Gate`: what must happen first, when the answer is not before."""
    not_before_ms: int
    """The first allowed instant, in milliseconds since 1970; 0: never, or only after an event."""
    now_ms: int
    """The instant that was asked about, in milliseconds since 1970."""
    amount: int
    """What is open of the debt, in minor units."""
    currency: str
    """Its currency, ISO 4217, lower case; 0: not said."""
    zone: Optional[Id]
    """The customer's zone: id of the space `zone`; 0: UTC."""
    lift: Optional[Lift]
    """A :class:`Lift`: what ends the prohibition, when the answer is never for that; 0: it is not."""
    moved_by: MovedBy
    """Words of :class:`MovedBy`."""

    def __init__(
        self,
        *,
        windows: Tuple[Window, ...] = (),
        answer: Union[Answer, str, int],
        effect: Union[Effect, str, int] = 0,
        rule: IdLike = None,
        stop_reason: Union[StopReason, str, int] = 0,
        window_total: int = 0,
        window_written: int = 0,
        gate: Union[Gate, str, int] = 0,
        not_before_ms: Instant = 0,
        now_ms: Instant = 0,
        amount: int = 0,
        currency: str = "",
        zone: IdLike = None,
        lift: Union[Lift, str, int, None] = None,
        moved_by: Union[MovedBy, int, str, Iterable[str]] = 0,
    ) -> None:
        raw = CLEARANCE.pack(
            72,
            as_word(Answer, answer, "clearance.answer"),
            as_word(Effect, effect, "clearance.effect"),
            0 if rule is None else as_id(rule, _CEILING_OR_CODE_OR_RULE, "clearance.rule"),
            as_word(StopReason, stop_reason, "clearance.stop_reason"),
            as_u32(window_total, "clearance.window_total"),
            as_u32(window_written, "clearance.window_written"),
            as_word(Gate, gate, "clearance.gate"),
            as_instant(not_before_ms, "clearance.not_before_ms"),
            as_instant(now_ms, "clearance.now_ms"),
            as_i64(amount, "clearance.amount"),
            0 if currency == "" else as_ascii4(currency, "clearance.currency"),
            0 if zone is None else as_id(zone, (Space.ZONE,), "clearance.zone"),
            0 if lift is None else as_word(Lift, lift, "clearance.lift"),
            as_flags(MovedBy, moved_by, "clearance.moved_by"),
        )
        keep(self, raw)
        keep_listed(self, listed(windows, Window, "clearance.windows"))

    @property
    def not_before(self) -> Optional[datetime]:
        """`not_before_ms` in UTC, or None."""
        return moment(self.not_before_ms)

    @property
    def now(self) -> Optional[datetime]:
        """`now_ms` in UTC, or None."""
        return moment(self.now_ms)


REFUSAL = Shape(
    40,
    (
        ("struct_size", 0, "I", None),
        ("http_status", 4, "I", None),
        ("error_type", 8, "I", _id_or_none),
        ("code", 12, "I", _id_or_none),
        ("key_livemode", 16, "I", None),
        ("object_livemode", 20, "I", None),
        ("owner", 24, "I", _owner_or_none),
        ("account_header", 28, "I", None),
        ("resource", 32, "I", _id_or_none),
        ("access", 36, "I", _access_or_none),
    ),
)
"""That of recoup_refusal."""


@shaped(REFUSAL)
@dataclass(frozen=True, init=False, repr=False, eq=False)
class Refusal(Record):
    """A request that the provider refused for want of a right. None, 0 and the empty text: not said."""

    __slots__ = ()

    http_status: int
    """HTTP status of the answer, 100 to 599."""
    error_type: Optional[Id]
    """Id of the space `error_type`."""
    code: Optional[Id]
    """The error code: id of the space `code`."""
    key_livemode: int
    """The key is of live mode: 1 no, 2 yes. The first characters of the key come before it."""
    object_livemode: int
    """The object is of live mode, which its `livemode` says: 1 no, 2 yes."""
    owner: Optional[Owner]
    """A :class:`Owner`: whose the object is."""
    account_header: int
    """The request named a connected account, in the header Stripe-Account: 1 no, 2 yes."""
    resource: Optional[Id]
    """What the request was about: id of the space `resource`."""
    access: Optional[Access]
    """A :class:`Access`: what it wanted of the resource."""

    def __init__(
        self,
        *,
        http_status: int = 0,
        error_type: IdLike = None,
        code: IdLike = None,
        key_livemode: int = 0,
        object_livemode: int = 0,
        owner: Union[Owner, str, int, None] = None,
        account_header: int = 0,
        resource: IdLike = None,
        access: Union[Access, str, int, None] = None,
    ) -> None:
        raw = REFUSAL.pack(
            40,
            as_u32(http_status, "refusal.http_status"),
            0 if error_type is None else as_id(error_type, (Space.ERROR_TYPE,), "refusal.error_type"),
            0 if code is None else as_id(code, (Space.CODE,), "refusal.code"),
            as_u32(key_livemode, "refusal.key_livemode"),
            as_u32(object_livemode, "refusal.object_livemode"),
            0 if owner is None else as_word(Owner, owner, "refusal.owner"),
            as_u32(account_header, "refusal.account_header"),
            0 if resource is None else as_id(resource, (Space.RESOURCE,), "refusal.resource"),
            0 if access is None else as_word(Access, access, "refusal.access"),
        )
        keep(self, raw)


CAUSE = Shape(
    32,
    (
        ("obstacle", 0, "I", _id_or_none),
        ("certainty", 4, "I", _certainty),
        ("repairs", 8, "24s", _ids),
    ),
)
"""That of recoup_cause."""


@shaped(CAUSE)
@dataclass(frozen=True, init=False, repr=False, eq=False)
class Cause(Record):
    """A cause of a refusal, and what cures it."""

    __slots__ = ()

    obstacle: Optional[Id]
    """What it is: id of the space `obstacle`."""
    certainty: Certainty
    """A :class:`Certainty`."""
    repairs: Tuple[Optional[Id], ...]
    """The steps that cure it, in their order: ids of the space `repair`."""

    def __init__(
        self,
        *,
        obstacle: IdLike = None,
        certainty: Union[Certainty, str, int],
        repairs: Iterable[IdLike] = (),
    ) -> None:
        raw = CAUSE.pack(
            0 if obstacle is None else as_id(obstacle, (Space.OBSTACLE,), "cause.obstacle"),
            as_word(Certainty, certainty, "cause.certainty"),
            b"" if repairs == () else each_id(repairs, 6, (Space.REPAIR,), "cause.repairs"),
        )
        keep(self, raw)


DIAGNOSIS = Shape(
    80,
    (
        ("struct_size", 0, "I", None),
        ("key_kind", 4, "I", _key_kind_or_none),
        ("key_livemode", 8, "I", None),
        ("permission", 12, "I", _id_or_none),
        ("brings", 16, "32s", _ids),
        ("others", 48, "16s", _ids),
        ("named_at", 64, "I", None),
        ("named_len", 68, "I", None),
        ("cause_total", 72, "I", None),
        ("cause_written", 76, "I", None),
    ),
)
"""That of recoup_diagnosis."""


@shaped(DIAGNOSIS, causes=(Cause, CAUSE))
@dataclass(frozen=True, init=False, repr=False, eq=False)
class Diagnosis(Listing):
    """Why a request was refused."""

    __slots__ = ()

    causes: Tuple[Cause, ...]
    """The causes, the surest first."""
    key_kind: Optional[KeyKind]
    """A :class:`KeyKind`, as the first characters of the key tell it."""
    key_livemode: int
    """The key is of live mode: 1 no, 2 yes; 0 not known."""
    permission: Optional[Id]
    """The one permission to enable: id of the space `permission`. 0: none is to be enabled, or it is not known
    which.
    """
    brings: Tuple[Optional[Id], ...]
    """What that permission brings with it: ids of the space `permission`."""
    others: Tuple[Optional[Id], ...]
    """Others that the message names, of which each would do as well: ids of the space `permission`."""
    named_at: int
    """Where the message names the first permission, in bytes."""
    named_len: int
    """Length of that name in bytes; 0: it names none, or none is to be enabled."""
    cause_total: int
    """Causes there are."""
    cause_written: int
    """Causes that were written."""

    def __init__(
        self,
        *,
        causes: Tuple[Cause, ...] = (),
        key_kind: Union[KeyKind, str, int, None] = None,
        key_livemode: int = 0,
        permission: IdLike = None,
        brings: Iterable[IdLike] = (),
        others: Iterable[IdLike] = (),
        named_at: int = 0,
        named_len: int = 0,
        cause_total: int = 0,
        cause_written: int = 0,
    ) -> None:
        raw = DIAGNOSIS.pack(
            80,
            0 if key_kind is None else as_word(KeyKind, key_kind, "diagnosis.key_kind"),
            as_u32(key_livemode, "diagnosis.key_livemode"),
            0 if permission is None else as_id(permission, (Space.PERMISSION,), "diagnosis.permission"),
            b"" if brings == () else each_id(brings, 8, (Space.PERMISSION,), "diagnosis.brings"),
            b"" if others == () else each_id(others, 4, (Space.PERMISSION,), "diagnosis.others"),
            as_u32(named_at, "diagnosis.named_at"),
            as_u32(named_len, "diagnosis.named_len"),
            as_u32(cause_total, "diagnosis.cause_total"),
            as_u32(cause_written, "diagnosis.cause_written"),
        )
        keep(self, raw)
        keep_listed(self, listed(causes, Cause, "diagnosis.causes"))


BACKOFF = Shape(
    72,
    (
        ("struct_size", 0, "I", None),
        ("growth", 4, "I", _backoff_growth),
        ("jitter", 8, "I", _backoff_jitter),
        ("factor", 12, "I", None),
        ("base_ms", 16, "q", None),
        ("cap_ms", 24, "q", None),
        ("floor_ms", 32, "q", None),
        ("low", 40, "I", None),
        ("high", 44, "I", None),
        ("max_retries", 48, "I", None),
        ("tokens", 52, "I", None),
        ("token_cost", 56, "I", None),
        ("token_gain", 60, "I", None),
        ("tokens_kept", 64, "I", None),
    ),
)
"""That of recoup_backoff."""


@shaped(BACKOFF)
@dataclass(frozen=True, init=False, repr=False, eq=False)
class Backoff(Record):
    """How long to wait before a request is sent again, and how often. Every number is the caller's choice, or that
    of a client library: recoup_backoff_curve fills it from a sourced row.
    """

    __slots__ = ()

    growth: BackoffGrowth
    """A :class:`BackoffGrowth`; 0 exponential."""
    jitter: BackoffJitter
    """A :class:`BackoffJitter`; 0 none."""
    factor: int
    """How much longer each exponential wait is, in ten-thousandths: 20000 doubles; 0: it doubles."""
    base_ms: int
    """The first wait; it must be set."""
    cap_ms: int
    """The longest wait before anything is drawn; 0: one day."""
    floor_ms: int
    """The shortest wait, after all else."""
    low: int
    """Of jitter `share`: the smallest part of the wait, in ten-thousandths."""
    high: int
    """Of jitter `share`: the largest part of the wait, in ten-thousandths."""
    max_retries: int
    """How often a request is sent again; 0: never."""
    tokens: int
    """The budget that all requests share, in thousandths of a token; 0: none."""
    token_cost: int
    """What a failure takes of the budget, in thousandths of a token."""
    token_gain: int
    """What a success gives back, in thousandths of a token."""
    tokens_kept: int
    """More than this must be left for a retry, in thousandths of a token."""

    def __init__(
        self,
        *,
        growth: Union[BackoffGrowth, str, int] = 0,
        jitter: Union[BackoffJitter, str, int] = 0,
        factor: int = 0,
        base_ms: int = 0,
        cap_ms: int = 0,
        floor_ms: int = 0,
        low: int = 0,
        high: int = 0,
        max_retries: int = 0,
        tokens: int = 0,
        token_cost: int = 0,
        token_gain: int = 0,
        tokens_kept: int = 0,
    ) -> None:
        raw = BACKOFF.pack(
            72,
            as_word(BackoffGrowth, growth, "backoff.growth"),
            as_word(BackoffJitter, jitter, "backoff.jitter"),
            as_u32(factor, "backoff.factor"),
            as_i64(base_ms, "backoff.base_ms"),
            as_i64(cap_ms, "backoff.cap_ms"),
            as_i64(floor_ms, "backoff.floor_ms"),
            as_u32(low, "backoff.low"),
            as_u32(high, "backoff.high"),
            as_u32(max_retries, "backoff.max_retries"),
            as_u32(tokens, "backoff.tokens"),
            as_u32(token_cost, "backoff.token_cost"),
            as_u32(token_gain, "backoff.token_gain"),
            as_u32(tokens_kept, "backoff.tokens_kept"),
        )
        keep(self, raw)


RETRY = Shape(
    56,
    (
        ("struct_size", 0, "I", None),
        ("disposition", 4, "I", _disposition_or_none),
        ("retry", 8, "I", None),
        ("should_retry", 12, "I", None),
        ("seed", 16, "Q", None),
        ("previous_ms", 24, "q", None),
        ("retry_after_ms", 32, "q", None),
        ("left_ms", 40, "q", None),
        ("spent", 48, "I", None),
    ),
)
"""That of recoup_retry."""


@shaped(RETRY)
@dataclass(frozen=True, init=False, repr=False, eq=False)
class Retry(Record):
    """A request that failed, and what is known of its retries. 0 in any field but `retry`: not said."""

    __slots__ = ()

    disposition: Optional[Disposition]
    """A :class:`Disposition`: that of the verdict on this failure. Only a backoff is sent again."""
    retry: int
    """Which retry it would be, from 1."""
    should_retry: int
    """The provider said whether a retry can help (Stripe-Should-Retry): 1 no, 2 yes."""
    seed: int
    """Names the request: recoup_hash_name of its idempotency key. The same name and retry draw the same wait. Any
    jitter needs it. A text is hashed.
    """
    previous_ms: int
    """The wait before the last retry; 0: this is the first. Jitter `decorrelated` draws from it."""
    retry_after_ms: int
    """The wait that a Retry-After header asks for; 0: none. No wait is shorter."""
    left_ms: int
    """The time that is left for the request with all its retries; 0: not limited."""
    spent: int
    """What is spent of the budget, as the last pause or refund left it, in thousandths of a token. 0: the budget is
    whole.
    """

    def __init__(
        self,
        *,
        disposition: Union[Disposition, str, int, None] = None,
        retry: int = 0,
        should_retry: int = 0,
        seed: Union[int, str, bytes] = 0,
        previous_ms: int = 0,
        retry_after_ms: int = 0,
        left_ms: int = 0,
        spent: int = 0,
    ) -> None:
        raw = RETRY.pack(
            56,
            0 if disposition is None else as_word(Disposition, disposition, "retry.disposition"),
            as_u32(retry, "retry.retry"),
            as_u32(should_retry, "retry.should_retry"),
            as_hash(seed, "retry.seed"),
            as_i64(previous_ms, "retry.previous_ms"),
            as_i64(retry_after_ms, "retry.retry_after_ms"),
            as_i64(left_ms, "retry.left_ms"),
            as_u32(spent, "retry.spent"),
        )
        keep(self, raw)


PAUSE = Shape(
    40,
    (
        ("struct_size", 0, "I", None),
        ("reason", 4, "I", _pause_reason),
        ("again", 8, "I", None),
        ("spent", 12, "I", None),
        ("delay_ms", 16, "q", None),
        ("low_ms", 24, "q", None),
        ("high_ms", 32, "q", None),
    ),
)
"""That of recoup_pause."""


@shaped(PAUSE)
@dataclass(frozen=True, init=False, repr=False, eq=False)
class Pause(Record):
    """Whether a request is sent again, and after how long. A retry is the same request with the same idempotency
    key.
    """

    __slots__ = ()

    reason: PauseReason
    """A :class:`PauseReason`."""
    again: int
    """1: it is sent again. 0: it is not."""
    spent: int
    """What is spent of the budget after this failure, in thousandths of a token."""
    delay_ms: int
    """The wait from the failure to the retry; 0 where none is made."""
    low_ms: int
    """The shortest wait that could have been drawn."""
    high_ms: int
    """The longest wait that could have been drawn."""

    def __init__(
        self,
        *,
        reason: Union[PauseReason, str, int],
        again: int = 0,
        spent: int = 0,
        delay_ms: int = 0,
        low_ms: int = 0,
        high_ms: int = 0,
    ) -> None:
        raw = PAUSE.pack(
            40,
            as_word(PauseReason, reason, "pause.reason"),
            as_u32(again, "pause.again"),
            as_u32(spent, "pause.spent"),
            as_i64(delay_ms, "pause.delay_ms"),
            as_i64(low_ms, "pause.low_ms"),
            as_i64(high_ms, "pause.high_ms"),
        )
        keep(self, raw)
