//! XML as WebDAV needs it: elements with their namespaces, read in one pass, without allocating and without recursing.

/// How deep elements may nest. What nests deeper is not read.
const DEPTH: usize = 64;

/// How many namespaces may be declared at a place.
const BINDINGS: usize = 64;

/// Why a text is not read to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// It is not well-formed.
    Malformed(&'static str),
    /// It may be well-formed, but has something that this reader does not know.
    Unknown,
}

/// The name of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Name<'a> {
    /// The namespace that the prefix stands for; empty if there is none.
    pub(super) namespace: &'a [u8],
    pub(super) local: &'a [u8],
}

impl Name<'_> {
    /// Whether it is this name in the namespace `DAV:`.
    pub(super) fn is_dav(self, local: &str) -> bool {
        self.namespace == b"DAV:" && self.local == local.as_bytes()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Event<'a> {
    /// An element begins.
    Open(Name<'a>),
    /// An element ends.
    Close,
    /// Text as it is written, with references; a CDATA section is a text of its own.
    Text(&'a [u8]),
}

/// Reads element by element.
pub(super) struct Reader<'a> {
    rest: &'a [u8],
    open: [&'a [u8]; DEPTH],
    depth: usize,
    bindings: [Binding<'a>; BINDINGS],
    bound: usize,
    /// The last element was `<a/>`: its end is the next event.
    is_empty: bool,
    has_root: bool,
    has_doctype: bool,
}

#[derive(Clone, Copy)]
struct Binding<'a> {
    prefix: &'a [u8],
    namespace: &'a [u8],
    depth: usize,
}

impl<'a> Reader<'a> {
    /// A reader of texts in UTF-8 or another coding that has ASCII in it.
    pub(super) fn new(text: &'a [u8]) -> Self {
        Self {
            rest: text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text),
            open: [b""; DEPTH],
            depth: 0,
            bindings: [Binding { prefix: b"", namespace: b"", depth: 0 }; BINDINGS],
            bound: 0,
            is_empty: false,
            has_root: false,
            has_doctype: false,
        }
    }

    /// How many elements are open: 1 when the root has just begun.
    pub(super) const fn depth(&self) -> usize {
        self.depth
    }

    /// The next event; `None` at the end of a well-formed text.
    pub(super) fn next(&mut self) -> Result<Option<Event<'a>>, Fault> {
        if self.is_empty {
            self.is_empty = false;
            self.leave();
            return Ok(Some(Event::Close));
        }
        loop {
            let end = self.rest.iter().position(|byte| *byte == b'<').unwrap_or(self.rest.len());
            let (text, rest) = self.rest.split_at_checked(end).unwrap_or((self.rest, b""));
            self.rest = rest;
            if !text.is_empty() {
                self.check_text(text)?;
                if self.depth > 0 {
                    return Ok(Some(Event::Text(text)));
                }
            }
            if self.rest.is_empty() {
                return match (self.depth, self.has_root) {
                    (0, true) => Ok(None),
                    (0, false) => Err(Fault::Malformed("there is no element in it")),
                    _ => Err(Fault::Malformed("it ends before its elements do")),
                };
            }
            if let Some(comment) = self.rest.strip_prefix(b"<!--") {
                self.rest = behind(comment, b"-->")?.1;
            } else if let Some(section) = self.rest.strip_prefix(b"<![CDATA[") {
                let (text, rest) = behind(section, b"]]>")?;
                self.rest = rest;
                if self.depth == 0 {
                    return Err(Fault::Malformed("text stands outside of the root element"));
                }
                return Ok(Some(Event::Text(text)));
            } else if let Some(instruction) = self.rest.strip_prefix(b"<?") {
                self.rest = behind(instruction, b"?>")?.1;
            } else if self.rest.starts_with(b"<!") {
                let (doctype, rest) = behind(self.rest, b">")?;
                // Entities and default values of attributes may be declared in brackets.
                if self.has_root || doctype.iter().any(|byte| matches!(byte, b'[' | b'"' | b'\'')) {
                    return Err(Fault::Unknown);
                }
                self.has_doctype = true;
                self.rest = rest;
            } else if let Some(tag) = self.rest.strip_prefix(b"</") {
                return self.close(tag).map(Some);
            } else {
                return self.open().map(Some);
            }
        }
    }

    fn check_text(&self, text: &[u8]) -> Result<(), Fault> {
        if text.contains(&0) {
            // UTF-16, most likely.
            return Err(Fault::Unknown);
        }
        if self.depth == 0 {
            return if text.trim_ascii().is_empty() {
                Ok(())
            } else if matches!(text, [0xFE, 0xFF, ..] | [0xFF, 0xFE, ..]) {
                Err(Fault::Unknown)
            } else {
                Err(Fault::Malformed("text stands outside of the root element"))
            };
        }
        self.check_references(text)
    }

    fn check_references(&self, text: &[u8]) -> Result<(), Fault> {
        let mut rest = text;
        while let Some(at) = rest.iter().position(|byte| *byte == b'&') {
            rest = rest.get(at + 1..).unwrap_or_default();
            let end = rest.iter().position(|byte| !is_in_reference(*byte)).unwrap_or(rest.len());
            if end == 0 || rest.get(end) != Some(&b';') {
                return Err(Fault::Malformed("an `&` stands there that begins no reference"));
            }
            let name = rest.get(..end).unwrap_or_default();
            if !name.starts_with(b"#")
                && !matches!(name, b"amp" | b"lt" | b"gt" | b"quot" | b"apos")
            {
                return Err(if self.has_doctype {
                    Fault::Unknown
                } else {
                    Fault::Malformed("an entity is not declared")
                });
            }
        }
        Ok(())
    }

    fn close(&mut self, tag: &'a [u8]) -> Result<Event<'a>, Fault> {
        let (name, rest) = behind(tag, b">")?;
        self.rest = rest;
        let last = self.depth.checked_sub(1).and_then(|last| self.open.get(last));
        if last != Some(&name.trim_ascii_end()) {
            return Err(Fault::Malformed("an end tag does not fit the start tag"));
        }
        self.leave();
        Ok(Event::Close)
    }

    fn leave(&mut self) {
        while let Some(last) = self.bound.checked_sub(1)
            && self.bindings.get(last).is_some_and(|binding| binding.depth == self.depth)
        {
            self.bound = last;
        }
        self.depth = self.depth.saturating_sub(1);
    }

    fn open(&mut self) -> Result<Event<'a>, Fault> {
        if self.depth == 0 && self.has_root {
            return Err(Fault::Malformed("a second root element stands in it"));
        }
        self.has_root = true;
        self.rest = self.rest.get(1..).unwrap_or_default();
        let name = self.name()?;
        *self.open.get_mut(self.depth).ok_or(Fault::Unknown)? = name;
        self.depth += 1;
        loop {
            let is_parted = self.white();
            match self.rest {
                [b'>', rest @ ..] => {
                    self.rest = rest;
                    break;
                }
                [b'/', b'>', rest @ ..] => {
                    self.rest = rest;
                    self.is_empty = true;
                    break;
                }
                [] => return Err(Fault::Malformed("it ends in a tag")),
                _ if is_parted => self.attribute()?,
                _ => return Err(Fault::Malformed("a tag is not well-formed")),
            }
        }
        Ok(Event::Open(self.resolve(name)?))
    }

    fn attribute(&mut self) -> Result<(), Fault> {
        let name = self.name()?;
        self.white();
        self.rest =
            self.rest.strip_prefix(b"=").ok_or(Fault::Malformed("an attribute has no value"))?;
        self.white();
        let [quote @ (b'"' | b'\''), rest @ ..] = self.rest else {
            return Err(Fault::Malformed("the value of an attribute has no quotes"));
        };
        let (value, rest) = behind(rest, core::slice::from_ref(quote))?;
        self.rest = rest;
        if value.contains(&b'<') {
            return Err(Fault::Malformed("a `<` stands in the value of an attribute"));
        }
        self.check_references(value)?;
        let prefix = if name == b"xmlns" { Some(&b""[..]) } else { name.strip_prefix(b"xmlns:") };
        if let Some(prefix) = prefix {
            let binding = self.bindings.get_mut(self.bound).ok_or(Fault::Unknown)?;
            *binding = Binding { prefix, namespace: value, depth: self.depth };
            self.bound += 1;
        }
        Ok(())
    }

    fn resolve(&self, name: &'a [u8]) -> Result<Name<'a>, Fault> {
        let (prefix, local) = match name.iter().position(|byte| *byte == b':') {
            Some(at) => name.split_at_checked(at).unwrap_or_default(),
            None => (&b""[..], name),
        };
        let local = local.strip_prefix(b":").unwrap_or(local);
        let bindings = self.bindings.get(..self.bound).unwrap_or_default();
        match bindings.iter().rev().find(|binding| binding.prefix == prefix) {
            Some(binding) => Ok(Name { namespace: binding.namespace, local }),
            None if prefix.is_empty() => Ok(Name { namespace: b"", local }),
            // Well-formed, but not by the rules of namespaces.
            None => Err(Fault::Unknown),
        }
    }

    fn name(&mut self) -> Result<&'a [u8], Fault> {
        let end = self.rest.iter().position(|byte| !is_in_name(*byte)).unwrap_or(self.rest.len());
        let (name, rest) = self.rest.split_at_checked(end).unwrap_or((self.rest, b""));
        self.rest = rest;
        match name.first() {
            // UTF-16, most likely.
            None if self.rest.first() == Some(&0) => Err(Fault::Unknown),
            None | Some(b'-' | b'.' | b'0'..=b'9') => {
                Err(Fault::Malformed("a name is not well-formed"))
            }
            _ => Ok(name),
        }
    }

    /// Passes over white space and says whether there was any.
    fn white(&mut self) -> bool {
        let before = self.rest.len();
        while let [b' ' | b'\t' | b'\n' | b'\r', rest @ ..] = self.rest {
            self.rest = rest;
        }
        self.rest.len() < before
    }
}

