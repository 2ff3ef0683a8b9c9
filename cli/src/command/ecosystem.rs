//! Ecosystems as they are typed: `rack`, `rack@3.0`.

use http_status::{Ecosystem, EcosystemInfo};

use super::list::nearest;
use crate::problem::{Problem, shown};

/// An ecosystem, and the version that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) ecosystem: Ecosystem,
    pub(super) version: Option<String>,
}

impl Wanted {
    /// Reads what was typed behind `before`, which a hint repeats.
    pub(super) fn read(text: &str, before: &str) -> Result<Self, Problem> {
        let (id, version) = match text.split_once('@') {
            Some((id, version)) => (id, Some(version.trim())),
            None => (text, None),
        };
        let ecosystem = id.trim().parse().map_err(|_| unknown(id.trim(), before))?;
        if let Some(version) = version.filter(|version| !is_version(version)) {
            return Err(Problem::failed(format!("`{}` is no version", shown(version))).hint(
                format!("a version begins with a number: `{before} {}`", example(ecosystem)),
            ));
        }
        Ok(Self { ecosystem, version: version.map(str::to_owned) })
    }
}

/// An ecosystem with the version that was read.
pub(super) fn example(ecosystem: Ecosystem) -> String {
    let version = ecosystem.info().map_or("1.0", EcosystemInfo::version);
    format!("{ecosystem}@{version}")
}

fn is_version(text: &str) -> bool {
    const LONGEST: usize = 40;

    let number = text.strip_prefix(['v', 'V']).unwrap_or(text);
    text.len() <= LONGEST
        && number.starts_with(|first: char| first.is_ascii_digit())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-+_~".contains(&byte))
}

fn unknown(id: &str, before: &str) -> Problem {
    const MOST: usize = 4;

    let mut problem = if id.is_empty() {
        Problem::failed("the name of an ecosystem is missing".to_owned())
    } else {
        Problem::failed(format!("no ecosystem is called `{}`", shown(id)))
    };
    for info in similar(id).into_iter().take(MOST) {
        problem =
            problem.hint(format!("similar: `{before} {}` {}", info.ecosystem(), info.display()));
    }
    problem.hint("all of them: `http-status symbols`")
}

/// Those that the text is a word of (`laravel`, `ruby`), then the one whose id looks like it.
fn similar(id: &str) -> Vec<&'static EcosystemInfo> {
    let is_word = |text: &str| {
        text.split(|sign: char| !sign.is_alphanumeric() && !"#+".contains(sign))
            .any(|word| word.eq_ignore_ascii_case(id))
    };
    let by_word = EcosystemInfo::all().filter(|info| is_word(info.display()));
    let by_language = EcosystemInfo::all().filter(|info| info.language().eq_ignore_ascii_case(id));
    let ids = EcosystemInfo::all().map(|info| info.ecosystem().as_str());
    let by_id = nearest(id, ids).and_then(|id| id.parse::<Ecosystem>().ok()?.info());
    let mut similar: Vec<&EcosystemInfo> = Vec::new();
    for info in by_word.chain(by_language).chain(by_id) {
        if !id.is_empty() && !similar.contains(&info) {
            similar.push(info);
        }
    }
    similar
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ecosystem_is_accepted_with_and_without_a_version() {
        for ecosystem in Ecosystem::ALL {
            for (text, version) in [
                (ecosystem.to_string(), None),
                (ecosystem.as_str().to_uppercase(), None),
                (format!("{ecosystem}@3.0"), Some("3.0")),
                (example(*ecosystem), Some(ecosystem.info().map_or("1.0", EcosystemInfo::version))),
            ] {
                let wanted = Wanted::read(&text, "--to").expect("an ecosystem");
                assert_eq!((wanted.ecosystem, wanted.version.as_deref()), (*ecosystem, version));
            }
        }
    }

    #[test]
    fn others_are_refused_with_a_hint() {
        for (text, expected) in [
            ("symfny", "symfony"),
            ("laravel", "symfony"),
            ("ruby", "rack"),
            ("C#", "dotnet"),
            ("rust", "rust-http"),
            ("rack@", "rack@"),
            ("rack@latest", "rack@"),
            ("rack@3\u{1b}[0m", "rack@"),
            ("", "http-status symbols"),
            ("@1", "http-status symbols"),
            ("日本語", "http-status symbols"),
        ] {
            let problem = Wanted::read(text, "--to").expect_err(text);
            assert_eq!(problem.code, 2, "{text}");
            assert!(problem.hints[0].contains(expected), "{text}: {:?}", problem.hints);
        }
    }
}
