//! The precedence of fields: prohibitions, waits, what happened to the call, the object's own status, then the most restrictive
//! field that says what is wrong.

use super::{
    Verdict,
    findings::{self, Finding, Findings},
    told::{Told, rank, width},
};
use crate::{
    id::{CauseId, CodeId, HttpStatusId, Id as _, LawId, ObjectStatusId, TextId},
    number::{Duration, FieldSet},
    signal::{Dispute, Signal},
    table::{Book, Context, Meaning, MeaningFlag, OffSession},
    vocabulary::{
        Actor, Allowed, Carrier, Contact, Disposition, Field, Initiator, Operation, Says, Schedule, SignalFlag, VerdictFlag,
    },
};

pub(super) const MS_PER_S: i64 = 1_000;

/// What a prohibition of a network or provider leaves: another account number or method.
pub(super) const LEFT_BY_PROHIBITION: Allowed = Allowed::OTHER_METHOD;

/// How many prohibitions a verdict holds side by side.
const MOST_PROHIBITIONS: usize = 4;

/// Names and codes this edition does not know, besides those that are findings.
const UNKNOWN_NAMES: SignalFlag = SignalFlag(
    SignalFlag::UNKNOWN_BRAND.0 | SignalFlag::UNKNOWN_ADVICE.0 | SignalFlag::UNKNOWN_NETWORK.0 | SignalFlag::UNKNOWN_STATUS.0,
);

/// What decided, and everything a verdict takes from it.
#[derive(Clone, Copy)]
struct Choice<'b> {
    field: Field,
    cause: CauseId,
    meaning: &'b Meaning,
    schedule: Schedule,
}

/// Makes the verdict of a checked signal.
#[inline]
pub(super) fn decide(book: Book<'_>, s: &Signal, found: &Findings<'_>) -> Verdict {
    let operation = s.operation();
    let told = Told::by(book, s, found);
    let choice = choose(book, s, operation, found, &told);
    let choice = with_its_owner(book, s, heed_header(s, within(book, choice, &told)));
    let mut v = head(book, s, operation, &choice, &told);
    if told.prohibition.is_some() {
        forbid(&mut v, found, &told);
    }
    wait(&mut v, s, &told);
    disclose(&mut v, &choice, &told);
    compare(book, &mut v, s, found, &choice, &told);
    look_further(book, &mut v, s, &told);
    v
}

fn choose<'f>(book: Book<'f>, s: &Signal, operation: Operation, found: &'f Findings<'f>, told: &Told<'f>) -> Choice<'f> {
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

/// A canceled intent takes no charge. Why it was canceled says whether the debt ended, or lives on and its error counts.
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
    let permit = codes().find(|f| f.says == Says::PERMITS)?;
    // A debit is never presented again on a guess.
    if codes().any(|f| !f.id.is_set() && f.meaning.disposition != Disposition::RETRY_LATER) {
        return None;
    }
    let as_telling = |f: &&Finding<'_>| f.says == Says::GENERIC && f.schedule == permit.schedule;
    Some(of(codes().find(as_telling).unwrap_or(permit)))
}

/// The most specific field that failed without a reason. A class alone (a type, a status) that would retry is no reason at all.
fn generic<'f>(found: &'f Findings<'f>) -> Option<Choice<'f>> {
    let retries = |f: &&Finding<'_>| f.is_code() || f.meaning.disposition != Disposition::RETRY_LATER;
    found.iter().filter(|f| f.says == Says::GENERIC).find(retries).map(of)
}

/// A method that only its owner can use is never charged on a schedule: the owner is asked to pay anew.
#[inline]
fn with_its_owner<'b>(book: Book<'b>, s: &Signal, choice: Choice<'b>) -> Choice<'b> {
    let is_timed = choice.meaning.disposition == Disposition::RETRY_LATER && s.method.is_set();
    match book.meaning(s.method).filter(|_| is_timed) {
        Some(meaning) if book.method(s.method).off_session == OffSession::No => {
            Choice { meaning, schedule: meaning.schedule, ..choice }
        }
        _ => choice,
    }
}

