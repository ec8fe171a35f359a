//! Signals to verdicts.

use crate::{
    BOOK, Signal,
    error::{Call, Error},
    filled::text,
};
use recoup_core::{
    explain,
    fault::arguments,
    verdict,
    vocabulary::{Detail, Function, Lang},
};
use std::ops::Deref;

const CLASSIFY: Call = Call { function: Function::CLASSIFY, parts: &[], other: arguments::classify::SIGNALS };

/// What happened, who can fix it, and what may be tried. Made by [`classify`] and [`Report::classify`](crate::Report::classify) only.
///
/// It dereferences to the core's structure, which documents each field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict(verdict::Verdict);

impl Deref for Verdict {
    type Target = verdict::Verdict;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl Verdict {
    /// Why it is what it is, for people of finance and support: what happened, who can put it right, what may be tried. English, one statement
    /// a line.
    ///
    /// ```
    /// let signal = recoup::Signal { decline: recoup::find("insufficient_funds")?, ..Default::default() };
    /// let verdict = recoup::classify(&signal)?;
    /// assert!(verdict.explain().contains("The account had not enough money or credit for this amount."));
    /// assert!(verdict.explain_full().starts_with("retry_later: decided by decline_code insufficient_funds.\n"));
    /// # Ok::<(), recoup::Error>(())
    /// ```
    #[must_use]
    pub fn explain(&self) -> String {
        self.told(Detail::PLAIN)
    }

    /// The same for engineers: the fields that decided and disagreed, the rule, its source, its edition.
    ///
    /// ```
    /// let signal = recoup::Signal { decline: recoup::find("insufficient_funds")?, ..Default::default() };
    /// assert!(recoup::classify(&signal)?.explain_full().starts_with("retry_later: decided by decline_code"));
    /// # Ok::<(), recoup::Error>(())
    /// ```
    #[must_use]
    pub fn explain_full(&self) -> String {
        self.told(Detail::FULL)
    }

    fn told(&self, detail: Detail) -> String {
        // A verdict is made by classification only, so that none is refused here.
        text(|out| explain::verdict(BOOK, Lang::EN, detail, &self.0, out)).unwrap_or_default()
    }
}

/// Classifies one signal.
///
/// # Errors
/// For a field outside its documented values.
///
/// ```
/// use recoup::{Signal, vocabulary::Disposition};
/// let signal = Signal { decline: recoup::find("not_permitted")?, brand: recoup::find("visa")?, ..Signal::default() };
/// assert_eq!(recoup::classify(&signal)?.disposition, Disposition::CUSTOMER_ACTION);
/// # Ok::<(), recoup::Error>(())
/// ```
pub fn classify(signal: &Signal) -> Result<Verdict, Error> {
    verdict::classify(BOOK, signal).map(Verdict).map_err(|fault| CLASSIFY.of_element(fault))
}

/// Classifies many signals, in their order.
///
/// # Errors
/// As [`classify`], with the index of the first signal at fault.
///
/// ```
/// let decline = recoup::find("expired_card")?;
/// let verdicts = recoup::classify_many(&[recoup::Signal { decline, ..Default::default() }; 2])?;
/// assert_eq!(verdicts.first(), verdicts.last());
/// # Ok::<(), recoup::Error>(())
/// ```
pub fn classify_many(signals: &[Signal]) -> Result<Vec<Verdict>, Error> {
    let one = |(index, signal)| {
        verdict::classify(BOOK, signal).map(Verdict).map_err(|fault| CLASSIFY.of_element(fault.at_index(index)))
    };
    signals.iter().enumerate().map(one).collect()
}
