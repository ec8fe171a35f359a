//! Bank holidays: every calendar against the list of a package that others keep, Easter against another algorithm.

use jiff::civil::Date as Theirs;
use recoup_core::{
    Book,
    id::CalendarId,
    time::{
        civil::Date,
        holidays::{BankCalendar, Holiday, On, Roll, easter, is_bank_day},
    },
    vocabulary::Space,
};
use std::{collections::BTreeSet, fs, path::Path};

const CALENDARS: [&str; 9] = ["us_fed", "target", "uk", "canada", "australia", "new_zealand", "india", "brazil", "japan"];
/// The years of the list.
const YEARS: std::ops::RangeInclusive<i16> = 2024..=2035;

/// A calendar and a day.
type Row = (String, Theirs);

fn lines(file: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/holidays").join(file);
    let text = fs::read_to_string(path).unwrap();
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
}

fn row(line: &str) -> Row {
    let mut words = line.split(' ');
    (words.next().unwrap().to_owned(), words.next().unwrap().parse().unwrap())
}

/// What the package says, but for the departures, each of which must still be one and says why.
fn expected() -> BTreeSet<Row> {
    let mut rows: BTreeSet<Row> = lines("package.txt").iter().map(|line| row(line)).collect();
    for line in lines("departures.txt") {
        let (sign, rest) = line.split_at(2);
        let (what, why) = rest.split_once(": ").expect("a departure says why");
        assert!(!why.is_empty(), "{line}");
        let changed = match sign {
            "+ " => rows.insert(row(what)),
            "- " => rows.remove(&row(what)),
            _ => panic!("neither + nor -: {line}"),
        };
        assert!(changed, "no departure: {line}");
    }
    rows
}

fn calendar(name: &str) -> BankCalendar<'static> {
    let id = Book::BUILT_IN.find(Space::CALENDAR, name.as_bytes()).unwrap().0;
    Book::BUILT_IN.calendar(CalendarId(id))
}

fn ours(date: Theirs) -> Date {
    Date::new(date.year().into(), date.month() as u8, date.day() as u8).unwrap()
}

fn date(year: i32, month: u8, day: u8) -> Date {
    Date::new(year, month, day).unwrap()
}

/// Sundays and Saturdays; in India the second and fourth Saturday of a month alone.
fn is_weekend(calendar: &str, day: Theirs) -> bool {
    match day.weekday().to_monday_zero_offset() {
        6 => true,
        5 => calendar != "india" || matches!(day.day(), 8..=14 | 22..=28),
        _ => false,
    }
}

#[test]
fn every_calendar_is_that_of_the_list() {
    let expected = expected();
    let mut found = BTreeSet::new();
    for name in CALENDARS {
        let calendar = calendar(name);
        let mut day = Theirs::constant(*YEARS.start(), 1, 1);
        while YEARS.contains(&day.year()) {
            let weekend = is_weekend(name, day);
            let open = is_bank_day(calendar, ours(day));
            assert!(!(weekend && open), "{name} {day}");
            if !weekend && !open {
                found.insert((name.to_owned(), day));
            }
            day = day.tomorrow().unwrap();
        }
    }
    let missing: Vec<_> = expected.difference(&found).collect();
    let surplus: Vec<_> = found.difference(&expected).collect();
    assert!(missing.is_empty() && surplus.is_empty(), "missing {missing:#?}, surplus {surplus:#?}");
}

/// D. Knuth, "The Art of Computer Programming", 1.3.2, exercise 14: after Clavius, by golden number and epact.
fn easter_after_clavius(year: i32) -> Date {
    let golden = year % 19 + 1;
    let century = year / 100 + 1;
    let (skipped, moon) = (3 * century / 4 - 12, (8 * century + 5) / 25 - 5);
    let sunday = 5 * year / 4 - skipped - 10;
    let mut epact = (11 * golden + 20 + moon - skipped).rem_euclid(30);
    if (epact == 25 && golden > 11) || epact == 24 {
        epact += 1;
    }
    let mut full = 44 - epact;
    if full < 21 {
        full += 30;
    }
    let day = full + 7 - (sunday + full) % 7;
    if day > 31 { date(year, 4, (day - 31) as u8) } else { date(year, 3, day as u8) }
}

#[test]
fn easter_is_that_of_another_algorithm() {
    for year in 1970..10_000 {
        assert_eq!(easter(year), Some(easter_after_clavius(year)), "{year}");
    }
    for year in [i32::MIN, -1, 0, 1968, 10_001, i32::MAX] {
        assert_eq!(easter(year), None, "{year}");
    }
}

#[test]
fn a_holiday_is_kept_within_its_validity_alone() {
    let may = Holiday { on: On::Date { month: 5, day: 1 }, roll: Roll::None, from_day: 20_000, to_day: 21_000 };
    let rules = [may];
    let calendar = BankCalendar::new(&rules);
    // Day 20,000 is 4 October 2024, day 21,000 is 1 July 2027.
    let open = [2024, 2025, 2026, 2027, 2028].map(|year| is_bank_day(calendar, date(year, 5, 1)));
    assert_eq!(open, [true, false, false, false, true], "1 May 2027 is a Saturday");
}

