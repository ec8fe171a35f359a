//! The JSON that is written: a contract. Keys are the fields' names and keep their order; see the README.

use crate::{
    batch::Answer,
    command::{self, backoff, diagnose::Diagnosed, knowledge},
    debt::Owed,
    instant::utc,
    lookup,
    readings::{self, Reading},
    words::{self, BOOK, fields, flags, name, said, word},
};
use recoup_core::{
    backoff::Pause,
    hash,
    id::{AnyId, CodeId, Id as _, PermissionId, RuleId, SourceId, TextId},
    law,
    number::{Hash128, Instant, YesNo},
    plan::{self, Step},
    policy::Frame,
    refusal,
    table::{FeeNote, MeaningFlag},
    verdict,
    vocabulary::{Contact, Gate, Lang, Preset, StepKind, VerdictFlag},
};
use serde::Serialize;

/// What happened.
#[derive(Debug, Serialize)]
pub struct Verdict {
    disposition: &'static str,
    allowed: Vec<&'static str>,
    actor: &'static str,
    severity: &'static str,
    decided_by: &'static str,
    conflicts: Vec<&'static str>,
    masked: bool,
    unknown: bool,
    wait_s: i64,
    code: Option<&'static str>,
    brand: Option<&'static str>,
    rules: Vec<&'static str>,
    expand: Option<&'static str>,
    meaning: Option<&'static str>,
    remedy: Option<&'static str>,
    contact: &'static str,
    customer_text: Option<&'static str>,
}

impl From<&verdict::Verdict> for Verdict {
    fn from(v: &verdict::Verdict) -> Self {
        Self {
            disposition: word(v.disposition),
            allowed: flags(v.allowed),
            actor: word(v.actor),
            severity: word(v.severity),
            decided_by: word(v.decided_by),
            conflicts: fields(v.conflicts),
            masked: v.flags.has(VerdictFlag::MASKED),
            unknown: v.flags.has(VerdictFlag::UNKNOWN),
            // Up to the next second: a wait must never be undercut.
            wait_s: v.wait_ms.0.saturating_add(999) / 1_000,
            code: name(v.cause),
            brand: name(v.brand),
            rules: rules(v),
            expand: BOOK.request(v.expand).and_then(words::text),
            meaning: BOOK.operator_meaning(v.cause).or_else(|| BOOK.disposition_text(v.disposition)).and_then(words::text),
            remedy: BOOK.operator_remedy(v.cause).and_then(words::text),
            contact: word(v.contact),
            customer_text: if v.contact == Contact::NONE { None } else { customer_text(v.text) },
        }
    }
}

impl Answer for Verdict {
    const COLUMNS: &'static [&'static str] =
        &["disposition", "code", "brand", "actor", "severity", "decided_by", "wait_s", "allowed", "rules"];

    fn cells(&self) -> Vec<String> {
        let said = |text: Option<&'static str>| text.unwrap_or_default().to_owned();
        let [disposition, actor, severity, decided_by] =
            [self.disposition, self.actor, self.severity, self.decided_by].map(str::to_owned);
        let (wait, allowed, rules) = (self.wait_s.to_string(), self.allowed.join(" "), self.rules.join(" "));
        vec![disposition, said(self.code), said(self.brand), actor, severity, decided_by, wait, allowed, rules]
    }
}

/// What the customer reads.
fn customer_text(text: TextId) -> Option<&'static str> {
    BOOK.customer_text(text, Lang::EN).and_then(words::text)
}

/// The rows that bind: the network's rule that decided, those that forbid, the one that set the wait; each once.
pub fn rules(v: &verdict::Verdict) -> Vec<&'static str> {
    let decided = v.cause.narrow::<RuleId>().filter(|rule| BOOK.rule_shape(*rule).is_some());
    let mut rules: Vec<&str> = Vec::new();
    let forbid = v.prohibitions().filter_map(|prohibition| name(prohibition.rule));
    for rule in decided.and_then(name).into_iter().chain(forbid).chain(name(v.wait_rule)) {
        if !rules.contains(&rule) {
            rules.push(rule);
        }
    }
    rules
}

