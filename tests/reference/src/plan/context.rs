//! Everything a plan is made from, brought together once.

use super::{
    ceilings::Ceilings,
    clock::Clock,
    debt::{ChargesBy, Debt, Meanings, Payday},
    past::{self, Acts, Driving, Found, Run},
    payday,
    policy::{Horizon, Policy, Schedule, Track},
    series::{Wishes, series},
    step::Text,
};
use crate::{
    bank_day::scheme,
    ceiling::{Asked, is_debit_method},
    credential::{credentials_at, still_on},
    history::History,
    input::{CLOCK_TOLERANCE, Case, Disposition, Kind, Ms, Name, Report, second},
    law::{self, Gate},
    money::{Money, money},
    notice::{Notice, notice},
    rows::rows,
};
use jiff::civil::Date;

/// What a plan is made from.
#[derive(Debug)]
pub struct Context<'a> {
    /// The debt, as the law is asked about it here.
    pub debt: Debt,
    /// The policy.
    pub policy: &'a Policy,
    /// Its past.
    pub history: &'a History,
    /// Now.
    pub now: Ms,
    /// The credential a charge would use.
    pub credential: Option<Name>,
    /// The failure that drives it.
    pub driving: Driving,
    /// What is acted on.
    pub disposition: Disposition,
    /// The amount asks for the owner of the card first.
    pub owner_first: bool,
    /// What the customer reads.
    pub text: Text,
    /// The customer makes the charge.
    pub cit: bool,
    /// What goes with the failure.
    pub track: Track,
    /// The schedules that serve it, in turn.
    pub series: Vec<Schedule>,
    /// They do not wait for the gate.
    pub probes: bool,
    /// The customer's clock.
    pub clock: Clock,
    /// That of the method's scheme.
    pub scheme_clock: Option<Clock>,
    /// When the debt failed first, or came back after its schedule had ended.
    pub first_failure: Ms,
    /// The last instant of timed dunning charges.
    pub last: Ms,
    /// Until when acts of the customer open a charge.
    pub closes: Ms,
    /// What is open.
    pub money: Money,
    /// What the ceilings count.
    pub ceilings: Ceilings,
    /// What the notice rows demand.
    pub notice: Notice,
    /// What the customer did.
    pub acts: Acts,
    /// What somebody found.
    pub found: Option<Found>,
    /// The failures in a row with the same disposition.
    pub kind_run: Run,
    /// The failures in a row with the same code.
    pub cause_run: Run,
    /// Charges that burned the budgets: dunning, technical.
    pub burned: (u32, u32),
    /// When the last attempt ended.
    pub last_attempt: Option<Ms>,
    /// The next ordinal of ours.
    pub next_ordinal: u32,
    /// The paydays.
    pub paydays: Vec<Payday>,
    /// Whose holidays count for them.
    pub calendar: Option<&'static str>,
    /// The closed days of the policy.
    pub closed: Vec<(Date, Date)>,
}

/// A method of which the scheme carries out nothing in some hours of its clock: its zone, and the minutes.
type Busy = (&'static str, &'static str, [(i64, i64); 2]);
const BUSY: [Busy; 1] = [("upi", "Asia/Kolkata", [(600, 780), (1020, 1290)])];

