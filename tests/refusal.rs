//! Why a request was refused: the causes, their order, their steps, and the one permission to enable.

use recoup_core::{
    Book, Fault,
    id::{CodeId, ErrorTypeId, Id as _, ObstacleId, PermissionId, ResourceId},
    number::{Actual, HttpStatus, YesNo},
    refusal::{CAUSES_MAX, Cause, Diagnosis, KEY_PREFIX_MAX, Refusal, diagnose},
    vocabulary::{Access, Certainty, FaultRule, KeyKind, Owner, Space, Status},
};

const BOOK: Book<'static> = Book::BUILT_IN;

fn asked(refusal: &Refusal, key_prefix: &str, message: &str) -> Result<(Diagnosis, Vec<Cause>), Fault> {
    let mut causes = [Cause::default(); CAUSES_MAX];
    let made = diagnose(BOOK, refusal, key_prefix.as_bytes(), message.as_bytes(), &mut causes)?;
    assert_eq!(made.cause_total, made.cause_written);
    Ok((made, causes[..made.cause_total.0 as usize].to_vec()))
}

fn made(refusal: &Refusal, key_prefix: &str, message: &str) -> (Diagnosis, Vec<Cause>) {
    asked(refusal, key_prefix, message).unwrap()
}

fn name(id: impl recoup_core::id::Id) -> &'static str {
    BOOK.name(id).map_or("", |name| std::str::from_utf8(name).unwrap())
}

fn id<I: recoup_core::id::Id>(name: &str) -> I {
    BOOK.find_id(name.as_bytes()).unwrap_or_else(|| panic!("no {name}"))
}

fn named(causes: &[Cause]) -> Vec<(&'static str, Certainty)> {
    causes.iter().map(|cause| (name(cause.obstacle), cause.certainty)).collect()
}

fn forbidden() -> Refusal {
    Refusal { http_status: HttpStatus(403), ..Refusal::default() }
}

#[test]
fn a_bare_403_has_the_causes_of_an_operators_list_in_its_order() {
    let (diagnosis, causes) = made(&forbidden(), "", "");
    let names: Vec<&str> = named(&causes).into_iter().map(|(name, _)| name).collect();
    let expected = ["key_lacks_permission", "mode_differs", "object_of_another_account", "role_lacks_right", "account_not_ready"];
    assert_eq!(names, expected);
    assert!(causes.iter().all(|cause| cause.certainty == Certainty::POSSIBLE && cause.repairs[0].is_set()));
    assert_eq!((diagnosis.key_kind, diagnosis.permission), (KeyKind(0), PermissionId(0)));
}

#[test]
fn nothing_known_is_nothing_found() {
    assert_eq!(made(&Refusal::default(), "", "").1, []);
    assert_eq!(made(&Refusal { http_status: HttpStatus(429), ..Refusal::default() }, "sk_live_", "").1, []);
}

#[test]
fn the_permission_is_the_one_that_the_message_names() {
    let refusal = Refusal { code: id("more_permissions_required"), ..forbidden() };
    let message = "Having the 'rak_charge_write' permission would allow this request to continue.";
    let (diagnosis, causes) = made(&refusal, "rk_live_", message);
    assert_eq!(named(&causes), [("key_lacks_permission", Certainty::CERTAIN)]);
    assert_eq!(name(diagnosis.permission), "charge_write");
    let (at, len) = (diagnosis.named_at.0 as usize, diagnosis.named_len.0 as usize);
    assert_eq!(&message[at..at + len], "charge_write");
    assert_eq!((diagnosis.key_kind, diagnosis.key_livemode), (KeyKind::RESTRICTED, YesNo::YES));
}

#[test]
fn of_several_that_would_do_the_narrowest_is_taken() {
    let refusal = Refusal { code: id("more_permissions_required"), ..forbidden() };
    let message = "Having the 'rak_checkout_session_write', 'rak_checkout_session_read', 'rak_payment_intent_read' permissions";
    let (diagnosis, _) = made(&refusal, "rk_live_", message);
    assert_eq!(name(diagnosis.permission), "payment_intent_read");
    let others: Vec<&str> = diagnosis.others.iter().filter(|id| id.is_set()).map(|id| name(*id)).collect();
    assert_eq!(others, ["checkout_session_write", "checkout_session_read"]);
    let wanted = Refusal { resource: id("checkout.session"), access: Access::READ, ..refusal };
    assert_eq!(name(made(&wanted, "rk_live_", message).0.permission), "checkout_session_read");
}

#[test]
fn a_permission_that_is_not_known_is_pointed_at_and_none_is_made_up() {
    let refusal = Refusal { resource: id("customer"), access: Access::READ, ..forbidden() };
    let message = "Having the 'rak_accounts_kyc_basic_read' permission would allow this request to continue.";
    let (diagnosis, causes) = made(&refusal, "rk_live_", message);
    assert_eq!(named(&causes)[0], ("key_lacks_permission", Certainty::CERTAIN));
    assert_eq!(diagnosis.permission, PermissionId(0));
    assert_eq!(&message[diagnosis.named_at.0 as usize..][..diagnosis.named_len.0 as usize], "accounts_kyc_basic_read");
}

