//! Two rules that would answer the same question on the same day.

use super::Resolver;
use crate::model::{Rule, Tables};

impl Resolver<'_> {
    /// Notes each rule that overlaps an earlier one. `tables.rules` is in the order of the rows.
    pub(super) fn overlaps(&mut self, tables: &Tables) {
        let rows = self.rows;
        for (index, (row, rule)) in rows.rules.iter().zip(&tables.rules).enumerate() {
            for (other_row, other) in rows.rules.iter().zip(&tables.rules).take(index) {
                if answers_the_same(rule, other) {
                    self.file = row.file;
                    let what = format!(
                        "`{}` overlaps `{}`, expected another code, country, response code or time",
                        row.name.get_ref(),
                        other_row.name.get_ref()
                    );
                    self.problem(row.name.span().start, what);
                }
            }
        }
    }
}

fn answers_the_same(a: &Rule, b: &Rule) -> bool {
    (a.brand, a.dialect, a.field, a.code) == (b.brand, b.dialect, b.field, b.code)
        && a.valid_from_ms < b.valid_to_ms
        && b.valid_from_ms < a.valid_to_ms
        && meet(&a.with, &b.with)
        && meet(&a.acquirer, &b.acquirer)
        && meet(&a.issuer, &b.issuer)
}

/// Two lists meet when both are empty or they share a member: an empty list gives way to one that names the case.
fn meet(a: &[u32], b: &[u32]) -> bool {
    (a.is_empty() && b.is_empty()) || a.iter().any(|member| b.contains(member))
}