/// When to act.
#[derive(Debug, Serialize)]
pub struct Plan {
    verdict: Verdict,
    steps: Vec<PlanStep>,
    stop_reason: &'static str,
    ceiling: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct PlanStep {
    id: String,
    at: Option<String>,
    due: Option<String>,
    at_ms: Option<i64>,
    due_ms: Option<i64>,
    kind: &'static str,
    gate: &'static str,
    track: &'static str,
    moved_by: Vec<&'static str>,
    ceiling: Option<&'static str>,
    ordinal: u32,
    idempotency_key: Option<String>,
    amount: Option<i64>,
    final_action: Option<&'static str>,
    propensity: Option<u32>,
    customer_text: Option<&'static str>,
}

impl Plan {
    /// The contract's view of a plan.
    pub fn new(verdict: &verdict::Verdict, plan: &plan::Plan, steps: &[Step], owed: &Owed) -> Self {
        Self {
            verdict: verdict.into(),
            steps: steps.iter().map(|step| PlanStep::new(step, owed)).collect(),
            stop_reason: word(plan.stop_reason),
            ceiling: name(plan.ceiling),
        }
    }
}

impl Answer for Plan {
    const COLUMNS: &'static [&'static str] =
        &["disposition", "code", "next_step", "next_due", "charges", "first_charge", "last_charge", "stop_reason", "ceiling"];

    fn cells(&self) -> Vec<String> {
        let due = |step: Option<&PlanStep>| step.and_then(|step| step.due.clone()).unwrap_or_default();
        let charges = || self.steps.iter().filter(|step| step.kind == word(StepKind::CHARGE) && step.due.is_some());
        let next = self.steps.first();
        vec![
            self.verdict.disposition.to_owned(),
            self.verdict.code.unwrap_or_default().to_owned(),
            next.map_or("", |step| step.kind).to_owned(),
            due(next),
            charges().count().to_string(),
            due(charges().next()),
            due(charges().next_back()),
            self.stop_reason.to_owned(),
            self.ceiling.unwrap_or_default().to_owned(),
        ]
    }
}

impl PlanStep {
    fn new(step: &Step, owed: &Owed) -> Self {
        let timed = |at: Instant| (step.gate == Gate::NONE).then_some(at.0);
        Self {
            id: format!("{:016x}", step.id.0),
            at: timed(step.at_ms).map(utc),
            due: timed(step.due_ms).map(utc),
            at_ms: timed(step.at_ms),
            due_ms: timed(step.due_ms),
            kind: word(step.kind),
            gate: word(step.gate),
            track: word(step.track),
            moved_by: flags(step.moved_by),
            ceiling: name(step.ceiling),
            ordinal: step.ordinal.0,
            idempotency_key: key(step, owed),
            amount: Some(step.amount.0).filter(|amount| *amount != 0),
            final_action: said(step.final_action),
            propensity: Some(step.propensity.0).filter(|share| *share != 0),
            customer_text: customer_text(step.text),
        }
    }
}

/// The idempotency key of a charge, when the debt has a name to make it from.
pub fn key(step: &Step, owed: &Owed) -> Option<String> {
    let charge = step.kind == StepKind::CHARGE && owed.named;
    charge.then(|| hash::key_text(step.idempotency_key).map(char::from).iter().collect())
}

/// May it be charged now?
#[derive(Debug, Serialize)]
pub struct Clearance {
    answer: &'static str,
    effect: &'static str,
    rule: Option<&'static str>,
    stop_reason: &'static str,
    not_before: Option<String>,
    not_before_ms: Option<i64>,
    gate: &'static str,
    windows: Vec<Window>,
}

#[derive(Debug, Serialize)]
struct Window {
    ceiling: Option<&'static str>,
    used: u32,
    limit: u32,
    left: u32,
    frees_at: Option<String>,
    frees_at_ms: Option<i64>,
}

impl Clearance {
    /// The contract's view of an answer.
    pub fn new(clearance: &law::Clearance, windows: &[law::Window]) -> Self {
        let not_before_ms = Some(clearance.not_before_ms.0).filter(|ms| *ms != 0);
        Self {
            answer: word(clearance.answer),
            effect: word(clearance.effect),
            rule: name(clearance.rule),
            stop_reason: word(clearance.stop_reason),
            not_before: not_before_ms.map(utc),
            not_before_ms,
            gate: word(clearance.gate),
            windows: windows.iter().map(Window::from).collect(),
        }
    }
}

