//! Local days of a document on which no charge of dunning is made.
use super::value::Value;
use crate::{
    fault::FaultAt,
    policy::{
        check::{LAST_DAY, Ranged as _},
        draft::PolicyDraft,
        model::{BLACKOUTS_MAX, CLOSED_DAYS_MAX, ClosedSpan},
    },
    time::text,
};

pub const KEYS: &[u8] = b"from to";

/// Single days: `["2026-12-24"]`.
pub fn days(draft: &mut PolicyDraft, value: &Value) -> Result<(), FaultAt> {
    value.items(|n, item| {
        let day = day(&item)?;
        put(draft, n < CLOSED_DAYS_MAX, ClosedSpan { from_day: day, to_day: day }, &item)
    })
}

/// Spans, both ends included: `[{"from": "2026-12-20", "to": "2026-12-27"}]`.
pub fn blackouts(draft: &mut PolicyDraft, value: &Value) -> Result<(), FaultAt> {
    value.items(|n, item| {
        let [from, to] = item.members(KEYS)?;
        let end = |end: Option<Value<'_>>| end.as_ref().ok_or_else(|| item.wrong()).and_then(day);
        let span = ClosedSpan { from_day: end(from)?, to_day: end(to)? };
        put(draft, n < BLACKOUTS_MAX, span, &item)
    })
}

fn put(draft: &mut PolicyDraft, room: bool, span: ClosedSpan, item: &Value) -> Result<(), FaultAt> {
    let fits = room && span.in_range() && draft.closed.put(span, |held| *held);
    if fits { Ok(()) } else { Err(item.wrong()) }
}

/// `"2026-12-24"` in days since 1970.
fn day(value: &Value) -> Result<u32, FaultAt> {
    let date = text::date(value.name()?.bytes());
    let day = date.and_then(|date| u32::try_from(date.to_day()).ok()).filter(|&day| day <= LAST_DAY);
    day.ok_or_else(|| value.wrong())
}
