//! The tables of `src/table/`, in the shape of `src/table/rows.rs`.

use super::{
    holidays,
    pool::{Interned, Runs, Strings},
};
use crate::mix::words;
use crate::model::{Calendar, Ceiling, Entry, Meaning, Rule, row, space};
use crate::{Book, EDITION, MOST_COUNTRIES, MOST_METHODS};
use std::fmt::Write as _;

/// Everything, as Rust.
pub fn tables(book: &Book) -> String {
    let mut writer =
        Writer { book, out: String::new(), strings: Strings::short(), texts: Strings::long(), runs: Runs::default() };
    writer.edition();
    writer.hash();
    writer.codes();
    writer.entries();
    writer.spaces();
    writer.ceilings();
    writer.events();
    writer.object_states();
    writer.expands();
    writer.markets();
    writer.calendars();
    writer.permissions();
    writer.refusals();
    writer.fees();
    writer.backoffs();
    writer.methods();
    writer.currencies();
    writer.dispositions();
    writer.sources();
    writer.texts();
    writer.words();
    writer.pools();
    writer.out
}

pub(super) struct Writer<'b> {
    pub(super) book: &'b Book,
    out: String,
    pub(super) strings: Strings,
    /// What only people read, apart from what is looked up.
    texts: Strings,
    pub(super) runs: Runs,
}

