//! Every table as text, one line a row: a change of the facts shows its effect in review.

use crate::Book;
use crate::date;
use crate::model::{CONTEXTS, FACETS, Meaning, Method, OFF_SESSION, row, space};
use std::fmt::Write as _;

/// `space row name`, one line a name that is frozen; aliases are not.
#[must_use]
pub fn ids(book: &Book) -> String {
    let names = Names { book };
    let mut lines: Vec<String> = Vec::new();
    for entry in &book.tables.entries {
        lines.push(format!("{} {} {}\n", names.space(space(entry.id)), row(entry.id), entry.name));
    }
    lines.concat()
}

/// Every table.
#[must_use]
pub fn dump(book: &Book) -> String {
    let names = Names { book };
    let mut s = String::new();
    let tables = &book.tables;
    for word in &tables.words {
        let _ = writeln!(s, "word {} {} {}: {}", names.list(word.list), word.value, word.name, word.doc);
    }
    for d in &tables.dispositions {
        let _ = writeln!(
            s,
            "disposition {} rank {} allowed [{}] needs [{}] actor {} severity {} schedule {} key {} text {}: {}",
            names.word("disposition", d.word),
            d.rank,
            names.flags("allowed", d.allowed),
            names.flags("allowed", d.needs),
            names.word("actor", d.actor),
            names.word("severity", d.severity),
            names.word("schedule", d.schedule),
            names.word("key_advice", d.key_advice),
            names.id(d.text),
            d.operator
        );
    }
    for source in &tables.sources {
        let _ = writeln!(
            s,
            "source {} {} read {} {}: {}: {} {}",
            names.id(source.id),
            if source.edition.is_empty() { "undated" } else { &source.edition },
            source.read,
            names.word("tier", source.tier),
            source.publisher,
            source.title,
            source.url
        );
    }
    for entry in &tables.entries {
        names.entry(&mut s, entry);
    }
    for rule in &tables.rules {
        let _ = writeln!(
            s,
            "when {}: {} {} {} dialect {} category {} with [{}] acquirer [{}] issuer [{}] {}",
            names.id(rule.id),
            names.id(rule.brand),
            names.word("field", rule.field),
            unpack(rule.code),
            names.id(rule.dialect),
            rule.category,
            unpacked(&rule.with),
            unpacked(&rule.acquirer),
            unpacked(&rule.issuer),
            validity(rule.valid_from_ms, rule.valid_to_ms),
        );
    }
    for c in &tables.ceilings {
        let _ = writeln!(
            s,
            "limit {}: {} in {} h {} per {} counts {} brand {} provider {} methods [{}] acquirer [{}] issuer [{}] initiator {} schedule {}{}{}{} effect {} {}",
            names.id(c.id),
            c.limit,
            c.window_ms / 3_600_000,
            names.word("window_kind", c.window),
            names.word("per", c.per),
            names.word("counts", c.counts),
            names.id(c.brand),
            names.id(c.provider),
            c.methods.iter().map(|method| names.id(*method)).collect::<Vec<_>>().join(" "),
            unpacked(&c.acquirer),
            unpacked(&c.issuer),
            names.word("initiator", c.initiator),
            names.word("schedule", c.only_schedule),
            if c.calendar_month { " calendar_month" } else { "" },
            if c.same_amount { " same_amount" } else { "" },
            if c.approval_resets { " approval_resets" } else { "" },
            names.word("effect", c.effect),
            validity(c.valid_from_ms, c.valid_to_ms),
        );
    }
    for event in &tables.events {
        let _ = writeln!(
            s,
            "event {}: {} means {} {}{}{} changed [{}]",
            names.id(event.id),
            names.word("carrier", event.carrier),
            names.word("row_kind", event.kind),
            names.word("outcome", event.outcome),
            if event.failure { " failure" } else { "" },
            if event.status == 0 { String::new() } else { format!(" status {}", names.id(event.status)) },
            event.changed.join(" "),
        );
    }
    for state in &tables.object_states {
        let _ = writeln!(
            s,
            "state {} {}: means {} {}{}{}",
            names.word("carrier", state.carrier),
            names.id(state.status),
            names.word("row_kind", state.kind),
            names.word("outcome", state.outcome),
            if state.failure { " failure" } else { "" },
            if state.if_tried { " if tried" } else { "" },
        );
    }
    for expand in &tables.expands {
        let _ = writeln!(
            s,
            "expand {}: {} {} {} [{}]",
            names.id(expand.id),
            names.id(expand.provider),
            names.word("carrier", expand.carrier),
            expand.request,
            expand.paths.join(" ")
        );
    }
    for market in &tables.markets {
        let _ = writeln!(
            s,
            "market {}: issuer {} notice {} h{}{}{}{}",
            names.id(market.id),
            String::from_utf8_lossy(&market.issuer.to_le_bytes()).trim_end_matches('\0'),
            market.notice_ms / 3_600_000,
            if market.other_method_first { ", another method first" } else { "" },
            paydays(market.paydays),
            if market.calendar == 0 { String::new() } else { format!(", bank days of {}", names.id(market.calendar)) },
            if market.authenticate_above == 0 {
                String::new()
            } else {
                format!(", authenticated above {} {}", market.authenticate_above, unpack(market.currency))
            },
        );
    }
    for calendar in tables.calendars.iter().filter(|calendar| calendar.saturdays) {
        let _ = writeln!(s, "calendar {}: banks work on Saturdays", names.id(calendar.id));
    }
    for holiday in &tables.holidays {
        let _ = writeln!(
            s,
            "holiday {}: {}{} {}",
            names.id(holiday.id),
            holiday.on,
            holiday.roll,
            validity(holiday.valid_from_ms, holiday.valid_to_ms),
        );
    }
    for permission in &tables.permissions {
        let implied: Vec<&str> = permission.implies.iter().map(|id| names.id(*id)).collect();
        let access = if permission.write { "write" } else { "read" };
        let _ = writeln!(
            s,
            "permission {}: {access} {} implies [{}]",
            names.id(permission.id),
            permission.resource,
            implied.join(" ")
        );
    }
    for prefix in &tables.key_prefixes {
        let mode = if prefix.livemode { "live" } else { "test" };
        let _ = writeln!(s, "key {}: {} of {mode} mode", names.id(prefix.id), names.word("key_kind", prefix.kind));
    }
    for obstacle in &tables.obstacles {
        names.obstacle(&mut s, obstacle);
    }
    for fee in &tables.fees {
        let _ = writeln!(
            s,
            "fee {}: {} {}.{:04} {} acquirer [{}]",
            names.id(fee.id),
            names.id(fee.brand),
            fee.amount_e4 / 10_000,
            fee.amount_e4 % 10_000,
            unpack(fee.currency),
            unpacked(&fee.acquirer),
        );
    }
    for backoff in &tables.backoffs {
        let (growth, jitter) = (names.word("backoff_growth", backoff.growth), names.word("backoff_jitter", backoff.jitter));
        let _ = write!(s, "backoff {}: growth {growth}, jitter {jitter}", names.id(backoff.id));
        for (name, number) in backoff.numbers.iter().filter(|(_, number)| *number != 0) {
            let _ = write!(s, ", {name} {number}");
        }
        s.push('\n');
    }
    for method in &tables.methods {
        let _ = writeln!(
            s,
            "method {}: off-session {}{}{}{}{}",
            names.id(method.id),
            OFF_SESSION[method.off_session as usize],
            if method.debit { ", debit" } else { "" },
            if method.card { ", card" } else { "" },
            if method.scheme.is_empty() { String::new() } else { scheme(method, &names) },
            closed(method, &names),
        );
    }
    for (currency, digits) in &tables.currencies {
        let _ = writeln!(s, "currency {}: {digits} digits", unpack(*currency));
    }
    for (lang, id, text) in &tables.texts {
        let _ = writeln!(s, "text {} {}: {text}", names.word("lang", *lang), names.id(*id));
    }
    s
}

