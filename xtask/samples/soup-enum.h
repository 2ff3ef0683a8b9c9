/* Excerpt of soup-status.h, libsoup 3.6 and 2.74, shortened. LGPL-2.0-or-later. */
typedef enum {
	SOUP_STATUS_NONE,

	SOUP_STATUS_CANCELLED                       = 1,
	SOUP_STATUS_PROCESSING                      = 102, /* WebDAV */
	SOUP_STATUS_FOUND                           = 302,
	SOUP_STATUS_MOVED_TEMPORARILY               = 302, /* RFC 2068 */
	SOUP_STATUS_PROXY_AUTHENTICATION_REQUIRED   = 407,
	SOUP_STATUS_PROXY_UNAUTHORIZED              = SOUP_STATUS_PROXY_AUTHENTICATION_REQUIRED,
        SOUP_STATUS_MISDIRECTED_REQUEST             = 421, /* HTTP/2 */
	SOUP_STATUS_NOT_EXTENDED                    = 510  /* RFC 2774 */
} SoupStatus;

typedef enum {
	SOUP_KNOWN_STATUS_CODE_NOT_EXTENDED                    = 510
} SoupKnownStatusCode;
