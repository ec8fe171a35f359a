//! The precedence of fields: prohibitions, waits, what happened to the call, the object's own status, then the most restrictive
//! field that says what is wrong.

use super::{
    Verdict,
    findings::{self, Finding, Findings},
};
use crate::{
    id::{CauseId, CodeId, HttpStatusId, Id as _, LawId, ObjectStatusId, TextId},
    number::{Duration, FieldSet},
    signal::{Dispute, Signal},
    table::{Book, Context, Meaning, MeaningFlag, OffSession},
    vocabulary::{
        Actor, Allowed, Carrier, Contact, Disposition, Field, Initiator, Lift, Operation, Says, Schedule, Scope, SignalFlag,
        VerdictFlag,
    },
};

const MS_PER_S: i64 = 1_000;

/// What a prohibition of a network or provider leaves: another account number or method.
const LEFT_BY_PROHIBITION: Allowed = Allowed::OTHER_METHOD;

/// How many prohibitions a verdict holds side by side.
const MOST_PROHIBITIONS: usize = 4;

/// Names and codes this edition does not know, besides those that are findings.
const UNKNOWN_NAMES: SignalFlag = SignalFlag(
    SignalFlag::UNKNOWN_BRAND.0 | SignalFlag::UNKNOWN_ADVICE.0 | SignalFlag::UNKNOWN_NETWORK.0 | SignalFlag::UNKNOWN_STATUS.0,
);

/// What decided, and everything a verdict takes from it.
#[derive(Clone, Copy)]
struct Choice {
    field: Field,
    cause: CauseId,
    meaning: Meaning,
}

/// Makes the verdict of a checked signal.
pub(super) fn decide(book: Book<'_>, s: &Signal, found: &Findings) -> Verdict {
    let operation = s.operation();
    let prohibition = strongest_prohibition(found);
    let choice = heed_header(book, s, within(book, choose(book, s, operation, found), found, prohibition));
    let choice = with_its_owner(book, s, choice);
    let mut v = head(book, s, operation, &choice);
    forbid(&mut v, found);
    wait(&mut v, s, found);
    disclose(&mut v, s, found, &choice);
    compare(book, &mut v, s, found, &choice);
    look_further(book, &mut v, s, found);
    v
}

fn forbidding(found: &Findings) -> impl Iterator<Item = &Finding> {
    found.iter().flatten().filter(|f| f.meaning.says == Says::FORBIDS)
}

fn strongest_prohibition(found: &Findings) -> Option<&Finding> {
    forbidding(found).reduce(|a, b| if width(b.meaning.scope) > width(a.meaning.scope) { b } else { a })
}

/// How much a scope binds.
fn width(scope: Scope) -> u32 {
    const NARROW_TO_WIDE: [Scope; 6] =
        [Scope::PAYMENT, Scope::CASE_CREDENTIAL, Scope::CREDENTIAL, Scope::MANDATE, Scope::CARD_AGREEMENTS, Scope::CUSTOMER];
    NARROW_TO_WIDE.iter().position(|one| *one == scope).map_or(0, |position| position as u32 + 1)
}

fn choose(book: Book<'_>, s: &Signal, operation: Operation, found: &Findings) -> Choice {
    disputed(book, s, found)
        .or_else(|| own_status(book, s, found))
        .or_else(|| what_became_of_the_call(book, s, operation))
        .or_else(|| most_restrictive(book, found, |f| f.is_code() && !(explained(found) && f.field == Field::NETWORK_ADVICE)))
        .or_else(|| most_restrictive(book, found, |f| !f.is_code()))
        .or_else(|| lifted(found))
        .or_else(|| generic(found))
        .unwrap_or_else(|| without_reason(book, Field::CARRIER))
}

/// A dispute is over, a question, a return with a reason of its own, or else the end of the debt.
fn disputed(book: Book<'_>, s: &Signal, found: &Findings) -> Option<Choice> {
    let by_status = |disposition| Choice { cause: s.object_status.into(), ..bare(book, Field::OBJECT_STATUS, disposition) };
    Some(match s.dispute(book)? {
        Dispute::Won | Dispute::Dropped => by_status(Disposition::SETTLED),
        Dispute::Inquiry => without_reason(book, Field::OBJECT_STATUS),
        Dispute::Returned => found.iter().flatten().find(|f| f.is_code() && f.informs()).map(of)?,
        Dispute::Open => {
            let choice = by_status(Disposition::STOP);
            let meaning =
                Meaning { allowed: Allowed::default(), contact: Contact::NONE, actor: Actor::MERCHANT, ..choice.meaning };
            Choice { meaning, ..choice }
        }
    })
}

