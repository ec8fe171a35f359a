//! Why requests are refused, what speaks for it, and what a key tells by its first characters.

use super::{
    book::Book,
    data::{EVIDENCE, KEY_PREFIXES, OBSTACLES, PERMISSIONS},
    refusal_rows::{EvidenceRow, ObstacleRow},
};
use crate::{
    id::{CodeId, ErrorTypeId, PermissionId, RepairId, ResourceId},
    number::{HttpStatus, YesNo},
    vocabulary::{Access, KeyKind},
};

impl<'b> Book<'b> {
    /// Kind and mode of the key that begins so; 0 for both where no row fits. The longest that fits counts.
    #[must_use]
    pub fn key_kind(self, prefix: &[u8]) -> (KeyKind, YesNo) {
        let fits = KEY_PREFIXES.iter().filter(|row| prefix.starts_with(row.name.bytes()));
        fits.max_by_key(|row| row.name.len()).map_or_else(Default::default, |row| (row.kind, row.livemode))
    }

    /// What can keep a request from being allowed, in the order in which an operator looks for it.
    pub fn obstacles(self) -> impl Iterator<Item = &'b ObstacleRow> + use<'b> {
        OBSTACLES.iter()
    }

    /// What speaks for an obstacle or against it: the first that fits decides.
    pub fn evidence(self, obstacle: &ObstacleRow) -> impl Iterator<Item = &'b EvidenceRow> + use<'b> {
        obstacle.evidence.of(&EVIDENCE).iter()
    }

    /// The steps that cure an obstacle, in their order.
    pub fn repairs(self, obstacle: &ObstacleRow) -> impl Iterator<Item = RepairId> + use<'b> {
        obstacle.repairs.numbers().iter().map(|id| RepairId(*id))
    }

    /// The permission that opens a resource so far and no further. Where the access is not said, the one that exists, if it is the only
    /// one. `None`: no row.
    #[must_use]
    pub fn permission_for(self, resource: ResourceId, access: Access) -> Option<PermissionId> {
        let all = self.ids(PermissionId::SPACE).map(|id| PermissionId(id.0));
        let mut fit = all.filter(|permission| self.opens(*permission, resource, access));
        let first = fit.next()?;
        fit.next().is_none().then_some(first)
    }

    /// Whether a permission opens the resource in that way, or in any where the access is not said.
    #[must_use]
    pub fn opens(self, permission: PermissionId, resource: ResourceId, access: Access) -> bool {
        let row = self.ordinal(PermissionId::SPACE, permission).and_then(|position| PERMISSIONS.get(position));
        row.is_some_and(|row| row.of == resource && (!access.is_set() || row.write == (access == Access::WRITE)))
    }
}

impl EvidenceRow {
    /// Whether the status of the answer is one of those it is about.
    #[must_use]
    pub fn has_status(&self, status: HttpStatus) -> bool {
        has(self.http_statuses.numbers(), status.0)
    }

    /// Whether the error code is one of those it is about.
    #[must_use]
    pub fn has_code(&self, code: CodeId) -> bool {
        has(self.codes.numbers(), code.0) && !(self.bare && code.is_set())
    }

    /// Whether the error type is one of those it is about.
    #[must_use]
    pub fn has_error_type(&self, error_type: ErrorTypeId) -> bool {
        has(self.error_types.numbers(), error_type.0)
    }
}

/// Whether a list has the number; an empty one is about any.
fn has(list: &[u32], number: u32) -> bool {
    list.is_empty() || list.contains(&number)
}
