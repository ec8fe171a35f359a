//! What the words of the lists mean, as part of a sentence.
//!
//! Each list is one text, a line a word: its name, and what is said. A table of texts would hold pointers, which the library has none of.

use crate::{
    table::{word_called, word_of},
    vocabulary::Word,
};

/// What is to be done, as the head of a verdict.
pub(super) const HEAD: &[u8] = b"\
retry_later: The payment failed, and time alone may cure it: try again later.\n\
backoff: Nothing was carried out: repeat the same request in a few seconds.\n\
customer_action: The payment failed, and the customer has to act at the bank before it is tried again.\n\
authenticate: The bank wants the customer to confirm the payment personally.\n\
update_details: The payment failed, and the card or account details have to change before it is tried again.\n\
new_method: This card or account cannot pay this bill. Another one may.\n\
fix_integration: This has to be put right on your own side first.\n\
lookup_first: It is not known how this ended. Find out before anything is charged.\n\
settled: There is nothing left to collect here.\n\
stop: Do not charge this customer's card or account again without new consent.\n\
";

/// How a plan goes about it.
pub(super) const WAY: &[u8] = b"\
customer_action: the customer is asked to act at the bank, and charged once that is confirmed.\n\
authenticate: the customer is asked to confirm the payment personally, and is charged while present.\n\
update_details: the customer is asked for new card or account details, and charged once they are there.\n\
new_method: this card or account is not charged again; the customer is asked for another one.\n\
fix_integration: nothing is charged until it is put right on your own side.\n\
lookup_first: first find out how the last attempt ended; nothing is charged before.\n\
settled: nothing is left to do.\n\
stop: nothing is charged any more.\n\
";

/// Why a schedule has the days it has.
pub(super) const DAYS: &[u8] = b"\
funds: charge again on days when money is likely to be in the account, and around paydays first.\n\
debit: charge again on days when money is likely to be in the account, and around paydays first.\n\
technical: charge again within hours, since a system that was down is usually soon back; after that, on later days.\n\
generic: the bank gave no reason, so the charges are spread over several weeks.\n\
velocity: a limit was reached that is lifted again with time, so charge when the next day or week has begun.\n\
unknown: the reason is not a known one, so charge only a few times, days apart.\n\
api: nothing was carried out, so repeat the same request within seconds.\n\
probe: the customer has to act, but the cause may also pass unheard, so charge a few times, a week or more apart.\n\
";

/// What must happen before a charge: after *once*.
pub(super) const GATE: &[u8] = b"\
customer_confirmed: the customer has confirmed that the bank will allow it\n\
method_updated: the card or account details have changed\n\
authenticated: the customer is there to confirm the payment\n\
notice_elapsed: the customer was told of the charge in advance and the notice time is over\n\
";

/// Why nothing is charged.
pub(super) const REASON: &[u8] = b"\
settled: the debt is paid, or was never one\n\
prohibited: the bank, the card network or the provider has ruled it out\n\
exhausted: all charges that were granted have been made, or their time is over\n\
ceiling: a limit leaves no day for another charge\n\
horizon: no allowed day is left before the last day for charges\n\
no_charge: after this kind of failure nothing is charged by itself\n\
unresolved: nobody knows yet how the last attempt ended, and the money might be taken twice\n\
canceled: the debt was cancelled, refunded or disputed\n\
held: the debt is on hold\n\
send_invoice: the customer pays this invoice without being charged\n\
provider_schedules: the payment provider charges this invoice by itself\n\
arm: this debt is in the group of an experiment that gets no automatic charge\n\
mandate: the customer's mandate is not in force\n\
unplaceable: no time was found that all rules allow\n\
gated: something else has to happen first\n\
not_after: the charge came too late and was dropped\n\
";

/// What ends a prohibition.
pub(super) const LIFT: &[u8] = b"\
new_credential: another card or account; a new expiry date does not help\n\
new_consent: new consent that the customer gives in person\n\
new_charge: the next bill; this one is over\n\
resolved: the case behind it being closed in your favour\n\
";

