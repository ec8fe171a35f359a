//! What a plan promises: examples of the semantics, and properties that hold for any history.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

use proptest::{prelude::*, test_runner::RngSeed};
use recoup::{
    Error, hash,
    plan::{self, Case, Permission, Plan, Row, Step, Window},
    policy,
    signal::Signal,
    table::{self, id},
    verdict::{self, Verdict},
    vocabulary::*,
};

const DAY: i64 = 86_400_000;
const HOUR: i64 = 3_600_000;
/// 2026-03-10T12:00:00Z, a Tuesday.
const T: i64 = 1_773_144_000_000;

fn packed(text: &str) -> u32 {
    text.bytes().rev().fold(0, |packed, byte| packed << 8 | u32::from(byte))
}

fn frame(word: u32) -> Vec<u8> {
    let mut out = vec![0; 4096];
    let len = policy::preset(word, &mut out).unwrap();
    out.truncate(len);
    out
}

fn code(name: &str) -> u32 {
    table::find(space::CODE, name.as_bytes()).unwrap()
}

fn declined(name: &str, at_ms: i64) -> Signal {
    Signal {
        decline: code(name),
        code: code("card_declined"),
        brand: id::brand::VISA,
        at_ms,
        provider: id::provider::STRIPE,
        ..Signal::default()
    }
}

fn verdict_of(signal: &Signal) -> Verdict {
    verdict::classify(&[], signal).unwrap()
}

