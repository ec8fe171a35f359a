//! The whole document of a frame: every wish it holds, in the keys of docs/policy.schema.json. Compiled again it gives the same
//! policy, but for the salt of its arms, of which a frame keeps the hash alone.

use crate::words::{self, name, word};
use recoup_core::{
    id::{CodeId, ZoneId},
    policy::{
        Days, Frame,
        model::{Arm, CLOSED_DAYS_MAX, ClosedSpan, MIDDLE, NEVER, ScheduleRecord, Settings, Threshold, TrackRecord, unit},
    },
    vocabulary::{ChargesBy, Disposition, FinalAction, Preset, Schedule},
};
use serde_json::{Map, Value, json};

const HOUR_S: u32 = 3_600;
const DAY_S: u32 = 86_400;

/// The document that says all that a frame holds.
pub fn of(frame: &Frame<'_>) -> Value {
    let settings = frame.settings();
    let mut document = Map::new();
    let mut put = |key: &str, value: Value| document.insert(key.to_owned(), value);
    put("version", json!(1));
    put("extends", json!(word(Preset(settings.preset.into()))));
    for (key, value) in wishes(&settings) {
        put(key, value);
    }
    put("schedules", frame.schedules().map(|record| (schedule_name(record.word), schedule(&record))).collect());
    put("dispositions", tracks(frame, |track| track.code == 0 && track.segment == 0));
    put("codes", tracks(frame, |track| track.code != 0 && track.segment == 0));
    put("segments", segments(frame));
    put("arms", frame.arms().map(|record| arm(&record)).collect());
    put("high_value", frame.thresholds().filter_map(|record| threshold(&record)).collect());
    let (single, spans): (Vec<_>, Vec<_>) = frame.closed().partition(|span| span.from_day == span.to_day);
    let (days, more) = single.split_at(single.len().min(CLOSED_DAYS_MAX));
    document.insert("closed_days".to_owned(), days.iter().map(|span| date(span.from_day)).collect());
    document.insert("blackouts".to_owned(), spans.iter().chain(more).map(span).collect());
    document.into()
}

fn span(span: &ClosedSpan) -> Value {
    json!({"from": date(span.from_day), "to": date(span.to_day)})
}

/// A date by its days since 1970.
fn date(day: u32) -> Value {
    let epoch = jiff::civil::date(1970, 1, 1);
    epoch.checked_add(jiff::SignedDuration::from_hours(i64::from(day) * 24)).map_or(Value::Null, |date| json!(date.to_string()))
}

fn wishes(settings: &Settings) -> Vec<(&'static str, Value)> {
    let mut wishes = vec![
        ("charges_by", json!(word(ChargesBy(settings.charges_by.into())))),
        ("max_charges", json!(settings.max_charges)),
        ("max_technical", json!(settings.max_technical)),
        ("close_after_days", json!(settings.close_after_days)),
        ("window", window(settings)),
        ("zone", json!(name(ZoneId(settings.zone)))),
        ("last_notice_days", day(settings.last_notice_days)),
        ("silent_hours", json!(settings.silent_h)),
        ("late_messages", json!(if settings.late_message == 1 { "send" } else { "drop" })),
        ("final_action", json!(word(FinalAction(settings.final_action.into())))),
        ("past_next_bill", json!(settings.past_next_bill == 1)),
        ("charge_grace_hours", json!(settings.charge_grace_s / HOUR_S)),
        ("key_margin_minutes", json!(settings.key_margin_s / 60)),
    ];
    // A preset may have a horizon of minutes, which no document can wish for.
    if settings.horizon_s.is_multiple_of(DAY_S) {
        wishes.push(("horizon_days", json!(settings.horizon_s / DAY_S)));
    }
    // An empty list says that no charge is moved; without one the paydays of the country hold.
    let paydays = paydays(settings);
    if !paydays.is_empty() || settings.payday_reach_s == 0 {
        wishes.push(("paydays", paydays.into()));
    }
    wishes.push(("payday_reach_hours", json!(settings.payday_reach_s / HOUR_S)));
    wishes
}

fn window(settings: &Settings) -> Value {
    if settings.window_from_min == settings.window_to_min {
        return Value::Null;
    }
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    let mut window = json!({"from": clock(settings.window_from_min), "to": clock(settings.window_to_min)});
    if settings.weekdays != 0 {
        window["weekdays"] = weekdays(settings.weekdays).into();
    }
    window
}

