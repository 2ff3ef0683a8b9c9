//! The address under which a site is published.

use std::fmt;
use std::str::FromStr;

/// `https://example.org/http/`: what `--base-url` says, always with a slash at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Base {
    address: String,
    /// Where its path begins.
    path: usize,
}

/// Where the pages of the repository that the manifest names are published.
const OURS: &str = "https://http-status.github.io/http-status/";

impl Base {
    /// The address of our own site.
    pub(super) fn ours() -> Self {
        OURS.parse().expect("it is the address of a site")
    }

    /// The address of a page; `index.html` goes without saying.
    pub(super) fn address(&self, path: &str) -> String {
        format!("{}{}", self.address, path.strip_suffix("index.html").unwrap_or(path))
    }

    /// The path of the root: `/http/`.
    pub(super) fn path(&self) -> &str {
        &self.address[self.path..]
    }
}

impl FromStr for Base {
    type Err = BaseError;

    fn from_str(text: &str) -> Result<Self, BaseError> {
        let scheme = ["https://", "http://"]
            .into_iter()
            .find(|scheme| {
                text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
            })
            .ok_or(BaseError(()))?;
        let rest = &text[scheme.len()..];
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/[]%@".contains(&byte);
        if rest.is_empty()
            || rest.starts_with('/')
            || rest.contains("//")
            || !rest.bytes().all(is_plain)
        {
            return Err(BaseError(()));
        }
        let mut address = format!("{scheme}{rest}");
        if !address.ends_with('/') {
            address.push('/');
        }
        let path = scheme.len() + address[scheme.len()..].find('/').ok_or(BaseError(()))?;
        Ok(Self { address, path })
    }
}

/// The text is no address that a site can have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BaseError(());

impl fmt::Display for BaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not the address of a site: expected something like https://example.org/http/, without query and fragment")
    }
}

impl std::error::Error for BaseError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_end_with_a_slash_and_know_their_path() {
        for (text, address, path) in [
            ("https://example.org", "https://example.org/", "/"),
            ("HTTPS://example.org/", "https://example.org/", "/"),
            ("http://localhost:4210/http", "http://localhost:4210/http/", "/http/"),
            ("http://[::1]:80/a/b/", "http://[::1]:80/a/b/", "/a/b/"),
        ] {
            let base: Base = text.parse().expect(text);
            assert_eq!((base.address("index.html").as_str(), base.path()), (address, path));
            assert_eq!(base.address("421/index.html"), format!("{address}421/"));
            assert_eq!(base.address("421.json"), format!("{address}421.json"));
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in [
            "",
            "example.org",
            "ftp://example.org",
            "https://",
            "https:///a",
            "https://a//b",
            "https://a/?q",
            "https://a/#f",
            "https://a b",
            "https://é",
        ] {
            assert!(text.parse::<Base>().is_err(), "{text}");
        }
    }
}
