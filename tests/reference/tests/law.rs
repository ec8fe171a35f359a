//! The law at its boundaries: each rule with a neighbour.

use recoup_reference::{
    codes::reason,
    generate::T0,
    history::Error,
    input::{
        Cancel, Case, Cause, DAY, Disposition, Facts, HOUR, Key, Kind, Lift, Ms, Outcome, Prohibition, Report, SECOND, Scope,
        Source, Wait, WaitOf,
    },
    law::{Answer, Gate, Reason, Ruling, may_charge},
};

fn card() -> Case {
    let text = |word: &str| Some(word.to_owned());
    Case {
        amount: 1000,
        currency: text("usd"),
        method: text("card"),
        brand: text("visa"),
        issuer_country: text("us"),
        acquirer_country: text("us"),
        credential: Some(1),
        mandate: Some(51),
        ..Case::default()
    }
}

fn ach() -> Case {
    Case { method: Some("us_bank_account".to_owned()), card: false, brand: None, ..card() }
}

fn funds() -> Option<Facts> {
    Some(reason(Disposition::RetryLater, Cause::Funds))
}

fn needs(disposition: Disposition) -> Option<Facts> {
    Some(reason(disposition, Cause::Other))
}

fn attempt(at: Ms, id: u64, outcome: Outcome) -> Report {
    let facts = if outcome.is_failure() { funds() } else { None };
    Report {
        attempt: Some(id),
        source: Source::ChargeEvent,
        credential: Some(1),
        facts,
        ..Report::new(Kind::Attempt(outcome), T0 + at)
    }
}

fn declined(at: Ms, id: u64) -> Report {
    attempt(at, id, Outcome::Declined)
}

fn paid(at: Ms, id: u64, amount: i64) -> Report {
    Report { amount: Some(amount), captured: Some(amount), ..attempt(at, id, Outcome::Approved) }
}

fn row(at: Ms, kind: Kind) -> Report {
    Report::new(kind, T0 + at)
}

fn update(at: Ms, credential: Option<u64>) -> Report {
    Report { credential, ..row(at, Kind::MethodUpdated { automatic: false }) }
}

fn ask(case: &Case, reports: &[Report], at: Ms) -> Ruling {
    may_charge(case, reports, None, T0 + at).expect("an answer")
}

fn answer(case: &Case, reports: &[Report], at: Ms) -> Answer {
    ask(case, reports, at).clearance.answer
}

fn open(case: &Case, reports: &[Report]) -> i64 {
    ask(case, reports, 90 * DAY).money.open
}

#[test]
fn an_approval_of_this_debt_on_the_same_credential_empties_a_rolling_count() {
    let elsewhere =
        |n: u64| (0..n).map(|i| Report { other_case: true, ..declined(i64::try_from(i).unwrap_or(0) * HOUR, 100 + i) });
    let first = Case { first_charge: true, ..card() };
    let with = |approval: Report| ask(&first, &elsewhere(20).chain([approval]).collect::<Vec<_>>(), 2 * DAY).used;
    assert_eq!(with(paid(DAY, 1, 500)), 0);
    assert_eq!(with(Report { credential: Some(2), ..paid(DAY, 1, 500) }), 20);
    assert_eq!(with(Report { credential: None, ..paid(DAY, 1, 500) }), 21, "the credential must be said");
    assert_eq!(with(Report { other_case: true, ..paid(DAY, 1, 500) }), 21);
    assert_eq!(with(Report { setup: true, amount: Some(0), captured: None, ..paid(DAY, 1, 0) }), 21);
    assert_eq!(with(paid(2 * HOUR, 1, 500)), 17, "what came after it stays");
    let stripe = Case { provider: Some("stripe".to_owned()), ..card() };
    let full: Vec<Report> = elsewhere(14).chain([paid(DAY, 1, 500)]).collect();
    assert!(matches!(answer(&stripe, &full, 2 * DAY), Answer::NotBefore(_)), "the provider's own row knows no reset");
    let back: Vec<Report> = elsewhere(20).chain([paid(DAY, 1, 500), attempt(DAY + HOUR, 1, Outcome::Returned)]).collect();
    assert_eq!(ask(&card(), &back, 2 * DAY).used, 21);
}

