//! Reads files that hold HTTP messages, and checks them with the rules of `http-status`.

pub mod capture;
mod position;
pub mod session;
pub mod text;

pub use self::position::Position;
