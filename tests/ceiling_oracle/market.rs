//! Kinds of charges.

use recoup_core::{Book, id::Id, number::*, vocabulary::*};

/// One kind of charge. Empty: not said.
#[derive(Clone, Copy, Debug)]
pub struct Market {
    pub method: &'static str,
    pub brand: &'static str,
    pub acquirer: &'static str,
    pub issuer: &'static str,
    pub provider: &'static str,
    pub initiator: Initiator,
}

impl Market {
    pub fn is_debit(&self) -> bool {
        self.method != "card"
    }
}

const INITIATORS: [Initiator; 3] = [Initiator(0), Initiator::CIT, Initiator::MIT];

/// Cards of every brand, in countries with rules of their own and without.
pub fn cards() -> Vec<Market> {
    let mut all = vec![];
    for provider in ["stripe", ""] {
        for initiator in INITIATORS {
            for acquirer in ["us", "ca", "br", "de", ""] {
                for brand in ["visa", "mastercard", "elo", "amex", ""] {
                    for issuer in ["us", "in", ""] {
                        all.push(Market { method: "card", brand, acquirer, issuer, provider, initiator });
                    }
                }
            }
        }
    }
    all
}

/// Bank debits of every scheme.
pub fn debits() -> Vec<Market> {
    let mut all = vec![];
    for provider in ["stripe", ""] {
        for initiator in INITIATORS {
            for method in ["us_bank_account", "sepa_debit", "bacs_debit", "au_becs_debit", "acss_debit", "nz_bank_account"] {
                all.push(Market { method, brand: "", acquirer: "", issuer: "", provider, initiator });
            }
        }
    }
    all
}

pub fn country(name: &str) -> Country {
    Country(packed(name))
}

pub fn packed(name: &str) -> u32 {
    name.bytes().rev().fold(0, |word, byte| word << 8 | u32::from(byte))
}

pub fn id<I: Id>(name: &str) -> I {
    if name.is_empty() { I::of(0) } else { Book::BUILT_IN.find_id(name.as_bytes()).unwrap() }
}