#[test]
fn the_anchored_window_is_closed_and_a_present_customer_outlives_it() {
    let once = [declined(0, 1)];
    assert_eq!(answer(&card(), &once, 30 * DAY), Answer::Allowed);
    assert_eq!(answer(&card(), &once, 30 * DAY + 1), Answer::Never);
    assert_eq!(answer(&Case { present: true, ..card() }, &once, 30 * DAY + 1), Answer::Allowed);
    assert_eq!(answer(&card(), &[declined(0, 1), update(DAY, Some(1))], 30 * DAY + 1), Answer::Never, "a new expiry");
    assert_eq!(answer(&card(), &[declined(0, 1), update(DAY, Some(2))], 30 * DAY + 1), Answer::Allowed);
    let part_returned = [paid(0, 1, 400), attempt(DAY, 1, Outcome::Returned)];
    assert_eq!(answer(&card(), &part_returned, 40 * DAY), Answer::Allowed, "a return opens no window of a card");
}

#[test]
fn each_prohibition_ends_by_its_own_lift() {
    let both = vec![
        Prohibition { scope: Scope::Credential, lift: Lift::NewCredential },
        Prohibition { scope: Scope::CardAgreements, lift: Lift::NewConsent },
        Prohibition { scope: Scope::Mandate, lift: Lift::NewConsent },
    ];
    let told = Report { prohibitions: both, ..declined(0, 1) };
    let consent = |mandate| Report { mandate, ..row(2 * DAY, Kind::ConsentGiven) };
    let answer = |rows: &[Report]| answer(&card(), &[std::slice::from_ref(&told), rows].concat(), 3 * DAY);
    assert_eq!(answer(&[]), Answer::Never);
    assert_eq!(answer(&[update(DAY, Some(2))]), Answer::Never);
    assert_eq!(answer(&[consent(Some(51))]), Answer::Never);
    assert_eq!(answer(&[update(DAY, Some(2)), consent(Some(52))]), Answer::Never, "another agreement");
    assert_eq!(answer(&[update(DAY, Some(2)), consent(Some(51))]), Answer::Allowed);
    assert_eq!(answer(&[update(DAY, Some(2)), consent(None)]), Answer::Allowed);
}

#[test]
fn consent_without_a_mandate_id_speaks_of_the_own_agreement_only() {
    let revoked = vec![Prohibition { scope: Scope::Mandate, lift: Lift::NewConsent }];
    let told = Report { prohibitions: revoked, mandate: Some(52), ..declined(0, 1) };
    let consent = |mandate, other_case| Report { mandate, other_case, ..row(DAY, Kind::ConsentGiven) };
    let unknown = Case { mandate: None, ..card() };
    let with = |case: &Case, consent: Report| answer(case, &[told.clone(), consent], 2 * DAY);
    assert_eq!(with(&unknown, consent(None, false)), Answer::Never, "whether 52 is its own agreement is not known");
    assert_eq!(with(&unknown, consent(Some(52), false)), Answer::Allowed);
    let its = Case { mandate: Some(52), ..card() };
    assert_eq!(with(&its, consent(None, false)), Answer::Allowed);
    assert_eq!(with(&its, consent(None, true)), Answer::Never, "the own agreement of another debt");
    assert_eq!(answer(&card(), std::slice::from_ref(&told), 2 * DAY), Answer::Allowed, "51 was not revoked");
}

