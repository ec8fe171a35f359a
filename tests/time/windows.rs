//! Local windows against brute force: jiff's wall clock minute by minute, around every turn of the odd zones.

use crate::{ODD, Pair, all_zones, ms, reading, transitions, zone};
use proptest::prelude::*;
use recoup_core::id::ZoneId;
use recoup_core::time::{
    civil::MAX_MS,
    window::{Opening, next_in_window},
    zone::Zone,
};

const MINUTE_MS: i64 = 60_000;
const DAY_MIN: i64 = 1_440;

/// The window as its documentation puts it: is it open when the clock shows `local_ms`?
fn is_open(local_ms: i64, from_min: i64, to_min: i64, weekdays: u8) -> bool {
    let (day, minute) = (local_ms.div_euclid(DAY_MIN * MINUTE_MS), local_ms.rem_euclid(DAY_MIN * MINUTE_MS) / MINUTE_MS);
    // Day 0 of 1970 was a Thursday.
    let allowed = |day: i64| weekdays == 0 || weekdays >> (day + 3).rem_euclid(7) & 1 == 1;
    if from_min == to_min {
        allowed(day)
    } else if from_min < to_min {
        allowed(day) && (from_min..to_min).contains(&minute)
    } else {
        allowed(day) && minute >= from_min || allowed(day - 1) && minute < to_min
    }
}

/// Small and reproducible; the cases matter, not the quality of the numbers.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, n: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as i64 % n
    }

    /// A window: often near midnight and the hours at which clocks are set, where things go wrong.
    fn window(&mut self) -> (i64, i64, u8) {
        let mut minute = |most| match self.below(3) {
            0 => self.below(most),
            1 => self.below(5) * 30 % most,
            _ => (1_380 + self.below(60)) % most,
        };
        let (from_min, to_min) = (minute(DAY_MIN), minute(DAY_MIN + 1));
        let weekdays = if self.below(2) == 0 { 0 } else { self.below(128) as u8 };
        (from_min, if self.below(8) == 0 { from_min } else { to_min }, weekdays)
    }
}

/// Every minute around one transition, as jiff's clock shows it.
struct Minutes {
    first_ms: i64,
    readings: Vec<i64>,
}

impl Minutes {
    fn around(pair: &Pair, at: i64) -> Self {
        let first_ms = at - 3 * DAY_MIN * MINUTE_MS;
        let readings = (0..18 * DAY_MIN).map(|minute| reading(&pair.theirs, first_ms + minute * MINUTE_MS)).collect();
        Self { first_ms, readings }
    }

    /// The first minute from `from` on for which the window is (not) open.
    fn find(&self, from: usize, open: bool, (from_min, to_min, weekdays): (i64, i64, u8)) -> Option<usize> {
        (from..self.readings.len()).find(|&i| is_open(self.readings[i], from_min, to_min, weekdays) == open)
    }

    fn instant(&self, minute: usize) -> i64 {
        self.first_ms + minute as i64 * MINUTE_MS
    }
}

#[test]
fn the_first_open_minute_and_the_first_closed_one_after_it() {
    let mut numbers = Numbers(2);
    for pair in all_zones().into_iter().filter(|pair| ODD.contains(&pair.name.as_str())) {
        for (turn, ..) in transitions(&pair.theirs, "2009-06-01T00:00:00Z", "2012-06-01T00:00:00Z")
            .into_iter()
            .chain(transitions(&pair.theirs, "2026-01-01T00:00:00Z", "2028-01-01T00:00:00Z"))
        {
            let minutes = Minutes::around(&pair, turn);
            for _ in 0..120 {
                let window @ (from_min, to_min, weekdays) = numbers.window();
                let start = numbers.below(5 * DAY_MIN) as usize;
                let within = numbers.below(MINUTE_MS);
                let at = minutes.instant(start) + within;
                let found = next_in_window(pair.ours, at, from_min as u16, to_min as u16, weekdays).unwrap();
                let what = format!("{} from {at} in {window:?}: {found:?}", pair.name);

                let open = minutes.find(start, true, window).unwrap();
                let (expected, rest) = if open == start { (at, start) } else { (minutes.instant(open), open) };
                assert_eq!(found.at_ms, expected, "{what}");
                match minutes.find(rest, false, window) {
                    Some(closed) => assert_eq!(found.end_ms, minutes.instant(closed), "{what}"),
                    None => assert!(found.end_ms > minutes.instant(minutes.readings.len() - 1), "{what}"),
                }
                assert!(!found.dst || found.at_ms > at, "{what}");
            }
        }
    }
}

