//! Checks the oracle itself, on limits that the facts state in plain numbers.

use crate::{
    attempt::Attempt,
    caller::NOTHING,
    card::{Card, DAY_MS, HOUR_MS},
    market::Market,
    oracle::{Asked, broken_by, names},
};
use recoup_core::{history::Row, number::*, vocabulary::*};

const IN_2024: i64 = 1_709_251_200_000;
const IN_2026: i64 = 1_767_225_600_000;

/// The ceilings that one charge more breaks, after declines at these instants on a card of that brand acquired in that country,
/// not through the provider with limits of its own.
fn broken(brand: &'static str, acquirer: &'static str, declined: impl Iterator<Item = i64>, at_ms: i64) -> Vec<String> {
    let market = Market { method: "card", brand, acquirer, issuer: "us", provider: "", initiator: Initiator::MIT };
    let mut case = Card::new(market, 1).case;
    case.now_ms = Instant(at_ms);
    let attempt = |at_ms| {
        let row = Row { at_ms: Instant(at_ms), kind: RowKind::ATTEMPT, outcome: Outcome::DECLINED, ..Row::default() };
        Attempt { debt: 1, card: 77, told: vec![row], ..NOTHING }
    };
    let attempts: Vec<Attempt> = declined.map(attempt).collect();
    names(&broken_by(&Asked { case: &case, debt: 1, card: 77, attempts: &attempts }, at_ms))
}

#[test]
fn the_oracle_reads_visa_as_the_facts_do() {
    let broken = |start_ms: i64, attempts: i64, after_ms| {
        broken("visa", "us", (0..attempts).map(|n| start_ms + n * 12 * HOUR_MS), start_ms + after_ms)
    };
    assert!(broken(IN_2026, 19, 15 * DAY_MS).is_empty());
    assert_eq!(broken(IN_2026, 20, 15 * DAY_MS), ["visa.20-in-30-days", "visa.30-days-from-first-decline.20"]);
    assert!(broken(IN_2024, 14, 15 * DAY_MS).is_empty());
    assert_eq!(broken(IN_2024, 15, 15 * DAY_MS), ["visa.15-in-30-days", "visa.30-days-from-first-decline.15"]);
    assert!(broken(IN_2026, 1, 30 * DAY_MS).is_empty(), "the window is closed");
    assert_eq!(broken(IN_2026, 1, 30 * DAY_MS + 1), ["visa.30-days-from-first-decline.20"]);
}

#[test]
fn the_oracle_reads_mastercard_by_country() {
    let broken = |acquirer, attempts: i64| {
        broken("mastercard", acquirer, (0..attempts).map(|n| IN_2026 + n * HOUR_MS), IN_2026 + 24 * HOUR_MS)
    };
    assert!(broken("de", 9).is_empty());
    assert_eq!(broken("de", 10), ["mastercard.10-in-24-hours"]);
    assert!(broken("br", 6).is_empty());
    assert_eq!(broken("br", 7), ["mastercard.7-in-24-hours.br"]);
    assert_eq!(broken("", 7), ["mastercard.7-in-24-hours.br"], "an unknown country may be Brazil");
}
