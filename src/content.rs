//! What a response may carry, given the method of the request.

use crate::{AnyStatus, ContentRule, StatusClass, StatusInfo};

/// How a response ends after its header section (RFC 9112, section 6.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ResponseEnd {
    /// At the empty line after the header fields: no content and no trailers, whatever the fields say.
    AfterFields,
    /// The connection becomes a tunnel after the empty line.
    Tunnel,
    /// As `Transfer-Encoding`, `Content-Length` or the end of the connection say.
    Delimited,
}

/// What a response with some code may carry when it answers a request with some method.
///
/// ```
/// use http_status::{ResponseContent, ResponseEnd};
///
/// let head = ResponseContent::of("HEAD", 200);
/// assert_eq!(head.end(), ResponseEnd::AfterFields);
/// assert!(!head.may_have_content());
/// assert!(head.may_have_content_length()); // what GET would have answered
///
/// assert_eq!(ResponseContent::of("CONNECT", 200).end(), ResponseEnd::Tunnel);
/// assert_eq!(ResponseContent::of("CONNECT", 407).end(), ResponseEnd::Delimited);
/// assert!(!ResponseContent::of("GET", 204).may_have_content_length());
/// assert!(!ResponseContent::of("POST", 205).may_have_content());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ResponseContent {
    end: ResponseEnd,
    rule: ContentRule,
    length_fields: bool,
}

impl ResponseContent {
    /// The answer for a method, which is case-sensitive (RFC 9110, section 9.1), and any number: a code that is not
    /// registered is treated as the x00 of its class.
    #[must_use]
    pub const fn of(method: &str, code: u16) -> Self {
        let any = AnyStatus::of(code);
        let class = any.class();
        let method = method.as_bytes();
        let head = matches!(method, b"HEAD");
        let connected = matches!(method, b"CONNECT") && class.is_success();
        let end = if head || class.is_informational() {
            ResponseEnd::AfterFields
        } else if connected {
            ResponseEnd::Tunnel
        } else if code == 204 || code == 304 {
            ResponseEnd::AfterFields
        } else {
            ResponseEnd::Delimited
        };
        let rule = match end {
            ResponseEnd::Delimited => any.treated_as().content(),
            ResponseEnd::AfterFields | ResponseEnd::Tunnel => ContentRule::Never,
        };
        // RFC 9110, 8.6 and RFC 9112, 6.1: neither in 1xx and 204, nor in 2xx to CONNECT.
        let length_fields =
            !(matches!(class, StatusClass::Informational) || code == 204 || connected);
        Self { end, rule, length_fields }
    }

    /// How the response ends.
    #[must_use]
    pub const fn end(self) -> ResponseEnd {
        self.end
    }

    /// Whether it carries content, and how strongly a document asks for it.
    #[must_use]
    pub const fn rule(self) -> ContentRule {
        self.rule
    }

    /// Whether there may be content.
    #[must_use]
    pub const fn may_have_content(self) -> bool {
        !matches!(self.rule, ContentRule::Never)
    }

    /// Whether a server may send `Content-Length`. In answers to HEAD and in 304 it tells what GET would have got
    /// (RFC 9110, section 8.6).
    #[must_use]
    pub const fn may_have_content_length(self) -> bool {
        self.length_fields
    }

    /// Whether a server may send `Transfer-Encoding` in HTTP/1.1 (RFC 9112, section 6.1).
    #[must_use]
    pub const fn may_have_transfer_encoding(self) -> bool {
        self.length_fields
    }
}

impl StatusInfo {
    /// What a response with this code may carry when it answers a request with the method.
    #[must_use]
    pub const fn response_content(&self, method: &str) -> ResponseContent {
        ResponseContent::of(method, self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_method_and_number_follows_rfc_9112() {
        for code in 0..=u16::MAX {
            for method in ["GET", "HEAD", "CONNECT", "POST", "get", "head", ""] {
                let answer = ResponseContent::of(method, code);
                let no_body = method == "HEAD" || (100..200).contains(&code) || code == 304;
                let connected = method == "CONNECT" && (200..300).contains(&code);
                let end = match () {
                    () if no_body => ResponseEnd::AfterFields,
                    () if connected => ResponseEnd::Tunnel,
                    () if code == 204 => ResponseEnd::AfterFields,
                    () => ResponseEnd::Delimited,
                };
                assert_eq!(answer.end(), end, "{method} {code}");
                let may = end == ResponseEnd::Delimited && code != 205;
                assert_eq!(answer.may_have_content(), may, "{method} {code}");
                let forbidden = (100..200).contains(&code) || code == 204 || connected;
                assert_eq!(answer.may_have_content_length(), !forbidden, "{method} {code}");
                assert_eq!(answer.may_have_transfer_encoding(), !forbidden, "{method} {code}");
            }
        }
    }

    #[test]
    fn data_and_framing_agree() {
        for info in StatusInfo::all() {
            let answer = info.response_content("GET");
            assert_eq!(answer.rule(), info.content(), "{}", info.code());
        }
    }
}
