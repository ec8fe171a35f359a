//! Look-up of a bare text: which rows of the knowledge it may stand for.
//!
//! A code of a provider is found by its name; a network's by its digits (`51`), by brand and digits (`visa.51`) or by the name of its rule;
//! a scheme's by its code (`R01`) or with the scheme (`ach.R01`); statuses, types, events and limits by their names.

use crate::words::{self, BOOK, name};
use recoup_core::{
    id::{AnyId, BrandId, CodeId, Id as _, MethodId, RuleId},
    number::Ascii4,
    vocabulary::Space,
};

/// Spaces whose rows are looked up by their name alone.
const NAMED: [Space; 14] = [
    Space::RULE,
    Space::HTTP_STATUS,
    Space::ERROR_TYPE,
    Space::OUTCOME_TYPE,
    Space::NETWORK_STATUS,
    Space::OBJECT_STATUS,
    Space::EVENT,
    Space::CEILING,
    Space::MARKET,
    Space::PERMISSION,
    Space::FEE,
    Space::BACKOFF,
    Space::OBSTACLE,
    Space::REPAIR,
];

/// The rows a text may stand for; none: nobody knows it. A provider's own code of that name comes alone.
pub fn rows(text: &str) -> Vec<AnyId> {
    if let Some(code) = provider_code(text) {
        return vec![code];
    }
    let mut found: Vec<AnyId> = NAMED.iter().filter_map(|space| BOOK.find(*space, text.as_bytes()).ok()).collect();
    found.extend(of_network(text));
    found.extend(schemes().into_iter().filter_map(|scheme| of_scheme(scheme, text)));
    if let Some((before, code)) = text.split_once('.') {
        found.extend(of_brand(before, code));
        found.extend(of_scheme(before, code));
    }
    let mut seen = Vec::new();
    found.retain(|id| {
        !seen.contains(id) && {
            seen.push(*id);
            true
        }
    });
    found
}

/// A code by its name, with or without the provider before it: `stripe.insufficient_funds`.
fn provider_code(text: &str) -> Option<AnyId> {
    let find = |name: &str| BOOK.find_id::<CodeId>(name.as_bytes());
    let of_provider = || {
        let (provider, code) = text.split_once('.')?;
        let code = find(code)?;
        (name(BOOK.code_provider(code)) == Some(provider)).then_some(code)
    };
    find(text).or_else(of_provider).map(|code| AnyId(code.0))
}

/// The rules of every network for a response or advice code.
fn of_network(text: &str) -> Vec<AnyId> {
    let Some(wanted) = packed(text) else { return Vec::new() };
    rules().filter(|(_, _, code)| *code == wanted).map(|(rule, ..)| AnyId(rule.0)).collect()
}

/// The rules of one network: its own, or those of the common numbering where it has none.
fn of_brand(brand: &str, text: &str) -> Vec<AnyId> {
    let (Some(brand), Some(wanted)) = (BOOK.find_id::<BrandId>(brand.as_bytes()), packed(text)) else { return Vec::new() };
    let of =
        |brand: BrandId| rules().filter(move |(_, of, code)| *of == brand && *code == wanted).map(|(rule, ..)| AnyId(rule.0));
    let own: Vec<AnyId> = of(brand).collect();
    if own.is_empty() { of(BrandId(0)).collect() } else { own }
}

/// Every rule, its brand and its code.
fn rules() -> impl Iterator<Item = (RuleId, BrandId, Ascii4)> {
    BOOK.ids(Space::RULE).filter_map(|id| {
        let rule = id.narrow()?;
        BOOK.rule_shape(rule).map(|(brand, _, code, _)| (rule, brand, code))
    })
}

fn packed(text: &str) -> Option<Ascii4> {
    words::pack(&text.to_ascii_uppercase()).map(Ascii4)
}

/// The code of a scheme, in whichever case it was written.
fn of_scheme(scheme: &str, code: &str) -> Option<AnyId> {
    let find = |code: &str| BOOK.find_id::<CodeId>(format!("{scheme}.{code}").as_bytes());
    find(code).or_else(|| find(&code.to_ascii_uppercase())).map(|code| AnyId(code.0))
}

/// What stands before the codes of schemes.
pub fn schemes() -> Vec<&'static str> {
    let mut schemes: Vec<&str> = BOOK.ids(Space::CODE).filter_map(scheme).collect();
    schemes.sort_unstable();
    schemes.dedup();
    schemes
}

/// The scheme a code is of; `None`: it is a provider's.
pub fn scheme(code: AnyId) -> Option<&'static str> {
    Some(name(code)?.split_once('.')?.0).filter(|_| code.space() == Space::CODE)
}

/// The brands a rule speaks for: its own, or with the common numbering each that has no row of its own.
pub fn speaks_for(rule: RuleId, brand: BrandId) -> bool {
    let Some((own, field, code, _)) = BOOK.rule_shape(rule) else { return false };
    let has_own = || {
        let mut shapes = BOOK.ids(Space::RULE).filter_map(|id| BOOK.rule_shape(id.narrow()?));
        shapes.any(|(of, its_field, its_code, _)| of == brand && its_field == field && its_code == code)
    };
    own == brand || (!own.is_set() && !has_own())
}

/// Every method that is a bank debit.
pub fn debits() -> Vec<MethodId> {
    BOOK.ids(Space::METHOD).filter_map(|id| id.narrow()).filter(|method| BOOK.method(*method).debit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<&'static str> {
        rows(text).into_iter().filter_map(name).collect()
    }

    #[test]
    fn codes_of_networks_and_schemes_are_found_in_every_form() {
        assert_eq!(names("visa.51"), ["visa.51"]);
        let of_51 = names("51");
        assert!(["visa.51", "mastercard.51", "iso.51"].iter().all(|name| of_51.contains(name)), "{of_51:?}");
        assert_eq!(names("R01"), ["ach.R01"]);
        assert_eq!(names("ach.r01"), ["ach.R01"]);
        assert_eq!(names("bacs.ADDACS-1"), ["bacs.ADDACS-1"]);
        assert_eq!(names("429"), ["429"]);
        assert_eq!(names("jcb.51"), ["iso.51"], "a network without a row of its own has the common numbering");
        assert_eq!(names("visa.r1"), ["visa.r1"]);
        assert!(names("mastercard.03").contains(&"mastercard.mac.03"));
    }

    #[test]
    fn names_are_found_with_and_without_their_provider() {
        assert_eq!(names("stripe.insufficient_funds"), ["insufficient_funds"]);
        assert_eq!(names("insufficient_funds"), ["insufficient_funds"]);
        assert_eq!(names("charge.failed"), ["charge.failed"]);
        assert_eq!(names("visa.20-in-30-days"), ["visa.20-in-30-days"]);
        assert_eq!(names("card_error"), ["card_error"]);
        assert_eq!(names("charge_read"), ["charge_read"]);
        assert!(names("no such thing").is_empty());
    }
}
