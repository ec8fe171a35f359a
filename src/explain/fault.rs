//! The one sentence of a fault: what was given, where, what was found there and what was expected.

use super::{fill, places, text::TextWriter};
use crate::{
    Fault,
    number::FieldNumber,
    table::{word_doc_of, word_of},
    vocabulary::FaultRule,
};

/// Writes the sentence of a fault into `out`; gives the bytes written. It takes no book: what it names is of the library.
///
/// `recoup_plan_make: history[3].at_ms is 0; expected an instant above 0, in milliseconds since 1970`
///
/// # Errors
/// `ERR_CAPACITY` with the bytes needed in `value`.
///
/// ```
/// use recoup_core::{explain, policy};
///
/// let fault = policy::check(b"no frame").unwrap_err();
/// let mut text = [0; 256];
/// let len = explain::fault(&fault, &mut text)?;
/// assert!(len > 0);
/// # Ok::<(), recoup_core::Fault>(())
/// ```
pub fn fault(fault: &Fault, out: &mut [u8]) -> Result<usize, Fault> {
    fill(out, |t| {
        if let Some(function) = word_of(fault.function) {
            t.put(b"recoup_").put(function).put(b": ");
        }
        place(t, fault);
        found(t, fault);
        expected(t, fault);
    })
}

/// The parameter, its element or byte, and the field.
fn place(t: &mut TextWriter<'_>, fault: &Fault) {
    let argument = argument(fault).unwrap_or_default();
    t.put(argument);
    if is_array(fault) {
        t.put(b"[").number(fault.index.0).put(b"]");
    }
    if fault.rule == FaultRule::SIZE && !argument.ends_with(b"stride") {
        t.put(b".struct_size");
    }
    if let Some((name, _)) = field(fault.field) {
        t.put(if argument.is_empty() { b"" } else { b"." }).put(name);
    }
    if is_document(fault) {
        t.put(b", byte ").number(fault.offset.0);
    }
}

fn found(t: &mut TextWriter<'_>, fault: &Fault) {
    match fault.rule {
        FaultRule::NULL => t.put(b" is NULL; "),
        FaultRule::CAPACITY => t.put(b" is too small; "),
        FaultRule::ID | FaultRule::SOME_ID | FaultRule::FLAGS => t.put(b" is 0x").hex32(fault.value.0 as u32).put(b"; "),
        FaultRule::POLICY
        | FaultRule::NAME
        | FaultRule::TEXT
        | FaultRule::NEWER
        | FaultRule::BYTES
        | FaultRule::OFFSETS
        | FaultRule::RETRY_AFTER
        | FaultRule::KNOWN => t.put(b": "),
        _ if is_document(fault) => t.put(b": "),
        _ if fault.rule.is_set() => t.put(b" is ").integer(fault.value.0).put(b"; "),
        _ => t.put(b": "),
    };
}

/// What was expected, or what the status means where nothing more is known.
fn expected(t: &mut TextWriter<'_>, fault: &Fault) {
    let Some(rule) = word_doc_of(fault.rule) else {
        t.put(word_doc_of(fault.status).unwrap_or(b"a status this library does not know"));
        return;
    };
    t.put(b"expected ").sentence(rule);
    match fault.rule {
        FaultRule::WORD | FaultRule::SOME_WORD | FaultRule::FLAGS | FaultRule::ID => {
            // A parameter is called as its list, but for the value of a list that another parameter names.
            let named = argument(fault).map(|name| if name == b"value" { b"given" } else { name });
            let of = field(fault.field).map_or(named, |(_, of)| of).unwrap_or_default();
            t.put(b" ").put(of);
        }
        FaultRule::CAPACITY => {
            t.put(b": ").integer(fault.value.0);
        }
        FaultRule::NOT_LATER => {
            t.put(b": ").integer(fault.bound.0);
        }
        _ => {}
    }
}

/// The name of the parameter.
fn argument(fault: &Fault) -> Option<&'static [u8]> {
    nth(nth(places::PARAMETERS, b'\n', fault.function.0)?, b' ', fault.argument.0)
}

/// The name of a field, and of the list of its words or of the spaces of its ids, with commas between. `None`: no field.
///
/// ```
/// use recoup_core::{explain, number::FieldNumber};
///
/// assert_eq!(explain::field(FieldNumber(0)), None); // no field
/// ```
#[must_use]
pub fn field(number: FieldNumber) -> Option<(&'static [u8], Option<&'static [u8]>)> {
    let field = nth(nth(places::FIELDS, b'\n', number.layout().0)?, b' ', number.position())?;
    let mut parts = field.splitn(2, |&byte| byte == b'=');
    Some((parts.next()?, parts.next()))
}

/// The part of that number, from 1.
fn nth(text: &'static [u8], end: u8, number: u32) -> Option<&'static [u8]> {
    let before = usize::try_from(number.checked_sub(1)?).ok()?;
    text.split(|&byte| byte == end).nth(before).filter(|part| !part.is_empty())
}

/// Whether it is an element of an array that is at fault, and not the array.
fn is_array(fault: &Fault) -> bool {
    let is = |name: &[u8]| matches!(name, b"history" | b"signals" | b"steps" | b"windows" | b"offsets");
    !matches!(fault.rule, FaultRule::NULL | FaultRule::KNOWN) && argument(fault).is_some_and(is)
}

/// Whether the fault is at a byte of a document.
fn is_document(fault: &Fault) -> bool {
    fault.offset.0 != 0
        || matches!(
            fault.rule,
            FaultRule::JSON_END
                | FaultRule::JSON_SYNTAX
                | FaultRule::JSON_DEPTH
                | FaultRule::JSON_ENCODING
                | FaultRule::JSON_VALUE
                | FaultRule::JSON_KEY
                | FaultRule::CARRIER
        )
}
