//! The library is built by one recipe, `bindings/c/build.sh`: no other command writes it, and its bytes do not depend on the folder.

use checks::artefact::built;
use checks::root;
use checks::toolchain::{run, scratch, sh, tool};
use serde_json::Value;
use std::{
    env, fs,
    io::Write as _,
    os::unix::fs::symlink,
    path::{Path, PathBuf},
    process::Command,
    thread,
};

fn cargo() -> String {
    env::var("CARGO").unwrap_or_else(|_| "cargo".into())
}

/// The packages of this workspace of which `cargo build` makes a library for C.
fn libraries(metadata: &str) -> Vec<String> {
    let metadata: Value = serde_json::from_str(metadata).expect("cargo writes JSON");
    let for_c = |target: &Value| {
        let kinds = target["crate_types"].as_array().into_iter().flatten();
        kinds.filter_map(Value::as_str).any(|kind| kind == "cdylib" || kind == "staticlib")
    };
    let of = |package: &&Value| package["targets"].as_array().into_iter().flatten().any(for_c);
    let packages = metadata["packages"].as_array().expect("a list of packages");
    packages.iter().filter(of).map(|package| package["name"].to_string()).collect()
}

/// What `make all` runs is the recipe, and beside it builds that cannot write the library: `make all` and `make lib` leave the same.
#[test]
fn no_other_command_makes_the_library() {
    let described = ["metadata", "--format-version", "1", "--no-deps"];
    let metadata = run(Command::new(cargo()).current_dir(root()).args(described)).expect("cargo knows its workspace");
    assert_eq!(libraries(&metadata), Vec::<String>::new(), "a build of the workspace would make these another way");
    // It sees what it looks for.
    let before = metadata.replace(r#""crate_types":["rlib"]"#, r#""crate_types":["cdylib","staticlib"]"#);
    assert_eq!(libraries(&before), ["\"recoup-c\""]);

    if tool("make").is_none() {
        return;
    }
    let commands = |target: &str| {
        let mut make = Command::new("make");
        make.current_dir(root()).env_remove("MAKEFLAGS").args(["--no-print-directory", "--dry-run", "CARGO=cargo", target]);
        let said = run(&mut make).expect("the Makefile has it");
        said.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let (lib, all) = (commands("lib"), commands("all"));
    assert_eq!(lib.len(), 1, "{lib:?}");
    assert!(lib[0].ends_with("bindings/c/build.sh"), "{lib:?}");
    assert_eq!(all[0], lib[0]);
    assert!(all[1..].iter().all(|line| line.starts_with("cargo build ")), "{all:?}");
}

/// A copy of the repository, and where cargo puts and finds things there.
struct Tree {
    sources: PathBuf,
    target: PathBuf,
    home: PathBuf,
}

impl Tree {
    fn new(sources: PathBuf, target: PathBuf, home: PathBuf) -> Self {
        fs::create_dir_all(&sources).expect("the target folder is writable");
        let pack = "tar -c --exclude-vcs --exclude=target --exclude=node_modules --exclude=.venv --exclude='*.a' . | tar -x -C";
        let pack = format!("{pack} '{}'", sources.display());
        run(Command::new("sh").current_dir(root()).args(["-c", &pack])).expect("tar copies");
        Self { sources, target, home }
    }

    /// Runs a command among the sources.
    fn run(&self, program: &str, arguments: &[&str]) {
        let mut command = Command::new(program);
        command.current_dir(&self.sources).env("CARGO_TARGET_DIR", &self.target).env("CARGO_HOME", &self.home);
        run(command.args(arguments)).unwrap_or_else(|e| panic!("{e}"));
    }

    /// The shared and the static library that the recipe leaves.
    fn built(&self) -> [Vec<u8>; 2] {
        self.run("bindings/c/build.sh", &[]);
        self.left()
    }

    fn left(&self) -> [Vec<u8>; 2] {
        bytes(&self.target.join("release"))
    }

    /// Lets the library know its folder.
    fn leak_the_folder(&self) {
        let leak = r#"
            #[allow(unsafe_code, missing_docs)]
            #[unsafe(no_mangle)]
            pub extern "C" fn recoup_folder() -> *const u8 { env!("CARGO_MANIFEST_DIR").as_ptr() }
        "#;
        let file = self.sources.join("bindings/c/src/lib.rs");
        let mut file = fs::OpenOptions::new().append(true).open(file).expect("it was copied");
        file.write_all(leak.as_bytes()).expect("the copy is writable");
    }
}

fn bytes(folder: &Path) -> [Vec<u8>; 2] {
    ["librecoup.so", "librecoup.a"].map(|name| fs::read(folder.join(name)).unwrap_or_else(|e| panic!("{name}: {e}")))
}

fn home() -> PathBuf {
    let given = env::var_os("CARGO_HOME").map(PathBuf::from);
    given.unwrap_or_else(|| Path::new(&env::var_os("HOME").expect("a home")).join(".cargo"))
}

/// The same packages under another path: what cargo downloaded must not be named in the library either.
fn other_home(folder: &Path) -> PathBuf {
    let (home, given) = (folder.join("another-cargo-home"), home());
    fs::create_dir_all(&home).expect("the target folder is writable");
    for entry in fs::read_dir(given).expect("cargo has a home").flatten() {
        symlink(entry.path(), home.join(entry.file_name())).expect("the folder was empty");
    }
    home
}

fn both(trees: &[Tree; 2]) -> [[Vec<u8>; 2]; 2] {
    thread::scope(|scope| trees.each_ref().map(|tree| scope.spawn(|| tree.built())).map(|built| built.join().expect("it builds")))
}

#[test]
fn clean_builds_in_two_folders_agree() {
    if tool("tar").is_none() {
        return;
    }
    let folder = scratch("recipe");
    let (deep, aside) = (folder.join("a/folder/further/down"), folder.join("aside"));
    let trees = [Tree::new(folder.join("one"), folder.join("one/target"), other_home(&folder)), Tree::new(deep, aside, home())];
    let [one, two] = both(&trees);
    assert!(one == two, "two clean builds differ: a path or the order of a map is in the library");
    assert!(one == bytes(&built("release")), "a clean build is not what lies in the target folder");

    // What a build of the workspace does to the package.
    trees[0].run(&cargo(), &["build", "--quiet", "--release", "--package", "recoup-c"]);
    assert!(trees[0].left() == one, "cargo build overwrites the library");

    // A folder that shows is seen, in either library.
    trees.iter().for_each(Tree::leak_the_folder);
    let [one, two] = both(&trees);
    assert!(one[0] != two[0] && one[1] != two[1], "the comparison sees nothing");
    let _ = sh("rm", ["-rf".as_ref(), folder.as_os_str()]);
}
