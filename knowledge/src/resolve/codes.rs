//! Codes of providers and rules of networks.

use super::Resolver;
use crate::model::{Rule, Tables};
use crate::schema;
use crate::source_file::Filed;

impl Resolver<'_> {
    pub(super) fn codes(&mut self, tables: &mut Tables) {
        let rows = self.rows;
        for row in &rows.codes {
            self.code(row, tables);
        }
        for row in &rows.rules {
            self.rule(row, tables);
        }
        self.overlaps(tables);
        tables.rules.sort_by_key(|rule| (rule.field, rule.code, rule.brand, rule.id));
    }

    fn code(&mut self, row: &Filed<schema::Code>, tables: &mut Tables) {
        self.file = row.file;
        let mut entry = self.entry("code", &row.row.row, &row.row.name);
        entry.sources = self.sources(&row.sources);
        entry.tier = self.best_tier(&entry.sources, tables);
        entry.since = row.since;
        (entry.valid_from_ms, entry.valid_to_ms) = self.validity(row.valid_from.as_ref(), row.valid_to.as_ref());
        self.not_empty(row.span.start, "meaning", &row.meaning);
        self.not_empty(row.span.start, "remedy", &row.remedy);
        entry.meaning.clone_from(&row.meaning);
        entry.remedy.clone_from(&row.remedy);
        entry.area = row.area.clone().unwrap_or_default();
        entry.http_status = u32::from(row.http_status);
        let facets = [&row.decline, &row.error, &row.outcome, &row.advice];
        if facets.iter().all(|facet| facet.is_none()) {
            self.problem(row.name.span().start, "a code without a facet, expected decline, error, outcome or advice");
        }
        entry.reads = facets.map(|facet| facet.as_ref().map(|facet| self.facet(facet)));
        tables.entries.push(entry);
    }

    fn rule(&mut self, row: &Filed<schema::Rule>, tables: &mut Tables) {
        self.file = row.file;
        let mut entry = self.entry("rule", &row.row.row, &row.row.name);
        entry.sources = self.sources(&row.sources);
        entry.tier = self.word("tier", &row.tier);
        entry.since = row.since;
        (entry.valid_from_ms, entry.valid_to_ms) = self.validity(row.valid_from.as_ref(), row.valid_to.as_ref());
        self.not_empty(row.span.start, "meaning", &row.meaning);
        entry.meaning.clone_from(&row.meaning);
        entry.reads[0] = Some(self.facet(&row.reads));
        if !["network_code", "network_advice"].contains(&row.field.get_ref().as_str()) {
            self.problem(row.field.span().start, "not a field of networks, expected network_code or network_advice");
        }
        tables.rules.push(Rule {
            id: entry.id,
            brand: self.reference("brand", &row.brand),
            dialect: self.optional_reference("dialect", row.dialect.as_ref()),
            field: self.word("field", &row.field),
            code: self.network_code(&row.code),
            category: u32::from(row.category),
            with: self.network_codes(&row.with),
            acquirer: self.countries(&row.acquirer),
            issuer: self.countries(&row.issuer),
            valid_from_ms: entry.valid_from_ms,
            valid_to_ms: entry.valid_to_ms,
        });
        tables.entries.push(entry);
    }
}
