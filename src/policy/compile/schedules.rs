//! The schedules of a document.
use super::{
    HOUR_S, set,
    value::{Value, unknown_key},
};
use crate::{
    fault::FaultAt,
    policy::{
        check::{DAY_MIN, DAY_S, DAYS_MAX, JITTER_MAX_MS, PAUSE_MAX_MS},
        days::Days,
        draft::PolicyDraft,
        model::{ScheduleRecord, WAITS_MAX, unit},
        presets,
    },
    table,
    vocabulary::Schedule,
};

/// The keys of a schedule. The first three are the units, in the order of their values; a schedule has at most one.
pub const KEYS: &[u8] = b"pause_ms after_seconds days payday preferred_hours gap_hours jitter_ms";

const GAP_MAX_H: u32 = DAYS_MAX * 24;
const MINUTE_MS: u32 = 60_000;

/// The gap between charges on schedules of days. One that has a wider gap of its own keeps it.
pub fn gap(draft: &mut PolicyDraft, value: &Value) -> Result<(), FaultAt> {
    let gap_s = value.count::<u32>(0, GAP_MAX_H)? * HOUR_S;
    let common_s = draft.days_gap_s;
    draft.schedules.change(|schedule| {
        if schedule.unit == unit::DAYS {
            schedule.gap_s = if schedule.gap_s > common_s { schedule.gap_s.max(gap_s) } else { gap_s };
        }
    });
    draft.days_gap_s = gap_s;
    Ok(())
}

/// The jitter of every schedule but those that pause for an answer.
pub fn jitter(draft: &mut PolicyDraft, value: &Value) -> Result<(), FaultAt> {
    let jitter_ms = value.count::<u32>(0, DAY_MIN.into())? * MINUTE_MS;
    draft.schedules.change(|schedule| {
        if schedule.unit != unit::PAUSE_MS {
            schedule.jitter_ms = jitter_ms;
        }
    });
    draft.jitter_ms = jitter_ms;
    Ok(())
}

/// Every schedule of the document, by its word.
pub fn each(draft: &mut PolicyDraft, value: &Value) -> Result<(), FaultAt> {
    let mut seen = 0u32;
    value.each(|key, value| {
        let word =
            table::word_called::<Schedule>(key.bytes()).filter(|&word| word != Schedule::NONE).ok_or(unknown_key(key.at))?;
        let bit = 1u32.checked_shl(word.0).unwrap_or(0);
        if seen & bit != 0 {
            return Err(unknown_key(key.at));
        }
        seen |= bit;
        let changed = one(draft, word, &value)?;
        if draft.put_schedule(changed) { Ok(()) } else { Err(value.wrong()) }
    })
}

fn one(draft: &PolicyDraft, word: Schedule, value: &Value) -> Result<ScheduleRecord, FaultAt> {
    let [pause_ms, after_seconds, days, payday, preferred_hours, gap_hours, jitter_ms] = value.members(KEYS)?;
    let held = draft.schedules.iter().find(|schedule| u32::from(schedule.word) == word.0);
    let mut schedule = held.unwrap_or_else(|| bare(draft, word, unit::DAYS));

    let series = [(unit::PAUSE_MS, pause_ms), (unit::AFTER_S, after_seconds), (unit::DAYS, days)];
    let mut given = series.iter().filter_map(|(unit, waits)| waits.as_ref().map(|waits| (*unit, waits)));
    if let Some((unit, waits)) = given.next() {
        if let Some((_, other)) = given.next() {
            return Err(unknown_key(waits.key_at().max(other.key_at())));
        }
        if schedule.unit != unit {
            schedule = bare(draft, word, unit);
        }
        read_waits(&mut schedule, waits)?;
    }
    set(&mut schedule.payday, payday, Value::flag)?;
    set(&mut schedule.preferred, preferred_hours, Value::flag)?;
    set(&mut schedule.gap_s, gap_hours, |value| Ok(value.count::<u32>(0, GAP_MAX_H)? * HOUR_S))?;
    set(&mut schedule.jitter_ms, jitter_ms, |value| value.count(0, JITTER_MAX_MS))?;
    Ok(schedule)
}

/// A schedule without waits, placed as its unit is by default.
fn bare(draft: &PolicyDraft, word: Schedule, unit: u8) -> ScheduleRecord {
    let common = match unit {
        unit::PAUSE_MS => presets::pauses(word, &[]),
        unit::AFTER_S => presets::after(word, &[]),
        _ => presets::days(word, &[]),
    };
    match unit {
        unit::PAUSE_MS => common,
        unit::AFTER_S => ScheduleRecord { jitter_ms: draft.jitter_ms, ..common },
        _ => ScheduleRecord { jitter_ms: draft.jitter_ms, gap_s: draft.days_gap_s, ..common },
    }
}

/// The waits of a series: ascending from 1, but for pauses, which may be of any order.
fn read_waits(schedule: &mut ScheduleRecord, value: &Value) -> Result<(), FaultAt> {
    let (longest, ascending) = match schedule.unit {
        unit::PAUSE_MS => (PAUSE_MAX_MS, false),
        unit::AFTER_S => (DAYS_MAX * DAY_S, true),
        _ => (DAYS_MAX, true),
    };
    let mut shortest = 1;
    schedule.waits = [0; WAITS_MAX];
    schedule.len = 0;
    value.items(|n, wait| {
        let place = schedule.waits.get_mut(n).ok_or_else(|| wait.wrong())?;
        let last = if schedule.unit == unit::DAYS && wait.is_array()? {
            let days = read_days(&wait, shortest, longest)?;
            *place = days.0;
            days.last()
        } else {
            *place = wait.count(shortest, longest)?;
            *place
        };
        schedule.len = schedule.len.saturating_add(1);
        if ascending {
            shortest = last.saturating_add(1);
        }
        Ok(())
    })
}

/// Several days, of which each debt gets one.
fn read_days(value: &Value, shortest: u32, longest: u32) -> Result<Days, FaultAt> {
    let mut found: Option<Days> = None;
    value.items(|_, day| {
        let number = day.count(shortest, longest)?;
        let days = found.map_or(Some(Days(number)), |days| days.with(number));
        found = Some(days.ok_or_else(|| day.wrong())?);
        Ok(())
    })?;
    found.filter(|days| days.count() > 1).ok_or_else(|| value.wrong())
}
