//! The golden vectors of `tests/data/vectors/*.json`: a vector names only the fields it is about, and why.
//!
//! ```json
//! {"name": "…", "why": "…",
//!  "signal": {"brand": "visa", "decline": "not_permitted", "at_ms": "2026-03-01T09:00:00Z"},
//!  "case": {"now_ms": "…", "zone": "America/New_York"}, "policy": "standard", "history": [{"at_ms": "…", "outcome": "declined"}],
//!  "expect": {"verdict": {"disposition": "customer_action"}, "plan": {"stop_reason": "gated"}, "steps": [{"kind": "message"}],
//!             "charges": 0, "gated": 2}}
//! ```
//!
//! One of six calls: `find` (space, name), `refusal` (with `key_prefix` and `message`), which is diagnosed, `backoff` (a curve by name or
//! id, or its fields) with `retry` or `refund`, `read` (file or text, http_status, operation, provider, from), whose signal is classified
//! where a verdict is expected, `may_charge` (case, history), or else `signal` is classified and, where there is a `case`, planned. Names stand for numbers: words of the vocabulary, names of ids
//! (`space:name` where a field holds ids of several spaces), RFC 3339 for `_ms`, text for hashes and packed codes.

use crate::{
    fields::{Fields, Kind, field},
    library::{Library, Wish},
};
use recoup_core::{
    Book, Fault,
    backoff::{Backoff, Pause, Retry},
    hash,
    history::{Case, Row},
    id::{AnyId, BackoffId, Id as _, ProviderId},
    law::{Clearance, Window},
    number::{Hash128, HttpStatus, Position, Tokens},
    plan::{Plan, Step},
    refusal::{Cause, Diagnosis, Refusal},
    signal::{Reading, Request, Signal},
    table,
    verdict::Verdict,
    vocabulary::{Gate, List, Operation, Preset, RowKind, Space, StepKind},
};
use serde_json::{Map, Value};
use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

/// One vector, still by name.
#[derive(Debug, Clone)]
pub struct Vector {
    /// The file it stands in.
    pub file: String,
    pub name: String,
    pub why: String,
    pub body: Map<String, Value>,
}

/// Every vector below `folder`, in the order of file names.
///
/// # Panics
/// On a file that is no vector file: the tests show its name.
pub fn load(folder: &Path) -> Vec<Vector> {
    let mut files: Vec<_> = fs::read_dir(folder).expect("the folder of vectors").map(|e| e.expect("an entry").path()).collect();
    files.retain(|p| p.extension().is_some_and(|e| e == "json"));
    files.sort();
    files.iter().flat_map(|path| load_file(path)).collect()
}

fn load_file(path: &Path) -> Vec<Vector> {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let json: Value = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let file = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let cases = json["cases"].as_array().unwrap_or_else(|| panic!("{file}: no cases"));
    cases.iter().map(|case| vector(&file, case)).collect()
}

fn vector(file: &str, case: &Value) -> Vector {
    let text = |key: &str| case[key].as_str().unwrap_or_else(|| panic!("{file}: a vector without {key}: {case}")).to_owned();
    let body = case.as_object().unwrap_or_else(|| panic!("{file}: a vector is an object")).clone();
    let known = [
        "name",
        "why",
        "signal",
        "case",
        "policy",
        "history",
        "find",
        "read",
        "refusal",
        "key_prefix",
        "message",
        "backoff",
        "retry",
        "refund",
        "may_charge",
        "unsorted",
        "permutations",
        "expect",
    ];
    for key in body.keys() {
        assert!(known.contains(&key.as_str()), "{file}: {}: unknown key {key}", text("name"));
    }
    Vector { file: file.to_owned(), name: text("name"), why: text("why"), body }
}

/// What a call answered.
#[derive(Debug, Default)]
pub struct Answer {
    pub fault: Option<Fault>,
    pub id: Option<AnyId>,
    pub signal: Option<Signal>,
    pub reading: Option<Reading>,
    pub verdict: Option<Verdict>,
    pub plan: Option<Plan>,
    pub steps: Vec<Step>,
    pub clearance: Option<Clearance>,
    pub windows: Vec<Window>,
    pub diagnosis: Option<Diagnosis>,
    pub causes: Vec<Cause>,
    pub backoff: Option<Backoff>,
    pub pause: Option<Pause>,
    pub spent: Option<Tokens>,
    /// Plain texts, where the vector expects one: by what is explained.
    pub texts: BTreeMap<&'static str, String>,
}

