//! A preset as the core compiled it, in the words of the second implementation, and the codes both know.

use recoup_core::{
    id::CodeId,
    policy::{self, Frame, model},
    table::{Book, Meaning as Row, MeaningFlag},
    vocabulary::{self as word, Space},
};
use recoup_reference::{
    input::{Cap, Cause, Disposition, Facts, HOUR, SECOND, Says},
    plan::{
        debt::{Contact, Meaning, Payday},
        document::{DISPOSITIONS, final_action},
        generate::Codes,
        policy::{Horizon, Offer, Policy, Schedule, Track, Unit},
    },
};

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("a text")
}

/// The word of a list.
fn word_of(list: word::List, value: u32) -> String {
    text(recoup_core::table::word(list, value.into()).expect("a word"))
}

/// A preset as it is compiled.
pub fn preset(name: &str) -> Policy {
    let preset = recoup_core::table::word_called::<word::Preset>(name.as_bytes()).expect("a preset");
    let mut bytes = vec![0; 8192];
    let len = policy::preset(preset, &mut bytes).expect("room");
    let frame = Frame::open(&bytes[..len]).expect("a frame");
    let settings = frame.settings();
    let bits = |bits: u32| (0..32u8).filter(move |bit| bits >> bit & 1 == 1);
    let small = |number: u8| i8::try_from(number).expect("small");
    let paydays = bits(settings.payday_month_days).map(|bit| if bit == 0 { Payday::Last } else { Payday::Month(small(bit)) });
    let business = bits(settings.payday_business_days).map(|bit| Payday::Business(bit.into()));
    let weekly = bits(settings.payday_weekdays.into()).map(|bit| Payday::Week(small(bit)));
    let horizon = i64::from(settings.horizon_s);
    let schedules = frame.schedules().map(|record| schedule(&record)).map(|schedule| (schedule.word.clone(), schedule));
    Policy {
        by_provider: settings.charges_by == model::charges_by::PROVIDER,
        max_charges: settings.max_charges.into(),
        max_technical: settings.max_technical.into(),
        horizon: if horizon % 86_400 == 0 { Horizon::Days(horizon / 86_400) } else { Horizon::Span(horizon * SECOND) },
        close_after_days: settings.close_after_days.into(),
        hours: (settings.window_from_min != settings.window_to_min)
            .then(|| (settings.window_from_min.into(), settings.window_to_min.into())),
        weekdays: bits(settings.weekdays.into()).map(small).collect(),
        zone: None,
        closed: Vec::new(),
        paydays: paydays.chain(business).chain(weekly).collect(),
        payday_reach: i64::from(settings.payday_reach_s) * SECOND,
        last_notice_days: day(settings.last_notice_days),
        silent: i64::from(settings.silent_h) * HOUR,
        drops_late: settings.late_message == model::late_message::DROP,
        final_action: final_action(&word_of(word::List::FINAL_ACTION, settings.final_action.into())),
        past_next_bill: settings.past_next_bill == 1,
        grace: i64::from(settings.charge_grace_s) * SECOND,
        key_margin: i64::from(settings.key_margin_s) * SECOND,
        schedules: schedules.collect(),
        tracks: frame.tracks().map(|record| track(&record)).collect(),
        arms: Vec::new(),
        salt: settings.salt,
        high_value: Default::default(),
        common_gap: if name == "cautious" { 48 * HOUR } else { 24 * HOUR },
        common_jitter: 30 * 60 * SECOND,
    }
}

fn day(day: u8) -> Option<i64> {
    (day != model::NEVER).then(|| day.into())
}

fn schedule(record: &model::ScheduleRecord) -> Schedule {
    Schedule {
        word: word_of(word::List::SCHEDULE, record.word.into()),
        unit: match record.unit {
            model::unit::PAUSE_MS => Unit::Pause,
            model::unit::AFTER_S => Unit::Seconds,
            _ => Unit::Days,
        },
        waits: record.waits[..usize::from(record.len)].iter().map(|wait| vec![i64::from(*wait)]).collect(),
        payday: record.payday == 1,
        preferred: record.preferred == 1,
        gap: i64::from(record.gap_s) * SECOND,
        jitter: record.jitter_ms.into(),
    }
}

fn track(record: &model::TrackRecord) -> Track {
    Track {
        disposition: disposition(word::Disposition(record.disposition.into())),
        code: record.code,
        segment: record.segment,
        schedule: (record.schedule != 0).then(|| word_of(word::List::SCHEDULE, record.schedule.into())),
        gated: record.gated_max.into(),
        message_days: record.message_days.iter().map_while(|number| day(*number)).collect(),
        offer: match record.offer_day {
            model::NEVER => Offer::Never,
            model::MIDDLE => Offer::Middle,
            number => Offer::Day(number.into()),
        },
        escalate: day(record.escalate_day),
        only_high_value: record.escalate_high_value == 1,
        offer_first: record.restricted_offer_first == 1,
        repeat_cycles: record.repeat_cycles.into(),
    }
}

