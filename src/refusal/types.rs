use crate::{
    id::{CodeId, ErrorTypeId, ObstacleId, PermissionId, RepairId, ResourceId},
    number::{Count, HttpStatus, Offset, YesNo},
    vocabulary::{Access, Certainty, KeyKind, Owner},
};

/// A request that the provider refused for want of a right. 0 in any field: not said.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Refusal {
    /// HTTP status of the answer, 100 to 599.
    pub http_status: HttpStatus,
    /// Id of the space `error_type`.
    pub error_type: ErrorTypeId,
    /// The error code: id of the space `code`.
    pub code: CodeId,
    /// The key is of live mode: 1 no, 2 yes. The first characters of the key come before it.
    pub key_livemode: YesNo,
    /// The object is of live mode, which its `livemode` says: 1 no, 2 yes.
    pub object_livemode: YesNo,
    /// Word of `owner`: whose the object is.
    pub owner: Owner,
    /// The request named a connected account, in the header Stripe-Account: 1 no, 2 yes.
    pub account_header: YesNo,
    /// What the request was about: id of the space `resource`.
    pub resource: ResourceId,
    /// Word of `access`: what it wanted of the resource.
    pub access: Access,
}

/// Why a request was refused.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Diagnosis {
    /// Word of `key_kind`, as the first characters of the key tell it.
    pub key_kind: KeyKind,
    /// The key is of live mode: 1 no, 2 yes; 0 not known.
    pub key_livemode: YesNo,
    /// The one permission to enable: id of the space `permission`. 0: none is to be enabled, or it is not known which.
    pub permission: PermissionId,
    /// What that permission brings with it: ids of the space `permission`.
    pub brings: [PermissionId; 8],
    /// Others that the message names, of which each would do as well: ids of the space `permission`.
    pub others: [PermissionId; 4],
    /// Where the message names the first permission, in bytes.
    pub named_at: Offset,
    /// Length of that name in bytes; 0: it names none, or none is to be enabled.
    pub named_len: Count,
    /// Causes there are.
    pub cause_total: Count,
    /// Causes that were written.
    pub cause_written: Count,
}

/// A cause of a refusal, and what cures it.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cause {
    /// What it is: id of the space `obstacle`.
    pub obstacle: ObstacleId,
    /// Word of `certainty`.
    pub certainty: Certainty,
    /// The steps that cure it, in their order: ids of the space `repair`.
    pub repairs: [RepairId; 6],
}
