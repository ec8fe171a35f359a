//! The tables of why requests are refused.

use super::tables::Writer;
use crate::model::Evidence;

impl Writer<'_> {
    pub(super) fn refusals(&mut self) {
        self.key_prefixes();
        let book = self.book;
        let (mut rows, mut evidence) = (Vec::new(), Vec::new());
        for obstacle in &book.tables.obstacles {
            rows.push(format!(
                "ObstacleRow {{ id: ObstacleId({:#010x}), asks_permission: {}, repairs: {}, evidence: Run {{ at: {}, len: {} }} }}",
                obstacle.id,
                obstacle.asks_permission,
                self.runs.run(&obstacle.repairs),
                evidence.len(),
                obstacle.evidence.len(),
            ));
            evidence.extend(obstacle.evidence.iter().map(|one| self.evidence(one)));
        }
        self.array("Why requests are refused, by id.", "OBSTACLES", "ObstacleRow", &rows);
        self.array("What speaks for an obstacle or against it.", "EVIDENCE", "EvidenceRow", &evidence);
    }

    fn key_prefixes(&mut self) {
        let book = self.book;
        let mut rows = Vec::new();
        for prefix in &book.tables.key_prefixes {
            rows.push(format!(
                "KeyPrefixRow {{ name: {}, kind: KeyKind({}), livemode: {} }}",
                self.strings.text(&prefix.name),
                prefix.kind,
                yes_no(Some(prefix.livemode)),
            ));
        }
        self.array("With what keys begin, by id.", "KEY_PREFIXES", "KeyPrefixRow", &rows);
    }

    fn evidence(&mut self, one: &Evidence) -> String {
        format!(
            "EvidenceRow {{ certainty: Certainty({}), http_statuses: {}, codes: {}, error_types: {}, bare: {}, key: KeyKind({}), modes_differ: {}, owner: Owner({}), account_header: {}, permission_named: {} }}",
            one.certainty,
            self.runs.run(&one.http_statuses),
            self.runs.run(&one.codes),
            self.runs.run(&one.error_types),
            one.bare,
            one.key,
            yes_no(one.modes_differ),
            one.owner,
            yes_no(one.account_header),
            one.permission_named,
        )
    }
}

/// A `YesNo` of the core.
fn yes_no(said: Option<bool>) -> &'static str {
    match said {
        None => "YesNo(0)",
        Some(false) => "YesNo(1)",
        Some(true) => "YesNo(2)",
    }
}
