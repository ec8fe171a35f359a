//! A payment provider on loopback. It never deduplicates by key: what a worker sends, it carries out, and what must not have been sent
//! it remembers.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use anyhow::Result;
use serde_json::{Value, json};

use crate::{
    http::{self, Answer, Request},
    kill::{Kill, Killer},
};

/// Payment intents on a page, whatever `limit` allows.
const PAGE: usize = 2;
/// What a customer buys elsewhere before a lookup: more than a page.
const BOUGHT: usize = 3;
/// Numbers of payment intents that are for no debt begin here.
const ELSEWHERE: usize = 1_000;

/// What the provider does with a charge.
#[derive(Clone, Copy, Debug)]
pub enum Will {
    /// Takes the money.
    Pay,
    /// Takes the money in its own time: two lookups find it processing.
    PayLater,
    /// Declines, with a decline code.
    Decline(&'static str),
    /// Carries out nothing, since another call holds the object.
    LockTimeout,
    /// Takes the money, and breaks off without an answer.
    PayInSilence,
    /// Declines, and answers 500.
    DeclineWithError(&'static str),
    /// Carries out nothing, and breaks off without an answer.
    Lose,
}

/// A debt the provider knows of.
#[derive(Clone, Debug)]
pub struct Debt {
    /// The caller's name of it.
    pub id: &'static str,
    /// Who owes it.
    pub customer: &'static str,
    /// In minor units.
    pub amount: i64,
    /// What becomes of each charge; once it is through, the last goes on.
    pub wills: &'static [Will],
}

/// What became of an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The money is taken.
    Paid,
    /// It was declined, with a decline code.
    Declined(&'static str),
    /// The money is being taken: so many lookups more find it so.
    Processing(u32),
}

/// A payment intent: one attempt.
#[derive(Clone, Debug)]
pub struct Intent {
    /// Its number, from 1.
    pub number: usize,
    /// The debt it was for.
    pub debt: String,
    /// Idempotency key of the worker; none where somebody else tried.
    pub key: Option<String>,
    /// What became of it.
    pub end: End,
    customer: String,
    amount: i64,
}

impl Intent {
    /// Paid.
    pub fn is_paid(&self) -> bool {
        self.end == End::Paid
    }

    fn id(&self) -> String {
        format!("pi_{}", self.number)
    }

    /// The status it gives of itself.
    pub fn status(&self) -> &'static str {
        match self.end {
            End::Paid => "succeeded",
            End::Declined(_) => "requires_payment_method",
            End::Processing(_) => "processing",
        }
    }

    /// As the provider shows it.
    pub fn json(&self) -> Value {
        let number = self.number;
        let mut metadata = json!({ "debt": self.debt });
        if let Some(key) = &self.key {
            metadata["recoup_key"] = json!(key);
        }
        json!({
            "id": self.id(), "object": "payment_intent", "amount": self.amount, "currency": "usd",
            "customer": self.customer, "metadata": metadata, "latest_charge": format!("ch_{number}"), "created": 1_767_225_600,
            "status": self.status(),
            "payment_method": self.decline().is_none().then(|| card()["id"].clone()),
            "last_payment_error": self.decline().map(|code| self.error(code)),
        })
    }

    fn decline(&self) -> Option<&'static str> {
        if let End::Declined(code) = self.end { Some(code) } else { None }
    }

    fn error(&self, decline: &str) -> Value {
        json!({
            "type": "card_error", "code": "card_declined", "decline_code": decline, "charge": format!("ch_{}", self.number),
            "message": "Your card was declined.", "payment_method": card(),
        })
    }

    fn answer(&self) -> Answer {
        match self.decline() {
            None => Answer::json(200, &self.json()),
            Some(code) => {
                let mut error = self.error(code);
                error["payment_intent"] = self.json();
                Answer::json(402, &json!({ "error": error }))
            }
        }
    }
}

fn card() -> Value {
    json!({
        "id": "pm_1", "object": "payment_method", "type": "card",
        "card": { "brand": "visa", "country": "US", "funding": "credit", "fingerprint": "fingerprint_1", "last4": "4242" },
    })
}

/// The provider, and its address.
#[derive(Clone, Debug)]
pub struct Provider {
    port: u16,
    state: Arc<Mutex<State>>,
    killer: Killer,
}

#[derive(Debug, Default)]
struct State {
    debts: HashMap<String, (Debt, VecDeque<Will>)>,
    intents: Vec<Intent>,
    /// The attempt of each debt whose end the worker does not know.
    unknown_ends: HashMap<String, String>,
    charges: u32,
    lookups: u32,
    wrongs: Vec<String>,
}

