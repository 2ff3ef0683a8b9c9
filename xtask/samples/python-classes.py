# Excerpt of sanic/exceptions.py, Sanic 25.12 and 18.12 (MIT), of werkzeug/exceptions.py, Werkzeug 3.1.8 (BSD-3-Clause), and of
# aiohttp/web_exceptions.py, aiohttp 3.14 (Apache-2.0), shortened.
class SanicException(Exception):
    status_code: int = 500


class HTTPException(SanicException):
    """Nothing of its own."""


class BadRequest(HTTPException):
    status_code = 400


InvalidUsage = BadRequest


class BadRequestKeyError(BadRequest, KeyError):
    """Inherits its code."""


class HTTPNotFound(HTTPClientError):
    status_code = 404


class Gone(HTTPException):
    """*410* `Gone`"""

    code = 410


@add_status_code(416)
class ContentRangeError(SanicException):
    pass
