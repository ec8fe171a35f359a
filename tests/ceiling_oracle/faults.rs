//! Minimal histories of faults that the oracle found, with the answers expected.

use recoup_core::{
    Book,
    history::{self, Case, Row},
    id::{CodeId, MethodId},
    law,
    number::*,
    vocabulary::*,
};

const NOW_MS: i64 = 1_767_225_600_000;
const OLD_CARD: Hash = Hash(77);
const NEW_CARD: Hash = Hash(79);

/// A call to the old card never left. The customer brought a new card, and the same ordinal and key were sent again, as they must
/// be; now the charge reached the network, and the new card was declined as stolen. What was
/// reported of the new card binds it, and its ceilings count it.
#[test]
fn the_card_of_a_call_that_never_left_is_forgotten() {
    let ours = |minutes: i64, outcome, credential| Row {
        at_ms: Instant(NOW_MS + minutes * 60_000),
        kind: RowKind::ATTEMPT,
        outcome,
        credential,
        source: ReportSource::OWN,
        trigger: Trigger::SCHEDULED,
        key: Hash128([5, 6]),
        ordinal: Count(1),
        ..Row::default()
    };
    let stolen = Row {
        cause: CodeId::STOLEN_CARD.into(),
        disposition: Disposition::RETRY_LATER,
        prohibitions: [CodeId::STOLEN_CARD.into(), Default::default(), Default::default(), Default::default()],
        scopes: [Scope::CREDENTIAL, Scope(0), Scope(0), Scope(0)],
        lifts: [Lift::NEW_CREDENTIAL, Lift(0), Lift(0), Lift(0)],
        ..ours(31, Outcome::DECLINED, NEW_CARD)
    };
    let at_ms = Instant(NOW_MS + 20 * 60_000);
    let updated = Row { at_ms, kind: RowKind::METHOD_UPDATED, credential: NEW_CARD, ..Row::default() };
    let mut rows = [
        ours(0, Outcome::SENT, OLD_CARD),
        ours(1, Outcome::NOT_SENT, OLD_CARD),
        updated,
        ours(30, Outcome::SENT, NEW_CARD),
        stolen,
    ];
    let count = rows.len();
    assert_eq!(history::sort(&mut rows[..], count), Ok(count));
    let case = Case {
        method: MethodId::CARD,
        key: Hash128([1, 1]),
        credential: OLD_CARD,
        amount: Amount(1_999),
        now_ms: Instant(NOW_MS + 60 * 60_000),
        ..Case::default()
    };
    let clearance = law::may_charge(Book::BUILT_IN, &case, None, &rows[..], &mut []).unwrap();
    assert_eq!((clearance.answer, clearance.stop_reason), (Answer::NEVER, StopReason::PROHIBITED));
}
