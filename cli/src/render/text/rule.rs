//! The rules of the linter, and the page of one.

use http_status::document::RuleDoc;
use http_status::lint::Group;

use super::line::{Line, Lines, indented, labelled};
use super::markdown;
use super::number::cite_short;
use super::sheet::{Sheet, apart, section};
use super::style::{self, FAINT, HEADING, LINK, PLAIN, STRONG};
use super::table::Table;
use crate::page::{Demand, RulePage, RulesPage};
use crate::words;

/// The width of the longest level, `SHOULD NOT`, and a gap.
const LEVELS: usize = 12;

/// Columns before the rules of a group.
const INDENT: usize = 2;

/// By group, as the group carries the level; in a group by name.
pub(super) fn all(page: &RulesPage, sheet: Sheet) -> Lines {
    let names = page.rules.iter().map(|rule| rule.name.len()).max().unwrap_or(0);
    apart(Group::ALL.iter().map(|group| {
        let rules: Vec<&RuleDoc> =
            page.rules.iter().filter(|rule| rule.group == group.as_str()).collect();
        of_group(*group, &rules, names, sheet)
    }))
}

fn of_group(group: Group, rules: &[&RuleDoc], names: usize, sheet: Sheet) -> Lines {
    if rules.is_empty() {
        return Lines::new();
    }
    let level = group.severity();
    let head = Line::styled(HEADING, group.as_str())
        .and(PLAIN, "  ")
        .and(style::level(level), level.as_str())
        .and(FAINT, format!("  {}", words::group(group)));
    let mut table = Table::new(2);
    for rule in rules {
        // The names of all groups stand in one column.
        let name = Line::styled(STRONG, rule.name.as_ref()).padded(names);
        table.row([name, markdown::line(&rule.summary)]);
    }
    let rules = indented(INDENT, table.lines(sheet.inside(INDENT)));
    sheet.wrap(&head).into_iter().chain(rules).collect()
}

/// Facts first, then the page.
pub(super) fn page(page: &RulePage, sheet: Sheet) -> Lines {
    let rule = &page.rule;
    let title = Line::styled(style::level(page.severity), rule.name.as_ref());
    let top = vec![title].into_iter().chain(sheet.wrap(&markdown::line(&rule.summary))).collect();
    let level = Line::styled(style::level(page.severity), page.severity.as_str());
    let level = if rule.default { level } else { level.and(FAINT, " (off unless asked for)") };
    let mut facts = vec![
        ("Level", vec![level]),
        (
            "Group",
            vec![
                Line::styled(STRONG, rule.group.as_ref())
                    .and(FAINT, format!(": {}", words::group(page.group))),
            ],
        ),
        ("Since", vec![Line::plain(rule.since.as_ref())]),
        ("Looks at", vec![Line::plain(words::list(&rule.inputs))]),
    ];
    if let Some(place) = &page.basis {
        let cited = Line::plain(words::cite(&place.spec, &place.section));
        facts.push(("Explained in", vec![cited, Line::styled(LINK, place.url.as_ref())]));
    }
    facts.push(("Help", vec![markdown::line(&rule.help)]));
    let facts = facts.into_iter().flat_map(|(label, lines)| sheet.fact(label, &lines)).collect();
    let demands = section(sheet, "Requirements", &page.requirements, |sheet| {
        page.requirements.iter().flat_map(|demand| requirement(demand, sheet)).collect()
    });
    apart([top, facts, demands, markdown::lines(&rule.docs, sheet.prose())])
}

fn requirement(demand: &Demand, sheet: Sheet) -> Lines {
    let Demand { id, level, actor, text, place } = demand;
    let actor = actor.as_str().replace('-', " ");
    let beside = [actor, cite_short(&place.spec, &place.section), (*id).to_owned()].join(" · ");
    let inside = sheet.inside(LEVELS);
    let mut lines = inside.wrap(&Line::plain(*text));
    lines.extend(inside.wrap(&Line::styled(FAINT, beside)));
    lines.extend(inside.wrap(&Line::styled(LINK, place.url.as_ref())));
    let level = level.as_str().replace('-', " ").to_uppercase();
    labelled(Line::styled(STRONG, level), LEVELS, lines)
}
