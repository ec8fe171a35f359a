//! The pages of the repository: what they link to is there, their commands work, and they name every word they promise to explain.
//! And the core as a reader finds it: every public function has an example, and no file is long.

use recoup_core::{table::word_of, vocabulary::Disposition};
use std::{
    fs,
    path::{Path, PathBuf},
};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
/// Folders that hold no page of ours.
const FOREIGN: &[&str] = &["target", "node_modules", ".git", ".venv", "dist", "build"];

/// Every page below a folder.
fn pages(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let name = entry.file_name().unwrap().to_string_lossy().into_owned();
        if entry.is_dir() && !FOREIGN.contains(&name.as_str()) {
            pages(&entry, found);
        } else if name.ends_with(".md") {
            found.push(entry);
        }
    }
}

/// What a page links to in the repository: `[text](path#part)`.
fn links(text: &str) -> Vec<&str> {
    let targets = text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target);
    let ours = targets.filter(|target| !target.contains("://") && !target.starts_with(['#', '<']) && !target.contains(' '));
    ours.map(|target| target.split('#').next().unwrap_or_default()).collect()
}

#[test]
fn links_are_found() {
    let page = "see [a](docs/a.md#part), [b](https://example.com/x.md) and [c](#here); f[0](x, y)";
    assert_eq!(links(page), ["docs/a.md"]);
}

#[test]
fn every_link_leads_somewhere() {
    let mut found = Vec::new();
    pages(Path::new(ROOT), &mut found);
    assert!(found.len() > 20, "only {} pages were found", found.len());
    let mut dead = Vec::new();
    for page in &found {
        let text = fs::read_to_string(page).unwrap();
        let folder = page.parent().unwrap();
        dead.extend(
            links(&text).into_iter().filter(|link| !folder.join(link).exists()).map(|link| format!("{}: {link}", page.display())),
        );
    }
    assert!(dead.is_empty(), "links that lead nowhere:\n{}", dead.join("\n"));
}

#[test]
fn the_rules_explain_every_disposition() {
    let page = fs::read_to_string(Path::new(ROOT).join("docs/semantics.md")).unwrap();
    let names = Disposition::WORDS.iter().map(|word| String::from_utf8_lossy(word_of(*word).unwrap()).into_owned());
    let missing: Vec<_> = names.filter(|name| !page.contains(&format!("| `{name}` |"))).collect();
    assert!(missing.is_empty(), "docs/semantics.md does not explain {missing:?}");
}

/// Programs whose lines in a block of a page are typed into a shell.
const PROGRAMS: &[&str] =
    &["cargo", "cc", "cd", "go", "make", "node", "npm", "pip", "psql", "python", "spark-submit", "tar", "worker"];

/// Where a line is run that is none of `make`, `cargo` and `recoup`: how it begins, the file that runs it, and what stands there. The
/// tests of the bindings install what was built, not what a registry has: the line of a user names the package alone.
const RUN_BY: &[(&str, &str, &str)] = &[
    ("cc program.c $(pkg-config --cflags --libs recoup)", "tools/abi/tests/install.rs", "ask(\"--cflags\")"),
    ("cd examples/worker && npm ci", "tools/worker/build.sh", "npm ci"),
    ("cd examples", "tools/worker/build.sh", "bindings/python/examples"),
    ("go get example.invalid/recoup/bindings/go", "bindings/go/consumer-test.sh", "go get \"$module@latest\""),
    ("node main.mjs", "tools/worker/build.sh", "main.mjs"),
    ("npm install ./recoup-", "bindings/node/test/consumer.test.mjs", "'install', '--ignore-scripts'"),
    ("npm run types && npm test", "tools/worker/build.sh", "npm run --silent types && quiet npm test"),
    ("pip install -r examples/worker/requirements.txt", "tools/worker/build.sh", "--requirement \"$folder/requirements.txt\""),
    (
        "pip install --no-index --find-links target/python-dist recoup",
        "bindings/python/tests/test_wheel.py",
        "\"--find-links\", str(published), \"recoup\"",
    ),
    // `make warehouse` is a separate command: it runs these with Spark.
    (
        "pip install --no-deps --target packages recoup",
        "scripts/warehouse.sh",
        "pip install --quiet --disable-pip-version-check --no-deps --target",
    ),
    (
        "tar -czf packages.tar.gz -C packages .",
        "scripts/warehouse.sh",
        "tar -czf \"$out/packages.tar.gz\" -C \"$out/packages\" .",
    ),
    ("spark-submit --master", "scripts/warehouse.sh", "--conf spark.executorEnv.PYTHONPATH=packages"),
    (
        "python duckdb_failures.py failures.parquet answers.parquet",
        "bindings/python/tests/test_warehouse.py",
        "\"duckdb_failures.py\"",
    ),
    ("python polars_failures.py failures.parquet answers", "bindings/python/tests/test_warehouse.py", "\"polars_failures.py\""),
    ("psql \"$DATABASE_URL\" -f ../../docs/worker.sql", "tools/worker/src/trial.rs", "docs/worker.sql"),
    ("psql \"$DATABASE_URL\" -f ../../../../docs/worker.sql", "tools/worker/src/trial.rs", "docs/worker.sql"),
    ("python -m worker", "tools/worker/build.sh", "-m worker"),
    ("worker receive SIGNATURE < body", "tools/worker/src/stage.rs", "\"receive\""),
    ("worker run", "tools/worker/src/stage.rs", "\"run\""),
];

