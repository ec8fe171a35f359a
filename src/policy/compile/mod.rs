//! A JSON policy document becomes a frame.
//!
//! A document names a preset and what differs from it. It is read in the order below, whatever order its keys stand in: general
//! wishes, schedules, dispositions, codes, segments; each starts from what the ones before it made. The same wishes give the same
//! bytes.
mod calendar;
mod closed;
mod lists;
mod schedules;
#[cfg(test)]
mod tests;
mod tracks;
mod value;

use super::{
    check::{CHARGES_MAX, DAY_MIN, DAY_S, DAYS_MAX, REACH_MAX_S, SILENT_MAX_H, TECHNICAL_MAX},
    draft::PolicyDraft,
    presets,
};
use crate::{
    fault::{Fault, FaultAt},
    hash,
    id::ZoneId,
    table::{self, Book},
    vocabulary::{ChargesBy, FinalAction, Preset, Status},
};
use value::Value;

/// The version of the documents this library reads.
const VERSION: i64 = 1;

const HOUR_S: u32 = 3_600;
const REACH_MAX_H: u32 = REACH_MAX_S / HOUR_S;
const GRACE_MAX_H: u32 = DAYS_MAX * 24;

/// The keys of a document.
const KEYS: &[u8] =
    b"$schema version extends charges_by max_charges max_technical horizon_days close_after_days min_gap_hours jitter_minutes \
window zone paydays payday_reach_hours last_notice_days silent_hours late_messages final_action past_next_bill \
charge_grace_hours key_margin_minutes schedules dispositions codes segments arms arm_salt high_value closed_days \
blackouts";

/// Compiles a policy document into `out` and returns the length of the frame.
///
/// The document is an object of [`KEYS`]; `docs/policy.schema.json` describes it. `"version": 1` is obligatory; `"extends"` names
/// a preset, `standard` where it is absent.
///
/// # Errors
/// In this order: those of the JSON itself; `ERR_POLICY_VERSION` for a version other than 1; `ERR_JSON_KEY` for an unknown
/// or repeated key, at the key; `ERR_JSON_VALUE` for a value of the wrong type or range, or one too many, at the value;
/// `ERR_NOT_FOUND` for a code or zone this edition does not know, at its name; `ERR_CAPACITY` with the bytes needed in
/// `value`. Nothing is written then.
///
/// ```
/// use recoup_core::{Book, policy};
///
/// let mut frame = [0; 8192];
/// let len = policy::compile(Book::BUILT_IN, br#"{"version": 1, "extends": "cautious"}"#, &mut frame)?;
/// policy::check(&frame[..len])?;
/// # Ok::<(), recoup_core::Fault>(())
/// ```
pub fn compile(book: Book<'_>, json: &[u8], out: &mut [u8]) -> Result<usize, Fault> {
    let mut draft = PolicyDraft::new();
    fill(book, json, &mut draft)?;
    draft.write(out)
}

