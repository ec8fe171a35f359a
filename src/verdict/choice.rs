//! Which field decides: what happened to the call, the object's own status, then the most restrictive field that says what is wrong.

use super::{
    findings::{self, Finding, Findings},
    told::{Told, rank},
};
use crate::{
    id::{CauseId, HttpStatusId, ObjectStatusId, TextId},
    signal::{Dispute, Signal},
    table::{Book, Meaning, OffSession},
    vocabulary::{Actor, Allowed, Carrier, Contact, Disposition, Field, Operation, Says, Schedule, SignalFlag},
};

/// What a prohibition of a network or provider leaves: another account number or method.
pub(super) const LEFT_BY_PROHIBITION: Allowed = Allowed::OTHER_METHOD;

/// What decided, and everything a verdict takes from it.
#[derive(Clone, Copy)]
pub(super) struct Choice<'b> {
    pub field: Field,
    pub cause: CauseId,
    pub meaning: &'b Meaning,
    pub schedule: Schedule,
}

/// The field that decides, and what of its meaning holds beside prohibitions, the provider's header and the method.
#[inline]
pub(super) fn choose<'f>(
    book: Book<'f>,
    s: &Signal,
    operation: Operation,
    found: &'f Findings<'f>,
    told: &Told<'f>,
) -> Choice<'f> {
    let choice = first(book, s, operation, found, told);
    with_its_owner(book, s, heed_header(s, within(book, choice, told)))
}

/// The first of these that says something. The order is the precedence of fields.
fn first<'f>(book: Book<'f>, s: &Signal, operation: Operation, found: &'f Findings<'f>, told: &Told<'f>) -> Choice<'f> {
    let own = |f: &Finding<'_>| f.is_code() && f.field != Field::NETWORK_ADVICE;
    disputed(book, s, found)
        .or_else(|| own_status(s, told))
        .or_else(|| what_became_of_the_call(s, operation))
        .or_else(|| if told.is_explained { most_restrictive(book, found, own) } else { told.code.map(of) })
        .or_else(|| most_restrictive(book, found, |f| !f.is_code()))
        .or_else(|| lifted(found))
        .or_else(|| generic(found))
        .unwrap_or_else(|| without_reason(Field::CARRIER))
}

/// A dispute is over, a question, a return with a reason of its own, or else the end of the debt.
fn disputed<'f>(book: Book<'_>, s: &Signal, found: &'f Findings<'f>) -> Option<Choice<'f>> {
    static STOPPED: Meaning = Meaning {
        allowed: Allowed(0),
        contact: Contact::NONE,
        actor: Actor::MERCHANT,
        ..findings::of_disposition(Disposition::STOP, Says::WRONG)
    };
    let by_status = |choice| Choice { cause: s.object_status.into(), ..choice };
    if s.carrier != Carrier::DISPUTE {
        return None;
    }
    Some(match s.dispute(book)? {
        Dispute::Won | Dispute::Dropped => by_status(bare(Field::OBJECT_STATUS, Disposition::SETTLED)),
        Dispute::Inquiry => without_reason(Field::OBJECT_STATUS),
        Dispute::Returned => found.iter().find(|f| f.is_code() && f.informs()).map(of)?,
        Dispute::Open => by_status(by(Field::OBJECT_STATUS, &STOPPED)),
    })
}

/// The object's own status outranks its error: what is paid is settled, what is processing is looked up.
fn own_status<'f>(s: &Signal, told: &Told<'f>) -> Option<Choice<'f>> {
    // Nothing was collected, whatever the object calls itself, and only the caller knows whether money is still owed.
    if s.flags.has(SignalFlag::RELEASED) {
        return Some(without_reason(Field::OBJECT_STATUS));
    }
    if s.carrier == Carrier::PAYMENT_INTENT && s.object_status == ObjectStatusId::CANCELED {
        return canceled(s);
    }
    let paid = s.flags.has(SignalFlag::PAID);
    told.status.map(of).or_else(|| paid.then(|| bare(Field::OBJECT_STATUS, Disposition::SETTLED)))
}

/// A canceled intent takes no charge. Why it was canceled says whether the debt ended; where it did not, the error of the intent counts.
fn canceled(s: &Signal) -> Option<Choice<'static>> {
    let cause = s.object_status.into();
    if s.flags.has(SignalFlag::DEBT_ENDED) {
        return Some(Choice { cause, ..bare(Field::OBJECT_STATUS, Disposition::SETTLED) });
    }
    let is_open = s.flags.has(SignalFlag::DEBT_LIVES);
    (!is_open).then(|| Choice { cause, ..without_reason(Field::OBJECT_STATUS) })
}

/// No answer, or an answer that leaves open whether money moved. Reading moves nothing and may be repeated at once.
fn what_became_of_the_call(s: &Signal, operation: Operation) -> Option<Choice<'static>> {
    let reading = operation == Operation::READ;
    let open = if reading { Disposition::BACKOFF } else { Disposition::LOOKUP_FIRST };
    if s.flags.has(SignalFlag::TIMED_OUT) {
        return Some(bare(Field::TRANSPORT, open));
    }
    if s.http_status.0 >= 500 || s.http_status.0 == 424 {
        return Some(Choice { cause: HttpStatusId::of_status(s.http_status.0).into(), ..bare(Field::HTTP_STATUS, open) });
    }
    let nothing_said = s.http_status.0 == 0 && !s.carrier.is_set() && !s.decline.is_set() && !s.code.is_set();
    let never_left = s.flags.has(SignalFlag::NOT_SENT) && nothing_said;
    never_left.then(|| bare(Field::TRANSPORT, Disposition::BACKOFF))
}