const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

fn weekdays(bits: u8) -> Vec<Value> {
    WEEKDAYS.iter().enumerate().filter(|(n, _)| bits >> n & 1 == 1).map(|(_, day)| json!(day)).collect()
}

fn paydays(settings: &Settings) -> Vec<Value> {
    let bits = |set: u32| (1..32).filter(move |day| set >> day & 1 == 1);
    let month = bits(settings.payday_month_days).map(|day| json!(day));
    let last = (settings.payday_month_days & 1 == 1).then(|| json!("last"));
    let business = bits(settings.payday_business_days).map(|day| json!({"business_day": day}));
    month.chain(last).chain(weekdays(settings.payday_weekdays)).chain(business).collect()
}

/// The name of a schedule's word.
pub fn schedule_name(value: u8) -> String {
    word(Schedule(value.into())).to_owned()
}

fn schedule(record: &ScheduleRecord) -> Value {
    let (key, placed) = match record.unit {
        unit::PAUSE_MS => ("pause_ms", false),
        unit::AFTER_S => ("after_seconds", false),
        _ => ("days", true),
    };
    let waits = record.waits.iter().take(record.len.into());
    let waits: Vec<Value> = waits.map(|wait| if placed { days(Days(*wait)) } else { json!(wait) }).collect();
    let mut schedule = json!({key: waits, "gap_hours": record.gap_s / HOUR_S, "jitter_ms": record.jitter_ms});
    if placed || record.payday == 1 || record.preferred == 1 {
        schedule["payday"] = (record.payday == 1).into();
        schedule["preferred_hours"] = (record.preferred == 1).into();
    }
    schedule
}

/// A day, or the list of those of which each debt gets one.
fn days(days: Days) -> Value {
    if days.count() == 1 { json!(days.first()) } else { days.iter().collect() }
}

fn tracks(frame: &Frame<'_>, which: impl Fn(&TrackRecord) -> bool) -> Value {
    let key = |track: &TrackRecord| match name(CodeId(track.code)) {
        Some(code) => code.to_owned(),
        None => word(Disposition(track.disposition.into())).to_owned(),
    };
    frame.tracks().filter(|track| which(track)).map(|record| (key(&record), track(&record))).collect()
}

/// The JSON pointer to a track in a document that has it.
pub fn pointer(document: &Value, track: &TrackRecord) -> String {
    let (list, key) = match name(CodeId(track.code)) {
        Some(code) => ("codes", code),
        None => ("dispositions", word(Disposition(track.disposition.into()))),
    };
    let segments = document["segments"].as_array().map(Vec::as_slice).unwrap_or_default();
    match segments.iter().position(|one| one["segment"] == track.segment) {
        Some(n) => format!("/segments/{n}/{list}/{key}"),
        None => format!("/{list}/{key}"),
    }
}

fn track(record: &TrackRecord) -> Value {
    let messages: Vec<u8> = record.message_days.into_iter().take_while(|day| *day != NEVER).collect();
    json!({
        "schedule": words::said(Schedule(record.schedule.into())),
        "gated_charges": record.gated_max,
        "message_days": messages,
        "offer_day": if record.offer_day == MIDDLE { json!("middle") } else { day(record.offer_day) },
        "escalate_day": day(record.escalate_day),
        "escalate_only_high_value": record.escalate_high_value == 1,
        "restricted_offer_first": record.restricted_offer_first == 1,
        "repeat_cycles": record.repeat_cycles,
    })
}

fn day(day: u8) -> Value {
    if day == NEVER { Value::Null } else { json!(day) }
}

fn segments(frame: &Frame<'_>) -> Value {
    let mut numbers: Vec<u32> = frame.tracks().map(|track| track.segment).filter(|segment| *segment != 0).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let of = |segment: u32| {
        json!({
            "segment": segment,
            "dispositions": tracks(frame, |track| track.code == 0 && track.segment == segment),
            "codes": tracks(frame, |track| track.code != 0 && track.segment == segment),
        })
    };
    numbers.into_iter().map(of).collect()
}

fn arm(record: &Arm) -> Value {
    json!({"share_bp": record.basis_points, "no_charge": record.no_charge == 1})
}

fn threshold(record: &Threshold) -> Option<(String, Value)> {
    Some((words::unpack(record.currency)?, json!(record.amount)))
}
