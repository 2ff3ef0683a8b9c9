//! What a request gets.

use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt, Full};
use http_status::lint::value;
use http_status::{MethodInfo, ResponseContent};
use hyper::body::{Body, Bytes, Incoming};
use hyper::ext::ReasonPhrase;
use hyper::header::{
    ACCEPT_RANGES, ALLOW, CACHE_CONTROL, CONNECTION, CONTENT_LENGTH, CONTENT_RANGE,
    CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, EXPECT, HOST, HeaderValue, LAST_MODIFIED,
    LOCATION, VARY, X_CONTENT_TYPE_OPTIONS,
};
use hyper::http::request::Parts;
use hyper::{HeaderMap, Method, Request, StatusCode, Version};
use percent_encoding::{CONTROLS, utf8_percent_encode};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{sleep, timeout};

use super::accept::prefers;
use super::attempts::Attempts;
use super::code::{self, explained};
use super::condition::{Outcome, Selected};
use super::echo::{self, lists};
use super::explain::phrase;
use super::fields::methods;
use super::index;
use super::pages::{File, Found, Pages};
use super::wire::Ahead;

/// The bytes of a request target, above which it is refused.
const MOST_TARGET: usize = 16 * 1024;
/// The bytes of all field lines of a request, above which it is refused.
const MOST_FIELDS: usize = 64 * 1024;
/// The field lines of a request, above which it is refused.
const MOST_LINES: usize = 100;
/// The bytes of the content of a request, above which it is refused.
const MOST_CONTENT: u64 = 16 * 1024 * 1024;
/// How long the content of a request may take.
const CONTENT: Duration = Duration::from_secs(30);
/// How many WebSocket connections are open at once.
const MOST_ECHOES: usize = 64;

/// What the site's pages may load, and who may show them.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
);

/// What all connections share.
#[derive(Debug)]
pub(super) struct Shared {
    /// The address of the root.
    pub(super) base: String,
    pub(super) pages: Pages,
    pub(super) attempts: Attempts,
    pub(super) echoes: Arc<Semaphore>,
}

impl Shared {
    pub(super) fn new(base: String, pages: Pages) -> Self {
        let echoes = Arc::new(Semaphore::new(MOST_ECHOES));
        Self { base, pages, attempts: Attempts::default(), echoes }
    }
}

pub(super) type Response = hyper::Response<Full<Bytes>>;

/// A response, and what happens before it.
#[derive(Debug)]
pub(super) struct Reply {
    pub(super) response: Response,
    /// The head of an interim response.
    pub(super) interim: Option<Vec<u8>>,
    pub(super) delay: Duration,
    /// The permission to go on with WebSocket.
    pub(super) echo: Option<OwnedSemaphorePermit>,
}

impl Reply {
    /// With the phrase of the documents in force, where hyper has an older one.
    pub(super) fn new(code: u16, content: impl Into<Bytes>) -> Self {
        let mut response = Response::new(Full::new(content.into()));
        *response.status_mut() =
            StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        response.extensions_mut().insert(ReasonPhrase::from_static(phrase(code).as_bytes()));
        Self { response, interim: None, delay: Duration::ZERO, echo: None }
    }

    fn with(mut self, name: hyper::header::HeaderName, value: &str) -> Self {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.response.headers_mut().insert(name, value);
        }
        self
    }

    /// The last one on its connection.
    fn close(mut self) -> Self {
        let fields = self.response.headers_mut();
        // `Upgrade` stays beside it, as the field of that name wants (RFC 9110, 7.8).
        if !lists(fields, CONNECTION, "close") {
            fields.append(CONNECTION, HeaderValue::from_static("close"));
        }
        self
    }
}

/// Answers a request, after everything that comes before.
pub(super) async fn answer(shared: &Shared, ahead: &Ahead, request: Request<Incoming>) -> Response {
    let (parts, content) = request.into_parts();
    let mut reply = refusal(shared, &parts).unwrap_or_else(|| routed(shared, &parts));
    let waits = waits(&parts) && !content.is_end_stream();
    // A client that waits for 100 has not sent its content yet, and need not do so for nothing.
    if waits && reply.response.status().as_u16() >= 300 {
        reply = reply.close();
    } else if let Err((code, detail)) = drained(content).await {
        reply = explained(shared, &parts, code, detail).close();
    }
    if let Some(head) = &reply.interim {
        // hyper has sent that one when the content was read.
        let is_sent = waits && head.starts_with(b"HTTP/1.1 100 ");
        if !is_sent {
            ahead.send(head).await;
        }
    }
    sleep(reply.delay).await;
    let Reply { mut response, echo, .. } = reply;
    trimmed(&parts.method, &mut response);
    if let Some(permit) = echo {
        let upgrade = hyper::upgrade::on(Request::from_parts(parts, ()));
        tokio::spawn(async move {
            echo::run(upgrade).await;
            drop(permit);
        });
    }
    response
}

