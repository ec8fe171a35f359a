//! Verdict, history and policy to plan; and the question before a charge.

use crate::copy::{Bytes, Column, ColumnOut, In, Out, Place};
use crate::records::{
    recoup_case, recoup_clearance, recoup_fault, recoup_plan, recoup_reading, recoup_row, recoup_signal, recoup_step,
    recoup_verdict, recoup_window,
};
use crate::status::{Blame as _, Report};
use crate::types::recoup_status;
use recoup_core::fault::arguments::{history_put, history_row, history_sort, may_charge, plan_make};
use recoup_core::history::{self, Row, Rows, RowsMut};
use recoup_core::law::{self, Window};
use recoup_core::number::Count;
use recoup_core::plan::{self, Step, Steps};
use recoup_core::vocabulary::{FaultRule, Function, Layout, Status, Trigger};
use recoup_core::{Book, Fault};

/// The caller's history, read row by row where it lies.
struct History(Column<Row>);

impl Rows for History {
    fn len(&self) -> usize {
        self.0.count()
    }

    fn get(&self, index: usize) -> Row {
        copied(&self.0, index)
    }

    fn see<T>(&self, index: usize, see: impl FnOnce(&Row) -> T) -> T {
        see_in(&self.0, index, see)
    }
}

/// Shows a row of the caller where it lies; a copy of it, where it can't be looked at there. One call of `see` for both: what it does is
/// compiled into every caller.
fn see_in<T>(rows: &Column<Row>, index: usize, see: impl FnOnce(&Row) -> T) -> T {
    let copy;
    let row = match rows.in_place(index) {
        Some(row) => row,
        None => {
            copy = copied(rows, index);
            &copy
        }
    };
    see(row)
}

/// A copy of a row of the caller.
#[cold]
#[inline(never)]
fn copied(rows: &Column<Row>, index: usize) -> Row {
    // Every row was read once before (`Column::known`), so the zero row, which is no row, is never seen.
    rows.load(index).unwrap_or_default()
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
        copied(&self.rows, index)
    }

    // Nothing is written while a row is seen: `set` needs the ledger for itself.
    fn see<T>(&self, index: usize, see: impl FnOnce(&Row) -> T) -> T {
        see_in(&self.rows, index, see)
    }
}

impl RowsMut for Ledger {
    fn set(&mut self, index: usize, row: &Row) {
        self.room.store(index, row);
    }

    fn change(&mut self, index: usize, change: impl FnOnce(&mut Row)) {
        match self.room.in_place(index) {
            Some(row) => change(row),
            None => {
                let mut row = self.get(index);
                change(&mut row);
                self.set(index, &row);
            }
        }
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
/// holds every row the caller keeps of this debt and this credential, as recoup_history_sort leaves them, `row_stride` bytes apart. The first
/// `step_cap` of plan->step_total steps are written, in time order: room for one asks "what next?". Set plan->struct_size. On
/// an error that a row causes, fault->index is that of the row.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_RANGE, RECOUP_ERR_NEWER, RECOUP_ERR_BOOK, RECOUP_ERR_POLICY,
/// RECOUP_ERR_POLICY_VERSION, RECOUP_ERR_RESERVED, RECOUP_ERR_ID, RECOUP_ERR_VERDICT, RECOUP_ERR_HISTORY_ORDER.
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
    fault: *mut recoup_fault,
) -> recoup_status {
    use plan_make as arg;
    /// Whose fields can be at fault.
    const PARTS: [(Layout, u32); 3] = [(Layout::CASE, arg::DEBT), (Layout::VERDICT, arg::VERDICT), (Layout::ROW, arg::HISTORY)];
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::PLAN_MAKE, || {
        // SAFETY: the caller promises `book_len` readable bytes at `book`.
        let book = unsafe { Bytes::at(arg::BOOK, book, book_len) }?;
        // SAFETY: the caller promises `policy_len` readable bytes at `policy`.
        let policy = unsafe { Bytes::at(arg::POLICY, policy, policy_len) }?;
        // SAFETY: the caller promises a recoup_case whose struct_size is set.
        let case = unsafe { In::at(arg::DEBT, debt) }?;
        // SAFETY: the caller promises a recoup_verdict whose struct_size is set.
        let verdict = unsafe { In::at(arg::VERDICT, verdict) }?;
        // SAFETY: the caller promises `row_count` rows, `row_stride` bytes apart.
        let history = unsafe { Column::at(arg::HISTORY, history.cast(), row_stride, row_count) }?;
        // SAFETY: the caller promises a recoup_plan whose struct_size is set.
        let out = unsafe { Out::at(arg::PLAN, plan) }?;
        // SAFETY: the caller promises room for `step_cap` steps, `step_stride` bytes apart.
        let steps = unsafe { ColumnOut::at(arg::STEPS, steps.cast(), step_stride, step_cap) }?;
        let (case, verdict, history) = (case.sized()?, verdict.sized()?, history.sized()?);
        let (out, steps) = (out.sized()?, steps.sized()?);
        let (book, policy, history) = (book.slice()?, policy.slice()?, history.fits()?);
        let mut steps = Room(steps.fits()?);
        let case = case.load()?;
        let verdict = verdict.load()?;
        let history = History(history.known()?);
        let book = Book::open(book).of(arg::BOOK)?;
        out.store(&plan::make(book, policy, &case, &verdict, &history, &mut steps).of_structure(&PARTS, arg::POLICY)?);
        Ok(())
    })
}

