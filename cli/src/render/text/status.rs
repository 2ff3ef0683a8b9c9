//! The parts of the page of a registered code.

use http_status::RegistrationStatus;
use http_status::document::{Behaviour, FieldDetail, RequirementDoc, Status};

use super::docs::Prose;
use super::line::{Line, Lines, labelled};
use super::number::{cite, cite_short};
use super::sheet::{Sheet, apart, section};
use super::style::{self, FAINT, LINK, PLAIN, STRONG};
use crate::page::NumberPage;
use crate::words;

/// The width of the longest level, `SHOULD NOT`, and a gap.
const LEVELS: usize = 12;

pub(super) struct Page<'a> {
    pub(super) status: &'a Status,
    pub(super) page: &'a NumberPage,
}

impl Page<'_> {
    pub(super) fn title(&self) -> Line {
        let Status { code, reason_phrase, class, registration, .. } = self.status;
        let title =
            Line::styled(style::class(*class), format!("{code} {reason_phrase}").trim_end());
        match registration.status {
            RegistrationStatus::Assigned => title,
            state => title.and(FAINT, format!(" ({state})")),
        }
    }

    pub(super) fn summary(&self, sheet: Sheet) -> Lines {
        sheet.wrap(&Line::plain(self.status.docs.summary.as_ref()))
    }

    /// What is so, in a few words each, with its source.
    pub(super) fn facts(&self, sheet: Sheet) -> Lines {
        let identity =
            [self.class(), self.registration(), self.definition(), self.citation(), self.names()];
        let identity =
            identity.into_iter().flat_map(|(label, lines)| sheet.fact(label, &lines)).collect();
        let response =
            [Some(self.proxies()), Some(self.content()), self.redirect(), Some(self.fields())];
        let response = response
            .into_iter()
            .flatten()
            .flat_map(|(label, lines)| sheet.fact(label, &lines))
            .collect();
        apart([identity, self.caching(sheet), self.retry(sheet), response])
    }

    fn class(&self) -> (&'static str, Vec<Line>) {
        ("Class", vec![Line::plain(words::class(self.status.class))])
    }

    fn registration(&self) -> (&'static str, Vec<Line>) {
        let Status { registration, reason_phrase, .. } = self.status;
        let mut line = Line::plain(words::registration(registration));
        if registration.description != *reason_phrase {
            line = line.and(PLAIN, format!(", as \"{}\"", registration.description));
        }
        (
            "Registration",
            vec![line.and(FAINT, format!(" {}", registration.reference.replace(' ', "\u{a0}")))],
        )
    }

    fn definition(&self) -> (&'static str, Vec<Line>) {
        let place = &self.status.defined_by;
        (
            "Defined by",
            vec![
                Line::plain(cite(&place.spec, &place.section)),
                Line::styled(LINK, place.url.as_ref()),
            ],
        )
    }

    /// How to cite the definition, in the manner of an RFC.
    fn citation(&self) -> (&'static str, Vec<Line>) {
        let Status { code, reason_phrase, defined_by, .. } = self.status;
        let name =
            if reason_phrase.is_empty() { String::new() } else { format!(" ({reason_phrase})") };
        let place = format!(
            "{} of {}",
            words::place(&defined_by.section),
            words::document(&defined_by.spec)
        )
        .replace(' ', "\u{a0}");
        let title = self.page.spec(&defined_by.spec).map_or_else(String::new, |spec| {
            format!(", \"{}\", {}", spec.title, words::month(&spec.date))
        });
        ("Cite as", vec![Line::plain(format!("{code}{name}, {place}{title}"))])
    }

    /// The former names, the latest first, and where the present one comes from.
    fn names(&self) -> (&'static str, Vec<Line>) {
        let mut names = self.status.names.iter().rev().map(|name| {
            let place = format!("{}{}", cite(&name.spec, &name.section), self.dated(&name.spec));
            (name.phrase.as_ref(), place)
        });
        let mut lines = Vec::new();
        if let Some((_, place)) = names.next() {
            lines.push(Line::plain("this name since ").and(PLAIN, place));
        }
        lines.extend(names.map(|(phrase, place)| {
            Line::plain("before: ").and(STRONG, phrase).and(PLAIN, format!(", {place}"))
        }));
        match lines.len() {
            0 => lines.push(Line::plain("no document ever named it")),
            1 => lines.push(Line::plain("no former names")),
            _ => {}
        }
        ("Names", lines)
    }

    fn caching(&self, sheet: Sheet) -> Lines {
        let caching = &self.status.cacheability;
        let basis: Vec<String> =
            caching.basis.iter().map(|place| cite(&place.spec, &place.section)).collect();
        let mut lines = vec![
            Line::styled(STRONG, caching.default.to_string())
                .and(PLAIN, format!(": {}", words::cacheability(caching.default))),
            Line::styled(FAINT, basis.join("; ")),
        ];
        lines.extend(caching.history.iter().map(|entry| {
            let by =
                format!(", by {}{}", cite(&entry.spec, &entry.section), self.dated(&entry.spec));
            Line::plain("before: ").and(STRONG, entry.default.to_string()).and(PLAIN, by)
        }));
        sheet.fact_of("Cacheability", |sheet| {
            let notes =
                caching.notes.iter().flat_map(|note| sheet.bullet(&Line::plain(note.as_ref())));
            lines.iter().flat_map(|line| sheet.wrap(line)).chain(notes).collect()
        })
    }

    fn retry(&self, sheet: Sheet) -> Lines {
        let retry = &self.status.retry;
        let mut conditions = words::retry(retry).into_iter();
        let permission = Line::styled(STRONG, conditions.next().unwrap_or_default());
        let conditions = conditions
            .fold(permission, |line, condition| line.and(FAINT, " · ").and(PLAIN, condition));
        let source = Line::styled(FAINT, cite(&retry.spec, &retry.section));
        sheet.fact("Retry", &[conditions, Line::plain(retry.text.as_ref()), source])
    }

    fn proxies(&self) -> (&'static str, Vec<Line>) {
        let line = Line::plain(words::proxies(self.status.proxies_must_not_generate));
        let line = match &self.status.proxies_source {
            Some(place) => line.and(FAINT, format!(" ({})", cite(&place.spec, &place.section))),
            None => line.and(FAINT, " (no document forbids it)"),
        };
        ("Proxies", vec![line])
    }

    fn content(&self) -> (&'static str, Vec<Line>) {
        let line = Line::plain(words::content(self.status.content));
        let source = self.status.content_source.as_ref();
        let place = source
            .map_or_else(String::new, |place| format!(" ({})", cite(&place.spec, &place.section)));
        ("Content", vec![line.and(FAINT, place)])
    }

    fn redirect(&self) -> Option<(&'static str, Vec<Line>)> {
        let redirect = self.status.redirect.as_ref()?;
        let line = Line::plain(words::redirect(Some(redirect)));
        let place = redirect
            .source
            .as_ref()
            .map_or_else(String::new, |place| format!(" ({})", cite(&place.spec, &place.section)));
        Some(("Redirect", vec![line.and(FAINT, place)]))
    }

    fn fields(&self) -> (&'static str, Vec<Line>) {
        let mut lines: Vec<Line> = Vec::new();
        let mut done: Vec<&FieldDetail> = Vec::new();
        let details = &self.status.fields.details;
        for detail in details {
            // Fields of which the same is said stand together.
            let alike = |other: &FieldDetail| {
                (other.usage, &other.when, &other.spec, &other.section)
                    == (detail.usage, &detail.when, &detail.spec, &detail.section)
            };
            if done.iter().any(|other| alike(other)) {
                continue;
            }
            let names: Vec<&str> =
                details.iter().filter(|other| alike(other)).map(|other| &*other.name).collect();
            let when = detail.when.as_ref().map_or_else(String::new, |when| format!(": {when}"));
            lines.push(
                Line::styled(STRONG, names.join(", "))
                    .and(PLAIN, format!(", {}{when}", detail.usage))
                    .and(FAINT, format!(" ({})", cite_short(&detail.spec, &detail.section))),
            );
            done.push(detail);
        }
        if lines.is_empty() {
            lines.push(Line::plain("no document names one for this code"));
        }
        ("Fields", lines)
    }

    /// What takes sentences: the meaning, the demands, and what programs do.
    pub(super) fn prose(&self, sheet: Sheet) -> Lines {
        let prose = Prose { docs: &self.status.docs, all: self.page.all };
        let asked = format!("http-status {} --all", self.status.code);
        apart([
            prose.remedies(sheet),
            prose.meaning(sheet),
            prose.practice(sheet),
            self.behaviour(sheet),
            prose.insight(sheet),
            self.requirements("Requirements", true, sheet),
            self.shared_requirements(&asked, sheet),
            prose.examples(&asked, sheet),
        ])
    }

    /// Those that bind other codes too: many, so that they are counted unless everything is shown.
    fn shared_requirements(&self, asked: &str, sheet: Sheet) -> Lines {
        const TITLE: &str = "Requirements on several codes";

        if self.page.all {
            return self.requirements(TITLE, false, sheet);
        }
        let shared: Vec<_> =
            self.status.requirements.iter().filter(|row| !self.is_alone(row)).collect();
        section(sheet, TITLE, &shared, |sheet| {
            let text = Line::plain(shared.len().to_string()).and(FAINT, format!(" with `{asked}`"));
            sheet.wrap(&text)
        })
    }

    /// Those that bind this code alone, or those that bind others too.
    fn requirements(&self, title: &str, alone: bool, sheet: Sheet) -> Lines {
        let fits = |requirement: &&RequirementDoc| self.is_alone(requirement) == alone;
        let requirements: Vec<_> = self.status.requirements.iter().filter(fits).collect();
        section(sheet, title, &requirements, |sheet| {
            requirements
                .iter()
                .flat_map(|requirement| self.requirement(requirement, sheet))
                .collect()
        })
    }

    fn is_alone(&self, requirement: &RequirementDoc) -> bool {
        requirement.binds == [self.status.code.to_string()]
    }

    fn requirement(&self, requirement: &RequirementDoc, sheet: Sheet) -> Lines {
        let actor = requirement.actor.as_str().replace('-', " ");
        let mut beside = vec![actor, cite_short(&requirement.spec, &requirement.section)];
        beside.extend(requirement.rule.iter().map(|rule| format!("rule {rule}")));
        if self.page.all {
            beside.push(requirement.id.to_string());
            if !self.is_alone(requirement) {
                beside.push(format!("binds {}", requirement.binds.join(", ")));
            }
            beside.extend(requirement.unchecked.iter().map(|why| format!("unchecked: {why}")));
        }
        let inside = sheet.inside(LEVELS);
        let mut lines = inside.wrap(&Line::plain(requirement.text.as_ref()));
        lines.extend(inside.wrap(&Line::styled(FAINT, beside.join(" · "))));
        let level = requirement.level.as_str().replace('-', " ").to_uppercase();
        labelled(Line::styled(STRONG, level), LEVELS, lines)
    }

    /// Those who send it first, then those who may repeat it.
    fn behaviour(&self, sheet: Sheet) -> Lines {
        const ROLES: usize = 9;

        let behaviour = &self.status.behaviour;
        let mut roles: Vec<&str> = behaviour.iter().map(|row| row.role.as_ref()).collect();
        roles.sort_by_key(|role| {
            (
                ["server", "proxy", "cache", "browser", "client"]
                    .iter()
                    .position(|known| known == role),
                *role,
            )
        });
        roles.dedup();
        section(sheet, "What programs do", behaviour, |sheet| {
            let role = |role: &str| {
                let rows = behaviour.iter().filter(|row| row.role == role);
                let rows =
                    rows.flat_map(|row| self.observation(row, sheet.inside(ROLES))).collect();
                labelled(Line::styled(FAINT, role), ROLES, rows)
            };
            roles.into_iter().flat_map(role).collect()
        })
    }

    fn observation(&self, row: &Behaviour, sheet: Sheet) -> Lines {
        let line = Line::styled(STRONG, row.who.as_ref()).and(PLAIN, format!(": {}", row.does));
        let mut lines = sheet.hanging(&line);
        if self.page.all {
            let source = Line::styled(FAINT, format!("Source: {}", row.source));
            lines.extend(sheet.indented(&source));
        }
        lines
    }

    /// ` (June 2022)`, when the document is known.
    fn dated(&self, spec: &str) -> String {
        self.page.spec(spec).map_or_else(String::new, |spec| {
            format!(" ({})", words::month(&spec.date).replace(' ', "\u{a0}"))
        })
    }
}
