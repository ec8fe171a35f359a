//! What each field of a signal says, in the order of how specific it is.

use crate::{
    id::{CauseId, CodeId, ErrorTypeId, HttpStatusId, Id},
    number::{Ascii4, Instant},
    signal::{Dispute, Signal},
    table::{Book, CodePlace, Context, Meaning, dispositions::disposition_row},
    vocabulary::{Actor, Carrier, Contact, Disposition, Field, Operation, Says, Schedule, SignalFlag},
};

/// How many fields can say something.
const MOST: usize = 10;

/// One field and what it says.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Finding<'b> {
    /// The lower, the more specific.
    pub field: Field,
    /// The row, of the space `outcome_type` too; 0 for a name this edition does not know.
    pub id: CauseId,
    /// What the row means.
    pub meaning: &'b Meaning,
    /// What it says: as its meaning does, unless its wait alone is taken.
    pub says: Says,
    /// As its meaning has it, unless its wait alone is taken.
    pub schedule: Schedule,
    /// Context was missing; the strictest candidate was taken.
    pub ambiguous: bool,
}

impl Finding<'_> {
    /// A cause, and not only a class of failures as types and statuses are.
    #[inline]
    pub fn is_code(&self) -> bool {
        self.field <= Field::CODE
    }

    /// Says what is wrong, or forbids.
    #[inline]
    pub fn informs(&self) -> bool {
        matches!(self.says, Says::WRONG | Says::FORBIDS)
    }
}

/// The findings of a signal, most specific first.
#[derive(Default)]
pub(super) struct Findings<'b> {
    list: [Finding<'b>; MOST],
    count: usize,
}

impl<'b> Findings<'b> {
    #[inline]
    pub fn iter(&self) -> core::slice::Iter<'_, Finding<'b>> {
        self.list.get(..self.count).unwrap_or_default().iter()
    }

    #[inline]
    fn push(&mut self, finding: Option<Finding<'b>>) {
        if let (Some(finding), Some(place)) = (finding, self.list.get_mut(self.count)) {
            *place = finding;
            self.count += 1;
        }
    }
}

/// Asks every field. The findings are large: they are filled where they stand.
#[inline]
pub(super) fn gather<'b>(book: Book<'b>, s: &Signal, found: &mut Findings<'b>) {
    if s.object_status.is_set() {
        found.push(row(Field::OBJECT_STATUS, s.object_status, status(book, s)));
    }
    if s.outcome_reason.is_set() {
        found.push(code(book, s, Field::OUTCOME_REASON, s.outcome_reason));
    }
    if s.advice.is_set() {
        found.push(row(Field::ADVICE_CODE, s.advice, book.as_advice(s.advice)));
    }
    if s.network_advice.is_set() {
        found.push(network(book, Field::NETWORK_ADVICE, s.network_advice, s));
    }
    found.push(code(book, s, Field::DECLINE_CODE, s.decline).or_else(|| unknown_decline(book, s)));
    if s.network_code.is_set() {
        found.push(network(book, Field::NETWORK_CODE, s.network_code, s));
    }
    found.push(code(book, s, Field::CODE, s.code).or_else(|| unknown_code(book, s)));
    if s.error_type.is_set() || s.flags.has(SignalFlag::UNKNOWN_TYPE) {
        found.push(row(Field::ERROR_TYPE, s.error_type, book.meaning(s.error_type)).or_else(|| unknown_type(s)));
    }
    if s.http_status.0 != 0 {
        let http = HttpStatusId::of_status(s.http_status.0);
        found.push(row(Field::HTTP_STATUS, http, book.meaning(http)));
    }
    if s.outcome_type.is_set() {
        found.push(row(Field::OUTCOME_TYPE, s.outcome_type, book.meaning(s.outcome_type)));
    }
}

/// What the status says of itself. That of a dispute speaks for a return only whose reason nobody knows.
fn status<'b>(book: Book<'b>, s: &Signal) -> Option<&'b Meaning> {
    let is_bare_return = |kind| kind == Dispute::Returned && book.as_in(s.code, CodePlace::Dispute, s.method).is_none();
    book.meaning(s.object_status).filter(|_| s.dispute(book).is_none_or(is_bare_return))
}

/// A code: by what it stands in, by the method, by its field. One that has no meaning in any of them is treated as unknown.
fn code<'b>(book: Book<'b>, s: &Signal, field: Field, code: CodeId) -> Option<Finding<'b>> {
    if !code.is_set() {
        return None;
    }
    let by_field = || match field {
        Field::OUTCOME_REASON => book.as_outcome_or_error(code),
        Field::DECLINE_CODE => book.as_decline_or_error(code),
        _ => book.as_error_or_decline(code),
    };
    let place = |place| book.as_in(code, place, s.method);
    let meaning = match s.operation() {
        _ if s.carrier == Carrier::DISPUTE => place(CodePlace::Dispute),
        Operation::REFUND => place(CodePlace::Refund).or_else(|| of_merchant(by_field())).or(Some(&OF_MERCHANT)),
        Operation::PAYOUT => place(CodePlace::Payout).or_else(|| of_merchant(by_field())).or(Some(&OF_MERCHANT)),
        _ if field == Field::CODE && s.flags.has(SignalFlag::NO_METHOD) => place(CodePlace::OnMethod).or_else(by_field),
        _ if s.method.is_set() && book.method(s.method).debit => {
            return debit(book, s, field, code).or_else(|| row(field, code, by_field()));
        }
        _ => by_field().or_else(|| place(CodePlace::Debit)),
    };
    row(field, code, meaning)
}

