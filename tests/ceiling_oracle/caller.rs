//! An eager caller, who charges whenever it is allowed, and the world around it.

use crate::{
    attempt::Attempt,
    card::{Card, DAY_MS, HOUR_MS, Naming},
    oracle::{broken_by, names},
    telling,
};
use recoup_core::{
    Book,
    history::Row,
    id::{BoundId, CeilingId, Id as _},
    law::Clearance,
    number::*,
    vocabulary::*,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::{self, Write as _},
};

/// What a run has seen, so that a world in which nothing happens is noticed.
#[derive(Clone, Debug, Default)]
pub struct Tally(pub BTreeMap<String, u64>);

impl Tally {
    pub fn add(&mut self, what: &str, many: u64) {
        *self.0.entry(what.into()).or_default() += many;
    }

    pub fn of(&self, what: &str) -> u64 {
        self.0.get(what).copied().unwrap_or(0)
    }

    pub fn merge(mut self, other: &Self) -> Self {
        other.0.iter().for_each(|(what, many)| self.add(what, *many));
        self
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|(what, many)| writeln!(f, "{many:>9}  {what}"))
    }
}

/// Lets an eager caller loose on one card for so many days.
pub fn live(card: &mut Card, days: i64, tally: &mut Tally) {
    let end_ms = card.now_ms() + days * DAY_MS;
    // Some cards are busy, others quiet.
    let pace_ms = card.dice.pick(&[24 * HOUR_MS, 72 * HOUR_MS, 120 * HOUR_MS]);
    while card.now_ms() < end_ms {
        let longest_ms = card.dice.pick(&[HOUR_MS / 6, pace_ms, pace_ms]);
        let to_ms = card.now_ms() + 1 + card.dice.within(longest_ms);
        card.advance(to_ms);
        happens(card);
        ask(card, tally);
        if card.dice.once_in(100) {
            card.next_debt();
        }
    }
    let reports: usize = card.attempts.iter().map(|attempt| attempt.told.len()).sum();
    tally.add(if card.market.is_debit() { "debit-days" } else { "card-days" }, days as u64);
    tally.add("reports of the last 31 days", reports as u64);
}

// What happens without the caller.

fn happens(card: &mut Card) {
    others(card);
    if card.dice.once_in(60) {
        card.update();
    }
    if card.dice.once_in(25) {
        reverse(card);
    }
}

/// What other systems do to the card: mostly nothing, sometimes a burst, some of it within one second.
fn others(card: &mut Card) {
    let attempts = match card.dice.roll(40) {
        0 => card.dice.roll(12),
        1..4 => 1,
        _ => 0,
    };
    let pace_ms = card.dice.pick(&[300, HOUR_MS, HOUR_MS]);
    for _ in 0..attempts {
        let to_ms = card.now_ms() + 1 + card.dice.within(pace_ms);
        card.advance(to_ms);
        card.become_alone();
        let own = card.dice.once_in(2);
        let check = card.dice.once_in(12) && !card.market.is_debit();
        let end = card.dice.pick(&[Outcome::DECLINED, Outcome::DECLINED, Outcome::DECLINED, Outcome::BLOCKED, Outcome::APPROVED]);
        let asked = if check { 0 } else { card.case.amount.0 };
        let partly = asked / card.dice.pick(&[1, 2, 10]);
        let attempt = Attempt {
            debt: if own { card.debt } else { 0 },
            card: if card.dice.once_in(8) { 77 } else { card.credential },
            check,
            sent_ms: card.now_ms(),
            ended_ms: card.ends_ms(),
            end,
            asked,
            captured: if end == Outcome::APPROVED { partly } else { 0 },
            ..NOTHING
        };
        card.attempt(attempt);
    }
}

