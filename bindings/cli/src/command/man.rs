//! `recoup man`

use crate::{args::Args, failure::Failure};
use clap::{Command, CommandFactory as _};
use clap_mangen::Man;
use std::{fs, path::Path};

/// The man page of the command; or those of every command, written into a folder.
pub fn run(out: Option<&Path>) -> Result<String, Failure> {
    let mut command = Args::command();
    command.build();
    let Some(folder) = out else { return page(command) };
    let refused = |error: std::io::Error, path: &Path| {
        Failure::output(format!("cannot be written: {error}")).at(path.display().to_string())
    };
    let mut told = String::new();
    for (name, command) in every(command) {
        let path = folder.join(format!("{name}.1"));
        fs::write(&path, page(command)?).map_err(|error| refused(error, &path))?;
        told += &format!("{}\n", path.display());
    }
    Ok(told)
}

/// The command and those below it, by the name of their page: `recoup-policy-lint`.
fn every(command: Command) -> Vec<(String, Command)> {
    let mut pages = Vec::new();
    for below in command.get_subcommands().filter(|below| below.get_name() != "help") {
        pages.extend(every(below.clone()));
    }
    let name = command.get_bin_name().unwrap_or("recoup").replace(' ', "-");
    pages.insert(0, (name, command));
    pages
}

fn page(command: Command) -> Result<String, Failure> {
    let mut page = Vec::new();
    let name = command.get_bin_name().unwrap_or("recoup").replace(' ', "-");
    let written = Man::new(command).title(name).render(&mut page);
    written.map_err(|error| Failure::output(error.to_string()))?;
    String::from_utf8(page).map_err(|_| Failure::output("the page is not UTF-8"))
}
