//! `[registration]`: the row of a code in the registry of the IANA.

use super::enumeration::Word;
use super::place::At;
use super::registry::day;
use super::source::Source;
use super::spec::Specs;
use super::table::Table;
use super::vocabulary::RegistrationStatus;

pub(crate) struct Registration {
    pub(crate) status: RegistrationStatus,
    pub(crate) description: String,
    pub(crate) reference: String,
    pub(crate) expires: Option<String>,
}

impl Registration {
    /// `phrase` and `defined_by` are those of the code, which the registry must agree with.
    pub(crate) fn read(
        table: &mut Table<'_>,
        phrase: Option<&At<'_, String>>,
        defined_by: Option<&At<'_, Source>>,
        specs: &Specs,
    ) -> Option<Self> {
        let status = table.word::<RegistrationStatus>("status");
        let description = table.text("description");
        let reference = table.text("reference");
        let has_expires = table.has("expires");
        let expires = table.text_at("expires").and_then(day);

        if let Some(status) = &status {
            let temporary = status.value == RegistrationStatus::Temporary;
            if temporary != has_expires {
                let (is, expected) = if temporary {
                    ("no", "the day that the registry gives")
                } else {
                    ("an", "none")
                };
                status.place.report(format!(
                    "`{}` with {is} `expires`; expected {expected}",
                    status.as_str()
                ));
            }
            if let Some(phrase) = phrase.filter(|phrase| phrase.is_empty())
                && status.value != RegistrationStatus::Unused
            {
                phrase.place.report(
                    "`phrase` is empty; expected a reason phrase, unless the code is unused",
                );
            }
            if let Some(description) = &description {
                check_description(description, status.value, phrase, expires.as_deref());
            }
        }
        if let Some(reference) = &reference {
            check_reference(reference, defined_by, specs);
        }
        Some(Self {
            status: status?.value,
            description: description?.value,
            reference: reference?.value,
            expires,
        })
    }
}

/// The description is the phrase and, unless the code is plainly assigned, a note such as `(OBSOLETED)`.
fn check_description(
    description: &At<'_, String>,
    status: RegistrationStatus,
    phrase: Option<&At<'_, String>>,
    expires: Option<&str>,
) {
    let (name, note) = match description.strip_suffix(')').and_then(|text| text.rsplit_once('(')) {
        Some((name, note)) => (name.trim_end(), note),
        None => (description.as_str(), ""),
    };
    let place = description.place;
    let assigned = status == RegistrationStatus::Assigned;
    let unused = status == RegistrationStatus::Unused;

    let fits = if assigned {
        note.is_empty()
    } else {
        note.to_ascii_lowercase().starts_with(status.as_str())
    };
    if !fits {
        let expected = if assigned {
            "none".to_owned()
        } else {
            format!("({})", status.as_str().to_uppercase())
        };
        let status = status.as_str();
        place.report(format!("the note `({note})` stands beside `{status}`; expected {expected}"));
    }
    if let Some(expires) = expires.filter(|expires| !note.contains(expires)) {
        place.report(format!(
            "the description does not say when it expires; expected {expires} in it"
        ));
    }
    let expected = if unused {
        Some("")
    } else {
        phrase.map(|phrase| phrase.as_str()).filter(|name| !name.is_empty())
    };
    if let Some(expected) = expected.filter(|expected| *expected != name) {
        let expected = if unused { "(Unused)" } else { expected };
        place
            .report(format!("the description without its note is `{name}`; expected `{expected}`"));
    }
}

/// The reference is `[RFC9110, Section 15.5.20]` or `[RFC4918]`, then perhaps more documents in brackets.
fn check_reference(reference: &At<'_, String>, defined_by: Option<&At<'_, Source>>, specs: &Specs) {
    let place = reference.place;
    for (index, entry) in reference.split_inclusive(']').enumerate() {
        let Some(entry) = entry.strip_prefix('[').and_then(|entry| entry.strip_suffix(']')) else {
            place.report(
                "the reference is not in brackets; expected one such as [RFC9110, Section 15.5.20]",
            );
            return;
        };
        let (spec, section) = entry
            .split_once(", Section ")
            .map_or((entry, None), |(spec, section)| (spec, Some(section)));
        specs.check(spec, place);
        if let Some(defined_by) = defined_by.filter(|_| index == 0)
            && (defined_by.spec != spec
                || section.is_some_and(|section| section != defined_by.section))
        {
            place.report(format!(
                "the reference is to `{entry}` and `defined_by` is `{} {}`; expected the same",
                defined_by.spec, defined_by.section
            ));
        }
    }
}
