# Excerpt of starlette/status.py, Starlette 1.3.1 (BSD-3-Clause), and of litestar/status_codes.py, Litestar 2 (MIT), shortened.
__all__ = [
    "HTTP_404_NOT_FOUND",
]
HTTP_404_NOT_FOUND = 404
HTTP_413_CONTENT_TOO_LARGE: Final = 413
HTTP_414_URI_TOO_LONG: Literal[414] = 414
WS_1000_NORMAL_CLOSURE = 1000

__deprecated__ = {
    "HTTP_413_REQUEST_ENTITY_TOO_LARGE": 413,
}

    deprecation_changes = {
        "HTTP_413_REQUEST_ENTITY_TOO_LARGE": "HTTP_413_CONTENT_TOO_LARGE",
    }
