//! Exchanges one after the other, so that rules can compare a response with an earlier one for the same target.

use std::collections::{BTreeMap, VecDeque};

use http_status::lint::{Exchange, Finding, RuleSet, Sender, value};

use crate::capture::{Captured, Message};

/// The exchanges of one capture, checked in order.
#[derive(Debug)]
pub struct Session {
    rules: RuleSet,
    sender: Sender,
    /// The last 200 response to a GET for each target.
    earlier: BTreeMap<String, Earlier>,
    /// The targets, oldest first.
    order: VecDeque<String>,
    /// How many bytes of content are kept.
    held: usize,
}

/// A response that later ones are compared with.
#[derive(Debug)]
struct Earlier {
    request: Message<'static>,
    response: Message<'static>,
}

/// How many targets are remembered: enough for a site, little enough for any capture.
const MOST_TARGETS: usize = 1024;

/// The longest content that is kept.
const MOST_CONTENT: usize = 64 << 10;

/// How many bytes of content are kept in all.
const MOST_HELD: usize = 16 << 20;

impl Session {
    /// A session that has seen nothing.
    #[must_use]
    pub const fn new(rules: RuleSet, sender: Sender) -> Self {
        Self { rules, sender, earlier: BTreeMap::new(), order: VecDeque::new(), held: 0 }
    }

    /// Checks the next exchange.
    pub fn check(&mut self, captured: &Captured<'_>, sink: &mut dyn FnMut(Finding)) {
        let target = captured.request.as_ref().and_then(target);
        let earlier = target.as_ref().and_then(|target| self.earlier.get(target));
        let earlier = earlier.filter(|earlier| earlier.is_comparable(captured));
        let response = earlier.map(|earlier| &earlier.response);
        captured.with(self.sender, response, |exchange: &Exchange<'_>| {
            exchange.check(&self.rules, sink);
        });
        if let (Some(target), Some(request)) = (target, &captured.request)
            && request.method == "GET"
            && captured.response.code == 200
        {
            self.keep(target, request, &captured.response);
        }
    }

    fn keep(&mut self, target: String, request: &Message<'_>, response: &Message<'_>) {
        match self.earlier.remove(&target) {
            Some(replaced) => self.held -= replaced.response.held(),
            None => self.order.push_back(target.clone()),
        }
        let response = response.kept(MOST_CONTENT.min(MOST_HELD - self.held));
        self.held += response.held();
        self.earlier.insert(target, Earlier { request: request.kept(0), response });
        if self.order.len() > MOST_TARGETS
            && let Some(oldest) = self.order.pop_front()
            && let Some(dropped) = self.earlier.remove(&oldest)
        {
            self.held -= dropped.response.held();
        }
    }
}

impl Earlier {
    /// Whether all that `Vary` names in either response is known to be the same in both requests.
    fn is_comparable(&self, captured: &Captured<'_>) -> bool {
        let Some(request) = &captured.request else { return false };
        let is_same = |name: &[u8]| {
            let is_known = |request: &Message<'_>| {
                !request.is_partial || request.values(name).next().is_some()
            };
            name != b"*"
                && is_known(&self.request)
                && is_known(request)
                && self.request.values(name).eq(request.values(name))
        };
        [&self.response, &captured.response]
            .iter()
            .flat_map(|response| response.values(b"vary"))
            .flat_map(value::elements)
            .all(is_same)
    }
}

/// What tells the targets of requests apart.
fn target(request: &Message<'_>) -> Option<String> {
    let target = &*request.target;
    if target.contains("://") {
        return Some(target.to_owned());
    }
    let host = str::from_utf8(request.values(b"host").next()?).ok()?;
    target.starts_with('/').then(|| format!("//{host}{target}"))
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;
    use crate::capture::{Body, Line};

    fn line(name: &'static str, value: &'static str) -> Line<'static> {
        let [name, value] = [name, value].map(|text| Cow::Borrowed(text.as_bytes()));
        Line { name, value, span: 0..0 }
    }

    fn exchange(target: String, length: usize) -> Captured<'static> {
        let request = Message {
            method: "GET".into(),
            target: target.into(),
            lines: vec![line("host", "a")],
            ..Message::default()
        };
        let content = Body::Bytes(vec![b'x'; length].into());
        let response = Message { code: 200, content, ..Message::default() };
        Captured { request: Some(request), response, ..Captured::default() }
    }

    #[test]
    fn long_contents_are_kept_as_lengths_and_all_of_them_within_a_bound() {
        let mut session = Session::new(RuleSet::NONE, Sender::Unknown);
        session.check(&exchange("/long".into(), MOST_CONTENT + 1), &mut |_| ());
        let kept = session.earlier.get("//a/long").expect("it is kept");
        assert_eq!(kept.response.content, Body::Length(MOST_CONTENT as u64 + 1));
        for number in 0..MOST_TARGETS + 2 {
            session.check(&exchange(format!("/{number}"), MOST_CONTENT), &mut |_| ());
        }
        assert_eq!((session.earlier.len(), session.order.len()), (MOST_TARGETS, MOST_TARGETS));
        let held: usize = session.earlier.values().map(|earlier| earlier.response.held()).sum();
        assert_eq!(session.held, held);
        assert!(held <= MOST_HELD && held > MOST_HELD / 2, "{held}");
    }

    #[test]
    fn what_a_capture_may_have_left_out_is_not_taken_for_the_same() {
        let mut later = exchange("/".into(), 0);
        later.response.lines.push(line("Vary", "Cookie"));
        let kept = |captured: &Captured<'_>| Earlier {
            request: captured.request.as_ref().expect("it has one").kept(0),
            response: captured.response.kept(0),
        };
        assert!(kept(&later).is_comparable(&later));
        later.request.as_mut().expect("it has one").is_partial = true;
        assert!(!kept(&later).is_comparable(&later));
    }
}
