use alloc::format;

use crate::lint::uri::is_local_host;
use crate::lint::value::shown;
use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, UriReference, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "insecure-redirect",
        summary: "a redirect from https to http",
        docs: include_str!("insecure_redirect.md"),
        help: "redirect to an https URI, or send a relative reference, which keeps the scheme",
        group: Group::Advice,
        requirements: &[],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::codes(super::redirect_to_self::REDIRECTS).response_has(&[FieldName::LOCATION]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(location) = exchange.response.fields.only(FieldName::LOCATION) else { return };
    let uri = UriReference::split(location);
    if uri.has_scheme("http")
        && exchange.known_scheme().is_some_and(|scheme| scheme.eq_ignore_ascii_case("https"))
        && uri.host().is_some_and(|host| !is_local_host(host))
    {
        let message = format!("an https request is redirected to `{}`", shown(location));
        report.finding(FieldName::LOCATION, message);
    }
}
