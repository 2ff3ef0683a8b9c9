// Excerpt of http.zig, Zig 0.17, shortened. MIT.
pub const Status = enum(u10) {
    @"continue" = 100, // RFC7231, Section 6.2.1
    switching_protocols = 101, // RFC7231, Section 6.2.2

    network_authentication_required = 511, // RFC6585, Section 6

    _,

    pub fn phrase(self: Status) ?[]const u8 {
