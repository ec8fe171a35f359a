//! Names to numbers and back.

use crate::{
    BOOK,
    error::{Call, Error},
};
use recoup_core::{
    Fault,
    fault::arguments,
    id::{AnyId, ExpandId, Id, TextId},
    table,
    vocabulary::{FaultRule, Function, Lang, Status, Voice, Word},
};

const FIND: Call = Call { function: Function::FIND, parts: &[], other: arguments::find::NAME };

fn utf8(bytes: &'static [u8]) -> Option<&'static str> {
    str::from_utf8(bytes).ok()
}

/// The id of a name as it stands on the wire, in the spaces of the type that is wanted. An alias gives the id of its row.
///
/// # Errors
/// For a name this edition does not know: [`near`] tells what may have been meant.
///
/// ```
/// use recoup::id::{CodeId, ZoneId};
/// assert_eq!(recoup::find("insufficient_funds"), Ok(CodeId::INSUFFICIENT_FUNDS));
/// assert!(recoup::find::<ZoneId>("Europe/Berlin").is_ok());
/// assert!(recoup::find::<ZoneId>("insufficient_funds").is_err());
/// ```
pub fn find<I: Id>(name: &str) -> Result<I, Error> {
    lookup(name).ok_or_else(|| FIND.refused(Fault::of(Status::ERR_NOT_FOUND, FaultRule::NAME)))
}

fn lookup<I: Id>(name: &str) -> Option<I> {
    I::SPACES.iter().find_map(|space| BOOK.find(*space, name.as_bytes()).ok()).and_then(AnyId::narrow)
}

/// The ids of many names, in their order. A name that is not known gives 0.
///
/// ```
/// use recoup::id::CodeId;
/// assert_eq!(recoup::find_many::<CodeId>(["expired_card", "?"]), [CodeId::EXPIRED_CARD, CodeId(0)]);
/// ```
pub fn find_many<I: Id>(names: impl IntoIterator<Item = impl AsRef<str>>) -> Vec<I> {
    names.into_iter().map(|name| lookup(name.as_ref()).unwrap_or(I::of(0))).collect()
}

/// The names that are most like one that was not found, the nearest first: at most 16 a space.
///
/// ```
/// assert_eq!(recoup::near::<recoup::id::CodeId>("insuficient_funds").first(), Some(&"insufficient_funds"));
/// ```
#[must_use]
pub fn near<I: Id>(wanted: &str) -> Vec<&'static str> {
    let ids = I::SPACES.iter().filter_map(|space| BOOK.near(*space, wanted.as_bytes()).ok()).flatten();
    ids.filter_map(name).collect()
}

/// The name of an id; `None` for 0 and for a row this edition does not know.
///
/// ```
/// use recoup::id::CodeId;
/// assert_eq!(recoup::name(CodeId::EXPIRED_CARD), Some("expired_card"));
/// assert_eq!(recoup::name(CodeId(0)), None);
/// ```
#[must_use]
pub fn name(id: impl Id) -> Option<&'static str> {
    BOOK.name(id).and_then(utf8)
}

/// The name of a word, the same in every language; `unknown` for what is no word of its list.
///
/// ```
/// assert_eq!(recoup::word(recoup::vocabulary::Disposition::RETRY_LATER), "retry_later");
/// ```
#[must_use]
pub fn word(word: impl Word) -> &'static str {
    table::word_of(word).and_then(utf8).unwrap_or("unknown")
}

/// The names of a set of words, in the order of their bits.
///
/// ```
/// use recoup::vocabulary::RowFlag;
/// assert_eq!(recoup::words(RowFlag::OTHER_CASE | RowFlag::LIVE), ["other_case", "live"]);
/// ```
#[must_use]
pub fn words<W: Word>(set: W) -> Vec<&'static str> {
    let bits = (0..32).map(|shift| 1_i64 << shift).filter(|bit| set.value() & bit != 0);
    bits.filter_map(W::of).map(word).collect()
}

/// The word of a name.
///
/// ```
/// use recoup::vocabulary::Preset;
/// assert_eq!(recoup::word_called("cautious"), Some(Preset::CAUTIOUS));
/// assert_eq!(recoup::word_called::<Preset>("bold"), None);
/// ```
#[must_use]
pub fn word_called<W: Word>(name: &str) -> Option<W> {
    table::word_called(name.as_bytes())
}

/// A text for people: the customer's takes the id `text` of a verdict or step; the operator's says what a code, rule or ceiling means,
/// and what to do about it. `None`: the row has no such text.
///
/// ```
/// use recoup::{id::CodeId, vocabulary::{Lang, Voice}};
/// assert!(recoup::text(CodeId::EXPIRED_CARD, Voice::OPERATOR, Lang::EN).is_some());
/// ```
#[must_use]
pub fn text(id: impl Id, voice: Voice, lang: Lang) -> Option<&'static str> {
    let found = match voice {
        Voice::CUSTOMER => BOOK.customer_text(TextId(id.number()), lang),
        Voice::OPERATOR if lang == Lang::EN => BOOK.operator_meaning(id),
        Voice::REMEDY if lang == Lang::EN => BOOK.operator_remedy(id),
        _ => None,
    };
    found.and_then(utf8)
}

/// The request that brings the reason an object lacks, with `{…}` where ids go: of `expand` of a verdict or reading.
///
/// ```
/// use recoup::id::ExpandId;
/// assert!(recoup::expand_request(ExpandId::INVOICE_PAYMENTS).is_some_and(|request| request.contains("expand[]")));
/// ```
#[must_use]
pub fn expand_request(expand: ExpandId) -> Option<&'static str> {
    BOOK.request(expand).and_then(utf8)
}
