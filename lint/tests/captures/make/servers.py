"""The servers: how each is started, what it can be asked, and what is asked of it alone."""

import contextlib
import functools
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field

from .cases import BEFORE, CREDENTIALS, DATE, FILE, WEBSOCKET, WRONG, Case
from .wire import request as r

FILES = {"file", "range", "date", "etag", "directory", "slow"}
LIMITS = {"limit", "limit-head", "limit-fields"}
GATEWAY = {"proxy", "dead"}
PASSED = {"early", "websocket", "upload", "limit", "slow-content"}
PROGRAM = {"file", "redirect", "redirect-kept", "see-other", "empty", "private", "forbidden", "create", "only-get",
           "error", "unavailable", "status", "upload", "wrong-type"}


@dataclass
class Server:
    """One server: `start` is a command line, `ask` and `pattern` find its version."""

    name: str
    package: str
    start: list
    ask: list
    has: set
    pattern: str = r"(\d+\.\d+[\w.]*)"
    sender: str = "origin-server"
    cases: list = field(default_factory=list)
    skip: set = field(default_factory=set)
    before: list = field(default_factory=list)
    environment: dict = field(default_factory=dict)
    # What it listens on.
    ports: tuple = (80,)
    # What a server of files only passes on: there it is a gateway.
    passes: set = field(default_factory=set)

    def sender_of(self, case):
        return case.sender or ("gateway" if case.needs in self.passes else self.sender)

    @functools.cache
    def version(self):
        """The version as the program itself says it, or None when it is not here."""
        try:
            done = subprocess.run(self.ask, capture_output=True, text=True, timeout=60, env=self._env())
        except (OSError, subprocess.TimeoutExpired):
            return None
        found = re.search(self.pattern, done.stdout + done.stderr)
        return found.group(1) if found and done.returncode in (0, 1) else None

    __hash__ = object.__hash__

    def _env(self):
        return {**os.environ, **self.environment}

    @contextlib.contextmanager
    def running(self):
        folder = pathlib.Path("/srv") / self.name
        folder.mkdir(exist_ok=True)
        os.chmod(folder, 0o777)
        log = open(folder / "output", "wb")
        for words in self.before:
            subprocess.run(words, check=True, cwd=folder, stdout=log, stderr=log, env=self._env())
        process = subprocess.Popen(self.start, cwd=folder, stdout=log, stderr=log, env=self._env(),
                                   stdin=subprocess.DEVNULL, start_new_session=True)
        try:
            self._wait(process, folder)
            yield
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                pass
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            deadline = time.monotonic() + 10
            while any(listens(port) for port in self.ports) and time.monotonic() < deadline:
                time.sleep(0.1)

    def _wait(self, process, folder):
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if process.poll() is not None:
                break
            if all(listens(port) for port in self.ports):
                time.sleep(0.3)
                return
            time.sleep(0.1)
        said = "\n".join(path.read_text(errors="replace")[-3000:] for path in sorted(folder.glob("*")) if path.is_file())
        raise SystemExit(f"{self.name} did not start:\n{said}")


def listens(port):
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


def tls_cases():
    """A name in the TLS handshake, and another (or the same) in Host."""
    return [
        Case("tls-get", r("GET", FILE), "tls", port=443, tls_name="www.example"),
        Case("tls-other-host", r("GET", FILE, host="other.example"), "tls", port=443, tls_name="www.example",
             note="SNI www.example, Host other.example"),
        Case("tls-strict-host", r("GET", FILE, host="strict.example"), "tls", port=443, tls_name="www.example",
             note="SNI www.example, Host strict.example, which asks for a client certificate"),
        Case("tls-strict-host-head", r("HEAD", FILE, host="strict.example"), "tls", port=443, tls_name="www.example",
             note="SNI www.example, Host strict.example"),
        Case("tls-unknown-host", r("GET", FILE, host="unknown.example"), "tls", port=443, tls_name="www.example",
             note="SNI www.example, Host unknown.example"),
        Case("tls-no-name", r("GET", FILE), "tls", port=443, tls_name="", note="no SNI"),
        Case("tls-no-name-strict", r("GET", FILE, host="strict.example"), "tls", port=443, tls_name="",
             note="no SNI, Host strict.example"),
        Case("tls-plain-http", r("GET", FILE), "tls", port=443, note="plain HTTP sent to the TLS port"),
    ]


