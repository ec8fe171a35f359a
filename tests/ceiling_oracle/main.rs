//! An independent witness of the ceilings. A world of real attempts is told to the library report by report, as providers tell:
//! several reports of one attempt, late, repeated, without a name. The oracle counts the attempts themselves, each once.
//!
//! An eager caller who charges whenever `may_charge` allows it, and every charge of every plan, stay within every ceiling. Where
//! nothing is ambiguous, no charge is held back a millisecond too long either.
mod attempt;
mod caller;
mod card;
mod dice;
mod faults;
mod market;
mod oracle;
mod plans;
mod telling;
mod witness;

use caller::{Tally, charge_as, live};
use card::Card;
use market::{Market, cards, debits};
use recoup_core::vocabulary::Outcome;

/// Days that one card lives.
const LIFE: u64 = 60;

/// Days of cards and of bank debits. `make simulate` asks for more than `make test`.
fn days() -> (u64, u64) {
    let said = |name: &str| std::env::var(name).ok().map(|days| days.parse().unwrap());
    (said("RECOUP_CARD_DAYS").unwrap_or(40_000), said("RECOUP_DEBIT_DAYS").unwrap_or(10_000))
}

/// So many days on cards of these markets, one after another.
fn run(markets: &[Market], days: u64, first_seed: u64) -> Tally {
    let lives: Vec<u64> = (0..days.div_ceil(LIFE)).collect();
    let part = |lives: &[u64]| {
        let mut tally = Tally::default();
        for n in lives {
            // Scattered, so that a short run meets them all; 7 divides no number of markets.
            let market = markets[*n as usize * 7 % markets.len()];
            live(&mut Card::new(market, first_seed + n), LIFE as i64, &mut tally);
        }
        tally
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        let parts: Vec<_> = lives.chunks(lives.len().div_ceil(threads)).map(|lives| scope.spawn(move || part(lives))).collect();
        parts.into_iter().fold(Tally::default(), |all, part| all.merge(&part.join().unwrap()))
    })
}

#[test]
fn an_eager_caller_never_breaks_a_ceiling() {
    let (card_days, debit_days) = days();
    let tally = run(&cards(), card_days, 0).merge(&run(&debits(), debit_days, 1 << 32));
    println!("{tally}");
    let enough = |what: &str, part: u64| {
        let least = (card_days + debit_days) / part;
        assert!(tally.of(what) >= least, "too quiet a world to prove anything: {what} {} < {least}", tally.of(what));
    };
    enough("charged", 8);
    enough("waited", 10);
    enough("never", 50);
    enough("not one millisecond too late", 40);
    enough("looked up", 50);
}

#[test]
fn no_charge_of_any_plan_breaks_a_ceiling() {
    let policies = plans::policies();
    let mut planned = 0;
    for (n, market) in cards().into_iter().chain(debits()).enumerate() {
        let mut card = Card::new(market, (n as u64) | 1 << 40);
        // A past of its own for every card: from none to a month.
        let days = card.dice.roll(30) as i64;
        live(&mut card, days, &mut Tally::default());
        card.become_alone();
        let ordinal = card.next_ordinal();
        charge_as(&mut card, ordinal, Outcome::DECLINED);
        let ended_ms = card.attempts.last().unwrap().ended_ms;
        card.advance(ended_ms + 1);
        planned += plans::check(&mut card, &policies);
    }
    assert!(planned > 2_000, "only {planned} charges were planned: too few to prove anything");
}
