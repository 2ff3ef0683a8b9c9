//! Exchanges one after the other, so that rules can compare a response with an earlier one for the same target.

use std::collections::{BTreeMap, VecDeque};

use http_status::lint::{Exchange, Finding, RuleSet, Sender};

use crate::capture::{Captured, Message};

/// The exchanges of one capture, checked in order.
#[derive(Debug)]
pub struct Session {
    rules: RuleSet,
    sender: Sender,
    /// The last 200 response to a GET for each target, without its content.
    earlier: BTreeMap<String, Message<'static>>,
    /// The targets, oldest first.
    order: VecDeque<String>,
}

/// How many targets are remembered: enough for a site, little enough for any capture.
const MOST_TARGETS: usize = 1024;

impl Session {
    /// A session that has seen nothing.
    #[must_use]
    pub const fn new(rules: RuleSet, sender: Sender) -> Self {
        Self { rules, sender, earlier: BTreeMap::new(), order: VecDeque::new() }
    }

    /// Checks the next exchange.
    pub fn check(&mut self, captured: &Captured<'_>, sink: &mut dyn FnMut(Finding)) {
        let target = captured.request.as_ref().and_then(target);
        let earlier = target.as_ref().and_then(|target| self.earlier.get(target));
        captured.with(self.sender, earlier, |exchange: &Exchange<'_>| {
            exchange.check(&self.rules, sink);
        });
        let is_whole = captured.response.code == 200
            && captured.request.as_ref().is_some_and(|request| request.method == "GET");
        if let (Some(target), true) = (target, is_whole) {
            if self.earlier.insert(target.clone(), captured.response.head()).is_none() {
                self.order.push_back(target);
            }
            if self.order.len() > MOST_TARGETS
                && let Some(oldest) = self.order.pop_front()
            {
                self.earlier.remove(&oldest);
            }
        }
    }
}

/// What tells the targets of requests apart.
fn target(request: &Message<'_>) -> Option<String> {
    let target = &*request.target;
    if target.contains("://") {
        return Some(target.to_owned());
    }
    let mut hosts = request.lines.iter().filter(|line| line.name.eq_ignore_ascii_case(b"host"));
    let host = str::from_utf8(&hosts.next()?.value).ok()?;
    target.starts_with('/').then(|| format!("//{host}{target}"))
}