/// A code of a bank debit, in whichever field it stands.
fn debit<'b>(book: Book<'b>, s: &Signal, field: Field, code: CodeId) -> Option<Finding<'b>> {
    let (meaning, ambiguous) = book.as_debit(code, s.method, s.issuer_country)?;
    Some(finding(field, code.into(), meaning, ambiguous))
}

/// A meaning that speaks of the call and not of a customer's card or account.
fn of_merchant(meaning: Option<&Meaning>) -> Option<&Meaning> {
    use Disposition as Of;
    let fits = |m: &&Meaning| matches!(m.disposition, Of::FIX_INTEGRATION | Of::BACKOFF | Of::LOOKUP_FIRST | Of::SETTLED);
    meaning.filter(fits)
}

/// What any other reason means where money goes out: the merchant looks into it.
static OF_MERCHANT: Meaning =
    Meaning { says: Says::WRONG, actor: Actor::MERCHANT, ..of_disposition(Disposition::FIX_INTEGRATION, Says::WRONG) };

/// What an unknown error means.
static OF_INTEGRATION: Meaning = of_disposition(Disposition::FIX_INTEGRATION, Says::GENERIC);

/// What an unknown decline of a card means.
static OF_CARD: Meaning = Meaning { schedule: Schedule::UNKNOWN, ..of_disposition(Disposition::RETRY_LATER, Says::GENERIC) };

#[inline]
fn row<'b>(field: Field, id: impl Id, meaning: Option<&'b Meaning>) -> Option<Finding<'b>> {
    meaning.map(|meaning| finding(field, CauseId::of(id.number()), meaning, false))
}

#[inline]
fn finding(field: Field, id: CauseId, meaning: &Meaning, ambiguous: bool) -> Finding<'_> {
    Finding { field, id, meaning, says: meaning.says, schedule: meaning.schedule, ambiguous }
}

fn network<'b>(book: Book<'b>, field: Field, code: Ascii4, s: &Signal) -> Option<Finding<'b>> {
    if s.method.is_set() && book.method(s.method).debit {
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
    let (says, schedule) = (found.says(), found.schedule());
    Some(Finding { says, schedule, ..finding(field, found.rule.into(), found.row, found.ambiguous) })
}

/// The instant whose rules are read; 0: the newest.
pub(super) fn as_of_ms(s: &Signal) -> Instant {
    if s.as_of_ms.is_set() { s.as_of_ms } else { s.at_ms }
}

/// A decline code that is not in this edition: few, widely spaced charges, never none and never many.
fn unknown_decline<'b>(book: Book<'b>, s: &Signal) -> Option<Finding<'b>> {
    let is_silent = |code: CodeId, field| code.is_set() && self::code(book, s, field, code).is_none();
    let is_unknown = s.flags.has(SignalFlag::UNKNOWN_DECLINE)
        || is_silent(s.decline, Field::DECLINE_CODE)
        || is_silent(s.outcome_reason, Field::OUTCOME_REASON);
    is_unknown.then(|| unknown(Field::DECLINE_CODE, of_context(book, s)))
}

/// An error code that is not in this edition. Of a payment it is a decline; of anything else a person must look, unless another field
/// knows better.
fn unknown_code<'b>(book: Book<'b>, s: &Signal) -> Option<Finding<'b>> {
    let is_unknown = s.flags.has(SignalFlag::UNKNOWN_CODE) || s.code.is_set();
    is_unknown.then(|| unknown(Field::CODE, if is_payment(s) { of_context(book, s) } else { &OF_INTEGRATION }))
}

fn unknown_type<'b>(s: &Signal) -> Option<Finding<'b>> {
    let is_unknown = s.flags.has(SignalFlag::UNKNOWN_TYPE);
    is_unknown.then(|| unknown(Field::ERROR_TYPE, &OF_INTEGRATION))
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
fn of_context<'b>(book: Book<'b>, s: &Signal) -> &'b Meaning {
    if matches!(s.operation(), Operation::REFUND | Operation::PAYOUT) {
        return &OF_MERCHANT;
    }
    book.meaning(s.method).or_else(|| book.meaning(s.provider)).unwrap_or(&OF_CARD)
}

/// What a disposition implies, without a reason.
pub(super) const fn of_disposition(disposition: Disposition, says: Says) -> Meaning {
    let row = disposition_row(disposition);
    Meaning {
        says,
        disposition,
        actor: row.actor,
        severity: row.severity,
        contact: Contact::NORMAL,
        schedule: row.schedule,
        allowed: row.allowed,
        text: row.text,
        ..Meaning::NOTHING
    }
}

fn unknown(field: Field, meaning: &Meaning) -> Finding<'_> {
    finding(field, CauseId::default(), meaning, false)
}