#[test]
fn a_turn_that_decided_is_told() {
    let new_york = zone("America/New_York").ours;
    let open = |at: &str, from, to| next_in_window(new_york, ms(at), from, to, 0).unwrap();
    // 02:30 does not exist on 8 March 2026: the window opens at 03:00 instead.
    let gap = open("2026-03-08T00:00:00-05:00", 150, 240);
    assert_eq!(gap, Opening { at_ms: ms("2026-03-08T07:00:00Z"), end_ms: ms("2026-03-08T08:00:00Z"), dst: true });
    // From 02:00 to 03:00 nothing of it is left: the next day.
    let swallowed = open("2026-03-08T00:00:00-05:00", 120, 180);
    assert_eq!((swallowed.at_ms, swallowed.dst), (ms("2026-03-09T06:00:00Z"), true));
    // 01:15 comes twice on 1 November 2026: the first one; and once that has passed, the second.
    let fold = open("2026-11-01T00:00:00-04:00", 75, 90);
    assert_eq!((fold.at_ms, fold.end_ms, fold.dst), (ms("2026-11-01T05:15:00Z"), ms("2026-11-01T05:30:00Z"), true));
    let again = open("2026-11-01T01:45:00-04:00", 75, 90);
    assert_eq!((again.at_ms, again.dst), (ms("2026-11-01T06:15:00Z"), true));
    // An ordinary day, and an instant that was inside already.
    assert!(!open("2026-06-01T00:00:00-04:00", 540, 1_020).dst);
    assert!(!open("2026-11-01T01:20:00-04:00", 75, 90).dst);
}

#[test]
fn whole_days_join() {
    let monday = ms("2026-06-01T10:00:00Z");
    let day = DAY_MIN * MINUTE_MS;
    let midnight = monday - 10 * 60 * MINUTE_MS;
    for (from, to) in [(0, 0), (540, 540), (0, 1_440)] {
        let always = Opening { at_ms: monday, end_ms: i64::MAX, dst: false };
        assert_eq!(next_in_window(Zone::UTC, monday, from, to, 0), Some(always));
        assert_eq!(next_in_window(Zone::UTC, monday, from, to, 0x7F), Some(always));
        let weekdays = next_in_window(Zone::UTC, monday, from, to, 0x1F).unwrap();
        assert_eq!((weekdays.at_ms, weekdays.end_ms), (monday, midnight + 5 * day));
        let weekend = next_in_window(Zone::UTC, monday, from, to, 0x60).unwrap();
        assert_eq!((weekend.at_ms, weekend.end_ms), (midnight + 5 * day, midnight + 7 * day));
    }
}

#[test]
fn what_is_out_of_range_is_refused() {
    for (at, from, to, weekdays) in
        [(-1, 0, 0, 0), (MAX_MS + 1, 0, 0, 0), (0, 1_440, 0, 0), (0, 0, 1_441, 0), (0, 0, 0, 0x80), (MAX_MS, 0, 60, 0)]
    {
        assert_eq!(next_in_window(Zone::UTC, at, from, to, weekdays), None);
    }
}

proptest! {
    #![proptest_config(crate::cases(4_000))]

    #[test]
    fn never_earlier_and_never_empty(row in 1..599_u32, at in 0..=MAX_MS, from: u16, to: u16, weekdays: u8) {
        let zone = Zone::find(ZoneId(ZoneId::SPACE.0 << 24 | row)).unwrap();
        if let Some(found) = next_in_window(zone, at, from % 1_440, to % 1_441, weekdays & 0x7F) {
            prop_assert!(at <= found.at_ms && found.at_ms < found.end_ms);
            let again = next_in_window(zone, found.at_ms, from % 1_440, to % 1_441, weekdays & 0x7F);
            prop_assert_eq!(again, Some(Opening { dst: false, ..found }), "what is inside stays");
        }
        let _ = next_in_window(zone, at, from, to, weekdays);
    }
}
