//! Joining at its boundaries: each rule with a neighbour on both sides.

use recoup_reference::{
    event::set_of,
    generate::T0,
    input::{DAY, HOUR, Key, Kind, Ms, Outcome, Report, SECOND, Source},
    join::{Group, join},
    standing::standing,
};

fn groups(reports: &[Report]) -> Vec<Group> {
    join(&set_of(reports))
}

fn outcomes(reports: &[Report]) -> Vec<Outcome> {
    groups(reports).iter().map(|group| standing(&group.reports).outcome).collect()
}

fn at(after: Ms, outcome: Outcome, source: Source) -> Report {
    Report { source, ..Report::new(Kind::Attempt(outcome), T0 + after) }
}

fn charge(after: Ms, outcome: Outcome, id: u64) -> Report {
    Report { attempt: Some(id), ..at(after, outcome, Source::ChargeEvent) }
}

fn ours(after: Ms, outcome: Outcome, ordinal: u32) -> Report {
    let key = Some(Key { ordinal, label: 100 + u64::from(ordinal), carried: true });
    Report { key, ..at(after, outcome, Source::Own) }
}

fn bare(after: Ms, outcome: Outcome) -> Report {
    Report { key: Some(Key { ordinal: 1, label: 101, carried: false }), ..at(after, outcome, Source::Own) }
}

fn invoice(after: Ms, outcome: Outcome) -> Report {
    at(after, outcome, Source::InvoiceEvent)
}

const DECLINED: Outcome = Outcome::Declined;
const APPROVED: Outcome = Outcome::Approved;

#[test]
fn nearness_reaches_from_five_minutes_before_to_ten_after() {
    for (after, attempts) in [(-300_001, 2), (-300_000, 1), (0, 1), (600_000, 1), (600_001, 2)] {
        assert_eq!(groups(&[charge(0, DECLINED, 1), invoice(after, DECLINED)]).len(), attempts, "{after} ms");
    }
}

#[test]
fn nearness_counts_from_when_the_attempt_was_sent() {
    let told_late = Report { sent: Some(T0), ..charge(HOUR, DECLINED, 1) };
    assert_eq!(groups(&[told_late.clone(), invoice(600_000, DECLINED)]).len(), 1);
    assert_eq!(groups(&[told_late, invoice(HOUR, DECLINED)]).len(), 2);
}

#[test]
fn joins_do_not_chain() {
    let intent = at(550_000, DECLINED, Source::IntentEvent);
    assert_eq!(groups(&[charge(0, DECLINED, 1), intent.clone()]).len(), 1);
    assert_eq!(groups(&[charge(0, DECLINED, 1), intent, invoice(1_100_000, DECLINED)]).len(), 2);
}

#[test]
fn the_latest_attempt_in_reach_takes_the_report() {
    let reports = [charge(0, DECLINED, 1), charge(200_000, DECLINED, 2), invoice(201_000, DECLINED)];
    let with = groups(&reports).into_iter().find(|group| group.reports.len() == 2).expect("a join");
    assert_eq!(with.label, 2);
    let other = Report { payment: Some(7), ..charge(200_000, DECLINED, 2) };
    let report = Report { payment: Some(8), ..invoice(201_000, DECLINED) };
    let with = groups(&[charge(0, DECLINED, 1), other, report]).into_iter().find(|group| group.reports.len() == 2);
    assert_eq!(with.expect("a join").label, 1, "a different payment id: the next candidate");
}

#[test]
fn what_both_name_differently_keeps_them_apart() {
    let charge = Report {
        payment: Some(1),
        attempt_number: Some(1),
        credential: Some(1),
        currency: Some("usd".to_owned()),
        amount: Some(100),
        ..charge(0, DECLINED, 1)
    };
    let unnamed = Report { ..invoice(0, DECLINED) };
    let same = Report { source: Source::InvoiceEvent, event: None, attempt: None, ..charge.clone() };
    assert_eq!(groups(&[charge.clone(), unnamed.clone()]).len(), 1);
    assert_eq!(groups(&[charge.clone(), same.clone()]).len(), 1);
    let differing = [
        Report { payment: Some(2), ..same.clone() },
        Report { attempt_number: Some(2), ..same.clone() },
        Report { credential: Some(2), ..same.clone() },
        Report { currency: Some("eur".to_owned()), ..same.clone() },
        Report { amount: Some(101), ..same.clone() },
        Report { other_case: true, ..same.clone() },
    ];
    for report in differing {
        assert_eq!(groups(&[charge.clone(), report.clone()]).len(), 2, "{report:?}");
    }
}

