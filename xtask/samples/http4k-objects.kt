// Excerpt of Status.kt, http4k 6.58 and 3.260, shortened. Apache-2.0.
    companion object {
        val CLIENT_ERROR = 400..499

        @JvmField val BAD_REQUEST = Status(400, "Bad Request")

        @JvmField val UNSATISFIABLE_PARAMETERS = BAD_REQUEST.description("Unsatisfiable Parameters")
        // RFC2324
        @JvmField val I_M_A_TEAPOT = Status(418, "I'm a teapot") //RFC2324

        @JvmField val CONNECTION_REFUSED = Status(503, "Connection Refused", true)

        val serverValues by lazy { listOf(BAD_REQUEST, I_M_A_TEAPOT).filterNot { it.clientGenerated } }
    }
