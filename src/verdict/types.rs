use crate::id::{BrandId, CauseId, CodeId, ExpandId, FundingId, LawId, MethodId, ProviderId, TextId};
use crate::number::{Ascii4, Country, Duration, FieldSet, Hash, Instant};
use crate::vocabulary::{
    Actor, Allowed, Contact, Disposition, Field, Initiator, KeyAdvice, Lift, Operation, Schedule, Scope, Severity, VerdictFlag,
};

/// What happened, who can fix it, and what may be tried. Made by `classify` only.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Words of `verdict_flag`.
    pub flags: VerdictFlag,
    /// Word of `disposition`: the one recommended way on.
    pub disposition: Disposition,
    /// Words of `allowed`.
    pub allowed: Allowed,
    /// Word of `actor`.
    pub actor: Actor,
    /// Word of `severity`.
    pub severity: Severity,
    /// Word of `contact`.
    pub contact: Contact,
    /// Words of `scope`: what is prohibited, up to four prohibitions side by side; 0 nothing.
    pub scopes: [Scope; 4],
    /// Words of `lift`: what ends each prohibition, and it alone.
    pub lifts: [Lift; 4],
    /// Word of `key_advice`.
    pub key_advice: KeyAdvice,
    /// Word of `field`.
    pub decided_by: Field,
    /// Bit (1 << field) for each field that disagreed with the decision.
    pub conflicts: FieldSet,
    /// Word of `operation`.
    pub operation: Operation,
    /// Id of the space `expand`; 0 when nothing more is to be had.
    pub expand: ExpandId,
    /// The code that decided: id of the space `code`, `rule`, `error_type`, `object_status` or `http_status`.
    pub cause: CauseId,
    /// The code the customer may be told: id of the space `code`; differs from `cause` when masked.
    pub shown: CodeId,
    /// The rows that prohibit: ids of the space `code` or `rule`; 0 none.
    pub prohibitions: [LawId; 4],
    /// The row that set the wait: id of the space `code` or `rule`; 0 none.
    pub wait_rule: LawId,
    /// Customer text: id of the space `text`.
    pub text: TextId,
    /// Word of `schedule`.
    pub schedule: Schedule,
    /// Id of the space `provider`.
    pub provider: ProviderId,
    /// Id of the space `brand`.
    pub brand: BrandId,
    /// Id of the space `method`.
    pub method: MethodId,
    /// Id of the space `funding`.
    pub funding: FundingId,
    /// Word of `initiator`.
    pub initiator: Initiator,
    /// The network's response code, packed ASCII.
    pub network_code: Ascii4,
    /// The network's advice code, packed ASCII.
    pub network_advice: Ascii4,
    /// Country of the issuer, packed ASCII, lower case.
    pub issuer_country: Country,
    /// Country of the acquirer, likewise.
    pub acquirer_country: Country,
    /// When the attempt failed, in milliseconds since 1970; 0 unknown.
    pub at_ms: Instant,
    /// The instant whose rules were read; 0: the newest.
    pub as_of_ms: Instant,
    /// No charge before `at_ms + wait_ms`; no policy may undercut it.
    pub wait_ms: Duration,
    /// Hash of the first unknown name.
    pub unknown_hash: Hash,
    /// Hash of the provider's fingerprint.
    pub credential: Hash,
    /// Hash of the provider's event id.
    pub event_id: Hash,
}
