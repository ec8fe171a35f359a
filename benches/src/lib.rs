//! What recoup is measured against, and on what.
//!
//! A [`Subject`] is one question and a ring of inputs; each of its contenders answers it in its own way. Before anything is
//! measured, every contender answers every input, and the answers must be equal. `benches/hot_path.rs` measures, and the binary
//! `bench-table` writes what came out into `README.md`. [`instructions`] counts what recoup itself takes, and [`growth`] has
//! questions that grow, for the plots.

mod classify;
mod find;
pub mod growth;
pub mod inputs;
pub mod instructions;
mod names;
mod plan;
mod read;
pub mod report;
mod ring;
mod subject;

pub use subject::{Contender, Subject};

/// Every subject, in the order of the table.
///
/// # Panics
/// When two contenders of a subject give different answers.
#[must_use]
pub fn subjects() -> Vec<Subject> {
    [find::subjects(), classify::subjects(), read::subjects(), plan::subjects()].into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn all_contenders_give_the_same_answers() {
        let subjects = super::subjects();
        assert_eq!(subjects.len(), 12);
        assert!(subjects.iter().all(|subject| subject.contenders[0].name.starts_with("recoup")));
    }
}