fn is_command(line: &str) -> bool {
    PROGRAMS.iter().any(|program| line.strip_prefix(program).is_some_and(|rest| rest.starts_with(' ')))
}

/// The commands in the blocks of a page, and those within its sentences that only `make`, `cargo` or a script of ours can be.
fn commands(page: &str) -> Vec<String> {
    let (mut found, mut fence) = (Vec::new(), None);
    for line in page.lines() {
        if let Some(language) = line.trim_start().strip_prefix("```") {
            fence = if fence.is_some() { None } else { Some(language) };
            continue;
        }
        let typed = match fence {
            Some("" | "console" | "sh") => line.strip_prefix("$ ").unwrap_or(line),
            Some(_) => continue,
            None => line.strip_prefix("    ").unwrap_or_default(),
        };
        if is_command(typed) {
            found.push(typed.split("  ").next().unwrap_or_default().to_owned());
        }
    }
    let prose: String = page.split("```").step_by(2).collect();
    let spans = prose.split('`').skip(1).step_by(2);
    let ours = |span: &&str| ["make ", "cargo ", "scripts/", ".ci/"].iter().any(|start| span.starts_with(start));
    found.extend(spans.filter(ours).map(|span| span.split_whitespace().collect::<Vec<_>>().join(" ")));
    found
}

/// The word behind one of these options.
fn option<'a>(words: &[&'a str], names: &[&str]) -> Option<&'a str> {
    let at = words.iter().position(|word| names.contains(word))?;
    words.get(at + 1).copied()
}

/// The folders of the packages by their names.
fn packages(folder: &Path, found: &mut Vec<(String, PathBuf)>) {
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let name = entry.file_name().unwrap().to_string_lossy().into_owned();
        if entry.is_dir() && !FOREIGN.contains(&name.as_str()) {
            packages(&entry, found);
        } else if name == "Cargo.toml" {
            let text = fs::read_to_string(&entry).unwrap();
            let name = text.lines().find_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'));
            found.extend(name.map(|name| (name.to_owned(), folder.to_path_buf())));
        }
    }
}

/// Why a line of `make` cannot work; `folder` is that of its page. What takes minutes (`make bench`) is not run here: its target is
/// there, and `make test` or `.ci/run` runs most of them.
fn wrong_make(words: &[&str], folder: &Path) -> Option<String> {
    let inner = option(words, &["-C"]).map(|inner| Path::new(ROOT).join(inner));
    let makefile = |folder: &Path| fs::read_to_string(folder.join("Makefile")).ok();
    let text = inner.as_deref().and_then(makefile).or_else(|| makefile(folder)).or_else(|| makefile(Path::new(ROOT)))?;
    let roots = makefile(Path::new(ROOT)).unwrap_or_default();
    let is_target = |word: &&&str| !word.contains('=') && !word.starts_with('-') && option(words, &["-C"]) != Some(word);
    let missing = |word: &&str| {
        let rule = format!("\n{word}:");
        !text.contains(&rule) && !roots.contains(&rule)
    };
    words[1..].iter().filter(is_target).find(|word| missing(word)).map(|word| format!("no target {word}"))
}

