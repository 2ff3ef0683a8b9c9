// Excerpt of status.d, vibe-http 1.5, shortened. MIT.
enum HTTPStatus {
	continue_                    = 100,
	requestURITooLarge           = 414,
	// WebDAV status codes
	processing                   = 102, /// See: https://tools.ietf.org/html/rfc2518#section-10.1
	insufficientStorage          = 507,
}
