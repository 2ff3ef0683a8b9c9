// Excerpt of HttpStatusCode.kt, Ktor 3.5 and 1.0, shortened. Apache-2.0.
        public val PayloadTooLarge: HttpStatusCode = HttpStatusCode(413, "Payload Too Large")

        public val RequestedRangeNotSatisfiable: HttpStatusCode =
            HttpStatusCode(416, "Requested Range Not Satisfiable")
        val NotFound = HttpStatusCode(404, "Not Found")