#[test]
fn by_nearness_one_report_of_each_source_by_name_any() {
    assert_eq!(groups(&[charge(0, DECLINED, 1), invoice(0, DECLINED), invoice(SECOND, DECLINED)]).len(), 2);
    assert_eq!(groups(&[charge(0, DECLINED, 1), charge(SECOND, DECLINED, 1)]).len(), 1);
    assert_eq!(groups(&[charge(0, DECLINED, 1), at(0, DECLINED, Source::ChargeEvent)]).len(), 2);
}

#[test]
fn only_names_make_a_return() {
    assert_eq!(outcomes(&[charge(0, APPROVED, 1), invoice(SECOND, DECLINED)]), [APPROVED, DECLINED]);
    assert_eq!(outcomes(&[charge(0, APPROVED, 1), charge(SECOND, DECLINED, 1)]), [Outcome::Returned]);
    assert_eq!(outcomes(&[charge(0, DECLINED, 1), charge(SECOND, APPROVED, 1)]), [APPROVED]);
    let group = groups(&[charge(0, DECLINED, 1), charge(999, APPROVED, 1)]).remove(0);
    assert!(standing(&group.reports).tie, "one whole second");
}

#[test]
fn nothing_unnamed_joins_an_open_attempt_of_ours() {
    let sent = ours(0, Outcome::Sent, 1);
    assert_eq!(outcomes(&[sent.clone(), invoice(SECOND, DECLINED)]), [Outcome::Sent, DECLINED]);
    assert_eq!(outcomes(&[sent.clone(), invoice(SECOND, DECLINED), ours(2 * SECOND, DECLINED, 1)]), [DECLINED]);
    let external = charge(0, Outcome::Pending, 1);
    assert_eq!(outcomes(&[external, invoice(SECOND, DECLINED)]), [DECLINED]);
    let looked = Report { source: Source::Lookup, ..Report::new(Kind::FoundFailed, T0 + HOUR) };
    assert_eq!(outcomes(&[sent, invoice(SECOND, DECLINED), looked]), [DECLINED]);
}

#[test]
fn a_lookup_speaks_of_what_was_open_before_its_second() {
    let look = |after, kind| Report { source: Source::Lookup, ..Report::new(kind, T0 + after) };
    let sent = ours(0, Outcome::Sent, 1);
    assert_eq!(outcomes(&[sent.clone(), look(999, Kind::NotFound)]), [Outcome::Sent]);
    assert_eq!(outcomes(&[sent.clone(), look(SECOND, Kind::NotFound)]), [Outcome::NotSent]);
    assert_eq!(
        outcomes(&[sent.clone(), ours(SECOND, Outcome::Unknown, 1), look(2 * SECOND, Kind::NotFound)]),
        [Outcome::NotSent]
    );
    assert_eq!(outcomes(&[sent.clone(), ours(SECOND, DECLINED, 1), look(HOUR, Kind::FoundPaid)]), [DECLINED, APPROVED]);
}

#[test]
fn not_sent_ends_the_sends_before_it_and_a_later_send_opens_again() {
    let (sent, lost) = (ours(0, Outcome::Sent, 1), ours(SECOND, Outcome::NotSent, 1));
    assert_eq!(outcomes(&[sent.clone(), lost.clone()]), [Outcome::NotSent]);
    assert_eq!(outcomes(&[sent.clone(), lost.clone(), ours(2 * SECOND, Outcome::Sent, 1)]), [Outcome::Sent]);
    let again = [sent.clone(), lost, ours(HOUR, Outcome::Sent, 1), ours(HOUR, DECLINED, 1)];
    assert_eq!(standing(&groups(&again).remove(0).reports).start, T0 + HOUR, "sent when it was really sent");
    assert_eq!(outcomes(&[ours(999, Outcome::Sent, 1), ours(0, Outcome::NotSent, 1)]), [Outcome::NotSent], "whole seconds");
    assert_eq!(outcomes(&[sent, ours(SECOND, Outcome::Unknown, 1), ours(HOUR, Outcome::NotSent, 1)]), [Outcome::Unknown]);
}

