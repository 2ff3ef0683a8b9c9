/* Excerpt of microhttpd.h, GNU libmicrohttpd 1.0 and 0.9, shortened. LGPL-2.1-or-later. */
#define _MHD_DEPR_IN_MACRO(msg) _MHD_DEPR_MACRO (msg)
/* 404 "Not Found".           RFC9110, Section 15.5.5. */
#define MHD_HTTP_NOT_FOUND                   404
#define MHD_HTTP_METHOD_NOT_ACCEPTABLE \
  _MHD_DEPR_IN_MACRO("Value MHD_HTTP_METHOD_NOT_ACCEPTABLE is deprecated, use MHD_HTTP_NOT_ACCEPTABLE") 406
#define MHD_HTTP_PROXY_AUTHENTICATION_REQUIRED 407
/* 413 "Content Too Large".   RFC9110, Section 15.5.14. */
#define MHD_HTTP_CONTENT_TOO_LARGE           413

/** @deprecated */
#define MHD_HTTP_REQUEST_ENTITY_TOO_LARGE \
  _MHD_DEPR_IN_MACRO ( \
    "Value MHD_HTTP_REQUEST_ENTITY_TOO_LARGE is deprecated, use MHD_HTTP_CONTENT_TOO_LARGE") \
  413
/** @deprecated */
#define MHD_HTTP_PAYLOAD_TOO_LARGE _MHD_DEPR_IN_MACRO (\
  "Value MHD_HTTP_PAYLOAD_TOO_LARGE is deprecated use MHD_HTTP_CONTENT_TOO_LARGE" \
  ) 413

#define MHD_HTTP_HEADER_ACCEPT       "Accept"
#define MHD_HTTP_VERSION_1_1 "HTTP/1.1"
