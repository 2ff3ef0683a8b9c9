//! What the files say.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use scraper::{ElementRef, Html, Selector};

use crate::{SITE, scratch, written};

fn text(path: &str) -> &'static str {
    let bytes = SITE.get(path).unwrap_or_else(|| panic!("there is {path}"));
    std::str::from_utf8(bytes).expect("it is text")
}

fn pages() -> impl Iterator<Item = (&'static str, &'static str)> {
    SITE.keys().filter(|path| path.ends_with(".html")).map(|path| (path.as_str(), text(path)))
}

fn select<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).unwrap_or_else(|error| panic!("{selector}: {error}"));
    page.select(&selector).collect()
}

fn ids(page: &Html) -> Vec<&str> {
    select(page, "[id]").into_iter().filter_map(|element| element.attr("id")).collect()
}

/// Where a link from a page leads: a path below the root, and a fragment.
fn target(from: &str, href: &str) -> (String, Option<String>) {
    let (path, fragment) = href
        .split_once('#')
        .map_or((href, None), |(path, fragment)| (path, Some(fragment.to_owned())));
    if path.is_empty() {
        return (from.to_owned(), fragment);
    }
    // The page for addresses that lead nowhere is at no certain depth.
    if let Some(path) = path.strip_prefix('/').filter(|_| from == "404.html") {
        return (path.to_owned(), fragment);
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            ".." => assert!(parts.pop().is_some(), "{from}: {href} leads out of the site"),
            part => parts.push(part),
        }
    }
    (parts.join("/"), fragment)
}

fn is_elsewhere(href: &str) -> bool {
    href.starts_with("https://") || href.starts_with("http://")
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    assert!(written(&scratch("again"), &[]) == *SITE, "a second run wrote something else");
}

/// Each page is read once; whatever is wrong on it is told with its path.
#[test]
fn every_page_is_sound_and_every_link_leads_somewhere() {
    let mut anchors: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut links: Vec<(&str, String)> = Vec::new();
    for (path, html) in pages() {
        let page = Html::parse_document(html);
        assert!(page.errors.is_empty(), "{path}: {:?}", page.errors);
        landmarks(path, &page);
        controls(path, &page);
        resources(path, &page);
        structured_data(path, &page);
        anchors.insert(path, ids(&page).into_iter().map(str::to_owned).collect());
        for element in select(&page, "a[href], link[href], script[src]") {
            let href = element
                .attr("href")
                .or_else(|| element.attr("src"))
                .expect("it was selected by it");
            if element.value().name() == "a" && is_elsewhere(href) {
                continue;
            }
            assert!(
                !is_elsewhere(href) && !href.starts_with("//"),
                "{path}: {href} is of another host"
            );
            links.push((path, href.to_owned()));
        }
    }
    assert!(links.len() > 20_000, "{} links were looked at", links.len());
    for (path, href) in links {
        let (target, fragment) = target(path, &href);
        assert!(SITE.contains_key(&target), "{path}: {href} leads nowhere");
        if let Some(fragment) = fragment {
            assert!(
                anchors[target.as_str()].contains(&fragment),
                "{path}: {href} has no such anchor"
            );
        }
    }
}

fn landmarks(path: &str, page: &Html) {
    for selector in
        ["h1", "main", "html[lang=en]", "title", "meta[name=description]", "a.skip[href='#main']"]
    {
        assert_eq!(select(page, selector).len(), 1, "{path}: {selector}");
    }
    let ids = ids(page);
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), unique.len(), "{path}: an id stands twice");
    assert!(select(page, "style, [style]").is_empty(), "{path}: style in the page");
}

