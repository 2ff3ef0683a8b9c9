/* Excerpt of ngx_http_lua_consts.c, lua-nginx-module 0.10.31, and of ngx_http_request.h, nginx 1.31, shortened. BSD-2-Clause. */
    lua_pushinteger(L, NGX_DONE);
    lua_setfield(L, -2, "DONE");

    lua_pushinteger(L, NGX_HTTP_GET);
    lua_setfield(L, -2, "HTTP_GET");

    lua_pushinteger(L, NGX_HTTP_REQUEST_TIME_OUT);
    lua_setfield(L, -2, "HTTP_REQUEST_TIMEOUT");

    lua_pushinteger(L, 410);
    lua_setfield(L, -2, "HTTP_GONE");

    /* keep for backward compatibility */
    lua_pushinteger(L, NGX_HTTP_NOT_IMPLEMENTED);
    lua_setfield(L, -2, "HTTP_METHOD_NOT_IMPLEMENTED");

#define NGX_HTTP_GET                       0x00000002
#define NGX_HTTP_NOT_FOUND                 404
#define NGX_HTTP_REQUEST_TIME_OUT          408
#define NGX_HTTP_NOT_IMPLEMENTED           501
