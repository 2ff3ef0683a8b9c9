use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "invalid-challenge",
        summary: "a challenge that cannot be read, or breaks the rules of its scheme",
        docs: include_str!("invalid_challenge.md"),
        help: "write a scheme and its parameters, parted by commas, each once and `realm` in quotes: `Basic realm=\"staff\"`",
        group: Group::Correctness,
        requirements: &[
            "401-challenge-parameter-once",
            "401-realm-quoted",
            "401-digest-different-algorithms",
        ],
        basis: Some("RFC9110 11.6.1"),
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[401, 407]))
        .response_has(&[FieldName::WWW_AUTHENTICATE, FieldName::PROXY_AUTHENTICATE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let fields = &exchange.response.fields;
    let name = match exchange.response.status {
        401 => FieldName::WWW_AUTHENTICATE,
        _ => FieldName::PROXY_AUTHENTICATE,
    };
    let mut challenge: Option<Challenge<'_>> = None;
    let mut digests = [None; MOST_DIGESTS];
    let elements = fields
        .all(name)
        .enumerate()
        .flat_map(|(line, text)| value::elements(text).map(move |element| (line, element)));
    for (line, element) in elements {
        let place = Place::Field(name, line);
        let (scheme, body) = read(element);
        if let Some(scheme) = scheme {
            if let Some(challenge) = challenge {
                conclude(exchange, report, &challenge, &mut digests);
            }
            challenge = Some(Challenge::new(scheme, place));
        }
        match (body, &mut challenge) {
            (Body::Token, _) => {}
            (Body::Parameter(parameter, written), Some(challenge)) => {
                if challenge.has(parameter) {
                    let scheme = value::shown(challenge.scheme);
                    let message =
                        format!("the `{scheme}` challenge has `{}` twice", value::shown(parameter));
                    report.against("401-challenge-parameter-once", place, message);
                    continue;
                }
                if parameter.eq_ignore_ascii_case(b"realm") && !written.starts_with(b"\"") {
                    let message = format!("the realm `{}` is not in quotes", value::shown(written));
                    report.against("401-realm-quoted", place, message);
                }
                challenge.add(parameter, written);
            }
            (Body::Unreadable, _) | (Body::Parameter(..), None) => {
                let message = format!(
                    "`{}` is neither a challenge nor a parameter of one",
                    value::shown(element)
                );
                return report.without_requirement(place, message);
            }
        }
    }
    if let Some(challenge) = challenge {
        conclude(exchange, report, &challenge, &mut digests);
    }
}

/// How many `Digest` challenges are compared. Three algorithms are defined.
const MOST_DIGESTS: usize = 8;

/// How many parameters of a challenge are compared: more than any scheme has, and little work for a field without end.
const MOST_PARAMETERS: usize = 16;

/// A challenge, as far as it is checked.
#[derive(Clone, Copy)]
struct Challenge<'a> {
    scheme: &'a [u8],
    /// Where the scheme stands.
    place: Place,
    /// The names of its parameters.
    names: [&'a [u8]; MOST_PARAMETERS],
    count: usize,
    realm: Option<&'a [u8]>,
    algorithm: Option<&'a [u8]>,
}

impl<'a> Challenge<'a> {
    const fn new(scheme: &'a [u8], place: Place) -> Self {
        Self {
            scheme,
            place,
            names: [&[]; MOST_PARAMETERS],
            count: 0,
            realm: None,
            algorithm: None,
        }
    }

    fn has(&self, name: &[u8]) -> bool {
        self.names.iter().take(self.count).any(|known| known.eq_ignore_ascii_case(name))
    }

    fn add(&mut self, name: &'a [u8], written: &'a [u8]) {
        if let Some(free) = self.names.get_mut(self.count) {
            *free = name;
            self.count += 1;
        }
        if name.eq_ignore_ascii_case(b"realm") {
            self.realm = Some(written);
        } else if name.eq_ignore_ascii_case(b"algorithm") {
            self.algorithm = Some(value::unquote(written));
        }
    }
}

/// The algorithm and the realm of a `Digest` challenge.
type Digest<'a> = (&'a [u8], Option<&'a [u8]>);

/// Looks at a challenge of which all parameters are known.
fn conclude<'a>(
    exchange: &Exchange<'_>,
    report: &mut Report<'_>,
    challenge: &Challenge<'a>,
    digests: &mut [Option<Digest<'a>>; MOST_DIGESTS],
) {
    if challenge.scheme.eq_ignore_ascii_case(b"basic") {
        if challenge.realm.is_none() {
            report.without_requirement(challenge.place, "a `Basic` challenge must have a `realm`");
        }
    } else if challenge.scheme.eq_ignore_ascii_case(b"digest") && exchange.response.status == 401 {
        let (algorithm, realm) = (challenge.algorithm.unwrap_or(b"MD5"), challenge.realm);
        let is_same = |&(other, other_realm): &Digest<'_>| {
            other.eq_ignore_ascii_case(algorithm) && other_realm == realm
        };
        if digests.iter().flatten().any(is_same) {
            let message =
                format!("two `Digest` challenges with the algorithm `{}`", value::shown(algorithm));
            report.against("401-digest-different-algorithms", challenge.place, message);
        } else if let Some(free) = digests.iter_mut().find(|digest| digest.is_none()) {
            *free = Some((algorithm, realm));
        }
    }
}

