use crate::kit::{golden, json, keys, run};

const KEY: &str = "sk_test_51HexampleThatIsNoKey";

#[test]
fn a_lacking_permission_is_named_with_its_steps() {
    let message = "Having the 'rak_customer_read' permission would allow this request to continue.";
    let args = ["diagnose", "--status", "403", "--type", "invalid_request_error", "--code", "more_permissions_required"];
    let args = [&args[..], &["--key-prefix", "rk_live_", "--message", message]].concat();
    let text = run(&[&args[..], &["--format", "json"]].concat()).ok();
    assert_eq!(keys(&text, 2), ["key_kind", "key_mode", "permission", "named", "others", "causes"]);
    golden("diagnose-permission.json", &text);
    golden("diagnose-permission.txt", &run(&args).ok());
}

#[test]
fn a_bare_403_lists_what_to_look_at() {
    golden("diagnose-403.txt", &run(&["diagnose", "--status", "403", "--key-prefix", "rk_test_"]).ok());
}

#[test]
fn modes_and_accounts_are_compared() {
    let first = |args: &[&str]| {
        let told = json(&[&["diagnose", "--status", "404"], args].concat());
        (told["causes"][0]["cause"].clone(), told["causes"][0]["certainty"].clone())
    };
    let certain = |cause: &str| (cause.into(), "certain".into());
    assert_eq!(first(&["--key-prefix", "sk_test_", "--object-mode", "live"]), certain("mode_differs"));
    assert_eq!(first(&["--key-mode", "live", "--object-mode", "test"]), certain("mode_differs"));
    assert_eq!(first(&["--owner", "connected", "--account-header", "no"]), certain("account_header_missing"));
    assert_eq!(first(&["--owner", "own", "--account-header", "yes"]), certain("account_header_unwanted"));
}

#[test]
fn a_resource_and_an_access_name_their_permission() {
    let told = json(&["diagnose", "--status", "403", "--resource", "refund", "--access", "write"]);
    assert_eq!((&told["permission"]["name"], &told["permission"]["access"]), (&"charge_write".into(), &"write".into()));
    let unknown = ["diagnose", "--status", "403", "--message", "Having the 'rak_accounts_kyc_basic_read' permission would do."];
    let told = json(&unknown);
    assert_eq!((&told["permission"], &told["named"]), (&serde_json::Value::Null, &"accounts_kyc_basic_read".into()));
    assert!(run(&unknown).ok().contains("accounts_kyc_basic_read"));
}

#[test]
fn nothing_known_is_an_answer_too() {
    assert_eq!(json(&["diagnose"])["causes"], serde_json::json!([]));
    assert!(run(&["diagnose", "--status", "402"]).ok().starts_with("0 causes"));
}

#[test]
fn what_was_given_is_not_repeated() {
    for (option, code) in [
        ("--status", 2),
        ("--type", 3),
        ("--code", 3),
        ("--key-prefix", 1),
        ("--key-mode", 2),
        ("--object-mode", 2),
        ("--owner", 2),
        ("--account-header", 2),
        ("--resource", 3),
        ("--access", 2),
    ] {
        let err = run(&["diagnose", option, KEY]).failed(code);
        assert!(err.contains(option) && !err.contains("51Hexample"), "{err}");
    }
    let err = run(&["diagnose", KEY]).failed(2);
    assert!(!err.contains("51Hexample"), "{err}");
    let told = run(&["diagnose", "--status", "403", "--message", KEY, "--format", "json"]).ok();
    assert!(!told.contains("51Hexample"), "{told}");
}

#[test]
fn a_wrong_name_is_told_the_near_ones() {
    let err = run(&["diagnose", "--resource", "custmer"]).failed(3);
    assert!(err.contains("did you mean: customer"), "{err}");
}

#[test]
fn a_cause_is_explained_with_its_sources() {
    let told = run(&["explain", "key_lacks_permission"]).ok();
    assert!(told.contains("Source"), "{told}");
}
