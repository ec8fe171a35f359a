//! What failed: a signal, from a payload or from a bare code, with what the arguments add.

use crate::{
    args::{Facet, Failed, Flag},
    failure::Failure,
    near,
    source::{Source, is_file},
    words::find,
};
use recoup::{
    signal::{Reading, Signal, Span, read_stripe},
    table::{self, id},
    verdict::{self, Verdict},
    vocabulary::space,
};

/// A failure, and what its payload told besides.
#[derive(Debug)]
pub struct Told {
    /// What the provider said.
    pub signal: Signal,
    /// What it means.
    pub verdict: Verdict,
    /// Ids and numbers of the payload; all 0 for a bare code.
    pub reading: Reading,
    /// The ids found in the payload, under the names that requests call them by; what names the debt best comes first.
    ids: Vec<(&'static str, String)>,
    /// What the provider wrote for people.
    pub message: Option<String>,
}

impl Told {
    /// What the debt is called in the payload.
    pub fn identity(&self) -> Option<&str> {
        self.ids.first().map(|(_, id)| id.as_str())
    }

    /// A request with the ids of the payload in their places.
    pub fn fill(&self, request: &str) -> String {
        self.ids.iter().fold(request.to_owned(), |request, (name, id)| request.replace(name, id))
    }
}

/// Reads the failure that the arguments name, and classifies it.
pub fn told(failed: &Failed) -> Result<Told, Failure> {
    let mut told = match &failed.input {
        Some(input) if is_file(input) => payload(&Source::read(input)?, failed)?,
        Some(code) => bare(Some(code), failed)?,
        None => bare(None, failed)?,
    };
    add(&mut told.signal, failed)?;
    told.verdict = verdict::classify(&[], &told.signal).map_err(Failure::refused)?;
    Ok(told)
}

/// As [`told`], but nothing need have failed: the verdict is a zeroed one then.
pub fn told_or_nothing(failed: &Failed) -> Result<Told, Failure> {
    if failed.input.is_some() || failed.says_what_failed() {
        return told(failed);
    }
    let mut told = nothing(failed);
    add(&mut told.signal, failed)?;
    let signal = &told.signal;
    told.verdict = Verdict {
        provider: signal.provider,
        brand: signal.brand,
        method: signal.method,
        funding: signal.funding,
        issuer_country: signal.issuer_country,
        acquirer_country: signal.acquirer_country,
        ..Verdict::default()
    };
    Ok(told)
}

fn payload(source: &Source, failed: &Failed) -> Result<Told, Failure> {
    if failed.facet.is_some() {
        return Err(Failure::usage("`--as` says where a bare code stood; a file says so itself"));
    }
    let (signal, reading) = read_stripe(&source.bytes, failed.http_status.unwrap_or(0), failed.operation)
        .map_err(|fault| Failure::refused(fault.error).at(source.place(fault.at)))?;
    let text = |span: Span| text_at(&source.bytes, span);
    let ids = [
        ("{invoice}", reading.invoice),
        ("{payment_intent}", reading.payment_intent),
        ("{setup_intent}", reading.setup_intent),
        ("{charge}", reading.charge),
        ("{event}", reading.event),
    ];
    let ids = ids.into_iter().filter_map(|(name, span)| Some((name, text(span)?))).collect();
    Ok(Told { signal, verdict: Verdict::default(), ids, message: text(reading.message), reading })
}

fn text_at(bytes: &[u8], span: Span) -> Option<String> {
    let from = usize::try_from(span.offset).ok()?;
    let found = bytes.get(from..from.checked_add(usize::try_from(span.len).ok()?)?)?;
    (!found.is_empty()).then(|| String::from_utf8_lossy(found).into_owned())
}

/// A failure without a payload: a code, or only what the network or HTTP said.
fn bare(code: Option<&str>, failed: &Failed) -> Result<Told, Failure> {
    if code.is_none() && !failed.says_what_failed() {
        let what = "nothing failed: neither FILE nor CODE is given";
        return Err(Failure::usage(what).expecting("a file, `-`, a code, --network-code, --network-advice or --http-status"));
    }
    let mut told = nothing(failed);
    if let Some(name) = code {
        stand(&mut told.signal, name, failed.facet)?;
    }
    Ok(told)
}

/// Stripe, and nothing said.
fn nothing(failed: &Failed) -> Told {
    let signal = Signal {
        provider: id::provider::STRIPE,
        operation: failed.operation,
        http_status: failed.http_status.unwrap_or(0),
        ..Signal::default()
    };
    Told { signal, verdict: Verdict::default(), reading: Reading::default(), ids: Vec::new(), message: None }
}

impl Failed {
    /// Whether the arguments tell of a failure by themselves.
    fn says_what_failed(&self) -> bool {
        let said = [self.network_code, self.network_advice, self.http_status.filter(|status| *status != 0)];
        said.iter().any(Option::is_some) || self.flags.iter().any(|flag| matches!(flag, Flag::Signal(_)))
    }
}

/// Puts a code where it stood.
fn stand(signal: &mut Signal, name: &str, facet: Option<Facet>) -> Result<(), Failure> {
    let (code, facet) = place(name, facet)?;
    match facet {
        Facet::Decline => signal.decline = code,
        Facet::Error => signal.code = code,
        Facet::Outcome => signal.outcome_reason = code,
        Facet::Advice => signal.advice = code,
    }
    Ok(())
}

/// The id of a code and the field it stood in: the one said, or the first that has it.
pub fn place(name: &str, facet: Option<Facet>) -> Result<(u32, Facet), Failure> {
    let facets = facet.map_or(vec![Facet::Decline, Facet::Outcome, Facet::Error, Facet::Advice], |facet| vec![facet]);
    let code = table::find(space::CODE, name.as_bytes())
        .map_err(|_| Failure::unknown(format!("`{name}` is no code this edition knows"), near::of_space(name, space::CODE)))?;
    let stands = |facet: &Facet| facet.meaning(code).is_some();
    facets.into_iter().find(stands).map(|facet| (code, facet)).ok_or_else(|| {
        let has: Vec<String> = Facet::ALL.into_iter().filter(stands).map(|facet| facet.name().to_owned()).collect();
        Failure::unknown(format!("`{name}` never stands in that field"), Vec::new())
            .expecting(format!("--as {}", has.join(" or --as ")))
    })
}

impl Facet {
    /// Every field, in the order of the help.
    pub const ALL: [Self; 4] = [Self::Decline, Self::Error, Self::Outcome, Self::Advice];

