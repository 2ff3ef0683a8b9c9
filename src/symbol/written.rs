//! Names as they stand in source code, with what is around them.

use super::Symbol;

/// What may stand before a name: the path to it, an argument list, a key.
const BEFORE: [&str; 13] =
    ["::", "->", ": ", "=> ", "= ", "=", ".", "\\", "(", "[", "{", ", ", ","];

/// What may stand behind a name: a call on it, the end of an argument list or of a statement.
const BEHIND: [&str; 9] = [".", "(", ")", "->", "::", ",", ";", "]", "}"];

/// Longer texts are not taken apart.
const LONGEST: usize = 256;

/// The longest part of a text that names something, when the text is more than a name: `HttpStatus.NOT_FOUND` in
/// `org.springframework.http.HttpStatus.NOT_FOUND.value()`. Returns the text up to the end of the name, and the name.
pub(super) fn name_in(text: &str, is_name: impl Fn(&str) -> bool) -> Option<(&str, &str)> {
    let text = text.trim();
    if text.len() > LONGEST {
        return None;
    }
    let mut best: Option<(&str, &str)> = None;
    for (start, _) in text.char_indices() {
        let (before, rest) = text.split_at(start);
        let is_start = start == 0
            || BEFORE.iter().any(|mark| before.ends_with(mark))
            || (before.ends_with(' ') && is_code(rest.split(' ').next().unwrap_or_default()));
        if !is_start {
            continue;
        }
        let ends = rest.char_indices().map(|(end, _)| end).chain([rest.len()]);
        for end in ends {
            let (name, behind) = rest.split_at(end);
            let is_end = behind.is_empty()
                || BEHIND.iter().any(|mark| behind.starts_with(mark))
                || (behind.starts_with(' ') && is_code(name));
            let is_longer = best.is_none_or(|(_, best)| name.len() > best.len());
            if is_end && is_longer && is_name(name) {
                best = text.get(..start + end).map(|upto| (upto, name));
            }
        }
    }
    best
}

/// Whether a text between blanks has the looks of code. A bare word has not: `not found` is a phrase, although `found` is a name
/// in Rack.
fn is_code(text: &str) -> bool {
    text.contains(['.', ':'])
}

/// How much of the end of a text a name has as it is written in full, in bytes: tells `StatusCode::NOT_FOUND` of Rust from all
/// the other names that are `NOT_FOUND` when bare.
pub(super) fn agreement(text: &str, name: Symbol) -> usize {
    // `HttpResponse::NotFound()` is written without its parentheses too.
    let written = |symbol: &str| {
        text.bytes()
            .rev()
            .zip(symbol.bytes().rev())
            .take_while(|(left, right)| left == right)
            .count()
    };
    let call = name.symbol.strip_suffix("()").unwrap_or(name.symbol);
    written(name.symbol).max(written(call))
}
