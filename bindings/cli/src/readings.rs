//! What a row means, in every field and context it stands in.

use crate::{
    args::Facet,
    lookup,
    words::{BOOK, name, unpack, word},
};
use recoup_core::{
    id::{AnyId, CodeId, Id as _, MethodId, RuleId},
    number::Country,
    table::{CodePlace, Meaning},
    vocabulary::Space,
};

/// A meaning, and where it is so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The field or context.
    pub place: &'static str,
    /// The bank debits it is so for; none: all.
    pub methods: Vec<&'static str>,
    /// The countries of the account's bank it is so for; none: all others.
    pub countries: Vec<String>,
    /// What it means there.
    pub meaning: &'static Meaning,
}

const CONTEXTS: [(CodePlace, &str); 5] = [
    (CodePlace::Refund, "refund"),
    (CodePlace::Payout, "payout"),
    (CodePlace::Dispute, "dispute"),
    (CodePlace::Cancellation, "cancellation"),
    (CodePlace::OnMethod, "on_method"),
];

/// All that a row means.
pub fn of(id: AnyId) -> Vec<Reading> {
    let plain = |place, meaning| Reading { place, methods: Vec::new(), countries: Vec::new(), meaning };
    let Some(code) = id.narrow::<CodeId>().filter(|_| id.space() == Space::CODE) else {
        let place = id.narrow::<RuleId>().and_then(|rule| BOOK.rule_shape(rule)).map_or("itself", |(_, field, ..)| word(field));
        return BOOK.meaning(id).map(|meaning| plain(place, meaning)).into_iter().collect();
    };
    let fields = Facet::ALL.into_iter().filter_map(|facet| Some(plain(facet.name(), facet.meaning(code)?)));
    let contexts = CONTEXTS.into_iter().filter_map(|(place, name)| Some(plain(name, BOOK.as_in(code, place, MethodId(0))?)));
    fields.chain(contexts).chain(of_debits(code)).collect()
}

/// What a code means of bank debits: one reading for those that agree.
fn of_debits(code: CodeId) -> Vec<Reading> {
    let debits = lookup::debits();
    let mut readings: Vec<Reading> = Vec::new();
    let mut add = |method: MethodId, country: Option<String>, meaning: &'static Meaning| {
        let name = name(method).unwrap_or_default();
        match readings.iter_mut().find(|known| known.meaning == meaning && known.countries.is_empty() == country.is_none()) {
            Some(known) => {
                if !known.methods.contains(&name) {
                    known.methods.push(name);
                }
                known.countries.extend(country.filter(|country| !known.countries.contains(country)));
            }
            None => {
                readings.push(Reading { place: "debit", methods: vec![name], countries: country.into_iter().collect(), meaning })
            }
        }
    };
    for method in &debits {
        let Some((others, depends)) = BOOK.as_debit(code, *method, Country(0)) else { continue };
        add(*method, None, others);
        for country in countries().filter(|_| depends) {
            let meaning = BOOK.as_debit(code, *method, country).map(|(meaning, _)| meaning);
            if let Some(meaning) = meaning.filter(|meaning| *meaning != others) {
                add(*method, unpack(country.0), meaning);
            }
        }
    }
    for reading in readings.iter_mut().filter(|reading| reading.methods.len() == debits.len()) {
        reading.methods.clear();
    }
    readings
}

/// Every pair of letters.
fn countries() -> impl Iterator<Item = Country> {
    let letters = || u32::from(b'a')..=u32::from(b'z');
    letters().flat_map(move |first| letters().map(move |second| Country(first | second << 8)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_of_a_scheme_is_read_of_its_debit_and_by_country() {
        let code = BOOK.find_id::<CodeId>(b"sepa.MS03").unwrap();
        let readings = of(AnyId(code.0));
        assert_eq!(readings.len(), 2);
        assert!(readings.iter().all(|reading| reading.methods == ["sepa_debit"]));
        assert_eq!(readings[1].countries, ["at", "be", "de", "lu", "sk"]);
    }
}
