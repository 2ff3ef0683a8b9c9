// Excerpt of httpErrors.js, @fastify/sensible 6.0 and 5.6, and of codes.json, statuses 2.0, shortened. MIT.
const httpErrors = {
  notFound: function notFound (message) {
    return new createError.NotFound(message)
  },

  imateapot: function imateapot (message) {
    return new createError.ImATeapot(message)
  },

  httpVersionNotSupported: function httpVersionNotSupported (message) {
    return new createError.HTTPVersionNotSupported(message)
  },

  internalServerError: function internalServerError (message) {
    const error = new createError.InternalServerError(message)
    // mark error as explicit to allow custom message
    error.explicitInternalServerError = true
    return error
  }
}

function getHttpError (code, message) {
  return httpErrors[statusCodesMap[code + '']](message)
}

{
  "404": "Not Found",
  "418": "I'm a Teapot",
  "422": "Unprocessable Entity",
  "500": "Internal Server Error",
  "505": "HTTP Version Not Supported"
}
