//! Which schedules of the policy serve a failure.

use super::policy::{Policy, Schedule, Track};
use crate::input::Disposition;

/// What a series is chosen by.
#[derive(Debug)]
pub struct Wishes<'w> {
    /// The policy.
    pub policy: &'w Policy,
    /// What goes with the failure.
    pub track: &'w Track,
    /// The schedule of the failure itself.
    pub wished: &'w str,
    /// What is acted on.
    pub disposition: Disposition,
    /// It is a bank debit.
    pub debit: bool,
}

/// The schedules that serve a failure, in turn, and whether they are probes.
#[must_use]
pub fn series(wishes: &Wishes<'_>, recurring: Option<String>) -> (Vec<Schedule>, bool) {
    let Wishes { policy, track, wished, disposition, debit } = *wishes;
    let of_track = track.schedule.as_deref().unwrap_or(wished);
    let record = |word: &str| {
        let own = policy.schedules.get("debit").filter(|_| debit && word == "funds");
        own.or_else(|| policy.schedules.get(word)).filter(|schedule| !schedule.waits.is_empty()).cloned()
    };
    match disposition {
        // What fails for technical reasons for days is no technical failure any more.
        Disposition::RetryLater if of_track == "technical" => {
            (["technical", "generic"].into_iter().filter_map(record).collect(), false)
        }
        Disposition::RetryLater | Disposition::Backoff => (record(of_track).into_iter().collect(), false),
        // One odd answer does not end the schedule of the cause that recurs.
        Disposition::CustomerAction | Disposition::UpdateDetails if of_track == "probe" && wished == "probe" && !debit => {
            let goes_on = recurring.as_deref().and_then(record);
            (goes_on.or_else(|| record("probe")).into_iter().collect(), true)
        }
        _ => (Vec::new(), false),
    }
}
