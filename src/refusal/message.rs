//! The permissions that the provider's message names. Nothing else of a message is read.

use crate::{id::PermissionId, table::Book};

/// What stands before the name of a permission where a restricted key lacks it.
const BEFORE: &[u8] = b"rak_";

/// Of a longer message the bytes that are read.
const READ_MAX: usize = 65_536;

/// The longest name that is taken for that of a permission which this edition does not know.
const NAME_MAX: usize = 96;

/// The permissions that are kept of a message.
const MOST: usize = 5;

/// What a message names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Named {
    /// The permissions of this edition, in the order of the message, each once.
    pub permissions: [PermissionId; MOST],
    /// Offset of the first name, known or not, [`BEFORE`] left out.
    pub at: usize,
    /// Its length; 0: none is named.
    pub len: usize,
}

impl Named {
    pub(super) fn of(book: Book<'_>, message: &[u8]) -> Self {
        let mut named = Self::default();
        let read = message.get(..READ_MAX).unwrap_or(message);
        let mut at = 0_usize;
        for word in read.split(|byte| !is_letter(*byte)) {
            named.take(book, word, at);
            at = at.saturating_add(word.len()).saturating_add(1);
        }
        named
    }

    /// Whether there is a name at all.
    pub(super) const fn is_set(&self) -> bool {
        self.len != 0
    }

    fn take(&mut self, book: Book<'_>, word: &[u8], at: usize) {
        let stripped = word.strip_prefix(BEFORE);
        let name = stripped.unwrap_or(word);
        let known: Option<PermissionId> = book.find_id(name);
        if known.is_none() && !stripped.is_some_and(is_name) {
            return;
        }
        if !self.is_set() {
            self.at = at.saturating_add(word.len()).saturating_sub(name.len());
            self.len = name.len();
        }
        let Some(known) = known.filter(|known| !self.permissions.contains(known)) else { return };
        if let Some(place) = self.permissions.iter_mut().find(|place| !place.is_set()) {
            *place = known;
        }
    }
}

/// Whether a byte can stand in a name, or in what is longer than one: an id, a key.
fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// Whether an unknown word has the form of a permission: small letters, and the access at its end.
fn is_name(word: &[u8]) -> bool {
    let ends = word.ends_with(b"_read") || word.ends_with(b"_write");
    ends && word.len() <= NAME_MAX && word.iter().all(|byte| byte.is_ascii_lowercase() || *byte == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{vec, vec::Vec};

    const BOOK: Book<'static> = Book::BUILT_IN;

    fn named(message: &str) -> (Vec<&'static str>, &str) {
        let named = Named::of(BOOK, message.as_bytes());
        let known = named.permissions.iter().filter(|id| id.is_set());
        let names = known.map(|id| core::str::from_utf8(BOOK.name(*id).unwrap()).unwrap()).collect();
        (names, &message[named.at..named.at + named.len])
    }

    #[test]
    fn one_permission_is_found_whatever_stands_around_it() {
        for message in [
            "Having the 'rak_charge_write' permission would allow this request to continue.",
            "does not have the required permissions for this endpoint: rak_charge_write.",
            "charge_write",
            "rak_charge_write",
            "…\u{2018}rak_charge_write\u{2019}…",
        ] {
            assert_eq!(named(message), (vec!["charge_write"], "charge_write"), "{message}");
        }
    }

    #[test]
    fn several_come_in_their_order_and_each_once() {
        let message = "Having the 'rak_payment_intent_read', 'rak_checkout_session_read', 'rak_payment_intent_read' permissions";
        assert_eq!(named(message), (vec!["payment_intent_read", "checkout_session_read"], "payment_intent_read"));
    }

    #[test]
    fn an_unknown_permission_is_only_pointed_at() {
        assert_eq!(named("Having the 'rak_accounts_kyc_basic_read' permission"), (vec![], "accounts_kyc_basic_read"));
        assert_eq!(
            named("'rak_billing_cadence_read', 'rak_subscription_read'"),
            (vec!["subscription_read"], "billing_cadence_read")
        );
    }

    #[test]
    fn what_is_no_name_is_not_found() {
        let long = std::format!("rak_{}_read", "a".repeat(NAME_MAX));
        for message in [
            "",
            "Having more permissions would allow this request to continue.",
            "The provided key 'rk_live_51Hcharge_read' lacks it",
            "rak_",
            "rak_charge",
            "rak_Charge_read",
            "Xrak_accounts_read",
            "accounts_kyc_basic_read",
            "rak_4eC39HqLyjWDarjtT1zdp7dc_read",
            &long,
        ] {
            assert_eq!(named(message), (vec![], ""), "{message}");
        }
    }

    #[test]
    fn the_end_of_a_very_long_message_is_not_read() {
        let message = std::format!("{}rak_charge_read", " ".repeat(READ_MAX));
        assert!(!Named::of(BOOK, message.as_bytes()).is_set());
    }
}