PYTHON = sys.executable
BESIDE = os.path.dirname(sys.executable)


def python_version(package):
    return [PYTHON, "-c", f"from importlib.metadata import version; print(version('{package}'))"]


def node_version(package):
    # Not require(package/package.json): packages with `exports` refuse that.
    return ["node", "-e", f"const p=require('path'),f=require('fs');let d=p.dirname(require.resolve('{package}'));"
            f"while(!f.existsSync(d+'/package.json')||JSON.parse(f.readFileSync(d+'/package.json')).name!=='{package}')"
            f"d=p.dirname(d);console.log(JSON.parse(f.readFileSync(d+'/package.json')).version)"]


DAV = [
    Case("dav-create", r("PUT", "/dav/new.txt", content=b"new\n"), "dav"),
    Case("dav-replace", r("PUT", "/dav/new.txt", content=b"newer\n"), "dav"),
    Case("dav-none-match-star", r("PUT", "/dav/new.txt", "If-None-Match: *", content=b"no\n"), "dav"),
    Case("dav-match-other", r("PUT", "/dav/new.txt", 'If-Match: "other"', content=b"no\n"), "dav"),
    Case("dav-unmodified-since", r("PUT", "/dav/new.txt", f"If-Unmodified-Since: {BEFORE}", content=b"no\n"), "dav"),
    Case("dav-content-range", r("PUT", "/dav/new.txt", "Content-Range: bytes 0-1/9", content=b"no"), "dav"),
    Case("dav-conflict", r("PUT", "/dav/nowhere/new.txt", content=b"new\n"), "dav"),
    Case("dav-mkcol", r("MKCOL", "/dav/folder/"), "dav"),
    Case("dav-mkcol-again", r("MKCOL", "/dav/folder/"), "dav"),
    Case("dav-mkcol-content", r("MKCOL", "/dav/other/", "Content-Type: text/plain", content=b"a"), "dav"),
    Case("dav-propfind", r("PROPFIND", "/dav/", "Depth: 0"), "dav-props"),
    Case("dav-options", r("OPTIONS", "/dav/"), "dav"),
    Case("dav-lock", r("LOCK", "/dav/new.txt"), "dav"),
    Case("dav-move", r("MOVE", "/dav/new.txt", "Destination: http://www.example/dav/moved.txt"), "dav"),
    Case("dav-move-elsewhere", r("MOVE", "/dav/moved.txt", "Destination: http://other.example/x"), "dav"),
    Case("dav-delete", r("DELETE", "/dav/moved.txt"), "dav"),
    Case("dav-delete-again", r("DELETE", "/dav/moved.txt"), "dav"),
    Case("dav-delete-match-star", r("DELETE", "/dav/moved.txt", "If-Match: *"), "dav"),
]

CACHE = [
    Case("cache-first", r("GET", "/proxy/cached"), "cache", "stored"),
    Case("cache-hit", r("GET", "/proxy/cached"), "cache", sender="cache"),
    Case("cache-hit-head", r("HEAD", "/proxy/cached"), "cache", sender="cache"),
    Case("cache-hit-http10", r("GET", "/proxy/cached", version="1.0"), "cache", sender="cache"),
    Case("cache-none-match", r("GET", "/proxy/cached", 'If-None-Match: "c1"'), "cache", sender="cache"),
    Case("cache-none-match-other-and-date",
         r("GET", "/proxy/cached", 'If-None-Match: "no"', "If-Modified-Since: Fri, 02 Jan 2026 03:04:05 GMT"), "cache",
         sender="cache"),
    Case("cache-modified-since", r("GET", "/proxy/cached", f"If-Modified-Since: {DATE}"), "cache", sender="cache"),
    Case("cache-range", r("GET", "/proxy/cached", "Range: bytes=0-9"), "cache", sender="cache"),
    Case("cache-range-head", r("HEAD", "/proxy/cached", "Range: bytes=0-9"), "cache", sender="cache"),
    Case("cache-range-several", r("GET", "/proxy/cached", "Range: bytes=0-4,10-14"), "cache", sender="cache"),
    Case("cache-range-unsatisfiable", r("GET", "/proxy/cached", "Range: bytes=900-"), "cache", sender="cache"),
    Case("cache-missing", r("GET", "/proxy/missing-cached"), "cache", "stored"),
    Case("cache-missing-hit", r("GET", "/proxy/missing-cached"), "cache", sender="cache"),
    Case("cache-missing-none-match", r("GET", "/proxy/missing-cached", 'If-None-Match: "c1"'), "cache", sender="cache"),
    Case("cache-missing-modified-since", r("GET", "/proxy/missing-cached", f"If-Modified-Since: {DATE}"), "cache",
         sender="cache"),
    Case("cache-missing-range", r("GET", "/proxy/missing-cached", "Range: bytes=0-3"), "cache", sender="cache"),
    Case("cache-only-if-cached", r("GET", "/proxy/cached?new", "Cache-Control: only-if-cached"), "cache",
         sender="cache"),
    Case("cache-misdirected", r("GET", "/proxy/misdirected"), "cache"),
]

