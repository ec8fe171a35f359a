//! The tables say what the facts say: every row of `knowledge/` is asked of the public functions and compared with its source.

use once_cell::sync::Lazy;
use recoup_core::id::*;
use recoup_core::number::{Ascii4, Country, Currency, HttpStatus, Instant, YesNo};
use recoup_core::table::{self, Context, Meaning, MeaningFlag};
use recoup_core::time::{
    civil::Date,
    holidays::{BankCalendar, is_bank_day},
    payday::Paydays,
};
use recoup_core::vocabulary::{
    Access, Allowed, Carrier, Certainty, Disposition, Field, KeyKind, Lang, List, Says, Space, Status, Word,
};
use recoup_knowledge::{Book, dump, emit, ids, load, model, read::NAME_SPACES, schema::Facet};
use std::{collections::BTreeSet, env, fs, path::Path, path::PathBuf};

/// The tables as the library has them.
const TABLES: recoup_core::Book<'static> = recoup_core::Book::BUILT_IN;
static BOOK: Lazy<Book> =
    Lazy::new(|| load(&root().join("knowledge")).unwrap_or_else(|problems| panic!("{}", problems.join("\n"))));

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

fn find(space: Space, name: &str) -> u32 {
    TABLES.find(space, name.as_bytes()).unwrap_or_else(|error| panic!("{name} in {space:?}: {error:?}")).0
}

fn id_of<I: Id>(space: Space, row: u32, name: &str) -> I {
    let id = I::of(find(space, name));
    assert_eq!(id.number(), space.0 << 24 | row, "{name}");
    assert_eq!(id.space(), space);
    id
}

#[track_caller]
fn assert_word(value: impl Word, word: &str) {
    let found = table::word_of(value).map(String::from_utf8_lossy);
    assert_eq!(found.as_deref(), Some(word));
}

#[track_caller]
fn assert_optional_word(value: impl Word, word: Option<&str>) {
    match word {
        Some(word) => assert_word(value, word),
        None => assert_eq!(value.value(), 0),
    }
}

fn bits<W: Word>(words: &[&str]) -> W {
    let bit = |word: &&str| table::word_value(W::LIST, word.as_bytes()).unwrap();
    W::of(words.iter().map(bit).fold(0, |bits, bit| bits | bit)).unwrap()
}

#[track_caller]
fn assert_text(found: Option<&[u8]>, expected: &str) {
    assert_eq!(found.map(|text| std::str::from_utf8(text).unwrap()), Some(expected));
}

fn packed(text: &str) -> u32 {
    let mut bytes = [0; 4];
    bytes[..text.len()].copy_from_slice(text.as_bytes());
    u32::from_le_bytes(bytes)
}

fn instant(day: Option<&str>, open: i64) -> i64 {
    day.map_or(open, |day| recoup_knowledge::date::parse(day).unwrap())
}

macro_rules! word_of {
    ($option:expr) => {
        $option.as_ref().map(|word| word.get_ref().as_str())
    };
}

/// Compares a meaning with its facet; a key that is absent comes from the disposition.
fn assert_meaning(found: Option<&Meaning>, facet: Option<&Facet>, what: &str) {
    let Some(facet) = facet else { return assert_eq!(found, None, "{what}") };
    let found = found.unwrap_or_else(|| panic!("{what} means nothing"));
    assert_word(found.says, facet.says.get_ref());
    assert_optional_word(found.disposition, word_of!(facet.disposition));
    assert_optional_word(found.scope, word_of!(facet.scope));
    assert_optional_word(found.lift, word_of!(facet.lift));
    let implied = TABLES.disposition(found.disposition);
    fn or_implied(word: Option<&str>, found: impl Word, implied: Option<i64>) {
        match word {
            Some(word) => assert_word(found, word),
            None => assert_eq!(found.value(), implied.unwrap_or(0)),
        }
    }
    or_implied(word_of!(facet.actor), found.actor, implied.map(|row| row.actor.value()));
    or_implied(word_of!(facet.severity), found.severity, implied.map(|row| row.severity.value()));
    or_implied(word_of!(facet.schedule), found.schedule, implied.map(|row| row.schedule.value()));
    let allowed = facet.allowed.as_ref().map(|words| words.iter().map(|word| word.get_ref().as_str()).collect::<Vec<_>>());
    assert_eq!(found.allowed, allowed.map_or(implied.map_or(Allowed(0), |row| row.allowed), |words| bits(&words)), "{what}");
    let contact = word_of!(facet.contact).or(if facet.mask.is_some() {
        Some("neutral")
    } else {
        facet.disposition.as_ref().map(|_| "normal")
    });
    assert_optional_word(found.contact, contact);
    assert_eq!(found.wait_s, facet.wait_h.as_ref().map_or(0, |hours| hours.get_ref() * 3600), "{what}");
    assert_eq!(found.shown.0, facet.mask.as_ref().map_or(0, |code| find(Space::CODE, code.get_ref())), "{what}");
    assert_eq!(found.flags.has(MeaningFlag::MASKED), facet.mask.is_some(), "{what}");
    assert_eq!(found.flags.has(MeaningFlag::ONE_CHARGE), facet.one_charge, "{what}");
    assert_eq!(found.flags.has(MeaningFlag::WITHDRAWN_CONSENT), facet.withdrawn_consent, "{what}");
    assert_eq!(found.flags.has(MeaningFlag::NOT_COUNTED), facet.not_counted, "{what}");
    let key = word_of!(facet.customer_text).or(facet.mask.as_ref().map(|_| "generic_decline"));
    let text = key.map(|key| find(Space::TEXT, key));
    assert_eq!(found.text.0, text.unwrap_or(implied.map_or(0, |row| row.text.0)), "{what}");
}

