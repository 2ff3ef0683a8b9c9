use alloc::format;

use crate::lint::xml::{Event, Name, Reader};
use crate::lint::{Exchange, ExchangeRule, Group, Input, Place, Report, Rule, When, dav, value};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "unreported-property",
        summary: "a PROPFIND answer that leaves out a property that was asked for",
        docs: include_str!("unreported_property.md"),
        help: "list each property that is not there in a `propstat` with 404",
        group: Group::Correctness,
        requirements: &["207-propfind-unknown-property", "207-propfind-errors"],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Content],
        since: "0.1.0",
    },
    when: When::code(207),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = exchange.request.filter(|request| request.method == "PROPFIND") else {
        return;
    };
    let (Some(asked), Some(answer)) = (request.content.bytes(), dav::content(exchange)) else {
        return;
    };
    let mut properties = Properties { names: [NAMELESS; MOST], count: 0 };
    if request.is_partial || dav::wants_little(&request) || !properties.ask(asked) {
        return;
    }
    if let Some((href, property)) = properties.missing(answer) {
        report.finding(
            Place::Content,
            format!(
                "`{}` was asked for, but is in no `propstat` of `{}`",
                value::shown(property.local),
                value::shown(href)
            ),
        );
    }
}

/// How many properties are compared.
const MOST: usize = 64;

const NAMELESS: Name<'_> = Name { namespace: b"", local: b"" };

/// The properties that a request names.
struct Properties<'a> {
    names: [Name<'a>; MOST],
    count: usize,
}

impl<'a> Properties<'a> {
    /// Reads them; says whether the request is one that names properties, and not too many.
    fn ask(&mut self, text: &'a [u8]) -> bool {
        let mut reader = Reader::new(text);
        let mut is_in_prop = false;
        loop {
            match reader.next() {
                Ok(Some(Event::Open(name))) => match reader.depth() {
                    1 if !name.is_dav("propfind") => return false,
                    2 => is_in_prop = name.is_dav("prop"),
                    3 if is_in_prop => {
                        let Some(place) = self.names.get_mut(self.count) else { return false };
                        *place = name;
                        self.count += 1;
                    }
                    _ => {}
                },
                Ok(Some(_)) => {}
                Ok(None) => return self.count > 0,
                Err(_) => return false,
            }
        }
    }

    fn names(&self) -> &[Name<'a>] {
        self.names.get(..self.count).unwrap_or_default()
    }

    /// The first resource that has a `propstat` but not all properties in such, and the first that is missing there.
    fn missing<'b>(&self, text: &'b [u8]) -> Option<(&'b [u8], Name<'a>)> {
        let mut reader = Reader::new(text);
        let mut found = None;
        // Which elements are open at the depths 3 and 4, and which properties the resource has: a bit for each.
        let (mut is_href, mut is_propstat, mut is_prop) = (false, false, false);
        let (mut href, mut has_propstat, mut seen) = (&b""[..], false, 0u64);
        loop {
            let event = match reader.next() {
                Ok(Some(event)) => event,
                Ok(None) => return found,
                Err(_) => return None,
            };
            match (event, reader.depth()) {
                (Event::Open(name), 1) if !name.is_dav("multistatus") => return None,
                (Event::Open(name), 2) if name.is_dav("response") => {
                    (href, has_propstat, seen) = (b"", false, 0);
                }
                (Event::Open(name), 3) => {
                    is_href = name.is_dav("href");
                    is_propstat = name.is_dav("propstat");
                    has_propstat |= is_propstat;
                }
                (Event::Open(name), 4) => is_prop = is_propstat && name.is_dav("prop"),
                (Event::Open(name), 5) if is_prop => {
                    for (at, asked) in self.names().iter().enumerate() {
                        seen |= u64::from(*asked == name) << at;
                    }
                }
                (Event::Text(text), 3) if is_href && href.is_empty() => href = text.trim_ascii(),
                (Event::Close, 3) => is_prop = false,
                (Event::Close, 2) => (is_href, is_propstat) = (false, false),
                (Event::Close, 1) if has_propstat => {
                    has_propstat = false;
                    let mut names = self.names().iter().enumerate();
                    let gap = names.find(|(at, _)| seen >> at & 1 == 0);
                    found = found.or(gap.map(|(_, name)| (href, *name)));
                }
                _ => {}
            }
        }
    }
}
