//! Adding a field is one edit and `make generate`: done in a copy of the workspace, for Signal in `make test`, and for all structures and
//! languages in `make growth`.

use checks::{
    generate, root,
    source::Sources,
    structures::{STRUCTURES, Shape, Structure},
    toolchain::{run, sh, skip, target, tool},
};
use serde_json::Value;
use std::{fs, path::Path, path::PathBuf, process::Command};

/// Two fields, so that nothing is padded: a word, which must be checked, and a number, of which nothing can be wrong.
const WORD: &str = "grown";
const NUMBER: &str = "grown_too";
/// Their bytes.
const GROWTH: u64 = 8;

/// The checks of a signal, and the table of the kit.
const CHECKS: &str = "src/signal/checked.rs";
const RECORDS: &str = "tools/kit/src/records.rs";

/// A copy of the sources of the workspace.
struct Copy {
    folder: PathBuf,
    /// Where it is built: not where the workspace is, since cargo gives the packages of both the same names.
    target: PathBuf,
}

impl Copy {
    /// Of the files git knows or would know; `None` where this is no checkout. Only what differs is written, so that a second run
    /// finds most of it built.
    fn new(name: &str) -> Option<Self> {
        tool("git")?;
        if !root().join(".git").exists() {
            skip("growth in a copy: this is no checkout");
            return None;
        }
        let folder = target().join("checks").join(name);
        let root = root().display().to_string();
        let listed = sh("git", ["-C", &root, "ls-files", "--cached", "--others", "--exclude-standard"]).expect("git lists files");
        for path in listed.lines().filter(|path| Path::new(&root).join(path).is_file()) {
            let wanted = fs::read(Path::new(&root).join(path)).expect("a file of the workspace");
            let to = folder.join(path);
            if fs::read(&to).ok().as_ref() != Some(&wanted) {
                fs::create_dir_all(to.parent().expect("a file has a folder")).expect("the target folder is writable");
                let _ = fs::remove_file(&to);
                fs::copy(Path::new(&root).join(path), &to).expect("the target folder is writable");
            }
        }
        Some(Self { target: target().join("checks").join(format!("{name}-target")), folder })
    }

    fn edit(&self, path: &str, work: impl FnOnce(String) -> String) {
        let file = self.folder.join(path);
        let text = fs::read_to_string(&file).expect("a file of the copy");
        fs::write(&file, work(text)).expect("the copy is writable");
    }

    /// The one edit: two fields at the end of a structure.
    fn grow(&self, structure: &Structure) {
        let root = if structure.path.starts_with("src/") { "crate" } else { "recoup_core" };
        self.edit(structure.path, |text| {
            let head = format!("pub struct {} {{", structure.name);
            let start = text.find(&head).expect("the structure is there");
            let end = start + text[start..].find("\n}").expect("the structure ends") + 1;
            let fields = format!(
                "    /// A word that came later.\n    pub {WORD}: {root}::vocabulary::Actor,\n    /// A number that came later.\n    \
                 pub {NUMBER}: {root}::number::Count,\n"
            );
            format!("{}{fields}{}", &text[..end], &text[end..])
        });
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.folder).env("CARGO_TARGET_DIR", &self.target).env_remove("RECOUP_UPDATE");
        command
    }

    fn cargo(&self, arguments: &[&str]) -> Result<String, String> {
        let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
        // Nothing is measured here: what builds fastest will do.
        let plain = |package: &str| format!("profile.dev.package.{package}.opt-level=0");
        let mut command = self.command(&cargo);
        command.args([
            "--config",
            &plain("recoup-core"),
            "--config",
            &plain("recoup-testkit"),
            "--config",
            "profile.dev.debug=0",
        ]);
        run(command.args(arguments).arg("--quiet"))
    }

    /// What `make generate` does for the core, the header, the mirrors, the description and the kit.
    fn generate(&self) {
        generate(&Sources { root: self.folder.clone() }, |path, text| {
            if self.text(path) != text {
                fs::write(self.folder.join(path), text).expect("the copy is writable");
            }
        });
    }

    /// The generated files that are not what the sources of the copy say.
    fn differences(&self) -> Vec<String> {
        let mut found = Vec::new();
        generate(&Sources { root: self.folder.clone() }, |path, text| {
            if self.text(path) != text {
                found.push(path.to_string());
            }
        });
        found
    }

    /// Callers of version 1 and later ones are served, and each field of the inputs is refused when it is what it cannot be.
    fn serves_and_checks(&self) -> Result<String, String> {
        self.cargo(&["test", "--package", "recoup-testkit", "--test", "callers", "--test", "ranges"])
    }

    fn text(&self, path: &str) -> String {
        fs::read_to_string(self.folder.join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
    }

    /// The structure has its two fields everywhere, and its version 1 is what it was.
    fn has_grown(&self, structure: &Structure) {
        let name = structure.c_name();
        let abi: Value = serde_json::from_str(&self.text("tests/data/golden/abi.json")).expect("JSON");
        let described = abi["structs"].as_array().and_then(|all| all.iter().find(|one| one["name"] == name)).expect("described");
        assert_eq!(described["v1_size"], structure.v1, "{name}: version 1 is frozen");
        let fields = described["fields"].as_array().expect("fields");
        let size = described["size"].as_u64().expect("a size");
        let [.., word, number] = fields.as_slice() else { panic!("{name} has fields") };
        assert_eq!((&word["name"], &word["reads"], &word["of"][0]), (&WORD.into(), &"word".into(), &"actor".into()));
        assert_eq!(word["offset"].as_u64(), Some(size - GROWTH));
        assert_eq!((&number["name"], &number["reads"]), (&NUMBER.into(), &Value::Null));
        for path in ["include/recoup.h", "bindings/c/src/records.rs", "include/recoup_types.hpp"] {
            assert!(self.text(path).contains(NUMBER), "{path} lacks the field of {name}");
        }
    }
}

