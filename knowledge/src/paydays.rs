//! Paydays of a country, as bits.

/// The days on which wages are due.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Paydays {
    /// Bit 1 … bit 31 a day of the month, bit 0 its last day.
    pub month_days: u32,
    /// Bit 1 … bit 23 a business day of the month.
    pub business_days: u32,
    /// Bit 0 Monday … bit 6 Sunday.
    pub weekdays: u8,
}

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

impl Paydays {
    /// Adds the day that `name` means; `false`: it means none.
    pub fn take(&mut self, name: &str) -> bool {
        let in_list = |text: &str, most: u32| text.parse::<u32>().ok().filter(|number| (1..=most).contains(number));
        if let Some(weekday) = WEEKDAYS.iter().position(|weekday| *weekday == name) {
            self.weekdays |= 1 << weekday;
        } else if name == "last" {
            self.month_days |= 1;
        } else if let Some(number) = name.strip_prefix("business_day_").and_then(|number| in_list(number, 23)) {
            self.business_days |= 1 << number;
        } else if let Some(day) = in_list(name, 31) {
            self.month_days |= 1 << day;
        } else {
            return false;
        }
        true
    }
}
