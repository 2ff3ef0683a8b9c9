# Excerpt of falcon/status_codes.py, falcon 4.4.0 and 3.1.3, shortened. Apache-2.0.
HTTP_413: Final[str] = '413 Content Too Large'
HTTP_CONTENT_TOO_LARGE: Final[str] = HTTP_413
HTTP_PAYLOAD_TOO_LARGE: Final[str] = HTTP_413
HTTP_414 = HTTP_URI_TOO_LONG = '414 URI Too Long'
HTTP_418 = "418 I'm a teapot"
HTTP_IM_A_TEAPOT = HTTP_418
HTTP_701: Final[str] = '701 Meh'
HTTP_745: Final[str] = (
    "745 I don't always test my code, but when I do, I do it in production"
)

__all__ = (
    'HTTP_413',
    'HTTP_414',
    'HTTP_418',
    'HTTP_701',
    'HTTP_745',
    'HTTP_CONTENT_TOO_LARGE',
    'HTTP_IM_A_TEAPOT',
    'HTTP_URI_TOO_LONG',
)