/// The hours in which a method's scheme carries out nothing.
fn closed(method: &Method, names: &Names<'_>) -> String {
    let time = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
    let spans = method.closed_min.iter().filter(|(from, to)| from < to);
    let spans: Vec<String> = spans.map(|(from, to)| format!("{}-{}", time(*from), time(*to))).collect();
    if spans.is_empty() { String::new() } else { format!(", closed {} in {}", spans.join(" "), names.id(method.zone)) }
}

/// What the scheme of a debit asks for.
fn scheme(method: &Method, names: &Names<'_>) -> String {
    let notice = match (method.notice_ms / 3_600_000, method.notice_agreed) {
        (0, _) => String::new(),
        (hours, agreed) => format!(", notice {hours} h{}", if agreed { " unless agreed" } else { "" }),
    };
    let calendar = if method.calendar == 0 { String::new() } else { format!(", bank days of {}", names.id(method.calendar)) };
    format!(" of {} in {}{calendar}{notice}", method.scheme, names.id(method.zone))
}

/// Numbers back to names.
struct Names<'b> {
    book: &'b Book,
}

impl Names<'_> {
    fn list(&self, number: u32) -> &str {
        let list = self.book.rows.vocabularies.iter().find(|list| u32::from(*list.id.get_ref()) == number);
        list.map_or("?", |list| list.name.get_ref())
    }

    fn space(&self, number: u32) -> &str {
        self.book.tables.spaces.iter().find(|(_, value)| *value == number).map_or("?", |(name, _)| name)
    }

    fn word(&self, list: &str, value: u32) -> &str {
        let list = self.book.rows.vocabularies.iter().find(|found| found.name.get_ref() == list);
        let word = list.and_then(|list| list.words.iter().find(|word| *word.value.get_ref() == i64::from(value)));
        word.map_or("-", |word| word.name.get_ref())
    }

    fn flags(&self, list: &str, bits: u32) -> String {
        let set = (0..32).map(|bit| bits & 1 << bit).filter(|bit| *bit != 0);
        set.map(|bit| self.word(list, bit)).collect::<Vec<_>>().join(" ")
    }

    fn id(&self, id: u32) -> &str {
        self.book.tables.entry(id).map_or("-", |entry| &entry.name)
    }

    fn obstacle(&self, s: &mut String, obstacle: &crate::model::Obstacle) {
        let all = |ids: &[u32]| ids.iter().map(|id| self.id(*id)).collect::<Vec<_>>().join(" ");
        let asks = if obstacle.asks_permission { " asks a permission" } else { "" };
        let _ = writeln!(s, "refused {}:{asks} repairs [{}]", self.id(obstacle.id), all(&obstacle.repairs));
        for one in &obstacle.evidence {
            let statuses: Vec<String> = one.http_statuses.iter().map(u32::to_string).collect();
            let said = |said: Option<bool>| said.map_or("-", |said| if said { "yes" } else { "no" });
            let _ = writeln!(
                s,
                "  {} http [{}] codes [{}] types [{}]{} key {} modes differ {} owner {} account header {}{}",
                if one.certainty == 0 { "out" } else { self.word("certainty", one.certainty) },
                statuses.join(" "),
                all(&one.codes),
                all(&one.error_types),
                if one.bare { " bare" } else { "" },
                self.word("key_kind", one.key),
                said(one.modes_differ),
                self.word("owner", one.owner),
                said(one.account_header),
                if one.permission_named { " permission named" } else { "" },
            );
        }
    }

    fn entry(&self, s: &mut String, entry: &crate::model::Entry) {
        let sources: Vec<&str> = entry.sources.iter().map(|source| self.id(*source)).collect();
        let _ = writeln!(
            s,
            "{} {} {}{} tier {} since {} {} http {} area {} sources [{}]: {}{}{}",
            self.space(space(entry.id)),
            row(entry.id),
            entry.name,
            if entry.aliases.is_empty() { String::new() } else { format!(" ({})", entry.aliases.join(" ")) },
            self.word("tier", entry.tier),
            entry.since,
            validity(entry.valid_from_ms, entry.valid_to_ms),
            entry.http_status,
            if entry.area.is_empty() { "-" } else { &entry.area },
            sources.join(" "),
            entry.meaning,
            if entry.remedy.is_empty() { "" } else { " → " },
            entry.remedy,
        );
        for (facet, reads) in FACETS.iter().zip(&entry.reads) {
            if let Some(meaning) = reads {
                let facet = if self.space(space(entry.id)) == "code" { facet } else { "itself" };
                let _ = writeln!(s, "  as {facet}: {}", self.meaning(meaning));
            }
        }
        for one in &entry.contexts {
            let context = CONTEXTS[one.context as usize - 1];
            let method = if one.method == 0 { String::new() } else { format!(" {}", self.id(one.method)) };
            let issuer = if one.issuer.is_empty() { String::new() } else { format!(" in {}", unpacked(&one.issuer)) };
            let _ = writeln!(s, "  as {context}{method}{issuer}: {}", self.meaning(&one.meaning));
        }
    }

    fn meaning(&self, m: &Meaning) -> String {
        format!(
            "{} {} actor {} severity {} contact {} scope {} lift {} schedule {} allowed [{}] flags {} wait {} s shown {} text {}",
            self.word("says", m.says),
            self.word("disposition", m.disposition),
            self.word("actor", m.actor),
            self.word("severity", m.severity),
            self.word("contact", m.contact),
            self.word("scope", m.scope),
            self.word("lift", m.lift),
            self.word("schedule", m.schedule),
            self.flags("allowed", m.allowed),
            m.flags,
            m.wait_s,
            self.id(m.shown),
            self.id(m.text),
        )
    }
}

fn validity(from_ms: i64, to_ms: i64) -> String {
    let day = |ms: i64| if ms == i64::MIN || ms == i64::MAX { String::new() } else { date::format(ms) };
    format!("[{}..{}]", day(from_ms), day(to_ms))
}

fn unpack(packed: u32) -> String {
    packed.to_le_bytes().iter().filter(|byte| **byte != 0).map(|byte| char::from(*byte)).collect()
}

fn unpacked(packed: &[u32]) -> String {
    packed.iter().map(|code| unpack(*code)).collect::<Vec<_>>().join(" ")
}

fn paydays(days: crate::paydays::Paydays) -> String {
    if days == crate::paydays::Paydays::default() {
        return String::new();
    }
    let bits = |bits: u32| (0..32).filter(|bit| bits >> bit & 1 == 1).map(|bit| bit.to_string()).collect::<Vec<_>>().join(" ");
    format!(
        ", paydays: of the month [{}] business days [{}] weekdays [{}]",
        bits(days.month_days),
        bits(days.business_days),
        bits(days.weekdays.into())
    )
}
