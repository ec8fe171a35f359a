//! Room for what the library writes.

use recoup_core::{Fault, vocabulary::Status};

/// Calls a function of the library with as much room as it needs.
pub fn filled(write: impl Fn(&mut [u8]) -> Result<usize, Fault>) -> Result<Vec<u8>, Fault> {
    let mut out = Vec::new();
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
