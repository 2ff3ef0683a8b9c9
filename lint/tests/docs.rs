//! The documents of the codes hold what they say: exchanges are linted, code is parsed, and no page is filled with what
//! stands on another.

use std::collections::{BTreeMap, BTreeSet};

use http_status::lint::{RuleSet, Sender};
use http_status::{Docs, Example, ExampleKind, ExampleLanguage, StatusClass, StatusInfo};
use http_status_lint::session::Session;
use http_status_lint::text;
use tree_sitter::{Language, Node, Parser};

/// Each code with its document.
fn codes() -> impl Iterator<Item = (u16, Docs)> {
    StatusInfo::all().map(|info| (info.code(), info.docs()))
}

/// Each example with the code that it is of.
fn examples() -> impl Iterator<Item = (u16, Example)> {
    codes().flat_map(|(code, docs)| docs.examples().map(move |example| (code, example)))
}

/// Every text of a document that is prose.
fn prose(docs: Docs) -> impl Iterator<Item = &'static str> {
    let causes = docs.causes().map(|cause| cause.text());
    let fixes = docs.fixes().map(|fix| fix.text());
    let related = docs.related().map(|related| related.why());
    [docs.summary()]
        .into_iter()
        .chain(docs.description())
        .chain(causes)
        .chain(fixes)
        .chain(docs.mistakes())
        .chain(docs.troubleshooting())
        .chain(docs.insight())
        .chain(docs.in_practice())
        .chain(related)
        .chain(docs.examples().filter_map(Example::wrong))
}

