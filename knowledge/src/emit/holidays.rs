//! A bank holiday as a literal of `src/time/holidays.rs`.

use crate::date::DAY_MS;
use crate::holidays::{On, Roll};
use crate::model::Holiday;

/// A row of `HOLIDAYS`.
pub fn literal(holiday: &Holiday) -> String {
    let on = match holiday.on {
        On::Date { month, day } => format!("On::Date {{ month: {month}, day: {day} }}"),
        On::Weekday { month, day, weekday } => format!("On::Weekday {{ month: {month}, day: {day}, weekday: {weekday} }}"),
        On::Monthly { day, weekday } => format!("On::Monthly {{ day: {day}, weekday: {weekday} }}"),
        On::Between => "On::Between".to_owned(),
        On::Easter(days) => format!("On::Easter({days})"),
        On::Once(day) => format!("On::Once({day})"),
    };
    let roll = match holiday.roll {
        Roll::None => "None",
        Roll::SundayMonday => "SundayMonday",
        Roll::Monday => "Monday",
        Roll::MondayTuesday => "MondayTuesday",
        Roll::SundayNext => "SundayNext",
    };
    let (from, to) = (day(holiday.valid_from_ms), day(holiday.valid_to_ms));
    format!("Holiday {{ on: {on}, roll: Roll::{roll}, from_day: {from}, to_day: {to} }}")
}

/// The day of an end of a validity, counted from 1970; open ends stay open.
fn day(ms: i64) -> String {
    match ms {
        i64::MIN => "i32::MIN".to_owned(),
        i64::MAX => "i32::MAX".to_owned(),
        ms => ms.div_euclid(DAY_MS).to_string(),
    }
}
