//! What a policy wishes after one code: the schedule, the track, and the limits that cut them.

use super::document;
use crate::{
    args::{Facet, Show},
    failure::Failure,
    words::{self, BOOK, name, word},
};
use recoup_core::{
    id::{BrandId, CodeId, MethodId, ZoneId},
    number::Segment,
    policy::Frame,
    table::{CeilingRow, Meaning},
    vocabulary::{Schedule, Space},
};
use serde::Serialize;
use serde_json::Value;

/// The wishes that apply to one code.
#[derive(Debug, Serialize)]
pub struct Effective {
    /// The code.
    pub code: &'static str,
    /// What it asks for.
    pub disposition: &'static str,
    /// The schedule of its charges, by name.
    pub schedule: &'static str,
    /// Its waits and how they are placed; null: no timed charge.
    pub series: Value,
    /// Messages, offers, escalation, and charges behind a gate.
    pub track: Value,
    /// Where the track stands in the document: its pointer.
    pub track_of: String,
    /// The zone in which days and hours are counted, where neither the case nor the document names another.
    pub zone: &'static str,
    /// Preferred hours; null: any.
    pub window: Value,
    /// Limits that are in force today for this method and brand, by name.
    pub limits: Vec<&'static str>,
}

impl Effective {
    /// Looks the code up, and what applies to it.
    pub fn of(frame: &Frame<'_>, code: &str, wanted: &Show) -> Result<Self, Failure> {
        let unknown = || Failure::unknown(format!("`{code}` is no code"), words::near_names(&[Space::CODE], code)).at("CODE");
        let id: CodeId = BOOK.find_id(code.as_bytes()).ok_or_else(unknown)?;
        let meaning = meaning(id).ok_or_else(unknown)?;
        let brand: Option<BrandId> = wanted.brand.as_deref().map(|brand| words::find("--brand", brand)).transpose()?;
        let method: Option<MethodId> = wanted.method.as_deref().map(|method| words::find("--method", method)).transpose()?;
        let zone: Option<ZoneId> = wanted.zone.as_deref().map(|zone| words::find("--zone", zone)).transpose()?;
        let debit = method.is_some_and(|method| BOOK.ceilings().iter().any(|row| row.methods.contains(&method)));

        let segment = Segment(wanted.segment.unwrap_or(0));
        let track = frame.track(meaning.disposition, id, segment);
        let own = track.map_or(Schedule(0), |track| Schedule(track.schedule.into()));
        let schedule = match meaning.schedule {
            _ if own.0 != 0 => own,
            Schedule::FUNDS if debit => Schedule::DEBIT,
            told => told,
        };
        let whole = document::of(frame);
        let track_of = track.map_or_else(String::new, |track| document::pointer(&whole, &track));
        let binds = |row: &&CeilingRow| {
            let of_method =
                if debit { method.is_some_and(|method| row.methods.contains(&method)) } else { row.methods[0].0 == 0 };
            let of_brand = row.brand.0 == 0 || brand.is_none_or(|brand| row.brand == brand);
            row.valid_to_ms == i64::MAX && of_method && of_brand
        };
        Ok(Self {
            code: name(id).unwrap_or_default(),
            disposition: word(meaning.disposition),
            schedule: word(schedule),
            series: whole["schedules"].get(word(schedule)).cloned().unwrap_or_default(),
            track: whole.pointer(&track_of).cloned().unwrap_or_default(),
            track_of,
            zone: zone.or(Some(ZoneId(frame.settings().zone))).and_then(name).unwrap_or("UTC"),
            window: whole["window"].clone(),
            limits: BOOK.ceilings().iter().filter(binds).filter_map(|row| name(row.id)).collect(),
        })
    }
}

/// What a code means as a decline, else as an outcome's reason, else as an error.
fn meaning(code: CodeId) -> Option<&'static Meaning> {
    let meaning = [Facet::Decline, Facet::Outcome, Facet::Error].into_iter().find_map(|facet| facet.meaning(code))?;
    meaning.disposition.is_set().then_some(meaning)
}
