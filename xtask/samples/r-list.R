# Excerpt of status_codes.R, httpcode 0.3, shortened. MIT.
status_codes <- list(
  # Informational
  `100` = list('Continue', 'Request received, please continue', NULL),
  `418` = list("I'm a teapot", 'The server refuses the attempt to brew coffee with a teapot.', NULL),
  # `499` = list('Token expired/invalid', 'Esri', NULL), # Nginx 499 seems clearly more important
  `527` = list('Railgun Error (Cloudflare)', 'Interrupted connection between 500 and 599', NULL)
)