/// The most restrictive of the fields that say what is wrong; the more specific breaks ties.
fn most_restrictive<'f>(book: Book<'_>, found: &'f Findings<'f>, wanted: impl Fn(&Finding<'_>) -> bool) -> Option<Choice<'f>> {
    let informing = found.iter().filter(|f| wanted(f) && f.informs());
    informing.reduce(|a, b| if rank(book, b) > rank(book, a) { b } else { a }).map(of)
}

/// No code says what is wrong, but one permits another try: that lifts generic and unknown codes.
fn lifted<'f>(found: &'f Findings<'f>) -> Option<Choice<'f>> {
    let codes = || found.iter().filter(|f| f.is_code());
    let permit = codes().find(|f| f.says() == Says::PERMITS)?;
    // A debit is presented again only where its code is known.
    if codes().any(|f| !f.id.is_set() && f.meaning.disposition != Disposition::RETRY_LATER) {
        return None;
    }
    let as_telling = |f: &&Finding<'_>| f.says() == Says::GENERIC && f.schedule() == permit.schedule();
    Some(of(codes().find(as_telling).unwrap_or(permit)))
}

/// The most specific field that failed without a reason. A class alone (a type, a status) that would retry is no reason at all.
fn generic<'f>(found: &'f Findings<'f>) -> Option<Choice<'f>> {
    let retries = |f: &&Finding<'_>| f.is_code() || f.meaning.disposition != Disposition::RETRY_LATER;
    found.iter().filter(|f| f.says() == Says::GENERIC).find(retries).map(of)
}

/// A method that only its owner can use is never charged on a schedule: the owner is asked to pay anew.
#[inline]
fn with_its_owner<'b>(book: Book<'b>, s: &Signal, choice: Choice<'b>) -> Choice<'b> {
    let is_timed = choice.meaning.disposition == Disposition::RETRY_LATER;
    if !is_timed || !s.method.is_set() || book.method(s.method).off_session != OffSession::No {
        return choice;
    }
    book.meaning(s.method).map_or(choice, |meaning| Choice { meaning, schedule: meaning.schedule, ..choice })
}

#[inline]
fn of<'f>(f: &'f Finding<'f>) -> Choice<'f> {
    Choice { field: f.field, cause: f.id, meaning: f.meaning, schedule: f.schedule() }
}

/// What a disposition means that no row decided, by [`Disposition::WORDS`].
static BARE: [Meaning; Disposition::WORDS.len()] = {
    let mut meanings = [Meaning::NOTHING; Disposition::WORDS.len()];
    let (mut rest, mut words): (&mut [Meaning], &[Disposition]) = (&mut meanings, &Disposition::WORDS);
    while let ([meaning, others @ ..], [word, more @ ..]) = (rest, words) {
        *meaning = findings::of_disposition(*word, Says::WRONG);
        (rest, words) = (others, more);
    }
    meanings
};

/// A choice that no row made.
fn bare(field: Field, disposition: Disposition) -> Choice<'static> {
    let place = Disposition::WORDS.iter().position(|word| *word == disposition);
    by(field, place.and_then(|place| BARE.get(place)).unwrap_or_default())
}

fn by(field: Field, meaning: &Meaning) -> Choice<'_> {
    Choice { field, cause: CauseId::default(), meaning, schedule: meaning.schedule }
}

/// Nothing is known to be under way, and the reason is not known either.
fn without_reason(field: Field) -> Choice<'static> {
    static UNREASONED: Meaning =
        Meaning { text: TextId::REASON_UNKNOWN, ..findings::of_disposition(Disposition::LOOKUP_FIRST, Says::WRONG) };
    by(field, &UNREASONED)
}

/// If the prohibition removed the way on that the choice needs, the prohibition itself is chosen.
#[inline]
fn within<'f>(book: Book<'_>, choice: Choice<'f>, told: &Told<'f>) -> Choice<'f> {
    let Some(prohibition) = told.prohibition else { return choice };
    let needs = book.disposition(choice.meaning.disposition).unwrap_or_default().needs;
    let explained = choice.meaning.disposition == Disposition::UPDATE_DETAILS && told.is_explained;
    if !needs.without(LEFT_BY_PROHIBITION).is_set() || explained { choice } else { of(prohibition) }
}

/// The provider says that repeating the call would change nothing: then only a look at the object helps.
#[inline]
fn heed_header<'f>(s: &Signal, choice: Choice<'f>) -> Choice<'f> {
    let futile = s.flags.has(SignalFlag::SHOULD_RETRY_NO) && choice.meaning.disposition == Disposition::BACKOFF;
    if futile { Choice { cause: choice.cause, ..bare(choice.field, Disposition::LOOKUP_FIRST) } } else { choice }
}