/// Runs one vector; the problems found, empty when it holds.
pub fn run(library: &impl Library, v: &Vector, payloads: &Path) -> Vec<String> {
    let expect = v.body.get("expect").and_then(Value::as_object).unwrap_or_else(|| panic!("{}: no expect", v.name));
    assert!(!expect.is_empty(), "{}: expects nothing", v.name);
    told(v).iter().flat_map(|v| compare(expect, &call(library, v, payloads))).collect()
}

/// The vector as it may be told: a history whose order does not matter is also told in each rotation, backwards and twice.
pub fn told(v: &Vector) -> Vec<Vector> {
    let rows = v.body.get("history").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let mut orders = vec![rows.to_vec()];
    if v.body.contains_key("permutations") {
        orders.extend((1..rows.len()).map(|first| [&rows[first..], &rows[..first]].concat()));
        orders.push(rows.iter().rev().cloned().collect());
        orders.push([rows, rows].concat());
    }
    let with = |rows: Vec<Value>| {
        let mut body = v.body.clone();
        if body.contains_key("history") {
            body.insert("history".to_owned(), Value::from(rows));
        }
        Vector { body, ..v.clone() }
    };
    orders.into_iter().map(with).collect()
}

/// Makes the call of a vector.
pub fn call(library: &impl Library, v: &Vector, payloads: &Path) -> Answer {
    let mut answer = Answer::default();
    let outcome = if let Some(find) = v.body.get("find") {
        let name = find["name"].as_str().expect("find.name");
        library.find(space_of(find), name).map(|id| answer.id = Some(id))
    } else if let Some(read) = v.body.get("read") {
        self::read(library, v, read, payloads, &mut answer)
    } else if v.body.contains_key("refusal") {
        diagnose(library, v, &mut answer)
    } else if let Some(curve) = v.body.get("backoff") {
        wait(library, v, curve, &mut answer)
    } else {
        decide(library, v, &mut answer)
    };
    answer.fault = outcome.err();
    answer
}

fn space_of(find: &Value) -> Space {
    space_called(find["space"].as_str().expect("find.space"))
}

fn operation_of(read: &Value) -> Operation {
    Operation(read["operation"].as_str().map_or(0, |word| word_value(List::OPERATION, word)) as u32)
}

fn bytes_of(read: &Value, payloads: &Path) -> Vec<u8> {
    match (read["file"].as_str(), read["text"].as_str()) {
        (Some(file), None) => fs::read(payloads.join(file)).unwrap_or_else(|e| panic!("{file}: {e}")),
        (None, Some(text)) => text.as_bytes().to_vec(),
        _ => panic!("read wants file or text"),
    }
}

fn request_of(read: &Value) -> Request {
    for key in read.as_object().expect("read is an object").keys() {
        assert!(
            ["file", "text", "http_status", "operation", "provider", "from"].contains(&key.as_str()),
            "read: unknown key {key}"
        );
    }
    Request {
        provider: ProviderId(read["provider"].as_str().map_or(0, |name| id(&[Space::PROVIDER], name)) as u32),
        http_status: HttpStatus(read["http_status"].as_u64().unwrap_or(0) as u32),
        operation: operation_of(read),
        from: Position(read["from"].as_u64().unwrap_or(0)),
        ..Request::default()
    }
}

/// Reads, and classifies what was read where the vector expects a verdict.
fn read(library: &impl Library, v: &Vector, read: &Value, payloads: &Path, answer: &mut Answer) -> Result<(), Fault> {
    let (signal, reading) = library.read(&bytes_of(read, payloads), &request_of(read))?;
    (answer.signal, answer.reading) = (Some(signal), Some(reading));
    if wants_verdict(v) {
        answer.verdict = Some(library.classify(&signal)?);
    }
    Ok(())
}