fn case(now_ms: i64) -> Case {
    Case { key: hash::case_key(b"in_1"), now_ms, amount: 2_500, currency: packed("usd"), credential: 7, ..Case::default() }
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Made {
    head: Plan,
    steps: Vec<Step>,
}

impl Made {
    fn of_kind(&self, kind: u32) -> Vec<Step> {
        self.steps.iter().filter(|step| step.kind == kind).copied().collect()
    }

    fn charges(&self) -> Vec<Step> {
        self.of_kind(step_kind::CHARGE)
    }

    fn timed(&self) -> Vec<Step> {
        self.charges().into_iter().filter(|step| step.gate == gate::NONE).collect()
    }
}

fn try_make(preset: u32, case: &Case, verdict: &Verdict, history: &[Row]) -> Result<Made, Error> {
    let mut steps = vec![Step::default(); 64];
    let head = plan::make(&[], &frame(preset), case, verdict, history, &mut steps[..])?;
    steps.truncate(head.step_written as usize);
    Ok(Made { head, steps })
}

fn make(case: &Case, verdict: &Verdict, history: &[Row]) -> Made {
    try_make(preset::STANDARD, case, verdict, history).unwrap()
}

fn attempt(at_ms: i64, trigger: u32, outcome: u32) -> Row {
    Row { at_ms, kind: row_kind::ATTEMPT, trigger, outcome, ..Row::default() }
}

/// Kind, days after the failure (none behind a gate), gate.
fn outline(made: &Made) -> Vec<(u32, Option<i64>, u32)> {
    let days = |step: &Step| (step.at_ms != i64::MIN).then(|| (step.at_ms - T) / DAY);
    made.steps.iter().map(|step| (step.kind, days(step), step.gate)).collect()
}

#[test]
fn not_permitted_charges_only_after_the_customer_confirmed() {
    let verdict = verdict_of(&declined("not_permitted", T));
    let made = make(&case(T), &verdict, &[]);
    let confirmed = gate::CUSTOMER_CONFIRMED;
    let message = (step_kind::MESSAGE, Some(0), 0);
    let offer = (step_kind::OFFER_METHOD, Some(3), 0);
    let charge = (step_kind::CHARGE, None, confirmed);
    assert_eq!(outline(&made), [message, offer, charge, charge]);
    assert_eq!(made.head.stop_reason, stop_reason::GATED);

    let high = Case { flags: case_flag::HIGH_VALUE, ..case(T) };
    let escalate = (step_kind::ESCALATE, Some(2), 0);
    assert_eq!(outline(&make(&high, &verdict, &[])), [message, escalate, offer, charge, charge]);
}

#[test]
fn not_permitted_beside_visa_57_leaves_the_card_alone() {
    let signal = Signal { network_code: packed("57"), ..declined("not_permitted", T + 250 * DAY) };
    let verdict = verdict_of(&signal);
    assert_eq!(verdict.disposition, disposition::NEW_METHOD);
    let made = make(&case(T + 250 * DAY), &verdict, &[]);
    let at = |days: i64| Some(250 + days);
    let expected = [(step_kind::MESSAGE, at(0), 0), (step_kind::OFFER_METHOD, at(0), 0), (step_kind::ESCALATE, at(2), 0)];
    assert_eq!(outline(&made), expected);
    assert_eq!(made.head.stop_reason, stop_reason::PROHIBITED);
    assert_eq!(made.head.ceiling, verdict.prohibition);
}

fn externals(first_ms: i64, count: i64) -> Vec<Row> {
    (0..count).map(|n| attempt(first_ms + n * 10 * HOUR, trigger::EXTERNAL, outcome::DECLINED)).collect()
}

#[test]
fn attempts_of_another_system_use_up_the_window_of_visa() {
    for (first_ms, count, some_left) in [(T, 21, false), (T, 10, true), (T - 660 * DAY, 16, false), (T - 660 * DAY, 14, true)] {
        let history = externals(first_ms, count);
        let last = history.last().unwrap().at_ms;
        for provider in [0, id::provider::STRIPE] {
            let signal = Signal { provider, ..declined("insufficient_funds", last) };
            let made = make(&case(last), &verdict_of(&signal), &history);
            assert_eq!(!made.timed().is_empty(), some_left, "{count}: {:?}", made);
            if !some_left {
                assert_eq!(made.head.stop_reason, stop_reason::CEILING);
                assert_eq!(table::space(made.head.ceiling), space::CEILING);
            }
        }
    }
}

fn event(at_ms: i64, kind: u32) -> Row {
    Row { at_ms, kind, ..Row::default() }
}

/// The failure itself, as its row.
fn failed(verdict: &Verdict) -> Row {
    Row {
        cause: verdict.cause,
        disposition: verdict.disposition,
        ..attempt(verdict.at_ms, trigger::SCHEDULED, outcome::DECLINED)
    }
}

#[test]
fn funds_follow_their_ladder() {
    let verdict = verdict_of(&declined("insufficient_funds", T));
    let made = make(&case(T), &verdict, &[]);
    let charges = made.timed();
    assert_eq!(charges.len(), 5);
    assert!(charges.iter().map(|step| step.ordinal).eq(1..=5));
    assert_eq!(made.head.charges_left, 8);
    assert_eq!(made.head.stop_reason, stop_reason::NONE);
    // 2026-03-14 is within a day of the 15th.
    assert!(charges[1].moved_by & moved_by::PAYDAY != 0, "{charges:#?}");
    let end = made.of_kind(step_kind::STOP);
    assert_eq!(end.len(), 1);
    assert_eq!(end[0].at_ms, made.head.horizon_ms);
}

#[test]
fn a_failure_in_the_history_is_not_counted_twice() {
    let verdict = verdict_of(&declined("insufficient_funds", T));
    assert_eq!(make(&case(T), &verdict, &[]), make(&case(T), &verdict, &[failed(&verdict)]));
}

#[test]
fn the_next_charge_is_counted_from_the_last_outcome() {
    let verdict = verdict_of(&declined("insufficient_funds", T));
    let first = make(&case(T), &verdict, &[]).timed();
    let again = verdict_of(&declined("insufficient_funds", first[0].at_ms + 1_000));
    let tried = Row { ordinal: 1, ..failed(&again) };
    let next = make(&case(again.at_ms), &again, &[failed(&verdict), tried]);
    let ids = |steps: &[Step]| steps.iter().map(|step| step.id).collect::<Vec<_>>();
    assert_eq!(ids(&next.timed()), ids(&first)[1..]);
    assert!(next.timed().iter().map(|step| step.ordinal).eq(2..=5));
    assert_eq!(next.timed()[0].idempotency_key, first[1].idempotency_key);
    assert_eq!(next.head.charges_left, 7);
}

#[test]
fn missed_charges_become_one() {
    let verdict = verdict_of(&declined("insufficient_funds", T));
    let soon = make(&case(T), &verdict, &[]).timed();
    let now_ms = T + 8 * DAY;
    let late = make(&case(now_ms), &verdict, &[]).timed();
    assert_eq!(late.len(), soon.len() - 2);
    assert_eq!((late[0].at_ms, late[0].id, late[0].ordinal), (soon[0].at_ms, soon[0].id, 1));
    assert!(late[0].due_ms >= now_ms && late[0].moved_by & moved_by::OVERDUE != 0);
    assert_eq!(late[1].id, soon[3].id);
    assert_eq!(late[1].due_ms, soon[3].due_ms);
}

#[test]
fn an_unresolved_attempt_blocks_every_charge() {
    let verdict = verdict_of(&declined("insufficient_funds", T));
    for open in [outcome::SENT, outcome::PENDING, outcome::UNKNOWN] {
        let sent = Row { ordinal: 1, ..attempt(T + 2 * DAY, trigger::SCHEDULED, open) };
        let history = [failed(&verdict), sent];
        let made = make(&case(T + 2 * DAY + HOUR), &verdict, &history);
        assert_eq!(made.charges(), []);
        assert_eq!(made.of_kind(step_kind::LOOKUP).len(), 1);
        assert_eq!(made.head.stop_reason, stop_reason::UNRESOLVED);
        assert_eq!(made.head.key_safe_until_ms, T + 2 * DAY + 23 * HOUR);
        assert_eq!(made.head.flags & plan_flag::KEY_UNSAFE, 0);
        let late = make(&case(T + 4 * DAY), &verdict, &history);
        assert_ne!(late.head.flags & plan_flag::KEY_UNSAFE, 0);

        let found = |kind| Row { ordinal: 1, ..event(T + 2 * DAY + 2 * HOUR, kind) };
        let after = |kind| make(&case(T + 2 * DAY + 3 * HOUR), &verdict, &[failed(&verdict), sent, found(kind)]);
        assert_eq!(after(row_kind::FOUND_PAID).head.stop_reason, stop_reason::SETTLED);
        assert_eq!(after(row_kind::FOUND_FAILED).timed()[0].ordinal, 2);
        // What never was keeps its key: should it turn up after all, the provider knows it.
        assert_eq!(after(row_kind::NOT_FOUND).timed()[0].ordinal, 1);
    }
}

#[test]
fn a_time_out_is_looked_up_before_anything_else() {
    let signal = Signal { flags: signal_flag::TIMED_OUT, at_ms: T, ..Signal::default() };
    let verdict = verdict_of(&signal);
    let made = make(&case(T), &verdict, &[]);
    assert_eq!(made.charges(), []);
    assert_eq!(outline(&made), [(step_kind::LOOKUP, Some(0), 0)]);
    let found = make(&case(T + HOUR), &verdict, &[event(T + HOUR / 2, row_kind::NOT_FOUND)]);
    assert!(!found.timed().is_empty());
    assert!(found.timed()[0].at_ms >= T + HOUR / 2);
    assert_eq!(found.timed()[0].ordinal, 1);
}

#[test]
fn an_open_gate_gives_one_charge_at_once() {
    let verdict = verdict_of(&declined("not_permitted", T));
    let confirmed = event(T + DAY, row_kind::CUSTOMER_CONFIRMED);
    let high = Case { flags: case_flag::HIGH_VALUE, ..case(T + DAY + HOUR) };
    let made = make(&high, &verdict, &[failed(&verdict), confirmed]);
    let charge = made.timed()[0];
    assert_eq!((charge.at_ms, charge.due_ms, charge.ordinal), (T + DAY, T + DAY + HOUR, 1));
    assert_eq!(made.charges().len(), 2, "one more waits: {made:#?}");
    assert_eq!(made.of_kind(step_kind::ESCALATE), []);
    assert_eq!(made.of_kind(step_kind::MESSAGE), []);

    let again = Row { ordinal: 1, ..failed(&verdict_of(&declined("not_permitted", T + DAY + HOUR))) };
    let verdict = verdict_of(&declined("not_permitted", again.at_ms));
    let failed_once = [failed(&verdict_of(&declined("not_permitted", T))), confirmed, again];
    let made = make(&case(again.at_ms), &verdict, &failed_once);
    assert_eq!(made.charges().len(), 1);
    assert_eq!(made.of_kind(step_kind::OFFER_METHOD)[0].at_ms, again.at_ms);

    let third = Row { ordinal: 2, ..failed(&verdict_of(&declined("not_permitted", T + 2 * DAY))) };
    let confirmed_again = event(T + 2 * DAY - HOUR, row_kind::CUSTOMER_CONFIRMED);
    let verdict = verdict_of(&declined("not_permitted", third.at_ms));
    let history = [failed_once[0], confirmed, again, confirmed_again, third];
    let made = make(&case(third.at_ms), &verdict, &history);
    assert_eq!(made.charges(), [], "two were the most");
    let history = [&history[..], &[event(T + 3 * DAY, row_kind::CUSTOMER_CONFIRMED)]].concat();
    assert_eq!(make(&case(T + 3 * DAY), &verdict, &history).charges(), []);
}

#[test]
fn after_authentication_the_customer_is_present() {
    let verdict = verdict_of(&declined("authentication_required", T));
    assert_eq!(verdict.disposition, disposition::AUTHENTICATE);
    let made = make(&case(T), &verdict, &[]);
    assert!(made.charges().iter().all(|step| step.gate == gate::AUTHENTICATED && step.initiator == initiator::CIT));
    let made = make(&case(T + HOUR), &verdict, &[failed(&verdict), event(T + HOUR, row_kind::AUTHENTICATED)]);
    let charge = made.timed()[0];
    assert_eq!(charge.conditions & condition::REUSE_PAYMENT_OBJECT, condition::REUSE_PAYMENT_OBJECT);
    assert_eq!(charge.initiator, initiator::CIT);
    assert!(made.of_kind(step_kind::MESSAGE).is_empty(), "nobody is asked for what was done");
}

#[test]
fn another_card_ends_the_offer_of_one() {
    let verdict = Verdict { credential: 7, ..verdict_of(&declined("stolen_card", T)) };
    assert_eq!(verdict.disposition, disposition::NEW_METHOD);
    let failure = Row { credential: 7, ..failed(&verdict) };
    let offers = |history: &[Row]| make(&case(T + HOUR), &verdict, history).of_kind(step_kind::OFFER_METHOD).len();
    assert_eq!(offers(&[failure]), 1);
    let another = Row { credential: 8, ..event(T + HOUR, row_kind::METHOD_UPDATED) };
    assert_eq!(offers(&[failure, another]), 0);
}

#[test]
fn a_prohibition_outlives_a_softer_answer_and_ends_with_another_card() {
    let banned = Row {
        prohibition: code("do_not_try_again"),
        scope: scope::CREDENTIAL,
        lift: lift::NEW_CREDENTIAL,
        credential: 7,
        ..attempt(T, trigger::SCHEDULED, outcome::DECLINED)
    };
    let verdict = Verdict { credential: 7, ..verdict_of(&declined("insufficient_funds", T + DAY)) };
    let softer = failed(&verdict);
    let made = make(&case(T + DAY), &verdict, &[banned, softer]);
    assert_eq!((made.charges(), made.head.stop_reason), (vec![], stop_reason::PROHIBITED));
    assert_eq!(made.head.ceiling, banned.prohibition);

    let same_number = event(T + DAY + HOUR, row_kind::METHOD_UPDATED);
    assert_eq!(make(&case(T + 2 * DAY), &verdict, &[banned, softer, same_number]).charges(), []);
    let other_card = Row { credential: 8, ..same_number };
    let made = make(&case(T + 2 * DAY), &verdict, &[banned, softer, other_card]);
    assert_eq!(made.timed()[0].at_ms, other_card.at_ms);

    let consent = Row { lift: lift::NEW_CONSENT, scope: scope::MANDATE, ..banned };
    let made = make(&case(T + 2 * DAY), &verdict, &[consent, softer, other_card]);
    assert_eq!(made.charges(), [], "another card is no new consent");
    let given = event(T + DAY + 2 * HOUR, row_kind::CONSENT_GIVEN);
    assert!(!make(&case(T + 2 * DAY), &verdict, &[consent, softer, given]).timed().is_empty());
}

#[test]
fn what_ends_a_debt_ends_its_plan() {
    let verdict = verdict_of(&declined("insufficient_funds", T));
    let ends = [
        (row_kind::PAID, stop_reason::SETTLED),
        (row_kind::CANCELED, stop_reason::CANCELED),
        (row_kind::DISPUTED, stop_reason::CANCELED),
        (row_kind::REFUNDED, stop_reason::CANCELED),
    ];
    for (kind, reason) in ends {
        let made = make(&case(T + DAY), &verdict, &[failed(&verdict), event(T + HOUR, kind)]);
        assert_eq!(made.head.stop_reason, reason);
        assert_eq!(outline(&made), [(step_kind::STOP, Some(0), 0)]);
    }
    let part = Row { amount: 100, ..event(T + HOUR, row_kind::REFUNDED) };
    assert!(!make(&case(T + DAY), &verdict, &[failed(&verdict), part]).timed().is_empty());
    let paid = Row { ordinal: 1, ..attempt(T + DAY, trigger::SCHEDULED, outcome::APPROVED) };
    let returned = verdict_of(&declined("insufficient_funds", T + 2 * DAY));
    let back = Row { outcome: outcome::RETURNED, ..failed(&returned) };
    let made = make(&case(T + 2 * DAY), &returned, &[failed(&verdict), paid, back]);
    assert!(!made.timed().is_empty(), "{made:#?}");
}

#[test]
fn a_hold_stops_charges_until_it_ends() {
    let verdict = verdict_of(&declined("insufficient_funds", T));
    let held = [failed(&verdict), event(T + HOUR, row_kind::HOLD)];
    let made = make(&case(T + DAY), &verdict, &held);
    assert_eq!((made.charges(), made.head.stop_reason), (vec![], stop_reason::HELD));
    let resumed = [&held[..], &[event(T + 3 * DAY, row_kind::RESUME)]].concat();
    let charge = make(&case(T + 3 * DAY), &verdict, &resumed).timed()[0];
    assert!(charge.at_ms >= T + 3 * DAY && charge.moved_by & moved_by::HOLD != 0);
}

#[test]
fn who_else_charges_or_nobody_does() {
    let verdict = verdict_of(&declined("insufficient_funds", T));
    let scheduled = Case { provider_next_ms: T + 3 * DAY, ..case(T) };
    let invoice = Case { collection: collection::SEND_INVOICE, ..case(T) };
    let no_mandate = Case { flags: case_flag::MANDATE_INACTIVE, ..case(T) };
    let reasons =
        [(scheduled, stop_reason::PROVIDER_SCHEDULES), (invoice, stop_reason::SEND_INVOICE), (no_mandate, stop_reason::MANDATE)];
    for (case, reason) in reasons {
        let made = make(&case, &verdict, &[]);
        assert_eq!((made.charges(), made.head.stop_reason), (vec![], reason));
        assert_ne!(made.head.flags & plan_flag::CHARGES_SUPPRESSED, 0);
    }
    let silent = Case { flags: case_flag::CONTACT_NONE, ..case(T) };
    let made = make(&silent, &verdict_of(&declined("not_permitted", T)), &[]);
    let kinds: Vec<u32> = made.steps.iter().map(|step| step.kind).collect();
    assert_eq!(kinds, [step_kind::ESCALATE, step_kind::CHARGE, step_kind::CHARGE]);
}

#[test]
fn an_unknown_code_is_charged_twice_at_most_and_far_apart() {
    let signal = Signal { flags: signal_flag::UNKNOWN_DECLINE, unknown_hash: 5, ..declined("generic_decline", T) };
    let signal = Signal { decline: 0, ..signal };
    let verdict = verdict_of(&signal);
    assert_eq!((verdict.disposition, verdict.ladder), (disposition::RETRY_LATER, ladder::UNKNOWN));
    let made = make(&case(T), &verdict, &[]);
    let charges = made.timed();
    assert_eq!(charges.len(), 2);
    assert!(charges[1].at_ms - charges[0].at_ms >= 3 * DAY);
    assert_ne!(made.head.flags & plan_flag::UNKNOWN_CODE, 0);
}

#[test]
fn done_steps_are_not_asked_for_again() {
    let verdict = verdict_of(&declined("not_permitted", T));
    let message = make(&case(T), &verdict, &[]).of_kind(step_kind::MESSAGE)[0];
    let done = Row { id: message.id, ..event(T + 1_000, row_kind::STEP_DONE) };
    let made = make(&case(T + 2_000), &verdict, &[failed(&verdict), done]);
    assert_eq!(made.of_kind(step_kind::MESSAGE), []);
}

#[test]
fn a_few_steps_are_the_first_ones() {
    let verdict = verdict_of(&declined("insufficient_funds", T));
    let all = make(&case(T), &verdict, &[]);
    for room in 0..all.steps.len() {
        let mut steps = vec![Step::default(); room];
        let head = plan::make(&[], &frame(preset::STANDARD), &case(T), &verdict, &[][..], &mut steps[..]).unwrap();
        assert_eq!((head.step_written as usize, head.step_total), (room, all.head.step_total));
        assert_ne!(head.flags & plan_flag::TRUNCATED, 0);
        assert_eq!(steps, all.steps[..room]);
    }
}

#[test]
fn bad_input_is_refused_and_nothing_is_written() {
    let good = verdict_of(&declined("insufficient_funds", T));
    let refuse = |case: Case, verdict: Verdict, history: &[Row], error: Error| {
        assert_eq!(try_make(preset::STANDARD, &case, &verdict, history).unwrap_err(), error);
    };
    refuse(Case { now_ms: -1, ..case(T) }, good, &[], Error::Range);
    refuse(Case { now_ms: i64::MAX, ..case(T) }, good, &[], Error::Range);
    refuse(Case { key: [0; 2], ..case(T) }, good, &[], Error::Range);
    refuse(Case { zone: space::ZONE << 24 | 0xFFFF, ..case(T) }, good, &[], Error::Id);
    refuse(Case { reserved: 1, ..case(T) }, good, &[], Error::Reserved);
    refuse(case(T), Verdict::default(), &[], Error::Verdict);
    refuse(case(T), good, &[event(0, row_kind::HOLD)], Error::Range);
    refuse(case(T), good, &[event(T, 99)], Error::Range);
    refuse(case(T), good, &[Row { flags: 1 << 9, ..event(T, row_kind::HOLD) }], Error::Reserved);
    refuse(case(T), good, &[event(T, row_kind::HOLD), event(T - 1, row_kind::RESUME)], Error::HistoryOrder);
    let mut steps = [Step::default(); 4];
    let made = plan::make(&[], &[], &case(T), &good, &[][..], &mut steps[..]);
    assert_eq!(made, Err(Error::Policy));
    assert_eq!(plan::make(b"book", &frame(1), &case(T), &good, &[][..], &mut steps[..]), Err(Error::Book));
    assert_eq!(steps, [Step::default(); 4]);
}

/// One of a list.
fn any_of<T: Copy + std::fmt::Debug + 'static>(list: &'static [T]) -> impl Strategy<Value = T> {
    proptest::sample::select(list)
}

