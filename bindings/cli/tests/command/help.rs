use crate::kit::run;

const COMMANDS: [&str; 12] = [
    "classify",
    "plan",
    "may-charge",
    "explain",
    "diagnose",
    "backoff",
    "demo",
    "codes",
    "knowledge",
    "policy",
    "completions",
    "man",
];

#[test]
fn help_and_readme_list_the_same_exit_codes() {
    let readme = include_str!("../../README.md");
    let help = run(&["--help"]).ok();
    let (_, codes) = help.split_once("Exit codes:\n").unwrap();
    for line in codes.lines().take(7) {
        let (code, meaning) = line.trim().split_once("  ").unwrap();
        assert!(readme.contains(&format!("| {code} | {meaning} |")), "{line}");
        for command in COMMANDS {
            assert!(run(&[command, "--help"]).ok().contains(line), "{command}: {line}");
        }
    }
}

#[test]
fn the_readme_names_every_command_and_option() {
    let readme = include_str!("../../README.md");
    for command in COMMANDS {
        assert!(readme.contains(&format!("recoup {command}")), "{command}");
        let help = run(&[command, "--help"]).ok();
        for option in help.split_whitespace().filter(|word| word.starts_with("--") && word.len() > 2) {
            let option = option.trim_end_matches(|letter: char| !letter.is_ascii_alphanumeric());
            assert!(matches!(option, "--help" | "--version") || readme.contains(&format!("`{option}")), "{option}");
        }
    }
}

#[test]
fn the_version_is_that_of_the_package() {
    assert_eq!(run(&["--version"]).ok(), concat!("recoup ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn every_shell_gets_its_completions() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = run(&["completions", shell]).ok();
        assert!(script.contains("may-charge") && script.contains("policy"), "{shell}");
    }
    assert!(run(&["completions", "tcsh"]).failed(2).contains("bash"));
}

#[test]
fn every_command_has_its_man_page() {
    assert!(run(&["man"]).ok().contains(".TH recoup 1"));
    let folder = tempfile::tempdir().unwrap();
    let told = run(&["man", "--out", &folder.path().display().to_string()]).ok();
    for page in ["recoup.1", "recoup-plan.1", "recoup-may-charge.1", "recoup-policy-lint.1", "recoup-knowledge-diff.1"] {
        let text = std::fs::read_to_string(folder.path().join(page)).unwrap();
        assert!(told.contains(page) && text.contains("Exit codes"), "{page}");
    }
    assert!(run(&["man", "--out", "/no/such/folder"]).failed(4).contains("/no/such/folder/recoup.1"));
}

#[test]
fn it_is_installed_with_its_pages_and_completions() {
    let folder = tempfile::tempdir().unwrap();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/install.sh");
    let mut install = std::process::Command::new(script);
    let done = install.arg(env!("CARGO_BIN_EXE_recoup")).arg("/usr").env("DESTDIR", folder.path()).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    for path in [
        "bin/recoup",
        "share/man/man1/recoup.1",
        "share/man/man1/recoup-policy-lint.1",
        "share/bash-completion/completions/recoup",
        "share/zsh/site-functions/_recoup",
        "share/fish/vendor_completions.d/recoup.fish",
        "share/recoup/command.schema.json",
    ] {
        assert!(folder.path().join("usr").join(path).metadata().unwrap().len() > 0, "{path}");
    }
}
