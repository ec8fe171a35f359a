//! The policies that come with the library. Every number here is our own choice, an editorial one, but for the pauses of the
//! `api` ladder, which are the provider's official client libraries'.
use super::{
    check::DAY_S,
    draft::{Draft, Records},
    model::{LadderRecord, NEVER, Settings, TrackRecord, WAITS_MAX, charges_by, end, late_message, unit},
};
use crate::{
    id::CodeId,
    vocabulary::{Disposition, Ladder, Preset},
};

const HOUR_S: u32 = 3_600;
/// Spreads the charges of one hour over half of it.
const JITTER_MS: u32 = 30 * 60 * 1_000;
/// The client libraries' two retries: half a second, doubled each time. Their cap of five seconds is not reached.
const SDK_MS: &[u32] = &[500, 1_000];
/// The client libraries draw between half and the whole of a pause. Ours starts at the whole pause, and jitter only adds, up to
/// their base: never sooner than the slowest of theirs, and never all at once.
const PAUSE_JITTER_MS: u32 = 500;

/// The draft of a preset.
pub fn draft(word: Preset) -> Option<Draft> {
    match word {
        Preset::STANDARD => Some(standard()),
        Preset::CAUTIOUS => Some(cautious()),
        Preset::API => Some(api()),
        _ => None,
    }
}

/// At most eight charges in fourteen days; the ladders reach fewer.
fn standard() -> Draft {
    let ladders = [
        LadderRecord { payday: 1, ..days(Ladder::FUNDS, &[2, 4, 7, 10, 14]) },
        after(Ladder::TECHNICAL, &[HOUR_S, 6 * HOUR_S, 24 * HOUR_S, 72 * HOUR_S]),
        LadderRecord { message_from_charge: 2, ..days(Ladder::GENERIC, &[1, 3, 7, 14]) },
        days(Ladder::VELOCITY, &[1, 3, 7]),
        LadderRecord { gap_s: 3 * DAY_S, ..days(Ladder::UNKNOWN, &[3, 10]) },
        pauses(Ladder::API, SDK_MS),
    ];
    draft_of(settings(Preset::STANDARD, 8, 14 * DAY_S), DAY_S, &ladders, &dunning_tracks())
}

/// At most four charges in twenty-eight days, two days apart: for merchants whom a declined charge costs more than a late one.
fn cautious() -> Draft {
    let ladders = [
        LadderRecord { payday: 1, gap_s: 2 * DAY_S, ..days(Ladder::FUNDS, &[3, 7, 14, 25]) },
        after(Ladder::TECHNICAL, &[6 * HOUR_S, 24 * HOUR_S, 72 * HOUR_S]),
        LadderRecord { message_from_charge: 2, gap_s: 2 * DAY_S, ..days(Ladder::GENERIC, &[3, 10, 21]) },
        LadderRecord { gap_s: 2 * DAY_S, ..days(Ladder::VELOCITY, &[1, 7]) },
        LadderRecord { gap_s: 3 * DAY_S, ..days(Ladder::UNKNOWN, &[5, 15]) },
        pauses(Ladder::API, SDK_MS),
    ];
    draft_of(settings(Preset::CAUTIOUS, 4, 28 * DAY_S), 2 * DAY_S, &ladders, &dunning_tracks())
}

/// Seconds, for calls that executed nothing. It charges for nothing else, and writes to no customer.
fn api() -> Draft {
    let settings =
        Settings { window_from_min: 0, window_to_min: 0, paydays: 0, payday_reach_s: 0, ..settings(Preset::API, 2, HOUR_S / 6) };
    let tracks = [Disposition::RETRY_LATER, Disposition::BACKOFF, Disposition::LOOKUP_FIRST, Disposition::SETTLED].map(track);
    let mut draft = draft_of(settings, DAY_S, &[pauses(Ladder::API, SDK_MS)], &tracks);
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
    draft
}

