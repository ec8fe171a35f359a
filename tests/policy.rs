//! The policy frame: its bytes are pinned, every damage is refused, and the presets say what the documentation says.
use proptest::{prelude::*, test_runner::RngSeed};
use recoup_core::{
    Book, Fault,
    id::*,
    number::*,
    policy::{self, Frame, model::*},
    vocabulary::{Disposition, Preset, Schedule, Status},
};
use serde_json::Value as Json;
use std::{env, fs, path::PathBuf};

const PRESETS: [(Preset, &str); 4] =
    [(Preset::STANDARD, "standard"), (Preset::CAUTIOUS, "cautious"), (Preset::API, "api"), (Preset::PERSISTENT, "persistent")];

fn frame_of(preset: Preset) -> Vec<u8> {
    let mut out = vec![0; 8192];
    let len = policy::preset(preset, &mut out).unwrap();
    out.truncate(len);
    out
}

fn hex(bytes: &[u8]) -> String {
    bytes.chunks(32).map(|line| line.iter().map(|byte| format!("{byte:02x}")).collect::<String>() + "\n").collect()
}

/// `RECOUP_UPDATE=1 cargo test --test policy` rewrites the golden bytes; every such change is a new version of the format.
#[test]
fn the_bytes_of_the_presets_are_pinned() {
    for (word, name) in PRESETS {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/data/golden/policy-{name}.hex"));
        let made = hex(&frame_of(word));
        if env::var_os("RECOUP_UPDATE").is_some() {
            fs::write(&path, &made).unwrap();
        }
        assert_eq!(fs::read_to_string(&path).unwrap(), made, "{name}: the frame changed");
    }
}

#[test]
fn any_single_bit_flipped_is_refused() {
    for (word, name) in PRESETS {
        let mut frame = frame_of(word);
        for bit in 0..frame.len() * 8 {
            frame[bit / 8] ^= 1 << (bit % 8);
            assert!(policy::check(&frame).is_err(), "{name}: bit {bit}");
            frame[bit / 8] ^= 1 << (bit % 8);
        }
        assert_eq!(policy::check(&frame), Ok(()));
    }
}

#[test]
fn any_other_length_is_refused() {
    for (word, _) in PRESETS {
        let mut frame = frame_of(word);
        for len in 0..frame.len() {
            assert_eq!(policy::check(&frame[..len]).map_err(status), Err(Status::ERR_POLICY), "{len} bytes");
        }
        frame.push(0);
        assert_eq!(policy::check(&frame).map_err(status), Err(Status::ERR_POLICY));
    }
}

#[test]
fn a_small_buffer_stays_untouched_and_learns_what_it_lacks() {
    for (word, _) in PRESETS {
        let frame = frame_of(word);
        for len in 0..frame.len() {
            let mut out = vec![0xa5; len];
            assert_eq!(policy::preset(word, &mut out), Err(Fault::capacity(frame.len())));
            assert!(out.iter().all(|&byte| byte == 0xa5));
        }
        let mut exact = vec![0; frame.len()];
        assert_eq!(policy::preset(word, &mut exact), Ok(frame.len()));
    }
    for word in [0, 5, u32::MAX].map(Preset) {
        assert_eq!(policy::preset(word, &mut []).map_err(status), Err(Status::ERR_RANGE));
    }
}

#[test]
fn standard_is_at_most_eight_charges_in_twenty_eight_days() {
    let bytes = frame_of(Preset::STANDARD);
    let frame = Frame::open(&bytes).unwrap();
    assert_eq!((frame.settings().max_charges, frame.settings().horizon_s), (8, 28 * 86_400));
    let waits = |word| {
        let schedule = frame.schedule(word).unwrap();
        (schedule.unit, schedule.waits[..usize::from(schedule.len)].to_vec())
    };
    assert_eq!(waits(Schedule::FUNDS), (unit::DAYS, vec![3, 9, 16, 25]));
    assert_eq!(waits(Schedule::TECHNICAL), (unit::AFTER_S, vec![3_600, 21_600, 86_400, 259_200]));
    assert_eq!(waits(Schedule::GENERIC), (unit::DAYS, vec![4, 13, 24]));
    assert_eq!(waits(Schedule::VELOCITY), (unit::DAYS, vec![1, 3, 7, 14]));
    assert_eq!(waits(Schedule::DEBIT), (unit::DAYS, vec![6, 16]));
    assert_eq!(waits(Schedule::PROBE), (unit::DAYS, vec![16]));
    assert_eq!(waits(Schedule::UNKNOWN), (unit::DAYS, vec![3, 10]));
    assert_eq!(waits(Schedule::API), (unit::PAUSE_MS, vec![500, 1_000]));
    assert_eq!(frame.schedule(Schedule::UNKNOWN).unwrap().gap_s, 72 * 3_600);
    assert!(frame.schedule(Schedule::NONE).is_none());
}

