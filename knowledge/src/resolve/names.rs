//! Row numbers and names: every space's rows are registered first, so that references may point forward.

use super::{HOUR_MS, Resolver};
use crate::emit::{UNNAMED, constant};
use crate::model::{CLOSED_HOURS, Method, OFF_SESSION, PACK_ROW, Tables, id};
use crate::read::NAME_SPACES;
use crate::schema;
use std::collections::BTreeMap;
use toml::Spanned;

/// Longest name a row may have, in bytes.
pub const LONGEST_NAME: usize = 96;

/// Most digits of a currency after the point.
const MOST_DIGITS: u32 = 4;

impl Resolver<'_> {
    /// The id of a row number.
    pub(super) fn id(&self, space: &str, row: u32) -> u32 {
        let number = self.lists.get("space").and_then(|list| list.get(space)).copied().unwrap_or_default();
        id(u32::try_from(number).unwrap_or_default(), row)
    }

    /// Gives every row of every space its id.
    pub(super) fn register(&mut self) {
        let rows = self.rows;
        let mut seen = BTreeMap::new();
        for row in &rows.sources {
            self.claim(&mut seen, "source", row.file, &row.row.row, &row.row.name, &[]);
        }
        for (space, file, row) in rows.sourced() {
            self.claim(&mut seen, space, file, row.row(), row.name(), &[]);
        }
        for row in &rows.zones {
            self.claim(&mut seen, "zone", row.file, &row.row.0, &row.row.1, &[]);
        }
        for (space, names) in NAME_SPACES.iter().zip(&rows.names) {
            for row in names {
                self.claim(&mut seen, space, row.file, &row.row.row, &row.row.name, &row.row.aliases);
            }
        }
        for row in rows.languages.first().into_iter().flat_map(|language| &language.texts) {
            self.claim(&mut seen, "text", row.file, &row.row.row, &row.row.key, &[]);
        }
    }

    fn claim(
        &mut self,
        seen: &mut BTreeMap<u32, usize>,
        space: &'static str,
        file: usize,
        row: &Spanned<u32>,
        name: &Spanned<String>,
        aliases: &[Spanned<String>],
    ) {
        self.file = file;
        let number = *row.get_ref();
        if number == 0 || number >= PACK_ROW {
            self.problem(row.span().start, format_args!("bad row number {number}, expected 1 to {}", PACK_ROW - 1));
            return;
        }
        let id = self.id(space, number);
        if seen.insert(id, row.span().start).is_some() {
            self.problem(
                row.span().start,
                format_args!("duplicate row number {number} in the space `{space}`, expected a new one"),
            );
        }
        for name in std::iter::once(name).chain(aliases) {
            self.claim_name(space, id, name);
        }
        self.claim_constant(space, name);
    }

    /// Names that differ in case or punctuation alone cannot both be constants.
    fn claim_constant(&mut self, space: &'static str, name: &Spanned<String>) {
        let constant = constant(name.get_ref());
        let other = self.constants.insert((space, constant.clone()), name.get_ref().clone());
        if let Some(other) = other.filter(|other| other != name.get_ref() && !UNNAMED.contains(&space)) {
            let what = format!("`{}` and `{other}` are both the constant `{constant}`, expected another name", name.get_ref());
            self.problem(name.span().start, what);
        }
    }

    fn claim_name(&mut self, space: &'static str, id: u32, name: &Spanned<String>) {
        let text = name.get_ref();
        if text.is_empty() || text.len() > LONGEST_NAME || !text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            let what = format!("bad name `{text}`, expected 1 to {LONGEST_NAME} printable ASCII characters");
            self.problem(name.span().start, what);
        }
        if self.ids.insert((space, text.clone()), id).is_some() {
            let what = format!("duplicate name `{text}` in the space `{space}`, expected a new one");
            self.problem(name.span().start, what);
        }
    }

    /// The plain names, and the zones.
    pub(super) fn names(&mut self, tables: &mut Tables) {
        let rows = self.rows;
        for (space, names) in NAME_SPACES.iter().zip(&rows.names) {
            for row in names {
                let mut entry = self.sourced(space, row, tables);
                entry.aliases = row.aliases.iter().map(|alias| alias.get_ref().clone()).collect();
                entry.reads[0] = row.reads.as_ref().map(|facet| self.facet(facet));
                self.method(space, entry.id, row, tables);
                self.calendar(space, entry.id, row, tables);
                self.minor_digits(space, row, tables);
                tables.entries.push(entry);
            }
        }
        tables.methods.sort_by_key(|method| method.id);
        tables.currencies.sort_unstable();
        for zone in &rows.zones {
            let entry = self.entry("zone", &zone.row.0, &zone.row.1);
            tables.entries.push(entry);
        }
    }

    /// How a method can be charged; no other space says so.
    fn method(&mut self, space: &str, id: u32, row: &schema::Name, tables: &mut Tables) {
        if space != "method" {
            if row.off_session.is_some() || row.debit || row.card || row.calendar.is_some() {
                self.problem(
                    row.name.span().start,
                    "off_session, debit, card or calendar of what is no method, expected none of them",
                );
            }
            return;
        }
        let word = row.off_session.as_ref().map_or("yes", |word| word.get_ref().as_str());
        let off_session = OFF_SESSION.iter().position(|known| *known == word).unwrap_or_else(|| {
            self.problem(row.name.span().start, format_args!("off_session = \"{word}\", expected yes, no or mandate"));
            0
        });
        tables.methods.push(Method {
            id,
            off_session: off_session as u32,
            debit: row.debit,
            scheme: row.scheme.clone().unwrap_or_default(),
            card: row.card,
            zone: self.scheme_zone(row),
            calendar: self.scheme_calendar(row),
            closed_min: self.closed_hours(row),
            notice_ms: i64::from(row.notice_h) * HOUR_MS,
            notice_agreed: row.notice_agreed,
        });
    }

    /// The digits of a currency; no other space has them.
    fn minor_digits(&mut self, space: &str, row: &schema::Name, tables: &mut Tables) {
        match &row.digits {
            None if space == "currency" => self.problem(row.name.span().start, "a currency without digits, expected 0 to 4"),
            Some(digits) if space != "currency" => {
                self.problem(digits.span().start, "digits of what is no currency, expected none");
            }
            Some(digits) if *digits.get_ref() > MOST_DIGITS => {
                self.problem(digits.span().start, format_args!("digits = {}, expected 0 to {MOST_DIGITS}", digits.get_ref()));
            }
            Some(digits) => {
                let currency = self.currency(&row.name);
                tables.currencies.push((currency, *digits.get_ref()));
            }
            None => {}
        }
    }

    /// The closed hours of a method, in minutes of its day.
    fn closed_hours(&mut self, row: &schema::Name) -> [(u16, u16); CLOSED_HOURS] {
        let mut closed = [(0, 0); CLOSED_HOURS];
        if row.closed_hours.len() > CLOSED_HOURS || (row.zone.is_none() && !row.closed_hours.is_empty()) {
            let what = format!("closed_hours without a zone or of more than {CLOSED_HOURS} spans, expected a zone and fewer");
            self.problem(row.name.span().start, what);
        }
        for (place, [from, to]) in closed.iter_mut().zip(&row.closed_hours) {
            *place = (self.minute(from), self.minute(to));
            if place.0 >= place.1 {
                self.problem(from.span().start, "closed hours that end before they begin, expected a span within one day");
            }
        }
        closed
    }

    /// A time of day as minutes: `13:30`.
    fn minute(&mut self, time: &Spanned<String>) -> u16 {
        let read = |text: &str| {
            let (hour, minute) = text.split_once(':').filter(|(hour, minute)| (hour.len(), minute.len()) == (2, 2))?;
            let (hour, minute) = (hour.parse::<u16>().ok()?, minute.parse::<u16>().ok()?);
            (hour < 24 && minute < 60).then_some(hour * 60 + minute)
        };
        read(time.get_ref()).unwrap_or_else(|| {
            self.problem(time.span().start, format_args!("bad time `{}`, expected HH:MM", time.get_ref()));
            0
        })
    }

    /// The calendar of a debit's scheme.
    fn scheme_calendar(&mut self, row: &schema::Name) -> u32 {
        if let Some(calendar) = row.calendar.as_ref().filter(|_| !row.debit) {
            self.problem(calendar.span().start, "calendar of what is no debit, expected none");
        }
        self.optional_reference("calendar", row.calendar.as_ref())
    }

    /// The zone in which the scheme of a debit counts its days.
    fn scheme_zone(&mut self, row: &schema::Name) -> u32 {
        match &row.zone {
            None if row.debit => {
                self.problem(row.name.span().start, "a debit without zone, expected the zone of its scheme");
                0
            }
            Some(zone) if !row.debit && row.closed_hours.is_empty() => {
                self.problem(zone.span().start, "zone of what is no debit and has no closed hours, expected none");
                0
            }
            None => 0,
            Some(zone) => self.ids.get(&("zone", zone.get_ref().clone())).copied().unwrap_or_else(|| {
                self.problem(zone.span().start, format_args!("unknown zone `{}`, expected a name of zones.toml", zone.get_ref()));
                0
            }),
        }
    }
}