fn controls(path: &str, page: &Html) {
    let labelled: BTreeSet<&str> =
        select(page, "label[for]").iter().filter_map(|label| label.attr("for")).collect();
    for control in select(page, "input, select, textarea") {
        let inside = control
            .ancestors()
            .filter_map(ElementRef::wrap)
            .any(|parent| parent.value().name() == "label");
        let named = control.attr("id").is_some_and(|id| labelled.contains(id))
            || control.attr("aria-label").is_some();
        assert!(inside || named, "{path}: {}", control.html());
    }
    for element in select(page, "a, button, h2, h3, th") {
        let words: String = element.text().collect();
        assert!(
            !words.trim().is_empty() || element.attr("aria-label").is_some(),
            "{path}: {}",
            element.html()
        );
    }
    for faulty in
        ["th:not([scope])", "ul > :not(li)", "ol > :not(li)", "dl > :not(div):not(dt):not(dd)"]
    {
        let found = select(page, faulty).first().map(ElementRef::html);
        assert_eq!(found, None, "{path}: {faulty}");
    }
}

/// Nothing is loaded from elsewhere, and nothing runs that stands in the page.
fn resources(path: &str, page: &Html) {
    const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

    let policies = select(page, "meta[http-equiv='Content-Security-Policy']");
    assert_eq!(
        policies.iter().filter_map(|meta| meta.attr("content")).collect::<Vec<_>>(),
        [POLICY],
        "{path}"
    );
    assert!(select(page, "img, iframe, video, audio, object, embed, base").is_empty(), "{path}");
    for script in select(page, "script:not([src])") {
        assert_eq!(
            script.attr("type"),
            Some("application/ld+json"),
            "{path}: a script in the page"
        );
    }
    for element in select(page, "*") {
        let on = element.value().attrs().find(|(name, _)| name.starts_with("on"));
        assert_eq!(on, None, "{path}: {}", element.html());
    }
}

fn structured_data(path: &str, page: &Html) {
    let scripts = select(page, "script[type='application/ld+json']");
    let [script] = scripts.as_slice() else { panic!("{path}: structured data once") };
    let data: serde_json::Value =
        serde_json::from_str(&script.text().collect::<String>()).expect(path);
    assert_eq!(data["@context"], "https://schema.org", "{path}");
    let kinds: Vec<&str> = data["@graph"]
        .as_array()
        .expect(path)
        .iter()
        .filter_map(|node| node["@type"].as_str())
        .collect();
    if path == "421/index.html" {
        assert_eq!(kinds, ["DefinedTerm", "TechArticle", "BreadcrumbList"]);
        assert_eq!(data["@graph"][0]["termCode"], "421");
    } else if path == "index.html" {
        assert_eq!(kinds, ["DefinedTermSet"]);
        assert_eq!(data["@graph"][0]["hasDefinedTerm"].as_array().map(Vec::len), Some(64));
    } else {
        assert!(
            kinds.contains(&"TechArticle") && kinds.contains(&"BreadcrumbList"),
            "{path}: {kinds:?}"
        );
    }
}

#[test]
fn style_and_script_load_nothing() {
    let style = text("site.css");
    assert!(!style.contains("@import"));
    let loaded: Vec<&str> =
        style.split("url(\"").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0)).collect();
    assert_eq!(loaded.len(), style.matches("url(").count());
    let fonts: Vec<&str> =
        SITE.keys().map(String::as_str).filter(|path| path.ends_with(".woff2")).collect();
    assert_eq!(loaded.iter().copied().collect::<BTreeSet<_>>(), fonts.into_iter().collect());
    assert!(!text("site.js").contains("://") && !text("site.js").contains("fetch("));
}

#[test]
fn contents_are_the_sections_of_the_page() {
    let codes = SITE.keys().filter(|path| {
        path.strip_suffix("/index.html")
            .is_some_and(|code| SITE.contains_key(&format!("{code}.json")))
    });
    let mut count = 0_usize;
    for path in codes {
        let page = Html::parse_document(text(path));
        let links: Vec<&str> = select(&page, ".contents a")
            .iter()
            .filter_map(|link| link.attr("href")?.strip_prefix('#'))
            .collect();
        if links.is_empty() {
            continue;
        }
        let sections: Vec<&str> = select(&page, ".body > section > h2:not(.vh)")
            .iter()
            .filter_map(|heading| heading.attr("id"))
            .collect();
        assert_eq!(links, sections, "{path}");
        count += 1;
    }
    assert_eq!(count, 64);
}