const CODES: [&str; 16] = [
    "insufficient_funds",
    "insufficient_funds",
    "insufficient_funds",
    "processing_error",
    "generic_decline",
    "not_permitted",
    "processing_error",
    "issuer_not_available",
    "do_not_honor",
    "generic_decline",
    "stolen_card",
    "incorrect_cvc",
    "authentication_required",
    "withdrawal_count_limit_exceeded",
    "expired_card",
    "revocation_of_authorization",
];

fn any_row() -> impl Strategy<Value = Row> {
    let attempt = (1..=8u32, 1..=6u32, 0..4u32, 0..3u64, 0..3u32, 0..2u32).prop_map(
        |(outcome, trigger, ordinal, credential, initiator, flags)| Row {
            kind: row_kind::ATTEMPT,
            outcome,
            trigger,
            ordinal,
            credential: credential * 7,
            initiator,
            flags,
            ..Row::default()
        },
    );
    let event = (2..=21u32, 0..3u64).prop_map(|(kind, credential)| Row { kind, credential: credential * 7, ..Row::default() });
    let at = -20 * DAY..2 * DAY;
    let wait = prop_oneof![4 => Just(0), 1 => 0..3 * DAY];
    (prop_oneof![3 => attempt, 1 => event], at, wait, 0..9u64).prop_map(|(row, at, wait_ms, id)| Row {
        at_ms: T + at,
        wait_ms,
        id,
        ..row
    })
}

