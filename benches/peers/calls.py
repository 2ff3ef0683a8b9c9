"""httplint on the messages of a file, by calls in one process: `calls.py FILE [--once | --notes]`.

It tells the seconds that the calls took, the best of three passes; with --once, of one pass; with --notes, file and name of each
note that is a warning or worse.
"""

import json
import sys
import time

from httplint.message import HttpRequestLinter, HttpResponseLinter
from httplint.note import levels


def octets(pairs):
    return [(name.encode("latin-1"), value.encode("latin-1")) for name, value in pairs]


class Exchange:
    """What the linters take, ready before the clock runs."""

    def __init__(self, line):
        whole = json.loads(line)
        self.file = whole["file"]
        self.request = self.parts(whole["request"])
        self.response = self.parts(whole["response"])
        self.is_head = bool(whole["request"]) and whole["request"]["method"] == "HEAD"
        self.uri = None
        if whole["request"]:
            host = next((value for name, value in whole["request"]["fields"] if name.lower() == "host"), "")
            target = whole["request"]["target"]
            self.uri = f"{whole['scheme']}://{host}{target}" if target.startswith("/") else target
            self.uri = self.uri.encode("utf-8")

    @staticmethod
    def parts(message):
        if message is None:
            return None
        message = dict(message)
        for name in ("version", "method", "code", "reason"):
            message[name] = message[name].encode("latin-1")
        message["fields"] = octets(message["fields"])
        message["trailers"] = octets(message["trailers"])
        if message["content"] is not None:
            message["content"] = message["content"].encode("latin-1")
        return message

    def check(self):
        request = None
        if self.request is not None:
            message = self.request
            request = HttpRequestLinter()
            request.process_request_topline(message["method"], self.uri, message["version"])
            self.rest(request, message)
        message = self.response
        response = HttpResponseLinter(no_content=message["content"] is None and message["length"] != 0)
        response.is_head_response = self.is_head
        response.request = request
        response.process_response_topline(message["version"], message["code"], message["reason"])
        self.rest(response, message)
        return response.notes

    @staticmethod
    def rest(linter, message):
        linter.process_headers(message["fields"])
        if message["content"]:
            linter.feed_content(message["content"])
        linter.finish_content(True, message["trailers"])


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        exchanges = [Exchange(line) for line in file]
    if "--notes" in sys.argv:
        for exchange in exchanges:
            for note in exchange.check():
                if note.level in (levels.WARN, levels.BAD):
                    print(exchange.file, type(note).__name__, sep="\t")
        return
    best = float("inf")
    for _ in range(1 if "--once" in sys.argv else 3):
        start = time.perf_counter()
        for exchange in exchanges:
            exchange.check()
        best = min(best, time.perf_counter() - start)
    print("calls", best)


if __name__ == "__main__":
    main()
