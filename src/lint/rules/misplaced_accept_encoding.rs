use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, When, value};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "misplaced-accept-encoding",
        summary: "`Accept-Encoding` in a 415 response that has nothing to do with content codings",
        docs: include_str!("misplaced_accept_encoding.md"),
        help: "leave `Accept-Encoding` out, and list the supported media types in `Accept`",
        group: Group::Correctness,
        requirements: &["415-no-accept-encoding-for-other-causes"],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(415).response_has(&[FieldName::ACCEPT_ENCODING]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let fields = &request.fields;
    // A server that wants a coding rejects content without one because of that.
    let is_excluded = |element: &[u8]| {
        let coding = value::before_parameters(element);
        (coding == b"*" || coding.eq_ignore_ascii_case(b"identity"))
            && value::has_zero_weight(element)
    };
    if !request.lacks(FieldName::CONTENT_ENCODING)
        || exchange.response.fields.list(FieldName::ACCEPT_ENCODING).any(is_excluded)
        || fields.all(FieldName::CONTENT_TYPE).any(is_compressed_type)
        || request.content.bytes().is_some_and(is_compressed)
    {
        return;
    }
    report.finding(
        FieldName::ACCEPT_ENCODING,
        "`Accept-Encoding` in a 415 response blames the content coding, and the request had none",
    );
}

/// Whether a media type is that of a compressed file: `application/gzip`, `application/zstd`.
fn is_compressed_type(written: &[u8]) -> bool {
    let media_type = value::media_type(written);
    ["gzip", "zlib", "zstd"].iter().any(|name| {
        media_type.windows(name.len()).any(|part| part.eq_ignore_ascii_case(name.as_bytes()))
    })
}

/// Whether content begins like a file of gzip (RFC 1952, section 2.3.1) or Zstandard (RFC 8878, section 3.1.1).
fn is_compressed(content: &[u8]) -> bool {
    content.starts_with(&[0x1F, 0x8B]) || content.starts_with(&[0x28, 0xB5, 0x2F, 0xFD])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::{FieldLine, Request, Response, RuleSet};

    #[test]
    fn compressed_content_excuses_the_field() {
        let set = RuleSet::NONE.with(RULE.rule.name).expect("it is a rule");
        let lines = [FieldLine::new("accept-encoding", "gzip")];
        let count = |content: &'static [u8]| {
            Exchange::new(Response::new(415).fields(&lines))
                .request(Request::new("POST", "/").content(content))
                .findings_of(&set)
                .iter()
                .count()
        };
        assert_eq!(count(b"\x1F\x8B\x08\0"), 0);
        assert_eq!(count(b"\x28\xB5\x2F\xFD\x24"), 0);
        assert_eq!(count(b"a,b"), 1);
        assert_eq!(count(b"\x1F"), 1);
    }
}
