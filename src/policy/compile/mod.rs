//! A JSON policy document becomes a frame.
//!
//! A document names a preset and what differs from it. It is read in the order below, whatever order its keys stand in: general
//! wishes, ladders, dispositions, codes, segments; each starts from what the ones before it made. The same wishes give the same
//! bytes.
mod calendar;
mod ladders;
mod lists;
#[cfg(test)]
mod tests;
mod tracks;
mod value;

use super::{
    check::{CHARGES_MAX, DAY_MIN, DAY_S, DAYS_MAX, REACH_MAX_S},
    draft::Draft,
    presets,
};
use crate::{
    error::{Error, ErrorAt},
    hash,
    id::ZoneId,
    table,
    vocabulary::Preset,
};
use value::Value;

/// The version of the documents this library reads.
const VERSION: i64 = 1;

const HOUR_S: u32 = 3_600;
const REACH_MAX_H: u32 = REACH_MAX_S / HOUR_S;
const GRACE_MAX_H: u32 = DAYS_MAX * 24;

/// The keys of a document.
const KEYS: &[u8] = b"$schema version extends charges_by max_charges horizon_days min_gap_hours jitter_minutes window zone paydays \
payday_reach_hours late_messages end past_next_bill charge_grace_hours key_margin_minutes ladders dispositions codes segments arms \
arm_salt high_value";

/// Compiles a policy document into `out` and returns the length of the frame.
///
/// The document is an object of [`KEYS`]; `docs/policy.schema.json` describes it. `"version": 1` is obligatory; `"extends"` names
/// a preset, `standard` where it is absent.
///
/// # Errors
/// In this order: those of the JSON itself; [`Error::PolicyVersion`] for a version other than 1; [`Error::JsonKey`] for an unknown
/// or repeated key, at the key; [`Error::JsonValue`] for a value of the wrong type or range, or one too many, at the value;
/// [`Error::NotFound`] for a code or zone this edition does not know, at its name; [`Error::Capacity`] with the bytes needed in
/// `at`. Nothing is written then.
pub fn compile(json: &[u8], out: &mut [u8]) -> Result<usize, ErrorAt> {
    draft(json)?.write(out)
}

fn draft(json: &[u8]) -> Result<Draft, ErrorAt> {
    let document = Value::of_document(json)?;
    check_version(&document)?;
    let [
        _schema,
        _version,
        extends,
        charges_by,
        max_charges,
        horizon_days,
        min_gap_hours,
        jitter_minutes,
        window,
        zone,
        paydays,
        payday_reach_hours,
        late_messages,
        end,
        past_next_bill,
        charge_grace_hours,
        key_margin_minutes,
        ladders,
        dispositions,
        codes,
        segments,
        arms,
        arm_salt,
        high_value,
    ] = document.members(KEYS)?;

    let mut draft = base(extends.as_ref())?;
    let wishes = &mut draft.settings;
    set(&mut wishes.charges_by, charges_by, |value| value.word(b"engine provider"))?;
    set(&mut wishes.max_charges, max_charges, |value| value.count(0, CHARGES_MAX.into()))?;
    set(&mut wishes.horizon_s, horizon_days, |value| Ok(value.count::<u32>(1, DAYS_MAX)? * DAY_S))?;
    set(&mut wishes.zone, zone, zone_id)?;
    set(&mut wishes.paydays, paydays, calendar::paydays)?;
    set(&mut wishes.payday_reach_s, payday_reach_hours, |value| Ok(value.count::<u32>(0, REACH_MAX_H)? * HOUR_S))?;
    set(&mut wishes.late_message, late_messages, |value| value.word(b"send drop"))?;
    set(&mut wishes.end_action, end, |value| value.word(b"cancel mark_unpaid leave"))?;
    set(&mut wishes.past_next_bill, past_next_bill, Value::flag)?;
    set(&mut wishes.charge_grace_s, charge_grace_hours, |value| Ok(value.count::<u32>(0, GRACE_MAX_H)? * HOUR_S))?;
    set(&mut wishes.key_margin_s, key_margin_minutes, |value| Ok(value.count::<u32>(0, DAY_MIN.into())? * 60))?;
    set(&mut wishes.salt, arm_salt, |value| Ok(hash::name(value.name()?.bytes()).0))?;
    apply(window, |value| calendar::window(wishes, value))?;

    apply(min_gap_hours, |value| ladders::gap(&mut draft, value))?;
    apply(jitter_minutes, |value| ladders::jitter(&mut draft, value))?;
    apply(ladders, |value| ladders::each(&mut draft, value))?;
    apply(dispositions, |value| tracks::dispositions(&mut draft, value, tracks::EVERYONE))?;
    apply(codes, |value| tracks::codes(&mut draft, value, tracks::EVERYONE))?;
    apply(segments, |value| tracks::segments(&mut draft, value))?;
    apply(arms, |value| lists::arms(&mut draft, value))?;
    apply(high_value, |value| lists::high_value(&mut draft, value))?;
    Ok(draft)
}

/// Sets a field when the document has a value for it.
fn set<'a, T>(
    field: &mut T,
    value: Option<Value<'a>>,
    read: impl FnOnce(&Value<'a>) -> Result<T, ErrorAt>,
) -> Result<(), ErrorAt> {
    apply(value, |value| {
        *field = read(value)?;
        Ok(())
    })
}

/// Does what a value asks for, when the document has it.
fn apply<'a>(value: Option<Value<'a>>, work: impl FnOnce(&Value<'a>) -> Result<(), ErrorAt>) -> Result<(), ErrorAt> {
    value.as_ref().map_or(Ok(()), work)
}

/// The version comes first: a document of another one may well have keys and values unknown here.
fn check_version(document: &Value) -> Result<(), ErrorAt> {
    let mut version = None;
    document.each(|key, value| {
        if key.bytes() == b"version" && version.is_none() {
            version = Some(value);
        }
        Ok(())
    })?;
    let version = version.ok_or_else(|| ErrorAt { error: Error::PolicyVersion, at: document.at() })?;
    match version.integer(i64::MIN..=i64::MAX)? {
        VERSION => Ok(()),
        _ => Err(ErrorAt { error: Error::PolicyVersion, at: version.at() }),
    }
}

/// The draft a document starts from.
fn base(extends: Option<&Value>) -> Result<Draft, ErrorAt> {
    let Some(value) = extends else { return presets::draft(Preset::STANDARD).ok_or(ErrorAt { error: Error::Range, at: 0 }) };
    let word = table::word_called(value.name()?.bytes());
    word.and_then(presets::draft).ok_or_else(|| value.wrong())
}

fn zone_id(value: &Value) -> Result<u32, ErrorAt> {
    if value.is_null()? {
        return Ok(0);
    }
    let name = value.name()?;
    table::find_id::<ZoneId>(name.bytes()).map(|zone| zone.0).map_err(|error| ErrorAt { error, at: name.at })
}