/// An attempt of which nothing is said.
pub const NOTHING: Attempt = Attempt {
    serial: 0,
    debt: 0,
    card: 0,
    updates: 0,
    leaves_out_card: false,
    ours: false,
    reuses_ordinal: false,
    check: false,
    sent_ms: 0,
    ended_ms: 0,
    end: Outcome::DECLINED,
    asked: 0,
    captured: 0,
    id: Hash(0),
    payment: Hash(0),
    key: Hash128([0, 0]),
    ordinal: 0,
    settlement_ms: 0,
    told: Vec::new(),
};

/// Money of this debt goes back, told once or twice, or comes again after all.
fn reverse(card: &mut Card) -> bool {
    let of_debt = |attempt: &&Attempt| attempt.debt == card.debt && !attempt.check && !attempt.reuses_ordinal;
    let told = card.attempts.iter().filter(of_debt);
    let mut approved: Vec<Attempt> =
        told.filter(|attempt| attempt.end == Outcome::APPROVED && attempt.stands() != Outcome::SENT).cloned().collect();
    // What goes back names its attempt; where no report told that name, nobody could tell whose it is.
    approved.retain(|attempt| attempt.is_known() && attempt.told.iter().any(|row| row.attempt == attempt.id));
    let Some(attempt) = approved.pop() else { return false };
    let kind = match attempt.stands() {
        Outcome::RETURNED => RowKind::REINSTATED,
        _ if attempt.is_disputed() => RowKind::REINSTATED,
        // What was undone once is not taken back again.
        _ if attempt.told.iter().any(|row| row.kind == RowKind::REINSTATED) => return false,
        _ => card.dice.pick(&[RowKind::ATTEMPT, RowKind::ATTEMPT, RowKind::DISPUTED]),
    };
    let times = card.dice.pick(&[1, 1, 2]);
    let amount = card.dice.pick(&[0, attempt.captured, attempt.captured / 2]);
    card.advance(card.now_ms() + 2_000);
    for _ in 0..times {
        let row = telling::afterwards(card, &attempt, kind, amount);
        card.report(attempt.serial, row);
        card.advance(card.now_ms() + 2_000);
    }
    true
}

// The caller.

/// Asks, and charges when it is allowed; else waits, looks or gives up, as the answer says.
fn ask(card: &mut Card, tally: &mut Tally) {
    card.advance(card.now_ms() + 1);
    card.become_alone();
    let clearance = card.may_charge();
    tally.add("asked", 1);
    if clearance.rule.space() == Space::CEILING {
        let id = CeilingId(BoundId::number(clearance.rule));
        tally.add(&format!("bound by {}", String::from_utf8_lossy(Book::BUILT_IN.name(id).unwrap())), 1);
    }
    match clearance.answer {
        Answer::ALLOWED => {
            check_allowed(card, &clearance);
            tally.add("charged", 1);
            charge(card);
        }
        Answer::NOT_BEFORE if clearance.not_before_ms.0 > 0 => wait(card, &clearance, tally),
        Answer::NOT_BEFORE => await_event(card, &clearance, tally),
        Answer::NEVER => give_up(card, &clearance, tally),
        _ => panic!("{}", scene(card, &clearance)),
    }
}

/// Everything that a failed check needs to be understood.
fn scene(card: &Card, clearance: &Clearance) -> String {
    let broken = names(&broken_by(&card.asked(), card.now_ms()));
    let mut text = format!("{:?} {:?} {clearance:?}, breaks {broken:?}\n", card.market, card.naming);
    let (now_ms, credential, debt) = (card.now_ms(), card.credential, card.debt);
    writeln!(text, "at {now_ms} with card {credential} in debt {debt}; skew {}", card.skew_ms).unwrap();
    for attempt in card.attempts.iter().filter(|attempt| attempt.is_known()) {
        let (stands, start, plain) = (attempt.stands(), attempt.start_ms(), attempt.is_plain(debt));
        let (serial, of) = (attempt.serial, attempt.debt);
        writeln!(text, "#{serial} debt {of} card {} {stands:?} from {start} plain {plain}", attempt.card).unwrap();
        attempt.told.iter().for_each(|row| writeln!(text, "    {}", line(row)).unwrap());
    }
    let owner = |row: &Row| {
        let same = |told: &&Row| Row { label: Default::default(), ..**told } == Row { label: Default::default(), ..*row };
        card.attempts.iter().find(|attempt| attempt.told.iter().any(|told| same(&told))).map(|attempt| attempt.serial)
    };
    let mut joined: BTreeMap<u64, BTreeSet<u32>> = Default::default();
    card.rows().iter().filter(|row| row.label.0 > 0).for_each(|row| joined.entry(row.label.0).or_default().extend(owner(row)));
    joined.retain(|_, attempts| attempts.len() > 1);
    writeln!(text, "taken for one: {joined:x?}\nas kept:").unwrap();
    card.rows().iter().for_each(|row| writeln!(text, "    {:016x} {}", row.label.0, line(row)).unwrap());
    text
}

