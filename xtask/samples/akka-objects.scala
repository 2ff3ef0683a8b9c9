// Excerpt of StatusCode.scala, Akka HTTP 10.7 (as in Pekko HTTP 1.4, Apache-2.0), shortened.
  import ServerError  .{apply => e}

  // format: OFF
  @ApiMayChange
  val EarlyHints         = reg(i(103)("Early Hints", "The server is likely to send a final response.")) // RFC 8297

  val ContentTooLarge              = reg(c(413)("Content Too Large", "The request content is too large."))
  @deprecated("deprecated in favor of ContentTooLarge", "10.4.0")
  val PayloadTooLarge              = ContentTooLarge
  val UriTooLong                   = reg(c(414)("URI Too Long", "The URI provided was too long for the server to process."))

  val NetworkConnectTimeout         = reg(e(599)("Network connect timeout error", ""))
  val Other = CustomStatusCode
