//! The command from outside: arguments in; text, JSON and exit codes out.

mod backoff;
mod batch;
mod classify;
mod codes;
mod demo;
mod diagnose;
mod explain;
mod failures;
mod help;
mod history;
mod kit;
mod knowledge;
mod may_charge;
mod pages;
mod picture;
mod plan;
mod policy;
mod policy_command;
mod schema;
