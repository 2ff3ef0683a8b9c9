//! `/status/NNN`: a response with the code that was asked for.

use http_status::{AnyStatus, ResponseContent};
use hyper::header::{
    ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderValue, RETRY_AFTER, VARY,
    X_CONTENT_TYPE_OPTIONS,
};
use hyper::http::request::Parts;
use hyper::{HeaderMap, Method, Version};

use super::answer::{Reply, Shared};
use super::content::{self, Content};
use super::echo;
use super::explain::{Explanation, phrase};
use super::fields::{self, Situation};
use super::options::Options;

/// Content that loads nothing.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
);

/// Answers a request for a code: what stands behind `/status/`.
pub(super) fn reply(shared: &Shared, request: &Parts, text: &str) -> Reply {
    let (asked_for, rest) =
        text.split_once('/').map_or((text, None), |(first, rest)| (first, Some(rest)));
    // With options behind the code, a client may add to the path and to the query what it likes.
    let (number, options) = match asked_for.split_once(',') {
        Some((number, options)) => (number, Some(Options::read(options, ','))),
        None => (asked_for, None),
    };
    let code = number.parse().ok().filter(|code| number.len() == 3 && (100..=999).contains(code));
    let (Some(code), true) = (code, options.is_some() || rest.is_none()) else {
        return explained(
            shared,
            request,
            404,
            "A status code has three digits, 100 to 999; `/status/` lists what there is.",
        );
    };
    match options.unwrap_or_else(|| Options::read(request.uri.query().unwrap_or_default(), '&')) {
        Ok(options) => asked(shared, request, code, options),
        Err(message) => explained(shared, request, 400, message),
    }
}

fn asked(shared: &Shared, request: &Parts, code: u16, options: Options) -> Reply {
    let delay = options.delay;
    let (code, options) = match &options.then {
        Some(then) => {
            let fits = then.when.as_ref().is_none_or(|name| request.headers.contains_key(name));
            if fits && shared.attempts.next(code, &then.key) <= then.times {
                (code, options)
            } else {
                (then.code, Options::default())
            }
        }
        None => (code, options),
    };
    let mut reply = sent(shared, request, code, &options);
    reply.delay = delay;
    let fields = reply.response.headers_mut();
    if let Some(seconds) = options.retry_after {
        fields.insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    if let Some(location) = &options.location {
        fields.insert(hyper::header::LOCATION, location.clone());
    }
    // A name that is there twice has two lines.
    for (name, _) in &options.fields {
        fields.remove(name);
    }
    for (name, value) in options.fields {
        fields.append(name, value);
    }
    reply
}

/// The response with the code, and what comes before it.
fn sent(shared: &Shared, request: &Parts, code: u16, options: &Options) -> Reply {
    if code == 101 {
        let room = || shared.echoes.clone().try_acquire_owned().ok();
        return match echo::handshake(request) {
            Some(fields) => match room() {
                Some(permit) => {
                    let mut reply = Reply::new(101, Vec::new());
                    reply.response.headers_mut().extend(fields);
                    Reply { echo: Some(permit), ..reply }
                }
                None => explained(shared, request, 503, "All connections for WebSocket are taken."),
            },
            None => last(shared, request, 426, options),
        };
    }
    if !AnyStatus::of(code).class().is_informational() {
        return last(shared, request, code, options);
    }
    let mut reply = last(shared, request, 200, &Options::default());
    if code == 104 {
        reply.response.headers_mut().extend(fields::of_upload(&request.headers));
    }
    // RFC 9110, 15.2: never to HTTP/1.0.
    if request.version == Version::HTTP_11 {
        let situation = Situation { base: &shared.base, request, code, options, content: None };
        reply.interim = Some(interim(code, &situation.fields()));
    }
    reply
}

/// The head of an interim response. hyper has none.
fn interim(code: u16, fields: &HeaderMap) -> Vec<u8> {
    let mut head = format!("HTTP/1.1 {code} {}\r\n", phrase(code)).into_bytes();
    for (name, value) in fields {
        head.extend_from_slice(name.as_str().as_bytes());
        head.extend_from_slice(b": ");
        head.extend_from_slice(value.as_bytes());
        head.extend_from_slice(b"\r\n");
    }
    head.extend_from_slice(b"\r\n");
    head
}

/// A final response.
fn last(shared: &Shared, request: &Parts, code: u16, options: &Options) -> Reply {
    let content = content::content(shared, request, code);
    let situation =
        Situation { base: &shared.base, request, code, options, content: Some(&content) };
    let mut fields = situation.fields();
    fields.extend((code == 426).then(|| fields::of_websocket(&request.headers)).flatten());
    if request.method == Method::OPTIONS && !fields.contains_key(ALLOW) {
        let methods = HeaderValue::from_str(&fields::methods(None));
        fields.extend(methods.ok().map(|methods| (ALLOW, methods)));
    }
    finish(code, content, fields)
}

/// A response that says what went wrong.
pub(super) fn explained(
    shared: &Shared,
    request: &Parts,
    code: u16,
    detail: impl Into<String>,
) -> Reply {
    let explanation = Explanation::because(shared, code, detail);
    let content = Content::explained(&explanation, request);
    let options = Options::default();
    let situation =
        Situation { base: &shared.base, request, code, options: &options, content: Some(&content) };
    let fields = situation.fields();
    finish(code, content, fields)
}

/// Content with the fields that go with any content.
fn finish(code: u16, content: Content, fields: HeaderMap) -> Reply {
    // As if to GET: what HEAD leaves out is left out where the response is sent.
    let carries = ResponseContent::of("GET", code).may_have_content();
    let mut reply = Reply::new(code, if carries { content.bytes } else { Vec::new().into() });
    let all = reply.response.headers_mut();
    all.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if content.is_negotiated && (carries || code == 304) {
        all.insert(VARY, HeaderValue::from_static("Accept"));
    }
    if carries {
        all.insert(CONTENT_TYPE, HeaderValue::from_static(content.media_type));
        all.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        if content.media_type.starts_with("text/html") {
            all.insert(CONTENT_SECURITY_POLICY, POLICY);
        }
    }
    all.extend(fields);
    reply
}