/// Why a line of `cargo` cannot work: a package, test or example that is not there.
fn wrong_cargo(words: &[&str], packages: &[(String, PathBuf)]) -> Option<String> {
    let words: Vec<&str> = words.iter().copied().take_while(|word| *word != "--").collect();
    let package = option(&words, &["-p", "--package"]);
    let folder = package.and_then(|name| packages.iter().find(|(known, _)| known == name)).map(|(_, folder)| folder.clone());
    if let (Some(package), None) = (package, &folder) {
        return Some(format!("no package {package}"));
    }
    let folder = folder.unwrap_or_else(|| PathBuf::from(ROOT));
    for (name, inner) in [("--test", "tests"), ("--example", "examples")] {
        if let Some(file) = option(&words, &[name]) {
            let is_there =
                folder.join(format!("{inner}/{file}.rs")).exists() || folder.join(format!("{inner}/{file}/main.rs")).exists();
            if !is_there {
                return Some(format!("no {inner}/{file}.rs in {}", folder.display()));
            }
        }
    }
    option(&words, &["--path"]).filter(|path| !Path::new(ROOT).join(path).exists()).map(|path| format!("no folder {path}"))
}

/// Why a command of a page cannot be right; `None`: it is run somewhere, or names what is there.
fn wrong(command: &str, folder: &Path, packages: &[(String, PathBuf)]) -> Option<String> {
    let words: Vec<&str> = command.split_whitespace().skip_while(|word| word.contains('=')).collect();
    match words[..] {
        ["make", ..] => wrong_make(&words, folder),
        ["cargo", ..] => wrong_cargo(&words, packages),
        [script, ..] if script.contains('/') => (!Path::new(ROOT).join(script).exists()).then(|| format!("no file {script}")),
        _ => match RUN_BY.iter().find(|(start, ..)| command.starts_with(start)) {
            None => Some("nothing in RUN_BY runs it".to_owned()),
            Some((_, file, proof)) => {
                let text = fs::read_to_string(Path::new(ROOT).join(file)).unwrap_or_default();
                (!text.contains(proof)).then(|| format!("{file} does not hold {proof}"))
            }
        },
    }
}

/// The commands of `recoup` itself are run by `bindings/cli/tests/command/pages.rs`; those of the other programs by what [`RUN_BY`] names.
#[test]
fn every_command_of_a_page_is_run_or_names_what_is_there() {
    let (mut found, mut all) = (Vec::new(), Vec::new());
    pages(Path::new(ROOT), &mut found);
    packages(Path::new(ROOT), &mut all);
    let (mut count, mut bad) = (0, Vec::new());
    for page in &found {
        for command in commands(&fs::read_to_string(page).unwrap()) {
            count += 1;
            bad.extend(
                wrong(&command, page.parent().unwrap(), &all).map(|why| format!("{}: `{command}`: {why}", page.display())),
            );
        }
    }
    assert!(count > 50, "only {count} commands were found");
    assert!(bad.is_empty(), "commands that cannot be right:\n{}", bad.join("\n"));
}

#[test]
fn a_wrong_command_is_found() {
    let mut all = Vec::new();
    packages(Path::new(ROOT), &mut all);
    let why = |command: &str| wrong(command, Path::new(ROOT), &all);
    for good in [
        "make test",
        "make -C bindings/go dist",
        "cargo test -p recoup-core --test docs",
        "scripts/demo.sh",
        "npm install ./recoup-1.0.0.tgz",
    ] {
        assert_eq!(why(good), None, "{good}");
    }
    for bad in
        ["make no-such", "cargo test -p no-such", "cargo test -p recoup-core --test no_such", "scripts/no-such.sh", "npm publish"]
    {
        assert!(why(bad).is_some(), "{bad}");
    }
    let page =
        "Run `make lint`.\n\n    make test   # all\n    no command\n\n```console\n$ npm test\n```\n```rust\nmake no\n```\n";
    assert_eq!(commands(page), ["make test", "npm test", "make lint"]);
}