#[test]
fn an_unknown_credential_binds_until_a_certainly_new_one_is_named() {
    let case = Case { credential: None, ..card() };
    let mut told = Report { credential: None, ..declined(HOUR, 1) };
    told.prohibitions.push(Prohibition { scope: Scope::Credential, lift: Lift::NewCredential });
    let known_before = update(0, Some(9));
    assert_eq!(answer(&case, std::slice::from_ref(&told), DAY), Answer::Never);
    assert_eq!(answer(&case, &[told.clone(), update(DAY, Some(2))], 2 * DAY), Answer::Allowed);
    assert_eq!(answer(&case, &[told.clone(), update(DAY, None)], 2 * DAY), Answer::Never);
    assert_eq!(answer(&case, &[told, known_before, update(DAY, Some(9))], 2 * DAY), Answer::Never, "9 was the card then");
}

#[test]
fn gates_open_in_a_later_second_than_the_failure() {
    let gated = |disposition| Report { facts: needs(disposition), ..declined(0, 1) };
    let cases = [
        (Disposition::CustomerAction, Kind::CustomerConfirmed, Gate::CustomerConfirmed),
        (Disposition::Authenticate, Kind::Authenticated, Gate::Authenticated),
        (Disposition::UpdateDetails, Kind::MethodUpdated { automatic: false }, Gate::MethodUpdated),
    ];
    for (disposition, kind, gate) in cases {
        let ruling = ask(&card(), &[gated(disposition), row(999, kind)], DAY);
        assert_eq!((ruling.clearance.answer, ruling.clearance.gate), (Answer::NotYet, Some(gate)), "{disposition:?}");
        assert_eq!(answer(&card(), &[gated(disposition), row(SECOND, kind)], DAY), Answer::Allowed, "{disposition:?}");
        assert_eq!(answer(&card(), &[gated(disposition), update(DAY, Some(2))], DAY), Answer::Allowed, "{disposition:?}");
    }
    let present = Case { present: true, ..card() };
    assert_eq!(answer(&present, &[gated(Disposition::Authenticate)], DAY), Answer::Allowed);
    assert_eq!(answer(&present, &[gated(Disposition::CustomerAction)], DAY), Answer::NotYet);
    assert_eq!(answer(&card(), &[gated(Disposition::NewMethod), update(DAY, None)], DAY), Answer::Never);
    assert_eq!(answer(&card(), &[gated(Disposition::NewMethod), update(DAY, Some(2))], DAY), Answer::Allowed);
    assert_eq!(answer(&card(), &[gated(Disposition::Stop), row(DAY, Kind::ConsentGiven)], DAY), Answer::Allowed);
}

#[test]
fn the_newest_failure_drives() {
    let hard = Report { facts: needs(Disposition::NewMethod), ..declined(DAY, 2) };
    assert_eq!(answer(&card(), &[declined(0, 1), hard.clone()], 2 * DAY), Answer::Never);
    let late = Report { source: Source::Unsaid, ..declined(0, 1) };
    let ruling = may_charge(&card(), &[declined(0, 1), hard.clone()], Some(&late), T0 + 2 * DAY).expect("an answer");
    assert_eq!(ruling.clearance.answer, Answer::Never, "a late webhook of the softer, older failure");
    assert_eq!(answer(&card(), &[hard, declined(2 * DAY, 3)], 3 * DAY), Answer::Allowed);
}

#[test]
fn waits_bind_what_they_were_told_of() {
    let wait = |of| Report { wait: Some(Wait { span: 48 * HOUR, of }), ..declined(0, 1) };
    let on_card = wait(WaitOf::Credential);
    assert_eq!(answer(&card(), std::slice::from_ref(&on_card), DAY), Answer::NotBefore(T0 + 48 * HOUR));
    assert_eq!(answer(&card(), std::slice::from_ref(&on_card), 48 * HOUR), Answer::Allowed);
    assert_eq!(answer(&card(), &[on_card.clone(), update(HOUR, Some(2))], DAY), Answer::Allowed);
    let looked = Report { told: T0 + DAY, source: Source::Poll, ..on_card.clone() };
    assert_eq!(answer(&card(), &[on_card, looked], 48 * HOUR), Answer::Allowed, "the hours run from the decline");
    let asked_later = wait(WaitOf::Provider);
    assert!(matches!(answer(&card(), &[asked_later.clone(), update(HOUR, Some(2))], DAY), Answer::NotBefore(_)));
    let other = Report { provider: Some("gocardless".to_owned()), ..asked_later };
    let stripe = Case { provider: Some("stripe".to_owned()), ..card() };
    assert_eq!(answer(&stripe, &[other], DAY), Answer::Allowed);
}

