//! The documents of the JSON contract, over the whole data set.
#![cfg(feature = "serde")]

use http_status::document::{AnyDoc, Export, Status, Vendor};
use http_status::{AnyStatus, StatusInfo};
use serde_json::{Value, json};

#[test]
fn everything_survives_a_round_trip() {
    let export = Export::new();
    let text = serde_json::to_string(&export).expect("documents serialize");
    let read: Export = serde_json::from_str(&text).expect("documents are read back");
    assert_eq!(read, export);
    assert_eq!(serde_json::to_string(&read).expect("documents serialize"), text);
}

#[test]
fn every_number_survives_a_round_trip() {
    for code in 0..=u16::MAX {
        let document = AnyDoc::from(AnyStatus::of(code));
        let value = serde_json::to_value(&document).expect("documents serialize");
        assert_eq!(
            serde_json::from_value::<AnyDoc>(value).expect("documents are read back"),
            document
        );
    }
}

/// Adds a field to every object: what a later version may do.
fn grow(value: &mut Value) {
    match value {
        Value::Object(object) => {
            object.values_mut().for_each(grow);
            object.insert("added_later".to_owned(), json!({ "in": ["another", "version"] }));
        }
        Value::Array(items) => items.iter_mut().for_each(grow),
        _ => {}
    }
}

#[test]
fn fields_of_a_later_version_are_tolerated() {
    for info in StatusInfo::all() {
        let status = Status::from(info);
        let mut value = serde_json::to_value(&status).expect("documents serialize");
        value.as_object_mut().expect("an object").remove("symbols");
        grow(&mut value);
        value["symbols"] = serde_json::to_value(&status.symbols).expect("documents serialize");
        assert_eq!(
            serde_json::from_value::<Status>(value).expect("documents are read back"),
            status
        );
    }
}

#[test]
fn a_document_with_only_the_fields_of_the_contract_is_read() {
    let mut value = serde_json::to_value(Export::new()).expect("documents serialize");
    for row in value["vendor_statuses"].as_array_mut().expect("a list") {
        let row = row.as_object_mut().expect("an object");
        row.retain(|key, _| {
            ["code", "name", "owner", "product", "meaning", "seen", "source", "era"]
                .contains(&key.as_str())
        });
        serde_json::from_value::<Vendor>(Value::Object(row.clone()))
            .expect("documents are read back");
    }
    value.as_object_mut().expect("an object").remove("claims");
    value.as_object_mut().expect("an object").remove("requirements");
    value.as_object_mut().expect("an object").remove("classes");
    for status in value["statuses"].as_array_mut().expect("a list") {
        for requirement in status["requirements"].as_array_mut().expect("a list") {
            requirement.as_object_mut().expect("an object").remove("binds");
        }
    }
    serde_json::from_value::<Export>(value).expect("documents are read back");
}

