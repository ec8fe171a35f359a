//! A policy, as the document and its preset say it.

use super::debt::Payday;
use crate::input::{Disposition, Ms};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// From when the waits of a schedule are counted, and in what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Milliseconds after the answer before.
    Pause,
    /// Seconds after the first of the failures with the same cause.
    Seconds,
    /// Local days after the first failure of the debt.
    Days,
}

/// A series of waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// Its word.
    pub word: String,
    /// What the waits are counted in.
    pub unit: Unit,
    /// The waits, each one length, or several days of which a debt gets one; none: no charge.
    pub waits: Vec<Vec<i64>>,
    /// Each charge is moved to a payday in reach.
    pub payday: bool,
    /// Charges keep to the window.
    pub preferred: bool,
    /// Smallest distance to the charge before.
    pub gap: Ms,
    /// Widest jitter.
    pub jitter: Ms,
}

impl Schedule {
    /// Charges by days: they keep to the horizon, the hours and the closed days.
    #[must_use]
    pub fn is_dunning(&self) -> bool {
        self.unit == Unit::Days
    }
}

/// The day on which another method is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// Not at all.
    Never,
    /// That day.
    Day(i64),
    /// In the middle of a schedule of several days.
    Middle,
}

/// What goes with a disposition, a code, a segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Track {
    /// The disposition.
    pub disposition: Disposition,
    /// The code; 0: any.
    pub code: u32,
    /// The segment; 0: any.
    pub segment: u32,
    /// The schedule to use; none: that of the verdict.
    pub schedule: Option<String>,
    /// Charges behind the gate.
    pub gated: u32,
    /// Days on which the customer is written to.
    pub message_days: Vec<i64>,
    /// When another method is offered.
    pub offer: Offer,
    /// When a person takes over.
    pub escalate: Option<i64>,
    /// Only for accounts of high value.
    pub only_high_value: bool,
    /// Restricted cards are offered another method first.
    pub offer_first: bool,
    /// Escalate when so many cycles in a row failed alike; 0: never.
    pub repeat_cycles: u32,
}

impl Track {
    /// Nothing but what the disposition itself asks.
    #[must_use]
    pub fn bare(disposition: Disposition) -> Self {
        Track {
            disposition,
            code: 0,
            segment: 0,
            schedule: None,
            gated: 0,
            message_days: Vec::new(),
            offer: Offer::Never,
            escalate: None,
            only_high_value: false,
            offer_first: false,
            repeat_cycles: 0,
        }
    }
}

/// How long timed charges go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Horizon {
    /// To the end of that local day after the first failure.
    Days(i64),
    /// So long after it.
    Span(Ms),
}

/// What the last step asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Final {
    /// Nothing: the debt is over.
    Nothing,
    /// Cancel.
    Cancel,
    /// Mark as unpaid.
    MarkUnpaid,
    /// Leave it.
    Leave,
}

/// A policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// The provider charges.
    pub by_provider: bool,
    /// Charges of dunning after the first attempt.
    pub max_charges: u32,
    /// Retries of technical failures.
    pub max_technical: u32,
    /// How long timed charges go on.
    pub horizon: Horizon,
    /// How long acts of the customer open a charge, in days after the newest failure.
    pub close_after_days: i64,
    /// Preferred minutes of the local day, from and to (exclusive).
    pub hours: Option<(i64, i64)>,
    /// Allowed weekdays, 0 Monday to 6 Sunday; empty: all.
    pub weekdays: BTreeSet<i8>,
    /// Zone of customers without one.
    pub zone: Option<String>,
    /// Spans of local days without charges of dunning.
    pub closed: Vec<(Date, Date)>,
    /// Its paydays.
    pub paydays: Vec<Payday>,
    /// How far a charge is moved to a payday.
    pub payday_reach: Ms,
    /// Days before the last charge on which the customer is told.
    pub last_notice_days: Option<i64>,
    /// How long nobody is told of a technical failure.
    pub silent: Ms,
    /// Messages that are late are dropped.
    pub drops_late: bool,
    /// What the last step asks for.
    pub final_action: Final,
    /// Charges may go past the next bill.
    pub past_next_bill: bool,
    /// A charge that is later than this is dropped; 0: never.
    pub grace: Ms,
    /// Kept back from the provider's retention of keys.
    pub key_margin: Ms,
    /// The schedules, by their words.
    pub schedules: BTreeMap<String, Schedule>,
    /// The tracks.
    pub tracks: Vec<Track>,
    /// Shares in basis points, and whether the arm charges nothing.
    pub arms: Vec<(u32, bool)>,
    /// The salt of the arms.
    pub salt: u64,
    /// From which amount an account is of high value, by currency.
    pub high_value: BTreeMap<String, i64>,
    /// The gap of schedules of days that say none of their own.
    pub common_gap: Ms,
    /// The jitter of schedules that say none of their own.
    pub common_jitter: Ms,
}

impl Policy {
    /// The closest track: code and segment, then code, then disposition and segment, then disposition.
    #[must_use]
    pub fn track(&self, disposition: Disposition, code: u32, segment: u32) -> Option<&Track> {
        let fits = |wanted: (u32, u32)| {
            self.tracks.iter().find(|track| track.disposition == disposition && (track.code, track.segment) == wanted)
        };
        let of_code = |segment| if code == 0 { None } else { fits((code, segment)) };
        let with_segment = |code: u32| if segment == 0 { None } else { fits((code, segment)) };
        with_segment(code).filter(|_| code != 0).or_else(|| of_code(0)).or_else(|| with_segment(0)).or_else(|| fits((0, 0)))
    }
}
