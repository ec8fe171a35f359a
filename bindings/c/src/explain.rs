//! Why, as text.

use crate::copy::{Buffer, Bytes, Column, In, Place};
use crate::records::{recoup_clearance, recoup_fault, recoup_plan, recoup_step, recoup_verdict, recoup_window};
use crate::status::{Blame as _, Report, filled, status};
use crate::types::recoup_status;
use recoup_core::fault::arguments::{explain_clearance, explain_plan, explain_verdict};
use recoup_core::law::Window;
use recoup_core::number::Count;
use recoup_core::plan::Step;
use recoup_core::vocabulary::{Detail, FaultRule, Function, Lang, Layout, Status};
use recoup_core::{Book, Fault, explain, table};

/// The form that is asked for.
fn form(argument: u32, detail: u32) -> Result<Detail, Fault> {
    let fault = || Fault::of(Status::ERR_RANGE, FaultRule::SOME_WORD).found(detail.into());
    table::word_of(Detail(detail)).map(|_| Detail(detail)).ok_or_else(|| Fault { argument: Count(argument), ..fault() })
}

/// The language that is asked for.
fn tongue(argument: u32, lang: u32) -> Result<Lang, Fault> {
    let fault = || Fault::of(Status::ERR_RANGE, FaultRule::SOME_WORD).found(lang.into());
    table::word_of(Lang(lang)).map(|_| Lang(lang)).ok_or_else(|| Fault { argument: Count(argument), ..fault() })
}

/// Writes why a verdict is what it is. UTF-8, no NUL.
///
/// `detail` is RECOUP_DETAIL_PLAIN for people of finance and support: what happened, who can put it right and what may be tried, in words;
/// or RECOUP_DETAIL_FULL for engineers: the fields that decided and disagreed, and the rule by its name. `*needed` is the length of the text, on success and on RECOUP_ERR_CAPACITY; (NULL,0) asks for it.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_NEWER, RECOUP_ERR_BOOK, RECOUP_ERR_RANGE, RECOUP_ERR_RESERVED, RECOUP_ERR_ID,
/// RECOUP_ERR_VERDICT, RECOUP_ERR_CAPACITY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_explain_verdict(
    book: *const u8,
    book_len: usize,
    lang: u32,
    detail: u32,
    verdict: *const recoup_verdict,
    out: *mut u8,
    cap: usize,
    needed: *mut usize,
    fault: *mut recoup_fault,
) -> recoup_status {
    use explain_verdict as arg;
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::EXPLAIN_VERDICT, || {
        // SAFETY: the caller promises `book_len` readable bytes at `book`.
        let book = unsafe { Bytes::at(arg::BOOK, book, book_len) }?;
        // SAFETY: the caller promises a recoup_verdict whose struct_size is set.
        let verdict = unsafe { In::at(arg::VERDICT, verdict) }?;
        // SAFETY: the caller promises `cap` writable bytes at `out`.
        let out = unsafe { Buffer::at(arg::OUT, out, cap) }?;
        // SAFETY: the caller promises room for a size.
        let needed = unsafe { Place::at(arg::NEEDED, needed) }?;
        let verdict = verdict.sized()?;
        let (book, out) = (book.slice()?, out.slice()?);
        let verdict = verdict.load()?;
        let book = Book::open(book).of(arg::BOOK)?;
        let (lang, detail) = (tongue(arg::LANG, lang)?, form(arg::DETAIL, detail)?);
        let written = explain::verdict(book, lang, detail, &verdict, out);
        filled(&needed, arg::CAP, written).of_structure(&[(Layout::VERDICT, arg::VERDICT)], arg::LANG)
    })
}

