"""HAR files: Chromium by Playwright and by the debugging protocol, Firefox's own export, mitmproxy."""

import contextlib
import json
import os
import pathlib
import shutil
import socket
import subprocess
import time

from . import servers
from .servers import BESIDE, listens

PATHS = ["/", "/page.html", "/image.png", "/dir", "/old", "/missing", "/forbidden/", "/gone", "/private/", "/empty",
         "/proxy/early", "/proxy/misdirected", "/proxy/unauthorized", "/proxy/closed", "/proxy/status/299", "/dead/ok"]
BROWSER = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
           "--disable-background-networking", "--disable-component-update", "--disable-sync",
           "--ignore-certificate-errors"]


def run(words, **more):
    done = subprocess.run(["timeout", "100", *words], capture_output=True, text=True, **more)
    if done.returncode:
        print(f"{words[0]} {words[1]}: {(done.stdout + done.stderr)[-2000:]}", flush=True)
    return done.returncode == 0


def playwright(site, target, mode="full"):
    return run(["node", "/srv/conf/browse.js", site, str(target), mode], env={**os.environ, "HOME": "/srv/browser"})


def devtools(site, target):
    """What "save all as HAR" of Chromium's network panel writes."""
    return run(["node", "/srv/conf/devtools.js", site, str(target)], env={**os.environ, "HOME": "/srv/browser"})


@contextlib.contextmanager
def beside(words, port, **more):
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more)
    deadline = time.monotonic() + 40
    while not listens(port) and time.monotonic() < deadline:
        time.sleep(0.2)
    try:
        yield process
    finally:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(10)


def protocol(site, target):
    """What chrome-har-capturer makes of the debugging protocol's events."""
    words = ["chromium", *BROWSER, "--remote-debugging-port=9222", "--user-data-dir=/srv/browser/profile", "about:blank"]
    with beside(words, 9222, env={**os.environ, "HOME": "/srv/browser"}):
        tool = os.path.join(os.environ.get("NODE_PATH", ""), ".bin", "chrome-har-capturer")
        urls = [site + path for path in ("/", "/dir", "/old", "/missing")]
        return run([tool, "--port", "9222", "--content", "--output", str(target), "--grace", "500", *urls])


def mitmproxy(target):
    """What mitmproxy saw of curl's requests, plain and over TLS."""
    words = [BESIDE + "/mitmdump", "-q", "--listen-host", "127.0.0.1", "-p", "3128", "--set", "confdir=/srv/mitm",
             "--set", "ssl_insecure=true", "--set", f"hardump={target}"]
    with beside(words, 3128):
        for site in ("http://www.example", "https://www.example"):
            for path in PATHS if site.startswith("http:") else PATHS[:7]:
                subprocess.run(["curl", "-qsk", "-x", "http://127.0.0.1:3128", "-m", "10", site + path],
                               stdout=subprocess.DEVNULL)
            for options in (["-I"], ["-d", "a=b"], ["-X", "DELETE"], ["-r", "0-99"], ["-r", "0-19,100-119"],
                            ["-r", "90000-"], ["-z", "Fri, 02 Jan 2026 03:04:05 GMT"], ["-H", 'If-Match: "other"']):
                subprocess.run(["curl", "-qsk", "-x", "http://127.0.0.1:3128", "-m", "10", *options,
                                site + "/page.html"], stdout=subprocess.DEVNULL)
        time.sleep(0.5)
    return target.exists()


FIREFOX = """
const done = arguments[arguments.length - 1];
(async () => {
  const { require } = ChromeUtils.importESModule("resource://devtools/shared/loader/Loader.sys.mjs");
  const { gDevTools } = require("devtools/client/framework/devtools");
  const tab = gBrowser.selectedTab;
  const toolbox = await gDevTools.showToolboxForTab(tab, { toolId: "netmonitor", hostType: "window" });
  await new Promise((next) => setTimeout(next, 2000));
  for (const url of arguments[0]) {
    tab.linkedBrowser.fixupAndLoadURIString(url, { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });
    await new Promise((next) => setTimeout(next, 2500));
  }
  await new Promise((next) => setTimeout(next, 5000));
  done(await toolbox.getHARFromNetMonitor());
})().catch((problem) => done({ problem: String(problem) + problem.stack }));
"""


