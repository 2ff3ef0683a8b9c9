# Excerpt of httpx/_status_codes.py, httpx 0.28.1, shortened. BSD-3-Clause.
class codes(IntEnum):
    # client error
    NOT_FOUND = 404, "Not Found"
    MISDIRECTED_REQUEST = 421, "Misdirected Request"
