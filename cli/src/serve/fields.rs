//! The fields of a response with a code. Which a code has is in the data; here are the values.

use http_status::lint::value;
use http_status::{FieldUse, MethodInfo, StatusInfo};
use hyper::header::{HeaderName, HeaderValue, IF_NONE_MATCH};
use hyper::http::request::Parts;
use hyper::{HeaderMap, Method};

use super::content::Content;
use super::echo;
use super::options::Options;

/// What the fields depend on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Situation<'a> {
    pub(super) base: &'a str,
    pub(super) request: &'a Parts,
    pub(super) code: u16,
    pub(super) options: &'a Options,
    pub(super) content: Option<&'a Content>,
}

/// The version of draft-ietf-httpbis-resumable-upload-05 that 104 speaks of.
const UPLOAD_VERSION: &str = "6";

const UPLOAD_COMPLETE: &str = "upload-complete";
const UPLOAD_OFFSET: &str = "upload-offset";

/// The methods that `/status/NNN` answers, without one. It lists no method that is refused everywhere.
pub(super) fn methods(except: Option<&Method>) -> String {
    let methods = MethodInfo::all().map(MethodInfo::name);
    let methods = methods.filter(|name| {
        !matches!(*name, "CONNECT" | "TRACE") && except.is_none_or(|except| except != *name)
    });
    methods.collect::<Vec<_>>().join(", ")
}

impl Situation<'_> {
    /// The fields that the data names with the code, as far as they apply here. What the data names twice, under two
    /// conditions, is there once.
    pub(super) fn fields(&self) -> HeaderMap {
        let known = StatusInfo::of(self.code).map(|info| info.fields().all()).unwrap_or_default();
        let known = known.iter().filter(|field| field.usage() != FieldUse::Forbidden);
        let mut fields = HeaderMap::new();
        for field in known {
            let name = HeaderName::from_bytes(field.name().as_bytes());
            if let (Ok(name), Some(value)) = (name, self.value(field.name())) {
                fields.insert(name, value);
            }
        }
        fields
    }

    /// The value of a field, unless it has no place here, or somebody else sees to it.
    fn value(&self, name: &str) -> Option<HeaderValue> {
        let text = match (name, self.code) {
            ("Accept", _) => self.other_type(),
            ("Accept-Patch", _) if self.request.method == Method::PATCH => self.other_type(),
            ("Allow", _) => methods(Some(&self.request.method)).into(),
            ("Connection", 426) => "Upgrade".into(),
            ("Connection", 408) => "close".into(),
            ("Content-Range", 206) => {
                let part = self.content?.part.clone()?;
                let last = part.end.checked_sub(1)?;
                format!("bytes {}-{last}/{}", part.start, self.content?.whole).into()
            }
            ("Content-Range", 416) => format!("bytes */{}", self.content?.whole).into(),
            ("Delta-Base", _) => "\"1\"".into(),
            ("ETag", 304) => return Some(self.listed_tag().unwrap_or(self.own_tag()?)),
            ("ETag", 200 | 206 | 226) => return self.own_tag(),
            ("IM", _) => "diffe".into(),
            ("Link", 103) => format!("<{}status/200>; rel=preload; as=fetch", self.base).into(),
            ("Link", 451) => format!("<{}>; rel=\"blocked-by\"", self.base).into(),
            ("Location", 104) => self.starts_upload().then(|| "/status/204".into())?,
            ("Location", _) => {
                let asked = self.options.location.clone();
                return Some(asked.unwrap_or(HeaderValue::from_static("/status/200")));
            }
            ("Proxy-Authenticate" | "WWW-Authenticate", _) => {
                "Basic realm=\"http-status\", charset=\"UTF-8\"".into()
            }
            ("Retry-After", 429 | 503) => "1".into(),
            ("Upgrade", 426) => "websocket".into(),
            ("Upload-Draft-Interop-Version", _) => UPLOAD_VERSION.into(),
            _ => return None,
        };
        HeaderValue::from_str(&text).ok()
    }

    fn own_tag(&self) -> Option<HeaderValue> {
        HeaderValue::from_str(&self.content?.tag).ok()
    }

    /// The first entity tag that the request lists: of what the client has, nothing is known but that.
    fn listed_tag(&self) -> Option<HeaderValue> {
        let list = self.request.headers.get(IF_NONE_MATCH)?.as_bytes();
        let mut tags = value::elements(list).filter(|element| value::is_entity_tag(element));
        HeaderValue::from_bytes(tags.next()?).ok()
    }

    /// A media type that the request does not have.
    fn other_type(&self) -> std::borrow::Cow<'static, str> {
        let own = self.request.headers.get("content-type");
        let own = own.map_or(&[][..], |own| value::media_type(own.as_bytes()));
        let is_json = own.eq_ignore_ascii_case(b"application/json");
        if is_json { "text/plain" } else { "application/json" }.into()
    }

    fn starts_upload(&self) -> bool {
        let fields = &self.request.headers;
        fields.contains_key(UPLOAD_COMPLETE) && !fields.contains_key(UPLOAD_OFFSET)
    }
}

/// What the final response says of an upload that got a 104: everything has arrived.
pub(super) fn of_upload(request: &HeaderMap) -> Vec<(HeaderName, HeaderValue)> {
    let mut fields = Vec::new();
    let Some(complete) = request.get(UPLOAD_COMPLETE) else { return fields };
    fields.push((HeaderName::from_static(UPLOAD_COMPLETE), complete.clone()));
    let number = |name| {
        let value: &HeaderValue = request.get(name)?;
        value::number(value.as_bytes())
    };
    if let Some(length) = number("content-length") {
        let offset = number(UPLOAD_OFFSET).unwrap_or(0).saturating_add(length);
        fields.push((HeaderName::from_static(UPLOAD_OFFSET), HeaderValue::from(offset)));
    }
    fields
}

/// What a refusal of a WebSocket handshake says beside `Upgrade` (RFC 6455, section 4.2.2).
pub(super) fn of_websocket(request: &HeaderMap) -> Option<(HeaderName, HeaderValue)> {
    let name = HeaderName::from_static("sec-websocket-version");
    request.contains_key(&name).then(|| (name, HeaderValue::from_static(echo::VERSION)))
}
