//! The table against the registry of the IANA, as its own rows state it (`tests/authorities/iana.csv`).

use http_status::{RegistrationStatus, StatusInfo};

const REGISTRY: &str = include_str!("authorities/iana.csv");

struct RegistryRow {
    code: u16,
    description: String,
    reference: String,
}

fn registry() -> Vec<RegistryRow> {
    csv::Reader::from_reader(REGISTRY.as_bytes())
        .deserialize::<(u16, String, String)>()
        .map(|row| {
            let (code, description, reference) = row.expect("the registry file is well formed");
            RegistryRow { code, description, reference }
        })
        .collect()
}

#[test]
fn every_row_of_the_registry_is_in_the_table_and_nothing_else() {
    let registered: Vec<u16> = registry().iter().map(|row| row.code).collect();
    let table: Vec<u16> = StatusInfo::all().map(StatusInfo::code).collect();
    assert_eq!(table, registered);
    assert_eq!(table.len(), 64);
}

#[test]
fn descriptions_and_references_are_the_registry_s() {
    for row in registry() {
        let registration =
            StatusInfo::of(row.code).expect("each row is in the table").registration();
        assert_eq!(registration.description(), row.description, "{}", row.code);
        assert_eq!(registration.reference(), row.reference, "{}", row.code);
    }
}

#[test]
fn phrases_are_the_descriptions_without_the_registry_s_notes() {
    for row in registry() {
        let info = StatusInfo::of(row.code).expect("each row is in the table");
        let (phrase, note) = match row.description.split_once('(') {
            Some((phrase, note)) => (phrase.trim_end(), note),
            None => (row.description.as_str(), ""),
        };
        let status = match note {
            "" => RegistrationStatus::Assigned,
            "Unused)" => RegistrationStatus::Unused,
            "OBSOLETED)" => RegistrationStatus::Obsoleted,
            note if note.starts_with("TEMPORARY") => RegistrationStatus::Temporary,
            note => panic!("{}: a note that nobody has read yet: {note}", row.code),
        };
        assert_eq!(info.registration().status(), status, "{}", row.code);
        if status != RegistrationStatus::Unused {
            assert_eq!(info.reason_phrase(), phrase, "{}", row.code);
        }
    }
}

#[test]
fn the_expiry_is_in_the_registry_s_note() {
    for row in registry() {
        let expires = StatusInfo::of(row.code).and_then(|info| info.registration().expires());
        assert_eq!(row.description.contains("expires"), expires.is_some(), "{}", row.code);
        assert!(
            expires.is_none_or(|day| row.description.contains(&format!("expires {day}"))),
            "{}",
            row.code
        );
    }
}

#[test]
fn definitions_are_in_the_documents_that_the_registry_names() {
    for row in registry() {
        let place = StatusInfo::of(row.code).expect("each row is in the table").defined_by();
        let first =
            row.reference.trim_start_matches('[').split([']', ',']).next().unwrap_or_default();
        assert_eq!(place.spec().id(), first, "{}", row.code);
        if let Some((_, section)) = row.reference.split_once("Section ") {
            assert_eq!(place.section(), section.trim_end_matches(']'), "{}", row.code);
        }
    }
}