#[track_caller]
fn none(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn exchanges_show_what_they_say() {
    let mut faults = Vec::new();
    for (code, example) in examples().filter(|(_, row)| row.kind() == ExampleKind::Exchange) {
        let title = example.title();
        let found = match findings(example) {
            Ok(found) => found,
            Err(fault) => {
                faults.push(format!("{code} `{title}`: {fault}"));
                continue;
            }
        };
        let names: BTreeSet<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
        if !names.iter().copied().eq(example.rules().collect::<BTreeSet<_>>()) {
            let expected: Vec<_> = example.rules().collect();
            faults.push(format!("{code} `{title}`: expected {expected:?}, found {found:#?}"));
        }
        // In a status line; or in the content of a 207, the only place for 208 and 424.
        let is_sent = example.text().contains(&format!("HTTP/1.1 {code} "))
            || example.text().lines().any(|line| line.trim_end() == format!("HTTP/1.1 {code}"));
        if example.wrong().is_none() && !is_sent {
            faults.push(format!("{code} `{title}`: no response of this code"));
        }
    }
    none(&faults);
}

/// What the rules that run by default find in an exchange: rule and message.
fn findings(example: Example) -> Result<Vec<(String, String)>, String> {
    let sender = match example.sender() {
        Some(word) => word.parse().map_err(|_| format!("`{word}` is no sender"))?,
        None => Sender::Unknown,
    };
    let mut read = text::read(example.text().trim_end_matches('\n').as_bytes());
    if let Some(error) = read.error {
        return Err(format!("cannot be read: {error:?}"));
    }
    if read.exchanges.iter().all(|exchange| exchange.request.is_none()) {
        return Err("no request".to_owned());
    }
    let mut session = Session::new(RuleSet::DEFAULT, sender);
    let mut found = Vec::new();
    for exchange in &mut read.exchanges {
        session.check(exchange, &mut |finding| {
            found.push((finding.rule().name.to_owned(), finding.message().to_string()));
        });
    }
    Ok(found)
}

#[test]
fn each_code_has_an_exchange_and_a_neighbour_and_each_error_has_causes_and_fixes() {
    let mut faults = Vec::new();
    for (code, docs) in codes() {
        // No exchange with a retired code is without fault.
        let shows = |example: Example| {
            example.kind() == ExampleKind::Exchange
                && (example.wrong().is_none() || example.rules().eq(["retired-code"]))
        };
        if !docs.examples().any(shows) {
            faults.push(format!("{code}: no exchange"));
        }
        if docs.related().next().is_none() {
            faults.push(format!("{code}: no related code"));
        }
        let is_error = StatusClass::of(code).is_some_and(StatusClass::is_error);
        if is_error && (docs.causes().next().is_none() || docs.fixes().next().is_none()) {
            faults.push(format!("{code}: an error without causes or without fixes"));
        }
    }
    none(&faults);
}

#[test]
fn code_parses() {
    let mut faults = Vec::new();
    for (code, example) in examples() {
        let (language, title, text) = (example.language(), example.title(), example.text());
        if let Some(fault) = unread(language, text) {
            faults.push(format!("{code} `{title}`, {language}, {fault}\n{text}"));
        }
    }
    none(&faults);
}

/// What the check of each language has to find: otherwise it reads everything.
#[test]
fn what_does_not_parse_is_found() {
    for language in ExampleLanguage::ALL.iter().copied() {
        let text = match language {
            // Exchanges are linted above.
            ExampleLanguage::Http => continue,
            ExampleLanguage::Nginx => "location / {\n    return 421\n}",
            ExampleLanguage::Apache => "<Location \"/\">\n</Directory>",
            ExampleLanguage::HaProxy => {
                "frontend web\n  bind :80\nbakend app\n  server a 127.0.0.1:1"
            }
            ExampleLanguage::Shell => "for url in a b; do\n  curl \"$url\"\n",
            ExampleLanguage::Yaml => "routes: [a, b",
            _ => "} if {",
        };
        assert!(unread(language, text).is_some(), "{language}: {text}");
    }
}

/// The first place that cannot be read as what the language is: by its grammar, or else by how its blocks are made.
fn unread(language: ExampleLanguage, text: &str) -> Option<String> {
    let Some(grammar) = grammar(language) else {
        return match language {
            ExampleLanguage::Apache => unclosed_section(text),
            ExampleLanguage::HaProxy => unknown_section(text),
            ExampleLanguage::Nginx | ExampleLanguage::Caddy | ExampleLanguage::Varnish => {
                unclosed_block(language, text)
            }
            _ => None,
        };
    };
    let mut parser = Parser::new();
    parser.set_language(&grammar).expect("the grammar fits the parser");
    let tree = parser.parse(text, None).expect("a language is set");
    let fault = fault(tree.root_node())?;
    let place = fault.start_position();
    Some(format!("line {} column {}: {}", place.row + 1, place.column + 1, fault.to_sexp()))
}

/// Of what is made of directives and blocks in braces: each quote and each brace is closed, and in nginx each directive
/// is ended.
fn unclosed_block(language: ExampleLanguage, text: &str) -> Option<String> {
    let quotes = match language {
        ExampleLanguage::Nginx => "\"'",
        ExampleLanguage::Caddy => "\"`",
        _ => "\"",
    };
    let mut depth = 0;
    let mut quote = None;
    let mut last = ' ';
    for (number, line) in (1..).zip(text.lines()) {
        let mut before = ' ';
        for character in line.chars() {
            let is_escaped = before == '\\';
            match (quote, character) {
                (Some(open), close) if open == close && !is_escaped => quote = None,
                (None, '#') if before.is_whitespace() => break,
                (None, '/') if before == '/' && language == ExampleLanguage::Varnish => break,
                (None, open) if quotes.contains(open) && !is_escaped => quote = Some(open),
                (None, '{') => depth += 1,
                (None, '}') => {
                    // A variable such as `${host}` is no block.
                    let is_block = last == ';' || last == '}' || last == '{' || line.contains("${");
                    if language == ExampleLanguage::Nginx && !is_block {
                        return Some(format!("line {number}: a directive is not ended"));
                    }
                    depth -= 1;
                }
                _ => {}
            }
            if depth < 0 {
                return Some(format!("line {number}: a block is closed that was not opened"));
            }
            if !character.is_whitespace() {
                last = character;
            }
            before = character;
        }
    }
    let is_ended = language != ExampleLanguage::Nginx || last == ';' || last == '}';
    (depth != 0 || quote.is_some() || !is_ended)
        .then(|| "the end: something is not closed".to_owned())
}

/// Of Apache httpd: each section is closed by its name.
fn unclosed_section(text: &str) -> Option<String> {
    let mut open = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        if let Some(name) = line.trim().strip_prefix("</") {
            if open.pop() != name.strip_suffix('>') {
                return Some(format!("line {number}: another section is open"));
            }
        } else if let Some(section) = line.trim().strip_prefix('<') {
            if !section.ends_with('>') {
                return Some(format!("line {number}: no end of the line"));
            }
            open.push(section.split([' ', '>']).next().unwrap_or_default());
        }
    }
    open.pop().map(|name| format!("the end: `{name}` is not closed"))
}

