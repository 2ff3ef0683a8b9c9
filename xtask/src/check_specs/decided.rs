//! Differences between tables and texts that were looked at and are meant.

/// A difference at a place, by words that its report contains.
pub(super) struct Decided {
    /// As it stands before the colon of the report.
    pub(super) place: &'static str,
    pub(super) what: &'static str,
    pub(super) reason: &'static str,
}

pub(super) static DECIDED: &[Decided] = &[
    Decided {
        place: "RFC2068 6.1.1",
        what: "`505 HTTP Version not supported`",
        reason: "differs from the heading 10.5.6, which is in the table, only in case",
    },
    Decided {
        place: "RFC2616 14.46",
        what: "is no name in our table",
        reason: "the numbers are warn-codes",
    },
    Decided {
        place: "RFC2616 6.1.1",
        what: "`416 Requested range not satisfiable`",
        reason: "differs from the heading 10.4.17, which is in the table, only in case",
    },
    Decided {
        place: "RFC2616 6.1.1",
        what: "`505 HTTP Version not supported`",
        reason: "differs from the heading 10.5.6, which is in the table, only in case",
    },
    Decided {
        place: "RFC7168 2.3.1",
        what: "`300 Multiple Options`",
        reason: "a coffee pot's name for the HTTP code 300; HTCPCP names none of the others anew",
    },
    Decided {
        place: "RFC7168 2.3.3",
        what: "`418 I'm a Teapot`",
        reason: "differs from the heading of RFC 2324, which is in the table, only in case",
    },
    Decided {
        place: "RFC7234 7.2.2",
        what: "is no name in our table",
        reason: "the numbers are warn-codes",
    },
    Decided {
        place: "RFC9110 15.3.1",
        what: "the field `ETag`",
        reason: "the section speaks of validator fields, which are ETag and Last-Modified (8.8)",
    },
    Decided {
        place: "RFC9110 15.3.2",
        what: "the field `ETag`",
        reason: "the section speaks of validator fields, which are ETag and Last-Modified (8.8)",
    },
    Decided {
        place: "RFC9110 15.3.2",
        what: "the field `Last-Modified`",
        reason: "the section speaks of validator fields, which are ETag and Last-Modified (8.8)",
    },
    Decided {
        place: "RFC9110 15.5.19",
        what: "`418 I'm a teapot`",
        reason: "the section says only that the code is unused; the phrase is that of RFC 2324",
    },
];