/// Tells whether the debt may be charged at debt->now_ms, and what is left of each ceiling.
///
/// No policy is asked: this is the law alone, by the code that bounds plans. `verdict` is that of the last failure, or NULL. The first
/// `window_cap` of clearance->window_total windows are written. Set clearance->struct_size. `history` is as in recoup_plan_make.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_RANGE, RECOUP_ERR_NEWER, RECOUP_ERR_BOOK, RECOUP_ERR_RESERVED, RECOUP_ERR_ID,
/// RECOUP_ERR_VERDICT, RECOUP_ERR_HISTORY_ORDER.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_may_charge(
    book: *const u8,
    book_len: usize,
    debt: *const recoup_case,
    verdict: *const recoup_verdict,
    history: *const recoup_row,
    row_stride: usize,
    row_count: usize,
    clearance: *mut recoup_clearance,
    windows: *mut recoup_window,
    window_stride: usize,
    window_cap: usize,
    fault: *mut recoup_fault,
) -> recoup_status {
    use may_charge as arg;
    /// Whose fields can be at fault.
    const PARTS: [(Layout, u32); 2] = [(Layout::CASE, arg::DEBT), (Layout::VERDICT, arg::VERDICT)];
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::MAY_CHARGE, || {
        // SAFETY: the caller promises `book_len` readable bytes at `book`.
        let book = unsafe { Bytes::at(arg::BOOK, book, book_len) }?;
        // SAFETY: the caller promises a recoup_case whose struct_size is set.
        let case = unsafe { In::at(arg::DEBT, debt) }?;
        // SAFETY: the caller promises NULL, or a recoup_verdict whose struct_size is set.
        let verdict = unsafe { In::at(arg::VERDICT, verdict) }.ok();
        // SAFETY: the caller promises `row_count` rows, `row_stride` bytes apart.
        let history = unsafe { Column::at(arg::HISTORY, history.cast(), row_stride, row_count) }?;
        // SAFETY: the caller promises a recoup_clearance whose struct_size is set.
        let out = unsafe { Out::at(arg::CLEARANCE, clearance) }?;
        // SAFETY: the caller promises room for `window_cap` windows, `window_stride` bytes apart.
        let windows = unsafe { ColumnOut::at(arg::WINDOWS, windows.cast(), window_stride, window_cap) }?;
        let (case, verdict, history) = (case.sized()?, verdict.map(In::sized).transpose()?, history.sized()?);
        let (out, windows) = (out.sized()?, windows.sized()?);
        let (book, history, windows) = (book.slice()?, history.fits()?, windows.fits()?);
        let case = case.load()?;
        let verdict = verdict.as_ref().map(In::load).transpose()?;
        let history = History(history.known()?);
        let book = Book::open(book).of(arg::BOOK)?;
        let mut found = [Window::default(); law::WINDOWS_MAX];
        let room = found.get_mut(..windows.capacity().min(law::WINDOWS_MAX)).unwrap_or_default();
        let made = law::may_charge(book, &case, verdict.as_ref(), &history, room).of_structure(&PARTS, arg::HISTORY)?;
        let written = usize::try_from(made.window_written.0).unwrap_or(usize::MAX);
        found.iter().take(written).enumerate().for_each(|(index, window)| windows.store(index, window));
        out.store(&made);
        Ok(())
    })
}