#[test]
fn a_holiday_at_a_weekend_goes_where_its_roll_says() {
    // 4 July 2026 is a Saturday, 4 July 2027 a Sunday.
    let closed = |roll, year| {
        let rules = [Holiday { on: On::Date { month: 7, day: 4 }, roll, from_day: i32::MIN, to_day: i32::MAX }];
        let calendar = BankCalendar::new(&rules);
        let weekdays = (1..=10).filter(|day| date(year, 7, *day).weekday() < 5);
        weekdays.filter(|day| !is_bank_day(calendar, date(year, 7, *day))).collect::<Vec<u8>>()
    };
    for (roll, saturday, sunday) in [
        (Roll::None, vec![], vec![]),
        (Roll::SundayMonday, vec![], vec![5]),
        (Roll::Monday, vec![6], vec![5]),
        (Roll::MondayTuesday, vec![6], vec![6]),
        (Roll::SundayNext, vec![], vec![5]),
    ] {
        assert_eq!((closed(roll, 2026), closed(roll, 2027)), (saturday, sunday), "{roll:?}");
        assert_eq!(closed(roll, 2028), [4], "a Tuesday");
    }
}

fn rule(on: On, roll: Roll) -> Holiday {
    Holiday { on, roll, from_day: i32::MIN, to_day: i32::MAX }
}

/// The closed days of a span of a month that are no Saturdays and Sundays.
fn closed_days(rules: &[Holiday], year: i32, month: u8, days: std::ops::RangeInclusive<u8>) -> Vec<u8> {
    let is_closed = |day: &u8| !is_bank_day(BankCalendar::new(rules), date(year, month, *day));
    days.filter(|day| date(year, month, *day).weekday() < 5).filter(is_closed).collect()
}

#[test]
fn holidays_in_a_row_push_a_sunday_behind_the_last() {
    let of_may = |day, roll| rule(On::Date { month: 5, day }, roll);
    let national = [3, 4, 5].map(|day| of_may(day, Roll::SundayNext));
    // 3 May is a Sunday in 2026, 4 May in 2025, 5 May in 2024, 6 May in 2029.
    assert_eq!(closed_days(&national, 2026, 5, 1..=31), [4, 5, 6]);
    assert_eq!(closed_days(&national, 2025, 5, 1..=31), [5, 6]);
    assert_eq!(closed_days(&national, 2024, 5, 1..=31), [3, 6]);
    assert_eq!(closed_days(&national, 2029, 5, 1..=31), [3, 4]);
    // A holiday without that roll neither moves nor is in the way.
    let [third, fourth, _] = national;
    assert_eq!(closed_days(&[third, of_may(4, Roll::None), of_may(6, Roll::None)], 2026, 5, 1..=31), [4, 6]);
    assert_eq!(closed_days(&[of_may(3, Roll::None), fourth], 2026, 5, 1..=31), [4]);
    // Nor does one that is not kept yet: 5 May 2026 is day 20,578.
    let later = Holiday { from_day: 20_579, ..of_may(5, Roll::SundayNext) };
    assert_eq!(closed_days(&[third, fourth, later], 2026, 5, 1..=31), [4, 5]);
}

#[test]
fn a_day_between_two_holidays_is_one() {
    let respect = rule(On::Weekday { month: 9, day: 15, weekday: 0 }, Roll::SundayNext);
    let equinox = rule(On::Date { month: 9, day: 23 }, Roll::SundayNext);
    let between = rule(On::Between, Roll::None);
    // The third Monday of September is the 21st in 2026, the 20th in 2027.
    assert_eq!(closed_days(&[respect, equinox, between], 2026, 9, 1..=30), [21, 22, 23]);
    assert_eq!(closed_days(&[respect, equinox, between], 2027, 9, 1..=30), [20, 23]);
    assert_eq!(closed_days(&[respect, equinox], 2026, 9, 1..=30), [21, 23]);
    let other = rule(On::Date { month: 9, day: 23 }, Roll::None);
    assert_eq!(closed_days(&[respect, other, between], 2026, 9, 1..=30), [21, 23], "one of banks alone");
    // A rule that would lie between itself and others ends, too.
    let confused = rule(On::Between, Roll::SundayNext);
    assert_eq!(closed_days(&[respect, equinox, confused], 2026, 9, 1..=30), [21, 22, 23]);
}

#[test]
fn saturdays_are_open_where_the_calendar_says_so() {
    let second = rule(On::Monthly { day: 8, weekday: 5 }, Roll::None);
    let fourth = rule(On::Monthly { day: 22, weekday: 5 }, Roll::None);
    let rules = [second, fourth, rule(On::Date { month: 8, day: 15 }, Roll::None)];
    let calendar = BankCalendar::new(&rules).with_saturdays(true);
    let closed = (1..=31).filter(|day| !is_bank_day(calendar, date(2026, 8, *day))).collect::<Vec<u8>>();
    // August 2026: Saturdays on the 1st, 8th, 15th, 22nd, 29th.
    assert_eq!(closed, [2, 8, 9, 15, 16, 22, 23, 30]);
    assert!(!is_bank_day(BankCalendar::new(&rules), date(2026, 8, 1)));
    assert!(!is_bank_day(calendar.with_saturdays(false), date(2026, 8, 1)));
}

#[test]
fn no_calendar_is_weekends_alone() {
    for unknown in [0, 1, u32::MAX] {
        assert_eq!(Book::BUILT_IN.calendar(CalendarId(unknown)), BankCalendar::WEEKENDS);
    }
    assert!(is_bank_day(BankCalendar::WEEKENDS, date(2026, 12, 25)) && !is_bank_day(BankCalendar::WEEKENDS, date(2026, 12, 26)));
    for name in CALENDARS {
        // The first and the last date there are.
        let _ = (is_bank_day(calendar(name), date(1969, 12, 31)), is_bank_day(calendar(name), date(10_000, 1, 1)));
        // A Tuesday and a Friday.
        let late = if name == "india" { date(9_999, 1, 26) } else { date(9_999, 1, 1) };
        assert!(!late.is_weekend() && !is_bank_day(calendar(name), late), "the rules of {name} have no last year");
    }
}
