//! What any caller of the library keeps of one debt: the case, the history, the verdict of the last failure. Every contender is
//! such a caller, so that all are held to one law.

use crate::{
    clock::HOUR,
    debtor::{Act, Course, Debtor, FUNDS, LAST_DAY},
    mail::{self, Mail},
    tally::Tally,
    world::Rail,
};
use recoup_core::{
    Book, hash,
    history::{self, Case, Row},
    id::{BrandId, CodeId, FundingId, Id, MethodId},
    law::{self, Clearance},
    number::{Amount, Ascii4, Count, Country, Currency, Hash, Hash128, Instant},
    signal::{Reading, Signal},
    verdict::{self, Verdict},
    vocabulary::{Carrier, Initiator, Operation, Outcome, Phase, ReportSource, RowKind, Trigger},
};

const BOOK: Book<'static> = Book::BUILT_IN;

/// What happens at an instant without the contender.
#[derive(Clone, Copy, Debug)]
pub enum Event {
    /// Somebody acts.
    Act(Act),
    /// The bank tells what became of a debit.
    Told { key: Hash128, ordinal: u32, attempt: Hash, sent_ms: i64, code: Option<&'static str> },
}

/// How messages are counted in a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// By schedule alone: what contenders write reaches nobody.
    Schedule,
    /// Messages move customers.
    Messages,
}

/// A caller and its debt.
pub struct Caller<'a> {
    pub debtor: &'a Debtor,
    pub case: Case,
    pub verdict: Verdict,
    pub course: Course,
    pub rows: Vec<Row>,
    pub paid: bool,
    pub tally: Tally,
    pub now_ms: i64,
    pub mode: Mode,
    credential: u64,
    events: Vec<(i64, Event)>,
    mail: Mail,
    serial: u64,
}

/// A name packed as the library keeps short texts.
fn packed(text: &str) -> u32 {
    text.bytes().rev().fold(0, |word, byte| word << 8 | u32::from(byte))
}

fn id<I: Id>(name: &str) -> I {
    if name.is_empty() {
        return I::of(0);
    }
    BOOK.find_id(name.as_bytes()).unwrap_or_else(|| panic!("{name}: expected a name of this edition"))
}

fn method(rail: Rail) -> &'static str {
    match rail {
        Rail::Card => "card",
        Rail::Ach => "us_bank_account",
        Rail::Sepa => "sepa_debit",
        Rail::Bacs => "bacs_debit",
    }
}

impl<'a> Caller<'a> {
    /// A caller who has just been told of the first failure.
    pub fn new(debtor: &'a Debtor, mode: Mode, next_bill: bool) -> Self {
        let country = Country(packed(debtor.market.country));
        let name = format!("debt {}", debtor.number);
        let next_bill_ms = if next_bill { debtor.failed_ms + 30 * 24 * HOUR } else { 0 };
        let case = Case {
            method: id::<MethodId>(method(debtor.rail)),
            brand: id::<BrandId>(debtor.brand),
            funding: if debtor.prepaid { id::<FundingId>("prepaid") } else { FundingId(0) },
            phase: Phase::RENEWAL,
            zone: debtor.clock.id,
            currency: Currency(packed(debtor.market.currency)),
            issuer_country: country,
            acquirer_country: country,
            initiator: Initiator::MIT,
            key: hash::case_key(name.as_bytes()),
            credential: Hash(1),
            mandate: Hash(if debtor.rail == Rail::Card { 0 } else { 1 }),
            notice_days: Count(if debtor.rail == Rail::Sepa { 2 } else { 0 }),
            now_ms: Instant(debtor.failed_ms),
            amount: Amount((debtor.amount * 100.0) as i64),
            next_bill_ms: Instant(next_bill_ms),
            ..Case::default()
        };
        let mut caller = Self {
            debtor,
            case,
            verdict: Verdict::default(),
            course: Course::default(),
            rows: Vec::with_capacity(64),
            paid: false,
            tally: Tally::default(),
            now_ms: debtor.failed_ms,
            mode,
            credential: 1,
            events: debtor.acts.iter().map(|(at, act)| (*at, Event::Act(*act))).collect(),
            mail: Mail::default(),
            serial: 0,
        };
        let attempt = caller.attempt(debtor.sent_ms);
        caller.fail(attempt, debtor.failed_ms, debtor.code, None);
        caller.notice();
        caller
    }

