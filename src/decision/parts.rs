//! What the messages themselves tell, in the types of `http`.

use http::header::{ALT_SVC, AUTHORIZATION, CONNECTION, EXPECT, HeaderName, LOCATION, RETRY_AFTER};
use http::{HeaderMap, Method, Request, Response, StatusCode, Version, request, response};

use super::Attempt;
use crate::{RetryCondition, StatusExt};

/// RFC 8470, section 5.1.
const EARLY_DATA: HeaderName = HeaderName::from_static("early-data");

impl Attempt {
    /// A request and the response to it: the method, the code, and of the fields `Expect`, `Authorization` and `Early-Data` in
    /// the request, `Retry-After`, `Location`, `Alt-Svc` and `Connection` in the response. All else is the caller's to say.
    ///
    /// ```
    /// use http::{Request, Response};
    /// use http_status::{Attempt, RetryAction};
    ///
    /// let (request, ()) = Request::put("/").body(()).unwrap().into_parts();
    /// let (response, ()) =
    ///     Response::builder().status(503).header("Retry-After", "120").body(()).unwrap().into_parts();
    /// let decision = Attempt::of(&request, &response).decide();
    /// assert_eq!(decision.action(), RetryAction::Repeat);
    /// assert_eq!(decision.wait(), Some(core::time::Duration::from_secs(120)));
    /// ```
    pub fn of(request: &request::Parts, response: &response::Parts) -> Self {
        Self::read(
            (&request.method, &request.headers),
            (response.status, response.version, &response.headers),
        )
    }

    /// As [`of`](Self::of), from whole messages; the content is not touched.
    pub fn of_messages<T, U>(request: &Request<T>, response: &Response<U>) -> Self {
        Self::read(
            (request.method(), request.headers()),
            (response.status(), response.version(), response.headers()),
        )
    }

    fn read(
        (method, sent): (&Method, &HeaderMap),
        (status, version, received): (StatusCode, Version, &HeaderMap),
    ) -> Self {
        let attempt = Self::new(method.as_str(), status.as_u16())
            .expects_continue(has(sent, &EXPECT, b"100-continue"))
            .authorized(sent.contains_key(AUTHORIZATION))
            .early_data_field(sent.contains_key(EARLY_DATA))
            .location(received.contains_key(LOCATION))
            .alt_svc(received.contains_key(ALT_SVC))
            .connection_lost(is_lost(status, version, received));
        match received.get(RETRY_AFTER) {
            Some(value) => attempt.retry_after(value.as_bytes()),
            None => attempt,
        }
    }
}

/// Whether the connection is of no more use. RFC 9112, 9.6: with `close` it ends after the response. RFC 9110, 15.5.9: where
/// HTTP/1.1 has lost track of a request that was on its way.
fn is_lost(status: StatusCode, version: Version, received: &HeaderMap) -> bool {
    if version > Version::HTTP_11 {
        return false;
    }
    let condition = status.any().treated_as().retry().when();
    condition == Some(RetryCondition::InTransit) || has(received, &CONNECTION, b"close")
}

/// Whether a list has a member, in any case.
fn has(fields: &HeaderMap, name: &HeaderName, member: &[u8]) -> bool {
    let values = fields.get_all(name).iter();
    values
        .flat_map(|value| value.as_bytes().split(|byte| *byte == b','))
        .any(|part| part.trim_ascii().eq_ignore_ascii_case(member))
}
