//! Civil calendar, zones, local windows, bank holidays, paydays.
//!
//! Instants are milliseconds since 1970-01-01T00:00:00Z (`utc_ms`). A wall clock is the same number read in UTC (`local_ms`):
//! the milliseconds from 1970-01-01T00:00:00 on that clock. So a zone only adds or subtracts an offset, and one calendar serves both.

pub mod civil;
pub mod date_time;
pub mod day;
pub mod holidays;
pub mod payday;
pub mod stretch;
pub mod text;
pub mod window;
mod yearly;
pub mod zone;
