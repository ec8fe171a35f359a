//! The `recoup` command: what a failed payment means, and what to do about it.
//!
//! Strings become numbers on the way in and names on the way out; everything between is the library.
//!
//! ```text
//! arguments, files ──▶ signal, case, history, policy ──library──▶ verdict, plan ──▶ text or JSON
//! ```
//!
//! A command composes its whole answer before a byte of it is written: on failure standard output stays empty. A batch alone writes
//! as it goes.

mod args;
mod batch;
mod command;
mod contract;
mod debt;
mod exit;
mod failed;
mod failure;
mod history;
mod instant;
mod lookup;
mod picture;
mod policy;
mod readings;
mod reason;
mod room;
mod source;
mod text;
mod toml_document;
mod words;

use clap::Parser as _;
use exit::Exit;
use std::{
    io::{ErrorKind, Write as _},
    process::ExitCode,
};

fn main() -> ExitCode {
    let args = args::Args::parse();
    args.color.choose();
    let (answer, exit) = match command::run(&args) {
        Ok(done) => done,
        Err(failure) => {
            // Nowhere is left to complain to when standard error is closed.
            let _ = anstream::stderr().write_all(failure.to_string().as_bytes());
            return failure.exit.into();
        }
    };
    let mut out = anstream::stdout().lock();
    match out.write_all(answer.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => exit.into(),
        // The reader, `head` say, has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => exit.into(),
        Err(error) => {
            let _ = writeln!(anstream::stderr(), "error: the answer could not be written: {error}");
            Exit::Output.into()
        }
    }
}