class Marionette:
    """As much of Firefox's own remote protocol as one script needs: `length:[type,id,name,parameters]`."""

    def __init__(self, port):
        self.sock = socket.create_connection(("127.0.0.1", port), timeout=90)
        self.count = 0
        self.read()

    def read(self):
        size = b""
        while not size.endswith(b":"):
            octet = self.sock.recv(1)
            if not octet:
                raise OSError("Firefox closed the connection")
            size += octet
        data = b""
        while len(data) < int(size[:-1]):
            data += self.sock.recv(65536)
        return json.loads(data)

    def call(self, name, **parameters):
        self.count += 1
        text = json.dumps([0, self.count, name, parameters]).encode()
        self.sock.sendall(str(len(text)).encode() + b":" + text)
        _, _, problem, value = self.read()
        if problem:
            raise OSError(str(problem)[:500])
        return value


def firefox(site, target):
    """Firefox's own HAR: what "save all as HAR" of its network panel writes."""
    folder = pathlib.Path("/srv/firefox")
    folder.mkdir(exist_ok=True)
    preferences = {
        "browser.shell.checkDefaultBrowser": False, "browser.aboutwelcome.enabled": False,
        "datareporting.policy.dataSubmissionEnabled": False, "app.normandy.enabled": False,
        "network.captive-portal-service.enabled": False, "network.connectivity-service.enabled": False,
        "devtools.netmonitor.persistlog": True, "devtools.netmonitor.har.includeResponseBodies": True,
        # With no address but loopback, Firefox asks the resolver for none: it is told where the name is.
        "network.dns.localDomains": "www.example", "network.proxy.type": 0,
    }
    (folder / "user.js").write_text("".join(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n"
                                            for name, value in preferences.items()))
    words = ["firefox-esr", "--headless", "--no-remote", "--marionette", "--remote-allow-system-access", "--profile",
             str(folder), "about:blank"]
    with beside(words, 2828, env={**os.environ, "HOME": "/srv/firefox"}):
        try:
            remote = Marionette(2828)
            remote.call("WebDriver:NewSession", timeouts={"script": 80000})
            remote.call("Marionette:SetContext", value="chrome")
            urls = [site + path for path in ("/", "/dir", "/old", "/missing", "/forbidden/", "/gone", "/proxy/misdirected",
                                             "/dead/ok", "/")]
            made = remote.call("WebDriver:ExecuteAsyncScript", script=FIREFOX, args=[urls])["value"]
        except OSError as problem:
            print(f"firefox-esr: {problem}")
            return False
    if "log" not in made and "problem" in made:
        print(f"firefox-esr: {made['problem']}")
        return False
    target.write_text(json.dumps(made if "log" in made else {"log": made}, indent=2) + "\n")
    return True


def row(path, name, version, site):
    log = json.loads(path.read_text())["log"]
    statuses = " ".join(str(entry["response"]["status"]) for entry in log["entries"])
    versions = sorted({entry["response"].get("httpVersion", "") for entry in log["entries"]} - {""})
    creator = f"{log['creator']['name']} {log['creator'].get('version', '')}".strip()
    browser = log.get("browser") or {}
    by = f" with {browser['name']} {browser.get('version', '')}" if browser.get("name") else ""
    return (f"har/{path.name}", name, version, path.stem, statuses, "origin-server", site.split(":")[0],
            " ".join(versions) or "-", f"written by {creator}{by}")


def capture(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    pathlib.Path("/srv/browser").mkdir(exist_ok=True)
    jobs = [
        ("nginx", "nginx-http11", "http://www.example", playwright),
        ("nginx", "nginx-devtools", "http://www.example", devtools),
        ("nginx", "nginx-chrome-har-capturer", "http://www.example", protocol),
        ("nginx", "nginx-firefox", "http://www.example", firefox),
        ("nginx", "nginx-mitmproxy", "http+https", lambda site, target: mitmproxy(target)),
        ("apache", "apache-tls-h2", "https://www.example", playwright),
        ("caddy", "caddy-tls-h2", "https://www.example", playwright),
        ("express", "express-minimal", "http://www.example", lambda site, target: playwright(site, target, "minimal")),
    ]
    rows = []
    for server in servers.ALL:
        mine = [job for job in jobs if job[0] == server.name]
        if not mine or not server.version():
            continue
        with server.running():
            for _, name, site, make in mine:
                made = pathlib.Path("/srv") / f"{name}.har"
                if make(site, made):
                    shutil.copyfile(made, folder / f"{name}.har")
                    rows.append(row(folder / f"{name}.har", server.name, server.version(), site))
                else:
                    print(f"{name}.har: not made", flush=True)
    return rows
