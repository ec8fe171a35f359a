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

const CALENDARS: [&str; 6] = ["us_fed", "target", "uk", "canada", "australia", "new_zealand"];
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

#[test]
fn every_calendar_is_that_of_the_list() {
    let expected = expected();
    let mut found = BTreeSet::new();
    for name in CALENDARS {
        let calendar = calendar(name);
        let mut day = Theirs::constant(*YEARS.start(), 1, 1);
        while YEARS.contains(&day.year()) {
            let weekend = day.weekday().to_monday_zero_offset() >= 5;
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
    ] {
        assert_eq!((closed(roll, 2026), closed(roll, 2027)), (saturday, sunday), "{roll:?}");
        assert_eq!(closed(roll, 2028), [4], "a Tuesday");
    }
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
        assert!(!is_bank_day(calendar(name), date(9_999, 12, 25)), "the rules have no last year");
    }
}
