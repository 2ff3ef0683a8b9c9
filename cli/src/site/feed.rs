//! What programs read: JSON, `llms.txt`, the map of the site; and the files beside the pages.

use askama::Template;
use http_status::document::Export;
use serde::Serialize;
use serde_json::json;

use super::SiteFile;
use super::base::Base;
use super::data::Data;
use crate::schema::schema;

const STYLE: &[u8] = include_bytes!("../../assets/site.css");
const SCRIPT: &[u8] = include_bytes!("../../assets/site.js");
/// Latin letters of IBM Plex, under the SIL Open Font License.
const FONTS: [(&str, &[u8]); 6] = [
    ("fonts/LICENSE.txt", include_bytes!("../../assets/fonts/LICENSE.txt")),
    ("fonts/mono-bold.woff2", include_bytes!("../../assets/fonts/mono-bold.woff2")),
    ("fonts/mono.woff2", include_bytes!("../../assets/fonts/mono.woff2")),
    ("fonts/serif-bold.woff2", include_bytes!("../../assets/fonts/serif-bold.woff2")),
    ("fonts/serif-italic.woff2", include_bytes!("../../assets/fonts/serif-italic.woff2")),
    ("fonts/serif.woff2", include_bytes!("../../assets/fonts/serif.woff2")),
];
const ICON: &[u8] = include_bytes!("../../assets/icon.svg");

/// For programs that read text (llmstxt.org).
#[derive(Template)]
#[template(path = "llms.txt")]
struct Llms<'a> {
    data: &'a Data,
}

#[derive(Template)]
#[template(path = "sitemap.xml", escape = "xml")]
struct Sitemap {
    addresses: Vec<String>,
}

pub(super) fn files(data: &Data) -> Vec<SiteFile> {
    let mut files = vec![
        SiteFile::new("site.css", STYLE),
        SiteFile::new("site.js", SCRIPT),
        SiteFile::new("icon.svg", ICON),
        SiteFile::page("llms.txt", &Llms { data }),
        manifest(),
    ];
    files.extend(FONTS.iter().map(|(path, bytes)| SiteFile::new(*path, *bytes)));
    files.extend(documents(data));
    files
}

/// The data set, its schema, and one file for each number and each class of which something is known.
pub(super) fn documents(data: &Data) -> Vec<SiteFile> {
    let Export { statuses, classes, .. } = &data.export;
    let mut files = vec![json("export.json", &data.export), json("schema.json", &schema())];
    files.extend(statuses.iter().map(|status| json(&format!("{}.json", status.code), status)));
    files.extend(data.numbers.iter().map(|any| json(&format!("{}.json", any.code), any)));
    files.extend(classes.iter().map(|class| json(&format!("{}.json", class.pattern), class)));
    files
}

/// As `--format json` writes it.
fn json(path: &str, document: &impl Serialize) -> SiteFile {
    let mut bytes = serde_json::to_vec_pretty(document).expect("documents have keys of text only");
    bytes.push(b'\n');
    SiteFile::new(path, bytes)
}

fn manifest() -> SiteFile {
    json(
        "manifest.webmanifest",
        &json!({
            "name": "HTTP status codes",
            "short_name": "http-status",
            "start_url": "index.html",
            "display": "minimal-ui",
            "background_color": "#fffefb",
            "theme_color": "#fffefb",
            "icons": [{ "src": "icon.svg", "sizes": "any", "type": "image/svg+xml" }],
        }),
    )
}

/// The map of the site and the note that leads to it. A map has whole addresses: those of our own site, unless others are given.
pub(super) fn map(data: &Data, files: &[SiteFile]) -> Vec<SiteFile> {
    let ours = Base::ours();
    let base = data.base.as_ref().unwrap_or(&ours);
    let pages = files.iter().filter(|file| file.path.ends_with("index.html"));
    let addresses = pages.map(|file| base.address(&file.path)).collect();
    let robots = format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", base.address("sitemap.xml"));
    vec![SiteFile::page("sitemap.xml", &Sitemap { addresses }), SiteFile::new("robots.txt", robots)]
}
