//! What failed: a signal, from a payload or from a bare code, with what the arguments add.

use crate::{
    args::{Facet, Failed, Flag},
    failure::Failure,
    lookup::scheme,
    source::{Source, is_file},
    words::{BOOK, find, near_names},
};
use recoup_core::{
    id::{AnyId, CodeId, Id, ProviderId},
    number::{Duration, HttpStatus, Instant, Position},
    signal::{Reading, Request, Signal, Span, read},
    table::Meaning,
    verdict::{self, Verdict},
    vocabulary::Status,
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
    let told = match &failed.input {
        Some(input) if is_file(input) => payload(&Source::read(input)?, failed, Position(0))?,
        Some(code) => bare(Some(code), failed)?,
        None => bare(None, failed)?,
    };
    judged(told, failed)
}

/// As [`told`], of a payload that is at hand.
pub fn told_by(source: &Source, failed: &Failed) -> Result<Told, Failure> {
    judged(payload(source, failed, Position(0))?, failed)
}

/// As [`told`], of a code or of what else is said: no file is read, whatever the code looks like.
pub fn told_without_file(failed: &Failed) -> Result<Told, Failure> {
    judged(bare(failed.input.as_deref(), failed)?, failed)
}

/// As [`told`], once for every report of the input.
pub fn all_told(failed: &Failed) -> Result<Vec<Told>, Failure> {
    let Some(input) = failed.input.as_ref().filter(|input| is_file(input)) else { return Ok(vec![told(failed)?]) };
    let source = Source::read(input)?;
    let mut all = Vec::new();
    let mut from = Position(0);
    loop {
        let told = judged(payload(&source, failed, from)?, failed)?;
        from = told.reading.next;
        all.push(told);
        if from == Position(0) {
            return Ok(all);
        }
    }
}

fn judged(mut told: Told, failed: &Failed) -> Result<Told, Failure> {
    add(&mut told.signal, failed)?;
    told.verdict = verdict::classify(BOOK, &told.signal).map_err(|fault| Failure::refused(&fault))?;
    Ok(told)
}

