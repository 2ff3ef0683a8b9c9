//! The command, run as a process.

mod common;
mod export;
mod help;
mod process;
mod transcripts;
