//! A calendar month of a debit scheme, in its own zone.

use crate::time::{
    civil::{DAY_MS, DateTime},
    zone::Zone,
};

/// The same wall-clock instant of the next calendar month in the zone of a scheme; its last day, if that month is shorter.
pub(crate) fn month_after(zone: Zone, at_ms: i64) -> i64 {
    let by_length = at_ms.saturating_add(31 * DAY_MS);
    let local = DateTime::from_ms(zone.to_local(at_ms).local_ms).and_then(|local| local.add_months(1));
    local.map_or(by_length, |local| zone.to_utc(local.to_ms()).utc_ms)
}