    /// When the simulation ends.
    pub fn end_ms(&self) -> i64 {
        self.debtor.failed_ms + LAST_DAY * 24 * HOUR
    }

    /// The next thing that happens by itself, up to an instant.
    pub fn next_event(&mut self, to_ms: i64) -> Option<(i64, Event)> {
        let next = (0..self.events.len()).min_by_key(|at| self.events[*at].0)?;
        (self.events[next].0 <= to_ms).then(|| self.events.swap_remove(next))
    }

    /// Whether a debit is on its way.
    pub fn is_waiting(&self) -> bool {
        self.events.iter().any(|(_, event)| matches!(event, Event::Told { .. }))
    }

    /// Takes what happened. True: a plan has to know of it.
    pub fn take(&mut self, at_ms: i64, event: Event) -> bool {
        self.now_ms = self.now_ms.max(at_ms);
        match event {
            Event::Act(act) => self.take_act(act),
            Event::Told { key, ordinal, attempt, sent_ms, code } => {
                let row = Row { key, ordinal: Count(ordinal), attempt, ..self.attempt(sent_ms) };
                match code {
                    Some(code) => self.fail(row, self.now_ms, code, None),
                    None => self.succeed(row),
                }
                self.notice();
                true
            }
        }
    }

    fn take_act(&mut self, act: Act) -> bool {
        let at_ms = self.now_ms;
        match act {
            Act::NewCard => {
                self.course.cards += 1;
                self.credential += 1;
                let row = Row { brand: self.case.brand, method: self.case.method, ..self.row(RowKind::METHOD_UPDATED) };
                self.put(Row { trigger: Trigger::CUSTOMER, ..row });
            }
            Act::Confirms => {
                self.course.bank_told = self.course.bank_told.or(Some(at_ms));
                self.put(Row { trigger: Trigger::CUSTOMER, ..self.row(RowKind::CUSTOMER_CONFIRMED) });
            }
            Act::Renewed => {
                let row = Row { brand: self.case.brand, method: self.case.method, ..self.row(RowKind::METHOD_UPDATED) };
                self.put(Row { trigger: Trigger::EXTERNAL, ..row });
            }
            Act::CallsBank => {
                self.course.bank_told = self.course.bank_told.or(Some(at_ms));
                return false;
            }
            Act::TopsUp => {
                self.course.aside.push((at_ms, at_ms + 4 * 24 * HOUR));
                return false;
            }
        }
        true
    }

    /// What the law says of a charge now.
    pub fn clearance(&self) -> Clearance {
        let case = Case { now_ms: Instant(self.now_ms), ..self.case };
        let answer = law::may_charge(BOOK, &case, Some(&self.verdict), &self.rows[..], &mut []);
        answer.unwrap_or_else(|fault| panic!("may_charge of debt {}: {fault:?}", self.debtor.number))
    }

    /// Charges now.
    pub fn charge(&mut self, key: Hash128, ordinal: u32, trigger: Trigger) {
        self.now_ms += 1;
        let at_ms = self.now_ms;
        self.tally.charges += 1;
        let row = Row { key, ordinal: Count(ordinal), trigger, ..self.attempt(at_ms) };
        if self.debtor.rail == Rail::Card {
            let reply = self.debtor.reply(&self.course, at_ms);
            self.course.charged.push(at_ms);
            match reply.code {
                Some(code) => self.fail(row, at_ms, code, reply.wait_h),
                None => self.succeed(row),
            }
            return self.notice();
        }
        let (told_ms, code) = self.debtor.present(&self.course, at_ms);
        self.course.charged.push(at_ms);
        self.events.push((told_ms, Event::Told { key, ordinal, attempt: row.attempt, sent_ms: at_ms, code }));
        self.put(Row { outcome: Outcome::PENDING, ..row });
    }

    /// Writes to the customer.
    pub fn write(&mut self) {
        self.tally.mails += 1;
        if self.mode == Mode::Messages {
            let (acts, unsubscribed) = mail::moves(self.debtor, &self.course, &mut self.mail, self.now_ms);
            self.events.extend(acts.into_iter().map(|(at, act)| (at, Event::Act(act))));
            if unsubscribed {
                self.put(self.row(RowKind::UNSUBSCRIBED));
            }
        }
    }

    /// Whether the customer still takes mail.
    pub fn may_write(&self) -> bool {
        !self.mail.unsubscribed
    }

