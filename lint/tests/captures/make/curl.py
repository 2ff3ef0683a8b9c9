"""What `curl -v` and `curl -i` print."""

import subprocess

# (case, options, URL)
REQUESTS = [
    ("get", [], "http://www.example/page.html"),
    ("head", ["-I"], "http://www.example/page.html"),
    ("missing", [], "http://www.example/missing"),
    ("directory", [], "http://www.example/dir"),
    ("directory-followed", ["-L"], "http://www.example/dir"),
    ("private", [], "http://www.example/private/"),
    ("private-right", ["--anyauth", "-u", "user:password"], "http://www.example/private/"),
    ("post-file", ["-d", "a=b"], "http://www.example/page.html"),
    ("range", ["-r", "0-99"], "http://www.example/page.html"),
    ("range-several", ["-r", "0-19,100-119"], "http://www.example/page.html"),
    ("modified-since-same", ["-z", "Fri, 02 Jan 2026 03:04:05 GMT"], "http://www.example/page.html"),
    ("upload-expect", ["-H", "Expect: 100-continue", "-d", "field=0123456789"], "http://www.example/upload"),
    ("http10", ["-0"], "http://www.example/page.html"),
    ("tls-h2", ["--http2"], "https://www.example/page.html"),
    ("tls-h2-head", ["--http2", "-I"], "https://www.example/page.html"),
    ("tls-h2-missing", ["--http2"], "https://www.example/missing"),
    ("tls-h2-directory", ["--http2"], "https://www.example/dir"),
    ("tls-h2-modified", ["--http2", "-z", "Fri, 02 Jan 2026 03:04:05 GMT"], "https://www.example/page.html"),
    ("tls-h2-range", ["--http2", "-r", "0-99"], "https://www.example/page.html"),
    ("tls-h2-post-file", ["--http2", "-d", "a=b"], "https://www.example/page.html"),
    ("tls-h2-early", ["--http2"], "https://www.example/early"),
    ("tls-http11", ["--http1.1"], "https://www.example/page.html"),
    ("tls-misdirected", ["--http1.1", "-H", "Host: strict.example"], "https://www.example/page.html"),
    ("tls-h2-misdirected", ["--http2", "-H", "Host: strict.example"], "https://www.example/page.html"),
    ("h2c-upgrade", ["--http2"], "http://www.example/page.html"),
    ("proxy-early", [], "http://www.example/proxy/early"),
    ("proxy-refused", [], "http://www.example/dead/ok"),
    ("proxy-truncated", [], "http://www.example/proxy/truncated"),
]
NEEDS = {"private": "private", "upload": "upload", "range": "range", "tls": "tls", "directory": "directory",
         "modified": "date"}


def wanted(case, server):
    if case.startswith("tls-h2") and "h2" not in server.has:
        return False
    if case.startswith("tls") and "tls" not in server.has:
        return False
    if "early" in case and "early" not in server.has and not (case == "proxy-early" and "proxy" in server.has):
        return False
    if case.startswith("proxy-refused"):
        return "dead" in server.has
    if case.startswith("proxy"):
        return "proxy" in server.has
    return all(need in server.has for word, need in NEEDS.items() if word in case and word != "tls")


def capture(server, folder):
    rows = []
    for case, options, url in REQUESTS:
        if not wanted(case, server):
            continue
        tls = ["--cacert", "/srv/tls/ca.pem"] if url.startswith("https:") else []
        # Once with the progress meter that a redirected curl leaves in its file, otherwise without.
        for kind, words in (("curl-v", ["-v"] if case in ("get", "tls-h2") else ["-sv"]), ("curl-i", ["-si"])):
            if kind == "curl-i" and ("-I" in options or case.startswith("proxy-refused")):
                continue
            done = subprocess.run(["curl", "-q", *words, *tls, *options, "--max-time", "10", url],
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            if not done.stdout:
                continue
            name = f"{case}.{kind}.txt"
            (folder / name).write_bytes(done.stdout)
            lines = done.stdout.replace(b"\r\n", b"\n").split(b"\n")
            marks = [line.removeprefix(b"< ") for line in lines if line.startswith((b"< HTTP/", b"HTTP/"))]
            statuses = " ".join(mark.split()[1].decode() for mark in marks if len(mark.split()) > 1) or "none"
            version = marks[-1].split()[0].decode().removeprefix("HTTP/") if marks else "-"
            sender = "gateway" if case.startswith(("proxy", "upload")) or "early" in case else server.sender
            rows.append((f"{server.name}/{name}", server.name, server.version(), case, statuses, sender,
                         url.split(":")[0], version, "curl " + " ".join([*words, *options, url])))
    return rows
