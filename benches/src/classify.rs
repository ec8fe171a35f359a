//! `classify`: from what a provider said to what to do.

mod switch;

use crate::{
    Subject, names,
    ring::{Random, Ring},
    subject::Contest,
};
use recoup_core::{
    Book, hash,
    id::{BrandId, CodeId, Id, ProviderId, RuleId},
    number::{Ascii4, Country, Instant},
    signal::Signal,
    verdict::{self, Verdict},
    vocabulary::{Carrier, Field, Operation, SignalFlag, Space},
};
use switch::Switch;

/// Signals of one pass.
const SIGNALS: usize = 1 << 18;
/// Full signals that are drawn; the pool is those of them that the switch gets right.
const DRAWN: usize = 512;
/// 2026-01-01T00:00:00Z.
const AT_MS: i64 = 1_767_225_600_000;

/// What a provider said, in its own words. Empty: not said.
#[derive(Clone, Copy, Debug, Default)]
struct Said {
    decline: &'static str,
    code: &'static str,
    advice: &'static str,
    brand: &'static str,
    network_code: &'static str,
    network_advice: &'static str,
    issuer_country: &'static str,
    at_ms: i64,
}

/// One input, in both forms.
#[derive(Debug)]
struct Input {
    said: Said,
    signal: Signal,
}

pub(crate) fn subjects() -> Vec<Subject> {
    let switch: &'static Switch = Box::leak(Box::new(Switch::new()));
    vec![decline_only(switch), full(switch)]
}

fn decline_only(switch: &'static Switch) -> Subject {
    let (pool, draw) = names::zipf_pool(names::UNKNOWN);
    let said = |decline| Said { decline, ..Said::default() };
    let ring = Ring::new(inputs(pool.into_iter().map(said)), SIGNALS, draw);
    let note = format!("nothing but the decline code, in the Zipf mix of `code_find`; {} signals in random order", ring.len());
    subject("decline only", note, ring, switch)
}

fn full(switch: &'static Switch) -> Subject {
    let mut random = Random::new();
    let mut pool = inputs((0..DRAWN).map(|_| draw(&mut random)));
    pool.retain(|input| classify(input).disposition == switch.disposition(&input.said));
    assert!(pool.len() > DRAWN / 2, "a switch that is mostly wrong is no rival: {} of {DRAWN}", pool.len());
    let kept = pool.len();
    let ring = Ring::uniform(pool, SIGNALS);
    let note = format!(
        "decline and error code, advice, brand, network codes, country and date. The switch knows neither dates, countries nor \
         prohibitions that outrank a stricter reason: it recommends the same for {kept} of {DRAWN} drawn signals, and only \
         those are measured; {} in random order",
        ring.len()
    );
    subject("full card signal", note, ring, switch)
}

/// So many card signals, as a column of a batch.
pub(crate) fn column(rows: usize) -> Vec<Signal> {
    let mut random = Random::new();
    let pool: Vec<Signal> = (0..DRAWN).map(|_| draw(&mut random).signal()).collect();
    (0..rows).map(|_| random.choose(&pool)).collect()
}

fn subject(name: &'static str, note: String, ring: Ring<&'static Input>, switch: &'static Switch) -> Subject {
    let note = format!("{note}. recoup gives a whole verdict, the switch one word of it");
    Contest::new("classify", name, note, ring)
        .with("recoup, from names", classify_names, |_, verdict| verdict.disposition)
        .with("recoup, from ids", classify, |_, verdict| verdict.disposition)
        .with("HashMap switch, from names", move |input: &Input| switch.disposition(&input.said), |_, word| word)
        .demand("≥ 1×")
        .subject()
}

fn classify(input: &Input) -> Verdict {
    verdict::classify(Book::BUILT_IN, &input.signal).expect("a signal within its ranges")
}

fn classify_names(input: &Input) -> Verdict {
    verdict::classify(Book::BUILT_IN, &input.said.signal()).expect("a signal within its ranges")
}

fn inputs(said: impl Iterator<Item = Said>) -> Vec<&'static Input> {
    said.map(|said| &*Box::leak(Box::new(Input { signal: said.signal(), said }))).collect()
}

impl Said {
    /// As `read` would have it.
    fn signal(&self) -> Signal {
        let mut signal = Signal {
            decline: find(self.decline),
            code: find(self.code),
            advice: find(self.advice),
            brand: find(self.brand),
            network_code: Ascii4(pack(self.network_code)),
            network_advice: Ascii4(pack(self.network_advice)),
            issuer_country: Country(pack(self.issuer_country)),
            provider: ProviderId::STRIPE,
            carrier: Carrier::CHARGE,
            operation: Operation::CHARGE,
            at_ms: Instant(self.at_ms),
            ..Signal::default()
        };
        if !signal.decline.is_set() {
            signal.flags |= SignalFlag::UNKNOWN_DECLINE;
            signal.unknown_hash = hash::name(self.decline.as_bytes());
        }
        signal
    }
}

fn find<I: Id + Default>(name: &str) -> I {
    if name.is_empty() { I::default() } else { Book::BUILT_IN.find_id(name.as_bytes()).unwrap_or_default() }
}

/// Up to four ASCII bytes, the first in the lowest.
fn pack(text: &str) -> u32 {
    text.bytes().rev().fold(0, |packed, byte| packed << 8 | u32::from(byte))
}

/// The text [`pack`] made a number of.
fn unpack(Ascii4(packed): Ascii4) -> &'static str {
    let bytes = packed.to_le_bytes().into_iter().take_while(|byte| *byte != 0).collect();
    String::from_utf8(bytes).expect("packed ASCII").leak()
}

/// A failed card charge: a common decline code beside a response code of Visa or Mastercard, at times with advice.
fn draw(random: &mut Random) -> Said {
    let brand = random.choose(&[BrandId::VISA, BrandId::MASTERCARD]);
    let network = |random: &mut Random, field, percent| {
        let codes = network_codes(brand, field);
        if codes.is_empty() || !random.percent(percent) { "" } else { unpack(random.choose(&codes)) }
    };
    let codes = Book::BUILT_IN.ids(Space::CODE).map(|id| CodeId(id.0));
    let advice: Vec<CodeId> = codes.filter(|code| Book::BUILT_IN.as_advice(*code).is_some()).collect();
    Said {
        decline: random.choose(&names::COMMON),
        code: names::name(CodeId::CARD_DECLINED),
        advice: if random.percent(20) { names::name(random.choose(&advice)) } else { "" },
        brand: names::name(brand),
        network_code: network(random, Field::NETWORK_CODE, 100),
        network_advice: network(random, Field::NETWORK_ADVICE, 20),
        issuer_country: random.choose(&["us", "de", "gb", "fr", "br", "in", "jp", "au"]),
        at_ms: AT_MS - random.below(365) as i64 * 86_400_000,
    }
}

/// The codes a brand has rules for.
fn network_codes(brand: BrandId, field: Field) -> Vec<Ascii4> {
    let shapes = Book::BUILT_IN.ids(Space::RULE).filter_map(|id| Book::BUILT_IN.rule_shape(RuleId(id.0)));
    shapes.filter(|(of, in_field, ..)| (*of, *in_field) == (brand, field)).map(|(_, _, code, _)| code).collect()
}
