/// What happened, who can fix it, and what may be tried. Made by `classify` only.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Size of this structure in bytes, as the caller knows it.
    pub struct_size: u32,
    /// Words of `verdict_flag`.
    pub flags: u32,
    /// Word of `disposition`: the one recommended way on.
    pub disposition: u32,
    /// Words of `allowed`.
    pub allowed: u32,
    /// Word of `actor`.
    pub actor: u32,
    /// Word of `severity`.
    pub severity: u32,
    /// Word of `contact`.
    pub contact: u32,
    /// Word of `scope`: what is prohibited; 0 nothing.
    pub scope: u32,
    /// Word of `lift`: what ends the prohibition; 0 nothing is prohibited.
    pub lift: u32,
    /// Word of `key_advice`.
    pub key_advice: u32,
    /// Word of `field`.
    pub decided_by: u32,
    /// Bit (1 << field) for each field that disagreed with the decision.
    pub conflicts: u32,
    /// Word of `operation`.
    pub operation: u32,
    /// Id of the space `expand`; 0 when nothing more is to be had.
    pub expand: u32,
    /// The code that decided: id of the space `code`, `rule`, `error_type`, `object_status` or `http_status`.
    pub cause: u32,
    /// The code the customer may be told: id of the space `code`; differs from `cause` when masked.
    pub shown: u32,
    /// The row that prohibits: id of the space `code` or `rule`; 0 none.
    pub prohibition: u32,
    /// The row that set the wait: id of the space `code` or `rule`; 0 none.
    pub wait_rule: u32,
    /// Customer text: id of the space `text`.
    pub text: u32,
    /// Word of `ladder`.
    pub ladder: u32,
    /// Id of the space `provider`.
    pub provider: u32,
    /// Id of the space `brand`.
    pub brand: u32,
    /// Id of the space `method`.
    pub method: u32,
    /// Id of the space `funding`.
    pub funding: u32,
    /// Word of `initiator`.
    pub initiator: u32,
    /// The network's response code, packed ASCII.
    pub network_code: u32,
    /// The network's advice code, packed ASCII.
    pub network_advice: u32,
    /// Country of the issuer, packed ASCII, lower case.
    pub issuer_country: u32,
    /// Country of the acquirer, likewise.
    pub acquirer_country: u32,
    /// 0; reserved.
    pub reserved: u32,
    /// When the attempt failed, in milliseconds since 1970; 0 unknown.
    pub at_ms: i64,
    /// The instant whose rules were read; 0: the newest.
    pub as_of_ms: i64,
    /// No charge before `at_ms + wait_ms`; no policy may undercut it.
    pub wait_ms: i64,
    /// Hash of the first unknown name.
    pub unknown_hash: u64,
    /// Hash of the provider's fingerprint.
    pub credential: u64,
    /// Hash of the provider's event id.
    pub event_id: u64,
}

impl Default for Verdict {
    /// Nothing said; `struct_size` is that of this library.
    fn default() -> Self {
        Self {
            struct_size: size_of::<Self>() as u32,
            flags: 0,
            disposition: 0,
            allowed: 0,
            actor: 0,
            severity: 0,
            contact: 0,
            scope: 0,
            lift: 0,
            key_advice: 0,
            decided_by: 0,
            conflicts: 0,
            operation: 0,
            expand: 0,
            cause: 0,
            shown: 0,
            prohibition: 0,
            wait_rule: 0,
            text: 0,
            ladder: 0,
            provider: 0,
            brand: 0,
            method: 0,
            funding: 0,
            initiator: 0,
            network_code: 0,
            network_advice: 0,
            issuer_country: 0,
            acquirer_country: 0,
            reserved: 0,
            at_ms: 0,
            as_of_ms: 0,
            wait_ms: 0,
            unknown_hash: 0,
            credential: 0,
            event_id: 0,
        }
    }
}
