//! How one attempt is told: by the caller's own rows, the provider's answer, its events, a poll; named or not, repeated, late and
//! out of order.

use crate::{
    attempt::Attempt,
    card::{Card, HOUR_MS, Naming, SECOND_MS},
};
use recoup_core::{history::Row, id::CodeId, number::*, vocabulary::*};

/// A report and when it arrives.
pub type Arrival = (i64, Row);

/// What a report of this attempt says by itself, told at an instant.
fn report(card: &Card, attempt: &Attempt, source: ReportSource, outcome: Outcome, at_ms: i64) -> Row {
    let failed = matches!(outcome, Outcome::DECLINED | Outcome::BLOCKED | Outcome::RETURNED);
    let (settled, ours) = (outcome == Outcome::APPROVED, attempt.ours);
    Row {
        at_ms: Instant(at_ms),
        kind: RowKind::ATTEMPT,
        outcome,
        source,
        credential: Hash(attempt.card),
        amount: Amount(attempt.asked),
        captured: Amount(if settled { attempt.captured } else { 0 }),
        settlement_ms: Instant(attempt.settlement_ms),
        trigger: if ours { Trigger::SCHEDULED } else { Trigger::EXTERNAL },
        flags: if attempt.check { RowFlag::ZERO_AMOUNT } else { RowFlag(0) },
        cause: if failed { CodeId::INSUFFICIENT_FUNDS.into() } else { Default::default() },
        disposition: if failed { Disposition::RETRY_LATER } else { Disposition(0) },
        brand: card.case.brand,
        method: card.case.method,
        ..Row::default()
    }
}

/// Our own names.
fn by_us(attempt: &Attempt, row: Row) -> Row {
    Row { key: attempt.key, ordinal: Count(attempt.ordinal), ..row }
}

/// The whole second, as providers tell instants.
fn whole(at_ms: i64) -> i64 {
    at_ms - at_ms.rem_euclid(SECOND_MS)
}

/// Everything that will be told of the attempt without a lookup.
pub fn reports(card: &mut Card, attempt: &Attempt) -> Vec<Arrival> {
    let mut all = vec![];
    let mut told = false;
    if attempt.ours {
        told = own_rows(card, attempt, &mut all);
    }
    if attempt.end == Outcome::NOT_SENT {
        return all;
    }
    let sources = [ReportSource::CHARGE_EVENT, ReportSource::INTENT_EVENT, ReportSource::INVOICE_EVENT, ReportSource::POLL];
    for source in sources {
        if card.dice.once_in(6) && !(attempt.reuses_ordinal || (card.naming == Naming::Ordinal && attempt.ours && !told)) {
            event(card, attempt, source, &mut all);
            told = true;
        }
    }
    // The provider tells of each attempt once at least, where the caller's own rows do not.
    let looked_up = attempt.ours && card.dice.once_in(2);
    if !told && !looked_up && !attempt.reuses_ordinal {
        event(card, attempt, ReportSource::CHARGE_EVENT, &mut all);
    }
    all
}

/// What the caller writes of its own call: that it sends, then the answer. Whether there was one.
fn own_rows(card: &mut Card, attempt: &Attempt, all: &mut Vec<Arrival>) -> bool {
    let sent = by_us(attempt, report(card, attempt, ReportSource::OWN, Outcome::SENT, attempt.sent_ms));
    all.push((attempt.sent_ms, Row { captured: Amount(0), ..sent }));
    let answered_ms = attempt.sent_ms.max(if card.market.is_debit() { attempt.sent_ms + SECOND_MS } else { attempt.ended_ms });
    let lost = card.dice.once_in(12) && !attempt.reuses_ordinal;
    let (source, outcome) = match attempt.end {
        Outcome::NOT_SENT if lost => (ReportSource::OWN, Outcome::UNKNOWN),
        Outcome::NOT_SENT => (ReportSource::OWN, Outcome::NOT_SENT),
        _ if lost => (ReportSource::OWN, Outcome::UNKNOWN),
        _ if card.market.is_debit() => (ReportSource::API_ANSWER, Outcome::PENDING),
        end => (ReportSource::API_ANSWER, end),
    };
    let row = by_us(attempt, report(card, attempt, source, outcome, answered_ms));
    let id = if source == ReportSource::API_ANSWER { attempt.id } else { Hash(0) };
    all.push((answered_ms, Row { attempt: id, ..row }));
    source == ReportSource::API_ANSWER && outcome == attempt.end
}