fn assert_sources(id: impl Id, sources: &[impl AsRef<str>]) {
    let expected: Vec<u32> = sources.iter().map(|source| find(Space::SOURCE, source.as_ref())).collect();
    assert_eq!(TABLES.sources(id).map(|id| id.0).collect::<Vec<_>>(), expected);
}

macro_rules! sources {
    ($row:expr) => {
        $row.sources.get_ref().iter().map(|source| source.get_ref().as_str()).collect::<Vec<_>>()
    };
}

#[test]
fn every_code() {
    for row in &BOOK.codes {
        let name = row.name.get_ref();
        let id: CodeId = id_of(Space::CODE, *row.row.row.get_ref(), name);
        assert_text(TABLES.name(id), name);
        assert_meaning(TABLES.as_decline(id), row.decline.as_ref(), name);
        assert_meaning(TABLES.as_error(id), row.error.as_ref(), name);
        assert_meaning(TABLES.as_outcome(id), row.outcome.as_ref().or(row.decline.as_ref()), name);
        assert_meaning(TABLES.as_advice(id), row.advice.as_ref(), name);
        assert_eq!(TABLES.meaning(id), None, "a code means nothing without its field");
        assert_text(TABLES.operator_meaning(id), &row.meaning);
        assert_text(TABLES.operator_remedy(id), &row.remedy);
        assert_sources(id, &sources!(row));
        let note = TABLES.note(id).unwrap();
        assert_eq!(note.since, row.since);
        assert_eq!(note.http_status, u32::from(row.http_status));
        assert_eq!(note.area, row.area.as_deref().unwrap_or_default().as_bytes());
        assert_eq!(note.valid_from_ms, instant(word_of!(row.valid_from), i64::MIN));
        assert_eq!(note.valid_to_ms, instant(word_of!(row.valid_to), i64::MAX));
    }
}

#[test]
fn every_name() {
    for (space_name, rows) in NAME_SPACES.iter().zip(&BOOK.names) {
        let number: Space = table::word_called(space_name.as_bytes()).unwrap();
        assert_eq!(TABLES.count(number) as usize, rows.len());
        for row in rows {
            let id: AnyId = id_of(number, *row.row.row.get_ref(), row.name.get_ref());
            assert_text(TABLES.name(id), row.name.get_ref());
            for alias in &row.aliases {
                assert_eq!(find(number, alias.get_ref()), id.0);
            }
            assert_meaning(TABLES.meaning(id), row.reads.as_ref(), row.name.get_ref());
            assert_text(TABLES.operator_meaning(id), &row.meaning);
            assert_sources(id, &sources!(row));
            assert_eq!(TABLES.as_decline(CodeId(id.0)), None, "only codes have fields");
        }
    }
    for zone in &BOOK.rows.zones {
        id_of::<ZoneId>(Space::ZONE, *zone.row.0.get_ref(), zone.row.1.get_ref());
    }
    assert_eq!(TABLES.count(Space::ZONE) as usize, BOOK.rows.zones.len());
}

/// A brand that reads a row: one without rows of its own reads those of every brand.
fn asked_of(brand: BrandId) -> BrandId {
    if brand.is_set() { brand } else { BrandId::JCB }
}

