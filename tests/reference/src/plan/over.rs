//! Since when a debt is over.

use super::{context::Context, step::Stop};
use crate::{
    input::{Cancel, Kind, Ms, Outcome, Report, SECOND, second},
    money::{Ended, ended},
};

impl Context<'_> {
    /// Why there is nothing left to plan for, and since when. What a row told ended it in that whole second.
    #[must_use]
    pub fn over(&self) -> Option<(Stop, Ms)> {
        let (case, history) = (&self.debt.case, self.history);
        let whole = |at: Ms| second(at) * SECOND;
        let paid = history.attempts.iter().filter(|a| !a.other_case && !a.setup && a.outcome == Outcome::Approved);
        let same_currency = |report: &Report| !matches!((&report.currency, &case.currency), (Some(a), Some(b)) if a != b);
        let paid = paid.filter(|attempt| attempt.reports.iter().all(same_currency)).filter_map(|attempt| attempt.end).max();
        let paid = paid.unwrap_or(self.now);
        match ended(case, history)? {
            Ended::Settled => Some((Stop::Settled, paid)),
            Ended::Closed => {
                let latest = |test: fn(Kind) -> bool| history.rows(test).map(|row| row.told).max();
                let owed = latest(|kind| kind == Kind::StillOwed).map(second);
                let disputed = history.disputes.iter().map(|row| row.told).min();
                let canceled = latest(|kind| matches!(kind, Kind::Canceled(Cancel::Debt | Cancel::DebtEnded)));
                let canceled = canceled.filter(|at| owed <= Some(second(*at)));
                let stopped = latest(|kind| kind == Kind::StopDone);
                let refunds = history.rows(|kind| kind == Kind::Refunded).filter(|row| same_currency(row));
                let refunded = refunds.map(|row| row.told).max().unwrap_or(paid);
                let at = disputed.or(canceled).or(stopped).map_or(refunded, whole);
                Some((Stop::Canceled, at))
            }
        }
    }
}