/// What matters of a row.
fn line(row: &Row) -> String {
    let word = |space: &str, word: u32| format!("{space} {word}");
    let named = (row.attempt.0 >> 48, row.key.0[1], row.ordinal.0, row.payment.0 >> 48);
    format!(
        "at {} sent {} ended {} {} {} {} names {named:x?} card {} asked {} captured {} flags {} id {:x}",
        row.at_ms.0,
        row.sent_ms.0,
        row.ended_ms.0,
        word("kind", row.kind.0),
        word("outcome", row.outcome.0),
        word("source", row.source.0),
        row.credential.0,
        row.amount.0,
        row.captured.0,
        row.flags.0,
        row.id.0 >> 48
    )
}

fn check_allowed(card: &Card, clearance: &Clearance) {
    assert!(broken_by(&card.asked(), card.now_ms()).is_empty(), "allowed: {}", scene(card, clearance));
}

/// Nothing in the history can be taken for more than it was.
fn is_plain(card: &Card) -> bool {
    card.attempts.iter().filter(|attempt| attempt.is_known()).all(|attempt| attempt.is_plain(card.debt))
}

fn wait(card: &mut Card, clearance: &Clearance, tally: &mut Tally) {
    tally.add("waited", 1);
    let (now_ms, then_ms) = (card.now_ms(), clearance.not_before_ms.0);
    assert!(then_ms > now_ms, "{}", scene(card, clearance));
    let broken_at = |at_ms: i64| broken_by(&card.asked(), at_ms);
    assert!(broken_at(then_ms).is_empty(), "too early by {:?}: {}", names(&broken_at(then_ms)), scene(card, clearance));
    let noticed = card.events.iter().any(|row| row.kind == RowKind::NOTICE_SENT);
    if clearance.rule.space() == Space::CEILING && is_plain(card) && !noticed {
        assert!(!broken_at(then_ms - 1).is_empty(), "too late: {}", scene(card, clearance));
        tally.add("not one millisecond too late", 1);
    }
    if then_ms < now_ms + 12 * DAY_MS && card.dice.once_in(2) {
        // The very first instant; what happens meanwhile is reported.
        card.advance(then_ms - 1);
    }
}

/// Something must happen first: a report arrives, or somebody looks, or the customer is told.
fn await_event(card: &mut Card, clearance: &Clearance, tally: &mut Tally) {
    if clearance.gate == Gate::NOTICE_ELAPSED {
        tally.add("noticed", 1);
        card.advance(card.now_ms() + 1_000);
        return card.event(Row { kind: RowKind::NOTICE_SENT, ..Row::default() });
    }
    assert_eq!(clearance.stop_reason, StopReason::UNRESOLVED, "{}", scene(card, clearance));
    tally.add("unresolved", 1);
    if !card.dice.once_in(3)
        && let Some(at_ms) = card.next_arrival()
    {
        return card.advance(at_ms);
    }
    look(card, tally);
}