#[inline]
fn of<'f>(f: &'f Finding<'f>) -> Choice<'f> {
    Choice { field: f.field, cause: f.id, meaning: f.meaning, schedule: f.schedule }
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

/// If the prohibition removed what the choice lives on, the next allowed disposition is taken.
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

#[inline]
fn head(book: Book<'_>, s: &Signal, operation: Operation, choice: &Choice<'_>, told: &Told<'_>) -> Verdict {
    let m = choice.meaning;
    let row = book.disposition(m.disposition).unwrap_or_default();
    let mut v = Verdict {
        flags: told.flags,
        disposition: m.disposition,
        allowed: m.allowed,
        actor: m.actor,
        severity: m.severity,
        contact: m.contact,
        key_advice: row.key_advice,
        decided_by: choice.field,
        operation,
        cause: choice.cause,
        // What is no code shows as itself.
        shown: CodeId::of(choice.cause.number()),
        text: m.text,
        schedule: choice.schedule,
        provider: s.provider,
        brand: s.brand,
        method: s.method,
        funding: s.funding,
        initiator: s.initiator,
        network_code: s.network_code,
        network_advice: s.network_advice,
        issuer_country: s.issuer_country,
        acquirer_country: s.acquirer_country,
        at_ms: s.at_ms,
        as_of_ms: findings::as_of_ms(s),
        unknown_hash: s.unknown_hash,
        credential: s.credential,
        event_id: s.event_id,
        ..Verdict::default()
    };
    if matches!(operation, Operation::REFUND | Operation::SETUP | Operation::PAYOUT) {
        v.flags |= VerdictFlag::NO_CHARGE;
    }
    v
}

/// Binds what prohibitions bind, whatever the disposition. Those with different lifts stand side by side, the widest of each lift
/// and the widest of all first: each ends only by its own lift.
fn forbid(v: &mut Verdict, found: &Findings<'_>, told: &Told<'_>) {
    if v.disposition == Disposition::SETTLED {
        return;
    }
    let mut kept: [Option<&Finding<'_>>; MOST_PROHIBITIONS] = [None; MOST_PROHIBITIONS];
    for p in found.iter().filter(|f| f.says == Says::FORBIDS) {
        let place = kept.iter_mut().find(|one| one.is_none_or(|one| one.meaning.lift == p.meaning.lift));
        if let Some(place) = place.filter(|one| one.is_none_or(|one| width(p.meaning.scope) > width(one.meaning.scope))) {
            *place = Some(p);
        }
        v.allowed &= LEFT_BY_PROHIBITION;
        if p.meaning.flags.has(MeaningFlag::WITHDRAWN_CONSENT) {
            v.flags |= VerdictFlag::WITHDRAWN_CONSENT;
        }
    }
    let first = told.prohibition;
    let others = kept.into_iter().flatten().filter(|p| first.is_none_or(|first| first.meaning.lift != p.meaning.lift));
    for (place, p) in first.into_iter().chain(others).enumerate() {
        let slots = (v.prohibitions.get_mut(place), v.scopes.get_mut(place), v.lifts.get_mut(place));
        if let (Some(rule), Some(scope), Some(lift)) = slots {
            *rule = LawId::of(p.id.number());
            (*scope, *lift) = (p.meaning.scope, p.meaning.lift);
        }
    }
}

/// The longest of the waits that were told; no policy may undercut it.
#[inline]
fn wait(v: &mut Verdict, s: &Signal, told: &Told<'_>) {
    v.wait_ms = s.retry_after_ms;
    let wait_ms = Duration(i64::from(told.wait_s).saturating_mul(MS_PER_S));
    if wait_ms > v.wait_ms {
        v.wait_ms = wait_ms;
        v.wait_rule = LawId::of(told.wait_rule.number());
    }
    // A customer who is present may be asked to try again at once, unless somebody told how long to wait.
    if v.disposition == Disposition::RETRY_LATER && v.wait_ms.0 == 0 && s.initiator == Initiator::CIT && !v.is_prohibited() {
        v.allowed |= Allowed::SAME_CARD_NOW;
    }
}

/// One masked code masks the verdict: the customer is told the generic text.
#[inline]
fn disclose(v: &mut Verdict, choice: &Choice<'_>, told: &Told<'_>) {
    v.contact = choice.meaning.contact.max(told.contact);
    if let Some(f) = told.masked {
        v.flags |= VerdictFlag::MASKED;
        v.shown = f.meaning.shown;
        v.text = f.meaning.text;
        v.contact = v.contact.max(Contact::NEUTRAL);
    }
}

/// Records who disagreed, and what was unknown.
#[inline]
fn compare(book: Book<'_>, v: &mut Verdict, s: &Signal, found: &Findings<'_>, choice: &Choice<'_>, told: &Told<'_>) {
    if is_new_code(book, s, told) {
        v.flags |= VerdictFlag::UNKNOWN;
    }
    for f in found.iter() {
        let speaks = f.informs() || f.says == Says::PERMITS;
        if f.is_code() && speaks && f.field != choice.field && f.meaning.disposition != v.disposition {
            v.conflicts = v.conflicts.with(f.field);
        }
    }
    if v.conflicts != FieldSet::default() {
        v.flags |= VerdictFlag::CONFLICT;
    }
}

/// Whether a network's code has no row: a response code none of its network or scheme, an advice code none of any.
#[inline]
fn is_new_code(book: Book<'_>, s: &Signal, told: &Told<'_>) -> bool {
    let is_advice = || book.rule(Field::NETWORK_ADVICE, s.network_advice, &Context::default()).is_some();
    let is_new_response = s.network_code.is_set() && !told.fields.has(Field::NETWORK_CODE);
    let is_new_advice = s.network_advice.is_set() && !told.fields.has(Field::NETWORK_ADVICE) && !is_advice();
    is_new_response || is_new_advice
}

/// What a later look could add: the unknown code keeps its few charges, a bare reason names the object that holds more.
#[inline]
fn look_further(book: Book<'_>, v: &mut Verdict, s: &Signal, told: &Told<'_>) {
    if s.flags.has(SignalFlag::NOT_SENT) && !s.flags.has(SignalFlag::NETWORK_REACHED) {
        v.flags |= VerdictFlag::NOT_COUNTED;
    }
    if s.flags.has(UNKNOWN_NAMES) {
        v.flags |= VerdictFlag::UNKNOWN;
    }
    if s.flags.has(SignalFlag::UNKNOWN_CODE | SignalFlag::UNKNOWN_DECLINE) && v.schedule == Schedule::GENERIC {
        v.schedule = Schedule::UNKNOWN;
    }
    let reasoned = told.code.is_some();
    let holds_more = matches!(s.carrier, Carrier::API_ERROR | Carrier::PAYMENT_INTENT | Carrier::SETUP_INTENT);
    let is_had = s.flags.has(SignalFlag::NOTHING_MORE);
    let lacks = v.decided_by == Field::CARRIER || s.flags.has(SignalFlag::NO_REASON);
    if v.disposition != Disposition::SETTLED && !is_had && (lacks || (holds_more && !reasoned)) {
        v.expand = book.expand_for(s.provider, s.carrier);
    }
    if v.expand.is_set() {
        v.flags |= VerdictFlag::EXPAND;
    }
}
