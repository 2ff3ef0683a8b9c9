//! What other programs read: everything that is written can be read back, and is what the library says.

use std::collections::BTreeMap;

use http_status::document::{AnyDoc, Export, RuleDoc, Status, VERSION, Vendor};
use http_status::{AnyStatus, EcosystemInfo, StatusInfo, VendorStatus};
use serde_json::{Value, json};

use crate::common::{http_status, output};

fn value(arguments: &[&str]) -> Value {
    serde_json::from_slice(&output(arguments)).expect("the output is JSON")
}

/// The data set of the library, with the rules for files.
fn export() -> Export {
    Export { rules: http_status_lint::rules().map(RuleDoc::from).collect(), ..Export::new() }
}

#[test]
fn json_is_the_data_set() {
    let written = output(["export"]);
    assert_eq!(serde_json::from_slice::<Export>(&written).expect("an export"), export());
    assert_eq!(written, output(["export", "--format", "json"]));
    assert_eq!(written, output(["--format", "json", "export"]));
    assert!(written.ends_with(b"}\n"));
}

#[test]
fn yaml_is_the_same_object() {
    let written = String::from_utf8(output(["export", "--format", "yaml"])).expect("YAML is text");
    assert_eq!(serde_saphyr::from_str::<Export>(&written).expect("an export"), export());
    let value: Value = serde_saphyr::from_str(&written).expect("YAML");
    assert_eq!(value, json!(export()));
}

#[test]
fn ndjson_is_a_row_a_line() {
    let written =
        String::from_utf8(output(["export", "--format", "ndjson"])).expect("JSON is text");
    let mut kinds: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for line in written.lines() {
        let mut row: Value = serde_json::from_str(line).expect("a line is JSON");
        let kind =
            row.as_object_mut().and_then(|row| row.remove("kind")).expect("a row has a kind");
        kinds.entry(kind.as_str().expect("a kind is text").to_owned()).or_default().push(row);
    }
    let export = json!(export());
    let expected = [
        ("status", "statuses"),
        ("class", "classes"),
        ("vendor_status", "vendor_statuses"),
        ("claim", "claims"),
        ("requirement", "requirements"),
        ("ecosystem", "ecosystems"),
        ("spec", "specs"),
        ("rule", "rules"),
    ];
    for (kind, list) in expected {
        assert_eq!(Value::from(kinds.remove(kind).unwrap_or_default()), export[list], "{kind}");
    }
    let first = json!([{ "version": 1, "data_version": export["data_version"], "iana_version": export["iana_version"] }]);
    assert_eq!(kinds.remove("export").map(Value::from), Some(first));
    assert!(kinds.is_empty());
}

#[test]
fn csv_is_a_table_of_the_registered_codes() {
    let written = output(["export", "--format", "csv"]);
    let mut reader = csv::Reader::from_reader(written.as_slice());
    let rows: Vec<BTreeMap<String, String>> =
        reader.deserialize().collect::<Result<_, _>>().expect("CSV");
    let codes: Vec<String> = StatusInfo::all().map(|info| info.code().to_string()).collect();
    assert_eq!(rows.iter().map(|row| row["code"].clone()).collect::<Vec<_>>(), codes);
    for (row, info) in rows.iter().zip(StatusInfo::all()) {
        assert_eq!(row["reason_phrase"], info.reason_phrase());
        assert_eq!(row["cacheability"], info.cacheability().as_str());
        assert_eq!(row["retry_text"], info.retry().text());
        assert_eq!(row["summary"], info.docs().summary());
        let required: Vec<&str> = info.fields().required().map(|field| field.name()).collect();
        assert!(
            required
                .iter()
                .all(|name| row["fields_required"].split("; ").any(|field| field == *name))
        );
    }
    let row = rows.iter().find(|row| row["code"] == "421").expect("421 is registered");
    assert_eq!(row["cacheability_history"], "heuristic RFC7540 9.1.2");
    assert_eq!(row["proxies_must_not_generate"], "true");
    assert_eq!(row["url"], "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.20");
}

