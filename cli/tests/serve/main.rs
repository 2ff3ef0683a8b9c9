//! `http-status serve`, over real connections. Whatever it sends is read by the linter.

mod client;
mod codes;
mod options;
mod pages;
mod process;
