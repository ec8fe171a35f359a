//! `recoup codes`

use crate::{
    args::{Codes, Facet, Format},
    contract::{self, given, json},
    failure::Failure,
    lookup,
    readings::{self, Reading},
    text,
    words::{self, BOOK, find},
};
use recoup_core::{
    id::{AnyId, BrandId, CodeId, Id as _, ProviderId, RuleId},
    vocabulary::Space,
};

pub fn run(args: &Codes, format: Format) -> Result<String, Failure> {
    let filter = Filter::new(args)?;
    let rows: Vec<AnyId> = all().filter(|row| filter.takes(*row)).collect();
    Ok(match format {
        Format::Json => json(&rows.iter().filter_map(|row| contract::Row::new(*row)).collect::<Vec<_>>()),
        Format::Text => text::codes::table(&rows, args.facet),
    })
}

/// Every code of a provider or scheme, and every rule of a network.
fn all() -> impl Iterator<Item = AnyId> {
    BOOK.ids(Space::CODE).chain(BOOK.ids(Space::RULE))
}

/// What the arguments ask for, with its names looked up.
struct Filter<'a> {
    args: &'a Codes,
    brand: Option<BrandId>,
    provider: Option<ProviderId>,
}

impl<'a> Filter<'a> {
    fn new(args: &'a Codes) -> Result<Self, Failure> {
        if let Some(area) = &args.area {
            known(area, "--area", "area", all().filter_map(area_of).collect())?;
        }
        if let Some(scheme) = &args.scheme {
            known(scheme, "--scheme", "scheme", lookup::schemes())?;
        }
        let brand = args.brand.as_deref().map(|name| find("--brand", name)).transpose()?;
        let provider = args.provider.as_deref().map(|name| find("--provider", name)).transpose()?;
        Ok(Self { args, brand, provider })
    }

    fn takes(&self, row: AnyId) -> bool {
        let args = self.args;
        let scheme = lookup::scheme(row);
        let rule = row.narrow::<RuleId>();
        let of_brand = |brand| rule.is_some_and(|rule| lookup::speaks_for(rule, brand));
        let of_provider = |provider| {
            let code = row.narrow::<CodeId>().filter(|_| scheme.is_none());
            code.is_some_and(|code| BOOK.code_provider(code) == provider)
        };
        self.brand.is_none_or(of_brand)
            && self.provider.is_none_or(of_provider)
            && args.scheme.as_deref().is_none_or(|wanted| scheme == Some(wanted))
            && args.area.as_deref().is_none_or(|wanted| area_of(row) == Some(wanted))
            && args.text.as_deref().is_none_or(|wanted| contains(row, wanted))
            && self.reads(row)
    }

    /// Whether it stands in the field asked for, and leads there to the disposition asked for.
    fn reads(&self, row: AnyId) -> bool {
        if self.args.facet.is_none() && self.args.disposition.is_none() {
            return true;
        }
        let stands = |reading: &Reading| self.args.facet.map(Facet::name).is_none_or(|facet| reading.place == facet);
        let leads = |reading: &Reading| self.args.disposition.is_none_or(|wanted| reading.meaning.disposition == wanted);
        readings::of(row).iter().any(|reading| stands(reading) && leads(reading))
    }
}

fn contains(row: AnyId, wanted: &str) -> bool {
    let wanted = wanted.to_lowercase();
    let meaning = BOOK.operator_meaning(row).and_then(words::text);
    [words::name(row), meaning].into_iter().flatten().any(|text| text.to_lowercase().contains(&wanted))
}

fn area_of(row: AnyId) -> Option<&'static str> {
    given(BOOK.note(row)?.area)
}

/// Refuses what is none of the names there are.
fn known(wanted: &str, argument: &str, what: &str, mut names: Vec<&str>) -> Result<(), Failure> {
    names.sort_unstable();
    names.dedup();
    if names.contains(&wanted) {
        return Ok(());
    }
    let unknown = Failure::unknown(format!("`{wanted}` is no {what}"), words::nearest(wanted, names.iter().copied()));
    Err(unknown.at(argument).expecting(names.join(", ")))
}
