//! The core and the second implementation agree: joining, the law, and the scenarios.

mod answers;
mod joining;
mod law;
mod plan;
mod policies;
#[path = "../scenario/mod.rs"]
mod scenario;
mod scenarios;
mod shrink;
mod words;
