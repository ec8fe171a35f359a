//! What the codes of a failure mean: from the facts where they say it, else from the page itself.
//!
//! The classification of payloads is not what this crate checks. It is enough here that a code gives its disposition, its
//! class and its prohibitions, so that histories can be told in codes.

use crate::{
    input::{Cap, Case, Cause, Disposition, Facts, HOUR, Lift, Name, Prohibition, Says, Scope},
    rows::rows,
};
use recoup_knowledge::schema::Facet;

/// The codes one answer may hold, as written on the wire.
#[derive(Debug, Clone, Copy, Default)]
pub struct Codes<'a> {
    /// The decline code, error code or return code.
    pub code: Option<&'a str>,
    /// The network's response code.
    pub network_code: Option<&'a str>,
    /// The network's advice code.
    pub network_advice: Option<&'a str>,
    /// The provider's advice.
    pub provider_advice: Option<&'a str>,
    /// Why the provider blocked.
    pub outcome_reason: Option<&'a str>,
    /// The card's brand.
    pub brand: Option<&'a str>,
}

/// What the codes mean together; `None`: there is no code.
#[must_use]
pub fn facts(case: &Case, codes: &Codes<'_>) -> Option<Facts> {
    let debit = case.method.as_ref().filter(|method| crate::ceiling::is_debit_method(method));
    if let Some(method) = debit {
        return codes.code.map(|code| debit_facts(case, method, code));
    }
    let mut found: Vec<Facts> = Vec::new();
    let mut unknown = None;
    for code in [codes.code, codes.outcome_reason, codes.provider_advice].into_iter().flatten() {
        match provider_facet(code) {
            Some(facet) => found.extend(of_facet(facet)),
            None => unknown = Some(unknown_decline(code)),
        }
    }
    found.extend(network_facets(codes).into_iter().filter_map(of_facet));
    found.extend(capped(codes));
    let reason = found.iter().copied().max();
    let cap = found.iter().find_map(|facts| facts.cap);
    let only_after_customer = found.iter().any(|facts| facts.only_after_customer);
    reason.map(|facts| Facts { cap, only_after_customer, ..facts }).or(unknown)
}

/// Returns that nobody authorised.
const UNAUTHORISED: [&str; 6] = ["R05", "R07", "R10", "R29", "ARUDD-1", "debit_not_authorized"];

/// The prohibitions that a return of a bank debit means: an unauthorised one forbids the mandate.
#[must_use]
pub fn debit_prohibitions(case: &Case, code: Option<&str>, returned: bool) -> Vec<Prohibition> {
    if case.method.as_ref().is_none_or(|method| !crate::ceiling::is_debit_method(method)) {
        return Vec::new();
    }
    let unknown = returned && code.is_none_or(|code| code == "unknown_reason");
    let forbids = unknown || code.is_some_and(|code| UNAUTHORISED.contains(&code));
    if forbids { vec![Prohibition { scope: Scope::Mandate, lift: Lift::NewMandate }] } else { Vec::new() }
}

/// Facts of a code that gives its reason.
#[must_use]
pub fn reason(disposition: Disposition, cause: Cause) -> Facts {
    Facts { says: Says::Reason, disposition, cause, code: 0, gap: 0, cap: None, only_after_customer: false }
}

/// Rows of bank debits: only lack of funds is presented again, a code that is not known is never.
fn debit_facts(case: &Case, method: &str, code: &str) -> Facts {
    let privacy = ["at", "be", "de", "lu", "sk"];
    let funds = matches!(
        (method, code),
        (_, "insufficient_funds")
            | ("us_bank_account", "R01" | "R09")
            | ("bacs_debit", "ARUDD-0")
            | ("sepa_debit", "AM04")
            | ("au_becs_debit", "AU-6")
            | ("acss_debit", "PAD-901")
    ) || (method, code) == ("sepa_debit", "MS03")
        && case.issuer_country.as_deref().is_some_and(|country| privacy.contains(&country));
    match code {
        _ if funds => reason(Disposition::RetryLater, Cause::Funds),
        _ if UNAUTHORISED.contains(&code) => reason(Disposition::Stop, Cause::Other),
        "MD06" => reason(Disposition::CustomerAction, Cause::Other),
        _ => reason(Disposition::NewMethod, Cause::Other),
    }
}

fn provider_facet(code: &str) -> Option<&'static Facet> {
    let row = rows().book.rows.codes.iter().find(|row| row.row.name.as_ref() == code)?;
    row.row.decline.as_ref().or(row.row.outcome.as_ref()).or(row.row.error.as_ref()).or(row.row.advice.as_ref())
}

fn network_facets(codes: &Codes<'_>) -> Vec<&'static Facet> {
    let Some(brand) = codes.brand else { return Vec::new() };
    let fields = [("network_code", codes.network_code), ("network_advice", codes.network_advice)];
    let rules = rows().book.rows.rules.iter().map(|row| &row.row).filter(|rule| {
        let said = fields.iter().any(|(field, code)| rule.field.as_ref() == field && *code == Some(rule.code.as_ref().as_str()));
        let with = rule.with.is_empty() || rule.with.iter().any(|with| codes.network_code == Some(with.as_ref().as_str()));
        rule.brand.as_ref().is_some_and(|of| of.as_ref() == brand)
            && rule.dialect.is_none()
            && rule.issuer.is_empty()
            && rule.acquirer.is_empty()
            && said
            && with
    });
    rules.filter(|rule| rule.valid_to.is_none()).map(|rule| &rule.reads).collect()
}

fn of_facet(facet: &Facet) -> Option<Facts> {
    let disposition = disposition(facet.disposition.as_ref()?.as_ref());
    let cause =
        if facet.schedule.as_ref().is_some_and(|schedule| schedule.as_ref() == "funds") { Cause::Funds } else { Cause::Other };
    let says = if matches!(facet.says.as_ref().as_str(), "wrong" | "forbids") { Says::Reason } else { Says::Generic };
    Some(Facts { says, ..reason(disposition, cause) })
}

fn disposition(word: &str) -> Disposition {
    match word {
        "retry_later" => Disposition::RetryLater,
        "backoff" => Disposition::Backoff,
        "authenticate" => Disposition::Authenticate,
        "update_details" => Disposition::UpdateDetails,
        "customer_action" => Disposition::CustomerAction,
        "fix_integration" => Disposition::FixIntegration,
        "new_method" => Disposition::NewMethod,
        "lookup_first" => Disposition::LookupFirst,
        "stop" => Disposition::Stop,
        "settled" => Disposition::Settled,
        other => panic!("{other}: a disposition without a reading"),
    }
}

/// Visa 59 and 83: no charge at a fixed time, at most one after the customer acted.
fn capped(codes: &Codes<'_>) -> Option<Facts> {
    let code = codes.network_code.filter(|code| codes.brand == Some("visa") && ["59", "83"].contains(code))?;
    let generic = Facts { says: Says::Generic, ..reason(Disposition::RetryLater, Cause::Other) };
    Some(Facts { cap: Some(Cap { code: name("network", code), most: 1 }), only_after_customer: true, ..generic })
}

/// At most two charges, 72 h apart.
fn unknown_decline(code: &str) -> Facts {
    let cap = Some(Cap { code: name("code", code), most: 2 });
    Facts { says: Says::Generic, gap: 72 * HOUR, cap, ..reason(Disposition::RetryLater, Cause::Other) }
}

/// The hash of a name of some kind (FNV-1a, 64 bits).
#[must_use]
pub fn name(kind: &str, text: &str) -> Name {
    let bytes = kind.bytes().chain([0]).chain(text.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}
