//! The words of the second implementation in the core's own: reports as rows, a debt as a case.

use recoup_core::{
    history::{self, Row},
    id::{BrandId, CodeId, MethodId, ProviderId},
    number::{Amount, Count, Currency, Duration, Hash, Hash128, Instant},
    vocabulary::{self as word, Space},
};
use recoup_reference::input::{self, Cancel, Kind, Lift, Outcome, Report, Scope, Source, Trigger, WaitOf};

/// What one report is as a row.
pub fn row(report: &Report) -> Row {
    let (kind, outcome) = kind(report.kind);
    let key = report.key.filter(|key| key.carried).map_or(Hash128::default(), |key| Hash128([key.label, key.label]));
    let attempt = if report.increment { report.attempt } else { report.attempt_name() };
    let mut row = Row {
        at_ms: Instant(report.told),
        id: hash(report.event),
        kind,
        outcome,
        trigger: if kind == word::RowKind::ATTEMPT { trigger(report.trigger) } else { word::Trigger(0) },
        sent_ms: Instant(report.sent.unwrap_or(0)),
        source: source(report.source),
        attempt: hash(attempt),
        key,
        ordinal: Count(report.key.map_or(0, |key| key.ordinal)),
        payment: hash(report.payment),
        attempt_number: Count(report.attempt_number.unwrap_or(0)),
        credential: hash(report.credential),
        mandate: hash(report.mandate),
        amount: Amount(report.amount.unwrap_or(0)),
        captured: Amount(report.captured.unwrap_or(0)),
        settlement_ms: Instant(report.settlement.unwrap_or(0)),
        currency: Currency(packed(report.currency.as_deref())),
        brand: BrandId(id(Space::BRAND, report.brand.as_deref())),
        method: MethodId(id(Space::METHOD, report.method.as_deref())),
        provider: ProviderId(id(Space::PROVIDER, report.provider.as_deref())),
        ..Row::default()
    };
    flags(&mut row, report);
    tell_kind(&mut row, report.kind);
    let wanted = report.prohibitions.iter().take(4);
    for ((place, lift_place), prohibition) in row.scopes.iter_mut().zip(&mut row.lifts).zip(wanted) {
        (*place, *lift_place) = (scope(prohibition.scope), lift(prohibition.lift));
    }
    if let Some(facts) = report.facts {
        // What asks for 72 h is a code that nobody knows.
        let cause = match facts.code {
            0 if facts.gap > 0 => Default::default(),
            0 => cause(&facts).into(),
            code => CodeId(code).into(),
        };
        (row.disposition, row.cause) = (disposition(facts.disposition), cause);
    }
    if let Some(wait) = report.wait {
        row.wait_ms = Duration(wait.span);
        row.wait_rule = if wait.of == WaitOf::Credential { CodeId::INSUFFICIENT_FUNDS.into() } else { Default::default() };
    }
    row
}

fn flags(row: &mut Row, report: &Report) {
    let flag = |test: bool, flag: word::RowFlag| if test { flag } else { word::RowFlag(0) };
    row.flags = flag(report.other_case, word::RowFlag::OTHER_CASE)
        | flag(report.setup, word::RowFlag::ZERO_AMOUNT)
        | flag(report.increment, word::RowFlag::INCREMENT)
        | flag(report.live == Some(true), word::RowFlag::LIVE)
        | flag(report.live == Some(false), word::RowFlag::TEST);
}

fn tell_kind(row: &mut Row, kind: Kind) {
    match kind {
        // A reason that ends the debt; no row of the book has it yet.
        Kind::Canceled(Cancel::Debt | Cancel::DebtEnded) => row.cancel_scope = word::CancelScope::DEBT,
        Kind::Canceled(cancel) => {
            row.cancel_scope = word::CancelScope::ATTEMPT;
            let reason = match cancel {
                Cancel::DebtLives => "abandoned",
                _ => "duplicate",
            };
            row.reason = CodeId(id(Space::CODE, Some(reason)));
        }
        Kind::StopDone => row.final_action = word::FinalAction::CANCEL,
        Kind::MethodUpdated { automatic: true } => row.trigger = word::Trigger::EXTERNAL,
        _ => {}
    }
}

fn hash(name: Option<u64>) -> Hash {
    Hash(name.unwrap_or(0))
}

pub fn packed(text: Option<&str>) -> u32 {
    text.map_or(0, |text| text.bytes().rev().fold(0, |all, byte| all << 8 | u32::from(byte)))
}

pub fn id(space: Space, name: Option<&str>) -> u32 {
    name.and_then(|name| recoup_core::table::Book::BUILT_IN.find(space, name.as_bytes()).ok()).map_or(0, |id| id.0)
}

