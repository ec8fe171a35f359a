//! What a name means in one field, with the defaults of its disposition filled in.

use super::Resolver;
use crate::model::{MASKED, Meaning, NOT_COUNTED, ONE_CHARGE, WITHDRAWN_CONSENT};
use crate::schema::Facet;

const HOUR_S: u32 = 3600;
/// What a customer reads whose reason must not be revealed.
const MASKED_TEXT: &str = "generic_decline";

impl Resolver<'_> {
    pub(super) fn facet(&mut self, facet: &Facet) -> Meaning {
        self.check_facet(facet);
        let disposition = self.optional_word("disposition", facet.disposition.as_ref());
        let implied = self.dispositions.get(&disposition).cloned();
        if let Some(word) = facet.disposition.as_ref().filter(|_| disposition != 0 && implied.is_none()) {
            self.problem(word.span().start, format_args!("dangling `{}`, expected a row of dispositions.toml", word.get_ref()));
        }
        let implied = implied.unwrap_or_default();
        let contact = match (&facet.contact, &facet.mask) {
            (Some(word), _) => self.word("contact", word),
            (None, Some(_)) => self.known("contact", "neutral"),
            (None, None) if disposition == 0 => 0,
            (None, None) => self.known("contact", "normal"),
        };
        Meaning {
            says: self.word("says", &facet.says),
            disposition,
            actor: facet.actor.as_ref().map_or(implied.actor, |word| self.word("actor", word)),
            severity: facet.severity.as_ref().map_or(implied.severity, |word| self.word("severity", word)),
            contact,
            scope: self.optional_word("scope", facet.scope.as_ref()),
            lift: self.optional_word("lift", facet.lift.as_ref()),
            schedule: facet.schedule.as_ref().map_or(implied.schedule, |word| self.word("schedule", word)),
            allowed: facet.allowed.as_ref().map_or(implied.allowed, |words| self.flags("allowed", words)),
            flags: flags(facet),
            wait_s: self.wait(facet),
            shown: self.optional_reference("code", facet.mask.as_ref()),
            text: self.text(facet, implied.text),
        }
    }

    /// The customer text: its own, that of the code it is masked as, or that of its disposition.
    fn text(&mut self, facet: &Facet, implied: u32) -> u32 {
        let masked = || self.ids.get(&("text", MASKED_TEXT.to_owned())).copied();
        match &facet.customer_text {
            Some(key) => self.reference("text", key),
            None if facet.mask.is_some() => masked().unwrap_or(implied),
            None => implied,
        }
    }

    fn wait(&mut self, facet: &Facet) -> u32 {
        let Some(hours) = &facet.wait_h else { return 0 };
        hours.get_ref().checked_mul(HOUR_S).unwrap_or_else(|| {
            self.problem(hours.span().start, format_args!("wait of {} hours, expected fewer", hours.get_ref()));
            0
        })
    }

    /// The value of a word the schema itself names as a default.
    fn known(&self, list: &str, word: &str) -> u32 {
        let value = self.lists.get(list).and_then(|list| list.get(word)).copied().unwrap_or_default();
        u32::try_from(value).unwrap_or_default()
    }

    /// Which keys go together.
    fn check_facet(&mut self, facet: &Facet) {
        let says = facet.says.get_ref().as_str();
        let at = facet.says.span().start;
        match (&facet.disposition, says) {
            (Some(word), "nothing") => {
                self.problem(word.span().start, "a disposition beside says = \"nothing\", expected none");
            }
            (None, "permits" | "generic" | "wrong" | "forbids") => {
                self.problem(at, format_args!("says = \"{says}\" without a disposition, expected one"));
            }
            _ => {}
        }
        for (key, word) in [("scope", &facet.scope), ("lift", &facet.lift)] {
            match word {
                Some(word) if says != "forbids" => {
                    self.problem(
                        word.span().start,
                        format_args!("`{key}` beside says = \"{says}\", expected only with \"forbids\""),
                    );
                }
                None if says == "forbids" => self.problem(at, format_args!("says = \"forbids\" without `{key}`, expected one")),
                _ => {}
            }
        }
    }
}

fn flags(facet: &Facet) -> u32 {
    let bit = |set: bool, bit: u32| if set { bit } else { 0 };
    bit(facet.withdrawn_consent, WITHDRAWN_CONSENT)
        | bit(facet.not_counted, NOT_COUNTED)
        | bit(facet.mask.is_some(), MASKED)
        | bit(facet.one_charge, ONE_CHARGE)
}