#[test]
fn money_is_what_was_captured_less_what_was_returned() {
    let back = |at, id| attempt(at, id, Outcome::Returned);
    assert_eq!(open(&card(), &[paid(0, 1, 600), paid(DAY, 2, 400), back(2 * DAY, 1)]), 600);
    assert_eq!(open(&card(), &[paid(0, 1, 600), paid(DAY, 2, 400), back(2 * DAY, 1), back(5 * DAY, 1)]), 600, "told twice");
    assert_eq!(open(&card(), &[paid(0, 1, 600), Report { amount: Some(100), ..back(DAY, 1) }]), 500);
    assert_eq!(
        open(&card(), &[paid(0, 1, 600), back(DAY, 1), Report { attempt: Some(1), ..row(2 * DAY, Kind::Reinstated) }]),
        400
    );
    assert_eq!(open(&card(), &[paid(0, 1, 600), back(DAY, 1), row(2 * DAY, Kind::Reinstated)]), 400);
    let authorised = Report { captured: Some(0), ..paid(0, 1, 1000) };
    assert_eq!(open(&card(), std::slice::from_ref(&authorised)), 0);
    assert_eq!(open(&card(), &[authorised.clone(), Report { told: T0 + DAY, captured: Some(600), ..authorised.clone() }]), 400);
    assert_eq!(open(&card(), &[authorised, attempt(DAY, 1, Outcome::Released)]), 1000);
    assert_eq!(open(&card(), &[Report { currency: Some("eur".to_owned()), ..paid(0, 1, 1000) }]), 1000);
    assert_eq!(open(&card(), &[row(0, Kind::Paid)]), 0, "all that is open");
    assert_eq!(open(&card(), &[paid(0, 1, 600), Report { amount: Some(600), ..row(SECOND, Kind::Paid) }]), 400, "the same money");
    assert_eq!(open(&card(), &[paid(0, 1, 600), Report { amount: Some(100), ..row(SECOND, Kind::Paid) }]), 300);
    let changed = |at, amount| Report { amount: Some(amount), ..row(at, Kind::AmountChanged) };
    assert_eq!(open(&card(), &[changed(0, 5000), changed(DAY, 2000)]), 2000);
    assert_eq!(open(&card(), &[changed(0, 2000), changed(999, 5000)]), 2000, "in one second the one that allows less");
}

#[test]
fn a_debt_ends() {
    let part = || paid(0, 1, 600);
    let refund = |at, amount| Report { attempt: Some(1), amount: Some(amount), ..row(at, Kind::Refunded) };
    let ends = |rows: &[Report]| {
        let ruling = ask(&card(), &[&[part()], rows].concat(), 5 * DAY);
        ruling.clearance.reason.filter(|_| ruling.clearance.answer == Answer::Never)
    };
    assert_eq!(ends(&[]), None);
    assert_eq!(ends(&[refund(DAY, 599)]), None, "what a merchant gives back is not owed again");
    assert_eq!(ends(&[refund(DAY, 600)]), Some(Reason::Closed));
    assert_eq!(ends(&[refund(DAY, 300), refund(2 * DAY, 300)]), None, "so far: the largest counts");
    assert_eq!(ends(&[row(DAY, Kind::Disputed)]), Some(Reason::Closed));
    assert_eq!(ends(&[row(DAY, Kind::Disputed), row(2 * DAY, Kind::Reinstated)]), None);
    assert_eq!(ends(&[row(DAY, Kind::Canceled(Cancel::Debt))]), Some(Reason::Closed));
    assert_eq!(ends(&[row(DAY, Kind::Canceled(Cancel::Debt)), row(2 * DAY, Kind::StillOwed)]), None);
    assert_eq!(ends(&[row(DAY, Kind::Canceled(Cancel::DebtLives))]), None);
    assert_eq!(ends(&[row(DAY, Kind::StopDone)]), Some(Reason::Closed));
    assert_eq!(ends(&[paid(DAY, 2, 400)]), Some(Reason::Settled));
}

