//! Where one report of many begins, and the next.

use crate::fault::FaultAt;
use crate::json::{Scanner, after_space, syntax, truncated};
use crate::vocabulary::Status;

/// Where the first item of an array stands. The array is checked to its end, so that none is half read.
pub(crate) fn item(bytes: &[u8], bracket: usize) -> Result<usize, FaultAt> {
    Scanner::starting(bytes, bracket)?.skip_value()?;
    let at = after_space(bytes, bracket + 1);
    match bytes.get(at) {
        Some(b']') => Err(FaultAt { status: Status::ERR_CARRIER, at: bracket }),
        Some(_) => Ok(at),
        None => Err(truncated(bytes)),
    }
}

/// Where the report after this one begins: the next item, or the next document.
pub(crate) fn after(bytes: &[u8], end: usize, is_item: bool) -> Result<Option<usize>, FaultAt> {
    let at = after_space(bytes, end);
    match bytes.get(at) {
        None => Ok(None),
        Some(b',') if is_item => Ok(Some(after_space(bytes, at + 1))),
        Some(b']' | b'}') if is_item => Ok(None),
        Some(b'{' | b'[') => Ok(Some(at)),
        Some(_) => Err(syntax(at)),
    }
}
