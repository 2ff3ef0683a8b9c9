"""The files that every server serves, and the certificates."""

import os
import pathlib
import struct
import subprocess
import zlib

from .cases import MTIME

PAGE = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A page</title><link rel="stylesheet" href="/style.css"></head>
<body>
<h1>A page</h1>
<p>It has two pictures, one of which is not there, a link and a sound.</p>
<img src="/image.png" alt="a square" width="16" height="16">
<img src="/missing.png" alt="nothing" width="16" height="16">
<img src="/old-image" alt="a square that moved" width="16" height="16">
<audio src="/sound.wav" controls preload="auto"></audio>
<p><a href="/dir">a directory</a></p>
</body>
</html>
"""
# Kept short: it is in every second capture. Ranges up to octet 150 have to fit in it.
SMALL = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A page</title></head>
<body>
<h1>A page</h1>
<p>It is short, and long enough for a range or two of its octets.</p>
</body>
</html>
"""
STYLE = "body { font-family: sans-serif; margin: 2em; }\n"


def png():
    """A grey square of 16 by 16."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + b"\x80" * 16 for _ in range(16))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 16, 16, 8, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def wav():
    """Silence, small enough to keep."""
    data = b"\x80" * 3000
    return (b"RIFF" + struct.pack("<I", 36 + len(data)) + b"WAVEfmt " + struct.pack("<IHHIIHH", 16, 1, 1, 8000, 8000, 1, 8)
            + b"data" + struct.pack("<I", len(data)) + data)


def build(here):
    root = pathlib.Path("/srv/www")
    files = {
        "index.html": PAGE, "page.html": SMALL, "dir/index.html": SMALL, "style.css": STYLE, "image.png": png(),
        "sound.wav": wav(), "private/index.html": "<p>private</p>\n", "forbidden/index.html": "<p>forbidden</p>\n",
    }
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        os.utime(path, (MTIME, MTIME))
    (root / "dav").mkdir()
    for folder in root.glob("**/"):
        os.chmod(folder, 0o777)
        os.utime(folder, (MTIME, MTIME))
    # user:password, in the one form that all of them read.
    crypt = subprocess.run(["openssl", "passwd", "-apr1", "-salt", "salt", "password"], capture_output=True, text=True)
    pathlib.Path("/srv/users").write_text(f"user:{crypt.stdout.strip()}\n")
    pathlib.Path("/srv/users.plain").write_text("user:password\n")
    tls = pathlib.Path("/srv/tls")
    tls.mkdir()
    run = lambda *words: subprocess.run(words, check=True, capture_output=True, cwd=tls)  # noqa: E731
    run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "30",
        "-subj", "/CN=Example CA", "-keyout", "ca.key", "-out", "ca.pem")
    (tls / "names").write_text("subjectAltName=DNS:www.example,DNS:other.example,DNS:strict.example,DNS:localhost,"
                               "IP:127.0.0.1\n")
    run("openssl", "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=www.example",
        "-keyout", "server.key", "-out", "server.csr")
    run("openssl", "x509", "-req", "-in", "server.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-days", "30",
        "-extfile", "names", "-out", "server.pem")
    (tls / "both.pem").write_text((tls / "server.pem").read_text() + (tls / "server.key").read_text())
    for path in tls.iterdir():
        os.chmod(path, 0o644)
    os.symlink(here / "make" / "servers", "/srv/conf")