fn sorted(mut rows: Vec<Row>) -> Vec<Row> {
    rows.sort_by_key(|row| (row.at_ms, row.id));
    rows
}

#[derive(Debug, Clone)]
struct World {
    case: Case,
    verdict: Verdict,
    history: Vec<Row>,
    preset: u32,
}

/// Mostly debts that go on: histories in which nothing ended or forbade them are the ones that plan something.
fn any_world() -> impl Strategy<Value = World> {
    let calm = |row: &Row| {
        let ends =
            [row_kind::PAID, row_kind::CANCELED, row_kind::DISPUTED, row_kind::REFUNDED, row_kind::FOUND_PAID, row_kind::HOLD];
        let open = [outcome::SENT, outcome::PENDING, outcome::UNKNOWN, outcome::APPROVED];
        !ends.contains(&row.kind) && row.kind != row_kind::MANDATE_REVOKED && !open.contains(&row.outcome)
    };
    let history = (proptest::collection::vec(any_row(), 0..24), any_of(&[true, true, true, false]))
        .prop_map(move |(rows, quiet)| sorted(rows.into_iter().filter(|row| !quiet || calm(row)).collect()));
    // Another system hammers the card: that is what ceilings are for.
    let hammered = proptest::collection::vec((-3 * DAY..2 * DAY, 0..2u64), 8..44).prop_map(|attempts| {
        let row = |(at, mine)| Row { credential: mine * 7, ..attempt(T + at, trigger::EXTERNAL, outcome::DECLINED) };
        sorted(attempts.into_iter().map(row).collect())
    });
    let history = prop_oneof![2 => history, 1 => hammered];
    let zones: &'static [&str] = &["America/New_York", "Europe/Berlin", "Asia/Kolkata", "Pacific/Apia", "UTC"];
    let brand = any_of(&[0, id::brand::VISA, id::brand::MASTERCARD, id::brand::AMEX, id::brand::ELO]);
    let late = prop_oneof![Just(0), 0..2 * DAY, 0..14 * DAY];
    let situation = (any_of(&CODES), any_of(zones), brand, 0..40 * DAY, late, any_of(&[0, 0, 1]), any_of(&[1, 1, 2, 3]));
    (situation, history, 0..24 * DAY).prop_map(|((name, zone, brand, shift, late, limits, preset), history, blackout)| {
        let at_ms = T + 2 * DAY;
        let verdict = verdict_of(&Signal { brand, ..declined(name, at_ms) });
        let zone = table::find(space::ZONE, zone.as_bytes()).unwrap();
        let base = case(at_ms + late);
        let mut case = Case { zone, brand, ..base };
        if limits == 1 {
            case.blackout_ms[..2].copy_from_slice(&[at_ms + blackout, at_ms + blackout + 2 * DAY]);
            case.promise_ms = at_ms + shift / 10;
            case.next_bill_ms = at_ms + shift;
        }
        World { case, verdict, history, preset }
    })
}

fn plan_of(world: &World) -> Made {
    try_make(world.preset, &world.case, &world.verdict, &world.history).unwrap()
}

/// The most attempts in any closed window of a length that ends with one of `new`.
fn fullest(attempts: &[i64], new: &[i64], window_ms: i64) -> usize {
    let all: Vec<i64> = attempts.iter().chain(new).copied().collect();
    let within = |end: i64| all.iter().filter(|&&at| end - window_ms <= at && at <= end).count();
    new.iter().map(|&end| within(end)).max().unwrap_or(0)
}

