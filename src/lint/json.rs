//! JSON as rules need it: read in one pass, without allocating and without recursing.

use super::{FieldName, Response, value};

/// How deep arrays and objects may nest. A text that nests deeper is not read.
const DEPTH: usize = 512;

/// Why a text is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// The byte at this offset has no place there, or the text ends where something is missing.
    Byte(usize),
    /// It nests deeper than this reader goes.
    Deep,
}

/// A value, known to be well-formed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Value<'a>(&'a [u8]);

/// The content of a response, if its media type is this one and it is a JSON object.
pub(super) fn object<'a>(response: &Response<'a>, media_type: &str) -> Option<Value<'a>> {
    let content = response.content.bytes()?;
    if !response.fields.has(FieldName::CONTENT_TYPE) || !response.is_media_type(media_type) {
        return None;
    }
    Value::read(content).ok().filter(|value| value.is_object())
}

/// The name of the first member of a text that begins as an object does. Cheap: nothing behind it is read.
pub(super) fn first_name(text: &[u8]) -> Option<&[u8]> {
    Parts::of(text.trim_ascii_start(), b'{').next()?.text()
}

impl<'a> Value<'a> {
    /// Reads a whole text (RFC 8259). A byte order mark before it is passed over.
    pub(super) fn read(text: &'a [u8]) -> Result<Self, Fault> {
        let mut reader = Reader { text, at: 0 };
        if text.starts_with(b"\xEF\xBB\xBF") {
            reader.at = 3;
        }
        let start = reader.white();
        reader.value()?;
        let end = reader.at;
        if reader.white() < text.len() {
            return Err(Fault::Byte(reader.at));
        }
        Ok(Self(text.get(start..end).unwrap_or_default()))
    }

    pub(super) fn is_object(self) -> bool {
        self.0.starts_with(b"{")
    }

    pub(super) fn is_array(self) -> bool {
        self.0.starts_with(b"[")
    }

    pub(super) fn is_null(self) -> bool {
        self.0 == b"null"
    }

    pub(super) fn is_false(self) -> bool {
        self.0 == b"false"
    }

    /// The characters of a string, with their escapes.
    pub(super) fn text(self) -> Option<&'a [u8]> {
        self.0.strip_prefix(b"\"")?.strip_suffix(b"\"")
    }

    /// A number without sign, fraction and exponent.
    pub(super) fn integer(self) -> Option<u64> {
        value::number(self.0)
    }

    /// The value as it is written.
    pub(super) const fn written(self) -> &'a [u8] {
        self.0
    }

    /// The members of an object: names with their escapes, and values.
    pub(super) fn members(self) -> impl Iterator<Item = (&'a [u8], Self)> {
        let mut parts = Parts::of(self.0, b'{');
        core::iter::from_fn(move || {
            let name = parts.next()?;
            parts.skip_to_value();
            Some((name.text()?, parts.next()?))
        })
    }

    /// The elements of an array.
    pub(super) fn elements(self) -> impl Iterator<Item = Self> {
        let mut parts = Parts::of(self.0, b'[');
        core::iter::from_fn(move || parts.next())
    }

    /// The value of a member. Of members with the same name it is the first.
    pub(super) fn get(self, name: &str) -> Option<Self> {
        self.members().find(|(found, _)| *found == name.as_bytes()).map(|(_, value)| value)
    }
}

/// The values in an array or an object that is well-formed.
struct Parts<'a>(Reader<'a>);

impl<'a> Parts<'a> {
    fn of(text: &'a [u8], open: u8) -> Self {
        let is_open = text.first() == Some(&open);
        Self(Reader { text: if is_open { text } else { b"" }, at: 1 })
    }

    fn next(&mut self) -> Option<Value<'a>> {
        self.0.white();
        if self.0.peek() == Some(b',') {
            self.0.at += 1;
            self.0.white();
        }
        let start = self.0.at;
        if matches!(self.0.peek(), None | Some(b']' | b'}')) {
            return None;
        }
        self.0.value().ok()?;
        self.0.text.get(start..self.0.at).map(Value)
    }

    fn skip_to_value(&mut self) {
        self.0.white();
        self.0.at += 1;
    }
}

