//! The lines of a batch, as they are read.

use crate::failure::Failure;
use std::{
    fs::File,
    io::{BufRead, BufReader, Read},
};

/// One line.
#[derive(Debug)]
pub struct Text {
    /// Its number, from 1; that of the head of a CSV is 1.
    pub number: u64,
    /// A payload.
    pub payload: Option<Vec<u8>>,
    /// The cells of a row.
    pub cells: Vec<String>,
}

enum Form {
    Json(Box<dyn BufRead>),
    Csv(Box<csv::Reader<Box<dyn Read>>>),
}

/// A batch that is being read.
pub struct Lines {
    name: String,
    form: Form,
    head: Vec<String>,
    len: Option<u64>,
    read: u64,
    number: u64,
}

impl Lines {
    /// Opens a file, or standard input for `-`.
    pub fn open(input: &str) -> Result<Self, Failure> {
        let refused = |error: std::io::Error| Failure::input(format!("cannot be read: {error}")).at(input);
        if input == "-" {
            let form = Form::Json(Box::new(BufReader::new(std::io::stdin())));
            return Ok(Self { name: "standard input".to_owned(), form, head: Vec::new(), len: None, read: 0, number: 0 });
        }
        let file = File::open(input).map_err(refused)?;
        let len = file.metadata().ok().map(|data| data.len());
        let mut head = Vec::new();
        let form = if input.ends_with(".csv") {
            let mut rows = csv::ReaderBuilder::new().flexible(true).from_reader(Box::new(file) as Box<dyn Read>);
            let cells = rows.headers().map_err(|error| Failure::input(error.to_string()).at(input))?;
            head = cells.iter().map(|cell| cell.trim().to_owned()).collect();
            Form::Csv(Box::new(rows))
        } else {
            Form::Json(Box::new(BufReader::new(file)))
        };
        Ok(Self { name: input.to_owned(), form, head, len, read: 0, number: 0 })
    }

    /// The names of the columns of a CSV.
    pub fn head(&self) -> &[String] {
        &self.head
    }

    /// It is a CSV.
    pub const fn is_csv(&self) -> bool {
        matches!(self.form, Form::Csv(_))
    }

    /// Its length in bytes, where that is known.
    pub const fn len(&self) -> Option<u64> {
        self.len
    }

    /// Bytes that were read.
    pub const fn read(&self) -> u64 {
        self.read
    }

    /// `path:line`.
    pub fn place(&self, number: u64) -> String {
        format!("{}:{number}", self.name)
    }

    /// The next lines that hold more than blanks, so many at most; none at the end.
    pub fn take(&mut self, most: usize) -> Result<Vec<Text>, Failure> {
        let mut taken = Vec::new();
        while taken.len() < most {
            match self.next()? {
                Some(text) => taken.push(text),
                None => break,
            }
        }
        Ok(taken)
    }

    fn next(&mut self) -> Result<Option<Text>, Failure> {
        let place = format!("{}:{}", self.name, self.number + 1);
        match &mut self.form {
            Form::Json(lines) => loop {
                let mut line = Vec::new();
                let len =
                    lines.read_until(b'\n', &mut line).map_err(|error| Failure::input(error.to_string()).at(place.clone()))?;
                self.number += 1;
                self.read += len as u64;
                if len == 0 {
                    return Ok(None);
                }
                if !line.trim_ascii().is_empty() {
                    return Ok(Some(Text {
                        number: self.number,
                        payload: Some(line.trim_ascii_end().to_vec()),
                        cells: Vec::new(),
                    }));
                }
            },
            Form::Csv(rows) => {
                let mut row = csv::StringRecord::new();
                if !rows.read_record(&mut row).map_err(|error| Failure::input(error.to_string()).at(place))? {
                    return Ok(None);
                }
                self.number = row.position().map_or(self.number + 1, csv::Position::line);
                self.read = rows.position().byte();
                let cells = row.iter().map(|cell| cell.trim().to_owned()).collect();
                Ok(Some(Text { number: self.number, payload: None, cells }))
            }
        }
    }
}