/// The caller asks the provider about an attempt that is open. Without a name the answer speaks of all that are: such is asked only
/// where that is one.
fn look(card: &mut Card, tally: &mut Tally) {
    card.advance(card.now_ms() + 1_000);
    let own = card.attempts.iter().filter(|attempt| attempt.debt == card.debt && attempt.is_known());
    // What never left is looked for once: later the same key may name another try.
    let asked = |attempt: &&Attempt| attempt.is_open() || (!attempt.is_plain(card.debt) && attempt.end != Outcome::NOT_SENT);
    let open: Vec<Attempt> = own.filter(asked).cloned().collect();
    let Some(attempt) = open.first() else { return card.next_debt() };
    card.advance(attempt.ended_ms + 1_000);
    let (plain, known) = (open.len() == 1, card.attempts.iter().all(Attempt::is_known));
    let unnamed = !card.plain && plain && known && attempt.is_open() && card.dice.once_in(3);
    let row = telling::lookup(card, attempt, !unnamed);
    if unnamed {
        card.unnamed.push(card.now_ms());
    }
    tally.add(if unnamed { "looked up without a name" } else { "looked up" }, 1);
    card.report(attempt.serial, row);
    card.advance(card.now_ms() + 1_000);
    // What still nobody knows is left to another debt.
    if open.len() > 1 && card.dice.once_in(6) {
        card.next_debt();
    }
}

fn give_up(card: &mut Card, clearance: &Clearance, tally: &mut Tally) {
    tally.add("never", 1);
    if clearance.rule.space() == Space::CEILING && is_plain(card) {
        check_never(card, clearance, tally);
    }
    // Money that came in may go back, and opens the debt again.
    if clearance.stop_reason != StopReason::CEILING && card.dice.once_in(3) && reverse(card) {
        tally.add("reversed", 1);
        return;
    }
    card.next_debt();
}

/// A debit may also end by its amount, and by the notice it needs or the days on which no bank works.
fn check_never(card: &Card, clearance: &Clearance, tally: &mut Tally) {
    let money = card.attempts.iter().any(|attempt| attempt.debt == card.debt && attempt.captured > 0);
    let waits_ms = if card.market.is_debit() { 18 * DAY_MS } else { 0 };
    let noticed = card.events.iter().any(|row| row.kind == RowKind::NOTICE_SENT);
    if money || noticed {
        return;
    }
    let at = |ms: i64| broken_by(&card.asked(), card.now_ms() + ms).is_empty();
    assert!(!at(0) || !at(waits_ms), "never, and yet nothing is broken: {}", scene(card, clearance));
    tally.add("never because something is broken", 1);
}

/// The caller charges now.
fn charge(card: &mut Card) {
    let ordinal = card.next_ordinal();
    let last = card.attempts.iter().rfind(|attempt| attempt.ours && attempt.debt == card.debt);
    let again = last.is_some_and(|last| last.ordinal == ordinal && last.end != Outcome::NOT_SENT);
    let end = match card.dice.roll(24) {
        _ if again => Outcome::DECLINED,
        0..20 => Outcome::DECLINED,
        20 | 21 => Outcome::APPROVED,
        22 => Outcome::BLOCKED,
        _ => Outcome::NOT_SENT,
    };
    charge_as(card, ordinal, end);
    if again {
        // A call whose ordinal ended before is hidden until its answer is there: such a caller waits for it.
        let answered_ms = card.attempts.last().map_or(0, |attempt| attempt.ended_ms);
        card.advance(answered_ms);
    }
}

/// The caller charges now, and this is how it ends.
pub fn charge_as(card: &mut Card, ordinal: u32, end: Outcome) {
    let asked = card.case.amount.0;
    let attempt = Attempt {
        debt: card.debt,
        card: card.credential,
        ours: true,
        reuses_ordinal: card.naming == Naming::Reused,
        sent_ms: card.now_ms(),
        ended_ms: if end == Outcome::NOT_SENT { card.now_ms() + 5 } else { card.ends_ms() },
        end,
        asked,
        captured: if end == Outcome::APPROVED { asked / card.dice.pick(&[1, 2, 10]) } else { 0 },
        key: card.key(ordinal),
        ordinal,
        ..NOTHING
    };
    card.attempt(attempt);
}
