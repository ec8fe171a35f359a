//! Lines that fit: labelled lines and tables, broken at words.

use super::style::{LABEL, PLAIN};
use anstyle::Style;
use std::{fmt::Write as _, io::IsTerminal as _};

/// Width where there is no terminal: stored output looks the same everywhere.
const WIDTH: usize = 100;
/// Narrower than this, lines are let run over.
const NARROWEST: usize = 40;
/// Wider than this, lines are hard to read.
const WIDEST: usize = 160;
/// Between two columns.
const GAP: usize = 2;
/// Before every labelled line.
const INDENT: usize = 2;

/// Columns of the terminal, within what reads well.
pub fn width() -> usize {
    let terminal = terminal_size::terminal_size().filter(|_| std::io::stdout().is_terminal());
    terminal.map_or(WIDTH, |(width, _)| usize::from(width.0)).clamp(NARROWEST, WIDEST)
}

/// Lines of a label and a text.
#[derive(Debug)]
pub struct Lines {
    width: usize,
    label: usize,
    out: String,
}

impl Lines {
    /// Lines for `width` columns whose labels are at most `label` long.
    pub fn new(width: usize, label: usize) -> Self {
        Self { width, label, out: String::new() }
    }

    /// A line of its own.
    pub fn head(&mut self, style: Style, head: &str, rest: &str) {
        let _ = write!(self.out, "{style}{head}{style:#}");
        let _ = writeln!(self.out, "{}{rest}", if rest.is_empty() { "" } else { "  " });
    }

    /// A labelled text.
    pub fn put(&mut self, label: &str, text: &str) {
        self.styled(label, PLAIN, text);
    }

    /// A labelled text, when there is one.
    pub fn maybe(&mut self, label: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.put(label, text);
        }
    }

    /// A labelled text in a style.
    pub fn styled(&mut self, label: &str, style: Style, text: &str) {
        let column = INDENT + self.label + GAP;
        let lines = wrap(text, self.width.saturating_sub(column).max(NARROWEST / 2));
        for (index, line) in lines.iter().enumerate() {
            let label = if index == 0 { label } else { "" };
            let pad = self.label - len(label) + GAP;
            let _ = writeln!(self.out, "{:INDENT$}{}{:pad$}{}", "", painted(LABEL, label), "", painted(style, line));
        }
    }

    /// An empty line.
    pub fn gap(&mut self) {
        self.out.push('\n');
    }

    /// All of it.
    pub fn finish(self) -> String {
        self.out
    }
}

/// A cell.
#[derive(Clone, Debug)]
pub struct Cell {
    text: String,
    style: Style,
}

impl Cell {
    /// A cell in a style.
    pub fn styled(style: Style, text: impl Into<String>) -> Self {
        Self { text: text.into(), style }
    }
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self::styled(PLAIN, text)
    }
}

/// A table that fits. Its last column holds notes: they are broken into lines, or stand under their row where there is no room
/// beside it; where not even the other columns fit, each row becomes a block.
#[derive(Debug)]
pub struct Table<const N: usize> {
    heads: [&'static str; N],
    rows: Vec<[Cell; N]>,
}

impl<const N: usize> Table<N> {
    /// A table without rows.
    pub fn new(heads: [&'static str; N]) -> Self {
        Self { heads, rows: Vec::new() }
    }

    /// Adds a row.
    pub fn row(&mut self, row: [Cell; N]) {
        self.rows.push(row);
    }

    /// The table, for so many columns of a terminal.
    pub fn render(&self, width: usize) -> String {
        let widths = self.widths();
        let notes = widths.last().copied().unwrap_or(0);
        let fixed: usize = widths.iter().map(|width| width + GAP).sum::<usize>() - notes - GAP;
        if width >= fixed + notes.min(NARROWEST) {
            self.beside(&widths, width - fixed)
        } else if width >= fixed {
            self.under(&widths, width)
        } else {
            self.blocks(width)
        }
    }

    /// The widest line of every column.
    fn widths(&self) -> [usize; N] {
        let mut widths = self.heads.map(len);
        for row in &self.rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = cell.text.split('\n').map(len).fold(*width, usize::max);
            }
        }
        widths
    }

