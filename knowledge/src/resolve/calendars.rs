//! The calendars of banks, and their holidays.

use super::Resolver;
use crate::date::DAY_MS;
use crate::holidays::{On, Roll};
use crate::model::{Calendar, Holiday, Tables};
use crate::schema;
use crate::source_file::Filed;
use toml::Spanned;

impl Resolver<'_> {
    pub(super) fn calendars(&mut self, tables: &mut Tables) {
        let rows = self.rows;
        for row in &rows.holidays {
            self.holiday(row, tables);
        }
        tables.holidays.sort_by_key(|holiday| (holiday.calendar, holiday.id));
        tables.calendars.sort_by_key(|calendar| calendar.id);
    }

    /// A calendar; no other space has Saturdays.
    pub(super) fn calendar(&mut self, space: &str, id: u32, row: &schema::Name, tables: &mut Tables) {
        if space == "calendar" {
            tables.calendars.push(Calendar { id, saturdays: row.saturdays });
        } else if row.saturdays {
            self.problem(row.name.span().start, "saturdays of what is no calendar, expected none");
        }
    }

    fn holiday(&mut self, row: &Filed<schema::Holiday>, tables: &mut Tables) {
        let entry = self.sourced("holiday", row, tables);
        let calendar = self.reference("calendar", &row.calendar);
        let roll = self.roll(row.roll.as_ref());
        for on in self.days(row) {
            tables.holidays.push(Holiday {
                id: entry.id,
                calendar,
                on,
                roll,
                valid_from_ms: entry.valid_from_ms,
                valid_to_ms: entry.valid_to_ms,
            });
        }
        tables.entries.push(entry);
    }

    /// The rule of a row, or its single days.
    fn days(&mut self, row: &schema::Holiday) -> Vec<On> {
        match &row.on {
            Some(on) if row.dates.is_empty() => self.rule_of(on).into_iter().collect(),
            None if !row.dates.is_empty() => {
                row.dates.iter().filter_map(|day| self.date(day)).map(|ms| On::Once(ms / DAY_MS)).collect()
            }
            _ => {
                let what = "expected either `on` or `dates`";
                self.problem(row.name.span().start, format_args!("`{}` has no day or two kinds, {what}", row.name.get_ref()));
                Vec::new()
            }
        }
    }

    fn rule_of(&mut self, on: &Spanned<String>) -> Option<On> {
        let rule = On::parse(on.get_ref());
        if rule.is_none() {
            let expected = "`december 25`, `third monday of january`, `last monday of may`, `monday from may 18`";
            let others = "`second saturday`, `easter -2` or `between`";
            self.problem(on.span().start, format_args!("unknown day `{}`, expected {expected}, {others}", on.get_ref()));
        }
        rule
    }

    fn roll(&mut self, roll: Option<&Spanned<String>>) -> Roll {
        let name = roll.map(|roll| roll.get_ref().as_str());
        Roll::parse(name).unwrap_or_else(|| {
            let at = roll.map_or(0, |roll| roll.span().start);
            let what = name.unwrap_or_default();
            self.problem(
                at,
                format_args!("unknown roll `{what}`, expected sunday_monday, monday, monday_tuesday or sunday_next"),
            );
            Roll::None
        })
    }
}
