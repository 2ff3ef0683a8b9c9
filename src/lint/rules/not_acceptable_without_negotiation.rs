use crate::lint::{
    Exchange, ExchangeRule, FieldName, FieldSet, Fields, Group, Input, Place, Report, Rule, When,
    value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "not-acceptable-without-negotiation",
        summary: "a 406 response to a request that takes anything",
        docs: include_str!("not_acceptable_without_negotiation.md"),
        help: "send what there is; if the request is refused for another reason, send the code of that reason, such as 403",
        group: Group::Suspicious,
        requirements: &[],
        basis: Some("RFC9110 15.5.7"),
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(406),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let fields = &request.fields;
    if !request.is_partial
        && !fields.present().meets(OTHER_PREFERENCES)
        && takes(fields, FieldName::ACCEPT, &["*/*"])
        && takes(fields, FieldName::ACCEPT_CHARSET, &["*"])
        // What has no content coding is acceptable unless it is excluded (RFC 9110, section 12.5.3).
        && takes(fields, FieldName::ACCEPT_ENCODING, &["gzip", "identity", "*"])
        && takes(fields, FieldName::ACCEPT_LANGUAGE, &["*"])
        && !fields.lines().any(|line| is_preference(line.name))
    {
        report.finding(Place::Status, "406 to a request that takes any representation");
    }
}

/// Whether the request has no such field, or one that excludes nothing and lists something that covers all.
fn takes(fields: &Fields<'_>, name: FieldName, all: &[&str]) -> bool {
    !fields.has(name)
        || fields.list(name).all(|element| !is_excluded(element))
            && fields.list(name).any(|element| {
                let range = value::before_parameters(element);
                all.iter().any(|covering| range.eq_ignore_ascii_case(covering.as_bytes()))
                    && value::split(element, b';').skip(1).all(is_weight)
            })
}

/// Whether the weight of an element is 0 (RFC 9110, section 12.4.2).
fn is_excluded(element: &[u8]) -> bool {
    value::parameter(element, "q")
        .is_some_and(|weight| !weight.iter().any(|byte| matches!(byte, b'1'..=b'9')))
}

/// Whether a parameter is a weight: any other makes the range smaller.
fn is_weight(parameter: &[u8]) -> bool {
    matches!(parameter, [b'q' | b'Q', b'=', ..])
}

/// Whether a name is that of another field by which clients choose.
fn is_preference(name: &[u8]) -> bool {
    let begins = |start: &[u8]| {
        name.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start))
    };
    begins(b"sec-ch-")
        || begins(b"accept-") && FieldName::of(name).is_none_or(|name| !NEGOTIATION.contains(name))
}

/// The fields that are read themselves, beside `Accept`.
const NEGOTIATION: FieldSet = FieldSet::of(&[
    FieldName::ACCEPT_CHARSET,
    FieldName::ACCEPT_ENCODING,
    FieldName::ACCEPT_LANGUAGE,
]);

/// Fields that choose in other ways.
const OTHER_PREFERENCES: FieldSet =
    FieldSet::of(&[FieldName::A_IM, FieldName::NEGOTIATE, FieldName::PREFER]);
