//! Exchanges one after the other, so that rules can compare a response with an earlier one for the same target.

use std::borrow::Cow;
use std::collections::{BTreeMap, VecDeque};

use http_status::lint::{Exchange, Finding, RuleSet, Sender, Version, value};

use crate::capture::{Body, Captured, Line, Message};

/// The exchanges of one capture, checked in order.
#[derive(Debug)]
pub struct Session {
    rules: RuleSet,
    sender: Sender,
    /// The last 200 response to a GET for each target.
    earlier: BTreeMap<String, Earlier>,
    /// The targets, oldest first.
    order: VecDeque<String>,
    /// What targets and messages take.
    bytes: usize,
}

/// How many targets are remembered: enough for a site, little enough for any capture.
const MOST_TARGETS: usize = 1024;

/// How many bytes of targets and messages are remembered.
const MOST_BYTES: usize = 16 << 20;

/// The longest content that is remembered.
const MOST_CONTENT: usize = 64 << 10;

/// A response that later ones are compared with.
#[derive(Debug)]
struct Earlier {
    request: Kept,
    response: Kept,
}

/// A message, packed: nothing of it is looked at unless the target comes again.
#[derive(Debug)]
struct Kept {
    code: u16,
    version: Option<Version>,
    is_partial: bool,
    /// Names and values, one behind the other.
    text: Vec<u8>,
    /// Where each name and each value ends.
    ends: Vec<(usize, usize)>,
    content: Body<'static>,
}

impl Kept {
    fn of(message: &Message<'_>) -> Self {
        let size = message.lines.iter().map(|line| line.name.len() + line.value.len()).sum();
        let mut text = Vec::with_capacity(size);
        let mut ends = Vec::with_capacity(message.lines.len());
        for line in &message.lines {
            text.extend_from_slice(&line.name);
            let name = text.len();
            text.extend_from_slice(&line.value);
            ends.push((name, text.len()));
        }
        let content = match &message.content {
            Body::Unknown => Body::Unknown,
            Body::Length(length) => Body::Length(*length),
            // Rules compare bytes only where an entity tag says that they are the same.
            Body::Bytes(bytes)
                if bytes.len() <= MOST_CONTENT && message.values(b"etag").next().is_some() =>
            {
                Body::Bytes(Cow::Owned(bytes.to_vec()))
            }
            Body::Bytes(bytes) => Body::Length(bytes.len() as u64),
        };
        let Message { code, version, is_partial, .. } = *message;
        Self { code, version, is_partial, text, ends, content }
    }

    fn message(&self) -> Message<'_> {
        let part = |start, end| Cow::Borrowed(self.text.get(start..end).unwrap_or_default());
        let mut start = 0;
        let lines = self.ends.iter().map(|&(name, value)| {
            let line = Line { name: part(start, name), value: part(name, value), span: 0..0 };
            start = value;
            line
        });
        let content = match &self.content {
            Body::Unknown => Body::Unknown,
            Body::Length(length) => Body::Length(*length),
            Body::Bytes(bytes) => Body::Bytes(Cow::Borrowed(bytes)),
        };
        Message {
            code: self.code,
            version: self.version,
            is_partial: self.is_partial,
            lines: lines.collect(),
            content,
            ..Message::default()
        }
    }

    fn size(&self) -> usize {
        let content = match &self.content {
            Body::Bytes(bytes) => bytes.len(),
            Body::Unknown | Body::Length(_) => 0,
        };
        size_of::<Self>()
            + self.text.len()
            + self.ends.len() * size_of::<(usize, usize)>()
            + content
    }
}

impl Earlier {
    fn size(&self) -> usize {
        self.request.size() + self.response.size()
    }
}

impl Session {
    /// A session that has seen nothing.
    #[must_use]
    pub const fn new(rules: RuleSet, sender: Sender) -> Self {
        Self { rules, sender, earlier: BTreeMap::new(), order: VecDeque::new(), bytes: 0 }
    }

    /// Checks the next exchange.
    pub fn check(&mut self, captured: &Captured<'_>, sink: &mut dyn FnMut(Finding)) {
        let target = captured.request.as_ref().and_then(target);
        let earlier = target.as_ref().and_then(|target| self.earlier.get(&**target));
        let earlier = earlier.and_then(|earlier| {
            let (request, response) = (earlier.request.message(), earlier.response.message());
            is_comparable(&request, &response, captured).then_some(response)
        });
        captured.with(self.sender, earlier.as_ref(), |exchange: &Exchange<'_>| {
            exchange.check(&self.rules, sink);
        });
        drop(earlier);
        if let (Some(target), Some(request)) = (target, &captured.request)
            && request.method == "GET"
            && captured.response.code == 200
        {
            let (request, response) = (Kept::of(request), Kept::of(&captured.response));
            self.remember(target.into_owned(), Earlier { request, response });
        }
    }

    fn remember(&mut self, target: String, earlier: Earlier) {
        self.bytes += earlier.size();
        match self.earlier.insert(target.clone(), earlier) {
            Some(former) => self.bytes -= former.size(),
            None => {
                self.bytes += target.len();
                self.order.push_back(target);
            }
        }
        while self.order.len() > MOST_TARGETS || self.bytes > MOST_BYTES {
            let Some(oldest) = self.order.pop_front() else { return };
            let earlier = self.earlier.remove(&oldest);
            self.bytes -= oldest.len() + earlier.as_ref().map_or(0, Earlier::size);
        }
    }
}