/// What a prohibition binds.
pub(super) const SCOPE: &[u8] = b"\
payment: this payment\n\
credential: this card or account, whatever the amount\n\
mandate: every debit under this mandate\n\
customer: everything with this customer\n\
case_credential: this card or account for this debt\n\
card_agreements: every agreement you have on this card\n\
";

/// Who can put it right.
pub(super) const ACTOR: &[u8] = b"\
customer: the customer\n\
issuer: the customer's bank\n\
merchant: your operations or finance people\n\
developer: your developers\n\
provider: the payment provider\n\
nobody: nobody\n\
";

/// How final it is.
pub(super) const SEVERITY: &[u8] = b"\
soft: It may pass by itself.\n\
conditional: It passes once somebody acts.\n\
hard: It will not pass with this card or account.\n\
";

/// What happens to those who charge all the same.
pub(super) const EFFECT: &[u8] = b"\
forbidden: break a rule of the network, the scheme or the provider\n\
fee: cost a fee\n\
pointless: fail again\n\
double_charge: risk taking the money twice\n\
";

/// What the end of a plan asks for.
pub(super) const END: &[u8] = b"\
cancel: the end. If it is still not paid, cancel the subscription or order.\n\
mark_unpaid: the end. If it is still not paid, mark it as unpaid.\n\
leave: the end. If it is still not paid, leave it open.\n\
";

/// How good a source is.
pub(super) const TIER: &[u8] = b"\
primary: the rule itself\n\
provider_docs: the provider's own words\n\
several_processors: several processors agree\n\
one_processor: one processor or third party\n\
editorial: our own judgement\n\
";

/// What moved a step.
pub(super) const MOVED: &[u8] = b"\
overdue: its planned time has passed, and this is the next one allowed\n\
hold: the debt was on hold until then\n\
promise: the customer promised to pay, and has until the end of that day\n\
wait: the network or the provider asks to wait until then\n\
notice: the law wants the customer told in time before the charge\n\
ceiling: a limit leaves no earlier place\n\
min_gap: at a distance from the charge before\n\
payday: moved to a payday\n\
bank_day: the banks are closed on weekends and holidays\n\
blackout: no charge is made on days that are closed or blocked\n\
weekday: on a weekday the policy allows\n\
window: in the preferred hours, and not in the quiet ones\n\
dst: the clocks change that day\n\
jitter: a little later by chance, so that charges do not all come at once\n\
window_dropped: the preferred hours were given up, since waiting for them would take too long\n\
payday_dropped: the payday was given up, since waiting for it would take too long\n\
jitter_dropped: there was no room to move it a little by chance\n\
";

/// What a charge must look like.
pub(super) const CONDITIONS: &[u8] = b"\
same_amount: for exactly the same amount\n\
notice_sent: after the customer was told of it in advance\n\
mandate_active: while the customer's mandate is in force\n\
label_retry_pymt: with the entry labelled RETRY PYMT\n\
reuse_payment_object: on the payment already begun, not on a second one\n\
customer_present: with the customer present\n\
new_credential: with another card or account than the one that failed\n\
probe: without waiting for the customer: the cause may have passed by itself\n\
";

/// What may be tried.
pub(super) const ALLOWED: &[u8] = b"\
same_card_now: the same again, at once\n\
same_card_later: the same card or account again, later\n\
after_customer: the same card or account, after the customer has acted at the bank\n\
after_data_fix: again, after the details were corrected\n\
after_authentication: again, while the customer confirms it\n\
other_method: another card, account or way to pay\n\
other_provider: the same card or account through another provider\n\
";

/// What to know about a plan.
pub(super) const NOTES: &[u8] = b"\
unknown_code: The reason given is not known here, so the plan is careful.\n\
stale_verdict: A newer failure than the one that was asked about decides this plan.\n\
past_horizon: Further charges of the schedule would come after the last day and are left out.\n\
truncated: The plan has further steps that are not shown here.\n\
";

