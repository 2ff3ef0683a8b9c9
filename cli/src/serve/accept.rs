//! What a client would rather have: `Accept` (RFC 9110, section 12.5.1).

use http_status::lint::value;
use hyper::HeaderMap;
use hyper::header::ACCEPT;

/// Whether the client would rather have the first media type than the second. When it takes neither, it gets the second,
/// which is better than nothing (RFC 9110, section 12.4.1).
pub(super) fn prefers(fields: &HeaderMap, one: &str, other: &str) -> bool {
    weight(fields, one) > weight(fields, other)
}

/// The weight of a media type, in thousandths: that of the most specific range which it lies in.
fn weight(fields: &HeaderMap, media_type: &str) -> u16 {
    const MOST: u16 = 1000;

    let main = media_type.split('/').next().unwrap_or_default();
    let mut found: Option<(u8, u16)> = None;
    let mut is_said = false;
    let values = fields.get_all(ACCEPT).iter();
    for element in values.flat_map(|value| value::elements(value.as_bytes())) {
        is_said = true;
        let range = String::from_utf8_lossy(value::before_parameters(element)).to_ascii_lowercase();
        let specific = match range.split_once('/') {
            Some(("*", "*")) => 0,
            Some((of, "*")) if of == main => 1,
            _ if range == media_type => 2,
            _ => continue,
        };
        let weight = value::parameter(element, "q").map_or(MOST, thousandths);
        if found.is_none_or(|(known, _)| specific >= known) {
            found = Some((specific, weight));
        }
    }
    found.map_or(if is_said { 0 } else { MOST }, |(_, weight)| weight)
}

/// `0.5` as 500. What cannot be read counts as not wanted.
fn thousandths(weight: &[u8]) -> u16 {
    let weight: f32 =
        str::from_utf8(weight).ok().and_then(|weight| weight.parse().ok()).unwrap_or(0.0);
    (weight.clamp(0.0, 1.0) * 1000.0) as u16
}

#[cfg(test)]
mod tests {
    use hyper::header::HeaderValue;

    use super::*;

    #[test]
    fn the_preferred_type_is_told() {
        const JSON: &str = "application/problem+json";
        const HTML: &str = "text/html";
        for (accept, expected) in [
            (None, JSON),
            (Some("*/*"), JSON),
            (Some("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"), HTML),
            (Some("text/*"), HTML),
            (Some("TEXT/HTML ; Q=0.2, */*;q=0.1"), HTML),
            (Some("text/html;q=0.5, application/problem+json;q=0.6"), JSON),
            (Some("text/html;q=0, */*"), JSON),
            (Some("*/*, application/problem+json;q=0.1"), HTML),
            (Some("image/png"), JSON),
            (Some("image/png, text/html;q=0.001"), HTML),
            (Some(",;q=x,"), JSON),
            (Some("text/html;q=abc"), JSON),
        ] {
            let mut fields = HeaderMap::new();
            if let Some(accept) = accept {
                fields.insert(ACCEPT, HeaderValue::from_static(accept));
            }
            assert_eq!(prefers(&fields, HTML, JSON), expected == HTML, "{accept:?}");
        }
    }
}
