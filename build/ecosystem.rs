//! `data/ecosystems.tsv`: the languages, libraries and frameworks whose names of codes are kept.

use super::enumeration::Word;
use super::file::File;
use super::table::position;
use super::tsv::Tsv;
use super::vocabulary;

pub(crate) struct Ecosystem {
    pub(crate) id: vocabulary::Ecosystem,
    pub(crate) display: String,
    pub(crate) language: String,
    pub(crate) example: String,
}

/// One row for each word of the vocabulary, in its order.
pub(crate) fn read(file: &File) -> Vec<Ecosystem> {
    let words = vocabulary::Ecosystem::WORDS;
    let mut ecosystems: Vec<Ecosystem> = Vec::new();
    let Some(tsv) = Tsv::read(file, ["id", "display", "language", "example"]) else {
        return ecosystems;
    };
    let mut next = 0;
    let mut found = Vec::new();
    for row in tsv.rows {
        let place = row.place;
        let [id, display, language, example] = row.value;
        for cell in [&display, &language, &example] {
            if cell.is_empty() {
                cell.place.report("the cell is empty; expected a text");
            }
        }
        let Some(index) =
            position(&id.place.of(id.value.to_owned()), words, vocabulary::Ecosystem::NOUN)
        else {
            continue;
        };
        if index < next {
            place.report(format!(
                "`{}` stands behind `{}`; expected each once, in the order of the vocabulary",
                id.value,
                words[next - 1]
            ));
        }
        next = index + 1;
        found.push(index);
        ecosystems.push(Ecosystem {
            id: vocabulary::Ecosystem::ALL[index],
            display: display.value.to_owned(),
            language: language.value.to_owned(),
            example: example.value.to_owned(),
        });
    }
    for (index, word) in words.iter().enumerate() {
        if !found.contains(&index) {
            file.start().report(format!(
                "`{word}` has no row; expected one for each ecosystem of the vocabulary"
            ));
        }
    }
    ecosystems
}
