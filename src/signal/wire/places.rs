//! Where one report of many begins, and the next.

use crate::fault::FaultAt;
use crate::json::{Scanner, after_space, syntax, truncated};
use crate::vocabulary::Status;

/// Where the first item of an array stands. The array is checked to its end, so that none is half read.
pub(crate) fn item(bytes: &[u8], bracket: usize) -> Result<usize, FaultAt> {
    after_value(bytes, bracket)?;
    let at = after_space(bytes, bracket + 1);
    match bytes.get(at) {
        Some(b']') => Err(FaultAt { status: Status::ERR_CARRIER, at: bracket }),
        Some(_) => Ok(at),
        None => Err(truncated(bytes)),
    }
}

/// Whether what begins at `at` is an item of an array that began before it: a comma stands before it.
pub(crate) fn is_item(bytes: &[u8], at: usize) -> bool {
    let before = bytes.get(..at).unwrap_or_default();
    before.iter().rev().find(|byte| !byte.is_ascii_whitespace()) == Some(&b',')
}

/// Where the report after this one begins: the next item, or the next document.
pub(crate) fn after(bytes: &[u8], end: usize, is_item: bool) -> Result<Option<usize>, FaultAt> {
    let (mut at, mut is_item) = (after_space(bytes, end), is_item);
    loop {
        match bytes.get(at) {
            None => return Ok(None),
            Some(b',') if is_item => return Ok(Some(after_space(bytes, at + 1))),
            Some(b']') if is_item => at = after_space(bytes, at + 1),
            Some(b'{' | b'[') => return Ok(Some(at)),
            Some(_) => return Err(syntax(at)),
        }
        // The array is that of a list, which may be an item itself, or it is a document.
        is_item = matches!(bytes.get(at), Some(b',' | b'}'));
        if is_item {
            at = after_space(bytes, end_of_object(bytes, at)?);
        }
    }
}

/// Where the object ends of which a value ends before `at`.
fn end_of_object(bytes: &[u8], at: usize) -> Result<usize, FaultAt> {
    let mut at = at;
    loop {
        at = after_space(bytes, at);
        match bytes.get(at) {
            Some(b'}') => return Ok(at + 1),
            Some(b',') => at = after_space(bytes, after_value(bytes, at + 1)?),
            Some(_) => return Err(syntax(at)),
            None => return Err(truncated(bytes)),
        }
        match bytes.get(at) {
            Some(b':') => at = after_value(bytes, at + 1)?,
            Some(_) => return Err(syntax(at)),
            None => return Err(truncated(bytes)),
        }
    }
}

fn after_value(bytes: &[u8], at: usize) -> Result<usize, FaultAt> {
    let mut scanner = Scanner::starting(bytes, at)?;
    scanner.skip_value()?;
    Ok(scanner.at())
}