struct Reader<'a> {
    text: &'a [u8],
    at: usize,
}

/// Which of the open values are objects: a bit for each.
struct Open {
    bits: [u64; DEPTH / 64],
    count: usize,
}

impl Open {
    fn push(&mut self, is_object: bool) -> Result<(), Fault> {
        let word = self.bits.get_mut(self.count / 64).ok_or(Fault::Deep)?;
        let bit = 1 << (self.count % 64);
        *word = if is_object { *word | bit } else { *word & !bit };
        self.count += 1;
        Ok(())
    }

    fn is_object(&self) -> Option<bool> {
        let last = self.count.checked_sub(1)?;
        self.bits.get(last / 64).map(|word| word >> (last % 64) & 1 == 1)
    }
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    const fn fault<T>(&self) -> Result<T, Fault> {
        Err(Fault::Byte(self.at))
    }

    /// Passes over white space and says where it ends.
    fn white(&mut self) -> usize {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
        self.at
    }

    fn sign(&mut self, sign: u8) -> Result<(), Fault> {
        if self.peek() != Some(sign) {
            return self.fault();
        }
        self.at += 1;
        Ok(())
    }

    /// Passes over a value with all that is in it.
    fn value(&mut self) -> Result<(), Fault> {
        let mut open = Open { bits: [0; DEPTH / 64], count: 0 };
        loop {
            self.white();
            // A value begins here; if it is an array or an object with something in it, the first of that is next.
            match self.peek() {
                Some(sign @ (b'[' | b'{')) => {
                    self.at += 1;
                    open.push(sign == b'{')?;
                    self.white();
                    if !matches!(self.peek(), Some(b']' | b'}')) {
                        if sign == b'{' {
                            self.name()?;
                        }
                        continue;
                    }
                }
                Some(b'"') => self.string()?,
                Some(b'-' | b'0'..=b'9') => self.number()?,
                _ => self.word()?,
            }
            // A value ends here, and with it perhaps those around it.
            loop {
                let Some(is_object) = open.is_object() else { return Ok(()) };
                self.white();
                match (self.peek(), is_object) {
                    (Some(b'}'), true) | (Some(b']'), false) => {
                        self.at += 1;
                        open.count -= 1;
                    }
                    (Some(b','), _) => {
                        self.at += 1;
                        if is_object {
                            self.white();
                            self.name()?;
                        }
                        break;
                    }
                    _ => return self.fault(),
                }
            }
        }
    }

    fn name(&mut self) -> Result<(), Fault> {
        if self.peek() != Some(b'"') {
            return self.fault();
        }
        self.string()?;
        self.white();
        self.sign(b':')
    }

