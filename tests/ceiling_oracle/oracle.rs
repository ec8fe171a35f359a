//! The ceilings by brute force: at each instant that is asked about, the real attempts are counted, each once. Written from the
//! facts and the semantics; it shares the rows of the book with the library, and no code.

use crate::attempt::Attempt;
use jiff::{Span, Timestamp};
use recoup_core::{Book, history::Case, id::*, number::*, table::CeilingRow, vocabulary::*};

/// A charge that is asked about.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    pub case: &'a Case,
    pub debt: u32,
    pub card: u64,
    pub attempts: &'a [Attempt],
}

/// The ceilings that the charge would break at an instant.
pub fn broken_by(asked: &Asked<'_>, at_ms: i64) -> Vec<&'static CeilingRow> {
    let rows = Book::BUILT_IN.ceilings().iter();
    rows.filter(|row| binds(row, asked.case, at_ms) && breaks(row, asked, at_ms)).collect()
}

/// The names of ceilings.
pub fn names(rows: &[&CeilingRow]) -> Vec<String> {
    rows.iter().map(|row| String::from_utf8(Book::BUILT_IN.name(row.id).unwrap().into()).unwrap()).collect()
}

/// The customer is there.
fn is_present(case: &Case) -> bool {
    case.flags.has(CaseFlag::CUSTOMER_PRESENT) || case.initiator == Initiator::CIT
}

/// Whether the ceiling is about such a charge at that instant. A brand or acquirer that is not known takes every candidate; an
/// issuer that is not known is not taken for one of the few countries with rules of their own.
fn binds(row: &CeilingRow, case: &Case, at_ms: i64) -> bool {
    fn members<T: Copy + Default + PartialEq>(list: &[T]) -> Vec<T> {
        list.iter().copied().filter(|member| *member != T::default()).collect()
    }
    let one_of = |list: &[Country], value: Country| members(list).is_empty() || members(list).contains(&value);
    let methods = members(&row.methods);
    let method = if methods.is_empty() { case.method == MethodId::CARD } else { methods.contains(&case.method) };
    let initiator = if is_present(case) { Initiator::CIT } else { Initiator::MIT };
    method
        && (row.brand == BrandId(0) || case.brand == BrandId(0) || row.brand == case.brand)
        && (row.provider == ProviderId(0) || row.provider == case.provider)
        && (case.acquirer_country == Country(0) || one_of(&row.acquirer, case.acquirer_country))
        && one_of(&row.issuer, case.issuer_country)
        && (row.initiator == Initiator(0) || row.initiator == initiator)
        && (row.valid_from_ms..row.valid_to_ms).contains(&at_ms)
}

fn breaks(row: &CeilingRow, asked: &Asked<'_>, at_ms: i64) -> bool {
    match (row.window, row.counts) {
        (WindowKind::ROLLING, _) => breaks_rolling(row, asked, at_ms),
        (_, Counts::REINITIATIONS) => breaks_presentations(row, asked, at_ms),
        _ => breaks_from_decline(row, asked, at_ms),
    }
}

/// The attempts with this card that reached the network; a provider's own row counts what the provider blocked too.
fn counted<'a>(row: &CeilingRow, asked: &Asked<'a>) -> Vec<&'a Attempt> {
    let provider = row.provider != ProviderId(0);
    let reached = |attempt: &Attempt| match attempt.stands() {
        Outcome::NOT_SENT => false,
        Outcome::BLOCKED => provider,
        _ => true,
    };
    asked.attempts.iter().filter(|attempt| attempt.is_known() && attempt.card == asked.card && reached(attempt)).collect()
}

/// Those of them that tried to collect this debt.
fn of_debt<'a>(row: &CeilingRow, asked: &Asked<'a>) -> Vec<&'a Attempt> {
    counted(row, asked).into_iter().filter(|attempt| attempt.debt == asked.debt && !attempt.check).collect()
}

/// What a provider's clock calls later than now happened now.
fn instant(asked: &Asked<'_>, at_ms: i64) -> i64 {
    let now_ms = asked.case.now_ms.0;
    if at_ms <= now_ms + 300_000 { at_ms.min(now_ms) } else { at_ms }
}

fn breaks_rolling(row: &CeilingRow, asked: &Asked<'_>, at_ms: i64) -> bool {
    let window = at_ms - row.window_ms..=at_ms;
    let used = counted(row, asked)
        .into_iter()
        .filter(|attempt| !(row.approval_resets && was_reset(asked, attempt)))
        .filter(|attempt| window.contains(&instant(asked, attempt.start_ms())))
        .count();
    used >= row.limit as usize
}

/// An approval above zero of this debt, which nothing took back, takes out what was sent with its card until then, itself included:
/// where both say the card.
fn was_reset(asked: &Asked<'_>, attempt: &Attempt) -> bool {
    let disputed = asked.attempts.iter().any(|other| other.debt == asked.debt && other.is_disputed());
    let resets = |other: &Attempt| {
        other.debt == asked.debt
            && !other.check
            && other.is_known()
            && other.stands() == Outcome::APPROVED
            && other.says_card()
            && other.says_money()
            && other.card == attempt.card
            && attempt.start_ms() <= other.start_ms()
    };
    !disputed && attempt.says_card() && asked.attempts.iter().any(resets)
}

/// From the attempt that was declined first; the window begins when the first decline ended. A customer who is present is not
/// ended by it.
fn breaks_from_decline(row: &CeilingRow, asked: &Asked<'_>, at_ms: i64) -> bool {
    let attempts = of_debt(row, asked);
    let declined = || attempts.iter().filter_map(|attempt| Some((attempt, attempt.declined_ms()?)));
    let Some(anchor_ms) = declined().map(|(_, end)| instant(asked, end)).min() else { return false };
    let first_ms = declined().map(|(attempt, _)| instant(asked, attempt.start_ms())).min().unwrap();
    let used = attempts.iter().filter(|attempt| instant(asked, attempt.start_ms()) >= first_ms).count();
    let within = at_ms <= anchor_ms + row.window_ms;
    if is_present(asked.case) { within && used >= row.limit as usize } else { !within || used >= row.limit as usize }
}

/// The first presentation opens the window; each of the others repeats it.
fn breaks_presentations(row: &CeilingRow, asked: &Asked<'_>, at_ms: i64) -> bool {
    let attempts = of_debt(row, asked);
    let Some(first_ms) = attempts.iter().map(|attempt| instant(asked, attempt.day_ms())).min() else { return false };
    let month = row.methods[0] == MethodId::BACS_DEBIT && row.provider == ProviderId(0);
    let last_ms = if month { a_month_after(first_ms) } else { first_ms + row.window_ms };
    at_ms > last_ms || attempts.len() > row.limit as usize
}

/// The same day of the next month in London, or 30 days: whichever is earlier.
fn a_month_after(at_ms: i64) -> i64 {
    let here = Timestamp::from_millisecond(at_ms).unwrap().in_tz("Europe/London").unwrap();
    let month = here.checked_add(Span::new().months(1)).unwrap().timestamp().as_millisecond();
    month.min(at_ms + 720 * 3_600_000)
}