    fn beside(&self, widths: &[usize; N], room: usize) -> String {
        let mut out = String::new();
        for row in self.all() {
            let Some((notes, columns)) = row.split_last() else { continue };
            let empty = columns.iter().map(|_| Cell::from("")).collect::<Vec<_>>();
            for (index, line) in wrap(&notes.text, room).iter().enumerate() {
                let columns = if index == 0 { columns } else { &empty };
                put_line(&mut out, &(columns_line(columns, widths) + &painted(notes.style, line)));
            }
        }
        out
    }

    fn under(&self, widths: &[usize; N], width: usize) -> String {
        let mut out = String::new();
        let indent = widths.first().map_or(GAP, |first| first + GAP);
        for (index, row) in self.all().enumerate() {
            let Some((notes, columns)) = row.split_last() else { continue };
            put_line(&mut out, &columns_line(columns, widths));
            if index > 0 && !notes.text.is_empty() {
                for line in wrap(&notes.text, width.saturating_sub(indent)) {
                    put_line(&mut out, &format!("{:indent$}{}", "", painted(notes.style, &line)));
                }
            }
        }
        out
    }

    /// The heads, and every row.
    fn all(&self) -> impl Iterator<Item = [Cell; N]> {
        std::iter::once(self.heads.map(|head| Cell::styled(LABEL, head))).chain(self.rows.iter().cloned())
    }

    fn blocks(&self, width: usize) -> String {
        let label = self.heads.iter().map(|head| len(head)).max().unwrap_or(0);
        let mut lines = Lines::new(width, label);
        for (index, row) in self.rows.iter().enumerate() {
            if index > 0 {
                lines.gap();
            }
            for (head, cell) in self.heads.iter().zip(row).filter(|(_, cell)| !cell.text.is_empty()) {
                lines.styled(head, cell.style, &cell.text);
            }
        }
        lines.finish()
    }
}

/// Cells side by side, each padded to its column.
fn columns_line(cells: &[Cell], widths: &[usize]) -> String {
    let padded = |(cell, width): (&Cell, &usize)| {
        format!("{}{:pad$}", painted(cell.style, &cell.text), "", pad = width - len(&cell.text) + GAP)
    };
    cells.iter().zip(widths).map(padded).fold(String::new(), |line, cell| line + &cell)
}

fn put_line(out: &mut String, line: &str) {
    out.push_str(line.trim_end());
    out.push('\n');
}

/// A text in a style; nothing for nothing, so that padding can be trimmed.
fn painted(style: Style, text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{style}{text}{style:#}") }
}

fn len(text: &str) -> usize {
    text.chars().count()
}

/// Breaks a text at newlines, and at spaces where it must; a word longer than a line stands alone. Always at least one line.
fn wrap(text: &str, width: usize) -> Vec<String> {
    text.split('\n').flat_map(|line| fill(line, width)).collect()
}

fn fill(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let Some(line) = lines.last_mut() else { break };
        if line.is_empty() {
            line.push_str(word);
        } else if len(line) + 1 + len(word) <= width {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table<3> {
        let mut table = Table::new(["#", "Step", "Notes"]);
        table.row(["1".into(), "charge 2".into(), "moved by the window and by a payday of the policy".into()]);
        table.row(["2".into(), "stop".into(), "".into()]);
        table
    }

    fn plain(text: &str) -> String {
        anstream::adapter::strip_str(text).to_string()
    }

    #[test]
    fn notes_are_broken_beside_their_row() {
        assert_eq!(
            plain(&table().render(54)),
            "#  Step      Notes\n1  charge 2  moved by the window and by a payday of\n             the policy\n2  stop\n"
        );
    }

    #[test]
    fn notes_without_room_stand_under_their_row() {
        assert_eq!(
            plain(&table().render(40)),
            "#  Step\n1  charge 2\n   moved by the window and by a payday\n   of the policy\n2  stop\n"
        );
    }

    #[test]
    fn what_does_not_fit_becomes_blocks() {
        assert_eq!(
            plain(&table().render(12)),
            "  #      1\n  Step   charge 2\n  Notes  moved by the window\n         and by a payday of\n         the policy\n\n  #      2\n  Step   stop\n"
        );
    }

    #[test]
    fn words_are_never_broken() {
        assert_eq!(wrap("a bb ccccccccc d", 4), ["a bb", "ccccccccc", "d"]);
        assert_eq!(wrap("a\nb c", 4), ["a", "b c"]);
        assert_eq!(wrap("", 4), [""]);
    }
}