/// Of HAProxy: what is not indented begins a section.
fn unknown_section(text: &str) -> Option<String> {
    const SECTIONS: [&str; 9] = [
        "backend",
        "cache",
        "defaults",
        "frontend",
        "global",
        "http-errors",
        "listen",
        "resolvers",
        "userlist",
    ];

    let mut has_section = false;
    for (number, line) in (1..).zip(text.lines()) {
        let word = line.split_whitespace().next().unwrap_or_default();
        if line.starts_with(word) && !word.is_empty() && !word.starts_with('#') {
            has_section = SECTIONS.contains(&word);
        }
        if !has_section && !word.is_empty() && !word.starts_with('#') {
            return Some(format!("line {number}: in no section"));
        }
    }
    None
}

/// The grammar of a language. Those of servers have none that reads all that the server does.
fn grammar(language: ExampleLanguage) -> Option<Language> {
    Some(match language {
        ExampleLanguage::JavaScript => tree_sitter_javascript::LANGUAGE.into(),
        ExampleLanguage::TypeScript => tree_sitter_typescript::LANGUAGE_TYPESCRIPT.into(),
        ExampleLanguage::Python => tree_sitter_python::LANGUAGE.into(),
        ExampleLanguage::Rust => tree_sitter_rust::LANGUAGE.into(),
        ExampleLanguage::Go => tree_sitter_go::LANGUAGE.into(),
        ExampleLanguage::Java => tree_sitter_java::LANGUAGE.into(),
        ExampleLanguage::CSharp => tree_sitter_c_sharp::LANGUAGE.into(),
        // The other grammar of the two takes what has no opening tag for text of a page.
        ExampleLanguage::Php => tree_sitter_php::LANGUAGE_PHP_ONLY.into(),
        ExampleLanguage::Ruby => tree_sitter_ruby::LANGUAGE.into(),
        ExampleLanguage::Shell => tree_sitter_bash::LANGUAGE.into(),
        ExampleLanguage::Yaml => tree_sitter_yaml::LANGUAGE.into(),
        _ => return None,
    })
}

/// The first place that the grammar could not read.
fn fault(node: Node<'_>) -> Option<Node<'_>> {
    if !node.has_error() {
        return None;
    }
    if node.is_error() || node.is_missing() {
        return Some(node);
    }
    let mut cursor = node.walk();
    node.children(&mut cursor).find_map(fault)
}

#[test]
fn no_sentence_stands_on_two_pages() {
    let pages = codes()
        .map(|(code, docs)| (code.to_string(), docs))
        .chain(StatusClass::ALL.iter().map(|class| (class.pattern().to_owned(), class.docs())));
    let mut seen: BTreeMap<String, BTreeMap<String, &str>> = BTreeMap::new();
    for (page, docs) in pages {
        for text in prose(docs) {
            for sentence in text.split_inclusive(". ") {
                let words = bare(sentence);
                if words.len() >= 6 {
                    seen.entry(words.join(" ")).or_default().insert(page.clone(), sentence);
                }
            }
        }
    }
    let faults: Vec<_> = seen
        .values()
        .filter(|pages| pages.len() > 1)
        .map(|pages| {
            let names: Vec<_> = pages.keys().map(String::as_str).collect();
            let sentence = pages.values().next().unwrap_or(&"");
            format!("{}: {sentence}", names.join(", "))
        })
        .collect();
    none(&faults);
}

/// The words of a sentence, without numbers, marks and case.
fn bare(sentence: &str) -> Vec<String> {
    sentence
        .split(|character: char| !character.is_alphabetic())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

#[test]
fn no_two_codes_have_the_same_example_but_for_numbers_and_names() {
    let mut seen: BTreeMap<String, Vec<(u16, &str)>> = BTreeMap::new();
    for (code, example) in examples() {
        let mut text = example.text().to_owned();
        let info = StatusInfo::of(code).expect("it is registered");
        for symbol in info.symbols() {
            text = text.replace(symbol.symbol(), "#");
        }
        let key =
            text.replace(info.reason_phrase(), "#").replace(|c: char| c.is_ascii_digit(), "#");
        seen.entry(key).or_default().push((code, example.title()));
    }
    let faults: Vec<_> =
        seen.values().filter(|rows| rows.len() > 1).map(|rows| format!("{rows:?}")).collect();
    none(&faults);
}
