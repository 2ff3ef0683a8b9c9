//! What decisions are made from.

mod date;

pub use self::date::HttpDate;
