//! What came out of the data: reviewers see a change of the table in `table.json`. Prose and symbols stand in `data/` as they
//! come out, so only their numbers are shown.
#![cfg(feature = "serde")]

use http_status::document::Export;
use serde_json::{Value, json};

/// Replaces a list, or an object of lists, by the number of its items.
fn count(value: &mut Value) {
    let items = match &*value {
        Value::Array(items) => items.len(),
        Value::Object(lists) => lists.values().filter_map(Value::as_array).map(Vec::len).sum(),
        _ => return,
    };
    *value = json!(items);
}

#[test]
fn the_table_is_as_reviewed() {
    let export = serde_json::to_value(Export::new()).expect("documents serialize");
    let mut text = String::from("{\n");
    for (name, rows) in export.as_object().expect("an object") {
        // Rules are no data: `cli/rules.md` lists them.
        if name == "rules" {
            continue;
        }
        let Some(rows) = rows.as_array() else {
            text += &format!("  {name:?}: {rows},\n");
            continue;
        };
        text += &format!("  {name:?}: [\n");
        for row in rows {
            let mut row = row.clone();
            if let Some(status) = row.as_object_mut() {
                status.remove("docs");
                if name == "requirements" {
                    status.remove("text");
                }
                for prose in ["requirements", "behaviour", "symbols", "sub_statuses"] {
                    status.get_mut(prose).map(count);
                }
            }
            text += &format!("    {row},\n");
        }
        text += "  ],\n";
    }
    text += "}\n";
    snapbox::assert_data_eq!(text, snapbox::file!["table.json"].raw());
}
