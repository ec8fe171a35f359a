//! The rights of API keys, and what networks bill.

use super::Resolver;
use crate::model::{Fee, Permission, Tables};
use crate::schema;
use crate::source_file::Filed;
use std::collections::BTreeSet;
use toml::Spanned;

/// Digits after the point of a fee.
const DECIMALS: usize = 4;

impl Resolver<'_> {
    pub(super) fn keys_and_fees(&mut self, tables: &mut Tables) {
        let rows = self.rows;
        for row in &rows.permissions {
            self.permission(row, tables);
        }
        for row in &rows.fees {
            self.fee(row, tables);
        }
        tables.permissions.sort_by_key(|permission| permission.id);
        tables.fees.sort_by_key(|fee| fee.id);
    }

    fn permission(&mut self, row: &Filed<schema::Permission>, tables: &mut Tables) {
        let entry = self.sourced("permission", row, tables);
        let access = row.access.get_ref().as_str();
        if !["read", "write"].contains(&access) {
            self.problem(row.access.span().start, format_args!("access = \"{access}\", expected read or write"));
        }
        for implied in &row.implies {
            let _ = self.reference("permission", implied);
        }
        tables.permissions.push(Permission {
            id: entry.id,
            resource: row.resource.get_ref().clone(),
            of: self.reference("resource", &row.resource),
            write: access == "write",
            implies: self.closure(row),
        });
        tables.entries.push(entry);
    }

    /// What a permission brings with it, and what that brings, by row.
    fn closure(&self, row: &schema::Permission) -> Vec<u32> {
        let of = |name: &str| self.rows.permissions.iter().find(|row| row.name.get_ref() == name);
        let mut seen = BTreeSet::new();
        let mut open: Vec<&str> = row.implies.iter().map(|name| name.get_ref().as_str()).collect();
        while let Some(name) = open.pop() {
            let Some(found) = of(name).filter(|found| found.name.get_ref() != row.name.get_ref()) else { continue };
            if seen.insert(self.id("permission", *found.row.row.get_ref())) {
                open.extend(found.implies.iter().map(|name| name.get_ref().as_str()));
            }
        }
        seen.into_iter().collect()
    }

    fn fee(&mut self, row: &Filed<schema::Fee>, tables: &mut Tables) {
        let entry = self.sourced("fee", row, tables);
        tables.fees.push(Fee {
            id: entry.id,
            brand: self.reference("brand", &row.brand),
            amount_e4: self.amount(&row.amount),
            currency: self.currency(&row.currency),
            acquirer: self.countries(&row.acquirer),
        });
        tables.entries.push(entry);
    }

    /// An amount in ten-thousandths of a unit.
    fn amount(&mut self, amount: &Spanned<String>) -> u32 {
        let text = amount.get_ref().as_str();
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let digits = format!("{whole}{part:0<DECIMALS$}");
        let plain = part.len() <= DECIMALS && digits.bytes().all(|byte| byte.is_ascii_digit()) && !whole.is_empty();
        digits.parse().ok().filter(|amount| plain && *amount > 0).unwrap_or_else(|| {
            self.problem(
                amount.span().start,
                format_args!("bad amount `{text}`, expected digits with at most four after the point"),
            );
            0
        })
    }

    pub(super) fn currency(&mut self, currency: &Spanned<String>) -> u32 {
        let text = currency.get_ref();
        if text.len() != 3 || !text.bytes().all(|byte| byte.is_ascii_lowercase()) {
            self.problem(currency.span().start, format_args!("bad currency `{text}`, expected three lower-case letters"));
        }
        crate::model::pack(text)
    }
}
