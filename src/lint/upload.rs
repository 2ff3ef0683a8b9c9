//! Resumable uploads, as draft-ietf-httpbis-resumable-upload-05 has them.

use super::{Content, Exchange, FieldName, FieldSet, Fields, Request, Response, value};

/// What a request wants of an upload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Section 4.
    Creation,
    /// Section 5: HEAD.
    OffsetRetrieval,
    /// Section 6: PATCH at an offset.
    Append,
    /// Section 7: DELETE.
    Cancellation,
}

/// The number of the draft's form of the protocol (section 4.2).
pub(super) const INTEROP_VERSION: u64 = 6;

/// The fields that only an upload resource has to send.
const STATE: FieldSet =
    FieldSet::of(&[FieldName::UPLOAD_COMPLETE, FieldName::UPLOAD_LENGTH, FieldName::UPLOAD_OFFSET]);

/// What the request wants, if all is known of it and it speaks of uploads as this draft does. Other drafts, and tus, use the
/// same fields in another way.
pub(super) fn purpose(request: &Request<'_>) -> Option<Purpose> {
    if request.is_partial || interop_version(&request.fields) != Some(INTEROP_VERSION) {
        return None;
    }
    match request.method {
        "HEAD" => Some(Purpose::OffsetRetrieval),
        "DELETE" => Some(Purpose::Cancellation),
        "PATCH" if request.fields.has(FieldName::UPLOAD_OFFSET) => Some(Purpose::Append),
        _ if request.fields.has(FieldName::UPLOAD_OFFSET) => None,
        _ => request.fields.has(FieldName::UPLOAD_COMPLETE).then_some(Purpose::Creation),
    }
}

/// The version of the draft that a message names.
pub(super) fn interop_version(fields: &Fields<'_>) -> Option<u64> {
    integer(fields, FieldName::UPLOAD_DRAFT_INTEROP_VERSION)
}

/// The value of a field that is an integer, which is not negative.
pub(super) fn integer(fields: &Fields<'_>, name: FieldName) -> Option<u64> {
    value::number(value::before_parameters(fields.only(name)?))
}

/// What `Upload-Complete` says.
pub(super) fn is_complete(fields: &Fields<'_>) -> Option<bool> {
    value::boolean(fields.only(FieldName::UPLOAD_COMPLETE)?)
}

/// Whether some response shows that there is an upload resource.
pub(super) fn is_shown(exchange: &Exchange<'_>) -> bool {
    let shows =
        |response: &Response<'_>| response.status == 104 || response.fields.present().meets(STATE);
    shows(&exchange.response) || exchange.interim.iter().any(shows)
}

/// How many bytes of the upload the request brings.
pub(super) fn sent(request: &Request<'_>) -> Option<u64> {
    if !request.fields.has(FieldName::TRANSFER_ENCODING)
        && let Some(length) = request.fields.only(FieldName::CONTENT_LENGTH)
    {
        return value::number(length);
    }
    match request.content {
        Content::Bytes(bytes) => Some(bytes.len() as u64),
        _ => None,
    }
}
