//! Why, as text.

use crate::copy::{Column, In, Place, buffer, bytes};
use crate::records::{recoup_plan, recoup_step, recoup_verdict};
use crate::status::{filled, status};
use crate::types::recoup_status;
use recoup::explain;
use recoup::plan::Step;
use recoup::vocabulary::Lang;

/// Writes why a verdict is what it is: the fields that decided and disagreed, the rule, and the source of it. UTF-8, no NUL.
///
/// `*needed` is the length of the text, on success and on RECOUP_ERR_CAPACITY; (NULL,0) asks for it.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_NEWER, RECOUP_ERR_RANGE (no such language), RECOUP_ERR_BOOK,
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
) -> recoup_status {
    status(|| {
        // SAFETY: the caller promises a recoup_verdict whose struct_size is set.
        let verdict = unsafe { In::at(verdict) }?;
        // SAFETY: the caller promises room for a size.
        let needed = unsafe { Place::at(needed) }?;
        // SAFETY: the caller promises `book_len` readable bytes at `book`.
        let book = unsafe { bytes(book, book_len) }?;
        // SAFETY: the caller promises `cap` writable bytes at `out`.
        let out = unsafe { buffer(out, cap) }?;
        let verdict = verdict.sized()?.load()?;
        filled(&needed, explain::verdict(book, Lang(lang), &verdict, out))
    })
}

/// Writes why a plan is what it is, step by step. UTF-8, no NUL.
///
/// `steps` are those recoup_plan_make wrote; `*needed` is as in recoup_explain_verdict.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_NEWER, RECOUP_ERR_RANGE (no such language), RECOUP_ERR_BOOK,
/// RECOUP_ERR_CAPACITY.
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
) -> recoup_status {
    status(|| {
        // SAFETY: the caller promises a recoup_plan whose struct_size is set.
        let plan = unsafe { In::at(plan) }?;
        // SAFETY: the caller promises `step_count` steps, `step_stride` bytes apart.
        let steps = unsafe { Column::<Step>::at(steps.cast(), step_stride, step_count) }?;
        // SAFETY: the caller promises room for a size.
        let needed = unsafe { Place::at(needed) }?;
        // SAFETY: the caller promises `book_len` readable bytes at `book`.
        let book = unsafe { bytes(book, book_len) }?;
        // SAFETY: the caller promises `cap` writable bytes at `out`.
        let out = unsafe { buffer(out, cap) }?;
        let (plan, steps) = (plan.sized()?, steps.sized()?);
        let (plan, steps) = (plan.load()?, steps.known()?);
        filled(&needed, explain::plan(book, Lang(lang), &plan, steps.iter(), out))
    })
}
