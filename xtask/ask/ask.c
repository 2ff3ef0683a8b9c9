// Asks a header of C.
// imports go here
#include <stdio.h>

#define SAY(index, code) printf("=\t%d\t%d\n", index, (int) (code))

int main(void) {
    // questions go here
    return 0;
}