#[test]
fn an_ordinal_joins_no_two_ends_more_than_a_window_apart() {
    assert_eq!(outcomes(&[bare(0, DECLINED), bare(600_000, DECLINED)]), [DECLINED]);
    assert_eq!(outcomes(&[bare(0, DECLINED), bare(600_001, DECLINED)]), [DECLINED, DECLINED]);
    assert_eq!(outcomes(&[ours(0, DECLINED, 1), ours(3 * DAY, DECLINED, 1)]), [DECLINED], "a key does");
    let twice = [bare(0, Outcome::Sent), bare(SECOND, DECLINED), bare(HOUR, Outcome::Sent), bare(HOUR + SECOND, DECLINED)];
    assert_eq!(outcomes(&twice), [DECLINED, DECLINED]);
    assert_eq!(groups(&twice).iter().map(|group| group.reports.len()).collect::<Vec<_>>(), [2, 2]);
    let event = Report { source: Source::ChargeEvent, ..bare(0, DECLINED) };
    assert_eq!(outcomes(&[event, bare(HOUR, Outcome::Sent)]).len(), 2, "an ordinal names only on rows of our own call");
}

#[test]
fn an_attempt_id_outranks_our_key() {
    let with_key = |id, after| Report { attempt: Some(id), source: Source::ChargeEvent, ..ours(after, DECLINED, 1) };
    assert_eq!(outcomes(&[with_key(1, 0), with_key(2, SECOND)]), [DECLINED, DECLINED]);
    let reports = [ours(0, Outcome::Sent, 1), with_key(1, 0), charge(HOUR, DECLINED, 1)];
    assert_eq!(outcomes(&reports), [DECLINED]);
}

#[test]
fn the_next_end_of_the_payment_ends_an_unnamed_open_attempt() {
    let pending = |after| Report { payment: Some(7), ..at(after, Outcome::Pending, Source::Poll) };
    let end = |payment| Report { payment: Some(payment), ..charge(3 * DAY, DECLINED, 1) };
    assert_eq!(outcomes(&[pending(0), end(7)]), [DECLINED]);
    assert_eq!(outcomes(&[pending(0), pending(DAY), end(7)]), [DECLINED]);
    assert_eq!(outcomes(&[pending(0), end(8)]), [Outcome::Pending, DECLINED]);
    assert_eq!(outcomes(&[pending(4 * DAY), end(7)]), [DECLINED, Outcome::Pending], "an end before it ends nothing");
    let sent = Report { payment: Some(7), ..ours(0, Outcome::Sent, 1) };
    assert_eq!(outcomes(&[sent, end(7)]), [Outcome::Sent, DECLINED], "never an attempt of ours");
}

#[test]
fn a_payment_id_names_the_attempt_of_a_return_only_if_one_paid_attempt_carries_it() {
    let paid = |id, after| Report { payment: Some(7), ..charge(after, APPROVED, id) };
    let back = Report { payment: Some(7), ..at(3 * DAY, Outcome::Returned, Source::ReturnFile) };
    assert_eq!(outcomes(&[paid(1, 0), back.clone()]), [Outcome::Returned]);
    assert_eq!(outcomes(&[paid(1, 0), paid(2, DAY), back.clone()]), [APPROVED, APPROVED, Outcome::Returned]);
    let declined = Report { payment: Some(7), ..charge(DAY, DECLINED, 2) };
    assert_eq!(outcomes(&[paid(1, 0), declined, back]), [Outcome::Returned, DECLINED]);
}

#[test]
fn an_increment_is_an_attempt_of_its_own() {
    let increment = Report { increment: true, event: Some(9), ..charge(SECOND, DECLINED, 1) };
    assert_eq!(outcomes(&[charge(0, APPROVED, 1), increment]), [APPROVED, DECLINED]);
}

#[test]
fn an_authentication_failure_is_not_the_latest_charge() {
    let failed = |auth_failure| Report { latest_charge: Some(1), auth_failure, ..at(HOUR, DECLINED, Source::IntentEvent) };
    assert_eq!(outcomes(&[charge(0, DECLINED, 1), failed(false)]).len(), 1);
    assert_eq!(outcomes(&[charge(0, DECLINED, 1), failed(true)]).len(), 2);
}
