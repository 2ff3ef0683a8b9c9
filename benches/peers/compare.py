"""What is found in the captures of real servers by each: `compare.py --help`.

Prints for each of ours, and for each of theirs that `same.tsv` lists: in how many captures it finds something, in how many of
these the others find the same, who does, and up to three captures in which nobody else does. All our rules run.
"""

import argparse
import collections
import json
import pathlib
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


def files():
    """The captures in the order of the clients that stand for them."""
    lines = (HERE.parent.parent / "lint/tests/captures/index.tsv").read_text(encoding="utf-8").splitlines()
    names = (line.split("\t")[0] for line in lines[1:])
    return [name for name in names if name != "-" and not name.endswith(".har")]


def lint_http(program, folder):
    """Each capture by itself: the findings of a file of several do not say to which they belong."""
    transactions = collections.defaultdict(list)
    with open(folder / "captures.jsonl", encoding="utf-8") as lines:
        for line in lines:
            octets = json.loads(line)["client"]["ip"].split(".")
            transactions[int.from_bytes(map(int, octets[1:]))].append(line)
    found = set()
    for number, name in enumerate(files()):
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
            file.write("".join(transactions[number]))
            file.flush()
            command = [program, "lint-captures", file.name, "--format", "json"]
            out = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
        if not out:
            continue
        for finding in json.loads(out)["findings"]:
            found |= {(name, f"lint-http:{violation['violation']}") for violation in finding["violations"]}
    return found


def of(tool, command):
    out = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    rows = (line.split("\t") for line in out.splitlines())
    return {(name, f"{tool}:{found}") for name, found, *_ in rows}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peers", required=True, help="our program `peers`")
    parser.add_argument("--lint-http", default="lint-http")
    parser.add_argument("--python", default="python3", help="a Python that has httplint")
    parser.add_argument("folder", type=pathlib.Path, help="where `run` has put the messages")
    options = parser.parse_args()
    found = of("ours", [options.peers, "findings"])
    found |= of("httplint", [options.python, HERE / "calls.py", options.folder / "captures.messages", "--notes"])
    found |= lint_http(options.lint_http, options.folder)
    where = collections.defaultdict(set)
    for name, what in found:
        where[what].add(name)
    same = collections.defaultdict(set)
    lines = (HERE / "same.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines[1:]:
        theirs, ours, _ = line.split("\t")
        for rule in filter(None, ours.split(",")):
            same[f"ours:{rule}"].add(theirs)
            same[theirs].add(f"ours:{rule}")
    listed = {line.split("\t")[0] for line in lines[1:]}
    for what in sorted(where, key=lambda what: (not what.startswith("ours"), what.split(":")[0], -len(where[what]))):
        if not what.startswith("ours") and what not in listed:
            continue
        also = set().union(*(where[other] for other in same[what])) & where[what]
        others = ",".join(sorted(other for other in same[what] if where[other] & where[what]))
        print(what, len(where[what]), len(also), others, " ".join(sorted(where[what] - also)[:3]), sep="\t")


if __name__ == "__main__":
    main()
