//! What the registry says of a code, and which document defines it.

use crate::info::{COUNT, Row, aligned, row};
use crate::spec::{source, source_if_any};
use crate::{RegistrationStatus, SpecRef, StatusInfo};

/// A row of the registry of the IANA, in its own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Registration {
    status: RegistrationStatus,
    description: &'static str,
    reference: &'static str,
    expires: Option<&'static str>,
}

impl Registration {
    /// Assigned, temporary, unused or obsoleted.
    #[must_use]
    pub const fn status(self) -> RegistrationStatus {
        self.status
    }

    /// The description as the registry writes it, notes included: `(Unused)`, `Not Extended (OBSOLETED)`.
    #[must_use]
    pub const fn description(self) -> &'static str {
        self.description
    }

    /// The reference as the registry writes it: `[RFC9110, Section 15.5.20]`.
    #[must_use]
    pub const fn reference(self) -> &'static str {
        self.reference
    }

    /// The day on which a temporary registration ends, as `YYYY-MM-DD`.
    #[must_use]
    pub const fn expires(self) -> Option<&'static str> {
        self.expires
    }
}

#[derive(Clone, Copy)]
struct Provenance {
    registration: Registration,
    defined_by: SpecRef,
    proxies: Option<SpecRef>,
    content: SpecRef,
    redirect: Option<SpecRef>,
}

macro_rules! provenance {
    ($((
        $code:literal, $description:literal, $reference:literal, $expires:expr, $defined_by:tt,
        $proxies:ident $(($proxies_source:tt))?, $content:tt, $redirect:ident $(($redirect_source:tt))?
    ),)+) => {
        static PROVENANCE: [Row<Provenance>; COUNT] = [$(Row {
            code: $code,
            value: Provenance {
                registration: Registration {
                    status: match StatusInfo::of($code) {
                        Some(info) => info.registration_status(),
                        None => panic!("a row of a code that the core table lacks"),
                    },
                    description: $description,
                    reference: $reference,
                    expires: $expires,
                },
                defined_by: source!($defined_by),
                proxies: source_if_any!($proxies $($proxies_source)?),
                content: source!($content),
                redirect: source_if_any!($redirect $($redirect_source)?),
            },
        },)+];
    };
}

include!(concat!(env!("OUT_DIR"), "/provenance.rs"));

const _: () = aligned(&PROVENANCE);

impl StatusInfo {
    /// The row of the registry.
    ///
    /// ```
    /// use http_status::{RegistrationStatus, StatusInfo};
    ///
    /// let registration = StatusInfo::of(510).unwrap().registration();
    /// assert_eq!(registration.status(), RegistrationStatus::Obsoleted);
    /// assert_eq!(registration.description(), "Not Extended (OBSOLETED)");
    /// ```
    #[must_use]
    pub const fn registration(&self) -> Registration {
        row(&PROVENANCE, self.code()).registration
    }

    /// The document and section that define the code.
    #[must_use]
    pub const fn defined_by(&self) -> SpecRef {
        row(&PROVENANCE, self.code()).defined_by
    }

    /// Where it is said that proxies must not generate the code; `None` when nothing says so.
    #[must_use]
    pub const fn proxies_source(&self) -> Option<SpecRef> {
        row(&PROVENANCE, self.code()).proxies
    }

    /// Where the [content rule](Self::content) is said.
    #[must_use]
    pub const fn content_source(&self) -> SpecRef {
        row(&PROVENANCE, self.code()).content
    }

    pub(crate) const fn redirect_source(&self) -> Option<SpecRef> {
        row(&PROVENANCE, self.code()).redirect
    }
}
