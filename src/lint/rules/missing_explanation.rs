use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "missing-explanation",
        summary: "an error that has to be explained, without content",
        docs: include_str!("missing_explanation.md"),
        help: "explain the error in the content",
        group: Group::Suspicious,
        requirements: &[
            "406-list-of-alternatives",
            "409-explain-the-conflict",
            "426-tls-explanation",
            "428-explain-resubmission",
            "429-explain-condition",
            "451-explain-legal-demand",
            "505-explain-version",
            "4xx-patch-explanation",
        ],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Content],
        since: "0.1.0",
    },
    when: When::codes(Codes::ERROR),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some((requirement, what)) = explanation(exchange) else { return };
    if exchange.method().is_some_and(|method| method != "HEAD")
        && exchange.response.has_no_content()
    {
        let status = exchange.response.status;
        report.against(
            requirement,
            Place::Status,
            format!("a {status} response without content, which would {what}"),
        );
    }
}

/// The requirement of an explanation of its own that a response falls under, and what the content has to do.
pub(super) fn explanation(exchange: &Exchange<'_>) -> Option<(&'static str, &'static str)> {
    Some(match exchange.response.status {
        406 => ("406-list-of-alternatives", "list what there is to choose from"),
        409 => ("409-explain-the-conflict", "tell where the conflict comes from"),
        426 if demands_tls(exchange) => ("426-tls-explanation", "tell why TLS is needed"),
        428 => ("428-explain-resubmission", "tell how to send the request again"),
        429 => ("429-explain-condition", "tell which limit was reached"),
        451 => ("451-explain-legal-demand", "tell whose demand it is"),
        505 => ("505-explain-version", "tell why, and what else the server speaks"),
        400..=599 if exchange.is_method("PATCH") => {
            ("4xx-patch-explanation", "tell why the patch was not applied")
        }
        _ => return None,
    })
}

/// RFC 2817, section 4.2, speaks of TLS alone.
fn demands_tls(exchange: &Exchange<'_>) -> bool {
    exchange
        .response
        .fields
        .list(FieldName::UPGRADE)
        .any(|protocol| protocol.get(..4).is_some_and(|start| start.eq_ignore_ascii_case(b"TLS/")))
}
