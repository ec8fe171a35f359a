//! Until when a plan charges.

use crate::{
    history::Case,
    policy::{DAY_S, model::Settings},
    time::{
        civil::{self, DAY_MS, SECOND_MS},
        day::{add_local_days, local_day_start},
        zone::Zone,
    },
};

/// The two ends of a debt's schedule.
#[derive(Clone, Copy, Debug)]
pub(super) struct Horizon {
    /// The last instant of timed dunning charges: the end of a local day.
    pub last_ms: i64,
    /// Until when an act of the customer still opens a charge, and technical retries go on; then the debt is closed.
    pub closes_ms: i64,
}

impl Horizon {
    /// `first_ms` is when the debt first failed, `newest_ms` when it failed last.
    pub(super) fn of(case: &Case, settings: &Settings, zone: Zone, first_ms: i64, newest_ms: i64) -> Self {
        let closes_ms = end_of_day(zone, newest_ms, i32::from(settings.close_after_days));
        match settings.horizon_s.checked_rem(DAY_S) {
            Some(0) => {
                let days = i32::try_from(settings.horizon_s / DAY_S).unwrap_or(i32::MAX);
                let last_ms = end_of_day(zone, first_ms, days).min(before_next_bill(case, settings, zone));
                Self { last_ms, closes_ms }
            }
            // A policy of seconds has no days: nothing of it outlives them.
            _ => {
                let last_ms = first_ms.saturating_add(i64::from(settings.horizon_s).saturating_mul(SECOND_MS)).min(civil::MAX_MS);
                Self { last_ms, closes_ms: last_ms }
            }
        }
    }
}

/// The end of the local day before the one the next bill falls on.
fn before_next_bill(case: &Case, settings: &Settings, zone: Zone) -> i64 {
    if !case.next_bill_ms.is_set() || settings.past_next_bill == 1 {
        return i64::MAX;
    }
    let bill_ms = case.next_bill_ms.0;
    local_day_start(zone, bill_ms).unwrap_or(bill_ms).saturating_sub(1).max(civil::MIN_MS)
}

/// The last instant of the local day that lies `days` after the one of an instant.
fn end_of_day(zone: Zone, at_ms: i64, days: i32) -> i64 {
    let by_length = at_ms.saturating_add(i64::from(days).saturating_mul(DAY_MS)).min(civil::MAX_MS);
    let next = add_local_days(zone, at_ms, days.saturating_add(1)).and_then(|next| local_day_start(zone, next.utc_ms));
    next.map_or(by_length, |next| next.saturating_sub(1))
}
