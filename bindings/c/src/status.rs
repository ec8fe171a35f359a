//! From the core's results to what C sees.

use crate::copy::Place;
use crate::types::recoup_status;
use recoup::{Error, ErrorAt, vocabulary::Status};

/// Runs a function of the ABI and gives its status.
pub fn status(run: impl FnOnce() -> Result<(), Error>) -> recoup_status {
    match run() {
        Ok(()) => Status::OK.0,
        Err(error) => error.status().0,
    }
}

/// The result of filling a buffer: `*needed` is told on success, and when the buffer is too small.
pub fn filled(needed: &Place<usize>, result: Result<usize, ErrorAt>) -> Result<(), Error> {
    match result {
        Ok(len) => {
            needed.put(len);
            Ok(())
        }
        Err(ErrorAt { error: Error::Capacity, at }) => {
            needed.put(at);
            Err(Error::Capacity)
        }
        Err(ErrorAt { error, .. }) => Err(error),
    }
}

/// The rule book given is the built-in one.
///
/// # Errors
/// [`Error::Book`].
pub fn built_in(book: &[u8]) -> Result<(), Error> {
    if book.is_empty() { Ok(()) } else { Err(Error::Book) }
}
