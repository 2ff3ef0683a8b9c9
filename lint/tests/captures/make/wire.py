"""Talk HTTP/1.x over a plain socket and keep every byte."""

import socket
import ssl
import time

# How long to wait for an answer, and for bytes after an answer that looks complete
# (a server that sends content where none may stand is caught only by waiting).
PATIENCE = 6.0
AFTERMATH = 0.12


def request(method, target, *fields, version="1.1", host="www.example", content=b""):
    """The bytes of a request; `host=None` leaves Host out; Content-Length is written for content."""
    lines = [f"{method} {target} HTTP/{version}"]
    if host is not None:
        lines.append(f"Host: {host}")
    lines += fields
    names = {field.split(":")[0].lower() for field in fields}
    if content and not names & {"content-length", "transfer-encoding"}:
        lines.append(f"Content-Length: {len(content)}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + content


def connect(port, tls_name=None, alpn="http/1.1"):
    """A connection to the server under test; with `tls_name`, TLS with that name as SNI."""
    sock = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
    if tls_name is None:
        return sock
    context = ssl.create_default_context(cafile="/srv/tls/ca.pem")
    context.check_hostname = False
    context.set_alpn_protocols([alpn])
    return context.wrap_socket(sock, server_hostname=tls_name or None)


def heads(data, methods):
    """Walks the messages in `data`: a list of (status, start, end); `end` is None when it is open-ended."""
    found, at, methods = [], 0, list(methods)
    while data.startswith(b"HTTP/", at):
        stop = data.find(b"\r\n\r\n", at)
        if stop < 0:
            return found, False
        lines = data[at:stop].decode("latin-1").split("\r\n")
        words = lines[0].split(" ", 2)
        status = int(words[1]) if len(words) > 1 and words[1].isdigit() else 0
        fields = {}
        for line in lines[1:]:
            name, _, value = line.partition(":")
            fields.setdefault(name.strip().lower(), value.strip().lower())
        body = stop + 4
        if 100 <= status < 200 and status != 101:
            found.append((status, at, body))
            at = body
            continue
        method = methods.pop(0) if methods else "GET"
        if status in (101, 204, 304) or method == "HEAD":
            end = body
        elif "chunked" in fields.get("transfer-encoding", ""):
            end = chunked_end(data, body)
        elif fields.get("content-length", "").isdigit():
            end = body + int(fields["content-length"])
            end = end if end <= len(data) else None
        else:
            end = None
        found.append((status, at, end))
        if end is None:
            return found, False
        at = end
        if not methods:
            return found, True
    return found, False


def chunked_end(data, at):
    """Where chunked content that begins at `at` ends, trailers included; None when it does not yet."""
    while True:
        line = data.find(b"\r\n", at)
        if line < 0:
            return None
        try:
            size = int(data[at:line].split(b";")[0], 16)
        except ValueError:
            return None
        if size == 0:
            end = data.find(b"\r\n\r\n", line)
            return None if end < 0 else end + 4
        at = line + 2 + size + 2


def receive(sock, methods, have=b"", patience=PATIENCE, until=None):
    """Reads until the answers are complete and nothing follows, the peer closes, or patience ends."""
    data, deadline = have, time.monotonic() + patience
    while True:
        complete = heads(data, methods)[1]
        if until is not None and until(data):
            return data
        sock.settimeout(AFTERMATH if complete else max(0.01, deadline - time.monotonic()))
        try:
            more = sock.recv(65536)
        except (TimeoutError, ssl.SSLWantReadError):
            return data
        except OSError:
            return data
        if not more:
            return data
        data += more


def send(sock, data):
    """Sends what the peer will take: a server may answer and close before it has read everything."""
    try:
        sock.sendall(data)
    except OSError:
        pass


def exchange(port, sent, tls_name=None, patience=PATIENCE, half_close=False):
    """Sends one request and returns (what was sent, what came back).

    A request that expects 100-continue sends its content only after an answer that lets it.
    """
    sock = connect(port, tls_name)
    head, blank, content = sent.partition(b"\r\n\r\n")
    method = sent.split(b" ", 1)[0].decode("latin-1")
    waits = b"expect: 100-continue" in head.lower() and content
    try:
        if waits:
            send(sock, head + blank)
            got = receive(sock, [method], patience=2.0, until=lambda data: b"\r\n\r\n" in data)
            if got and not got.split(b" ", 2)[1:2] == [b"100"]:
                return head + blank, receive(sock, [method], got)
            send(sock, content)
            return sent, receive(sock, [method], got)
        send(sock, sent)
        if half_close:
            sock.shutdown(socket.SHUT_WR)
        return sent, receive(sock, [method], patience=patience)
    finally:
        sock.close()
