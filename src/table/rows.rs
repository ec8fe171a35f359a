//! The shape of the generated rows: integers and offsets only, so that no table needs a relocation.

use super::data;

/// A string of the pool.
#[derive(Clone, Copy, Debug)]
pub struct Text {
    pub(super) at: u32,
    pub(super) len: u32,
}

impl Text {
    /// The bytes, without the NUL that follows them.
    #[inline]
    pub(super) fn bytes(self) -> &'static [u8] {
        let at = self.at as usize;
        data::STRINGS.get(at..at.wrapping_add(self.len as usize)).unwrap_or_default()
    }

    /// The bytes, or nothing when there are none.
    pub(super) fn given(self) -> Option<&'static [u8]> {
        Some(self.bytes()).filter(|bytes| !bytes.is_empty())
    }
}

/// A run of an array.
#[derive(Clone, Copy, Debug)]
pub struct Run {
    pub(super) at: u32,
    pub(super) len: u32,
}

impl Run {
    /// The members within their array.
    #[inline]
    pub(super) fn of<T>(self, array: &'static [T]) -> &'static [T] {
        let at = self.at as usize;
        array.get(at..at.wrapping_add(self.len as usize)).unwrap_or_default()
    }

    /// The members within the array of numbers.
    #[inline]
    pub(super) fn numbers(self) -> &'static [u32] {
        self.of(&data::NUMBERS)
    }
}

/// A name or alias, and the row it leads to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Key {
    pub id: u32,
    pub name: Text,
}

/// A row of any space. `reads` are positions in `MEANINGS` plus 1: as decline code, error code, outcome reason and advice code;
/// spaces other than `code` use the first.
#[derive(Clone, Copy, Debug)]
pub(super) struct NameRow {
    pub id: u32,
    pub name: Text,
    pub reads: [u16; 4],
}

/// What is told about a row.
#[derive(Clone, Copy, Debug)]
pub(super) struct NoteRow {
    pub meaning: Text,
    pub remedy: Text,
    pub area: Text,
    pub sources: Run,
    pub http_status: u16,
    pub tier: u16,
    pub since: u32,
    pub valid_from_ms: i64,
    pub valid_to_ms: i64,
}

/// Where the rows of a space are.
#[derive(Clone, Copy, Debug)]
pub(super) struct SpaceRow {
    pub first: u32,
    pub count: u32,
    pub rows_at: u32,
    pub rows: u32,
}

/// [`Meaning::flags`]: the customer withdrew consent; only consent given in person lifts it.
pub const WITHDRAWN_CONSENT: u32 = 1;
/// [`Meaning::flags`]: blocked before the network saw it; the attempt does not count there.
pub const NOT_COUNTED: u32 = 2;
/// [`Meaning::flags`]: the reason must not be revealed to the customer.
pub const MASKED: u32 = 4;

/// What a name or network code means in the field it stood in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Meaning {
    /// Word of `says`.
    pub says: u32,
    /// Word of `disposition`; 0 when it says nothing.
    pub disposition: u32,
    /// Word of `actor`.
    pub actor: u32,
    /// Word of `severity`.
    pub severity: u32,
    /// Word of `contact`.
    pub contact: u32,
    /// Word of `scope`; 0 unless it forbids.
    pub scope: u32,
    /// Word of `lift`; 0 unless it forbids.
    pub lift: u32,
    /// Word of `ladder`.
    pub ladder: u32,
    /// Words of `allowed`.
    pub allowed: u32,
    /// [`WITHDRAWN_CONSENT`], [`NOT_COUNTED`], [`MASKED`].
    pub flags: u32,
    /// Lower bound of the wait from the failure, in seconds; no policy may undercut it.
    pub wait_s: u32,
    /// The code the customer may be told instead: id of the space `code`; 0 unless masked.
    pub shown: u32,
    /// Customer text: id of the space `text`; 0 when it says nothing.
    pub text: u32,
}

/// A rule of a network.
#[derive(Clone, Copy, Debug)]
pub(super) struct RuleRow {
    pub id: u32,
    pub brand: u32,
    pub dialect: u32,
    pub field: u32,
    pub code: u32,
    pub category: u32,
    pub with: Run,
    pub acquirer: Run,
    pub issuer: Run,
    pub valid_from_ms: i64,
    pub valid_to_ms: i64,
}

