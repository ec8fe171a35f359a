//! A file of facts as text, and the problems found in it.

use std::{
    fmt, fs, io,
    ops::{Deref, Range},
    path::{Path, PathBuf},
};

/// One file of the knowledge folder.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// The path problems are reported under.
    pub path: PathBuf,
    /// The path inside the knowledge folder, with `/`: `facts/visa.toml`.
    pub name: String,
    /// The contents.
    pub text: String,
}

impl SourceFile {
    /// Line and column of a byte offset, from 1; the column counts characters.
    #[must_use]
    pub fn position(&self, at: usize) -> (usize, usize) {
        let before = self.text.get(..at).unwrap_or(&self.text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
    }
}

/// Reads `facts/*.toml` and `texts/*.toml`, sorted by name.
///
/// # Errors
/// The folder or file that cannot be read.
pub fn read_folder(folder: &Path) -> Result<Vec<SourceFile>, String> {
    let mut files = Vec::new();
    for part in ["facts", "texts"] {
        let path = folder.join(part);
        match fs::read_dir(&path) {
            Ok(entries) => {
                for entry in entries {
                    read_one(part, &entry.map_err(|e| format!("{}: {e}", path.display()))?.path(), &mut files)?;
                }
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(format!("{}: {error}", path.display())),
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

fn read_one(part: &str, path: &Path, files: &mut Vec<SourceFile>) -> Result<(), String> {
    if path.extension().is_none_or(|extension| extension != "toml") {
        return Ok(());
    }
    let text = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let file = path.file_name().unwrap_or_default().to_string_lossy();
    files.push(SourceFile { path: path.to_path_buf(), name: format!("{part}/{file}"), text });
    Ok(())
}

/// A row and the place it was written at.
#[derive(Debug, Clone)]
pub struct Filed<T> {
    /// Index of its file.
    pub file: usize,
    /// Byte span in that file.
    pub span: Range<usize>,
    /// The row.
    pub row: T,
}

impl<T> Deref for Filed<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.row
    }
}

/// One thing that is wrong with the facts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Index of the file.
    pub file: usize,
    /// Byte offset in it.
    pub at: usize,
    /// What is wrong, and what was expected.
    pub what: String,
}

/// Collects problems.
#[derive(Debug, Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Notes one.
    pub fn add(&mut self, file: usize, at: usize, what: impl fmt::Display) {
        self.0.push(Problem { file, at, what: what.to_string() });
    }

    /// True when nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them as `path:line:column: what`, in the order of the files.
    #[must_use]
    pub fn report(mut self, files: &[SourceFile]) -> Vec<String> {
        self.0.sort();
        self.0.dedup();
        self.0
            .iter()
            .map(|problem| {
                let file = &files[problem.file];
                let (line, column) = file.position(problem.at);
                format!("{}:{line}:{column}: {}", file.path.display(), problem.what)
            })
            .collect()
    }
}