/// For every resource and access the permission is the row that says so; never one that allows more.
#[test]
fn a_resource_and_an_access_give_exactly_their_permission() {
    for resource in BOOK.ids(Space::RESOURCE).map(|id| ResourceId(id.0)) {
        let stem = name(resource);
        for (access, end) in [(Access::READ, "read"), (Access::WRITE, "write")] {
            let refusal = Refusal { resource, access, ..forbidden() };
            let expected = BOOK.find_id::<PermissionId>(format!("{stem}_{end}").as_bytes()).unwrap_or_default();
            let (diagnosis, _) = made(&refusal, "rk_test_", "");
            assert_eq!(diagnosis.permission, expected, "{stem} {end}");
            let brings: Vec<PermissionId> = diagnosis.brings.into_iter().filter(|id| id.is_set()).collect();
            assert_eq!(brings, BOOK.implied(expected).collect::<Vec<_>>(), "{stem} {end}: room for all");
        }
        let only: Vec<_> = ["read", "write"].iter().filter_map(|end| BOOK.find_id(format!("{stem}_{end}").as_bytes())).collect();
        let (diagnosis, _) = made(&Refusal { resource, ..forbidden() }, "rk_test_", "");
        let expected = if let [one] = only[..] { one } else { PermissionId(0) };
        assert_eq!(diagnosis.permission, expected, "{stem}: without access none, unless there is one alone");
    }
}

#[test]
fn a_permission_is_named_only_where_one_is_lacking() {
    let refusal = Refusal { resource: id("charge"), access: Access::WRITE, ..forbidden() };
    let message = "rak_charge_write";
    for key in ["sk_live_", "pk_test_"] {
        let (diagnosis, causes) = made(&refusal, key, message);
        assert!(!named(&causes).iter().any(|(name, _)| *name == "key_lacks_permission"), "{key}");
        assert_eq!((diagnosis.permission, diagnosis.named_len.0, diagnosis.brings[0]), Default::default());
    }
}

#[test]
fn modes_decide_when_both_are_known() {
    let object = |livemode| Refusal { http_status: HttpStatus(404), object_livemode: livemode, ..Refusal::default() };
    for (key, livemode, differs) in [
        ("sk_test_", YesNo::YES, true),
        ("rk_live_", YesNo::NO, true),
        ("sk_live_", YesNo::YES, false),
        ("rk_test_", YesNo::NO, false),
    ] {
        let (_, causes) = made(&object(livemode), key, "");
        let found = named(&causes);
        let expected = differs.then_some(Certainty::CERTAIN);
        assert_eq!(found.iter().find(|(name, _)| *name == "mode_differs").map(|(_, sure)| *sure), expected, "{key}");
    }
    let told = Refusal { key_livemode: YesNo::NO, ..object(YesNo::YES) };
    assert_eq!(named(&made(&told, "", "").1)[0], ("mode_differs", Certainty::CERTAIN));
    let (diagnosis, _) = made(&told, "sk_live_", "");
    assert_eq!(diagnosis.key_livemode, YesNo::YES, "the key itself comes before what is said of it");
}

#[test]
fn the_owner_and_the_header_tell_which_account_was_meant() {
    let refusal = |owner, header| Refusal { http_status: HttpStatus(404), owner, account_header: header, ..Refusal::default() };
    let first = |owner, header| named(&made(&refusal(owner, header), "sk_live_", "").1)[0];
    assert_eq!(first(Owner::CONNECTED, YesNo::NO), ("account_header_missing", Certainty::CERTAIN));
    assert_eq!(first(Owner::OWN, YesNo::YES), ("account_header_unwanted", Certainty::CERTAIN));
    let own = named(&made(&refusal(Owner::OWN, YesNo::NO), "sk_live_", "").1);
    assert!(own.iter().all(|(name, _)| !name.contains("account")), "{own:?}");
    let other = named(&made(&refusal(Owner::CONNECTED, YesNo::YES), "sk_live_", "").1);
    assert!(other.contains(&("object_of_another_account", Certainty::LIKELY)), "{other:?}");
}

#[test]
fn a_401_is_about_the_key() {
    let refusal = |code: &str| Refusal {
        http_status: HttpStatus(401),
        code: BOOK.find_id(code.as_bytes()).unwrap_or_default(),
        ..Refusal::default()
    };
    let of = |code, key| named(&made(&refusal(code), key, "").1);
    assert_eq!(of("", ""), [("key_not_accepted", Certainty::CERTAIN), ("key_expired", Certainty::POSSIBLE)]);
    assert_eq!(of("api_key_expired", ""), [("key_expired", Certainty::CERTAIN)]);
    assert_eq!(of("secret_key_required", "pk_live_"), [("key_is_publishable", Certainty::CERTAIN)]);
    let old = Refusal { error_type: id::<ErrorTypeId>("authentication_error"), ..Refusal::default() };
    assert_eq!(named(&made(&old, "", "").1), [("key_not_accepted", Certainty::LIKELY)]);
}

