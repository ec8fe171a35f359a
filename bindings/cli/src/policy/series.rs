//! A schedule as a series of instants.

use super::document::schedule_name;
use recoup_core::{
    policy::{
        Days,
        model::{ScheduleRecord, unit},
    },
    table::CeilingRow,
    vocabulary::{Counts, Schedule},
};

/// Seconds of a day.
pub const DAY_S: u64 = 86_400;

/// A schedule as a series of instants after the first failure.
#[derive(Debug)]
pub struct Series {
    /// Its schedule.
    pub word: Schedule,
    /// What its waits are counted in: a value of `unit`.
    pub unit: u8,
    /// The waits; of several days, of which each debt gets one, the last.
    pub waits: Vec<u64>,
    /// The same in milliseconds after the first failure.
    pub at_ms: Vec<u64>,
    /// The same of the first of several days.
    from_ms: Vec<u64>,
    /// The smallest distance between two charges.
    pub gap_ms: u64,
    /// The widest jitter.
    pub jitter_ms: u64,
}

impl Series {
    /// Of the record in a frame.
    pub fn of(record: &ScheduleRecord) -> Self {
        let used = record.waits.iter().take(record.len.into());
        let lengths = |of: fn(Days) -> u32| used.clone().map(|wait| record.days(*wait).map_or(*wait, of).into()).collect();
        let (waits, firsts): (Vec<u64>, Vec<u64>) = (lengths(Days::last), lengths(Days::first));
        let (at_ms, from_ms) = (instants(record.unit, &waits), instants(record.unit, &firsts));
        let (gap_ms, jitter_ms) = (u64::from(record.gap_s) * 1_000, record.jitter_ms.into());
        Self { word: Schedule(record.word.into()), unit: record.unit, waits, at_ms, from_ms, gap_ms, jitter_ms }
    }

    /// How close a charge may come to the one before it, or the first to the failure.
    pub fn apart_ms(&self, n: usize) -> u64 {
        let before = n.checked_sub(1).and_then(|before| self.at_ms.get(before)).copied().unwrap_or(0);
        self.from_ms.get(n).map_or(0, |at| at.saturating_sub(before))
    }

    /// The JSON pointer to a key of it.
    pub fn pointer(&self, key: &str) -> String {
        format!("/schedules/{}/{key}", schedule_name(self.word.0 as u8))
    }

    /// The JSON pointer to one of its waits.
    pub fn wait(&self, n: usize) -> String {
        let key = match self.unit {
            unit::PAUSE_MS => "pause_ms",
            unit::AFTER_S => "after_seconds",
            _ => "days",
        };
        self.pointer(&format!("{key}/{n}"))
    }

    /// What stands there, with its unit.
    pub fn told(&self, n: usize) -> String {
        let wait = self.waits.get(n).copied().unwrap_or(0);
        match self.unit {
            unit::PAUSE_MS => format!("{wait} ms"),
            unit::AFTER_S => format!("{wait} s"),
            _ => format!("day {wait}"),
        }
    }

    /// The schedule `debit` serves methods that a row names, the others cards. Calls that executed nothing count for no limit.
    pub fn is_bound_by(&self, row: &CeilingRow) -> bool {
        let debits = row.methods.iter().any(|method| method.0 != 0);
        let any_card = !debits && row.issuer.iter().all(|country| country.0 == 0);
        row.limit > 0 && self.word != Schedule::API && if self.word == Schedule::DEBIT { debits } else { any_card }
    }

    /// The first charge behind a window that begins with the first failure.
    pub fn past(&self, row: &CeilingRow) -> Option<usize> {
        self.at_ms.iter().position(|at| *at > row.window_ms.unsigned_abs())
    }

    /// The first charge that is one too many within the window. Where attempts count, the failed one does too.
    pub fn over(&self, row: &CeilingRow) -> Option<usize> {
        let first = (row.counts == Counts::ATTEMPTS).then_some(0);
        let within = |n: usize| {
            let at = self.from_ms.get(n).copied().unwrap_or(0);
            let from = at.saturating_sub(row.window_ms.unsigned_abs());
            first.iter().chain(self.at_ms.iter().take(n + 1)).filter(|other| **other >= from).count()
        };
        (0..self.at_ms.len()).find(|n| within(*n) > row.limit as usize)
    }
}

/// Waits in milliseconds after the first failure.
fn instants(unit: u8, waits: &[u64]) -> Vec<u64> {
    match unit {
        unit::PAUSE_MS => (1..=waits.len()).map(|count| waits[..count].iter().sum()).collect(),
        unit::AFTER_S => waits.iter().map(|wait| wait * 1_000).collect(),
        _ => waits.iter().map(|day| day * DAY_S * 1_000).collect(),
    }
}