SQUID_AUTH = f"Proxy-Authorization: Basic {CREDENTIALS}"

ALL = [
    Server("nginx", "nginx", ["nginx", "-c", "/srv/conf/nginx.conf", "-e", "/srv/nginx/error.log"], ["nginx", "-v"],
           FILES | LIMITS | GATEWAY | {"redirect", "redirect-kept", "see-other", "empty", "gone", "private", "forbidden",
                                       "upload", "slow-content", "slow-nothing", "websocket", "early", "tls", "h2",
                                       "curl", "dav", "own"},
           passes=PASSED, cases=tls_cases() + DAV + [
               Case("limited-1", r("GET", "/limited"), "own"),
               Case("limited-2", r("GET", "/limited"), "own", "limit_req with its default status"),
               Case("limited-429-1", r("GET", "/limited-429"), "own"),
               Case("limited-429-2", r("GET", "/limited-429"), "own", "limit_req_status 429"),
               Case("empty-text", r("GET", "/empty-text"), "own", "`return 204 \"text\"`"),
               Case("redirect-relative", r("GET", "/relative"), "own", "absolute_redirect off"),
               Case("error-page-200", r("GET", "/soft/missing"), "own", "`error_page 404 =200`"),
               Case("error-page-redirect", r("GET", "/sent-away/missing"), "own", "`error_page 404` to another URL"),
               Case("status-999", r("GET", "/status-999"), "own", "`return 999`"),
               Case("status-405-returned", r("GET", "/status-405"), "own", "`return 405`"),
               Case("status-401-returned", r("GET", "/status-401"), "own", "`return 401`"),
               Case("auth-request", r("GET", "/auth-request/"), "own", "the subrequest answered 401"),
               Case("pipelined", r("GET", "/missing") + r("HEAD", "/missing") + r("GET", "/empty"), "own",
                    "three requests, then three answers"),
           ]),
    Server("apache", "apache2", ["apache2", "-f", "/srv/conf/apache.conf", "-DFOREGROUND"], ["apache2", "-v"],
           FILES | LIMITS | GATEWAY | {"redirect", "redirect-kept", "see-other", "empty", "gone", "private", "forbidden",
                                       "only-get", "upload", "slow-content", "slow-nothing", "websocket", "early",
                                       "tls", "h2", "curl", "dav", "dav-props", "own"},
           pattern=r"Apache/(\d+\.\d+\.\d+)",
           passes=PASSED, cases=tls_cases() + DAV + [
               Case("choices", r("GET", "/many/note", "Accept: text/html"), "own", "MultiViews"),
               Case("choices-none", r("GET", "/many/note", "Accept: image/png"), "own", "MultiViews"),
               Case("choices-none-head", r("HEAD", "/many/note", "Accept: image/png"), "own", "MultiViews"),
               Case("choices-near", r("GET", "/many/notes"), "own", "MultiViews"),
               Case("status-405-configured", r("GET", "/status-405"), "own", "`Redirect 405`"),
               Case("status-401-configured", r("GET", "/status-401"), "own", "`Redirect 401`"),
               Case("status-426-configured", r("GET", "/status-426"), "own", "`Redirect 426`"),
           ]),
    Server("caddy", "caddy", ["caddy", "run", "--config", "/srv/conf/Caddyfile", "--adapter", "caddyfile"],
           ["caddy", "version"],
           FILES | LIMITS | GATEWAY | {"redirect", "redirect-kept", "see-other", "empty", "gone", "private", "forbidden",
                                       "upload", "slow-content", "slow-nothing", "websocket", "early", "tls", "h2",
                                       "curl", "own"},
           environment={"HOME": "/srv/caddy", "XDG_DATA_HOME": "/srv/caddy", "XDG_CONFIG_HOME": "/srv/caddy"},
           passes=PASSED, cases=tls_cases() + [
               Case("status-405-configured", r("GET", "/status-405"), "own", "`respond 405`"),
               Case("status-999-configured", r("GET", "/status-999"), "own", "`respond 999`"),
               Case("status-204-text", r("GET", "/status-204-text"), "own", "`respond \"text\" 204`"),
               Case("status-304-text", r("GET", "/status-304-text"), "own", "`respond \"text\" 304`"),
           ]),
    Server("lighttpd", "lighttpd", ["lighttpd", "-D", "-f", "/srv/conf/lighttpd.conf"], ["lighttpd", "-v"],
           FILES | LIMITS | GATEWAY | {"redirect", "redirect-kept", "private", "forbidden", "upload", "slow-content",
                                       "slow-nothing", "websocket", "early", "tls", "h2"},
           passes=PASSED, cases=tls_cases()),
    Server("h2o", "h2o", ["h2o", "-c", "/srv/conf/h2o.conf"], ["h2o", "--version"],
           FILES | {"limit", "limit-fields"} | GATEWAY | {"redirect", "redirect-kept", "upload", "slow-content",
                                                         "slow-nothing", "websocket", "early", "tls", "h2"},
           passes=PASSED, cases=tls_cases()),
    Server("haproxy", "haproxy", ["haproxy", "-f", "/srv/conf/haproxy.cfg", "-db"], ["haproxy", "-v"],
           {"file", "redirect", "redirect-kept", "see-other", "empty", "private", "forbidden", "upload", "slow",
            "slow-content", "slow-nothing", "websocket", "early", "tls", "h2", "curl", "own"} | GATEWAY,
           sender="gateway",
           cases=tls_cases() + [
               Case("no-server", r("GET", "/none/"), "own"),
               Case("no-server-head", r("HEAD", "/none/"), "own"),
               Case("server-disabled", r("GET", "/full/"), "own"),
               Case("tarpit", r("GET", "/tarpit"), "own"),
               Case("returned-204", r("GET", "/empty"), "own", "`return status 204`"),
               Case("returned-421", r("GET", "/misdirected"), "own", "`return status 421`"),
               Case("returned-405", r("GET", "/status-405"), "own", "`return status 405`"),
               Case("returned-418", r("GET", "/teapot"), "own", "`return status 418`"),
               Case("secure", r("GET", "/secure"), "own", "`redirect scheme https`"),
               *(Case(f"denied-{code}", r("GET", f"/denied-{code}"), "own", f"`deny_status {code}`")
                 for code in (401, 405, 407, 410, 413, 425, 429)),
               Case("denied-head", r("HEAD", "/forbidden/"), "own"),
               Case("denied-http10", r("GET", "/forbidden/", version="1.0"), "own"),
               Case("field-huge", r("GET", "/", "X-Note: " + "a" * 9000), "own", "more than a buffer"),
           ]),
    Server("varnish", "varnish", ["varnishd", "-F", "-f", "/srv/conf/varnish.vcl", "-a", "127.0.0.1:80", "-n",
                                  "/srv/varnish/state", "-s", "malloc,16m", "-i", "server.example", "-j", "none",
                                  "-p", "timeout_idle=1", "-p", "http_req_size=4k", "-p", "http_req_hdr_len=2k",
                                  "-p", "thread_pool_min=10", "-T", "none"], ["varnishd", "-V"],
           {"file", "redirect", "empty", "private", "forbidden", "only-get", "upload", "slow", "slow-nothing",
            "slow-content", "websocket", "early", "cache", "limit-head", "limit-fields"} | GATEWAY,
           sender="gateway", cases=CACHE),
    Server("squid", "squid", ["squid", "-N", "-f", "/srv/conf/squid.conf"], ["squid", "-v"],
           {"file", "forbidden", "upload", "slow", "slow-nothing", "slow-content", "websocket", "early", "cache",
            "limit", "limit-head", "own"} | GATEWAY,
           sender="gateway", ports=(80, 3128),
           cases=CACHE + [
               Case("forward-no-credentials", r("GET", "http://127.0.0.1:8081/ok", host="127.0.0.1:8081"), "own",
                    sender="proxy", port=3128),
               Case("forward-no-credentials-head", r("HEAD", "http://127.0.0.1:8081/ok", host="127.0.0.1:8081"), "own",
                    sender="proxy", port=3128),
               Case("forward-no-credentials-connect", r("CONNECT", "127.0.0.1:443", host="127.0.0.1:443"), "own",
                    sender="proxy", port=3128),
               Case("forward-wrong-credentials",
                    r("GET", "http://127.0.0.1:8081/ok", f"Proxy-Authorization: Basic {WRONG}", host="127.0.0.1:8081"),
                    "own", sender="proxy", port=3128),
               *(Case(f"forward-{name}", r(method, f"http://127.0.0.1:{port}/{path}", SQUID_AUTH, *fields,
                                          host=f"127.0.0.1:{port}", version=version), "own", sender="proxy", port=3128)
                 for name, method, port, path, fields, version in [
                     ("ok", "GET", 8081, "ok", (), "1.1"),
                     ("ok-http10", "GET", 8081, "ok", (), "1.0"),
                     ("misdirected", "GET", 8081, "misdirected", (), "1.1"),
                     ("early", "GET", 8081, "early", (), "1.1"),
                     ("early-http10", "GET", 8081, "early", (), "1.0"),
                     ("no-date", "GET", 8081, "no-date", (), "1.1"),
                     ("hop-by-hop", "GET", 8081, "hop-by-hop", (), "1.1"),
                     ("proxy-authentication", "GET", 8081, "proxy-authentication", (), "1.1"),
                     ("closed", "GET", 8081, "closed", (), "1.1"),
                     ("garbage", "GET", 8081, "garbage", (), "1.1"),
                     ("slow", "GET", 8081, "slow", (), "1.1"),
                     ("refused", "GET", 8089, "", (), "1.1"),
                     ("trace-0", "TRACE", 8081, "ok", ("Max-Forwards: 0",), "1.1"),
                     ("options-0", "OPTIONS", 8081, "ok", ("Max-Forwards: 0",), "1.1"),
                 ]),
               Case("forward-unknown-name", r("GET", "http://nowhere.example/", SQUID_AUTH, host="nowhere.example"),
                    "own", sender="proxy", port=3128),
               Case("forward-not-absolute", r("GET", "/ok", SQUID_AUTH), "own", sender="proxy", port=3128),
               Case("forward-unknown-scheme", r("GET", "example://www.example/", SQUID_AUTH), "own", sender="proxy",
                    port=3128),
               Case("forward-connect-refused", r("CONNECT", "127.0.0.1:443", SQUID_AUTH, host="127.0.0.1:443"), "own",
                    sender="proxy", port=3128),
               Case("forward-connect-port", r("CONNECT", "127.0.0.1:25", SQUID_AUTH, host="127.0.0.1:25"), "own",
                    sender="proxy", port=3128),
           ]),
    Server("node-http", "nodejs", ["node", "/srv/conf/node.js"], ["node", "--version"],
           (PROGRAM | {"slow", "slow-content", "slow-nothing", "early", "websocket", "limit-head"})
           - {"private", "forbidden", "create", "error", "unavailable", "wrong-type"},
           cases=[Case("processing", r("GET", "/processing"), "early"),
                  Case("processing-http10", r("GET", "/processing", version="1.0"), "early")]),
    Server("express", "express (npm)", ["node", "/srv/conf/express.js"], node_version("express"),
           (PROGRAM | FILES | {"slow-content", "limit"}) - {"forbidden", "private"},
           environment={"NODE_ENV": "production"},
           cases=[Case("download-range", r("GET", "/download", "Range: bytes=0-9"), "file"),
                  Case("not-acceptable", r("GET", "/formats", "Accept: text/html"), "file"),
                  Case("static-post", r("POST", "/page.html", content=b"a=b"), "file")]),
    Server("fastify", "fastify (npm)", ["node", "/srv/conf/fastify.js"], node_version("fastify"),
           (PROGRAM | {"limit"}) - {"private", "forbidden", "unavailable", "see-other"}),
    Server("ws", "ws (npm)", ["node", "/srv/conf/ws.js"], node_version("ws"), {"file", "websocket"}),
    Server("python-http-server", "python3", [PYTHON, "-m", "http.server", "80", "--bind", "127.0.0.1", "--protocol",
                                             "HTTP/1.1", "--directory", "/srv/www"], [PYTHON, "--version"],
           {"file", "date", "directory", "limit-fields"}),
    Server("gunicorn-flask", "gunicorn and Flask (PyPI)",
           [BESIDE + "/gunicorn", "--chdir", "/srv/conf", "--bind", "127.0.0.1:80", "--threads", "4",
            "--limit-request-line", "1000", "--limit-request-field_size", "1000", "--limit-request-fields", "50",
            "--no-control-socket", "flask_app:app"],
           python_version("gunicorn"),
           PROGRAM | FILES | LIMITS | {"gone"}, skip={"slow-head"}),
    Server("werkzeug-flask", "Flask (PyPI)", [PYTHON, "/srv/conf/flask_app.py"], python_version("werkzeug"),
           PROGRAM | FILES | {"limit", "gone"}, skip={"slow-head"}),
    Server("uvicorn-starlette", "uvicorn, Starlette and websockets (PyPI)",
           [BESIDE + "/uvicorn", "--app-dir", "/srv/conf", "--host", "127.0.0.1", "--port", "80", "--http", "h11",
            "--h11-max-incomplete-event-size", "2000", "starlette_app:app"], python_version("uvicorn"),
           (PROGRAM | FILES | {"gone", "websocket", "limit-head"}) - {"wrong-type", "private"}, skip={"slow-head"},
           cases=[Case("websocket-refused", r("GET", "/ws-refused", *WEBSOCKET), "websocket")]),
    Server("aiohttp", "aiohttp (PyPI)", [PYTHON, "/srv/conf/aiohttp_app.py"], python_version("aiohttp"),
           (PROGRAM | FILES | {"gone", "websocket", "limit"}) - {"wrong-type"}, skip={"slow-head"}),
    Server("websockets", "websockets (PyPI)", [PYTHON, "/srv/conf/websockets_app.py"], python_version("websockets"),
           {"file", "websocket"}),
    Server("go", "golang-go", ["/srv/go/server"], ["go", "version"],
           FILES | GATEWAY | {"redirect", "redirect-kept", "see-other", "empty", "gone", "forbidden", "unavailable",
                              "create", "error", "status", "early", "upload", "limit", "websocket", "tls", "h2", "curl"},
           before=[["go", "build", "-o", "/srv/go/server", "/srv/conf/server.go"]],
           environment={"HOME": "/srv/go", "GOCACHE": "/srv/go/cache", "GOFLAGS": "-mod=mod", "GO111MODULE": "off"},
           passes={"websocket"}, cases=tls_cases() + [Case("field-huge", r("GET", FILE, "X-Note: " + "a" * 8000), "file")]),
    Server("jdk-httpserver", "openjdk-17-jdk-headless", ["java", "/srv/conf/Server.java"], ["java", "-version"],
           {"file", "empty", "error", "status", "upload"}),
    Server("tomcat", "tomcat10", ["/srv/conf/tomcat.sh"],
           ["java", "-cp", "/usr/share/tomcat10/lib/catalina.jar:/usr/share/tomcat10/bin/tomcat-juli.jar",
            "org.apache.catalina.util.ServerInfo"],
           FILES | {"private", "forbidden", "limit-head", "slow-content", "slow-nothing", "tls", "h2"},
           pattern=r"Apache Tomcat/(\d+\.\d+\.\d+)", cases=tls_cases(),
           environment={"JAVA_OPTS": "-Xmx256m"}),
    Server("php", "php-cli", ["php", "-S", "127.0.0.1:80", "-t", "/srv/www", "/srv/conf/router.php"],
           ["php", "--version"],
           {"file", "range", "date", "directory", "redirect", "redirect-kept", "empty", "error", "status", "upload"}),
    Server("webrick", "ruby-webrick", ["ruby", "/srv/conf/webrick.rb"],
           ["ruby", "-e", "require 'webrick'; puts WEBrick::VERSION"],
           FILES | {"redirect", "empty", "error", "status", "upload", "private", "slow-content", "slow-nothing"}),
]
