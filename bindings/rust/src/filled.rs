//! Room for what the core writes.

use recoup_core::{Fault, vocabulary::Status};

/// Room that most answers fit into.
const FIRST_ROOM: usize = 1024;

/// What a function of the core writes, with as much room as it needs.
pub(crate) fn bytes(write: impl Fn(&mut [u8]) -> Result<usize, Fault>) -> Result<Vec<u8>, Fault> {
    let mut out = vec![0; FIRST_ROOM];
    loop {
        match write(&mut out) {
            Ok(len) => {
                out.truncate(len);
                return Ok(out);
            }
            Err(fault) => {
                let needed = usize::try_from(fault.value.0).unwrap_or(0);
                if fault.status != Status::ERR_CAPACITY || needed <= out.len() {
                    return Err(fault);
                }
                out.resize(needed, 0);
            }
        }
    }
}

/// The same as text, which is always UTF-8.
pub(crate) fn text(write: impl Fn(&mut [u8]) -> Result<usize, Fault>) -> Result<String, Fault> {
    Ok(String::from_utf8(bytes(write)?).unwrap_or_else(|bytes| String::from_utf8_lossy(bytes.as_bytes()).into_owned()))
}
