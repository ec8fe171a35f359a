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
    CancelScope,
    Carrier,
    CaseFlag,
    CCase,
    CCause,
    CClearance,
    CDiagnosis,
    Certainty,
    ChargesBy,
    Collection,
    Condition,
    Contact,
    CPlan,
    CReading,
    CRefusal,
    CRequest,
    CRow,
    CSignal,
    CSpan,
    CStep,
    CVerdict,
    CWindow,
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
from recoup._record import Record
from recoup._row_json import row_from_json, row_to_json
from recoup._source import Body
from recoup._times import GATED_MS, NEVER_MS, Instant, as_instant, moment, optional_instant
from recoup._values import (
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
    flat,
    hexadecimal,
    intervals,
    key_of,
    key_text,
    optional_word,
    pack,
    paydays_of,
    said,
    span_text,
    unpack,
    words,
)
from recoup._words import reader

_id = reader(Id)
_actor = reader(Actor)
_allowed = reader(Allowed)
_answer = reader(Answer)
_cancel_scope = reader(CancelScope)
_carrier = reader(Carrier)
_certainty = reader(Certainty)
_collection = reader(Collection)
_condition = reader(Condition)
_contact = reader(Contact)
_disposition = reader(Disposition)
_effect = reader(Effect)
_field = reader(Field)
_final_action = reader(FinalAction)
_gate = reader(Gate)
_initiator = reader(Initiator)
_key_advice = reader(KeyAdvice)
_key_kind = reader(KeyKind)
_lift = reader(Lift)
_moved_by = reader(MovedBy)
_operation = reader(Operation)
_outcome = reader(Outcome)
_plan_flag = reader(PlanFlag)
_report_source = reader(ReportSource)
_row_flag = reader(RowFlag)
_row_kind = reader(RowKind)
_schedule = reader(Schedule)
_scope = reader(Scope)
_severity = reader(Severity)
_signal_flag = reader(SignalFlag)
_step_kind = reader(StepKind)
_stop_reason = reader(StopReason)
_track = reader(Track)
_trigger = reader(Trigger)
_verdict_flag = reader(VerdictFlag)

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


@dataclass(frozen=True, init=False, repr=False)
class Request(Record):
    """What is to be read, and what the bytes do not say of themselves. 0 in a field: not said."""

    __slots__ = (
        "provider",
        "format",
        "http_status",
        "operation",
        "initiator",
        "should_retry",
        "received_ms",
        "retry_after_ms",
        "from_",
    )

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
        self._fill(
            None if provider is None else as_id(provider, (Space.PROVIDER,), "request.provider"),
            None if format is None else optional_word(Format, format, "request.format"),
            as_u32(http_status, "request.http_status"),
            None if operation is None else optional_word(Operation, operation, "request.operation"),
            None if initiator is None else optional_word(Initiator, initiator, "request.initiator"),
            as_u32(should_retry, "request.should_retry"),
            as_instant(received_ms, "request.received_ms"),
            as_i64(retry_after_ms, "request.retry_after_ms"),
            as_u64(from_, "request.from_"),
        )

    def _to_c(self) -> CRequest:
        return CRequest(
            56,
            self.provider or 0,
            self.format or 0,
            self.http_status,
            self.operation or 0,
            self.initiator or 0,
            self.should_retry,
            0,
            self.received_ms,
            self.retry_after_ms,
            self.from_,
        )

    @property
    def received(self) -> Optional[datetime]:
        """`received_ms` in UTC, or None."""
        return moment(self.received_ms)


