// Asks an object of Kotlin.
// imports go here

fun say(index: Int, code: Int) = println("=\t$index\t$code")

fun main() {
    // questions go here
}
