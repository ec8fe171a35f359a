//! What a document says of dispositions, codes and segments.
use super::{
    set,
    value::{Name, Value, unknown_key},
};
use crate::{
    fault::FaultAt,
    id::CodeId,
    number::Segment,
    policy::{
        check::{CYCLES_MAX, DAYS_MAX, GATED_MAX},
        draft::{PolicyDraft, Records, TRACKS_MAX},
        frame::closest,
        model::{MIDDLE, NEVER, TrackRecord},
        presets,
    },
    table::{self, Book},
    vocabulary::{Disposition, Schedule, Status},
};

pub const TRACK_KEYS: &[u8] = b"schedule gated_charges message_days offer_day escalate_day escalate_only_high_value \
restricted_offer_first repeat_cycles";
pub const SEGMENT_KEYS: &[u8] = b"segment dispositions codes";

/// The segment of wishes that hold for every segment.
pub const EVERYONE: Segment = Segment(0);

/// The tracks of dispositions.
pub fn dispositions(draft: &mut PolicyDraft, value: &Value, segment: Segment) -> Result<(), FaultAt> {
    let mut seen = Seen::new();
    value.each(|key, value| {
        let disposition = table::word_called::<Disposition>(key.bytes()).ok_or(unknown_key(key.at))?;
        seen.mark(disposition.0, &key)?;
        change(draft, disposition, CodeId::default(), segment, &value)
    })
}

/// The tracks of codes. Each holds where the code's own disposition does.
pub fn codes(book: Book<'_>, draft: &mut PolicyDraft, value: &Value, segment: Segment) -> Result<(), FaultAt> {
    let mut seen = Seen::new();
    value.each(|key, value| {
        let (code, disposition) = code_of(book, &key)?;
        seen.mark(code.0, &key)?;
        change(draft, disposition, code, segment, &value)
    })
}

/// What differs for the caller's segments.
pub fn segments(book: Book<'_>, draft: &mut PolicyDraft, value: &Value) -> Result<(), FaultAt> {
    let mut seen = Seen::new();
    value.items(|_, item| {
        let [segment, its_dispositions, its_codes] = item.members(SEGMENT_KEYS)?;
        let number = segment.as_ref().ok_or_else(|| item.wrong())?;
        let segment = Segment(number.count(1, u32::MAX)?);
        if !seen.is_new(segment.0) {
            return Err(number.wrong());
        }
        super::apply(its_dispositions, |value| dispositions(draft, value, segment))?;
        super::apply(its_codes, |value| codes(book, draft, value, segment))
    })
}

/// The id of a code and the disposition it has by itself: as a decline code, or else as an error code.
fn code_of(book: Book<'_>, key: &Name) -> Result<(CodeId, Disposition), FaultAt> {
    let not_found = FaultAt { status: Status::ERR_NOT_FOUND, at: key.at };
    let code = book.find_id::<CodeId>(key.bytes()).ok_or(not_found)?;
    let meaning = book.as_decline(code).or_else(|| book.as_outcome(code)).or_else(|| book.as_error(code));
    let disposition = meaning.map(|meaning| meaning.disposition).filter(|word| word.is_set());
    disposition.map(|word| (code, word)).ok_or(not_found)
}

/// Changes a track; it starts from the one that applied so far.
fn change(
    draft: &mut PolicyDraft,
    disposition: Disposition,
    code: CodeId,
    segment: Segment,
    value: &Value,
) -> Result<(), FaultAt> {
    let held = closest(draft.tracks.iter(), disposition, code, segment).unwrap_or_else(|| presets::track(disposition));
    let own = u8::try_from(disposition.0).map_err(|_| value.wrong())?;
    let mut track = TrackRecord { disposition: own, code: code.0, segment: segment.0, ..held };
    fill(&mut track, disposition, value)?;
    if draft.put_track(track) { Ok(()) } else { Err(FaultAt { status: Status::ERR_JSON_VALUE, at: value.key_at() }) }
}

fn fill(track: &mut TrackRecord, disposition: Disposition, value: &Value) -> Result<(), FaultAt> {
    let [schedule, gated, message_days, offer_day, escalate_day, only_high_value, offer_first, repeat_cycles] =
        value.members(TRACK_KEYS)?;
    set(&mut track.schedule, schedule, |value| schedule_word(disposition, value))?;
    set(&mut track.gated_max, gated, |value| value.count(0, GATED_MAX.into()))?;
    set(&mut track.message_days, message_days, days)?;
    set(&mut track.offer_day, offer_day, offer)?;
    set(&mut track.escalate_day, escalate_day, day)?;
    set(&mut track.escalate_high_value, only_high_value, Value::flag)?;
    set(&mut track.restricted_offer_first, offer_first, Value::flag)?;
    set(&mut track.repeat_cycles, repeat_cycles, |value| value.count(0, CYCLES_MAX.into()))
}

/// A schedule, or 0 for `null`: that of the verdict. Where time alone cures nothing, a document may only do without probes.
fn schedule_word(disposition: Disposition, value: &Value) -> Result<u8, FaultAt> {
    if value.is_null()? {
        return Ok(0);
    }
    let word = value.word_of::<Schedule>()?;
    let allowed = match disposition {
        Disposition::RETRY_LATER | Disposition::BACKOFF => true,
        Disposition::CUSTOMER_ACTION | Disposition::UPDATE_DETAILS => u32::from(word) == Schedule::NONE.0,
        _ => false,
    };
    if allowed { Ok(word) } else { Err(value.wrong()) }
}

/// A day, `"middle"`, or `null`: never.
fn offer(value: &Value) -> Result<u8, FaultAt> {
    if value.is_name()? { value.word(b"middle").map(|_| MIDDLE) } else { day(value) }
}

/// A day, or `null`: never.
pub fn day(value: &Value) -> Result<u8, FaultAt> {
    if value.is_null()? { Ok(NEVER) } else { value.count(0, DAYS_MAX) }
}

/// Ascending days.
fn days(value: &Value) -> Result<[u8; 4], FaultAt> {
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
    fn mark(&mut self, id: u32, key: &Name) -> Result<(), FaultAt> {
        if self.is_new(id) { Ok(()) } else { Err(unknown_key(key.at)) }
    }

    /// A full list takes no more: there is no room for as many tracks either.
    fn is_new(&mut self, id: u32) -> bool {
        self.0.iter().all(|held| held != id) && self.0.push(id)
    }
}
