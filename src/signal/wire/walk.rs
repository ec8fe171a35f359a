//! One pass over the bytes: the scanner's tokens, led by the path table of a provider, fill the facts of each object met.

use super::facts::{FactValue, Facts, NameRoom};
use super::key::KeyWords;
use super::levels::{Level, Levels, Role};
use super::paths::{KeyOwner, Nested, Path, PathTable};
use super::slots::{Slot, group};
use super::{members, own};
use crate::fault::FaultAt;
use crate::json::{JsonString, Scanner, Token};
use crate::vocabulary::Status;
use core::array;

/// What a payload says, and the room in which it is found out: large, so it stays where it was made, and one walk after another uses it.
pub(crate) struct Found {
    /// The open objects, the root first; made when they are opened, because most payloads have few.
    objects: [Option<Facts>; NESTING],
    /// The object an event is about.
    pub snapshot: Option<Facts>,
    /// Where the report begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

impl Found {
    /// Nothing was read yet.
    pub(crate) fn nothing() -> Self {
        Self { objects: array::from_fn(|_| None), snapshot: None, start: 0, end: 0 }
    }

    /// The object the bytes are; `None` when they are no object.
    pub(crate) fn root(&self) -> Option<&Facts> {
        self.objects.first()?.as_ref()
    }
}

/// API objects within API objects, and the item a list stands for: event, invoice, list, item, invoice payment, intent, list, item,
/// charge, method.
const NESTING: usize = 10;

/// Reads the report that starts at an offset, by the table of its provider. `owner` says whose keys its own are.
///
/// # Errors
/// Those of the scanner; what was found is then worth nothing.
pub(crate) fn walk(table: PathTable, bytes: &[u8], start: usize, owner: KeyOwner, found: &mut Found) -> Result<(), FaultAt> {
    let mut walk = Walk::new(table, bytes, Scanner::starting(bytes, start)?, owner, found);
    walk.run(start)?;
    if let Some(charge) = walk.wanted {
        // An intent names, perhaps after its list of charges, another one than was taken: read again, knowing which.
        (walk.scanner, walk.named) = (Scanner::starting(bytes, start)?, Some(charge));
        walk.run(start)?;
    }
    Ok(())
}

struct Walk<'a> {
    table: PathTable,
    bytes: &'a [u8],
    scanner: Scanner<'a>,
    levels: Levels,
    found: &'a mut Found,
    object_count: usize,
    /// Whose keys the outermost are.
    owner: KeyOwner,
    /// The charge that lists are to be searched for.
    named: Option<JsonString>,
    /// The charge to search for in another walk.
    wanted: Option<JsonString>,
}

impl<'a> Walk<'a> {
    fn new(table: PathTable, bytes: &'a [u8], scanner: Scanner<'a>, owner: KeyOwner, found: &'a mut Found) -> Self {
        Self { table, bytes, scanner, levels: Levels::NONE, found, object_count: 0, owner, named: None, wanted: None }
    }

