// Go's net/http with its own file server, multiplexer and helpers.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httputil"
	"net/url"
	"strconv"
	"time"
)

func to(path string, code int) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, path, code) }
}

func fail(code int) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { http.Error(w, http.StatusText(code), code) }
}

func main() {
	mux := http.NewServeMux()
	files := http.FileServer(http.Dir("/srv/www"))
	mux.Handle("/", files)
	mux.HandleFunc("/old", to("/page.html", 302))
	mux.HandleFunc("/old-image", to("/image.png", 302))
	mux.HandleFunc("/moved", to("http://www.example/page.html", 301))
	mux.HandleFunc("/see-other", to("/page.html", 303))
	mux.HandleFunc("/temporary", to("/page.html", 307))
	mux.HandleFunc("/permanent", to("/page.html", 308))
	mux.HandleFunc("/empty", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(204) })
	mux.HandleFunc("/gone", fail(410))
	mux.HandleFunc("/forbidden/", fail(403))
	mux.HandleFunc("/unavailable", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Retry-After", "120")
		http.Error(w, "later", 503)
	})
	mux.HandleFunc("/error", func(w http.ResponseWriter, r *http.Request) { panic("broken") })
	mux.HandleFunc("/status/", func(w http.ResponseWriter, r *http.Request) {
		code, _ := strconv.Atoi(r.URL.Path[len("/status/"):])
		w.WriteHeader(code)
		io.WriteString(w, "content\n")
	})
	mux.HandleFunc("/items", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(201) })
	mux.HandleFunc("/early", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Link", "</style.css>; rel=preload; as=style")
		w.WriteHeader(103)
		time.Sleep(100 * time.Millisecond)
		io.WriteString(w, "late")
	})
	mux.HandleFunc("/upload", func(w http.ResponseWriter, r *http.Request) {
		data, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1024))
		if err != nil {
			http.Error(w, err.Error(), http.StatusRequestEntityTooLarge)
			return
		}
		fmt.Fprintf(w, "%d octets\n", len(data))
	})
	origin, _ := url.Parse("http://127.0.0.1:8081")
	proxy := httputil.NewSingleHostReverseProxy(origin)
	proxy.Transport = &http.Transport{ResponseHeaderTimeout: time.Second}
	mux.Handle("/proxy/", proxy)
	mux.Handle("/ws", proxy)
	dead, _ := url.Parse("http://127.0.0.1:8089")
	mux.Handle("/dead/", httputil.NewSingleHostReverseProxy(dead))
	server := &http.Server{Addr: "127.0.0.1:80", Handler: mux, ReadHeaderTimeout: time.Second, MaxHeaderBytes: 1}
	secure := &http.Server{Addr: "127.0.0.1:443", Handler: mux}
	go secure.ListenAndServeTLS("/srv/tls/server.pem", "/srv/tls/server.key")
	server.ListenAndServe()
}