/// The object's own status outranks its error: what is paid is settled, what is processing is looked up.
fn own_status(book: Book<'_>, s: &Signal, found: &Findings) -> Option<Choice> {
    // Nothing was collected, whatever the object calls itself, and only the caller knows whether money is still owed.
    if s.flags.has(SignalFlag::RELEASED) {
        return Some(without_reason(book, Field::OBJECT_STATUS));
    }
    if s.carrier == Carrier::PAYMENT_INTENT && s.object_status == ObjectStatusId::CANCELED {
        return canceled(book, s);
    }
    let told = found.iter().flatten().find(|f| f.field == Field::OBJECT_STATUS && f.informs()).map(of);
    let paid = s.flags.has(SignalFlag::PAID);
    told.or_else(|| paid.then(|| bare(book, Field::OBJECT_STATUS, Disposition::SETTLED)))
}

/// A canceled intent takes no charge. Why it was canceled says whether the debt ended, or lives on and its error counts.
fn canceled(book: Book<'_>, s: &Signal) -> Option<Choice> {
    let cause = s.object_status.into();
    if s.flags.has(SignalFlag::DEBT_ENDED) {
        return Some(Choice { cause, ..bare(book, Field::OBJECT_STATUS, Disposition::SETTLED) });
    }
    let is_open = s.flags.has(SignalFlag::DEBT_LIVES);
    (!is_open).then(|| Choice { cause, ..without_reason(book, Field::OBJECT_STATUS) })
}

/// No answer, or an answer that leaves open whether money moved. Reading moves nothing and may be repeated at once.
fn what_became_of_the_call(book: Book<'_>, s: &Signal, operation: Operation) -> Option<Choice> {
    let reading = operation == Operation::READ;
    let open = if reading { Disposition::BACKOFF } else { Disposition::LOOKUP_FIRST };
    if s.flags.has(SignalFlag::TIMED_OUT) {
        return Some(bare(book, Field::TRANSPORT, open));
    }
    if s.http_status.0 >= 500 || s.http_status.0 == 424 {
        return Some(Choice { cause: HttpStatusId::of_status(s.http_status.0).into(), ..bare(book, Field::HTTP_STATUS, open) });
    }
    let nothing_said = s.http_status.0 == 0 && !s.carrier.is_set() && !s.decline.is_set() && !s.code.is_set();
    let never_left = s.flags.has(SignalFlag::NOT_SENT) && nothing_said;
    never_left.then(|| bare(book, Field::TRANSPORT, Disposition::BACKOFF))
}

/// Advice to confirm the card data explains a network's "do not try again" beside it: the data is wrong, so the number must be
/// another one; the prohibition itself stands. It explains no withdrawn consent.
fn explained(found: &Findings) -> bool {
    let says = |field: Field, test: fn(&Meaning) -> bool| found.iter().flatten().any(|f| f.field == field && test(&f.meaning));
    says(Field::ADVICE_CODE, |m| m.disposition == Disposition::UPDATE_DETAILS)
        && says(Field::NETWORK_ADVICE, |m| m.says == Says::FORBIDS && m.lift == Lift::NEW_CREDENTIAL)
}

/// The most restrictive of the fields that say what is wrong; the more specific breaks ties.
fn most_restrictive(book: Book<'_>, found: &Findings, wanted: impl Fn(&Finding) -> bool) -> Option<Choice> {
    found
        .iter()
        .flatten()
        .filter(|f| wanted(f) && f.informs())
        .reduce(|a, b| if rank(book, b) > rank(book, a) { b } else { a })
        .map(of)
}

fn rank(book: Book<'_>, f: &Finding) -> u32 {
    book.disposition(f.meaning.disposition).map_or(0, |row| row.rank)
}

