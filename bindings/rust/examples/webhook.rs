//! A webhook arrives: what it means, what to do about it and when, and why. `cargo run -p recoup --example webhook -- PAYLOAD.json`

use recoup::{Case, History, Policy, Request, vocabulary::Preset, vocabulary::Trigger};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let body = std::fs::read(std::env::args().nth(1).ok_or("usage: webhook PAYLOAD.json")?)?;
    let mut history = History::new(); // a service loads the rows of the debt, and stores them again: history.to_json_lines()
    for report in recoup::read(&body, &Request::default()) {
        let report = report?;
        let verdict = report.classify()?;
        report.history_row(Some(&verdict), Trigger::SCHEDULED, 0)?.map(|row| history.merge(&row)).transpose()?;
        let invoice = report.text(report.reading.invoice).or(report.text(report.reading.charge)).unwrap_or("unnamed");
        let (now_ms, amount) = (recoup::instant(std::time::SystemTime::now()), report.reading.amount);
        let case = Case { key: recoup::case_key(invoice), now_ms, amount, currency: report.reading.currency, ..Case::default() };
        println!("{}{}", verdict.explain(), Policy::preset(Preset::STANDARD)?.plan(&case, &verdict, &history)?.explain());
    }
    Ok(())
}
