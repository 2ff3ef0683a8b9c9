// Asks a header of C or C++.
// imports go here
#include <stdio.h>

#define SAY(index, code) printf("=\t%d\t%d\n", index, static_cast<int>(code))

int main() {
    // questions go here
}