/// As [`told`], but nothing need have failed: the verdict is a zeroed one then.
pub fn told_or_nothing(failed: &Failed) -> Result<Told, Failure> {
    if failed.input.is_some() || failed.says_what_failed() {
        return told(failed);
    }
    let mut told = nothing(failed)?;
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

fn payload(source: &Source, failed: &Failed, from: Position) -> Result<Told, Failure> {
    if failed.facet.is_some() {
        return Err(Failure::usage("`--as` says where a bare code stood; a file says so itself"));
    }
    let http_status = failed.http_status.unwrap_or_default();
    let provider = failed.provider()?;
    let request = Request { provider, http_status, operation: failed.operation, from, ..Request::default() };
    let (signal, reading) = read(BOOK, &source.bytes, &request).map_err(|fault| {
        let offset = usize::try_from(fault.offset.0).unwrap_or(usize::MAX);
        let failure = Failure::of_document(&fault).at(source.place(offset));
        match source.token(offset.saturating_sub(1)).filter(|_| fault.status == Status::ERR_CARRIER && offset > 0) {
            Some(kind) => failure.saying(format!("`{kind}` is no object the reader knows")),
            None => failure,
        }
    })?;
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
    let from = usize::try_from(span.offset.0).ok()?;
    let found = bytes.get(from..from.checked_add(usize::try_from(span.len.0).ok()?)?)?;
    (!found.is_empty()).then(|| String::from_utf8_lossy(found).into_owned())
}

/// A failure without a payload: a code, or only what the network or HTTP said.
fn bare(code: Option<&str>, failed: &Failed) -> Result<Told, Failure> {
    if code.is_none() && !failed.says_what_failed() {
        let what = "nothing failed: neither FILE nor CODE is given";
        return Err(Failure::usage(what).expecting("a file, `-`, a code, --network-code, --network-advice or --http-status"));
    }
    let mut told = nothing(failed)?;
    if let Some(name) = code {
        match of_scheme(name, failed) {
            Some(code) => told.signal.code = code,
            None => stand(&mut told.signal, name, failed.facet)?,
        }
    }
    Ok(told)
}

/// A code as the banks of the method's scheme use it: it is read in whichever field it stands.
fn of_scheme(name: &str, failed: &Failed) -> Option<CodeId> {
    let method = BOOK.find_id(failed.method.as_deref()?.as_bytes())?;
    let of_method = || BOOK.scheme_code(method, name.as_bytes());
    let with_scheme = || BOOK.find_id(name.as_bytes()).filter(|code: &CodeId| scheme(AnyId(code.0)).is_some());
    if failed.facet.is_some() { None } else { of_method().or_else(with_scheme) }
}

/// Whose failure it is, and nothing said.
fn nothing(failed: &Failed) -> Result<Told, Failure> {
    let signal = Signal {
        provider: failed.provider()?,
        operation: failed.operation,
        http_status: failed.http_status.unwrap_or_default(),
        ..Signal::default()
    };
    Ok(Told { signal, verdict: Verdict::default(), reading: Reading::default(), ids: Vec::new(), message: None })
}

impl Failed {
    /// Whose failure it is.
    pub fn provider(&self) -> Result<ProviderId, Failure> {
        find("--provider", &self.provider)
    }

    /// Whether the arguments tell of a failure by themselves.
    fn says_what_failed(&self) -> bool {
        let answered = self.http_status.is_some_and(|status| status != HttpStatus::default());
        let coded = self.network_code.is_some() || self.network_advice.is_some();
        answered || coded || self.flags.iter().any(|flag| matches!(flag, Flag::Signal(_)))
    }
}

/// Puts a code where it stood.
fn stand(signal: &mut Signal, name: &str, facet: Option<Facet>) -> Result<(), Failure> {
    let (code, facet) = place(name, signal.provider, facet)?;
    match facet {
        Facet::Decline => signal.decline = code,
        Facet::Error => signal.code = code,
        Facet::Outcome => signal.outcome_reason = code,
        Facet::Advice => signal.advice = code,
    }
    Ok(())
}

/// The id of a provider's code and the field it stood in: the one said, or the first that has it. A code may be written in full, with
/// whose it is.
pub fn place(name: &str, provider: ProviderId, facet: Option<Facet>) -> Result<(CodeId, Facet), Failure> {
    let facets = facet.map_or(vec![Facet::Decline, Facet::Outcome, Facet::Error, Facet::Advice], |facet| vec![facet]);
    let unknown = || Failure::unknown(format!("`{name}` is no code this edition knows"), near_names(CodeId::SPACES, name));
    let code = BOOK.find_code(provider, name.as_bytes()).or_else(|| BOOK.find_owned_code(name.as_bytes())).ok_or_else(unknown)?;
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
    pub fn meaning(self, code: CodeId) -> Option<&'static Meaning> {
        match self {
            Self::Decline => BOOK.as_decline(code),
            Self::Error => BOOK.as_error(code),
            Self::Outcome => BOOK.as_outcome(code),
            Self::Advice => BOOK.as_advice(code),
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
    name(&mut signal.brand, "--brand", failed.brand.as_deref())?;
    name(&mut signal.method, "--method", failed.method.as_deref())?;
    name(&mut signal.funding, "--funding", failed.funding.as_deref())?;
    put(&mut signal.issuer_country, failed.issuer_country.or(failed.region));
    put(&mut signal.acquirer_country, failed.acquirer_country.or(failed.region));
    put(&mut signal.network_code, failed.network_code);
    put(&mut signal.network_advice, failed.network_advice);
    put(&mut signal.initiator, failed.initiator);
    put(&mut signal.retry_after_ms, failed.retry_after.map(Duration));
    put(&mut signal.at_ms, failed.failed_at.map(Instant));
    put(&mut signal.as_of_ms, failed.as_of.map(Instant));
    for flag in &failed.flags {
        if let Flag::Signal(bit) = flag {
            signal.flags |= *bit;
        }
    }
    Ok(())
}

/// The id of a name that was given.
fn name<I: Id>(field: &mut I, argument: &str, given: Option<&str>) -> Result<(), Failure> {
    put(field, given.map(|name| find(argument, name)).transpose()?);
    Ok(())
}

/// A value that was given.
fn put<T>(field: &mut T, given: Option<T>) {
    if let Some(value) = given {
        *field = value;
    }
}
