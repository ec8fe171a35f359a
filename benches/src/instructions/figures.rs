use std::{fmt::Write as _, process::Command};

/// How far a count may lie from its figure, in either direction: a figure that is too high would let the next change take it back.
pub const TOLERANCE_PERCENT: f64 = 5.0;

/// The committed figures, or those of a run: the toolchain that compiled, and a count a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// As [`toolchain`] has it.
    pub toolchain: String,
    /// Name and instructions an input.
    pub counts: Vec<(String, f64)>,
}

const HEAD: &str = "\
# Instructions an answer takes, written by `make instructions-update`; `make instructions` compares. benches/README.md says how.
";

impl Figures {
    /// Reads the file.
    ///
    /// # Errors
    /// What is wrong, with its line.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut lines = text.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
        let toolchain = lines.next().map(|(_, line)| line.to_owned()).unwrap_or_default();
        let count = |(number, line): (usize, &str)| {
            let (name, count) = line.split_once(' ')?;
            Some((name.to_owned(), count.trim().parse::<f64>().ok()?)).filter(|(_, count)| *count > 0.0).ok_or(number).ok()
        };
        let counts = lines.map(|line| count(line).ok_or_else(|| format!("line {}: expected `NAME COUNT`", line.0 + 1)));
        Ok(Self { toolchain, counts: counts.collect::<Result<_, _>>()? })
    }

    /// The file.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = format!("{HEAD}{}\n", self.toolchain);
        for (name, count) in &self.counts {
            writeln!(text, "{name} {count:.1}").expect("into a string");
        }
        text
    }

    /// What differs between the committed figures and a run; nothing where all is within [`TOLERANCE_PERCENT`].
    #[must_use]
    pub fn compare(&self, run: &Self) -> Vec<String> {
        let of = |figures: &Self, name: &str| figures.counts.iter().find(|(other, _)| other == name).map(|(_, count)| *count);
        let gone = self.counts.iter().filter(|(name, _)| of(run, name).is_none());
        let gone = gone.map(|(name, _)| format!("{name} has a figure and is not counted any more"));
        let changed = run.counts.iter().filter_map(|(name, count)| {
            let Some(figure) = of(self, name) else { return Some(format!("{name} is counted and has no figure")) };
            let percent = (count / figure - 1.0) * 100.0;
            ((count - figure).abs() * 100.0 > figure * TOLERANCE_PERCENT)
                .then(|| format!("{name}: {count:.1} instructions, {percent:+.1} % from its figure of {figure:.1}"))
        });
        changed.chain(gone).collect()
    }
}

/// The compiler and what it compiles for: counts of another are not comparable.
///
/// # Panics
/// When rustc does not run.
#[must_use]
pub fn toolchain() -> String {
    let told = Command::new("rustc").arg("-vV").output().expect("rustc runs");
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    let host = told.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default();
    format!("{} {host}", told.lines().next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(counts: &[(&str, f64)]) -> Figures {
        let counts = counts.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect();
        Figures { toolchain: "rustc 1.0.0 here".to_owned(), counts }
    }

    #[test]
    fn what_is_written_is_what_is_read() {
        let figures = figures(&[("find", 81.5), ("plan", 216_115.0)]);
        assert_eq!(Figures::parse(&figures.text()), Ok(figures));
        for (line, wrong) in [("find", 3), ("find x", 3), ("find 0", 3), ("", 3)] {
            let problem = Figures::parse(&format!("# head\nrustc\n{line}\n")).unwrap_err();
            assert!(problem.starts_with(&format!("line {wrong}: ")), "{problem}");
        }
    }

    #[test]
    fn more_than_five_percent_either_way_is_told() {
        let committed = figures(&[("find", 100.0)]);
        for within in [95.0, 100.0, 105.0] {
            assert_eq!(committed.compare(&figures(&[("find", within)])), [""; 0]);
        }
        for (outside, told) in [(94.9, "-5.1 %"), (105.1, "+5.1 %"), (1000.0, "+900.0 %")] {
            let problems = committed.compare(&figures(&[("find", outside)]));
            assert!(problems.len() == 1 && problems[0].contains(told), "{problems:?}");
        }
    }

    #[test]
    fn a_figure_without_a_count_and_a_count_without_a_figure_are_told() {
        let problems = figures(&[("find", 100.0)]).compare(&figures(&[("plan", 100.0)]));
        assert_eq!(problems.len(), 2, "{problems:?}");
    }
}
