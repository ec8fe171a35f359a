//! Civil calendar, zones, paydays.
