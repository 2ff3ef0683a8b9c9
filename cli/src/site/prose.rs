//! Text of the data as inline HTML: literals, places in documents, addresses.

use std::borrow::Cow;

use askama::Template;
use askama::filters::HtmlSafe;

use super::links::At;

/// A line of text, taken apart.
#[derive(Debug, Template)]
#[template(path = "prose.html")]
pub(super) struct Prose<'a> {
    parts: Vec<Part<'a>>,
}

/// Its template escapes what has to be escaped.
impl HtmlSafe for Prose<'_> {}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Part<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) is_code: bool,
    pub(super) href: Option<String>,
}

impl Part<'_> {
    /// The pieces between which a line may break besides at blanks: the folders of a path that is too long for a line.
    fn pieces(&self) -> Vec<&str> {
        /// What a narrow column holds, about.
        const LONG: usize = 24;

        let mut pieces = Vec::new();
        let mut begun = 0;
        let mut at = 0;
        for word in self.text.split_inclusive(char::is_whitespace) {
            for (slash, _) in word.match_indices('/').filter(|_| word.len() > LONG) {
                // Not in the middle of `://`.
                if !word[slash + 1..].starts_with('/') {
                    pieces.push(&self.text[begun..=at + slash]);
                    begun = at + slash + 1;
                }
            }
            at += word.len();
        }
        pieces.push(&self.text[begun..]);
        pieces
    }
}

impl<'a> Prose<'a> {
    pub(super) fn link(text: impl Into<Cow<'a, str>>, href: Option<String>) -> Self {
        Self { parts: vec![Part { text: text.into(), is_code: false, href }] }
    }

    pub(super) fn of(text: &'a str, at: &At<'_>) -> Self {
        let mut parts = Vec::new();
        for (position, piece) in text.split('`').enumerate() {
            if position % 2 == 1 {
                let rule = at.data.rule(piece).map(|rule| at.rule(&rule.name));
                parts.push(Part { text: piece.into(), is_code: true, href: rule });
            } else {
                plain(piece, at, &mut parts);
            }
        }
        Self { parts }
    }

    pub(super) fn into_parts(self) -> Vec<Part<'a>> {
        self.parts
    }
}

/// Text without literals: the places and addresses in it lead somewhere.
fn plain<'a>(text: &'a str, at: &At<'_>, parts: &mut Vec<Part<'a>>) {
    let mut rest = text;
    while let Some((start, end, href)) = next(rest, at) {
        let (before, linked, after) = (&rest[..start], &rest[start..end], &rest[end..]);
        if !before.is_empty() {
            parts.push(Part { text: before.into(), is_code: false, href: None });
        }
        parts.push(Part { text: joined(linked), is_code: false, href: Some(href) });
        rest = after;
    }
    if !rest.is_empty() {
        parts.push(Part { text: rest.into(), is_code: false, href: None });
    }
}

/// The first place or address: where it begins and ends, and where it leads.
fn next(text: &str, at: &At<'_>) -> Option<(usize, usize, String)> {
    let mut from = 0;
    while let Some(found) = text[from..].find(['R', 'h']) {
        let start = from + found;
        let here = &text[start..];
        let is_word = !text[..start].ends_with(|before: char| before.is_alphanumeric());
        if let Some((length, href)) =
            is_word.then(|| place(here, at).or_else(|| address(here))).flatten()
        {
            return Some((start, start + length, href));
        }
        from = start + 1;
    }
    None
}

/// `RFC 9110, 15.5.20`, `RFC 9110, section 15.5.20`, `RFC 9110, appendix B.3` or `RFC 9110`, at the beginning of a text.
fn place(text: &str, at: &At<'_>) -> Option<(usize, String)> {
    let number = text.strip_prefix("RFC ")?;
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = number.split_at(digits);
    let id = format!("RFC{number}");
    at.data.spec(&id)?;
    let document = "RFC ".len() + digits;
    for between in [", section ", " section ", ", appendix ", ", "] {
        let Some(after) = rest.strip_prefix(between) else { continue };
        let length = section(after);
        if length > 0 {
            let href = at.section(&id, &after[..length])?;
            return Some((document + between.len() + length, href));
        }
    }
    Some((document, at.spec(&id)))
}