impl Writer<'_> {
    /// One static array.
    pub(super) fn array(&mut self, doc: &str, name: &str, ty: &str, rows: &[String]) {
        let _ = writeln!(self.out, "/// {doc}\npub(super) static {name}: [{ty}; {}] = [", rows.len());
        for row in rows {
            let _ = writeln!(self.out, "    {row},");
        }
        self.out.push_str("];\n");
    }

    fn edition(&mut self) {
        let digest: Vec<String> = self.book.sha256.iter().map(u8::to_string).collect();
        let _ = writeln!(self.out, "/// Edition of the facts.\npub const EDITION: u32 = {EDITION};");
        let _ = writeln!(self.out, "/// SHA-256 of the files of facts.\npub static SHA256: [u8; 32] = [{}];", digest.join(", "));
    }

    fn hash(&mut self) {
        let book = self.book;
        self.out.push_str(include_str!("../mix.rs"));
        let perfect = &book.perfect;
        let _ = writeln!(self.out, "/// Searched at build time.\npub(super) const MULTIPLIER: u64 = {:#x};", perfect.multiplier);
        let longest = perfect.keys.iter().chain(&book.perfect_codes.keys).map(|(name, _)| name.len()).max().unwrap_or_default();
        let _ = writeln!(self.out, "/// Length of the longest name.\npub(super) const LONGEST: usize = {longest};");
        let numbers = |numbers: &[u16]| numbers.iter().map(u16::to_string).collect::<Vec<_>>();
        self.array("By bucket.", "DISPLACEMENTS", "u16", &numbers(&perfect.displacements));
        self.array("By slot: index into KEYS plus 1; 0 empty.", "SLOTS", "u16", &numbers(&perfect.slots));
        let keys: Vec<String> = perfect
            .keys
            .iter()
            .map(|(name, id)| format!("Key {{ id: {id:#010x}, name: {} }}", self.strings.text(name)))
            .collect();
        self.array("Every name and alias but those of codes.", "KEYS", "Key", &keys);
    }

    fn codes(&mut self) {
        let codes = &self.book.perfect_codes;
        self.out.push_str(include_str!("../code_mix.rs"));
        let _ =
            writeln!(self.out, "/// Searched at build time.\npub(super) const CODE_MULTIPLIER: u64 = {:#x};", codes.multiplier);
        let displacements: Vec<String> = codes.displacements.iter().map(u16::to_string).collect();
        self.array("By bucket of CODES.", "CODE_DISPLACEMENTS", "u16", &displacements);
        let row = |number: &u16| {
            let Some((name, id)) = usize::from(*number).checked_sub(1).map(|key| &codes.keys[key]) else {
                // As long as no name is: the empty name is none either.
                return "CodeRow { words: [0; 3], name: Text(0xff), id: 0 }".to_owned();
            };
            let (words, name) = (words(name.as_bytes()), self.strings.text(name));
            format!("CodeRow {{ words: {words:#x?}, name: {name}, id: {id:#010x} }}").replace('\n', "")
        };
        let rows: Vec<String> = codes.slots.iter().map(row).collect();
        self.array("Every name and alias of the codes, by slot.", "CODES", "CodeRow", &rows);
    }

    fn entries(&mut self) {
        let book = self.book;
        let mut meanings = Interned::default();
        let names: Vec<String> = book.tables.entries.iter().map(|entry| self.name(entry, &mut meanings)).collect();
        self.array("Every row of every space, by id.", "NAMES", "NameRow", &names);
        let mut facts = Interned::default();
        let notes: Vec<String> = book.tables.entries.iter().map(|entry| self.note(entry, &mut facts)).collect();
        self.array("What is told about each row of NAMES.", "NOTES", "NoteRow", &notes);
        self.array("What rows have in common of what is told about them.", "NOTE_FACTS", "NoteFacts", &facts.rows);
        let contexts: Vec<String> = book.tables.entries.iter().flat_map(|entry| self.contexts(entry, &mut meanings)).collect();
        self.array("What codes mean in a context, by (code, context, method).", "CONTEXTS", "ContextRow", &contexts);
        let rules: Vec<String> = book.tables.rules.iter().map(|rule| self.rule(rule, &mut meanings)).collect();
        self.array("Rules, by (field, code, brand).", "RULES", "RuleRow", &rules);
        let meanings: Vec<String> = meanings.rows.iter().map(meaning).collect();
        self.array("What names mean.", "MEANINGS", "Meaning", &meanings);
    }

    fn name(&mut self, entry: &Entry, meanings: &mut Interned<Meaning>) -> String {
        let reads = entry.reads.map(|reads| reads.map_or(0, |meaning| meanings.number(&meaning)));
        format!("NameRow {{ id: {:#010x}, name: {}, reads: {reads:?} }}", entry.id, self.strings.text(&entry.name))
    }

    fn contexts(&mut self, entry: &Entry, meanings: &mut Interned<Meaning>) -> Vec<String> {
        let mut contexts = entry.contexts.clone();
        // Where countries are named, those rows come first.
        contexts.sort_by_key(|one| (one.context, one.method, one.issuer.is_empty()));
        let row = |one: &crate::model::ContextMeaning| {
            format!(
                "ContextRow {{ code: CodeId({:#010x}), context: {}, method: MethodId({:#010x}), issuer: {}, meaning: {} }}",
                entry.id,
                one.context,
                one.method,
                self.runs.run(&one.issuer),
                meanings.number(&one.meaning)
            )
        };
        contexts.iter().map(row).collect()
    }

    fn note(&mut self, entry: &Entry, facts: &mut Interned<String>) -> String {
        let common = format!(
            "NoteFacts {{ area: {}, sources: {}, http_status: {}, tier: {}, since: {}, valid_from_ms: {}, valid_to_ms: {} }}",
            self.strings.text(&entry.area),
            self.runs.run(&entry.sources),
            entry.http_status,
            entry.tier,
            entry.since,
            instant(entry.valid_from_ms),
            instant(entry.valid_to_ms),
        );
        let (meaning, remedy) = (self.texts.text(&entry.meaning), self.texts.text(&entry.remedy));
        format!("NoteRow {{ meaning: {meaning}, remedy: {remedy}, facts: {} }}", facts.number(&common) - 1)
    }

    /// For each space, a table from row number to position in NAMES.
    fn spaces(&mut self) {
        let entries = &self.book.tables.entries;
        let last = self.book.tables.spaces.iter().map(|(_, number)| *number).max().unwrap_or_default();
        let mut positions: Vec<String> = Vec::new();
        let mut spaces = Vec::new();
        for number in 0..=last {
            let first = entries.partition_point(|entry| space(entry.id) < number);
            let count = entries[first..].iter().take_while(|entry| space(entry.id) == number).count();
            let rows = entries[first..first + count].last().map_or(0, |entry| row(entry.id) + 1);
            spaces.push(format!("SpaceRow {{ first: {first}, count: {count}, rows_at: {}, rows: {rows} }}", positions.len()));
            let mut by_row = vec![0; rows as usize];
            for (index, entry) in entries[first..first + count].iter().enumerate() {
                by_row[row(entry.id) as usize] = first + index + 1;
            }
            positions.extend(by_row.iter().map(usize::to_string));
        }
        self.array("By number of the space.", "SPACES", "SpaceRow", &spaces);
        self.array("By row number within a space: position in NAMES plus 1; 0 no row.", "POSITIONS", "u16", &positions);
    }

    fn rule(&mut self, rule: &Rule, meanings: &mut Interned<Meaning>) -> String {
        let entries = &self.book.tables.entries;
        let entry = &entries[entries.partition_point(|entry| entry.id < rule.id)];
        let [reads, ..] = entry.reads;
        format!(
            "RuleRow {{ id: RuleId({:#010x}), brand: BrandId({:#010x}), dialect: DialectId({:#010x}), field: Field({}), code: Ascii4({:#x}), category: {}, with: {}, acquirer: {}, issuer: {}, meaning: {}, valid_from_ms: {}, valid_to_ms: {} }}",
            rule.id,
            rule.brand,
            rule.dialect,
            rule.field,
            rule.code,
            rule.category,
            self.runs.run(&rule.with),
            self.runs.run(&rule.acquirer),
            self.runs.run(&rule.issuer),
            reads.map_or(0, |meaning| meanings.number(&meaning)),
            instant(rule.valid_from_ms),
            instant(rule.valid_to_ms),
        )
    }

    fn ceilings(&mut self) {
        let rows: Vec<String> = self.book.tables.ceilings.iter().map(ceiling).collect();
        self.array("Ceilings, by id.", "CEILINGS", "CeilingRow", &rows);
    }

    fn events(&mut self) {
        let book = self.book;
        let mut changed = Vec::new();
        let mut rows = Vec::new();
        for event in &book.tables.events {
            rows.push(format!(
                "EventRow {{ id: EventId({:#010x}), carrier: Carrier({}), kind: RowKind({}), outcome: Outcome({}), failure: {}, status: ObjectStatusId({:#010x}), changed: Run {{ at: {}, len: {} }} }}",
                event.id,
                event.carrier,
                event.kind,
                event.outcome,
                event.failure,
                event.status,
                changed.len(),
                event.changed.len(),
            ));
            changed.extend(event.changed.iter().map(|key| self.strings.text(key)));
        }
        self.array("Events, by id.", "EVENTS", "EventRow", &rows);
        self.array("Keys of previous_attributes.", "CHANGED", "Text", &changed);
    }

    fn object_states(&mut self) {
        let row = |state: &crate::model::ObjectState| {
            format!(
                "ObjectStateRow {{ carrier: Carrier({}), status: ObjectStatusId({:#010x}), kind: RowKind({}), outcome: Outcome({}), failure: {}, if_tried: {} }}",
                state.carrier, state.status, state.kind, state.outcome, state.failure, state.if_tried
            )
        };
        let rows: Vec<String> = self.book.tables.object_states.iter().map(row).collect();
        self.array("States of objects, by (carrier, status).", "OBJECT_STATES", "ObjectStateRow", &rows);
    }

    fn expands(&mut self) {
        let book = self.book;
        let mut paths = Vec::new();
        let mut rows = Vec::new();
        for expand in &book.tables.expands {
            let request = self.strings.text(&expand.request);
            rows.push(format!(
                "ExpandRow {{ id: ExpandId({:#010x}), provider: ProviderId({:#010x}), carrier: Carrier({}), request: {request}, paths: Run {{ at: {}, len: {} }} }}",
                expand.id,
                expand.provider,
                expand.carrier,
                paths.len(),
                expand.paths.len(),
            ));
            paths.extend(expand.paths.iter().map(|path| self.strings.text(path)));
        }
        self.array("Expand requests, by id.", "EXPANDS", "ExpandRow", &rows);
        self.array("Expand paths.", "PATHS", "Text", &paths);
    }

    fn markets(&mut self) {
        let book = self.book;
        let row = |market: &crate::model::Market| {
            format!(
                "MarketRow {{ id: MarketId({:#010x}), issuer: Country({:#x}), notice_ms: {}, other_method_first: {}, paydays: {}, calendar: CalendarId({:#010x}), authenticate_above: {}, currency: Currency({:#x}), valid_from_ms: {}, valid_to_ms: {} }}",
                market.id,
                market.issuer,
                market.notice_ms,
                market.other_method_first,
                paydays(market.paydays),
                market.calendar,
                market.authenticate_above,
                market.currency,
                instant(market.valid_from_ms),
                instant(market.valid_to_ms),
            )
        };
        let rows: Vec<String> = book.tables.markets.iter().map(row).collect();
        self.array("Markets, by id.", "MARKETS", "MarketRow", &rows);
    }

    /// The holidays, one calendar after the other, and where those of each begin.
    fn calendars(&mut self) {
        let tables = &self.book.tables;
        let row = |calendar: &Calendar| {
            let at = tables.holidays.partition_point(|one| one.calendar < calendar.id);
            let len = tables.holidays[at..].iter().take_while(|one| one.calendar == calendar.id).count();
            format!("CalendarRow {{ holidays: Run {{ at: {at}, len: {len} }}, saturdays: {} }}", calendar.saturdays)
        };
        let calendars: Vec<String> = tables.calendars.iter().map(row).collect();
        let holidays: Vec<String> = tables.holidays.iter().map(holidays::literal).collect();
        self.array("Calendars, by id.", "CALENDARS", "CalendarRow", &calendars);
        self.array("Bank holidays, by calendar.", "HOLIDAYS", "Holiday", &holidays);
    }

    fn permissions(&mut self) {
        let book = self.book;
        let mut rows = Vec::new();
        for permission in &book.tables.permissions {
            let (resource, implies) = (self.strings.text(&permission.resource), self.runs.run(&permission.implies));
            rows.push(format!(
                "PermissionRow {{ resource: {resource}, of: ResourceId({:#010x}), write: {}, implies: {implies} }}",
                permission.of, permission.write
            ));
        }
        self.array("Permissions, by id.", "PERMISSIONS", "PermissionRow", &rows);
    }

    fn fees(&mut self) {
        let book = self.book;
        let mut rows = Vec::new();
        for fee in &book.tables.fees {
            rows.push(format!(
                "FeeRow {{ brand: BrandId({:#010x}), amount_e4: {}, currency: Currency({:#x}), acquirer: {} }}",
                fee.brand,
                fee.amount_e4,
                fee.currency,
                self.runs.run(&fee.acquirer),
            ));
        }
        self.array("Fees, by id.", "FEES", "FeeRow", &rows);
    }

    fn backoffs(&mut self) {
        let row = |backoff: &crate::model::Backoff| {
            let (growth, jitter) = (backoff.growth, backoff.jitter);
            let numbers = backoff.numbers.map(|(name, number)| format!("{name}: {number}")).join(", ");
            format!("BackoffRow {{ growth: BackoffGrowth({growth}), jitter: BackoffJitter({jitter}), {numbers} }}")
        };
        let rows: Vec<String> = self.book.tables.backoffs.iter().map(row).collect();
        self.array("Waits of client libraries, by id.", "BACKOFFS", "BackoffRow", &rows);
    }

    fn methods(&mut self) {
        let book = self.book;
        let rows: Vec<String> = book.tables.methods.iter().map(|method| self.method(method)).collect();
        self.array("Methods, by id.", "METHODS", "MethodRow", &rows);
    }

    fn method(&mut self, method: &crate::model::Method) -> String {
        let off_session = ["Yes", "No", "Mandate"][method.off_session as usize];
        format!(
            "MethodRow {{ id: MethodId({:#010x}), off_session: OffSession::{off_session}, debit: {}, card: {}, scheme: {}, zone: ZoneId({:#010x}), calendar: CalendarId({:#010x}), closed_min: {:?}, notice_ms: {}, notice_agreed: {} }}",
            method.id,
            method.debit,
            method.card,
            self.strings.text(&method.scheme),
            method.zone,
            method.calendar,
            method.closed_min,
            method.notice_ms,
            method.notice_agreed,
        )
    }

    fn currencies(&mut self) {
        let row = |(currency, digits): &(u32, u32)| format!("(Currency({currency:#x}), {digits})");
        let rows: Vec<String> = self.book.tables.currencies.iter().map(row).collect();
        self.array("Currencies and their digits, by the number they are packed into.", "CURRENCIES", "(Currency, u32)", &rows);
    }

    fn dispositions(&mut self) {
        let book = self.book;
        let rows: Vec<String> = book
            .tables
            .dispositions
            .iter()
            .map(|row| {
                format!(
                    "DispositionRow {{ word: Disposition({}), rank: {}, allowed: Allowed({}), needs: Allowed({}), actor: Actor({}), severity: Severity({}), schedule: Schedule({}), key_advice: KeyAdvice({}), text: TextId({:#010x}) }}",
                    row.word, row.rank, row.allowed, row.needs, row.actor, row.severity, row.schedule, row.key_advice, row.text
                )
            })
            .collect();
        self.array("Dispositions, by word.", "DISPOSITIONS", "DispositionRow", &rows);
        let texts: Vec<String> = book.tables.dispositions.iter().map(|row| self.texts.text(&row.operator)).collect();
        self.array("What an operator reads, in the order of DISPOSITIONS.", "DISPOSITION_TEXTS", "LongText", &texts);
    }

    fn sources(&mut self) {
        let book = self.book;
        let rows: Vec<String> = book
            .tables
            .sources
            .iter()
            .map(|source| {
                format!(
                    "SourceRow {{ title: {}, publisher: {}, edition: {}, read: {}, tier: Tier({}), url: {} }}",
                    self.texts.text(&source.title),
                    self.texts.text(&source.publisher),
                    self.texts.text(&source.edition),
                    self.texts.text(&source.read),
                    source.tier,
                    self.texts.text(&source.url),
                )
            })
            .collect();
        self.array("Sources, by id.", "SOURCES", "SourceRow", &rows);
    }

    fn texts(&mut self) {
        let book = self.book;
        let rows: Vec<String> = book
            .tables
            .texts
            .iter()
            .map(|(lang, id, text)| {
                format!("TextRow {{ lang: Lang({lang}), id: TextId({id:#010x}), text: {} }}", self.texts.text(text))
            })
            .collect();
        self.array("Customer texts, by (language, id).", "TEXTS", "TextRow", &rows);
    }

    fn words(&mut self) {
        let book = self.book;
        let rows: Vec<String> = book
            .tables
            .words
            .iter()
            .map(|word| {
                let (name, doc) = (self.strings.text(&word.name), self.texts.text(&word.doc));
                format!("WordRow {{ list: List({}), value: {}, name: {name}, doc: {doc} }}", word.list, word.value)
            })
            .collect();
        self.array("Words, by (list, value).", "WORDS", "WordRow", &rows);
    }

    fn pools(&mut self) {
        let numbers: Vec<String> = self.runs.numbers.iter().map(|number| format!("{number:#x}")).collect();
        self.array("Lists of numbers.", "NUMBERS", "u32", &numbers);
        for (doc, name, strings) in
            [("Names and other short strings", "STRINGS", &self.strings), ("What people read", "TEXT_BYTES", &self.texts)]
        {
            let (len, literal) = (strings.len(), strings.literal());
            let _ = writeln!(
                self.out,
                "/// {doc}, each followed by a NUL.\npub(super) static {name}: [u8; {len}] = *b\"{literal}\";"
            );
        }
    }
}