/// Any instant a calendar has, the ends above all.
fn wild_ms() -> impl Strategy<Value = i64> {
    const MAX: i64 = 253_402_300_799_999;
    prop_oneof![Just(0), Just(1), Just(MAX), 0..10 * DAY, MAX - 20 * DAY..MAX, T - 20 * DAY..T + 20 * DAY, 0..MAX]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() })]

    #[test]
    fn charges_keep_their_order_their_floors_and_the_horizon(world in any_world()) {
        let made = plan_of(&world);
        let charges = made.timed();
        for pair in charges.windows(2) {
            prop_assert!(pair[0].at_ms < pair[1].at_ms && pair[0].due_ms < pair[1].due_ms);
            prop_assert!(world.preset == preset::API || pair[0].ordinal < pair[1].ordinal);
        }
        let own = |row: &&Row| row.kind == row_kind::ATTEMPT && row.flags == 0 && row.outcome != outcome::NOT_SENT;
        let last = world.history.iter().filter(own).map(|row| row.at_ms).max().unwrap_or(0);
        let [from, to, ..] = world.case.blackout_ms;
        for charge in &charges {
            prop_assert!(charge.due_ms >= charge.at_ms && charge.due_ms >= world.case.now_ms);
            prop_assert!(charge.due_ms <= charge.not_after_ms && charge.not_after_ms <= made.head.horizon_ms);
            for at in [charge.at_ms, charge.due_ms] {
                prop_assert!(at > last && at > 0);
                prop_assert!(at >= world.case.promise_ms);
                prop_assert!(!(from <= at && at < to));
                prop_assert!(at <= made.head.horizon_ms);
                // Another card has not to wait for what was told of this one.
                let replaced = world.history.iter().any(|row| row.kind == row_kind::METHOD_UPDATED && row.credential == 14);
                let waits = world.history.iter().filter(|row| row.kind == row_kind::ATTEMPT && row.credential == 7);
                prop_assert!(replaced || waits.clone().all(|row| at >= row.at_ms + row.wait_ms));
            }
        }
        prop_assert!(charges.len() <= 13);
        if world.case.next_bill_ms > 0 {
            prop_assert!(made.head.horizon_ms < world.case.next_bill_ms);
        }
    }

    #[test]
    fn no_network_limit_is_broken(world in any_world()) {
        let made = plan_of(&world);
        let limits: &[(i64, usize)] = match world.case.brand {
            0 => &[(30 * DAY, 15), (DAY, 7)],
            id::brand::VISA | id::brand::ELO => &[(30 * DAY, 15)],
            id::brand::MASTERCARD => &[(DAY, 7), (30 * DAY, 35)],
            _ => &[],
        };
        let reached = |row: &&Row| row.kind == row_kind::ATTEMPT && matches!(row.outcome, outcome::DECLINED) && row.credential == 7;
        let mut attempts: Vec<i64> = world.history.iter().filter(reached).map(|row| row.at_ms).collect();
        attempts.dedup();
        // An approval empties some of the windows: then there is nothing to check here.
        let emptied = world.history.iter().any(|row| row.outcome == outcome::APPROVED);
        let limits = if emptied { &[][..] } else { limits };
        for (window_ms, limit) in limits {
            for instant in [|step: &Step| step.at_ms, |step: &Step| step.due_ms] {
                let planned: Vec<i64> = made.timed().iter().map(instant).collect();
                prop_assert!(fullest(&attempts, &planned, *window_ms) <= *limit);
            }
        }
    }

    #[test]
    fn time_moves_nothing_but_what_is_overdue(world in any_world(), later in 0..20 * DAY) {
        let soon = plan_of(&world);
        let moved = World { case: Case { now_ms: world.case.now_ms + later, ..world.case }, ..world.clone() };
        let late = plan_of(&moved);
        for step in &late.steps {
            let same = soon.steps.iter().find(|other| other.id == step.id);
            prop_assert!(same.is_some(), "a step came from nowhere: {step:?}");
            let same = same.unwrap();
            prop_assert_eq!((step.at_ms, step.ordinal, step.idempotency_key), (same.at_ms, same.ordinal, same.idempotency_key));
            prop_assert_eq!((step.kind, step.gate, step.track), (same.kind, same.gate, same.track));
        }
        prop_assert_eq!(soon.head.horizon_ms, late.head.horizon_ms);
    }

    #[test]
    fn ids_are_unique_and_steps_in_order(world in any_world()) {
        let made = plan_of(&world);
        let mut ids: Vec<u64> = made.steps.iter().map(|step| step.id).collect();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), made.steps.len());
        let gated = made.steps.iter().position(|step| step.gate != gate::NONE).unwrap_or(made.steps.len());
        prop_assert!(made.steps[gated..].iter().all(|step| step.gate != gate::NONE && step.at_ms == i64::MIN));
        prop_assert!(made.steps[..gated].is_sorted_by_key(|step| step.due_ms));
        prop_assert!(made.steps.len() <= 64 && made.head.step_total as usize == made.steps.len());
        let has_charge = !made.timed().is_empty();
        prop_assert_eq!(made.head.stop_reason == stop_reason::NONE, has_charge);
        prop_assert_eq!(&plan_of(&world), &made);
    }

    #[test]
    fn an_open_attempt_leaves_no_charge(world in any_world(), at in 0..DAY, open in any_of(&[1u32, 2, 7])) {
        let sent = Row { at_ms: world.case.now_ms + at, ordinal: 9, ..attempt(1, trigger::SCHEDULED, open) };
        let history = [&world.history[..], &[sent]].concat();
        prop_assert_eq!(plan_of(&World { history: sorted(history), ..world }).charges(), vec![]);
    }

    #[test]
    fn no_number_is_too_wild(world in any_world(), wild in proptest::collection::vec(wild_ms(), 12), row in 0..24usize) {
        let [now, bill, promise, provider, failed, from, to, at, wait, amount, ..] = wild[..] else { unreachable!() };
        let (from, to) = (from.min(to), from.max(to));
        let blackout_ms = [from, to, 0, 0, 0, 0, 0, 0];
        let case = Case {
            now_ms: now.max(1), next_bill_ms: bill, promise_ms: promise, provider_next_ms: provider, blackout_ms, amount, ..world.case
        };
        let verdict = Verdict { at_ms: failed, wait_ms: wait, ..world.verdict };
        let mut history = world.history.clone();
        if let Some(row) = history.get_mut(row) {
            (row.at_ms, row.wait_ms, row.amount) = (at.max(1), wait, amount);
        }
        let world = World { case, verdict, history: sorted(history), ..world };
        let made = plan_of(&world);
        for step in made.steps.iter().filter(|step| step.gate == gate::NONE) {
            prop_assert!(0 <= step.at_ms && step.at_ms <= step.due_ms && step.due_ms <= 253_402_300_799_999);
        }
        for charge in made.timed() {
            prop_assert!(charge.due_ms <= made.head.horizon_ms);
        }
        may(&world.case, &world.history);
    }

    #[test]
    fn repeated_events_change_nothing(world in any_world(), which in 0..24usize) {
        let mut history = world.history.clone();
        for (n, row) in history.iter_mut().enumerate() {
            (row.id, row.at_ms) = (n as u64 + 100, row.at_ms + n as i64);
        }
        let world = World { history: sorted(history), ..world };
        let mut doubled = world.history.clone();
        if let Some(row) = world.history.get(which) {
            doubled.insert(which, *row);
        }
        prop_assert_eq!(plan_of(&World { history: doubled, ..world.clone() }), plan_of(&world));
    }
}