#[test]
fn json_is_what_the_command_writes() {
    for (path, arguments) in [
        ("421.json", &["421", "--format", "json"][..]),
        ("306.json", &["306", "--format", "json"]),
        ("499.json", &["499", "--format", "json"]),
        ("export.json", &["export"]),
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_http-status"))
            .args(arguments)
            .output()
            .expect("the command runs");
        assert!(output.stdout == SITE[path], "{path}");
    }
}

/// Everything that the data say of a code is on its page.
#[test]
fn pages_are_complete() {
    let export: serde_json::Value =
        serde_json::from_slice(&SITE["export.json"]).expect("it is JSON");
    for status in export["statuses"].as_array().expect("a list") {
        let code = status["code"].to_string();
        let page = Html::parse_document(text(&format!("{code}/index.html")));
        let words = |text: &str| {
            text.replace('`', "")
                .replace('\u{a0}', " ")
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        };
        let said = words(&page.root_element().text().collect::<String>());
        let ids: BTreeSet<&str> = ids(&page).into_iter().collect();
        for requirement in status["requirements"].as_array().expect("a list") {
            let id = requirement["id"].as_str().expect("text");
            assert!(ids.contains(id), "{code}: {id}");
        }
        let mut texts: Vec<&str> = Vec::new();
        strings(&status["docs"], &mut texts);
        for row in status["behaviour"].as_array().expect("a list") {
            strings(row, &mut texts);
        }
        strings(&status["symbols"], &mut texts);
        // What stands in other words on the page, or is told by where a thing stands.
        let enumerations = [
            "exchange", "client", "server", "visitor", "operator", "http", "cache", "proxy",
            "browser",
        ];
        for text in texts {
            let text = words(text);
            let is_known = enumerations.contains(&text.as_str()) || text.len() < 3;
            assert!(is_known || said.contains(&text) || is_language(&text), "{code}: {text}");
        }
    }
}

/// What a complete page on 421 says: each point with the words that it cannot do without.
#[test]
fn the_page_of_421_has_every_point_and_causes_first() {
    let page = Html::parse_document(text("421/index.html"));
    let said: String = page.root_element().text().collect();
    let said = said.replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ");
    for (point, words) in [
        ("meaning", &["cannot, or does not want to, give an authoritative answer"][..]),
        ("who sends it", &["An origin server sends 421, or a gateway", "RFC 9110, 4.3.1", "7.4"]),
        ("certificate", &["a certificate that is not valid for the origin", "must be rejected"]),
        ("repeat", &["may send the same request again, whatever its method", "fresh connection"]),
        ("proxies", &["must not generate it"]),
        ("caching and its history", &["explicit", "before: heuristic, by RFC 7540, 9.1.2", "B.3"]),
        ("Alt-Svc", &["must drop that service", "must ignore any Alt-Svc", "RFC 7838, 6"]),
        ("ORIGIN", &["must take the origin out of the Origin Set", "RFC 8336, 2.3"]),
        ("refusal of reuse", &["RFC 9113, 9.1.1; RFC 9114, 3.3"]),
        ("history", &["May 2015", "June 2022", "for every version of HTTP"]),
        ("how often", &["No RFC says how often", "do it once", "waiting does not help"]),
        ("who sends it, by product", &["Apache httpd", "nginx", "Caddy", "Traefik"]),
        ("who repeats it", &["Chromium, Firefox and libsoup repeat once", "OkHttp"]),
        ("causes and fixes", &["wildcard", "2.4.64", "proxy_ssl_server_name on;", "ORIGIN frame"]),
        ("symbols", &[":misdirected_request", "HttpStatus.SC_MISDIRECTED_REQUEST", "since 2.0.0"]),
    ] {
        for word in words {
            assert!(said.contains(word), "{point}: {word}");
        }
    }
    let sections: Vec<&str> = select(&page, ".body > section > h2")
        .iter()
        .filter_map(|heading| heading.attr("id"))
        .collect();
    assert_eq!(sections.iter().find(|id| **id != "facts"), Some(&"causes"), "{sections:?}");
}

