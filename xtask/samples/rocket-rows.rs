// Excerpt of core/http/src/status.rs, Rocket 0.5.1, and of the form without the text, shortened. MIT OR Apache-2.0.
    ctrs! {
        404, "404", NotFound => "Not Found",
        421, MisdirectedRequest => "Misdirected Request",
    }
