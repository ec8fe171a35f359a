//! What the readers of all providers share: how JSON becomes facts, and facts the integers of a signal.
//!
//! * `key`: a key of JSON.
//! * `paths`: the form of a provider's table, which key feeds which fact.
//! * `objects`: the form of the kinds of API objects.
//! * `slots`: the places of the facts.
//! * `facts`: what one object says, and which copy of a fact wins.
//! * `levels`: what is open.
//! * `members`: the plain members of one object.
//! * `walk`: the one pass that fills the facts.
//! * `own`: what an object says once all its keys are read.
//! * `places`: where one report of many begins, and the next.
//! * `names`: facts as the integers of a signal.
//! * `history`: which row of the history an event means.
pub(crate) mod facts;
pub(crate) mod history;
pub(crate) mod key;
mod levels;
mod members;
pub(crate) mod names;
pub(crate) mod objects;
mod own;
pub(crate) mod paths;
pub(crate) mod places;
pub(crate) mod slots;
pub(crate) mod walk;