#[test]
fn same_data_same_bytes() {
    for format in ["json", "ndjson", "csv", "yaml"] {
        let arguments = ["export", "--format", format];
        assert_eq!(output(arguments), output(arguments), "{format}");
    }
}

#[test]
fn one_registered_code_is_its_object_alone() {
    for info in StatusInfo::all() {
        let code = info.code().to_string();
        let written = output([code.as_str(), "--format", "json"]);
        let status: Status = serde_json::from_slice(&written).expect("a status");
        assert_eq!(status, Status::from(info));
    }
}

#[test]
fn one_other_number_is_all_that_is_known_of_it() {
    for code in [0, 99, 218, 299, 499, 520, 600, 999, 65535] {
        let written = output([&code.to_string(), "--format", "json"]);
        let any: AnyDoc = serde_json::from_slice(&written).expect("a number");
        assert_eq!(any, AnyDoc::from(AnyStatus::of(code)));
    }
}

#[test]
fn several_are_lists_with_a_version() {
    let pattern = value(&["4xx", "--format", "json"]);
    assert_eq!(pattern["version"], json!(VERSION));
    let statuses: Vec<Status> =
        StatusInfo::all().filter(|info| info.class().digit() == 4).map(Status::from).collect();
    assert_eq!(pattern["statuses"], json!(statuses));
    let vendors: Vec<Vendor> = VendorStatus::all()
        .filter(|row| row.code() / 100 == 4 && StatusInfo::of(row.code()).is_none())
        .map(Vendor::from)
        .collect();
    assert_eq!(pattern["vendor_statuses"], json!(vendors));

    let numbers = value(&["404", "299", "--format", "json"]);
    assert_eq!(numbers["statuses"][0]["code"], 404);
    assert_eq!(numbers["unregistered"][0]["code"], 299);

    let listed = value(&["--format", "json", "list", "--proxies-must-not-generate"]);
    assert_eq!(listed["statuses"].as_array().map(Vec::len), Some(1));
    assert_eq!(listed["statuses"][0]["code"], 421);

    let words = value(&["timeout", "--format", "json"]);
    assert_eq!(words["statuses"][0]["code"], 408);
}

#[test]
fn comparison_has_the_values_of_the_documents() {
    let comparison = value(&["compare", "411", "417", "--format", "json"]);
    assert_eq!(comparison["version"], json!(VERSION));
    let documents =
        [411, 417].map(|code| Status::from(StatusInfo::of(code).expect("a registered code")));
    assert_eq!(comparison["statuses"], json!(documents));
    let differences = comparison["differences"].as_array().expect("a list");
    assert!(differences.iter().any(|difference| difference["property"] == "retry.change"));
    for difference in differences {
        let path = difference["property"].as_str().expect("a path").replace('.', "/");
        let values: Vec<Value> = comparison["statuses"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|status| {
                status.pointer(&format!("/{path}")).expect("the path leads somewhere").clone()
            })
            .collect();
        assert_eq!(difference["values"], Value::from(values), "{path}");
    }
}

#[test]
fn sub_status_is_an_object() {
    let sub = value(&["404.13", "--format", "json"]);
    assert_eq!((&sub["code"], &sub["sub"]), (&json!(404), &json!(13)));
    assert_eq!(sub["meanings"][0]["product"], "IIS");
}

