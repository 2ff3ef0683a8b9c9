"""Reads what `http-status export` writes and tells, for each code that a document lets a client repeat, under which conditions.

    http-status export | python3 examples/from_export.py

`from_export.rs` does the same with the types of the library. What is read here is the JSON contract, version 1.
"""

import json
import sys


def report(export):
    if export["version"] != 1:
        raise SystemExit(f"version {export['version']} of the contract; expected 1")
    for status in export["statuses"]:
        retry = status["retry"]
        if retry["permission"] not in ("must", "should", "may"):
            continue
        yield (
            f"{status['code']} {status['reason_phrase']}: {retry['permission']}, "
            f"methods: {retry['methods']}, connection: {retry['connection']}, "
            f"to change: {retry['change'] or 'nothing'} ({retry['spec']} {retry['section']})"
        )


if __name__ == "__main__":
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    for line in report(json.load(sys.stdin)):
        print(line)
