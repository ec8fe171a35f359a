//! Compares schedules by what they recover, on common random numbers. See README.md.

mod account;
mod caller;
mod clock;
mod contender;
mod debtor;
mod dice;
mod income;
mod mail;
mod report;
mod tally;
mod world;

use anyhow::{Context as _, bail};
use caller::Mode;
use clap::{Parser, ValueEnum};
use contender::{Contender, Means, Terms};
use debtor::Debtor;
use recoup_core::{Book, Fault, policy, table, vocabulary::Preset};
use report::{Group, Results};
use std::{path::PathBuf, thread};
use tally::Tally;
use world::{WORLDS, World};

/// Compares schedules by what they recover, on common random numbers.
#[derive(Debug, Parser)]
struct Args {
    /// A policy document that competes too; may be repeated.
    #[arg(long)]
    policy: Vec<PathBuf>,
    /// Debts of each world.
    #[arg(long, default_value_t = 20_000)]
    debts: u64,
    /// Seed of every draw.
    #[arg(long, default_value_t = 7)]
    seed: u64,
    /// A world by its name, or all; may be repeated.
    #[arg(long, default_value = "all")]
    world: Vec<String>,
    /// By schedule alone, with messages, or both.
    #[arg(long, value_enum, default_value = "both")]
    mode: Modes,
    /// Rivals charge at once when the customer gave a new card, instead of on their next day.
    #[arg(long)]
    rivals_follow: bool,
    /// Rivals make charges too that the law forbids nobody and calls pointless: before the customer did what the code asks for.
    #[arg(long)]
    rivals_probe: bool,
    /// The next bill falls due after 30 days, which ends the plans of the library.
    #[arg(long)]
    next_bill: bool,
    /// Only these contenders, by name; may be repeated.
    #[arg(long)]
    only: Vec<String>,
    /// Tells each group of codes in each world.
    #[arg(long)]
    groups: bool,
    /// Tells sums as comma-separated values: mode, world, contender, group, debts, paid, charges, dropped, mails.
    #[arg(long)]
    csv: bool,
    /// Tells the worlds and ends.
    #[arg(long)]
    list: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Modes {
    Schedule,
    Messages,
    Both,
}

fn main() -> anyhow::Result<()> {
    let args = Args::parse();
    if args.list {
        WORLDS.iter().for_each(|world| println!("{:18} {}", world.name, world.about));
        return Ok(());
    }
    let worlds = worlds(&args.world)?;
    let contenders = contenders(&args)?;
    let modes: &[Mode] = match args.mode {
        Modes::Schedule => &[Mode::Schedule],
        Modes::Messages => &[Mode::Messages],
        Modes::Both => &[Mode::Schedule, Mode::Messages],
    };
    let mut results: Vec<Results> = modes.iter().map(|_| Results::new(&contenders, &worlds)).collect();
    for (place, world) in worlds.iter().enumerate() {
        for (results, tallies) in results.iter_mut().zip(simulate(world, &contenders, modes, &args)) {
            results.put(place, tallies);
        }
    }
    print(&args, modes, &results);
    let violations: u64 = results.iter().map(Results::violations).sum();
    if violations > 0 {
        bail!("{violations} charges of the library were not allowed by the law; expected none");
    }
    Ok(())
}

fn print(args: &Args, modes: &[Mode], results: &[Results]) {
    if !args.csv {
        println!("{} debts a world, seed {}", args.debts, args.seed);
    }
    for (mode, results) in modes.iter().zip(results) {
        let name = if *mode == Mode::Schedule { "by schedule alone" } else { "with messages" };
        if args.csv {
            results.print_csv(name);
        } else {
            println!("\n== {name}");
            results.print(args.groups);
        }
    }
}

fn worlds(names: &[String]) -> anyhow::Result<Vec<&'static World>> {
    if names.iter().any(|name| name == "all") {
        return Ok(WORLDS.iter().collect());
    }
    let known = || WORLDS.iter().map(|world| world.name).collect::<Vec<_>>().join(", ");
    let find = |name: &String| {
        WORLDS
            .iter()
            .find(|world| world.name == name)
            .with_context(|| format!("world {name}: expected all or one of {}", known()))
    };
    names.iter().map(find).collect()
}

/// The presets that write to customers and charge for days, the documents given, and the rivals.
fn contenders(args: &Args) -> anyhow::Result<Vec<Contender>> {
    let mut all = Vec::new();
    for preset in Preset::WORDS.into_iter().filter(|preset| *preset != Preset::API) {
        let frame =
            written(|out| policy::preset(preset, out)).map_err(|fault| anyhow::anyhow!("preset {preset:?}: {fault:?}"))?;
        all.push(Contender { name: name_of(preset), means: Means::Policy(frame) });
    }
    for path in &args.policy {
        let json = std::fs::read(path).with_context(|| format!("{}: expected a policy document", path.display()))?;
        let frame = written(|out| policy::compile(Book::BUILT_IN, &json, out))
            .map_err(|fault| anyhow::anyhow!("{}: {fault:?}; expected what docs/policy.schema.json says", path.display()))?;
        let name = path.file_stem().map_or_else(|| "policy".into(), |stem| stem.to_string_lossy().into_owned());
        all.push(Contender { name, means: Means::Policy(frame) });
    }
    all.extend(contender::rivals());
    if !args.only.is_empty() {
        all.retain(|contender| args.only.contains(&contender.name));
    }
    if all.is_empty() {
        bail!("no contender is left; expected a name that a run without --only shows");
    }
    Ok(all)
}

fn name_of(preset: Preset) -> String {
    String::from_utf8_lossy(table::word_of(preset).unwrap_or_default()).into_owned()
}

fn written(write: impl Fn(&mut [u8]) -> Result<usize, Fault>) -> Result<Vec<u8>, Fault> {
    let mut out = vec![0; 1 << 16];
    let len = write(&mut out)?;
    out.truncate(len);
    Ok(out)
}

/// By mode, contender and group. Debts are shared out to the processors; the sums do not depend on how many there are.
fn simulate(world: &World, contenders: &[Contender], modes: &[Mode], args: &Args) -> Vec<Vec<Group>> {
    let workers = thread::available_parallelism().map_or(1, usize::from) as u64;
    let part = |worker: u64| {
        let mut sums = vec![vec![Group::default(); contenders.len()]; modes.len()];
        for number in (0..args.debts).filter(|number| number % workers == worker) {
            let debtor = Debtor::make(world, args.seed, number);
            for (sums, mode) in sums.iter_mut().zip(modes) {
                let terms = Terms {
                    mode: *mode,
                    rivals_follow: args.rivals_follow,
                    rivals_probe: args.rivals_probe,
                    next_bill: args.next_bill,
                };
                for (sum, contender) in sums.iter_mut().zip(contenders) {
                    sum[report::group(&debtor)] += contender.run(&debtor, terms);
                }
            }
        }
        sums
    };
    let mut total = vec![vec![[Tally::default(); 5]; contenders.len()]; modes.len()];
    thread::scope(|scope| {
        let running: Vec<_> = (0..workers).map(|worker| scope.spawn(move || part(worker))).collect();
        for running in running {
            let sums = running.join().unwrap_or_else(|_| std::process::exit(101));
            for (total, sum) in total.iter_mut().flatten().flatten().zip(sums.into_iter().flatten().flatten()) {
                *total += sum;
            }
        }
    });
    total
}
