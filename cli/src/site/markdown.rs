//! The pages of rules, which are Markdown: their sections as HTML.

use pulldown_cmark::{CodeBlockKind, CowStr, Event, LinkType, Parser, Tag, TagEnd, html};

use super::links::{At, slug};
use super::prose::Prose;

/// What stands below one heading.
pub(super) struct Section {
    pub(super) id: String,
    pub(super) title: String,
    /// As HTML, made by the library that read it.
    pub(super) html: String,
}

/// The sections of a text; what stands before the first heading has no title.
pub(super) fn sections(markdown: &str, at: &At<'_>) -> Vec<Section> {
    let mut sections = Vec::new();
    let mut title = String::new();
    let mut events: Vec<Event<'_>> = Vec::new();
    let mut parser = Parser::new(markdown);
    while let Some(event) = parser.next() {
        if let Event::Start(Tag::Heading { .. }) = event {
            sections.extend(section(&title, std::mem::take(&mut events), at));
            title = heading(&mut parser);
        } else {
            events.push(event);
        }
    }
    sections.extend(section(&title, events, at));
    sections
}

/// The text of a heading, up to its end.
fn heading<'a>(events: &mut impl Iterator<Item = Event<'a>>) -> String {
    let mut title = String::new();
    for event in events {
        match event {
            Event::End(TagEnd::Heading(_)) => break,
            Event::Text(text) | Event::Code(text) => title.push_str(&text),
            _ => {}
        }
    }
    title
}

fn section(title: &str, events: Vec<Event<'_>>, at: &At<'_>) -> Option<Section> {
    if events.is_empty() {
        return None;
    }
    let mut html = String::new();
    html::push_html(&mut html, linked(events, at).into_iter());
    Some(Section { id: slug(title), title: title.to_owned(), html })
}

/// The same with links at the places, addresses and rules that the text names. Raw HTML is text.
fn linked<'a>(events: Vec<Event<'a>>, at: &At<'_>) -> Vec<Event<'a>> {
    let mut linked = Vec::with_capacity(events.len());
    // Inside a link or a block of code nothing is linked.
    let mut inside = 0_usize;
    for event in merged(events) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => {
                inside += 1;
                // What the block is for, such as `http,fires`, is for the tests.
                linked.push(Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)));
            }
            Event::Start(Tag::Link { .. }) => {
                inside += 1;
                linked.push(event);
            }
            Event::End(TagEnd::CodeBlock | TagEnd::Link) => {
                inside = inside.saturating_sub(1);
                linked.push(event);
            }
            Event::Text(text) if inside == 0 => {
                for part in Prose::of(&text, at).into_parts() {
                    push(&mut linked, Event::Text(CowStr::from(part.text.into_owned())), part.href);
                }
            }
            Event::Code(code) if inside == 0 => {
                let rule = at.data.rule(&code).map(|rule| at.rule(&rule.name));
                push(&mut linked, Event::Code(code), rule);
            }
            Event::Html(text) | Event::InlineHtml(text) => linked.push(Event::Text(text)),
            Event::Text(text) => linked.push(Event::Text(pictured(text))),
            event => linked.push(event),
        }
    }
    linked
}

/// With a picture for each control character, which HTML may not hold: an example of a rule is about them.
fn pictured(text: CowStr<'_>) -> CowStr<'_> {
    let may_stand = |character: char| !character.is_control() || matches!(character, '\n' | '\t');
    if text.chars().all(may_stand) {
        return text;
    }
    let picture = |character: char| match character {
        _ if may_stand(character) => character,
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(character)).unwrap_or(character),
        '\u{7f}' => '\u{2421}',
        _ => char::REPLACEMENT_CHARACTER,
    };
    text.chars().map(picture).collect::<String>().into()
}

/// Neighbouring texts as one, lines included, so that a place which breaks over two lines is seen.
fn merged(events: Vec<Event<'_>>) -> Vec<Event<'_>> {
    let mut merged: Vec<Event<'_>> = Vec::with_capacity(events.len());
    let mut is_code = false;
    for event in events {
        match &event {
            Event::Start(Tag::CodeBlock(_)) => is_code = true,
            Event::End(TagEnd::CodeBlock) => is_code = false,
            _ => {}
        }
        let more = match &event {
            Event::Text(text) => Some(text.to_string()),
            Event::SoftBreak => Some(" ".to_owned()),
            _ => None,
        };
        match (merged.last_mut(), more) {
            (Some(Event::Text(before)), Some(more)) if !is_code => {
                *before = format!("{before}{more}").into()
            }
            (_, Some(more)) => merged.push(Event::Text(more.into())),
            (_, None) => merged.push(event),
        }
    }
    merged
}

fn push<'a>(events: &mut Vec<Event<'a>>, event: Event<'a>, href: Option<String>) {
    let Some(href) = href else { return events.push(event) };
    events.push(Event::Start(Tag::Link {
        link_type: LinkType::Inline,
        dest_url: href.into(),
        title: "".into(),
        id: "".into(),
    }));
    events.push(event);
    events.push(Event::End(TagEnd::Link));
}

#[cfg(test)]
mod tests {
    use super::super::data::Data;
    use super::*;

    #[test]
    fn sections_have_titles_links_and_no_html_of_their_own() {
        let data = Data::new(None);
        let at = At { root: "../../", data: &data };
        let page = "before\n\n## What `it` does\n\nSee RFC\n9110, 15.5.20 and `missing-allow-header`.\n\n<script>x</script>\n\n## Example\n\n```http,fires\nGET / HTTP/1.1\nRFC\u{b}9110\n```\n";
        let sections = sections(page, &at);
        let titles: Vec<&str> = sections.iter().map(|section| &*section.title).collect();
        assert_eq!(titles, ["", "What it does", "Example"]);
        assert_eq!(sections[1].id, "what-it-does");
        assert_eq!(
            sections[1].html.trim(),
            "<p>See <a href=\"https://www.rfc-editor.org/rfc/rfc9110#section-15.5.20\">RFC\u{a0}9110,\u{a0}15.5.20</a> \
             and <a href=\"../../rules/missing-allow-header/index.html\"><code>missing-allow-header</code></a>.</p>\n\
             &lt;script&gt;x&lt;/script&gt;"
        );
        assert_eq!(
            sections[2].html.trim(),
            "<pre><code>GET / HTTP/1.1\nRFC\u{240b}9110\n</code></pre>"
        );
    }
}
