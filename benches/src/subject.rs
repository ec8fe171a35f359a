//! One question, its inputs, and those who answer it.

use crate::ring::Ring;
use std::{
    fmt::{self, Debug},
    hint::black_box,
};

/// A question that has been answered alike by all contenders, ready to be measured.
#[derive(Debug)]
pub struct Subject {
    /// What is asked: `code_find`, `classify`, `read` or `plan`.
    pub group: &'static str,
    /// Which inputs.
    pub name: &'static str,
    /// What a reader of the table must know about them.
    pub note: String,
    /// Inputs of one pass.
    pub items: u64,
    /// Bytes of one pass; 0 where the inputs are no bytes.
    pub bytes: u64,
    /// Those who answer; recoup first.
    pub contenders: Vec<Contender>,
}

/// One way to answer.
pub struct Contender {
    /// The library and what is used of it.
    pub name: &'static str,
    /// What is demanded of recoup beside it, or of recoup itself; empty: nothing.
    pub demand: &'static str,
    /// Answers so many inputs of the pass, in order.
    pub pass: Box<dyn Fn(usize)>,
}

impl Debug for Contender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Contender").field("name", &self.name).finish_non_exhaustive()
    }
}

impl Subject {
    /// The same question over other inputs bears another name.
    #[must_use]
    pub fn id(&self) -> String {
        format!("{}/{}", self.group, self.name)
    }
}

/// Collects the contenders of one subject and holds them to the answers of the first.
pub(crate) struct Contest<T: 'static, A> {
    ring: &'static Ring<T>,
    expected: Option<Vec<A>>,
    subject: Subject,
}

impl<T: Copy + Debug, A: PartialEq + Debug> Contest<T, A> {
    pub(crate) fn new(group: &'static str, name: &'static str, note: String, ring: Ring<T>) -> Self {
        let subject = Subject { group, name, note, items: ring.len() as u64, bytes: 0, contenders: Vec::new() };
        // Passes outlive this call, and the process ends with them.
        Self { ring: Box::leak(Box::new(ring)), expected: None, subject }
    }

    /// The inputs are bytes: `length` says how many.
    pub(crate) fn bytes(mut self, length: impl Fn(T) -> usize) -> Self {
        self.subject.bytes = self.ring.iter().map(|input| length(input) as u64).sum();
        self
    }

    /// Adds a contender. `run` is what is measured; `answer` makes its result comparable and is not.
    ///
    /// The pass is compiled for `run` itself, so that a contender may be inlined into the loop, as it would be at home.
    pub(crate) fn with<R>(
        mut self,
        name: &'static str,
        run: impl Fn(T) -> R + Copy + 'static,
        answer: impl Fn(T, R) -> A,
    ) -> Self {
        let answers = self.ring.pool().map(|input| answer(input, run(input))).collect::<Vec<A>>();
        match &self.expected {
            None => self.expected = Some(answers),
            Some(expected) => self.compare(name, &answers, expected),
        }
        self.beside(name, run)
    }

    /// Adds one that answers another question of the same inputs, which tells what the work costs at least.
    pub(crate) fn beside<R>(mut self, name: &'static str, run: impl Fn(T) -> R + Copy + 'static) -> Self {
        let ring = self.ring;
        let pass = move |items| {
            for input in ring.first(items) {
                black_box(run(black_box(input)));
            }
        };
        self.subject.contenders.push(Contender { name, demand: "", pass: Box::new(pass) });
        self
    }

    /// What is demanded of recoup beside the contender that was added last.
    pub(crate) fn demand(mut self, demand: &'static str) -> Self {
        self.subject.contenders.last_mut().expect("a contender").demand = demand;
        self
    }

    fn compare(&self, name: &str, answers: &[A], expected: &[A]) {
        for ((input, given), expected) in self.ring.pool().zip(answers).zip(expected) {
            assert_eq!(given, expected, "{}: {name} differs on {input:?}", self.subject.id());
        }
    }

    pub(crate) fn subject(self) -> Subject {
        self.subject
    }
}
