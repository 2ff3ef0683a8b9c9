# Excerpt of requests/status_codes.py, Requests 2.34.2 and 0.6.0, shortened. Apache-2.0.
_codes = {
    200: ("ok", "okay", "all_ok", "all_okay", "all_good", "\\o/", "✓"),
    308: (
        "permanent_redirect",
        "resume",
    ),  # "resume" and "resume_incomplete" to be removed in 3.0
    412: ("precondition_failed", "precondition"),
    428: ("precondition_required", "precondition"),
    404: ('not_found', '-o-'),
    500: ("internal_server_error", "/o\\"),
}
