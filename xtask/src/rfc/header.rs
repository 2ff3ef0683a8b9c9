//! The block at the top: what the document is.

/// What the first page says of the document.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Header {
    pub(crate) title: String,
    /// `2022-06`.
    pub(crate) date: String,
    /// As ids: `RFC7231`.
    pub(crate) obsoletes: Vec<String>,
    pub(crate) updates: Vec<String>,
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Header {
    pub(super) fn read(lines: &[String]) -> Option<Self> {
        let start = lines.iter().position(|line| !line.is_empty())?;
        let lines = &lines[start..];
        // The authors' column may hold blank lines; the date is its last entry.
        // A draft has another date above it, on which it expires.
        let is_dated = |line: &String| !line.starts_with("Expires:") && date(line).is_some();
        let dated = lines.iter().take(40).position(is_dated)?;
        let end = dated + lines[dated..].iter().position(String::is_empty)?;
        let marks = ["Request for Comments:", "Internet-Draft"];
        if !lines[..end].iter().any(|line| marks.iter().any(|mark| line.starts_with(mark))) {
            return None;
        }
        let title: Vec<&str> = lines[end..]
            .iter()
            .skip_while(|line| line.is_empty())
            .take_while(|line| !line.is_empty())
            .map(|line| line.trim())
            .filter(|line| !line.starts_with("draft-"))
            .collect();
        Some(Self {
            title: title.join(" "),
            date: date(&lines[dated])?,
            obsoletes: numbers(&lines[..end], "Obsoletes:"),
            updates: numbers(&lines[..end], "Updates:"),
        })
    }
}

/// The month and year that end a line.
fn date(line: &str) -> Option<String> {
    let mut words = line.split_whitespace().rev();
    let year = words
        .next()
        .filter(|year| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()))?;
    let month = words.next()?;
    let month = MONTHS.iter().position(|name| *name == month)? + 1;
    Some(format!("{year}-{month:02}"))
}

/// The list behind a key of the left column; it goes on in lines that are indented and begin with a number.
fn numbers(lines: &[String], key: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut inside = false;
    for line in lines {
        let list = match line.strip_prefix(key) {
            Some(list) => list,
            None if inside && line.starts_with("    ") => line,
            None => {
                inside = false;
                continue;
            }
        };
        // Two blanks part the columns.
        let list = list.trim_start();
        let list = list.split_once("  ").map_or(list, |(list, _)| list);
        let before = found.len();
        found.extend(
            list.split(',')
                .map(|number| number.trim().trim_start_matches("RFC").trim())
                .filter(|number| {
                    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
                })
                .map(|number| format!("RFC{number}")),
        );
        inside = found.len() > before && list.trim_end().ends_with(',');
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::Rfc;
    use super::super::tests::{PAGED, UNPAGED};
    use super::*;

    #[test]
    fn headers_of_old_and_new_texts_are_read() {
        let old = Rfc::parse("RFC2616", PAGED).header.expect("it has one");
        assert_eq!(
            (old.title.as_str(), old.date.as_str()),
            ("Hypertext Transfer Protocol -- HTTP/1.1", "1999-06")
        );
        assert_eq!((old.obsoletes, old.updates), (vec!["RFC2068".to_owned()], Vec::new()));

        let new = Rfc::parse("RFC9110", UNPAGED).header.expect("it has one");
        assert_eq!((new.title.as_str(), new.date.as_str()), ("HTTP Semantics", "2022-06"));
        assert_eq!(new.obsoletes.len(), 9);
        assert_eq!(new.obsoletes.last().map(String::as_str), Some("RFC7694"));
        assert_eq!(new.updates, ["RFC3864"]);
    }

    #[test]
    fn drafts_have_headers() {
        let lines = [
            "HTTP                                                        A. Author",
            "Internet-Draft                                                       B",
            "Intended status: Standards Track",
            "Expires: 24 April 2025",
            "                                                      21 October 2024",
            "",
            "                       Something for HTTP",
            "                       draft-ietf-thing-05",
            "",
        ];
        let header = Header::read(&lines.map(str::to_owned)).expect("it has one");
        assert_eq!(
            (header.title.as_str(), header.date.as_str()),
            ("Something for HTTP", "2024-10")
        );
        assert_eq!((header.obsoletes.len(), header.updates.len()), (0, 0));
    }

    #[test]
    fn another_text_has_no_header() {
        assert_eq!(Header::read(&["A page of June 2022".to_owned(), String::new()]), None);
    }
}
