// Excerpt of StandardValues.scala, Play 3.0 and 2.5, shortened. Apache-2.0.
/** Defines all standard HTTP status codes. */
trait Status {
  val CONTINUE            = 100

  val TOO_MANY_REQUESTS = 429
  @deprecated("Use TOO_MANY_REQUESTS instead", "2.5.0")
  val TOO_MANY_REQUEST = TOO_MANY_REQUESTS

  val INTERNAL_SERVER_ERROR = 500
}

trait HeaderNames {
  val ACCEPT          = "Accept"
  val LIMIT = 100
}