/// Whether a client may wait for 100 before it sends content. From HTTP/1.0 that means nothing (RFC 9110, 10.1.1).
fn waits(request: &Parts) -> bool {
    let expected = request.headers.get_all(EXPECT).iter().next_back();
    request.version == Version::HTTP_11
        && expected.is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"100-continue"))
}

/// Reads the content of a request to its end, and forgets it.
async fn drained(mut content: Incoming) -> Result<(), (u16, String)> {
    let too_large = || (413, format!("The content has more than {MOST_CONTENT} bytes."));
    if content.size_hint().lower() > MOST_CONTENT {
        return Err(too_large());
    }
    let reading = async {
        let mut length = 0;
        while let Some(frame) = content.frame().await {
            let frame = frame.map_err(|_| (400, "The content cannot be read.".to_owned()))?;
            length += frame.data_ref().map_or(0, |data| data.len() as u64);
            if length > MOST_CONTENT {
                return Err(too_large());
            }
        }
        Ok(())
    };
    let slow = |_| (408, format!("The content took more than {} seconds.", CONTENT.as_secs()));
    timeout(CONTENT, reading).await.map_err(slow)?
}

/// Leaves out what must not be there, given the method and the code.
fn trimmed(method: &Method, response: &mut Response) {
    let carries = ResponseContent::of(method.as_str(), response.status().as_u16());
    if carries.may_have_content() {
        return;
    }
    let length = response.body().size_hint().exact().unwrap_or(0);
    *response.body_mut() = Full::default();
    // What GET would have got.
    if *method == Method::HEAD && carries.may_have_content_length() && length > 0 {
        response.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(length));
    }
}

/// The bytes that each field line takes, about.
fn sizes(fields: &HeaderMap) -> impl Iterator<Item = (&str, usize)> {
    fields.iter().map(|(name, value)| (name.as_str(), name.as_str().len() + value.len() + 4))
}

/// The name of the field with the longest line.
pub(super) fn largest(fields: &HeaderMap) -> &str {
    sizes(fields).max_by_key(|(_, size)| *size).map_or("", |(name, _)| name)
}

/// Why a request gets no answer to what it asks.
fn refusal(shared: &Shared, request: &Parts) -> Option<Reply> {
    let refused = |code, detail: String| Some(explained(shared, request, code, detail).close());
    let fields = &request.headers;
    let mut hosts = fields.get_all(HOST).iter();
    let host = hosts.next();
    // RFC 9112, 3.2: MUST respond with 400.
    if request.version == Version::HTTP_11 && host.is_none() {
        return refused(400, "An HTTP/1.1 request has a `Host` field.".to_owned());
    }
    if hosts.next().is_some() || host.is_some_and(|host| !value::is_host(host.as_bytes())) {
        return refused(400, "`Host` is there once, with a host and perhaps a port.".to_owned());
    }
    // RFC 9110, 7.4: MUST be rejected.
    if let Some(scheme) = request.uri.scheme_str().filter(|scheme| *scheme != "http") {
        return refused(
            421,
            format!("The target is one of `{scheme}`; this server has `http` alone."),
        );
    }
    let target = request.uri.to_string().len();
    if target > MOST_TARGET {
        return refused(414, format!("The target has {target} bytes, more than {MOST_TARGET}."));
    }
    let size: usize = sizes(fields).map(|(_, size)| size).sum();
    if size > MOST_FIELDS {
        let largest = largest(fields);
        return refused(
            431,
            format!(
                "The fields have {size} bytes, more than {MOST_FIELDS}; the largest is `{largest}`."
            ),
        );
    }
    if fields.len() > MOST_LINES {
        return refused(
            431,
            format!("There are {} field lines, more than {MOST_LINES}.", fields.len()),
        );
    }
    None
}

fn routed(shared: &Shared, request: &Parts) -> Reply {
    let method = &request.method;
    let path = request.uri.path();
    let behind = path.strip_prefix("/status/");
    // A tunnel, and an echo of fields that may be secret.
    if *method == Method::CONNECT || *method == Method::TRACE {
        let is_page = behind.is_none_or(str::is_empty);
        let allowed = if is_page { PAGE.to_owned() } else { methods(None) };
        return not_allowed(shared, request, &allowed);
    }
    if path == "*" {
        // RFC 9112, 3.2.4: that form is for OPTIONS alone.
        return match *method {
            Method::OPTIONS => options(&methods(None)),
            _ => explained(shared, request, 400, "The target `*` is for OPTIONS alone."),
        };
    }
    match behind {
        None if path == "/status" => of_page(shared, request, &Found::Folder),
        None => of_page(shared, request, &shared.pages.find(path)),
        Some("") => {
            let file = index::file(
                &shared.base,
                prefers(&request.headers, "application/json", "text/html"),
            );
            let mut reply = of_page(shared, request, &Found::File(file));
            reply.response.headers_mut().insert(VARY, HeaderValue::from_static("Accept"));
            reply
        }
        Some(text) => code::reply(shared, request, text),
    }
}

