//! The version is the same in every manifest, and the check of a release notices where it is not.

use std::{fs, path::Path, process::Command};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The files that hold the version by hand or generated; their first `VERSION` is it.
const FILES: &[&str] = &[
    "CITATION.cff",
    "CHANGELOG.md",
    "bindings/node/package.json",
    "bindings/node/package-lock.json",
    "bindings/node/README.md",
    "bindings/node/examples/worker/package.json",
    "bindings/node/lib/generated/constants.js",
    "bindings/python/src/recoup/_abi.py",
    "tests/data/golden/abi.json",
];
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Runs the check of the versions in a folder; what it says on standard error, empty where all is well.
fn check(folder: &Path) -> String {
    let output = Command::new(folder.join("scripts/release-check.sh")).arg("versions").output().expect("a shell");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.success(), said.is_empty(), "{said}");
    said
}

#[test]
fn the_version_is_the_same_everywhere() {
    assert_eq!(check(Path::new(ROOT)), "");
}

#[test]
fn another_version_is_noticed() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("release");
    let copied = ["Cargo.toml", "include/recoup.h", "scripts/release-check.sh"];
    for file in FILES.iter().chain(&copied) {
        let target = folder.join(file);
        fs::create_dir_all(target.parent().expect("a folder")).expect("a scratch folder");
        fs::copy(Path::new(ROOT).join(file), target).expect("a copy");
    }
    assert_eq!(check(&folder), "");
    for file in FILES {
        let text = fs::read_to_string(folder.join(file)).expect("the copy");
        assert!(text.contains(VERSION), "{file} has no {VERSION}");
        fs::write(folder.join(file), text.replacen(VERSION, "9.9.9", 1)).expect("the change");
        assert!(check(&folder).contains(file), "{file}: another version was not noticed");
        fs::write(folder.join(file), text).expect("the copy");
    }
}
