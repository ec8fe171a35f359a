//! Properties of semantics §3 over random histories.
//!
//! `REFERENCE_SAMPLES` sets how many histories each property is tried on.

use recoup_reference::{
    generate::{Random, Sample, confused_sample, prohibitions, sample, wait},
    history::{Error, History},
    input::{Case, DAY, HOUR, Kind, Ms, Outcome, Report, Source, Trigger, Wait, second},
    join::{join, places},
    law::{Answer, Clearance, Reason, Ruling, may_charge},
};
use std::collections::{BTreeMap, BTreeSet};

fn samples() -> u64 {
    std::env::var("REFERENCE_SAMPLES").ok().and_then(|text| text.parse().ok()).unwrap_or(4000)
}

fn ask(sample: &Sample, reports: &[Report]) -> Result<Ruling, Error> {
    may_charge(&sample.case, reports, sample.failure.as_ref(), sample.now)
}

fn answer(sample: &Sample, reports: &[Report]) -> Option<Answer> {
    ask(sample, reports).ok().map(|ruling| ruling.clearance.answer)
}

/// Enough to run one sample again, and to read it: what is not said is left out.
fn show(seed: u64, sample: &Sample) -> String {
    let rows = sample.reports.iter().chain(&sample.failure).map(brief).collect::<Vec<_>>().join("\n");
    format!("seed {seed}, now {}, failure given {}\n{}\n{rows}", sample.now, sample.failure.is_some(), brief(&sample.case))
}

fn brief(value: &impl std::fmt::Debug) -> String {
    let unsaid = |part: &&str| ![": None", ": false", ": []", ": Unsaid"].iter().any(|empty| part.ends_with(empty));
    format!("{value:?}").split(", ").filter(unsaid).collect::<Vec<_>>().join(", ")
}

#[test]
fn order_and_repetition_change_nothing() {
    for seed in 0..samples() {
        let sample = if seed % 4 == 0 { confused_sample(seed) } else { sample(seed) };
        let first = (ask(&sample, &sample.reports), History::of(&sample.case, &sample.reports, None, sample.now).ok());
        let mut random = Random(seed);
        for _ in 0..4 {
            let mut other = sample.reports.clone();
            let again = random.pick(&other);
            other.push(again);
            random.shuffle(&mut other);
            let second = (ask(&sample, &other), History::of(&sample.case, &other, None, sample.now).ok());
            assert_eq!(first.0, second.0, "{}", show(seed, &sample));
            let together = |reports: &[Report]| {
                let places = places(reports);
                sample
                    .reports
                    .iter()
                    .map(|row| places[reports.iter().position(|other| other == row).unwrap_or(0)])
                    .collect::<Vec<_>>()
            };
            assert_eq!(together(&sample.reports), together(&other), "{}", show(seed, &sample));
            let attempts = |history: &Option<History>| history.as_ref().map(|history| history.attempts.clone());
            assert_eq!(attempts(&first.1), attempts(&second.1), "{}", show(seed, &sample));
        }
    }
}

/// What the samples are about: every answer, and every reason but those that need a setting no sample has.
#[test]
fn the_samples_reach_every_reason() {
    let mut seen: BTreeMap<(Answer, Option<Reason>), usize> = BTreeMap::new();
    for seed in 0..samples() {
        let sample = sample(seed);
        let Ok(ruling) = ask(&sample, &sample.reports) else { continue };
        let answer =
            if let Answer::NotBefore(_) = ruling.clearance.answer { Answer::NotBefore(0) } else { ruling.clearance.answer };
        *seen.entry((answer, ruling.clearance.reason)).or_default() += 1;
    }
    use Reason::{Ceiling, Closed, Gate, Held, Lookup, Notice, Prohibited, ProviderSchedules, Settled, Unresolved, Wait};
    let never = [Settled, Closed, Prohibited, Ceiling].map(|reason| (Answer::Never, Some(reason)));
    let not_yet = [Unresolved, Lookup, Held, Gate, ProviderSchedules, Notice].map(|reason| (Answer::NotYet, Some(reason)));
    let wanted = [(Answer::Allowed, None), (Answer::NotBefore(0), Some(Wait))].into_iter().chain(never).chain(not_yet);
    for kind in wanted {
        assert!(
            seen.get(&kind).is_some_and(|count| *count * 1000 >= usize::try_from(samples()).unwrap_or(0)),
            "{kind:?}: {seen:?}"
        );
    }
}