/// What stands in an element of the list, beside a scheme.
enum Body<'a> {
    /// Nothing, or a single value.
    Token,
    /// A parameter, with its value as it is written.
    Parameter(&'a [u8], &'a [u8]),
    Unreadable,
}

/// Reads an element: a scheme, a scheme with the first of its parameters, or another parameter (RFC 9110, section 11.3).
fn read(element: &[u8]) -> (Option<&[u8]>, Body<'_>) {
    if value::is_token(element) {
        return (Some(element), Body::Token);
    }
    let end = element.iter().position(|byte| !value::is_token_byte(*byte)).unwrap_or(element.len());
    let (word, rest) = element.split_at_checked(end).unwrap_or((element, &[]));
    let behind = value::trim(rest);
    if behind.starts_with(b"=") {
        return (None, parameter(element));
    }
    // Between a scheme and what follows there is white space.
    if word.is_empty() || behind.len() == rest.len() {
        return (None, Body::Unreadable);
    }
    let body = if is_token68(behind) { Body::Token } else { parameter(behind) };
    (Some(word), body)
}

fn parameter(text: &[u8]) -> Body<'_> {
    let mut sides = text.splitn(2, |byte| *byte == b'=');
    let (name, written) = (
        value::trim(sides.next().unwrap_or_default()),
        value::trim(sides.next().unwrap_or_default()),
    );
    if value::is_token(name)
        && (value::is_token(written) || is_quoted(written) || is_token68(written))
    {
        Body::Parameter(name, written)
    } else {
        Body::Unreadable
    }
}

/// Whether it is what Base64 and its like are made of (RFC 9110, section 11.2).
fn is_token68(text: &[u8]) -> bool {
    let padding = text.iter().rev().take_while(|byte| **byte == b'=').count();
    let digits = text.get(..text.len() - padding).unwrap_or_default();
    let is_digit = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._~+/".contains(byte);
    !digits.is_empty() && digits.iter().all(is_digit)
}

/// Whether it is one quoted string, which ends where the text does.
fn is_quoted(text: &[u8]) -> bool {
    let [b'"', inner @ .., b'"'] = text else { return false };
    let mut is_escaped = false;
    for byte in inner {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => return false,
            _ => {}
        }
    }
    !is_escaped
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;
    use crate::lint::{FieldLine, Response, RuleSet};

    #[test]
    fn a_finding_stands_at_the_line_of_the_challenge() {
        let set = RuleSet::NONE.with(RULE.rule.name).expect("it is a rule");
        let second = |challenge| {
            let name = "WWW-Authenticate";
            let lines = [FieldLine::new(name, "Negotiate"), FieldLine::new(name, challenge)];
            let findings = Exchange::new(Response::new(401).fields(&lines)).findings_of(&set);
            findings.iter().map(crate::lint::Finding::place).collect::<Vec<_>>()
        };
        for challenge in [
            "Basic",
            "Basic realm=staff",
            "Basic realm=\"a\", Realm=\"b\"",
            "Basic realm=\"a\" b=c",
        ] {
            assert_eq!(
                second(challenge),
                [Place::Field(FieldName::WWW_AUTHENTICATE, 1)],
                "{challenge}"
            );
        }
    }
}