/// The functions of the core that a caller can name: the file or folder of each, and its name.
fn public_functions() -> Vec<(PathBuf, String)> {
    let src = Path::new(ROOT).join("src");
    let read = |path: &Path| fs::read_to_string(path).unwrap_or_default();
    let mut found = Vec::new();
    // Rooms hand their functions on in `mod.rs`: `pub use sort::{put, sort};`.
    for room in ["signal", "verdict", "history", "law", "policy", "plan", "explain", "refusal", "table"] {
        let front = src.join(room).join("mod.rs");
        for line in read(&front).replace("\n    ", " ").lines().filter_map(|line| line.strip_prefix("pub use ")) {
            let (module, names) = line.trim_end_matches(';').split_once("::").unwrap();
            let names = names.trim_matches(['{', '}']).split(',').map(|name| name.split(" as ").next().unwrap().trim());
            let functions = names.filter(|name| name.starts_with(|c: char| c.is_ascii_lowercase()));
            found.extend(functions.map(|name| (src.join(room).join(module), name.to_owned())));
        }
        found.extend(defined(&read(&front)).map(|name| (front.clone(), name)));
    }
    // The leaves are public as they are.
    let time = read(&src.join("time/mod.rs"));
    let modules = time.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    for file in modules.map(|module| format!("time/{module}.rs")).chain(["hash.rs".to_owned()]) {
        found.extend(defined(&read(&src.join(&file))).map(|name| (src.join(&file), name)));
    }
    found
}

/// The public functions that a source defines outside of implementations.
fn defined(source: &str) -> impl Iterator<Item = String> {
    let name = |line: &str| {
        let rest = line.strip_prefix("pub fn ").or_else(|| line.strip_prefix("pub const fn "))?;
        Some(rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect())
    };
    source.lines().filter_map(name).collect::<Vec<_>>().into_iter()
}

/// Whether the comment before a function holds an example.
fn has_example(source: &str, name: &str) -> bool {
    let lines: Vec<&str> = source.lines().collect();
    let starts = |line: &str| {
        ["pub fn ", "pub const fn "].iter().any(|start| {
            let rest = line.strip_prefix(start).and_then(|rest| rest.strip_prefix(name));
            rest.is_some_and(|rest| rest.starts_with(['(', '<']))
        })
    };
    let Some(at) = lines.iter().position(|line| starts(line)) else { return false };
    lines[..at].iter().rev().take_while(|line| line.starts_with("//") || line.starts_with("#[")).any(|line| *line == "/// ```")
}

#[test]
fn every_public_function_of_the_core_has_an_example() {
    let all = public_functions();
    assert!(all.len() > 40, "only {} functions were found", all.len());
    let mut bare = Vec::new();
    for (path, name) in &all {
        let mut sources = Vec::new();
        if path.is_dir() {
            sources.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else {
            sources.push(path.with_extension("rs"));
        }
        if !sources.iter().any(|source| has_example(&fs::read_to_string(source).unwrap_or_default(), name)) {
            bare.push(format!("{}: {name}", path.display()));
        }
    }
    assert!(bare.is_empty(), "public functions without an example:\n{}", bare.join("\n"));
}

#[test]
fn a_function_without_an_example_is_found() {
    let source = "/// Words.\n///\n/// ```\n/// f();\n/// ```\n#[must_use]\npub fn f() {}\n/// Words.\npub fn g<T>() {}\nimpl X {\n    pub fn h() {}\n}\n";
    assert!(has_example(source, "f") && !has_example(source, "g") && !has_example(source, "h"));
    assert_eq!(defined(source).collect::<Vec<_>>(), ["f", "g"]);
}

/// Files of `src/` that are generated, or tables, and may be longer than a page.
const LONG: &[&str] = &["src/fault/arguments.rs"];
/// Lines that a file of the core may have.
const LONGEST: usize = 350;

#[test]
fn no_file_of_the_core_is_long() {
    let mut open = vec![Path::new(ROOT).join("src")];
    let mut long = Vec::new();
    while let Some(folder) = open.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            let name = path.strip_prefix(ROOT).unwrap().display().to_string();
            if path.is_dir() {
                open.push(path);
            } else if !LONG.contains(&name.as_str()) && !name.ends_with("/tests.rs") {
                let lines = fs::read_to_string(&path).unwrap().lines().count();
                long.extend((lines > LONGEST).then(|| format!("{name}: {lines} lines, of {LONGEST}")));
            }
        }
    }
    assert!(long.is_empty(), "files to split by idea:\n{}", long.join("\n"));
}
