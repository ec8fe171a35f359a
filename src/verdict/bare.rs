//! The verdict of a signal that says one code and nothing else: made while the library is built, one row for each meaning, and the same
//! as [`super::decide`] would give.

use super::Verdict;
use crate::{
    id::{CauseId, CodeId, LawId, ProviderId, TextId},
    number::{Duration, Hash, Instant},
    signal::Signal,
    table::{
        Book, Meaning, MeaningFlag,
        codes::{MEANING_COUNT, meanings},
        dispositions::disposition_row,
    },
    vocabulary::{
        Actor, Allowed, Carrier, Contact, Disposition, Field, Initiator, KeyAdvice, Lift, Operation, Says, Schedule, Scope,
        Severity, SignalFlag, VerdictFlag,
    },
};

/// What a signal may say of itself without bearing on its verdict.
const ASIDE: SignalFlag = SignalFlag::LIVE.with(SignalFlag::TEST).with(SignalFlag::FAILED);

/// Every bit: what it is combined with stays as it is.
const KEPT: u32 = u32::MAX;

/// What a verdict takes from the meaning of its one code.
#[derive(Clone, Copy)]
struct BareVerdict {
    flags: VerdictFlag,
    /// 0: only [`super::decide`] knows.
    disposition: Disposition,
    allowed: Allowed,
    actor: Actor,
    severity: Severity,
    contact: Contact,
    schedule: Schedule,
    key_advice: KeyAdvice,
    scope: Scope,
    lift: Lift,
    text: TextId,
    /// What is shown in place of the code where it is masked.
    shown: CodeId,
    wait_s: u32,
    /// [`KEPT`] where the code is shown, prohibits, or sets the wait; else 0.
    shows: u32,
    prohibits: u32,
    waits: u32,
}

/// By number of the meaning.
static BARE: [BareVerdict; MEANING_COUNT] = {
    let mut bare = [of(&Meaning::NOTHING); MEANING_COUNT];
    let (mut rest, mut meanings): (&mut [BareVerdict], &[Meaning]) = (&mut bare, meanings());
    while let ([one, others @ ..], [meaning, more @ ..]) = (rest, meanings) {
        *one = of(meaning);
        (rest, meanings) = (others, more);
    }
    bare
};

const fn of(m: &Meaning) -> BareVerdict {
    let says_what = matches!(m.says, Says::WRONG | Says::FORBIDS | Says::PERMITS | Says::GENERIC);
    let prohibits = m.says.0 == Says::FORBIDS.0 && m.disposition.0 != Disposition::SETTLED.0;
    let is_masked = m.flags.has(MeaningFlag::MASKED);
    let neutral = if m.contact.0 < Contact::NEUTRAL.0 { Contact::NEUTRAL } else { m.contact };
    let mut flags = VerdictFlag(0);
    if is_masked {
        flags = flags.with(VerdictFlag::MASKED);
    }
    if m.flags.has(MeaningFlag::NOT_COUNTED) {
        flags = flags.with(VerdictFlag::NOT_COUNTED);
    }
    if prohibits && m.flags.has(MeaningFlag::WITHDRAWN_CONSENT) {
        flags = flags.with(VerdictFlag::WITHDRAWN_CONSENT);
    }
    BareVerdict {
        flags,
        disposition: if says_what { m.disposition } else { Disposition(0) },
        allowed: if prohibits { Allowed(m.allowed.0 & super::choice::LEFT_BY_PROHIBITION.0) } else { m.allowed },
        actor: m.actor,
        severity: m.severity,
        contact: if is_masked { neutral } else { m.contact },
        schedule: m.schedule,
        key_advice: disposition_row(m.disposition).key_advice,
        scope: if prohibits { m.scope } else { Scope(0) },
        lift: if prohibits { m.lift } else { Lift(0) },
        text: m.text,
        shown: if is_masked { m.shown } else { CodeId(0) },
        wait_s: m.wait_s,
        shows: if is_masked { 0 } else { KEPT },
        prohibits: if prohibits { KEPT } else { 0 },
        waits: if m.wait_s > 0 { KEPT } else { 0 },
    }
}

/// The verdict of a signal that says one code and nothing else, if this is one: a decline or an error code of a charge, by whichever
/// provider. Its fields are checked on the way: what is not 0 here is one that is known.
#[inline]
pub(super) fn verdict(book: Book<'_>, s: &Signal) -> Option<Verdict> {
    if !is_bare(s) || !book.is_row(s.provider) || !s.at_ms.in_range() || !s.as_of_ms.in_range() {
        return None;
    }
    let (field, code, number) = match (s.decline, s.code) {
        (decline, CodeId(0)) => (Field::DECLINE_CODE, decline, book.decline_number(decline)),
        (CodeId(0), code) => (Field::CODE, code, book.error_number(code)),
        _ => return None,
    };
    let bare = BARE.get(number?).filter(|bare| bare.disposition.is_set())?;
    Some(Verdict {
        flags: bare.flags,
        disposition: bare.disposition,
        allowed: bare.allowed,
        actor: bare.actor,
        severity: bare.severity,
        contact: bare.contact,
        key_advice: bare.key_advice,
        decided_by: field,
        operation: Operation::CHARGE,
        cause: CauseId(code.0),
        shown: CodeId(code.0 & bare.shows | bare.shown.0),
        wait_rule: LawId(code.0 & bare.waits),
        text: bare.text,
        schedule: bare.schedule,
        provider: s.provider,
        initiator: s.initiator,
        at_ms: s.at_ms,
        as_of_ms: super::findings::as_of_ms(s),
        wait_ms: Duration(i64::from(bare.wait_s) * super::decide::MS_PER_S),
        unknown_hash: s.unknown_hash,
        credential: s.credential,
        event_id: s.event_id,
        scopes: [bare.scope, Scope(0), Scope(0), Scope(0)],
        lifts: [bare.lift, Lift(0), Lift(0), Lift(0)],
        prohibitions: [LawId(code.0 & bare.prohibits), LawId(0), LawId(0), LawId(0)],
        ..Verdict::default()
    })
}

