use super::{syntax, truncated};
use crate::fault::FaultAt;

/// A number, where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    /// Offset of its first byte.
    pub offset: u32,
    /// Length in bytes.
    pub len: u32,
    /// Neither fraction nor exponent.
    whole: bool,
}

impl Number {
    /// A number that was scanned before; `whole`: it has neither fraction nor exponent.
    pub(crate) const fn at(offset: u32, len: u32, whole: bool) -> Self {
        Self { offset, len, whole }
    }

    /// Neither fraction nor exponent.
    pub(crate) const fn is_whole(self) -> bool {
        self.whole
    }

    /// The digits, when it is written as an integer without a sign.
    pub(crate) fn digits(self, bytes: &[u8]) -> Option<&[u8]> {
        let start = self.offset as usize;
        let text = bytes.get(start..start + self.len as usize)?;
        (self.whole && text.first() != Some(&b'-')).then_some(text)
    }

    /// The value, when it is written as an integer and fits.
    ///
    /// `1.0` and `1e3` are no integers here: whoever writes an amount or an instant that way means something else.
    pub(crate) fn integer(self, bytes: &[u8]) -> Option<i64> {
        let start = self.offset as usize;
        let text = bytes.get(start..start + self.len as usize)?;
        let (negative, digits) = match text.split_first() {
            Some((b'-', digits)) => (true, digits),
            _ => (false, text),
        };
        if !self.whole {
            return None;
        }
        // Counted downwards, because i64::MIN has no positive counterpart.
        let below = digits.iter().try_fold(0_i64, |sum, &digit| sum.checked_mul(10)?.checked_sub(i64::from(digit & 0x0f)))?;
        if negative { Some(below) } else { below.checked_neg() }
    }
}

/// Scans the number that starts at `start`; its first byte is known to be `-` or a digit.
pub(super) fn scan(bytes: &[u8], start: usize) -> Result<Number, FaultAt> {
    let first = if bytes.get(start) == Some(&b'-') { start + 1 } else { start };
    // A leading zero stands alone; a digit after it is refused by whoever reads on.
    let integer = if bytes.get(first) == Some(&b'0') { first + 1 } else { digits(bytes, first)? };
    let fraction = if bytes.get(integer) == Some(&b'.') { digits(bytes, integer + 1)? } else { integer };
    let end = match bytes.get(fraction) {
        Some(b'e' | b'E') => {
            let signed = matches!(bytes.get(fraction + 1), Some(b'+' | b'-'));
            digits(bytes, fraction + 1 + usize::from(signed))?
        }
        _ => fraction,
    };
    Ok(Number { offset: start as u32, len: (end - start) as u32, whole: end == integer })
}

/// Passes over at least one digit.
fn digits(bytes: &[u8], start: usize) -> Result<usize, FaultAt> {
    let rest = bytes.get(start..).unwrap_or_default();
    match rest.iter().position(|byte| !byte.is_ascii_digit()) {
        Some(0) => Err(syntax(start)),
        Some(count) => Ok(start + count),
        None if rest.is_empty() => Err(truncated(bytes)),
        None => Ok(bytes.len()),
    }
}
