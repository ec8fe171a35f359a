//! Verdict, history and policy to plan; and the question before a charge.

use crate::copy::{Column, ColumnOut, In, Out, Place, bytes};
use crate::records::{
    recoup_case, recoup_permission, recoup_plan, recoup_reading, recoup_row, recoup_signal, recoup_step, recoup_verdict,
    recoup_window,
};
use crate::status::status;
use crate::types::recoup_status;
use recoup::Error;
use recoup::number::{Count, Hash, Instant};
use recoup::plan::{self, Row, Rows, RowsMut, Step, Steps, Window};
use recoup::vocabulary::Trigger;

/// The caller's history, read row by row where it lies.
struct History(Column<Row>);

impl Rows for History {
    fn len(&self) -> usize {
        self.0.count()
    }

    fn get(&self, index: usize) -> Row {
        // Every row was read once before (`Column::known`), so the zero row, which is no row, is never seen.
        self.0.load(index).unwrap_or_default()
    }
}

impl History {
    /// Tells the index of the row an unsorted history breaks at.
    fn point_at_disorder(&self, error: Error, error_at: &Place<usize>) {
        if error == Error::HistoryOrder {
            error_at.put(disorder(&self.0).unwrap_or(0));
        }
    }
}

/// The first row that is before the row before it.
fn disorder(rows: &Column<Row>) -> Option<usize> {
    let mut before = (Instant(i64::MIN), Hash(0));
    rows.iter().position(|row| {
        let key = (row.at_ms, row.id);
        let falls = key < before;
        before = key;
        falls
    })
}

/// The caller's history, with room for more.
struct Ledger {
    rows: Column<Row>,
    room: ColumnOut<Row>,
}

impl Rows for Ledger {
    fn len(&self) -> usize {
        self.room.capacity()
    }

    fn get(&self, index: usize) -> Row {
        self.rows.load(index).unwrap_or_default()
    }
}

impl RowsMut for Ledger {
    fn set(&mut self, index: usize, row: &Row) {
        self.room.store(index, row);
    }
}

/// The caller's room for steps.
struct Room(ColumnOut<Step>);

impl Steps for Room {
    fn capacity(&self) -> usize {
        self.0.capacity()
    }

    fn put(&mut self, index: usize, step: &Step) {
        self.0.store(index, step);
    }
}

/// Makes the plan: when and under which conditions to charge again, write to the customer, offer another method, escalate, stop.
///
/// `policy` is a frame of recoup_policy_preset or recoup_policy_compile; (NULL,0) is RECOUP_ERR_POLICY, never a default. `history`
/// holds every row the caller keeps of this debt and this credential, sorted by (at_ms, id), `row_stride` bytes apart. The first
/// `step_cap` of plan->step_total steps are written, in time order: room for one asks "what next?". Set plan->struct_size. On
/// RECOUP_ERR_HISTORY_ORDER `*error_at` is the index of the first row out of order; on success it is 0.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_NEWER, RECOUP_ERR_RESERVED, RECOUP_ERR_RANGE, RECOUP_ERR_ID,
/// RECOUP_ERR_BOOK, RECOUP_ERR_POLICY, RECOUP_ERR_POLICY_VERSION, RECOUP_ERR_VERDICT, RECOUP_ERR_HISTORY_ORDER.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_plan_make(
    book: *const u8,
    book_len: usize,
    policy: *const u8,
    policy_len: usize,
    debt: *const recoup_case,
    verdict: *const recoup_verdict,
    history: *const recoup_row,
    row_stride: usize,
    row_count: usize,
    plan: *mut recoup_plan,
    steps: *mut recoup_step,
    step_stride: usize,
    step_cap: usize,
    error_at: *mut usize,
) -> recoup_status {
    status(|| {
        // SAFETY: the caller promises a recoup_case whose struct_size is set.
        let case = unsafe { In::at(debt) }?;
        // SAFETY: the caller promises a recoup_verdict whose struct_size is set.
        let verdict = unsafe { In::at(verdict) }?;
        // SAFETY: the caller promises `row_count` rows, `row_stride` bytes apart.
        let history = unsafe { Column::at(history.cast(), row_stride, row_count) }?;
        // SAFETY: the caller promises a recoup_plan whose struct_size is set.
        let out = unsafe { Out::at(plan) }?;
        // SAFETY: the caller promises room for `step_cap` steps, `step_stride` bytes apart.
        let steps = unsafe { ColumnOut::at(steps.cast(), step_stride, step_cap) }?;
        // SAFETY: the caller promises room for a size.
        let error_at = unsafe { Place::at(error_at) }?;
        // SAFETY: the caller promises `book_len` readable bytes at `book`.
        let book = unsafe { bytes(book, book_len) }?;
        // SAFETY: the caller promises `policy_len` readable bytes at `policy`.
        let policy = unsafe { bytes(policy, policy_len) }?;
        let (case, verdict, history) = (case.sized()?, verdict.sized()?, history.sized()?);
        let (out, mut steps) = (out.sized()?, Room(steps.sized()?));
        let (case, verdict, history) = (case.load()?, verdict.load()?, History(history.known()?));
        let made = plan::make(book, policy, &case, &verdict, &history, &mut steps)
            .inspect_err(|&error| history.point_at_disorder(error, &error_at))?;
        out.store(&made);
        error_at.put(0);
        Ok(())
    })
}

