//! What the command tells the shell.

use std::process::ExitCode;

/// Exit codes; frozen, and listed in the help and the README.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// Answered. Of `may-charge`: it may be charged now.
    Done = 0,
    /// An input could not be read or used.
    Input = 1,
    /// The arguments make no sense; `clap` uses the same number.
    Usage = 2,
    /// A code, zone, brand or other name is not known to this edition.
    Unknown = 3,
    /// The answer could not be written.
    Output = 4,
    /// `may-charge` answered: not now, or never. So `recoup may-charge … && charge` is safe.
    NotNow = 5,
    /// `policy lint` found something, or `policy diff` a difference.
    Found = 6,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// The table for the end of every help.
pub const HELP: &str = "\
Exit codes:
  0  answered; of may-charge: it may be charged now
  1  an input could not be read or used
  2  the arguments make no sense
  3  a code, zone, brand or other name is not known
  4  the answer could not be written
  5  may-charge answered: not now, or never
  6  policy lint found something, or policy diff a difference
On failure nothing is written to standard output. On any failure: do not charge.";
