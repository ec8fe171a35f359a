//! A webhook arrives: what it means, what is to be done about it and when, and why.
//!
//! `cargo run -p recoup --example webhook -- PAYLOAD.json`

use recoup::{Case, History, Policy, Request, vocabulary::Preset, vocabulary::Trigger};
use std::{env, error::Error, fs, time::SystemTime};

fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args().nth(1).ok_or("usage: webhook PAYLOAD.json")?;
    let (body, policy) = (fs::read(path)?, Policy::preset(Preset::STANDARD)?);
    let mut history = History::new(); // a service loads the rows of the debt
    for report in recoup::read(&body, &Request::default()) {
        let report = report?;
        let verdict = report.classify()?;
        if let Some(row) = report.history_row(Some(&verdict), Trigger::SCHEDULED, 1)? {
            history.merge(&row)?; // and stores them again: history.to_json_lines()
        }
        let invoice = report.text(report.reading.invoice).or(report.text(report.reading.charge)).unwrap_or("unnamed");
        let now_ms = recoup::instant(SystemTime::now());
        let (amount, currency) = (report.reading.amount, report.reading.currency);
        let case = Case { key: recoup::case_key(invoice), now_ms, amount, currency, ..Case::default() };
        let plan = policy.plan(&case, &verdict, &history)?;
        println!("{}\n{}", verdict.explain(), plan.explain());
    }
    Ok(())
}