/// A limit no policy may break. Lists are filled from the left; 0 is no member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CeilingRow {
    /// Id of the space `ceiling`.
    pub id: u32,
    /// Id of the space `brand`; 0: every brand.
    pub brand: u32,
    /// Id of the space `provider` whose own profile this is; 0: the network's or scheme's rule.
    pub provider: u32,
    /// Ids of the space `method`; empty: cards.
    pub methods: [u32; 4],
    /// Acquirer countries, packed ASCII; empty: all that no other row of the same rule names.
    pub acquirer: [u32; 8],
    /// Issuer countries, packed ASCII; empty: all.
    pub issuer: [u32; 8],
    /// Word of `initiator`; 0: both together.
    pub initiator: u32,
    /// Word of `window_kind`.
    pub window: u32,
    /// Length of the window in milliseconds; both ends belong to it.
    pub window_ms: i64,
    /// How many are allowed within it; 0: no automatic charge at all.
    pub limit: u32,
    /// Word of `counts`.
    pub counts: u32,
    /// Word of `per`.
    pub per: u32,
    /// Word of `ladder`: only failures of this ladder may be repeated; 0: any.
    pub only_ladder: u32,
    /// The amount must stay the same.
    pub same_amount: bool,
    /// An approval empties the window.
    pub approval_resets: bool,
    /// Word of `effect`.
    pub effect: u32,
    /// In force from, in milliseconds since 1970; `i64::MIN`: always was.
    pub valid_from_ms: i64,
    /// In force until, exclusive; `i64::MAX`: still is.
    pub valid_to_ms: i64,
}

/// What a webhook event tells the history.
#[derive(Clone, Copy, Debug)]
pub struct EventRow {
    /// Id of the space `event`.
    pub id: u32,
    /// Word of `carrier`: the object it holds.
    pub carrier: u32,
    /// Word of `row_kind`; 0: no history row.
    pub kind: u32,
    /// Word of `outcome`; 0: no attempt.
    pub outcome: u32,
    /// 1: an attempt failed, a verdict is wanted.
    pub failure: u32,
    pub(super) changed: Run,
}

/// How to get the reason an object lacks.
#[derive(Clone, Copy, Debug)]
pub struct ExpandRow {
    /// Id of the space `expand`.
    pub id: u32,
    /// Word of `carrier`: the object that lacks the reason.
    pub carrier: u32,
    pub(super) request: Text,
    pub(super) paths: Run,
}

/// What hangs on the country that issued a card, besides its ceilings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarketRow {
    /// Id of the space `market`.
    pub id: u32,
    /// The country, packed ASCII.
    pub issuer: u32,
    /// How long before a merchant-initiated card charge the customer must have been told of it; 0: need not be.
    pub notice_ms: i64,
    /// Banks there switch online payments off by default: another method is the better first offer.
    pub other_method_first: bool,
    /// From when on it is in force.
    pub valid_from_ms: i64,
    /// From when on it no longer is.
    pub valid_to_ms: i64,
}

/// What a disposition implies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DispositionRow {
    /// Word of `disposition`.
    pub word: u32,
    /// How restrictive it is: among informative fields the higher wins.
    pub rank: u32,
    /// Words of `allowed`.
    pub allowed: u32,
    /// The word of `allowed` it lives on; 0: none needed.
    pub needs: u32,
    /// Word of `actor`.
    pub actor: u32,
    /// Word of `severity`.
    pub severity: u32,
    /// Word of `ladder`.
    pub ladder: u32,
    /// Word of `key_advice`.
    pub key_advice: u32,
    /// Customer text: id of the space `text`.
    pub text: u32,
}

/// Where facts were found.
#[derive(Clone, Copy, Debug)]
pub(super) struct SourceRow {
    pub title: Text,
    pub edition: Text,
    pub tier: u32,
    pub url: Text,
}

/// A customer text in one language.
#[derive(Clone, Copy, Debug)]
pub(super) struct TextRow {
    pub lang: u32,
    pub id: u32,
    pub text: Text,
}

/// A word of a list.
#[derive(Clone, Copy, Debug)]
pub(super) struct WordRow {
    pub list: u32,
    pub value: i64,
    pub name: Text,
    pub doc: Text,
}

#[cfg(test)]
mod tests {
    use super::data::{KEYS, STRINGS};

    #[test]
    fn every_name_ends_with_a_nul_for_c() {
        for key in &KEYS {
            let end = (key.name.at + key.name.len) as usize;
            assert_eq!(STRINGS[end], 0);
            assert!(!key.name.bytes().contains(&0));
        }
    }
}