fn meaning(m: &Meaning) -> String {
    format!(
        "Meaning {{ says: Says({}), disposition: Disposition({}), actor: Actor({}), severity: Severity({}), contact: Contact({}), scope: Scope({}), lift: Lift({}), schedule: Schedule({}), allowed: Allowed({}), flags: MeaningFlag({}), wait_s: {}, shown: CodeId({:#x}), text: TextId({:#x}) }}",
        m.says,
        m.disposition,
        m.actor,
        m.severity,
        m.contact,
        m.scope,
        m.lift,
        m.schedule,
        m.allowed,
        m.flags,
        m.wait_s,
        m.shown,
        m.text
    )
}

fn ceiling(c: &Ceiling) -> String {
    format!(
        "CeilingRow {{ id: CeilingId({:#010x}), brand: BrandId({:#x}), provider: ProviderId({:#x}), methods: [{}], acquirer: [{}], issuer: [{}], initiator: Initiator({}), window: WindowKind({}), window_ms: {}, limit: {}, counts: Counts({}), per: Per({}), only_schedule: Schedule({}), calendar_month: {}, same_amount: {}, approval_resets: {}, effect: Effect({}), valid_from_ms: {}, valid_to_ms: {} }}",
        c.id,
        c.brand,
        c.provider,
        padded::<MOST_METHODS>("MethodId", &c.methods),
        padded::<MOST_COUNTRIES>("Country", &c.acquirer),
        padded::<MOST_COUNTRIES>("Country", &c.issuer),
        c.initiator,
        c.window,
        c.window_ms,
        c.limit,
        c.counts,
        c.per,
        c.only_schedule,
        c.calendar_month,
        c.same_amount,
        c.approval_resets,
        c.effect,
        instant(c.valid_from_ms),
        instant(c.valid_to_ms),
    )
}

/// A list in a fixed array of one type; 0 is no member.
fn padded<const N: usize>(ty: &str, list: &[u32]) -> String {
    let members = list.iter().copied().chain(std::iter::repeat(0)).take(N);
    members.map(|member| format!("{ty}({member:#x})")).collect::<Vec<_>>().join(", ")
}

fn instant(ms: i64) -> String {
    match ms {
        i64::MIN => "i64::MIN".to_owned(),
        i64::MAX => "i64::MAX".to_owned(),
        ms => ms.to_string(),
    }
}

fn paydays(days: crate::paydays::Paydays) -> String {
    let crate::paydays::Paydays { month_days, business_days, weekdays } = days;
    format!("Paydays {{ month_days: {month_days:#x}, business_days: {business_days:#x}, weekdays: {weekdays:#x} }}")
}
