//! `data/claims.toml`: what is said of codes and does not hold.

use super::file::File;
use super::table::Table;
use super::vocabulary::Verdict;

pub(crate) struct Claim {
    pub(crate) code: u16,
    pub(crate) name: String,
    pub(crate) attributed_to: String,
    pub(crate) verdict: Verdict,
    pub(crate) text: String,
    pub(crate) source: String,
}

pub(crate) fn read(file: &File) -> Vec<Claim> {
    let mut last: Option<(u16, String)> = None;
    let rows = Table::read(file, |table| {
        Some(table.some_rows("claims", |table| {
            let code = table.number("code");
            let name = table.text("name");
            let attributed_to = table.text("attributed_to");
            let verdict = table.word("verdict");
            let text = table.text("text");
            let source = table.text("source");

            if let (Some(code), Some(attributed_to)) = (&code, &attributed_to) {
                if let Some((last, last_to)) = &last
                    && (*last, last_to.as_str()) >= (code.value, attributed_to.as_str())
                {
                    table.place().report(format!(
                        "the row stands behind {last} of `{last_to}`; \
                         expected the rows in order of `code`, then `attributed_to`, each once"
                    ));
                }
                last = Some((code.value, attributed_to.value.clone()));
            }
            Some(Claim {
                code: code?.value,
                name: name?.value,
                attributed_to: attributed_to?.value,
                verdict: verdict?.value,
                text: text?.value,
                source: source?.value,
            })
        }))
    });
    rows.unwrap_or_default()
}
