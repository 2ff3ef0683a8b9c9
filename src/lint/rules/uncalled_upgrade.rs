use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, Version, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "uncalled-upgrade",
        summary: "a 101 response to a request without `Upgrade`",
        docs: include_str!("uncalled_upgrade.md"),
        help: "answer in the protocol of the request; send 101 only to requests that offer another one in `Upgrade`",
        group: Group::Correctness,
        requirements: &["101-only-offered-protocol"],
        basis: None,
        inputs: &[Input::Request, Input::Response],
        since: "0.1.0",
    },
    when: When::code(101),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    if request.is_partial
        || !exchange.response.version.is_some_and(Version::is_textual)
        // `interim-response-to-old-client` finds these.
        || request.version == Some(Version::Http10)
        || request.fields.list(FieldName::UPGRADE).next().is_some()
    {
        return;
    }
    report.finding(Place::Status, "the request offers no protocol in `Upgrade` to switch to");
}
