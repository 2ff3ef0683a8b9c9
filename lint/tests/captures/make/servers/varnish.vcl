vcl 4.1;
import std;
backend origin { .host = "127.0.0.1"; .port = "8081"; .first_byte_timeout = 1s; }
backend dead { .host = "127.0.0.1"; .port = "8089"; }
sub vcl_recv {
    if (req.url ~ "^/dead/") { set req.backend_hint = dead; return (pass); }
    if (req.url == "/old") { return (synth(302, "/page.html")); }
    if (req.url == "/moved") { return (synth(301, "http://www.example/page.html")); }
    if (req.url ~ "^/private/" && req.http.Authorization != "Basic dXNlcjpwYXNzd29yZA==") { return (synth(401)); }
    if (req.url ~ "^/forbidden/") { return (synth(403)); }
    if (req.url == "/empty") { return (synth(204)); }
    if (req.url == "/only-get" && req.method != "GET" && req.method != "HEAD") { return (synth(405)); }
    if (req.http.Upgrade ~ "(?i)websocket") { return (pipe); }
}
sub vcl_pipe {
    if (req.http.Upgrade) { set bereq.http.Upgrade = req.http.Upgrade; set bereq.http.Connection = req.http.Connection; }
}
sub vcl_synth {
    if (resp.status == 301 || resp.status == 302) { set resp.http.Location = resp.reason; set resp.reason = "Found"; return (deliver); }
    if (resp.status == 401) { set resp.http.WWW-Authenticate = {"Basic realm="site""}; }
}
