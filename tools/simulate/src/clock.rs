//! Local time and business days. Bank holidays are not modelled: a business day is one from Monday to Friday.

use recoup_core::{
    Book,
    id::ZoneId,
    time::{
        civil::{self, Date, MIN_MS},
        zone::Zone,
    },
};

/// Milliseconds of a day.
pub const DAY: i64 = civil::DAY_MS;
/// Milliseconds of an hour.
pub const HOUR: i64 = civil::HOUR_MS;

/// The clock on a customer's wall.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    /// Its id.
    pub id: ZoneId,
    zone: Zone,
}

impl Clock {
    /// The clock of a zone that the library knows.
    pub fn called(name: &str) -> Self {
        let id = Book::BUILT_IN.find_id(name.as_bytes());
        let found = id.and_then(|id| Some(Self { id, zone: Book::BUILT_IN.zone(id)? }));
        found.unwrap_or_else(|| panic!("zone {name}: expected a name of the IANA database"))
    }

    /// What it shows.
    pub fn local(self, utc_ms: i64) -> i64 {
        self.zone.to_local(utc_ms.max(MIN_MS)).local_ms
    }

    /// When it shows this.
    pub fn utc(self, local_ms: i64) -> i64 {
        self.zone.to_utc(local_ms).utc_ms
    }
}

/// The day of the month of a day since 1970, and the length of that month.
pub fn in_month(day: i64) -> (u8, u8) {
    let date = date(day);
    (date.day(), date.days_in_month())
}

/// The date of a day since 1970.
pub fn date(day: i64) -> Date {
    Date::from_day(day).unwrap_or_else(|| panic!("day {day}: expected one of this era"))
}

/// Monday is 0.
pub fn weekday(day: i64) -> u8 {
    civil::weekday_of(day)
}

/// Monday to Friday.
pub fn is_business(day: i64) -> bool {
    weekday(day) < 5
}

/// The day itself, or the business day before it.
pub fn business_before(day: i64) -> i64 {
    (0..3).map(|back| day - back).find(|day| is_business(*day)).unwrap_or(day)
}

/// So many business days later.
pub fn business_after(day: i64, many: i64) -> i64 {
    let mut at = day;
    for _ in 0..many {
        at += 1;
        while !is_business(at) {
            at += 1;
        }
    }
    at
}
