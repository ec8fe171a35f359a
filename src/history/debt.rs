use super::case::Case;
use crate::table::Book;

/// The debt that is asked about, and the rule book it is judged by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Debt<'d> {
    pub book: Book<'d>,
    pub case: &'d Case,
}