fn is_language(text: &str) -> bool {
    [
        "javascript",
        "typescript",
        "python",
        "rust",
        "java",
        "csharp",
        "ruby",
        "shell",
        "apache",
        "caddy",
        "haproxy",
        "varnish",
        "yaml",
        "php",
        "nginx",
    ]
    .contains(&text)
}

/// The texts of a value. A bare name is part of the symbol, and is told by it.
fn strings<'a>(value: &'a serde_json::Value, texts: &mut Vec<&'a str>) {
    match value {
        serde_json::Value::String(text) => texts.push(text),
        serde_json::Value::Array(values) => values.iter().for_each(|value| strings(value, texts)),
        serde_json::Value::Object(fields) => {
            fields
                .iter()
                .filter(|(name, _)| *name != "bare")
                .for_each(|(_, value)| strings(value, texts));
        }
        _ => {}
    }
}

#[test]
fn the_site_is_small() {
    for (path, html) in pages() {
        assert!(html.len() <= 400_000, "{path}: {} bytes", html.len());
        assert!(
            packed(html.as_bytes()) <= 60_000,
            "{path}: {} bytes packed",
            packed(html.as_bytes())
        );
    }
    for (path, most) in [("site.css", 30_000), ("site.js", 20_000), ("search.js", 200_000)] {
        assert!(SITE[path].len() <= most, "{path}: {} bytes", SITE[path].len());
    }
}

/// The size after gzip.
fn packed(bytes: &[u8]) -> usize {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    std::io::Write::write_all(&mut encoder, bytes).expect("a vector takes everything");
    encoder.finish().expect("a vector takes everything").len()
}

#[test]
fn the_index_of_the_search_names_pages_that_are_there() {
    let script = text("search.js");
    let json = script
        .strip_prefix("window.httpStatusIndex=")
        .and_then(|rest| rest.strip_suffix(";\n"))
        .expect("an assignment");
    let index: serde_json::Value = serde_json::from_str(json).expect("it is JSON");
    let list =
        |name: &str| index[name].as_array().unwrap_or_else(|| panic!("{name} is a list")).clone();
    let mut paths: Vec<String> = Vec::new();
    paths.extend(
        list("codes").iter().chain(&list("numbers")).map(|row| format!("{}/index.html", row[0])),
    );
    paths.extend(
        list("ecosystems")
            .iter()
            .map(|row| format!("ecosystems/{}/index.html", row[0].as_str().expect("text"))),
    );
    paths.extend(
        list("specs")
            .iter()
            .map(|row| format!("specs/{}/index.html", row[2].as_str().expect("text"))),
    );
    paths.extend(
        list("rules").iter().map(|row| format!("rules/{}/index.html", row.as_str().expect("text"))),
    );
    paths.extend(
        list("owners")
            .iter()
            .map(|row| format!("vendors/{}/index.html", row[1].as_str().expect("text"))),
    );
    assert!(paths.len() > 450, "{} pages", paths.len());
    for path in paths {
        assert!(SITE.contains_key(&path), "{path}");
    }
}

#[test]
fn addresses_are_whole_only_where_they_are_known() {
    let own = String::from_utf8_lossy(&SITE["sitemap.xml"]);
    assert!(own.contains("<loc>https://http-status.github.io/http-status/421/</loc>"));
    assert!(!String::from_utf8_lossy(&SITE["421/index.html"]).contains("rel=\"canonical\""));
    let site = written(&scratch("published"), &["--base-url", "https://example.org/http"]);
    let sitemap = String::from_utf8_lossy(&site["sitemap.xml"]);
    assert!(sitemap.contains("<loc>https://example.org/http/421/</loc>"));
    assert_eq!(
        sitemap.matches("<loc>").count(),
        site.keys().filter(|path| path.ends_with("index.html")).count()
    );
    assert!(
        String::from_utf8_lossy(&site["robots.txt"])
            .contains("Sitemap: https://example.org/http/sitemap.xml")
    );
    let page = String::from_utf8_lossy(&site["421/index.html"]);
    assert!(page.contains(r#"<link rel="canonical" href="https://example.org/http/421/">"#));
    assert!(String::from_utf8_lossy(&site["404.html"]).contains(r#"href="/http/site.css""#));
}
