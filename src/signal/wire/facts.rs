//! What one object of a payload says: a slot a fact.

use super::slots::{SLOTS, Slot, group};
use crate::json::{JsonString, Number, Token};

/// Room for the longest name, escapes decoded.
pub(crate) const NAME: usize = 128;

/// Where the escapes of a name are decoded. Empty until a name has some, which is rare.
#[derive(Default)]
pub(crate) struct NameRoom(Option<[u8; NAME]>);

/// What stood at a path.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum FactValue {
    /// Nothing, or null.
    #[default]
    Absent,
    Text(JsonString),
    Number(Number),
    Bool(bool),
    /// An object or array, by the offset of its brace or bracket.
    Object(u32),
}

impl FactValue {
    /// The value of a token that is a scalar.
    pub(crate) fn of(token: Token) -> Self {
        match token {
            Token::String(text) => Self::Text(text),
            Token::Number(number) => Self::Number(number),
            Token::Bool(truth) => Self::Bool(truth),
            _ => Self::Absent,
        }
    }

    /// Where an object starts.
    pub(crate) fn object(self) -> Option<usize> {
        if let Self::Object(at) = self { Some(at as usize) } else { None }
    }

    pub(crate) fn text(self) -> Option<JsonString> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// Itself, or nothing.
    pub(crate) fn when(self, condition: bool) -> Self {
        if condition { self } else { Self::Absent }
    }

    pub(crate) fn is(self, truth: bool) -> bool {
        self == Self::Bool(truth)
    }

    /// A name, its escapes decoded into `room`, or the digits of a code that was written as a number; empty for anything else, and for
    /// a text longer than any name.
    #[inline]
    pub(crate) fn name<'b>(self, bytes: &'b [u8], room: &'b mut NameRoom) -> &'b [u8] {
        self.decoded(bytes, room).unwrap_or_default()
    }

    /// A name however long: as it was written where it is longer than any name and has escapes.
    #[inline]
    pub(crate) fn whole<'b>(self, bytes: &'b [u8], room: &'b mut NameRoom) -> &'b [u8] {
        let written = self.text().map_or(&[][..], |text| text.raw(bytes));
        self.decoded(bytes, room).unwrap_or(written)
    }

    #[inline]
    fn decoded<'b>(self, bytes: &'b [u8], room: &'b mut NameRoom) -> Option<&'b [u8]> {
        match self {
            Self::Text(text) if text.is_escaped() => text.read(bytes, room.0.insert([0; NAME])),
            Self::Text(text) => Some(text.raw(bytes)),
            Self::Number(number) => number.digits(bytes),
            _ => None,
        }
    }

    /// Whether both are the same text.
    pub(crate) fn same(self, other: Self, bytes: &[u8]) -> bool {
        let (mut mine, mut others) = (NameRoom::default(), NameRoom::default());
        self.name(bytes, &mut mine) == other.name(bytes, &mut others)
    }
}

/// A fact, and the row of the path table that found it in this object, or led to the object that said it. The lower row wins, so
/// that the table alone decides between copies, whatever the order of keys.
///
/// Packed, because a walk holds a thousand of them: where the value stands, and its row, kind and length in bits from below. What is
/// longer than [`Fact::LONGEST`] is told as that long: no name is, and of a message so much is enough.
#[derive(Clone, Copy, Debug, Default)]
struct Fact {
    at: u32,
    packed: u32,
}

impl Fact {
    const NONE: Self = Self { at: 0, packed: 0 };
    const LONGEST: u32 = (1 << 20) - 1;

    fn of(value: FactValue, row: u8) -> Self {
        let (kind, at, len) = match value {
            FactValue::Absent => return Self::NONE,
            FactValue::Text(text) if text.is_escaped() => (kind::ESCAPED, text.offset, text.len),
            FactValue::Text(text) => (kind::TEXT, text.offset, text.len),
            FactValue::Number(number) if number.is_whole() => (kind::WHOLE, number.offset, number.len),
            FactValue::Number(number) => (kind::NUMBER, number.offset, number.len),
            FactValue::Bool(truth) => (if truth { kind::TRUE } else { kind::FALSE }, 0, 0),
            FactValue::Object(at) => (kind::OBJECT, at, 0),
        };
        Self { at, packed: u32::from(row) | kind << 8 | len.min(Self::LONGEST) << 12 }
    }

    fn value(self) -> FactValue {
        let len = self.packed >> 12;
        match self.packed >> 8 & 0xf {
            kind::TEXT => FactValue::Text(JsonString::at(self.at, len, false)),
            kind::ESCAPED => FactValue::Text(JsonString::at(self.at, len, true)),
            kind::WHOLE => FactValue::Number(Number::at(self.at, len, true)),
            kind::NUMBER => FactValue::Number(Number::at(self.at, len, false)),
            kind::TRUE => FactValue::Bool(true),
            kind::FALSE => FactValue::Bool(false),
            kind::OBJECT => FactValue::Object(self.at),
            _ => FactValue::Absent,
        }
    }

