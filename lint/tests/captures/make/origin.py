"""The origin server behind the gateways: it says exactly the bytes a path asks for."""

import socket
import threading
import time
from email.utils import formatdate

PORT = 8081


def answer(path, method, head, read_content, send):
    """Writes the answer for a path; returns True when the connection has to be closed after it."""
    now = formatdate(usegmt=True)
    date = f"Date: {now}\r\n"
    head_only = method == "HEAD"
    name, _, argument = path.lstrip("/").partition("/")

    def message(line, *fields, content=b"", length=True, dated=True):
        text = line + "\r\n" + (date if dated else "")
        text += "".join(f"{field}\r\n" for field in fields)
        if length:
            text += f"Content-Length: {len(content)}\r\n"
        send(text.encode("latin-1") + b"\r\n" + (b"" if head_only else content))

    plain = "Content-Type: text/plain"
    if name in ("page.html", "private", "dir") and method not in ("GET", "HEAD"):
        known = method in ("POST", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "OPTIONS")
        if method == "OPTIONS":
            message("HTTP/1.1 204 No Content", "Allow: GET, HEAD, OPTIONS", length=False)
        elif known:
            message("HTTP/1.1 405 Method Not Allowed", "Allow: GET, HEAD, OPTIONS", plain, content=b"not that\n")
        else:
            message("HTTP/1.1 501 Not Implemented", plain, content=b"unknown method\n")
    elif name in ("ok", "page.html", "private", "dir"):
        if 'if-none-match: "v1"' in head.lower():
            message("HTTP/1.1 304 Not Modified", 'ETag: "v1"', "Cache-Control: no-cache", length=False)
        elif "\r\nrange:" in head.lower() and not head_only:
            message("HTTP/1.1 206 Partial Content", plain, 'ETag: "v1"', "Content-Range: bytes 0-9/26",
                    content=b"abcdefghij")
        else:
            message("HTTP/1.1 200 OK", plain, 'ETag: "v1"', "Cache-Control: no-cache",
                    content=b"abcdefghijklmnopqrstuvwxyz")
    elif name == "cached":
        message("HTTP/1.1 200 OK", plain, 'ETag: "c1"', "Cache-Control: max-age=60",
                "Last-Modified: Fri, 02 Jan 2026 03:04:05 GMT", content=b"abcdefghijklmnopqrstuvwxyz")
    elif name == "missing-cached":
        message("HTTP/1.1 404 Not Found", plain, "Cache-Control: max-age=60", content=b"not here\n")
    elif name in ("chunked", "trailers", "truncated-chunked"):
        fields = [plain, "Transfer-Encoding: chunked"]
        last = b"0\r\n\r\n"
        if name == "trailers":
            fields.append("Trailer: X-Sum")
            last = b"0\r\nX-Sum: 6\r\n\r\n"
        if name == "truncated-chunked":
            last = b""
        message("HTTP/1.1 200 OK", *fields, content=b"3\r\nabc\r\n3\r\ndef\r\n" + last, length=False)
        return name == "truncated-chunked"
    elif name == "until-close":
        message("HTTP/1.1 200 OK", plain, "Connection: close", content=b"abcdef", length=False)
        return True
    elif name == "http10":
        message("HTTP/1.0 200 OK", plain, content=b"abcdef", length=False)
        return True
    elif name == "empty":
        message("HTTP/1.1 204 No Content", length=False)
    elif name == "empty-with-length":
        message("HTTP/1.1 204 No Content", "Content-Length: 0", length=False)
    elif name == "empty-with-content":
        message("HTTP/1.1 204 No Content", plain, content=b"content")
        return True
    elif name == "reset-content":
        message("HTTP/1.1 205 Reset Content", plain, content=b"content")
    elif name == "early":
        send(b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload; as=style\r\n\r\n")
        time.sleep(0.1)
        message("HTTP/1.1 200 OK", plain, content=b"late")
    elif name == "processing":
        send(b"HTTP/1.1 102 Processing\r\n\r\n")
        time.sleep(0.1)
        message("HTTP/1.1 200 OK", plain, content=b"late")
    elif name == "interim-unknown":
        send(b"HTTP/1.1 199 Example\r\nX-Note: interim\r\n\r\n")
        time.sleep(0.1)
        message("HTTP/1.1 200 OK", plain, content=b"late")
    elif name == "continue-unasked":
        send(b"HTTP/1.1 100 Continue\r\n\r\n")
        time.sleep(0.1)
        message("HTTP/1.1 200 OK", plain, content=b"late")
    elif name == "upload":
        if "expect: 100-continue" in head.lower() and "http/1.1\r\n" in head.lower():
            send(b"HTTP/1.1 100 Continue\r\n\r\n")
        got = read_content()
        message("HTTP/1.1 200 OK", plain, content=b"%d octets\n" % len(got))
    elif name == "refuse":
        message("HTTP/1.1 403 Forbidden", plain, "Connection: close", content=b"not you\n")
        return True
    elif name == "ws":
        if "sec-websocket-key: dghlihnhbxbszsbub25jzq==" not in head.lower() or "upgrade: websocket" not in head.lower():
            message("HTTP/1.1 426 Upgrade Required", "Upgrade: websocket", "Connection: Upgrade", plain,
                    content=b"websocket only\n")
            return False
        send(("HTTP/1.1 101 Switching Protocols\r\n" + date + "Upgrade: websocket\r\nConnection: Upgrade\r\n"
              "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n").encode() + b"\x81\x05hello\x88\x02\x03\xe8")
        return True
    elif name == "switch-unasked":
        send(("HTTP/1.1 101 Switching Protocols\r\n" + date + "Upgrade: example/1\r\nConnection: Upgrade\r\n\r\n").encode())
        return True
    elif name == "upgrade-required":
        message("HTTP/1.1 426 Upgrade Required", "Upgrade: websocket", "Connection: Upgrade", plain,
                content=b"websocket only\n")
    elif name == "misdirected":
        message("HTTP/1.1 421 Misdirected Request", plain, content=b"another connection, please\n")
    elif name == "unauthorized":
        message("HTTP/1.1 401 Unauthorized", 'WWW-Authenticate: Basic realm="site"', plain, content=b"who are you\n")
    elif name == "proxy-authentication":
        message("HTTP/1.1 407 Proxy Authentication Required", 'Proxy-Authenticate: Basic realm="site"', plain,
                content=b"who are you\n")
    elif name == "not-allowed":
        message("HTTP/1.1 405 Method Not Allowed", plain, content=b"not that\n")
    elif name == "redirect":
        message("HTTP/1.1 302 Found", "Location: http://127.0.0.1:8081/proxy/ok")
    elif name == "no-date":
        message("HTTP/1.1 200 OK", plain, content=b"abcdef", dated=False)
    elif name == "no-reason":
        message("HTTP/1.1 404 ", plain, content=b"not here\n")
    elif name == "status":
        message(f"HTTP/1.1 {argument} Example", plain, content=b"" if argument == "304" else b"abcdef")
    elif name == "length-twice":
        message("HTTP/1.1 200 OK", plain, "Content-Length: 6", "Content-Length: 3", content=b"abcdef", length=False)
        return True
    elif name == "length-and-chunked":
        message("HTTP/1.1 200 OK", plain, "Transfer-Encoding: chunked", "Content-Length: 3",
                content=b"6\r\nabcdef\r\n0\r\n\r\n", length=False)
        return True
    elif name == "hop-by-hop":
        message("HTTP/1.1 200 OK", plain, "Connection: X-Hop", "X-Hop: 1", "Keep-Alive: timeout=5",
                "Proxy-Connection: keep-alive", content=b"abcdef")
    elif name == "truncated":
        message("HTTP/1.1 200 OK", plain, "Content-Length: 100", content=b"abcdef", length=False)
        return True
    elif name == "garbage":
        send(b"this is no HTTP\r\n\r\n")
        return True
    elif name == "closed":
        return True
    elif name == "slow":
        time.sleep(8)
        return True
    elif name == "head-large":
        message("HTTP/1.1 200 OK", plain, "X-Large: " + "a" * 9000, content=b"abcdef")
    else:
        message("HTTP/1.1 404 Not Found", plain, content=b"not here\n")
    return False


def serve(sock):
    data = b""
    try:
        while True:
            while b"\r\n\r\n" not in data:
                more = sock.recv(65536)
                if not more:
                    return
                data += more
            raw, _, data = data.partition(b"\r\n\r\n")
            head = raw.decode("latin-1") + "\r\n"
            method, target, version = head.split("\r\n", 1)[0].split(" ", 2)
            if target.startswith("http://"):
                target = "/" + target[7:].partition("/")[2]
            path = target.removeprefix("/proxy")
            lower = head.lower()
            state = {"data": data, "read": False}

            def read_content():
                state["read"] = True
                if "transfer-encoding: chunked" in lower:
                    while b"0\r\n\r\n" not in state["data"]:
                        more = sock.recv(65536)
                        if not more:
                            break
                        state["data"] += more
                    got, _, state["data"] = state["data"].partition(b"0\r\n\r\n")
                    return got
                size = 0
                for line in lower.split("\r\n"):
                    if line.startswith("content-length:"):
                        size = int(line.split(":")[1])
                while len(state["data"]) < size:
                    more = sock.recv(65536)
                    if not more:
                        break
                    state["data"] += more
                got, state["data"] = state["data"][:size], state["data"][size:]
                return got

            refuses = path.startswith(("/refuse", "/upload", "/slow", "/closed"))
            if not refuses and "expect:" not in lower:
                read_content()
            done = answer(path, method, head, read_content, sock.sendall)
            if done or "connection: close" in lower or version == "HTTP/1.0":
                return
            data = state["data"]
    except (OSError, ValueError):
        return
    finally:
        sock.close()


def start():
    """Listens in a thread of its own for as long as the program runs."""
    listener = socket.create_server(("127.0.0.1", PORT), backlog=64)

    def run():
        while True:
            sock, _ = listener.accept()
            threading.Thread(target=serve, args=(sock,), daemon=True).start()

    threading.Thread(target=run, daemon=True).start()