/// What the provider tells: first perhaps that it is pending, then the end; some of it twice.
fn event(card: &mut Card, attempt: &Attempt, source: ReportSource, all: &mut Vec<Arrival>) {
    let unnamed = !card.plain && card.dice.once_in(3) && card.is_alone(attempt);
    let says_sent = unnamed || card.dice.once_in(2) || card.market.is_debit();
    let ended_ms = whole(attempt.ended_ms + card.skew_ms);
    let mut row = report(card, attempt, source, attempt.end, ended_ms);
    row.id = Hash(card.dice.name());
    row.payment = attempt.payment;
    row.sent_ms = Instant(if says_sent { whole(attempt.sent_ms + card.skew_ms).min(ended_ms) } else { 0 });
    if !unnamed {
        row.attempt = attempt.id;
        if attempt.ours && card.dice.once_in(2) {
            row.key = attempt.key;
        }
    }
    if source == ReportSource::INVOICE_EVENT && attempt.end == Outcome::APPROVED && !attempt.check && card.dice.once_in(2) {
        row = Row { kind: RowKind::PAID, outcome: Outcome(0), trigger: Trigger(0), amount: row.captured, ..row };
    }
    if source == ReportSource::POLL {
        // A poll sees the end later, and says when that was.
        row.ended_ms = row.at_ms;
        row.at_ms.0 += card.dice.within(60 * SECOND_MS);
    }
    if unnamed {
        card.unnamed.push(row.at_ms.0.max(ended_ms));
    } else if source == ReportSource::CHARGE_EVENT && (card.market.is_debit() || card.dice.once_in(4)) {
        let begun = Row { outcome: Outcome::PENDING, at_ms: Instant(whole(attempt.sent_ms)), sent_ms: row.sent_ms, ..row };
        let begun = Row { cause: Default::default(), disposition: Disposition(0), captured: Amount(0), ..begun };
        all.push((
            attempt.sent_ms + card.dice.within(SECOND_MS),
            Row { id: Hash(card.dice.name()), ended_ms: Instant(0), ..begun },
        ));
    }
    let late_ms = if card.dice.once_in(10) { card.dice.within(72 * HOUR_MS) } else { card.dice.within(20 * SECOND_MS) };
    let arrives_ms = attempt.ended_ms.max(row.at_ms.0 - card.skew_ms.max(0)) + late_ms;
    all.push((arrives_ms, row));
    if card.dice.once_in(6) {
        // The same event again, or another event of the same.
        let id = if card.dice.once_in(2) { row.id } else { Hash(card.dice.name()) };
        all.push((arrives_ms + card.dice.within(HOUR_MS), Row { id, ..row }));
    }
}

/// What a lookup of an attempt finds now.
pub fn lookup(card: &mut Card, attempt: &Attempt, named: bool) -> Row {
    let now_ms = card.case.now_ms.0;
    let row = report(card, attempt, ReportSource::LOOKUP, attempt.end, now_ms);
    let row = Row {
        kind: match attempt.end {
            Outcome::APPROVED => RowKind::FOUND_PAID,
            Outcome::NOT_SENT => RowKind::NOT_FOUND,
            _ => RowKind::FOUND_FAILED,
        },
        outcome: Outcome(0),
        trigger: Trigger(0),
        amount: if attempt.end == Outcome::APPROVED { Amount(attempt.captured) } else { row.amount },
        id: Hash(card.dice.name()),
        ..row
    };
    match named {
        // An ordinal that is used again names no call: whoever looks has the provider's id.
        true if attempt.reuses_ordinal => Row { attempt: attempt.id, ..row },
        // A lookup of a call that has no key names it as the caller's own rows do.
        true if attempt.ours && card.naming != Naming::Key => by_us(attempt, Row { source: ReportSource::OWN, ..row }),
        true if attempt.ours => Row { key: attempt.key, ..row },
        true => Row { attempt: attempt.id, ..row },
        false => row,
    }
}

/// What becomes of an approval: money that goes back, a dispute, and what undoes these. They name their attempt.
pub fn afterwards(card: &mut Card, attempt: &Attempt, kind: RowKind, amount: i64) -> Row {
    let source = card.dice.pick(&[ReportSource::RETURN_FILE, ReportSource::DISPUTE]);
    let now_ms = card.case.now_ms.0;
    let row = Row { amount: Amount(amount), ..report(card, attempt, source, Outcome::RETURNED, now_ms) };
    let row = Row { id: Hash(card.dice.name()), attempt: attempt.id, settlement_ms: Instant(0), ..row };
    if kind == RowKind::ATTEMPT {
        return row;
    }
    Row { kind, outcome: Outcome(0), trigger: Trigger(0), cause: Default::default(), disposition: Disposition(0), ..row }
}
