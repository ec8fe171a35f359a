//! The policies that come with the library. Every number here is our own choice, an editorial one, but for the pauses of the
//! `api` schedule, which are the provider's official client libraries'.
use super::{
    check::DAY_S,
    draft::PolicyDraft,
    model::{MIDDLE, NEVER, ScheduleRecord, Settings, TrackRecord, WAITS_MAX, charges_by, final_action, late_message, unit},
};
use crate::{
    id::CodeId,
    vocabulary::{Disposition, Preset, Schedule},
};

const HOUR_S: u32 = 3_600;
/// Spreads the charges of one hour over half of it.
const JITTER_MS: u32 = 30 * 60 * 1_000;
/// The client libraries' two retries: half a second, doubled each time. Their cap of five seconds is not reached.
const SDK_MS: &[u32] = &[500, 1_000];
/// The client libraries draw between half and the whole of a pause. Ours starts at the whole pause, and jitter only adds, up to
/// their base: never sooner than the slowest of theirs, and never all at once.
const PAUSE_JITTER_MS: u32 = 500;

/// Puts a preset into an empty draft. `None`: it is no preset.
pub fn fill(word: Preset, draft: &mut PolicyDraft) -> Option<()> {
    match word {
        Preset::STANDARD => standard(draft),
        Preset::CAUTIOUS => cautious(draft),
        Preset::PERSISTENT => persistent(draft),
        Preset::API => api(draft),
        _ => return None,
    }
    Some(())
}

/// At most eight charges in twenty-eight days; the schedules reach fewer.
fn standard(draft: &mut PolicyDraft) {
    let schedules = [
        at_paydays(days(Schedule::FUNDS, &[3, 9, 16, 25])),
        after(Schedule::TECHNICAL, &[HOUR_S, 6 * HOUR_S, 24 * HOUR_S, 72 * HOUR_S]),
        days(Schedule::GENERIC, &[4, 13, 24]),
        days(Schedule::VELOCITY, &[1, 3, 7, 14]),
        ScheduleRecord { gap_s: 3 * DAY_S, ..days(Schedule::UNKNOWN, &[3, 10]) },
        pauses(Schedule::API, SDK_MS),
        at_paydays(days(Schedule::DEBIT, &[6, 16])),
        ScheduleRecord { gap_s: 7 * DAY_S, ..days(Schedule::PROBE, &[16]) },
    ];
    put(draft, settings(Preset::STANDARD, 8, 28 * DAY_S), DAY_S, &schedules, &dunning_tracks());
}

/// At most four charges in twenty-eight days, two days apart: for merchants whom a declined charge costs more than a late one.
fn cautious(draft: &mut PolicyDraft) {
    let gap_s = 2 * DAY_S;
    let schedules = [
        ScheduleRecord { gap_s, ..at_paydays(days(Schedule::FUNDS, &[4, 11, 18, 26])) },
        after(Schedule::TECHNICAL, &[6 * HOUR_S, 24 * HOUR_S, 72 * HOUR_S]),
        ScheduleRecord { gap_s, ..days(Schedule::GENERIC, &[5, 15, 25]) },
        ScheduleRecord { gap_s, ..days(Schedule::VELOCITY, &[1, 7]) },
        ScheduleRecord { gap_s: 3 * DAY_S, ..days(Schedule::UNKNOWN, &[5, 15]) },
        pauses(Schedule::API, SDK_MS),
        ScheduleRecord { gap_s, ..at_paydays(days(Schedule::DEBIT, &[6, 16])) },
    ];
    put(draft, settings(Preset::CAUTIOUS, 4, 28 * DAY_S), gap_s, &schedules, &dunning_tracks());
}

/// At most twelve charges in sixty days, where the next bill is later: for bills of a quarter or a year, and for merchants whom a
/// declined charge costs little.
fn persistent(draft: &mut PolicyDraft) {
    let schedules = [
        at_paydays(days(Schedule::FUNDS, &[4, 8, 12, 16, 20, 24, 29, 36, 44, 57])),
        after(Schedule::TECHNICAL, &[HOUR_S, 6 * HOUR_S, 24 * HOUR_S, 72 * HOUR_S]),
        days(Schedule::GENERIC, &[3, 8, 14, 20, 27, 36, 46, 58]),
        days(Schedule::VELOCITY, &[1, 3, 7, 14, 28]),
        ScheduleRecord { gap_s: 3 * DAY_S, ..days(Schedule::UNKNOWN, &[3, 10]) },
        pauses(Schedule::API, SDK_MS),
        at_paydays(days(Schedule::DEBIT, &[6, 16])),
        ScheduleRecord { gap_s: 7 * DAY_S, ..days(Schedule::PROBE, &[9, 24]) },
    ];
    put(draft, settings(Preset::PERSISTENT, 12, 60 * DAY_S), DAY_S, &schedules, &dunning_tracks());
}

/// Seconds, for calls that executed nothing. It charges for nothing else, and writes to no customer.
fn api(draft: &mut PolicyDraft) {
    let settings = Settings { window_from_min: 0, window_to_min: 0, payday_reach_s: 0, ..settings(Preset::API, 2, HOUR_S / 6) };
    let tracks = [Disposition::RETRY_LATER, Disposition::BACKOFF, Disposition::LOOKUP_FIRST, Disposition::SETTLED].map(track);
    put(draft, settings, DAY_S, &[pauses(Schedule::API, SDK_MS)], &tracks);
    let people = [
        Disposition::CUSTOMER_ACTION,
        Disposition::AUTHENTICATE,
        Disposition::UPDATE_DETAILS,
        Disposition::NEW_METHOD,
        Disposition::FIX_INTEGRATION,
        Disposition::STOP,
    ];
    for word in people {
        draft.put_track(TrackRecord { escalate_day: 0, ..track(word) });
    }
}

