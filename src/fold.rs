//! How names are compared: `build.rs` folds the keys with this, the library the question.

/// The letters and digits of an ASCII name in lower case, one by one: `Request-URI Too Long` and `request_uri_too_long`
/// are the same name.
pub(crate) fn fold(name: &str) -> impl Iterator<Item = u8> {
    name.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_lowercase())
}
