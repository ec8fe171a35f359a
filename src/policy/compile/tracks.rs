//! What a document says of dispositions, codes and segments.
use super::{
    set,
    value::{Name, Value, unknown_key},
};
use crate::{
    error::{Error, ErrorAt},
    id::CodeId,
    number::Segment,
    policy::{
        check::{CYCLES_MAX, DAYS_MAX, GATED_MAX},
        draft::{Draft, Records, TRACKS_MAX},
        frame::closest,
        model::{NEVER, TrackRecord},
        presets,
    },
    table,
    vocabulary::{Disposition, Ladder},
};

pub const TRACK_KEYS: &[u8] = b"ladder gated_charges message_days offer_day escalate_day escalate_only_high_value \
restricted_offer_first repeat_cycles";
pub const SEGMENT_KEYS: &[u8] = b"segment dispositions codes";

/// The segment of wishes that hold for every segment.
pub const EVERYONE: Segment = Segment(0);

/// The tracks of dispositions.
pub fn dispositions(draft: &mut Draft, value: &Value, segment: Segment) -> Result<(), ErrorAt> {
    let mut seen = Seen::new();
    value.each(|key, value| {
        let disposition = table::word_called::<Disposition>(key.bytes()).ok_or(unknown_key(key.at))?;
        seen.mark(disposition.0, &key)?;
        change(draft, disposition, CodeId::default(), segment, &value)
    })
}

/// The tracks of codes. Each holds where the code's own disposition does.
pub fn codes(draft: &mut Draft, value: &Value, segment: Segment) -> Result<(), ErrorAt> {
    let mut seen = Seen::new();
    value.each(|key, value| {
        let (code, disposition) = code_of(&key)?;
        seen.mark(code.0, &key)?;
        change(draft, disposition, code, segment, &value)
    })
}

/// What differs for the caller's segments.
pub fn segments(draft: &mut Draft, value: &Value) -> Result<(), ErrorAt> {
    let mut seen = Seen::new();
    value.items(|_, item| {
        let [segment, its_dispositions, its_codes] = item.members(SEGMENT_KEYS)?;
        let number = segment.as_ref().ok_or_else(|| item.wrong())?;
        let segment = Segment(number.count(1, u32::MAX)?);
        if !seen.is_new(segment.0) {
            return Err(number.wrong());
        }
        super::apply(its_dispositions, |value| dispositions(draft, value, segment))?;
        super::apply(its_codes, |value| codes(draft, value, segment))
    })
}

/// The id of a code and the disposition it has by itself: as a decline code, or else as an error code.
fn code_of(key: &Name) -> Result<(CodeId, Disposition), ErrorAt> {
    let not_found = ErrorAt { error: Error::NotFound, at: key.at };
    let code = table::find_id::<CodeId>(key.bytes()).map_err(|_| not_found)?;
    let meaning = table::as_decline(code).or_else(|| table::as_outcome(code)).or_else(|| table::as_error(code));
    let disposition = meaning.map(|meaning| meaning.disposition).filter(|word| word.is_set());
    disposition.map(|word| (code, word)).ok_or(not_found)
}

/// Changes a track; it starts from the one that applied so far.
fn change(draft: &mut Draft, disposition: Disposition, code: CodeId, segment: Segment, value: &Value) -> Result<(), ErrorAt> {
    let held = closest(draft.tracks.iter(), disposition, code, segment).unwrap_or_else(|| presets::track(disposition));
    let own = u8::try_from(disposition.0).map_err(|_| value.wrong())?;
    let mut track = TrackRecord { disposition: own, code: code.0, segment: segment.0, ..held };
    fill(&mut track, value)?;
    if draft.put_track(track) { Ok(()) } else { Err(ErrorAt { error: Error::JsonValue, at: value.key_at() }) }
}

fn fill(track: &mut TrackRecord, value: &Value) -> Result<(), ErrorAt> {
    let [ladder, gated, message_days, offer_day, escalate_day, only_high_value, offer_first, repeat_cycles] =
        value.members(TRACK_KEYS)?;
    set(&mut track.ladder, ladder, ladder_word)?;
    set(&mut track.gated_max, gated, |value| value.count(0, GATED_MAX.into()))?;
    set(&mut track.message_days, message_days, days)?;
    set(&mut track.offer_day, offer_day, day_or_never)?;
    set(&mut track.escalate_day, escalate_day, day_or_never)?;
    set(&mut track.escalate_high_value, only_high_value, Value::flag)?;
    set(&mut track.restricted_offer_first, offer_first, Value::flag)?;
    set(&mut track.repeat_cycles, repeat_cycles, |value| value.count(0, CYCLES_MAX.into()))
}

/// A ladder, or 0 for `null`: that of the verdict.
fn ladder_word(value: &Value) -> Result<u8, ErrorAt> {
    if value.is_null()? {
        return Ok(0);
    }
    let word = table::word_called::<Ladder>(value.name()?.bytes());
    word.and_then(|word| u8::try_from(word.0).ok()).ok_or_else(|| value.wrong())
}

/// A day, or `null`: never.
fn day_or_never(value: &Value) -> Result<u8, ErrorAt> {
    if value.is_null()? { Ok(NEVER) } else { value.count(0, DAYS_MAX) }
}

/// Ascending days.
fn days(value: &Value) -> Result<[u8; 4], ErrorAt> {
    let mut days = [NEVER; 4];
    let mut earliest = 0;
    value.items(|n, item| {
        let place = days.get_mut(n).ok_or_else(|| item.wrong())?;
        *place = item.count(earliest, DAYS_MAX)?;
        earliest = u32::from(*place) + 1;
        Ok(())
    })?;
    Ok(days)
}

/// What one object or list has named so far.
struct Seen(Records<u32, TRACKS_MAX>);

impl Seen {
    fn new() -> Self {
        Self(Records::new())
    }

    /// Notes a key; one that comes again is a fault.
    fn mark(&mut self, id: u32, key: &Name) -> Result<(), ErrorAt> {
        if self.is_new(id) { Ok(()) } else { Err(unknown_key(key.at)) }
    }

    /// A full list takes no more: there is no room for as many tracks either.
    fn is_new(&mut self, id: u32) -> bool {
        self.0.iter().all(|held| held != id) && self.0.push(id)
    }
}
