//! The verdict over its whole input: precedence, prohibitions, disclosure, and the reasons as text.

use proptest::prelude::*;
use recoup::{
    Error, explain,
    signal::Signal,
    table::{self, id},
    verdict::{Verdict, classify},
    vocabulary::{
        allowed, carrier, disposition, field, initiator, lang, list, operation, scope, signal_flag, space, verdict_flag,
    },
};

fn packed(text: &str) -> u32 {
    let mut bytes = [0; 4];
    bytes[..text.len()].copy_from_slice(text.as_bytes());
    u32::from_le_bytes(bytes)
}

fn code(name: &str) -> u32 {
    table::find(space::CODE, name.as_bytes()).unwrap()
}

fn card(decline: &str) -> Signal {
    Signal { carrier: carrier::CHARGE, decline: code(decline), ..Signal::default() }
}

fn on(brand: u32, signal: Signal) -> Signal {
    Signal { brand, ..signal }
}

fn verdict(signal: Signal) -> Verdict {
    classify(&[], &signal).unwrap()
}

const SAME_CREDENTIAL: u32 = allowed::SAME_CARD_NOW
    | allowed::SAME_CARD_LATER
    | allowed::AFTER_CUSTOMER
    | allowed::AFTER_DATA_FIX
    | allowed::AFTER_AUTHENTICATION;

#[test]
fn nothing_said_is_looked_up_and_never_charged() {
    let v = verdict(Signal::default());
    assert_eq!((v.disposition, v.allowed, v.decided_by), (disposition::LOOKUP_FIRST, 0, field::CARRIER));
}

#[test]
fn a_prohibition_wins_over_the_decline_code() {
    let v = verdict(Signal { network_code: packed("57"), ..on(id::brand::VISA, card("not_permitted")) });
    assert_eq!((v.disposition, v.allowed), (disposition::NEW_METHOD, allowed::OTHER_METHOD));
    assert_eq!((v.prohibition, v.scope), (id::rule::VISA_57, scope::CREDENTIAL));
    let free = verdict(on(id::brand::VISA, card("not_permitted")));
    assert_eq!((free.disposition, free.scope), (disposition::CUSTOMER_ACTION, 0));
}

#[test]
fn a_permit_lifts_what_is_generic_and_nothing_else() {
    let lifted = verdict(Signal { network_code: packed("05"), ..on(id::brand::VISA, card("generic_decline")) });
    assert_eq!(lifted.disposition, disposition::RETRY_LATER);
    let kept = verdict(Signal { network_code: packed("05"), ..on(id::brand::VISA, card("not_permitted")) });
    assert_eq!(kept.disposition, disposition::CUSTOMER_ACTION);
    assert_eq!(kept.conflicts, 1 << field::NETWORK_CODE);
}

#[test]
fn confirmed_card_data_explains_the_networks_no_but_does_not_lift_it() {
    let advised = Signal {
        advice: code("confirm_card_data"),
        network_advice: packed("03"),
        ..on(id::brand::MASTERCARD, card("expired_card"))
    };
    let v = verdict(advised);
    assert_eq!((v.disposition, v.scope, v.allowed), (disposition::UPDATE_DETAILS, scope::CREDENTIAL, allowed::OTHER_METHOD));
    let stolen = verdict(Signal { decline: code("stolen_card"), ..advised });
    assert_eq!(stolen.disposition, disposition::NEW_METHOD, "another field that says worse is not explained away");
}

#[test]
fn advice_to_wait_is_a_floor_only_beside_lack_of_funds_on_its_own_network() {
    let waits = |brand, network_code: &str| {
        verdict(Signal {
            network_advice: packed("26"),
            network_code: packed(network_code),
            ..on(brand, card("insufficient_funds"))
        })
        .wait_ms
    };
    assert_eq!(waits(id::brand::MASTERCARD, "51"), 48 * 3_600_000);
    assert_eq!(waits(id::brand::MASTERCARD, "05"), 0);
    assert_eq!(waits(id::brand::VISA, "51"), 0);
}

#[test]
fn a_five_hundred_of_a_money_call_is_looked_up_and_of_a_read_repeated() {
    let answer = |operation, http_status| verdict(Signal { operation, http_status, ..Signal::default() }).disposition;
    for operation in [0, operation::CHARGE, operation::CAPTURE, operation::REFUND, operation::PAYOUT] {
        for status in [424, 500, 502, 503, 504, 599] {
            assert_eq!(answer(operation, status), disposition::LOOKUP_FIRST, "{operation} {status}");
        }
    }
    assert_eq!(answer(operation::READ, 503), disposition::BACKOFF);
    let timed_out = Signal { flags: signal_flag::TIMED_OUT, decline: code("insufficient_funds"), ..Signal::default() };
    assert_eq!(verdict(timed_out).disposition, disposition::LOOKUP_FIRST);
}

#[test]
fn a_refund_payout_or_setup_never_yields_a_charge() {
    for carrier in [carrier::REFUND, carrier::PAYOUT, carrier::SETUP_INTENT] {
        let v = verdict(Signal { carrier, ..card("insufficient_funds") });
        assert_ne!(v.flags & verdict_flag::NO_CHARGE, 0);
    }
}

#[test]
fn unknown_names_are_answered_with_care_and_said() {
    let unknown = |flags| verdict(Signal { carrier: carrier::API_ERROR, flags, ..Signal::default() });
    let decline = unknown(signal_flag::UNKNOWN_DECLINE);
    assert_eq!((decline.disposition, decline.ladder), (disposition::RETRY_LATER, recoup::vocabulary::ladder::UNKNOWN));
    assert_eq!(unknown(signal_flag::UNKNOWN_CODE).disposition, disposition::FIX_INTEGRATION);
    assert_eq!(unknown(signal_flag::UNKNOWN_TYPE).disposition, disposition::FIX_INTEGRATION);
    assert_ne!(decline.flags & verdict_flag::UNKNOWN, 0);
}

