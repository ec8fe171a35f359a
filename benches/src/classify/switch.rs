//! The switch most billing services hold: a map from names to what to do, asked field by field.

use super::{Said, names, unpack};
use recoup_core::{
    Book,
    id::{AnyId, CodeId, RuleId},
    table::Meaning,
    vocabulary::{Disposition, Field, Says, Space},
};
use std::collections::HashMap;

/// What a team writes beside a code.
#[derive(Clone, Copy, Debug)]
struct Entry {
    disposition: Disposition,
    /// The higher, the more restrictive.
    rank: u32,
    says: Says,
}

impl From<&Meaning> for Entry {
    fn from(meaning: &Meaning) -> Self {
        let rank = Book::BUILT_IN.disposition(meaning.disposition).map_or(0, |row| row.rank);
        Self { disposition: meaning.disposition, rank, says: meaning.says }
    }
}

/// By name, and by brand and code.
type Names = HashMap<&'static str, Entry>;
type Networks = HashMap<(&'static str, &'static str), Entry>;

/// Filled from the same facts as recoup, so that only the way they are looked up differs.
#[derive(Debug)]
pub(super) struct Switch {
    declines: Names,
    codes: Names,
    advice: Names,
    network_codes: Networks,
    network_advice: Networks,
}

impl Switch {
    pub(super) fn new() -> Self {
        Self {
            declines: by_name(|code| Book::BUILT_IN.as_decline(code)),
            codes: by_name(|code| Book::BUILT_IN.as_error(code).or_else(|| Book::BUILT_IN.as_decline(code))),
            advice: by_name(|code| Book::BUILT_IN.as_advice(code)),
            network_codes: by_network(Field::NETWORK_CODE),
            network_advice: by_network(Field::NETWORK_ADVICE),
        }
    }

    /// The most restrictive field that says what is wrong; else whatever permits another try, and so does an unknown code.
    pub(super) fn disposition(&self, said: &Said) -> Disposition {
        let fields = [
            given(said.advice, || self.advice.get(said.advice)),
            given(said.network_advice, || self.network_advice.get(&(said.brand, said.network_advice))),
            given(said.decline, || self.declines.get(said.decline)),
            given(said.network_code, || self.network_codes.get(&(said.brand, said.network_code))),
            given(said.code, || self.codes.get(said.code)),
        ];
        let telling = |entry: &&Entry| matches!(entry.says, Says::WRONG | Says::FORBIDS);
        let strictest = |a: Entry, b: Entry| if b.rank > a.rank { b } else { a };
        let reason = fields.into_iter().flatten().filter(telling).copied().reduce(strictest);
        reason.map_or(Disposition::RETRY_LATER, |entry| entry.disposition)
    }
}

/// Nobody asks a map for what was not said.
fn given<'e>(name: &str, entry: impl FnOnce() -> Option<&'e Entry>) -> Option<&'e Entry> {
    if name.is_empty() { None } else { entry() }
}

fn by_name(meaning: impl Fn(CodeId) -> Option<&'static Meaning>) -> Names {
    let entry = |id: AnyId| {
        let code = CodeId(id.0);
        Some((names::name(code), meaning(code)?.into()))
    };
    Book::BUILT_IN.ids(Space::CODE).filter_map(entry).collect()
}

/// One row a code, as in such a map: of several dated or regional rules the newest row stays.
fn by_network(wanted: Field) -> Networks {
    let entry = |id: AnyId| {
        let rule = RuleId(id.0);
        let (brand, field, code, _) = Book::BUILT_IN.rule_shape(rule)?;
        // A row of every brand is asked for none of those that are drawn here.
        let key = (if brand.is_set() { names::name(brand) } else { "" }, unpack(code));
        (field == wanted).then_some((key, Book::BUILT_IN.meaning(rule)?.into()))
    };
    Book::BUILT_IN.ids(Space::RULE).filter_map(entry).collect()
}
