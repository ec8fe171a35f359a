//! Refuses what is outside its documented values, before anything is read from it.

use super::{Case, Row, rows::Rows};
use crate::{
    error::Error,
    time::{civil, zone::Zone},
    verdict::{
        Verdict,
        check::{is_letters, is_row},
    },
    vocabulary::{
        actor, allowed, case_flag, collection, contact, disposition, initiator, ladder, lift, operation, outcome, phase,
        row_flag, row_kind, scope, severity, space, trigger, verdict_flag,
    },
};

const ROW_FLAGS: u32 = row_flag::OTHER_CASE | row_flag::ZERO_AMOUNT;
const CASE_FLAGS: u32 = case_flag::CUSTOMER_PRESENT
    | case_flag::HIGH_VALUE
    | case_flag::BASIC_DEBIT
    | case_flag::MANDATE_INACTIVE
    | case_flag::CONTACT_NONE;
const VERDICT_FLAGS: u32 = verdict_flag::MASKED
    | verdict_flag::UNKNOWN
    | verdict_flag::AMBIGUOUS
    | verdict_flag::CONFLICT
    | verdict_flag::NO_CHARGE
    | verdict_flag::EXPAND
    | verdict_flag::WITHDRAWN_CONSENT
    | verdict_flag::NOT_COUNTED;
const SAME_CARD: u32 =
    allowed::SAME_CARD_NOW | allowed::SAME_CARD_LATER | allowed::AFTER_CUSTOMER | allowed::AFTER_AUTHENTICATION;

fn when(valid: bool, error: Error) -> Result<(), Error> {
    if valid { Ok(()) } else { Err(error) }
}

/// The rule book: only the built-in one.
pub(super) fn book(book: &[u8]) -> Result<(), Error> {
    when(book.is_empty(), Error::Book)
}

/// Every field of a case.
pub(super) fn case(c: &Case) -> Result<(), Error> {
    when(c.reserved == 0 && c.flags & !CASE_FLAGS == 0, Error::Reserved)?;
    let times = [c.next_bill_ms, c.promise_ms, c.provider_next_ms].iter().chain(&c.blackout_ms).all(|&t| civil::in_range(t));
    let words = c.phase <= phase::SETUP && c.initiator <= initiator::MIT && c.collection <= collection::SEND_INVOICE;
    let countries = [c.issuer_country, c.acquirer_country].iter().all(|&country| is_letters(country, 2));
    let named = c.key != [0; 2] && c.now_ms > 0 && c.now_ms <= civil::MAX_MS && c.amount >= 0;
    let intervals = blackouts(c).all(|(from, to)| from <= to);
    when(times && words && countries && named && intervals && is_letters(c.currency, 3), Error::Range)?;
    let ids = [(c.provider, space::PROVIDER), (c.method, space::METHOD), (c.brand, space::BRAND), (c.funding, space::FUNDING)];
    when(ids.iter().all(|&(id, space)| is_row(id, space)) && Zone::find(c.zone).is_some(), Error::Id)
}

/// The blackout intervals [from, to) of a case.
pub(super) fn blackouts(case: &Case) -> impl Iterator<Item = (i64, i64)> {
    let [a, b, c, d, e, f, g, h] = case.blackout_ms;
    [(a, b), (c, d), (e, f), (g, h)].into_iter()
}

/// Every field of a verdict the planner reads, and that they do not contradict one another.
pub(super) fn verdict(v: &Verdict) -> Result<(), Error> {
    when(v.reserved == 0 && v.flags & !VERDICT_FLAGS == 0, Error::Reserved)?;
    let times = [v.at_ms, v.as_of_ms, v.wait_ms].iter().all(|&t| civil::in_range(t));
    let words = v.actor <= actor::NOBODY
        && v.severity <= severity::HARD
        && v.contact <= contact::NONE
        && v.scope <= scope::CUSTOMER
        && v.lift <= lift::RESOLVED
        && v.ladder <= ladder::API
        && v.operation <= operation::READ
        && v.initiator <= initiator::MIT;
    when(times && words, Error::Range)?;
    let ids = [(v.provider, space::PROVIDER), (v.method, space::METHOD), (v.brand, space::BRAND), (v.funding, space::FUNDING)];
    when(ids.iter().all(|&(id, space)| is_row(id, space)), Error::Id)?;
    let decided = (disposition::RETRY_LATER..=disposition::STOP).contains(&v.disposition);
    let prohibited = v.prohibition != 0 || v.scope != 0 || v.lift != 0;
    let consistent = !prohibited || (v.scope != 0 && v.lift != 0 && v.allowed & SAME_CARD == 0);
    when(decided && consistent, Error::Verdict)
}

/// Every field of a row.
pub(super) fn row(row: &Row) -> Result<(), Error> {
    when(row.reserved == 0 && row.flags & !ROW_FLAGS == 0, Error::Reserved)?;
    let times = row.at_ms > 0 && row.at_ms <= civil::MAX_MS && civil::in_range(row.wait_ms) && row.amount >= 0;
    let is_attempt = row.kind == row_kind::ATTEMPT;
    let words = (row_kind::ATTEMPT..=row_kind::CONSENT_GIVEN).contains(&row.kind)
        && row.outcome <= outcome::RETURNED
        && row.trigger <= trigger::EXTERNAL
        && (!is_attempt || (row.outcome != 0 && row.trigger != 0))
        && row.initiator <= initiator::MIT
        && row.disposition <= disposition::STOP
        && row.scope <= scope::CUSTOMER
        && row.lift <= lift::RESOLVED;
    when(times && words && is_letters(row.currency, 3), Error::Range)
}

/// Every row of a history, and their order.
pub(super) fn history<R: Rows + ?Sized>(history: &R, mut seen: impl FnMut(usize, &Row)) -> Result<(), Error> {
    let mut before: Option<Row> = None;
    for index in 0..history.len() {
        let next = history.get(index);
        row(&next)?;
        when(before.is_none_or(|before| super::rows::order(&before) <= super::rows::order(&next)), Error::HistoryOrder)?;
        if !super::rows::repeats(&next, before.as_ref()) {
            seen(index, &next);
        }
        before = Some(next);
    }
    Ok(())
}
