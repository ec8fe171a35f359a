//! Bytes of a provider to reports.

use crate::{
    BOOK, Reading, Request, Row, Signal, Span, Verdict,
    error::{Call, Error},
};
use recoup_core::{
    fault::arguments,
    history,
    number::{Count, Position},
    signal,
    vocabulary::{Function, Layout, Trigger},
};
use std::iter::FusedIterator;

const READ: Call =
    Call { function: Function::READ, parts: &[(Layout::REQUEST, arguments::read::REQUEST)], other: arguments::read::BYTES };
const ROW: Call = Call { function: Function::HISTORY_ROW, parts: &[], other: arguments::history_row::TRIGGER };

/// Reads what a provider sent: the answer to a failed call, an object, a list, or an event. Each report is about one attempt or one
/// event.
///
/// `request` says whose bytes they are and what they do not say of themselves. After an error there is no further report.
///
/// ```
/// let body = br#"{"error": {"type": "card_error", "code": "card_declined", "decline_code": "expired_card"}}"#;
/// for report in recoup::read(body, &recoup::Request::default()) {
///     assert_eq!(recoup::name(report?.signal.decline), Some("expired_card"));
/// }
/// # Ok::<(), recoup::Error>(())
/// ```
pub fn read<'b>(bytes: &'b [u8], request: &Request) -> Reports<'b> {
    Reports { bytes, request: Some(*request) }
}

/// Reads the report with which the bytes begin, where the caller knows that they hold one: the answer to a call.
///
/// # Errors
/// For a request outside its documented values, and for bytes that are no JSON, or no object the reader knows.
///
/// ```
/// let report = recoup::read_first(br#"{"error": {"type": "api_error"}}"#, &recoup::Request::default())?;
/// assert!(recoup::read_first(b"<html>", &recoup::Request::default()).is_err());
/// # Ok::<(), recoup::Error>(())
/// ```
pub fn read_first<'b>(bytes: &'b [u8], request: &Request) -> Result<Report<'b>, Error> {
    let (signal, reading) = signal::read(BOOK, bytes, request).map_err(|fault| READ.of_document(fault, bytes))?;
    Ok(Report { signal, reading, bytes })
}

/// The reports of some bytes, made by [`read`].
#[derive(Clone, Debug)]
pub struct Reports<'b> {
    bytes: &'b [u8],
    /// What is to be read next; `None`: nothing more.
    request: Option<Request>,
}

impl<'b> Iterator for Reports<'b> {
    type Item = Result<Report<'b>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let request = self.request.take()?;
        let report = read_first(self.bytes, &request);
        // Forward only, so that there is an end.
        let next = report.as_ref().map_or(Position(0), |report| report.reading.next);
        self.request = (next > request.from).then_some(Request { from: next, ..request });
        Some(report)
    }
}

impl FusedIterator for Reports<'_> {}

/// One report: what the provider said about one attempt or one event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Report<'b> {
    /// What was said: what [`Report::classify`] reads.
    pub signal: Signal,
    /// What was found besides.
    pub reading: Reading,
    bytes: &'b [u8],
}

impl<'b> Report<'b> {
    /// What happened, who can fix it, and what may be tried.
    ///
    /// # Errors
    /// For a signal whose fields were changed to values outside their documented ones.
    ///
    /// ```
    /// let body = br#"{"error": {"type": "card_error", "code": "card_declined", "decline_code": "stolen_card"}}"#;
    /// let verdict = recoup::read_first(body, &recoup::Request::default())?.classify()?;
    /// assert_eq!(verdict.disposition, recoup::vocabulary::Disposition::NEW_METHOD);
    /// # Ok::<(), recoup::Error>(())
    /// ```
    pub fn classify(&self) -> Result<Verdict, Error> {
        crate::classify(&self.signal)
    }

    /// The text of a span of the reading, as it stands in the bytes: ids and messages. `None`: it was not found.
    ///
    /// ```
    /// let report = recoup::read_first(br#"{"object": "charge", "id": "ch_1", "status": "failed"}"#, &recoup::Request::default())?;
    /// assert_eq!(report.text(report.reading.charge), Some("ch_1"));
    /// assert_eq!(report.text(report.reading.invoice), None);
    /// # Ok::<(), recoup::Error>(())
    /// ```
    #[must_use]
    pub fn text(&self, span: Span) -> Option<&'b str> {
        let begin = usize::try_from(span.offset.0).ok()?;
        let end = begin.checked_add(usize::try_from(span.len.0).ok()?)?;
        str::from_utf8(self.bytes.get(begin..end)?).ok().filter(|text| !text.is_empty())
    }

    /// The row of the history that the report means, and `None` where it means none.
    ///
    /// `trigger` and `ordinal` say what caused an attempt, and which step of a plan it was: the provider does not know. Give the
    /// verdict of an attempt that failed, so that what it forbade is remembered. A report that says no instant gives a row whose
    /// `at_ms` is 0: set it.
    ///
    /// # Errors
    /// For a trigger that is no word.
    ///
    /// ```
    /// use recoup::vocabulary::{Outcome, Trigger};
    /// let body = br#"{"object": "charge", "id": "ch_1", "status": "failed", "created": 1767254400}"#;
    /// let report = recoup::read_first(body, &recoup::Request::default())?;
    /// let row = report.history_row(Some(&report.classify()?), Trigger::SCHEDULED, 1)?;
    /// assert_eq!(row.map(|row| row.outcome), Some(Outcome::DECLINED));
    /// # Ok::<(), recoup::Error>(())
    /// ```
    pub fn history_row(&self, verdict: Option<&Verdict>, trigger: Trigger, ordinal: u32) -> Result<Option<Row>, Error> {
        let verdict = verdict.map(|verdict| &**verdict);
        history::row_of(&self.signal, &self.reading, verdict, trigger, Count(ordinal)).map_err(|fault| ROW.refused(fault))
    }
}
