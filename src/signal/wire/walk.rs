//! One pass over the bytes: the scanner's tokens, led by the path table of a provider, fill the facts of each object met.

use super::facts::{FactValue, Facts, NAME};
use super::key::KeyWords;
use super::own;
use super::paths::{KeyOwner, Nested, Path, PathTable};
use super::slots::{Slot, group};
use crate::fault::FaultAt;
use crate::json::{JsonString, Scanner, Token};
use crate::vocabulary::Status;
use core::array;

/// What a payload says.
pub(crate) struct Found {
    /// The object the bytes are; `None` when they are no object.
    pub root: Option<Facts>,
    /// The object an event is about.
    pub snapshot: Option<Facts>,
    /// Where the report begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

/// API objects within API objects, and the item a list stands for: event, invoice, list, item, invoice payment, intent, list, item,
/// charge, method.
const NESTING: usize = 10;
/// As deep as the scanner goes.
const LEVELS: usize = 64;

/// Reads the report that starts at an offset, by the table of its provider. `owner` says whose keys its own are.
///
/// # Errors
/// Those of the scanner.
pub(crate) fn walk(table: PathTable, bytes: &[u8], start: usize, owner: KeyOwner) -> Result<Found, FaultAt> {
    let mut walk = Walk::new(table, bytes, Scanner::starting(bytes, start)?, owner);
    walk.run(start)?;
    if let Some(charge) = walk.wanted {
        // An intent names, perhaps after its list of charges, another one than was taken: read again, knowing which.
        (walk.scanner, walk.named) = (Scanner::starting(bytes, start)?, Some(charge));
        walk.run(start)?;
    }
    Ok(walk.found)
}

/// An open brace or bracket that is read and not passed over.
#[derive(Clone, Copy)]
struct Level {
    context: KeyOwner,
    role: Role,
}

/// What its end means.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// The root ends.
    Root,
    /// Nothing: the object it belongs to goes on.
    Part,
    /// An object ends that row `row` of its holder found.
    Other { row: u8 },
    /// The object of an event ends.
    Snapshot,
    /// The array of a list ends, which row `row` found.
    Items { row: u8 },
    /// An item of a list ends.
    Item,
}

struct Walk<'a> {
    table: PathTable,
    bytes: &'a [u8],
    scanner: Scanner<'a>,
    levels: [Level; LEVELS],
    level_count: usize,
    /// Made when they are opened: most payloads have few.
    objects: [Option<Facts>; NESTING],
    object_count: usize,
    found: Found,
    /// Whose keys the outermost are.
    owner: KeyOwner,
    /// The charge that lists are to be searched for.
    named: Option<JsonString>,
    /// The charge to search for in another walk.
    wanted: Option<JsonString>,
}

impl<'a> Walk<'a> {
    fn new(table: PathTable, bytes: &'a [u8], scanner: Scanner<'a>, owner: KeyOwner) -> Self {
        Self {
            table,
            bytes,
            scanner,
            levels: [Level { context: KeyOwner::OBJECT, role: Role::Root }; LEVELS],
            level_count: 0,
            objects: array::from_fn(|_| None),
            object_count: 0,
            found: Found { root: None, snapshot: None, start: 0, end: 0 },
            owner,
            named: None,
            wanted: None,
        }
    }

    fn run(&mut self, start: usize) -> Result<(), FaultAt> {
        (self.level_count, self.object_count, self.wanted) = (0, 0, None);
        self.found = Found { root: None, snapshot: None, start, end: 0 };
        loop {
            while let Some(text) = self.scanner.plain_key() {
                self.member(text)?;
            }
            match self.scanner.next()? {
                Token::Key(text) => self.member(text)?,
                Token::Object => self.element()?,
                Token::Array => self.pass()?,
                Token::ObjectEnd => self.leave(),
                Token::ArrayEnd => self.leave(),
                Token::End | Token::String(_) | Token::Number(_) | Token::Bool(_) | Token::Null => {}
            }
            if self.scanner.is_complete() {
                self.found.end = self.scanner.at();
                return Ok(());
            }
        }
    }

    fn level(&self) -> Option<Level> {
        self.levels.get(self.level_count.checked_sub(1)?).copied()
    }

    fn object(&mut self) -> Option<&mut Facts> {
        self.objects.get_mut(self.object_count.checked_sub(1)?)?.as_mut()
    }

    /// A key and its value.
    fn member(&mut self, text: JsonString) -> Result<(), FaultAt> {
        let key = if text.is_escaped() {
            text.read(self.bytes, &mut [0; KeyWords::LONGEST]).and_then(KeyWords::new)
        } else {
            KeyWords::within(self.bytes, text.offset as usize, text.len as usize)
        };
        let context = self.level().map_or(KeyOwner::OBJECT, |level| level.context);
        let Some((row, path)) = key.and_then(|key| self.table.find(context, key)) else { return self.scanner.skip_value() };
        let token = self.scanner.next_value()?;
        self.demand(path, token)?;
        match token {
            Token::Object => self.enter(row, path),
            Token::Array if path.nested == Nested::Held => {
                self.note(row, path, FactValue::Object(self.scanner.token_at() as u32));
                self.pass()
            }
            Token::Array if matches!(path.nested, Nested::Data(_)) => {
                let bracket = FactValue::Object(self.scanner.token_at() as u32);
                if let Some(list) = self.object() {
                    list.set(Slot::Items, bracket);
                }
                self.open(Role::Items { row })
            }
            Token::Array => self.pass(),
            scalar => {
                let value = FactValue::of(scalar);
                self.note(row, path, value);
                if let Some(object) = self.object().filter(|_| path.is_to_payment() && value.text().is_some()) {
                    object.set(Slot::Unread, FactValue::Bool(true));
                }
                Ok(())
            }
        }
    }

