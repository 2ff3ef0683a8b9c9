//! What a bare argument list asks for, by its form alone.

use std::ffi::OsString;
use std::fmt;
use std::str::FromStr;

/// A query.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Query {
    /// Numbers and the like, in the order typed.
    Codes(Vec<Code>),
    /// Anything else: a name, a symbol, words.
    Words(String),
}

impl Query {
    /// Reads the arguments, however they were split. What is not UTF-8 can match nothing and is only to be shown.
    pub(crate) fn read(arguments: &[OsString]) -> Self {
        let words = typed(arguments);
        let codes = words.split_whitespace().map(Code::from_str).collect::<Result<Vec<_>, _>>();
        match codes {
            Ok(codes) if !codes.is_empty() => Self::Codes(codes),
            _ => Self::Words(words.trim().to_owned()),
        }
    }
}

/// The arguments as one text.
pub(crate) fn typed(arguments: &[OsString]) -> String {
    arguments.iter().map(|argument| argument.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// One number, or something in the form of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Code {
    /// `421`, or any other number that may arrive.
    Number(u16),
    /// Digits beyond any number that could arrive.
    TooLarge(String),
    /// `4xx`, `42x`, `x04`.
    Pattern(Pattern),
    /// `404.13`.
    Sub(u16, u16),
}

/// The text has the form of a word.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NoCode;

impl FromStr for Code {
    type Err = NoCode;

    fn from_str(text: &str) -> Result<Self, NoCode> {
        let digits =
            |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if digits(text) {
            return Ok(text.parse().map_or_else(|_| Self::TooLarge(text.to_owned()), Self::Number));
        }
        if let Some((code, sub)) = text.split_once('.')
            && digits(code)
            && digits(sub)
        {
            return match (code.parse(), sub.parse()) {
                (Ok(code), Ok(sub)) => Ok(Self::Sub(code, sub)),
                _ => Ok(Self::TooLarge(text.to_owned())),
            };
        }
        text.parse().map(Self::Pattern)
    }
}

/// Three digits, some of them open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Pattern([Option<u16>; 3]);

impl Pattern {
    pub(crate) fn matches(self, code: u16) -> bool {
        let digits = [code / 100, code / 10 % 10, code % 10];
        self.0.iter().zip(digits).all(|(wanted, digit)| match wanted {
            Some(wanted) => *wanted == digit,
            None => digit < 10,
        })
    }
}

/// With small letters: `4xx`.
impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|digit| match digit {
            Some(digit) => write!(f, "{digit}"),
            None => f.write_str("x"),
        })
    }
}

impl FromStr for Pattern {
    type Err = NoCode;

    fn from_str(text: &str) -> Result<Self, NoCode> {
        let &[first, second, third] = text.as_bytes() else { return Err(NoCode) };
        let mut digits = [None; 3];
        for (digit, byte) in digits.iter_mut().zip([first, second, third]) {
            *digit = match byte {
                b'0'..=b'9' => Some(u16::from(byte - b'0')),
                b'x' | b'X' => None,
                _ => return Err(NoCode),
            };
        }
        Ok(Self(digits))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(arguments: &[&str]) -> Query {
        Query::read(&arguments.iter().map(OsString::from).collect::<Vec<_>>())
    }

    #[test]
    fn form_decides() {
        let pattern = |text: &str| Code::Pattern(text.parse().expect("a pattern"));
        assert_eq!(read(&["421"]), Query::Codes(vec![Code::Number(421)]));
        assert_eq!(read(&["401 ", "4XX"]), Query::Codes(vec![Code::Number(401), pattern("4xx")]));
        assert_eq!(read(&["404.13"]), Query::Codes(vec![Code::Sub(404, 13)]));
        assert_eq!(read(&["65536"]), Query::Codes(vec![Code::TooLarge("65536".to_owned())]));
        assert_eq!(
            read(&["404.99999"]),
            Query::Codes(vec![Code::TooLarge("404.99999".to_owned())])
        );
        for words in [
            "",
            " ",
            "404 Not Found",
            "4xxx",
            "x",
            "4x",
            "-1",
            "4.x",
            "404.",
            ".13",
            "4\u{1d7d8}4",
            "１２３",
        ] {
            assert_eq!(read(&[words]), Query::Words(words.trim().to_owned()));
        }
    }

    #[test]
    fn pattern_matches_its_own_numbers_only() {
        for code in 0..=u16::MAX {
            let matches =
                |pattern: &str| pattern.parse::<Pattern>().expect("a pattern").matches(code);
            assert_eq!(matches("4xx"), (400..500).contains(&code));
            assert_eq!(matches("42X"), (420..430).contains(&code));
            assert_eq!(matches("x04"), code < 1000 && code % 100 == 4);
            assert_eq!(matches("xxx"), code < 1000);
        }
    }
}
