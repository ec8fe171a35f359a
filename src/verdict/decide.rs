//! The verdict: what the field that decides means, and what prohibitions, waits, masks and conflicts add to it.

use super::{
    Verdict,
    choice::{Choice, LEFT_BY_PROHIBITION, choose},
    findings::{self, Finding, Findings},
    told::{Told, width},
};
use crate::{
    id::{CodeId, Id as _, LawId},
    number::{Duration, FieldSet},
    signal::Signal,
    table::{Book, Context, MeaningFlag},
    vocabulary::{Allowed, Carrier, Contact, Disposition, Field, Initiator, Operation, Says, Schedule, SignalFlag, VerdictFlag},
};

pub(super) const MS_PER_S: i64 = 1_000;

/// How many prohibitions a verdict holds side by side.
const MOST_PROHIBITIONS: usize = 4;

/// Names and codes this edition does not know, besides those that are findings.
const UNKNOWN_NAMES: SignalFlag = SignalFlag(
    SignalFlag::UNKNOWN_BRAND.0 | SignalFlag::UNKNOWN_ADVICE.0 | SignalFlag::UNKNOWN_NETWORK.0 | SignalFlag::UNKNOWN_STATUS.0,
);

/// Makes the verdict of a checked signal.
#[inline]
pub(super) fn decide(book: Book<'_>, s: &Signal, operation: Operation, found: &Findings<'_>) -> Verdict {
    let told = Told::by(book, s, found);
    let choice = choose(book, s, operation, found, &told);
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
    for p in found.iter().filter(|f| f.says() == Says::FORBIDS) {
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
        let speaks = f.informs() || f.says() == Says::PERMITS;
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