    fn string(&mut self) -> Result<(), Fault> {
        self.at += 1;
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b'\\') => {
                    self.at += 1;
                    match self.peek() {
                        Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => {
                            self.at += 1;
                        }
                        Some(b'u') => {
                            self.at += 1;
                            for _ in 0..4 {
                                if !self.peek().is_some_and(|byte| byte.is_ascii_hexdigit()) {
                                    return self.fault();
                                }
                                self.at += 1;
                            }
                        }
                        _ => return self.fault(),
                    }
                }
                Some(0x20..) => self.at += 1,
                _ => return self.fault(),
            }
        }
    }

    fn digits(&mut self) -> Result<(), Fault> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at == start { self.fault() } else { Ok(()) }
    }

    fn number(&mut self) -> Result<(), Fault> {
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        if self.peek() == Some(b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits()?;
        }
        Ok(())
    }

    fn word(&mut self) -> Result<(), Fault> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        for word in ["true", "false", "null"] {
            if rest.starts_with(word.as_bytes()) {
                self.at += word.len();
                return Ok(());
            }
        }
        self.fault()
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec;
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn what_the_grammar_has_is_read() {
        for text in [
            "{}",
            "[]",
            " [ ] ",
            "0",
            "-0.5e+10",
            "\"\\u00e9\\n\"",
            "true",
            "null",
            "[[],{},[{}]]",
            "{\"a\":{\"b\":[1,2,{\"c\":null}]},\"d\":\"}\"}",
            "\u{FEFF}{}",
            "[1\n,\t2]",
        ] {
            assert!(Value::read(text.as_bytes()).is_ok(), "{text}");
        }
    }

    #[test]
    fn what_the_grammar_has_not_is_refused() {
        for text in [
            "",
            " ",
            "{",
            "[",
            "]",
            "{]",
            "[}",
            "[1,]",
            "[,1]",
            "[,]",
            "{,}",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{a:1}",
            "{'a':1}",
            "01",
            "1.",
            ".5",
            "-",
            "1e",
            "+1",
            "\"a",
            "\"\\x\"",
            "\"\\u12g4\"",
            "\"\n\"",
            "tru",
            "truefalse",
            "{} {}",
            "[1 2]",
            "NaN",
            "\u{1}",
            "[1]]",
            "{\"a\" 1}",
            "[ ,1]",
        ] {
            assert!(matches!(Value::read(text.as_bytes()), Err(Fault::Byte(_))), "{text}");
        }
        assert_eq!(Value::read(b"[1,x]"), Err(Fault::Byte(3)));
    }

    #[test]
    fn what_nests_too_deep_is_not_read() {
        let nest = |depth| [vec![b'['; depth], vec![b']'; depth]].concat();
        assert!(Value::read(&nest(DEPTH)).is_ok());
        assert_eq!(Value::read(&nest(DEPTH + 1)), Err(Fault::Deep));
        assert_eq!(Value::read(&[b'{'; 9]), Err(Fault::Byte(1)));
        assert_eq!(Value::read(&vec![b'['; 1_000_000]), Err(Fault::Deep));
    }

    #[test]
    fn members_and_elements_are_those_of_the_top() {
        let text = br#" { "a" : [1, [2], {"b":3}] , "c\"":{"a":4} ,"a":5, "e": "x,y" } "#;
        let object = Value::read(text).expect("it is well-formed");
        let names: Vec<_> = object.members().map(|(name, _)| name).collect();
        assert_eq!(names, [b"a".as_slice(), b"c\\\"", b"a", b"e"]);
        let elements: Vec<_> =
            object.get("a").expect("it is there").elements().map(Value::written).collect();
        assert_eq!(elements, [b"1".as_slice(), b"[2]", b"{\"b\":3}"]);
        assert_eq!(object.get("e").and_then(Value::text), Some(b"x,y".as_slice()));
        assert_eq!(object.get("b"), None);
        assert_eq!(object.elements().count(), 0);
        assert_eq!(first_name(text), Some(b"a".as_slice()));
        assert_eq!(
            (first_name(b"{\"b\" x"), first_name(b"[\"b\"]")),
            (Some(b"b".as_slice()), None)
        );
        assert_eq!(Value(b"[1]").members().count(), 0);
        assert_eq!(Value(b"12").integer(), Some(12));
        assert_eq!((Value(b"-1").integer(), Value(b"1.0").integer()), (None, None));
    }

    #[test]
    fn any_bytes_are_read_without_panic() {
        let text = br#"{"a":[1,{"b":"\u00e9\""},null],"c":-1.5e3}"#;
        for cut in 0..text.len() {
            assert!(Value::read(&text[..cut]).is_err(), "{cut}");
            for byte in [0, b'"', b'\\', b'{', b']', b',', 0xFF] {
                let mut changed = text.to_vec();
                changed[cut] = byte;
                if let Ok(value) = Value::read(&changed) {
                    assert!(value.members().count() <= 2);
                }
            }
        }
    }
}
