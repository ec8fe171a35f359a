//! The time of a picture: the customer's wall clock, from left to right.

use crate::instant;
use recoup_core::time::{civil::DAY_MS, zone::Zone};

/// Where the first instant stands, and the last.
pub const LEFT: f64 = 120.0;
pub const RIGHT: f64 = 970.0;
/// A label that begins behind this would leave the picture.
const LAST_LABEL: f64 = 930.0;
/// Most labels that are read at a glance.
const LABELS: i64 = 12;
/// Shorter plans, of seconds or hours, show spans and no days.
const DAYS_FROM_MS: i64 = 2 * DAY_MS;

/// The span of time that is drawn, on the wall clock.
#[derive(Debug)]
pub struct Axis {
    zone: Zone,
    from_ms: i64,
    to_ms: i64,
    /// The instant that spans are counted from.
    now_ms: i64,
}

impl Axis {
    /// From now to the last of some instants, in whole days where there are several.
    pub fn of(zone: Zone, now_ms: i64, instants: impl Iterator<Item = i64>) -> Self {
        let now_ms = local(zone, now_ms);
        let (first, last) = instants.fold((now_ms, now_ms), |(first, last), instant_ms| {
            let clock = local(zone, instant_ms);
            (first.min(clock), last.max(clock))
        });
        if last - first < DAYS_FROM_MS {
            return Self { zone, from_ms: first, to_ms: last.max(first + 1_000), now_ms };
        }
        let midnight = |ms: i64| ms - ms.rem_euclid(DAY_MS);
        Self { zone, from_ms: midnight(first), to_ms: midnight(last) + DAY_MS, now_ms }
    }

    /// Where an instant stands.
    pub fn x(&self, instant_ms: i64) -> f64 {
        self.place(local(self.zone, instant_ms))
    }

    /// Where a time of the wall clock stands, within the picture.
    pub fn place(&self, local_ms: i64) -> f64 {
        let share = (local_ms - self.from_ms) as f64 / (self.to_ms - self.from_ms) as f64;
        LEFT + share.clamp(0.0, 1.0) * (RIGHT - LEFT)
    }

    /// The midnights of the days that are drawn; none of a shorter plan.
    pub fn midnights(&self) -> impl Iterator<Item = i64> {
        let days = if self.has_days() { (self.to_ms - self.from_ms) / DAY_MS } else { 0 };
        (0..days).map(|day| self.from_ms + day * DAY_MS)
    }

    /// Where lines of the grid stand, and what is written beside them.
    pub fn labels(&self) -> Vec<(f64, String)> {
        let mut labels = self.every_label();
        labels.iter_mut().filter(|(x, _)| *x > LAST_LABEL).for_each(|(_, label)| label.clear());
        labels
    }

    fn every_label(&self) -> Vec<(f64, String)> {
        if !self.has_days() {
            let part = (self.to_ms - self.from_ms) / 4;
            let at = (0..=4).map(|n| self.from_ms + n * part);
            return at.map(|ms| (self.place(ms), format!("+{}", instant::span(ms - self.now_ms)))).collect();
        }
        let days = (self.to_ms - self.from_ms) / DAY_MS;
        let every = (days + LABELS - 1) / LABELS;
        let shown = self.midnights().enumerate().filter(|(n, _)| *n as i64 % every == 0);
        shown.map(|(_, midnight)| (self.place(midnight), instant::day(midnight))).collect()
    }

    /// Whole days are drawn.
    pub const fn has_days(&self) -> bool {
        self.to_ms - self.from_ms >= DAYS_FROM_MS
    }
}

fn local(zone: Zone, utc_ms: i64) -> i64 {
    utc_ms.saturating_add(i64::from(zone.offset_at(utc_ms)) * 1_000)
}
