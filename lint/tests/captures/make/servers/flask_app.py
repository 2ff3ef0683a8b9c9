"""One program for two servers: gunicorn, and Flask's own."""

from flask import Flask, Response, abort, redirect, request, send_file

app = Flask(__name__, static_folder=None)
app.config["MAX_CONTENT_LENGTH"] = 1024


@app.get("/page.html")
def page():
    return send_file("/srv/www/page.html", conditional=True)


@app.get("/dir/")
def directory():
    return send_file("/srv/www/dir/index.html")


@app.get("/old")
def old():
    return redirect("/page.html")


@app.get("/moved")
def moved():
    return redirect("http://www.example/page.html", 301)


@app.post("/see-other")
def see_other():
    return redirect("/page.html", 303)


@app.get("/temporary")
def temporary():
    return redirect("/page.html", 307)


@app.route("/permanent", methods=["GET", "POST"])
def permanent():
    return redirect("/page.html", 308)


@app.route("/empty", methods=["GET", "POST"])
def empty():
    return "", 204


@app.get("/gone")
def gone():
    abort(410)


@app.get("/only-get")
def only_get():
    return "only GET\n"


@app.get("/private/")
def private():
    abort(401)


@app.get("/forbidden/")
def forbidden():
    abort(403)


@app.get("/error")
def error():
    raise ValueError("broken")


@app.get("/unavailable")
def unavailable():
    return "later\n", 503, {"Retry-After": "120"}


@app.get("/status/<int:code>")
def status(code):
    return Response("content\n", code, mimetype="text/plain")


@app.post("/items")
def create():
    return {"id": 1}, 201


@app.post("/json")
def json():
    if not isinstance(request.get_json()["n"], int):
        abort(422)
    return request.get_json()


@app.post("/upload")
def upload():
    return f"{len(request.get_data())} octets\n"


if __name__ == "__main__":
    app.run("127.0.0.1", 80)