#[test]
fn every_rule_is_found_in_its_own_context() {
    for row in &BOOK.rules {
        let name = row.name.get_ref();
        let id: RuleId = id_of(Space::RULE, *row.row.row.get_ref(), name);
        assert_meaning(TABLES.meaning(id), Some(&row.reads), name);
        assert_text(TABLES.operator_meaning(id), &row.meaning);
        assert_sources(id, &sources!(row));
        assert_word(TABLES.note(id).unwrap().tier, row.tier.get_ref());
        let own = BrandId(row.brand.as_ref().map_or(0, |brand| find(Space::BRAND, brand.get_ref())));
        let brand = asked_of(own);
        let wanted = if row.field.get_ref() == "network_code" { Field::NETWORK_CODE } else { Field::NETWORK_ADVICE };
        let code = Ascii4(packed(row.code.get_ref()));
        assert_eq!(TABLES.rule_shape(id), Some((own, wanted, code, u32::from(row.category))));
        let (from, to) = (instant(word_of!(row.valid_from), 1), instant(word_of!(row.valid_to), i64::MAX));
        let codes = row.with.iter().map(|code| packed(code.get_ref())).collect::<Vec<_>>();
        for network_code in if codes.is_empty() { vec![packed("zzzz")] } else { codes } {
            for as_of_ms in [from, to - 1] {
                let context = Context {
                    brand,
                    dialect: DialectId(row.dialect.as_ref().map_or(0, |dialect| find(Space::DIALECT, dialect.get_ref()))),
                    network_code: Ascii4(network_code),
                    issuer_country: Country(packed(row.issuer.first().map_or("zz", |country| country.get_ref()))),
                    acquirer_country: Country(packed(row.acquirer.first().map_or("zz", |country| country.get_ref()))),
                    as_of_ms: Instant(as_of_ms),
                };
                let found = TABLES.rule(wanted, code, &context).unwrap_or_else(|| panic!("{name} at {as_of_ms}"));
                assert_eq!((found.rule, found.ambiguous), (id, false), "{name} at {as_of_ms}");
                assert_eq!(Some(&found.meaning()), TABLES.meaning(id));
            }
        }
    }
}

/// How strict a match is, written anew from the contract.
fn strictness(found: &table::Match<'_>) -> (bool, u32, u32) {
    let rank = TABLES.disposition(found.meaning().disposition).map_or(0, |row| row.rank);
    (found.meaning().says == Says::FORBIDS, rank, found.meaning().wait_s)
}

/// Every context the rows can tell apart, and one more of each kind.
fn contexts() -> Vec<(Field, Ascii4, Context)> {
    let mut contexts = Vec::new();
    for row in &BOOK.rules {
        let wanted = if row.field.get_ref() == "network_code" { Field::NETWORK_CODE } else { Field::NETWORK_ADVICE };
        let countries = |list: Vec<&str>| list.into_iter().chain(["zz"]).map(packed).collect::<Vec<_>>();
        let issuers = countries(row.issuer.iter().map(|country| country.get_ref().as_str()).collect());
        let acquirers = countries(row.acquirer.iter().map(|country| country.get_ref().as_str()).collect());
        let with = countries(row.with.iter().map(|code| code.get_ref().as_str()).collect());
        for issuer_country in &issuers {
            for acquirer_country in &acquirers {
                for network_code in &with {
                    for as_of_ms in [0, instant(word_of!(row.valid_from), 1), instant(word_of!(row.valid_to), i64::MAX) - 1] {
                        contexts.push((
                            wanted,
                            Ascii4(packed(row.code.get_ref())),
                            Context {
                                brand: asked_of(BrandId(
                                    row.brand.as_ref().map_or(0, |brand| find(Space::BRAND, brand.get_ref())),
                                )),
                                dialect: DialectId(
                                    row.dialect.as_ref().map_or(0, |dialect| find(Space::DIALECT, dialect.get_ref())),
                                ),
                                network_code: Ascii4(*network_code),
                                issuer_country: Country(*issuer_country),
                                acquirer_country: Country(*acquirer_country),
                                as_of_ms: Instant(as_of_ms),
                            },
                        ));
                    }
                }
            }
        }
    }
    contexts
}

#[test]
fn what_is_unknown_is_never_softer_than_what_is_known() {
    for (wanted, code, context) in contexts() {
        let Some(known) = TABLES.rule(wanted, code, &context) else { continue };
        let unknown = Country(0);
        let less = [
            Context { issuer_country: unknown, ..context },
            Context { acquirer_country: unknown, ..context },
            Context { issuer_country: unknown, acquirer_country: unknown, ..context },
        ];
        for context in less {
            let found = TABLES.rule(wanted, code, &context).unwrap();
            assert!(strictness(&found) >= strictness(&known), "{context:?}");
            assert!(found.rule == known.rule || found.ambiguous, "{context:?}");
        }
        let found = TABLES.rule(wanted, code, &Context { brand: BrandId(0), ..context }).unwrap();
        assert!(strictness(&found) >= strictness(&known) && found.ambiguous, "{context:?}");
    }
}

/// The rule for a code, by name, and whether it is ambiguous.
fn applies(wanted: Field, code: &str, context: Context) -> Option<(String, bool)> {
    let found = TABLES.rule(wanted, Ascii4(packed(code)), &context)?;
    Some((String::from_utf8(TABLES.name(found.rule).unwrap().to_vec()).unwrap(), found.ambiguous))
}

#[track_caller]
fn assert_applies(wanted: Field, code: &str, context: Context, expected: Option<(&str, bool)>) {
    let found = applies(wanted, code, context);
    assert_eq!(found.as_ref().map(|(name, ambiguous)| (name.as_str(), *ambiguous)), expected, "{code} {context:?}");
}