#[test]
fn what_nobody_knows_waits_for_a_look() {
    let class = |rows: &[Report]| ask(&card(), rows, 5 * DAY).clearance.reason;
    let released = || vec![attempt(0, 1, Outcome::Released)];
    assert_eq!(class(&released()), Some(Reason::Lookup));
    assert_eq!(class(&[released(), vec![row(DAY, Kind::StillOwed)]].concat()), None);
    assert_eq!(class(&[paid(0, 1, 400), declined(0, 1)]), Some(Reason::Lookup), "one second");
    assert_eq!(class(&[row(0, Kind::Canceled(Cancel::Unclear))]), Some(Reason::Lookup));
    assert_eq!(class(&[Report { facts: None, ..declined(0, 1) }]), Some(Reason::Lookup));
    assert_eq!(class(&[attempt(0, 1, Outcome::Pending)]), Some(Reason::Unresolved));
    assert_eq!(class(&[declined(0, 1), Report { other_case: true, ..attempt(0, 2, Outcome::Pending) }]), None);
    assert_eq!(class(&[declined(0, 1), row(DAY, Kind::Hold), row(DAY, Kind::Resume)]), Some(Reason::Held));
    assert_eq!(class(&[declined(0, 1), row(DAY, Kind::Hold), row(DAY + SECOND, Kind::Resume)]), None);
}

#[test]
fn a_debit_is_presented_again_for_lack_of_funds_the_same_amount_and_on_bank_days() {
    let monday = 7 * DAY;
    let back = |at, id| Report { amount: None, ..attempt(at, id, Outcome::Returned) };
    let once = [paid(0, 1, 1000), back(2 * DAY, 1)];
    assert_eq!(answer(&ach(), &once, monday), Answer::Allowed);
    assert_eq!(answer(&Case { charge: Some(999), ..ach() }, &once, monday), Answer::Never);
    let other_reason = [paid(0, 1, 1000), Report { facts: needs(Disposition::RetryLater), ..back(2 * DAY, 1) }];
    assert_eq!(answer(&ach(), &other_reason, monday), Answer::Never);
    // Saturday the 10th in New York waits for the midnight before Monday the 12th, 05:00 UTC.
    assert_eq!(answer(&ach(), &once, 5 * DAY), Answer::NotBefore(T0 + 6 * DAY + 17 * HOUR));
    // Monday the 19th is the birthday of Martin Luther King, Jr.: the midnight before Tuesday the 20th.
    let king = 14 * DAY;
    assert_eq!(answer(&ach(), &once, king), Answer::NotBefore(T0 + 14 * DAY + 17 * HOUR));
    let becs = Case { method: Some("au_becs_debit".to_owned()), ..ach() };
    assert_eq!(answer(&becs, &once, king), Answer::Allowed, "a holiday of another calendar");
    let dated = [Report { settlement: Some(T0 - DAY), ..paid(0, 1, 1000) }, back(2 * DAY, 1)];
    assert_eq!(answer(&ach(), &dated, 179 * DAY), Answer::Allowed);
    assert_eq!(answer(&ach(), &dated, 179 * DAY + 1), Answer::Never);
}