/// What comes next where an event has to end what stands in the way.
pub(super) const AFTER_NOT_YET: &[u8] = b"\
unresolved: ask the provider how the last attempt ended, then ask again here.\n\
held: ask again when the hold has ended.\n\
no_charge: put it right on your own side, then ask again.\n\
provider_schedules: leave the charge to the provider, or take the invoice away from it.\n\
";

/// What comes next where nothing ends it.
pub(super) const AFTER_NEVER: &[u8] = b"\
send_invoice: wait for the customer to pay.\n\
ceiling: ask the customer for another way to pay.\n\
exhausted: ask the customer for another way to pay.\n\
mandate: ask the customer for a new mandate, or for another way to pay.\n\
";

/// What is said of a word; empty: nothing is.
pub(super) fn of<W: Word>(phrases: &'static [u8], word: W) -> &'static [u8] {
    let called = word_of(word);
    lines(phrases).find_map(|(name, phrase)| (Some(name) == called).then_some(phrase)).unwrap_or_default()
}

/// What is said of the words of a set, in the order of the lines.
pub(super) fn each<W: Word>(phrases: &'static [u8], set: W) -> impl Iterator<Item = &'static [u8]> {
    let is_in = move |name| word_called(name).is_some_and(|word: W| set.value() & word.value() != 0);
    lines(phrases).filter_map(move |(name, phrase)| is_in(name).then_some(phrase))
}

fn lines(phrases: &'static [u8]) -> impl Iterator<Item = (&'static [u8], &'static [u8])> {
    phrases.split(|byte| *byte == b'\n').filter_map(|line| {
        let mut parts = line.splitn(2, |byte| *byte == b':');
        Some((parts.next()?, parts.next()?.strip_prefix(b" ")?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        table::words,
        vocabulary::{
            Actor, Allowed, Condition, Disposition, Effect, FinalAction, Gate, Lift, List, MovedBy, Schedule, Scope, Severity,
            StopReason, Tier,
        },
    };

    fn all<W: Word>(phrases: &'static [u8]) {
        for (value, name) in words(W::LIST) {
            let nothing_to_say = name == b"none" || value == 0;
            assert_eq!(of(phrases, W::of(value).unwrap()).is_empty(), nothing_to_say, "{}", name.escape_ascii());
        }
        for (name, _) in lines(phrases) {
            assert!(word_called::<W>(name).is_some(), "{} is no word", name.escape_ascii());
        }
    }

    #[test]
    fn every_word_has_a_phrase_and_every_phrase_a_word() {
        all::<Disposition>(HEAD);
        all::<Gate>(GATE);
        all::<StopReason>(REASON);
        all::<Lift>(LIFT);
        all::<Scope>(SCOPE);
        all::<Effect>(EFFECT);
        all::<Severity>(SEVERITY);
        all::<Schedule>(DAYS);
        all::<Actor>(ACTOR);
        all::<FinalAction>(END);
        all::<Tier>(TIER);
        all::<MovedBy>(MOVED);
        all::<Condition>(CONDITIONS);
        all::<Allowed>(ALLOWED);
    }

    #[test]
    fn every_disposition_has_a_way_by_itself_or_by_its_schedule() {
        for (value, _) in words(List::DISPOSITION) {
            let word = Disposition::of(value).unwrap();
            let by_schedule = matches!(word, Disposition::RETRY_LATER | Disposition::BACKOFF);
            assert_eq!(of(WAY, word).is_empty(), by_schedule);
        }
    }

    #[test]
    fn a_set_is_told_in_the_order_of_the_lines() {
        let told: std::vec::Vec<&[u8]> = each(MOVED, MovedBy::JITTER | MovedBy::PAYDAY).collect();
        assert_eq!(told, [of(MOVED, MovedBy::PAYDAY), of(MOVED, MovedBy::JITTER)]);
    }
}