    /// What was done of a plan.
    pub fn done(&mut self, id: Hash) {
        self.put(Row { id, ..self.row(RowKind::STEP_DONE) });
    }

    /// The notices that a law asks for are sent after each failure, by every contender.
    fn notice(&mut self) {
        if !self.paid && (self.debtor.rail == Rail::Sepa || self.debtor.market.country == "in") {
            self.now_ms += 60_000;
            self.put(self.row(RowKind::NOTICE_SENT));
        }
    }

    fn row(&self, kind: RowKind) -> Row {
        Row { at_ms: Instant(self.now_ms), kind, credential: Hash(self.credential), ..Row::default() }
    }

    fn attempt(&mut self, sent_ms: i64) -> Row {
        self.serial += 1;
        let (kind, trigger) = (RowKind::ATTEMPT, Trigger::SCHEDULED);
        let attempt = hash::name(format!("attempt {} {}", self.debtor.number, self.serial).as_bytes());
        let (sent_ms, source) = (Instant(sent_ms), ReportSource::API_ANSWER);
        Row { attempt, sent_ms, trigger, source, amount: self.case.amount, ..self.row(kind) }
    }

    fn succeed(&mut self, row: Row) {
        self.paid = true;
        let at_ms = Instant(self.now_ms);
        self.put(Row { at_ms, outcome: Outcome::APPROVED, captured: self.case.amount, ..row });
    }

    fn fail(&mut self, row: Row, at_ms: i64, code: &'static str, wait_h: Option<f64>) {
        let signal = Signal { at_ms: Instant(at_ms), ..self.signal(code, wait_h) };
        self.verdict = verdict::classify(BOOK, &signal).unwrap_or_else(|fault| panic!("verdict of {code}: {fault:?}"));
        let reading = Reading { row_kind: RowKind::ATTEMPT, row_outcome: Outcome::DECLINED, ..Reading::default() };
        let told = history::row_of(&signal, &reading, Some(&self.verdict), row.trigger, row.ordinal);
        let told = told.unwrap_or_else(|fault| panic!("row of {code}: {fault:?}")).unwrap_or_default();
        let Row { key, attempt, sent_ms, source, amount, .. } = row;
        self.put(Row { key, attempt, sent_ms, source, amount, credential: Hash(self.credential), ..told });
    }

    fn signal(&self, code: &'static str, wait_h: Option<f64>) -> Signal {
        let country = self.case.issuer_country;
        let common = Signal {
            carrier: Carrier::CHARGE,
            method: self.case.method,
            brand: self.case.brand,
            issuer_country: country,
            acquirer_country: country,
            operation: Operation::CHARGE,
            initiator: Initiator::MIT,
            credential: Hash(self.credential),
            ..Signal::default()
        };
        if self.debtor.rail != Rail::Card {
            // One provider tells lack of funds by a name of its own, another by the scheme's code; of what else ends a debit, all do.
            let named = code == FUNDS && self.debtor.number.is_multiple_of(2);
            let by_scheme = if code == FUNDS { scheme_code(self.debtor.rail) } else { code };
            let network_code = Ascii4(if named { 0 } else { packed(by_scheme) });
            return Signal { network_code, code: if named { id(code) } else { CodeId(0) }, ..common };
        }
        let card = Signal { code: id::<CodeId>("card_declined"), decline: id::<CodeId>(code), ..common };
        match wait_h {
            Some(hours) => Signal { network_code: Ascii4(packed("51")), network_advice: Ascii4(packed(advice(hours))), ..card },
            None => card,
        }
    }

    fn put(&mut self, row: Row) {
        let count = self.rows.len();
        self.rows.push(Row::default());
        let left = history::put(&mut self.rows[..], count, &row);
        self.rows.truncate(left.unwrap_or_else(|fault| panic!("row of debt {}: {fault:?} {row:?}", self.debtor.number)));
    }
}

/// What the scheme of a debit calls lack of funds.
fn scheme_code(rail: Rail) -> &'static str {
    match rail {
        Rail::Card => "",
        Rail::Ach => "R01",
        Rail::Sepa => "AM04",
        Rail::Bacs => "0",
    }
}

/// Mastercard's advice for a wait of so many hours, rounded up.
fn advice(hours: f64) -> &'static str {
    match hours {
        ..=1.0 => "24",
        ..=24.0 => "25",
        ..=48.0 => "26",
        ..=96.0 => "27",
        ..=144.0 => "28",
        ..=192.0 => "29",
        _ => "30",
    }
}