    fn run(&mut self, start: usize) -> Result<(), FaultAt> {
        (self.object_count, self.wanted) = (0, None);
        (self.found.start, self.found.snapshot) = (start, None);
        if let Some(root) = self.found.objects.first_mut() {
            *root = None;
        }
        loop {
            if let Some((row, path)) = self.plain_members() {
                self.value(row, path)?;
                continue;
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

    fn object(&mut self) -> Option<&mut Facts> {
        self.found.objects.get_mut(self.object_count.checked_sub(1)?)?.as_mut()
    }

    /// Reads on while members are plain, as [`members::read_plain`].
    fn plain_members(&mut self) -> Option<(u8, &'static Path)> {
        let object = self.found.objects.get_mut(self.object_count.checked_sub(1)?)?.as_mut()?;
        members::read_plain(&mut self.scanner, object, self.table, self.levels.owner())
    }

    /// A key, however it is written, and its value.
    fn member(&mut self, text: JsonString) -> Result<(), FaultAt> {
        let key = if text.is_escaped() {
            text.read(self.bytes, &mut [0; KeyWords::LONGEST]).and_then(KeyWords::new)
        } else {
            KeyWords::within(self.bytes, text.offset as usize, text.len as usize)
        };
        match key.and_then(|key| self.table.find(self.levels.owner(), key)) {
            Some((row, path)) => self.value(row, path),
            None => self.scanner.skip_value(),
        }
    }

    /// The value of a key that has a row.
    fn value(&mut self, row: u8, path: &Path) -> Result<(), FaultAt> {
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
                self.open(Role::Items, row)
            }
            Token::Array => self.pass(),
            scalar => {
                if let Some(object) = self.object() {
                    members::note(object, row, path, FactValue::of(scalar));
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
        if path.is_code() && !fits {
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
                self.levels.push(Level { owner: within, role: Role::Part, row });
            }
            Nested::Data(within) if self.object_count == 1 => {
                self.note(row, path, brace);
                self.levels.push(Level { owner: within, role: Role::Part, row });
            }
            Nested::Mark | Nested::Held => {
                self.note(row, path, brace);
                return self.pass();
            }
            Nested::Snapshot => {
                if let Some(event) = self.object() {
                    event.set(Slot::Snapshot, brace);
                }
                return self.open(Role::Snapshot, row);
            }
            Nested::Other(_) | Nested::Copy(_) => return self.open(Role::Other, row),
            Nested::Skip | Nested::Data(_) => return self.pass(),
        }
        Ok(())
    }

    /// An object without a key: the root, or an item of a list.
    fn element(&mut self) -> Result<(), FaultAt> {
        let role = if self.levels.is_empty() { Role::Root } else { Role::Item };
        self.open(role, 0)
    }

    /// Starts an API object, or the choice among the items of a list; one nested beyond all real payloads is passed over.
    fn open(&mut self, role: Role, row: u8) -> Result<(), FaultAt> {
        let Some(facts) = self.found.objects.get_mut(self.object_count) else { return self.pass() };
        *facts = Some(Facts::NONE);
        self.object_count += 1;
        let owner = if role == Role::Root { self.owner } else { KeyOwner::OBJECT };
        self.levels.push(Level { owner, role, row });
        Ok(())
    }

    /// Passes over the rest of an object or array that was just opened.
    fn pass(&mut self) -> Result<(), FaultAt> {
        self.scanner.leave()
    }

    /// An object ends, or the array of a list.
    fn leave(&mut self) {
        let Some(level) = self.levels.pop() else { return };
        if level.role == Role::Part {
            return;
        }
        if level.role != Role::Items {
            self.complete();
        }
        match level.role {
            Role::Snapshot => self.found.snapshot = self.object().copied(),
            Role::Items => self.hand_on(level.row, group::ALL),
            Role::Other => self.absorb(level.row),
            Role::Item => self.compete(),
            Role::Root | Role::Part => {}
        }
        self.object_count -= 1;
    }

    fn complete(&mut self) {
        let (table, bytes) = (self.table, self.bytes);
        let Some(facts) = self.object() else { return };
        let listed_is_another = own::complete(table, bytes, facts);
        let charge = facts.get(Slot::Charge).text();
        if listed_is_another && self.named.is_none() {
            self.wanted = charge;
        }
    }

    /// The object that ends, behind the one that holds it.
    fn ending(&mut self) -> Option<(&mut Facts, &mut Facts)> {
        match self.found.objects.get_mut(..self.object_count)? {
            [.., Some(outer), Some(inner)] => Some((outer, inner)),
            _ => None,
        }
    }

    fn hand_on(&mut self, row: u8, groups: u8) {
        if let Some((outer, inner)) = self.ending() {
            outer.absorb(row, inner, groups);
        }
    }

    /// Hands the facts of the object that ends to the one that holds it.
    fn absorb(&mut self, row: u8) {
        let (bytes, path) = (self.bytes, self.table.path(row));
        let (Some(path), Some((outer, inner))) = (path, self.ending()) else { return };
        // A charge names the intent that holds it.
        if inner.has(Slot::Charge) && inner.get(Slot::Id).same(inner.get(Slot::Charge), bytes) {
            inner.clear(Slot::Unread);
        }
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
        outer.absorb(row, inner, groups);
    }

    /// A list stands for its most telling item: the one that was asked for, else the one still open, the default, the latest; the
    /// provider lists the newest first.
    fn compete(&mut self) {
        let (bytes, named) = (self.bytes, self.named);
        let Some((chosen, item)) = self.ending() else { return };
        if !chosen.tells(group::ALL) || weight(item, named, bytes) > weight(chosen, named, bytes) {
            *chosen = *item;
            chosen.set(Slot::ItemKind, item.get(Slot::Kind));
        }
    }
}

/// How telling an item of a list is; `named`: the one that is searched for.
fn weight(item: &Facts, named: Option<JsonString>, bytes: &[u8]) -> (bool, u8, bool, Option<i64>) {
    let is_named = named.is_some_and(|named| item.get(Slot::Id).same(FactValue::Text(named), bytes));
    let standing = match item.get(Slot::Status).name(bytes, &mut NameRoom::default()) {
        b"open" => 2,
        b"paid" => 1,
        _ => 0,
    };
    let created = match item.get(Slot::Created) {
        FactValue::Number(number) => number.integer(bytes),
        _ => None,
    };
    (is_named, standing, item.get(Slot::IsDefault).is(true), created)
}
