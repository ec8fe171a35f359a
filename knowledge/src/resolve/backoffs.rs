//! How client libraries wait before they send a request again.

use super::Resolver;
use crate::model::{Backoff, Tables};
use crate::{schema, source_file::Filed};

/// Of a share: 100 times the whole.
const MOST: u32 = 1_000_000;

impl Resolver<'_> {
    pub(super) fn backoffs(&mut self, tables: &mut Tables) {
        let rows = self.rows;
        for row in &rows.backoffs {
            self.backoff(row, tables);
        }
        tables.backoffs.sort_by_key(|backoff| backoff.id);
    }

    fn backoff(&mut self, row: &Filed<schema::Backoff>, tables: &mut Tables) {
        let entry = self.sourced("backoff", row, tables);
        let numbers = [
            ("base_ms", *row.base_ms.get_ref()),
            ("cap_ms", *row.cap_ms.get_ref()),
            ("floor_ms", row.floor_ms),
            ("factor", row.factor),
            ("low", row.low),
            ("high", row.high),
            ("max_retries", row.max_retries),
            ("tokens", row.tokens),
            ("token_cost", row.token_cost),
            ("token_gain", row.token_gain),
            ("tokens_kept", row.tokens_kept),
        ];
        if *row.base_ms.get_ref() == 0 {
            self.problem(row.base_ms.span().start, "base_ms = 0, expected a wait");
        }
        if row.cap_ms < row.base_ms {
            self.problem(row.cap_ms.span().start, "cap_ms below base_ms, expected at least that");
        }
        if row.low > row.high || row.high > MOST {
            let what = format!("low = {} and high = {}, expected a range up to {MOST}", row.low, row.high);
            self.problem(row.name.span().start, what);
        }
        tables.backoffs.push(Backoff {
            id: entry.id,
            growth: row.growth.as_ref().map_or(0, |word| self.word("backoff_growth", word)),
            jitter: row.jitter.as_ref().map_or(0, |word| self.word("backoff_jitter", word)),
            numbers,
        });
        tables.entries.push(entry);
    }
}