/// Writes why a plan is what it is, step by step. UTF-8, no NUL.
///
/// In the plain form: the amount, local dates with their weekday, why each step stands where it stands, what is left of the limit that
/// matters most, and the end. `steps` are those recoup_plan_make wrote; `detail` and `*needed` are as in recoup_explain_verdict.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_RANGE, RECOUP_ERR_NEWER, RECOUP_ERR_BOOK, RECOUP_ERR_CAPACITY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_explain_plan(
    book: *const u8,
    book_len: usize,
    lang: u32,
    detail: u32,
    plan: *const recoup_plan,
    steps: *const recoup_step,
    step_stride: usize,
    step_count: usize,
    out: *mut u8,
    cap: usize,
    needed: *mut usize,
    fault: *mut recoup_fault,
) -> recoup_status {
    use explain_plan as arg;
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::EXPLAIN_PLAN, || {
        // SAFETY: the caller promises `book_len` readable bytes at `book`.
        let book = unsafe { Bytes::at(arg::BOOK, book, book_len) }?;
        // SAFETY: the caller promises a recoup_plan whose struct_size is set.
        let plan = unsafe { In::at(arg::PLAN, plan) }?;
        // SAFETY: the caller promises `step_count` steps, `step_stride` bytes apart.
        let steps = unsafe { Column::<Step>::at(arg::STEPS, steps.cast(), step_stride, step_count) }?;
        // SAFETY: the caller promises `cap` writable bytes at `out`.
        let out = unsafe { Buffer::at(arg::OUT, out, cap) }?;
        // SAFETY: the caller promises room for a size.
        let needed = unsafe { Place::at(arg::NEEDED, needed) }?;
        let (plan, steps) = (plan.sized()?, steps.sized()?);
        let (book, steps, out) = (book.slice()?, steps.fits()?, out.slice()?);
        let (plan, steps) = (plan.load()?, steps.known()?);
        let book = Book::open(book).of(arg::BOOK)?;
        let (lang, detail) = (tongue(arg::LANG, lang)?, form(arg::DETAIL, detail)?);
        filled(&needed, arg::CAP, explain::plan(book, lang, detail, &plan, steps.iter(), out))
    })
}

/// Writes why a debt may be charged, may not yet, or may not at all. UTF-8, no NUL.
///
/// In the plain form: the answer with amount and local date, the reason, what has to happen first, what a charge all the same would cost,
/// and what is left of each limit. `windows` are those recoup_may_charge wrote; `detail` and `*needed` are as in recoup_explain_verdict.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_RANGE, RECOUP_ERR_NEWER, RECOUP_ERR_BOOK, RECOUP_ERR_CAPACITY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_explain_clearance(
    book: *const u8,
    book_len: usize,
    lang: u32,
    detail: u32,
    clearance: *const recoup_clearance,
    windows: *const recoup_window,
    window_stride: usize,
    window_count: usize,
    out: *mut u8,
    cap: usize,
    needed: *mut usize,
    fault: *mut recoup_fault,
) -> recoup_status {
    use explain_clearance as arg;
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::EXPLAIN_CLEARANCE, || {
        // SAFETY: the caller promises `book_len` readable bytes at `book`.
        let book = unsafe { Bytes::at(arg::BOOK, book, book_len) }?;
        // SAFETY: the caller promises a recoup_clearance whose struct_size is set.
        let clearance = unsafe { In::at(arg::CLEARANCE, clearance) }?;
        // SAFETY: the caller promises `window_count` windows, `window_stride` bytes apart.
        let windows = unsafe { Column::<Window>::at(arg::WINDOWS, windows.cast(), window_stride, window_count) }?;
        // SAFETY: the caller promises `cap` writable bytes at `out`.
        let out = unsafe { Buffer::at(arg::OUT, out, cap) }?;
        // SAFETY: the caller promises room for a size.
        let needed = unsafe { Place::at(arg::NEEDED, needed) }?;
        let (clearance, windows) = (clearance.sized()?, windows.sized()?);
        let (book, windows, out) = (book.slice()?, windows.fits()?, out.slice()?);
        let (clearance, windows) = (clearance.load()?, windows.known()?);
        let book = Book::open(book).of(arg::BOOK)?;
        let (lang, detail) = (tongue(arg::LANG, lang)?, form(arg::DETAIL, detail)?);
        filled(&needed, arg::CAP, explain::clearance(book, lang, detail, &clearance, windows.iter(), out))
    })
}

/// Writes the sentence of a fault: what was given, where, what was found there and what was expected. UTF-8, no NUL.
///
/// `recoup_plan_make: history[3].at_ms is 0; expected an instant above 0, in milliseconds since 1970`. `*needed` is the length of the
/// text, on success and on RECOUP_ERR_CAPACITY; (NULL,0) asks for it. It takes no book: what a fault names is of the library.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_RANGE (no such capacity), RECOUP_ERR_NEWER, RECOUP_ERR_CAPACITY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_fault_text(
    fault: *const recoup_fault,
    out: *mut u8,
    cap: usize,
    needed: *mut usize,
) -> recoup_status {
    status(|| {
        // SAFETY: the caller promises a recoup_fault whose struct_size is set.
        let fault = unsafe { In::at(0, fault) }?;
        // SAFETY: the caller promises `cap` writable bytes at `out`.
        let out = unsafe { Buffer::at(0, out, cap) }?;
        // SAFETY: the caller promises room for a size.
        let needed = unsafe { Place::at(0, needed) }?;
        let fault = fault.sized()?;
        let out = out.slice()?;
        filled(&needed, 0, explain::fault(&fault.load()?, out))
    })
}
