//! Why it failed: the provider's cause, and the code of the scheme, which is a row of that scheme.

use super::kinds::NAME;
use crate::id::CodeId;
use crate::number::Ascii4;
use crate::signal::Signal;
use crate::signal::wire::facts::{FactValue, NameRoom};
use crate::signal::wire::names::{Names, pack};
use crate::table::Book;
use crate::vocabulary::SignalFlag;

/// The longest code that travels packed.
const PACKED: usize = 4;

/// The code of a cause, or of the reason of an error: a cause may mean something of its own after an action.
pub(super) fn cause(book: Book<'_>, names: &mut Names, action: &[u8], value: FactValue, bytes: &[u8]) -> CodeId {
    let mut room = NameRoom::default();
    let after_action = book.find_under(&[NAME, action], value.name(bytes, &mut room));
    after_action.unwrap_or_else(|| names.id_under(&[NAME], value, SignalFlag::UNKNOWN_CODE))
}

/// The code of the scheme. One of a scheme that this edition does not know, or of a message it does not know, is marked.
pub(super) fn of_scheme(book: Book<'_>, names: &mut Names, value: FactValue, bytes: &[u8], signal: &mut Signal) {
    let mut room = NameRoom::default();
    let whole = value.name(bytes, &mut room);
    if whole.is_empty() {
        return;
    }
    let code = of_return(whole).unwrap_or(whole);
    let is_packed = code.len() <= PACKED && code.iter().all(u8::is_ascii_alphanumeric);
    if book.method(signal.method).debit && is_packed {
        signal.network_code = Ascii4(pack(code.iter().copied()));
        signal.flags |= SignalFlag::NETWORK_REACHED;
    } else if let Some(id) = book.scheme_code(signal.method, whole) {
        signal.decline = id;
    } else {
        names.mark(value, whole, SignalFlag::UNKNOWN_NETWORK);
    }
}

/// The code of a return as the scheme numbers it, behind the name of the bank's message. The codes of other messages (a mandate that was
/// cancelled, say) are numbered apart, and keep the name of their message.
fn of_return(code: &[u8]) -> Option<&[u8]> {
    let code_of = |message: &[u8]| code.strip_prefix(message);
    code_of(b"ARUDD-").or_else(|| code_of(b"ACH_RETURN-")).or_else(|| code_of(b"PAYMENT_STATUS_REPORT-"))
}
