//! The verdict over its whole input: precedence, prohibitions, disclosure, and the reasons as text.

use proptest::prelude::*;
use recoup_core::{
    Book, explain,
    id::*,
    number::*,
    signal::Signal,
    table,
    verdict::{Verdict, classify},
    vocabulary::{
        Allowed, Carrier, Detail, Disposition, Field, Initiator, Lang, Operation, Schedule, Scope, SignalFlag, Space, Status,
        VerdictFlag,
    },
};

fn packed(text: &str) -> u32 {
    let mut bytes = [0; 4];
    bytes[..text.len()].copy_from_slice(text.as_bytes());
    u32::from_le_bytes(bytes)
}

fn code(name: &str) -> CodeId {
    Book::BUILT_IN.find_id(name.as_bytes()).unwrap()
}

fn card(decline: &str) -> Signal {
    Signal { carrier: Carrier::CHARGE, decline: code(decline), ..Signal::default() }
}

fn on(brand: BrandId, signal: Signal) -> Signal {
    Signal { brand, ..signal }
}

fn verdict(signal: Signal) -> Verdict {
    classify(Book::BUILT_IN, &signal).unwrap()
}

const SAME_CREDENTIAL: Allowed = Allowed::SAME_CARD_NOW
    .with(Allowed::SAME_CARD_LATER)
    .with(Allowed::AFTER_CUSTOMER)
    .with(Allowed::AFTER_DATA_FIX)
    .with(Allowed::AFTER_AUTHENTICATION);

#[test]
fn nothing_said_is_looked_up_and_never_charged() {
    let v = verdict(Signal::default());
    assert_eq!((v.disposition, v.allowed, v.decided_by), (Disposition::LOOKUP_FIRST, Allowed(0), Field::CARRIER));
}

#[test]
fn a_prohibition_wins_over_the_decline_code() {
    let v = verdict(Signal { network_code: Ascii4(packed("57")), ..on(BrandId::VISA, card("not_permitted")) });
    assert_eq!((v.disposition, v.allowed), (Disposition::NEW_METHOD, Allowed::OTHER_METHOD));
    assert_eq!((v.prohibitions[0], v.scopes[0]), (RuleId::VISA_57.into(), Scope::CREDENTIAL));
    let free = verdict(on(BrandId::VISA, card("not_permitted")));
    assert_eq!((free.disposition, free.scopes[0]), (Disposition::CUSTOMER_ACTION, Scope(0)));
}

#[test]
fn a_permit_lifts_what_is_generic_and_nothing_else() {
    let lifted = verdict(Signal { network_code: Ascii4(packed("05")), ..on(BrandId::VISA, card("generic_decline")) });
    assert_eq!(lifted.disposition, Disposition::RETRY_LATER);
    let kept = verdict(Signal { network_code: Ascii4(packed("05")), ..on(BrandId::VISA, card("not_permitted")) });
    assert_eq!(kept.disposition, Disposition::CUSTOMER_ACTION);
    assert_eq!(kept.conflicts, FieldSet::default().with(Field::NETWORK_CODE));
}

#[test]
fn confirmed_card_data_explains_the_networks_no_but_does_not_lift_it() {
    let advised = Signal {
        advice: code("confirm_card_data"),
        network_advice: Ascii4(packed("03")),
        ..on(BrandId::MASTERCARD, card("expired_card"))
    };
    let v = verdict(advised);
    assert_eq!((v.disposition, v.scopes[0], v.allowed), (Disposition::UPDATE_DETAILS, Scope::CREDENTIAL, Allowed::OTHER_METHOD));
    let stolen = verdict(Signal { decline: code("stolen_card"), ..advised });
    assert_eq!(stolen.disposition, Disposition::NEW_METHOD, "another field that says worse is not explained away");
}