/// What goes with each disposition when a customer's bill is unpaid.
fn dunning_tracks() -> [TrackRecord; 11] {
    let bank = TrackRecord {
        gated_max: 2,
        message_days: on(&[0]),
        offer_day: 3,
        escalate_day: 2,
        escalate_high_value: 1,
        ..track(Disposition::CUSTOMER_ACTION)
    };
    [
        TrackRecord { message_days: on(&[0, 10]), offer_day: MIDDLE, ..track(Disposition::RETRY_LATER) },
        track(Disposition::BACKOFF),
        bank,
        TrackRecord { code: CodeId::NOT_PERMITTED.0, restricted_offer_first: 1, repeat_cycles: 2, ..bank },
        TrackRecord { gated_max: 2, message_days: on(&[0]), ..track(Disposition::AUTHENTICATE) },
        TrackRecord { gated_max: 2, message_days: on(&[0]), ..track(Disposition::UPDATE_DETAILS) },
        over(Disposition::NEW_METHOD),
        TrackRecord { escalate_day: 0, ..track(Disposition::FIX_INTEGRATION) },
        track(Disposition::LOOKUP_FIRST),
        track(Disposition::SETTLED),
        // Withdrawn consent leaves the same two ways on: another method, or new consent in person.
        over(Disposition::STOP),
    ]
}

/// This method is finished: another one is asked for at once, and a person takes over two days later.
fn over(disposition: Disposition) -> TrackRecord {
    TrackRecord { message_days: on(&[0]), offer_day: 0, escalate_day: 2, ..track(disposition) }
}

fn settings(preset: Preset, max_charges: u16, horizon_s: u32) -> Settings {
    Settings {
        preset: preset.0 as u8,
        charges_by: charges_by::ENGINE,
        final_action: final_action::LEAVE,
        late_message: late_message::SEND,
        past_next_bill: 0,
        weekdays: 0,
        max_charges,
        horizon_s,
        // When people are awake to answer their bank; the evidence for any one hour contradicts itself.
        window_from_min: 9 * 60,
        window_to_min: 18 * 60,
        zone: 0,
        payday_reach_s: 3 * DAY_S,
        // None of its own: those of the customer, else those of the customer's country.
        payday_month_days: 0,
        payday_weekdays: 0,
        payday_business_days: 0,
        max_technical: 6,
        close_after_days: 60,
        last_notice_days: 3,
        silent_h: 24,
        charge_grace_s: 0,
        key_margin_s: HOUR_S,
        salt: 0,
    }
}

fn put(draft: &mut PolicyDraft, settings: Settings, days_gap_s: u32, schedules: &[ScheduleRecord], tracks: &[TrackRecord]) {
    (draft.settings, draft.days_gap_s, draft.jitter_ms) = (settings, days_gap_s, JITTER_MS);
    for schedule in schedules {
        draft.put_schedule(*schedule);
    }
    for track in tracks {
        draft.put_track(*track);
    }
}

/// Local days after the first failure, in preferred hours.
pub fn days(word: Schedule, days: &[u32]) -> ScheduleRecord {
    ScheduleRecord { unit: unit::DAYS, preferred: 1, jitter_ms: JITTER_MS, gap_s: DAY_S, ..series(word, days) }
}

/// The same, each pulled to a payday.
fn at_paydays(schedule: ScheduleRecord) -> ScheduleRecord {
    ScheduleRecord { payday: 1, ..schedule }
}

/// Seconds after the first failure, at any hour: a system that was down comes back by itself.
pub fn after(word: Schedule, seconds: &[u32]) -> ScheduleRecord {
    ScheduleRecord { unit: unit::AFTER_S, jitter_ms: JITTER_MS, gap_s: HOUR_S, ..series(word, seconds) }
}

/// Milliseconds after the answer before, at any hour and without a gap of their own.
pub fn pauses(word: Schedule, milliseconds: &[u32]) -> ScheduleRecord {
    ScheduleRecord { unit: unit::PAUSE_MS, jitter_ms: PAUSE_JITTER_MS, ..series(word, milliseconds) }
}

fn series(word: Schedule, used: &[u32]) -> ScheduleRecord {
    let mut waits = [0; WAITS_MAX];
    for (place, wait) in waits.iter_mut().zip(used) {
        *place = *wait;
    }
    let len = used.len().min(WAITS_MAX) as u8;
    ScheduleRecord { word: word.0 as u8, unit: unit::DAYS, payday: 0, preferred: 0, len, jitter_ms: 0, gap_s: 0, waits }
}

/// A track with nothing on it.
pub fn track(word: Disposition) -> TrackRecord {
    TrackRecord { disposition: word.0 as u8, ..TrackRecord::EMPTY }
}

fn on(days: &[u8]) -> [u8; 4] {
    let mut listed = [NEVER; 4];
    for (place, day) in listed.iter_mut().zip(days) {
        *place = *day;
    }
    listed
}
