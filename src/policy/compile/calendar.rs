//! Local hours, weekdays and paydays of a document.
use super::value::Value;
use crate::{
    fault::FaultAt,
    policy::{
        check::{BUSINESS_DAYS_MAX, DAY_MIN},
        model::Settings,
    },
    time::payday::bit,
};

pub const KEYS: &[u8] = b"from to weekdays";
const WEEKDAYS: &[u8] = b"mon tue wed thu fri sat sun";
const EVERY_WEEKDAY: u8 = 0x7f;
/// The weekdays, and the last day of a month.
const DAYS: &[u8] = b"mon tue wed thu fri sat sun last";
const LAST: u8 = 8;

/// The preferred hours, or none of them for `null`.
pub fn window(settings: &mut Settings, value: &Value) -> Result<(), FaultAt> {
    if value.is_null()? {
        (settings.window_from_min, settings.window_to_min, settings.weekdays) = (0, 0, 0);
        return Ok(());
    }
    let [from, to, weekdays] = value.members(KEYS)?;
    super::set(&mut settings.window_from_min, from, |value| time_of_day(value, DAY_MIN - 1))?;
    super::set(&mut settings.window_to_min, to, |value| time_of_day(value, DAY_MIN))?;
    super::set(&mut settings.weekdays, weekdays, weekday_bits)?;
    // Equal ends say "none" in a record; in a document they may as well mean the whole day.
    if settings.window_from_min == settings.window_to_min { Err(value.wrong()) } else { Ok(()) }
}

/// `"HH:MM"` in minutes of the day.
fn time_of_day(value: &Value, max: u16) -> Result<u16, FaultAt> {
    let name = value.name()?;
    minutes(name.bytes()).filter(|&minutes| minutes <= max).ok_or_else(|| value.wrong())
}

fn minutes(text: &[u8]) -> Option<u16> {
    let &[h1, h0, b':', m1, m0] = text else { return None };
    let digit = |byte: u8| char::from(byte).to_digit(10).and_then(|digit| u16::try_from(digit).ok());
    let hours = digit(h1)? * 10 + digit(h0)?;
    let minutes = digit(m1)? * 10 + digit(m0)?;
    (minutes < 60).then_some(hours * 60 + minutes)
}

fn weekday_bits(value: &Value) -> Result<u8, FaultAt> {
    let mut bits = 0;
    value.items(|_, day| {
        bits |= 1u8.checked_shl(u32::from(day.word(WEEKDAYS)?) - 1).unwrap_or(0);
        Ok(())
    })?;
    match bits {
        0 => Err(value.wrong()),
        EVERY_WEEKDAY => Ok(0),
        some => Ok(some),
    }
}

/// Days of the month from 1 to 31, `"last"`, weekdays, and `{"business_day": 5}`. An empty list pulls no charge to a payday.
pub fn paydays(settings: &mut Settings, value: &Value) -> Result<(), FaultAt> {
    (settings.payday_month_days, settings.payday_weekdays, settings.payday_business_days) = (0, 0, 0);
    let mut any = false;
    value.items(|_, day| {
        any = true;
        payday(settings, &day)
    })?;
    if !any {
        settings.payday_reach_s = 0;
    }
    Ok(())
}

fn payday(settings: &mut Settings, day: &Value) -> Result<(), FaultAt> {
    if day.is_object()? {
        let [number] = day.members(b"business_day")?;
        let number: u32 = number.ok_or_else(|| day.wrong())?.count(1, BUSINESS_DAYS_MAX)?;
        settings.payday_business_days |= bit(number);
    } else if day.is_name()? {
        match day.word(DAYS)? {
            LAST => settings.payday_month_days |= 1,
            weekday => settings.payday_weekdays |= 1u8.checked_shl(u32::from(weekday) - 1).unwrap_or(0),
        }
    } else {
        settings.payday_month_days |= bit(day.count(1, 31)?);
    }
    Ok(())
}