/// Tells whether the debt may be charged at debt->now_ms, and what is left of each ceiling.
///
/// No policy is asked: this is the law alone, by the code that bounds plans. The first `window_cap` of permission->window_total
/// windows are written. Set permission->struct_size. `history` and `*error_at` are as in recoup_plan_make.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_NEWER, RECOUP_ERR_RESERVED, RECOUP_ERR_RANGE, RECOUP_ERR_ID,
/// RECOUP_ERR_BOOK, RECOUP_ERR_HISTORY_ORDER.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_may_charge(
    book: *const u8,
    book_len: usize,
    debt: *const recoup_case,
    history: *const recoup_row,
    row_stride: usize,
    row_count: usize,
    permission: *mut recoup_permission,
    windows: *mut recoup_window,
    window_stride: usize,
    window_cap: usize,
    error_at: *mut usize,
) -> recoup_status {
    /// The most windows one charge can have: more than there are ceilings.
    const WINDOWS: usize = 128;
    status(|| {
        // SAFETY: the caller promises a recoup_case whose struct_size is set.
        let case = unsafe { In::at(debt) }?;
        // SAFETY: the caller promises `row_count` rows, `row_stride` bytes apart.
        let history = unsafe { Column::at(history.cast(), row_stride, row_count) }?;
        // SAFETY: the caller promises a recoup_permission whose struct_size is set.
        let out = unsafe { Out::at(permission) }?;
        // SAFETY: the caller promises room for `window_cap` windows, `window_stride` bytes apart.
        let windows = unsafe { ColumnOut::at(windows.cast(), window_stride, window_cap) }?;
        // SAFETY: the caller promises room for a size.
        let error_at = unsafe { Place::at(error_at) }?;
        // SAFETY: the caller promises `book_len` readable bytes at `book`.
        let book = unsafe { bytes(book, book_len) }?;
        let (case, history, out, windows) = (case.sized()?, history.sized()?, out.sized()?, windows.sized()?);
        let (case, history) = (case.load()?, History(history.known()?));
        let mut found = [Window::default(); WINDOWS];
        let room = found.get_mut(..windows.capacity().min(WINDOWS)).unwrap_or_default();
        let made =
            plan::may_charge(book, &case, &history, room).inspect_err(|&error| history.point_at_disorder(error, &error_at))?;
        let written = usize::try_from(made.window_written.0).unwrap_or(usize::MAX);
        found.iter().take(written).enumerate().for_each(|(index, window)| windows.store(index, window));
        out.store(&made);
        error_at.put(0);
        Ok(())
    })
}

