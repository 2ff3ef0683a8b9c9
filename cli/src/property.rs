//! What is compared: each property of a code, once.

use http_status::document::Status;
use serde_json::{Value, json};

use crate::page::Property;
use crate::words;

/// A property: where it stands in the document of a code, what it is called, and how to read it as a value and as text.
pub(crate) struct Compared {
    path: &'static str,
    label: &'static str,
    value: fn(&Status) -> Value,
    text: fn(&Status) -> String,
}

impl Compared {
    pub(crate) fn of(&self, statuses: &[Status]) -> Property {
        Property {
            property: self.path,
            label: self.label,
            values: statuses.iter().map(self.value).collect(),
            texts: statuses.iter().map(self.text).collect(),
        }
    }
}

/// In the order of the page of a code. The sentences are no properties: they always differ.
pub(crate) const PROPERTIES: [Compared; 20] = [
    Compared {
        path: "class",
        label: "Class",
        value: |status| json!(status.class),
        text: |status| words::class(status.class),
    },
    Compared {
        path: "registration",
        label: "Registration",
        value: |status| json!({ "status": status.registration.status, "expires": status.registration.expires }),
        text: |status| words::registration(&status.registration),
    },
    Compared {
        path: "defined_by",
        label: "Defined by",
        value: |status| json!(status.defined_by),
        text: |status| words::cite(&status.defined_by.spec, &status.defined_by.section),
    },
    Compared {
        path: "names",
        label: "Former names",
        value: |status| json!(status.names),
        text: |status| words::former_names(&status.names),
    },
    Compared {
        path: "cacheability.default",
        label: "Cacheability",
        value: |status| json!(status.cacheability.default),
        text: |status| status.cacheability.default.to_string(),
    },
    Compared {
        path: "cacheability.history",
        label: "Former caching",
        value: |status| json!(status.cacheability.history),
        text: |status| words::history(&status.cacheability.history),
    },
    Compared {
        path: "retry.permission",
        label: "Retry",
        value: |status| json!(status.retry.permission),
        text: |status| status.retry.permission.to_string(),
    },
    Compared {
        path: "retry.methods",
        label: "Retry methods",
        value: |status| json!(status.retry.methods),
        text: |status| words::methods(status.retry.methods).to_owned(),
    },
    Compared {
        path: "retry.connection",
        label: "Retry connection",
        value: |status| json!(status.retry.connection),
        text: |status| words::connection(status.retry.connection).to_owned(),
    },
    Compared {
        path: "retry.change",
        label: "Retry change",
        value: |status| json!(status.retry.change),
        text: |status| {
            status.retry.change.as_deref().map_or_else(|| "none".to_owned(), words::change)
        },
    },
    Compared {
        path: "retry.when",
        label: "Retry condition",
        value: |status| json!(status.retry.when),
        text: |status| {
            status.retry.when.as_deref().map_or_else(|| "none".to_owned(), words::condition)
        },
    },
    Compared {
        path: "retry.retry_after",
        label: "Retry-After",
        value: |status| json!(status.retry.retry_after),
        text: |status| {
            if status.retry.retry_after { "tells when" } else { "has no meaning" }.to_owned()
        },
    },
    Compared {
        path: "retry.common",
        label: "Retry practice",
        value: |status| json!(status.retry.common),
        text: |status| words::common(status.retry.common).to_owned(),
    },
    Compared {
        path: "proxies_must_not_generate",
        label: "Proxies",
        value: |status| json!(status.proxies_must_not_generate),
        text: |status| words::proxies(status.proxies_must_not_generate).to_owned(),
    },
    Compared {
        path: "redirect",
        label: "Redirect",
        value: |status| {
            json!(
                status
                    .redirect
                    .as_ref()
                    .map(|it| json!({ "permanent": it.permanent, "method": it.method }))
            )
        },
        text: |status| words::redirect(status.redirect.as_ref()),
    },
    Compared {
        path: "content",
        label: "Content",
        value: |status| json!(status.content),
        text: |status| words::content(status.content).to_owned(),
    },
    Compared {
        path: "fields.required",
        label: "Fields required",
        value: |status| json!(status.fields.required),
        text: |status| words::list(&status.fields.required),
    },
    Compared {
        path: "fields.recommended",
        label: "Fields recommended",
        value: |status| json!(status.fields.recommended),
        text: |status| words::list(&status.fields.recommended),
    },
    Compared {
        path: "fields.optional",
        label: "Fields optional",
        value: |status| json!(status.fields.optional),
        text: |status| words::list(&status.fields.optional),
    },
    Compared {
        path: "fields.forbidden",
        label: "Fields forbidden",
        value: |status| json!(status.fields.forbidden),
        text: |status| words::list(&status.fields.forbidden),
    },
];