@dataclass(frozen=True, init=False, repr=False)
class Signal(Record):
    """What was said about one attempt. None, 0 and the empty text: not said."""

    __slots__ = (
        "flags",
        "provider",
        "carrier",
        "error_type",
        "code",
        "decline",
        "advice",
        "outcome_type",
        "outcome_reason",
        "network_status",
        "object_status",
        "brand",
        "method",
        "funding",
        "dialect",
        "network_code",
        "network_advice",
        "issuer_country",
        "acquirer_country",
        "http_status",
        "operation",
        "initiator",
        "event",
        "at_ms",
        "as_of_ms",
        "retry_after_ms",
        "unknown_hash",
        "credential",
        "event_id",
    )

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
        self._fill(
            as_flags(SignalFlag, flags, "signal.flags"),
            None if provider is None else as_id(provider, (Space.PROVIDER,), "signal.provider"),
            None if carrier is None else optional_word(Carrier, carrier, "signal.carrier"),
            None if error_type is None else as_id(error_type, (Space.ERROR_TYPE,), "signal.error_type"),
            None if code is None else as_id(code, (Space.CODE,), "signal.code"),
            None if decline is None else as_id(decline, (Space.CODE,), "signal.decline"),
            None if advice is None else as_id(advice, (Space.CODE,), "signal.advice"),
            None if outcome_type is None else as_id(outcome_type, (Space.OUTCOME_TYPE,), "signal.outcome_type"),
            None if outcome_reason is None else as_id(outcome_reason, (Space.CODE,), "signal.outcome_reason"),
            None if network_status is None else as_id(network_status, (Space.NETWORK_STATUS,), "signal.network_status"),
            None if object_status is None else as_id(object_status, (Space.OBJECT_STATUS,), "signal.object_status"),
            None if brand is None else as_id(brand, (Space.BRAND,), "signal.brand"),
            None if method is None else as_id(method, (Space.METHOD,), "signal.method"),
            None if funding is None else as_id(funding, (Space.FUNDING,), "signal.funding"),
            None if dialect is None else as_id(dialect, (Space.DIALECT,), "signal.dialect"),
            "" if network_code == "" else as_ascii4(network_code, "signal.network_code"),
            "" if network_advice == "" else as_ascii4(network_advice, "signal.network_advice"),
            "" if issuer_country == "" else as_ascii4(issuer_country, "signal.issuer_country"),
            "" if acquirer_country == "" else as_ascii4(acquirer_country, "signal.acquirer_country"),
            as_u32(http_status, "signal.http_status"),
            None if operation is None else optional_word(Operation, operation, "signal.operation"),
            None if initiator is None else optional_word(Initiator, initiator, "signal.initiator"),
            None if event is None else as_id(event, (Space.EVENT,), "signal.event"),
            as_instant(at_ms, "signal.at_ms"),
            as_instant(as_of_ms, "signal.as_of_ms"),
            as_i64(retry_after_ms, "signal.retry_after_ms"),
            as_hash(unknown_hash, "signal.unknown_hash"),
            as_hash(credential, "signal.credential"),
            as_hash(event_id, "signal.event_id"),
        )

    def _to_c(self) -> CSignal:
        return CSignal(
            144,
            self.flags,
            self.provider or 0,
            self.carrier or 0,
            self.error_type or 0,
            self.code or 0,
            self.decline or 0,
            self.advice or 0,
            self.outcome_type or 0,
            self.outcome_reason or 0,
            self.network_status or 0,
            self.object_status or 0,
            self.brand or 0,
            self.method or 0,
            self.funding or 0,
            self.dialect or 0,
            pack(self.network_code) if self.network_code else 0,
            pack(self.network_advice) if self.network_advice else 0,
            pack(self.issuer_country) if self.issuer_country else 0,
            pack(self.acquirer_country) if self.acquirer_country else 0,
            self.http_status,
            self.operation or 0,
            self.initiator or 0,
            self.event or 0,
            self.at_ms,
            self.as_of_ms,
            self.retry_after_ms,
            self.unknown_hash,
            self.credential,
            self.event_id,
        )

    @classmethod
    def _from_c(cls, c: CSignal) -> Signal:
        return cls._made(
            _signal_flag(c.flags),
            _id(c.provider) if c.provider else None,
            _carrier(c.carrier) if c.carrier else None,
            _id(c.error_type) if c.error_type else None,
            _id(c.code) if c.code else None,
            _id(c.decline) if c.decline else None,
            _id(c.advice) if c.advice else None,
            _id(c.outcome_type) if c.outcome_type else None,
            _id(c.outcome_reason) if c.outcome_reason else None,
            _id(c.network_status) if c.network_status else None,
            _id(c.object_status) if c.object_status else None,
            _id(c.brand) if c.brand else None,
            _id(c.method) if c.method else None,
            _id(c.funding) if c.funding else None,
            _id(c.dialect) if c.dialect else None,
            unpack(c.network_code) if c.network_code else "",
            unpack(c.network_advice) if c.network_advice else "",
            unpack(c.issuer_country) if c.issuer_country else "",
            unpack(c.acquirer_country) if c.acquirer_country else "",
            c.http_status,
            _operation(c.operation) if c.operation else None,
            _initiator(c.initiator) if c.initiator else None,
            _id(c.event) if c.event else None,
            c.at_ms,
            c.as_of_ms,
            c.retry_after_ms,
            c.unknown_hash,
            c.credential,
            c.event_id,
        )

    @property
    def at(self) -> Optional[datetime]:
        """`at_ms` in UTC, or None."""
        return moment(self.at_ms)

    @property
    def as_of(self) -> Optional[datetime]:
        """`as_of_ms` in UTC, or None."""
        return moment(self.as_of_ms)


