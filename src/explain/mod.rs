//! The reasons, as text.
