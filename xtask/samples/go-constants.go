// Excerpt of src/net/http/status.go, Go 1.27.3, shortened. BSD-3-Clause.
const (
	StatusUseProxy = 305 // RFC 9110, 15.4.6
	_                       = 306 // RFC 9110, 15.4.7 (Unused)
	StatusTemporaryRedirect = 307 // RFC 9110, 15.4.8
)

	case StatusTeapot:
		return "I'm a teapot"
