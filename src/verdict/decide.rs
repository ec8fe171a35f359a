//! The precedence of fields: prohibitions, waits, what happened to the call, the object's own status, then the most restrictive
//! field that says what is wrong.

use super::{
    Verdict,
    findings::{self, Finding, Findings},
};
use crate::{
    id::{CauseId, CodeId, ExpandId, HttpStatusId, Id as _, LawId},
    number::{Duration, FieldSet},
    signal::Signal,
    table::{self, Meaning, MeaningFlag},
    vocabulary::{Allowed, Carrier, Contact, Disposition, Field, Initiator, Ladder, Operation, Says, SignalFlag, VerdictFlag},
};

const MS_PER_S: i64 = 1_000;

/// What a prohibition of a network or provider leaves: another account number or method.
const LEFT_BY_PROHIBITION: Allowed = Allowed::OTHER_METHOD;

/// What decided, and everything a verdict takes from it.
#[derive(Clone, Copy)]
struct Choice {
    field: Field,
    cause: CauseId,
    meaning: Meaning,
}

/// Makes the verdict of a checked signal.
pub(super) fn decide(s: &Signal, found: &Findings) -> Verdict {
    let operation = operation_of(s);
    let prohibition = strongest_prohibition(found);
    let choice = heed_header(s, within(choose(s, operation, found), found, prohibition));
    let mut v = head(s, operation, &choice);
    forbid(&mut v, prohibition);
    wait(&mut v, s, found);
    disclose(&mut v, found, &choice);
    compare(&mut v, found, &choice);
    look_further(&mut v, s, found);
    v
}

/// The carrier outranks the argument: nobody can charge by way of a refund.
fn operation_of(s: &Signal) -> Operation {
    match s.carrier {
        Carrier::SETUP_INTENT => Operation::SETUP,
        Carrier::REFUND => Operation::REFUND,
        Carrier::PAYOUT => Operation::PAYOUT,
        _ if !s.operation.is_set() => Operation::CHARGE,
        _ => s.operation,
    }
}

fn strongest_prohibition(found: &Findings) -> Option<&Finding> {
    found
        .iter()
        .flatten()
        .filter(|f| f.meaning.says == Says::FORBIDS)
        .reduce(|a, b| if b.meaning.scope > a.meaning.scope { b } else { a })
}

fn choose(s: &Signal, operation: Operation, found: &Findings) -> Choice {
    own_status(s, found)
        .or_else(|| what_became_of_the_call(s, operation))
        .or_else(|| most_restrictive(found, |f| f.is_code() && !(explained(found) && f.field == Field::NETWORK_ADVICE)))
        .or_else(|| most_restrictive(found, |f| !f.is_code()))
        .or_else(|| lifted(found))
        .or_else(|| generic(found))
        .unwrap_or_else(|| bare(Field::CARRIER, Disposition::LOOKUP_FIRST))
}

/// The object's own status outranks its error: what is paid is settled, what is processing is looked up.
fn own_status(s: &Signal, found: &Findings) -> Option<Choice> {
    let told = found.iter().flatten().find(|f| f.field == Field::OBJECT_STATUS && f.informs()).map(of);
    let paid = s.flags.has(SignalFlag::PAID);
    told.or_else(|| paid.then(|| bare(Field::OBJECT_STATUS, Disposition::SETTLED)))
}