/// The ids of events in the opposite order: they decide nothing but labels, so the answer is the same. Increments are named
/// by them, and where two candidates of nearness were sent at one instant the label decides.
#[test]
fn the_order_of_event_ids_never_decides() {
    let mut tried = 0;
    for seed in 0..samples() {
        let sample = sample(seed);
        let first = |group: &recoup_reference::join::Group| recoup_reference::standing::standing(&group.reports).start;
        let groups = join(&recoup_reference::event::set_of(&sample.reports));
        let starts: BTreeSet<Ms> = groups.iter().map(first).collect();
        if starts.len() < groups.len() || sample.reports.iter().any(|row| row.increment) {
            continue;
        }
        tried += 1;
        let turn = |row: &Report| Report { event: row.event.map(|event| u64::MAX - event), ..row.clone() };
        let turned: Vec<Report> = sample.reports.iter().map(turn).collect();
        assert_eq!(ask(&sample, &turned), ask(&sample, &sample.reports), "{}", show(seed, &sample));
    }
    assert!(tried > samples() / 4, "only {tried} samples were tried");
}

#[test]
fn no_report_is_lost_or_told_of_two_attempts() {
    for seed in 0..samples() {
        let sample = sample(seed);
        let rows = recoup_reference::event::set_of(&sample.reports);
        let groups = join(&rows);
        for row in rows.iter().filter(|row| row.outcome().is_some()) {
            let count = groups.iter().filter(|group| group.reports.contains(row)).count();
            if row.is_lookup() && !row.is_named() {
                continue;
            }
            assert_eq!(count, 1, "{}\n{}", brief(row), show(seed, &sample));
        }
    }
}

#[test]
fn an_attempt_id_names_one_attempt() {
    for seed in 0..samples() {
        let sample = sample(seed);
        let rows = recoup_reference::event::set_of(&sample.reports);
        let groups = join(&rows);
        for group in &groups {
            let mut ids: Vec<u64> = group.reports.iter().filter_map(Report::attempt_name).collect();
            ids.sort_unstable();
            ids.dedup();
            assert!(ids.len() <= 1, "{ids:?}\n{}", show(seed, &sample));
        }
        let carries = |id: u64| groups.iter().filter(|g| g.reports.iter().any(|r| r.attempt_name() == Some(id))).count();
        for id in rows.iter().filter(|row| row.outcome().is_some()).filter_map(Report::attempt_name) {
            assert_eq!(carries(id), 1, "{id}\n{}", show(seed, &sample));
        }
    }
}

#[test]
fn an_open_attempt_of_ours_is_not_ended_by_nearness() {
    for seed in 0..samples() {
        let sample = sample(seed);
        let rows = recoup_reference::event::set_of(&sample.reports);
        let named: Vec<Report> = rows.iter().filter(|row| row.is_named() || row.is_lookup()).cloned().collect();
        let open = |rows: &[Report]| {
            let of_ours = |reports: &[Report]| reports.iter().any(|report| report.key_name().is_some());
            let open = |reports: &[Report]| recoup_reference::standing::standing(reports).outcome.is_open();
            join(rows).into_iter().filter(|g| of_ours(&g.reports) && open(&g.reports)).map(|g| g.label).collect::<Vec<_>>()
        };
        assert_eq!(open(&named), open(&rows), "{}", show(seed, &sample));
    }
}

/// Adding this row never loosens the answer.
fn never_looser(seed: u64, sample: &Sample, added: Report) {
    let Some(before) = answer(sample, &sample.reports) else { return };
    let mut more = sample.reports.clone();
    more.push(added.clone());
    let after = answer(sample, &more).expect("an answer remains an answer");
    assert!(after >= before, "{before:?} became {after:?} by {}\n{}", brief(&added), show(seed, sample));
}