#[test]
fn a_full_window_moves_a_charge_to_the_millisecond_it_frees() {
    let minute = 60_000;
    let history: Vec<Row> = (0..10).map(|n| attempt(T + n * minute, trigger::EXTERNAL, outcome::DECLINED)).collect();
    let signal =
        Signal { brand: id::brand::MASTERCARD, acquirer_country: packed("us"), ..declined("processing_error", T + 9 * minute) };
    let made = make(&case(T + 9 * minute), &verdict_of(&signal), &history);
    let first = made.timed()[0];
    assert!((T + DAY + 1..=T + DAY + 1 + HOUR / 2).contains(&first.at_ms), "only jitter follows: {first:?}");
    assert!(first.moved_by & moved_by::CEILING != 0);
    assert_eq!(table::name(first.ceiling).unwrap(), b"mastercard.10-in-24-hours");
    let nine = make(&case(T + 9 * minute), &verdict_of(&signal), &history[1..]);
    assert!(nine.timed()[0].at_ms < T + 2 * HOUR);
}

fn may(case: &Case, history: &[Row]) -> (Permission, Vec<Window>) {
    let mut windows = vec![Window::default(); 32];
    let answer = plan::may_charge(&[], case, history, &mut windows).unwrap();
    windows.truncate(answer.window_written as usize);
    (answer, windows)
}

#[test]
fn permission_says_from_when_and_why() {
    let visa = Case { brand: id::brand::VISA, ..case(T) };
    let (answer, windows) = may(&visa, &[]);
    assert_eq!((answer.answer, answer.effect), (permission::ALLOWED, effect::NONE));
    assert!(!windows.is_empty() && windows.iter().all(|window| window.used == 0 && window.left == window.limit));

    let master = Case { brand: id::brand::MASTERCARD, ..case(T + HOUR) };
    let mut history: Vec<Row> = (0..9).map(|n| attempt(T + n, trigger::MANUAL, outcome::DECLINED)).collect();
    assert_eq!(may(&Case { acquirer_country: packed("us"), ..master }, &history).0.answer, permission::ALLOWED);
    let brazil = Case { acquirer_country: packed("br"), ..master };
    assert_eq!(may(&brazil, &history[..6]).0.answer, permission::ALLOWED);
    let seven = may(&brazil, &history[..7]).0;
    assert_eq!((seven.answer, seven.not_before_ms), (permission::NOT_BEFORE, T + DAY + 1));
    assert_eq!(may(&master, &history).0.answer, permission::NOT_BEFORE, "an unknown acquirer may be in Brazil");
    history.push(attempt(T + 9, trigger::CUSTOMER, outcome::DECLINED));
    let (answer, windows) = may(&Case { acquirer_country: packed("us"), ..master }, &history);
    assert_eq!((answer.answer, answer.not_before_ms, answer.effect), (permission::NOT_BEFORE, T + DAY + 1, effect::FEE));
    let day = windows.iter().find(|window| window.ceiling == answer.rule).unwrap();
    assert_eq!((day.used, day.limit, day.left, day.frees_at_ms), (10, 10, 0, T + DAY + 1));
    // Exactly a window ago still counts.
    let at = |now_ms| may(&Case { now_ms, acquirer_country: packed("us"), ..master }, &history).0.answer;
    assert_eq!((at(T + DAY), at(T + DAY + 1)), (permission::NOT_BEFORE, permission::ALLOWED));
}

#[test]
fn permission_is_refused_for_good_where_time_does_not_help() {
    let refused = |row: Row| {
        let answer = may(&case(T + HOUR), &[row]).0;
        assert_eq!(answer.answer, permission::NEVER);
        (answer.stop_reason, answer.effect)
    };
    let open = attempt(T, trigger::SCHEDULED, outcome::SENT);
    assert_eq!(refused(open), (stop_reason::UNRESOLVED, effect::DOUBLE_CHARGE));
    assert_eq!(refused(event(T, row_kind::PAID)), (stop_reason::SETTLED, effect::DOUBLE_CHARGE));
    assert_eq!(refused(event(T, row_kind::CANCELED)), (stop_reason::CANCELED, effect::FORBIDDEN));
    assert_eq!(refused(event(T, row_kind::MANDATE_REVOKED)), (stop_reason::MANDATE, effect::FORBIDDEN));
    let ban = Row { scope: scope::CREDENTIAL, lift: lift::NEW_CREDENTIAL, prohibition: code("do_not_try_again"), ..open };
    let ban = Row { outcome: outcome::DECLINED, ..ban };
    assert_eq!(refused(ban), (stop_reason::PROHIBITED, effect::FORBIDDEN));
    let other_debt = Row { flags: row_flag::OTHER_CASE, ..ban };
    assert_eq!(refused(other_debt), (stop_reason::PROHIBITED, effect::FORBIDDEN));
    let waiting = Row { wait_ms: 3 * DAY, ..attempt(T, trigger::SCHEDULED, outcome::DECLINED) };
    let answer = may(&Case { brand: id::brand::AMEX, ..case(T + HOUR) }, &[waiting]).0;
    assert_eq!((answer.answer, answer.not_before_ms), (permission::NOT_BEFORE, T + 3 * DAY));
}

#[test]
fn funds_of_a_bank_account_are_asked_for_twice_more_and_nothing_else_is() {
    let debit = Case { method: id::method::US_BANK_ACCOUNT, provider: id::provider::STRIPE, ..case(T) };
    let signal = |name| Signal { brand: 0, method: id::method::US_BANK_ACCOUNT, ..declined(name, T) };
    let made = make(&debit, &verdict_of(&signal("insufficient_funds")), &[]);
    let charges = made.timed();
    assert_eq!(charges.len(), 2);
    let expected = condition::SAME_AMOUNT | condition::LABEL_RETRY_PYMT | condition::MANDATE_ACTIVE;
    assert!(charges.iter().all(|step| step.conditions == expected));
    let made = make(&debit, &verdict_of(&signal("generic_decline")), &[]);
    assert_eq!((made.charges().len(), made.head.stop_reason), (0, stop_reason::CEILING));
    let verdict = verdict_of(&signal("insufficient_funds"));
    let less = Row { amount: 2_000, ..event(T + HOUR, row_kind::AMOUNT_CHANGED) };
    let first = Row { amount: 2_500, ..failed(&verdict) };
    let made = make(&Case { amount: 2_000, ..debit }, &verdict, &[first, less]);
    assert_eq!((made.charges().len(), made.head.stop_reason), (0, stop_reason::CEILING));
}

/// Steps of a sequence that looks random and is the same on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }
}

