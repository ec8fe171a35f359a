//! Why, as text.

use crate::copy::{Buffer, Bytes, Column, In, Place};
use crate::records::{recoup_fault, recoup_plan, recoup_step, recoup_verdict};
use crate::status::{Blame as _, Report, filled, status};
use crate::types::recoup_status;
use recoup_core::fault::arguments::{explain_plan, explain_verdict};
use recoup_core::plan::Step;
use recoup_core::vocabulary::{Function, Lang, Layout};
use recoup_core::{Book, explain};

/// Writes why a verdict is what it is: the fields that decided and disagreed, the rule, and the source of it. UTF-8, no NUL.
///
/// `*needed` is the length of the text, on success and on RECOUP_ERR_CAPACITY; (NULL,0) asks for it.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_NEWER, RECOUP_ERR_BOOK, RECOUP_ERR_RANGE, RECOUP_ERR_RESERVED, RECOUP_ERR_ID,
/// RECOUP_ERR_VERDICT, RECOUP_ERR_CAPACITY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_explain_verdict(
    book: *const u8,
    book_len: usize,
    lang: u32,
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
        let written = explain::verdict(book, Lang(lang), &verdict, out);
        filled(&needed, arg::CAP, written).of_structure(&[(Layout::VERDICT, arg::VERDICT)], arg::LANG)
    })
}

/// Writes why a plan is what it is, step by step. UTF-8, no NUL.
///
/// `steps` are those recoup_plan_make wrote; `*needed` is as in recoup_explain_verdict.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_RANGE, RECOUP_ERR_NEWER, RECOUP_ERR_BOOK, RECOUP_ERR_CAPACITY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_explain_plan(
    book: *const u8,
    book_len: usize,
    lang: u32,
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
        filled(&needed, arg::CAP, explain::plan(book, Lang(lang), &plan, steps.iter(), out)).of(arg::LANG)
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