/// Makes the row of the history that a payload means; `kind` of it is 0 where it means none.
///
/// `signal` and `reading` are what recoup_read gave, `verdict` that of the signal or NULL: what it forbade is remembered for an
/// attempt that failed. `trigger` is one of RECOUP_TRIGGER_… and `ordinal` that of the step, 0 where it was none of ours: both are
/// taken for attempts alone. `row` is one row of `row_stride` bytes. Where the payload says no instant, the row has none: set `at_ms`.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_RANGE (trigger), RECOUP_ERR_NEWER, RECOUP_ERR_BOOK.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_history_row(
    book: *const u8,
    book_len: usize,
    signal: *const recoup_signal,
    reading: *const recoup_reading,
    verdict: *const recoup_verdict,
    trigger: u32,
    ordinal: u32,
    row: *mut recoup_row,
    row_stride: usize,
    fault: *mut recoup_fault,
) -> recoup_status {
    use history_row as arg;
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::HISTORY_ROW, || {
        // SAFETY: the caller promises `book_len` readable bytes at `book`.
        let book = unsafe { Bytes::at(arg::BOOK, book, book_len) }?;
        // SAFETY: the caller promises a recoup_signal whose struct_size is set.
        let signal = unsafe { In::at(arg::SIGNAL, signal) }?;
        // SAFETY: the caller promises a recoup_reading whose struct_size is set.
        let reading = unsafe { In::at(arg::READING, reading) }?;
        // SAFETY: the caller promises NULL, or a recoup_verdict whose struct_size is set.
        let verdict = unsafe { In::at(arg::VERDICT, verdict) }.ok();
        // SAFETY: the caller promises room for a row of `row_stride` bytes.
        let out = unsafe { ColumnOut::<Row>::at(arg::ROW, row.cast(), row_stride, 1) }?;
        let (signal, reading, verdict) = (signal.sized()?, reading.sized()?, verdict.map(In::sized).transpose()?);
        let out = out.sized()?;
        let book = book.slice()?;
        let (signal, reading) = (signal.load()?, reading.load()?);
        let verdict = verdict.as_ref().map(In::load).transpose()?;
        Book::open(book).of(arg::BOOK)?;
        let meant = history::row_of(&signal, &reading, verdict.as_ref(), Trigger(trigger), Count(ordinal)).of(arg::TRIGGER)?;
        out.store(0, &meant.unwrap_or_default());
        Ok(())
    })
}