#[test]
fn a_field_of_signal_is_one_edit() {
    let Some(copy) = Copy::new("growth-signal") else { return };
    let signal = Structure::called("Signal").expect("there are signals");
    copy.grow(signal);
    copy.generate();
    copy.has_grown(signal);
    assert_eq!(copy.differences(), [] as [&str; 0]);
    copy.serves_and_checks().unwrap_or_else(|e| panic!("{e}"));

    // A line of the table that cases, vectors and digests are made of is forgotten.
    let line = format!("name: \"{WORD}\"");
    copy.edit(RECORDS, |text| text.lines().filter(|of| !of.contains(&line)).map(|of| format!("{of}\n")).collect());
    assert_eq!(copy.differences(), [RECORDS]);
    copy.generate();

    // A range check is forgotten.
    copy.edit(CHECKS, without_check);
    assert_eq!(copy.differences(), [CHECKS]);
    let forgotten = copy.serves_and_checks().expect_err("a word that nobody checks was let pass");
    assert!(forgotten.contains(&format!("signal.{WORD} = ")), "{forgotten}");
}

/// The checks without that of the new word.
fn without_check(text: String) -> String {
    let start = text.find(&format!("        let one = self.{WORD};\n")).expect("the word is checked");
    let end = start + text[start..].find("\n        }\n").expect("the check ends") + "\n        }\n".len();
    format!("{}{}", &text[..start], &text[end..])
}

/// What a request says is in Python the keyword arguments of `read`, which are written by hand, and what a refusal says those of
/// `diagnose`: the two lists of fields that are left. Their own tests name an argument that is missing.
fn taken(text: String) -> String {
    text.replace(
        "    from_: int = 0,\n",
        &format!("    from_: int = 0,\n    {WORD}: Union[str, int, None] = None,\n    {NUMBER}: int = 0,\n"),
    )
    .replace("        from_=from_,\n", &format!("        from_=from_,\n        {WORD}={WORD},\n        {NUMBER}={NUMBER},\n"))
}

fn said(text: String) -> String {
    let more = format!("    {WORD}: Union[str, int, None] = None,\n    {NUMBER}: int = 0,\n) -> Diagnosis:");
    text.replace(") -> Diagnosis:", &more)
        .replace("    )._to_c()\n", &format!("        {WORD}={WORD},\n        {NUMBER}={NUMBER},\n    )._to_c()\n"))
}

/// `make growth`: slow.
#[test]
#[ignore = "make growth"]
fn fields_of_all_structures_reach_all_languages() {
    let Some(copy) = Copy::new("growth") else { return };
    let grown: Vec<&Structure> = STRUCTURES.iter().filter(|structure| structure.shape != Shape::Part).collect();
    grown.iter().for_each(|structure| copy.grow(structure));
    copy.edit("bindings/python/src/recoup/_calls.py", taken);
    copy.edit("bindings/python/src/recoup/_diagnose.py", said);
    // All that `make generate` writes, in every language there is a toolchain for.
    run(copy.command("make").arg("generate")).unwrap_or_else(|e| panic!("{e}"));
    grown.iter().for_each(|structure| copy.has_grown(structure));
    // The lines that are hashed have the fields too; every language below must find the same digest.
    let digest = "tests/data/golden/digest.txt";
    let before = copy.text(digest);
    let update = ["test", "--package", "recoup-testkit", "--test", "digest"];
    run(copy.command("cargo").env("RECOUP_UPDATE", "1").args(update)).unwrap_or_else(|e| panic!("{e}"));
    assert_ne!(copy.text(digest), before, "no line that is hashed has the new fields");
    copy.cargo(&["test", "--package", "recoup-testkit"]).unwrap_or_else(|e| panic!("{e}"));
    let mut checks = vec!["test", "--package", "recoup-c-checks"];
    checks.extend(["compile", "errors", "header", "vectors"].iter().flat_map(|test| ["--test", test]));
    copy.cargo(&checks).unwrap_or_else(|e| panic!("{e}"));
    for language in ["test-python", "test-go", "test-node"] {
        run(copy.command("make").arg(language)).unwrap_or_else(|e| panic!("{e}"));
    }
}
