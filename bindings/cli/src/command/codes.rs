//! `recoup codes`

use crate::{
    args::{Codes, Facet, Format},
    contract::{self, given, json},
    failure::Failure,
    text,
    words::{self, BOOK},
};
use recoup_core::{id::CodeId, vocabulary::Space};

pub fn run(args: &Codes, format: Format) -> Result<String, Failure> {
    if let Some(area) = &args.area {
        check_area(area)?;
    }
    let codes: Vec<CodeId> = all().filter(|code| matches(args, *code)).collect();
    Ok(match format {
        Format::Json => json(&codes.iter().filter_map(|code| contract::Code::new(*code)).collect::<Vec<_>>()),
        Format::Text => text::codes::table(&codes, args.facet),
    })
}

/// Every code.
fn all() -> impl Iterator<Item = CodeId> {
    BOOK.ids(Space::CODE).map(|id| CodeId(id.0))
}

fn matches(args: &Codes, code: CodeId) -> bool {
    let facets = || Facet::ALL.into_iter().filter(|facet| args.facet.is_none_or(|wanted| wanted == *facet));
    let meanings = || facets().filter_map(|facet| facet.meaning(code));
    let stands = meanings().next().is_some();
    let leads = args.disposition.is_none_or(|wanted| meanings().any(|meaning| meaning.disposition == wanted));
    let lies = args.area.as_deref().is_none_or(|wanted| area(code) == Some(wanted));
    stands && leads && lies && args.text.as_deref().is_none_or(|wanted| contains(code, wanted))
}

fn contains(code: CodeId, wanted: &str) -> bool {
    let wanted = wanted.to_lowercase();
    let meaning = BOOK.operator_meaning(code).and_then(words::text);
    [words::name(code), meaning].into_iter().flatten().any(|text| text.to_lowercase().contains(&wanted))
}

fn area(code: CodeId) -> Option<&'static str> {
    given(BOOK.note(code)?.area)
}

fn check_area(wanted: &str) -> Result<(), Failure> {
    let mut areas: Vec<&str> = all().filter_map(area).collect();
    areas.sort_unstable();
    areas.dedup();
    if areas.contains(&wanted) {
        return Ok(());
    }
    let unknown = Failure::unknown(format!("`{wanted}` is no area"), words::nearest(wanted, areas.iter().copied()));
    Err(unknown.at("--area").expecting(areas.join(", ")))
}
