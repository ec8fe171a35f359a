//! The calendars of banks.

use super::{
    book::Book,
    data::{CALENDARS, HOLIDAYS, MARKETS},
};
use crate::{
    id::{CalendarId, MethodId},
    number::Country,
    time::holidays::BankCalendar,
};

impl Book<'_> {
    /// The holidays of a calendar; those of none (0), or of no calendar of this edition, are weekends alone.
    #[must_use]
    pub fn calendar(self, id: CalendarId) -> BankCalendar<'static> {
        let row = self.ordinal(CalendarId::SPACE, id).and_then(|position| CALENDARS.get(position));
        row.map_or(BankCalendar::WEEKENDS, |row| BankCalendar::new(row.holidays.of(&HOLIDAYS)).with_saturdays(row.saturdays))
    }

    /// The days on which the scheme of a bank debit settles nothing.
    #[must_use]
    pub fn scheme_calendar(self, method: MethodId) -> BankCalendar<'static> {
        self.calendar(self.method(method).calendar)
    }

    /// The days on which the banks of a country pay no wages.
    #[must_use]
    pub fn country_calendar(self, country: Country) -> BankCalendar<'static> {
        let mut of_country = MARKETS.iter().filter(|row| country.is_set() && row.issuer == country);
        let row = of_country.find(|row| row.calendar.is_set());
        row.map_or(BankCalendar::WEEKENDS, |row| self.calendar(row.calendar))
    }
}