/// The methods of a page.
const PAGE: &str = "GET, HEAD, OPTIONS";

fn not_allowed(shared: &Shared, request: &Parts, methods: &str) -> Reply {
    let detail = format!("Allowed are {methods}.");
    explained(shared, request, 405, detail).with(ALLOW, methods)
}

fn options(methods: &str) -> Reply {
    Reply::new(204, Vec::new()).with(ALLOW, methods).with(CACHE_CONTROL, "no-store")
}

/// Answers with something of the site.
fn of_page(shared: &Shared, request: &Parts, found: &Found) -> Reply {
    let method = &request.method;
    if *method == Method::OPTIONS && !matches!(found, Found::Refused(_)) {
        return options(PAGE);
    }
    if ![Method::GET, Method::HEAD, Method::OPTIONS].contains(method) {
        return match MethodInfo::of(method.as_str()) {
            Some(_) => not_allowed(shared, request, PAGE),
            None => explained(shared, request, 501, "The method is known to nobody here."),
        };
    }
    match found {
        Found::File(file) => of_file(shared, request, file),
        Found::Folder => {
            // Only GET and HEAD come here, whose method 301 keeps; and every client knows 301.
            let query = request.uri.query().map(|query| format!("?{query}")).unwrap_or_default();
            // What a client has not encoded is no URI yet.
            let location = format!("{}/{query}", request.uri.path());
            let location = utf8_percent_encode(&location, CONTROLS).to_string();
            explained(shared, request, 301, "The address of a folder ends with a slash.")
                .with(LOCATION, &location)
                .with(CACHE_CONTROL, "no-cache")
        }
        Found::Refused(why) => {
            explained(shared, request, 400, format!("The path is none of a file: {why}."))
        }
        Found::Nothing => nothing(shared, request),
        Found::Failed(error) => {
            explained(shared, request, 500, format!("The file cannot be read: {error}."))
        }
    }
}

fn of_file(shared: &Shared, request: &Parts, file: &File) -> Reply {
    let selected = Selected { tag: &file.tag, modified: file.modified, length: file.bytes.len() };
    let whole = file.bytes.len();
    let reply = match selected.outcome(&request.method, &request.headers) {
        Outcome::Whole => described(Reply::new(200, file.bytes.clone()), file),
        Outcome::Part(range) => {
            let last = range.end.saturating_sub(1);
            let place = format!("bytes {}-{last}/{whole}", range.start);
            described(Reply::new(206, file.bytes.slice(range)), file).with(CONTENT_RANGE, &place)
        }
        Outcome::NotModified => Reply::new(304, Vec::new()),
        Outcome::Failed => {
            return explained(shared, request, 412, "The file is not the one of the condition.");
        }
        Outcome::Unsatisfiable => {
            let detail = format!("The file has {whole} bytes, and none of them is in the range.");
            return explained(shared, request, 416, detail)
                .with(CONTENT_RANGE, &format!("bytes */{whole}"));
        }
    };
    reply.with(ETAG, &file.tag).with(CACHE_CONTROL, "no-cache")
}

/// With what is to be known of the content.
fn described(reply: Reply, file: &File) -> Reply {
    let mut reply = reply
        .with(CONTENT_TYPE, file.media_type)
        .with(ACCEPT_RANGES, "bytes")
        .with(X_CONTENT_TYPE_OPTIONS, "nosniff");
    if file.media_type.starts_with("text/html") {
        reply.response.headers_mut().insert(CONTENT_SECURITY_POLICY, POLICY);
    }
    match file.modified {
        Some(date) => reply.with(LAST_MODIFIED, &date.to_string()),
        None => reply,
    }
}

/// 404, with the site's page for it, whose links begin at the root of the host.
fn nothing(shared: &Shared, request: &Parts) -> Reply {
    let reply = explained(shared, request, 404, "There is nothing here.");
    let wants_page = !prefers(&request.headers, "application/problem+json", "text/html");
    match shared.pages.find("/404.html") {
        Found::File(file) if wants_page => {
            let mut reply = Reply::new(404, file.bytes.clone())
                .with(CONTENT_TYPE, file.media_type)
                .with(CACHE_CONTROL, "no-store")
                .with(X_CONTENT_TYPE_OPTIONS, "nosniff")
                .with(VARY, "Accept");
            reply.response.headers_mut().insert(CONTENT_SECURITY_POLICY, POLICY);
            reply
        }
        _ => reply,
    }
}