#[test]
fn the_surest_come_first_and_none_twice() {
    let codes = BOOK.ids(Space::CODE).map(|id| CodeId(id.0)).chain([CodeId(0)]);
    for code in codes {
        for status in [0, 400, 401, 403, 404] {
            let refusal = Refusal { http_status: HttpStatus(status), code, ..Refusal::default() };
            let (_, causes) = made(&refusal, "rk_live_", "");
            assert!(causes.windows(2).all(|pair| pair[0].certainty >= pair[1].certainty));
            let mut causes: Vec<ObstacleId> = causes.iter().map(|cause| cause.obstacle).collect();
            causes.sort();
            causes.dedup();
            assert_eq!(causes.len(), causes.len());
        }
    }
    assert!(BOOK.count(Space::OBSTACLE) as usize <= CAUSES_MAX);
}

#[test]
fn a_key_is_refused_and_not_told() {
    let key = "sk_live_51HexampleKeyThatNobodyMaySee";
    let mut causes = [Cause::default(); 2];
    for len in KEY_PREFIX_MAX + 1..=key.len() {
        let fault = diagnose(BOOK, &forbidden(), &key.as_bytes()[..len], b"", &mut causes).unwrap_err();
        assert_eq!((fault.status, fault.rule, fault.value), (Status::ERR_RANGE, FaultRule::KEY_PREFIX, Actual(len as i64)));
        let mut text = [0; 512];
        let written = recoup_core::explain::fault(&fault, &mut text).unwrap();
        assert!(!String::from_utf8_lossy(&text[..written]).contains("sk_live_51"));
    }
    assert_eq!(causes, [Cause::default(); 2], "nothing is written");
    assert!(diagnose(BOOK, &forbidden(), &key.as_bytes()[..KEY_PREFIX_MAX], b"", &mut causes).is_ok());
}

#[test]
fn bad_input_gives_the_field_and_changes_nothing() {
    let bad = [
        (Refusal { http_status: HttpStatus(99), ..forbidden() }, Status::ERR_RANGE, "http_status"),
        (Refusal { error_type: ErrorTypeId(7), ..forbidden() }, Status::ERR_ID, "error_type"),
        (Refusal { code: CodeId(PermissionId::of(0x1500_0001).number()), ..forbidden() }, Status::ERR_ID, "code"),
        (Refusal { key_livemode: YesNo(3), ..forbidden() }, Status::ERR_RANGE, "key_livemode"),
        (Refusal { object_livemode: YesNo(3), ..forbidden() }, Status::ERR_RANGE, "object_livemode"),
        (Refusal { owner: Owner(3), ..forbidden() }, Status::ERR_RANGE, "owner"),
        (Refusal { account_header: YesNo(9), ..forbidden() }, Status::ERR_RANGE, "account_header"),
        (Refusal { resource: ResourceId(u32::MAX), ..forbidden() }, Status::ERR_ID, "resource"),
        (Refusal { access: Access(3), ..forbidden() }, Status::ERR_RANGE, "access"),
    ];
    for (refusal, status, field) in bad {
        let mut causes = [Cause::default(); CAUSES_MAX];
        let fault = diagnose(BOOK, &refusal, b"sk_live_", b"", &mut causes).unwrap_err();
        assert_eq!(fault.status, status, "{field}");
        let found = recoup_core::explain::field(fault.field).map(|(name, _)| String::from_utf8_lossy(name).into_owned());
        assert_eq!(found.as_deref(), Some(field));
        assert_eq!(causes, [Cause::default(); CAUSES_MAX]);
    }
}

#[test]
fn a_smaller_room_gets_the_first_causes() {
    let mut causes = [Cause::default(); 1];
    let made = diagnose(BOOK, &forbidden(), b"", b"", &mut causes).unwrap();
    assert_eq!((made.cause_total.0, made.cause_written.0), (5, 1));
    assert_eq!(name(causes[0].obstacle), "key_lacks_permission");
    assert_eq!(diagnose(BOOK, &forbidden(), b"", b"", &mut []).unwrap().cause_total, made.cause_total);
}

/// Every cause and every step has words for an operator, and no step proposes a broader key.
#[test]
fn causes_and_steps_have_texts_and_none_widens_a_key() {
    for id in BOOK.ids(Space::OBSTACLE).chain(BOOK.ids(Space::REPAIR)) {
        let text = String::from_utf8(BOOK.operator_meaning(id).unwrap().to_vec()).unwrap().to_lowercase();
        for broad in ["full access", "full-access", "secret key", "all permissions", "every permission"] {
            assert!(!text.contains(broad), "{}: {text}", name(id));
        }
        assert!(BOOK.sources(id).count() > 0);
    }
    let used: std::collections::BTreeSet<_> =
        BOOK.obstacles().flat_map(|obstacle| BOOK.repairs(obstacle).collect::<Vec<_>>()).collect();
    assert_eq!(used.len() as u32, BOOK.count(Space::REPAIR), "every step cures something");
}