#[test]
fn advice_to_wait_is_a_floor_only_beside_lack_of_funds_on_its_own_network() {
    let waits = |brand, network_code: &str| {
        verdict(Signal {
            network_advice: Ascii4(packed("26")),
            network_code: Ascii4(packed(network_code)),
            ..on(brand, card("insufficient_funds"))
        })
        .wait_ms
    };
    assert_eq!(waits(BrandId::MASTERCARD, "51"), Duration(48 * 3_600_000));
    assert_eq!(waits(BrandId::MASTERCARD, "05"), Duration(0));
    assert_eq!(waits(BrandId::VISA, "51"), Duration(0));
}

#[test]
fn a_five_hundred_of_a_money_call_is_looked_up_and_of_a_read_repeated() {
    let answer = |operation, http_status| {
        verdict(Signal { operation, http_status: HttpStatus(http_status), ..Signal::default() }).disposition
    };
    for operation in [Operation(0), Operation::CHARGE, Operation::CAPTURE, Operation::REFUND, Operation::PAYOUT] {
        for status in [424, 500, 502, 503, 504, 599] {
            assert_eq!(answer(operation, status), Disposition::LOOKUP_FIRST, "{operation:?} {status}");
        }
    }
    assert_eq!(answer(Operation::READ, 503), Disposition::BACKOFF);
    let timed_out = Signal { flags: SignalFlag::TIMED_OUT, decline: code("insufficient_funds"), ..Signal::default() };
    assert_eq!(verdict(timed_out).disposition, Disposition::LOOKUP_FIRST);
}

#[test]
fn a_canceled_intent_is_the_cause_whether_its_debt_ended_or_nobody_knows() {
    let canceled = |flags| {
        let said = verdict(Signal {
            carrier: Carrier::PAYMENT_INTENT,
            object_status: ObjectStatusId::CANCELED,
            flags,
            ..Signal::default()
        });
        assert_eq!(said.decided_by, Field::OBJECT_STATUS);
        (said.disposition, said.cause)
    };
    let cause = CauseId::from(ObjectStatusId::CANCELED);
    assert_eq!(canceled(SignalFlag::DEBT_ENDED), (Disposition::SETTLED, cause));
    assert_eq!(canceled(SignalFlag(0)), (Disposition::LOOKUP_FIRST, cause));
}

#[test]
fn a_refund_payout_or_setup_never_yields_a_charge() {
    for carrier in [Carrier::REFUND, Carrier::PAYOUT, Carrier::SETUP_INTENT] {
        let v = verdict(Signal { carrier, ..card("insufficient_funds") });
        assert!(v.flags.has(VerdictFlag::NO_CHARGE));
    }
}

#[test]
fn unknown_names_are_answered_with_care_and_said() {
    let unknown = |flags| verdict(Signal { carrier: Carrier::API_ERROR, flags, ..Signal::default() });
    let decline = unknown(SignalFlag::UNKNOWN_DECLINE);
    assert_eq!((decline.disposition, decline.schedule), (Disposition::RETRY_LATER, Schedule::UNKNOWN));
    assert_eq!(unknown(SignalFlag::UNKNOWN_CODE).disposition, Disposition::FIX_INTEGRATION);
    assert_eq!(unknown(SignalFlag::UNKNOWN_TYPE).disposition, Disposition::FIX_INTEGRATION);
    assert!(decline.flags.has(VerdictFlag::UNKNOWN));
}

#[test]
fn an_unsound_signal_is_refused() {
    let refused = |s: Signal| classify(Book::BUILT_IN, &s).unwrap_err().status;
    assert_eq!(refused(Signal { http_status: HttpStatus(99), ..Signal::default() }), Status::ERR_RANGE);
    assert_eq!(refused(Signal { at_ms: Instant(-1), ..Signal::default() }), Status::ERR_RANGE);
    assert_eq!(refused(Signal { at_ms: Instant(i64::MIN), ..Signal::default() }), Status::ERR_RANGE);
    assert_eq!(refused(Signal { issuer_country: Country(packed("US")), ..Signal::default() }), Status::ERR_RANGE);
    assert_eq!(refused(Signal { flags: SignalFlag(1 << 31), ..Signal::default() }), Status::ERR_RESERVED);
    assert_eq!(refused(Signal { decline: CodeId(BrandId::VISA.0), ..Signal::default() }), Status::ERR_ID);
    assert_eq!(Book::open(b"x").unwrap_err().status, Status::ERR_BOOK);
}