#[test]
fn a_notice_counts_from_the_latest_after_the_newest_failure() {
    let pad = Case { method: Some("acss_debit".to_owned()), ..ach() };
    let once = || vec![paid(0, 1, 1000), Report { facts: funds(), ..attempt(2 * DAY, 1, Outcome::Returned) }];
    let with = |rows: &[Report], at| ask(&pad, &[once(), rows.to_vec()].concat(), at).clearance;
    let sent = |at| row(at, Kind::NoticeSent);
    assert_eq!(with(&[sent(DAY)], 14 * DAY).gate, Some(Gate::NoticeElapsed));
    assert_eq!(with(&[sent(4 * DAY)], 14 * DAY - 1).answer, Answer::NotBefore(T0 + 14 * DAY));
    assert_eq!(with(&[sent(4 * DAY)], 14 * DAY).answer, Answer::Allowed);
    assert_eq!(with(&[sent(4 * DAY), sent(5 * DAY)], 14 * DAY).answer, Answer::NotBefore(T0 + 15 * DAY));
}

#[test]
fn the_provider_charges_first() {
    let next = Case { provider_next: Some(T0 + DAY), charges_by_engine: true, ..card() };
    let once = [declined(0, 1)];
    assert_eq!(answer(&next, &once, HOUR), Answer::NotBefore(T0 + DAY + 600 * SECOND));
    assert_eq!(ask(&next, &once, 2 * DAY).clearance.reason, Some(Reason::Unresolved), "it passed, and nobody told of it");
    assert_eq!(answer(&next, &[declined(0, 1), declined(DAY, 2)], 2 * DAY), Answer::Allowed);
    let advance = Case { auto_advance: true, ..card() };
    assert_eq!(ask(&advance, &once, DAY).clearance.reason, Some(Reason::ProviderSchedules));
    assert_eq!(answer(&Case { charges_by_engine: true, ..advance }, &once, DAY), Answer::Allowed);
    assert_eq!(ask(&Case { send_invoice: true, ..card() }, &once, DAY).clearance.reason, Some(Reason::NoCharge));
    assert_eq!(answer(&Case { promised_until: Some(T0 + 3 * DAY), ..card() }, &once, DAY), Answer::NotBefore(T0 + 3 * DAY));
}

#[test]
fn what_cannot_be_answered_is_an_error() {
    let elsewhere = [Report { other_case: true, ..declined(0, 1) }];
    assert_eq!(may_charge(&card(), &elsewhere, None, T0), Err(Error::NothingKnown));
    assert!(may_charge(&Case { first_charge: true, ..card() }, &elsewhere, None, T0).is_ok());
    assert!(may_charge(&card(), &[declined(300 * SECOND, 1)], None, T0).is_ok());
    let late = may_charge(&card(), &[declined(300 * SECOND + 1, 1)], None, T0);
    assert_eq!(late, Err(Error::FailureAfterNow { failure: T0 + 300 * SECOND + 1, now: T0 }));
    let test = Report { live: Some(false), ..declined(0, 1) };
    assert_eq!(may_charge(&Case { live: Some(true), ..card() }, &[test], None, T0), Err(Error::NothingKnown));
}

#[test]
fn an_ordinal_rises_only_when_an_attempt_ended() {
    let ours = |at, outcome, ordinal| Report {
        key: Some(Key { ordinal, label: 100 + u64::from(ordinal), carried: true }),
        source: Source::Own,
        ..Report { attempt: None, ..attempt(at, 0, outcome) }
    };
    let next = |rows: &[Report]| ask(&card(), rows, 5 * DAY).next_ordinal;
    assert_eq!(next(&[declined(0, 1)]), 1);
    assert_eq!(next(&[ours(0, Outcome::Declined, 1)]), 2);
    assert_eq!(next(&[ours(0, Outcome::Declined, 1), ours(DAY, Outcome::Sent, 2)]), 2);
    assert_eq!(next(&[ours(0, Outcome::Declined, 1), ours(DAY, Outcome::NotSent, 2)]), 2);
    assert_eq!(next(&[ours(0, Outcome::Blocked, 1), ours(DAY, Outcome::Approved, 2)]), 3);
}