#[test]
fn a_rule_hangs_on_what_stands_beside_its_code() {
    let mastercard = Context { brand: BrandId::MASTERCARD, ..Context::default() };
    let visa = Context { brand: BrandId::VISA, ..Context::default() };
    let beside = |code: &str| Context { network_code: Ascii4(packed(code)), ..mastercard };
    let advice = Field::NETWORK_ADVICE;

    assert_applies(advice, "01", beside("79"), Some(("mastercard.mac.01.lifecycle", false)));
    assert_applies(advice, "01", beside("83"), Some(("mastercard.mac.01.security", false)));
    assert_applies(advice, "01", beside("51"), Some(("mastercard.mac.01", false)));
    assert_applies(advice, "01", mastercard, Some(("mastercard.mac.01", false)));
    assert_applies(advice, "24", beside("51"), Some(("mastercard.mac.24", false)));
    assert_applies(advice, "24", mastercard, Some(("mastercard.mac.24", true)));
    assert_applies(advice, "24", beside("05"), None);

    let day = |day: &str| Context { as_of_ms: Instant(instant(Some(day), 0)), ..beside("51") };
    assert_applies(advice, "24", day("2022-10-14"), Some(("mastercard.mac.24", false)));
    assert_applies(advice, "24", Context { as_of_ms: Instant(instant(Some("2022-10-14"), 0) - 1), ..beside("51") }, None);

    // The same two digits say the opposite in a processor's own numbering.
    let rapyd = Context { dialect: DialectId::RAPYD, ..mastercard };
    assert_applies(advice, "03", mastercard, Some(("mastercard.mac.03", false)));
    assert_applies(advice, "03", rapyd, Some(("rapyd.mac.03", false)));
    assert_applies(advice, "24", Context { network_code: Ascii4(packed("51")), ..rapyd }, None);
    assert_applies(
        Field::NETWORK_CODE,
        "65",
        Context { issuer_country: Country(packed("us")), ..rapyd },
        Some(("mastercard.65", false)),
    );

    // Countries: named, not named, unknown.
    let acquirer = |country: &str| Context { acquirer_country: Country(packed(country)), ..visa };
    assert_applies(Field::NETWORK_CODE, "70", acquirer("de"), Some(("visa.70.cemea-europe", false)));
    assert_applies(Field::NETWORK_CODE, "70", acquirer("us"), Some(("visa.70", false)));
    assert_eq!(applies(Field::NETWORK_CODE, "70", visa).map(|(_, ambiguous)| ambiguous), Some(true));
    let issuer = |country: &str| Context { issuer_country: Country(packed(country)), ..mastercard };
    assert_applies(Field::NETWORK_CODE, "65", issuer("fr"), Some(("mastercard.65.eea-uk", false)));
    assert_applies(Field::NETWORK_CODE, "65", issuer("us"), Some(("mastercard.65", false)));
    assert_applies(Field::NETWORK_CODE, "65", mastercard, Some(("mastercard.65.eea-uk", true)));
}

#[test]
fn a_code_no_row_knows_has_no_rule() {
    for brand in TABLES.ids(Space::BRAND).map(|id| BrandId(id.0)).chain([BrandId(0)]) {
        for wanted in [Field::NETWORK_CODE, Field::NETWORK_ADVICE] {
            assert_eq!(TABLES.rule(wanted, Ascii4(packed("~~~~")), &Context { brand, ..Context::default() }), None);
            assert_eq!(TABLES.rule(wanted, Ascii4(0), &Context { brand, ..Context::default() }), None);
        }
    }
    let (_, code, context) = contexts()[0];
    assert_eq!(TABLES.rule(Field::CARRIER, code, &context), None);
}

#[test]
fn every_ceiling() {
    let countries =
        |list: [Country; 8]| list.map(|country| country.0).into_iter().take_while(|country| *country != 0).collect::<Vec<_>>();
    assert_eq!(TABLES.ceilings().len(), BOOK.ceilings.len());
    for row in &BOOK.ceilings {
        let id: CeilingId = id_of(Space::CEILING, *row.row.row.get_ref(), row.name.get_ref());
        let found = TABLES.ceiling(id).unwrap();
        assert_eq!(found.id, id);
        assert_eq!(found.brand.0, row.brand.as_ref().map_or(0, |name| find(Space::BRAND, name.get_ref())));
        assert_eq!(found.provider.0, row.provider.as_ref().map_or(0, |name| find(Space::PROVIDER, name.get_ref())));
        let methods: Vec<u32> = row.methods.iter().map(|name| find(Space::METHOD, name.get_ref())).collect();
        assert_eq!(
            found.methods.map(|method| method.0).into_iter().take_while(|method| *method != 0).collect::<Vec<_>>(),
            methods
        );
        assert_eq!(countries(found.acquirer), row.acquirer.iter().map(|country| packed(country.get_ref())).collect::<Vec<_>>());
        assert_eq!(countries(found.issuer), row.issuer.iter().map(|country| packed(country.get_ref())).collect::<Vec<_>>());
        assert_optional_word(found.initiator, word_of!(row.initiator));
        assert_word(found.window, row.window.get_ref());
        assert_eq!(found.window_ms, i64::from(row.window_h) * 3_600_000);
        assert_eq!(found.limit, u32::from(row.limit));
        assert_word(found.counts, row.counts.get_ref());
        assert_word(found.per, row.per.get_ref());
        assert_optional_word(found.only_schedule, word_of!(row.only_schedule));
        assert_eq!((found.same_amount, found.approval_resets), (row.same_amount, row.approval_resets));
        assert_eq!(found.calendar_month, row.calendar_month);
        assert_word(found.effect, row.effect.get_ref());
        assert_eq!(found.valid_from_ms, instant(word_of!(row.valid_from), i64::MIN));
        assert_eq!(found.valid_to_ms, instant(word_of!(row.valid_to), i64::MAX));
        assert_text(TABLES.operator_meaning(id), &row.meaning);
        assert_sources(id, &sources!(row));
    }
}

