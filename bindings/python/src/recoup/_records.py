"""What goes in and comes out, as frozen records. Generated from `tests/data/golden/abi.json` by
`tools/generate_abi.py`; do not edit.
"""

from __future__ import annotations

from ctypes import c_int64, c_uint64
from dataclasses import dataclass
from datetime import datetime
from typing import Iterable, Optional, Tuple, Union

from recoup._abi import (
    Actor,
    Allowed,
    Answer,
    Carrier,
    CaseFlag,
    CCase,
    Collection,
    Condition,
    Contact,
    CPermission,
    CPlan,
    CReading,
    CRow,
    CSignal,
    CStep,
    CVerdict,
    CWindow,
    Disposition,
    Effect,
    Field,
    Gate,
    Initiator,
    KeyAdvice,
    Ladder,
    Lift,
    MovedBy,
    Operation,
    Outcome,
    Phase,
    PlanFlag,
    RowFlag,
    RowKind,
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
    flat,
    hexadecimal,
    intervals,
    key_of,
    key_text,
    pack,
    span_text,
    unpack,
    words,
)
from recoup._words import reader

_id = reader(Id)
_actor = reader(Actor)
_allowed = reader(Allowed)
_carrier = reader(Carrier)
_collection = reader(Collection)
_condition = reader(Condition)
_contact = reader(Contact)
_disposition = reader(Disposition)
_effect = reader(Effect)
_field = reader(Field)
_gate = reader(Gate)
_initiator = reader(Initiator)
_key_advice = reader(KeyAdvice)
_ladder = reader(Ladder)
_lift = reader(Lift)
_moved_by = reader(MovedBy)
_operation = reader(Operation)
_outcome = reader(Outcome)
_permission = reader(Answer)
_plan_flag = reader(PlanFlag)
_row_kind = reader(RowKind)
_scope = reader(Scope)
_severity = reader(Severity)
_signal_flag = reader(SignalFlag)
_step_kind = reader(StepKind)
_stop_reason = reader(StopReason)
_track = reader(Track)
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
            as_id(provider, (Space.PROVIDER,), "signal.provider") if provider else None,
            as_word(Carrier, carrier, "signal.carrier") if carrier else None,
            as_id(error_type, (Space.ERROR_TYPE,), "signal.error_type") if error_type else None,
            as_id(code, (Space.CODE,), "signal.code") if code else None,
            as_id(decline, (Space.CODE,), "signal.decline") if decline else None,
            as_id(advice, (Space.CODE,), "signal.advice") if advice else None,
            as_id(outcome_type, (Space.OUTCOME_TYPE,), "signal.outcome_type") if outcome_type else None,
            as_id(outcome_reason, (Space.CODE,), "signal.outcome_reason") if outcome_reason else None,
            as_id(network_status, (Space.NETWORK_STATUS,), "signal.network_status") if network_status else None,
            as_id(object_status, (Space.OBJECT_STATUS,), "signal.object_status") if object_status else None,
            as_id(brand, (Space.BRAND,), "signal.brand") if brand else None,
            as_id(method, (Space.METHOD,), "signal.method") if method else None,
            as_id(funding, (Space.FUNDING,), "signal.funding") if funding else None,
            as_id(dialect, (Space.DIALECT,), "signal.dialect") if dialect else None,
            as_ascii4(network_code, "signal.network_code") if network_code else "",
            as_ascii4(network_advice, "signal.network_advice") if network_advice else "",
            as_ascii4(issuer_country, "signal.issuer_country") if issuer_country else "",
            as_ascii4(acquirer_country, "signal.acquirer_country") if acquirer_country else "",
            as_u32(http_status, "signal.http_status"),
            as_word(Operation, operation, "signal.operation") if operation else None,
            as_word(Initiator, initiator, "signal.initiator") if initiator else None,
            as_id(event, (Space.EVENT,), "signal.event") if event else None,
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
    ) -> None:
        self._fill(
            signal,
            as_word(RowKind, row_kind, "reading.row_kind") if row_kind else None,
            as_word(Outcome, row_outcome, "reading.row_outcome") if row_outcome else None,
            as_id(expand, (Space.EXPAND,), "reading.expand") if expand else None,
            as_id(billing_reason, (Space.BILLING_REASON,), "reading.billing_reason") if billing_reason else None,
            as_word(Collection, collection, "reading.collection") if collection else None,
            as_u32(attempt_count, "reading.attempt_count"),
            as_u32(auto_advance, "reading.auto_advance"),
            as_ascii4(currency, "reading.currency") if currency else "",
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
        "scope",
        "lift",
        "key_advice",
        "decided_by",
        "conflicts",
        "operation",
        "expand",
        "cause",
        "shown",
        "prohibition",
        "wait_rule",
        "text",
        "ladder",
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
    scope: Optional[Scope]
    """A :class:`Scope`: what is prohibited; 0 nothing."""
    lift: Optional[Lift]
    """A :class:`Lift`: what ends the prohibition; 0 nothing is prohibited."""
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
    prohibition: Optional[Id]
    """The row that prohibits: id of the space `code` or `rule`; 0 none."""
    wait_rule: Optional[Id]
    """The row that set the wait: id of the space `code` or `rule`; 0 none."""
    text: Optional[Id]
    """Customer text: id of the space `text`."""
    ladder: Optional[Ladder]
    """A :class:`Ladder`."""
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
    """Hash of the first unknown name."""
    credential: int
    """Hash of the provider's fingerprint."""
    event_id: int
    """Hash of the provider's event id."""

    def __init__(
        self,
        *,
        flags: Union[VerdictFlag, int, str, Iterable[str]] = 0,
        disposition: Union[Disposition, str, int],
        allowed: Union[Allowed, int, str, Iterable[str]] = 0,
        actor: Union[Actor, str, int],
        severity: Union[Severity, str, int],
        contact: Union[Contact, str, int],
        scope: Union[Scope, str, int, None] = None,
        lift: Union[Lift, str, int, None] = None,
        key_advice: Union[KeyAdvice, str, int, None] = None,
        decided_by: Union[Field, str, int, None] = None,
        conflicts: int = 0,
        operation: Union[Operation, str, int, None] = None,
        expand: IdLike = None,
        cause: IdLike = None,
        shown: IdLike = None,
        prohibition: IdLike = None,
        wait_rule: IdLike = None,
        text: IdLike = None,
        ladder: Union[Ladder, str, int, None] = None,
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
        unknown_hash: int = 0,
        credential: int = 0,
        event_id: int = 0,
    ) -> None:
        self._fill(
            as_flags(VerdictFlag, flags, "verdict.flags"),
            as_word(Disposition, disposition, "verdict.disposition"),
            as_flags(Allowed, allowed, "verdict.allowed"),
            as_word(Actor, actor, "verdict.actor"),
            as_word(Severity, severity, "verdict.severity"),
            as_word(Contact, contact, "verdict.contact"),
            as_word(Scope, scope, "verdict.scope") if scope else None,
            as_word(Lift, lift, "verdict.lift") if lift else None,
            as_word(KeyAdvice, key_advice, "verdict.key_advice") if key_advice else None,
            as_word(Field, decided_by, "verdict.decided_by") if decided_by else None,
            as_u32(conflicts, "verdict.conflicts"),
            as_word(Operation, operation, "verdict.operation") if operation else None,
            as_id(expand, (Space.EXPAND,), "verdict.expand") if expand else None,
            as_id(cause, _CODE_OR_RULE_OR_ERROR_TYPE_OR_OBJECT_STATUS_OR_HTTP_STATUS, "verdict.cause") if cause else None,
            as_id(shown, (Space.CODE,), "verdict.shown") if shown else None,
            as_id(prohibition, _CODE_OR_RULE, "verdict.prohibition") if prohibition else None,
            as_id(wait_rule, _CODE_OR_RULE, "verdict.wait_rule") if wait_rule else None,
            as_id(text, (Space.TEXT,), "verdict.text") if text else None,
            as_word(Ladder, ladder, "verdict.ladder") if ladder else None,
            as_id(provider, (Space.PROVIDER,), "verdict.provider") if provider else None,
            as_id(brand, (Space.BRAND,), "verdict.brand") if brand else None,
            as_id(method, (Space.METHOD,), "verdict.method") if method else None,
            as_id(funding, (Space.FUNDING,), "verdict.funding") if funding else None,
            as_word(Initiator, initiator, "verdict.initiator") if initiator else None,
            as_ascii4(network_code, "verdict.network_code") if network_code else "",
            as_ascii4(network_advice, "verdict.network_advice") if network_advice else "",
            as_ascii4(issuer_country, "verdict.issuer_country") if issuer_country else "",
            as_ascii4(acquirer_country, "verdict.acquirer_country") if acquirer_country else "",
            as_instant(at_ms, "verdict.at_ms"),
            as_instant(as_of_ms, "verdict.as_of_ms"),
            as_i64(wait_ms, "verdict.wait_ms"),
            as_u64(unknown_hash, "verdict.unknown_hash"),
            as_u64(credential, "verdict.credential"),
            as_u64(event_id, "verdict.event_id"),
        )

    def _to_c(self) -> CVerdict:
        return CVerdict(
            168,
            self.flags,
            self.disposition,
            self.allowed,
            self.actor,
            self.severity,
            self.contact,
            self.scope or 0,
            self.lift or 0,
            self.key_advice or 0,
            self.decided_by or 0,
            self.conflicts,
            self.operation or 0,
            self.expand or 0,
            self.cause or 0,
            self.shown or 0,
            self.prohibition or 0,
            self.wait_rule or 0,
            self.text or 0,
            self.ladder or 0,
            self.provider or 0,
            self.brand or 0,
            self.method or 0,
            self.funding or 0,
            self.initiator or 0,
            pack(self.network_code) if self.network_code else 0,
            pack(self.network_advice) if self.network_advice else 0,
            pack(self.issuer_country) if self.issuer_country else 0,
            pack(self.acquirer_country) if self.acquirer_country else 0,
            0,
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
            _scope(c.scope) if c.scope else None,
            _lift(c.lift) if c.lift else None,
            _key_advice(c.key_advice) if c.key_advice else None,
            _field(c.decided_by) if c.decided_by else None,
            c.conflicts,
            _operation(c.operation) if c.operation else None,
            _id(c.expand) if c.expand else None,
            _id(c.cause) if c.cause else None,
            _id(c.shown) if c.shown else None,
            _id(c.prohibition) if c.prohibition else None,
            _id(c.wait_rule) if c.wait_rule else None,
            _id(c.text) if c.text else None,
            _ladder(c.ladder) if c.ladder else None,
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
    """One row of the caller's history. Rows are sorted by (`at_ms`, `id`); equal ids other than 0 are one event."""

    __slots__ = (
        "at_ms",
        "id",
        "credential",
        "amount",
        "wait_ms",
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
        "prohibition",
        "scope",
        "lift",
        "wait_rule",
        "ordinal",
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
    prohibition: Optional[Id]
    """`prohibition` of its verdict."""
    scope: Optional[Scope]
    """`scope` of its verdict."""
    lift: Optional[Lift]
    """`lift` of its verdict."""
    wait_rule: Optional[Id]
    """`wait_rule` of its verdict."""
    ordinal: int
    """Ordinal of the step that made this attempt; 0: not one of ours."""

    def __init__(
        self,
        *,
        at_ms: Instant = 0,
        id: Union[int, str, bytes] = 0,
        credential: Union[int, str, bytes] = 0,
        amount: int = 0,
        wait_ms: int = 0,
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
        prohibition: IdLike = None,
        scope: Union[Scope, str, int, None] = None,
        lift: Union[Lift, str, int, None] = None,
        wait_rule: IdLike = None,
        ordinal: int = 0,
    ) -> None:
        self._fill(
            as_instant(at_ms, "row.at_ms"),
            as_hash(id, "row.id"),
            as_hash(credential, "row.credential"),
            as_i64(amount, "row.amount"),
            as_i64(wait_ms, "row.wait_ms"),
            as_word(RowKind, kind, "row.kind"),
            as_word(Outcome, outcome, "row.outcome") if outcome else None,
            as_word(Trigger, trigger, "row.trigger") if trigger else None,
            as_flags(RowFlag, flags, "row.flags"),
            as_word(Initiator, initiator, "row.initiator") if initiator else None,
            as_id(brand, (Space.BRAND,), "row.brand") if brand else None,
            as_id(method, (Space.METHOD,), "row.method") if method else None,
            as_ascii4(currency, "row.currency") if currency else "",
            as_id(cause, _CODE_OR_RULE_OR_ERROR_TYPE_OR_OBJECT_STATUS_OR_HTTP_STATUS, "row.cause") if cause else None,
            as_word(Disposition, disposition, "row.disposition") if disposition else None,
            as_id(prohibition, _CODE_OR_RULE, "row.prohibition") if prohibition else None,
            as_word(Scope, scope, "row.scope") if scope else None,
            as_word(Lift, lift, "row.lift") if lift else None,
            as_id(wait_rule, _CODE_OR_RULE, "row.wait_rule") if wait_rule else None,
            as_u32(ordinal, "row.ordinal"),
        )

    def _to_c(self) -> CRow:
        return CRow(
            self.at_ms,
            self.id,
            self.credential,
            self.amount,
            self.wait_ms,
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
            self.prohibition or 0,
            self.scope or 0,
            self.lift or 0,
            self.wait_rule or 0,
            self.ordinal,
            0,
        )

    @property
    def at(self) -> Optional[datetime]:
        """`at_ms` in UTC, or None."""
        return moment(self.at_ms)


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
        "key",
        "credential",
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
    key: Tuple[int, int]
    """Identity of the debt, from `case_key`; both words 0: an error. A text or bytes that name the debt for good are
    hashed.
    """
    credential: int
    """Hash of the provider's fingerprint; 0: that of the verdict. A text is hashed."""
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
        key: Union[str, bytes, Tuple[int, int]] = (0, 0),
        credential: Union[int, str, bytes] = 0,
        now_ms: Instant = 0,
        amount: int = 0,
        next_bill_ms: Instant = 0,
        promise_ms: Instant = 0,
        provider_next_ms: Instant = 0,
        blackout_ms: Iterable[Tuple[Instant, Instant]] = (),
    ) -> None:
        self._fill(
            as_flags(CaseFlag, flags, "case.flags"),
            as_id(provider, (Space.PROVIDER,), "case.provider") if provider else None,
            as_id(method, (Space.METHOD,), "case.method") if method else None,
            as_id(brand, (Space.BRAND,), "case.brand") if brand else None,
            as_id(funding, (Space.FUNDING,), "case.funding") if funding else None,
            as_word(Phase, phase, "case.phase") if phase else None,
            as_id(zone, (Space.ZONE,), "case.zone") if zone else None,
            as_ascii4(currency, "case.currency") if currency else "",
            as_ascii4(issuer_country, "case.issuer_country") if issuer_country else "",
            as_ascii4(acquirer_country, "case.acquirer_country") if acquirer_country else "",
            as_word(Initiator, initiator, "case.initiator") if initiator else None,
            as_word(Collection, collection, "case.collection") if collection else None,
            as_u32(prior_cases, "case.prior_cases"),
            as_u32(segment, "case.segment"),
            key_of(key, "case.key"),
            as_hash(credential, "case.credential"),
            as_instant(now_ms, "case.now_ms"),
            as_i64(amount, "case.amount"),
            as_instant(next_bill_ms, "case.next_bill_ms"),
            as_instant(promise_ms, "case.promise_ms"),
            as_instant(provider_next_ms, "case.provider_next_ms"),
            intervals(blackout_ms, "case.blackout_ms"),
        )

    def _to_c(self) -> CCase:
        return CCase(
            192,
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
            0,
            (c_uint64 * 2)(*self.key),
            self.credential,
            self.now_ms,
            self.amount,
            self.next_bill_ms,
            self.promise_ms,
            self.provider_next_ms,
            (c_int64 * 8)(*flat(self.blackout_ms)),
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
    """The same reason has the same id over any number of plans."""
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

    def __init__(
        self,
        *,
        at_ms: Optional[Instant] = None,
        due_ms: Optional[Instant] = None,
        not_after_ms: Instant = 0,
        idempotency_key: Optional[str] = None,
        id: int = 0,
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
    ) -> None:
        self._fill(
            optional_instant(at_ms, "step.at_ms"),
            optional_instant(due_ms, "step.due_ms"),
            as_instant(not_after_ms, "step.not_after_ms"),
            hexadecimal(idempotency_key, "step.idempotency_key"),
            as_u64(id, "step.id"),
            as_word(StepKind, kind, "step.kind"),
            as_word(Gate, gate, "step.gate"),
            as_word(Track, track, "step.track"),
            as_flags(MovedBy, moved_by, "step.moved_by"),
            as_flags(Condition, conditions, "step.conditions"),
            as_word(Initiator, initiator, "step.initiator") if initiator else None,
            as_u32(ordinal, "step.ordinal"),
            as_id(ceiling, (Space.CEILING,), "step.ceiling") if ceiling else None,
            as_id(floor, _CODE_OR_RULE, "step.floor") if floor else None,
            as_id(text, (Space.TEXT,), "step.text") if text else None,
        )

    def _to_c(self) -> CStep:
        return CStep(
            GATED_MS if self.at_ms is None else self.at_ms,
            GATED_MS if self.due_ms is None else self.due_ms,
            self.not_after_ms,
            (c_uint64 * 2)(*words(self.idempotency_key)),
            self.id,
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
        )

    @classmethod
    def _from_c(cls, c: CStep) -> Step:
        return cls._made(
            None if c.at_ms == GATED_MS else c.at_ms,
            None if c.due_ms == GATED_MS else c.due_ms,
            c.not_after_ms,
            key_text(c.idempotency_key),
            c.id,
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
    """Fingerprint of the policy frame."""

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
            as_id(ceiling, _CEILING_OR_CODE_OR_RULE, "plan.ceiling") if ceiling else None,
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
            (c_uint64 * 2)(*words(self.policy)),
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
            as_id(ceiling, (Space.CEILING,), "window.ceiling") if ceiling else None,
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
class Permission(Record):
    """May this be charged now?"""

    __slots__ = (
        "windows",
        "answer",
        "effect",
        "rule",
        "stop_reason",
        "window_total",
        "window_written",
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
    """A :class:`StopReason` when the answer is never."""
    window_total: int
    """Windows that apply."""
    window_written: int
    """Windows that were written."""
    not_before_ms: int
    """The first allowed instant, in milliseconds since 1970; 0 when never."""

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
        not_before_ms: Instant = 0,
    ) -> None:
        self._fill(
            windows,
            as_word(Answer, answer, "permission.answer"),
            as_word(Effect, effect, "permission.effect"),
            as_id(rule, _CEILING_OR_CODE_OR_RULE, "permission.rule") if rule else None,
            as_word(StopReason, stop_reason, "permission.stop_reason"),
            as_u32(window_total, "permission.window_total"),
            as_u32(window_written, "permission.window_written"),
            as_instant(not_before_ms, "permission.not_before_ms"),
        )

    @classmethod
    def _from_c(cls, c: CPermission, windows: Tuple[Window, ...]) -> Permission:
        return cls._made(
            windows,
            _permission(c.answer),
            _effect(c.effect),
            _id(c.rule) if c.rule else None,
            _stop_reason(c.stop_reason),
            c.window_total,
            c.window_written,
            c.not_before_ms,
        )

    @property
    def not_before(self) -> Optional[datetime]:
        """`not_before_ms` in UTC, or None."""
        return moment(self.not_before_ms)