impl Provider {
    /// Starts to listen.
    pub fn start(killer: &Killer) -> Result<Self> {
        let state = Arc::new(Mutex::new(State::default()));
        let (listener, port) = http::listen()?;
        let provider = Self { port, state, killer: killer.clone() };
        let served = provider.clone();
        http::serve(listener, move |request| served.handle(request));
        Ok(provider)
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Forgets everything, and knows these debts.
    pub fn begin(&self, debts: &[Debt]) {
        let known = debts.iter().map(|debt| (debt.id.to_owned(), (debt.clone(), debt.wills.iter().copied().collect())));
        *self.lock() = State { debts: known.collect(), ..State::default() };
    }

    /// Somebody else tries to pay this debt, and is declined.
    pub fn decline_elsewhere(&self, debt: &str, decline: &'static str) -> Option<Intent> {
        let mut state = self.lock();
        let (debt, _) = state.debts.get(debt)?.clone();
        Some(state.add(&debt, None, End::Declined(decline)))
    }

    /// The customer pays this debt by other means.
    pub fn pay_elsewhere(&self, debt: &str) -> Option<Intent> {
        let mut state = self.lock();
        let (debt, _) = state.debts.get(debt)?.clone();
        Some(state.add(&debt, None, End::Paid))
    }

    /// What the worker was not told of the last attempt that was carried out; from now on it knows.
    pub fn tell_unknown_end(&self, debt: &str) -> Option<Intent> {
        let mut state = self.lock();
        let key = state.unknown_ends.get(debt)?.clone();
        let intent = state.intents.iter().find(|intent| intent.key.as_ref() == Some(&key))?.clone();
        state.unknown_ends.remove(debt);
        Some(intent)
    }

    /// Every attempt that was carried out, in order.
    pub fn intents(&self) -> Vec<Intent> {
        self.lock().intents.clone()
    }

    /// How often the worker looked an attempt up.
    pub fn lookups(&self) -> u32 {
        self.lock().lookups
    }

    /// What must not have happened.
    pub fn wrongs(&self) -> Vec<String> {
        self.lock().wrongs.clone()
    }

    fn handle(&self, request: &Request) -> Option<Answer> {
        match (request.method.as_str(), request.path.as_str()) {
            ("POST", "/v1/payment_intents") => self.charge(request),
            ("GET", "/v1/payment_intents") => Some(self.list(request)),
            (method, path) => {
                self.lock().wrongs.push(format!("{method} {path} was asked for"));
                Some(Answer::json(404, &json!({ "error": { "type": "invalid_request_error", "code": "resource_missing" } })))
            }
        }
    }

    /// Carries out a charge, whatever it thinks of it. None: it breaks off.
    fn charge(&self, request: &Request) -> Option<Answer> {
        let mut state = self.lock();
        state.charges += 1;
        let number = state.charges;
        let (debt, key) = match state.accept(request) {
            Ok(accepted) => accepted,
            Err(wrong) => {
                state.wrongs.push(wrong);
                return Some(Answer::json(400, &json!({ "error": { "type": "invalid_request_error" } })));
            }
        };
        state.unknown_ends.insert(debt.id.to_owned(), key.clone());
        if self.killer.kills_at(Kill::BeforeCharge(number)) {
            return None;
        }
        let answer = state.carry_out(&debt, &key);
        if self.killer.kills_at(Kill::AfterCharge(number)) {
            return None;
        }
        let told = answer.as_ref().is_some_and(|answer| answer.status != 500);
        if told {
            state.unknown_ends.remove(debt.id);
        }
        answer
    }

    /// A page of the payment intents of a customer, the newest first.
    fn list(&self, request: &Request) -> Answer {
        let mut state = self.lock();
        let customer = request.query("customer").unwrap_or_default();
        let after = request.query("starting_after");
        if after.is_none() {
            state.lookups += 1;
        }
        let all = state.of_customer(&customer);
        let from = match &after {
            None => Some(0),
            Some(id) => all.iter().position(|intent| intent.id() == *id).map(|at| at + 1),
        };
        let Some(from) = from else {
            state.wrongs.push(format!("a page after {} was asked for, which no page showed", after.unwrap_or_default()));
            return Answer::json(404, &json!({ "error": { "type": "invalid_request_error", "code": "resource_missing" } }));
        };
        let limit = request.query("limit").and_then(|limit| limit.parse().ok()).unwrap_or(PAGE).min(PAGE);
        let page: Vec<Intent> = all.into_iter().skip(from).collect();
        let has_more = page.len() > limit;
        let page: Vec<Intent> = page.into_iter().take(limit).collect();
        state.shows(&customer, &page, !has_more);
        let data: Vec<Value> = page.iter().map(Intent::json).collect();
        Answer::json(200, &json!({ "object": "list", "url": "/v1/payment_intents", "has_more": has_more, "data": data }))
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// What a customer's list holds, the newest first. At every other lookup the customer has just bought elsewhere, so that what is
    /// looked for is not on the first page.
    fn of_customer(&self, customer: &str) -> Vec<Intent> {
        let bought = if self.lookups % 2 == 1 { BOUGHT } else { 0 };
        let purchase = |number| Intent {
            number: ELSEWHERE + number,
            debt: String::new(),
            key: None,
            end: End::Paid,
            customer: customer.to_owned(),
            amount: 500,
        };
        let own = self.intents.iter().rev().filter(|intent| intent.customer == customer).cloned();
        (0..bought).map(purchase).chain(own).collect()
    }

    /// The worker learns what is on a page, and after the last one that there is nothing else. What is processing goes on.
    fn shows(&mut self, customer: &str, page: &[Intent], is_last: bool) {
        let debts = &self.debts;
        let is_told = |debt: &str, key: &str| {
            let owed = is_last && debts.get(debt).is_some_and(|(debt, _)| debt.customer == customer);
            owed || page.iter().any(|intent| intent.key.as_deref() == Some(key))
        };
        self.unknown_ends.retain(|debt, key| !is_told(debt, key));
        for intent in self.intents.iter_mut().filter(|intent| page.iter().any(|shown| shown.number == intent.number)) {
            intent.end = match intent.end {
                End::Processing(0) => End::Paid,
                End::Processing(left) => End::Processing(left - 1),
                end => end,
            };
        }
    }

    /// Reads what is asked for, and finds what is wrong with it.
    fn accept(&mut self, request: &Request) -> Result<(Debt, String), String> {
        let form = |name: &str| request.form(name).ok_or_else(|| format!("a charge without {name}"));
        let (id, key) = (form("metadata[debt]")?, form("metadata[recoup_key]")?);
        let Some((debt, _)) = self.debts.get(&id) else { return Err(format!("a charge for {id}, which nobody owes")) };
        let debt = debt.clone();
        let wanted = [
            ("amount", debt.amount.to_string()),
            ("currency", "usd".into()),
            ("customer", debt.customer.into()),
            ("payment_method", "pm_1".into()),
            ("confirm", "true".into()),
            ("off_session", "true".into()),
        ];
        for (name, value) in wanted {
            let given = form(name)?;
            if given != value {
                return Err(format!("{id}: {name} is {given}, not {value}"));
            }
        }
        if request.header("idempotency-key") != Some(&key) {
            return Err(format!("{id}: the key of the header is not the one of the metadata"));
        }
        if request.header("authorization").is_none() {
            return Err(format!("{id}: nobody says who charges"));
        }
        self.judge(&debt, &key);
        Ok((debt, key))
    }

    /// What a provider that deduplicates would have hidden.
    fn judge(&mut self, debt: &Debt, key: &str) {
        if let Some(open) = self.unknown_ends.get(debt.id) {
            let what = if open == key { "the key again" } else { "a new key" };
            self.wrongs.push(format!("{}: {what} while the end of attempt {open} is not known", debt.id));
        }
        if self.intents.iter().any(|intent| intent.debt == debt.id && intent.status() == "processing") {
            self.wrongs.push(format!("{}: key {key} while another attempt is processing", debt.id));
        }
        if self.intents.iter().any(|intent| intent.key.as_deref() == Some(key)) {
            self.wrongs.push(format!("{}: key {key} for a second attempt", debt.id));
        }
    }

    fn carry_out(&mut self, debt: &Debt, key: &str) -> Option<Answer> {
        match self.next_will(debt) {
            Will::Pay => Some(self.add(debt, Some(key), End::Paid).answer()),
            Will::PayLater => Some(self.add(debt, Some(key), End::Processing(1)).answer()),
            Will::Decline(code) => Some(self.add(debt, Some(key), End::Declined(code)).answer()),
            Will::LockTimeout => {
                Some(Answer::json(429, &json!({ "error": { "type": "invalid_request_error", "code": "lock_timeout" } })))
            }
            Will::PayInSilence => {
                self.add(debt, Some(key), End::Paid);
                None
            }
            Will::DeclineWithError(code) => {
                self.add(debt, Some(key), End::Declined(code));
                Some(Answer::json(500, &json!({ "error": { "type": "api_error", "message": "Something went wrong." } })))
            }
            Will::Lose => None,
        }
    }

    fn next_will(&mut self, debt: &Debt) -> Will {
        let Some((_, wills)) = self.debts.get_mut(debt.id) else { return Will::Lose };
        let Some(will) = wills.front().copied() else {
            self.wrongs.push(format!("{} is charged, which nothing allows", debt.id));
            return Will::Lose;
        };
        if wills.len() > 1 {
            wills.pop_front();
        }
        will
    }

    fn add(&mut self, debt: &Debt, key: Option<&str>, end: End) -> Intent {
        let number = self.intents.len() + 1;
        let intent = Intent {
            number,
            debt: debt.id.to_owned(),
            key: key.map(str::to_owned),
            end,
            customer: debt.customer.to_owned(),
            amount: debt.amount,
        };
        let takes = |intent: &Intent| intent.debt == debt.id && intent.decline().is_none();
        if takes(&intent) && self.intents.iter().any(takes) {
            self.wrongs.push(format!("{} was paid twice", debt.id));
        }
        self.intents.push(intent.clone());
        intent
    }
}