impl<'a> Context<'a> {
    /// Brings it together.
    #[must_use]
    pub fn of(
        debt: &Debt,
        policy: &'a Policy,
        history: &'a History,
        failure: Option<&Report>,
        now: Ms,
        meanings: Meanings<'_>,
    ) -> Self {
        let clock = Clock::of(debt.zone.as_deref().or(policy.zone.as_deref()));
        let mut debt = debt.clone();
        debt.case.charges_by_engine = debt.charges_by == Some(ChargesBy::Engine);
        debt.case.promised_until = debt.promise.map(|promise| clock.end_of_day(promise, 0) + 1);
        debt.case.present |= debt.cit;
        let credential = strictest(&debt.case, history, now);
        let driving = past::driving(history, failure, now, meanings);
        // After an authentication the customer makes the charge.
        if driving.disposition == Disposition::Authenticate {
            (debt.case.present, debt.cit) = (true, true);
        }
        let asked = Asked { case: &debt.case, history, credential, now, certain: false };
        let found = past::looked_up(history);
        let (acted_on, wished) = acted_on(&driving, found, &asked);
        let money = money(&debt.case, history);
        let by_time = matches!(acted_on, Disposition::RetryLater | Disposition::Backoff);
        let owner_first = by_time && needs_owner(&debt.case, history, money.open, now);
        let disposition = if owner_first { Disposition::Authenticate } else { acted_on };
        let confirm = owner_first && !driving.meaning.masked;
        let text = if confirm { Text::Authenticate } else { Text::OfFailure(driving.meaning.text) };
        let code = driving.facts.map_or(0, |facts| facts.code);
        let mut track = policy.track(disposition, code, debt.segment).cloned().unwrap_or_else(|| Track::bare(disposition));
        if driving.meaning.one_charge {
            track.gated = track.gated.min(1);
        }
        let kind_run = past::run(history, |attempt| attempt.facts.map(|facts| facts.disposition as u32));
        let cause_run = past::run(history, |attempt| attempt.facts.map(|facts| facts.code).filter(|code| *code != 0));
        let debit = debt.case.method.as_deref().is_some_and(is_debit_method);
        let wishes = Wishes { policy, track: &track, wished: &wished, disposition, debit };
        let recurring = past::recurring(history, meanings).filter(|_| kind_run.failures <= 1);
        let (series, probes) = series(&wishes, recurring);
        let first = past::first_failure(history).unwrap_or(driving.failed);
        let newest = history.newest_failures().iter().filter_map(|attempt| attempt.end).max();
        let newest = newest.map_or(driving.failed, |newest| newest.max(driving.failed));
        let (mut first_failure, mut ends) = (first, horizon(&debt, policy, &clock, first, newest));
        // What comes back after the schedule ended begins anew.
        if let Some(returned) = past::returned(history).filter(|returned| *returned > ends.0) {
            (first_failure, ends) = (returned, horizon(&debt, policy, &clock, returned, newest));
        }
        let reported =
            history.charges().any(|attempt| debt.case.provider_next.is_some_and(|next| attempt.start >= next - CLOCK_TOLERANCE));
        let burned = past::burned(history, meanings);
        // Where the amount asks for the owner, an authentication alone opens the gate, and ends the need as well.
        let acts = past::acts(&debt.case, history, if owner_first { Disposition::Authenticate } else { acted_on }, now);
        let busy = BUSY.iter().find(|(method, ..)| debt.case.method.as_deref() == Some(*method));
        let zone = debt.case.method.as_deref().and_then(scheme).map(|(zone, _)| zone).or(busy.map(|(_, zone, _)| *zone));
        Self {
            ceilings: Ceilings::of(&asked, debt.case.provider_next.filter(|_| !reported)),
            notice: notice(&asked),
            acts: Acts { opened: acts.opened.filter(|_| !owner_first), ..acts },
            calendar: payday::calendar(&debt),
            paydays: payday::paydays(&debt, policy),
            scheme_clock: zone.map(|zone| Clock::of(Some(zone))),
            last_attempt: past::last_attempt(history),
            next_ordinal: law::next_ordinal(history),
            burned: (u32::try_from(burned.0).expect("few"), u32::try_from(burned.1).expect("few")),
            closed: policy.closed.clone(),
            cit: debt.cit || owner_first,
            last: ends.0,
            closes: ends.1,
            debt,
            policy,
            history,
            now,
            credential,
            driving,
            disposition,
            owner_first,
            text,
            track,
            series,
            probes,
            clock,
            first_failure,
            money,
            found,
            kind_run,
            cause_run,
        }
    }

    /// What the law is asked with.
    #[must_use]
    pub fn asked(&self) -> Asked<'_> {
        Asked { case: &self.debt.case, history: self.history, credential: self.credential, now: self.now, certain: false }
    }

    /// It is a bank debit.
    #[must_use]
    pub fn is_debit(&self) -> bool {
        self.debt.case.method.as_deref().is_some_and(is_debit_method)
    }

    /// The gate a charge waits behind after such a failure.
    #[must_use]
    pub fn gate(&self) -> Option<Gate> {
        match self.disposition {
            Disposition::CustomerAction => Some(Gate::CustomerConfirmed),
            Disposition::Authenticate => Some(Gate::Authenticated),
            Disposition::UpdateDetails | Disposition::NewMethod => Some(Gate::MethodUpdated),
            _ => None,
        }
    }

    /// Time alone may do: a schedule applies.
    #[must_use]
    pub fn is_timed(&self) -> bool {
        !self.series.is_empty() && (self.gate().is_none() || self.probes)
    }

    /// The code is not known.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.disposition == Disposition::RetryLater && self.driving.facts.is_some_and(|facts| facts.gap > 0)
    }

    /// An act of the customer opened a charge, and one is left: the policy grants the failed credential so many; another was never
    /// tried. Where nothing waits for the customer, an act is worth one charge.
    #[must_use]
    pub fn opened(&self) -> Option<(Ms, bool)> {
        let most = if self.gate().is_none() { 1 } else { self.track.gated };
        self.acts.opened.filter(|(_, another)| *another || self.acts.gated < most)
    }

    /// A notice must go out before the next charge, and none did.
    #[must_use]
    pub fn lacks_notice(&self) -> bool {
        self.notice == Notice::Missing
    }

    /// The busy hours of the method's scheme, unless the customer is present.
    #[must_use]
    pub fn busy_hours(&self) -> Vec<(i64, i64)> {
        let method = self.debt.case.method.as_deref();
        let busy = BUSY.iter().filter(|(of, ..)| method == Some(*of) && !self.debt.case.present);
        busy.flat_map(|(.., hours)| hours.iter().copied()).collect()
    }

    /// The customer may be contacted at all.
    #[must_use]
    pub fn may_contact(&self) -> bool {
        self.driving.meaning.contact != super::debt::Contact::None && !self.debt.contact_none
    }

    /// A message did not arrive, or the customer refuses them.
    #[must_use]
    pub fn is_mute(&self) -> bool {
        self.history.rows(|kind| kind == Kind::Mute).next().is_some()
    }

    /// Restricted cards: another method first, and nobody is sent to the bank.
    #[must_use]
    pub fn offers_first(&self) -> bool {
        let country = self.debt.case.issuer_country.as_ref();
        let restricted = country.is_some_and(|country| rows().other_method_first.contains(country));
        // Of a card that took the place of the case's own nobody says that it is prepaid.
        let prepaid = self.debt.prepaid && self.credential == self.debt.case.credential;
        self.track.offer_first && (self.debt.basic_debit || prepaid || restricted)
    }

    /// When the failures of this kind began.
    #[must_use]
    pub fn run_since(&self) -> Ms {
        self.kind_run.since.unwrap_or(self.driving.failed)
    }
}