fn kind(kind: Kind) -> (word::RowKind, word::Outcome) {
    use word::RowKind as K;
    let kind = match kind {
        Kind::Attempt(told) => return (K::ATTEMPT, outcome(told)),
        Kind::Paid => K::PAID,
        Kind::FoundPaid => K::FOUND_PAID,
        Kind::FoundFailed => K::FOUND_FAILED,
        Kind::NotFound => K::NOT_FOUND,
        Kind::MethodUpdated { .. } => K::METHOD_UPDATED,
        Kind::ConsentGiven => K::CONSENT_GIVEN,
        Kind::CustomerConfirmed => K::CUSTOMER_CONFIRMED,
        Kind::Authenticated => K::AUTHENTICATED,
        Kind::NoticeSent => K::NOTICE_SENT,
        Kind::Hold => K::HOLD,
        Kind::Resume => K::RESUME,
        Kind::AmountChanged => K::AMOUNT_CHANGED,
        Kind::MandateRevoked => K::MANDATE_REVOKED,
        Kind::Refunded => K::REFUNDED,
        Kind::Disputed => K::DISPUTED,
        Kind::Reinstated => K::REINSTATED,
        Kind::Canceled(_) => K::CANCELED,
        Kind::StopDone => K::STEP_DONE,
        Kind::StillOwed => K::STILL_OWED,
        Kind::StepDone => K::STEP_DONE,
        Kind::Other | Kind::Mute => K::MESSAGE_BOUNCED,
    };
    (kind, word::Outcome(0))
}

fn outcome(told: Outcome) -> word::Outcome {
    use word::Outcome as O;
    match told {
        Outcome::Sent => O::SENT,
        Outcome::NotSent => O::NOT_SENT,
        Outcome::Unknown => O::UNKNOWN,
        Outcome::Pending => O::PENDING,
        Outcome::Blocked => O::BLOCKED,
        Outcome::Declined => O::DECLINED,
        Outcome::Approved => O::APPROVED,
        Outcome::Released => O::RELEASED,
        Outcome::Returned => O::RETURNED,
    }
}

/// A row of an attempt says who started it; who is not named was not we.
fn trigger(trigger: Option<Trigger>) -> word::Trigger {
    use word::Trigger as T;
    match trigger {
        Some(Trigger::Scheduled) => T::SCHEDULED,
        Some(Trigger::Manual) => T::MANUAL,
        Some(Trigger::Customer) => T::CUSTOMER,
        Some(Trigger::MethodUpdate) => T::METHOD_UPDATE,
        Some(Trigger::Admin) => T::ADMIN,
        Some(Trigger::External) | None => T::EXTERNAL,
    }
}

fn source(source: Source) -> word::ReportSource {
    use word::ReportSource as S;
    match source {
        Source::Unsaid => S(0),
        Source::Own => S::OWN,
        Source::ApiAnswer => S::API_ANSWER,
        Source::ChargeEvent => S::CHARGE_EVENT,
        Source::IntentEvent => S::INTENT_EVENT,
        Source::InvoiceEvent => S::INVOICE_EVENT,
        Source::Object => S::OBJECT,
        Source::List => S::LIST,
        Source::Poll => S::POLL,
        Source::Lookup => S::LOOKUP,
        Source::Dispute => S::DISPUTE,
        Source::ReturnFile => S::RETURN_FILE,
    }
}

fn scope(scope: Scope) -> word::Scope {
    use word::Scope as S;
    match scope {
        Scope::Payment => S::PAYMENT,
        Scope::Credential => S::CREDENTIAL,
        Scope::CredentialOfCase => S::CASE_CREDENTIAL,
        Scope::Mandate => S::MANDATE,
        Scope::CardAgreements => S::CARD_AGREEMENTS,
        Scope::Customer => S::CUSTOMER,
    }
}

fn lift(lift: Lift) -> word::Lift {
    use word::Lift as L;
    match lift {
        Lift::NewCredential => L::NEW_CREDENTIAL,
        Lift::NewConsent => L::NEW_CONSENT,
        Lift::NewMandate => L::RESOLVED,
        Lift::NewPayment => L::NEW_CHARGE,
    }
}

/// The rows of some reports, joined and ordered by the core.
pub fn history(reports: &[Report]) -> Vec<Row> {
    let mut rows: Vec<Row> = reports.iter().map(row).collect();
    let count = rows.len();
    let left = history::sort(&mut rows[..], count).expect("valid rows");
    rows.truncate(left);
    rows
}

/// What a row cannot say is taken out of a sample: a trigger that is not known, an ordinal of another debt without its key.
pub fn sayable(report: &Report) -> Report {
    let mut report = report.clone();
    if matches!(report.kind, Kind::Attempt(_)) {
        report.trigger = report.trigger.or(Some(Trigger::External));
    } else if !matches!(report.kind, Kind::MethodUpdated { .. }) {
        report.trigger = None;
    }
    if report.other_case {
        report.key = report.key.filter(|key| key.carried);
    }
    report.captured = report.captured.filter(|captured| *captured > 0);
    report.amount = report.amount.filter(|amount| *amount > 0);
    report.facts = report.facts.map(|facts| input::Facts {
        cause: if facts.says == input::Says::Generic { input::Cause::Other } else { facts.cause },
        gap: 0,
        ..facts
    });
    report
}

