//! The requests that codes can answer rightly, where a plain GET is none of them.

use crate::problem::quoted;

/// A request that a code fits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fit {
    pub(super) code: u16,
    pub(super) method: &'static str,
    pub(super) fields: &'static [(&'static str, &'static str)],
    pub(super) content: Option<&'static str>,
}

const fn fit(
    code: u16,
    method: &'static str,
    fields: &'static [(&'static str, &'static str)],
    content: Option<&'static str>,
) -> Fit {
    Fit { code, method, fields, content }
}

const TEXT: (&str, &str) = ("Content-Type", "text/plain");

/// By code.
static FITS: &[Fit] = &[
    fit(100, "POST", &[("Expect", "100-continue"), TEXT], Some("hello")),
    fit(
        101,
        "GET",
        &[
            ("Connection", "Upgrade"),
            ("Upgrade", "websocket"),
            ("Sec-WebSocket-Version", "13"),
            // The one of RFC 6455, section 1.3.
            ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="),
        ],
        None,
    ),
    fit(
        104,
        "POST",
        &[("Upload-Draft-Interop-Version", "6"), ("Upload-Complete", "?1"), TEXT],
        Some("hello"),
    ),
    fit(201, "POST", &[TEXT], Some("hello")),
    fit(205, "POST", &[TEXT], Some("hello")),
    fit(206, "GET", &[("Range", "bytes=0-99")], None),
    fit(207, "PROPFIND", &[("Depth", "1")], None),
    fit(226, "GET", &[("A-IM", "diffe"), ("If-None-Match", "\"1\"")], None),
    fit(304, "GET", &[("If-None-Match", "\"1\"")], None),
    fit(406, "GET", &[("Accept", "image/png")], None),
    fit(411, "POST", &[("Transfer-Encoding", "chunked"), TEXT], Some("hello")),
    fit(412, "PUT", &[("If-Match", "\"1\""), TEXT], Some("hello")),
    fit(413, "POST", &[TEXT], Some("hello")),
    fit(415, "POST", &[TEXT], Some("hello")),
    fit(416, "GET", &[("Range", "bytes=99999-")], None),
    fit(417, "GET", &[("Expect", "a-miracle")], None),
    fit(425, "GET", &[("Early-Data", "1")], None),
    fit(428, "PUT", &[TEXT], Some("hello")),
    // RFC 2324 has it; nobody else does.
    fit(501, "BREW", &[], None),
    fit(508, "PROPFIND", &[("Depth", "infinity")], None),
];

impl Fit {
    /// The request for a code.
    pub(super) fn of(code: u16) -> Self {
        let known = FITS.iter().find(|fit| fit.code == code);
        known.copied().unwrap_or_else(|| fit(code, "GET", &[], None))
    }

    /// As a command.
    pub(super) fn curl(&self, base: &str) -> String {
        let mut command = "curl -i".to_owned();
        let own = if self.content.is_some() { "POST" } else { "GET" };
        if self.method != own {
            command.push_str(" -X ");
            command.push_str(self.method);
        }
        for (name, value) in self.fields {
            command.push_str(" -H ");
            command.push_str(&quoted(&format!("{name}: {value}")));
        }
        if let Some(content) = self.content {
            command.push_str(" -d ");
            command.push_str(&quoted(content));
        }
        format!("{command} {base}status/{}", self.code)
    }
}
