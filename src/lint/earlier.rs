//! What a response has in common with the earlier one for the same target.

use alloc::format;
use alloc::string::String;

use super::value::{EntityTag, number};
use super::{FieldName, Fields, Response};

/// The entity tag that stands in a field, if it is one alone.
pub(super) fn tag<'a>(fields: &Fields<'a>, name: FieldName) -> Option<EntityTag<'a>> {
    EntityTag::read(fields.only(name)?)
}

/// Whether both have the same strong entity tag, and so the same content.
pub(super) fn is_same(one: &Fields<'_>, other: &Fields<'_>) -> bool {
    let tags = (tag(one, FieldName::ETAG), tag(other, FieldName::ETAG));
    matches!(tags, (Some(one), Some(other)) if one.equals_strongly(other))
}

/// Whether the lines with a name are the same, or there are none.
pub(super) fn agrees(one: &Fields<'_>, other: &Fields<'_>, name: FieldName) -> bool {
    one.all(name).eq(other.all(name))
}

/// The length in `Content-Length`.
pub(super) fn length(fields: &Fields<'_>) -> Option<u64> {
    number(fields.only(FieldName::CONTENT_LENGTH)?)
}

/// The content, if it is there from the first byte to the last as it was sent: without content codings, and of the length
/// that the message itself gives.
pub(super) fn whole_content<'a>(response: &Response<'a>) -> Option<&'a [u8]> {
    let content = response.content.bytes()?;
    let is_whole = !response.fields.has(FieldName::CONTENT_ENCODING)
        && length(&response.fields) == Some(content.len() as u64);
    is_whole.then_some(content)
}

/// The fields among these that the earlier response had and the later one lacks, as messages list them: `` `ETag`, `Vary` ``.
pub(super) fn missing(
    earlier: &Fields<'_>,
    later: &Fields<'_>,
    names: impl IntoIterator<Item = FieldName>,
) -> Option<String> {
    let mut list = String::new();
    for name in names {
        if earlier.has(name) && !later.has(name) {
            let comma = if list.is_empty() { "" } else { ", " };
            list.push_str(&format!("{comma}`{name}`"));
        }
    }
    (!list.is_empty()).then_some(list)
}