    /// A code is a text or the digits of one.
    fn demand(&self, path: &Path, token: Token) -> Result<(), FaultAt> {
        let fits = match token {
            Token::String(_) | Token::Null => true,
            Token::Number(number) => number.digits(self.bytes).is_some(),
            _ => false,
        };
        let is_code = path.nested == Nested::Skip && path.slot.is_some_and(Slot::is_code);
        if is_code && !fits {
            return Err(FaultAt { status: Status::ERR_JSON_VALUE, at: self.scanner.token_at() });
        }
        Ok(())
    }

    fn note(&mut self, row: u8, path: &Path, value: FactValue) {
        if let (Some(slot), Some(object)) = (path.slot, self.object()) {
            object.note(slot, row, value);
        }
    }

    /// An object at a key; its brace has been read.
    fn enter(&mut self, row: u8, path: &Path) -> Result<(), FaultAt> {
        let brace = FactValue::Object(self.scanner.token_at() as u32);
        match path.nested {
            Nested::Inside(within) => {
                self.note(row, path, brace);
                self.push(within, Role::Part);
            }
            Nested::Data(within) if self.object_count == 1 => {
                self.note(row, path, brace);
                self.push(within, Role::Part);
            }
            Nested::Mark | Nested::Held => {
                self.note(row, path, brace);
                return self.pass();
            }
            Nested::Snapshot => {
                if let Some(event) = self.object() {
                    event.set(Slot::Snapshot, brace);
                }
                return self.open(Role::Snapshot);
            }
            Nested::Other(_) | Nested::Copy(_) => return self.open(Role::Other { row }),
            Nested::Skip | Nested::Data(_) => return self.pass(),
        }
        Ok(())
    }

    /// An object without a key: the root, or an item of a list.
    fn element(&mut self) -> Result<(), FaultAt> {
        let role = if self.level_count == 0 { Role::Root } else { Role::Item };
        self.open(role)
    }

    /// Starts an API object, or the choice among the items of a list; one nested beyond all real payloads is passed over.
    fn open(&mut self, role: Role) -> Result<(), FaultAt> {
        let Some(facts) = self.objects.get_mut(self.object_count) else { return self.pass() };
        *facts = Some(Facts::NONE);
        self.object_count += 1;
        self.push(if role == Role::Root { self.owner } else { KeyOwner::OBJECT }, role);
        Ok(())
    }

    fn push(&mut self, context: KeyOwner, role: Role) {
        if let Some(level) = self.levels.get_mut(self.level_count) {
            *level = Level { context, role };
            self.level_count += 1;
        }
    }

    /// Passes over the rest of an object or array that was just opened.
    fn pass(&mut self) -> Result<(), FaultAt> {
        self.scanner.leave()
    }

    /// An object ends, or the array of a list.
    fn leave(&mut self) {
        let Some(level) = self.level() else { return };
        self.level_count -= 1;
        if level.role == Role::Part {
            return;
        }
        let Some(mut facts) = self.object().copied() else { return };
        self.object_count -= 1;
        if let Role::Items { row } = level.role {
            if let Some(list) = self.object() {
                list.absorb(row, &facts, group::ALL);
            }
            return;
        }
        let listed_is_another = own::complete(self.table, self.bytes, &mut facts);
        if listed_is_another && self.named.is_none() {
            self.wanted = facts.get(Slot::Charge).text();
        }
        match level.role {
            Role::Root => self.found.root = Some(facts),
            Role::Snapshot => self.found.snapshot = Some(facts),
            Role::Other { row } => self.absorb(row, &facts),
            Role::Item => self.compete(&facts),
            Role::Items { .. } | Role::Part => {}
        }
    }

    /// Hands the facts of an object to the one that holds it.
    fn absorb(&mut self, row: u8, inner: &Facts) {
        let Some(path) = self.table.path(row) else { return };
        let mut inner = *inner;
        // A charge names the intent that holds it.
        if inner.has(Slot::Charge) && inner.get(Slot::Id).same(inner.get(Slot::Charge), self.bytes) {
            inner.clear(Slot::Unread);
        }
        let Some(outer) = self.object() else { return };
        let (groups, repeats) = match path.nested {
            Nested::Copy(groups) => (groups, true),
            Nested::Other(groups) => (groups, false),
            _ => (group::NONE, false),
        };
        if let Some(slot) = path.slot {
            outer.note(slot, row, inner.get(Slot::Id));
        }
        if repeats {
            outer.note(Slot::NestedCode, row, inner.get(Slot::Code));
        }
        outer.absorb(row, &inner, groups);
    }

    /// A list stands for its most telling item: the one that was asked for, else the one still open, the default, the latest; the
    /// provider lists the newest first.
    fn compete(&mut self, item: &Facts) {
        let weight = self.weight(item);
        let chosen = self.object().map(|chosen| *chosen);
        let wins = chosen.is_some_and(|chosen| !chosen.has(Slot::ItemKind) || weight > self.weight(&chosen));
        if let Some(chosen) = self.object().filter(|_| wins) {
            *chosen = *item;
            chosen.set(Slot::ItemKind, item.get(Slot::Kind));
        }
    }

    fn weight(&self, item: &Facts) -> (bool, u8, bool, Option<i64>) {
        let is_named = self.named.is_some_and(|named| item.get(Slot::Id).same(FactValue::Text(named), self.bytes));
        let standing = match item.get(Slot::Status).name(self.bytes, &mut [0; NAME]) {
            b"open" => 2,
            b"paid" => 1,
            _ => 0,
        };
        let created = match item.get(Slot::Created) {
            FactValue::Number(number) => number.integer(self.bytes),
            _ => None,
        };
        (is_named, standing, item.get(Slot::IsDefault).is(true), created)
    }
}