#[test]
fn translations_are_objects() {
    let asked = [
        "translate",
        "http.StatusMisdirectedRequest",
        "--to",
        "rack,hapi-boom",
        "--format",
        "json",
    ];
    let assert = http_status(asked).assert().code(1);
    let written: Value =
        serde_json::from_slice(&assert.get_output().stdout).expect("the output is JSON");
    let expected = json!({
        "version": VERSION,
        "query": "http.StatusMisdirectedRequest",
        "found": [{
            "ecosystem": "go", "symbol": "http.StatusMisdirectedRequest", "code": 421,
            "since": "1.11", "deprecated": null, "removed": null,
        }],
        "translations": [
            {
                "code": 421, "ecosystem": "rack", "for_version": null,
                "symbol": {
                    "symbol": ":misdirected_request", "bare": "misdirected_request",
                    "since": "2.0.0", "deprecated": null, "removed": null,
                },
            },
            { "code": 421, "ecosystem": "hapi-boom", "for_version": null, "symbol": null },
        ],
    });
    assert_eq!(written, expected);
}

#[test]
fn symbols_are_those_of_the_library() {
    let list = value(&["symbols", "--format", "json"]);
    assert_eq!(list["ecosystems"].as_array().map(Vec::len), Some(EcosystemInfo::all().len()));
    for (row, info) in list["ecosystems"].as_array().into_iter().flatten().zip(EcosystemInfo::all())
    {
        assert_eq!(row["id"], info.ecosystem().as_str());
        let count = info.ecosystem().symbols().filter(|name| name.removed().is_none()).count();
        assert_eq!(row["names"], count);
    }
    for info in EcosystemInfo::all().step_by(9) {
        let id = info.ecosystem().as_str();
        let all = value(&["symbols", id, "--all", "--format", "json"]);
        let symbols: Vec<Value> = info.ecosystem().symbols().map(|name| json!({
            "code": name.code(), "symbol": name.symbol(), "bare": name.bare(),
            "since": name.since(), "deprecated": name.deprecated(), "removed": name.removed(),
        })).collect();
        assert_eq!(all["symbols"], json!(symbols), "{id}");
        assert_eq!((&all["ecosystem"]["id"], &all["for_version"]), (&json!(id), &Value::Null));
    }
}

#[test]
fn retry_decision_is_that_of_the_library() {
    use http_status::document::RetryDecisionDoc;
    use http_status::{Attempt, ConnectionUse, RequestSender, RetryPolicy};

    let decision =
        Attempt::new("POST", 421).connection(ConnectionUse::Alternative).tries(3).decide();
    let written = value(&[
        "retry",
        "POST",
        "421",
        "--alternative-service",
        "--tries",
        "3",
        "--format",
        "json",
    ]);
    assert_eq!(written, json!(RetryDecisionDoc::of("POST", decision)));
    assert_eq!((&written["version"], &written["action"]), (&json!(VERSION), &json!("repeat")));
    assert_eq!(written["obligations"][0]["requirement"], "421-alternative-service-drop-entry");

    let decision = Attempt::new("GET", 503)
        .sender(RequestSender::Proxy)
        .policy(RetryPolicy::common())
        .retry_after("30")
        .now(1_000)
        .decide();
    let written = value(&[
        "--format",
        "json",
        "retry",
        "GET",
        "Service Unavailable",
        "--as-proxy",
        "--policy",
        "common",
        "--retry-after",
        "30",
        "--now",
        "1000",
    ]);
    assert_eq!(written, json!(RetryDecisionDoc::of("GET", decision)));
    assert_eq!((&written["not_before"], &written["wait_seconds"]), (&json!(1_030), &json!(30)));
}

#[test]
fn rules_are_those_of_the_export() {
    let rules = export().rules;
    assert!(rules.is_sorted_by_key(|rule| rule.name.clone()));
    assert!(rules.iter().any(|rule| rule.name == "missing-allow-header"), "those of the library");
    assert!(rules.iter().any(|rule| rule.name == "unused-suppression"), "those for files");
    assert_eq!(
        value(&["rules", "--format", "json"]),
        json!({ "version": VERSION, "rules": rules })
    );
    for rule in rules {
        assert_eq!(value(&["rule", &rule.name, "--format", "json"]), json!(rule));
    }
}
