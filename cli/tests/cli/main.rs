//! The command, run as a process.

mod common;
mod export;
mod help;
mod lint;
mod process;
mod rules;
mod schema;
mod transcripts;