/// A report of an attempt of its own, far from every other, that failed.
fn distinct(random: &mut Random, told: Ms) -> Report {
    Report {
        attempt: Some(900_000 + random.number() % 1000),
        event: Some(800_000 + random.number() % 1000),
        source: Source::ChargeEvent,
        trigger: Some(Trigger::External),
        credential: random.maybe(&[101, 102]),
        ..Report::new(Kind::Attempt(Outcome::Declined), told)
    }
}

/// An instant at or before this one with no report near it: what is added there is not joined to anything.
fn far_from_all(sample: &Sample, mut at: Ms) -> Ms {
    while sample.reports.iter().any(|row| (row.instant() - at).abs() < HOUR || (row.told - at).abs() < HOUR) {
        at -= HOUR;
    }
    at
}

#[test]
fn another_prohibition_or_wait_never_loosens() {
    for seed in 0..samples() {
        let sample = sample(seed);
        let mut random = Random(!seed);
        let told = far_from_all(&sample, sample.now - random.pick(&[0, HOUR, 2 * DAY, 9 * DAY]));
        let told = Report { other_case: true, ..distinct(&mut random, told) };
        never_looser(seed, &sample, Report { prohibitions: prohibitions(&mut random), ..told.clone() });
        never_looser(seed, &sample, Report { wait: Some(wait(&mut random)), ..told.clone() });
        never_looser(seed, &sample, told);
    }
}

#[test]
fn a_prohibition_or_wait_on_a_report_that_is_there_never_loosens() {
    for seed in 0..samples() {
        let sample = sample(seed);
        let mut random = Random(!seed);
        let failed = |row: &Report| row.outcome().is_some_and(Outcome::is_failure);
        let Some(index) = sample.reports.iter().position(failed) else { continue };
        let Some(before) = answer(&sample, &sample.reports) else { continue };
        let mut more = sample.reports.clone();
        if random.once_in(2) {
            more[index].prohibitions.extend(prohibitions(&mut random));
        } else {
            let more = &mut more[index].wait;
            *more = Some(more.map_or_else(|| wait(&mut random), |wait| Wait { span: wait.span + HOUR, ..wait }));
        }
        let after = answer(&sample, &more).expect("an answer remains an answer");
        assert!(after >= before, "{before:?} became {after:?} by {}\n{}", brief(&more[index]), show(seed, &sample));
    }
}

/// The newest failure drives, so that the attempt that is added says the same as the newest failure did.
#[test]
fn another_attempt_that_failed_alike_never_loosens() {
    for seed in 0..samples() {
        let sample = sample(seed);
        let mut random = Random(!seed);
        let Ok(history) = History::of(&sample.case, &sample.reports, sample.failure.as_ref(), sample.now) else { continue };
        let newest = history.newest_failures();
        let [like] = newest.as_slice() else { continue };
        if like.facts.is_none() {
            continue;
        }
        let told = sample.now + HOUR;
        let sample = Sample { now: told + HOUR, ..sample };
        let added = Report {
            facts: like.facts,
            credential: like.credential,
            method: like.method.clone(),
            mandate: like.mandate,
            amount: like.reports.iter().find_map(|report| report.amount),
            prohibitions: like.prohibitions.keys().copied().collect(),
            ..distinct(&mut random, told)
        };
        never_looser(seed, &sample, added);
    }
}

#[test]
fn a_hold_a_dispute_or_a_cancel_never_loosens() {
    for seed in 0..samples() {
        let sample = sample(seed);
        let kind = [Kind::Hold, Kind::Disputed, Kind::Canceled(recoup_reference::input::Cancel::Debt)][(seed % 3) as usize];
        never_looser(seed, &sample, Report { event: Some(1), ..Report::new(kind, sample.now) });
    }
}

