// Excerpt of src/response/http_codes.rs, actix-web 4.15.0 and 1.0.0, and of src/status.rs, http 1.4.2, shortened. MIT OR Apache-2.0.
    static_resp!(Ok, StatusCode::OK);
    static_resp!(
        NonAuthoritativeInformation,
        StatusCode::NON_AUTHORITATIVE_INFORMATION
    );
    STATIC_RESP!(NotFound, StatusCode::NOT_FOUND);
    static_resp!(NotThere, StatusCode::NOT_THERE);

    (200, OK, "OK");
    (203, NON_AUTHORITATIVE_INFORMATION, "Non Authoritative Information");
    (404, NOT_FOUND, "Not Found");