#[test]
fn cautious_is_sparser_everywhere() {
    let (standard, cautious) = (frame_of(Preset::STANDARD), frame_of(Preset::CAUTIOUS));
    let (standard, cautious) = (Frame::open(&standard).unwrap(), Frame::open(&cautious).unwrap());
    assert_eq!((cautious.settings().max_charges, cautious.settings().horizon_s), (4, 28 * 86_400));
    for sparse in cautious.schedules() {
        let dense = standard.schedule(Schedule(u32::from(sparse.word))).unwrap();
        assert!(sparse.len <= dense.len && u16::from(sparse.len) <= cautious.settings().max_charges);
        assert!(sparse.waits.iter().zip(dense.waits).take(usize::from(sparse.len)).all(|(late, early)| *late >= early));
        assert!(sparse.gap_s >= dense.gap_s);
    }
}

/// The example of the documentation: one request on day 0, a person on day 2 for accounts worth a call, another method on day 3.
#[test]
fn not_permitted_waits_for_the_customer() {
    for preset in [Preset::STANDARD, Preset::CAUTIOUS] {
        let bytes = frame_of(preset);
        let code = Book::BUILT_IN.find_id::<CodeId>(b"not_permitted").unwrap();
        let track = Frame::open(&bytes).unwrap().track(Disposition::CUSTOMER_ACTION, code, Segment(0)).unwrap();
        let expected = TrackRecord {
            disposition: Disposition::CUSTOMER_ACTION.0 as u8,
            code: code.0,
            segment: 0,
            schedule: 0,
            gated_max: 2,
            message_days: [0, NEVER, NEVER, NEVER],
            offer_day: 3,
            escalate_day: 2,
            escalate_high_value: 1,
            restricted_offer_first: 1,
            repeat_cycles: 2,
        };
        assert_eq!(track, expected);
        // With a code of the network that forbids the card, nothing of it is left but another method.
        let forbidden = Frame::open(&bytes).unwrap().track(Disposition::NEW_METHOD, code, Segment(0)).unwrap();
        let days = (forbidden.message_days[0], forbidden.offer_day, forbidden.escalate_day, forbidden.escalate_high_value);
        assert_eq!((days, forbidden.gated_max), ((0, 0, 2, 0), 0));
    }
}

#[test]
fn no_preset_lets_a_debt_that_needs_somebody_be_charged_without_a_gate() {
    for (word, name) in PRESETS {
        let bytes = frame_of(word);
        let frame = Frame::open(&bytes).unwrap();
        for track in frame.tracks() {
            assert_eq!(track.schedule, 0, "{name}: {track:?} brings a schedule where the verdict has none");
            assert!(track.gated_max <= 2, "{name}: {track:?}");
        }
    }
}

fn status(fault: Fault) -> Status {
    fault.status
}

/// The status of a refusal, and the byte at fault.
fn place(fault: Fault) -> (Status, usize) {
    (fault.status, usize::try_from(fault.offset.0).expect("an offset"))
}

fn compile(json: &str) -> Result<Vec<u8>, Fault> {
    let mut out = vec![0; 16_384];
    let len = policy::compile(Book::BUILT_IN, json.as_bytes(), &mut out)?;
    out.truncate(len);
    assert_eq!(policy::check(&out), Ok(()), "what was compiled is not accepted: {json}");
    Ok(out)
}

fn settings(json: &str) -> Settings {
    Frame::open(&compile(json).unwrap()).unwrap().settings()
}