/// No code says what is wrong, but one permits another try: that lifts generic and unknown codes.
fn lifted(found: &Findings) -> Option<Choice> {
    let codes = || found.iter().flatten().filter(|f| f.is_code());
    let permit = codes().find(|f| f.meaning.says == Says::PERMITS)?;
    // A debit is never presented again on a guess.
    if codes().any(|f| !f.id.is_set() && f.meaning.disposition != Disposition::RETRY_LATER) {
        return None;
    }
    let as_telling = |f: &&Finding| f.meaning.says == Says::GENERIC && f.meaning.schedule == permit.meaning.schedule;
    Some(of(codes().find(as_telling).unwrap_or(permit)))
}

/// The most specific field that failed without a reason. A class alone (a type, a status) that would retry is no reason at all.
fn generic(found: &Findings) -> Option<Choice> {
    let retries = |f: &&Finding| f.is_code() || f.meaning.disposition != Disposition::RETRY_LATER;
    found.iter().flatten().filter(|f| f.meaning.says == Says::GENERIC).find(retries).map(of)
}

/// A method that only its owner can use is never charged on a schedule: the owner is asked to pay anew.
fn with_its_owner(book: Book<'_>, s: &Signal, choice: Choice) -> Choice {
    let is_timed = choice.meaning.disposition == Disposition::RETRY_LATER;
    match book.meaning(s.method) {
        Some(meaning) if is_timed && book.method(s.method).off_session == OffSession::No => Choice { meaning, ..choice },
        _ => choice,
    }
}

fn of(f: &Finding) -> Choice {
    Choice { field: f.field, cause: f.id, meaning: f.meaning }
}

/// A choice that no row made.
fn bare(book: Book<'_>, field: Field, disposition: Disposition) -> Choice {
    let row = book.disposition(disposition).unwrap_or_default();
    let meaning = Meaning {
        says: Says::WRONG,
        disposition,
        actor: row.actor,
        severity: row.severity,
        contact: Contact::NORMAL,
        schedule: row.schedule,
        allowed: row.allowed,
        text: row.text,
        ..Meaning::default()
    };
    Choice { field, cause: CauseId::default(), meaning }
}

/// Nothing is known to be under way, and the reason is not known either.
fn without_reason(book: Book<'_>, field: Field) -> Choice {
    let choice = bare(book, field, Disposition::LOOKUP_FIRST);
    Choice { meaning: Meaning { text: TextId::REASON_UNKNOWN, ..choice.meaning }, ..choice }
}

/// If the prohibition removed what the choice lives on, the next allowed disposition is taken.
fn within(book: Book<'_>, choice: Choice, found: &Findings, prohibition: Option<&Finding>) -> Choice {
    let Some(prohibition) = prohibition else { return choice };
    let needs = book.disposition(choice.meaning.disposition).unwrap_or_default().needs;
    let explained = choice.meaning.disposition == Disposition::UPDATE_DETAILS && explained(found);
    if !needs.without(LEFT_BY_PROHIBITION).is_set() || explained { choice } else { of(prohibition) }
}

/// The provider says that repeating the call would change nothing: then only a look at the object helps.
fn heed_header(book: Book<'_>, s: &Signal, choice: Choice) -> Choice {
    let futile = s.flags.has(SignalFlag::SHOULD_RETRY_NO) && choice.meaning.disposition == Disposition::BACKOFF;
    if futile { Choice { cause: choice.cause, ..bare(book, choice.field, Disposition::LOOKUP_FIRST) } } else { choice }
}