    /// What a code means there.
    pub fn meaning(self, code: u32) -> Option<table::Meaning> {
        match self {
            Self::Decline => table::as_decline(code),
            Self::Error => table::as_error(code),
            Self::Outcome => table::as_outcome(code),
            Self::Advice => table::as_advice(code),
        }
    }

    /// Its name, as `--as` takes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Decline => "decline",
            Self::Error => "error",
            Self::Outcome => "outcome",
            Self::Advice => "advice",
        }
    }
}

/// What the arguments say takes the place of what the payload says.
fn add(signal: &mut Signal, failed: &Failed) -> Result<(), Failure> {
    let named = [
        (&mut signal.brand, space::BRAND, "--brand", &failed.brand),
        (&mut signal.method, space::METHOD, "--method", &failed.method),
        (&mut signal.funding, space::FUNDING, "--funding", &failed.funding),
    ];
    for (field, space, argument, name) in named {
        if let Some(name) = name {
            *field = find(space, argument, name)?;
        }
    }
    let numbers = [
        (&mut signal.issuer_country, failed.issuer_country.or(failed.region)),
        (&mut signal.acquirer_country, failed.acquirer_country.or(failed.region)),
        (&mut signal.network_code, failed.network_code),
        (&mut signal.network_advice, failed.network_advice),
        (&mut signal.initiator, failed.initiator),
    ];
    for (field, number) in numbers {
        *field = number.unwrap_or(*field);
    }
    signal.retry_after_ms = failed.retry_after.map_or(signal.retry_after_ms, |seconds| i64::from(seconds) * 1_000);
    signal.at_ms = failed.failed_at.unwrap_or(signal.at_ms);
    signal.as_of_ms = failed.as_of.unwrap_or(signal.as_of_ms);
    signal.flags |= failed.flags.iter().map(|flag| if let Flag::Signal(bit) = flag { *bit } else { 0 }).fold(0, |a, b| a | b);
    Ok(())
}