    const fn is_absent(self) -> bool {
        self.packed >> 8 & 0xf == 0
    }

    const fn row(self) -> u8 {
        self.packed as u8
    }

    /// The same, found by another row.
    const fn by(self, row: u8) -> Self {
        Self { packed: self.packed & !0xff | row as u32, ..self }
    }
}

/// The kinds of a packed fact; 0 is none.
mod kind {
    pub(super) const TEXT: u32 = 1;
    pub(super) const ESCAPED: u32 = 2;
    pub(super) const WHOLE: u32 = 3;
    pub(super) const NUMBER: u32 = 4;
    pub(super) const TRUE: u32 = 5;
    pub(super) const FALSE: u32 = 6;
    pub(super) const OBJECT: u32 = 7;
}

/// The facts of one object.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Facts {
    facts: [Fact; SLOTS],
    /// The groups of which a fact was noted, so that a group without any is passed over as a whole.
    seen: u8,
}

impl Facts {
    pub(crate) const NONE: Self = Self { facts: [Fact::NONE; SLOTS], seen: group::NONE };

    /// What is known.
    #[inline]
    pub(crate) fn get(&self, slot: Slot) -> FactValue {
        self.facts.get(slot as usize).filter(|fact| !fact.is_absent()).map_or(FactValue::Absent, |fact| fact.value())
    }

    #[inline]
    pub(crate) fn has(&self, slot: Slot) -> bool {
        self.facts.get(slot as usize).is_some_and(|fact| !fact.is_absent())
    }

    /// False: nothing is known of any of these groups.
    #[inline]
    pub(crate) fn tells(&self, groups: u8) -> bool {
        self.seen & groups != group::NONE
    }

    /// The row a fact came by.
    pub(crate) fn row(&self, slot: Slot) -> u8 {
        self.facts.get(slot as usize).map_or(0, |fact| fact.row())
    }

    /// Notes what row `row` found. A repeated key replaces what it said before; null takes it back.
    #[inline]
    pub(crate) fn note(&mut self, slot: Slot, row: u8, value: FactValue) {
        let (Some(fact), Some(group)) = (self.facts.get_mut(slot as usize), group::OF.get(slot as usize)) else { return };
        if value == FactValue::Absent {
            if fact.row() == row {
                *fact = Fact::NONE;
            }
        } else if fact.is_absent() || row <= fact.row() {
            *fact = Fact::of(value, row);
            self.seen |= group;
        }
    }

    /// Sets what the object is known to say of itself, above every row: the first row, 0 too, feeds no slot that is set so.
    pub(crate) fn set(&mut self, slot: Slot, value: FactValue) {
        self.note(slot, 0, value);
    }

    /// Forgets a fact.
    pub(crate) fn clear(&mut self, slot: Slot) {
        if let Some(fact) = self.facts.get_mut(slot as usize) {
            *fact = Fact::NONE;
        }
    }

    /// Takes over those facts of `inner`, found through row `row`, that belong to `groups`.
    pub(crate) fn absorb(&mut self, row: u8, inner: &Self, groups: u8) {
        if !inner.tells(groups) {
            return;
        }
        self.seen |= inner.seen & groups;
        for ((fact, told), group) in self.facts.iter_mut().zip(&inner.facts).zip(&group::OF) {
            let wins = fact.is_absent() || row <= fact.row();
            if wins && !told.is_absent() && group & groups != 0 {
                *fact = told.by(row);
            }
        }
    }

    /// Drops the reasons that came by rows for which `is_dropped` holds.
    pub(crate) fn forget_reasons(&mut self, is_dropped: impl Fn(u8) -> bool) {
        if !self.tells(group::REASON) {
            return;
        }
        for (fact, group) in self.facts.iter_mut().zip(&group::OF) {
            if *group == group::REASON && is_dropped(fact.row()) {
                *fact = Fact::NONE;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_packed_fact_is_the_fact() {
        let values = [
            FactValue::Absent,
            FactValue::Text(JsonString::at(7, 5, false)),
            FactValue::Text(JsonString::at(u32::MAX, 0, true)),
            FactValue::Number(Number::at(1, 19, true)),
            FactValue::Number(Number::at(2, Fact::LONGEST, false)),
            FactValue::Bool(true),
            FactValue::Bool(false),
            FactValue::Object(u32::MAX),
        ];
        for value in values {
            for row in [0, 1, 200, u8::MAX] {
                let fact = Fact::of(value, row);
                assert_eq!((fact.value(), fact.is_absent()), (value, value == FactValue::Absent));
                assert!(fact.is_absent() || (fact.row() == row && fact.by(3).row() == 3 && fact.by(3).value() == value));
            }
        }
        let long = Fact::of(FactValue::Text(JsonString::at(1, u32::MAX, false)), 0);
        assert_eq!(long.value(), FactValue::Text(JsonString::at(1, Fact::LONGEST, false)));
    }
}