pub fn disposition(way: word::Disposition) -> Disposition {
    let name = word_of(word::List::DISPOSITION, way.0);
    DISPOSITIONS.iter().find(|(other, _)| *other == name).expect("a disposition").1
}

pub fn core_disposition(way: Disposition) -> word::Disposition {
    let name = DISPOSITIONS.iter().find(|(_, other)| *other == way).expect("a disposition").0;
    recoup_core::table::word_called(name.as_bytes()).expect("a disposition")
}

/// What a code means as the cause of a failure of that disposition.
pub fn meaning(code: u32, way: Disposition) -> Meaning {
    let implied = Book::BUILT_IN.disposition(core_disposition(way)).copied().unwrap_or_default();
    let row = Book::BUILT_IN.meaning_of(CodeId(code).into(), core_disposition(way)).copied().unwrap_or_default();
    // A code that nobody knows has a schedule of its own.
    let unknown = code == 0 && way == Disposition::RetryLater;
    let schedule = if row.schedule.0 == 0 { implied.schedule } else { row.schedule };
    Meaning {
        schedule: if unknown { "unknown".to_owned() } else { word_of(word::List::SCHEDULE, schedule.0) },
        text: if row.text.0 == 0 { implied.text.0 } else { row.text.0 },
        contact: if row.contact == word::Contact::NONE { Contact::None } else { Contact::Allowed },
        masked: row.flags.has(MeaningFlag::MASKED),
        one_charge: row.flags.has(MeaningFlag::ONE_CHARGE),
    }
}

/// The row of a code, and its number.
pub fn code(name: &str) -> (u32, &'static Row) {
    let id: CodeId = Book::BUILT_IN.find_id(name.as_bytes()).unwrap_or_else(|| panic!("{name}: no code"));
    let row = Book::BUILT_IN.as_decline(id).or_else(|| Book::BUILT_IN.as_error(id)).unwrap_or_else(|| panic!("{name}"));
    (id.0, row)
}

const CARDS: [&str; 30] = [
    "insufficient_funds",
    "insufficient_funds",
    "insufficient_funds",
    "insufficient_funds",
    "do_not_honor",
    "do_not_honor",
    "generic_decline",
    "processing_error",
    "issuer_not_available",
    "card_velocity_exceeded",
    "withdrawal_count_limit_exceeded",
    "expired_card",
    "expired_card",
    "restricted_card",
    "call_issuer",
    "not_permitted",
    "not_permitted",
    "stolen_card",
    "lost_card",
    "fraudulent",
    "incorrect_cvc",
    "authentication_required",
    "authentication_required",
    "invalid_account",
    "pickup_card",
    "revocation_of_authorization",
    "try_again_later",
    "lock_timeout",
    "rate_limit",
    "parameter_missing",
];

const DEBITS: [&str; 7] = [
    "insufficient_funds",
    "insufficient_funds",
    "insufficient_funds",
    "do_not_honor",
    "processing_error",
    "invalid_account",
    "not_permitted",
];

/// A decline whose code nobody knows: at most two charges, 72 hours apart.
const UNKNOWN: Facts = Facts {
    says: Says::Generic,
    disposition: Disposition::RetryLater,
    cause: Cause::Other,
    code: 0,
    gap: 72 * HOUR,
    cap: Some(Cap { code: 0, most: 2 }),
    only_after_customer: false,
};

/// The codes of generated histories and documents.
pub fn codes() -> Codes {
    let all = |names: &[&str]| names.iter().map(|name| facts(name)).chain([UNKNOWN]).collect::<Vec<_>>();
    let names = ["insufficient_funds", "do_not_honor", "expired_card", "not_permitted", "authentication_required", "stolen_card"];
    Codes {
        cards: all(&CARDS).into_iter().chain([capped()]).collect(),
        debits: all(&DEBITS),
        names: names.map(str::to_owned).to_vec(),
    }
}

fn facts(name: &str) -> Facts {
    let (code, row) = code(name);
    facts_of(code, row)
}

/// A rule of a network after which at most one charge may follow, once the customer acted.
fn capped() -> Facts {
    let rules = Book::BUILT_IN.ids(Space::RULE).map(|id| id.0);
    let found = rules.filter_map(|id| Some((id, Book::BUILT_IN.meaning(recoup_core::id::RuleId(id))?)));
    let (id, row) = found.into_iter().find(|(_, row)| row.flags.has(MeaningFlag::ONE_CHARGE)).expect("such a rule");
    facts_of(id, row)
}

fn facts_of(code: u32, row: &Row) -> Facts {
    Facts {
        says: if matches!(row.says, word::Says::WRONG | word::Says::FORBIDS) { Says::Reason } else { Says::Generic },
        disposition: disposition(row.disposition),
        cause: if row.schedule == word::Schedule::FUNDS { Cause::Funds } else { Cause::Other },
        code,
        gap: 0,
        cap: None,
        only_after_customer: false,
    }
}

/// The id of a row by its name.
pub fn named(space: Space, name: &str) -> u32 {
    Book::BUILT_IN.find(space, name.as_bytes()).unwrap_or_else(|_| panic!("{name}")).0
}
