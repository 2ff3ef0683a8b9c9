//! Markdown, as the pages of rules have it: headings, paragraphs, lists, quotations, code and links.

use std::iter::Peekable;

use anstyle::Style;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::line::{Line, Lines, indented, labelled};
use super::sheet::{Sheet, apart};
use super::style::{FAINT, HEADING, LINK, PLAIN, STRONG, SYMBOL};
use crate::problem::visible;

/// Columns before what stands below a heading, in a list or in a quotation.
const INDENT: usize = 2;

/// The lines of a text. What stands below a heading stands further right.
pub(super) fn lines(markdown: &str, sheet: Sheet) -> Lines {
    let mut events = Parser::new(markdown).peekable();
    let mut parts = vec![blocks(&mut events, sheet, false)];
    while let Some(Event::Start(Tag::Heading { .. })) = events.next() {
        let heading = sheet.wrap(&inline(&mut events, HEADING));
        let body = indented(INDENT, blocks(&mut events, sheet.inside(INDENT), false));
        parts.push(heading.into_iter().chain(body).collect());
    }
    apart(parts)
}

/// One line of a text without blocks: a summary, a message.
pub(super) fn line(markdown: &str) -> Line {
    inline(&mut Parser::new(markdown).peekable(), PLAIN)
}

type Events<'a> = Peekable<Parser<'a>>;

/// The blocks up to a heading, or to the end of the block around them. In a tight list no empty line is between them.
fn blocks(events: &mut Events<'_>, sheet: Sheet, tight: bool) -> Lines {
    let mut parts: Vec<Lines> = Vec::new();
    while let Some(event) = events.peek() {
        match event {
            Event::Start(Tag::Heading { .. }) => break,
            Event::End(_) => {
                events.next();
                break;
            }
            Event::Start(Tag::List(first)) => {
                let first = *first;
                events.next();
                parts.push(list(events, first, sheet));
            }
            Event::Start(Tag::BlockQuote(_)) => {
                events.next();
                let body = blocks(events, sheet.inside(INDENT), false);
                let quoted = |line| Line::styled(FAINT, "│ ").followed_by(line);
                parts.push(body.into_iter().map(quoted).collect());
            }
            Event::Start(Tag::CodeBlock(_)) => {
                events.next();
                parts.push(code(events));
            }
            Event::Start(Tag::Paragraph) => {
                events.next();
                parts.push(sheet.wrap(&inline(events, PLAIN)));
            }
            Event::Text(_)
            | Event::Code(_)
            | Event::InlineHtml(_)
            | Event::Start(Tag::Strong | Tag::Emphasis | Tag::Link { .. }) => {
                parts.push(sheet.wrap(&inline(events, PLAIN)));
            }
            _ => {
                events.next();
            }
        }
    }
    if tight { parts.into_iter().flatten().collect() } else { apart(parts) }
}

fn list(events: &mut Events<'_>, first: Option<u64>, sheet: Sheet) -> Lines {
    let mut number = first;
    let mut lines = Lines::new();
    while let Some(Event::Start(Tag::Item)) = events.next() {
        let label = number.map_or_else(|| "•".to_owned(), |number| format!("{number}."));
        let width = label.chars().count() + 1;
        let body = blocks(events, sheet.inside(width), true);
        lines.extend(labelled(Line::styled(FAINT, label), width, body));
        number = number.map(|number| number.saturating_add(1));
    }
    lines
}

/// Code is not wrapped.
fn code(events: &mut Events<'_>) -> Lines {
    let mut text = String::new();
    for event in events.by_ref() {
        match event {
            Event::Text(part) => text.push_str(&part),
            Event::End(TagEnd::CodeBlock) => break,
            _ => {}
        }
    }
    indented(INDENT, text.lines().map(|line| Line::plain(visible(line))).collect())
}

