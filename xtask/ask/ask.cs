// Asks an enumeration of .NET; the runtime lists its names.
using System;
// imports go here

static class Ask {
    static void Say(int index, HttpStatusCode code) { Console.WriteLine("=\t{0}\t{1}", index, (int) code); }

    static void Main() {
        // questions go here
    }
}
