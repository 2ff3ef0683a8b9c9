//! Every document that the command writes fits the schema that it writes, and the schema is no sieve.

use jsonschema::Validator;
use serde_json::{Value, json};

use crate::common::{http_status, output};

fn schema() -> Value {
    let written = output(["export", "--format", "schema"]);
    serde_json::from_slice(&written).expect("the schema is JSON")
}

/// What checks documents of one kind.
fn kind(schema: &Value, name: &str) -> Validator {
    let one = json!({
        "$schema": schema["$schema"],
        "$ref": format!("#/$defs/{name}"),
        "$defs": schema["$defs"],
    });
    jsonschema::validator_for(&one).expect("the schema is one")
}

/// What a run writes, whatever its exit code.
fn document(arguments: &[&str]) -> Value {
    let assert = http_status(arguments.iter().chain(&["--format", "json"])).assert();
    serde_json::from_slice(&assert.get_output().stdout)
        .unwrap_or_else(|error| panic!("{arguments:?}: {error}"))
}

#[track_caller]
fn fits(validator: &Validator, document: &Value, what: &str) {
    let faults: Vec<String> = validator
        .iter_errors(document)
        .map(|error| format!("{what}: {}: {error}", error.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn each_document_fits_the_schema_of_its_kind_and_the_whole() {
    let schema = schema();
    let whole = jsonschema::validator_for(&schema).expect("the schema is one");
    for (name, arguments) in [
        ("Export", &["export"][..]),
        ("AnyDoc", &["499"]),
        ("AnyDoc", &["299"]),
        ("Several", &["4xx"]),
        ("Several", &["499", "421"]),
        ("Several", &["list", "--vendor"]),
        ("SubStatusPage", &["404.13"]),
        ("Comparison", &["compare", "400", "422", "--all"]),
        ("Translation", &["translate", ":misdirected_request", "--to", "go"]),
        ("SymbolsPage", &["symbols", "go"]),
        ("EcosystemsPage", &["symbols"]),
        ("RulesPage", &["rules"]),
        ("RuleDoc", &["rule", "missing-allow-header"]),
        ("RetryDecisionDoc", &["retry", "POST", "421", "--reused-connection"]),
        ("RetryDecisionDoc", &["retry", "GET", "503", "--retry-after", "5"]),
        ("Report", &["lint", "../lint/tests/captures", "--exit-zero"]),
    ] {
        let document = document(arguments);
        fits(&kind(&schema, name), &document, &format!("{arguments:?}"));
        assert!(whole.is_valid(&document), "{arguments:?}");
    }
}

#[test]
fn every_number_and_every_row_of_the_data_set_fits() {
    let schema = schema();
    let export = document(&["export"]);
    for (list, name) in [
        ("statuses", "Status"),
        ("classes", "ClassDoc"),
        ("vendor_statuses", "Vendor"),
        ("claims", "ClaimDoc"),
        ("requirements", "RequirementDoc"),
        ("ecosystems", "EcosystemDoc"),
        ("specs", "SpecDoc"),
        ("rules", "RuleDoc"),
    ] {
        let validator = kind(&schema, name);
        let rows = export[list].as_array().expect("a list");
        assert!(!rows.is_empty(), "{list}");
        for row in rows {
            fits(&validator, row, list);
        }
    }
    let one = kind(&schema, "Status");
    for status in export["statuses"].as_array().expect("a list") {
        let code = status["code"].to_string();
        let alone = document(&[&code]);
        assert_eq!(alone, *status);
        fits(&one, &alone, &code);
    }
}

#[test]
fn what_the_contract_forbids_does_not_fit() {
    let validator = kind(&schema(), "Status");
    let good = document(&["421"]);
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut document = good.clone();
        change(&mut document);
        validator.is_valid(&document)
    };
    assert!(changed(&|_| {}));
    assert!(changed(&|document| document["added_later"] = json!({ "by": "us" })));
    let fields: Vec<String> = good.as_object().expect("an object").keys().cloned().collect();
    for field in fields {
        let without = |document: &mut Value| {
            document.as_object_mut().expect("an object").remove(&field);
        };
        assert!(!changed(&without), "{field} is not required");
        assert!(!changed(&|document| document[&field] = json!([[]])), "{field} takes anything");
    }
    for (place, value) in [
        ("/cacheability/default", json!("sometimes")),
        ("/class", json!("4xx")),
        ("/code", json!("421")),
        ("/docs/examples/0/kind", json!("poem")),
        ("/docs/fix_details/0/for", json!("nobody")),
        ("/redirect", json!(false)),
        ("/requirements/0/level", json!("MUST")),
        ("/requirements/0/rule", json!(7)),
        ("/retry/permission", json!(null)),
    ] {
        assert!(
            !changed(&|document| *document.pointer_mut(place).expect("it is there") = value.clone()),
            "{place}"
        );
    }
}