impl From<&law::Window> for Window {
    fn from(window: &law::Window) -> Self {
        let frees_at_ms = frees_at(window);
        Self {
            ceiling: name(window.ceiling),
            used: window.used.0,
            limit: window.limit.0,
            left: window.left.0,
            frees_at: frees_at_ms.map(utc),
            frees_at_ms,
        }
    }
}

/// When the next place of a window becomes free; `None`: one is free now, or never.
pub fn frees_at(window: &law::Window) -> Option<i64> {
    Some(window.frees_at_ms.0).filter(|ms| *ms != 0 && *ms != i64::MAX)
}

/// How long a request waits before each retry.
#[derive(Debug, Serialize)]
pub struct Waits {
    curve: Option<&'static str>,
    growth: &'static str,
    jitter: &'static str,
    max_retries: u32,
    retries: Vec<Wait>,
}

#[derive(Debug, Serialize)]
struct Wait {
    retry: u32,
    low_ms: i64,
    high_ms: i64,
    delay_ms: Option<i64>,
}

impl Waits {
    /// The contract's view of a curve. No wait is drawn where no request was named.
    pub fn new(waits: &backoff::Waits) -> Self {
        let wait = |(retry, pause): (u32, &Pause)| Wait {
            retry,
            low_ms: pause.low_ms.0,
            high_ms: pause.high_ms.0,
            delay_ms: waits.drawn.then_some(pause.delay_ms.0),
        };
        Self {
            curve: name(waits.id),
            growth: word(waits.curve.growth),
            jitter: word(waits.curve.jitter),
            max_retries: waits.curve.max_retries.0,
            retries: (1..).zip(&waits.pauses).map(wait).collect(),
        }
    }
}

/// Why a request was refused.
#[derive(Debug, Serialize)]
pub struct Diagnosis<'a> {
    key_kind: Option<&'static str>,
    key_mode: Option<&'static str>,
    permission: Option<WantedPermission>,
    named: Option<&'a str>,
    others: Vec<&'static str>,
    causes: Vec<Cause>,
}

/// The permission to enable.
#[derive(Debug, Serialize)]
struct WantedPermission {
    name: Option<&'static str>,
    #[serde(flatten)]
    of: Permission,
}

#[derive(Debug, Serialize)]
struct Cause {
    cause: Option<&'static str>,
    certainty: &'static str,
    meaning: Option<&'static str>,
    steps: Vec<RepairStep>,
}

#[derive(Debug, Serialize)]
struct RepairStep {
    step: Option<&'static str>,
    text: Option<&'static str>,
}

impl<'a> Diagnosis<'a> {
    /// The contract's view of a diagnosis.
    pub fn new(diagnosed: &Diagnosed<'a>) -> Self {
        let diagnosis = &diagnosed.diagnosis;
        let permission = AnyId(diagnosis.permission.0);
        Self {
            key_kind: said(diagnosis.key_kind),
            key_mode: mode(diagnosis.key_livemode),
            permission: Permission::new(permission).map(|of| WantedPermission { name: name(permission), of }),
            named: diagnosed.named,
            others: diagnosis.others.iter().filter_map(|other| name(*other)).collect(),
            causes: diagnosed.causes.iter().map(Cause::from).collect(),
        }
    }
}

/// What a mode is called.
pub fn mode(livemode: YesNo) -> Option<&'static str> {
    match livemode {
        YesNo::YES => Some("live"),
        YesNo::NO => Some("test"),
        _ => None,
    }
}

impl From<&refusal::Cause> for Cause {
    fn from(cause: &refusal::Cause) -> Self {
        let text = |id| BOOK.operator_meaning(id).and_then(words::text);
        let steps = cause.repairs.iter().filter(|repair| repair.is_set());
        Self {
            cause: name(cause.obstacle),
            certainty: word(cause.certainty),
            meaning: BOOK.operator_meaning(cause.obstacle).and_then(words::text),
            steps: steps.map(|repair| RepairStep { step: name(*repair), text: text(*repair) }).collect(),
        }
    }
}

