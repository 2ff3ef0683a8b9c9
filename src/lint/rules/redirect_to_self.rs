use alloc::format;
use alloc::vec::Vec;

use crate::lint::value::shown;
use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Report, Request, Rule, Target,
    UriReference, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "redirect-to-self",
        summary: "a redirect to the URI that was asked for",
        docs: include_str!("redirect_to_self.md"),
        help: "redirect to another URI, or answer the request here",
        group: Group::Suspicious,
        requirements: &[],
        basis: Some("RFC9110 15.4"),
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[301, 302, 307, 308])).response_has(&[FieldName::LOCATION]),
    check,
};

/// The codes that send a user agent to `Location` by itself.
pub(super) const REDIRECTS: Codes = Codes::Of(&[301, 302, 303, 307, 308]);

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let response = &exchange.response;
    let Some(location) = response.fields.only(FieldName::LOCATION) else { return };
    let keeps_method = request.is_get_or_head() || matches!(response.status, 307 | 308);
    // The next request differs by what the response sets or the user enters, or it is meant to come later.
    let may_go_on = response.fields.has(FieldName::SET_COOKIE)
        || response.fields.has(FieldName::RETRY_AFTER)
        || request.fields.has(FieldName::AUTHORIZATION)
        || may_lack_cookies(request)
        || (request.is_partial && matches!(response.status, 302 | 307));
    if keeps_method && !may_go_on && is_target(location, request, exchange.known_scheme()) {
        let message = format!("`{}` is the URI that was asked for", shown(location));
        report.finding(FieldName::LOCATION, message);
    }
}

/// Whether it may come from the export of a browser, which writes whole URIs and may leave out the cookies on both sides, and
/// with them the reason of the redirect.
fn may_lack_cookies(request: &Request<'_>) -> bool {
    !request.fields.has(FieldName::COOKIE)
        && matches!(request.target, Target::Text(text) if !text.starts_with('/'))
}

/// Whether a reference leads to the target of the request (RFC 3986, section 5.2). Fragments are left aside.
fn is_target(reference: &[u8], request: &Request<'_>, scheme: Option<&str>) -> bool {
    let Some(target) = request.path_and_query() else { return false };
    let uri = UriReference::split(reference);
    if let Some(written) = uri.scheme {
        let is_same = |scheme: &str| scheme.as_bytes().eq_ignore_ascii_case(written);
        // `http:a` has a scheme and nothing else in common with the target.
        if uri.authority.is_none() || !scheme.is_some_and(is_same) {
            return false;
        }
    }
    if let Some(authority) = uri.authority {
        let Some(own) = request.authority() else { return false };
        if !is_same_authority(authority, own.as_bytes(), scheme) {
            return false;
        }
    }
    let target = UriReference::split(target.as_bytes());
    let path = match uri.path {
        b"" if uri.authority.is_some() => b"/",
        b"" => return uri.query.is_none() || uri.query == target.query,
        path => path,
    };
    uri.query == target.query && leads_to(path, target.path)
}

fn is_same_authority(one: &[u8], other: &[u8], scheme: Option<&str>) -> bool {
    // An empty or default port says nothing: https://example.com:443 is https://example.com.
    let default: &[u8] = match scheme {
        Some(scheme) if scheme.eq_ignore_ascii_case("https") => b":443",
        Some(scheme) if scheme.eq_ignore_ascii_case("http") => b":80",
        _ => b":",
    };
    without_port(one, default).eq_ignore_ascii_case(without_port(other, default))
}

fn without_port<'a>(authority: &'a [u8], default: &[u8]) -> &'a [u8] {
    authority.strip_suffix(default).or_else(|| authority.strip_suffix(b":")).unwrap_or(authority)
}

/// Whether a path, resolved against another, is that other.
fn leads_to(path: &[u8], target: &[u8]) -> bool {
    let base = match target.iter().rposition(|byte| *byte == b'/') {
        Some(at) if !path.starts_with(b"/") => target.get(..=at).unwrap_or_default(),
        _ => b"",
    };
    let has_dots = |path: &[u8]| {
        path.split(|byte| *byte == b'/').any(|segment| matches!(segment, b"." | b".."))
    };
    // A client that has sent dots takes them away when it follows, and so asks for something else.
    if has_dots(target) {
        return false;
    }
    if has_dots(path) {
        let merged = [base, path].concat();
        return without_dots(&merged) == without_dots(target);
    }
    target.strip_prefix(base) == Some(path)
}

/// RFC 3986, section 5.2.4, for a path that begins with a slash.
fn without_dots(path: &[u8]) -> Vec<&[u8]> {
    let mut segments = Vec::new();
    let mut rest = path.split(|byte| *byte == b'/').skip(1).peekable();
    while let Some(segment) = rest.next() {
        let is_last = rest.peek().is_none();
        match segment {
            b"." | b".." => {
                if segment == b".." {
                    segments.pop();
                }
                if is_last {
                    segments.push(b"".as_slice());
                }
            }
            _ => segments.push(segment),
        }
    }
    segments
}
