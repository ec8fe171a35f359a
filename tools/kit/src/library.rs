//! What is tested: the core itself, or a library on top of it. Vectors and generated cases ask it through one trait.

use crate::cases::STEP_ROOM;
use recoup_core::{
    Book, Fault,
    backoff::{self, Backoff, Pause, Retry},
    explain,
    history::{Case, Row},
    id::{AnyId, BackoffId},
    law::{self, Clearance, Window},
    number::Tokens,
    plan::{self, Plan, Step},
    policy,
    refusal::{self, CAUSES_MAX, Cause, Diagnosis, Refusal},
    signal::{self, Reading, Request, Signal},
    verdict::{self, Verdict},
    vocabulary::{Detail, Lang, Preset, Space},
};

/// What a policy is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    Preset(Preset),
    Document(String),
    Frame(Vec<u8>),
}

/// The calls that answers come from. A fault is the core's.
#[allow(clippy::missing_errors_doc)] // those of the core
pub trait Library {
    fn find(&self, space: Space, name: &str) -> Result<AnyId, Fault>;
    fn read(&self, bytes: &[u8], request: &Request) -> Result<(Signal, Reading), Fault>;
    fn classify(&self, signal: &Signal) -> Result<Verdict, Fault>;
    /// The plan after the verdict of a signal.
    fn plan(&self, wish: &Wish, case: &Case, signal: &Signal, history: &[Row]) -> Result<(Plan, Vec<Step>), Fault>;
    /// The clearance after the verdict of a signal, if one is given.
    fn may_charge(&self, case: &Case, signal: Option<&Signal>, history: &[Row]) -> Result<(Clearance, Vec<Window>), Fault>;
    fn diagnose(&self, refusal: &Refusal, key_prefix: &str, message: &str) -> Result<(Diagnosis, Vec<Cause>), Fault>;
    fn backoff_curve(&self, id: BackoffId) -> Result<Backoff, Fault>;
    fn backoff_next(&self, curve: &Backoff, failed: &Retry) -> Result<Pause, Fault>;
    fn backoff_refund(&self, curve: &Backoff, spent: Tokens) -> Result<Tokens, Fault>;
    /// The plain text of a verdict.
    fn explain_verdict(&self, signal: &Signal) -> Result<String, Fault>;
    /// The plain text of a plan.
    fn explain_plan(&self, wish: &Wish, case: &Case, signal: &Signal, history: &[Row]) -> Result<String, Fault>;
    /// The plain text of a clearance.
    fn explain_clearance(&self, case: &Case, signal: Option<&Signal>, history: &[Row]) -> Result<String, Fault>;
}

/// The core.
#[derive(Debug, Clone, Copy)]
pub struct Core;

impl Library for Core {
    fn find(&self, space: Space, name: &str) -> Result<AnyId, Fault> {
        Book::BUILT_IN.find(space, name.as_bytes())
    }

    fn read(&self, bytes: &[u8], request: &Request) -> Result<(Signal, Reading), Fault> {
        signal::read(Book::BUILT_IN, bytes, request)
    }

    fn classify(&self, signal: &Signal) -> Result<Verdict, Fault> {
        verdict::classify(Book::BUILT_IN, signal)
    }

    fn plan(&self, wish: &Wish, case: &Case, signal: &Signal, history: &[Row]) -> Result<(Plan, Vec<Step>), Fault> {
        let verdict = self.classify(signal)?;
        let mut frame = vec![0; 65_536];
        let len = match wish {
            Wish::Preset(preset) => policy::preset(*preset, &mut frame)?,
            Wish::Document(json) => policy::compile(Book::BUILT_IN, json.as_bytes(), &mut frame)?,
            Wish::Frame(bytes) => {
                frame.clone_from(bytes);
                bytes.len()
            }
        };
        let mut steps = vec![Step::default(); STEP_ROOM];
        let plan = plan::make(Book::BUILT_IN, &frame[..len], case, &verdict, history, &mut steps[..])?;
        steps.truncate(plan.step_written.0 as usize);
        Ok((plan, steps))
    }

    fn may_charge(&self, case: &Case, signal: Option<&Signal>, history: &[Row]) -> Result<(Clearance, Vec<Window>), Fault> {
        let mut windows = vec![Window::default(); 32];
        let verdict = signal.map(|signal| self.classify(signal)).transpose()?;
        let clearance = law::may_charge(Book::BUILT_IN, case, verdict.as_ref(), history, &mut windows)?;
        windows.truncate(clearance.window_written.0 as usize);
        Ok((clearance, windows))
    }

    fn diagnose(&self, refusal: &Refusal, key_prefix: &str, message: &str) -> Result<(Diagnosis, Vec<Cause>), Fault> {
        let mut causes = vec![Cause::default(); CAUSES_MAX];
        let diagnosis = refusal::diagnose(Book::BUILT_IN, refusal, key_prefix.as_bytes(), message.as_bytes(), &mut causes)?;
        causes.truncate(diagnosis.cause_written.0 as usize);
        Ok((diagnosis, causes))
    }

    fn backoff_curve(&self, id: BackoffId) -> Result<Backoff, Fault> {
        backoff::curve(Book::BUILT_IN, id)
    }

    fn backoff_next(&self, curve: &Backoff, failed: &Retry) -> Result<Pause, Fault> {
        backoff::next(curve, failed)
    }

    fn backoff_refund(&self, curve: &Backoff, spent: Tokens) -> Result<Tokens, Fault> {
        backoff::refund(curve, spent)
    }

    fn explain_verdict(&self, signal: &Signal) -> Result<String, Fault> {
        let verdict = self.classify(signal)?;
        text(|out| explain::verdict(Book::BUILT_IN, Lang::EN, Detail::PLAIN, &verdict, out))
    }

    fn explain_plan(&self, wish: &Wish, case: &Case, signal: &Signal, history: &[Row]) -> Result<String, Fault> {
        let (plan, steps) = self.plan(wish, case, signal, history)?;
        text(|out| explain::plan(Book::BUILT_IN, Lang::EN, Detail::PLAIN, &plan, steps.iter().copied(), out))
    }

    fn explain_clearance(&self, case: &Case, signal: Option<&Signal>, history: &[Row]) -> Result<String, Fault> {
        let (clearance, windows) = self.may_charge(case, signal, history)?;
        text(|out| explain::clearance(Book::BUILT_IN, Lang::EN, Detail::PLAIN, &clearance, windows.iter().copied(), out))
    }
}

fn text(write: impl Fn(&mut [u8]) -> Result<usize, Fault>) -> Result<String, Fault> {
    let mut out = vec![0; 1 << 16];
    let len = write(&mut out)?;
    Ok(String::from_utf8_lossy(&out[..len]).into_owned())
}
