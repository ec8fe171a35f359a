//! Adding a field is one edit and `make generate`: done in a copy of the workspace, for Signal in `make test`, and for all structures and
//! languages in `make growth`.

use checks::{
    root,
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

/// A copy of the sources of the workspace.
struct Copy {
    folder: PathBuf,
    /// Where it is built.
    target: PathBuf,
}

impl Copy {
    /// Of the files git knows or would know; `None` where this is no checkout. Only what differs is written, so that a second run
    /// finds most of it built.
    fn new(name: &str, target: PathBuf) -> Option<Self> {
        tool("git")?;
        if !root().join(".git").exists() {
            skip("growth in a copy: this is no checkout");
            return None;
        }
        let folder = checks::toolchain::target().join("checks").join(name);
        let root = root().display().to_string();
        let listed = sh("git", ["-C", &root, "ls-files", "--cached", "--others", "--exclude-standard"]).expect("git lists files");
        for path in listed.lines().filter(|path| Path::new(&root).join(path).is_file()) {
            let (from, to) = (Path::new(&root).join(path), folder.join(path));
            let wanted = fs::read(&from).expect("a file of the workspace");
            if fs::read(&to).ok().as_ref() != Some(&wanted) {
                fs::create_dir_all(to.parent().expect("a file has a folder")).expect("the target folder is writable");
                let _ = fs::remove_file(&to);
                fs::copy(&from, &to).expect("the target folder is writable");
            }
        }
        Some(Self { folder, target })
    }

    fn edit(&self, path: &str, work: impl FnOnce(String) -> String) {
        let file = self.folder.join(path);
        let text = fs::read_to_string(&file).expect("a file of the copy");
        fs::write(&file, work(text)).expect("the copy is writable");
    }

    /// The one edit: two fields at the end of a structure.
    fn grow(&self, structure: &Structure) {
        let root = if structure.path.starts_with("src/") { "crate" } else { "recoup" };
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
        // Nothing is measured here: what builds fastest will do. Crates of others are those of the tests around.
        let plain = |package: &str| format!("profile.dev.package.{package}.opt-level=0");
        let mut command = self.command(&cargo);
        command.args(["--config", &plain("recoup"), "--config", &plain("recoup-testkit")]);
        run(command.args(arguments).arg("--quiet"))
    }

    /// What `make generate` does for the header, the mirrors and the description.
    fn generate(&self) {
        self.cargo(&["run", "--package", "recoup-c-checks", "--bin", "generate"]).unwrap_or_else(|e| panic!("{e}"));
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
    let Some(copy) = Copy::new("growth-signal", target()) else { return };
    let signal = Structure::called("Signal").expect("there are signals");
    copy.grow(signal);
    copy.generate();
    copy.has_grown(signal);

    // Callers of version 1 are served, and the new fields read zero for them.
    copy.cargo(&["test", "--package", "recoup-c-checks", "--test", "callers"]).unwrap_or_else(|e| panic!("{e}"));

    // The check was forgotten, and then made.
    let ranges = || copy.cargo(&["test", "--package", "recoup-testkit", "--test", "ranges"]);
    let forgotten = ranges().expect_err("a word that nobody checks was let pass");
    assert!(forgotten.contains(&format!("signal.{WORD} = ")), "{forgotten}");
    copy.edit("src/verdict/check.rs", |text| {
        text.replace("s.carrier.is_word()", &format!("s.carrier.is_word() && s.{WORD}.is_word()"))
    });
    ranges().unwrap_or_else(|e| panic!("{e}"));

    // A line of the table that cases, vectors and digests are made of is forgotten.
    let line = format!("name: \"{WORD}\"");
    copy.edit("tools/kit/src/records.rs", |text| {
        text.lines().filter(|of| !of.contains(&line)).map(|of| format!("{of}\n")).collect()
    });
    let forgotten = copy.cargo(&["test", "--package", "recoup-c-checks", "--test", "header"]).expect_err("a field is missing");
    assert!(forgotten.contains("tools/kit/src/records.rs is not what its sources say"), "{forgotten}");
}

/// The records of Node are declared by hand, with what a caller must give: the one list of fields that is left. Its own test names a
/// field that is missing there.
fn declared(types: String) -> String {
    let fields = |word: &str| format!("  readonly grown: {word};\n  readonly grownToo: number;\n");
    let line = |line: &str| {
        let record = line.starts_with("export interface ") && !line.contains(" About ");
        let given = line.starts_with("export type ") && line.ends_with("Init = Partly<{");
        let added = match (record, given) {
            (true, _) => fields("Actor | undefined"),
            (_, true) => fields("WordLike<Actor>"),
            _ => String::new(),
        };
        format!("{line}\n{added}")
    };
    types.lines().map(line).collect()
}

/// `make growth`: slow.
#[test]
#[ignore = "make growth"]
fn fields_of_all_structures_reach_all_languages() {
    // A folder of its own: the library of the copy must not lie where that of the workspace is looked for.
    let Some(copy) = Copy::new("growth", target().join("checks/growth-target")) else { return };
    let grown: Vec<&Structure> = STRUCTURES.iter().filter(|structure| structure.shape != Shape::Part).collect();
    grown.iter().for_each(|structure| copy.grow(structure));
    copy.edit("src/verdict/check.rs", |text| {
        text.replace("s.carrier.is_word()", &format!("s.carrier.is_word() && s.{WORD}.is_word()"))
    });
    copy.edit("src/plan/check.rs", |text| {
        let checked = |text: String, of: &str| {
            text.replace(of, &format!("{of} && {}.{WORD}.is_word()", &of[..of.find('.').expect("a field")]))
        };
        ["c.phase.is_word()", "v.actor.is_word()", "row.kind.is_word()"].into_iter().fold(text, checked)
    });
    copy.edit("bindings/node/index.d.ts", declared);
    // All that `make generate` writes, in every language there is a toolchain for.
    run(copy.command("make").arg("generate")).unwrap_or_else(|e| panic!("{e}"));
    grown.iter().for_each(|structure| copy.has_grown(structure));
    // The lines that are hashed have the fields too; every language below must find the same digest.
    let digest = "tests/data/golden/digest.txt";
    let before = copy.text(digest);
    let update = ["test", "--package", "recoup-testkit", "--test", "digest"];
    run(copy.command("cargo").env("RECOUP_UPDATE", "1").args(update)).unwrap_or_else(|e| panic!("{e}"));
    assert_ne!(copy.text(digest), before, "no line that is hashed has the new fields");
    let tests = [
        &["test", "--package", "recoup-testkit"][..],
        &[
            "test",
            "--package",
            "recoup-c-checks",
            "--test",
            "callers",
            "--test",
            "compile",
            "--test",
            "vectors",
            "--test",
            "header",
        ],
    ];
    tests.iter().for_each(|test| drop(copy.cargo(test).unwrap_or_else(|e| panic!("{e}"))));
    for language in ["test-python", "test-go", "test-node"] {
        run(copy.command("make").arg(language)).unwrap_or_else(|e| panic!("{e}"));
    }
}