#[test]
fn every_event_and_expand() {
    for row in &BOOK.events {
        let id: EventId = id_of(Space::EVENT, *row.row.row.get_ref(), row.name.get_ref());
        let found = TABLES.event(id).unwrap();
        assert_eq!(found.id, id);
        assert_word(found.carrier, row.carrier.get_ref());
        assert_optional_word(found.kind, word_of!(row.kind));
        assert_optional_word(found.outcome, word_of!(row.outcome));
        assert_eq!(found.failure, row.failure);
        let changed: Vec<&[u8]> = row.changed.iter().map(|key| key.get_ref().as_bytes()).collect();
        assert_eq!(TABLES.changed(&found).collect::<Vec<_>>(), changed);
        assert_sources(id, &sources!(row));
    }
    for row in &BOOK.expands {
        let id: ExpandId = id_of(Space::EXPAND, *row.row.row.get_ref(), row.name.get_ref());
        let found = TABLES.expand(id).unwrap();
        assert_eq!(found.id, id);
        assert_word(found.carrier, row.carrier.get_ref());
        let provider = row.provider.as_ref().map_or("stripe", |provider| provider.get_ref());
        assert_text(TABLES.name(found.provider), provider);
        assert_text(TABLES.request(id), &row.request);
        let paths: Vec<&[u8]> = row.paths.iter().map(|path| path.get_ref().as_bytes()).collect();
        assert_eq!(TABLES.paths(&found).collect::<Vec<_>>(), paths);
        let first = TABLES.expand(TABLES.expand_for(found.provider, found.carrier)).unwrap();
        assert!(first.carrier == found.carrier && first.id <= id);
    }
    assert_eq!(TABLES.expand_for(ProviderId(0), Carrier(u32::MAX)), ExpandId::default());
}

#[test]
fn every_market() {
    for row in &BOOK.markets {
        let id: MarketId = id_of(Space::MARKET, *row.row.row.get_ref(), row.name.get_ref());
        let mut paydays = recoup_knowledge::paydays::Paydays::default();
        assert!(row.paydays.iter().all(|day| paydays.take(day.get_ref())));
        let recoup_knowledge::paydays::Paydays { month_days, business_days, weekdays } = paydays;
        let paydays = Paydays { month_days, business_days, weekdays };
        let issuer = row.issuer.as_ref().map_or(Country(0), |issuer| Country(packed(issuer.get_ref())));
        assert!(paydays.is_empty() || TABLES.paydays(issuer) == paydays);
        assert_sources(id, &sources!(row));
        if row.issuer.is_none() {
            assert_eq!(TABLES.paydays(Country(packed("zz"))), paydays);
            continue;
        }
        let found = TABLES.markets(issuer).find(|found| found.id == id).unwrap();
        assert_eq!(found.notice_ms, i64::from(row.notice_h) * 3_600_000);
        assert_eq!(found.other_method_first, row.other_method_first);
        assert_eq!(found.authenticate_above, row.authenticate_above);
        assert_eq!(found.calendar, calendar(word_of!(row.calendar)));
        assert_eq!(found.currency.0, row.currency.as_ref().map_or(0, |currency| packed(currency.get_ref())));
    }
    assert_eq!(TABLES.markets(Country(0)).count(), 0, "an unknown country is none of them");
}

/// The id of a calendar; 0: none.
fn calendar(name: Option<&str>) -> CalendarId {
    CalendarId(name.map_or(0, |name| find(Space::CALENDAR, name)))
}

#[test]
fn every_holiday() {
    for row in &BOOK.holidays {
        let id: HolidayId = id_of(Space::HOLIDAY, *row.row.row.get_ref(), row.name.get_ref());
        assert_text(TABLES.operator_meaning(id), &row.meaning);
        assert_sources(id, &sources!(row));
        let note = TABLES.note(id).unwrap();
        assert_eq!(note.valid_from_ms, instant(word_of!(row.valid_from), i64::MIN));
        let banks = TABLES.calendar(calendar(Some(row.calendar.get_ref())));
        for day in &row.dates {
            let day = recoup_knowledge::date::parse(day.get_ref()).unwrap() / 86_400_000;
            assert!(!is_bank_day(banks, Date::from_day(day).unwrap()), "{}", row.name.get_ref());
        }
    }
}

