//! The generated arrays.

use super::backoff_rows::BackoffRow;
use super::meaning::{Meaning, MeaningFlag};
use super::places::{LongText, Run, Text};
use super::refusal_rows::{EvidenceRow, KeyPrefixRow, ObstacleRow};
use super::rows::{
    CalendarRow, CeilingRow, CodeRow, ContextRow, DispositionRow, EventRow, ExpandRow, FeeRow, Key, MarketRow, MethodRow,
    NameRow, NoteFacts, NoteRow, ObjectStateRow, OffSession, PermissionRow, RuleRow, SourceRow, SpaceRow, TextRow, WordRow,
};
use crate::{
    id::{
        BrandId, CalendarId, CeilingId, CodeId, DialectId, EventId, ExpandId, MarketId, MethodId, ObjectStatusId, ObstacleId,
        ProviderId, ResourceId, RuleId, TextId, ZoneId,
    },
    number::{Ascii4, Country, Currency, YesNo},
    time::{
        holidays::{Holiday, On, Roll},
        payday::Paydays,
    },
    vocabulary::{
        Actor, Allowed, BackoffGrowth, BackoffJitter, Carrier, Certainty, Contact, Counts, Disposition, Effect, Field, Initiator,
        KeyAdvice, KeyKind, Lang, Lift, List, Outcome, Owner, Per, RowKind, Says, Schedule, Scope, Severity, Tier, WindowKind,
    },
};
include!(concat!(env!("OUT_DIR"), "/tables.rs"));