/// The names of the contract, for 421, as DESIGN fixes them.
#[test]
fn the_names_of_the_contract() {
    let status = serde_json::to_value(Status::from(StatusInfo::of(421).expect("registered")))
        .expect("serializes");
    assert_eq!(status["code"], 421);
    assert_eq!(status["reason_phrase"], "Misdirected Request");
    assert_eq!(status["class"], "client-error");
    assert_eq!(status["registration"]["status"], "assigned");
    assert_eq!(status["registration"]["description"], "Misdirected Request");
    assert_eq!(status["registration"]["expires"], Value::Null);
    assert_eq!(status["defined_by"]["spec"], "RFC9110");
    assert_eq!(status["defined_by"]["section"], "15.5.20");
    assert_eq!(
        status["defined_by"]["url"],
        "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.20"
    );
    assert_eq!(
        status["names"],
        json!([{ "phrase": "Misdirected Request", "spec": "RFC7540", "section": "9.1.2" }])
    );
    assert_eq!(status["cacheability"]["default"], "explicit");
    assert_eq!(
        status["cacheability"]["history"],
        json!([{ "default": "heuristic", "spec": "RFC7540", "section": "9.1.2" }])
    );
    assert_eq!(status["proxies_must_not_generate"], true);
    assert_eq!(status["content"], "should");
    assert_eq!(status["redirect"], Value::Null);
    assert_eq!(status["retry"]["permission"], "may");
    assert_eq!(status["retry"]["methods"], "any");
    assert_eq!(status["retry"]["connection"], "different");
    assert_eq!(status["retry"]["change"], Value::Null);
    assert_eq!(status["retry"]["retry_after"], false);
    for key in ["required", "recommended", "optional", "forbidden"] {
        assert!(status["fields"][key].is_array(), "{key}");
    }
    for key in ["id", "level", "actor", "text", "spec", "section", "topic"] {
        assert!(status["requirements"][0][key].is_string(), "{key}");
    }
    assert_eq!(status["requirements"][0]["binds"], json!(["421"]));
    for key in [
        "summary",
        "description",
        "causes",
        "fixes",
        "mistakes",
        "in_practice",
        "insight",
        "examples",
        "related",
    ] {
        assert!(status["docs"].get(key).is_some(), "{key}");
    }
    let export = serde_json::to_value(Export::new()).expect("serializes");
    assert_eq!(export["version"], 1);
    for key in ["data_version", "iana_version"] {
        assert!(export[key].is_string(), "{key}");
    }
    for key in
        ["statuses", "classes", "vendor_statuses", "requirements", "ecosystems", "specs", "rules"]
    {
        assert!(export[key].is_array(), "{key}");
    }
}

#[test]
fn every_decision_survives_a_round_trip() {
    use http_status::document::RetryDecisionDoc;
    use http_status::{Attempt, RetryPolicy};

    for code in 0..=1_000 {
        for method in ["GET", "POST"] {
            let attempt = Attempt::new(method, code).location(true).policy(RetryPolicy::common());
            let document = RetryDecisionDoc::of(method, attempt.retry_after("5").now(7).decide());
            let mut value = serde_json::to_value(&document).expect("documents serialize");
            assert_eq!((&value["code"], &value["method"]), (&json!(code), &json!(method)));
            grow(&mut value);
            let read: RetryDecisionDoc =
                serde_json::from_value(value).expect("documents are read back");
            assert_eq!(read, document);
        }
    }
}

/// The names of the contract for rules, and for what the linter finds.
#[cfg(feature = "lint")]
#[test]
fn the_names_of_the_contract_for_rules_and_findings() {
    use http_status::document::{Report, RuleDoc};
    use http_status::lint::Rule;

    let rule = Rule::named("missing-allow-header").expect("there is such a rule");
    let value = serde_json::to_value(RuleDoc::from(rule)).expect("serializes");
    for (key, expected) in [
        ("name", json!("missing-allow-header")),
        ("group", json!("correctness")),
        ("level", json!("error")),
        ("summary", json!(rule.summary)),
        ("requirements", json!(rule.requirements)),
        ("inputs", json!(["response"])),
    ] {
        assert_eq!(value[key], expected, "{key}");
    }
    let export = Export::new();
    assert_eq!(export.rules, Rule::all().map(RuleDoc::from).collect::<Vec<_>>());

    let report = json!({
        "version": 1,
        "findings": [{
            "rule": "missing-allow-header", "level": "error", "message": "wrong", "path": "a.http", "line": 4, "column": 10,
            "status": 405, "requirement": null, "spec": "RFC9110", "section": "15.5.6", "help": "do it",
            "fix": { "safe": true, "edits": [{ "start": 1, "end": 2, "text": "x" }] },
        }],
        "files": 1,
        "errors": [{ "path": "b.http", "line": null, "column": null, "message": "not there" }],
    });
    let read: Report = serde_json::from_value(report.clone()).expect("a report is read");
    let written = serde_json::to_value(&read).expect("serializes");
    for (key, value) in report["findings"][0].as_object().expect("an object") {
        assert_eq!(written["findings"][0][key], *value, "{key}");
    }
    assert_eq!((&written["files"], &written["errors"]), (&report["files"], &report["errors"]));
}
