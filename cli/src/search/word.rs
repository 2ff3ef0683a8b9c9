//! Words of a text, and how alike they are.

/// Short words have to stand there as they are.
pub(super) fn begins(word: &str, asked: &str) -> bool {
    word == asked || (asked.len() > 3 && word.starts_with(asked))
}

/// The number of typing errors between two words, if it is small for their length. None is not an error.
pub(super) fn near(asked: &str, word: &str) -> Option<usize> {
    let most = match word.len() {
        0..=3 => 0,
        4..=7 => 1,
        8..=13 => 2,
        _ => 3,
    };
    if asked.len().abs_diff(word.len()) > most {
        return None;
    }
    let errors = strsim::osa_distance(asked, word);
    (errors <= most).then_some(errors)
}

/// The letters and digits in lower case: all words of a text as one.
pub(super) fn folded(text: &str) -> String {
    text.chars()
        .filter(|character| character.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// The words of a text in lower case, apart at everything that is no letter or digit, and inside `camelCase`. An apostrophe
/// is no end: `I'm` is one word.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut lower = false;
    for character in text.chars() {
        if character == '\'' || character == '’' {
            continue;
        }
        let ends = !character.is_alphanumeric() || (lower && character.is_uppercase());
        if ends && words.last().is_some_and(|word| !word.is_empty()) {
            words.push(String::new());
        }
        if character.is_alphanumeric()
            && let Some(word) = words.last_mut()
        {
            word.extend(character.to_lowercase());
        }
        lower = character.is_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_apart_at_signs_and_capitals() {
        assert_eq!(words("Request-URI Too Long"), ["request", "uri", "too", "long"]);
        assert_eq!(
            words("HttpStatusCode.MisdirectedRequest"),
            ["http", "status", "code", "misdirected", "request"]
        );
        assert_eq!(words(":misdirected_request"), ["misdirected", "request"]);
        assert_eq!(words("I'm a teapot"), ["im", "a", "teapot"]);
        assert_eq!(words(" -- "), [""; 0]);
    }

    #[test]
    fn long_words_may_have_more_errors() {
        assert_eq!(near("misdirectd", "misdirected"), Some(1));
        assert_eq!(near("gatway", "gateway"), Some(1));
        assert_eq!(near("gtwy", "gateway"), None);
        assert_eq!(near("k", "ok"), None);
        assert_eq!(folded("Request-URI Too Long"), "requesturitoolong");
        assert_eq!(folded("I'm"), "im");
    }
}