#[test]
fn a_document_that_changes_nothing_is_its_preset() {
    for (word, name) in PRESETS {
        assert_eq!(compile(&format!(r#"{{"version":1,"extends":"{name}"}}"#)).unwrap(), frame_of(word));
    }
    assert_eq!(compile(r#"{"version":1}"#).unwrap(), frame_of(Preset::STANDARD));
}

/// The numbers of the preset, written out.
#[test]
fn a_document_that_says_what_the_preset_says_is_its_preset() {
    let said = r#"{"version": 1, "extends": "standard", "charges_by": "engine", "max_charges": 8, "max_technical": 6,
        "horizon_days": 28, "close_after_days": 60, "last_notice_days": 3, "silent_hours": 24,
        "min_gap_hours": 24, "jitter_minutes": 30, "zone": null, "payday_reach_hours": 72,
        "window": {"from": "09:00", "to": "18:00", "weekdays": ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]},
        "late_messages": "send", "final_action": "leave", "past_next_bill": false, "charge_grace_hours": 0, "key_margin_minutes": 60,
        "schedules": {
            "funds": {"days": [3, 9, 16, 25], "payday": true, "preferred_hours": true},
            "technical": {"after_seconds": [3600, 21600, 86400, 259200], "gap_hours": 1},
            "generic": {"days": [4, 13, 24]},
            "velocity": {"days": [1, 3, 7, 14]},
            "debit": {"days": [6, 16], "payday": true},
            "probe": {"days": [16], "gap_hours": 168},
            "unknown": {"days": [3, 10], "gap_hours": 72},
            "api": {"pause_ms": [500, 1000], "jitter_ms": 500}},
        "dispositions": {
            "retry_later": {"message_days": [0, 10], "offer_day": "middle"},
            "customer_action": {"schedule": null, "gated_charges": 2, "message_days": [0], "offer_day": 3, "escalate_day": 2,
                "escalate_only_high_value": true},
            "fix_integration": {"escalate_day": 0},
            "lookup_first": {"message_days": [], "offer_day": null}},
        "codes": {}, "segments": [], "arms": [], "high_value": {}}"#;
    assert_eq!(compile(said).unwrap(), frame_of(Preset::STANDARD));
}

#[test]
fn a_changed_field_changes_and_nothing_else_does() {
    let base = settings(r#"{"version":1}"#);
    let berlin = settings(r#"{"version":1,"zone":"Europe/Berlin"}"#);
    assert_ne!(berlin.zone, 0);
    assert_eq!(Settings { zone: 0, ..berlin }, base);
    let changed = [
        (r#""max_charges":0"#, Settings { max_charges: 0, ..base }),
        (r#""horizon_days":14"#, Settings { horizon_s: 14 * 86_400, ..base }),
        (r#""max_technical":1"#, Settings { max_technical: 1, ..base }),
        (r#""close_after_days":90"#, Settings { close_after_days: 90, ..base }),
        (r#""last_notice_days":null"#, Settings { last_notice_days: NEVER, ..base }),
        (r#""silent_hours":0"#, Settings { silent_h: 0, ..base }),
        (r#""charges_by":"provider""#, Settings { charges_by: charges_by::PROVIDER, ..base }),
        (r#""late_messages":"drop""#, Settings { late_message: late_message::DROP, ..base }),
        (r#""final_action":"cancel""#, Settings { final_action: final_action::CANCEL, ..base }),
        (r#""past_next_bill":true"#, Settings { past_next_bill: 1, ..base }),
        (r#""charge_grace_hours":12"#, Settings { charge_grace_s: 43_200, ..base }),
        (r#""key_margin_minutes":5"#, Settings { key_margin_s: 300, ..base }),
        (r#""payday_reach_hours":48"#, Settings { payday_reach_s: 172_800, ..base }),
        (r#""paydays":["last",31]"#, Settings { payday_month_days: 1 << 31 | 1, ..base }),
        (r#""paydays":["mon","fri"]"#, Settings { payday_weekdays: 0b1_0001, ..base }),
        (r#""paydays":[{"business_day":5}]"#, Settings { payday_business_days: 1 << 5, ..base }),
        (r#""paydays":[]"#, Settings { payday_reach_s: 0, ..base }),
        (r#""window":null"#, Settings { window_from_min: 0, window_to_min: 0, ..base }),
        (r#""window":{"from":"22:30","to":"06:00"}"#, Settings { window_from_min: 1_350, window_to_min: 360, ..base }),
        (r#""window":{"weekdays":["mon","fri"]}"#, Settings { weekdays: 0b1_0001, ..base }),
        (r#""window":{"from":"00:00","to":"24:00"}"#, Settings { window_from_min: 0, window_to_min: 1_440, ..base }),
    ];
    for (member, expected) in changed {
        assert_eq!(settings(&format!(r#"{{"version":1,{member}}}"#)), expected, "{member}");
    }
    assert_ne!(settings(r#"{"version":1,"arm_salt":"spring"}"#).salt, settings(r#"{"version":1,"arm_salt":"autumn"}"#).salt);
}

#[test]
fn a_common_gap_never_narrows_a_schedule_that_has_a_wider_one() {
    for (hours, funds, unknown) in [(0, 0, 72), (12, 12, 72), (48, 48, 72), (100, 100, 100)] {
        let bytes = compile(&format!(r#"{{"version":1,"min_gap_hours":{hours}}}"#)).unwrap();
        let frame = Frame::open(&bytes).unwrap();
        assert_eq!(frame.schedule(Schedule::FUNDS).unwrap().gap_s, funds * 3_600);
        assert_eq!(frame.schedule(Schedule::UNKNOWN).unwrap().gap_s, unknown * 3_600);
        assert_eq!(frame.schedule(Schedule::API).unwrap().gap_s, 0);
    }
}

#[test]
fn a_schedule_of_another_unit_is_placed_as_that_unit_is() {
    let bytes = compile(
        r#"{"version":1,"jitter_minutes":7,"min_gap_hours":36,"schedules":{"funds":{"after_seconds":[60]},"technical":{"days":[1]},
        "velocity":{"pause_ms":[5,3]},"generic":{"days":[]}}}"#,
    )
    .unwrap();
    let frame = Frame::open(&bytes).unwrap();
    let placed = |word| {
        let schedule = frame.schedule(word).unwrap();
        (schedule.unit, schedule.preferred, schedule.gap_s, schedule.jitter_ms, schedule.len)
    };
    assert_eq!(placed(Schedule::FUNDS), (unit::AFTER_S, 0, 3_600, 420_000, 1));
    assert_eq!(placed(Schedule::TECHNICAL), (unit::DAYS, 1, 36 * 3_600, 420_000, 1));
    assert_eq!(placed(Schedule::VELOCITY), (unit::PAUSE_MS, 0, 0, 500, 2));
    assert_eq!(placed(Schedule::GENERIC).4, 0);
}

#[test]
fn the_closest_track_wins() {
    let bytes = compile(
        r#"{"version":1,
        "segments":[{"segment":7,"codes":{"not_permitted":{"offer_day":9}},"dispositions":{"customer_action":{"offer_day":8}}}],
        "codes":{"not_permitted":{"offer_day":6,"message_days":[0,4]},"do_not_honor":{"schedule":"none"}},
        "dispositions":{"customer_action":{"offer_day":5,"escalate_day":null}}}"#,
    )
    .unwrap();
    let frame = Frame::open(&bytes).unwrap();
    let code = Book::BUILT_IN.find_id::<CodeId>(b"not_permitted").unwrap();
    let track = |code, segment| frame.track(Disposition::CUSTOMER_ACTION, code, segment).unwrap();
    assert_eq!(
        [
            track(CodeId(0), Segment(0)).offer_day,
            track(CodeId(0), Segment(7)).offer_day,
            track(code, Segment(0)).offer_day,
            track(code, Segment(7)).offer_day
        ],
        [5, 8, 6, 9]
    );
    assert_eq!(track(CodeId(0), Segment(0)).escalate_day, NEVER);
    assert_eq!(
        track(code, Segment(7)).message_days,
        [0, 4, NEVER, NEVER],
        "what a closer track does not say comes from the next"
    );
    assert_eq!(track(CodeId(0), Segment(7)).escalate_day, NEVER);
    let new_method = frame.track(Disposition::NEW_METHOD, code, Segment(0)).unwrap();
    assert_eq!(new_method.gated_max, 0, "another disposition, another track: the wishes for the code alone no longer fit");
    let do_not_honor = Book::BUILT_IN.find_id::<CodeId>(b"do_not_honor").unwrap();
    assert_eq!(u32::from(frame.track(Disposition::RETRY_LATER, do_not_honor, Segment(0)).unwrap().schedule), Schedule::NONE.0);
}

#[test]
fn the_order_of_keys_does_not_matter() {
    let one = r#"{"version":1,"extends":"cautious","max_charges":3,"codes":{"not_permitted":{"offer_day":6}},
        "dispositions":{"customer_action":{"gated_charges":1}},"high_value":{"usd":1,"eur":2},"min_gap_hours":72,"schedules":{"funds":{"days":[9]}}}"#;
    let other = r#"{"schedules":{"funds":{"days":[9]}},"min_gap_hours":72,"high_value":{"eur":2,"usd":1},
        "dispositions":{"customer_action":{"gated_charges":1}},"codes":{"not_permitted":{"offer_day":6}},"max_charges":3,"extends":"cautious","version":1}"#;
    assert_eq!(compile(one).unwrap(), compile(other).unwrap());
    assert_eq!(
        compile(r#"{"version":1,"\u0066inal_action":"cance\u006c"}"#),
        compile(r#"{"version":1,"final_action":"cancel"}"#),
        "escapes are read"
    );
}

#[test]
fn thresholds_are_by_currency() {
    let bytes = compile(r#"{"version":1,"high_value":{"usd":50000,"jpy":9223372036854775807}}"#).unwrap();
    let frame = Frame::open(&bytes).unwrap();
    let packed = |name: [u8; 3]| u32::from_le_bytes([name[0], name[1], name[2], 0]);
    assert_eq!(frame.high_value(Currency(packed(*b"usd"))), Some(50_000));
    assert_eq!(frame.high_value(Currency(packed(*b"jpy"))), Some(i64::MAX));
    assert_eq!(frame.high_value(Currency(packed(*b"eur"))), None);
}

/// `¶` stands before the byte at fault.
#[test]
fn faults_are_named_where_they_stand() {
    let cases: &[(Status, &str)] = &[
        (Status::ERR_JSON_TRUNCATED, "¶"),
        (Status::ERR_JSON_TRUNCATED, r#"{"version":1¶"#),
        (Status::ERR_JSON_SYNTAX, r#"{"version":1}¶x"#),
        (Status::ERR_JSON_SYNTAX, r#"{"version":2,"new":¶}"#),
        (Status::ERR_JSON_VALUE, "¶[]"),
        (Status::ERR_JSON_VALUE, "¶7"),
        (Status::ERR_POLICY_VERSION, "¶{}"),
        (Status::ERR_POLICY_VERSION, r#"{"version":¶2,"unheard_of":true}"#),
        (Status::ERR_POLICY_VERSION, r#"{"unheard_of":true,"version":¶0}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":¶"1"}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":¶1.0}"#),
        (Status::ERR_JSON_KEY, r#"{"version":1,¶"version":1}"#),
        (Status::ERR_JSON_KEY, r#"{"version":1,¶"max_charge":1}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"closed_days":[¶"2026-02-29"]}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"closed_days":[¶"1969-12-31"]}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"closed_days":[¶"10000-01-01"]}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"closed_days":¶"2026-12-24"}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"closed_days":[¶20261224]}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"blackouts":[¶{"from":"2026-12-24"}]}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"blackouts":[¶{"from":"2026-12-24","to":"2026-12-23"}]}"#),
        (Status::ERR_JSON_KEY, r#"{"version":1,"blackouts":[{"from":"2026-12-24",¶"until":"2026-12-25"}]}"#),
        (Status::ERR_JSON_KEY, r#"{"version":1,¶"":1}"#),
        (Status::ERR_JSON_KEY, r#"{"version":1,¶"version extends":1}"#),
        (Status::ERR_JSON_KEY, r#"{"version":1,"final_action":"leave",¶"final_action":"leave"}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"extends":¶"bold"}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"extends":¶1}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"final_action":¶"leave "}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"max_charges":¶-1}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"max_charges":¶101}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"max_charges":¶1e1}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"max_charges":¶99999999999999999999}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"past_next_bill":¶1}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"window":¶"09:00"}"#),
        (Status::ERR_JSON_KEY, r#"{"version":1,"window":{¶"until":"09:00"}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"window":{"from":¶"9:00"}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"window":{"from":¶"24:00"}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"window":{"to":¶"23:60"}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"window":{"to":¶"24:01"}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"window":¶{"from":"10:00","to":"10:00"}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"window":{"weekdays":["mon",¶"Tue"]}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"window":{"weekdays":¶[]}}"#),
        (Status::ERR_NOT_FOUND, r#"{"version":1,"zone":¶"Europe/Atlantis"}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"zone":¶{}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"paydays":[1,¶0]}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"paydays":[¶32]}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"paydays":[¶"first"]}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"paydays":[{"business_day":¶24}]}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"paydays":[¶{}]}"#),
        (Status::ERR_JSON_KEY, r#"{"version":1,"paydays":[{¶"day":1}]}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"last_notice_days":¶181}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"close_after_days":¶0}"#),
        (Status::ERR_JSON_KEY, r#"{"version":1,"schedules":{¶"none":{}}}"#),
        (Status::ERR_JSON_KEY, r#"{"version":1,"schedules":{"funds":{},¶"funds":{}}}"#),
        (Status::ERR_JSON_KEY, r#"{"version":1,"schedules":{"funds":{"days":[1],¶"pause_ms":[1]}}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"schedules":{"funds":{"days":[1,¶1]}}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"schedules":{"funds":{"days":[¶0]}}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"schedules":{"funds":{"days":[¶[]]}}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"schedules":{"funds":{"days":[¶[1]]}}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"schedules":{"funds":{"days":[[¶0,1]]}}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"schedules":{"funds":{"days":[[1,¶181]]}}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"schedules":{"funds":{"days":[[1,2],¶2]}}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"schedules":{"funds":{"days":[3,[¶3,4]]}}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"schedules":{"funds":{"days":[[2,¶2]]}}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"schedules":{"funds":{"days":[[1,¶18]]}}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"schedules":{"funds":{"days":[[1,2,3,4,5,6,7,8,¶9]]}}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"schedules":{"funds":{"days":[[1,¶[2,3]]]}}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"schedules":{"technical":{"after_seconds":[¶[60,90]]}}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"schedules":{"funds":{"days":[1,2,3,4,5,6,7,8,9,10,11,12,¶13]}}}"#),
        (Status::ERR_JSON_KEY, r#"{"version":1,"dispositions":{¶"retry_now":{}}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"dispositions":{"new_method":{"schedule":¶"funds"}}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"dispositions":{"customer_action":{"schedule":¶"probe"}}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"dispositions":{"stop":¶null}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"dispositions":{"stop":{"schedule":¶"slow"}}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"dispositions":{"stop":{"message_days":[2,¶2]}}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"dispositions":{"stop":{"message_days":[0,1,2,3,¶4]}}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"dispositions":{"stop":{"gated_charges":¶11}}}"#),
        (Status::ERR_NOT_FOUND, r#"{"version":1,"codes":{¶"not_premitted":{}}}"#),
        (Status::ERR_JSON_KEY, r#"{"version":1,"codes":{"not_permitted":{},¶"not_permitted":{}}}"#),
        (Status::ERR_JSON_KEY, r#"{"version":1,"codes":{"not_permitted":{¶"message":0}}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"segments":[¶{}]}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"segments":[{"segment":¶0}]}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"segments":[{"segment":1},{"segment":¶1}]}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"arms":¶[{"share_bp":9999}]}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"arms":[{"share_bp":¶0}]}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"arms":[¶{"no_charge":true}]}"#),
        (Status::ERR_JSON_KEY, r#"{"version":1,"high_value":{¶"USD":1}}"#),
        (Status::ERR_JSON_KEY, r#"{"version":1,"high_value":{"usd":1,¶"usd":1}}"#),
        (Status::ERR_JSON_VALUE, r#"{"version":1,"high_value":{"usd":¶0}}"#),
    ];
    for (error, marked) in cases {
        let at = marked.find('¶').expect(marked);
        assert_eq!(compile(&marked.replace('¶', "")).map_err(place), Err((*error, at)), "{marked}");
    }
}

#[test]
fn one_too_many_is_refused_at_the_excess() {
    let names = |n: usize| {
        format!("\"{}\":1", [n / 676, n / 26, n].map(|n| char::from(b'a' + (n % 26) as u8)).iter().collect::<String>())
    };
    let thresholds = |n| (0..n).map(names).collect::<Vec<_>>().join(",");
    assert!(compile(&format!(r#"{{"version":1,"high_value":{{{}}}}}"#, thresholds(64))).is_ok());
    let excess = format!(r#"{{"version":1,"high_value":{{{}}}}}"#, thresholds(65));
    assert_eq!(compile(&excess).map_err(place), Err((Status::ERR_JSON_VALUE, excess.len() - 3)));

    let arms = |n: u32| (1..n).map(|_| r#"{"share_bp":1},"#).collect::<String>() + &format!(r#"{{"share_bp":{}}}"#, 10_001 - n);
    assert!(compile(&format!(r#"{{"version":1,"arms":[{}]}}"#, arms(16))).is_ok());
    let excess = format!(r#"{{"version":1,"arms":[{}]}}"#, arms(17));
    assert_eq!(compile(&excess).map_err(place), Err((Status::ERR_JSON_VALUE, excess.rfind('{').unwrap())));

    let days = |n: u8| (1..=n).map(|day| format!("\"20{day:02}-01-01\"")).collect::<Vec<_>>().join(",");
    assert!(compile(&format!(r#"{{"version":1,"closed_days":[{}]}}"#, days(32))).is_ok());
    let excess = format!(r#"{{"version":1,"closed_days":[{}]}}"#, days(33));
    assert_eq!(compile(&excess).map_err(place), Err((Status::ERR_JSON_VALUE, excess.len() - 14)));
    let spans = |n| vec![r#"{"from":"2026-01-01","to":"2026-01-01"}"#; n].join(",");
    assert!(compile(&format!(r#"{{"version":1,"blackouts":[{}]}}"#, spans(16))).is_ok(), "the same span is one");
    let excess = format!(r#"{{"version":1,"blackouts":[{}]}}"#, spans(17));
    assert_eq!(compile(&excess).map_err(place), Err((Status::ERR_JSON_VALUE, excess.rfind('{').unwrap())));

    let segments = (1..100).map(|n| format!(r#"{{"segment":{n},"dispositions":{{"stop":{{}}}}}}"#)).collect::<Vec<_>>().join(",");
    assert_eq!(compile(&format!(r#"{{"version":1,"segments":[{segments}]}}"#)).unwrap_err().status, Status::ERR_JSON_VALUE);
}

#[test]
fn a_document_in_a_small_buffer_learns_what_it_lacks() {
    let json = br#"{"version":1,"high_value":{"usd":1}}"#;
    let needed = frame_of(Preset::STANDARD).len() + 12;
    for len in 0..needed {
        let mut out = vec![0xa5; len];
        assert_eq!(policy::compile(Book::BUILT_IN, json, &mut out), Err(Fault::capacity(needed)));
        assert!(out.iter().all(|&byte| byte == 0xa5));
    }
    assert_eq!(policy::compile(Book::BUILT_IN, json, &mut vec![0; needed]), Ok(needed));
}

/// Every bound the schema names is the bound that holds: the value on it is accepted, the one past it refused.
#[test]
fn the_bounds_of_the_schema_hold() {
    let schema: Json =
        serde_json::from_str(&fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/policy.schema.json")).unwrap())
            .unwrap();
    let mut tried = 0;
    let mut try_all = |properties: &Json, wrap: &dyn Fn(String) -> String| {
        for (key, property) in properties.as_object().unwrap() {
            let (bounds, array) =
                if property["items"]["maximum"].is_number() { (&property["items"], true) } else { (property, false) };
            let (Some(low), Some(high)) = (bounds["minimum"].as_i64(), bounds["maximum"].as_i64()) else { continue };
            let document =
                |value: i128| wrap(if array { format!(r#""{key}":[{value}]"#) } else { format!(r#""{key}":{value}"#) });
            for value in [low, high] {
                let share = key == "share_bp" && value == low;
                assert!(share || compile(&document(value.into())).is_ok(), "{}", document(value.into()));
            }
            for value in [i128::from(low) - 1, i128::from(high) + 1] {
                assert_eq!(compile(&document(value)).map_err(status), Err(Status::ERR_JSON_VALUE), "{}", document(value));
            }
            tried += 1;
        }
    };
    try_all(&schema["properties"], &|member| format!(r#"{{"version":1,{member}}}"#));
    try_all(&schema["$defs"]["schedule"]["properties"], &|member| {
        format!(r#"{{"version":1,"schedules":{{"funds":{{{member}}}}}}}"#)
    });
    try_all(&schema["$defs"]["track"]["properties"], &|member| {
        format!(r#"{{"version":1,"dispositions":{{"stop":{{{member}}}}}}}"#)
    });
    try_all(&schema["properties"]["segments"]["items"]["properties"], &|member| {
        format!(r#"{{"version":1,"segments":[{{{member}}}]}}"#)
    });
    try_all(&schema["properties"]["arms"]["items"]["properties"], &|member| format!(r#"{{"version":1,"arms":[{{{member}}}]}}"#));
    assert!(tried > 15, "only {tried} bounds were found in the schema");
}

/// A document that is nearly right, so that random edits reach every reader.
const SAMPLE: &str = r#"{"version":1,"extends":"cautious","zone":"Europe/Berlin","window":{"from":"08:00","to":"20:00","weekdays":["mon"]},
"paydays":[1,"last","fri",{"business_day":5}],"schedules":{"funds":{"days":[1,2]},"api":{"pause_ms":[5]}},"dispositions":{"stop":{"message_days":[0,3]}},
"codes":{"not_permitted":{"offer_day":null}},"segments":[{"segment":3,"codes":{"do_not_honor":{"schedule":"funds"}}}],
"arms":[{"share_bp":10000,"no_charge":true}],"high_value":{"usd":50000},"arm_salt":"x",
"closed_days":["2026-12-24"],"blackouts":[{"from":"2026-12-25","to":"2027-01-06"}]}"#;

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(2), failure_persistence: None, cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_a_policy_or_a_fault_within_them(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let mut out = [0; 16_384];
        if let Err(fault) = policy::compile(Book::BUILT_IN, &bytes, &mut out) {
            prop_assert!(place(fault).1 <= bytes.len());
        }
        prop_assert!(policy::check(&bytes).is_err());
    }

    #[test]
    fn an_edited_document_is_a_policy_or_a_fault_within_it(edits in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..4)) {
        let mut bytes = SAMPLE.as_bytes().to_vec();
        for (place, byte) in edits {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        let mut out = [0; 16_384];
        match policy::compile(Book::BUILT_IN, &bytes, &mut out) {
            Ok(len) => prop_assert_eq!(policy::check(&out[..len]), Ok(())),
            Err(fault) => prop_assert!(place(fault).1 <= bytes.len()),
        }
    }

    #[test]
    fn a_damaged_frame_is_refused(place in any::<proptest::sample::Index>(), len in 1usize..64, seed in any::<u64>()) {
        let mut frame = frame_of(Preset::STANDARD);
        let start = place.index(frame.len());
        let mut changed = false;
        for (n, byte) in frame.iter_mut().skip(start).take(len).enumerate() {
            let new = (seed >> (n % 8 * 8)) as u8;
            changed |= *byte != new;
            *byte = new;
        }
        prop_assert_eq!(policy::check(&frame).is_err(), changed);
    }
}

/// The page of documentation shows a document that compiles.
#[test]
fn the_documented_example_is_a_policy() {
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/policy.md")).unwrap();
    let example = page.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    compile(example).unwrap();
}
