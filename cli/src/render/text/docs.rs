//! The prose of a code: what helps first, then what it means and how it is used.

use http_status::Reader;
use http_status::document::{Docs, Example, FixDetail, Text};

use super::line::{Line, Lines, labelled};
use super::sheet::{Sheet, apart, section};
use super::style::{FAINT, PLAIN, STRONG};

/// The prose of a code or a class; sources and examples only when everything is shown.
#[derive(Clone, Copy)]
pub(super) struct Prose<'a> {
    pub(super) docs: &'a Docs,
    pub(super) all: bool,
}

impl Prose<'_> {
    /// For who has the code before him and wants to be rid of it.
    pub(super) fn remedies(self, sheet: Sheet) -> Lines {
        let Docs { cause_details, fix_details, troubleshooting, .. } = self.docs;
        apart([
            section(sheet, "Causes", cause_details, |sheet| {
                let rows = cause_details.iter();
                rows.flat_map(|cause| self.sourced(&cause.text, cause.source.as_ref(), sheet))
                    .collect()
            }),
            section(sheet, "What helps", fix_details, |sheet| {
                apart(Reader::ALL.iter().map(|reader| {
                    let fits = |fix: &&FixDetail| fix.reader == *reader;
                    self.fixes(*reader, fix_details.iter().filter(fits), sheet)
                }))
            }),
            section(sheet, "How to find out", troubleshooting, |sheet| {
                let steps = troubleshooting.iter().zip(1..);
                steps
                    .flat_map(|(step, number)| {
                        let label = Line::styled(FAINT, format!("{number}."));
                        labelled(label, 3, sheet.inside(3).wrap(&Line::plain(step.as_ref())))
                    })
                    .collect()
            }),
        ])
    }

    fn fixes<'a>(
        self,
        reader: Reader,
        fixes: impl Iterator<Item = &'a FixDetail>,
        sheet: Sheet,
    ) -> Lines {
        let heading = match reader {
            Reader::Visitor => "For who sees it",
            Reader::Client => "For the client",
            Reader::Operator => "For the server",
        };
        let mut lines: Lines =
            fixes.flat_map(|fix| self.sourced(&fix.text, fix.source.as_ref(), sheet)).collect();
        if !lines.is_empty() {
            lines.insert(0, Line::styled(STRONG, heading));
        }
        lines
    }

    fn sourced(self, text: &Text, source: Option<&Text>, sheet: Sheet) -> Lines {
        let mut lines = sheet.bullet(&Line::plain(text.as_ref()));
        if let Some(source) = source.filter(|_| self.all) {
            lines.extend(sheet.indented(&Line::styled(FAINT, format!("Source: {source}"))));
        }
        lines
    }

    pub(super) fn meaning(self, sheet: Sheet) -> Lines {
        let Docs { description, related, mistakes, .. } = self.docs;
        apart([
            section(sheet, "Meaning", description, |sheet| {
                apart(description.iter().map(|text| sheet.wrap(&Line::plain(text.as_ref()))))
            }),
            section(sheet, "Which one", related, |sheet| {
                related
                    .iter()
                    .flat_map(|row| {
                        labelled(
                            Line::styled(STRONG, row.code.to_string()),
                            5,
                            sheet.inside(5).wrap(&Line::plain(row.why.as_ref())),
                        )
                    })
                    .collect()
            }),
            section(sheet, "Mistakes", mistakes, |sheet| {
                let rows = mistakes.iter();
                rows.flat_map(|text| sheet.bullet(&Line::plain(text.as_ref()))).collect()
            }),
        ])
    }

    pub(super) fn practice(self, sheet: Sheet) -> Lines {
        let Docs { in_practice, in_practice_sources, .. } = self.docs;
        let Some(text) = in_practice else { return Lines::new() };
        sheet.section("In practice", |sheet| {
            let mut lines = sheet.wrap(&Line::plain(text.as_ref()));
            if self.all {
                let sources = in_practice_sources.join("; ");
                lines.extend(sheet.wrap(&Line::styled(FAINT, format!("Sources: {sources}"))));
            }
            lines
        })
    }

    pub(super) fn insight(self, sheet: Sheet) -> Lines {
        let Some(text) = &self.docs.insight else { return Lines::new() };
        sheet.section("Worth knowing", |sheet| sheet.wrap(&Line::plain(text.as_ref())))
    }

    /// Every example, or how many there are and in what. `asked` is what shows all of them.
    pub(super) fn examples(self, asked: &str, sheet: Sheet) -> Lines {
        let Docs { examples, .. } = self.docs;
        if self.all {
            return apart(examples.iter().map(|example| self::example(example, sheet)));
        }
        section(sheet, "Examples", examples, |sheet| {
            let mut languages: Vec<&str> = Vec::new();
            for example in examples {
                if !languages.contains(&example.language.as_ref()) {
                    languages.push(&example.language);
                }
            }
            let text = format!("{} in {}", examples.len(), languages.join(", "));
            sheet.wrap(&Line::plain(text).and(FAINT, format!(" with `{asked}`")))
        })
    }
}

fn example(example: &Example, sheet: Sheet) -> Lines {
    let title = format!("{}: {} ({})", example.kind, example.title, example.language);
    sheet.section(&title, |sheet| {
        // Code is not wrapped.
        let mut lines: Lines = example.text.lines().map(Line::plain).collect();
        while lines.last().is_some_and(|line| line.width() == 0) {
            lines.pop();
        }
        if let Some(wrong) = &example.wrong {
            let mut text = Line::styled(STRONG, "Wrong: ").and(PLAIN, wrong.to_string());
            if !example.rules.is_empty() {
                text = text.and(FAINT, format!(" (rule {})", example.rules.join(", ")));
            }
            lines.push(Line::new());
            lines.extend(sheet.wrap(&text));
        }
        lines
    })
}
