//! Why a request was refused, for people.

use super::{
    layout::{self, Lines},
    style::{LABEL, of_certainty},
};
use crate::{
    command::diagnose::Diagnosed,
    contract::mode,
    words::{self, BOOK, name, said, word},
};
use recoup_core::refusal::{Cause, Diagnosis};

const LABELS: usize = "Brings along".len();

/// The key, the permission to enable, and a block a cause.
pub fn block(diagnosed: &Diagnosed<'_>) -> String {
    let mut lines = Lines::new(layout::width(), LABELS);
    let known = [said(diagnosed.diagnosis.key_kind), mode(diagnosed.diagnosis.key_livemode)];
    let key: Vec<&str> = known.into_iter().flatten().collect();
    let count = diagnosed.causes.len();
    lines.head(LABEL, &format!("{count} {}", if count == 1 { "cause" } else { "causes" }), &key.join(" · "));
    if count == 0 {
        lines.put("Means", "Nothing that is known points to a right that is lacking.");
    }
    permission(&mut lines, diagnosed);
    for cause in &diagnosed.causes {
        lines.gap();
        one(&mut lines, cause);
    }
    lines.finish()
}

fn permission(lines: &mut Lines, diagnosed: &Diagnosed<'_>) {
    let Diagnosis { permission, brings, others, .. } = &diagnosed.diagnosis;
    let all = |ids: &[_]| ids.iter().filter_map(|id| name(*id)).collect::<Vec<_>>().join(", ");
    lines.maybe("Enable", name(*permission).or(diagnosed.named));
    if permission.is_set() && brings.iter().any(|id| id.is_set()) {
        lines.put("Brings along", &all(brings));
    }
    if others.iter().any(|id| id.is_set()) {
        lines.put("Or instead", &all(others));
    }
}

fn one(lines: &mut Lines, cause: &Cause) {
    lines.head(of_certainty(cause.certainty), name(cause.obstacle).unwrap_or_default(), word(cause.certainty));
    lines.maybe("Means", BOOK.operator_meaning(cause.obstacle).and_then(words::text));
    for (step, repair) in (1..).zip(cause.repairs.iter().filter(|repair| repair.is_set())) {
        lines.maybe(&format!("Step {step}"), BOOK.operator_meaning(*repair).and_then(words::text));
    }
}
