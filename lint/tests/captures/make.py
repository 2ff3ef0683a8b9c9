#!/usr/bin/env python3
"""Makes the captures beside this file again: `python3 make.py [SERVER…]`, as root, on Debian.

It installs nothing. It takes a network, mount and host name of its own (`unshare`), so servers stand on
ports 80 and 443 of a loopback nobody else sees, and their files in a /srv that is gone afterwards.
`--needs` says what is missing; what is missing is skipped. See README.md.
"""

import argparse
import os
import pathlib
import shutil
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE))

from make import browse, curl, index, origin, servers, site, wire  # noqa: E402
from make.cases import FILE, gateway_cases, origin_cases  # noqa: E402

INSIDE = "HTTP_STATUS_CAPTURES_INSIDE"


def enter():
    """Runs this program again where loopback, /srv, /etc/hosts and the host name are its own."""
    script = (
        "ip link set lo up && mount -t tmpfs captures /srv && mount -t tmpfs captures /dev/shm && hostname server.example && "
        "printf '127.0.0.1 localhost server.example www.example other.example strict.example\\n' > /srv/hosts && "
        "mount --bind /srv/hosts /etc/hosts && exec \"$@\""
    )
    os.environ[INSIDE] = "1"
    arguments = ["unshare", "--net", "--mount", "--uts", "--propagation", "private",
                 "sh", "-c", script, "sh", sys.executable, *sys.argv]
    os.execvp(arguments[0], arguments)


def tag_of(server):
    """The entity tag the server gives for the file that the cases ask for."""
    if "etag" not in server.has:
        return None
    answer = wire.exchange(80, wire.request("GET", FILE))[1]
    for line in answer.split(b"\r\n\r\n")[0].split(b"\r\n"):
        if line.lower().startswith(b"etag:"):
            return line.split(b":", 1)[1].strip().decode()
    return None


def capture(server):
    """All cases of one running server, each into a file of its own; returns the rows of the index."""
    folder = HERE / server.name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    rows = []
    cases = origin_cases(tag_of(server)) + gateway_cases(server.has) + server.cases
    for case in cases:
        if case.needs not in server.has or case.name in server.skip:
            continue
        sent, got = wire.exchange(case.port, case.sent, case.tls_name)
        note = case.note
        if not got:
            rows.append(index.silent(server, case))
            continue
        if case.partial:
            if case.sent:
                (folder / f"{case.name}.request").write_bytes(sent)
                note = f"the answer alone; the request, which stops halfway, is {case.name}.request"
            else:
                note = "the answer alone; nothing was asked"
            sent = b""
        elif sent != case.sent:
            note = "; ".join(filter(None, [note, "the content was not sent: the answer came first"]))
        (folder / f"{case.name}.http").write_bytes(sent + got)
        rows.append(index.row(server, case, sent, got, note))
    if "curl" in server.has:
        rows += curl.capture(server, folder)
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("servers", nargs="*", metavar="SERVER", help="only these; `har` for the HAR files")
    parser.add_argument("--node-modules", default=os.environ.get("NODE_PATH", ""), help="where npm put the modules")
    parser.add_argument("--needs", action="store_true", help="say what is missing and stop")
    options = parser.parse_args()
    if options.node_modules:
        os.environ["NODE_PATH"] = os.path.abspath(options.node_modules)
    if options.needs:
        for server in servers.ALL:
            print(f"{server.name}\t{server.version() or 'missing: ' + server.package}")
        return
    if INSIDE not in os.environ:
        enter()
    site.build(HERE)
    origin.start()
    wanted = options.servers or [*(server.name for server in servers.ALL), "har"]
    for server in servers.ALL:
        if server.name not in wanted:
            continue
        if not server.version():
            print(f"{server.name}: skipped, needs {server.package}", file=sys.stderr)
            continue
        began = time.monotonic()
        with server.running():
            rows = capture(server)
        index.write(HERE / "index.tsv", server.name, rows)
        print(f"{server.name} {server.version()}: {len(rows)} captures, {time.monotonic() - began:.0f} s", flush=True)
    if "har" in wanted:
        rows = browse.capture(HERE / "har")
        index.write(HERE / "index.tsv", "har", rows)
        print(f"har: {len(rows)} files", flush=True)


if __name__ == "__main__":
    main()