#[test]
fn every_debit_has_the_calendar_of_its_scheme() {
    let methods = &BOOK.names[NAME_SPACES.iter().position(|space| *space == "method").unwrap()];
    for row in methods {
        let id = MethodId(find(Space::METHOD, row.name.get_ref()));
        assert_eq!(TABLES.method(id).calendar, calendar(word_of!(row.calendar)));
        assert_eq!(TABLES.scheme_calendar(id) == BankCalendar::WEEKENDS, !row.debit, "{}", row.name.get_ref());
    }
}

#[test]
fn every_currency_has_its_digits() {
    let currencies = &BOOK.names[NAME_SPACES.iter().position(|space| *space == "currency").unwrap()];
    for row in currencies {
        let digits = TABLES.minor_digits(Currency(packed(row.name.get_ref())));
        assert_eq!(Some(digits), row.digits.as_ref().map(|digits| *digits.get_ref()), "{}", row.name.get_ref());
        assert_ne!(digits, 2, "{}: what has two digits needs no row", row.name.get_ref());
    }
    assert_eq!(TABLES.minor_digits(Currency(packed("usd"))), 2);
    assert_eq!(TABLES.minor_digits(Currency(0)), 2);
}

#[test]
fn every_permission_and_fee() {
    for row in &BOOK.permissions {
        let id: PermissionId = id_of(Space::PERMISSION, *row.row.row.get_ref(), row.name.get_ref());
        let found = TABLES.permission(id).unwrap();
        assert_text(Some(found.resource), row.resource.get_ref());
        let resource = ResourceId(find(Space::RESOURCE, row.resource.get_ref()));
        let access = if found.write { Access::WRITE } else { Access::READ };
        assert_eq!(TABLES.permission_for(resource, access), Some(id), "{}", row.name.get_ref());
        assert_eq!(found.write, row.access.get_ref() == "write");
        let implied: Vec<u32> = TABLES.implied(id).map(|id| id.0).collect();
        let named = row.implies.iter().map(|name| find(Space::PERMISSION, name.get_ref()));
        assert!(named.into_iter().all(|name| implied.contains(&name)), "{}", row.name.get_ref());
        for one in &implied {
            assert!(
                TABLES.implied(PermissionId(*one)).all(|next| next == id || implied.contains(&next.0)),
                "the closure is whole"
            );
        }
        assert_sources(id, &sources!(row));
    }
    for row in &BOOK.fees {
        let id: FeeId = id_of(Space::FEE, *row.row.row.get_ref(), row.name.get_ref());
        let found = TABLES.fee(id).unwrap();
        assert_eq!(found.brand.0, find(Space::BRAND, row.brand.get_ref()));
        assert_eq!(f64::from(found.amount_e4) / 10_000.0, row.amount.get_ref().parse::<f64>().unwrap());
        assert_eq!(found.currency.0, packed(row.currency.get_ref()));
        assert_eq!(TABLES.fee_countries(id).count(), row.acquirer.len());
        assert_sources(id, &sources!(row));
    }
    assert!(TABLES.permission(PermissionId(0)).is_none() && TABLES.fee(FeeId(0)).is_none());
}

#[test]
fn every_key_prefix_and_obstacle() {
    let yes_no = |said| if said { YesNo::YES } else { YesNo::NO };
    for row in &BOOK.key_prefixes {
        let id: KeyPrefixId = id_of(Space::KEY_PREFIX, *row.row.row.get_ref(), row.name.get_ref());
        let expected = (bits::<KeyKind>(&[row.kind.get_ref()]), yes_no(row.livemode));
        assert_eq!(TABLES.key_kind(row.name.get_ref().as_bytes()), expected);
        assert_eq!(TABLES.key_kind(format!("{}51Ab", row.name.get_ref()).as_bytes()), expected);
        let shorter = &row.name.get_ref().as_bytes()[..row.name.get_ref().len() - 1];
        assert_eq!(TABLES.key_kind(shorter), Default::default(), "a part of a prefix is none");
        assert_sources(id, &sources!(row));
    }
    assert_eq!(TABLES.key_kind(b""), Default::default());
    assert_eq!(TABLES.obstacles().count(), BOOK.obstacles.len());
    for (row, found) in BOOK.obstacles.iter().zip(TABLES.obstacles()) {
        let id: ObstacleId = id_of(Space::OBSTACLE, *row.row.row.get_ref(), row.name.get_ref());
        assert_eq!((found.id, found.asks_permission), (id, row.asks_permission));
        let repairs: Vec<u32> = row.repairs.iter().map(|name| find(Space::REPAIR, name.get_ref())).collect();
        assert_eq!(TABLES.repairs(found).map(|id| id.0).collect::<Vec<_>>(), repairs);
        assert_eq!(TABLES.evidence(found).count(), row.evidence.len());
        for (said, row) in row.evidence.iter().map(|one| one.get_ref()).zip(TABLES.evidence(found)) {
            let certainty = said.certainty.as_ref().map(|word| bits::<Certainty>(&[word.get_ref()])).unwrap_or_default();
            assert_eq!((row.certainty, row.bare, row.permission_named), (certainty, said.bare, said.permission_named));
            assert_eq!(row.modes_differ, said.modes_differ.map(yes_no).unwrap_or_default());
            assert_eq!(row.account_header, said.account_header.map(yes_no).unwrap_or_default());
            assert!(said.http_statuses.iter().all(|status| row.has_status(HttpStatus(u32::from(*status)))));
            assert_eq!(row.has_status(HttpStatus(599)), said.http_statuses.is_empty());
            assert!(said.codes.iter().all(|code| row.has_code(CodeId(find(Space::CODE, code.get_ref())))));
            assert_eq!(row.has_code(CodeId(find(Space::CODE, "card_declined"))), said.codes.is_empty() && !said.bare);
        }
        assert_sources(id, &sources!(row));
    }
}

