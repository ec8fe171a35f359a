//! Ceilings, events, the states of objects, expand requests and markets.

use super::{HOUR_MS, Resolver};
use crate::model::{Ceiling, Event, Expand, Market, ObjectState, Tables};
use crate::paydays::Paydays;
use crate::schema;
use crate::source_file::Filed;
use toml::Spanned;

/// Room of the core's fixed lists.
pub const MOST_METHODS: usize = 4;
/// Room of the core's fixed lists.
pub const MOST_COUNTRIES: usize = 8;

/// The row of the provider whose names stand without its own before them.
const FIRST_PROVIDER: u32 = 1;

/// The provider refuses deeper paths.
const DEEPEST_PATH: usize = 4;

impl Resolver<'_> {
    pub(super) fn limits(&mut self, tables: &mut Tables) {
        let rows = self.rows;
        for row in &rows.ceilings {
            self.ceiling(row, tables);
        }
        for row in &rows.events {
            self.event(row, tables);
        }
        for row in &rows.object_states {
            self.object_state(row, tables);
        }
        for row in &rows.expands {
            self.expand(row, tables);
        }
        for row in &rows.markets {
            self.market(row, tables);
        }
        tables.ceilings.sort_by_key(|ceiling| ceiling.id);
        tables.events.sort_by_key(|event| event.id);
        tables.object_states.sort_by_key(|state| (state.carrier, state.status));
        tables.expands.sort_by_key(|expand| expand.id);
        tables.markets.sort_by_key(|market| market.id);
    }

    fn ceiling(&mut self, row: &Filed<schema::Ceiling>, tables: &mut Tables) {
        let entry = self.sourced("ceiling", row, tables);
        self.at_most(MOST_METHODS, &row.methods);
        self.at_most(MOST_COUNTRIES, &row.acquirer);
        self.at_most(MOST_COUNTRIES, &row.issuer);
        if row.window_h == 0 {
            self.problem(row.window.span().start, "window_h is 0, expected at least an hour");
        }
        tables.ceilings.push(Ceiling {
            id: entry.id,
            brand: self.optional_reference("brand", row.brand.as_ref()),
            provider: self.optional_reference("provider", row.provider.as_ref()),
            methods: row.methods.iter().map(|method| self.reference("method", method)).collect(),
            acquirer: self.countries(&row.acquirer),
            issuer: self.countries(&row.issuer),
            initiator: self.optional_word("initiator", row.initiator.as_ref()),
            window: self.word("window_kind", &row.window),
            window_ms: i64::from(row.window_h) * HOUR_MS,
            limit: u32::from(row.limit),
            counts: self.word("counts", &row.counts),
            per: self.word("per", &row.per),
            only_schedule: self.optional_word("schedule", row.only_schedule.as_ref()),
            calendar_month: row.calendar_month,
            same_amount: row.same_amount,
            approval_resets: row.approval_resets,
            effect: self.word("effect", &row.effect),
            valid_from_ms: entry.valid_from_ms,
            valid_to_ms: entry.valid_to_ms,
        });
        tables.entries.push(entry);
    }

    fn at_most(&mut self, most: usize, list: &[Spanned<String>]) {
        if let Some(surplus) = list.get(most) {
            self.problem(surplus.span().start, format_args!("{} members, expected at most {most}", list.len()));
        }
    }

    fn event(&mut self, row: &Filed<schema::Event>, tables: &mut Tables) {
        let entry = self.sourced("event", row, tables);
        self.outcome_of(row.kind.as_ref(), row.outcome.as_ref(), row.name.span().start);
        tables.events.push(Event {
            id: entry.id,
            carrier: self.word("carrier", &row.carrier),
            kind: self.optional_word("row_kind", row.kind.as_ref()),
            outcome: self.optional_word("outcome", row.outcome.as_ref()),
            failure: row.failure,
            status: self.optional_reference("object_status", row.status.as_ref()),
            changed: row.changed.iter().map(|key| key.get_ref().clone()).collect(),
        });
        tables.entries.push(entry);
    }

    /// Attempts have an outcome, and other rows have none. `at` is where the row begins.
    fn outcome_of(&mut self, kind: Option<&Spanned<String>>, outcome: Option<&Spanned<String>>, at: usize) {
        let attempt = kind.is_some_and(|kind| kind.get_ref() == "attempt");
        match outcome {
            Some(outcome) if !attempt => {
                self.problem(outcome.span().start, "an outcome without kind = \"attempt\", expected none");
            }
            None if attempt => self.problem(at, "kind = \"attempt\" without an outcome, expected one"),
            _ => {}
        }
    }

    fn object_state(&mut self, row: &Filed<schema::ObjectState>, tables: &mut Tables) {
        self.file = row.file;
        let _ = self.sources(&row.sources);
        self.outcome_of(row.kind.as_ref(), row.outcome.as_ref(), row.status.span().start);
        if row.kind.is_none() && !row.failure {
            self.problem(row.status.span().start, "a state that means nothing, expected a kind or a failure");
        }
        let state = ObjectState {
            carrier: self.word("carrier", &row.carrier),
            status: self.reference("object_status", &row.status),
            kind: self.optional_word("row_kind", row.kind.as_ref()),
            outcome: self.optional_word("outcome", row.outcome.as_ref()),
            failure: row.failure,
            if_tried: row.if_tried,
        };
        if tables.object_states.iter().any(|other| (other.carrier, other.status) == (state.carrier, state.status)) {
            self.problem(row.status.span().start, "a second row of this carrier and status, expected one");
        }
        tables.object_states.push(state);
    }

    fn expand(&mut self, row: &Filed<schema::Expand>, tables: &mut Tables) {
        let entry = self.sourced("expand", row, tables);
        self.not_empty(row.span.start, "request", &row.request);
        for path in &row.paths {
            self.path(path, asks_for_list(&row.request));
        }
        let first = self.id("provider", FIRST_PROVIDER);
        tables.expands.push(Expand {
            id: entry.id,
            provider: row.provider.as_ref().map_or(first, |provider| self.reference("provider", provider)),
            carrier: self.word("carrier", &row.carrier),
            request: row.request.clone(),
            paths: row.paths.iter().map(|path| path.get_ref().clone()).collect(),
        });
        tables.entries.push(entry);
    }

    fn market(&mut self, row: &Filed<schema::Market>, tables: &mut Tables) {
        let entry = self.sourced("market", row, tables);
        if (row.authenticate_above > 0) != row.currency.is_some() || row.authenticate_above < 0 {
            self.problem(row.name.span().start, "authenticate_above and currency go together, expected both or neither");
        }
        let issuer = self.countries(row.issuer.as_slice());
        let paydays = self.paydays(&row.paydays);
        tables.markets.push(Market {
            id: entry.id,
            issuer: issuer.first().copied().unwrap_or_default(),
            notice_ms: i64::from(row.notice_h) * HOUR_MS,
            other_method_first: row.other_method_first,
            paydays,
            calendar: self.optional_reference("calendar", row.calendar.as_ref()),
            authenticate_above: row.authenticate_above,
            currency: row.currency.as_ref().map_or(0, |currency| self.currency(currency)),
            valid_from_ms: entry.valid_from_ms,
            valid_to_ms: entry.valid_to_ms,
        });
        tables.entries.push(entry);
    }

    fn paydays(&mut self, names: &[Spanned<String>]) -> Paydays {
        let mut paydays = Paydays::default();
        for name in names {
            if !paydays.take(name.get_ref()) {
                let what = format!(
                    "unknown payday `{}`, expected a weekday, a day of the month, `last`, or `business_day_5`",
                    name.get_ref()
                );
                self.problem(name.span().start, what);
            }
        }
        paydays
    }

    fn path(&mut self, path: &Spanned<String>, list: bool) {
        let (at, text) = (path.span().start, path.get_ref().as_str());
        if text.split('.').count() > DEEPEST_PATH {
            self.problem(at, format_args!("`{text}` is too deep, expected at most {DEEPEST_PATH} levels"));
        }
        if text.split('.').any(str::is_empty) {
            self.problem(at, format_args!("`{text}` has an empty level, expected names between the dots"));
        }
        if list != text.starts_with("data.") {
            let expected = if list {
                "`data.` first, because the request asks for a list"
            } else {
                "no `data.`: the request asks for one object"
            };
            self.problem(at, format_args!("`{text}`, expected {expected}"));
        }
    }
}

/// `GET /v1/charges/{charge}` asks for one object, `GET /v1/invoice_payments?invoice={invoice}` for a list.
fn asks_for_list(request: &str) -> bool {
    let path = request.split(['?', '&']).next().unwrap_or_default();
    !path.trim_end().ends_with('}')
}