fn diagnose(library: &impl Library, v: &Vector, answer: &mut Answer) -> Result<(), Fault> {
    let (diagnosis, causes) = library.diagnose(&refusal_of(v), text_of(v, "key_prefix"), text_of(v, "message"))?;
    (answer.diagnosis, answer.causes) = (Some(diagnosis), causes);
    Ok(())
}

/// The curve, and what it answers to a failed request or to one that succeeded.
fn wait(library: &impl Library, v: &Vector, curve: &Value, answer: &mut Answer) -> Result<(), Fault> {
    let curve = match curve_id(curve) {
        Some(id) => library.backoff_curve(id)?,
        None => curve_of(curve),
    };
    answer.backoff = Some(curve);
    if let Some(failed) = retry_of(v) {
        answer.pause = Some(library.backoff_next(&curve, &failed)?);
    }
    if let Some(spent) = refund_of(v) {
        answer.spent = Some(library.backoff_refund(&curve, spent)?);
    }
    Ok(())
}

/// The id of a curve that is told by name or number; `None`: it is told by its fields.
fn curve_id(curve: &Value) -> Option<BackoffId> {
    let number = curve.as_str().map(|name| id(&[Space::BACKOFF], name) as u32);
    number.or_else(|| curve.as_u64().map(|number| number as u32)).map(BackoffId)
}

fn curve_of(curve: &Value) -> Backoff {
    fill("backoff", curve.as_object().expect("a curve is a name, an id or an object"))
}

fn retry_of(v: &Vector) -> Option<Retry> {
    v.body.get("retry").map(|failed| fill("retry", failed.as_object().expect("a retry is an object")))
}

fn refund_of(v: &Vector) -> Option<Tokens> {
    v.body.get("refund").map(|spent| Tokens(spent.as_u64().expect("a number of tokens") as u32))
}

fn refusal_of(v: &Vector) -> Refusal {
    fill("refusal", v.body["refusal"].as_object().expect("a refusal is an object"))
}

/// A text of a vector; none is empty.
fn text_of<'v>(v: &'v Vector, key: &str) -> &'v str {
    v.body.get(key).map_or("", |text| text.as_str().expect("a text"))
}

fn wants_verdict(v: &Vector) -> bool {
    v.body["expect"].get("verdict").is_some()
}

fn decide(library: &impl Library, v: &Vector, answer: &mut Answer) -> Result<(), Fault> {
    let part = |key: &str| v.body.get(key).and_then(Value::as_object);
    let mut history: Vec<Row> =
        v.body.get("history").and_then(Value::as_array).map_or_else(Vec::new, |rows| rows.iter().map(row).collect());
    if v.body.get("unsorted").is_none() {
        let count = history.len();
        let left = recoup_core::history::sort(&mut history[..], count)?;
        history.truncate(left);
    }
    let case = part("case").map(self::case);
    let signal = part("signal").map(|signal| fill("signal", signal));
    let verdict = signal.as_ref().map(|signal| library.classify(signal)).transpose()?;
    answer.verdict = verdict;
    let explains = |of: &str| v.body["expect"].get("text").is_some_and(|texts| texts.get(of).is_some());
    if let Some(signal) = signal.as_ref().filter(|_| explains("verdict")) {
        answer.texts.insert("verdict", library.explain_verdict(signal)?);
    }
    if let Some(case) = case.as_ref().filter(|_| v.body.contains_key("may_charge")) {
        let (clearance, windows) = library.may_charge(case, signal.as_ref(), &history)?;
        (answer.clearance, answer.windows) = (Some(clearance), windows);
        if explains("clearance") {
            answer.texts.insert("clearance", library.explain_clearance(case, signal.as_ref(), &history)?);
        }
        return Ok(());
    }
    let signal = signal.expect("a signal");
    let Some(case) = case else { return Ok(()) };
    let wish = wish(v.body.get("policy").unwrap_or(&Value::Null));
    let (plan, steps) = library.plan(&wish, &case, &signal, &history)?;
    (answer.plan, answer.steps) = (Some(plan), steps);
    if explains("plan") {
        answer.texts.insert("plan", library.explain_plan(&wish, &case, &signal, &history)?);
    }
    Ok(())
}