/// A code whose meaning as a decline passes the test.
fn code(test: impl Fn(&recoup_core::table::Meaning) -> bool) -> CodeId {
    let mut codes = recoup_core::table::Book::BUILT_IN.ids(Space::CODE).map(|id| CodeId(id.0));
    codes.find(|code| recoup_core::table::Book::BUILT_IN.as_decline(*code).is_some_and(&test)).expect("such a code")
}

/// The cause that says as much as the facts.
fn cause(facts: &input::Facts) -> CodeId {
    use word::{Says, Schedule};
    match (facts.says, facts.cause) {
        (input::Says::Reason, input::Cause::Funds) => CodeId::INSUFFICIENT_FUNDS,
        (input::Says::Reason, input::Cause::Other) => {
            code(|meaning| meaning.says == Says::WRONG && !matches!(meaning.schedule, Schedule::FUNDS | Schedule::UNKNOWN))
        }
        (input::Says::Generic, _) => code(|meaning| meaning.says == Says::GENERIC && meaning.schedule == Schedule::GENERIC),
    }
}

fn disposition(way: input::Disposition) -> word::Disposition {
    use word::Disposition as D;
    match way {
        input::Disposition::RetryLater => D::RETRY_LATER,
        input::Disposition::Backoff => D::BACKOFF,
        input::Disposition::Authenticate => D::AUTHENTICATE,
        input::Disposition::UpdateDetails => D::UPDATE_DETAILS,
        input::Disposition::CustomerAction => D::CUSTOMER_ACTION,
        input::Disposition::FixIntegration => D::FIX_INTEGRATION,
        input::Disposition::NewMethod => D::NEW_METHOD,
        input::Disposition::LookupFirst => D::LOOKUP_FIRST,
        input::Disposition::Stop => D::STOP,
        input::Disposition::Settled => D::SETTLED,
    }
}

/// A debt as a case.
pub fn case(case: &input::Case, now: i64) -> history::Case {
    let flag = |test: bool, flag: word::CaseFlag| if test { flag } else { word::CaseFlag(0) };
    let country = |country: &Option<String>| recoup_core::number::Country(packed(country.as_deref()));
    history::Case {
        flags: flag(case.present, word::CaseFlag::CUSTOMER_PRESENT)
            | flag(case.first_charge, word::CaseFlag::FIRST_CHARGE)
            | flag(case.one_notice, word::CaseFlag::ONE_NOTICE_COVERS),
        provider: ProviderId(id(Space::PROVIDER, case.provider.as_deref())),
        method: MethodId(id(Space::METHOD, case.method.as_deref())),
        brand: BrandId(id(Space::BRAND, case.brand.as_deref())),
        currency: Currency(packed(case.currency.as_deref())),
        issuer_country: country(&case.issuer_country),
        acquirer_country: country(&case.acquirer_country),
        collection: if case.send_invoice { word::Collection::SEND_INVOICE } else { word::Collection(0) },
        charges_by: if case.charges_by_engine { word::ChargesBy::ENGINE } else { word::ChargesBy(0) },
        auto_advance: if case.auto_advance { recoup_core::number::YesNo::YES } else { recoup_core::number::YesNo(0) },
        notice_days: Count(case.notice_days.unwrap_or(0)),
        key: Hash128([7, 7]),
        credential: hash(case.credential),
        mandate: hash(case.mandate),
        now_ms: Instant(now),
        amount: Amount(case.amount),
        provider_next_ms: Instant(case.provider_next.unwrap_or(0)),
        ..history::Case::default()
    }
}

/// The failure being planned as a verdict.
pub fn verdict(failure: &Report) -> recoup_core::verdict::Verdict {
    let row = row(failure);
    let told = failure.facts.map_or(word::Disposition::LOOKUP_FIRST, |facts| disposition(facts.disposition));
    recoup_core::verdict::Verdict {
        disposition: told,
        decided_by: word::Field::CARRIER,
        schedule: schedule(failure),
        cause: row.cause,
        credential: row.credential,
        brand: row.brand,
        method: row.method,
        provider: row.provider,
        at_ms: row.at_ms,
        prohibitions: row.prohibitions,
        scopes: row.scopes,
        lifts: row.lifts,
        wait_ms: row.wait_ms,
        wait_rule: row.wait_rule,
        operation: if failure.setup { word::Operation::SETUP } else { word::Operation(0) },
        ..Default::default()
    }
}

/// The series of waits of the failure.
fn schedule(failure: &Report) -> word::Schedule {
    match failure.facts {
        Some(facts) if facts.gap > 0 => word::Schedule::UNKNOWN,
        Some(facts) if facts.cause == input::Cause::Funds => word::Schedule::FUNDS,
        _ => word::Schedule::GENERIC,
    }
}
