//! The core and the second implementation agree: joining, the law, and the scenarios.

mod joining;
mod law;
#[path = "../scenario/mod.rs"]
mod scenario;
mod scenarios;
mod words;
