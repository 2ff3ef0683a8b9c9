"""Asks a library of Python 2 or 3: `ask.py SETUP VALUE NAMES`, a symbol a line on standard input.

SETUP is a statement that imports what the symbols need, VALUE an expression that turns `it` into the code, NAMES an
expression of the pairs of name and thing that the library has.
"""

import sys


def code(text):
    """The number that a constant, a line such as `404 Not Found` or a class says."""
    number = int(str(text)[:3]) if isinstance(text, str) else int(text)
    return number if 100 <= number <= 999 else None


setup, value, names = sys.argv[1:4]
scope = {}
exec(setup, scope)
said = eval("lambda it: " + value, scope)
if "version" in scope:
    print("library\t%s" % scope["version"])
for index, line in enumerate(sys.stdin):
    try:
        number = code(said(eval(line.rstrip("\n"), scope)))
    except Exception:
        number = None
    if number:
        print("=\t%d\t%d" % (index, number))
for name, thing in sorted(eval(names, scope), key=lambda pair: pair[0]):
    try:
        number = None if name.startswith("_") else code(said(thing))
    except Exception:
        number = None
    if number:
        print("+\t%s\t%d" % (name, number))