/// Words that would give a masked reason away, in any grammatical form.
const REVEALING: [&str; 9] = ["stolen", "lost", "fraud", "risk", "black", "block list", "blocklist", "pick up", "pickup"];

#[test]
fn no_masked_reason_reaches_a_customer() {
    let mut masked = 0;
    for code in Book::BUILT_IN.ids(Space::CODE).map(|id| CodeId(id.0)) {
        for signal in
            [Signal { decline: code, ..card("generic_decline") }, Signal { outcome_reason: code, ..card("generic_decline") }]
        {
            let v = verdict(signal);
            let text = Book::BUILT_IN
                .customer_text(v.text, Lang::EN)
                .map(|t| String::from_utf8_lossy(t).to_lowercase())
                .unwrap_or_default();
            if !v.flags.has(VerdictFlag::MASKED) {
                continue;
            }
            masked += 1;
            let name = String::from_utf8_lossy(Book::BUILT_IN.name(code).unwrap()).into_owned();
            assert!(REVEALING.iter().all(|w| !text.contains(w)), "{name}: {text}");
            assert!(!text.contains(&name.replace('_', " ")), "{name}: {text}");
            assert_ne!(v.shown, code, "{name} is shown as itself");
        }
    }
    assert!(masked >= 10, "only {masked} masked codes were met");
}

fn any_signal() -> impl Strategy<Value = Signal> {
    fn id<I: Id + std::fmt::Debug + 'static>(space: Space) -> impl Strategy<Value = I> {
        let ids: Vec<I> = std::iter::once(0).chain(Book::BUILT_IN.ids(space).map(|id| id.0)).map(I::of).collect();
        prop::sample::select(ids)
    }
    let network = prop::sample::select(vec!["", "51", "05", "57", "79", "82", "83", "R1", "1A", "65", "ZZ"]);
    let advice = prop::sample::select(vec!["", "01", "02", "03", "21", "24", "30", "40", "99"]);
    let words = (
        0..=Carrier::OTHER.0,
        0..=Operation::READ.0,
        0..=Initiator::MIT.0,
        prop::sample::select(vec![0, 200, 400, 402, 409, 424, 429, 500]),
    );
    let codes =
        (id(Space::CODE), id(Space::CODE), id(Space::CODE), id(Space::CODE), id(Space::OBJECT_STATUS), id(Space::ERROR_TYPE));
    (codes, words, id(Space::BRAND), network, advice, 0u32..1 << 16).prop_map(
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
            carrier: Carrier(carrier),
            operation: Operation(operation),
            initiator: Initiator(initiator),
            http_status: HttpStatus(http_status),
            brand,
            network_code: Ascii4(packed(nc)),
            network_advice: Ascii4(packed(na)),
            flags: SignalFlag(flags),
            at_ms: Instant(1_790_000_000_000),
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
        prop_assert!(v.disposition.is_set() && v.disposition.is_word());
        prop_assert!(v.actor.is_set() && v.severity.is_set() && v.contact.is_set());
        prop_assert!(v.key_advice.is_set() && v.decided_by.is_set() && v.schedule.is_set());
        prop_assert_eq!(v.scopes[0].is_set(), v.lifts[0].is_set());
        prop_assert_eq!(v.scopes[0].is_set(), v.prohibitions[0].is_set());
        if v.scopes[0].is_set() {
            prop_assert!(!v.allowed.has(SAME_CREDENTIAL), "a forbidden credential is allowed");
        }
        let undecided = matches!(v.disposition, Disposition::LOOKUP_FIRST | Disposition::SETTLED | Disposition::STOP);
        prop_assert!(!undecided || !v.allowed.has(SAME_CREDENTIAL));
        prop_assert!(!v.conflicts.has(v.decided_by), "who decided does not disagree");

        let needed = explain::verdict(Book::BUILT_IN, Lang::EN, Detail::FULL, &v, &mut []).unwrap_err();
        prop_assert_eq!(needed.status, Status::ERR_CAPACITY);
        let mut out = vec![0xAA; needed.value.0 as usize];
        prop_assert_eq!(explain::verdict(Book::BUILT_IN, Lang::EN, Detail::FULL, &v, &mut out), Ok(needed.value.0 as usize));
        let text = String::from_utf8(out).unwrap();
        let word = String::from_utf8_lossy(table::word_of(v.disposition).unwrap()).into_owned();
        prop_assert!(text.starts_with(&word));
        // A provider has a code that is called `unknown`; that one is a name.
        let cause = String::from_utf8_lossy(Book::BUILT_IN.name(v.cause).unwrap_or_default());
        let nameless = |line: &str| line.split([' ', ',', '.']).any(|word| word == "unknown");
        let made_of_words = text.lines().filter(|line| line.starts_with(&word) || line.starts_with("Allowed: "));
        let mut made_of_words = made_of_words.map(|line| line.trim_end_matches(&format!(" {cause}.")));
        prop_assert!(!made_of_words.any(nameless), "a word without a name: {}", text);
    }
}