@dataclass(frozen=True, init=False, repr=False)
class Reading(Record):
    """What a reader found besides the signal: spans of the input, and numbers. None, 0 and the empty text: not
    found.
    """

    __slots__ = (
        "signal",
        "row_kind",
        "row_outcome",
        "expand",
        "billing_reason",
        "collection",
        "attempt_count",
        "auto_advance",
        "currency",
        "source",
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
        "amount",
        "created_ms",
        "next_payment_attempt_ms",
        "next",
        "attempt",
        "payment",
        "mandate",
        "key",
        "captured",
    )

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
        self._fill(
            signal,
            None if row_kind is None else optional_word(RowKind, row_kind, "reading.row_kind"),
            None if row_outcome is None else optional_word(Outcome, row_outcome, "reading.row_outcome"),
            None if expand is None else as_id(expand, (Space.EXPAND,), "reading.expand"),
            None if billing_reason is None else as_id(billing_reason, (Space.BILLING_REASON,), "reading.billing_reason"),
            None if collection is None else optional_word(Collection, collection, "reading.collection"),
            as_u32(attempt_count, "reading.attempt_count"),
            as_u32(auto_advance, "reading.auto_advance"),
            "" if currency == "" else as_ascii4(currency, "reading.currency"),
            None if source is None else optional_word(ReportSource, source, "reading.source"),
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

    def _to_c(self) -> CReading:
        return CReading(
            216,
            self.row_kind or 0,
            self.row_outcome or 0,
            self.expand or 0,
            self.billing_reason or 0,
            self.collection or 0,
            self.attempt_count,
            self.auto_advance,
            pack(self.currency) if self.currency else 0,
            self.source or 0,
            CSpan(),
            CSpan(),
            CSpan(),
            CSpan(),
            CSpan(),
            CSpan(),
            CSpan(),
            CSpan(),
            CSpan(),
            CSpan(),
            CSpan(),
            CSpan(),
            self.amount,
            self.created_ms,
            self.next_payment_attempt_ms,
            self.next,
            self.attempt,
            self.payment,
            self.mandate,
            words(self.key),
            self.captured,
        )

    @classmethod
    def _from_c(cls, c: CReading, source: bytes, signal: Signal) -> Reading:
        return cls._made(
            signal,
            _row_kind(c.row_kind) if c.row_kind else None,
            _outcome(c.row_outcome) if c.row_outcome else None,
            _id(c.expand) if c.expand else None,
            _id(c.billing_reason) if c.billing_reason else None,
            _collection(c.collection) if c.collection else None,
            c.attempt_count,
            c.auto_advance,
            unpack(c.currency) if c.currency else "",
            _report_source(c.source) if c.source else None,
            span_text(source, c.event),
            span_text(source, c.invoice),
            span_text(source, c.payment_intent),
            span_text(source, c.setup_intent),
            span_text(source, c.charge),
            span_text(source, c.customer),
            span_text(source, c.payment_method),
            span_text(source, c.account),
            span_text(source, c.fingerprint),
            span_text(source, c.message),
            span_text(source, c.param),
            span_text(source, c.unknown),
            c.amount,
            c.created_ms,
            c.next_payment_attempt_ms,
            c.next,
            c.attempt,
            c.payment,
            c.mandate,
            key_text(c.key),
            c.captured,
        )

    @property
    def created(self) -> Optional[datetime]:
        """`created_ms` in UTC, or None."""
        return moment(self.created_ms)

    @property
    def next_payment_attempt(self) -> Optional[datetime]:
        """`next_payment_attempt_ms` in UTC, or None."""
        return moment(self.next_payment_attempt_ms)


@dataclass(frozen=True, init=False, repr=False)
class Verdict(Record):
    """What happened, who can fix it, and what may be tried. Made by `classify` only."""

    __slots__ = (
        "flags",
        "disposition",
        "allowed",
        "actor",
        "severity",
        "contact",
        "scopes",
        "lifts",
        "key_advice",
        "decided_by",
        "conflicts",
        "operation",
        "expand",
        "cause",
        "shown",
        "prohibitions",
        "wait_rule",
        "text",
        "schedule",
        "provider",
        "brand",
        "method",
        "funding",
        "initiator",
        "network_code",
        "network_advice",
        "issuer_country",
        "acquirer_country",
        "at_ms",
        "as_of_ms",
        "wait_ms",
        "unknown_hash",
        "credential",
        "event_id",
    )

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
        self._fill(
            as_flags(VerdictFlag, flags, "verdict.flags"),
            as_word(Disposition, disposition, "verdict.disposition"),
            as_flags(Allowed, allowed, "verdict.allowed"),
            as_word(Actor, actor, "verdict.actor"),
            as_word(Severity, severity, "verdict.severity"),
            as_word(Contact, contact, "verdict.contact"),
            () if scopes == () else each_word(Scope, scopes, 4, "verdict.scopes"),
            () if lifts == () else each_word(Lift, lifts, 4, "verdict.lifts"),
            None if key_advice is None else optional_word(KeyAdvice, key_advice, "verdict.key_advice"),
            None if decided_by is None else optional_word(Field, decided_by, "verdict.decided_by"),
            as_u32(conflicts, "verdict.conflicts"),
            None if operation is None else optional_word(Operation, operation, "verdict.operation"),
            None if expand is None else as_id(expand, (Space.EXPAND,), "verdict.expand"),
            None if cause is None else as_id(cause, _CODE_OR_RULE_OR_ERROR_TYPE_OR_OBJECT_STATUS_OR_HTTP_STATUS, "verdict.cause"),
            None if shown is None else as_id(shown, (Space.CODE,), "verdict.shown"),
            () if prohibitions == () else each_id(prohibitions, 4, _CODE_OR_RULE, "verdict.prohibitions"),
            None if wait_rule is None else as_id(wait_rule, _CODE_OR_RULE, "verdict.wait_rule"),
            None if text is None else as_id(text, (Space.TEXT,), "verdict.text"),
            None if schedule is None else optional_word(Schedule, schedule, "verdict.schedule"),
            None if provider is None else as_id(provider, (Space.PROVIDER,), "verdict.provider"),
            None if brand is None else as_id(brand, (Space.BRAND,), "verdict.brand"),
            None if method is None else as_id(method, (Space.METHOD,), "verdict.method"),
            None if funding is None else as_id(funding, (Space.FUNDING,), "verdict.funding"),
            None if initiator is None else optional_word(Initiator, initiator, "verdict.initiator"),
            "" if network_code == "" else as_ascii4(network_code, "verdict.network_code"),
            "" if network_advice == "" else as_ascii4(network_advice, "verdict.network_advice"),
            "" if issuer_country == "" else as_ascii4(issuer_country, "verdict.issuer_country"),
            "" if acquirer_country == "" else as_ascii4(acquirer_country, "verdict.acquirer_country"),
            as_instant(at_ms, "verdict.at_ms"),
            as_instant(as_of_ms, "verdict.as_of_ms"),
            as_i64(wait_ms, "verdict.wait_ms"),
            as_hash(unknown_hash, "verdict.unknown_hash"),
            as_hash(credential, "verdict.credential"),
            as_hash(event_id, "verdict.event_id"),
        )

    def _to_c(self) -> CVerdict:
        return CVerdict(
            200,
            self.flags,
            self.disposition,
            self.allowed,
            self.actor,
            self.severity,
            self.contact,
            self.scopes and tuple([one or 0 for one in self.scopes]),
            self.lifts and tuple([one or 0 for one in self.lifts]),
            self.key_advice or 0,
            self.decided_by or 0,
            self.conflicts,
            self.operation or 0,
            self.expand or 0,
            self.cause or 0,
            self.shown or 0,
            self.prohibitions and tuple([one or 0 for one in self.prohibitions]),
            self.wait_rule or 0,
            self.text or 0,
            self.schedule or 0,
            self.provider or 0,
            self.brand or 0,
            self.method or 0,
            self.funding or 0,
            self.initiator or 0,
            pack(self.network_code) if self.network_code else 0,
            pack(self.network_advice) if self.network_advice else 0,
            pack(self.issuer_country) if self.issuer_country else 0,
            pack(self.acquirer_country) if self.acquirer_country else 0,
            self.at_ms,
            self.as_of_ms,
            self.wait_ms,
            self.unknown_hash,
            self.credential,
            self.event_id,
        )

    @classmethod
    def _from_c(cls, c: CVerdict) -> Verdict:
        return cls._made(
            _verdict_flag(c.flags),
            _disposition(c.disposition),
            _allowed(c.allowed),
            _actor(c.actor),
            _severity(c.severity),
            _contact(c.contact),
            said(c.scopes, _scope),
            said(c.lifts, _lift),
            _key_advice(c.key_advice) if c.key_advice else None,
            _field(c.decided_by) if c.decided_by else None,
            c.conflicts,
            _operation(c.operation) if c.operation else None,
            _id(c.expand) if c.expand else None,
            _id(c.cause) if c.cause else None,
            _id(c.shown) if c.shown else None,
            said(c.prohibitions, _id),
            _id(c.wait_rule) if c.wait_rule else None,
            _id(c.text) if c.text else None,
            _schedule(c.schedule) if c.schedule else None,
            _id(c.provider) if c.provider else None,
            _id(c.brand) if c.brand else None,
            _id(c.method) if c.method else None,
            _id(c.funding) if c.funding else None,
            _initiator(c.initiator) if c.initiator else None,
            unpack(c.network_code) if c.network_code else "",
            unpack(c.network_advice) if c.network_advice else "",
            unpack(c.issuer_country) if c.issuer_country else "",
            unpack(c.acquirer_country) if c.acquirer_country else "",
            c.at_ms,
            c.as_of_ms,
            c.wait_ms,
            c.unknown_hash,
            c.credential,
            c.event_id,
        )

    @property
    def at(self) -> Optional[datetime]:
        """`at_ms` in UTC, or None."""
        return moment(self.at_ms)

    @property
    def as_of(self) -> Optional[datetime]:
        """`as_of_ms` in UTC, or None."""
        return moment(self.as_of_ms)


@dataclass(frozen=True, init=False, repr=False)
class Row(Record):
    """One row of the caller's history: one report. `history_sort` and `history_put` join the reports of one attempt
    and order the rows; the same `id` and `kind` are one event. 0 in a field: not said.
    """

    __slots__ = (
        "at_ms",
        "id",
        "credential",
        "amount",
        "wait_ms",
        "attempt",
        "payment",
        "key",
        "label",
        "mandate",
        "sent_ms",
        "ended_ms",
        "settlement_ms",
        "captured",
        "kind",
        "outcome",
        "trigger",
        "flags",
        "initiator",
        "brand",
        "method",
        "currency",
        "cause",
        "disposition",
        "prohibitions",
        "scopes",
        "lifts",
        "wait_rule",
        "ordinal",
        "attempt_number",
        "source",
        "provider",
        "operation",
        "allowed",
        "reason",
        "status",
        "cancel_scope",
        "final_action",
    )

    at_ms: int
    """When it happened, in milliseconds since 1970; above 0."""
    id: int
    """Hash of the provider's event id, or of the id of the step that was done; 0: never merged. A text is hashed."""
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
        self._fill(
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
            None if outcome is None else optional_word(Outcome, outcome, "row.outcome"),
            None if trigger is None else optional_word(Trigger, trigger, "row.trigger"),
            as_flags(RowFlag, flags, "row.flags"),
            None if initiator is None else optional_word(Initiator, initiator, "row.initiator"),
            None if brand is None else as_id(brand, (Space.BRAND,), "row.brand"),
            None if method is None else as_id(method, (Space.METHOD,), "row.method"),
            "" if currency == "" else as_ascii4(currency, "row.currency"),
            None if cause is None else as_id(cause, _CODE_OR_RULE_OR_ERROR_TYPE_OR_OBJECT_STATUS_OR_HTTP_STATUS, "row.cause"),
            None if disposition is None else optional_word(Disposition, disposition, "row.disposition"),
            () if prohibitions == () else each_id(prohibitions, 4, _CODE_OR_RULE, "row.prohibitions"),
            () if scopes == () else each_word(Scope, scopes, 4, "row.scopes"),
            () if lifts == () else each_word(Lift, lifts, 4, "row.lifts"),
            None if wait_rule is None else as_id(wait_rule, _CODE_OR_RULE, "row.wait_rule"),
            as_u32(ordinal, "row.ordinal"),
            as_u32(attempt_number, "row.attempt_number"),
            None if source is None else optional_word(ReportSource, source, "row.source"),
            None if provider is None else as_id(provider, (Space.PROVIDER,), "row.provider"),
            None if operation is None else optional_word(Operation, operation, "row.operation"),
            as_flags(Allowed, allowed, "row.allowed"),
            None if reason is None else as_id(reason, (Space.CODE,), "row.reason"),
            None if status is None else as_id(status, (Space.OBJECT_STATUS,), "row.status"),
            None if cancel_scope is None else optional_word(CancelScope, cancel_scope, "row.cancel_scope"),
            None if final_action is None else optional_word(FinalAction, final_action, "row.final_action"),
        )

    def _to_c(self) -> CRow:
        return CRow(
            self.at_ms,
            self.id,
            self.credential,
            self.amount,
            self.wait_ms,
            self.attempt,
            self.payment,
            words(self.key),
            self.label,
            self.mandate,
            self.sent_ms,
            self.ended_ms,
            self.settlement_ms,
            self.captured,
            self.kind,
            self.outcome or 0,
            self.trigger or 0,
            self.flags,
            self.initiator or 0,
            self.brand or 0,
            self.method or 0,
            pack(self.currency) if self.currency else 0,
            self.cause or 0,
            self.disposition or 0,
            self.prohibitions and tuple([one or 0 for one in self.prohibitions]),
            self.scopes and tuple([one or 0 for one in self.scopes]),
            self.lifts and tuple([one or 0 for one in self.lifts]),
            self.wait_rule or 0,
            self.ordinal,
            self.attempt_number,
            self.source or 0,
            self.provider or 0,
            self.operation or 0,
            self.allowed,
            self.reason or 0,
            self.status or 0,
            self.cancel_scope or 0,
            self.final_action or 0,
            0,
        )

    @classmethod
    def _from_c(cls, c: CRow) -> Row:
        return cls._made(
            c.at_ms,
            c.id,
            c.credential,
            c.amount,
            c.wait_ms,
            c.attempt,
            c.payment,
            key_text(c.key),
            c.label,
            c.mandate,
            c.sent_ms,
            c.ended_ms,
            c.settlement_ms,
            c.captured,
            _row_kind(c.kind),
            _outcome(c.outcome) if c.outcome else None,
            _trigger(c.trigger) if c.trigger else None,
            _row_flag(c.flags),
            _initiator(c.initiator) if c.initiator else None,
            _id(c.brand) if c.brand else None,
            _id(c.method) if c.method else None,
            unpack(c.currency) if c.currency else "",
            _id(c.cause) if c.cause else None,
            _disposition(c.disposition) if c.disposition else None,
            said(c.prohibitions, _id),
            said(c.scopes, _scope),
            said(c.lifts, _lift),
            _id(c.wait_rule) if c.wait_rule else None,
            c.ordinal,
            c.attempt_number,
            _report_source(c.source) if c.source else None,
            _id(c.provider) if c.provider else None,
            _operation(c.operation) if c.operation else None,
            _allowed(c.allowed),
            _id(c.reason) if c.reason else None,
            _id(c.status) if c.status else None,
            _cancel_scope(c.cancel_scope) if c.cancel_scope else None,
            _final_action(c.final_action) if c.final_action else None,
        )

    def to_json(self) -> str:
        """The row as JSON on one line: the form in which a history is kept as text, the same in every language.

        Raises RangeError for a row that no history may hold.
        """
        return row_to_json(self._to_c())

    @classmethod
    def from_json(cls, json: Body) -> Row:
        """The row that :meth:`to_json` wrote, of this or an earlier version of the library.

        Raises JsonError, JsonKeyError, JsonValueError, UnknownNameError or RangeError, with the place at fault.
        """
        return cls._from_c(row_from_json(json))

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


@dataclass(frozen=True, init=False, repr=False)
class Case(Record):
    """The debt a plan is made for, and now."""

    __slots__ = (
        "flags",
        "provider",
        "method",
        "brand",
        "funding",
        "phase",
        "zone",
        "currency",
        "issuer_country",
        "acquirer_country",
        "initiator",
        "collection",
        "prior_cases",
        "segment",
        "charges_by",
        "auto_advance",
        "notice_days",
        "paydays",
        "key",
        "credential",
        "mandate",
        "now_ms",
        "amount",
        "next_bill_ms",
        "promise_ms",
        "provider_next_ms",
        "blackout_ms",
    )

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
    """The customer's zone: id of the space `zone`; 0: UTC."""
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
        self._fill(
            as_flags(CaseFlag, flags, "case.flags"),
            None if provider is None else as_id(provider, (Space.PROVIDER,), "case.provider"),
            None if method is None else as_id(method, (Space.METHOD,), "case.method"),
            None if brand is None else as_id(brand, (Space.BRAND,), "case.brand"),
            None if funding is None else as_id(funding, (Space.FUNDING,), "case.funding"),
            None if phase is None else optional_word(Phase, phase, "case.phase"),
            None if zone is None else as_id(zone, (Space.ZONE,), "case.zone"),
            "" if currency == "" else as_ascii4(currency, "case.currency"),
            "" if issuer_country == "" else as_ascii4(issuer_country, "case.issuer_country"),
            "" if acquirer_country == "" else as_ascii4(acquirer_country, "case.acquirer_country"),
            None if initiator is None else optional_word(Initiator, initiator, "case.initiator"),
            None if collection is None else optional_word(Collection, collection, "case.collection"),
            as_u32(prior_cases, "case.prior_cases"),
            as_u32(segment, "case.segment"),
            None if charges_by is None else optional_word(ChargesBy, charges_by, "case.charges_by"),
            as_u32(auto_advance, "case.auto_advance"),
            as_u32(notice_days, "case.notice_days"),
            paydays_of(paydays, "case.paydays"),
            key_of(key, "case.key"),
            as_hash(credential, "case.credential"),
            as_hash(mandate, "case.mandate"),
            as_instant(now_ms, "case.now_ms"),
            as_i64(amount, "case.amount"),
            as_instant(next_bill_ms, "case.next_bill_ms"),
            as_instant(promise_ms, "case.promise_ms"),
            as_instant(provider_next_ms, "case.provider_next_ms"),
            intervals(blackout_ms, "case.blackout_ms"),
        )

    def _to_c(self) -> CCase:
        return CCase(
            224,
            self.flags,
            self.provider or 0,
            self.method or 0,
            self.brand or 0,
            self.funding or 0,
            self.phase or 0,
            self.zone or 0,
            pack(self.currency) if self.currency else 0,
            pack(self.issuer_country) if self.issuer_country else 0,
            pack(self.acquirer_country) if self.acquirer_country else 0,
            self.initiator or 0,
            self.collection or 0,
            self.prior_cases,
            self.segment,
            self.charges_by or 0,
            self.auto_advance,
            self.notice_days,
            self.paydays,
            self.key,
            self.credential,
            self.mandate,
            self.now_ms,
            self.amount,
            self.next_bill_ms,
            self.promise_ms,
            self.provider_next_ms,
            flat(self.blackout_ms),
        )

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


@dataclass(frozen=True, init=False, repr=False)
class Step(Record):
    """One step of a plan."""

    __slots__ = (
        "at_ms",
        "due_ms",
        "not_after_ms",
        "idempotency_key",
        "id",
        "amount",
        "kind",
        "gate",
        "track",
        "moved_by",
        "conditions",
        "initiator",
        "ordinal",
        "ceiling",
        "floor",
        "text",
        "final_action",
        "propensity",
    )

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
        self._fill(
            optional_instant(at_ms, "step.at_ms"),
            optional_instant(due_ms, "step.due_ms"),
            as_instant(not_after_ms, "step.not_after_ms"),
            hexadecimal(idempotency_key, "step.idempotency_key"),
            as_hash(id, "step.id"),
            as_i64(amount, "step.amount"),
            as_word(StepKind, kind, "step.kind"),
            as_word(Gate, gate, "step.gate"),
            as_word(Track, track, "step.track"),
            as_flags(MovedBy, moved_by, "step.moved_by"),
            as_flags(Condition, conditions, "step.conditions"),
            None if initiator is None else optional_word(Initiator, initiator, "step.initiator"),
            as_u32(ordinal, "step.ordinal"),
            None if ceiling is None else as_id(ceiling, (Space.CEILING,), "step.ceiling"),
            None if floor is None else as_id(floor, _CODE_OR_RULE, "step.floor"),
            None if text is None else as_id(text, (Space.TEXT,), "step.text"),
            None if final_action is None else optional_word(FinalAction, final_action, "step.final_action"),
            as_u32(propensity, "step.propensity"),
        )

    def _to_c(self) -> CStep:
        return CStep(
            GATED_MS if self.at_ms is None else self.at_ms,
            GATED_MS if self.due_ms is None else self.due_ms,
            self.not_after_ms,
            words(self.idempotency_key),
            self.id,
            self.amount,
            self.kind,
            self.gate,
            self.track,
            self.moved_by,
            self.conditions,
            self.initiator or 0,
            self.ordinal,
            self.ceiling or 0,
            self.floor or 0,
            self.text or 0,
            self.final_action or 0,
            self.propensity,
        )

    @classmethod
    def _from_c(cls, c: CStep) -> Step:
        return cls._made(
            None if c.at_ms == GATED_MS else c.at_ms,
            None if c.due_ms == GATED_MS else c.due_ms,
            c.not_after_ms,
            key_text(c.idempotency_key),
            c.id,
            c.amount,
            _step_kind(c.kind),
            _gate(c.gate),
            _track(c.track),
            _moved_by(c.moved_by),
            _condition(c.conditions),
            _initiator(c.initiator) if c.initiator else None,
            c.ordinal,
            _id(c.ceiling) if c.ceiling else None,
            _id(c.floor) if c.floor else None,
            _id(c.text) if c.text else None,
            _final_action(c.final_action) if c.final_action else None,
            c.propensity,
        )

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


@dataclass(frozen=True, init=False, repr=False)
class Plan(Record):
    """The head of a plan."""

    __slots__ = (
        "steps",
        "flags",
        "step_total",
        "step_written",
        "stop_reason",
        "ceiling",
        "charges_left",
        "arm",
        "horizon_ms",
        "key_safe_until_ms",
        "policy",
    )

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
    ) -> None:
        self._fill(
            steps,
            as_flags(PlanFlag, flags, "plan.flags"),
            as_u32(step_total, "plan.step_total"),
            as_u32(step_written, "plan.step_written"),
            as_word(StopReason, stop_reason, "plan.stop_reason"),
            None if ceiling is None else as_id(ceiling, _CEILING_OR_CODE_OR_RULE, "plan.ceiling"),
            as_u32(charges_left, "plan.charges_left"),
            as_u32(arm, "plan.arm"),
            as_instant(horizon_ms, "plan.horizon_ms"),
            as_instant(key_safe_until_ms, "plan.key_safe_until_ms"),
            hexadecimal(policy, "plan.policy"),
        )

    def _to_c(self) -> CPlan:
        return CPlan(
            64,
            self.flags,
            self.step_total,
            self.step_written,
            self.stop_reason,
            self.ceiling or 0,
            self.charges_left,
            self.arm,
            self.horizon_ms,
            self.key_safe_until_ms,
            words(self.policy),
        )

    @classmethod
    def _from_c(cls, c: CPlan, steps: Tuple[Step, ...]) -> Plan:
        return cls._made(
            steps,
            _plan_flag(c.flags),
            c.step_total,
            c.step_written,
            _stop_reason(c.stop_reason),
            _id(c.ceiling) if c.ceiling else None,
            c.charges_left,
            c.arm,
            c.horizon_ms,
            c.key_safe_until_ms,
            key_text(c.policy),
        )

    @property
    def horizon(self) -> Optional[datetime]:
        """`horizon_ms` in UTC, or None."""
        return moment(self.horizon_ms)

    @property
    def key_safe_until(self) -> Optional[datetime]:
        """`key_safe_until_ms` in UTC, or None."""
        return moment(self.key_safe_until_ms)


