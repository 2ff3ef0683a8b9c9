//! Text for people: on a terminal of any width, or plain in a pipe.

mod comparison;
mod docs;
mod ecosystem;
mod line;
mod list;
mod markdown;
mod number;
mod retry;
mod rule;
mod sheet;
mod status;
mod style;
mod sub_status;
mod symbols;
mod table;
mod translation;
mod vendor;

use std::io::{self, Write};

use self::line::{Line, Lines};
use self::sheet::Sheet;
use super::Render;
use crate::page::Page;

pub(super) struct Text {
    pub(super) width: usize,
}

impl Render<[Page]> for Text {
    fn render(&self, pages: &[Page], out: &mut dyn Write) -> io::Result<()> {
        let sheet = Sheet::new(self.width);
        for (position, page) in pages.iter().enumerate() {
            if position > 0 {
                line::write(
                    &[
                        Line::new(),
                        Line::styled(style::FAINT, "─".repeat(sheet.prose().width)),
                        Line::new(),
                    ],
                    out,
                )?;
            }
            line::write(&lines(page, sheet), out)?;
        }
        Ok(())
    }
}

fn lines(page: &Page, sheet: Sheet) -> Lines {
    match page {
        Page::Number(page) => number::lines(page, sheet),
        Page::SubStatus(page) => sub_status::lines(page, sheet),
        Page::List(page) => list::lines(page, sheet),
        Page::Comparison(page) => comparison::lines(page, sheet),
        Page::Translation(page) => translation::lines(page, sheet),
        Page::Retry(page) => retry::lines(page, sheet),
        Page::Symbols(page) => ecosystem::symbols(page, sheet),
        Page::Ecosystems(page) => ecosystem::all(page, sheet),
        Page::Rules(page) => rule::all(page, sheet),
        Page::Rule(page) => rule::page(page, sheet),
    }
}

#[cfg(test)]
mod tests {
    use http_status::document::RetryDecisionDoc;
    use http_status::{AnyStatus, Attempt, Cacheability, VendorStatus};

    use super::*;
    use crate::page::{ListPage, NumberPage, RetryPage};

    fn written(page: &Page, width: usize) -> String {
        let mut out = Vec::new();
        Text { width }
            .render(std::slice::from_ref(page), &mut out)
            .expect("a vector takes everything");
        let text = anstream::adapter::strip_bytes(&out).into_vec();
        String::from_utf8(text).expect("pages are text")
    }

    /// Only a word that is longer than its column may stand out, the id of a draft, an address, a symbol; and code.
    fn fits(page: &Page, what: &str) {
        let registered = match page {
            Page::Number(page) => page.any.registered.as_ref(),
            _ => None,
        };
        let examples = registered.map_or(&[][..], |status| &status.docs.examples);
        let is_code = |line: &str| {
            examples.iter().any(|example| example.text.lines().any(|code| line.ends_with(code)))
        };
        for width in [80, 120, 160, 200] {
            let text = written(page, width);
            for line in text.lines() {
                let columns = textwrap::core::display_width(line);
                let longest = line.split(' ').map(textwrap::core::display_width).max().unwrap_or(0);
                assert!(
                    columns <= width || longest > 30 || is_code(line),
                    "{what} at {width}: {line}"
                );
                assert!(line == line.trim_end() || is_code(line), "{what} at {width}: {line}");
            }
        }
    }

    #[test]
    fn every_page_fits_the_terminal() {
        for code in (0..1000).chain([u16::MAX]) {
            fits(&Page::Number(Box::new(NumberPage::of(code, false))), &code.to_string());
        }
        for info in http_status::StatusInfo::all() {
            fits(
                &Page::Number(Box::new(NumberPage::of(info.code(), true))),
                &format!("{} --all", info.code()),
            );
        }
        fits(&Page::List(ListPage::of(|_| true)), "all codes");
        for code in (0..1000).step_by(3).chain([421, 425, 507]) {
            let attempt = Attempt::new("PROPPATCH", code).retry_after("120").now(1 << 40);
            let page = RetryPage {
                decision: RetryDecisionDoc::of("PROPPATCH", attempt.decide()),
                phrase: "Network Authentication Required".into(),
                conditions: AnyStatus::of(code).treated_as().retry().text().into(),
            };
            fits(&Page::Retry(Box::new(page)), &format!("retry {code}"));
        }
    }

    #[test]
    fn every_width_is_written() {
        for width in 0..300 {
            written(&Page::Number(Box::new(NumberPage::of(206, true))), width);
            written(&Page::List(ListPage::of(|code| code / 100 == 4)), width);
        }
    }

    /// What the page of 421 must tell.
    #[test]
    fn page_of_421_is_complete() {
        let text = written(&Page::Number(Box::new(NumberPage::of(421, false))), 80);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let status = http_status::StatusInfo::of(421).expect("421 is registered");
        let said = [
            status.reason_phrase(),
            "4xx Client Error",
            "assigned",
            "RFC 9110, section 15.5.20",
            "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.20",
            "section 15.5.20 of RFC 9110, \"HTTP Semantics\", June 2022",
            status.docs().summary(),
            Cacheability::Explicit.as_str(),
            "before: heuristic, by RFC 7540, section 9.1.2 (May 2015)",
            "must not generate it",
            "may be repeated · any method · over a different connection",
            "no former names",
        ];
        let told = status.docs().description().chain(status.caching().notes().iter().copied());
        let done = status.behaviour().map(|row| row.does());
        let docs = status.docs();
        let helps =
            docs.causes().map(|cause| cause.text()).chain(docs.fixes().map(|fix| fix.text()));
        let helps =
            helps.chain(docs.troubleshooting()).chain(docs.mistakes()).chain(docs.insight());
        for part in said.into_iter().chain(told).chain(done).chain(helps) {
            assert!(text.contains(part), "{part}");
        }
        let whole = written(&Page::Number(Box::new(NumberPage::of(421, true))), 80);
        let words = whole.split_whitespace().collect::<Vec<_>>().join(" ");
        for requirement in status.requirements() {
            assert!(words.contains(requirement.text()), "{}", requirement.id());
            let is_own = requirement.binds().eq([http_status::Bound::Code(421)]);
            assert_eq!(text.contains(requirement.text()), is_own, "{}", requirement.id());
        }
        for line in docs.examples().flat_map(|example| example.text().lines()) {
            assert!(whole.contains(line), "{line}");
        }
    }

    /// The registered meaning comes first, and those of vendors are told apart.
    #[test]
    fn vendors_never_stand_in_for_a_registered_code() {
        for row in VendorStatus::all() {
            let page = NumberPage::of(row.code(), false);
            let Some(status) = &page.any.registered else { continue };
            let title = format!("{} {}", status.code, status.reason_phrase);
            let page = Page::Number(Box::new(page));
            let text = written(&page, 80);
            let apart = ["Outside the registry", "Sub-statuses in the log of"]
                .iter()
                .filter_map(|heading| text.find(heading));
            assert!(
                text.starts_with(title.trim_end()) && apart.min().is_some_and(|place| place > 200),
                "{title}"
            );
        }
    }
}