/// How long the number of a section is: `15.5.20`, `B.3`, `B`.
fn section(text: &str) -> usize {
    let is_part = |byte: &u8| byte.is_ascii_digit() || *byte == b'.';
    let bytes = text.as_bytes();
    let letter = usize::from(bytes.first().is_some_and(u8::is_ascii_uppercase));
    let length = letter + bytes[letter..].iter().take_while(|byte| is_part(byte)).count();
    let length = text[..length].trim_end_matches('.').len();
    // `A client`, and numbers that are no places.
    let ends = !text[length..].starts_with(|after: char| {
        after.is_alphanumeric() || after == ' ' && letter == 1 && length == 1
    });
    if ends { length } else { 0 }
}

/// `https://…`, up to a blank or the sign that closes the sentence.
fn address(text: &str) -> Option<(usize, String)> {
    if !text.starts_with("https://") && !text.starts_with("http://") {
        return None;
    }
    let end =
        text.find(|sign: char| sign.is_whitespace() || "<>\"".contains(sign)).unwrap_or(text.len());
    let address = text[..end].trim_end_matches(['.', ',', ';', ':', ')', '…']);
    (address.len() > "https://".len()).then(|| (address.len(), address.to_owned()))
}

/// A place keeps together at its first blank; a long address does not.
fn joined(text: &str) -> Cow<'_, str> {
    if text.starts_with("RFC ") { text.replace(' ', "\u{a0}").into() } else { text.into() }
}

#[cfg(test)]
mod tests {
    use super::super::data::Data;
    use super::*;

    fn html(text: &str, data: &Data) -> String {
        At { root: "../", data }.prose(text).to_string()
    }

    #[test]
    fn literals_places_and_addresses_are_marked() {
        let data = Data::new(None);
        let section = "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.20";
        let appendix = "https://www.rfc-editor.org/rfc/rfc9110#appendix-B.3";
        for (text, expected) in [
            ("plain <b> & text", "plain &#60;b&#62; &#38; text".to_owned()),
            ("send `Allow: GET`.", "send <code>Allow: GET</code>.".to_owned()),
            ("see `missing-allow-header`", "see <a href=\"../rules/missing-allow-header/index.html\"><code>missing-allow-header</code></a>".to_owned()),
            ("(RFC 9110, 15.5.20).", format!("(<a href=\"{section}\">RFC\u{a0}9110,\u{a0}15.5.20</a>).")),
            ("RFC 9110, section 15.5.20.", format!("<a href=\"{section}\">RFC\u{a0}9110,\u{a0}section\u{a0}15.5.20</a>.")),
            ("RFC 9110 (appendix B.3)", "<a href=\"../specs/rfc9110/index.html\">RFC\u{a0}9110</a> (appendix B.3)".to_owned()),
            ("RFC 9110, B.3", format!("<a href=\"{appendix}\">RFC\u{a0}9110,\u{a0}B.3</a>")),
            ("RFC 9110, A client", "<a href=\"../specs/rfc9110/index.html\">RFC\u{a0}9110</a>, A client".to_owned()),
            ("RFC 9110, and", "<a href=\"../specs/rfc9110/index.html\">RFC\u{a0}9110</a>, and".to_owned()),
            ("RFC 1 and xRFC 9110", "RFC 1 and xRFC 9110".to_owned()),
            ("at https://example.com/a?b=c&d.", "at <a href=\"https://example.com/a?b=c&#38;d\">https://<wbr>example.com/<wbr>a?b=c&#38;d</a>.".to_owned()),
            ("nginx 1.31.5, src/http/modules/ngx_http_proxy_module.c, HTTP/2", "nginx 1.31.5, src/<wbr>http/<wbr>modules/<wbr>ngx_http_proxy_module.c, HTTP/2".to_owned()),
            ("https:// and http", "https:// and http".to_owned()),
            ("", String::new()),
            ("Rückkehr `é` RFC", "Rückkehr <code>é</code> RFC".to_owned()),
        ] {
            assert_eq!(html(text, &data), expected, "{text}");
        }
    }
}