/// Text with its styles up to the end of its block, or to the block that follows in it.
fn inline(events: &mut Events<'_>, style: Style) -> Line {
    let mut line = Line::new();
    let mut strong = 0_usize;
    let mut link: Option<(String, String)> = None;
    while let Some(event) = events.peek() {
        // In a tight list the end is that of the item, for whoever began it.
        if matches!(event, Event::Start(tag) if is_block(tag))
            || matches!(event, Event::End(end) if is_end_of_block(*end))
        {
            break;
        }
        let Some(event) = events.next() else { break };
        let style = if strong > 0 { STRONG } else { style };
        let text = match event {
            Event::Start(Tag::Strong | Tag::Emphasis) => {
                strong += 1;
                continue;
            }
            Event::End(TagEnd::Strong | TagEnd::Emphasis) => {
                strong = strong.saturating_sub(1);
                continue;
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                link = Some((dest_url.into_string(), String::new()));
                continue;
            }
            Event::End(TagEnd::Link) => {
                // An address that is its own text is not told twice.
                if let Some((address, text)) = link.take().filter(|(address, text)| address != text)
                {
                    let apart = if text.is_empty() { "" } else { " " };
                    line = line.and(PLAIN, apart).and(LINK, visible(&address));
                }
                continue;
            }
            Event::Start(Tag::Paragraph) => continue,
            Event::End(_) => break,
            Event::SoftBreak | Event::HardBreak => {
                line = line.and(style, " ");
                continue;
            }
            // The backticks stay: without colours nothing else would tell code from text.
            Event::Code(code) => {
                line = line.and(SYMBOL, format!("`{}`", visible(&code)));
                code
            }
            Event::Text(text) | Event::InlineHtml(text) | Event::Html(text) => {
                line = line.and(style, visible(&text));
                text
            }
            _ => continue,
        };
        if let Some((_, said)) = &mut link {
            said.push_str(&text);
        }
    }
    line
}

const fn is_end_of_block(end: TagEnd) -> bool {
    matches!(end, TagEnd::Item | TagEnd::List(_) | TagEnd::BlockQuote(_))
}

const fn is_block(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Heading { .. } | Tag::List(_) | Tag::Item | Tag::BlockQuote(_) | Tag::CodeBlock(_)
    )
}

#[cfg(test)]
mod tests {
    use super::super::line;
    use super::*;

    fn written(markdown: &str, width: usize) -> String {
        let mut out = Vec::new();
        line::write(&lines(markdown, Sheet { width }), &mut out)
            .expect("a vector takes everything");
        String::from_utf8(anstream::adapter::strip_bytes(&out).into_vec()).expect("it is text")
    }

    #[test]
    fn every_kind_of_block_has_its_form() {
        let page = "\
Before *all* headings.

## What `it` does

One **strong** [link](https://example.com/a) and <https://example.com/b>
in two lines.

- first
  item
- second

  1. inner
  2. other

> quoted

```http,fires
HTTP/1.1 404 Not Found
\u{1b}[31m
```

## Empty
";
        let expected = "\
Before all headings.

What `it` does
  One strong link https://example.com/a and
  https://example.com/b in two lines.

  • first item
  • second
    1. inner
    2. other

  │ quoted

    HTTP/1.1 404 Not Found
    \\u{1b}[31m

Empty
";
        assert_eq!(written(page, 44), expected);
    }

    #[test]
    fn any_markdown_is_written_in_any_width() {
        let odd = [
            "",
            "#",
            "- ",
            "- - - a",
            "> > > - ```\nx",
            "a\n===\nb",
            "```",
            "| a |\n|---|",
            "![](x)",
            "<b>",
            "1. a\n\n   b\n2. c",
            "**a",
        ];
        for text in odd {
            for width in 1..20 {
                written(text, width);
            }
        }
    }

    #[test]
    fn every_page_of_a_rule_is_written_to_its_end() {
        for rule in http_status::lint::Rule::all() {
            let text = written(rule.docs, 80);
            let last =
                rule.docs.lines().rev().find(|line| !line.is_empty() && !line.contains("```"));
            let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            // The last of a list, without its sign.
            let last = words(last.unwrap_or_default());
            let last = last.strip_prefix("- ").unwrap_or(&last);
            assert!(words(&text).contains(last), "{}: {last}", rule.name);
            assert!(!text.contains("##") && !text.contains("```"), "{}", rule.name);
        }
    }
}
