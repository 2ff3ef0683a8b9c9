use http_status::lint::{Group, Input, Place, Report, Rule};

use super::{CaptureRule, Check};
use crate::capture::Captured;

pub(super) static RULE: CaptureRule = CaptureRule {
    rule: Rule {
        name: "contradicted-redirect-url",
        summary: "a `redirectURL` in a HAR file that is not what `Location` says",
        docs: include_str!("contradicted_redirect_url.md"),
        help: "see which of the two the program that wrote the file has from the response; a file that was changed by hand is no evidence",
        group: Group::Advice,
        requirements: &[],
        basis: None,
        inputs: &[Input::Capture],
        since: "0.1.0",
    },
    check: Check::Exchange(check),
};

fn check(captured: &Captured<'_>, report: &mut Report<'_>) {
    let Some(redirect) = captured.aside("redirectURL") else { return };
    let lines = captured.response.lines.iter();
    let mut locations = lines.filter(|line| line.name.eq_ignore_ascii_case(b"location"));
    // What two of them mean nobody knows; none at all is what programs leave that take fields away.
    let (Some(location), None) = (locations.next(), locations.next()) else { return };
    let Ok(location) = str::from_utf8(&location.value) else { return };
    let request = captured.request.as_ref().map_or("", |request| &*request.target);
    if !location.is_empty() && !may_agree(request, location, redirect) {
        let message = format!("`Location` says `{}`", location.escape_debug());
        report.finding(Place::Capture("redirectURL"), message);
    }
}

/// Whether both may name the same. Programs write the value as it is, or what it comes to from the target of the request.
fn may_agree(request: &str, location: &str, redirect: &str) -> bool {
    if location == redirect {
        return true;
    }
    let target = match Parts::of(location) {
        Some(location) => location,
        None => {
            let Some(base) = Parts::of(request) else { return true };
            if location.starts_with("//") {
                let Some((_, rest)) = location.split_once("//") else { return true };
                Parts::after(base.scheme, rest)
            } else if location.starts_with('/') {
                Parts { path: location.split('#').next().unwrap_or_default(), ..base }
            } else {
                // Relative to a path: left to those who resolve it.
                return true;
            }
        }
    };
    match Parts::of(redirect) {
        Some(redirect) => target.may_equal(&redirect),
        None => true,
    }
}

/// The parts of an absolute URL, without user information and fragment.
#[derive(Clone, Copy)]
struct Parts<'a> {
    scheme: &'a str,
    host: &'a str,
    path: &'a str,
}

impl<'a> Parts<'a> {
    fn of(url: &'a str) -> Option<Self> {
        let (scheme, rest) = url.split_once("://")?;
        let is_scheme =
            scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
        is_scheme.then(|| Self::after(scheme, rest))
    }

    fn after(scheme: &'a str, rest: &'a str) -> Self {
        let rest = rest.split('#').next().unwrap_or_default();
        let end = rest.find(['/', '?']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at_checked(end).unwrap_or((rest, ""));
        let host = authority.rsplit('@').next().unwrap_or_default();
        let port = if scheme.eq_ignore_ascii_case("https") { ":443" } else { ":80" };
        Self { scheme, host: host.strip_suffix(port).unwrap_or(host), path }
    }

    /// Programs write hosts and paths in more than one way; what cannot be compared byte for byte may be equal.
    fn may_equal(&self, other: &Self) -> bool {
        let is_plain = |text: &str| {
            text.is_ascii()
                && !text.contains(['%', '\\', ' ', '"', '<', '>', '`', '{', '}', '|', '^', '\''])
                && !text.contains("/.")
        };
        let path = |path: &'a str| if path.is_empty() { "/" } else { path };
        let is_host = self.host.eq_ignore_ascii_case(other.host)
            || !is_plain(self.host)
            || !is_plain(other.host);
        let is_path = path(self.path) == path(other.path)
            || !is_plain(self.path)
            || !is_plain(other.path)
            || self.path.starts_with('?')
            || other.path.starts_with('?');
        self.scheme.eq_ignore_ascii_case(other.scheme) && is_host && is_path
    }
}

#[cfg(test)]
mod tests {
    use super::may_agree;

    #[test]
    fn urls_agree_unless_they_surely_differ() {
        let request = "https://example.com/a/b?c";
        let agree = [
            ("/x", "/x"),
            ("/x", "https://example.com/x"),
            ("/x#y", "https://example.com:443/x"),
            ("//EXAMPLE.org", "https://example.org/"),
            ("https://example.org", "https://example.org/"),
            ("../x", "https://example.com/x"),
            ("x", "https://example.org/"),
            ("/a/../x", "https://example.com/x"),
            ("/ä", "https://example.com/%C3%A4"),
        ];
        for (location, redirect) in agree {
            assert!(may_agree(request, location, redirect), "{location} {redirect}");
        }
        let differ = [
            ("/x", "https://example.com/y"),
            ("/x", "https://example.org/x"),
            ("https://example.org/", "http://example.org/"),
            ("//example.org/", "https://example.com/"),
        ];
        for (location, redirect) in differ {
            assert!(!may_agree(request, location, redirect), "{location} {redirect}");
        }
    }
}
