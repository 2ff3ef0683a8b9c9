# Asks a module of Nim.
# imports go here

proc say(index: int, code: HttpCode) = echo "=\t", index, "\t", code.int

# questions go here
