//! What each field of a signal says, in the order of how specific it is.

use crate::{
    id::{CauseId, CodeId, ErrorTypeId, HttpStatusId, Id},
    number::{Ascii4, Instant},
    signal::{Dispute, Signal},
    table::{Book, CodePlace, Context, Meaning},
    vocabulary::{Actor, Carrier, Contact, Disposition, Field, Operation, Says, Schedule, SignalFlag},
};

/// How many fields can say something.
pub(super) const MOST: usize = 10;

/// One field and what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Finding {
    /// The lower, the more specific.
    pub field: Field,
    /// The row, of the space `outcome_type` too; 0 for a name this edition does not know.
    pub id: CauseId,
    /// What the row means.
    pub meaning: Meaning,
    /// Context was missing; the strictest candidate was taken.
    pub ambiguous: bool,
}

impl Finding {
    /// A cause, and not only a class of failures as types and statuses are.
    pub fn is_code(&self) -> bool {
        self.field <= Field::CODE
    }

    /// Says what is wrong, or forbids.
    pub fn informs(&self) -> bool {
        matches!(self.meaning.says, Says::WRONG | Says::FORBIDS)
    }
}

/// The findings of a signal, most specific first.
pub(super) type Findings = [Option<Finding>; MOST];

/// Asks every field.
pub(super) fn gather(book: Book<'_>, s: &Signal) -> Findings {
    let http = HttpStatusId::of_status(s.http_status.0);
    [
        row(Field::OBJECT_STATUS, s.object_status, status(book, s)),
        code(book, s, Field::OUTCOME_REASON, s.outcome_reason),
        row(Field::ADVICE_CODE, s.advice, book.as_advice(s.advice)),
        network(book, Field::NETWORK_ADVICE, s.network_advice, s),
        code(book, s, Field::DECLINE_CODE, s.decline).or_else(|| unknown_decline(book, s)),
        network(book, Field::NETWORK_CODE, s.network_code, s),
        code(book, s, Field::CODE, s.code).or_else(|| unknown_code(book, s)),
        row(Field::ERROR_TYPE, s.error_type, book.meaning(s.error_type)).or_else(|| unknown_type(book, s)),
        row(Field::HTTP_STATUS, http, book.meaning(http)),
        row(Field::OUTCOME_TYPE, s.outcome_type, book.meaning(s.outcome_type)),
    ]
}

/// What the status says of itself. That of a dispute speaks for a return only whose reason nobody knows.
fn status(book: Book<'_>, s: &Signal) -> Option<Meaning> {
    let is_bare_return = |kind| kind == Dispute::Returned && book.as_in(s.code, CodePlace::Dispute, s.method).is_none();
    book.meaning(s.object_status).filter(|_| s.dispute(book).is_none_or(is_bare_return))
}

/// A code: by what it stands in, by the method, by its field; one that has no meaning anywhere there is as good as unknown.
fn code(book: Book<'_>, s: &Signal, field: Field, code: CodeId) -> Option<Finding> {
    if !code.is_set() {
        return None;
    }
    let by_field = || {
        let (decline, error) = (|| book.as_decline(code), || book.as_error(code));
        match field {
            Field::OUTCOME_REASON => book.as_outcome(code).or_else(error),
            Field::DECLINE_CODE => decline().or_else(error),
            _ => error().or_else(decline),
        }
    };
    let place = |place| book.as_in(code, place, s.method);
    let meaning = match s.operation() {
        _ if s.carrier == Carrier::DISPUTE => place(CodePlace::Dispute),
        Operation::REFUND => place(CodePlace::Refund).or_else(|| of_merchant(by_field())).or_else(|| merchant(book)),
        Operation::PAYOUT => place(CodePlace::Payout).or_else(|| of_merchant(by_field())).or_else(|| merchant(book)),
        _ if field == Field::CODE && s.flags.has(SignalFlag::NO_METHOD) => place(CodePlace::OnMethod).or_else(by_field),
        _ if book.method(s.method).debit => return debit(book, s, field, code).or_else(|| row(field, code, by_field())),
        _ => by_field().or_else(|| place(CodePlace::Debit)),
    };
    row(field, code, meaning)
}

/// A code of a bank debit, in whichever field it stands.
fn debit(book: Book<'_>, s: &Signal, field: Field, code: CodeId) -> Option<Finding> {
    let (meaning, ambiguous) = book.as_debit(code, s.method, s.issuer_country)?;
    Some(Finding { field, id: code.into(), meaning, ambiguous })
}

/// A meaning that speaks of the call and not of a customer's card or account.
fn of_merchant(meaning: Option<Meaning>) -> Option<Meaning> {
    use Disposition as Of;
    let fits = |m: &Meaning| matches!(m.disposition, Of::FIX_INTEGRATION | Of::BACKOFF | Of::LOOKUP_FIRST | Of::SETTLED);
    meaning.filter(fits)
}

