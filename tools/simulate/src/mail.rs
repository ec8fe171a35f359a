//! How a message moves a customer: it is read or not, and the reader may act. Draws go by the number of the mail, so that the same
//! customer reads the second mail of every contender alike, if it comes as late after the first.

use crate::{
    clock::{DAY, HOUR},
    debtor::{Act, Course, Debtor},
    dice::Topic,
    world::Cause,
};

/// The mails of one debt so far.
#[derive(Clone, Copy, Debug, Default)]
pub struct Mail {
    sent: u32,
    last_ms: i64,
    /// The customer wants no more.
    pub unsubscribed: bool,
}

/// What a reader does, by cause: gives another card, puts money aside, calls the bank, confirms that it was called.
fn leanings(cause: Cause) -> [(f64, Act); 4] {
    match cause {
        Cause::Funds => [(0.05, Act::NewCard), (0.14, Act::TopsUp), (0.0, Act::CallsBank), (0.0, Act::Confirms)],
        Cause::Mood => [(0.08, Act::NewCard), (0.0, Act::TopsUp), (0.07, Act::CallsBank), (0.07, Act::Confirms)],
        Cause::Expired => [(0.28, Act::NewCard), (0.0, Act::TopsUp), (0.0, Act::CallsBank), (0.0, Act::Confirms)],
        Cause::Dead => [(0.22, Act::NewCard), (0.0, Act::TopsUp), (0.0, Act::CallsBank), (0.0, Act::Confirms)],
        Cause::Outage | Cause::Velocity => {
            [(0.03, Act::NewCard), (0.0, Act::TopsUp), (0.0, Act::CallsBank), (0.0, Act::Confirms)]
        }
    }
}

/// What follows a mail of now, and whether the reader wants no more of them.
pub fn moves(debtor: &Debtor, course: &Course, mail: &mut Mail, now_ms: i64) -> (Vec<(i64, Act)>, bool) {
    let number = i64::from(mail.sent);
    // Each is read a little less than the one before, and one that follows soon much less.
    let soon = mail.sent > 0 && now_ms < mail.last_ms + 3 * DAY;
    let share = debtor.reads * 0.9_f64.powi(mail.sent as i32) * if soon { 0.5 } else { 1.0 };
    (mail.sent, mail.last_ms) = (mail.sent + 1, now_ms);
    let dice = debtor.dice;
    let leaves = dice.once(Topic::Unsubscribe, number, if soon { 0.02 } else { 0.006 });
    mail.unsubscribed |= leaves;
    if leaves || !dice.once(Topic::Read, number, share) {
        return (Vec::new(), leaves);
    }
    let mut draw = dice.draw(Topic::Act, number);
    for (chance, act) in leanings(debtor.cause) {
        if draw < chance {
            let hours =
                -10.0 * (1.0 - dice.draw(Topic::ReadDelay, number)).ln() - 16.0 * (1.0 - dice.draw(Topic::ActDelay, number)).ln();
            let once = act != Act::NewCard || course.cards == 0;
            let at_ms = debtor.awake(now_ms + (hours * HOUR as f64) as i64);
            return (if once { vec![(at_ms, act)] } else { Vec::new() }, false);
        }
        draw -= chance;
    }
    (Vec::new(), false)
}
