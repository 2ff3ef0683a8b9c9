//! What the files under `data/` may say, how they are checked, and what becomes of them.
//!
//! `build.rs` runs this; `tests/data.rs` compiles it too and shows it good and bad data. Every user of the library pays
//! for compiling it, hence no regular expressions, no serde and few generics.

#[macro_use]
mod enumeration;

mod behaviour;
mod caching;
mod claim;
mod data;
mod date;
mod docs;
mod ecosystem;
mod emit;
mod field;
mod file;
#[path = "../src/fold.rs"]
mod fold;
mod index;
mod method;
mod name;
mod nearest;
mod place;
mod problem;
mod prose;
mod registration;
mod registry;
mod requirement;
mod retry;
mod source;
mod spec;
mod status;
mod symbol;
mod table;
mod tsv;
mod vendor;
#[path = "../src/vocabulary.rs"]
mod vocabulary;

pub(crate) use data::Data;
pub(crate) use emit::tables;
pub(crate) use file::Files;
