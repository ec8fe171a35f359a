//! Whether a plan may charge at all, and what stands in the way.

use super::{context::Context, debt::ChargesBy, hash, schedule::UNKNOWN_CHARGES, step::Stop};
use crate::{
    attempt::Attempt,
    ceiling::{in_force, refuses},
    credential::{certainly_other, still_on},
    input::{Disposition, Kind, Ms},
    law::{lookup_is_due, provider_attempt_is_due, provider_attempt_was_reported},
    money::{Ended, ended},
    notice::Notice,
    prohibition::{consented, prohibited, revoked},
    rows::{Ceiling, Window},
};

/// What a plan may charge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Permit {
    /// So many charges of the schedules.
    pub timed: u32,
    /// The one after an act of the customer.
    pub after_act: bool,
    /// Charges may wait behind a gate.
    pub gates: bool,
    /// Why something is left out.
    pub reason: Stop,
    /// It is left out because of the case or the policy, not of the failure.
    pub suppressed: bool,
    /// The arm, from 1.
    pub arm: u32,
}

/// Why the law forbids a charge; the second: only on the credential that failed.
pub type Forbidden = Option<(Stop, bool)>;

impl Context<'_> {
    /// What the plan may charge.
    #[must_use]
    pub fn permit(&self) -> Permit {
        let (arm, silent) = self.arm();
        let forbidden = self.forbidden();
        if let Some(reason) = self.stops_all(forbidden) {
            let of_failure = matches!(reason, Stop::NoCharge | Stop::Settled);
            return Permit { timed: 0, after_act: false, gates: false, reason, suppressed: !of_failure, arm };
        }
        let reason = match forbidden {
            _ if !self.is_timed() => Stop::NoCharge,
            _ if self.provider_charges() => Stop::ProviderSchedules,
            _ if silent => Stop::Arm,
            Some((reason, _)) => reason,
            None => Stop::None,
        };
        let noticed = !self.lacks_notice();
        let timed = match reason {
            Stop::None if self.notice == Notice::None => u32::MAX,
            // Each charge is told of: the next one alone.
            Stop::None => u32::from(noticed),
            _ => 0,
        };
        let suppressed = matches!(reason, Stop::ProviderSchedules | Stop::Arm);
        Permit { timed, after_act: noticed, gates: true, reason, suppressed, arm }
    }

    /// What stops every charge, gated ones included.
    fn stops_all(&self, forbidden: Forbidden) -> Option<Stop> {
        let open = self.history.charges().any(|attempt| attempt.outcome.is_open());
        let asked = self.asked();
        if open || provider_attempt_is_due(&asked) || self.must_look() || self.disposition == Disposition::LookupFirst {
            return Some(Stop::Unresolved);
        }
        if self.history.rows(|kind| kind == Kind::Hold).any(|hold| !self.history.later(hold.told, |kind| kind == Kind::Resume)) {
            return Some(Stop::Held);
        }
        if let Some((reason, false)) = forbidden {
            return Some(reason);
        }
        let provider = self.policy.by_provider && self.debt.charges_by != Some(ChargesBy::Engine);
        provider.then_some(Stop::ProviderSchedules)
    }

    /// Somebody must look before a charge.
    fn must_look(&self) -> bool {
        let owed = |at: Ms| self.history.later(at, |kind| kind == Kind::StillOwed);
        let unread = |failure: &&Attempt| {
            let at = failure.end.unwrap_or(failure.start);
            let asks = failure.facts.is_none_or(|facts| facts.disposition == Disposition::LookupFirst);
            asks && !self.history.was_looked_up(failure, at) && !owed(at)
        };
        lookup_is_due(self.history) || self.failures().iter().any(unread)
    }

    /// The newest failures that are still about the credential of today.
    fn failures(&self) -> Vec<&Attempt> {
        let still = |failure: &&Attempt| {
            let at = failure.end.unwrap_or(failure.start);
            still_on(&self.debt.case, self.history, failure, at, self.credential)
        };
        self.history.newest_failures().into_iter().filter(still).collect()
    }

    /// The ceiling that allows no presentation after such a failure.
    #[must_use]
    pub fn refusing(&self) -> Option<String> {
        let asked = self.asked();
        let rows = || in_force(&asked, self.now).filter(|row| row.window == Window::Presentations);
        let refused =
            |row: &&'static Ceiling| self.failures().iter().any(|failure| refuses(&asked, row, failure, self.money.open));
        rows().find(refused).map(|row| row.name.clone())
    }

    /// What forbids a charge on the credential of today.
    #[must_use]
    pub fn forbidden(&self) -> Forbidden {
        let (case, history) = (&self.debt.case, self.history);
        match ended(case, history) {
            Some(Ended::Settled) => return Some((Stop::Settled, false)),
            Some(Ended::Closed) => return Some((Stop::Canceled, false)),
            None => {}
        }
        let whole = [
            (case.send_invoice, Stop::SendInvoice),
            (history.setup_verdict || self.debt.setup, Stop::NoCharge),
            (prohibited(case, history, self.credential), Stop::Prohibited),
            (revoked(case, history) || self.debt.mandate_inactive, Stop::Mandate),
        ];
        if let Some((_, reason)) = whole.into_iter().find(|(is, _)| *is) {
            return Some((reason, false));
        }
        let failures = self.failures();
        let by_failure = failures.iter().filter_map(|failure| self.forbidden_by(failure)).min();
        let unknown = |failure: &&&Attempt| failure.facts.is_some_and(|facts| facts.gap > 0);
        if by_failure.is_some() {
            return by_failure;
        }
        if failures.iter().any(|failure| unknown(&failure)) && self.unknown_after() >= UNKNOWN_CHARGES {
            return Some((Stop::Exhausted, true));
        }
        if self.driving.meaning.one_charge && self.acts.gated > 0 {
            return Some((Stop::Exhausted, true));
        }
        self.refusing().map(|_| (Stop::Ceiling, false))
    }

    fn forbidden_by(&self, failure: &Attempt) -> Forbidden {
        let (case, history) = (&self.debt.case, self.history);
        let at = failure.end.unwrap_or(failure.start);
        match failure.facts?.disposition {
            Disposition::NewMethod => Some((Stop::Prohibited, true)),
            Disposition::Stop if certainly_other(failure.mandate, case.mandate) => None,
            Disposition::Stop if consented(case, history, failure.mandate.or(case.mandate), at) => None,
            Disposition::Stop => Some((Stop::Prohibited, true)),
            Disposition::Settled if history.later(at, |kind| kind == Kind::StillOwed) => None,
            Disposition::Settled => Some((Stop::Settled, false)),
            _ => None,
        }
    }

    /// The provider makes the next charge.
    fn provider_charges(&self) -> bool {
        let case = &self.debt.case;
        let next = case.provider_next.filter(|next| !provider_attempt_was_reported(&self.asked(), *next));
        let runs = self.debt.charges_by == Some(ChargesBy::Provider) || case.auto_advance && !case.charges_by_engine;
        runs || next.is_some()
    }

    /// The arm of the debt, from 1, and whether it charges nothing.
    fn arm(&self) -> (u32, bool) {
        self.drawn_arm().map_or((0, false), |(number, _, no_charge)| (number, no_charge))
    }

    /// The share of that arm.
    #[must_use]
    pub fn share(&self) -> Option<u32> {
        self.drawn_arm().map(|(_, share, _)| share)
    }

    fn drawn_arm(&self) -> Option<(u32, u32, bool)> {
        let place = hash::arm(self.debt.key, self.policy.salt);
        let mut below = 0;
        for (number, (share, no_charge)) in (1..).zip(&self.policy.arms) {
            below += i64::from(*share);
            if place < below {
                return Some((number, *share, *no_charge));
            }
        }
        None
    }
}
