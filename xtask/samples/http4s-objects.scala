// Excerpt of Status.scala, http4s 0.23, 0.8 and 0.2, shortened. Apache-2.0.
  case object ServerError extends ResponseClass { val isSuccess = false }
  val Ok = new Status(200, "OK") with EntityResponseGenerator
  object NotFound extends Status(404, "Not Found") with EntityResponseGenerator {
  }
  val Gone = register(Status(410)("Gone"))
  val SwitchingProtocols: Status = register(
    trust(101, "Switching Protocols", isEntityAllowed = false)
  )
  val UnprocessableContent: Status = register(trust(422, "Unprocessable Content"))
  @deprecated("now called UnprocessableContent", since = "0.23.31")
  val UnprocessableEntity: Status = UnprocessableContent
  val Locked: Status = register(trust(423, "Locked"))

  implicit val http4sOrderForStatus: Order[Status] = Order.fromOrdering[Status]
