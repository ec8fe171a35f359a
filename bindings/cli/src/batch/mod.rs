//! Many failures at once: one a line of NDJSON, or one a row of a CSV. The answers have the same form and the same order, and are
//! written as they are made. A chunk of lines is answered on every core.

mod columns;
mod lines;

use crate::{
    args::{self, Debt, Failed},
    exit::Exit,
    failed::{self, Told},
    failure::Failure,
    source::Source,
};
use columns::Columns;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use lines::Lines;
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};
use serde::Serialize;
use serde_json::json;
use std::io::{BufWriter, ErrorKind, Write};

/// Lines that are answered before any of them is written.
const CHUNK: usize = 8_192;

/// An answer that can stand in a row of a CSV.
pub trait Answer: Serialize + Send {
    /// The names of its columns.
    const COLUMNS: &'static [&'static str];

    /// What stands in them.
    fn cells(&self) -> Vec<String>;
}

/// A line that is answered.
pub struct Line<'b> {
    text: &'b lines::Text,
    failed: Failed,
    debt: Option<Debt>,
}

impl Line<'_> {
    /// What failed.
    pub fn told(&self) -> Result<Told, Failure> {
        match &self.text.payload {
            Some(payload) => failed::told_by(&Source::of("payload", payload), &self.failed),
            None => failed::told_without_file(&self.failed),
        }
    }

    /// What is known of the failure: from the row, else from the arguments.
    pub const fn failed(&self) -> &Failed {
        &self.failed
    }

    /// What is known of the debt: from the row, else from the arguments.
    pub fn debt<'d>(&'d self, common: &'d Debt) -> &'d Debt {
        self.debt.as_ref().unwrap_or(common)
    }
}

/// Answers every line. The exit code says whether all could be answered.
pub fn run<A: Answer>(
    input: &str,
    batch: &args::Batch,
    failed: &Failed,
    debt: Option<&Debt>,
    answer: impl Fn(&Line<'_>) -> Result<A, Failure> + Sync,
) -> Result<Exit, Failure> {
    let mut lines = Lines::open(input)?;
    let columns = Columns::of(lines.head(), &batch.carry, debt.is_some()).map_err(|failure| failure.at(lines.place(1)))?;
    let progress = progress(lines.len());
    let stdout = BufWriter::new(std::io::stdout().lock());
    let mut out = if lines.is_csv() { Out::Csv(Box::new(csv::Writer::from_writer(stdout))) } else { Out::Json(stdout) };
    out.head::<A>(&batch.carry)?;
    let mut exit = Exit::Done;
    loop {
        let chunk = lines.take(CHUNK)?;
        if chunk.is_empty() {
            break;
        }
        let answers: Vec<Result<A, Failure>> = chunk
            .par_iter()
            .map(|text| {
                let (failed, debt) = columns.fill(text, failed, debt)?;
                answer(&Line { text, failed, debt })
            })
            .collect();
        for (text, answered) in chunk.iter().zip(answers) {
            let answered = match answered {
                Err(failure) if !batch.keep_going => {
                    out.finish()?;
                    return Err(failure.within(&lines.place(text.number)));
                }
                answered => answered,
            };
            if answered.is_err() {
                exit = Exit::Input;
            }
            if !out.line(text, columns.carried(text), &answered)? {
                return Ok(exit);
            }
        }
        progress.set_position(lines.read());
    }
    out.finish()?;
    progress.finish_and_clear();
    Ok(exit)
}

/// On standard error, and only where that is a terminal.
fn progress(len: Option<u64>) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(len, ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template("{bar:40} {bytes}/{total_bytes}  {bytes_per_sec}  {eta} left");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// The answers on their way out.
enum Out<W: Write> {
    Json(W),
    Csv(Box<csv::Writer<W>>),
}

impl<W: Write> Out<W> {
    fn head<A: Answer>(&mut self, carry: &[String]) -> Result<(), Failure> {
        let Self::Csv(rows) = self else { return Ok(()) };
        let head = carry.iter().map(String::as_str).chain(A::COLUMNS.iter().copied()).chain(["error"]);
        written(rows.write_record(head).map_err(std::io::Error::from)).map(|_| ())
    }

    /// Writes one answer; `false`: nobody reads any more.
    fn line<A: Answer>(
        &mut self,
        text: &lines::Text,
        carried: Vec<String>,
        answered: &Result<A, Failure>,
    ) -> Result<bool, Failure> {
        match self {
            Self::Csv(rows) => {
                let (cells, error) = match answered {
                    Ok(answer) => (answer.cells(), String::new()),
                    Err(failure) => (vec![String::new(); A::COLUMNS.len()], failure.sentence()),
                };
                let row = carried.into_iter().chain(cells).chain([error]);
                written(rows.write_record(row).map_err(std::io::Error::from))
            }
            Self::Json(out) => {
                let line = match answered {
                    Ok(answer) => json!({"line": text.number, "answer": answer}),
                    Err(failure) => json!({"line": text.number, "error": failure.sentence()}),
                };
                written(writeln!(out, "{line}"))
            }
        }
    }

    fn finish(&mut self) -> Result<(), Failure> {
        let flushed = match self {
            Self::Json(out) => out.flush(),
            Self::Csv(rows) => rows.flush(),
        };
        written(flushed).map(|_| ())
    }
}

/// Whether somebody still reads: `head`, say, has seen enough.
fn written(result: std::io::Result<()>) -> Result<bool, Failure> {
    match result {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(false),
        Err(error) => Err(Failure::output(format!("the answer could not be written: {error}"))),
    }
}
