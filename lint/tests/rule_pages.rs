//! The pages of the rules hold what they say: their examples are run.

use http_status::lint::{Rule, RuleSet, Sender};
use http_status_lint::session::Session;
use http_status_lint::{Config, Level, Levels, Linter, Outcome, rules, text};
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};

/// A block of code with its info string.
struct Block {
    info: String,
    text: String,
}

fn blocks(page: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open = None;
    for event in Parser::new(page) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                open = Some(Block { info: info.into_string(), text: String::new() });
            }
            Event::Text(text) => {
                if let Some(block) = &mut open {
                    block.text.push_str(&text);
                }
            }
            Event::End(TagEnd::CodeBlock) => blocks.extend(open.take()),
            _ => {}
        }
    }
    blocks
}

fn headings(page: &str) -> Vec<String> {
    let mut headings = Vec::new();
    let mut is_open = false;
    for event in Parser::new(page) {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H2, .. }) => {
                is_open = true;
                headings.push(String::new());
            }
            Event::End(TagEnd::Heading(_)) => is_open = false,
            Event::Text(text) | Event::Code(text) if is_open => {
                headings.last_mut().expect("a heading is open").push_str(&text);
            }
            _ => {}
        }
    }
    headings
}

/// Whether the library has the rule; this crate has those for captures.
fn is_for_exchanges(rule: &Rule) -> bool {
    Rule::named(rule.name).is_some()
}

/// What is found in a whole file.
fn findings_in_file(text: &str, levels: Levels) -> Vec<String> {
    let mut found = Vec::new();
    let linter = Linter::new(Config { levels, ..Config::default() });
    linter.read("page", text.trim_end_matches('\n').as_bytes(), &mut |outcome| match outcome {
        Outcome::Finding(finding) => {
            found.push(format!("{}: {}", finding.rule.name, finding.message));
        }
        Outcome::Failure(failure) => found.push(format!("failure: {}", failure.message)),
    });
    found
}

/// What the rules of the library find in a text.
fn findings(info: &str, text: &str, set: RuleSet) -> Vec<String> {
    let option = |name: &str| {
        info.split(',').find_map(|part| part.trim().strip_prefix(name)?.strip_prefix('='))
    };
    let sender: Sender =
        option("sender").map_or(Sender::Unknown, |word| word.parse().expect("it is a sender"));
    // A blank line at the end belongs to the fence.
    let mut read = text::read(text.trim_end_matches('\n').as_bytes());
    assert_eq!(read.error, None, "{text}");
    let mut session = Session::new(set, sender);
    let mut found = Vec::new();
    for exchange in &mut read.exchanges {
        if let Some(scheme) = option("scheme") {
            exchange.scheme = Some(scheme.to_owned().into());
        }
        session.check(exchange, &mut |finding| {
            found.push(format!("{}: {}", finding.rule().name, finding.message()));
        });
    }
    found
}

#[test]
fn page_examples_hold() {
    let mut faults = Vec::new();
    for rule in rules() {
        let (mut firing, mut clean) = (0, 0);
        for Block { info, text } in blocks(rule.docs) {
            let language = info.split(',').next().unwrap_or_default();
            if language != "http" && (is_for_exchanges(rule) || language != "json") {
                faults.push(format!("{}: a block of `{info}`", rule.name));
                continue;
            }
            let fires = info.split(',').any(|part| part.trim() == "fires");
            *if fires { &mut firing } else { &mut clean } += 1;
            // With all rules that run by default: an example shows one fault alone, or none at all.
            let found = if is_for_exchanges(rule) {
                let set = RuleSet::DEFAULT.with(rule.name).expect("it is a rule");
                findings(&info, &text, set)
            } else {
                findings_in_file(&text, Levels::default())
            };
            // A suppression that does not count lets its rule find what it finds.
            let found: Vec<_> = match rule.name {
                "suppression-without-reason" => only(rule, found),
                _ => found,
            };
            let is_right = match &found[..] {
                [] => !fires,
                [one] => fires && one.split(':').next() == Some(rule.name),
                _ => false,
            };
            if !is_right {
                faults.push(format!("{} (fires: {fires}): found {found:#?} in\n{text}", rule.name));
            }
        }
        if firing == 0 || clean == 0 {
            faults.push(format!("{}: {firing} examples that fire, {clean} clean ones", rule.name));
        }
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

/// What a rule found.
fn only(rule: &Rule, found: Vec<String>) -> Vec<String> {
    found.into_iter().filter(|found| found.split(':').next() == Some(rule.name)).collect()
}

/// `tests/rules/RULE.md`: more cases than a page needs. What counts is what this rule finds.
#[test]
fn cases_hold() {
    let mut faults = Vec::new();
    for rule in rules() {
        let stem = rule.name.replace('-', "_");
        let path = format!("{}/tests/rules/{stem}.md", env!("CARGO_MANIFEST_DIR"));
        let Ok(page) = std::fs::read_to_string(&path) else {
            faults.push(format!("{}: there is no lint/tests/rules/{stem}.md", rule.name));
            continue;
        };
        let (mut firing, mut clean) = (0, 0);
        for Block { info, text } in blocks(&page) {
            let fires = info.split(',').any(|part| part.trim() == "fires");
            *if fires { &mut firing } else { &mut clean } += 1;
            let found = if is_for_exchanges(rule) {
                let set = RuleSet::NONE.with(rule.name).expect("it is a rule");
                findings(&info, &text, set)
            } else {
                let mut levels = Levels::default();
                levels.set(rule.name, Level::Error).expect("it is a rule");
                only(rule, findings_in_file(&text, levels))
            };
            if found.len() != usize::from(fires) {
                faults.push(format!("{} (fires: {fires}): found {found:#?} in\n{text}", rule.name));
            }
        }
        if firing == 0 || clean == 0 {
            faults.push(format!("{}: {firing} cases that fire, {clean} clean ones", rule.name));
        }
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn pages_have_the_headings_in_order() {
    const NEEDED: [&str; 4] = ["What it does", "Why is this bad?", "Example", "Use instead"];
    const OPTIONAL: [&str; 3] = ["Configuration", "Limits", "References"];
    for rule in rules() {
        let headings = headings(rule.docs);
        let (needed, rest) = headings.split_at_checked(NEEDED.len()).unwrap_or((&headings, &[]));
        assert_eq!(needed, NEEDED, "{}", rule.name);
        let order: Vec<_> =
            rest.iter().map(|heading| OPTIONAL.iter().position(|known| known == heading)).collect();
        assert!(order.iter().all(Option::is_some) && order.is_sorted(), "{}: {rest:?}", rule.name);
    }
}
