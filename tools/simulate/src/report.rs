//! The table.

use crate::{
    contender::Contender,
    debtor::Debtor,
    tally::Tally,
    world::{Cause, GROUPS, Rail, World},
};

/// One tally for each of [`GROUPS`].
pub type Group = [Tally; GROUPS.len()];

/// The place of a debt in [`GROUPS`].
pub fn group(debtor: &Debtor) -> usize {
    match debtor.cause {
        _ if debtor.rail != Rail::Card => 3,
        Cause::Funds => 0,
        Cause::Mood => 1,
        Cause::Outage | Cause::Velocity => 2,
        Cause::Expired | Cause::Dead => 4,
    }
}

/// What every contender got in every world.
#[derive(Debug)]
pub struct Results {
    contenders: Vec<String>,
    worlds: Vec<&'static str>,
    /// By world and contender.
    tallies: Vec<Vec<Group>>,
}

impl Results {
    pub fn new(contenders: &[Contender], worlds: &[&'static World]) -> Self {
        let none = vec![[Tally::default(); GROUPS.len()]; contenders.len()];
        Self {
            contenders: contenders.iter().map(|contender| contender.name.clone()).collect(),
            worlds: worlds.iter().map(|world| world.name).collect(),
            tallies: vec![none; worlds.len()],
        }
    }

    pub fn put(&mut self, world: usize, tallies: Vec<Group>) {
        self.tallies[world] = tallies;
    }

    pub fn violations(&self) -> u64 {
        self.tallies.iter().flatten().flatten().map(|tally| tally.violations).sum()
    }

    /// Worlds, then the mean of the worlds, then the groups of codes.
    pub fn print(&self, groups: bool) {
        self.head("recovered %");
        for (world, tallies) in self.worlds.iter().zip(&self.tallies) {
            self.line(world, tallies.iter().map(|group| 100.0 * sum(group).recovered()));
        }
        self.line("mean", self.means(|tally| 100.0 * tally.recovered()));
        self.head("attempts a debt, after the first");
        for (world, tallies) in self.worlds.iter().zip(&self.tallies) {
            self.line(world, tallies.iter().map(|group| sum(group).attempts()));
        }
        self.line("mean", self.means(Tally::attempts));
        self.line("dropped", self.means(|tally| tally.dropped as f64 / tally.debts.max(1) as f64));
        self.line("mails", self.means(|tally| tally.mails as f64 / tally.debts.max(1) as f64));
        self.line("probes", self.means(|tally| tally.probes as f64 / tally.debts.max(1) as f64));
        self.line("violations", self.means(|tally| tally.violations as f64));
        self.head("by group of codes, all worlds: recovered %, attempts");
        for (place, name) in GROUPS.iter().enumerate() {
            let all = |contender: usize| total(self.tallies.iter().map(|tallies| &tallies[contender][place]));
            if all(0).debts > 0 {
                self.line(name, (0..self.contenders.len()).map(|contender| 100.0 * all(contender).recovered()));
                self.line("", (0..self.contenders.len()).map(|contender| all(contender).attempts()));
            }
        }
        if groups {
            self.print_groups();
        }
    }

    /// Every sum.
    pub fn print_csv(&self, mode: &str) {
        for (world, tallies) in self.worlds.iter().zip(&self.tallies) {
            for (contender, group) in self.contenders.iter().zip(tallies) {
                for (name, tally) in GROUPS.iter().zip(group).filter(|(_, tally)| tally.debts > 0) {
                    let Tally { debts, paid, charges, dropped, mails, .. } = tally;
                    println!("{mode},{world},{contender},{name},{debts},{paid},{charges},{dropped},{mails}");
                }
            }
        }
    }

    fn print_groups(&self) {
        self.head("by world and group: recovered %");
        for (world, tallies) in self.worlds.iter().zip(&self.tallies) {
            for (place, name) in GROUPS.iter().enumerate().filter(|(place, _)| tallies[0][*place].debts > 0) {
                self.line(&format!("{world} {name}"), tallies.iter().map(|group| 100.0 * group[place].recovered()));
            }
        }
    }

    /// The mean of the worlds, each as heavy as the others.
    fn means<'a>(&'a self, of: impl Fn(&Tally) -> f64 + 'a) -> impl Iterator<Item = f64> + 'a {
        (0..self.contenders.len()).map(move |contender| {
            let all: f64 = self.tallies.iter().map(|tallies| of(&sum(&tallies[contender]))).sum();
            all / self.worlds.len() as f64
        })
    }

    fn head(&self, what: &str) {
        println!("\n{what}");
        let names = self.contenders.iter().map(|name| format!("{name:>13.13}")).collect::<String>();
        println!("{:26}{names}", "");
    }

    fn line(&self, name: &str, values: impl Iterator<Item = f64>) {
        let values = values.map(|value| format!("{value:13.2}")).collect::<String>();
        println!("{name:26}{values}");
    }
}

fn sum(group: &Group) -> Tally {
    total(group.iter())
}

fn total<'a>(tallies: impl Iterator<Item = &'a Tally>) -> Tally {
    tallies.fold(Tally::default(), |mut sum, tally| {
        sum += *tally;
        sum
    })
}