fn fill(book: Book<'_>, json: &[u8], draft: &mut PolicyDraft) -> Result<(), FaultAt> {
    let document = Value::of_document(json)?;
    check_version(&document)?;
    let [
        _schema,
        _version,
        extends,
        charges_by,
        max_charges,
        max_technical,
        horizon_days,
        close_after_days,
        min_gap_hours,
        jitter_minutes,
        window,
        zone,
        paydays,
        payday_reach_hours,
        last_notice_days,
        silent_hours,
        late_messages,
        final_action,
        past_next_bill,
        charge_grace_hours,
        key_margin_minutes,
        schedules,
        dispositions,
        codes,
        segments,
        arms,
        arm_salt,
        high_value,
        closed_days,
        blackouts,
    ] = document.members(KEYS)?;

    base(extends.as_ref(), draft)?;
    let wishes = &mut draft.settings;
    set(&mut wishes.charges_by, charges_by, Value::word_of::<ChargesBy>)?;
    set(&mut wishes.max_charges, max_charges, |value| value.count(0, CHARGES_MAX.into()))?;
    set(&mut wishes.max_technical, max_technical, |value| value.count(0, TECHNICAL_MAX.into()))?;
    set(&mut wishes.close_after_days, close_after_days, |value| value.count(1, DAYS_MAX))?;
    set(&mut wishes.last_notice_days, last_notice_days, tracks::day)?;
    set(&mut wishes.silent_h, silent_hours, |value| value.count(0, SILENT_MAX_H.into()))?;
    set(&mut wishes.horizon_s, horizon_days, |value| Ok(value.count::<u32>(1, DAYS_MAX)? * DAY_S))?;
    set(&mut wishes.zone, zone, |value| zone_id(book, value))?;
    apply(paydays, |value| calendar::paydays(wishes, value))?;
    set(&mut wishes.payday_reach_s, payday_reach_hours, |value| Ok(value.count::<u32>(0, REACH_MAX_H)? * HOUR_S))?;
    set(&mut wishes.late_message, late_messages, |value| value.word(b"send drop"))?;
    set(&mut wishes.final_action, final_action, Value::word_of::<FinalAction>)?;
    set(&mut wishes.past_next_bill, past_next_bill, Value::flag)?;
    set(&mut wishes.charge_grace_s, charge_grace_hours, |value| Ok(value.count::<u32>(0, GRACE_MAX_H)? * HOUR_S))?;
    set(&mut wishes.key_margin_s, key_margin_minutes, |value| Ok(value.count::<u32>(0, DAY_MIN.into())? * 60))?;
    set(&mut wishes.salt, arm_salt, |value| Ok(hash::name(value.name()?.bytes()).0))?;
    apply(window, |value| calendar::window(wishes, value))?;

    apply(min_gap_hours, |value| schedules::gap(draft, value))?;
    apply(jitter_minutes, |value| schedules::jitter(draft, value))?;
    apply(schedules, |value| schedules::each(draft, value))?;
    apply(dispositions, |value| tracks::dispositions(draft, value, tracks::EVERYONE))?;
    apply(codes, |value| tracks::codes(book, draft, value, tracks::EVERYONE))?;
    apply(segments, |value| tracks::segments(book, draft, value))?;
    apply(arms, |value| lists::arms(draft, value))?;
    apply(high_value, |value| lists::high_value(draft, value))?;
    apply(closed_days, |value| closed::days(draft, value))?;
    apply(blackouts, |value| closed::blackouts(draft, value))?;
    Ok(())
}

/// Sets a field when the document has a value for it.
fn set<'a, T>(
    field: &mut T,
    value: Option<Value<'a>>,
    read: impl FnOnce(&Value<'a>) -> Result<T, FaultAt>,
) -> Result<(), FaultAt> {
    apply(value, |value| {
        *field = read(value)?;
        Ok(())
    })
}

/// Does what a value asks for, when the document has it.
fn apply<'a>(value: Option<Value<'a>>, work: impl FnOnce(&Value<'a>) -> Result<(), FaultAt>) -> Result<(), FaultAt> {
    value.as_ref().map_or(Ok(()), work)
}

/// The version comes first: a document of another one may well have keys and values unknown here.
fn check_version(document: &Value) -> Result<(), FaultAt> {
    let mut version = None;
    document.each(|key, value| {
        if key.bytes() == b"version" && version.is_none() {
            version = Some(value);
        }
        Ok(())
    })?;
    let version = version.ok_or_else(|| FaultAt { status: Status::ERR_POLICY_VERSION, at: document.at() })?;
    match version.integer(i64::MIN..=i64::MAX)? {
        VERSION => Ok(()),
        _ => Err(FaultAt { status: Status::ERR_POLICY_VERSION, at: version.at() }),
    }
}

/// Puts the preset a document starts from.
fn base(extends: Option<&Value>, draft: &mut PolicyDraft) -> Result<(), FaultAt> {
    let Some(value) = extends else {
        return presets::fill(Preset::STANDARD, draft).ok_or(FaultAt { status: Status::ERR_RANGE, at: 0 });
    };
    let word = table::word_called(value.name()?.bytes());
    word.and_then(|word| presets::fill(word, draft)).ok_or_else(|| value.wrong())
}

fn zone_id(book: Book<'_>, value: &Value) -> Result<u32, FaultAt> {
    if value.is_null()? {
        return Ok(0);
    }
    let name = value.name()?;
    let not_found = FaultAt { status: Status::ERR_NOT_FOUND, at: name.at };
    book.find_id::<ZoneId>(name.bytes()).map(|zone| zone.0).ok_or(not_found)
}
