//! The calendar against jiff's, over the whole valid range.

use crate::{cases, clock};
use jiff::{Span, civil::DateTime as Theirs};
use proptest::prelude::*;
use recoup_core::time::civil::{self, DAY_MS, Date, MAX_MS};
use recoup_core::time::date_time::DateTime;

fn ours(theirs: Theirs) -> DateTime {
    let date = Date::new(theirs.year().into(), theirs.month() as u8, theirs.day() as u8).unwrap();
    DateTime::new(date, theirs.hour() as u8, theirs.minute() as u8, theirs.second() as u8, theirs.millisecond() as u16).unwrap()
}

proptest! {
    #![proptest_config(cases(4_000))]

    #[test]
    fn instants_and_clocks_convert_both_ways(ms in 0..=MAX_MS) {
        let local = DateTime::from_ms(ms).unwrap();
        let theirs = jiff::tz::Offset::UTC.to_datetime(jiff::Timestamp::from_millisecond(ms.min(253_402_207_200_999)).unwrap());
        if ms <= 253_402_207_200_999 {
            prop_assert_eq!(clock(ms), theirs);
            prop_assert_eq!(ours(theirs), local);
        }
        prop_assert_eq!(local.to_ms(), ms);
        prop_assert_eq!(i64::from(local.date().to_day()), civil::day_of(ms));
        prop_assert_eq!(i64::from(local.ms_of_day()), civil::ms_of_day(ms));
    }

    #[test]
    fn weekdays_and_lengths_of_months(ms in 0..=MAX_MS) {
        let (date, theirs) = (DateTime::from_ms(ms).unwrap().date(), clock(ms).date());
        prop_assert_eq!(i32::from(date.weekday()), i32::from(theirs.weekday().to_monday_zero_offset()));
        prop_assert_eq!(i32::from(date.days_in_month()), i32::from(theirs.days_in_month()));
        prop_assert_eq!(civil::is_leap(date.year()), theirs.in_leap_year());
    }

    #[test]
    fn days_are_added_as_jiff_adds_them(ms in 0..=MAX_MS, days in -3_000_000..=3_000_000_i32) {
        let sum = DateTime::from_ms(ms).unwrap().date().add_days(days);
        let day = civil::day_of(ms) + i64::from(days);
        match clock(ms).date().checked_add(Span::new().days(days)) {
            Ok(theirs) if (0..=civil::day_of(MAX_MS)).contains(&day) => prop_assert_eq!(sum, Some(ours(theirs.at(0, 0, 0, 0)).date())),
            _ => prop_assert!(sum.is_none_or(|date| !(0..=civil::day_of(MAX_MS)).contains(&i64::from(date.to_day())))),
        }
    }

    #[test]
    fn months_are_added_as_jiff_adds_them(ms in 0..=MAX_MS, months in -1_000..=1_000_i32) {
        let sum = DateTime::from_ms(ms).unwrap().add_months(months);
        match clock(ms).checked_add(Span::new().months(months)) {
            Ok(theirs) if theirs.year() >= 1970 => prop_assert_eq!(sum, Some(ours(theirs))),
            _ => prop_assert!(sum.is_none_or(|sum| !(0..=MAX_MS).contains(&sum.to_ms()))),
        }
    }

    #[test]
    fn any_number_is_answered(number: i64, days: i32, month: u8, day: u8) {
        prop_assert!(civil::weekday_of(number) < 7);
        prop_assert!((0..DAY_MS).contains(&civil::ms_of_day(number)));
        prop_assert_eq!(DateTime::from_ms(number).map(DateTime::to_ms).unwrap_or(number), number);
        let date = Date::new(number as i32, month, day);
        prop_assert_eq!(date.and_then(|date| date.add_days(days)).is_some_and(|date| date.year() > 10_000), false);
        let _ = date.and_then(|date| date.add_months(days));
        prop_assert_eq!(civil::in_range(number), (0..=MAX_MS).contains(&number));
    }
}
