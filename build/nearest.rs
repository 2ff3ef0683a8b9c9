//! What somebody who misspelt a word probably meant.

/// The second half of a message about an unknown word: the nearest known one, or all of them.
pub(crate) fn expected(word: &str, known: &[&str]) -> String {
    match nearest(word, known) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("expected one of {}", known.join(", ")),
    }
}

/// The known word with the smallest edit distance, if a third of the letters or fewer differ. Of words that are equally
/// near, the one that begins alike for longer.
pub(crate) fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let alike = |known: &str| {
        word.bytes().zip(known.bytes()).take_while(|(left, right)| left == right).count()
    };
    let near =
        known.iter().min_by_key(|known| (distance(word, known), usize::MAX - alike(known)))?;
    (distance(word, near) <= (word.len() / 3).max(1)).then_some(*near)
}

/// How many letters must be put in, left out or changed to make one word of the other; case does not count.
fn distance(left: &str, right: &str) -> usize {
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, left) in left.bytes().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, right) in right.bytes().enumerate() {
            let changed = diagonal + usize::from(!left.eq_ignore_ascii_case(&right));
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[right.len()]
}