/// What goes with each disposition when a customer's bill is unpaid.
fn dunning_tracks() -> [TrackRecord; 11] {
    let bank = TrackRecord {
        gated_max: 2,
        message_days: on(0),
        offer_day: 3,
        escalate_day: 2,
        escalate_high_value: 1,
        ..track(Disposition::CUSTOMER_ACTION)
    };
    [
        track(Disposition::RETRY_LATER),
        track(Disposition::BACKOFF),
        bank,
        TrackRecord { code: CodeId::NOT_PERMITTED.0, restricted_offer_first: 1, repeat_cycles: 2, ..bank },
        TrackRecord { gated_max: 2, message_days: on(0), ..track(Disposition::AUTHENTICATE) },
        TrackRecord { gated_max: 2, message_days: on(0), ..track(Disposition::UPDATE_DETAILS) },
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
    TrackRecord { message_days: on(0), offer_day: 0, escalate_day: 2, ..track(disposition) }
}

fn settings(preset: Preset, max_charges: u16, horizon_s: u32) -> Settings {
    Settings {
        preset: preset.0 as u8,
        charges_by: charges_by::ENGINE,
        end_action: end::LEAVE,
        late_message: late_message::SEND,
        past_next_bill: 0,
        weekdays: 0,
        max_charges,
        horizon_s,
        // When people are awake to answer their bank; the evidence for any one hour contradicts itself.
        window_from_min: 9 * 60,
        window_to_min: 18 * 60,
        zone: 0,
        payday_reach_s: DAY_S,
        // The 1st, the 15th and the last day of the month.
        paydays: 1 << 1 | 1 << 15 | 1,
        charge_grace_s: 0,
        key_margin_s: HOUR_S,
        salt: 0,
    }
}

fn draft_of(settings: Settings, days_gap_s: u32, ladders: &[LadderRecord], tracks: &[TrackRecord]) -> Draft {
    let mut draft = Draft {
        settings,
        days_gap_s,
        jitter_ms: JITTER_MS,
        ladders: Records::new(),
        tracks: Records::new(),
        arms: Records::new(),
        thresholds: Records::new(),
    };
    for ladder in ladders {
        draft.put_ladder(*ladder);
    }
    for track in tracks {
        draft.put_track(*track);
    }
    draft
}

/// Local days after the first failure, in preferred hours.
pub fn days(word: Ladder, days: &[u32]) -> LadderRecord {
    LadderRecord { unit: unit::DAYS, preferred: 1, jitter_ms: JITTER_MS, gap_s: DAY_S, ..series(word, days) }
}

/// Seconds after the first failure, at any hour: a system that was down comes back by itself.
pub fn after(word: Ladder, seconds: &[u32]) -> LadderRecord {
    LadderRecord { unit: unit::AFTER_S, jitter_ms: JITTER_MS, gap_s: HOUR_S, ..series(word, seconds) }
}

/// Milliseconds after the answer before, at any hour and without a gap of their own.
pub fn pauses(word: Ladder, milliseconds: &[u32]) -> LadderRecord {
    LadderRecord { unit: unit::PAUSE_MS, jitter_ms: PAUSE_JITTER_MS, ..series(word, milliseconds) }
}

fn series(word: Ladder, used: &[u32]) -> LadderRecord {
    let mut waits = [0; WAITS_MAX];
    for (place, wait) in waits.iter_mut().zip(used) {
        *place = *wait;
    }
    let len = used.len().min(WAITS_MAX) as u8;
    LadderRecord {
        word: word.0 as u8,
        unit: unit::DAYS,
        payday: 0,
        preferred: 0,
        message_from_charge: 0,
        len,
        jitter_ms: 0,
        gap_s: 0,
        waits,
    }
}

/// A track with nothing on it.
pub fn track(word: Disposition) -> TrackRecord {
    TrackRecord {
        disposition: word.0 as u8,
        code: 0,
        segment: 0,
        ladder: 0,
        gated_max: 0,
        message_days: [NEVER; 4],
        offer_day: NEVER,
        escalate_day: NEVER,
        escalate_high_value: 0,
        restricted_offer_first: 0,
        repeat_cycles: 0,
    }
}

fn on(day: u8) -> [u8; 4] {
    [day, NEVER, NEVER, NEVER]
}
