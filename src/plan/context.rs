//! Everything one plan is made from, brought together once.

use super::{closed::ClosedDays, horizon::Horizon, series::Series};
use crate::{
    history::{Case, attempt::Attempt, debt::Debt, gate::GateOpened, ledger::Ledger, subject::Subject},
    id::{CodeId, Id as _, TextId},
    law::{
        Law,
        bounds::Bounds,
        ceilings::Gauges,
        laws::{Because, Question, allows_one},
        market,
        notice::Notice,
    },
    policy::{
        Frame,
        model::{Arm, Settings, TrackRecord},
    },
    table::Book,
    time::{holidays::BankCalendar, payday::Paydays, zone::Zone},
    verdict::Verdict,
    vocabulary::{Disposition, Gate, Initiator, Schedule, VerdictFlag},
};

/// The verdict that drives a plan.
#[derive(Clone, Copy, Debug)]
pub(super) struct Driving<'a> {
    pub verdict: &'a Verdict,
    /// It is not the one given, which is of an older failure.
    pub stale: bool,
}

/// What a plan is made from.
#[derive(Debug)]
pub(super) struct PlanContext<'a> {
    pub book: Book<'a>,
    pub case: &'a Case,
    pub verdict: &'a Verdict,
    pub subject: &'a Subject,
    /// When the failure ended that is planned for.
    pub failed_ms: i64,
    /// Who makes the charge: after an authentication the customer does.
    pub initiator: Initiator,
    /// What the customer reads.
    pub text: TextId,
    pub ledger: &'a Ledger,
    /// What the law is asked.
    pub question: Question<'a>,
    /// What the law says of a charge's time.
    pub bounds: Bounds,
    /// What the law forbids, whatever the hour.
    pub forbidden: Option<Because>,
    /// What was attempted, as the ceilings count it.
    pub gauges: &'a Gauges,
    pub settings: Settings,
    /// What is acted on.
    pub disposition: Disposition,
    pub track: TrackRecord,
    /// The waits that serve this failure.
    pub series: Series,
    pub zone: Zone,
    /// When the debt first failed, or came back after its schedule had ended.
    pub first_failure_ms: i64,
    pub horizon: Horizon,
    /// The days without a charge of dunning.
    pub closed: ClosedDays,
    /// The paydays of the customer.
    pub paydays: Paydays,
    /// The days on which the banks do nothing: those of the debit's scheme, else those of the customer's country.
    pub calendar: BankCalendar<'static>,
    /// From which amount an account counts as high-value; none: the flag of the case alone says so.
    pub threshold: Option<i64>,
    /// The experiment arm of the debt, and its number from 1; none: the policy has no arms.
    pub arm: Option<(u32, Arm)>,
}

impl<'a> PlanContext<'a> {
    pub(super) fn new(debt: Debt<'a>, driving: Driving<'a>, law: &'a Law, frame: &Frame<'_>, zone: Zone) -> Self {
        let Debt { book, case } = debt;
        let Driving { verdict, stale } = driving;
        let (ledger, gauges) = (&law.ledger, &law.gauges);
        let said_ms = if verdict.at_ms.is_set() { verdict.at_ms.0 } else { case.now_ms.0 };
        // What is planned follows the failure that drives it, not the older one that the verdict spoke of.
        let failed_ms = ledger.planned.filter(|_| !stale).and_then(|attempt| attempt.end_ms).unwrap_or(said_ms);
        let settings = frame.settings();
        let (disposition, of_failure) = acted_on(verdict, ledger);
        let (disposition, text, initiator) = if owner_first(debt, verdict, ledger) {
            (Disposition::AUTHENTICATE, asks_to_confirm(verdict), Initiator::CIT)
        } else {
            (disposition, verdict.text, ledger.subject.initiator)
        };
        let code = verdict.cause.narrow::<CodeId>().unwrap_or_default();
        let mut track = frame.track(disposition, code, case.segment).unwrap_or(TrackRecord::EMPTY);
        if allows_one(book, verdict.cause, disposition) {
            track.gated_max = track.gated_max.min(1);
        }
        let series = Series::of(book, frame, ledger, disposition, of_failure, &track);
        let (first_failure_ms, horizon) = since_when(case, ledger, &settings, zone, failed_ms);
        let threshold = frame.high_value(case.currency);
        let question = law.question(debt, verdict);
        Self {
            book,
            case,
            verdict,
            subject: &ledger.subject,
            failed_ms,
            initiator,
            text,
            ledger,
            question,
            bounds: question.bounds(&zone),
            forbidden: question.forbidden(gauges),
            gauges,
            settings,
            disposition,
            track,
            series,
            zone,
            first_failure_ms,
            horizon,
            closed: ClosedDays::of(frame),
            paydays: paydays(book, case, &settings, &ledger.subject),
            calendar: bank_calendar(book, &ledger.subject),
            threshold,
            arm: frame.arm(case.key),
        }
    }