/// Adds one row to a history, and joins and orders it as recoup_history_sort does.
///
/// `history` has room for `row_cap` rows, `row_stride` bytes apart, and `*row_count` of them are used; `*row_count` rises by one,
/// unless the history has a row of the same event (id, not 0, and kind): then the two become one row. `row` is one row of the same
/// stride. The rows that are there were put before: their fields are not checked again.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_RANGE (`*row_count` above `row_cap`, too), RECOUP_ERR_NEWER, RECOUP_ERR_BOOK,
/// RECOUP_ERR_RESERVED, RECOUP_ERR_CAPACITY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_history_put(
    book: *const u8,
    book_len: usize,
    history: *mut recoup_row,
    row_stride: usize,
    row_cap: usize,
    row_count: *mut usize,
    row: *const recoup_row,
    fault: *mut recoup_fault,
) -> recoup_status {
    use history_put as arg;
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::HISTORY_PUT, || {
        // SAFETY: the caller promises `book_len` readable bytes at `book`.
        let book = unsafe { Bytes::at(arg::BOOK, book, book_len) }?;
        // SAFETY: the caller promises `row_cap` rows, `row_stride` bytes apart.
        let room = unsafe { ColumnOut::at(arg::HISTORY, history.cast(), row_stride, row_cap) }?;
        // SAFETY: the caller promises room for a size.
        let out = unsafe { Place::at(arg::ROW_COUNT, row_count) }?;
        // SAFETY: the caller promises a row of `row_stride` bytes.
        let row = unsafe { Column::<Row>::at(arg::ROW, row.cast(), row_stride, 1) }?;
        let (room, row) = (room.sized()?, row.sized().map_err(|fault| Fault { argument: Count(arg::ROW_STRIDE), ..fault })?);
        let (book, room) = (book.slice()?, room.fits()?);
        // SAFETY: the caller promises a size there.
        let count = unsafe { row_count.read_unaligned() };
        if count > row_cap {
            return Err(crate::copy::fault(arg::ROW_COUNT, Status::ERR_RANGE, FaultRule::COUNT, count));
        }
        // SAFETY: the first `count` of the `row_cap` rows are in use, and were promised.
        unsafe { Column::<Row>::at(arg::HISTORY, history.cast_const().cast(), row_stride, count) }?.known()?;
        let row = row.load(0)?;
        // SAFETY: the same rows with the room behind them, of which is read only what was written before.
        let rows = unsafe { Column::at(arg::HISTORY, history.cast_const().cast(), row_stride, row_cap) }?;
        Book::open(book).of(arg::BOOK)?;
        let put = history::put(&mut Ledger { rows, room }, count, &row);
        out.put(put.map_err(|fault| blame_put(fault, arg::ROW, arg::ROW_CAP))?);
        Ok(())
    })
}

/// Only the row that is put is checked.
fn blame_put(fault: Fault, row: u32, cap: u32) -> Fault {
    let argument = if fault.status == Status::ERR_CAPACITY { cap } else { row };
    Fault { argument: Count(argument), ..fault }
}

/// Joins the reports of a history to attempts and orders the rows, in place: the reports of one attempt stand side by side and carry its
/// label. Rows of one event (the same id, not 0, and kind; without an id, the same in everything) become one. The result depends on the
/// set of rows, not on their order or repetition.
///
/// `*row_count` is how many rows there are, `row_stride` bytes apart, and then how many are left; the places of rows that were taken out
/// are zeroed. Every row is checked before anything moves; fault->index is that of the row at fault.
///
/// Errors: RECOUP_ERR_NULL, RECOUP_ERR_SIZE, RECOUP_ERR_RANGE, RECOUP_ERR_NEWER, RECOUP_ERR_BOOK, RECOUP_ERR_RESERVED.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recoup_history_sort(
    book: *const u8,
    book_len: usize,
    history: *mut recoup_row,
    row_stride: usize,
    row_count: *mut usize,
    fault: *mut recoup_fault,
) -> recoup_status {
    use history_sort as arg;
    // SAFETY: the caller promises NULL, or a recoup_fault whose struct_size is set.
    let report = unsafe { Report::at(fault) };
    report.status(Function::HISTORY_SORT, || {
        // SAFETY: the caller promises `book_len` readable bytes at `book`.
        let book = unsafe { Bytes::at(arg::BOOK, book, book_len) }?;
        // SAFETY: the caller promises room for a size.
        let out = unsafe { Place::at(arg::ROW_COUNT, row_count) }?;
        // SAFETY: the caller promises a size there.
        let count = unsafe { row_count.read_unaligned() };
        // SAFETY: the caller promises `*row_count` rows, `row_stride` bytes apart.
        let rows = unsafe { Column::at(arg::HISTORY, history.cast_const().cast(), row_stride, count) }?;
        // SAFETY: the same rows, which are written too.
        let room = unsafe { ColumnOut::at(arg::HISTORY, history.cast(), row_stride, count) }?;
        let (rows, room) = (rows.sized()?, room.sized()?);
        let (book, rows) = (book.slice()?, rows.fits()?);
        let rows = rows.known()?;
        Book::open(book).of(arg::BOOK)?;
        out.put(history::sort(&mut Ledger { rows, room }, count).of(arg::HISTORY)?);
        Ok(())
    })
}
