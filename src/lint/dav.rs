//! The XML of WebDAV (RFC 4918): multistatus and error documents.

use super::xml::{Event, Name, Reader};
use super::{Exchange, FieldName, Fields, Request, value};

/// A `response` element of a multistatus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Entry<'a> {
    /// The first `href`, trimmed; empty if there is none, or nothing in it.
    pub(super) href: &'a [u8],
    /// Whether a comment or a CDATA section stands in the way, so that `href` is only the first piece of it.
    pub(super) is_href_cut: bool,
    /// The status that is a child of the element.
    pub(super) status: Option<u16>,
    /// Whether there is such a child, whatever is in it.
    pub(super) has_status: bool,
    pub(super) has_location: bool,
    /// How many `propstat` elements there are.
    pub(super) propstats: usize,
    /// Whether one of those has not exactly one `prop` and one `status`.
    pub(super) has_odd_propstat: bool,
    /// Whether one of those has the status 404.
    pub(super) has_missing: bool,
    /// Whether a status is there, and each is 200.
    pub(super) is_ok: bool,
    /// The first status of the class 1xx anywhere in it.
    pub(super) interim: Option<u16>,
    /// Whether the status 208 is anywhere in it.
    pub(super) is_already_reported: bool,
    /// A condition of RFC 4918, section 16, that is a child of the element or of a `propstat`, outside of `error`.
    pub(super) stray_condition: Option<&'a [u8]>,
    /// Whether `error` has `number-of-matches-within-limits` in it (RFC 3744, section 9.2).
    pub(super) has_limit: bool,
    /// Whether a `lock-token-submitted` names no resource.
    pub(super) has_empty_lock_token: bool,
    /// Whether `resourcetype` has `collection` in it.
    pub(super) is_collection: bool,
}

/// An element in a DAV:error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Condition<'a> {
    pub(super) name: Name<'a>,
    /// Whether it has an `href` with something in it.
    pub(super) has_href: bool,
}

/// The conditions of RFC 4918, section 16.
const CONDITIONS: [&str; 7] = [
    "cannot-modify-protected-property",
    "lock-token-matches-request-uri",
    "lock-token-submitted",
    "no-conflicting-lock",
    "no-external-entities",
    "preserved-live-properties",
    "propfind-finite-depth",
];

/// The content of the response, if it may be XML.
pub(super) fn content<'a>(exchange: &Exchange<'a>) -> Option<&'a [u8]> {
    let content = exchange.response.content.bytes()?;
    let text = content.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(content);
    text.trim_ascii_start().starts_with(b"<").then_some(content)
}

/// The name of the root element, if the text is XML so far.
pub(super) fn root(text: &[u8]) -> Option<Name<'_>> {
    match Reader::new(text).next() {
        Ok(Some(Event::Open(name))) => Some(name),
        _ => None,
    }
}

/// Whether a request has a preference, whatever parameters follow it (RFC 7240, section 2).
pub(super) fn prefers_minimal(fields: &Fields<'_>, name: FieldName) -> bool {
    fields.list(name).any(|preference| {
        let mut sides =
            value::before_parameters(preference).splitn(2, |byte| *byte == b'=').map(value::trim);
        sides.next().is_some_and(|key| key.eq_ignore_ascii_case(b"return"))
            && sides.next().map(value::unquote) == Some(b"minimal")
    })
}

/// Whether the request asks for short answers, which leave out what is not there (RFC 8144, section 2, and `Brief: t`).
pub(super) fn wants_little(request: &Request<'_>) -> bool {
    prefers_minimal(&request.fields, FieldName::PREFER)
        || request.fields.lines().any(|line| line.name.eq_ignore_ascii_case(b"brief"))
}

/// Which element stands at a depth.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Href,
    Status,
    Propstat,
    Prop,
    Error,
    ResourceType,
    Other,
}

impl Kind {
    fn of(name: Name<'_>) -> Self {
        if name.namespace != b"DAV:" {
            return Self::Other;
        }
        match name.local {
            b"href" => Self::Href,
            b"status" => Self::Status,
            b"propstat" => Self::Propstat,
            b"prop" => Self::Prop,
            b"error" => Self::Error,
            b"resourcetype" => Self::ResourceType,
            _ => Self::Other,
        }
    }
}

/// What has been seen of a `propstat`.
#[derive(Default)]
struct Propstat {
    props: usize,
    statuses: usize,
}