/// The reasons of a file's verdict and plan.
#[derive(Debug, Serialize)]
pub struct Reasons {
    /// That of the verdict.
    pub verdict: String,
    /// That of the plan.
    pub plan: String,
}

/// A row that was looked up, in every field and context it stands in.
#[derive(Debug, Serialize)]
pub struct Row {
    name: &'static str,
    area: Option<&'static str>,
    http_status: Option<u32>,
    meaning: Option<&'static str>,
    remedy: Option<&'static str>,
    facets: Vec<RowFacet>,
    sources: Vec<RowSource>,
    space: &'static str,
    provider: Option<&'static str>,
    scheme: Option<&'static str>,
    brand: Option<&'static str>,
    network_code: Option<String>,
    tier: Option<&'static str>,
    valid_from: Option<String>,
    valid_to: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    permission: Option<Permission>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fee: Option<Fee>,
}

/// What a row of the space `permission` has besides.
#[derive(Debug, Serialize)]
struct Permission {
    resource: Option<&'static str>,
    access: &'static str,
    implies: Vec<&'static str>,
}

/// What a row of the space `fee` has besides.
#[derive(Debug, Serialize)]
struct Fee {
    amount: String,
    currency: Option<String>,
    acquirer: Vec<String>,
}

#[derive(Debug, Serialize)]
struct RowFacet {
    facet: &'static str,
    says: &'static str,
    disposition: Option<&'static str>,
    allowed: Vec<&'static str>,
    actor: Option<&'static str>,
    severity: Option<&'static str>,
    masked: bool,
    wait_s: u32,
    scope: Option<&'static str>,
    lift: Option<&'static str>,
    methods: Vec<&'static str>,
    countries: Vec<String>,
    customer_text: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct RowSource {
    name: Option<&'static str>,
    title: Option<&'static str>,
    publisher: Option<&'static str>,
    edition: Option<&'static str>,
    read: Option<&'static str>,
    tier: &'static str,
    url: Option<&'static str>,
}

impl Row {
    /// What is known of a row; `None` for what is none.
    pub fn new(id: AnyId) -> Option<Self> {
        let note = BOOK.note(id);
        let scheme = lookup::scheme(id);
        let code = id.narrow::<CodeId>().filter(|_| scheme.is_none());
        let shape = id.narrow::<RuleId>().and_then(|rule| BOOK.rule_shape(rule));
        let day = |ms: i64| (ms != i64::MIN && ms != i64::MAX).then(|| utc(ms));
        Some(Self {
            name: name(id)?,
            area: note.and_then(|note| given(note.area)),
            http_status: note.map(|note| note.http_status).filter(|status| *status != 0),
            meaning: BOOK.operator_meaning(id).and_then(words::text),
            remedy: BOOK.operator_remedy(id).and_then(words::text),
            facets: readings::of(id).iter().map(RowFacet::new).collect(),
            sources: BOOK.sources(id).filter_map(RowSource::new).collect(),
            space: word(id.space()),
            provider: code.and_then(|code| name(BOOK.code_provider(code))),
            scheme,
            brand: shape.map(|(brand, ..)| brand).or_else(|| fee(id).map(|fee| fee.brand)).and_then(name),
            network_code: shape.and_then(|(_, _, code, _)| words::unpack(code.0)),
            tier: note.map(|note| word(note.tier)),
            valid_from: note.and_then(|note| day(note.valid_from_ms)),
            valid_to: note.and_then(|note| day(note.valid_to_ms)),
            permission: Permission::new(id),
            fee: Fee::new(id),
        })
    }
}

impl Permission {
    fn new(id: AnyId) -> Option<Self> {
        let id = id.narrow::<PermissionId>()?;
        let note = BOOK.permission(id)?;
        Some(Self {
            resource: given(note.resource),
            access: if note.write { "write" } else { "read" },
            implies: BOOK.implied(id).filter_map(name).collect(),
        })
    }
}

fn fee(id: AnyId) -> Option<FeeNote> {
    BOOK.fee(id.narrow()?)
}

impl Fee {
    fn new(id: AnyId) -> Option<Self> {
        let note = fee(id)?;
        let countries = BOOK.fee_countries(id.narrow()?).filter_map(|country| words::unpack(country.0));
        Some(Self { amount: amount(&note), currency: words::unpack(note.currency.0), acquirer: countries.collect() })
    }
}

/// What is billed, in units of the currency: two digits after the point, or as many as it has.
pub fn amount(fee: &FeeNote) -> String {
    let all = format!("{}.{:04}", fee.amount_e4 / 10_000, fee.amount_e4 % 10_000);
    let spare = all.len() - all.trim_end_matches('0').len();
    all[..all.len() - spare.min(2)].to_owned()
}

impl RowFacet {
    fn new(reading: &Reading) -> Self {
        let meaning = &reading.meaning;
        Self {
            facet: reading.place,
            says: word(meaning.says),
            disposition: said(meaning.disposition),
            allowed: flags(meaning.allowed),
            actor: said(meaning.actor),
            severity: said(meaning.severity),
            masked: meaning.flags.has(MeaningFlag::MASKED),
            wait_s: meaning.wait_s,
            scope: said(meaning.scope),
            lift: said(meaning.lift),
            methods: reading.methods.clone(),
            countries: reading.countries.clone(),
            customer_text: if meaning.contact == Contact::NONE { None } else { customer_text(meaning.text) },
        }
    }
}

impl RowSource {
    fn new(source: SourceId) -> Option<Self> {
        let note = BOOK.source(source)?;
        Some(Self {
            name: name(source),
            title: given(note.title),
            publisher: given(note.publisher),
            edition: given(note.edition),
            read: given(note.read),
            tier: word(note.tier),
            url: given(note.url),
        })
    }
}

/// A row that came into force or went out of it.
#[derive(Debug, Serialize)]
pub struct Change {
    at: String,
    change: &'static str,
    space: &'static str,
    name: Option<&'static str>,
    meaning: Option<&'static str>,
}

impl Change {
    /// The contract's view of a change.
    pub fn new(change: &knowledge::Change) -> Self {
        Self {
            at: utc(change.at_ms),
            change: if change.begins { "begins" } else { "ends" },
            space: knowledge::space(change),
            name: name(change.row),
            meaning: BOOK.operator_meaning(change.row).and_then(words::text),
        }
    }
}

/// A text that is there.
pub fn given(bytes: &'static [u8]) -> Option<&'static str> {
    words::text(bytes).filter(|text| !text.is_empty())
}

/// A value as it is written: indented, with a newline at its end.
pub fn json(value: &impl Serialize) -> String {
    // Serialising these types cannot fail: their keys are strings and they hold no maps.
    serde_json::to_string_pretty(value).map_or_else(|_| String::new(), |text| text + "\n")
}

/// `recoup policy check` and `build`.
#[derive(Debug, Serialize)]
pub struct Checked {
    /// The policy, as the user named it.
    pub policy: String,
    /// The preset it is or extends.
    pub preset: &'static str,
    /// What identifies it: equal policies have equal fingerprints.
    pub fingerprint: String,
    /// Length of its frame in bytes.
    pub bytes: usize,
}

impl Checked {
    /// Of a policy whose frame is so long.
    pub fn new(named: &str, frame: &Frame<'_>, bytes: usize) -> Self {
        let Hash128([high, low]) = frame.fingerprint();
        let preset = word(Preset(frame.settings().preset.into()));
        Self { policy: named.to_owned(), preset, fingerprint: format!("{high:016x}{low:016x}"), bytes }
    }
}

/// A wish that differs between two policies.
#[derive(Debug, Serialize)]
pub struct PolicyChange<'a> {
    pointer: &'a str,
    before: Option<&'a serde_json::Value>,
    after: Option<&'a serde_json::Value>,
}

impl<'a> PolicyChange<'a> {
    /// The contract's view of it.
    pub fn new((pointer, before, after): &'a command::policy::Change) -> Self {
        Self { pointer, before: before.as_ref(), after: after.as_ref() }
    }
}
