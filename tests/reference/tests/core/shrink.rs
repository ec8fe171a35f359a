//! A difference made small, and printed so that it can be read.

use crate::plan::answer;
use recoup_reference::{
    input::Report,
    plan::{debt::Debt, generate::Question},
};

/// Takes out whatever the difference does not need: reports, what the debt says, keys of the document.
pub fn shrunk(mut question: Question) -> Question {
    loop {
        let still = |smaller: &Question| answer(smaller).is_some();
        let smaller = smaller(&question).into_iter().find(still);
        match smaller {
            Some(smaller) => question = smaller,
            None => return question,
        }
    }
}

fn smaller(question: &Question) -> Vec<Question> {
    let mut all = Vec::new();
    for index in 0..question.reports.len() {
        let mut less = question.clone();
        less.reports.remove(index);
        all.push(less);
    }
    for key in
        question.document.as_object().expect("an object").keys().filter(|key| !["version", "extends"].contains(&key.as_str()))
    {
        let mut less = question.clone();
        less.document.as_object_mut().expect("an object").remove(key);
        all.push(less);
    }
    let plain = Debt::default();
    let debts: [fn(&mut Debt, &Debt); 8] = [
        |debt, plain| debt.zone.clone_from(&plain.zone),
        |debt, plain| debt.blackouts.clone_from(&plain.blackouts),
        |debt, plain| debt.paydays.clone_from(&plain.paydays),
        |debt, plain| (debt.next_bill, debt.promise) = (plain.next_bill, plain.promise),
        |debt, _| debt.case.provider_next = None,
        |debt, _| (debt.prior_cases, debt.segment) = (0, 0),
        |debt, _| (debt.prepaid, debt.basic_debit, debt.high_value, debt.contact_none) = (false, false, false, false),
        |debt, _| debt.case.provider = None,
    ];
    for change in debts {
        let mut less = question.clone();
        change(&mut less.debt, &plain);
        if format!("{:?}", less.debt) != format!("{:?}", question.debt) {
            all.push(less);
        }
    }
    all
}

/// A question as it can be read: what is said of reports, with instants after the first of them.
pub fn readable(question: &Question) -> String {
    let first = question.reports.iter().map(|report| report.told).min().unwrap_or(question.now);
    let said = |text: String| {
        let kept =
            text.split(", ").filter(|field| !field.ends_with("None") && !field.ends_with("false") && !field.ends_with("[]"));
        kept.collect::<Vec<_>>().join(", ")
    };
    let report = |report: &Report| format!("  +{} {}", report.told - first, said(format!("{report:?}")));
    let reports: Vec<String> = question.reports.iter().map(report).collect();
    format!(
        "now +{} first {first}\n{}\nfailure {}\n{}\n{}",
        question.now - first,
        reports.join("\n"),
        report(&question.failure),
        said(format!("{:?}", question.debt)),
        question.document
    )
}