#[test]
fn an_eager_caller_breaks_no_limit() {
    let markets = [(id::brand::VISA, "us"), (id::brand::MASTERCARD, "us"), (id::brand::MASTERCARD, "br"), (id::brand::ELO, "br")];
    for (seed, (brand, acquirer)) in markets.into_iter().enumerate() {
        let limits: &[(i64, usize)] = match (brand, acquirer) {
            (id::brand::VISA, _) => &[(30 * DAY, 20)],
            (id::brand::MASTERCARD, "br") => &[(DAY, 7), (30 * DAY, 35)],
            (id::brand::MASTERCARD, _) => &[(DAY, 10), (30 * DAY, 35)],
            _ => &[(30 * DAY, 15)],
        };
        let mut dice = Dice(seed as u64);
        let mut now_ms = T;
        let mut history: Vec<Row> = Vec::new();
        // A new debt of the same customer every month: the card is the same.
        for debt in 0..12 {
            let key = hash::case_key(format!("in_{debt}").as_bytes());
            for row in &mut history {
                row.flags = row_flag::OTHER_CASE;
            }
            for _ in 0..250 {
                now_ms += 1 + dice.below(6 * HOUR as u64) as i64;
                let case = Case { key, brand, acquirer_country: packed(acquirer), ..case(now_ms) };
                let answer = may(&case, &history).0;
                if answer.answer == permission::ALLOWED {
                    history.push(attempt(now_ms, trigger::MANUAL, outcome::DECLINED));
                } else if answer.answer == permission::NOT_BEFORE && dice.below(2) == 0 {
                    now_ms = answer.not_before_ms;
                    assert_eq!(may(&Case { now_ms, ..case }, &history).0.answer, permission::ALLOWED);
                    history.push(attempt(now_ms, trigger::MANUAL, outcome::DECLINED));
                }
            }
        }
        let made: Vec<i64> = history.iter().map(|row| row.at_ms).collect();
        assert!(made.len() > 100);
        for (window_ms, limit) in limits {
            assert_eq!(fullest(&[], &made, *window_ms), *limit, "the limit is reached and not passed");
        }
    }
}

/// A provider that never deduplicates by key: it notes every call.
#[derive(Default)]
struct Provider {
    calls: Vec<([u64; 2], u32)>,
}

impl Provider {
    fn charge(&mut self, key: [u64; 2], outcome: u32) {
        let unresolved = self.calls.last().is_some_and(|(_, outcome)| matches!(*outcome, outcome::UNKNOWN));
        assert!(!unresolved, "a charge while one is unresolved");
        assert!(self.calls.iter().all(|(_, outcome)| *outcome != outcome::APPROVED), "paid twice");
        assert!(self.calls.iter().all(|(used, outcome)| *used != key || *outcome == outcome::NOT_SENT), "a spent key again");
        self.calls.push((key, outcome));
    }
}

#[test]
fn a_debt_is_charged_under_one_key_at_a_time_to_its_end() {
    let codes = ["insufficient_funds", "processing_error", "generic_decline", "not_permitted", "incorrect_cvc"];
    let mut totals = [0; 9];
    for seed in 0..400 {
        let mut dice = Dice(seed);
        let mut provider = Provider::default();
        let mut verdict = verdict_of(&declined(codes[dice.below(3) as usize], T));
        let mut history = vec![failed(&verdict)];
        let mut now_ms = T;
        for _ in 0..40 {
            let made = make(&case(now_ms), &verdict, &history);
            let Some(next) = made.timed().first().copied() else {
                match made.head.stop_reason {
                    stop_reason::UNRESOLVED => {
                        now_ms += HOUR;
                        let ordinal = history.last().unwrap().ordinal;
                        let kind = [row_kind::FOUND_FAILED, row_kind::NOT_FOUND][dice.below(2) as usize];
                        let (_, ended) = provider.calls.last_mut().unwrap();
                        *ended = if kind == row_kind::NOT_FOUND { outcome::NOT_SENT } else { outcome::DECLINED };
                        history.push(Row { ordinal, ..event(now_ms, kind) });
                    }
                    stop_reason::GATED => {
                        now_ms += 3 * HOUR;
                        history.push(event(
                            now_ms,
                            [row_kind::CUSTOMER_CONFIRMED, row_kind::METHOD_UPDATED][dice.below(2) as usize],
                        ));
                    }
                    _ => break,
                }
                continue;
            };
            // Some callers sleep.
            now_ms = next.due_ms + dice.below(3) as i64 * dice.below(30) as i64 * HOUR;
            let Some(next) = make(&case(now_ms), &verdict, &history).timed().first().copied() else { continue };
            now_ms = next.due_ms;
            let ended = [outcome::DECLINED, outcome::DECLINED, outcome::UNKNOWN, outcome::NOT_SENT, outcome::APPROVED]
                [dice.below(5) as usize];
            history.push(Row { ordinal: next.ordinal, ..attempt(now_ms, trigger::SCHEDULED, outcome::SENT) });
            provider.charge(next.idempotency_key, ended);
            totals[ended as usize] += 1;
            now_ms += 2_000;
            let result = Row { ordinal: next.ordinal, ..attempt(now_ms, trigger::SCHEDULED, ended) };
            if ended == outcome::DECLINED {
                verdict = verdict_of(&declined(codes[dice.below(5) as usize], now_ms));
            }
            history.push(if ended == outcome::DECLINED { Row { ordinal: next.ordinal, ..failed(&verdict) } } else { result });
        }
    }
    assert!(
        [outcome::DECLINED, outcome::UNKNOWN, outcome::NOT_SENT, outcome::APPROVED].iter().all(|o| totals[*o as usize] > 50),
        "{totals:?}"
    );
}

fn compiled(document: &str) -> Vec<u8> {
    let mut out = vec![0; 8192];
    let len = policy::compile(document.as_bytes(), &mut out).unwrap();
    out.truncate(len);
    out
}

fn make_with(document: &str, case: &Case, verdict: &Verdict, history: &[Row]) -> Made {
    let mut steps = vec![Step::default(); 64];
    let head = plan::make(&[], &compiled(document), case, verdict, history, &mut steps[..]).unwrap();
    steps.truncate(head.step_written as usize);
    Made { head, steps }
}

const PLAIN: &str = r#"{"version": 1, "jitter_minutes": 0, "payday_reach_hours": 0}"#;

#[test]
fn without_jitter_and_paydays_the_instants_follow_by_hand() {
    let verdict = verdict_of(&declined("insufficient_funds", T));
    let at: Vec<i64> = make_with(PLAIN, &case(T), &verdict, &[]).timed().iter().map(|step| step.at_ms - T).collect();
    assert_eq!(at, [2, 4, 7, 10, 14].map(|days| days * DAY));
    // In the evening the charges wait for the next morning; the last one has no morning left before the horizon.
    let evening = verdict_of(&declined("insufficient_funds", T + 8 * HOUR));
    let charges = make_with(PLAIN, &case(T + 8 * HOUR), &evening, &[]).timed();
    assert_eq!(charges[0].at_ms, T + 3 * DAY - 3 * HOUR);
    assert_eq!(charges[0].moved_by, moved_by::WINDOW);
    assert_eq!((charges[4].at_ms, charges[4].moved_by), (T + 8 * HOUR + 14 * DAY, moved_by::WINDOW_DROPPED));
    // Over the night of 2026-03-08 the clocks of New York go forward: the same time of day is an hour earlier.
    let zone = table::find(space::ZONE, b"America/New_York").unwrap();
    let at_ms = T - 4 * DAY + 3 * HOUR;
    let eastern = verdict_of(&declined("insufficient_funds", at_ms));
    let made = make_with(PLAIN, &Case { zone, ..case(at_ms) }, &eastern, &[]);
    let days: Vec<i64> = made.timed().iter().map(|step| (step.at_ms - at_ms) / HOUR).collect();
    assert_eq!(days, [47, 95, 167, 239, 335]);
    assert_eq!(made.head.horizon_ms, at_ms + 335 * HOUR);
}

