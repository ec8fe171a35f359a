//! What a policy document changes of its preset, read from docs/policy.md and the schema beside it.

use super::{
    debt::Payday,
    hash,
    policy::{Final, Horizon, Offer, Policy, Schedule, Track, Unit},
};
use crate::input::{DAY, Disposition, HOUR, Ms, SECOND};
use serde_json::{Map, Value};

const MINUTE: Ms = 60 * SECOND;
const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// The dispositions by their words.
pub const DISPOSITIONS: [(&str, Disposition); 10] = [
    ("retry_later", Disposition::RetryLater),
    ("backoff", Disposition::Backoff),
    ("customer_action", Disposition::CustomerAction),
    ("authenticate", Disposition::Authenticate),
    ("update_details", Disposition::UpdateDetails),
    ("new_method", Disposition::NewMethod),
    ("fix_integration", Disposition::FixIntegration),
    ("lookup_first", Disposition::LookupFirst),
    ("settled", Disposition::Settled),
    ("stop", Disposition::Stop),
];

/// The number of a code and its own disposition, by its name.
pub type Codes<'a> = &'a dyn Fn(&str) -> (u32, Disposition);

/// The preset with what the document says.
///
/// # Panics
/// If the document is none.
#[must_use]
pub fn read(mut policy: Policy, document: &Value, codes: Codes<'_>) -> Policy {
    let members = document.as_object().expect("an object");
    general(&mut policy, members);
    calendar(&mut policy, members);
    if let Some(hours) = members.get("min_gap_hours") {
        let (gap, before) = (number(hours) * HOUR, policy.common_gap);
        for schedule in policy.schedules.values_mut().filter(|schedule| schedule.unit == Unit::Days) {
            // A schedule whose own gap is wider than the common one keeps the wider of both.
            schedule.gap = if schedule.gap > before { schedule.gap.max(gap) } else { gap };
        }
        policy.common_gap = gap;
    }
    if let Some(minutes) = members.get("jitter_minutes") {
        policy.common_jitter = number(minutes) * MINUTE;
        for schedule in policy.schedules.values_mut().filter(|schedule| schedule.unit != Unit::Pause) {
            schedule.jitter = policy.common_jitter;
        }
    }
    for (word, value) in objects(members.get("schedules")) {
        let changed = schedule(&policy, word, value);
        policy.schedules.insert(word.clone(), changed);
    }
    tracks(&mut policy, members, 0, codes);
    for item in members.get("segments").and_then(Value::as_array).into_iter().flatten() {
        let item = item.as_object().expect("a segment");
        let segment = u32::try_from(number(&item["segment"])).expect("a segment");
        tracks(&mut policy, item, segment, codes);
    }
    policy
}

fn general(policy: &mut Policy, members: &Map<String, Value>) {
    let small = |value: &Value| u32::try_from(number(value)).expect("a count");
    for (key, value) in members {
        match key.as_str() {
            "charges_by" => policy.by_provider = value == "provider",
            "max_charges" => policy.max_charges = small(value),
            "max_technical" => policy.max_technical = small(value),
            "horizon_days" => policy.horizon = Horizon::Days(number(value)),
            "close_after_days" => policy.close_after_days = number(value),
            "zone" => policy.zone = value.as_str().map(str::to_owned),
            "last_notice_days" => policy.last_notice_days = value.as_i64(),
            "silent_hours" => policy.silent = number(value) * HOUR,
            "late_messages" => policy.drops_late = value == "drop",
            "final_action" => policy.final_action = final_action(value.as_str().expect("a word")),
            "past_next_bill" => policy.past_next_bill = flag(value),
            "charge_grace_hours" => policy.grace = number(value) * HOUR,
            "key_margin_minutes" => policy.key_margin = number(value) * MINUTE,
            "arm_salt" => policy.salt = hash::name(value.as_str().expect("a text")),
            "arms" => policy.arms = items(value).map(arm).collect(),
            "high_value" => {
                policy.high_value = objects(Some(value)).map(|(currency, amount)| (currency.clone(), number(amount))).collect();
            }
            _ => {}
        }
    }
}

/// The word of a final action.
///
/// # Panics
/// If it is none.
#[must_use]
pub fn final_action(word: &str) -> Final {
    match word {
        "cancel" => Final::Cancel,
        "mark_unpaid" => Final::MarkUnpaid,
        "leave" => Final::Leave,
        other => panic!("{other}: no final action"),
    }
}

fn arm(value: &Value) -> (u32, bool) {
    let share = u32::try_from(number(&value["share_bp"])).expect("a share");
    (share, value.get("no_charge").is_some_and(flag))
}

fn calendar(policy: &mut Policy, members: &Map<String, Value>) {
    let day = |value: &Value| value.as_str().expect("a date").parse().expect("a date");
    for item in members.get("closed_days").map(items).into_iter().flatten() {
        policy.closed.push((day(item), day(item)));
    }
    for item in members.get("blackouts").map(items).into_iter().flatten() {
        policy.closed.push((day(&item["from"]), day(&item["to"])));
    }
    if let Some(paydays) = members.get("paydays") {
        policy.paydays = items(paydays).map(payday).collect();
        if policy.paydays.is_empty() {
            policy.payday_reach = 0;
        }
    }
    if let Some(hours) = members.get("payday_reach_hours") {
        policy.payday_reach = number(hours) * HOUR;
    }
    match members.get("window") {
        None => {}
        Some(Value::Null) => {
            policy.hours = None;
            policy.weekdays.clear();
        }
        Some(window) => {
            let (from, to) = policy.hours.unwrap_or((0, 0));
            let minutes = |key: &str, or: i64| window.get(key).map_or(or, minute_of_day);
            policy.hours = Some((minutes("from", from), minutes("to", to)));
            if let Some(days) = window.get("weekdays") {
                policy.weekdays = items(days).map(weekday).collect();
            }
        }
    }
}

