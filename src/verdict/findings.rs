//! What each field of a signal says, in the order of how specific it is.

use crate::{
    id::{CauseId, CodeId, ErrorTypeId, HttpStatusId, Id},
    number::{Ascii4, Instant},
    signal::{Dispute, Signal},
    table::{Book, CodePlace, Context, Match, Meaning, dispositions::disposition_row},
    vocabulary::{Actor, Carrier, Contact, Disposition, Field, Operation, Says, Schedule, SignalFlag},
};

/// How many fields can say something.
const MOST: usize = 10;

/// One field and what it says.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Finding<'b> {
    /// What the row means.
    pub meaning: &'b Meaning,
    /// The lower, the more specific.
    pub field: Field,
    /// The row, of the space `outcome_type` too; 0 for a name this edition does not know.
    pub id: CauseId,
    /// The wait alone is taken.
    is_wait: bool,
    /// Context was missing; the strictest candidate was taken.
    pub ambiguous: bool,
}

impl Finding<'_> {
    /// What it says: as its meaning does, unless its wait alone is taken.
    #[inline]
    pub fn says(&self) -> Says {
        self.meaning.says_of(self.is_wait)
    }

    /// When to try again, likewise.
    #[inline]
    pub fn schedule(&self) -> Schedule {
        self.meaning.schedule_of(self.is_wait)
    }

    /// A cause, and not only a class of failures as types and statuses are.
    #[inline]
    pub fn is_code(&self) -> bool {
        self.field <= Field::CODE
    }

    /// Says what is wrong, or forbids.
    #[inline]
    pub fn informs(&self) -> bool {
        matches!(self.says(), Says::WRONG | Says::FORBIDS)
    }
}

/// What a field says, and whether it depends on what was not said.
type Meant<'b> = (&'b Meaning, bool);

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
    fn push(&mut self, finding: Finding<'b>) {
        if let Some(place) = self.list.get_mut(self.count) {
            *place = finding;
            self.count += 1;
        }
    }

    /// Notes what a row means, if it means anything.
    #[inline]
    fn note(&mut self, field: Field, id: impl Id, meaning: Option<&'b Meaning>) {
        self.note_meant(field, id, meaning.map(|meaning| (meaning, false)));
    }

    #[inline]
    fn note_meant(&mut self, field: Field, id: impl Id, said: Option<Meant<'b>>) {
        if let Some((meaning, ambiguous)) = said {
            self.push(Finding { meaning, field, id: CauseId::of(id.number()), is_wait: false, ambiguous });
        }
    }
}

/// Asks every field. The findings are large: they are filled where they stand.
#[inline]
pub(super) fn gather<'b>(book: Book<'b>, s: &Signal, operation: Operation, found: &mut Findings<'b>) {
    let asked = Asked { book, s, codes_of: CodesOf::of(book, s, operation) };
    if s.object_status.is_set() {
        found.note(Field::OBJECT_STATUS, s.object_status, status(book, s));
    }
    if s.outcome_reason.is_set() {
        found.note_meant(Field::OUTCOME_REASON, s.outcome_reason, asked.code(Field::OUTCOME_REASON, s.outcome_reason));
    }
    if s.advice.is_set() {
        found.note(Field::ADVICE_CODE, s.advice, book.as_advice(s.advice));
    }
    if s.network_advice.is_set() {
        asked.network(Field::NETWORK_ADVICE, s.network_advice, found);
    }
    match asked.code(Field::DECLINE_CODE, s.decline) {
        None => found.note(Field::DECLINE_CODE, CauseId::default(), asked.unknown_decline()),
        said => found.note_meant(Field::DECLINE_CODE, s.decline, said),
    }
    if s.network_code.is_set() {
        asked.network(Field::NETWORK_CODE, s.network_code, found);
    }
    match asked.code(Field::CODE, s.code) {
        None => found.note(Field::CODE, CauseId::default(), asked.unknown_code()),
        said => found.note_meant(Field::CODE, s.code, said),
    }
    if s.error_type.is_set() || s.flags.has(SignalFlag::UNKNOWN_TYPE) {
        match book.meaning(s.error_type) {
            None => found.note(Field::ERROR_TYPE, CauseId::default(), unknown_type(s)),
            said => found.note(Field::ERROR_TYPE, s.error_type, said),
        }
    }
    if s.http_status.0 != 0 {
        let http = HttpStatusId::of_status(s.http_status.0);
        found.note(Field::HTTP_STATUS, http, book.meaning(http));
    }
    if s.outcome_type.is_set() {
        found.note(Field::OUTCOME_TYPE, s.outcome_type, book.meaning(s.outcome_type));
    }
}

/// What the status says of itself. That of a dispute speaks for a return only whose reason nobody knows.
fn status<'b>(book: Book<'b>, s: &Signal) -> Option<&'b Meaning> {
    let is_bare_return = |kind| kind == Dispute::Returned && book.as_in(s.code, CodePlace::Dispute, s.method).is_none();
    book.meaning(s.object_status).filter(|_| s.dispute(book).is_none_or(is_bare_return))
}

/// What the codes of a signal are said of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum CodesOf {
    Dispute,
    Refund,
    Payout,
    /// The charge of a bank debit.
    Debit,
    Card,
}

impl CodesOf {
    #[inline]
    fn of(book: Book<'_>, s: &Signal, operation: Operation) -> Self {
        match operation {
            _ if s.carrier == Carrier::DISPUTE => Self::Dispute,
            Operation::REFUND => Self::Refund,
            Operation::PAYOUT => Self::Payout,
            _ if is_debit(book, s) => Self::Debit,
            _ => Self::Card,
        }
    }
}

