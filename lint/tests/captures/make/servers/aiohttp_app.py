from aiohttp import web


def to(kind):
    async def handler(request):
        raise kind("/page.html")
    return handler


async def empty(request):
    return web.Response(status=204)


async def only_get(request):
    return web.Response(text="only GET\n")


async def private(request):
    raise web.HTTPUnauthorized()


async def forbidden(request):
    raise web.HTTPForbidden()


async def gone(request):
    raise web.HTTPGone()


async def error(request):
    raise ValueError("broken")


async def unavailable(request):
    raise web.HTTPServiceUnavailable(headers={"Retry-After": "120"})


async def status(request):
    return web.Response(status=int(request.match_info["code"]), text="content\n")


async def create(request):
    raise web.HTTPCreated()


async def upload(request):
    return web.Response(text=f"{len(await request.read())} octets\n")


async def websocket(request):
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    await socket.send_str("hello")
    await socket.close()
    return socket


app = web.Application(client_max_size=1024)
app.router.add_get("/old", to(web.HTTPFound))
app.router.add_get("/moved", to(web.HTTPMovedPermanently))
app.router.add_post("/see-other", to(web.HTTPSeeOther))
app.router.add_get("/temporary", to(web.HTTPTemporaryRedirect))
app.router.add_route("*", "/permanent", to(web.HTTPPermanentRedirect))
app.router.add_route("*", "/empty", empty)
app.router.add_get("/only-get", only_get)
app.router.add_get("/private/", private)
app.router.add_get("/forbidden/", forbidden)
app.router.add_get("/gone", gone)
app.router.add_get("/error", error)
app.router.add_get("/unavailable", unavailable)
app.router.add_get("/status/{code}", status)
app.router.add_post("/items", create)
app.router.add_post("/upload", upload)
app.router.add_get("/ws", websocket)
app.router.add_static("/", "/srv/www")
web.run_app(app, host="127.0.0.1", port=80, print=None)