fn wish(policy: &Value) -> Wish {
    match policy {
        Value::Null => Wish::Preset(Preset::STANDARD),
        Value::String(name) => match name.strip_prefix("hex:") {
            Some(bytes) => Wish::Frame(unhex(bytes)),
            None => Wish::Preset(Preset(word_value(List::PRESET, name) as u32)),
        },
        document => Wish::Document(document.to_string()),
    }
}

/// Bytes of hexadecimal digits.
fn unhex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> = text.bytes().map(|b| (b as char).to_digit(16).expect("hexadecimal digits") as u8).collect();
    digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect()
}

/// An attempt that was declined on a schedule, unless the row says otherwise.
fn row(fields: &Value) -> Row {
    let fields = fields.as_object().expect("a row is an object");
    let mut row: Row = fill("row", fields);
    if !fields.contains_key("kind") {
        row.kind = RowKind::ATTEMPT;
    }
    row
}

fn case(fields: &Map<String, Value>) -> Case {
    let mut case: Case = fill("case", fields);
    if !fields.keys().any(|k| k.starts_with("key")) {
        case.key = hash::case_key(b"vector");
    }
    case
}

fn fill<T: Fields>(structure: &str, fields: &Map<String, Value>) -> T {
    let mut out = T::default();
    for (name, value) in fields {
        if name == "key" {
            let Hash128([high, low]) = hash::case_key(value.as_str().expect("key is text").as_bytes());
            assert!(out.set("key.0", high.into()) && out.set("key.1", low.into()));
            continue;
        }
        let number = resolve(structure, name, value);
        assert!(out.set(name, number), "{structure}.{name} cannot hold {number}");
    }
    out
}

/// What a field says; what is no field of a structure is a number.
pub(crate) fn kind(structure: &str, name: &str) -> Kind {
    fn of<T: Fields>(name: &str) -> Kind {
        field::<T>(name).unwrap_or_else(|| panic!("{} has no field {name}", T::STRUCTURE)).kind
    }
    match structure {
        Signal::STRUCTURE => of::<Signal>(name),
        Reading::STRUCTURE => of::<Reading>(name),
        Verdict::STRUCTURE => of::<Verdict>(name),
        Row::STRUCTURE => of::<Row>(name),
        Case::STRUCTURE => of::<Case>(name),
        Plan::STRUCTURE => of::<Plan>(name),
        Step::STRUCTURE => of::<Step>(name),
        Clearance::STRUCTURE => of::<Clearance>(name),
        Window::STRUCTURE => of::<Window>(name),
        Refusal::STRUCTURE => of::<Refusal>(name),
        Diagnosis::STRUCTURE => of::<Diagnosis>(name),
        Cause::STRUCTURE => of::<Cause>(name),
        Backoff::STRUCTURE => of::<Backoff>(name),
        Retry::STRUCTURE => of::<Retry>(name),
        Pause::STRUCTURE => of::<Pause>(name),
        _ => Kind::Number,
    }
}

/// The number a value of a field stands for.
///
/// # Panics
/// On a name that does not exist.
pub fn resolve(structure: &str, field: &str, value: &Value) -> i128 {
    let kind = kind(structure, field);
    match value {
        Value::Number(n) => n.as_i64().map(i128::from).or_else(|| n.as_u64().map(i128::from)).expect("an integer"),
        Value::Array(words) => words.iter().map(|w| one_of_set(kind, w.as_str().expect("a word"))).fold(0, |a, b| a | b),
        Value::String(text) => named(kind, text),
        other => panic!("{structure}.{field}: {other} is no value"),
    }
}

fn one_of_set(kind: Kind, word: &str) -> i128 {
    match kind {
        Kind::Flags(list) => word_value(list, word),
        Kind::Set(list) => 1 << word_value(list, word),
        _ => panic!("a list where one value is wanted: {word}"),
    }
}