/// `"08:30"`.
fn minute_of_day(value: &Value) -> i64 {
    let (hours, minutes) = value.as_str().expect("a time").split_once(':').expect("a time");
    hours.parse::<i64>().expect("hours") * 60 + minutes.parse::<i64>().expect("minutes")
}

fn weekday(value: &Value) -> i8 {
    let word = value.as_str().expect("a weekday");
    i8::try_from(WEEKDAYS.iter().position(|day| *day == word).expect("a weekday")).expect("a small number")
}

fn payday(value: &Value) -> Payday {
    match value {
        Value::Object(members) => Payday::Business(u32::try_from(number(&members["business_day"])).expect("a number")),
        Value::String(word) if word == "last" => Payday::Last,
        Value::String(_) => Payday::Week(weekday(value)),
        _ => Payday::Month(i8::try_from(number(value)).expect("a day")),
    }
}

fn schedule(policy: &Policy, word: &str, value: &Value) -> Schedule {
    let bare = |unit| Schedule {
        word: word.to_owned(),
        unit,
        waits: Vec::new(),
        payday: false,
        preferred: unit == Unit::Days,
        gap: match unit {
            Unit::Pause => 0,
            Unit::Seconds => HOUR,
            Unit::Days => policy.common_gap,
        },
        jitter: if unit == Unit::Pause { 500 } else { policy.common_jitter },
    };
    let mut schedule = policy.schedules.get(word).cloned().unwrap_or_else(|| bare(Unit::Days));
    for (key, unit) in [("pause_ms", Unit::Pause), ("after_seconds", Unit::Seconds), ("days", Unit::Days)] {
        let Some(waits) = value.get(key) else { continue };
        if schedule.unit != unit {
            schedule = bare(unit);
        }
        let several = |wait: &Value| if wait.is_array() { items(wait).map(number).collect() } else { vec![number(wait)] };
        schedule.waits = items(waits).map(several).collect();
    }
    if let Some(payday) = value.get("payday") {
        schedule.payday = flag(payday);
    }
    if let Some(preferred) = value.get("preferred_hours") {
        schedule.preferred = flag(preferred);
    }
    if let Some(gap) = value.get("gap_hours") {
        schedule.gap = number(gap) * HOUR;
    }
    if let Some(jitter) = value.get("jitter_ms") {
        schedule.jitter = number(jitter);
    }
    schedule
}

/// The tracks of dispositions, then those of codes: each starts from the one that held so far.
fn tracks(policy: &mut Policy, members: &Map<String, Value>, segment: u32, codes: Codes<'_>) {
    for (word, value) in objects(members.get("dispositions")) {
        let disposition = DISPOSITIONS.iter().find(|(name, _)| name == word).expect("a disposition").1;
        change(policy, (disposition, 0, segment), value);
    }
    for (name, value) in objects(members.get("codes")) {
        let (code, disposition) = codes(name);
        change(policy, (disposition, code, segment), value);
    }
}

fn change(policy: &mut Policy, (disposition, code, segment): (Disposition, u32, u32), value: &Value) {
    let held = policy.track(disposition, code, segment).cloned().unwrap_or_else(|| Track::bare(disposition));
    let mut track = Track { code, segment, ..held };
    for (key, value) in objects(Some(value)) {
        let small = |value: &Value| u32::try_from(number(value)).expect("a count");
        match key.as_str() {
            "schedule" => track.schedule = value.as_str().map(str::to_owned),
            "gated_charges" => track.gated = small(value),
            "message_days" => track.message_days = items(value).map(number).collect(),
            "offer_day" => {
                track.offer = match value {
                    Value::Null => Offer::Never,
                    Value::String(_) => Offer::Middle,
                    _ => Offer::Day(number(value)),
                };
            }
            "escalate_day" => track.escalate = value.as_i64(),
            "escalate_only_high_value" => track.only_high_value = flag(value),
            "restricted_offer_first" => track.offer_first = flag(value),
            "repeat_cycles" => track.repeat_cycles = small(value),
            other => panic!("{other}: no key of a track"),
        }
    }
    policy.tracks.retain(|other| (other.disposition, other.code, other.segment) != (disposition, code, segment));
    policy.tracks.push(track);
}

fn number(value: &Value) -> i64 {
    value.as_i64().expect("a number")
}

fn flag(value: &Value) -> bool {
    value.as_bool().expect("true or false")
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().expect("a list").iter()
}

fn objects(value: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> {
    value.map(|value| value.as_object().expect("an object")).into_iter().flatten()
}

/// Whole days, as a span.
#[must_use]
pub fn days(days: i64) -> Ms {
    days * DAY
}