@dataclass(frozen=True, init=False, repr=False)
class Window(Record):
    """What is left of one ceiling."""

    __slots__ = (
        "ceiling",
        "used",
        "limit",
        "left",
        "frees_at_ms",
    )

    ceiling: Optional[Id]
    """Id of the space `ceiling`."""
    used: int
    """Attempts that count in the window that ends now."""
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
        self._fill(
            None if ceiling is None else as_id(ceiling, (Space.CEILING,), "window.ceiling"),
            as_u32(used, "window.used"),
            as_u32(limit, "window.limit"),
            as_u32(left, "window.left"),
            optional_instant(frees_at_ms, "window.frees_at_ms"),
        )

    @classmethod
    def _from_c(cls, c: CWindow) -> Window:
        return cls._made(
            _id(c.ceiling) if c.ceiling else None,
            c.used,
            c.limit,
            c.left,
            None if c.frees_at_ms == NEVER_MS else c.frees_at_ms,
        )

    @property
    def frees_at(self) -> Optional[datetime]:
        """`frees_at_ms` in UTC, or None."""
        return moment(self.frees_at_ms)


@dataclass(frozen=True, init=False, repr=False)
class Clearance(Record):
    """May this be charged now?"""

    __slots__ = (
        "windows",
        "answer",
        "effect",
        "rule",
        "stop_reason",
        "window_total",
        "window_written",
        "gate",
        "not_before_ms",
    )

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
    ) -> None:
        self._fill(
            windows,
            as_word(Answer, answer, "clearance.answer"),
            as_word(Effect, effect, "clearance.effect"),
            None if rule is None else as_id(rule, _CEILING_OR_CODE_OR_RULE, "clearance.rule"),
            as_word(StopReason, stop_reason, "clearance.stop_reason"),
            as_u32(window_total, "clearance.window_total"),
            as_u32(window_written, "clearance.window_written"),
            as_word(Gate, gate, "clearance.gate"),
            as_instant(not_before_ms, "clearance.not_before_ms"),
        )

    @classmethod
    def _from_c(cls, c: CClearance, windows: Tuple[Window, ...]) -> Clearance:
        return cls._made(
            windows,
            _answer(c.answer),
            _effect(c.effect),
            _id(c.rule) if c.rule else None,
            _stop_reason(c.stop_reason),
            c.window_total,
            c.window_written,
            _gate(c.gate),
            c.not_before_ms,
        )

    @property
    def not_before(self) -> Optional[datetime]:
        """`not_before_ms` in UTC, or None."""
        return moment(self.not_before_ms)


