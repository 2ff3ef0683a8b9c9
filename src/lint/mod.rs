//! What documents demand of messages, checked on values that a program already has.
//!
//! In a test suite, two lines:
//!
//! ```
//! # #[cfg(feature = "http")] {
//! use http_status::lint::Exchange;
//!
//! # let response = http::Response::builder().status(401).header("date", "Sun, 22 Nov 2026 08:00:00 GMT").body(()).unwrap();
//! let findings = Exchange::from(&response).findings();
//! assert_eq!(findings.rules().collect::<Vec<_>>(), ["missing-challenge"]);
//! # }
//! ```
//!
//! What is not known is not guessed: a rule that depends on the request, on the content or on who sent the response is
//! silent without it. Add what there is: [`request`](Exchange::request), [`content`](Exchange::content),
//! [`sender`](Exchange::sender).

mod exchange;
mod fields;
mod finding;
mod message;
mod name;
mod rule;
mod rules;
mod set;
pub mod value;

pub use self::exchange::Exchange;
pub use self::fields::{FieldLine, Fields};
pub use self::finding::{Finding, Findings, Place, Report};
pub use self::message::{Content, Request, Response, Sender, Target, Version, reads_content};
pub use self::name::{FieldName, FieldSet};
pub use self::rule::{Codes, ExchangeRule, Group, Input, Rule, Severity, When};
pub use self::set::{RuleSet, UnknownRuleError};
