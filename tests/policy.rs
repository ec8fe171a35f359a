//! The policy frame: its bytes are pinned, every damage is refused, and the presets say what the documentation says.
use recoup::{
    Error, ErrorAt,
    policy::{self, Frame, model::*},
    vocabulary::{ladder, preset},
};
use std::{env, fs, path::PathBuf};

const PRESETS: [(u32, &str); 3] = [(preset::STANDARD, "standard"), (preset::CAUTIOUS, "cautious"), (preset::API, "api")];

fn frame_of(preset: u32) -> Vec<u8> {
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
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/policy-{name}.hex"));
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
            assert_eq!(policy::check(&frame[..len]), Err(Error::Policy), "{len} bytes");
        }
        frame.push(0);
        assert_eq!(policy::check(&frame), Err(Error::Policy));
    }
}

#[test]
fn a_small_buffer_stays_untouched_and_learns_what_it_lacks() {
    for (word, _) in PRESETS {
        let frame = frame_of(word);
        for len in 0..frame.len() {
            let mut out = vec![0xa5; len];
            assert_eq!(policy::preset(word, &mut out), Err(ErrorAt { error: Error::Capacity, at: frame.len() }));
            assert!(out.iter().all(|&byte| byte == 0xa5));
        }
        let mut exact = vec![0; frame.len()];
        assert_eq!(policy::preset(word, &mut exact), Ok(frame.len()));
    }
    for word in [0, 4, u32::MAX] {
        assert_eq!(policy::preset(word, &mut []), Err(ErrorAt { error: Error::Range, at: 0 }));
    }
}

#[test]
fn standard_is_at_most_eight_charges_in_fourteen_days() {
    let bytes = frame_of(preset::STANDARD);
    let frame = Frame::open(&bytes).unwrap();
    assert_eq!((frame.settings().max_charges, frame.settings().horizon_s), (8, 14 * 86_400));
    let waits = |word| {
        let ladder = frame.ladder(word).unwrap();
        (ladder.unit, ladder.waits[..usize::from(ladder.len)].to_vec())
    };
    assert_eq!(waits(ladder::FUNDS), (unit::DAYS, vec![2, 4, 7, 10, 14]));
    assert_eq!(waits(ladder::TECHNICAL), (unit::AFTER_S, vec![3_600, 21_600, 86_400, 259_200]));
    assert_eq!(waits(ladder::GENERIC), (unit::DAYS, vec![1, 3, 7, 14]));
    assert_eq!(waits(ladder::VELOCITY), (unit::DAYS, vec![1, 3, 7]));
    assert_eq!(waits(ladder::UNKNOWN), (unit::DAYS, vec![3, 10]));
    assert_eq!(waits(ladder::API), (unit::PAUSE_MS, vec![500, 1_000]));
    assert_eq!(frame.ladder(ladder::UNKNOWN).unwrap().gap_s, 72 * 3_600);
    assert_eq!(frame.ladder(ladder::GENERIC).unwrap().message_from_charge, 2);
    assert!(frame.ladder(ladder::NONE).is_none());
}

#[test]
fn cautious_is_sparser_everywhere() {
    let (standard, cautious) = (frame_of(preset::STANDARD), frame_of(preset::CAUTIOUS));
    let (standard, cautious) = (Frame::open(&standard).unwrap(), Frame::open(&cautious).unwrap());
    assert_eq!((cautious.settings().max_charges, cautious.settings().horizon_s), (4, 28 * 86_400));
    for sparse in cautious.ladders() {
        let dense = standard.ladder(u32::from(sparse.word)).unwrap();
        assert!(sparse.len <= dense.len && u16::from(sparse.len) <= cautious.settings().max_charges);
        assert!(sparse.waits.iter().zip(dense.waits).take(usize::from(sparse.len)).all(|(late, early)| *late >= early));
        assert!(sparse.gap_s >= dense.gap_s);
    }
}

#[test]
fn no_preset_lets_a_debt_that_needs_somebody_be_charged_without_a_gate() {
    for (word, name) in PRESETS {
        let bytes = frame_of(word);
        let frame = Frame::open(&bytes).unwrap();
        for track in frame.tracks() {
            assert_eq!(track.ladder, 0, "{name}: {track:?} brings a ladder where the verdict has none");
            assert!(track.gated_max <= 2, "{name}: {track:?}");
        }
    }
}