#[inline]
fn is_debit(book: Book<'_>, s: &Signal) -> bool {
    s.method.is_set() && book.method(s.method).debit
}

/// A signal whose fields are asked.
struct Asked<'b, 's> {
    book: Book<'b>,
    s: &'s Signal,
    codes_of: CodesOf,
}

impl<'b> Asked<'b, '_> {
    /// A code: by what it stands in, by the method, by its field. One that has no meaning in any of them is treated as unknown.
    #[inline]
    fn code(&self, field: Field, code: CodeId) -> Option<Meant<'b>> {
        if !code.is_set() {
            return None;
        }
        let is_of_card = self.codes_of == CodesOf::Card && !(field == Field::CODE && self.s.flags.has(SignalFlag::NO_METHOD));
        let by_field = if is_of_card { self.by_field(field, code) } else { None };
        by_field.map_or_else(|| self.by_place(field, code), |meaning| Some((meaning, false)))
    }

    #[inline]
    fn by_field(&self, field: Field, code: CodeId) -> Option<&'b Meaning> {
        match field {
            Field::OUTCOME_REASON => self.book.as_outcome_or_error(code),
            Field::DECLINE_CODE => self.book.as_decline_or_error(code),
            _ => self.book.as_error_or_decline(code),
        }
    }

    /// A code that its field alone does not explain.
    #[inline(never)]
    fn by_place(&self, field: Field, code: CodeId) -> Option<Meant<'b>> {
        let by_field = || self.by_field(field, code);
        let by = |place| self.book.as_in(code, place, self.s.method);
        let meaning = match self.codes_of {
            CodesOf::Dispute => by(CodePlace::Dispute),
            CodesOf::Refund => by(CodePlace::Refund).or_else(|| of_merchant(by_field())).or(Some(&OF_MERCHANT)),
            CodesOf::Payout => by(CodePlace::Payout).or_else(|| of_merchant(by_field())).or(Some(&OF_MERCHANT)),
            _ if field == Field::CODE && self.s.flags.has(SignalFlag::NO_METHOD) => by(CodePlace::OnMethod).or_else(by_field),
            CodesOf::Debit => return self.debit(code).or_else(|| by_field().map(|meaning| (meaning, false))),
            CodesOf::Card => by(CodePlace::Debit),
        };
        meaning.map(|meaning| (meaning, false))
    }

    /// A code of a bank debit, in whichever field it stands.
    fn debit(&self, code: CodeId) -> Option<Meant<'b>> {
        self.book.as_debit(code, self.s.method, self.s.issuer_country)
    }

    /// A code of a network.
    #[inline]
    fn network(&self, field: Field, code: Ascii4, found: &mut Findings<'b>) {
        let s = self.s;
        if is_debit(self.book, s) {
            return self.scheme(field, code, found);
        }
        let context = Context {
            brand: s.brand,
            dialect: s.dialect,
            network_code: s.network_code,
            issuer_country: s.issuer_country,
            acquirer_country: s.acquirer_country,
            as_of_ms: as_of_ms(s),
        };
        if let Some(Match { rule, row: meaning, is_wait, ambiguous }) = self.book.rule(field, code, &context) {
            found.push(Finding { meaning, field, id: rule.into(), is_wait, ambiguous });
        }
    }

    /// A code of the scheme of a debit.
    #[inline(never)]
    fn scheme(&self, field: Field, code: Ascii4, found: &mut Findings<'b>) {
        let ascii = code.0.to_le_bytes();
        let text = ascii.split(|byte| *byte == 0).next().unwrap_or_default();
        if let Some(code) = self.book.scheme_code(self.s.method, text) {
            found.note_meant(field, code, self.debit(code));
        }
    }

    /// A decline code that is not in this edition: few, widely spaced charges, never none and never many.
    #[inline(never)]
    fn unknown_decline(&self) -> Option<&'b Meaning> {
        let is_silent = |code: CodeId, field| code.is_set() && self.code(field, code).is_none();
        let is_unknown = self.s.flags.has(SignalFlag::UNKNOWN_DECLINE)
            || is_silent(self.s.decline, Field::DECLINE_CODE)
            || is_silent(self.s.outcome_reason, Field::OUTCOME_REASON);
        is_unknown.then(|| self.of_context())
    }

    /// An error code that is not in this edition. Of a payment it is a decline; of anything else a person must look, unless another field
    /// knows better.
    fn unknown_code(&self) -> Option<&'b Meaning> {
        let is_unknown = self.s.flags.has(SignalFlag::UNKNOWN_CODE) || self.s.code.is_set();
        is_unknown.then(|| if is_payment(self.s) { self.of_context() } else { &OF_INTEGRATION })
    }

    /// What the context says where the code does not: the call, then the method, then the provider, then that it is a card.
    fn of_context(&self) -> &'b Meaning {
        if matches!(self.s.operation(), Operation::REFUND | Operation::PAYOUT) {
            return &OF_MERCHANT;
        }
        self.book.meaning(self.s.method).or_else(|| self.book.meaning(self.s.provider)).unwrap_or(&OF_CARD)
    }
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

/// The instant whose rules are read; 0: the newest.
pub(super) fn as_of_ms(s: &Signal) -> Instant {
    if s.as_of_ms.is_set() { s.as_of_ms } else { s.at_ms }
}

/// An error type that is not in this edition.
fn unknown_type(s: &Signal) -> Option<&'static Meaning> {
    s.flags.has(SignalFlag::UNKNOWN_TYPE).then_some(&OF_INTEGRATION)
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