fn named(kind: Kind, text: &str) -> i128 {
    match kind {
        Kind::Word(list) => word_value(list, text),
        Kind::Flags(_) | Kind::Set(_) => one_of_set(kind, text),
        Kind::Id(spaces) => id(spaces, text),
        Kind::Instant => text.parse().unwrap_or_else(|_| {
            text.parse::<jiff::Timestamp>().unwrap_or_else(|e| panic!("{text}: {e}")).as_millisecond().into()
        }),
        Kind::Text => packed(text),
        Kind::Hash => hash::name(text.as_bytes()).0.into(),
        Kind::Duration | Kind::Amount | Kind::HttpStatus | Kind::Reserved | Kind::Number => {
            text.parse().unwrap_or_else(|_| panic!("{text} is no number"))
        }
    }
}

/// Up to four ASCII characters, the first in the lowest byte.
fn packed(text: &str) -> i128 {
    let mut bytes = [0; 4];
    bytes[..text.len()].copy_from_slice(text.as_bytes());
    u32::from_le_bytes(bytes).into()
}

/// The value of a word.
///
/// # Panics
/// On a word the list does not have.
pub fn word_value(list: List, word: &str) -> i128 {
    table::word_value(list, word.as_bytes()).unwrap_or_else(|| panic!("{list:?} has no word {word}")).into()
}

/// The id of a name in the first of the spaces that has it; `space:name` says which.
fn id(spaces: &[Space], text: &str) -> i128 {
    let named = text.split_once(':').map(|(space, name)| (space_called(space), name));
    let found = match named {
        Some((space, name)) => Book::BUILT_IN.find(space, name.as_bytes()).ok(),
        None => spaces.iter().find_map(|space| Book::BUILT_IN.find(*space, text.as_bytes()).ok()),
    };
    found.unwrap_or_else(|| panic!("no space of {spaces:?} has the name {text}")).0.into()
}

fn space_called(name: &str) -> Space {
    table::word_called(name.as_bytes()).unwrap_or_else(|| panic!("there is no space {name}"))
}

fn compare(expect: &Map<String, Value>, got: &Answer) -> Vec<String> {
    let mut problems = Vec::new();
    if let Some(fault) = got.fault
        && !expect.contains_key("error")
    {
        return vec![format!("{fault:?}")];
    }
    for (key, wanted) in expect {
        match key.as_str() {
            "error" => {
                let wanted = word_value(List::STATUS, wanted.as_str().expect("error is a word"));
                let status = got.fault.map_or(0, |fault| fault.status.0);
                check(&mut problems, "error", wanted, Some(status.into()));
            }
            "error_at" => check(&mut problems, key, resolve("", key, wanted), got.fault.map(|fault| fault.offset.0.into())),
            "id" => {
                let space = got.id.map_or(Space::CODE, |id| id.space());
                check(&mut problems, key, id(&[space], wanted.as_str().expect("id is a name")), got.id.map(|id| id.0.into()));
            }
            "signal" => structure(&mut problems, "signal", wanted, got.signal.as_ref()),
            "reading" => structure(&mut problems, "reading", wanted, got.reading.as_ref()),
            "verdict" => structure(&mut problems, "verdict", wanted, got.verdict.as_ref()),
            "plan" => structure(&mut problems, "plan", wanted, got.plan.as_ref()),
            "clearance" => structure(&mut problems, "clearance", wanted, got.clearance.as_ref()),
            "steps" => list(&mut problems, "step", wanted, &got.steps),
            "windows" => list(&mut problems, "window", wanted, &got.windows),
            "diagnosis" => structure(&mut problems, "diagnosis", wanted, got.diagnosis.as_ref()),
            "backoff" => structure(&mut problems, "backoff", wanted, got.backoff.as_ref()),
            "pause" => structure(&mut problems, "pause", wanted, got.pause.as_ref()),
            "spent" => check(&mut problems, key, resolve("", key, wanted), got.spent.map(|spent| spent.0.into())),
            "causes" => list(&mut problems, "cause", wanted, &got.causes),
            "text" => texts(&mut problems, wanted, &got.texts),
            "charges" => check(&mut problems, key, resolve("", key, wanted), Some(charges(&got.steps, false))),
            "gated" => check(&mut problems, key, resolve("", key, wanted), Some(charges(&got.steps, true))),
            other => problems.push(format!("unknown expectation {other}")),
        }
    }
    problems
}

