//! Which schedules of the policy serve a failure, one after the other.

use crate::{
    history::ledger::Ledger,
    policy::{
        Frame,
        model::{ScheduleRecord, TrackRecord, unit},
    },
    table::Book,
    vocabulary::{Disposition, Schedule},
};

/// The schedules that serve a failure.
#[derive(Clone, Copy, Debug)]
pub(super) struct Series {
    /// In the order in which they are followed. None: no automatic charge.
    pub schedules: [Option<ScheduleRecord>; 2],
    /// Its charges do not wait for the gate of the failure.
    pub probes: bool,
}

impl Series {
    const NONE: Self = Self { schedules: [None; 2], probes: false };

    /// `of_failure` is the schedule that the failure itself asks for.
    pub(super) fn of(
        book: Book<'_>,
        frame: &Frame<'_>,
        ledger: &Ledger,
        disposition: Disposition,
        of_failure: Schedule,
        track: &TrackRecord,
    ) -> Self {
        let wished = if track.schedule == 0 { of_failure } else { Schedule(u32::from(track.schedule)) };
        let debit = book.method(ledger.subject.method).debit;
        let record = |word: Schedule| {
            let own = frame.schedule(Schedule::DEBIT).filter(|_| debit && word == Schedule::FUNDS);
            own.or_else(|| frame.schedule(word)).filter(|record| record.len > 0)
        };
        match disposition {
            // What fails for technical reasons for days is no technical failure any more.
            Disposition::RETRY_LATER if wished == Schedule::TECHNICAL => {
                Self { schedules: [record(wished), record(Schedule::GENERIC)], probes: false }
            }
            Disposition::RETRY_LATER | Disposition::BACKOFF => Self { schedules: [record(wished), None], probes: false },
            // A policy may do without probes; which failures one may follow, only the facts say.
            Disposition::CUSTOMER_ACTION | Disposition::UPDATE_DETAILS
                if of_failure == wished && of_failure == Schedule::PROBE && !debit =>
            {
                // One odd answer does not end the schedule of the cause that recurs.
                let goes_on = ledger.recurring.filter(|_| ledger.kind_run.failures <= 1).and_then(record);
                Self { schedules: [goes_on.or_else(|| record(wished)), None], probes: true }
            }
            _ => Self::NONE,
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &ScheduleRecord> {
        self.schedules.iter().flatten()
    }
}

/// Charges on it follow the hours, the days and the horizon of dunning; those on others the law alone.
pub(super) fn is_dunning(schedule: &ScheduleRecord) -> bool {
    schedule.unit == unit::DAYS
}