/// Whoever watches what customers are told learns nothing: a masked reason reads as a plain decline does, from every field and network.
#[test]
fn a_masked_reason_reads_as_a_plain_decline() {
    let book = Book::BUILT_IN;
    let plain = verdict(card("generic_decline"));
    let told = |v: &Verdict| book.customer_text(v.text, Lang::EN).map(<[u8]>::to_vec);
    let mut masked = 0;
    let mut check = |signal: Signal| {
        let v = verdict(signal);
        if v.flags.has(VerdictFlag::MASKED) {
            assert_eq!(told(&v), told(&plain), "{signal:?}");
            // Of the methods of other providers the plain name is another one.
            assert!([code("generic_decline"), code("partner_generic_decline")].contains(&v.shown), "{signal:?}");
            masked += 1;
        }
    };
    let methods: Vec<MethodId> = [MethodId(0)].into_iter().chain(book.ids(Space::METHOD).map(|id| MethodId(id.0))).collect();
    for (code, method) in book.ids(Space::CODE).flat_map(|id| methods.iter().map(move |method| (CodeId(id.0), *method))) {
        for carrier in [Carrier::CHARGE, Carrier::PAYMENT_INTENT, Carrier::API_ERROR, Carrier::REFUND, Carrier::DISPUTE] {
            let signal = Signal { carrier, method, ..Signal::default() };
            check(Signal { decline: code, ..signal });
            check(Signal { outcome_reason: code, ..signal });
            check(Signal { advice: code, ..signal });
            check(Signal { code, ..signal });
            check(Signal { outcome_reason: code, outcome_type: OutcomeTypeId::BLOCKED, ..signal });
        }
    }
    let brands: Vec<BrandId> = [BrandId(0)].into_iter().chain(book.ids(Space::BRAND).map(|id| BrandId(id.0))).collect();
    for (rule, brand) in book.ids(Space::RULE).flat_map(|id| brands.iter().map(move |brand| (RuleId(id.0), *brand))) {
        let (_, field, code, _) = book.rule_shape(rule).expect("a rule");
        for dialect in [DialectId(0), DialectId::RAPYD] {
            for signal in
                [card("generic_decline"), card("insufficient_funds"), Signal { carrier: Carrier::CHARGE, ..Signal::default() }]
            {
                let signal = Signal { dialect, ..on(brand, signal) };
                check(if field == Field::NETWORK_CODE {
                    Signal { network_code: code, ..signal }
                } else {
                    Signal { network_advice: code, ..signal }
                });
            }
        }
    }
    assert!(masked > 1_000, "only {masked} were masked");
}