fn texts(problems: &mut Vec<String>, wanted: &Value, got: &BTreeMap<&str, String>) {
    for (of, lines) in wanted.as_object().expect("texts by what they explain") {
        let (wanted, got) = (text_wanted(lines), got.get(of.as_str()).map_or("", String::as_str));
        if wanted != got {
            problems.push(format!("text.{of}: wanted\n{wanted}got\n{got}"));
        }
    }
}

/// A text, which is written as the list of its lines.
fn text_wanted(lines: &Value) -> String {
    let line = |line: &Value| format!("{}\n", line.as_str().expect("a line"));
    lines.as_array().expect("a list of lines").iter().map(line).collect()
}

/// Charges with an instant, or behind a gate.
fn charges(steps: &[Step], gated: bool) -> i128 {
    let charge = |s: &&Step| s.kind == StepKind::CHARGE && (s.gate != Gate::NONE) == gated;
    steps.iter().filter(charge).count() as i128
}

fn structure<T: Fields>(problems: &mut Vec<String>, name: &str, wanted: &Value, got: Option<&T>) {
    let Some(got) = got else { return problems.push(format!("no {name}")) };
    for (field, value) in wanted.as_object().expect("an object of fields") {
        check(problems, &format!("{name}.{field}"), resolve(name, field, value), got.get(field));
    }
}

fn list<T: Fields>(problems: &mut Vec<String>, name: &str, wanted: &Value, got: &[T]) {
    for (i, wanted) in wanted.as_array().expect("a list").iter().enumerate() {
        let mut found = Vec::new();
        structure(&mut found, name, wanted, got.get(i));
        problems.extend(found.into_iter().map(|p| format!("[{i}] {p}")));
    }
}

fn check(problems: &mut Vec<String>, what: &str, wanted: i128, got: Option<i128>) {
    if got != Some(wanted) {
        problems.push(format!("{what}: wanted {wanted}, got {got:?}"));
    }
}

/// The vectors as lines of numbers, for languages without a JSON library: one word, then names and numbers.
///
/// `case NAME`, then `signal F V`, `debt F V`, `row F V F V…`, `preset N`, `policy JSON` or `frame HEX`, `find SPACE HEX`, `read PROVIDER STATUS
/// OPERATION FROM HEX`, `refusal F V`, `key_prefix HEX`, `message HEX`, `curve ID`, `backoff F V`, `retry F V`, `refund N`,
/// `call classify|plan|may_charge|find|read|classify_read|diagnose|curve|pause|refund`, and `expect STRUCT F V`, `expect step I F V`, `expect error N`, …, `end`.
pub fn flatten(vectors: &[Vector], payloads: &Path) -> String {
    let mut out = String::new();
    for v in vectors.iter().flat_map(told) {
        let _ = writeln!(out, "case {} {}", v.file, v.name.replace('\n', " "));
        inputs(&mut out, &v, payloads);
        expectations(&mut out, &v);
        out.push_str("end\n");
    }
    out
}