/// Where several updates of one second may each be the latest, the credential that allows least.
fn strictest(case: &Case, history: &History, now: Ms) -> Option<Name> {
    let candidates = credentials_at(case, history, now + CLOCK_TOLERANCE);
    let clear = |credential| law::clear(&Asked { case, history, credential, now, certain: false });
    candidates.into_iter().max_by_key(|credential| (clear(*credential), *credential)).flatten()
}

/// What is acted on, and the schedule of the failure. Once somebody looked, or said that the money is still owed, the question is
/// settled: an attempt that was not found is tried again by the technical schedule, one that failed by the generic one.
fn acted_on(driving: &Driving, found: Option<Found>, asked: &Asked<'_>) -> (Disposition, String) {
    match (driving.disposition, found) {
        (Disposition::LookupFirst, Some(found)) => {
            (Disposition::RetryLater, if found.failed { "generic" } else { "technical" }.to_owned())
        }
        (Disposition::LookupFirst, None) if is_answered(asked) => (Disposition::RetryLater, "generic".to_owned()),
        (disposition, _) => (disposition, driving.meaning.schedule.clone()),
    }
}

/// There is a failure, and of those that are about the credential of today somebody looked at each, or says that it is still owed.
fn is_answered(asked: &Asked<'_>) -> bool {
    let Asked { case, history, credential, .. } = *asked;
    let newest = history.newest_failures();
    !newest.is_empty()
        && newest.iter().all(|failure| {
            let at = failure.end.unwrap_or(failure.start);
            let owed = history.later(at, |kind| kind == Kind::StillOwed);
            !still_on(case, history, failure, at, credential) || history.was_looked_up(failure, at) || owed
        })
}

/// The amount is above what a stored card is charged without its owner, who has not authenticated since the last failure.
fn needs_owner(case: &Case, history: &History, open: i64, now: Ms) -> bool {
    let above = rows().owners.iter().any(|row| {
        let country = case.issuer_country.as_ref() == Some(&row.issuer);
        let currency = case.currency.as_ref() == Some(&row.currency);
        country && currency && row.from <= now && now < row.to && open > row.above
    });
    let failed = history.newest_failures().iter().filter_map(|attempt| attempt.end).max().unwrap_or(Ms::MIN + CLOCK_TOLERANCE);
    let authenticated = history.rows(|kind| kind == Kind::Authenticated).any(|row| second(row.told) > second(failed));
    case.card && !case.present && above && !authenticated
}

/// The last instant of timed charges of dunning, and when the debt is closed.
fn horizon(debt: &Debt, policy: &Policy, clock: &Clock, first: Ms, newest: Ms) -> (Ms, Ms) {
    match policy.horizon {
        Horizon::Days(days) => {
            let bill = debt.next_bill.filter(|_| !policy.past_next_bill).map_or(Ms::MAX, |bill| clock.day_start(bill) - 1);
            (clock.end_of_day(first, days).min(bill), clock.end_of_day(newest, policy.close_after_days))
        }
        // A policy of seconds has no days: nothing of it outlives them.
        Horizon::Span(span) => (first + span, first + span),
    }
}