/// What stands before a mark, and what stands behind it.
fn behind<'a>(text: &'a [u8], mark: &[u8]) -> Result<(&'a [u8], &'a [u8]), Fault> {
    text.windows(mark.len())
        .position(|window| window == mark)
        .and_then(|at| Some((text.get(..at)?, text.get(at + mark.len()..)?)))
        .ok_or(Fault::Malformed("it ends in a tag, a comment or a section"))
}

/// All letters outside of ASCII count: whether they may stand in a name is not looked up.
const fn is_in_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b':' | 0x80..)
}

const fn is_in_reference(byte: u8) -> bool {
    is_in_name(byte) || byte == b'#'
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;
    use alloc::{format, vec};

    use super::*;

    /// The elements with their namespaces and depths, then the fault if there is one.
    fn read(text: &[u8]) -> (Vec<String>, Option<Fault>) {
        let mut reader = Reader::new(text);
        let mut seen = Vec::new();
        loop {
            match reader.next() {
                Ok(Some(Event::Open(name))) => seen.push(format!(
                    "{}{{{}}}{}",
                    reader.depth(),
                    String::from_utf8_lossy(name.namespace),
                    String::from_utf8_lossy(name.local)
                )),
                Ok(Some(Event::Text(text))) => {
                    seen.push(format!("'{}'", String::from_utf8_lossy(text)));
                }
                Ok(Some(Event::Close)) => seen.push(format!("/{}", reader.depth())),
                Ok(None) => return (seen, None),
                Err(fault) => return (seen, Some(fault)),
            }
        }
    }

    #[test]
    fn namespaces_hold_where_they_are_declared() {
        let text = b"<?xml version=\"1.0\"?>\n<!-- <a> --><D:a xmlns:D='DAV:'>\
            <b xmlns=\"urn:x\"><c/></b><D:d\tx = '1'\n>1 &amp; 2<![CDATA[<]]></D:d ><e xmlns:D=''/></D:a>\n";
        let (seen, fault) = read(text);
        assert_eq!(fault, None);
        assert_eq!(
            seen,
            [
                "1{DAV:}a",
                "2{urn:x}b",
                "3{urn:x}c",
                "/2",
                "/1",
                "2{DAV:}d",
                "'1 &amp; 2'",
                "'<'",
                "/1",
                "2{}e",
                "/1",
                "/0"
            ]
        );
        assert!(Name { namespace: b"DAV:", local: b"a" }.is_dav("a"));
        assert!(!Name { namespace: b"", local: b"a" }.is_dav("a"));
    }

    #[test]
    fn what_is_not_well_formed_is_refused() {
        for text in [
            "",
            " ",
            "a",
            "<",
            "<a",
            "<a>",
            "<a></b>",
            "</a>",
            "<a/><b/>",
            "<a/>b",
            "<a b></a>",
            "<a b=c/>",
            "<a b='<'/>",
            "<a b='c/>",
            "<a><!-- </a>",
            "<a>&</a>",
            "<a>& b</a>",
            "<a>&b</a>",
            "<a>&nbsp;</a>",
            "<1/>",
            "< a/>",
            "<a b='1'c='2'/>",
            "<a><b></a></b>",
            "{\"a\":1}",
            "<a b='&'/>",
            "<![CDATA[a]]>",
            "<a/ >",
        ] {
            assert!(matches!(read(text.as_bytes()).1, Some(Fault::Malformed(_))), "{text}");
        }
    }

    #[test]
    fn what_may_be_well_formed_is_not_called_malformed() {
        for text in [
            "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
            "<!DOCTYPE a SYSTEM 'a.dtd'><a>&b;</a>",
            "<x:a/>",
            "<\0a\0/\0>\0",
        ] {
            assert_eq!(read(text.as_bytes()).1, Some(Fault::Unknown), "{text}");
        }
        assert_eq!(read(b"\xFF\xFE<\0a\0").1, Some(Fault::Unknown));
        assert_eq!(read("<é>ü</é>".as_bytes()).1, None);
    }

    #[test]
    fn what_nests_too_deep_or_declares_too_much_is_not_read() {
        let nest = |depth| ["<a>".repeat(depth), "</a>".repeat(depth)].concat();
        assert_eq!(read(nest(DEPTH).as_bytes()).1, None);
        assert_eq!(read(nest(DEPTH + 1).as_bytes()).1, Some(Fault::Unknown));
        assert_eq!(read(nest(100_000).as_bytes()).1, Some(Fault::Unknown));
        let declare = |count| format!("<a{}/>", " xmlns:a='b'".repeat(count));
        assert_eq!(read(declare(BINDINGS).as_bytes()).1, None);
        assert_eq!(read(declare(BINDINGS + 1).as_bytes()).1, Some(Fault::Unknown));
        // Namespaces of elements that have ended leave their place.
        let text = format!("<a>{}</a>", "<b xmlns='c'/>".repeat(1000));
        assert_eq!(read(text.as_bytes()).1, None);
    }

    #[test]
    fn any_bytes_are_read_without_panic() {
        let text = b"<?xml version='1.0'?><!DOCTYPE a><D:a xmlns:D=\"DAV:\"><!-- b --><D:c d='e'/>&lt;<![CDATA[f]]></D:a>";
        assert_eq!(read(text).1, None);
        for cut in 0..text.len() {
            assert!(read(&text[..cut]).1.is_some(), "{cut}");
            for byte in [0, b'<', b'>', b'&', b'"', b'/', b'!', b' ', 0xFF] {
                let mut changed = text.to_vec();
                changed[cut] = byte;
                read(&changed);
            }
        }
        assert!(read(&vec![b'<'; 1000]).1.is_some());
    }
}
