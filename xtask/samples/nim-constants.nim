# Excerpt of httpcore.nim, Nim 2.2 and 0.14, shortened. MIT.
  HttpCode* = distinct range[0 .. 599]

const
  Http100* = HttpCode(100)
  Http425* = HttpCode(425)  ## https://tools.ietf.org/html/rfc8470.html Early data
    Http404 = "404 Not Found",

const headerLimit* = 10_000
