//! The columns of a CSV: which argument each stands for.

use super::lines::Text;
use crate::{
    args::{self, Debt, Facet, Failed},
    failure::Failure,
    instant, words,
};
use recoup_core::vocabulary::{Initiator, Operation, Phase, Word};

/// Puts a cell where its column says.
type Put<T> = fn(&mut T, &str) -> Result<(), String>;

/// The columns of a failure; each is the argument of that name.
const FAILED: [(&str, Put<Failed>); 16] = [
    ("code", |failed, cell| set(&mut failed.input, Some(cell.to_owned()))),
    ("as", |failed, cell| set(&mut failed.facet, Some(facet(cell)?))),
    ("provider", |failed, cell| set(&mut failed.provider, cell.to_owned())),
    ("http_status", |failed, cell| set(&mut failed.http_status, Some(args::http_status(cell)?))),
    ("operation", |failed, cell| set(&mut failed.operation, word::<Operation>(cell)?)),
    ("initiator", |failed, cell| set(&mut failed.initiator, Some(word::<Initiator>(cell)?))),
    ("brand", |failed, cell| set(&mut failed.brand, Some(cell.to_owned()))),
    ("method", |failed, cell| set(&mut failed.method, Some(cell.to_owned()))),
    ("funding", |failed, cell| set(&mut failed.funding, Some(cell.to_owned()))),
    ("issuer_country", |failed, cell| set(&mut failed.issuer_country, Some(args::country(cell)?))),
    ("acquirer_country", |failed, cell| set(&mut failed.acquirer_country, Some(args::country(cell)?))),
    ("network_code", |failed, cell| set(&mut failed.network_code, Some(args::network_code(cell)?))),
    ("network_advice", |failed, cell| set(&mut failed.network_advice, Some(args::network_code(cell)?))),
    ("retry_after", |failed, cell| set(&mut failed.retry_after, Some(instant::wait(cell)?))),
    ("failed_at", |failed, cell| set(&mut failed.failed_at, Some(instant::parse(cell)?))),
    ("as_of", |failed, cell| set(&mut failed.as_of, Some(instant::parse(cell)?))),
];

/// The columns of a debt.
const DEBT: [(&str, Put<Debt>); 10] = [
    ("at", |debt, cell| set(&mut debt.at, Some(instant::parse(cell)?))),
    ("zone", |debt, cell| set(&mut debt.zone, Some(cell.to_owned()))),
    ("key", |debt, cell| set(&mut debt.key, Some(cell.to_owned()))),
    ("amount", |debt, cell| set(&mut debt.amount, Some(number(cell)?))),
    ("currency", |debt, cell| set(&mut debt.currency, Some(args::currency(cell)?))),
    ("phase", |debt, cell| set(&mut debt.phase, Some(word::<Phase>(cell)?))),
    ("next_bill", |debt, cell| set(&mut debt.next_bill, Some(instant::parse(cell)?))),
    ("promise", |debt, cell| set(&mut debt.promise, Some(instant::parse(cell)?))),
    ("prior_cases", |debt, cell| set(&mut debt.prior_cases, Some(number(cell)?))),
    ("segment", |debt, cell| set(&mut debt.segment, Some(number(cell)?))),
];

/// A column's place and what it sets.
enum Column {
    Failed(&'static str, Put<Failed>),
    Debt(&'static str, Put<Debt>),
    Carried,
}

/// The columns of one CSV.
pub struct Columns {
    columns: Vec<Column>,
    /// Where those stand that are carried, in the order in which they were asked for.
    carried: Vec<usize>,
}

impl Columns {
    /// Reads the head. A column that is neither known nor carried is refused: it may be a misspelt one.
    pub fn of(head: &[String], carry: &[String], with_debt: bool) -> Result<Self, Failure> {
        let known = || FAILED.iter().map(|(name, _)| *name).chain(DEBT.iter().filter(|_| with_debt).map(|(name, _)| *name));
        let column = |name: &String| {
            if carry.contains(name) {
                return Ok(Column::Carried);
            }
            let failed = FAILED.iter().find(|(known, _)| known == name).map(|(name, put)| Column::Failed(name, *put));
            let debt = || DEBT.iter().filter(|_| with_debt).find(|(known, _)| known == name);
            failed.or_else(|| debt().map(|(name, put)| Column::Debt(name, *put))).ok_or_else(|| {
                let unknown = Failure::input(format!("unknown column `{name}`")).near(words::nearest(name, known()));
                unknown.expecting(format!("{}; or --carry {name}", known().collect::<Vec<_>>().join(", ")))
            })
        };
        let place = |name: &String| {
            let missing = || Failure::usage(format!("`{name}` is no column of the file")).expecting(head.join(", "));
            head.iter().position(|column| column == name).ok_or_else(missing)
        };
        let carried = carry.iter().map(place).collect::<Result<_, _>>()?;
        Ok(Self { columns: head.iter().map(column).collect::<Result<_, _>>()?, carried })
    }

    /// What a row says; an empty cell says nothing.
    pub fn fill(&self, text: &Text, failed: &Failed, debt: Option<&Debt>) -> Result<(Failed, Option<Debt>), Failure> {
        let (mut failed, mut debt) = (failed.clone(), if text.cells.is_empty() { None } else { debt.cloned() });
        for (column, cell) in self.columns.iter().zip(&text.cells).filter(|(_, cell)| !cell.is_empty()) {
            let (name, put) = match (column, &mut debt) {
                (Column::Failed(name, put), _) => (name, put(&mut failed, cell)),
                (Column::Debt(name, put), Some(debt)) => (name, put(debt, cell)),
                _ => continue,
            };
            put.map_err(|what| Failure::input(format!("column {name}: {what}")))?;
        }
        Ok((failed, debt))
    }

    /// The cells of a row that are carried over.
    pub fn carried(&self, text: &Text) -> Vec<String> {
        self.carried.iter().map(|place| text.cells.get(*place).cloned().unwrap_or_default()).collect()
    }
}

fn set<T>(field: &mut T, value: T) -> Result<(), String> {
    *field = value;
    Ok(())
}

fn word<W: Word>(cell: &str) -> Result<W, String> {
    words::value(cell).ok_or_else(|| format!("`{cell}` is not one of {}", words::all::<W>().join(", ")))
}

fn number<N: std::str::FromStr>(cell: &str) -> Result<N, String> {
    cell.parse().map_err(|_| format!("`{cell}` is no whole number in range"))
}

fn facet(cell: &str) -> Result<Facet, String> {
    let names = Facet::ALL.map(Facet::name);
    Facet::ALL
        .into_iter()
        .find(|facet| facet.name() == cell)
        .ok_or_else(|| format!("`{cell}` is not one of {}", names.join(", ")))
}
