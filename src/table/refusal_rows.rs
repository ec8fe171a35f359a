//! The shape of the generated rows that tell why a request is refused.

use super::places::{Run, Text};
use crate::{
    id::ObstacleId,
    number::YesNo,
    vocabulary::{Certainty, KeyKind, Owner},
};

/// With what a key begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct KeyPrefixRow {
    pub name: Text,
    pub kind: KeyKind,
    pub livemode: YesNo,
}

/// Why a request is refused.
#[derive(Clone, Copy, Debug)]
pub struct ObstacleRow {
    /// Id of the space `obstacle`.
    pub id: ObstacleId,
    /// A permission has to be enabled.
    pub asks_permission: bool,
    /// Ids of the space `repair`.
    pub(super) repairs: Run,
    /// The first that fits decides.
    pub(super) evidence: Run,
}

/// When an obstacle is how sure. 0, false and an empty list: anything fits.
#[derive(Clone, Copy, Debug)]
pub struct EvidenceRow {
    /// How sure it is; 0: it is no cause.
    pub certainty: Certainty,
    /// HTTP statuses.
    pub(super) http_statuses: Run,
    /// Ids of the space `code`.
    pub(super) codes: Run,
    /// Ids of the space `error_type`.
    pub(super) error_types: Run,
    /// The error has no code.
    pub bare: bool,
    /// The kind of the key.
    pub key: KeyKind,
    /// Key and object are of two modes.
    pub modes_differ: YesNo,
    /// Whose the object is.
    pub owner: Owner,
    /// The request named a connected account.
    pub account_header: YesNo,
    /// The message names a permission.
    pub permission_named: bool,
}
