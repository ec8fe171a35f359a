//! Random policy documents: each of the keys now and then.

use super::{
    debt::Payday,
    generate::{Codes, ZONES, payday},
};
use crate::{
    generate::Random,
    input::{DAY, Ms},
};
use serde_json::{Map, Value, json};

/// A document with some of the keys.
#[must_use]
pub fn document(random: &mut Random, codes: &Codes, now: Ms) -> Value {
    let mut members = Map::new();
    members.insert("version".to_owned(), json!(1));
    let preset = random.pick(&["standard", "standard", "cautious", "persistent", "api"]);
    members.insert("extends".to_owned(), json!(preset));
    let few = random.pick(&[3, 6, 40]);
    let mut say = |random: &mut Random, key: &str, value: Value| {
        if random.once_in(few) {
            members.insert(key.to_owned(), value);
        }
    };
    let charges_by = if random.once_in(6) { "provider" } else { "engine" };
    say(random, "charges_by", json!(charges_by));
    let value = json!(random.pick(&[0, 1, 2, 5, 20]));
    say(random, "max_charges", value);
    let value = json!(random.pick(&[0, 1, 3, 20]));
    say(random, "max_technical", value);
    let value = json!(random.pick(&[1, 2, 7, 28, 45, 120]));
    say(random, "horizon_days", value);
    let value = json!(random.pick(&[1, 5, 60, 120]));
    say(random, "close_after_days", value);
    let value = json!(random.pick(&[0, 1, 24, 30, 72]));
    say(random, "min_gap_hours", value);
    let value = json!(random.pick(&[0, 1, 30, 600, 1440]));
    say(random, "jitter_minutes", value);
    let value = window(random, preset == "api");
    say(random, "window", value);
    let value = json!(random.maybe(&ZONES));
    say(random, "zone", value);
    let value = Value::Array((0..random.below(4)).map(|_| payday_value(random)).collect());
    say(random, "paydays", value);
    let value = json!(random.pick(&[0, 12, 24, 72, 100, 168]));
    say(random, "payday_reach_hours", value);
    let value = json!(random.maybe(&[0, 1, 3, 10]));
    say(random, "last_notice_days", value);
    let value = json!(random.pick(&[0, 1, 24, 168]));
    say(random, "silent_hours", value);
    let value = json!(random.pick(&["send", "drop"]));
    say(random, "late_messages", value);
    let value = json!(random.pick(&["cancel", "mark_unpaid", "leave"]));
    say(random, "final_action", value);
    let value = json!(random.once_in(2));
    say(random, "past_next_bill", value);
    let value = json!(random.pick(&[0, 1, 12, 24, 48, 200]));
    say(random, "charge_grace_hours", value);
    let value = json!(random.pick(&[0, 30, 60, 1440]));
    say(random, "key_margin_minutes", value);
    let value = schedules(random);
    say(random, "schedules", value);
    let value = tracks(random, &WORDS.map(str::to_owned));
    say(random, "dispositions", value);
    let value = tracks(random, &codes.names);
    say(random, "codes", value);
    let value =
        json!([{"segment": 1, "dispositions": tracks(random, &WORDS.map(str::to_owned)), "codes": tracks(random, &codes.names)}]);
    say(random, "segments", value);
    let value = json!([{"share_bp": 6000}, {"share_bp": 4000, "no_charge": random.once_in(2)}]);
    say(random, "arms", value);
    let value = json!(random.pick(&["a", "spring", ""]));
    say(random, "arm_salt", value);
    let value = json!({"usd": random.pick(&[500, 1000, 1001]), "jpy": 5000});
    say(random, "high_value", value);
    let day = |ahead: i64| {
        let at = jiff::Timestamp::from_millisecond(now + ahead * DAY).expect("an instant");
        at.to_zoned(jiff::tz::TimeZone::UTC).date().to_string()
    };
    let ahead: Vec<i64> = (0..random.below(9)).map(|_| i64::try_from(random.below(40)).expect("small") - 10).collect();
    say(random, "closed_days", json!(ahead.iter().map(|days| day(*days)).collect::<Vec<_>>()));
    let from = random.pick(&[-5, 0, 2, 9]);
    let value = json!([{"from": day(from), "to": day(from + random.pick(&[0, 3, 12]))}]);
    say(random, "blackouts", value);
    Value::Object(members)
}

const WORDS: [&str; 10] = [
    "retry_later",
    "backoff",
    "customer_action",
    "authenticate",
    "update_details",
    "new_method",
    "fix_integration",
    "lookup_first",
    "settled",
    "stop",
];

