//! Why requests are refused, and with what keys begin.

use super::Resolver;
use crate::model::{self, KeyPrefix, MOST_REPAIRS, Obstacle, Tables};
use crate::schema;
use crate::source_file::Filed;
use toml::Spanned;

impl Resolver<'_> {
    pub(super) fn refusals(&mut self, tables: &mut Tables) {
        let rows = self.rows;
        for row in &rows.key_prefixes {
            self.key_prefix(row, tables);
        }
        for row in &rows.obstacles {
            self.obstacle(row, tables);
        }
        tables.key_prefixes.sort_by_key(|prefix| prefix.id);
        tables.obstacles.sort_by_key(|obstacle| obstacle.id);
    }

    fn key_prefix(&mut self, row: &Filed<schema::KeyPrefix>, tables: &mut Tables) {
        let entry = self.sourced("key_prefix", row, tables);
        tables.key_prefixes.push(KeyPrefix {
            id: entry.id,
            name: entry.name.clone(),
            kind: self.word("key_kind", &row.kind),
            livemode: row.livemode,
        });
        tables.entries.push(entry);
    }

    fn obstacle(&mut self, row: &Filed<schema::Obstacle>, tables: &mut Tables) {
        let entry = self.sourced("obstacle", row, tables);
        if row.repairs.is_empty() || row.repairs.len() > MOST_REPAIRS {
            let what = format!("{} repairs, expected 1 to {MOST_REPAIRS}", row.repairs.len());
            self.problem(row.name.span().start, what);
        }
        if row.evidence.is_empty() {
            self.problem(row.name.span().start, "no evidence, expected at least one row");
        }
        tables.obstacles.push(Obstacle {
            id: entry.id,
            asks_permission: row.asks_permission,
            repairs: row.repairs.iter().map(|repair| self.reference("repair", repair)).collect(),
            evidence: row.evidence.iter().map(|evidence| self.evidence(evidence)).collect(),
        });
        tables.entries.push(entry);
    }

    fn evidence(&mut self, evidence: &Spanned<schema::Evidence>) -> model::Evidence {
        let at = evidence.span().start;
        let evidence = evidence.get_ref();
        if evidence.certainty.is_some() == evidence.rules_out {
            self.problem(at, "evidence with both or neither of certainty and rules_out, expected one of them");
        }
        if evidence.bare && !evidence.codes.is_empty() {
            self.problem(at, "evidence that has codes and is bare, expected one of them");
        }
        if says_nothing(evidence) {
            self.problem(at, "evidence that fits whatever is known, expected a condition");
        }
        model::Evidence {
            certainty: self.optional_word("certainty", evidence.certainty.as_ref()),
            http_statuses: evidence.http_statuses.iter().copied().map(u32::from).collect(),
            codes: evidence.codes.iter().map(|code| self.reference("code", code)).collect(),
            error_types: evidence.error_types.iter().map(|ty| self.reference("error_type", ty)).collect(),
            bare: evidence.bare,
            key: self.optional_word("key_kind", evidence.key.as_ref()),
            modes_differ: evidence.modes_differ,
            owner: self.optional_word("owner", evidence.owner.as_ref()),
            account_header: evidence.account_header,
            permission_named: evidence.permission_named,
        }
    }
}

fn says_nothing(evidence: &schema::Evidence) -> bool {
    let lists = [evidence.http_statuses.is_empty(), evidence.codes.is_empty(), evidence.error_types.is_empty()];
    let words = [evidence.key.is_none(), evidence.owner.is_none()];
    let flags = [evidence.modes_differ.is_none(), evidence.account_header.is_none(), !evidence.bare, !evidence.permission_named];
    lists == [true; 3] && words == [true; 2] && flags == [true; 4]
}