@dataclass(frozen=True, init=False, repr=False)
class Refusal(Record):
    """A request that the provider refused for want of a right. None, 0 and the empty text: not said."""

    __slots__ = (
        "http_status",
        "error_type",
        "code",
        "key_livemode",
        "object_livemode",
        "owner",
        "account_header",
        "resource",
        "access",
    )

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
        self._fill(
            as_u32(http_status, "refusal.http_status"),
            None if error_type is None else as_id(error_type, (Space.ERROR_TYPE,), "refusal.error_type"),
            None if code is None else as_id(code, (Space.CODE,), "refusal.code"),
            as_u32(key_livemode, "refusal.key_livemode"),
            as_u32(object_livemode, "refusal.object_livemode"),
            None if owner is None else optional_word(Owner, owner, "refusal.owner"),
            as_u32(account_header, "refusal.account_header"),
            None if resource is None else as_id(resource, (Space.RESOURCE,), "refusal.resource"),
            None if access is None else optional_word(Access, access, "refusal.access"),
        )

    def _to_c(self) -> CRefusal:
        return CRefusal(
            40,
            self.http_status,
            self.error_type or 0,
            self.code or 0,
            self.key_livemode,
            self.object_livemode,
            self.owner or 0,
            self.account_header,
            self.resource or 0,
            self.access or 0,
        )


