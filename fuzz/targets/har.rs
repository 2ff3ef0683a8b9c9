#![no_main]

#[path = "../../lint/tests/support/bodies.rs"]
#[expect(dead_code, reason = "each target calls one of them")]
mod bodies;

libfuzzer_sys::fuzz_target!(|data: &[u8]| bodies::har(data));
