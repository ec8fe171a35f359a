//! `recoup diagnose`. Nothing that was given is repeated, but the name of a permission.

use crate::{
    args::{Diagnose, Format},
    contract::{self, json},
    failure::Failure,
    text,
    words::{self, BOOK, near_names},
};
use recoup_core::{
    id::Id,
    number::{HttpStatus, YesNo},
    refusal::{self, CAUSES_MAX, Cause, Refusal},
    vocabulary::Word,
};

/// A diagnosis with its causes, and the name of a permission that the message has.
#[derive(Debug)]
pub struct Diagnosed<'a> {
    /// What the library answered.
    pub diagnosis: refusal::Diagnosis,
    /// Its causes, the surest first.
    pub causes: Vec<Cause>,
    /// The first permission that the message names, known or not.
    pub named: Option<&'a str>,
}

pub fn run(args: &Diagnose, format: Format) -> Result<String, Failure> {
    if !args.other.is_empty() {
        return Err(Failure::usage("something stands without an option").expecting("options alone: recoup diagnose --help"));
    }
    let message = args.message.as_deref().unwrap_or_default();
    let diagnosed = ask(&refusal_of(args)?, args.key_prefix.as_deref().unwrap_or_default(), message)?;
    Ok(match format {
        Format::Json => json(&contract::Diagnosis::new(&diagnosed)),
        Format::Text => text::diagnosis::block(&diagnosed),
    })
}

fn ask<'a>(refusal: &Refusal, key_prefix: &str, message: &'a str) -> Result<Diagnosed<'a>, Failure> {
    let mut causes = vec![Cause::default(); CAUSES_MAX];
    let made = refusal::diagnose(BOOK, refusal, key_prefix.as_bytes(), message.as_bytes(), &mut causes);
    let diagnosis =
        made.map_err(|fault| Failure::of_document(&fault).at("--key-prefix").saying("that is more than the beginning of a key"))?;
    causes.truncate(diagnosis.cause_written.0 as usize);
    let (at, len) = (diagnosis.named_at.0 as usize, diagnosis.named_len.0 as usize);
    let named = message.get(at..at.saturating_add(len)).filter(|named| !named.is_empty());
    Ok(Diagnosed { diagnosis, causes, named })
}

fn refusal_of(args: &Diagnose) -> Result<Refusal, Failure> {
    Ok(Refusal {
        http_status: args.status.as_deref().map_or(Ok(HttpStatus(0)), status)?,
        error_type: id("--type", args.error_type.as_deref())?,
        code: id("--code", args.code.as_deref())?,
        key_livemode: one_of("--key-mode", args.key_mode.as_deref(), MODES)?,
        object_livemode: one_of("--object-mode", args.object_mode.as_deref(), MODES)?,
        owner: word("--owner", args.owner.as_deref())?,
        account_header: one_of("--account-header", args.account_header.as_deref(), ANSWERS)?,
        resource: id("--resource", args.resource.as_deref())?,
        access: word("--access", args.access.as_deref())?,
    })
}

const MODES: [(&str, YesNo); 2] = [("live", YesNo::YES), ("test", YesNo::NO)];
const ANSWERS: [(&str, YesNo); 2] = [("yes", YesNo::YES), ("no", YesNo::NO)];

fn status(text: &str) -> Result<HttpStatus, Failure> {
    let status = text.parse().ok().map(HttpStatus).filter(|status| status.in_range());
    status.ok_or_else(|| Failure::usage("that is no HTTP status").at("--status").expecting("100 to 599"))
}

/// The id of a name; an unknown one is not repeated.
fn id<I: Id + Default>(argument: &str, name: Option<&str>) -> Result<I, Failure> {
    let Some(name) = name else { return Ok(I::default()) };
    let unknown = || Failure::unknown("that name is not known", near_names(I::SPACES, name)).at(argument);
    BOOK.find_id(name.as_bytes()).ok_or_else(unknown)
}

fn word<W: Word + Default>(argument: &str, name: Option<&str>) -> Result<W, Failure> {
    let Some(name) = name else { return Ok(W::default()) };
    let wrong = || Failure::usage("that is no word of it").at(argument).expecting(words::all::<W>().join(" or "));
    words::value(name).ok_or_else(wrong)
}

fn one_of(argument: &str, given: Option<&str>, words: [(&str, YesNo); 2]) -> Result<YesNo, Failure> {
    let Some(given) = given else { return Ok(YesNo::default()) };
    let found = words.iter().find(|(word, _)| *word == given).map(|(_, value)| *value);
    let wrong = || Failure::usage("that is no word of it").at(argument).expecting(words.map(|(word, _)| word).join(" or "));
    found.ok_or_else(wrong)
}