/// Makes the row of the history that a payload means; `kind` of it is 0 where it means none.
///
/// `signal` and `reading` are what recoup_read_stripe gave, `verdict` that of the signal or NULL: what it forbade is remembered for an
/// attempt that failed. `trigger` is one of RECOUP_TRIGGER_… and `ordinal` that of the step, 0 where it was none of ours: both are
/// taken for attempts alone. `row` is one row of `row_stride` bytes. Where the payload says no instant, the row has none: set `at_ms`.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_NEWER, RECOUP_ERR_RANGE (trigger).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_history_row(
    signal: *const recoup_signal,
    reading: *const recoup_reading,
    verdict: *const recoup_verdict,
    trigger: u32,
    ordinal: u32,
    row: *mut recoup_row,
    row_stride: usize,
) -> recoup_status {
    status(|| {
        // SAFETY: the caller promises a recoup_signal whose struct_size is set.
        let signal = unsafe { In::at(signal) }?;
        // SAFETY: the caller promises a recoup_reading whose struct_size is set.
        let reading = unsafe { In::at(reading) }?;
        // SAFETY: the caller promises NULL, or a recoup_verdict whose struct_size is set.
        let verdict = unsafe { In::at(verdict) }.ok();
        // SAFETY: the caller promises room for a row of `row_stride` bytes.
        let out = unsafe { ColumnOut::<Row>::at(row.cast(), row_stride, 1) }?;
        let (signal, reading, verdict) = (signal.sized()?, reading.sized()?, verdict.map(In::sized).transpose()?);
        let out = out.sized()?;
        let (signal, reading) = (signal.load()?, reading.load()?);
        let verdict = verdict.as_ref().map(In::load).transpose()?;
        let heard = plan::heard(&signal, &reading, verdict.as_ref(), Trigger(trigger), Count(ordinal))?;
        out.store(0, &heard.unwrap_or_default());
        Ok(())
    })
}

/// Merges one row into a history, in the order of (at_ms, id).
///
/// `history` has room for `row_cap` rows, `row_stride` bytes apart, and `*row_count` of them are used; `*row_count` rises by one,
/// unless the history has a row of the same id, not 0: then they are one event, and nothing changes. `row` is one row of the same
/// stride. On RECOUP_ERR_HISTORY_ORDER `*error_at` is the index of the first row out of order; on success it is 0.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_NEWER, RECOUP_ERR_RESERVED, RECOUP_ERR_RANGE (`*row_count` above `row_cap`,
/// too), RECOUP_ERR_ID, RECOUP_ERR_HISTORY_ORDER, RECOUP_ERR_CAPACITY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_history_put(
    history: *mut recoup_row,
    row_stride: usize,
    row_cap: usize,
    row_count: *mut usize,
    row: *const recoup_row,
    error_at: *mut usize,
) -> recoup_status {
    status(|| {
        // SAFETY: the caller promises room for a size.
        let out = unsafe { Place::at(row_count) }?;
        // SAFETY: the caller promises a size there.
        let count = unsafe { row_count.read_unaligned() };
        // SAFETY: the caller promises `row_cap` rows, `row_stride` bytes apart.
        let room = unsafe { ColumnOut::at(history.cast(), row_stride, row_cap) }?;
        // SAFETY: the caller promises a row of `row_stride` bytes.
        let row = unsafe { Column::<Row>::at(row.cast(), row_stride, 1) }?;
        // SAFETY: the caller promises room for a size.
        let error_at = unsafe { Place::at(error_at) }?;
        let (room, row) = (room.sized()?, row.sized()?);
        if count > row_cap {
            return Err(Error::Range);
        }
        // SAFETY: the first `count` of the `row_cap` rows are in use, and were promised.
        let rows = unsafe { Column::at(history.cast_const().cast(), row_stride, count) }?.sized()?.known()?;
        let row = row.load(0)?;
        let mut ledger = Ledger { rows, room };
        let count = plan::put(&mut ledger, count, &row).inspect_err(|&error| {
            if error == Error::HistoryOrder {
                error_at.put(disorder(&ledger.rows).unwrap_or(0));
            }
        })?;
        out.put(count);
        error_at.put(0);
        Ok(())
    })
}