/// The preset `api` prefers no hours: there weekdays alone are no window.
fn window(random: &mut Random, api: bool) -> Value {
    let weekdays = random.pick(&[
        json!(["mon", "tue", "wed", "thu", "fri"]),
        json!(["sat"]),
        json!(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]),
    ]);
    let hours =
        random.pick(&[("08:00", "20:00"), ("22:30", "03:00"), ("00:00", "24:00"), ("02:15", "02:45"), ("00:10", "00:05")]);
    match random.below(5) {
        0 => Value::Null,
        1 if !api => json!({ "weekdays": weekdays }),
        2 => json!({"from": hours.0, "to": hours.1, "weekdays": weekdays}),
        _ => json!({"from": hours.0, "to": hours.1}),
    }
}

fn payday_value(random: &mut Random) -> Value {
    match payday(random) {
        Payday::Month(day) => json!(day),
        Payday::Last => json!("last"),
        Payday::Week(day) => json!(["mon", "tue", "wed", "thu", "fri", "sat", "sun"][usize::try_from(day).expect("a weekday")]),
        Payday::Business(number) => json!({ "business_day": number }),
    }
}

fn schedules(random: &mut Random) -> Value {
    let mut members = Map::new();
    for word in ["funds", "technical", "generic", "velocity", "unknown", "api", "debit", "probe"] {
        if random.once_in(3) {
            members.insert(word.to_owned(), schedule(random));
        }
    }
    Value::Object(members)
}

/// Ascending days, now and then some of them as one choice.
fn days(random: &mut Random, waits: &[i64]) -> Value {
    let mut left = waits;
    let mut list = Vec::new();
    while let [first, ..] = left {
        let most = left.iter().take(8).take_while(|day| *day - first <= 16).count();
        let count = if random.once_in(4) { 1 + random.below(most) } else { 1 };
        let (days, rest) = left.split_at(count);
        list.push(if count == 1 { json!(first) } else { json!(days) });
        left = rest;
    }
    Value::Array(list)
}

fn schedule(random: &mut Random) -> Value {
    let mut members = Map::new();
    let count = random.below(6);
    let mut waits: Vec<i64> = (0..count).map(|_| 1 + i64::try_from(random.below(30)).expect("small")).collect();
    waits.sort_unstable();
    waits.dedup();
    match random.below(6) {
        0 => _ = members.insert("pause_ms".to_owned(), json!(waits.iter().map(|wait| wait * 400).collect::<Vec<_>>())),
        1 => _ = members.insert("after_seconds".to_owned(), json!(waits.iter().map(|wait| wait * 7000).collect::<Vec<_>>())),
        2 => {}
        _ => _ = members.insert("days".to_owned(), days(random, &waits)),
    }
    let mut say = |random: &mut Random, key: &str, value: Value| {
        if random.once_in(3) {
            members.insert(key.to_owned(), value);
        }
    };
    let value = json!(random.once_in(2));
    say(random, "payday", value);
    let value = json!(random.once_in(2));
    say(random, "preferred_hours", value);
    let value = json!(random.pick(&[0, 1, 20, 50, 200]));
    say(random, "gap_hours", value);
    let value = json!(random.pick(&[0, 1, 1000, 3_600_000, 86_400_000]));
    say(random, "jitter_ms", value);
    Value::Object(members)
}

fn tracks(random: &mut Random, names: &[String]) -> Value {
    let mut members = Map::new();
    for name in names {
        if random.once_in(3) {
            members.insert(name.clone(), track(random, name));
        }
    }
    Value::Object(members)
}

fn track(random: &mut Random, name: &str) -> Value {
    let mut members = Map::new();
    let mut say = |random: &mut Random, key: &str, value: Value| {
        if random.once_in(3) {
            members.insert(key.to_owned(), value);
        }
    };
    if matches!(name, "retry_later" | "backoff") {
        let words = ["none", "funds", "technical", "generic", "velocity", "unknown", "api", "debit", "probe"];
        let value = json!(random.maybe(&words));
        say(random, "schedule", value);
    } else if matches!(name, "customer_action" | "update_details") {
        let value = json!(random.maybe(&["none"]));
        say(random, "schedule", value);
    }
    let value = json!(random.pick(&[0, 1, 2, 4]));
    say(random, "gated_charges", value);
    let value = random.pick(&[json!([]), json!([0]), json!([0, 1, 2, 3]), json!([5, 9]), json!([0, 30])]);
    say(random, "message_days", value);
    let value = random.pick(&[json!(null), json!("middle"), json!(0), json!(4)]);
    say(random, "offer_day", value);
    let value = json!(random.maybe(&[0, 2, 9]));
    say(random, "escalate_day", value);
    let value = json!(random.once_in(2));
    say(random, "escalate_only_high_value", value);
    let value = json!(random.once_in(2));
    say(random, "restricted_offer_first", value);
    let value = json!(random.pick(&[0, 1, 2, 3]));
    say(random, "repeat_cycles", value);
    Value::Object(members)
}
