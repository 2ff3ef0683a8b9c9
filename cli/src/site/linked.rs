//! Structured data: what search engines read of a page (schema.org, as JSON-LD).

use http_status::StatusClass;
use http_status::document::Status;
use serde_json::{Value, json};

use super::frame::PARTS;
use super::links::At;

/// Any page: an article, and the way to it.
pub(super) fn page(at: &At<'_>, path: &str, title: &str, description: &str) -> String {
    written(&[article(at, path, title, description, None), way(at, path, title, None)])
}

/// The page of a code: a term of the set that the index is.
pub(super) fn status(at: &At<'_>, path: &str, title: &str, status: &Status) -> String {
    let term = json!({
        "@type": "DefinedTerm",
        "@id": format!("{}#term", href(at, path)),
        "name": name(status),
        "termCode": status.code.to_string(),
        "description": status.docs.summary.replace('`', ""),
        "inDefinedTermSet": set(at),
        "url": href(at, path),
        "sameAs": status.defined_by.url,
    });
    let about = format!("{}#term", href(at, path));
    written(&[
        term,
        article(at, path, title, &status.docs.summary, Some(&about)),
        way(at, path, title, Some(status.class)),
    ])
}

/// The index: the set of terms.
pub(super) fn index(at: &At<'_>, title: &str, description: &str) -> String {
    let terms: Vec<Value> = at
        .data
        .export
        .statuses
        .iter()
        .map(|status| {
            json!({
                "@type": "DefinedTerm",
                "name": name(status),
                "termCode": status.code.to_string(),
                "url": href(at, &format!("{}/index.html", status.code)),
            })
        })
        .collect();
    written(&[json!({
        "@type": "DefinedTermSet",
        "@id": set(at),
        "name": title,
        "description": description,
        "url": href(at, "index.html"),
        "hasDefinedTerm": terms,
    })])
}

/// What the code is called; 306 has lost its name.
fn name(status: &Status) -> &str {
    if status.reason_phrase.is_empty() { "(unused)" } else { &status.reason_phrase }
}

fn article(at: &At<'_>, path: &str, title: &str, description: &str, about: Option<&str>) -> Value {
    let mut article = json!({
        "@type": "TechArticle",
        "headline": title,
        "description": description.replace('`', ""),
        "inLanguage": "en",
        "url": href(at, path),
    });
    if let Some(about) = about {
        article["about"] = json!({ "@id": about });
    }
    article
}

/// From the index to the page.
fn way(at: &At<'_>, path: &str, title: &str, class: Option<StatusClass>) -> Value {
    let mut steps = vec![("Codes".to_owned(), href(at, "index.html"))];
    let part = PARTS.iter().find(|(folder, _)| !folder.is_empty() && path.starts_with(folder));
    if let Some((folder, name)) = part {
        let page = format!("{folder}index.html");
        if page != path {
            steps.push(((*name).to_owned(), href(at, &page)));
        }
    }
    if let Some(class) = class {
        steps.push((
            class.pattern().to_owned(),
            href(at, &format!("{}/index.html", class.pattern())),
        ));
    }
    steps.push((title.to_owned(), href(at, path)));
    let items: Vec<Value> = steps.into_iter().enumerate().map(|(position, (name, item))| {
        json!({ "@type": "ListItem", "position": position + 1, "name": name, "item": item })
    }).collect();
    json!({ "@type": "BreadcrumbList", "itemListElement": items })
}

fn set(at: &At<'_>) -> String {
    format!("{}#codes", href(at, "index.html"))
}

/// The address of a page where it is known, and otherwise the way to it.
fn href(at: &At<'_>, path: &str) -> String {
    at.data.base.as_ref().map_or_else(|| at.to(path), |base| base.address(path))
}

/// As the content of a `script`, which a `</script>` in a text must not end.
fn written(graph: &[Value]) -> String {
    json!({ "@context": "https://schema.org", "@graph": graph }).to_string().replace('<', "\\u003c")
}