/// Hands over each `response` element of a multistatus. Says whether the text is a multistatus and well-formed to its end:
/// what was handed over of another means nothing.
pub(super) fn multistatus<'a>(text: &'a [u8], mut each: impl FnMut(&Entry<'a>)) -> bool {
    let mut reader = Reader::new(text);
    if !matches!(reader.next(), Ok(Some(Event::Open(name))) if name.is_dav("multistatus")) {
        return false;
    }
    let mut entry = Entry::default();
    let mut is_in_entry = false;
    let mut hrefs = 0;
    let mut propstat = Propstat::default();
    // The elements at the depths 3, 4 and 5, which say where something stands.
    let mut path = [Kind::Other; 3];
    // The depth of an open `lock-token-submitted`, and whether it names something.
    let mut token: Option<(usize, bool)> = None;
    loop {
        let event = match reader.next() {
            Ok(Some(event)) => event,
            Ok(None) => return true,
            Err(_) => return false,
        };
        let depth = reader.depth();
        match event {
            Event::Open(name) => {
                if depth == 2 {
                    is_in_entry = name.is_dav("response");
                    entry = Entry { is_ok: true, ..Entry::default() };
                    hrefs = 0;
                }
                if !is_in_entry {
                    continue;
                }
                let kind = Kind::of(name);
                if let Some(place) = depth.checked_sub(3).and_then(|at| path.get_mut(at)) {
                    *place = kind;
                }
                match (depth, path) {
                    (3, _) if kind == Kind::Propstat => {
                        entry.propstats += 1;
                        propstat = Propstat::default();
                    }
                    (3, _) if kind == Kind::Status => entry.has_status = true,
                    (3, _) if kind == Kind::Href => hrefs += 1,
                    (3, _) if name.is_dav("location") => entry.has_location = true,
                    (4, [Kind::Propstat, Kind::Prop, _]) => propstat.props += 1,
                    (4, [Kind::Propstat, Kind::Status, _]) => propstat.statuses += 1,
                    (6, [Kind::Propstat, Kind::Prop, Kind::ResourceType])
                        if name.is_dav("collection") =>
                    {
                        entry.is_collection = true;
                    }
                    _ => {}
                }
                let is_stray = depth == 3 || depth == 4 && matches!(path, [Kind::Propstat, ..]);
                if is_stray && CONDITIONS.iter().any(|condition| name.is_dav(condition)) {
                    entry.stray_condition = entry.stray_condition.or(Some(name.local));
                }
                let is_in_error = match path {
                    [Kind::Error, ..] => depth == 4,
                    [Kind::Propstat, Kind::Error, _] => depth == 5,
                    _ => false,
                };
                if is_in_error && name.is_dav("number-of-matches-within-limits") {
                    entry.has_limit = true;
                }
                if is_in_error && name.is_dav("lock-token-submitted") {
                    token = Some((depth, false));
                }
            }
            Event::Text(text) if is_in_entry => {
                let text = text.trim_ascii();
                match (depth, path) {
                    (3, [Kind::Href, ..]) if entry.href.is_empty() => entry.href = text,
                    (3, [Kind::Href, ..]) if hrefs == 1 => entry.is_href_cut |= !text.is_empty(),
                    (3, [Kind::Status, ..]) => {
                        let status = status(text);
                        entry.status = entry.status.or(status);
                        entry.note(status);
                    }
                    (4, [Kind::Propstat, Kind::Status, _]) => {
                        let status = status(text);
                        entry.has_missing |= status == Some(404);
                        entry.note(status);
                    }
                    _ => {}
                }
                if let Some((at, has_href)) = &mut token
                    && depth > *at
                {
                    *has_href |= !text.is_empty();
                }
            }
            Event::Text(_) => {}
            Event::Close if is_in_entry => {
                if let Some((at, has_href)) = token
                    && depth < at
                {
                    entry.has_empty_lock_token |= !has_href;
                    token = None;
                }
                if depth == 2 && matches!(path, [Kind::Propstat, ..]) {
                    entry.has_odd_propstat |= propstat.props != 1 || propstat.statuses != 1;
                }
                if let Some(rest) = depth.checked_sub(2).and_then(|at| path.get_mut(at..)) {
                    rest.fill(Kind::Other);
                }
                if depth == 1 {
                    entry.is_ok &= entry.has_status || entry.propstats > 0;
                    is_in_entry = false;
                    each(&entry);
                }
            }
            Event::Close => {}
        }
    }
}

impl Entry<'_> {
    fn note(&mut self, status: Option<u16>) {
        self.is_ok &= status == Some(200);
        self.is_already_reported |= status == Some(208);
        self.interim = self.interim.or(status.filter(|status| matches!(status, 100..=199)));
    }
}

/// The code in a status line: `HTTP/1.1 200 OK`.
fn status(line: &[u8]) -> Option<u16> {
    let mut words = line.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
    let is_http = words.next()?.get(..5)?.eq_ignore_ascii_case(b"HTTP/");
    let code = words.next().filter(|code| is_http && code.len() == 3)?;
    value::number(code).and_then(|code| u16::try_from(code).ok())
}

