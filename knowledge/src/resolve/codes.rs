//! Codes of providers and rules of networks.

use super::Resolver;
use crate::model::{CONTEXTS, ContextMeaning, Rule, Tables};
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
        let mut entry = self.sourced("code", row, tables);
        self.not_empty(row.span.start, "remedy", &row.remedy);
        entry.remedy.clone_from(&row.remedy);
        entry.area = row.area.clone().unwrap_or_default();
        entry.http_status = u32::from(row.http_status);
        let facets = [&row.decline, &row.error, &row.outcome, &row.advice];
        entry.reads = facets.map(|facet| facet.as_ref().map(|facet| self.facet(facet)));
        entry.contexts = self.contexts(row);
        if entry.contexts.is_empty() && entry.reads.iter().all(Option::is_none) {
            self.problem(row.name.span().start, "a code without a facet, expected one: decline, error, refund or another");
        }
        tables.entries.push(entry);
    }

    /// What a code means in each context of [`CONTEXTS`], for all methods and then for those named.
    fn contexts(&mut self, row: &schema::Code) -> Vec<ContextMeaning> {
        let facets = [&row.refund, &row.payout, &row.dispute, &row.cancellation, &row.on_method, &row.debit];
        let mut contexts = Vec::new();
        for ((number, facet), _) in (1..).zip(facets).zip(CONTEXTS) {
            let Some(facet) = facet else { continue };
            contexts.push(ContextMeaning { context: number, method: 0, issuer: Vec::new(), meaning: self.facet(facet) });
        }
        let debit = CONTEXTS.len() as u32;
        for facet in &row.debits {
            let meaning = self.facet(&facet.reads);
            for method in &facet.methods {
                let (method, issuer) = (self.reference("method", method), self.countries(&facet.issuer));
                contexts.push(ContextMeaning { context: debit, method, issuer, meaning });
            }
        }
        contexts
    }

    fn rule(&mut self, row: &Filed<schema::Rule>, tables: &mut Tables) {
        let mut entry = self.sourced("rule", row, tables);
        entry.reads[0] = Some(self.facet(&row.reads));
        if !["network_code", "network_advice"].contains(&row.field.get_ref().as_str()) {
            self.problem(row.field.span().start, "not a field of networks, expected network_code or network_advice");
        }
        tables.rules.push(Rule {
            id: entry.id,
            brand: self.optional_reference("brand", row.brand.as_ref()),
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
