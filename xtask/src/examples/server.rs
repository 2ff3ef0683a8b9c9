//! Programs and configuration that send a code: what the server itself says, the compiler where the framework is to be had, or
//! else the parser of the language.

use std::fs;
use std::io;
use std::path::Path;
use std::time::Duration;

use http_status::ExampleLanguage as Language;

use super::tool::{self, Tool};
use super::{Case, Verdict, dotnet, process, typescript};

const CHECK: Duration = Duration::from_secs(60);

/// The program that parses Java.
const PARSE_JAVA: &str = include_str!("../../examples/Parse.java");

/// How a language is checked.
struct Way {
    tool: Tool,
    file: &'static str,
    arguments: &'static [&'static str],
    /// Makes a whole of what stands in a page.
    whole: fn(&str) -> String,
}

const fn way(
    tool: Tool,
    file: &'static str,
    arguments: &'static [&'static str],
    whole: fn(&str) -> String,
) -> Way {
    Way { tool, file, arguments, whole }
}

impl Way {
    fn of(language: Language) -> Option<Self> {
        Some(match language {
            Language::Nginx => {
                way(tool::NGINX, "nginx.conf", &["-t", "-p", ".", "-c", "nginx.conf"], nginx)
            }
            Language::Apache => {
                way(tool::APACHE, "apache.conf", &["-t", "-d", ".", "-f", "apache.conf"], apache)
            }
            Language::Caddy => way(
                tool::CADDY,
                "Caddyfile",
                &["validate", "--adapter", "caddyfile", "--config", "Caddyfile"],
                str::to_owned,
            ),
            Language::HaProxy => {
                way(tool::HAPROXY, "haproxy.cfg", &["-c", "-f", "haproxy.cfg"], haproxy)
            }
            Language::Varnish => {
                let arguments = &["-C", "-p", "vcl_path=.", "-f", "example.vcl"];
                way(tool::VARNISH, "example.vcl", arguments, varnish)
            }
            Language::JavaScript => {
                way(tool::NODE, "example.mjs", &["--check", "example.mjs"], str::to_owned)
            }
            Language::Python => {
                way(tool::PYTHON, "example.py", &["-m", "py_compile", "example.py"], str::to_owned)
            }
            Language::Ruby => way(tool::RUBY, "example.rb", &["-c", "example.rb"], str::to_owned),
            Language::Php => way(tool::PHP, "example.php", &["-l", "example.php"], php),
            Language::Shell => way(tool::BASH, "example.sh", &["-n", "example.sh"], str::to_owned),
            Language::Go => way(tool::GOFMT, "example.go", &["-e", "example.go"], go),
            Language::Rust => way(
                tool::RUSTFMT,
                "example.rs",
                &["--edition", "2024", "example.rs"],
                str::to_owned,
            ),
            Language::Java => {
                way(tool::JAVA, "Example.txt", &["Parse.java", "Example.txt"], str::to_owned)
            }
            Language::Yaml => way(
                tool::RUBY,
                "example.yaml",
                &["-ryaml", "-e", "YAML.parse_stream(File.read('example.yaml'))"],
                str::to_owned,
            ),
            _ => return None,
        })
    }
}

/// Checks one.
pub(super) fn check(case: &Case, work: &Path) -> io::Result<Verdict> {
    match case.language {
        Language::CSharp => return dotnet::check(case, &case.room(work)?),
        Language::TypeScript => return typescript::check(case.text, &case.room(work)?),
        _ => {}
    }
    let Some(way) = Way::of(case.language) else {
        return Ok(Verdict::Skipped(format!("nothing parses {} here", case.language)));
    };
    if let Some(missing) = way.tool.missing() {
        return Ok(missing);
    }
    let room = case.room(work)?;
    fs::write(room.join(way.file), (way.whole)(case.text))?;
    if case.language == Language::Java {
        fs::write(room.join("Parse.java"), PARSE_JAVA)?;
    }
    process::run(way.tool.command().args(way.arguments), &room, CHECK)
}

/// A whole configuration around what stands in a block.
fn nginx(text: &str) -> String {
    const TOP: [&str; 3] = ["events", "http", "stream"];
    const IN_HTTP: [&str; 9] = [
        "geo",
        "limit_conn_zone",
        "limit_req_zone",
        "log_format",
        "map",
        "proxy_cache_path",
        "server",
        "split_clients",
        "upstream",
    ];

    let lines = text.lines().map(str::trim);
    let first =
        lines.clone().find(|line| !line.is_empty() && !line.starts_with('#')).unwrap_or_default();
    let word = first.split([' ', '{', ';']).next().unwrap_or_default();
    let before = "pid nginx.pid;\nerror_log stderr;\n";
    let events = "events {}\n";
    if TOP.contains(&word) {
        let events = if text.contains("events {") { "" } else { events };
        return format!("{before}{events}{text}");
    }
    if IN_HTTP.contains(&word) {
        return format!("{before}{events}http {{\n{text}\n}}\n");
    }
    format!("{before}{events}http {{\nserver {{\n{text}\n}}\n}}\n")
}