#[test]
fn every_disposition_source_text_and_word() {
    for row in &BOOK.dispositions {
        let word: Disposition = bits(&[row.name.get_ref()]);
        let found = TABLES.disposition(word).unwrap();
        let words = |words: Vec<&str>| bits::<Allowed>(&words);
        assert_eq!((found.word, found.rank), (word, u32::from(*row.rank.get_ref())));
        assert_eq!(found.allowed, words(row.allowed.iter().map(|word| word.get_ref().as_str()).collect()));
        assert_eq!(found.needs, words(word_of!(row.needs).into_iter().collect()));
        assert_word(found.actor, row.actor.get_ref());
        assert_word(found.severity, row.severity.get_ref());
        assert_word(found.schedule, row.schedule.get_ref());
        assert_word(found.key_advice, row.key_advice.get_ref());
        assert_eq!(found.text.0, find(Space::TEXT, row.customer_text.get_ref()));
        assert_text(TABLES.disposition_text(word), &row.operator_text);
    }
    for row in &BOOK.sources {
        let id: SourceId = id_of(Space::SOURCE, *row.row.row.get_ref(), row.name.get_ref());
        let found = TABLES.source(id).unwrap();
        assert_text(Some(found.title), &row.title);
        assert_text(Some(found.publisher), row.publisher.as_deref().unwrap_or_default());
        assert_text(Some(found.edition), word_of!(row.edition).unwrap_or_default());
        assert_text(Some(found.read), word_of!(row.read).unwrap_or_default());
        assert_text(Some(found.url), row.url.as_deref().unwrap_or_default());
        assert_word(found.tier, row.tier.get_ref());
    }
    for language in &BOOK.languages {
        let lang = bits(&[&language.name]);
        for row in &language.texts {
            assert_text(TABLES.customer_text(TextId(find(Space::TEXT, row.key.get_ref())), lang), &row.text);
        }
    }
    for vocabulary in &BOOK.vocabularies {
        for word in &vocabulary.words {
            let (number, value) = (List(u32::from(*vocabulary.id.get_ref())), *word.value.get_ref());
            assert_text(table::word(number, value), word.name.get_ref());
            assert_text(table::word_doc(number, value), &word.doc);
            assert_eq!(table::word_value(number, word.name.get_ref().as_bytes()), Some(value));
        }
    }
}

#[test]
fn what_is_no_row_is_nothing() {
    let no_rows = (0..=u8::MAX).flat_map(|space| [0, 0x00ff_ffff, 0x0080_0000].map(|row| u32::from(space) << 24 | row));
    for id in no_rows.chain([u32::MAX]) {
        let any = AnyId(id);
        assert_eq!(TABLES.name(any), None);
        assert_eq!((TABLES.meaning(any), TABLES.as_decline(CodeId(id)), TABLES.as_outcome(CodeId(id))), (None, None, None));
        assert_eq!((TABLES.operator_meaning(any), TABLES.operator_remedy(any)), (None, None));
        assert_eq!(TABLES.customer_text(TextId(id), Lang::EN), None);
        assert!(TABLES.ceiling(CeilingId(id)).is_none() && TABLES.event(EventId(id)).is_none());
        assert!(TABLES.expand(ExpandId(id)).is_none() && TABLES.source(SourceId(id)).is_none());
        assert!(TABLES.rule_shape(RuleId(id)).is_none() && TABLES.note(any).is_none());
        assert_eq!(TABLES.sources(any).count(), 0);
    }
    assert_eq!(TABLES.disposition(Disposition(0)), None);
    assert_eq!(table::word(List::DISPOSITION, 0), None);
    assert_eq!(table::word(List(0), 0), None);
    for space in [0, 200, u32::MAX].map(Space) {
        assert_eq!(TABLES.find(space, b"x").map_err(|fault| fault.status), Err(Status::ERR_RANGE));
        assert_eq!((TABLES.count(space), TABLES.ids(space).count()), (0, 0));
    }
}

