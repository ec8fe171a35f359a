//! Policies, for people.

use super::{
    layout::{self, Cell, Lines, Table},
    style::{DIM, LABEL, PLAIN},
};
use crate::{
    command::policy::Change,
    contract::Checked,
    policy::{effective::Effective, lint::Finding},
};
use serde_json::Value;

/// A document that is a policy.
pub fn checked(checked: &Checked) -> String {
    let Checked { policy, preset, fingerprint, bytes } = checked;
    format!("{policy} is a policy on the preset {preset}, {bytes} bytes, fingerprint {fingerprint}\n")
}

/// A frame that was written.
pub fn built(checked: &Checked, out: &str) -> String {
    let Checked { preset, fingerprint, bytes, .. } = checked;
    format!("{out}: {bytes} bytes, on the preset {preset}, fingerprint {fingerprint}\n")
}

/// One block a finding: where, what, and what could come true.
pub fn findings(named: &str, findings: &[Finding]) -> String {
    let mut lines = Lines::new(layout::width(), "expected".len());
    for finding in findings {
        let place = finding.place.as_deref().unwrap_or("the preset");
        lines.head(LABEL, &format!("{place}: {}", finding.rule), &finding.pointer);
        lines.put("found", &finding.found);
        lines.put("expected", &finding.expected);
        lines.gap();
    }
    let noun = if findings.len() == 1 { "wish" } else { "wishes" };
    let end = match findings.len() {
        0 => format!("{named}: every wish can come true\n"),
        count => format!("{count} {noun} in vain\n"),
    };
    lines.finish() + &end
}

/// Every wish, one line each.
pub fn whole(named: &str, whole: &Value) -> String {
    let mut table = Table::new(["Wish", "Value"]);
    put(whole, "", &mut table);
    format!("{LABEL}{named}{LABEL:#}\n{}", table.render(layout::width()))
}

fn put(value: &Value, pointer: &str, table: &mut Table<2>) {
    match value {
        Value::Object(members) if !members.is_empty() => {
            for (key, member) in members {
                put(member, &format!("{pointer}/{key}"), table);
            }
        }
        Value::Array(elements) if elements.iter().any(Value::is_object) => {
            for (n, element) in elements.iter().enumerate() {
                put(element, &format!("{pointer}/{n}"), table);
            }
        }
        leaf => table.row([Cell::styled(PLAIN, pointer), said(leaf).into()]),
    }
}

/// A value without the signs of JSON.
fn said(value: &Value) -> String {
    match value {
        Value::Null => "none".to_owned(),
        Value::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Value::String(text) => text.clone(),
        Value::Array(elements) if elements.is_empty() => "none".to_owned(),
        Value::Array(elements) => elements.iter().map(said).collect::<Vec<_>>().join(", "),
        Value::Object(members) if members.is_empty() => "none".to_owned(),
        Value::Object(members) => {
            members.iter().map(|(key, member)| format!("{key} {}", said(member))).collect::<Vec<_>>().join(", ")
        }
        number => number.to_string(),
    }
}

/// What applies to one code.
pub fn effective(named: &str, effective: &Effective) -> String {
    let Effective { code, disposition, schedule, series, track, track_of, zone, window, limits } = effective;
    let mut lines = Lines::new(layout::width(), "escalate only high value".len());
    lines.head(LABEL, code, &format!("{disposition} · policy {named}"));
    if series.is_null() {
        lines.put("schedule", &format!("{schedule}: no timed charge"));
    } else {
        lines.put("schedule", schedule);
        for (key, value) in series.as_object().into_iter().flatten() {
            lines.put(&key.replace('_', " "), &said(value));
        }
        lines.put("zone", zone);
        lines.put("window", &hours(window));
    }
    lines.styled("track", DIM, track_of);
    for (key, value) in track.as_object().into_iter().flatten().filter(|(key, _)| *key != "schedule") {
        lines.put(&key.replace('_', " "), &said(value));
    }
    lines.put("limits", &if limits.is_empty() { "none".to_owned() } else { limits.join("\n") });
    lines.finish()
}

fn hours(window: &Value) -> String {
    let text = |key: &str| window[key].as_str().unwrap_or_default();
    let weekdays = window.get("weekdays").map(|days| format!(", {}", said(days))).unwrap_or_default();
    if window.is_null() { "any hour".to_owned() } else { format!("{} to {}{weekdays}", text("from"), text("to")) }
}

/// The wishes that differ.
pub fn changes(changes: &[Change]) -> String {
    if changes.is_empty() {
        return "the same wishes\n".to_owned();
    }
    let mut table = Table::new(["Wish", "Before", "After"]);
    let told = |value: &Option<Value>| value.as_ref().map_or_else(|| "–".to_owned(), said);
    for (pointer, before, after) in changes {
        table.row([pointer.as_str().into(), told(before).into(), told(after).into()]);
    }
    table.render(layout::width())
}
