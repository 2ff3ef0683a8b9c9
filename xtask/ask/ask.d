// Asks an enumeration of D; the compiler lists its names.
import std.stdio;
// imports go here

void say(int index, int code) { writefln("=\t%d\t%d", index, code); }

void main() {
    // questions go here
}