/// No answer, or an answer that leaves open whether money moved. Reading moves nothing and may be repeated at once.
fn what_became_of_the_call(s: &Signal, operation: Operation) -> Option<Choice> {
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

/// Advice to confirm the card data explains a network's "do not try again" beside it: the data is wrong, so the number must be
/// another one; the prohibition itself stands.
fn explained(found: &Findings) -> bool {
    let says = |field: Field, test: fn(&Meaning) -> bool| found.iter().flatten().any(|f| f.field == field && test(&f.meaning));
    says(Field::ADVICE_CODE, |m| m.disposition == Disposition::UPDATE_DETAILS)
        && says(Field::NETWORK_ADVICE, |m| m.says == Says::FORBIDS)
}

/// The most restrictive of the fields that say what is wrong; the more specific breaks ties.
fn most_restrictive(found: &Findings, wanted: impl Fn(&Finding) -> bool) -> Option<Choice> {
    found.iter().flatten().filter(|f| wanted(f) && f.informs()).reduce(|a, b| if rank(b) > rank(a) { b } else { a }).map(of)
}

fn rank(f: &Finding) -> u32 {
    table::disposition(f.meaning.disposition).map_or(0, |row| row.rank)
}

/// No code says what is wrong, but one permits another try: that lifts generic and unknown codes.
fn lifted(found: &Findings) -> Option<Choice> {
    let codes = || found.iter().flatten().filter(|f| f.is_code());
    let permit = codes().find(|f| f.meaning.says == Says::PERMITS)?;
    let as_telling = |f: &&Finding| f.meaning.says == Says::GENERIC && f.meaning.ladder == permit.meaning.ladder;
    Some(of(codes().find(as_telling).unwrap_or(permit)))
}

/// The most specific field that failed without a reason. A class alone (a type, a status) that would retry is no reason at all.
fn generic(found: &Findings) -> Option<Choice> {
    let retries = |f: &&Finding| f.is_code() || f.meaning.disposition != Disposition::RETRY_LATER;
    found.iter().flatten().filter(|f| f.meaning.says == Says::GENERIC).find(retries).map(of)
}

fn of(f: &Finding) -> Choice {
    Choice { field: f.field, cause: f.id, meaning: f.meaning }
}

/// A choice that no row made.
fn bare(field: Field, disposition: Disposition) -> Choice {
    let row = table::disposition(disposition).unwrap_or_default();
    let meaning = Meaning {
        says: Says::WRONG,
        disposition,
        actor: row.actor,
        severity: row.severity,
        contact: Contact::NORMAL,
        ladder: row.ladder,
        allowed: row.allowed,
        text: row.text,
        ..Meaning::default()
    };
    Choice { field, cause: CauseId::default(), meaning }
}

/// If the prohibition removed what the choice lives on, the next allowed disposition is taken.
fn within(choice: Choice, found: &Findings, prohibition: Option<&Finding>) -> Choice {
    let Some(prohibition) = prohibition else { return choice };
    let needs = table::disposition(choice.meaning.disposition).unwrap_or_default().needs;
    let explained = choice.meaning.disposition == Disposition::UPDATE_DETAILS && explained(found);
    if !needs.without(LEFT_BY_PROHIBITION).is_set() || explained { choice } else { of(prohibition) }
}

/// The provider says that repeating the call would change nothing: then only a look at the object helps.
fn heed_header(s: &Signal, choice: Choice) -> Choice {
    let futile = s.flags.has(SignalFlag::SHOULD_RETRY_NO) && choice.meaning.disposition == Disposition::BACKOFF;
    if futile { Choice { cause: choice.cause, ..bare(choice.field, Disposition::LOOKUP_FIRST) } } else { choice }
}

fn head(s: &Signal, operation: Operation, choice: &Choice) -> Verdict {
    let m = &choice.meaning;
    let row = table::disposition(m.disposition).unwrap_or_default();
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
        ladder: m.ladder,
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

/// Binds what a prohibition binds, whatever the disposition.
fn forbid(v: &mut Verdict, prohibition: Option<&Finding>) {
    let Some(p) = prohibition else { return };
    if v.disposition == Disposition::SETTLED {
        return;
    }
    v.allowed &= LEFT_BY_PROHIBITION;
    v.scope = p.meaning.scope;
    v.lift = p.meaning.lift;
    v.prohibition = LawId::of(p.id.number());
    if p.meaning.flags.has(MeaningFlag::WITHDRAWN_CONSENT) {
        v.flags |= VerdictFlag::WITHDRAWN_CONSENT;
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
    if v.disposition == Disposition::RETRY_LATER && v.wait_ms.0 == 0 && s.initiator == Initiator::CIT && !v.prohibition.is_set() {
        v.allowed |= Allowed::SAME_CARD_NOW;
    }
}

/// One masked code masks the verdict: the customer hears the generic text, in neutral words.
fn disclose(v: &mut Verdict, found: &Findings, choice: &Choice) {
    v.contact =
        found.iter().flatten().filter(|f| f.is_code()).map(|f| f.meaning.contact).fold(choice.meaning.contact, Contact::max);
    let masked = found.iter().flatten().find(|f| f.meaning.flags.has(MeaningFlag::MASKED));
    if let Some(f) = masked {
        v.flags |= VerdictFlag::MASKED;
        v.shown = f.meaning.shown;
        v.text = f.meaning.text;
        v.contact = v.contact.max(Contact::NEUTRAL);
    }
}

/// Records who disagreed, and what was unknown or ambiguous.
fn compare(v: &mut Verdict, found: &Findings, choice: &Choice) {
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

/// What a later look could add: the unknown code keeps its few charges, a bare reason names the object that holds more.
fn look_further(v: &mut Verdict, s: &Signal, found: &Findings) {
    if s.flags.has(SignalFlag::NOT_SENT) && !s.flags.has(SignalFlag::NETWORK_REACHED) {
        v.flags |= VerdictFlag::NOT_COUNTED;
    }
    if s.flags.has(SignalFlag::UNKNOWN_BRAND | SignalFlag::UNKNOWN_ADVICE) {
        v.flags |= VerdictFlag::UNKNOWN;
    }
    if s.flags.has(SignalFlag::UNKNOWN_CODE | SignalFlag::UNKNOWN_DECLINE) && v.ladder == Ladder::GENERIC {
        v.ladder = Ladder::UNKNOWN;
    }
    let reasoned = found.iter().flatten().any(|f| f.is_code() && f.informs());
    let holds_more = matches!(s.carrier, Carrier::API_ERROR | Carrier::PAYMENT_INTENT | Carrier::SETUP_INTENT);
    let lacks = v.decided_by == Field::CARRIER || s.flags.has(SignalFlag::NO_REASON);
    if v.disposition != Disposition::SETTLED && (lacks || (holds_more && !reasoned)) {
        v.expand = table::expand_for(s.carrier).map_or(ExpandId::default(), |row| row.id);
    }
    if v.expand.is_set() {
        v.flags |= VerdictFlag::EXPAND;
    }
}