    /// The gate a charge waits behind after such a failure.
    pub(super) fn gate(&self) -> Gate {
        match self.disposition {
            Disposition::CUSTOMER_ACTION => Gate::CUSTOMER_CONFIRMED,
            Disposition::AUTHENTICATE => Gate::AUTHENTICATED,
            Disposition::UPDATE_DETAILS | Disposition::NEW_METHOD => Gate::METHOD_UPDATED,
            _ => Gate::NONE,
        }
    }

    /// What time alone may do: the waits of a schedule apply.
    pub(super) fn is_timed(&self) -> bool {
        (self.gate() == Gate::NONE || self.series.probes) && self.series.iter().next().is_some()
    }

    /// The gate stands open, and there is a charge left to go through it: the policy grants the failed credential so many; another
    /// credential was never tried. Where nothing waits for the customer, what the customer does is worth one charge.
    pub(super) fn opened(&self) -> Option<GateOpened> {
        let most = if self.gate() == Gate::NONE { 1 } else { u32::from(self.track.gated_max) };
        self.ledger.gate.opened.filter(|opened| opened.another || self.ledger.gate.gated < most)
    }

    /// A notice must go out before the next charge, and none did.
    pub(super) fn lacks_notice(&self) -> bool {
        self.bounds.notice == Notice::Missing
    }
}

/// What time alone would cure waits for the owner all the same where the amount asks for it.
pub(super) fn owner_first(Debt { book, case }: Debt<'_>, verdict: &Verdict, ledger: &Ledger) -> bool {
    let (disposition, _) = acted_on(verdict, ledger);
    matches!(disposition, Disposition::RETRY_LATER | Disposition::BACKOFF) && market::needs_owner(book, case, ledger)
}

/// A reason that must not be revealed keeps its words.
fn asks_to_confirm(verdict: &Verdict) -> TextId {
    if verdict.flags.has(VerdictFlag::MASKED) { verdict.text } else { TextId::AUTHENTICATE }
}

/// The disposition that is acted on, and the schedule of the failure. A lookup that found no payment settles the question, and so
/// does whoever says that the money is still owed. An attempt that was not found is tried again by the technical schedule, one that
/// failed for an unknown reason by that of failures without a reason.
fn acted_on(verdict: &Verdict, ledger: &Ledger) -> (Disposition, Schedule) {
    match (verdict.disposition, ledger.looked_up) {
        (Disposition::LOOKUP_FIRST, Some(found)) => {
            (Disposition::RETRY_LATER, if found.failed { Schedule::GENERIC } else { Schedule::TECHNICAL })
        }
        (Disposition::LOOKUP_FIRST, None) if ledger.is_answered() => (Disposition::RETRY_LATER, Schedule::GENERIC),
        (disposition, _) => (disposition, verdict.schedule),
    }
}

/// When the schedule of the debt began, and when it ends. What comes back after that end begins anew.
fn since_when(case: &Case, ledger: &Ledger, settings: &Settings, zone: Zone, failed_ms: i64) -> (i64, Horizon) {
    let first_ms = ledger.first_failure_ms.unwrap_or(failed_ms);
    let newest_ms = ledger.newest.iter().map(Attempt::at_ms).max().unwrap_or(failed_ms).max(failed_ms);
    let horizon = Horizon::of(case, settings, zone, first_ms, newest_ms);
    match ledger.returned_ms.filter(|&returned| returned > horizon.last_ms) {
        Some(returned) => (returned, Horizon::of(case, settings, zone, returned, newest_ms)),
        None => (first_ms, horizon),
    }
}

/// The customer's own paydays; else those of the policy; else those of the country.
fn paydays(book: Book<'_>, case: &Case, settings: &Settings, subject: &Subject) -> Paydays {
    let own = case.own_paydays();
    if !own.is_empty() {
        return own;
    }
    let of_policy = Paydays {
        month_days: settings.payday_month_days,
        business_days: settings.payday_business_days,
        weekdays: settings.payday_weekdays,
    };
    if of_policy.is_empty() { book.paydays(subject.issuer_country) } else { of_policy }
}

/// The calendar of the debit's scheme; else that of the country.
fn bank_calendar(book: Book<'_>, subject: &Subject) -> BankCalendar<'static> {
    if book.method(subject.method).debit {
        return book.scheme_calendar(subject.method);
    }
    book.country_calendar(subject.issuer_country)
}
