//! Ids: one type a space, one constant a row. Generated from the names of `knowledge/facts/`.
//!
//! The highest 8 bits of an id are its space, the lower 24 its row. 0 is no row. Ids are frozen, so they can be stored; one that
//! this edition does not know is kept as it is.

use crate::vocabulary::Space;

/// An id of some space.
pub trait Id: Copy {
    /// The spaces its rows may be of; none: of any.
    const SPACES: &'static [Space];

    /// Its number.
    fn number(self) -> u32;

    /// The id with this number, whatever its space.
    fn of(number: u32) -> Self;

    /// The space of the number; 0 for no row.
    fn space(self) -> Space {
        Space(self.number() >> 24)
    }

    /// The same id as one of another type, when its space is one of that type's.
    fn narrow<I: Id>(self) -> Option<I> {
        (I::SPACES.is_empty() || I::SPACES.contains(&self.space())).then(|| I::of(self.number()))
    }
}

include!(concat!(env!("OUT_DIR"), "/id.rs"));

impl HttpStatusId {
    /// The row of an HTTP status: its number is the status itself. 0: none.
    #[must_use]
    pub const fn of_status(status: u32) -> Self {
        if status == 0 { Self(0) } else { Self(Self::SPACE.0 << 24 | status) }
    }
}

/// Id of any space, for what is told of every row: its name, its sources.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct AnyId(pub u32);

/// What decided a verdict: id of the space `code`, `rule`, `error_type`, `object_status` or `http_status`. 0: none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct CauseId(pub u32);

/// What prohibits or sets a wait: id of the space `code` or `rule`. 0: none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct LawId(pub u32);

/// What binds a plan or an answer: id of the space `ceiling`, or `code` or `rule` for a prohibition. 0: none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct BoundId(pub u32);

macro_rules! several {
    ($ty:ident of $($space:ident),* $(; from $($part:ident),*)?) => {
        impl Id for $ty {
            const SPACES: &'static [Space] = &[$(Space::$space),*];

            fn number(self) -> u32 {
                self.0
            }

            fn of(number: u32) -> Self {
                Self(number)
            }
        }

        impl $ty {
            /// Whether it is not 0.
            #[must_use]
            pub const fn is_set(self) -> bool {
                self.0 != 0
            }
        }

        $($(
            impl From<$part> for $ty {
                fn from(id: $part) -> Self {
                    Self(id.0)
                }
            }
        )*)?
    };
}

several!(AnyId of);
several!(
    CauseId of CODE, RULE, ERROR_TYPE, OBJECT_STATUS, HTTP_STATUS;
    from CodeId, RuleId, ErrorTypeId, ObjectStatusId, HttpStatusId, LawId
);
several!(LawId of CODE, RULE; from CodeId, RuleId);
several!(BoundId of CEILING, CODE, RULE; from CeilingId, LawId);
