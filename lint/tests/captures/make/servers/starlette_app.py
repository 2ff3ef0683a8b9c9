from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles


def to(url, code):
    async def endpoint(request):
        return RedirectResponse(url, code)
    return endpoint


def refuse(code, headers=None):
    async def endpoint(request):
        raise HTTPException(code, headers=headers)
    return endpoint


async def only_get(request):
    return PlainTextResponse("only GET\n")


async def empty(request):
    return Response(status_code=204)


async def status(request):
    return PlainTextResponse("content\n", request.path_params["code"])


async def error(request):
    raise ValueError("broken")


async def create(request):
    return JSONResponse({"id": 1}, 201)


async def upload(request):
    return PlainTextResponse(f"{len(await request.body())} octets\n")


async def websocket(socket):
    await socket.accept()
    await socket.send_text("hello")
    await socket.close()


async def websocket_refused(socket):
    await socket.close()


app = Starlette(routes=[
    Route("/old", to("/page.html", 302)),
    Route("/moved", to("http://www.example/page.html", 301)),
    Route("/see-other", to("/page.html", 303), methods=["POST"]),
    Route("/temporary", to("/page.html", 307)),
    Route("/permanent", to("/page.html", 308), methods=["GET", "POST"]),
    Route("/empty", empty, methods=["GET", "POST"]),
    Route("/only-get", only_get),
    Route("/gone", refuse(410)),
    Route("/forbidden/", refuse(403)),
    Route("/unavailable", refuse(503, {"Retry-After": "120"})),
    Route("/error", error),
    Route("/status/{code:int}", status),
    Route("/items", create, methods=["POST"]),
    Route("/upload", upload, methods=["POST"]),
    WebSocketRoute("/ws", websocket),
    WebSocketRoute("/ws-refused", websocket_refused),
    Mount("/", StaticFiles(directory="/srv/www", html=True)),
])
