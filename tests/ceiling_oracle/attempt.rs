//! One real attempt: what happened, and what the caller was told of it so far.

use recoup_core::{history::Row, number::*, vocabulary::*};

/// One real attempt.
#[derive(Clone, Debug)]
pub struct Attempt {
    pub serial: u32,
    pub debt: u32,
    /// The card or account it was made with.
    pub card: u64,
    /// How often the method of the debt had been updated when it was made.
    pub updates: u32,
    /// Its reports do not say the card where the case says it.
    pub leaves_out_card: bool,
    /// It was made by the caller.
    pub ours: bool,
    /// Its reports have our ordinal alone, and the ordinal is used again.
    pub reuses_ordinal: bool,
    /// A check of zero.
    pub check: bool,
    pub sent_ms: i64,
    pub ended_ms: i64,
    /// How it ended.
    pub end: Outcome,
    pub asked: i64,
    /// What it brought.
    pub captured: i64,
    pub id: Hash,
    pub payment: Hash,
    pub key: Hash128,
    pub ordinal: u32,
    pub settlement_ms: i64,
    /// The reports that arrived.
    pub told: Vec<Row>,
}

/// How a report says that its attempt stands.
fn outcome(row: &Row) -> Option<Outcome> {
    Some(match row.kind {
        RowKind::ATTEMPT => row.outcome,
        RowKind::PAID | RowKind::FOUND_PAID => Outcome::APPROVED,
        RowKind::FOUND_FAILED => Outcome::DECLINED,
        RowKind::NOT_FOUND => Outcome::NOT_SENT,
        _ => return None,
    })
}

fn told_ms(row: &Row) -> i64 {
    if row.ended_ms.0 > 0 { row.ended_ms.0 } else { row.at_ms.0 }
}

impl Attempt {
    fn told_at(&self, wanted: Outcome) -> Option<i64> {
        self.told.iter().filter(|row| outcome(row) == Some(wanted) && !self.came_too_late(row)).map(told_ms).min()
    }

    /// A lookup without a name speaks of what was open: an attempt that was blocked in an earlier second was not.
    fn came_too_late(&self, row: &Row) -> bool {
        let second = |row: &Row| told_ms(row).div_euclid(1000);
        let nameless = row.attempt.0 == 0 && row.key == Hash128::default() && row.ordinal.0 == 0;
        let blocked = |other: &Row| outcome(other) == Some(Outcome::BLOCKED) && second(other) < second(row);
        row.kind == RowKind::FOUND_FAILED && nameless && self.told.iter().any(blocked)
    }

    fn has(&self, kind: RowKind) -> bool {
        self.told.iter().any(|row| row.kind == kind)
    }

    /// A report tells of the call. `paid` alone tells of money, and money may come in by other ways.
    pub fn is_known(&self) -> bool {
        self.told.iter().any(|row| row.kind != RowKind::PAID && outcome(row).is_some())
    }

    /// How it stands, as far as it was told.
    pub fn stands(&self) -> Outcome {
        let told = |wanted| self.told_at(wanted);
        let second = |at: Option<i64>| at.map(|at| at.div_euclid(1000));
        match (told(Outcome::APPROVED), told(Outcome::DECLINED)) {
            _ if told(Outcome::RETURNED).is_some() && !self.has(RowKind::REINSTATED) => Outcome::RETURNED,
            (Some(yes), Some(no)) if second(Some(yes)) == second(Some(no)) => Outcome::DECLINED,
            (Some(_), _) => Outcome::APPROVED,
            (None, Some(_)) => Outcome::DECLINED,
            _ if told(Outcome::BLOCKED).is_some() => Outcome::BLOCKED,
            _ if told(Outcome::NOT_SENT).is_some() => Outcome::NOT_SENT,
            _ => Outcome::SENT,
        }
    }

    pub fn is_open(&self) -> bool {
        self.is_known() && self.stands() == Outcome::SENT
    }

    /// When it was sent, as far as it was told; else its first report.
    pub fn start_ms(&self) -> i64 {
        let sent = self.told.iter().filter_map(|row| {
            let sent = outcome(row) == Some(Outcome::SENT);
            if row.sent_ms.0 > 0 { Some(row.sent_ms.0) } else { sent.then_some(row.at_ms.0) }
        });
        let any = self.told.iter().filter(|row| outcome(row).is_some()).map(told_ms).min();
        sent.min().or(any).unwrap_or(self.sent_ms)
    }

    /// When its decline was told first.
    pub fn declined_ms(&self) -> Option<i64> {
        self.told_at(Outcome::DECLINED).filter(|_| self.stands() == Outcome::DECLINED)
    }

    /// The day of a presentation: when it was sent or settled, whichever is earlier.
    pub fn day_ms(&self) -> i64 {
        let settled = self.told.iter().map(|row| row.settlement_ms.0).filter(|at| *at > 0).min();
        settled.map_or(self.start_ms(), |settled| settled.min(self.start_ms()))
    }

    pub fn says_card(&self) -> bool {
        self.told.iter().any(|row| row.credential.0 > 0)
    }

    pub fn says_money(&self) -> bool {
        self.told.iter().any(|row| outcome(row) != Some(Outcome::RETURNED) && (row.amount.0 > 0 || row.captured.0 > 0))
    }

    pub fn is_disputed(&self) -> bool {
        self.has(RowKind::DISPUTED) && !self.has(RowKind::REINSTATED)
    }

    /// The reports cannot be taken for two attempts, nor for another: each has a name, and the names are linked.
    pub fn is_plain(&self, debt: u32) -> bool {
        let mut known: Vec<(Hash, Hash128, u32)> = Vec::new();
        let own = self.debt == debt;
        let names = |row: &Row| {
            let call = matches!(row.source, ReportSource::OWN | ReportSource::API_ANSWER);
            let key = row.key != Hash128::default();
            (row.attempt, row.key, if own && (call || key) { row.ordinal.0 } else { 0 })
        };
        let mut left: Vec<_> = self.told.iter().map(names).collect();
        let linked = |a: &(Hash, Hash128, u32), b: &(Hash, Hash128, u32)| {
            (a.0.0 > 0 && a.0 == b.0) || (a.1 != Hash128::default() && a.1 == b.1) || (a.2 > 0 && a.2 == b.2)
        };
        known.extend(left.pop());
        while let Some(at) = left.iter().position(|names| known.iter().any(|other| linked(names, other))) {
            known.push(left.swap_remove(at));
        }
        let named = known.iter().all(|names| names.0.0 > 0 || names.1 != Hash128::default() || names.2 > 0);
        left.is_empty() && named && !self.reuses_ordinal && (own || self.says_card())
    }
}