fn inputs(out: &mut String, v: &Vector, payloads: &Path) {
    let hex = |bytes: &[u8]| bytes.iter().map(|b| format!("{b:02x}")).collect::<String>();
    if let Some(find) = v.body.get("find") {
        let _ =
            writeln!(out, "find {} {}\ncall find", space_of(find).0, hex(find["name"].as_str().expect("find.name").as_bytes()));
        return;
    }
    if let Some(read) = v.body.get("read") {
        let bytes = hex(&bytes_of(read, payloads));
        let Request { provider, http_status, operation, from, .. } = request_of(read);
        let _ = writeln!(out, "read {} {} {} {} {bytes}\ncall read", provider.0, http_status.0, operation.0, from.0);
        if wants_verdict(v) {
            out.push_str("call classify_read\n");
        }
        return;
    }
    if v.body.contains_key("refusal") {
        let (key_prefix, message) = (text_of(v, "key_prefix").as_bytes(), text_of(v, "message").as_bytes());
        let _ = writeln!(out, "refusal{}\nkey_prefix {}\nmessage {}", all(&refusal_of(v)), hex(key_prefix), hex(message));
        out.push_str("call diagnose\n");
        return;
    }
    if let Some(curve) = v.body.get("backoff") {
        waits(out, v, curve);
        return;
    }
    let part = |key: &str| v.body.get(key).and_then(Value::as_object);
    if let Some(fields) = part("signal") {
        let _ = writeln!(out, "signal{}", all(&fill::<Signal>("signal", fields)));
    }
    if let Some(fields) = part("case") {
        let _ = writeln!(out, "debt{}", all(&case(fields)));
    }
    for fields in v.body.get("history").and_then(Value::as_array).into_iter().flatten() {
        let _ = writeln!(out, "row{}", all(&row(fields)));
    }
    match v.body.get("policy").unwrap_or(&Value::Null) {
        Value::Null => out.push_str("preset 1\n"),
        Value::String(name) if name.starts_with("hex:") => {
            let _ = writeln!(out, "frame {}", name.trim_start_matches("hex:"));
        }
        Value::String(name) => {
            let _ = writeln!(out, "preset {}", word_value(List::PRESET, name));
        }
        document => {
            let _ = writeln!(out, "policy {document}");
        }
    }
    if !v.body.contains_key("unsorted") {
        out.push_str("call sort\n");
    }
    if v.body.contains_key("may_charge") && v.body.contains_key("signal") {
        out.push_str("call classify\n");
    }
    let call = if v.body.contains_key("may_charge") {
        "may_charge"
    } else if v.body.contains_key("case") {
        "plan"
    } else {
        "classify"
    };
    let _ = writeln!(out, "call {call}");
}

fn waits(out: &mut String, v: &Vector, curve: &Value) {
    let _ = match curve_id(curve) {
        Some(id) => writeln!(out, "curve {}\ncall curve", id.0),
        None => writeln!(out, "backoff{}", all(&curve_of(curve))),
    };
    if let Some(failed) = retry_of(v) {
        let _ = writeln!(out, "retry{}\ncall pause", all(&failed));
    }
    if let Some(spent) = refund_of(v) {
        let _ = writeln!(out, "refund {}\ncall refund", spent.0);
    }
}

/// Only fields that are not 0.
fn all<T: Fields>(value: &T) -> String {
    let mut out = String::new();
    for field in T::fields() {
        let number = (field.get)(value);
        if number != 0 {
            let _ = write!(out, " {} {number}", field.name);
        }
    }
    out
}

fn expectations(out: &mut String, v: &Vector) {
    for (key, wanted) in v.body.get("expect").and_then(Value::as_object).into_iter().flatten() {
        match key.as_str() {
            "error" => {
                let _ = writeln!(out, "expect error {}", word_value(List::STATUS, wanted.as_str().expect("a word")));
            }
            "id" => {
                let space = v.body.get("find").map_or(Space::CODE, space_of);
                let _ = writeln!(out, "expect id {}", id(&[space], wanted.as_str().expect("a name")));
            }
            "steps" | "windows" | "causes" => {
                let name = key.trim_end_matches('s');
                for (i, one) in wanted.as_array().expect("a list").iter().enumerate() {
                    for (field, value) in one.as_object().expect("fields") {
                        let _ = writeln!(out, "expect {name} {i} {field} {}", resolve(name, field, value));
                    }
                }
            }
            "text" => {
                for (of, lines) in wanted.as_object().expect("texts") {
                    let hex: String = text_wanted(lines).bytes().map(|byte| format!("{byte:02x}")).collect();
                    let _ = writeln!(out, "expect text {of} {hex}");
                }
            }
            "error_at" | "charges" | "gated" | "spent" => {
                let _ = writeln!(out, "expect {key} {}", resolve("", key, wanted));
            }
            name => {
                for (field, value) in wanted.as_object().expect("fields") {
                    let _ = writeln!(out, "expect {name} {field} {}", resolve(name, field, value));
                }
            }
        }
    }
}
