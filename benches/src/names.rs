//! The mixes of names that are looked up.

use crate::ring::{Random, Ring};
use recoup_core::{Book, id::Id, vocabulary::Space};

/// Queries of one pass.
pub(crate) const QUERIES: usize = 1 << 20;

/// Share of unknown names, in a hundred.
pub(crate) const UNKNOWN: usize = 5;

/// Decline codes as a subscription business meets them, frequent ones first. The order is our own and no statistic.
pub(crate) const COMMON: [&str; 30] = [
    "insufficient_funds",
    "generic_decline",
    "do_not_honor",
    "transaction_not_allowed",
    "card_velocity_exceeded",
    "try_again_later",
    "invalid_account",
    "expired_card",
    "authentication_required",
    "not_permitted",
    "lost_card",
    "stolen_card",
    "pickup_card",
    "incorrect_number",
    "incorrect_cvc",
    "processing_error",
    "issuer_not_available",
    "call_issuer",
    "service_not_allowed",
    "card_not_supported",
    "fraudulent",
    "restricted_card",
    "withdrawal_count_limit_exceeded",
    "currency_not_supported",
    "do_not_try_again",
    "invalid_amount",
    "new_account_information_available",
    "reenter_transaction",
    "revocation_of_authorization",
    "security_violation",
];

/// Zipf's law over the common codes, with unknown names among them: so many in a hundred.
pub(crate) fn zipf(len: usize, unknown: usize) -> Ring<&'static str> {
    let (pool, draw) = zipf_pool(unknown);
    Ring::new(pool, len, draw)
}

/// The names of [`zipf`], and how one is drawn: the r-th common code 1/r as often as the first.
pub(crate) fn zipf_pool(percent: usize) -> (Vec<&'static str>, impl Fn(&mut Random) -> usize) {
    let unknown = COMMON.map(misspelt);
    assert!(unknown.iter().all(|name| find(name) == 0));
    let names: Vec<&str> = COMMON.into_iter().chain(unknown.iter().map(String::as_str)).collect();
    let pool = arena(&names);
    (pool, move |random| if random.percent(percent) { COMMON.len() + random.below(COMMON.len()) } else { rank(random) })
}

/// Every name of the table as often as any other.
pub(crate) fn uniform(len: usize) -> Ring<&'static str> {
    let names: Vec<&str> = Book::BUILT_IN.ids(Space::CODE).map(name).collect();
    Ring::uniform(arena(&names), len)
}

/// The main name of a row.
pub(crate) fn name(id: impl Id) -> &'static str {
    str::from_utf8(Book::BUILT_IN.name(id).expect("an id of the table")).expect("names are ASCII")
}

/// The id of a code; 0 for a name nobody knows.
#[inline]
pub(crate) fn find(name: &str) -> u32 {
    Book::BUILT_IN.find(Space::CODE, name.as_bytes()).map_or(0, |id| id.0)
}

/// A position among the common codes by Zipf's law.
fn rank(random: &mut Random) -> usize {
    const SCALE: usize = 1_000_000;
    let weights = (1..=COMMON.len()).map(|rank| SCALE / rank);
    let mut left = random.below(weights.clone().sum());
    for (position, weight) in weights.enumerate() {
        if left < weight {
            return position;
        }
        left -= weight;
    }
    unreachable!("the weights were summed up")
}

/// A name of the same length that nobody knows: what a provider adds is not told apart by its length.
fn misspelt(name: &str) -> String {
    let middle = name.len() / 2;
    format!("{}0{}", &name[..middle], &name[middle + 1..])
}

/// The names side by side in memory of their own: no contender may find them where it keeps its keys.
fn arena(names: &[&str]) -> Vec<&'static str> {
    let mut rest: &'static str = Box::leak(names.concat().into_boxed_str());
    let mut cut = |name: &&str| {
        let (first, others) = rest.split_at(name.len());
        rest = others;
        first
    };
    names.iter().map(&mut cut).collect()
}