/// Every name and alias with its space.
fn names() -> impl Iterator<Item = (Space, &'static str)> {
    let entries = BOOK.tables.entries.iter();
    entries.flat_map(|entry| {
        std::iter::once(&entry.name).chain(&entry.aliases).map(|name| (Space(model::space(entry.id)), name.as_str()))
    })
}

#[test]
fn a_name_with_one_byte_changed_is_not_that_name() {
    let known: BTreeSet<(Space, Vec<u8>)> = names().map(|(space, name)| (space, name.as_bytes().to_vec())).collect();
    let check = |space: Space, spelling: &[u8]| {
        let found = TABLES.find(space, spelling);
        assert_eq!(found.is_ok(), known.contains(&(space, spelling.to_vec())), "{}", String::from_utf8_lossy(spelling));
        let again = found.ok().map(|id| find(space, std::str::from_utf8(spelling).unwrap()) == id.0);
        assert!(again.unwrap_or(true));
    };
    for (space, name) in names() {
        let name = name.as_bytes();
        for index in 0..name.len() {
            for flip in [1, 2, 4, 8, 16, 32, 64, 128] {
                let mut other = name.to_vec();
                other[index] ^= flip;
                check(space, &other);
            }
            check(space, &[&name[..index], &name[index + 1..]].concat());
            check(space, &[&name[..index], b"_", &name[index..]].concat());
        }
        for (before, after) in [("", " "), (" ", ""), ("", "\0"), ("\0", ""), ("", "s"), ("", "_")] {
            check(space, &[before.as_bytes(), name, after.as_bytes()].concat());
        }
        check(space, &name.to_ascii_uppercase());
        check(space, &name.repeat(2));
    }
    for space in (1..=Space::HTTP_STATUS.0).map(Space) {
        check(space, b"");
        check(space, &[b'x'; 4096]);
        check(space, &[0; 8]);
    }
}

#[test]
fn ids_of_a_space_are_its_rows_in_order() {
    for (_, number) in &BOOK.tables.spaces {
        let expected: Vec<u32> =
            BOOK.tables.entries.iter().map(|entry| entry.id).filter(|id| model::space(*id) == *number).collect();
        assert_eq!(TABLES.ids(Space(*number)).map(|id| id.0).collect::<Vec<_>>(), expected);
        assert_eq!(TABLES.count(Space(*number)) as usize, expected.len());
    }
}

#[test]
fn constants_name_their_rows() {
    assert_eq!(CodeId::NOT_PERMITTED.0, find(Space::CODE, "not_permitted"));
    assert_eq!(BrandId::VISA.0, find(Space::BRAND, "visa"));
    assert_eq!(ProviderId::STRIPE.0, find(Space::PROVIDER, "stripe"));
}

#[test]
fn emission_depends_on_the_facts_alone() {
    let folder = env::temp_dir().join(format!("recoup-tables-{}", std::process::id()));
    let emitted = |name: &str| {
        let folder = folder.join(name);
        fs::create_dir_all(&folder).unwrap();
        emit(&load(&root().join("knowledge")).unwrap(), &folder).unwrap();
        let mut files: Vec<PathBuf> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        files.iter().map(|path| (path.file_name().unwrap().to_owned(), fs::read(path).unwrap())).collect::<Vec<_>>()
    };
    let (once, again) = (emitted("once"), emitted("again"));
    fs::remove_dir_all(&folder).unwrap();
    assert!(once.len() >= 4 && once == again);
}

#[test]
fn the_library_knows_its_edition() {
    assert_eq!(TABLES.sha256().0, BOOK.sha256);
    assert_eq!(TABLES.edition(), recoup_knowledge::EDITION);
}

fn golden(name: &str) -> (PathBuf, String) {
    let path = root().join("tests/data/golden").join(name);
    let text = fs::read_to_string(&path).unwrap_or_default();
    (path, text)
}

fn update() -> bool {
    env::var_os("RECOUP_UPDATE").is_some_and(|value| value == "1")
}

/// Ids are stored by callers: a line once published stays, word for word. Only new lines may come.
#[test]
fn ids_are_frozen() {
    let (path, frozen) = golden("ids.txt");
    let now = ids(&BOOK);
    let lines: BTreeSet<&str> = now.lines().collect();
    let lost: Vec<&str> = frozen.lines().filter(|line| !lines.contains(line)).collect();
    assert!(lost.is_empty(), "rows are never deleted, renamed or renumbered, but these are gone:\n{}", lost.join("\n"));
    if update() {
        fs::write(path, &now).unwrap();
    } else {
        assert!(
            frozen == now,
            "there are rows without a frozen id: run with RECOUP_UPDATE=1 and review tests/data/golden/ids.txt"
        );
    }
}

#[test]
fn the_dump_shows_every_change() {
    let (path, committed) = golden("tables.txt");
    let now = dump(&BOOK);
    if update() {
        return fs::write(path, now).unwrap();
    }
    let differs = committed.lines().zip(now.lines()).find(|(committed, now)| committed != now);
    assert!(committed == now, "run with RECOUP_UPDATE=1 and review tests/data/golden/tables.txt; first difference: {differs:#?}");
}