/// What is not before an instant is allowed at that instant, and not a millisecond earlier, if nothing else is reported.
#[test]
fn the_instant_named_is_the_first() {
    let mut seen = 0;
    for seed in 0..samples() {
        let sample = sample(seed);
        let Some(Answer::NotBefore(at)) = answer(&sample, &sample.reports) else { continue };
        seen += 1;
        let then = |now: Ms| answer(&Sample { now, ..sample.clone() }, &sample.reports);
        assert_eq!(then(at), Some(Answer::Allowed), "{}", show(seed, &sample));
        assert_ne!(then(at - 1), Some(Answer::Allowed), "{}", show(seed, &sample));
    }
    assert!(seen > 20, "only {seen} samples were about an instant");
}

/// The verdict of an older failure never loosens what the newest one says.
#[test]
fn an_older_failure_as_payload_never_loosens() {
    for seed in 0..samples() {
        let sample = sample(seed);
        let Ok(with_newest) = may_charge(&Case { first_charge: true, ..sample.case.clone() }, &sample.reports, None, sample.now)
        else {
            continue;
        };
        let Some(failure) = &sample.failure else { continue };
        let history = History::of(&sample.case, &sample.reports, None, sample.now);
        let newest = history.ok().and_then(|history| history.newest_failures().iter().filter_map(|attempt| attempt.end).max());
        if newest.is_none_or(|newest| failure.told >= newest - HOUR) {
            continue;
        }
        let failure = Report { facts: None, prohibitions: Vec::new(), wait: None, ..failure.clone() };
        let older = may_charge(&sample.case, &sample.reports, Some(&failure), sample.now).expect("an answer");
        assert!(older.clearance.answer >= with_newest.clearance.answer, "{}", show(seed, &sample));
    }
}

/// A caller who charges whenever it is allowed, each charge declined for lack of funds, for three years.
#[test]
fn an_eager_caller_breaks_no_limit() {
    type Limits = &'static [(Ms, usize)];
    let limits: [(&str, Option<&str>, Limits); 4] = [
        ("visa", None, &[(720 * HOUR, 20)]),
        ("visa", Some("stripe"), &[(720 * HOUR, 15)]),
        ("mastercard", None, &[(24 * HOUR, 10), (720 * HOUR, 35)]),
        ("elo", None, &[(720 * HOUR, 15)]),
    ];
    for (brand, provider, limits) in limits {
        let mut random = Random(7);
        let mut reports: Vec<Report> = Vec::new();
        let mut now = recoup_reference::generate::T0;
        for debt in 0..6u64 {
            let case = Case {
                amount: 1999,
                brand: Some(brand.to_owned()),
                provider: provider.map(str::to_owned),
                method: Some("card".to_owned()),
                issuer_country: Some("us".to_owned()),
                acquirer_country: Some("us".to_owned()),
                credential: Some(101),
                first_charge: true,
                ..Case::default()
            };
            for report in &mut reports {
                report.other_case = true;
            }
            for charge in 0..25u64 {
                let clearance = may_charge(&case, &reports, None, now).expect("an answer").clearance;
                match clearance {
                    Clearance { answer: Answer::Allowed, .. } => {
                        reports.push(Report {
                            attempt: Some(debt * 1000 + charge),
                            credential: Some(101),
                            facts: recoup_reference::codes::facts(
                                &case,
                                &recoup_reference::codes::Codes { code: Some("insufficient_funds"), ..Default::default() },
                            ),
                            ..Report::new(Kind::Attempt(Outcome::Declined), now)
                        });
                        now += random.pick(&[1, HOUR, 3 * HOUR]);
                    }
                    Clearance { answer: Answer::NotBefore(at), .. } => now = at,
                    _ => break,
                }
            }
            let sent: Vec<Ms> = reports.iter().map(|row| row.told).collect();
            for (window, limit) in limits {
                for end in &sent {
                    let count = sent.iter().filter(|at| **at <= *end && **at >= end - window).count();
                    assert!(count <= *limit, "{brand} {provider:?}: {count} within {window} ms before {end}");
                }
            }
        }
        assert!(reports.len() > limits[0].1, "{brand}: the limit was never reached");
        let days = reports.iter().map(|row| second(row.told) / 86_400).collect::<BTreeSet<_>>();
        assert!(days.len() > 1, "{brand}: all on one day");
    }
}
