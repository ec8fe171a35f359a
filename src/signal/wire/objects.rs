//! The kinds of API objects, for providers whose objects say what they are.

use super::key::KeyWords;
use super::slots::Slot;
use crate::vocabulary::{Carrier, Operation};

/// One kind.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ObjectKind {
    /// What it calls itself.
    pub name: KeyWords,
    /// What carries the failure then.
    pub carrier: Carrier,
    /// What failed when its failure is never one of a charge; 0: the caller knows.
    pub operation: Operation,
    /// The slot its own id fills.
    pub id: Option<Slot>,
    /// Its failure is that of an object it holds. Others fail by themselves: the charge a refund names did not fail with it, and the
    /// intent of a charge may have failed later, unless its error names the charge.
    pub fails_with_parts: bool,
}
