// Excerpt of src/status_code.rs, http-types 2.12.0, shortened. MIT OR Apache-2.0.
pub enum StatusCode {
    /// 404 Not Found
    NotFound = 404,

    /// 421 Misdirected Request
    MisdirectedRequest = 421,
}
