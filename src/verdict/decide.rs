//! The precedence of fields: prohibitions, waits, what happened to the call, the object's own status, then the most restrictive
//! field that says what is wrong.

use super::{
    Verdict,
    findings::{self, Finding, Findings},
};
use crate::{
    signal::Signal,
    table::{self, Meaning},
    vocabulary::{allowed, carrier, contact, disposition, field, initiator, ladder, operation, says, signal_flag, verdict_flag},
};

const MS_PER_S: i64 = 1_000;

/// What a prohibition of a network or provider leaves: another account number or method.
const LEFT_BY_PROHIBITION: u32 = allowed::OTHER_METHOD;

/// What decided, and everything a verdict takes from it.
#[derive(Clone, Copy)]
struct Choice {
    field: u32,
    cause: u32,
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
fn operation_of(s: &Signal) -> u32 {
    match s.carrier {
        carrier::SETUP_INTENT => operation::SETUP,
        carrier::REFUND => operation::REFUND,
        carrier::PAYOUT => operation::PAYOUT,
        _ if s.operation == 0 => operation::CHARGE,
        _ => s.operation,
    }
}

fn strongest_prohibition(found: &Findings) -> Option<&Finding> {
    found
        .iter()
        .flatten()
        .filter(|f| f.meaning.says == says::FORBIDS)
        .reduce(|a, b| if b.meaning.scope > a.meaning.scope { b } else { a })
}

fn choose(s: &Signal, operation: u32, found: &Findings) -> Choice {
    own_status(s, found)
        .or_else(|| what_became_of_the_call(s, operation))
        .or_else(|| most_restrictive(found, |f| f.is_code() && !(explained(found) && f.field == field::NETWORK_ADVICE)))
        .or_else(|| most_restrictive(found, |f| !f.is_code()))
        .or_else(|| lifted(found))
        .or_else(|| generic(found))
        .unwrap_or_else(|| bare(field::CARRIER, disposition::LOOKUP_FIRST))
}

/// The object's own status outranks its error: what is paid is settled, what is processing is looked up.
fn own_status(s: &Signal, found: &Findings) -> Option<Choice> {
    let told = found.iter().flatten().find(|f| f.field == field::OBJECT_STATUS && f.informs()).map(of);
    let paid = s.flags & signal_flag::PAID != 0;
    told.or_else(|| paid.then(|| bare(field::OBJECT_STATUS, disposition::SETTLED)))
}

/// No answer, or an answer that leaves open whether money moved. Reading moves nothing and may be repeated at once.
fn what_became_of_the_call(s: &Signal, operation: u32) -> Option<Choice> {
    let reading = operation == operation::READ;
    let open = if reading { disposition::BACKOFF } else { disposition::LOOKUP_FIRST };
    if s.flags & signal_flag::TIMED_OUT != 0 {
        return Some(bare(field::TRANSPORT, open));
    }
    if s.http_status >= 500 || s.http_status == 424 {
        return Some(Choice { cause: http_id(s), ..bare(field::HTTP_STATUS, open) });
    }
    let never_left =
        s.flags & signal_flag::NOT_SENT != 0 && s.http_status == 0 && s.carrier == 0 && s.decline == 0 && s.code == 0;
    never_left.then(|| bare(field::TRANSPORT, disposition::BACKOFF))
}

fn http_id(s: &Signal) -> u32 {
    (crate::vocabulary::space::HTTP_STATUS << 24) | s.http_status
}

/// Advice to confirm the card data explains a network's "do not try again" beside it: the data is wrong, so the number must be
/// another one; the prohibition itself stands.
fn explained(found: &Findings) -> bool {
    let says = |field: u32, test: fn(&Meaning) -> bool| found.iter().flatten().any(|f| f.field == field && test(&f.meaning));
    says(field::ADVICE_CODE, |m| m.disposition == disposition::UPDATE_DETAILS)
        && says(field::NETWORK_ADVICE, |m| m.says == says::FORBIDS)
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
    let permit = codes().find(|f| f.meaning.says == says::PERMITS)?;
    let as_telling = |f: &&Finding| f.meaning.says == says::GENERIC && f.meaning.ladder == permit.meaning.ladder;
    Some(of(codes().find(as_telling).unwrap_or(permit)))
}

/// The most specific field that failed without a reason. A class alone (a type, a status) that would retry is no reason at all.
fn generic(found: &Findings) -> Option<Choice> {
    let retries = |f: &&Finding| f.is_code() || f.meaning.disposition != disposition::RETRY_LATER;
    found.iter().flatten().filter(|f| f.meaning.says == says::GENERIC).find(retries).map(of)
}

fn of(f: &Finding) -> Choice {
    Choice { field: f.field, cause: f.id, meaning: f.meaning }
}

/// A choice that no row made.
fn bare(field: u32, disposition: u32) -> Choice {
    let row = table::disposition(disposition).unwrap_or_default();
    let meaning = Meaning {
        says: says::WRONG,
        disposition,
        actor: row.actor,
        severity: row.severity,
        contact: contact::NORMAL,
        ladder: row.ladder,
        allowed: row.allowed,
        text: row.text,
        ..Meaning::default()
    };
    Choice { field, cause: 0, meaning }
}

/// If the prohibition removed what the choice lives on, the next allowed disposition is taken.
fn within(choice: Choice, found: &Findings, prohibition: Option<&Finding>) -> Choice {
    let Some(prohibition) = prohibition else { return choice };
    let needs = table::disposition(choice.meaning.disposition).map_or(0, |row| row.needs);
    let explained = choice.meaning.disposition == disposition::UPDATE_DETAILS && explained(found);
    if needs & !LEFT_BY_PROHIBITION == 0 || explained { choice } else { of(prohibition) }
}

/// The provider says that repeating the call would change nothing: then only a look at the object helps.
fn heed_header(s: &Signal, choice: Choice) -> Choice {
    let futile = s.flags & signal_flag::SHOULD_RETRY_NO != 0 && choice.meaning.disposition == disposition::BACKOFF;
    if futile { Choice { cause: choice.cause, ..bare(choice.field, disposition::LOOKUP_FIRST) } } else { choice }
}

fn head(s: &Signal, operation: u32, choice: &Choice) -> Verdict {
    let m = &choice.meaning;
    let row = table::disposition(m.disposition).unwrap_or_default();
    let mut v = Verdict {
        struct_size: size_of::<Verdict>() as u32,
        flags: 0,
        disposition: m.disposition,
        allowed: m.allowed,
        actor: m.actor,
        severity: m.severity,
        contact: m.contact,
        scope: 0,
        lift: 0,
        key_advice: row.key_advice,
        decided_by: choice.field,
        conflicts: 0,
        operation,
        expand: 0,
        cause: choice.cause,
        shown: choice.cause,
        prohibition: 0,
        wait_rule: 0,
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
        reserved: 0,
        at_ms: s.at_ms,
        as_of_ms: findings::as_of_ms(s),
        wait_ms: 0,
        unknown_hash: s.unknown_hash,
        credential: s.credential,
        event_id: s.event_id,
    };
    if matches!(operation, operation::REFUND | operation::SETUP | operation::PAYOUT) {
        v.flags |= verdict_flag::NO_CHARGE;
    }
    v
}

/// Binds what a prohibition binds, whatever the disposition.
fn forbid(v: &mut Verdict, prohibition: Option<&Finding>) {
    let Some(p) = prohibition else { return };
    if v.disposition == disposition::SETTLED {
        return;
    }
    v.allowed &= LEFT_BY_PROHIBITION;
    v.scope = p.meaning.scope;
    v.lift = p.meaning.lift;
    v.prohibition = p.id;
    if p.meaning.flags & table::WITHDRAWN_CONSENT != 0 {
        v.flags |= verdict_flag::WITHDRAWN_CONSENT;
    }
}

/// The longest of the waits that were told; no policy may undercut it.
fn wait(v: &mut Verdict, s: &Signal, found: &Findings) {
    v.wait_ms = s.retry_after_ms;
    for f in found.iter().flatten() {
        let wait_ms = i64::from(f.meaning.wait_s).saturating_mul(MS_PER_S);
        if wait_ms > v.wait_ms {
            v.wait_ms = wait_ms;
            v.wait_rule = f.id;
        }
    }
    // A customer who is present may be asked to try again at once, unless somebody told how long to wait.
    if v.disposition == disposition::RETRY_LATER && v.wait_ms == 0 && s.initiator == initiator::CIT && v.prohibition == 0 {
        v.allowed |= allowed::SAME_CARD_NOW;
    }
}

/// One masked code masks the verdict: the customer hears the generic text, in neutral words.
fn disclose(v: &mut Verdict, found: &Findings, choice: &Choice) {
    v.contact = found.iter().flatten().filter(|f| f.is_code()).map(|f| f.meaning.contact).fold(choice.meaning.contact, u32::max);
    let masked = found.iter().flatten().find(|f| f.meaning.flags & table::MASKED != 0);
    if let Some(f) = masked {
        v.flags |= verdict_flag::MASKED;
        v.shown = f.meaning.shown;
        v.text = f.meaning.text;
        v.contact = v.contact.max(contact::NEUTRAL);
    }
}

/// Records who disagreed, and what was unknown or ambiguous.
fn compare(v: &mut Verdict, found: &Findings, choice: &Choice) {
    for f in found.iter().flatten() {
        let speaks = f.informs() || f.meaning.says == says::PERMITS;
        if f.is_code() && speaks && f.field != choice.field && f.meaning.disposition != v.disposition {
            v.conflicts |= 1 << f.field;
        }
        if f.ambiguous {
            v.flags |= verdict_flag::AMBIGUOUS;
        }
        if f.meaning.flags & table::NOT_COUNTED != 0 {
            v.flags |= verdict_flag::NOT_COUNTED;
        }
        if f.id == 0 {
            v.flags |= verdict_flag::UNKNOWN;
        }
    }
    if v.conflicts != 0 {
        v.flags |= verdict_flag::CONFLICT;
    }
}

/// What a later look could add: the unknown code keeps its few charges, a bare reason names the object that holds more.
fn look_further(v: &mut Verdict, s: &Signal, found: &Findings) {
    if s.flags & (signal_flag::NOT_SENT) != 0 && s.flags & signal_flag::NETWORK_REACHED == 0 {
        v.flags |= verdict_flag::NOT_COUNTED;
    }
    if s.flags & (signal_flag::UNKNOWN_BRAND | signal_flag::UNKNOWN_ADVICE) != 0 {
        v.flags |= verdict_flag::UNKNOWN;
    }
    if s.flags & (signal_flag::UNKNOWN_CODE | signal_flag::UNKNOWN_DECLINE) != 0 && v.ladder == ladder::GENERIC {
        v.ladder = ladder::UNKNOWN;
    }
    let reasoned = found.iter().flatten().any(|f| f.is_code() && f.informs());
    let holds_more = matches!(s.carrier, carrier::API_ERROR | carrier::PAYMENT_INTENT | carrier::SETUP_INTENT);
    let lacks = v.decided_by == field::CARRIER || s.flags & signal_flag::NO_REASON != 0;
    if v.disposition != disposition::SETTLED && (lacks || (holds_more && !reasoned)) {
        v.expand = table::expand_for(s.carrier).map_or(0, |row| row.id);
    }
    if v.expand != 0 {
        v.flags |= verdict_flag::EXPAND;
    }
}
