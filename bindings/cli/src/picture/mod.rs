//! A plan as a picture.

mod axis;
mod timeline;

pub use timeline::timeline;
