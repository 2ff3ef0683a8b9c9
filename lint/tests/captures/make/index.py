"""index.tsv: one row a capture."""

from . import wire

COLUMNS = ("file", "server", "version", "case", "status", "sender", "scheme", "http version", "note")


def row(server, case, sent, got, note):
    method = sent.split(b" ", 1)[0].decode("latin-1") or "GET"
    found = wire.heads(got, [method])[0]
    statuses = " ".join(str(status) for status, _, _ in found) or "none"
    words = got.split(b" ", 1)[0].decode("latin-1").removeprefix("HTTP/") if got.startswith(b"HTTP/") else "-"
    if words == "-":
        # Type 4 in a frame's fourth octet: SETTINGS, with which every HTTP/2 server begins.
        words = "2" if got[3:4] == b"\x04" else words
        note = "; ".join(filter(None, [note, "HTTP/2 frames" if words == "2" else "no status line"]))
    scheme = "http" if case.tls_name is None else "https"
    sender = server.sender_of(case)
    end = found[-1][2] if found else None
    if end is not None and end < len(got):
        note = "; ".join(filter(None, [note, f"{len(got) - end} octets follow the answer"]))
    return (f"{server.name}/{case.name}.http", server.name, server.version(), case.name, statuses, sender, scheme,
            words, note)


def silent(server, case):
    """A case that got no octet back: there is no file, and the row says so."""
    scheme = "http" if case.tls_name is None else "https"
    return ("-", server.name, server.version(), case.name, "none", server.sender_of(case), scheme, "-",
            "; ".join(filter(None, [case.note, "closed without an answer"])))


def write(path, name, rows):
    """Puts the rows of one server in place of those it had."""
    kept = []
    if path.exists():
        kept = [tuple(line.split("\t")) for line in path.read_text().splitlines()[1:]]
    kept = [old for old in kept if ("har" if old[0].startswith("har/") else old[1]) != name]
    lines = ["\t".join(map(str, one)) for one in sorted({*kept, *rows}, key=lambda one: (one[0] == "-", one[0], one))]
    path.write_text("\t".join(COLUMNS) + "\n" + "".join(line + "\n" for line in lines))
