//! `recoup completions`

use crate::{args::Args, failure::Failure};
use clap::CommandFactory as _;
use clap_complete::Shell;

/// What completes the command in a shell.
pub fn run(shell: Shell) -> Result<String, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "recoup", &mut script);
    String::from_utf8(script).map_err(|_| Failure::output("the completions are not UTF-8"))
}