#[test]
fn a_charge_past_its_grace_is_dropped() {
    let grace = r#"{"version": 1, "jitter_minutes": 0, "payday_reach_hours": 0, "charge_grace_hours": 30}"#;
    let verdict = verdict_of(&declined("insufficient_funds", T));
    let made = make_with(grace, &case(T + 5 * DAY), &verdict, &[]);
    // The second charge may still be made, the first no more.
    assert_eq!(made.timed()[0].at_ms, T + 4 * DAY);
    assert_eq!(made.timed()[0].not_after_ms, T + 5 * DAY + 6 * HOUR);
    assert_eq!(made.timed()[0].ordinal, 2);
    let late = make_with(grace, &case(T + 20 * DAY), &verdict, &[]);
    assert_eq!((late.charges().len(), late.head.stop_reason), (0, stop_reason::NOT_AFTER));
}

#[test]
fn a_late_message_is_sent_or_dropped() {
    let verdict = verdict_of(&declined("not_permitted", T));
    let drop = r#"{"version": 1, "late_messages": "drop"}"#;
    for (days, document, messages) in [(3, PLAIN, 1), (3, drop, 0), (0, drop, 1)] {
        let made = make_with(document, &case(T + days * DAY), &verdict, &[]);
        assert_eq!(made.of_kind(step_kind::MESSAGE).len(), messages);
    }
}

#[test]
fn an_arm_is_drawn_once_for_a_debt() {
    let arms = r#"{"version": 1, "arm_salt": "spring", "arms": [{"share_bp": 9000}, {"share_bp": 1000, "no_charge": true}]}"#;
    let verdict = verdict_of(&declined("insufficient_funds", T));
    let mut silent = 0;
    for n in 0..500 {
        let case = Case { key: hash::case_key(format!("in_{n}").as_bytes()), ..case(T) };
        let made = make_with(arms, &case, &verdict, &[]);
        assert_eq!(made.head.arm, make_with(arms, &case, &verdict, &[failed(&verdict)]).head.arm);
        let expected = if made.head.arm == 2 { stop_reason::ARM } else { stop_reason::NONE };
        assert_eq!((made.head.stop_reason, made.timed().is_empty()), (expected, made.head.arm == 2));
        silent += usize::from(made.head.arm == 2);
    }
    assert!((25..=80).contains(&silent), "{silent} of 500");
}

#[test]
fn a_policy_may_leave_charges_to_the_provider() {
    let document = r#"{"version": 1, "charges_by": "provider"}"#;
    for name in ["insufficient_funds", "not_permitted"] {
        let made = make_with(document, &case(T), &verdict_of(&declined(name, T)), &[]);
        assert_eq!((made.charges().len(), made.head.stop_reason), (0, stop_reason::PROVIDER_SCHEDULES));
    }
}

#[test]
fn a_message_goes_with_the_second_charge_and_each_later_one() {
    let made = make_with(PLAIN, &case(T), &verdict_of(&declined("generic_decline", T)), &[]);
    let charges: Vec<i64> = made.timed().iter().map(|step| step.at_ms).collect();
    let messages: Vec<i64> = made.of_kind(step_kind::MESSAGE).iter().map(|step| step.at_ms).collect();
    assert_eq!(messages, charges[1..]);
}

#[test]
fn a_debit_of_an_indian_card_waits_for_its_notice() {
    let verdict = verdict_of(&Signal { provider: 0, ..declined("insufficient_funds", T) });
    let indian = Case { issuer_country: packed("in"), ..case(T) };
    let made = make_with(PLAIN, &indian, &verdict, &[]);
    let gates: Vec<u32> = made.charges().iter().map(|step| step.gate).collect();
    assert_eq!((gates, made.head.stop_reason), (vec![gate::NOTICE_ELAPSED], stop_reason::GATED));
    let noticed = event(T + 2 * DAY, row_kind::NOTICE_SENT);
    let made = make_with(PLAIN, &Case { now_ms: T + 2 * DAY, ..indian }, &verdict, &[failed(&verdict), noticed]);
    let charges = made.charges();
    assert_eq!(charges.len(), 1, "each debit has its own notice");
    assert_eq!((charges[0].at_ms, charges[0].moved_by), (T + 3 * DAY, moved_by::NOTICE));
    assert_eq!(charges[0].conditions, condition::NOTICE_SENT);
    let stripe = Case { provider: id::provider::STRIPE, ..indian };
    let made = make_with(PLAIN, &stripe, &verdict, &[]);
    assert_eq!((made.charges().len(), made.head.stop_reason), (0, stop_reason::CEILING));
    let asked = verdict_of(&declined("authentication_required", T));
    assert!(!make_with(PLAIN, &stripe, &asked, &[]).charges().is_empty(), "the customer who is present may pay");
}

#[test]
fn restricted_cards_start_with_another_method() {
    let verdict = verdict_of(&declined("not_permitted", T));
    let basic = Case { flags: case_flag::BASIC_DEBIT, ..case(T) };
    let prepaid = Case { funding: id::funding::PREPAID, ..case(T) };
    let nigerian = Case { issuer_country: packed("ng"), ..case(T) };
    for case in [basic, prepaid, nigerian] {
        let made = make(&case, &verdict, &[]);
        assert_eq!(outline(&made)[0], (step_kind::OFFER_METHOD, Some(0), 0));
        assert_eq!(made.of_kind(step_kind::MESSAGE), []);
    }
    let again = Case { prior_cases: 1, ..case(T) };
    let people = make(&again, &verdict, &[]).of_kind(step_kind::ESCALATE)[0];
    assert_eq!((people.at_ms, people.text), (T, id::text::REPLACE_METHOD));
}

#[test]
fn debits_keep_to_bank_days() {
    let method = id::method::SEPA_DEBIT;
    // Funds on days 2 and 4 after a Thursday: Saturday and Monday.
    let at_ms = T + 2 * DAY;
    let verdict = verdict_of(&Signal { brand: 0, provider: 0, method, ..declined("insufficient_funds", at_ms) });
    let charges = make_with(PLAIN, &Case { method, ..case(at_ms) }, &verdict, &[]).timed();
    assert_eq!(charges.len(), 2);
    assert!(charges[0].moved_by & moved_by::BANK_DAY != 0);
    assert_eq!(charges[0].at_ms, T + 6 * DAY - 3 * HOUR, "Monday at nine");
    assert!(charges[1].at_ms >= charges[0].at_ms + DAY);
}

#[test]
fn the_end_of_the_calendar_has_no_next_monday() {
    // 9999-12-27 is the last Monday there is.
    let last_tuesday = 253_402_300_799_999 - 4 * DAY;
    let mondays = r#"{"version": 1, "jitter_minutes": 0, "window": {"from": "09:00", "to": "18:00", "weekdays": ["mon"]}}"#;
    let verdict = verdict_of(&declined("insufficient_funds", last_tuesday));
    let made = make_with(mondays, &case(last_tuesday), &verdict, &[]);
    assert_eq!((made.charges().len(), made.head.stop_reason), (0, stop_reason::UNPLACEABLE));
}