/// Whether nothing is said that could bear on the verdict besides a code.
#[inline]
fn is_bare(s: &Signal) -> bool {
    let is_charge = matches!(s.operation, Operation(0) | Operation::CHARGE) && matches!(s.carrier, Carrier(0) | Carrier::CHARGE);
    let is_timed = matches!(s.initiator, Initiator(0) | Initiator::MIT);
    // A field that is added is one that could bear on it.
    let rest = Signal {
        flags: s.flags.without(ASIDE),
        provider: ProviderId(0),
        carrier: Carrier(0),
        operation: Operation(0),
        initiator: Initiator(0),
        code: CodeId(0),
        decline: CodeId(0),
        at_ms: Instant(0),
        as_of_ms: Instant(0),
        unknown_hash: Hash(0),
        credential: Hash(0),
        event_id: Hash(0),
        ..*s
    };
    is_charge && is_timed && rest == Signal::default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        id::Id as _,
        verdict::{decide, findings},
        vocabulary::Space,
    };
    use std::vec::Vec;

    const BOOK: Book<'static> = Book::BUILT_IN;

    fn signals() -> impl Iterator<Item = Signal> {
        let codes = BOOK.ids(Space::CODE).map(|id| CodeId(id.0));
        let said = codes.flat_map(|code| [Signal { decline: code, ..Signal::default() }, Signal { code, ..Signal::default() }]);
        said.flat_map(|said| {
            let providers = BOOK.ids(ProviderId::SPACE).map(|id| ProviderId(id.0)).chain([ProviderId(0)]);
            providers.map(move |provider| Signal { provider, ..said })
        })
    }

    #[track_caller]
    fn assert_same(s: &Signal) {
        let mut found = findings::Findings::default();
        findings::gather(BOOK, s, s.operation(), &mut found);
        assert_eq!(verdict(BOOK, s), Some(decide::decide(BOOK, s, s.operation(), &found)), "{s:?}");
    }

    #[test]
    fn a_bare_code_has_the_verdict_that_decide_gives() {
        let mut others: Vec<CodeId> = Vec::new();
        for said in signals() {
            if verdict(BOOK, &said).is_none() {
                others.extend([said.decline, said.code].iter().filter(|code| code.is_set()));
                continue;
            }
            for (carrier, operation, initiator) in [
                (Carrier(0), Operation(0), Initiator(0)),
                (Carrier::CHARGE, Operation::CHARGE, Initiator::MIT),
                (Carrier::CHARGE, Operation(0), Initiator(0)),
                (Carrier(0), Operation::CHARGE, Initiator::MIT),
            ] {
                let flags = [SignalFlag(0), SignalFlag::LIVE, SignalFlag::TEST, SignalFlag::FAILED, ASIDE];
                for flags in flags {
                    let s = Signal { carrier, operation, initiator, flags, ..said };
                    assert_same(&s);
                    let (at_ms, as_of_ms) = (Instant(1_767_225_600_000), Instant(1_700_000_000_000));
                    let (credential, event_id, unknown_hash) = (Hash(1), Hash(2), Hash(3));
                    assert_same(&Signal { at_ms, credential, event_id, unknown_hash, ..s });
                    assert_same(&Signal { at_ms, as_of_ms, ..s });
                }
            }
        }
        others.sort_unstable();
        others.dedup();
        // Codes of bank debits, refunds and the like mean something in their place alone.
        let all = BOOK.count(Space::CODE) as usize;
        assert!(others.len() * 2 < all, "{} of {all} codes have no row", others.len());
        let means =
            |code: &CodeId| BOOK.as_decline(*code).or(BOOK.as_error(*code)).is_some_and(|meaning| meaning.says != Says::NOTHING);
        assert!(!others.iter().any(means));
    }

    /// Whatever else is said, the rows are not asked: `decide` knows what bears on what.
    #[test]
    fn a_signal_that_says_more_is_not_bare() {
        let bare = Signal { decline: CodeId::INSUFFICIENT_FUNDS, ..Signal::default() };
        assert!(verdict(BOOK, &bare).is_some());
        let code = CodeId::CARD_DECLINED;
        let others = [
            Signal { code, ..bare },
            Signal { advice: code, ..bare },
            Signal { outcome_reason: code, ..bare },
            Signal { carrier: Carrier::DISPUTE, ..bare },
            Signal { operation: Operation::REFUND, ..bare },
            Signal { initiator: Initiator::CIT, ..bare },
            Signal { retry_after_ms: Duration(1), ..bare },
            Signal { at_ms: Instant(-1), ..bare },
            Signal { as_of_ms: Instant(i64::MAX), ..bare },
            Signal { provider: ProviderId(code.number()), ..bare },
            Signal { decline: CodeId(u32::MAX), ..bare },
        ];
        assert!(others.iter().all(|s| verdict(BOOK, s).is_none()));
        for bit in (0..u32::BITS).map(|bit| SignalFlag(1 << bit)).filter(|flag| !ASIDE.has(*flag)) {
            assert!(verdict(BOOK, &Signal { flags: bit, ..bare }).is_none());
        }
    }
}