fn head(book: Book<'_>, s: &Signal, operation: Operation, choice: &Choice) -> Verdict {
    let m = &choice.meaning;
    let row = book.disposition(m.disposition).unwrap_or_default();
    let mut v = Verdict {
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
        schedule: m.schedule,
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
fn forbid(v: &mut Verdict, found: &Findings) {
    if v.disposition == Disposition::SETTLED {
        return;
    }
    let mut kept: [Option<&Finding>; MOST_PROHIBITIONS] = [None; MOST_PROHIBITIONS];
    for p in forbidding(found) {
        let place = kept.iter_mut().find(|one| one.is_none_or(|one| one.meaning.lift == p.meaning.lift));
        if let Some(place) = place.filter(|one| one.is_none_or(|one| width(p.meaning.scope) > width(one.meaning.scope))) {
            *place = Some(p);
        }
        v.allowed &= LEFT_BY_PROHIBITION;
        if p.meaning.flags.has(MeaningFlag::WITHDRAWN_CONSENT) {
            v.flags |= VerdictFlag::WITHDRAWN_CONSENT;
        }
    }
    let first = strongest_prohibition(found);
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
fn wait(v: &mut Verdict, s: &Signal, found: &Findings) {
    v.wait_ms = s.retry_after_ms;
    for f in found.iter().flatten() {
        let wait_ms = Duration(i64::from(f.meaning.wait_s).saturating_mul(MS_PER_S));
        if wait_ms > v.wait_ms {
            v.wait_ms = wait_ms;
            v.wait_rule = LawId::of(f.id.number());
        }
    }
    // A customer who is present may be asked to try again at once, unless somebody told how long to wait.
    if v.disposition == Disposition::RETRY_LATER && v.wait_ms.0 == 0 && s.initiator == Initiator::CIT && !v.is_prohibited() {
        v.allowed |= Allowed::SAME_CARD_NOW;
    }
}

/// One masked code masks the verdict: the customer hears the generic text, in neutral words.
///
/// A block is masked as such where its reason has no row that could say otherwise.
fn disclose(v: &mut Verdict, s: &Signal, found: &Findings, choice: &Choice) {
    v.contact =
        found.iter().flatten().filter(|f| f.is_code()).map(|f| f.meaning.contact).fold(choice.meaning.contact, Contact::max);
    let speaks = |f: &&Finding| f.field != Field::OUTCOME_TYPE || !s.outcome_reason.is_set();
    let masked = found.iter().flatten().filter(speaks).find(|f| f.meaning.flags.has(MeaningFlag::MASKED));
    if let Some(f) = masked {
        v.flags |= VerdictFlag::MASKED;
        v.shown = f.meaning.shown;
        v.text = f.meaning.text;
        v.contact = v.contact.max(Contact::NEUTRAL);
    }
}

/// Records who disagreed, and what was unknown or ambiguous.
fn compare(book: Book<'_>, v: &mut Verdict, s: &Signal, found: &Findings, choice: &Choice) {
    if is_new_code(book, s, found) {
        v.flags |= VerdictFlag::UNKNOWN;
    }
    for f in found.iter().flatten() {
        let speaks = f.informs() || f.meaning.says == Says::PERMITS;
        if f.is_code() && speaks && f.field != choice.field && f.meaning.disposition != v.disposition {
            v.conflicts = v.conflicts.with(f.field);
        }
        if f.ambiguous {
            v.flags |= VerdictFlag::AMBIGUOUS;
        }
        if f.meaning.flags.has(MeaningFlag::NOT_COUNTED) {
            v.flags |= VerdictFlag::NOT_COUNTED;
        }
        if !f.id.is_set() {
            v.flags |= VerdictFlag::UNKNOWN;
        }
    }
    if v.conflicts != FieldSet::default() {
        v.flags |= VerdictFlag::CONFLICT;
    }
}

/// Whether a network's code has no row: a response code none of its network or scheme, an advice code none of any.
fn is_new_code(book: Book<'_>, s: &Signal, found: &Findings) -> bool {
    let is_told = |field| found.iter().flatten().any(|f| f.field == field);
    let is_advice = || book.rule(Field::NETWORK_ADVICE, s.network_advice, &Context::default()).is_some();
    let is_new_response = s.network_code.is_set() && !is_told(Field::NETWORK_CODE);
    let is_new_advice = s.network_advice.is_set() && !is_told(Field::NETWORK_ADVICE) && !is_advice();
    is_new_response || is_new_advice
}

/// What a later look could add: the unknown code keeps its few charges, a bare reason names the object that holds more.
fn look_further(book: Book<'_>, v: &mut Verdict, s: &Signal, found: &Findings) {
    if s.flags.has(SignalFlag::NOT_SENT) && !s.flags.has(SignalFlag::NETWORK_REACHED) {
        v.flags |= VerdictFlag::NOT_COUNTED;
    }
    if s.flags.has(UNKNOWN_NAMES) {
        v.flags |= VerdictFlag::UNKNOWN;
    }
    if s.flags.has(SignalFlag::UNKNOWN_CODE | SignalFlag::UNKNOWN_DECLINE) && v.schedule == Schedule::GENERIC {
        v.schedule = Schedule::UNKNOWN;
    }
    let reasoned = found.iter().flatten().any(|f| f.is_code() && f.informs());
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
