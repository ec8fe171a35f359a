//! The policies that come with the library. Every number here is our own choice, an editorial one, but for the pauses of the
//! `api` ladder, which are the provider's official client libraries'.
use super::{
    check::DAY_S,
    draft::{Draft, List},
    model::{Ladder, NEVER, Settings, Track, WAITS_MAX, charges_by, end, late_message, unit},
};
use crate::{
    table::id::code,
    vocabulary::{disposition, ladder, preset},
};

const HOUR_S: u32 = 3_600;
/// Spreads the charges of one hour over half of it.
const JITTER_MS: u32 = 30 * 60 * 1_000;
/// The client libraries' two retries: half a second, doubled each time. Their cap of five seconds is not reached.
const SDK_MS: &[u32] = &[500, 1_000];
/// The client libraries draw between half and the whole of a pause. Ours starts at the whole pause, and jitter only adds, up to
/// their base: never sooner than the slowest of theirs, and never all at once.
const PAUSE_JITTER_MS: u32 = 500;

/// The draft of a word of `preset`.
pub fn draft(word: u32) -> Option<Draft> {
    match word {
        preset::STANDARD => Some(standard()),
        preset::CAUTIOUS => Some(cautious()),
        preset::API => Some(api()),
        _ => None,
    }
}

/// At most eight charges in fourteen days; the ladders reach fewer.
fn standard() -> Draft {
    let ladders = [
        Ladder { payday: 1, ..days(ladder::FUNDS, &[2, 4, 7, 10, 14]) },
        after(ladder::TECHNICAL, &[HOUR_S, 6 * HOUR_S, 24 * HOUR_S, 72 * HOUR_S]),
        Ladder { message_from_charge: 2, ..days(ladder::GENERIC, &[1, 3, 7, 14]) },
        days(ladder::VELOCITY, &[1, 3, 7]),
        Ladder { gap_s: 3 * DAY_S, ..days(ladder::UNKNOWN, &[3, 10]) },
        pauses(ladder::API, SDK_MS),
    ];
    draft_of(settings(preset::STANDARD, 8, 14 * DAY_S), DAY_S, &ladders, &dunning_tracks())
}

/// At most four charges in twenty-eight days, two days apart: for merchants whom a declined charge costs more than a late one.
fn cautious() -> Draft {
    let ladders = [
        Ladder { payday: 1, gap_s: 2 * DAY_S, ..days(ladder::FUNDS, &[3, 7, 14, 25]) },
        after(ladder::TECHNICAL, &[6 * HOUR_S, 24 * HOUR_S, 72 * HOUR_S]),
        Ladder { message_from_charge: 2, gap_s: 2 * DAY_S, ..days(ladder::GENERIC, &[3, 10, 21]) },
        Ladder { gap_s: 2 * DAY_S, ..days(ladder::VELOCITY, &[1, 7]) },
        Ladder { gap_s: 3 * DAY_S, ..days(ladder::UNKNOWN, &[5, 15]) },
        pauses(ladder::API, SDK_MS),
    ];
    draft_of(settings(preset::CAUTIOUS, 4, 28 * DAY_S), 2 * DAY_S, &ladders, &dunning_tracks())
}

/// Seconds, for calls that executed nothing. It charges for nothing else, and writes to no customer.
fn api() -> Draft {
    let settings =
        Settings { window_from_min: 0, window_to_min: 0, paydays: 0, payday_reach_s: 0, ..settings(preset::API, 2, HOUR_S / 6) };
    let tracks = [disposition::RETRY_LATER, disposition::BACKOFF, disposition::LOOKUP_FIRST, disposition::SETTLED].map(track);
    let mut draft = draft_of(settings, DAY_S, &[pauses(ladder::API, SDK_MS)], &tracks);
    let people = [
        disposition::CUSTOMER_ACTION,
        disposition::AUTHENTICATE,
        disposition::UPDATE_DETAILS,
        disposition::NEW_METHOD,
        disposition::FIX_INTEGRATION,
        disposition::STOP,
    ];
    for word in people {
        draft.put_track(Track { escalate_day: 0, ..track(word) });
    }
    draft
}

/// What goes with each disposition when a customer's bill is unpaid.
fn dunning_tracks() -> [Track; 11] {
    let bank = Track {
        gated_max: 2,
        message_days: on(0),
        offer_day: 3,
        escalate_day: 2,
        escalate_high_value: 1,
        ..track(disposition::CUSTOMER_ACTION)
    };
    [
        track(disposition::RETRY_LATER),
        track(disposition::BACKOFF),
        bank,
        Track { code: code::NOT_PERMITTED, restricted_offer_first: 1, repeat_cycles: 2, ..bank },
        Track { gated_max: 2, message_days: on(0), ..track(disposition::AUTHENTICATE) },
        Track { gated_max: 2, message_days: on(0), ..track(disposition::UPDATE_DETAILS) },
        over(disposition::NEW_METHOD),
        Track { escalate_day: 0, ..track(disposition::FIX_INTEGRATION) },
        track(disposition::LOOKUP_FIRST),
        track(disposition::SETTLED),
        // Withdrawn consent leaves the same two ways on: another method, or new consent in person.
        over(disposition::STOP),
    ]
}

/// This method is finished: another one is asked for at once, and a person takes over two days later.
fn over(disposition: u32) -> Track {
    Track { message_days: on(0), offer_day: 0, escalate_day: 2, ..track(disposition) }
}

fn settings(preset: u32, max_charges: u16, horizon_s: u32) -> Settings {
    Settings {
        preset: preset as u8,
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

fn draft_of(settings: Settings, days_gap_s: u32, ladders: &[Ladder], tracks: &[Track]) -> Draft {
    let mut draft = Draft {
        settings,
        days_gap_s,
        jitter_ms: JITTER_MS,
        ladders: List::new(),
        tracks: List::new(),
        arms: List::new(),
        thresholds: List::new(),
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
pub fn days(word: u32, days: &[u32]) -> Ladder {
    Ladder { unit: unit::DAYS, preferred: 1, jitter_ms: JITTER_MS, gap_s: DAY_S, ..series(word, days) }
}

/// Seconds after the first failure, at any hour: a system that was down comes back by itself.
pub fn after(word: u32, seconds: &[u32]) -> Ladder {
    Ladder { unit: unit::AFTER_S, jitter_ms: JITTER_MS, gap_s: HOUR_S, ..series(word, seconds) }
}

/// Milliseconds after the answer before, at any hour and without a gap of their own.
pub fn pauses(word: u32, milliseconds: &[u32]) -> Ladder {
    Ladder { unit: unit::PAUSE_MS, jitter_ms: PAUSE_JITTER_MS, ..series(word, milliseconds) }
}

fn series(word: u32, used: &[u32]) -> Ladder {
    let mut waits = [0; WAITS_MAX];
    for (place, wait) in waits.iter_mut().zip(used) {
        *place = *wait;
    }
    let len = used.len().min(WAITS_MAX) as u8;
    Ladder {
        word: word as u8,
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
pub fn track(word: u32) -> Track {
    Track {
        disposition: word as u8,
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
