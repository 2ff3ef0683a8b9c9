//! Reads files that hold HTTP messages, and checks them with the rules of `http-status`.

pub mod capture;
mod config;
mod diagnostic;
mod files;
mod har;
mod linter;
mod position;
mod rules;
pub mod session;
mod suppress;
pub mod text;

pub use self::config::{Config, ConfigError, Level, Levels, ParseLevelError, UnknownRule};
pub use self::diagnostic::{Diagnostic, Excerpt, Failure, Outcome};
pub use self::files::files;
pub use self::linter::Linter;
pub use self::position::Position;
pub use self::rules::{rule, rules};
