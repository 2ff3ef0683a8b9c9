//! Exchanges one after the other, so that rules can compare a response with an earlier one for the same target.

use std::borrow::Cow;
use std::collections::{BTreeMap, VecDeque};

use http_status::lint::{Exchange, Finding, RuleSet, Sender, Version};

use crate::capture::{Body, Captured, Line, Message};

/// The exchanges of one capture, checked in order.
#[derive(Debug)]
pub struct Session {
    rules: RuleSet,
    sender: Sender,
    /// The last 200 response to a GET for each target.
    earlier: BTreeMap<String, Head>,
    /// The targets, oldest first.
    order: VecDeque<String>,
    /// What targets and heads take.
    bytes: usize,
}

/// How many targets are remembered: enough for a site, little enough for any capture.
const MOST_TARGETS: usize = 1024;

/// How many bytes of targets and heads are remembered.
const MOST_BYTES: usize = 16 * 1024 * 1024;

/// A 200 response without its content.
#[derive(Debug)]
struct Head {
    version: Option<Version>,
    /// The length of the content, where it is known.
    length: Option<u64>,
    /// Names and values, one behind the other.
    text: Vec<u8>,
    /// Where each name and each value ends.
    ends: Vec<(usize, usize)>,
}

impl Head {
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
        let length = match &message.content {
            Body::Unknown => None,
            Body::Length(length) => Some(*length),
            Body::Bytes(bytes) => Some(bytes.len() as u64),
        };
        Self { version: message.version, length, text, ends }
    }

    fn message(&self) -> Message<'_> {
        let part = |start, end| Cow::Borrowed(self.text.get(start..end).unwrap_or_default());
        let mut start = 0;
        let lines = self.ends.iter().map(|&(name, value)| {
            let line = Line { name: part(start, name), value: part(name, value), span: 0..0 };
            start = value;
            line
        });
        Message {
            code: 200,
            version: self.version,
            lines: lines.collect(),
            content: self.length.map_or(Body::Unknown, Body::Length),
            ..Message::default()
        }
    }

    fn size(&self) -> usize {
        size_of::<Self>() + self.text.len() + self.ends.len() * size_of::<(usize, usize)>()
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
        let earlier = earlier.map(Head::message);
        captured.with(self.sender, earlier.as_ref(), |exchange: &Exchange<'_>| {
            exchange.check(&self.rules, sink);
        });
        let is_whole = captured.response.code == 200
            && captured.request.as_ref().is_some_and(|request| request.method == "GET");
        if let (Some(target), true) = (target, is_whole) {
            self.remember(target.into_owned(), Head::of(&captured.response));
        }
    }

    fn remember(&mut self, target: String, head: Head) {
        self.bytes += head.size();
        match self.earlier.insert(target.clone(), head) {
            Some(former) => self.bytes -= former.size(),
            None => {
                self.bytes += target.len();
                self.order.push_back(target);
            }
        }
        while self.order.len() > MOST_TARGETS || self.bytes > MOST_BYTES {
            let Some(oldest) = self.order.pop_front() else { return };
            let head = self.earlier.remove(&oldest);
            self.bytes -= oldest.len() + head.as_ref().map_or(0, Head::size);
        }
    }
}

/// What tells the targets of requests apart.
fn target<'m>(request: &'m Message<'_>) -> Option<Cow<'m, str>> {
    let target = &*request.target;
    if target.contains("://") {
        return Some(Cow::Borrowed(target));
    }
    let mut hosts = request.lines.iter().filter(|line| line.name.eq_ignore_ascii_case(b"host"));
    let host = str::from_utf8(&hosts.next()?.value).ok()?;
    target.starts_with('/').then(|| Cow::Owned(format!("//{host}{target}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exchange(target: &str, value: usize) -> Captured<'_> {
        let value = Cow::Owned(vec![b'x'; value]);
        let line = Line { name: Cow::Borrowed(b"etag"), value, span: 0..0 };
        let request = Message { method: "GET".into(), target: target.into(), ..Message::default() };
        let response = Message { code: 200, lines: vec![line], ..Message::default() };
        Captured { request: Some(request), response, ..Captured::default() }
    }

    #[test]
    fn what_is_remembered_has_a_bound() {
        let mut session = Session::new(RuleSet::NONE, Sender::Unknown);
        for number in 0..2 * MOST_TARGETS {
            session.check(&exchange(&format!("http://a/{number}"), 10), &mut |_| {});
        }
        assert_eq!(session.earlier.len(), MOST_TARGETS);
        assert!(session.earlier.contains_key(&format!("http://a/{}", 2 * MOST_TARGETS - 1)));
        for number in 0..40 {
            session.check(&exchange(&format!("http://b/{number}"), MOST_BYTES / 16), &mut |_| {});
            assert!(session.bytes <= MOST_BYTES);
        }
        let target = "http://b/39";
        assert_eq!(session.earlier.len(), session.order.len());
        assert_eq!(
            session.earlier.get(target).map(Head::message).map(|head| head.lines),
            Some(exchange(target, MOST_BYTES / 16).response.lines)
        );
        // One that is larger than all may be is not kept either.
        session.check(&exchange("http://c/", 2 * MOST_BYTES), &mut |_| {});
        assert_eq!((session.earlier.len(), session.bytes), (0, 0));
    }

    #[test]
    fn the_last_response_for_a_target_is_the_one_that_is_remembered() {
        let mut session = Session::new(RuleSet::NONE, Sender::Unknown);
        session.check(&exchange("http://a/", 100), &mut |_| {});
        session.check(&exchange("http://a/", 5), &mut |_| {});
        assert_eq!((session.earlier.len(), session.order.len()), (1, 1));
        assert_eq!(session.bytes, "http://a/".len() + session.earlier["http://a/"].size());
    }
}
