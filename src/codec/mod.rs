//! The frozen binary frames.
