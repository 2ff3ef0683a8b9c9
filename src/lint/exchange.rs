//! A request and what answered it.

use alloc::vec::Vec;

use super::{
    Content, Finding, Findings, Request, Response, RuleSet, Sender, Target, Version, rules,
};

/// A response with what is known around it: the request, the interim responses, who sent it.
///
/// Rules find nothing in what is not known, so that a response alone can be checked too.
///
/// ```
/// use http_status::lint::{Exchange, FieldLine, Request, Response};
///
/// let fields = [FieldLine::new("date", "Sun, 22 Nov 2026 08:00:00 GMT")];
/// let response = Response::new(405).fields(&fields);
/// let findings = Exchange::new(response).request(Request::new("PUT", "/")).findings();
/// assert_eq!(findings.rules().collect::<Vec<_>>(), ["missing-allow-header"]);
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Exchange<'a> {
    /// The request.
    pub request: Option<Request<'a>>,
    /// The interim responses before the final one, in order.
    pub interim: &'a [Response<'a>],
    /// The response that is checked: in the check of a rule, each interim response in its turn, then the final one.
    pub response: Response<'a>,
    /// Which of the interim responses it is; `None` for the last response that there was.
    pub position: Option<usize>,
    /// Who sent the final response.
    pub sender: Sender,
    /// The scheme of the target, where the request does not tell.
    pub scheme: Option<&'a str>,
    /// The last 200 response to a GET for the same target, seen earlier in the same capture. There is none if `Vary` says that
    /// the requests might have been answered in different ways.
    pub earlier: Option<&'a Response<'a>>,
}

impl<'a> Exchange<'a> {
    /// A response of which nothing else is known.
    #[must_use]
    pub fn new(response: impl Into<Response<'a>>) -> Self {
        Self {
            request: None,
            interim: &[],
            response: response.into(),
            position: None,
            sender: Sender::Unknown,
            scheme: None,
            earlier: None,
        }
    }

    /// With the request that it answers.
    #[must_use]
    pub fn request(self, request: impl Into<Request<'a>>) -> Self {
        Self { request: Some(request.into()), ..self }
    }

    /// With the interim responses before it.
    #[must_use]
    pub const fn interim(self, interim: &'a [Response<'a>]) -> Self {
        Self { interim, ..self }
    }

    /// With the content of the response.
    #[must_use]
    pub fn content(mut self, content: impl Into<Content<'a>>) -> Self {
        self.response.content = content.into();
        self
    }

    /// With its sender.
    #[must_use]
    pub const fn sender(self, sender: Sender) -> Self {
        Self { sender, ..self }
    }

    /// With the scheme of the target.
    #[must_use]
    pub const fn scheme(self, scheme: &'a str) -> Self {
        Self { scheme: Some(scheme), ..self }
    }

    /// With an earlier 200 response to a GET for the same target.
    #[must_use]
    pub const fn earlier(self, earlier: &'a Response<'a>) -> Self {
        Self { earlier: Some(earlier), ..self }
    }

    /// The method of the request.
    #[must_use]
    pub fn method(&self) -> Option<&'a str> {
        self.request.as_ref().map(|request| request.method)
    }

    /// Whether the request is known and its method is this one.
    #[must_use]
    pub fn is_method(&self, method: &str) -> bool {
        self.method() == Some(method)
    }

    /// The scheme of the target.
    #[must_use]
    pub fn known_scheme(&self) -> Option<&'a str> {
        self.request.as_ref().and_then(Request::scheme).or(self.scheme)
    }

    /// Whether the response that is checked has others after it.
    #[must_use]
    pub const fn is_followed(&self) -> bool {
        self.position.is_some()
    }

    /// Whether both messages stand as HTTP/1.x sends them: a target that begins with a path, and a status line. Browsers
    /// write whole URIs and content that they have decoded; values in memory have no status line, and a server may still add
    /// fields to them.
    #[must_use]
    pub fn is_as_sent(&self) -> bool {
        let is_path = |target| matches!(target, Target::Text(text) if text.starts_with('/'));
        self.response.reason.is_some()
            && self.response.version.is_some_and(Version::is_textual)
            && self.request.as_ref().is_some_and(|request| is_path(request.target))
    }

    /// What the rules find that run unless somebody says otherwise. Nothing is allocated while nothing is found.
    ///
    /// ```
    /// use http_status::lint::{Exchange, Response};
    ///
    /// let findings = Exchange::new(Response::new(404)).findings();
    /// assert!(findings.iter().all(|finding| finding.rule().group.is_default()));
    /// ```
    #[must_use]
    pub fn findings(&self) -> Findings {
        self.findings_of(&RuleSet::DEFAULT)
    }

    /// What some of the rules find.
    #[must_use]
    pub fn findings_of(&self, set: &RuleSet) -> Findings {
        let mut findings = Vec::new();
        self.check(set, &mut |finding| findings.push(finding));
        Findings(findings)
    }

    /// Hands each finding of some of the rules to a function, in the order of responses and rules.
    pub fn check(&self, set: &RuleSet, sink: &mut dyn FnMut(Finding)) {
        for (position, interim) in self.interim.iter().enumerate() {
            let exchange = Self { response: *interim, position: Some(position), ..*self };
            rules::run(&exchange, set, sink);
        }
        rules::run(self, set, sink);
    }
}

impl<'a, R: Into<Response<'a>>> From<R> for Exchange<'a> {
    fn from(response: R) -> Self {
        Self::new(response)
    }
}
