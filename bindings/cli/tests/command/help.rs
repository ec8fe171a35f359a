use crate::kit::run;

const COMMANDS: [&str; 7] = ["classify", "plan", "may-charge", "explain", "diagnose", "codes", "knowledge"];

#[test]
fn help_and_readme_list_the_same_exit_codes() {
    let readme = include_str!("../../README.md");
    let help = run(&["--help"]).ok();
    let (_, codes) = help.split_once("Exit codes:\n").unwrap();
    for line in codes.lines().take(6) {
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
