//! The few colours there are. Everything can be understood without them.

use anstyle::{AnsiColor, Style};
use http_status::StatusClass;
use http_status::lint::Severity;

pub(super) const PLAIN: Style = Style::new();
pub(super) const HEADING: Style = Style::new().bold();
pub(super) const STRONG: Style = Style::new().bold();
pub(super) const FAINT: Style = Style::new().dimmed();
pub(super) const LINK: Style = Style::new().dimmed().underline();
pub(super) const SYMBOL: Style = AnsiColor::Cyan.on_default();

pub(super) const fn class(class: StatusClass) -> Style {
    let color = match class {
        StatusClass::Informational => AnsiColor::Blue,
        StatusClass::Successful => AnsiColor::Green,
        StatusClass::Redirection => AnsiColor::Cyan,
        StatusClass::ClientError => AnsiColor::Yellow,
        StatusClass::ServerError => AnsiColor::Red,
    };
    color.on_default().bold()
}

pub(super) const fn level(level: Severity) -> Style {
    let color = match level {
        Severity::Error => AnsiColor::Red,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Info => AnsiColor::Blue,
    };
    color.on_default().bold()
}
