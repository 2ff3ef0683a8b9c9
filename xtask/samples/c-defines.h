/* Excerpt of include/httpd.h, Apache httpd 2.4 (Apache-2.0), and of ngx_http_request.h, nginx 1.31 (BSD-2-Clause), shortened. */
#define HTTP_VERSION(major,minor) (1000*(major)+(minor))
#define HTTP_NOT_FOUND                       404
#define HTTP_NOT_FOUND_TWICE                 HTTP_NOT_FOUND
#define NGX_HTTP_LINGERING_BUFFER_SIZE     4096
#define NGX_HTTP_CLOSE                     444
#define NGX_HTTPS_CERT_ERROR               495
