//! The ladders of a document.
use super::{
    HOUR_S, set,
    value::{Value, unknown_key},
};
use crate::{
    error::ErrorAt,
    policy::{
        check::{CHARGES_MAX, DAY_MIN, DAY_S, DAYS_MAX, JITTER_MAX_MS, PAUSE_MAX_MS},
        draft::Draft,
        model::{LadderRecord, WAITS_MAX, unit},
        presets,
    },
    table,
    vocabulary::Ladder,
};

/// The keys of a ladder. The first three are the units, in the order of their values; a ladder has at most one.
pub const KEYS: &[u8] = b"pause_ms after_seconds days payday preferred_hours message_from_charge gap_hours jitter_ms";

const GAP_MAX_H: u32 = DAYS_MAX * 24;
const MINUTE_MS: u32 = 60_000;

/// The gap between charges on ladders of days. One that has a wider gap of its own keeps it.
pub fn gap(draft: &mut Draft, value: &Value) -> Result<(), ErrorAt> {
    let gap_s = value.count::<u32>(0, GAP_MAX_H)? * HOUR_S;
    let common_s = draft.days_gap_s;
    draft.ladders.change(|ladder| {
        if ladder.unit == unit::DAYS {
            ladder.gap_s = if ladder.gap_s > common_s { ladder.gap_s.max(gap_s) } else { gap_s };
        }
    });
    draft.days_gap_s = gap_s;
    Ok(())
}

/// The jitter of every ladder but those that pause for an answer.
pub fn jitter(draft: &mut Draft, value: &Value) -> Result<(), ErrorAt> {
    let jitter_ms = value.count::<u32>(0, DAY_MIN.into())? * MINUTE_MS;
    draft.ladders.change(|ladder| {
        if ladder.unit != unit::PAUSE_MS {
            ladder.jitter_ms = jitter_ms;
        }
    });
    draft.jitter_ms = jitter_ms;
    Ok(())
}

/// Every ladder of the document, by its word.
pub fn each(draft: &mut Draft, value: &Value) -> Result<(), ErrorAt> {
    let mut seen = 0u32;
    value.each(|key, value| {
        let word = table::word_called::<Ladder>(key.bytes()).filter(|&word| word != Ladder::NONE).ok_or(unknown_key(key.at))?;
        let bit = 1u32.checked_shl(word.0).unwrap_or(0);
        if seen & bit != 0 {
            return Err(unknown_key(key.at));
        }
        seen |= bit;
        let changed = one(draft, word, &value)?;
        if draft.put_ladder(changed) { Ok(()) } else { Err(value.wrong()) }
    })
}

fn one(draft: &Draft, word: Ladder, value: &Value) -> Result<LadderRecord, ErrorAt> {
    let [pause_ms, after_seconds, days, payday, preferred_hours, message_from_charge, gap_hours, jitter_ms] =
        value.members(KEYS)?;
    let held = draft.ladders.iter().find(|ladder| u32::from(ladder.word) == word.0);
    let mut ladder = held.unwrap_or_else(|| bare(draft, word, unit::DAYS));

    let series = [(unit::PAUSE_MS, pause_ms), (unit::AFTER_S, after_seconds), (unit::DAYS, days)];
    let mut given = series.iter().filter_map(|(unit, waits)| waits.as_ref().map(|waits| (*unit, waits)));
    if let Some((unit, waits)) = given.next() {
        if let Some((_, other)) = given.next() {
            return Err(unknown_key(waits.key_at().max(other.key_at())));
        }
        if ladder.unit != unit {
            ladder = bare(draft, word, unit);
        }
        read_waits(&mut ladder, waits)?;
    }
    set(&mut ladder.payday, payday, Value::flag)?;
    set(&mut ladder.preferred, preferred_hours, Value::flag)?;
    set(&mut ladder.message_from_charge, message_from_charge, |value| value.count(0, CHARGES_MAX.into()))?;
    set(&mut ladder.gap_s, gap_hours, |value| Ok(value.count::<u32>(0, GAP_MAX_H)? * HOUR_S))?;
    set(&mut ladder.jitter_ms, jitter_ms, |value| value.count(0, JITTER_MAX_MS))?;
    Ok(ladder)
}

/// A ladder without waits, placed as its unit is by default.
fn bare(draft: &Draft, word: Ladder, unit: u8) -> LadderRecord {
    let common = match unit {
        unit::PAUSE_MS => presets::pauses(word, &[]),
        unit::AFTER_S => presets::after(word, &[]),
        _ => presets::days(word, &[]),
    };
    match unit {
        unit::PAUSE_MS => common,
        unit::AFTER_S => LadderRecord { jitter_ms: draft.jitter_ms, ..common },
        _ => LadderRecord { jitter_ms: draft.jitter_ms, gap_s: draft.days_gap_s, ..common },
    }
}

/// The waits of a series: ascending from 1, but for pauses, which may be of any order.
fn read_waits(ladder: &mut LadderRecord, value: &Value) -> Result<(), ErrorAt> {
    let (longest, ascending) = match ladder.unit {
        unit::PAUSE_MS => (PAUSE_MAX_MS, false),
        unit::AFTER_S => (DAYS_MAX * DAY_S, true),
        _ => (DAYS_MAX, true),
    };
    let mut shortest = 1;
    ladder.waits = [0; WAITS_MAX];
    ladder.len = 0;
    value.items(|n, wait| {
        let place = ladder.waits.get_mut(n).ok_or_else(|| wait.wrong())?;
        *place = wait.count(shortest, longest)?;
        ladder.len = ladder.len.saturating_add(1);
        if ascending {
            shortest = place.saturating_add(1);
        }
        Ok(())
    })
}