#[test]
fn an_unsound_signal_is_refused() {
    let refused = |s: Signal| classify(&[], &s).unwrap_err();
    assert_eq!(refused(Signal { http_status: 99, ..Signal::default() }), Error::Range);
    assert_eq!(refused(Signal { at_ms: -1, ..Signal::default() }), Error::Range);
    assert_eq!(refused(Signal { at_ms: i64::MIN, ..Signal::default() }), Error::Range);
    assert_eq!(refused(Signal { issuer_country: packed("US"), ..Signal::default() }), Error::Range);
    assert_eq!(refused(Signal { flags: 1 << 31, ..Signal::default() }), Error::Reserved);
    assert_eq!(refused(Signal { decline: id::brand::VISA, ..Signal::default() }), Error::Id);
    assert_eq!(classify(b"x", &Signal::default()).unwrap_err(), Error::Book);
}

/// Words that would give a masked reason away, in any grammatical form.
const REVEALING: [&str; 9] = ["stolen", "lost", "fraud", "risk", "black", "block list", "blocklist", "pick up", "pickup"];

#[test]
fn no_masked_reason_reaches_a_customer() {
    let mut masked = 0;
    for code in table::ids(space::CODE) {
        for signal in
            [Signal { decline: code, ..card("generic_decline") }, Signal { outcome_reason: code, ..card("generic_decline") }]
        {
            let v = verdict(signal);
            let text =
                table::customer_text(v.text, lang::EN).map(|t| String::from_utf8_lossy(t).to_lowercase()).unwrap_or_default();
            if v.flags & verdict_flag::MASKED == 0 {
                continue;
            }
            masked += 1;
            let name = String::from_utf8_lossy(table::name(code).unwrap()).into_owned();
            assert!(REVEALING.iter().all(|w| !text.contains(w)), "{name}: {text}");
            assert!(!text.contains(&name.replace('_', " ")), "{name}: {text}");
            assert_ne!(v.shown, code, "{name} is shown as itself");
        }
    }
    assert!(masked >= 10, "only {masked} masked codes were met");
}

fn any_signal() -> impl Strategy<Value = Signal> {
    let id = |space: u32| {
        let ids: Vec<u32> = std::iter::once(0).chain(table::ids(space)).collect();
        prop::sample::select(ids)
    };
    let network = prop::sample::select(vec!["", "51", "05", "57", "79", "82", "83", "R1", "1A", "65", "ZZ"]);
    let advice = prop::sample::select(vec!["", "01", "02", "03", "21", "24", "30", "40", "99"]);
    let words = (
        0..=carrier::OTHER,
        0..=operation::READ,
        0..=initiator::MIT,
        prop::sample::select(vec![0, 200, 400, 402, 409, 424, 429, 500]),
    );
    let codes =
        (id(space::CODE), id(space::CODE), id(space::CODE), id(space::CODE), id(space::OBJECT_STATUS), id(space::ERROR_TYPE));
    (codes, words, id(space::BRAND), network, advice, 0u32..1 << 16).prop_map(
        |(
            (code, decline, advice_code, reason, status, error_type),
            (carrier, operation, initiator, http_status),
            brand,
            nc,
            na,
            flags,
        )| Signal {
            code,
            decline,
            advice: advice_code,
            outcome_reason: reason,
            object_status: status,
            error_type,
            carrier,
            operation,
            initiator,
            http_status,
            brand,
            network_code: packed(nc),
            network_advice: packed(na),
            flags,
            at_ms: 1_790_000_000_000,
            ..Signal::default()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is said: one disposition, no credential that is forbidden, no charge that is undecided, and a reason in words.
    #[test]
    fn every_verdict_is_whole(signal in any_signal()) {
        let v = verdict(signal);
        prop_assert_eq!(v, verdict(signal), "deterministic");
        prop_assert!((disposition::RETRY_LATER..=disposition::STOP).contains(&v.disposition));
        prop_assert!(v.actor != 0 && v.severity != 0 && v.contact != 0 && v.key_advice != 0 && v.decided_by != 0 && v.ladder != 0);
        prop_assert_eq!(v.scope == 0, v.lift == 0);
        prop_assert_eq!(v.scope == 0, v.prohibition == 0);
        if v.scope != 0 {
            prop_assert_eq!(v.allowed & SAME_CREDENTIAL, 0, "a forbidden credential is allowed");
        }
        let undecided = matches!(v.disposition, disposition::LOOKUP_FIRST | disposition::SETTLED | disposition::STOP);
        prop_assert!(!undecided || v.allowed & SAME_CREDENTIAL == 0);
        prop_assert_eq!(v.conflicts & (1 << v.decided_by), 0, "who decided does not disagree");

        let needed = explain::verdict(&[], lang::EN, &v, &mut []).unwrap_err();
        prop_assert_eq!(needed.error, Error::Capacity);
        let mut out = vec![0xAA; needed.at];
        prop_assert_eq!(explain::verdict(&[], lang::EN, &v, &mut out), Ok(needed.at));
        let text = String::from_utf8(out).unwrap();
        let word = String::from_utf8_lossy(table::word(list::DISPOSITION, v.disposition.into()).unwrap()).into_owned();
        prop_assert!(text.starts_with(&word));
        let nameless = |line: &str| line.split([' ', ',', '.']).any(|word| word == "unknown");
        let made_of_words = text.lines().filter(|line| line.starts_with(&word) || line.starts_with("Allowed: "));
        prop_assert!(!made_of_words.clone().any(nameless), "a word without a name: {}", text);
    }
}