/// With every module that Debian has, so that no directive is unknown.
fn apache(text: &str) -> String {
    const MODULES: &str = "/usr/lib/apache2/modules";

    let mut lines = vec![
        "ServerName localhost".to_owned(),
        "ErrorLog error.log".to_owned(),
        "PidFile apache.pid".to_owned(),
    ];
    let mut modules: Vec<String> = Vec::new();
    if let Ok(entries) = fs::read_dir(MODULES) {
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            modules.extend(
                name.strip_prefix("mod_")
                    .and_then(|name| name.strip_suffix(".so"))
                    .map(str::to_owned),
            );
        }
    }
    // Those that others build on come first.
    modules.sort_by_key(|name| {
        let first = [
            "mpm_event",
            "authn_core",
            "authz_core",
            "cache",
            "dav",
            "dbd",
            "ldap",
            "proxy",
            "session",
            "slotmem_shm",
            "watchdog",
        ];
        (first.iter().position(|known| known == name).unwrap_or(first.len()), name.clone())
    });
    // One of a kind is enough, and nothing that wants a setup of its own.
    let is_wanted = |name: &&String| {
        let other_mpm = name.starts_with("mpm_") && *name != "mpm_event";
        !other_mpm
            && !name.starts_with("lbmethod_heartbeat")
            && !name.starts_with("heart")
            && !name.starts_with("cgi")
            && *name != "suexec"
    };
    for name in modules.iter().filter(is_wanted) {
        lines.push(format!("LoadModule {name}_module {MODULES}/mod_{name}.so"));
    }
    lines.push(format!("<VirtualHost *:80>\n{text}\n</VirtualHost>\n"));
    lines.join("\n")
}

/// With a listener, which there has to be.
fn haproxy(text: &str) -> String {
    let has_listener =
        text.lines().any(|line| line.starts_with("frontend ") || line.starts_with("listen "));
    let backend = text.lines().find_map(|line| line.strip_prefix("backend "));
    let frontend = match backend {
        Some(name) if !has_listener => {
            format!("frontend check\n    bind 127.0.0.1:8080\n    default_backend {name}\n")
        }
        _ => String::new(),
    };
    format!(
        "defaults\n    mode http\n    timeout connect 5s\n    timeout client 30s\n    timeout server 30s\n\n{text}\n\n{frontend}"
    )
}

fn varnish(text: &str) -> String {
    let version = if text.contains("vcl 4") { "" } else { "vcl 4.1;\n" };
    let backend = if text.contains("backend ") { "" } else { "backend default none;\n" };
    format!("{version}{backend}{text}\n")
}

fn php(text: &str) -> String {
    if text.trim_start().starts_with("<?php") { text.to_owned() } else { format!("<?php\n{text}") }
}

/// With a package clause.
fn go(text: &str) -> String {
    let has_one = text.lines().any(|line| line.starts_with("package "));
    if has_one { text.to_owned() } else { format!("package main\n\n{text}") }
}

#[cfg(test)]
mod tests {
    use http_status::ExampleKind;

    use super::*;
    use crate::refresh::{cache, root};

    /// No document has these yet. Where the programs are not here, nothing is asked.
    #[test]
    fn vcl_and_yaml_are_read() {
        let vcl = "sub vcl_recv {\n    if (req.method == \"BREW\") {\n        return (synth(418));\n    }\n}";
        let yaml = "route: a\n---\nroute:\n  - b\n";
        let cases = [
            (Language::Varnish, vcl.to_owned(), true),
            (Language::Varnish, vcl.replace("synth", "sinth"), false),
            (Language::Yaml, yaml.to_owned(), true),
            (Language::Yaml, yaml.replace("- b", "- [b"), false),
        ];
        let work = cache(&root()).with_file_name("examples-test");
        for (number, (language, text, is_sound)) in cases.into_iter().enumerate() {
            let text = &*text.leak();
            let kind = ExampleKind::Server;
            let case = Case { code: 418, number, kind, language, title: "", text };
            match check(&case, &work).expect("a folder can be made") {
                Verdict::Passed { .. } => assert!(is_sound, "{text}"),
                Verdict::Failed(why) => assert!(!is_sound, "{why}"),
                Verdict::Skipped(_) => {}
            }
        }
    }

    #[test]
    fn blocks_are_put_where_they_belong() {
        for (text, expected) in [
            ("# 421\nlocation / { return 421; }", "http {\nserver {\n# 421\nlocation"),
            ("map $a $b { default 1; }\nserver { }", "events {}\nhttp {\nmap $a"),
            ("http {\n}", "events {}\nhttp {\n}"),
        ] {
            let whole = nginx(text);
            assert!(whole.contains(expected), "{whole}");
            assert_eq!(whole.matches('{').count(), whole.matches('}').count(), "{whole}");
        }
        assert!(haproxy("backend a\n    server b 127.0.0.1:1").contains("default_backend a\n"));
        assert!(!haproxy("frontend a\n    bind :80").contains("default_backend"));
        assert!(varnish("sub vcl_recv { }").starts_with("vcl 4.1;\nbackend default none;\n"));
        assert_eq!(go("package a"), "package a");
        assert_eq!(php("echo 1;"), "<?php\necho 1;");
    }
}
