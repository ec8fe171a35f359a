//! The rows of the law, read from the facts: ceilings and notices.

use crate::input::{HOUR, Ms};
use once_cell::sync::OnceCell;
use std::path::Path;

/// What a ceiling counts, and from where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// All attempts on the credential within any window.
    Rolling,
    /// The attempts of the debt on the credential, from the first decline.
    FromDecline,
    /// The presentations of the debt on the account after the first, from the first.
    Presentations,
}

/// One ceiling.
#[derive(Debug, Clone)]
pub struct Ceiling {
    /// Its name.
    pub name: String,
    /// The brand; `None`: every brand.
    pub brand: Option<String>,
    /// The provider whose own rule it is.
    pub provider: Option<String>,
    /// The methods; empty: cards.
    pub methods: Vec<String>,
    /// Countries of the acquirer; empty: all.
    pub acquirer: Vec<String>,
    /// Countries of the issuer; empty: all.
    pub issuer: Vec<String>,
    /// For charges without the customer only.
    pub stored_only: bool,
    /// What it counts.
    pub window: Window,
    /// Its length.
    pub span: Ms,
    /// How many are allowed within it.
    pub limit: usize,
    /// Only failures for lack of funds may be followed by another presentation.
    pub funds_only: bool,
    /// The amount must be that of the failed presentation.
    pub same_amount: bool,
    /// The window ends a calendar month after it began, if that is earlier.
    pub calendar_month: bool,
    /// An approval takes out what came before it.
    pub approval_resets: bool,
    /// First instant in force.
    pub from: Ms,
    /// First instant no longer in force.
    pub to: Ms,
}

/// A notice before a charge to a card.
#[derive(Debug, Clone)]
pub struct Notice {
    /// Country of the issuer.
    pub issuer: String,
    /// How long before the charge.
    pub span: Ms,
}

/// An amount above which a stored card is charged with its owner only.
#[derive(Debug, Clone)]
pub struct Owner {
    /// Country of the issuer.
    pub issuer: String,
    /// Its currency.
    pub currency: String,
    /// The amount, in minor units.
    pub above: i64,
    /// First instant in force.
    pub from: Ms,
    /// First instant no longer in force.
    pub to: Ms,
}

/// The rows.
#[derive(Debug)]
pub struct Rows {
    /// All ceilings.
    pub ceilings: Vec<Ceiling>,
    /// All notices. Their first days are not read: the only row replaces earlier rules of the same length.
    pub notices: Vec<Notice>,
    /// Amounts above which the owner of a stored card must be there.
    pub owners: Vec<Owner>,
    /// Countries whose cards are offered another method first.
    pub other_method_first: Vec<String>,
    /// Country (none: every other), the words of its paydays.
    pub paydays: Vec<(Option<String>, Vec<String>)>,
    /// The calendar of a country's banks.
    pub calendars: Vec<(String, String)>,
    /// The facts themselves, for codes.
    pub book: recoup_knowledge::Book,
}

/// The rows of `knowledge/facts`, read once.
///
/// # Panics
/// If the facts do not pass their own checks.
#[must_use]
pub fn rows() -> &'static Rows {
    static ROWS: OnceCell<Rows> = OnceCell::new();
    ROWS.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../knowledge");
        let book = recoup_knowledge::load(&folder).unwrap_or_else(|problems| panic!("{}", problems.join("\n")));
        let ceilings = book.rows.ceilings.iter().map(|row| ceiling(&row.row)).collect();
        let notices = book.rows.markets.iter().filter(|row| row.row.notice_h > 0);
        let notices = notices.map(|row| Notice {
            issuer: row.row.issuer.as_ref().map(|issuer| issuer.get_ref().clone()).unwrap_or_default(),
            span: i64::from(row.row.notice_h) * HOUR,
        });
        let notices = notices.collect();
        let markets: Vec<_> = book.rows.markets.iter().map(|row| &row.row).collect();
        let word = |word: &Option<_>| word.as_ref().map(spelt);
        let first = |row: &&&recoup_knowledge::schema::Market| row.other_method_first;
        Rows {
            ceilings,
            notices,
            owners: markets.iter().filter(|row| row.authenticate_above > 0).map(|row| owner(row)).collect(),
            other_method_first: markets.iter().filter(first).filter_map(|row| word(&row.issuer)).collect(),
            paydays: markets
                .iter()
                .filter(|row| !row.paydays.is_empty())
                .map(|row| (word(&row.issuer), words(&row.paydays)))
                .collect(),
            calendars: markets.iter().filter_map(|row| Some((word(&row.issuer)?, word(&row.calendar)?))).collect(),
            book,
        }
    })
}

fn ceiling(row: &recoup_knowledge::schema::Ceiling) -> Ceiling {
    Ceiling {
        name: row.name.as_ref().clone(),
        brand: row.brand.as_ref().map(|word| word.as_ref().clone()),
        provider: row.provider.as_ref().map(|word| word.as_ref().clone()),
        methods: words(&row.methods),
        acquirer: words(&row.acquirer),
        issuer: words(&row.issuer),
        stored_only: row.initiator.as_ref().is_some_and(|word| word.as_ref() == "mit"),
        window: match (row.window.as_ref().as_str(), row.counts.as_ref().as_str()) {
            ("rolling", "attempts") => Window::Rolling,
            ("anchored", "attempts") => Window::FromDecline,
            ("anchored", "reinitiations") => Window::Presentations,
            other => panic!("{}: no reading for {other:?}", row.name.as_ref()),
        },
        span: i64::from(row.window_h) * HOUR,
        limit: usize::from(row.limit),
        funds_only: row.only_schedule.as_ref().is_some_and(|word| word.as_ref() == "funds"),
        same_amount: row.same_amount,
        calendar_month: row.calendar_month,
        approval_resets: row.approval_resets,
        from: row.valid_from.as_ref().map_or(Ms::MIN, |day| midnight(day.as_ref())),
        to: row.valid_to.as_ref().map_or(Ms::MAX, |day| midnight(day.as_ref())),
    }
}

fn owner(row: &recoup_knowledge::schema::Market) -> Owner {
    Owner {
        issuer: row.issuer.as_ref().map(spelt).unwrap_or_default(),
        currency: row.currency.as_ref().map(spelt).unwrap_or_default(),
        above: row.authenticate_above,
        from: row.valid_from.as_ref().map_or(Ms::MIN, |day| midnight(day.as_ref())),
        to: row.valid_to.as_ref().map_or(Ms::MAX, |day| midnight(day.as_ref())),
    }
}

fn spelt(word: &impl AsRef<String>) -> String {
    word.as_ref().clone()
}

fn words(list: &[impl AsRef<String>]) -> Vec<String> {
    list.iter().map(|word| word.as_ref().clone()).collect()
}

/// The instant at which a day begins, in UTC.
///
/// # Panics
/// If it is no day.
#[must_use]
pub fn midnight(day: &str) -> Ms {
    let date: jiff::civil::Date = day.parse().unwrap_or_else(|e| panic!("{day}: {e}"));
    date.at(0, 0, 0, 0).in_tz("UTC").expect("UTC has every day").timestamp().as_millisecond()
}
