//! Page breaks.

/// The lines of a text without page footers, page headers and what stands between them.
///
/// Whether a paragraph goes on after a page break can only be guessed: it does when its last line before the break ends
/// no sentence and the first line behind it is indented alike.
pub(super) fn lines(text: &str) -> Vec<String> {
    let text = text.trim_start_matches('\u{feff}');
    let mut lines: Vec<String> = Vec::new();
    let mut broken = false;
    for line in text.lines() {
        let line = line.trim_start_matches('\u{c}').trim_end();
        if is_footer(line) {
            while lines.last().is_some_and(String::is_empty) {
                lines.pop();
            }
            broken = true;
        } else if broken {
            if line.is_empty() || is_header(line) {
                continue;
            }
            broken = false;
            if lines.last().is_some_and(|last| !goes_on(last, line)) {
                lines.push(String::new());
            }
            lines.push(line.to_owned());
        } else {
            lines.push(line.to_owned());
        }
    }
    lines
}

/// `Fielding, et al.            Standards Track                    [Page 40]`
fn is_footer(line: &str) -> bool {
    line.ends_with(']') && line.contains("[Page ") && !line.starts_with(' ')
}

/// `RFC 2616                        HTTP/1.1                       June 1999`; drafts begin with `Internet-Draft`.
fn is_header(line: &str) -> bool {
    ["RFC ", "Internet-Draft "].iter().any(|start| line.starts_with(start))
        && line.split_whitespace().next_back().is_some_and(|year| year.len() == 4)
}

fn goes_on(last: &str, next: &str) -> bool {
    indent(last) > 0 && indent(last) == indent(next) && !last.ends_with(['.', ':', '?', '!'])
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_break_is_cut_out() {
        let page = "\n\n\nFielding, et al.            Standards Track                    [Page 40]\n\u{c}\n\
                    RFC 2616                        HTTP/1.1                       June 1999\n\n\n";
        let through = format!("   one sentence that\n{page}   goes on\n");
        assert_eq!(lines(&through), ["   one sentence that", "   goes on"]);
        let draft = through.replace("RFC 2616      ", "Internet-Draft");
        assert_eq!(lines(&draft), ["   one sentence that", "   goes on"]);
        let between = format!("   One sentence.\n{page}   Another.\n");
        assert_eq!(lines(&between), ["   One sentence.", "", "   Another."]);
        let heading = format!("10.5 Heading\n{page}   Text.\n");
        assert_eq!(lines(&heading), ["10.5 Heading", "", "   Text."]);
    }
}