/// What any other reason means where money goes out: the merchant looks into it.
fn merchant(book: Book<'_>) -> Option<Meaning> {
    let meaning = of_disposition(book, Disposition::FIX_INTEGRATION)?;
    Some(Meaning { says: Says::WRONG, actor: Actor::MERCHANT, ..meaning })
}

fn row(field: Field, id: impl Id, meaning: Option<Meaning>) -> Option<Finding> {
    meaning.map(|meaning| Finding { field, id: CauseId::of(id.number()), meaning, ambiguous: false })
}

fn network(book: Book<'_>, field: Field, code: Ascii4, s: &Signal) -> Option<Finding> {
    if !code.is_set() {
        return None;
    }
    if book.method(s.method).debit {
        let ascii = code.0.to_le_bytes();
        let text = ascii.split(|byte| *byte == 0).next()?;
        return debit(book, s, field, book.scheme_code(s.method, text)?);
    }
    let context = Context {
        brand: s.brand,
        dialect: s.dialect,
        network_code: s.network_code,
        issuer_country: s.issuer_country,
        acquirer_country: s.acquirer_country,
        as_of_ms: as_of_ms(s),
    };
    let found = book.rule(field, code, &context)?;
    Some(Finding { field, id: found.rule.into(), meaning: found.meaning, ambiguous: found.ambiguous })
}

/// The instant whose rules are read; 0: the newest.
pub(super) fn as_of_ms(s: &Signal) -> Instant {
    if s.as_of_ms.is_set() { s.as_of_ms } else { s.at_ms }
}

/// A decline code that is not in this edition: few, widely spaced charges, never none and never many.
fn unknown_decline(book: Book<'_>, s: &Signal) -> Option<Finding> {
    let is_silent = |code: CodeId, field| code.is_set() && self::code(book, s, field, code).is_none();
    let is_unknown = s.flags.has(SignalFlag::UNKNOWN_DECLINE)
        || is_silent(s.decline, Field::DECLINE_CODE)
        || is_silent(s.outcome_reason, Field::OUTCOME_REASON);
    is_unknown.then(|| unknown(Field::DECLINE_CODE, of_context(book, s)?)).flatten()
}

/// An error code that is not in this edition. Of a payment it is a decline; of anything else a person must look, unless another field
/// knows better.
fn unknown_code(book: Book<'_>, s: &Signal) -> Option<Finding> {
    let is_unknown = s.flags.has(SignalFlag::UNKNOWN_CODE) || s.code.is_set();
    let meaning = if is_payment(s) { of_context(book, s) } else { of_disposition(book, Disposition::FIX_INTEGRATION) };
    is_unknown.then(|| unknown(Field::CODE, meaning?)).flatten()
}

fn unknown_type(book: Book<'_>, s: &Signal) -> Option<Finding> {
    let is_unknown = s.flags.has(SignalFlag::UNKNOWN_TYPE);
    is_unknown.then(|| unknown(Field::ERROR_TYPE, of_disposition(book, Disposition::FIX_INTEGRATION)?)).flatten()
}

/// Whether a code stands where only the reason of a payment does.
fn is_payment(s: &Signal) -> bool {
    let carriers = [
        Carrier::CHARGE,
        Carrier::PAYMENT_INTENT,
        Carrier::INVOICE,
        Carrier::INVOICE_PAYMENT,
        Carrier::SUBSCRIPTION,
        Carrier::REFUND,
        Carrier::PAYOUT,
        Carrier::PAYMENT_METHOD,
        Carrier::MANDATE,
    ];
    s.error_type == ErrorTypeId::CARD_ERROR || carriers.contains(&s.carrier)
}

/// What the context says where the code does not: the call, then the method, then the provider, then that it is a card.
fn of_context(book: Book<'_>, s: &Signal) -> Option<Meaning> {
    if matches!(s.operation(), Operation::REFUND | Operation::PAYOUT) {
        return merchant(book);
    }
    let card = || Some(Meaning { schedule: Schedule::UNKNOWN, ..of_disposition(book, Disposition::RETRY_LATER)? });
    book.meaning(s.method).or_else(|| book.meaning(s.provider)).or_else(card)
}

/// What a disposition implies, without a reason.
pub(super) fn of_disposition(book: Book<'_>, disposition: Disposition) -> Option<Meaning> {
    let row = book.disposition(disposition)?;
    Some(Meaning {
        says: Says::GENERIC,
        disposition,
        actor: row.actor,
        severity: row.severity,
        contact: Contact::NORMAL,
        schedule: row.schedule,
        allowed: row.allowed,
        text: row.text,
        ..Meaning::default()
    })
}

fn unknown(field: Field, meaning: Meaning) -> Option<Finding> {
    Some(Finding { field, id: CauseId::default(), meaning, ambiguous: false })
}
