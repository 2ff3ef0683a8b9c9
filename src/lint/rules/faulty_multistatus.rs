use alloc::format;
use alloc::vec::Vec;

use crate::lint::{
    Exchange, ExchangeRule, Group, Input, Place, Report, Rule, UriReference, When, dav, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "faulty-multistatus",
        summary: "a multistatus that breaks the rules of WebDAV for it",
        docs: include_str!("faulty_multistatus.md"),
        help: "name each resource once, by a full URI or an absolute path, with its status in the form of RFC 4918, section 14",
        group: Group::Correctness,
        requirements: &[
            "207-href-in-each-response",
            "207-propfind-href",
            "207-copy-names-failure",
            "207-move-names-failure",
            "207-href-once",
            "207-href-same-form",
            "207-href-simple-form",
            "207-location-element",
            "207-propstat-prop-and-status",
            "207-condition-in-error-element",
            "207-search-propstat",
        ],
        basis: Some("RFC4918 8.3"),
        inputs: &[Input::Response, Input::Request, Input::Content],
        since: "0.1.0",
    },
    when: When::code(207),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(text) = dav::content(exchange) else { return };
    let method = exchange.method().unwrap_or_default();
    // Reports and SEARCH have other documents, which say other things about `href`.
    let is_plain = matches!(method, "PROPFIND" | "PROPPATCH" | "COPY" | "MOVE" | "DELETE" | "LOCK");
    let mut seen = Seen::default();
    let mut hrefs = Vec::new();
    let is_whole = dav::multistatus(text, |entry| {
        seen.note(entry, method == "SEARCH");
        if is_plain && !entry.href.is_empty() && !entry.is_href_cut {
            hrefs.push(entry.href);
            seen.note_form(entry.href);
        }
    });
    if is_whole {
        hrefs.sort_unstable();
        let twice = hrefs.windows(2).find_map(|pair| match pair {
            [one, other] if one == other => Some(*one),
            _ => None,
        });
        tell(&seen, twice, method, report);
    }
}

/// The first of each kind of fault.
#[derive(Default)]
struct Seen<'a> {
    is_nameless: bool,
    unmoved: Option<(&'a [u8], u16)>,
    odd_propstat: Option<&'a [u8]>,
    stray: Option<&'a [u8]>,
    no_result: Option<&'a [u8]>,
    full: Option<&'a [u8]>,
    path: Option<&'a [u8]>,
    relative: Option<&'a [u8]>,
    dotted: Option<&'a [u8]>,
}

impl<'a> Seen<'a> {
    fn note(&mut self, entry: &dav::Entry<'a>, is_search: bool) {
        self.is_nameless |= entry.href.is_empty();
        if let Some(status @ (300..=303 | 305 | 307 | 308)) = entry.status
            && !entry.has_location
        {
            self.unmoved.get_or_insert((entry.href, status));
        }
        if entry.has_odd_propstat {
            self.odd_propstat.get_or_insert(entry.href);
        }
        self.stray = self.stray.or(entry.stray_condition);
        if is_search && entry.propstats == 0 && !entry.has_status {
            self.no_result.get_or_insert(entry.href);
        }
    }

    fn note_form(&mut self, href: &'a [u8]) {
        let uri = UriReference::split(href);
        let is_dotted =
            uri.path.split(|byte| *byte == b'/').any(|part| matches!(part, b"." | b".."));
        let form = match (uri.scheme, uri.authority) {
            _ if is_dotted => &mut self.dotted,
            (Some(_), _) => &mut self.full,
            // Two slashes begin an authority: a form that nobody means.
            (None, Some(_)) => return,
            (None, None) if uri.path.starts_with(b"/") => &mut self.path,
            (None, None) => &mut self.relative,
        };
        form.get_or_insert(href);
    }
}

fn tell(seen: &Seen<'_>, twice: Option<&[u8]>, method: &str, report: &mut Report<'_>) {
    let shown = value::shown;
    let place = Place::Content;
    if seen.is_nameless {
        let requirement = match method {
            "PROPFIND" => "207-propfind-href",
            "COPY" => "207-copy-names-failure",
            "MOVE" => "207-move-names-failure",
            _ => "207-href-in-each-response",
        };
        report.against(requirement, place, "a `response` element names no resource in `href`");
    }
    if let Some(href) = twice {
        let message = format!("`{}` stands in more than one `response` element", shown(href));
        report.against("207-href-once", place, message);
    }
    if let (Some(full), Some(path)) = (seen.full, seen.path) {
        let message = format!("`{}` is a full URI, but `{}` is a path", shown(full), shown(path));
        report.against("207-href-same-form", place, message);
    }
    if let Some(href) = seen.relative {
        let message = format!("`{}` is neither a full URI nor an absolute path", shown(href));
        report.without_requirement(place, message);
    }
    if let Some(href) = seen.dotted {
        let message = format!("`{}` has a dot-segment in it", shown(href));
        report.against("207-href-simple-form", place, message);
    }
    if let Some((href, status)) = seen.unmoved {
        let message =
            format!("`{}` has the status {status}, but no `location` element", shown(href));
        report.against("207-location-element", place, message);
    }
    if let Some(href) = seen.odd_propstat {
        let message =
            format!("a `propstat` of `{}` has not one `prop` and one `status`", shown(href));
        report.against("207-propstat-prop-and-status", place, message);
    }
    if let Some(condition) = seen.stray {
        let message = format!("`{}` stands outside of an `error` element", shown(condition));
        report.against("207-condition-in-error-element", place, message);
    }
    if let Some(href) = seen.no_result {
        let message = format!("the result `{}` has no `propstat`", shown(href));
        report.against("207-search-propstat", place, message);
    }
}