/// Hands over each child of a DAV:error that is the root. Says whether the text is such a document and well-formed.
pub(super) fn error<'a>(text: &'a [u8], mut each: impl FnMut(Condition<'a>)) -> bool {
    let mut reader = Reader::new(text);
    if !matches!(reader.next(), Ok(Some(Event::Open(name))) if name.is_dav("error")) {
        return false;
    }
    let mut open: Option<Condition<'_>> = None;
    let mut is_in_href = false;
    loop {
        match reader.next() {
            Ok(Some(Event::Open(name))) => match reader.depth() {
                2 => open = Some(Condition { name, has_href: false }),
                3 => is_in_href = name.is_dav("href"),
                _ => {}
            },
            Ok(Some(Event::Text(text))) => {
                if let Some(condition) = &mut open
                    && is_in_href
                    && reader.depth() == 3
                {
                    condition.has_href |= !text.trim_ascii().is_empty();
                }
            }
            Ok(Some(Event::Close)) => match reader.depth() {
                2 => is_in_href = false,
                1 => open.take().into_iter().for_each(&mut each),
                _ => {}
            },
            Ok(None) => return true,
            Err(_) => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;
    use alloc::{format, vec};

    use super::*;

    fn entries(inner: &str) -> Vec<Entry<'static>> {
        let text = format!("<D:multistatus xmlns:D=\"DAV:\">{inner}</D:multistatus>");
        let mut entries = Vec::new();
        assert!(multistatus(text.leak().as_bytes(), |entry| entries.push(*entry)), "{inner}");
        entries
    }

    #[test]
    fn entries_say_what_is_in_them() {
        let entries = entries(
            "<D:responsedescription>x</D:responsedescription>\
             <D:response><D:href> /a/ </D:href><D:propstat><D:prop><D:resourcetype><D:collection/></D:resourcetype>\
             <x><D:status>HTTP/1.1 404 No</D:status><D:response/></x></D:prop><D:status>HTTP/1.1 200 OK</D:status>\
             </D:propstat></D:response>\
             <D:response><D:href>/b</D:href><D:status>HTTP/1.1 302 Found</D:status><D:location><D:href>/c</D:href>\
             </D:location></D:response>\
             <D:response><D:propstat><D:prop/><D:status>HTTP/1.1 404 Not Found</D:status></D:propstat>\
             <D:propstat><D:status>HTTP/1.1 102 Wait</D:status></D:propstat></D:response>",
        );
        let [first, second, third] = entries[..] else { panic!("{entries:?}") };
        assert_eq!(
            first,
            Entry {
                href: b"/a/",
                propstats: 1,
                is_ok: true,
                is_collection: true,
                ..Entry::default()
            }
        );
        assert_eq!(
            second,
            Entry {
                href: b"/b",
                status: Some(302),
                has_status: true,
                has_location: true,
                ..Entry::default()
            }
        );
        assert_eq!(
            third,
            Entry {
                propstats: 2,
                has_odd_propstat: true,
                has_missing: true,
                interim: Some(102),
                ..Entry::default()
            }
        );
    }

    #[test]
    fn conditions_stand_in_error() {
        let inside = "<D:response><D:href>/a</D:href><D:status>HTTP/1.1 423 Locked</D:status><D:error>\
             <D:lock-token-submitted><D:href>/a</D:href></D:lock-token-submitted></D:error></D:response>";
        let entry = entries(inside)[0];
        assert_eq!((entry.stray_condition, entry.has_empty_lock_token), (None, false));
        let empty = inside.replace("<D:href>/a</D:href></D:lock", "<D:href/></D:lock");
        assert!(entries(&empty)[0].has_empty_lock_token);
        let stray = inside.replace("<D:error>", "").replace("</D:error>", "");
        assert_eq!(entries(&stray)[0].stray_condition, Some(b"lock-token-submitted".as_slice()));
        let limit = inside.replace("lock-token-submitted", "number-of-matches-within-limits");
        assert!(entries(&limit)[0].has_limit && !entry.has_limit);
    }

    #[test]
    fn other_documents_are_none() {
        for text in
            ["", "{}", "<multistatus/>", "<a xmlns='DAV:'/>", "<multistatus xmlns='DAV:'><a>"]
        {
            assert!(!multistatus(text.as_bytes(), |_| ()), "{text}");
            assert!(!error(text.as_bytes(), |_| ()), "{text}");
        }
        assert!(multistatus(b"<multistatus xmlns='DAV:'/>", |_| ()));
        assert_eq!(root(b"<a xmlns='b'><").map(|name| name.namespace), Some(b"b".as_slice()));
    }

    #[test]
    fn errors_hand_over_their_children() {
        let text = "<D:error xmlns:D='DAV:'><D:a><D:href>/x</D:href></D:a><b><D:href> </D:href></b></D:error>";
        let mut seen = vec![];
        assert!(error(text.as_bytes(), |condition| seen.push(condition)));
        let names: Vec<_> =
            seen.iter().map(|condition| (condition.name.local, condition.has_href)).collect();
        assert_eq!(names, [(b"a".as_slice(), true), (b"b".as_slice(), false)]);
    }

    #[test]
    fn status_lines_have_a_code_in_the_middle() {
        assert_eq!(status(b"HTTP/1.1 200 OK"), Some(200));
        assert_eq!(status(b"http/2  404"), Some(404));
        assert_eq!((status(b"200 OK"), status(b"HTTP/1.1 20"), status(b"")), (None, None, None));
    }
}