/// Whether all that `Vary` names in either response is known to be the same in both requests.
fn is_comparable(earlier: &Message<'_>, response: &Message<'_>, captured: &Captured<'_>) -> bool {
    let Some(request) = &captured.request else { return false };
    let is_same = |name: &[u8]| {
        let is_known =
            |request: &Message<'_>| !request.is_partial || request.values(name).next().is_some();
        name != b"*"
            && is_known(earlier)
            && is_known(request)
            && earlier.values(name).eq(request.values(name))
    };
    [response, &captured.response]
        .iter()
        .flat_map(|response| response.values(b"vary"))
        .flat_map(value::elements)
        .all(is_same)
}

/// What tells the targets of requests apart.
fn target<'m>(request: &'m Message<'_>) -> Option<Cow<'m, str>> {
    let target = &*request.target;
    if target.contains("://") {
        return Some(Cow::Borrowed(target));
    }
    let host = str::from_utf8(request.values(b"host").next()?).ok()?;
    target.starts_with('/').then(|| Cow::Owned(format!("//{host}{target}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(name: &'static str, value: Vec<u8>) -> Line<'static> {
        Line { name: Cow::Borrowed(name.as_bytes()), value: Cow::Owned(value), span: 0..0 }
    }

    fn exchange(target: &str, tag: usize, content: usize) -> Captured<'static> {
        let request = Message {
            method: "GET".into(),
            target: target.to_owned().into(),
            ..Message::default()
        };
        let response = Message {
            code: 200,
            lines: vec![line("etag", vec![b'x'; tag])],
            content: Body::Bytes(vec![b'x'; content].into()),
            ..Message::default()
        };
        Captured { request: Some(request), response, ..Captured::default() }
    }

    #[test]
    fn what_is_remembered_has_a_bound() {
        let mut session = Session::new(RuleSet::NONE, Sender::Unknown);
        for number in 0..2 * MOST_TARGETS {
            session.check(&exchange(&format!("http://a/{number}"), 10, 10), &mut |_| {});
        }
        assert_eq!(session.earlier.len(), MOST_TARGETS);
        assert!(session.earlier.contains_key(&format!("http://a/{}", 2 * MOST_TARGETS - 1)));
        for number in 0..40 {
            let exchange = exchange(&format!("http://b/{number}"), MOST_BYTES / 16, 0);
            session.check(&exchange, &mut |_| {});
            assert!(session.bytes <= MOST_BYTES);
        }
        let last = session.earlier.get("http://b/39").map(|earlier| earlier.response.message());
        assert_eq!(
            last.map(|last| last.lines),
            Some(exchange("", MOST_BYTES / 16, 0).response.lines)
        );
        assert_eq!(session.earlier.len(), session.order.len());
        // One that is larger than all may be is not kept either.
        session.check(&exchange("http://c/", 2 * MOST_BYTES, 0), &mut |_| {});
        assert_eq!((session.earlier.len(), session.bytes), (0, 0));
    }

    #[test]
    fn long_contents_are_remembered_as_lengths() {
        let mut session = Session::new(RuleSet::NONE, Sender::Unknown);
        for (target, length) in [("http://a/", MOST_CONTENT), ("http://b/", MOST_CONTENT + 1)] {
            session.check(&exchange(target, 3, length), &mut |_| {});
        }
        let content = |target| session.earlier.get(target).map(|earlier| &earlier.response.content);
        assert!(matches!(content("http://a/"), Some(Body::Bytes(_))));
        assert_eq!(content("http://b/"), Some(&Body::Length(MOST_CONTENT as u64 + 1)));
    }

    #[test]
    fn the_last_response_for_a_target_is_the_one_that_is_remembered() {
        let mut session = Session::new(RuleSet::NONE, Sender::Unknown);
        session.check(&exchange("http://a/", 100, 5), &mut |_| {});
        session.check(&exchange("http://a/", 5, 5), &mut |_| {});
        assert_eq!((session.earlier.len(), session.order.len()), (1, 1));
        assert_eq!(session.bytes, "http://a/".len() + session.earlier["http://a/"].size());
    }

    #[test]
    fn what_a_capture_may_have_left_out_is_not_taken_for_the_same() {
        let mut later = exchange("http://a/", 1, 0);
        later.response.lines.push(line("Vary", b"Cookie".to_vec()));
        let (request, response) =
            (later.request.clone().expect("it has one"), later.response.clone());
        assert!(is_comparable(&request, &response, &later));
        later.request.as_mut().expect("it has one").is_partial = true;
        assert!(!is_comparable(&request, &response, &later));
    }
}