@dataclass(frozen=True, init=False, repr=False)
class Cause(Record):
    """A cause of a refusal, and what cures it."""

    __slots__ = (
        "obstacle",
        "certainty",
        "repairs",
    )

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
        self._fill(
            None if obstacle is None else as_id(obstacle, (Space.OBSTACLE,), "cause.obstacle"),
            as_word(Certainty, certainty, "cause.certainty"),
            () if repairs == () else each_id(repairs, 6, (Space.REPAIR,), "cause.repairs"),
        )

    @classmethod
    def _from_c(cls, c: CCause) -> Cause:
        return cls._made(
            _id(c.obstacle) if c.obstacle else None,
            _certainty(c.certainty),
            said(c.repairs, _id),
        )


@dataclass(frozen=True, init=False, repr=False)
class Diagnosis(Record):
    """Why a request was refused."""

    __slots__ = (
        "causes",
        "key_kind",
        "key_livemode",
        "permission",
        "brings",
        "others",
        "named_at",
        "named_len",
        "cause_total",
        "cause_written",
    )

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
        self._fill(
            causes,
            None if key_kind is None else optional_word(KeyKind, key_kind, "diagnosis.key_kind"),
            as_u32(key_livemode, "diagnosis.key_livemode"),
            None if permission is None else as_id(permission, (Space.PERMISSION,), "diagnosis.permission"),
            () if brings == () else each_id(brings, 8, (Space.PERMISSION,), "diagnosis.brings"),
            () if others == () else each_id(others, 4, (Space.PERMISSION,), "diagnosis.others"),
            as_u32(named_at, "diagnosis.named_at"),
            as_u32(named_len, "diagnosis.named_len"),
            as_u32(cause_total, "diagnosis.cause_total"),
            as_u32(cause_written, "diagnosis.cause_written"),
        )

    @classmethod
    def _from_c(cls, c: CDiagnosis, causes: Tuple[Cause, ...]) -> Diagnosis:
        return cls._made(
            causes,
            _key_kind(c.key_kind) if c.key_kind else None,
            c.key_livemode,
            _id(c.permission) if c.permission else None,
            said(c.brings, _id),
            said(c.others, _id),
            c.named_at,
            c.named_len,
            c.cause_total,
            c.cause_written,
        )
