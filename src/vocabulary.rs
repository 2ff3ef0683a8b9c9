//! Every closed set of words in the data, once.
//!
//! `build.rs` compiles this file too, so a word that is not here is refused in `data/`, and a word that is here is
//! accepted. Each side defines `enumeration!` for itself: the library in `src/enumeration.rs`, the build in
//! `build/enumeration.rs`.

enumeration! {
    /// The first digit of a status code: what kind of answer it is (RFC 9110, section 15).
    pub enum StatusClass: "class of status codes" {
        /// 1xx: the request was received and the answer is still to come (15.2).
        Informational = "informational" | "1xx",
        /// 2xx: the request was received, understood and accepted (15.3).
        Successful = "successful" | "2xx" | "success",
        /// 3xx: the user agent has to do more for the request to be fulfilled (15.4).
        Redirection = "redirection" | "3xx",
        /// 4xx: the request cannot be fulfilled as the client sent it (15.5).
        ClientError = "client-error" | "4xx",
        /// 5xx: the server failed on a request that looks valid (15.6).
        ServerError = "server-error" | "5xx",
    }
}

enumeration! {
    /// The state of a code in the registry of the IANA.
    pub enum RegistrationStatus: "registration status" {
        /// Registered for use.
        Assigned = "assigned",
        /// Registered until a date, for a document that is not finished.
        Temporary = "temporary",
        /// Kept free, with the note "(Unused)".
        Unused = "unused",
        /// Registered, with the note "(OBSOLETED)".
        Obsoleted = "obsoleted",
    }
}

enumeration! {
    /// What a cache may do with a final response when nothing but the status code speaks.
    pub enum Cacheability: "cacheability" {
        /// May be stored and reused with a freshness lifetime that the cache guesses (RFC 9110, 15.1; RFC 9111, 4.2.2).
        Heuristic = "heuristic",
        /// May be stored only when the response carries explicit freshness or another permission (RFC 9111, 3).
        Explicit = "explicit",
        /// Must not be stored at all, whatever the response says.
        Never = "never",
    }
}

enumeration! {
    /// Whether a response with the code carries content, to a method other than HEAD and CONNECT.
    pub enum ContentRule: "content rule" {
        /// Content is impossible or forbidden.
        Never = "never",
        /// Content may be there, and may be of zero length.
        May = "may",
        /// A document says that there should be content.
        Should = "should",
        /// A document says that there must be content.
        Must = "must",
    }
}

enumeration! {
    /// How a response field goes with a code: the list that the keyword of its sentence puts it on.
    pub enum FieldUse: "field use" {
        /// MUST be sent.
        Required = "required",
        /// SHOULD be sent.
        Recommended = "recommended",
        /// MAY be sent, and has a meaning there.
        Optional = "optional",
        /// MUST NOT be sent.
        Forbidden = "forbidden",
    }
}

enumeration! {
    /// What becomes of the request method when a redirect is followed.
    pub enum RedirectMethod: "redirect method" {
        /// The method and the content are sent again as they were.
        Kept = "kept",
        /// A user agent may turn POST into GET.
        MayBecomeGet = "may-become-get",
        /// The next request is a retrieval: GET, or HEAD after HEAD.
        BecomesGet = "becomes-get",
    }
}

enumeration! {
    /// How strongly a document speaks for or against repeating the request by itself after the code.
    pub enum RetryPermission: "retry permission" {
        /// The client must repeat it.
        Must = "must",
        /// The client should repeat it.
        Should = "should",
        /// The client may repeat it.
        May = "may",
        /// The client should not repeat it.
        ShouldNot = "should-not",
        /// The client must not repeat it.
        MustNot = "must-not",
        /// No document says anything of this code; the general rule of RFC 9110, 9.2.2 applies.
        Unstated = "unstated",
    }
}

enumeration! {
    /// The methods with which a request may be repeated.
    pub enum RetryMethods: "set of methods" {
        /// Whatever the method: the server has not acted on the request.
        Any = "any",
        /// Idempotent methods only (RFC 9110, 9.2.2).
        Idempotent = "idempotent",
    }
}

enumeration! {
    /// The connection on which a request may be repeated.
    pub enum RetryConnection: "connection" {
        /// The same one, or another.
        Any = "any",
        /// Only another one.
        Different = "different",
    }
}

enumeration! {
    /// What must be different in the repeated request.
    pub enum RetryChange: "change of the request" {
        /// New or other credentials for the origin server (`Authorization`).
        Credentials = "credentials",
        /// New or other credentials for the proxy (`Proxy-Authorization`).
        ProxyCredentials = "proxy-credentials",
        /// A valid `Content-Length`.
        ContentLength = "content-length",
        /// No `Expect: 100-continue`.
        Expectation = "expectation",
        /// Not in early data.
        NoEarlyData = "no-early-data",
        /// Other declarations of extensions (RFC 2774).
        Extension = "extension",
        /// Smaller header fields.
        SmallerFields = "smaller-fields",
        /// Less content.
        SmallerContent = "smaller-content",
        /// Another protocol, after an upgrade.
        Protocol = "protocol",
        /// With a precondition, such as `If-Match`.
        Precondition = "precondition",
        /// A separate action of the user.
        UserAction = "user-action",
        /// After the user has logged in to the network.
        NetworkLogin = "network-login",
        /// Another media type.
        MediaType = "media-type",
        /// Another content coding.
        Encoding = "encoding",
        /// Another target URI.
        Uri = "uri",
        /// Another range, or none.
        Range = "range",
        /// Another method.
        Method = "method",
    }
}

enumeration! {
    /// What has to be so before a document's word on repeating the request applies.
    pub enum RetryCondition: "condition of a repeat" {
        /// The request was still on its way when the response came.
        InTransit = "in-transit",
        /// The response carries `Retry-After`.
        RetryAfter = "retry-after",
        /// The request was sent in early data.
        EarlyData = "early-data",
        /// The request carried `Expect: 100-continue`.
        Expectation = "expectation",
        /// The request came from an action of the user.
        UserAction = "user-action",
    }
}

enumeration! {
    /// What a party has to do because of a code, whether or not it repeats the request.
    pub enum RetryDuty: "duty" {
        /// Remove the alternative service for this origin from the cache of alternative services.
        DropAlternative = "drop-alternative",
        /// Take no notice of `Alt-Svc` in the response.
        IgnoreAltSvc = "ignore-alt-svc",
        /// Take the origin of the request out of the Origin Set of the connection, where the client keeps one.
        RemoveFromOriginSet = "remove-from-origin-set",
        /// Keep the repeated request out of early data.
        NotInEarlyData = "not-in-early-data",
        /// Wait until the TLS handshake is complete on the connection that brought the request.
        WaitForHandshake = "wait-for-handshake",
        /// Forward the response.
        Forward = "forward",
        /// Show the content of the response to the user.
        ShowContent = "show-content",
    }
}

enumeration! {
    /// The strength of a requirement (BCP 14).
    pub enum Level: "requirement level" {
        /// MUST, REQUIRED, SHALL.
        Must = "must",
        /// MUST NOT, SHALL NOT.
        MustNot = "must-not",
        /// SHOULD, RECOMMENDED.
        Should = "should",
        /// SHOULD NOT, NOT RECOMMENDED.
        ShouldNot = "should-not",
        /// MAY, OPTIONAL.
        May = "may",
    }
}

enumeration! {
    /// Who has to fulfil a requirement (the roles of RFC 9110, section 3).
    pub enum Actor: "actor" {
        /// The server that the target URI names.
        OriginServer = "origin-server",
        /// Whoever answers a request.
        Server = "server",
        /// An intermediary that acts as an origin server towards the client.
        Gateway = "gateway",
        /// An intermediary that the client chose.
        Proxy = "proxy",
        /// Proxy, gateway or tunnel.
        Intermediary = "intermediary",
        /// A store of responses, wherever it sits.
        Cache = "cache",
        /// Whoever sends a request.
        Client = "client",
        /// The client that a user has started.
        UserAgent = "user-agent",
        /// Whoever sends a message.
        Sender = "sender",
        /// Whoever receives a message.
        Recipient = "recipient",
        /// Whoever decides what a resource answers.
        ResourceOwner = "resource-owner",
    }
}

enumeration! {
    /// What a requirement is about.
    pub enum Topic: "topic" {
        /// Whether and when the code is sent.
        Generation = "generation",
        /// What the code says.
        Semantics = "semantics",
        /// The content of the response.
        Content = "content",
        /// Header and trailer fields.
        Fields = "fields",
        /// Storing and reusing the response.
        Caching = "caching",
        /// Sending the request again.
        Retry = "retry",
        /// Following a redirect.
        Redirect = "redirect",
        /// Keeping, closing or upgrading the connection.
        Connection = "connection",
        /// Authentication, disclosure and attacks.
        Security = "security",
        /// Range requests.
        Ranges = "ranges",
        /// Conditional requests.
        Conditional = "conditional",
        /// What an intermediary passes on.
        Forwarding = "forwarding",
    }
}

enumeration! {
    /// Where an unregistered use of a code can be seen.
    pub enum Seen: "place where a code is seen" {
        /// In responses that clients receive.
        OnWire = "on-wire",
        /// In logs only; the client gets something else, or nothing.
        LogOnly = "log-only",
        /// Made up by the client for a failure without a response.
        ClientMade = "client-made",
        /// Inside a server, which turns it into another code before it answers.
        Internal = "internal",
    }
}

enumeration! {
    /// Whether an unregistered use is still alive.
    pub enum Era: "era" {
        /// Still sent.
        Current = "current",
        /// No longer sent.
        Historic = "historic",
    }
}

enumeration! {
    /// What stands behind a vendor row.
    pub enum Evidence: "kind of evidence" {
        /// The vendor's own source code or documentation was read.
        Primary = "primary",
        /// The vendor's text was read in somebody's copy.
        PrimaryMirrored = "primary-mirrored",
        /// A raw response was seen in a public report.
        Observed = "observed",
    }
}

enumeration! {
    /// What became of a claim about a code when its sources were looked for.
    pub enum Verdict: "verdict" {
        /// The named source says otherwise.
        Refuted = "refuted",
        /// No source was found.
        Unsupported = "unsupported",
        /// A table has a name for the number; nothing sends it.
        ConstantOnly = "constant-only",
        /// An expired proposal.
        DraftOnly = "draft-only",
        /// A number in the content of another response; no HTTP status code.
        BodyOnly = "body-only",
    }
}

enumeration! {
    /// The part that a program plays when it does what a behaviour row says.
    pub enum Role: "role" {
        /// A client library or tool.
        Client = "client",
        /// A browser.
        Browser = "browser",
        /// An origin server.
        Server = "server",
        /// A proxy or gateway.
        Proxy = "proxy",
        /// A cache.
        Cache = "cache",
    }
}

enumeration! {
    /// The standing of a document, as its publisher states it.
    pub enum SpecStatus: "status of a document" {
        /// Internet Standard (STD).
        InternetStandard = "Internet Standard",
        /// Draft Standard, a step that no longer exists.
        DraftStandard = "Draft Standard",
        /// Proposed Standard.
        ProposedStandard = "Proposed Standard",
        /// On the standards track, maturity not known here.
        StandardsTrack = "Standards Track",
        /// Best Current Practice.
        BestCurrentPractice = "Best Current Practice",
        /// Experimental.
        Experimental = "Experimental",
        /// Informational.
        Informational = "Informational",
        /// Historic.
        Historic = "Historic",
        /// An Internet-Draft: work in progress.
        InternetDraft = "Internet-Draft",
        /// A decision of the IESG on other documents.
        StatusChange = "Status Change",
    }
}

enumeration! {
    /// Whom a remedy is for.
    pub enum Reader: "reader" {
        /// The person who sees the response.
        Visitor = "visitor",
        /// Who writes or runs the client.
        Client = "client",
        /// Who runs the server, the gateway or the service behind it.
        Operator = "operator",
    }
}

enumeration! {
    /// What an example shows.
    pub enum ExampleKind: "kind of example" {
        /// A request and its response.
        Exchange = "exchange",
        /// How a client handles the code.
        Client = "client",
        /// How a server sends it.
        Server = "server",
    }
}

enumeration! {
    /// The language that an example is written in.
    pub enum ExampleLanguage: "language" {
        /// Messages as HTTP/1.1 writes them.
        Http = "http",
        /// JavaScript: a module for Node.js.
        JavaScript = "javascript" | "js",
        /// TypeScript.
        TypeScript = "typescript" | "ts",
        /// Python 3.
        Python = "python",
        /// Rust.
        Rust = "rust",
        /// Go.
        Go = "go",
        /// Java.
        Java = "java",
        /// C#.
        CSharp = "csharp" | "c#",
        /// PHP.
        Php = "php",
        /// Ruby.
        Ruby = "ruby",
        /// Bash with curl.
        Shell = "shell" | "bash",
        /// Configuration of nginx: inside `server`, unless a block of its own.
        Nginx = "nginx",
        /// Configuration of Apache httpd: inside `VirtualHost`.
        Apache = "apache",
        /// A Caddyfile.
        Caddy = "caddy",
        /// Configuration of HAProxy: whole sections.
        HaProxy = "haproxy",
        /// VCL of Varnish.
        Varnish = "varnish",
        /// YAML, for what is configured in it.
        Yaml = "yaml",
    }
}

enumeration! {
    /// A language, library or framework that names status codes. Ids as in `data/ecosystems.tsv`.
    pub enum Ecosystem: "ecosystem" {
        /// Rack 3 / Rails (Rack::Utils) (Ruby).
        Rack = "rack",
        /// .NET System.Net.HttpStatusCode (C#).
        Dotnet = "dotnet",
        /// Rust http crate (hyper, axum, reqwest, tonic, poem) (Rust).
        RustHttp = "rust-http",
        /// Go net/http (Go).
        Go = "go",
        /// Symfony HttpFoundation Response (also Laravel, Drupal) (PHP).
        Symfony = "symfony",
        /// Python http.HTTPStatus (Python).
        Python = "python",
        /// Apache HttpComponents Core 5 HttpStatus (HttpClient 5) (Java).
        ApacheHttpcore5 = "apache-httpcore5",
        /// Angular HttpStatusCode (TypeScript).
        Angular = "angular",
        /// Apache httpd `HTTP_*` (C).
        ApacheHttpd = "apache-httpd",
        /// GNU libmicrohttpd (C).
        Libmicrohttpd = "libmicrohttpd",
        /// libsoup 2.4 SoupStatus (C).
        Libsoup2 = "libsoup2",
        /// libsoup 3 SoupStatus (C).
        Libsoup3 = "libsoup3",
        /// nginx `NGX_HTTP_*` (C).
        Nginx = "nginx",
        /// ASP.NET Core StatusCodes (C#).
        Aspnetcore = "aspnetcore",
        /// .NET Framework System.Net.HttpStatusCode (C#).
        DotnetFramework = "dotnet-framework",
        /// Boost.Beast http::status (C++).
        BoostBeast = "boost-beast",
        /// cpp-httplib StatusCode (C++).
        CppHttplib = "cpp-httplib",
        /// POCO Net HTTPResponse (C++).
        Poco = "poco",
        /// Qt QHttpServerResponder::StatusCode (C++).
        QtHttpserver = "qt-httpserver",
        /// Clojure ring-http-response (Clojure).
        RingHttpResponse = "ring-http-response",
        /// Crystal HTTP::Status (Crystal).
        Crystal = "crystal",
        /// vibe.d HTTPStatus (D).
        VibeD = "vibe-d",
        /// Dart HttpStatus (dart:io) (Dart).
        Dart = "dart",
        /// Elixir Plug.Conn.Status (Phoenix) (Elixir).
        Plug = "plug",
        /// fasthttp (Go).
        Fasthttp = "fasthttp",
        /// Fiber (Go).
        Fiber = "fiber",
        /// Haskell http-types (Haskell).
        HaskellHttpTypes = "haskell-http-types",
        /// Apache HttpCore 4 HttpStatus (HttpClient 4) (Java).
        ApacheHttpcore4 = "apache-httpcore4",
        /// JAX-RS / Jakarta REST Response.Status (Java).
        JakartaRest = "jakarta-rest",
        /// Jakarta Servlet HttpServletResponse (Java).
        JakartaServlet = "jakarta-servlet",
        /// java.net.HttpURLConnection (Java).
        JavaHttpurlconnection = "java-httpurlconnection",
        /// Netty HttpResponseStatus (Java).
        Netty = "netty",
        /// Spring HttpStatus (Java).
        Spring = "spring",
        /// axios HttpStatusCode (JavaScript).
        Axios = "axios",
        /// @fastify/sensible httpErrors (JavaScript).
        FastifySensible = "fastify-sensible",
        /// @hapi/boom (JavaScript).
        HapiBoom = "hapi-boom",
        /// Node.js http.STATUS_CODES (JavaScript).
        Node = "node",
        /// npm http-errors constructors (Koa, Express, Fastify) (JavaScript).
        NpmHttpErrors = "npm-http-errors",
        /// npm http-status (JavaScript).
        NpmHttpStatus = "npm-http-status",
        /// npm statuses (Express, http-errors) (JavaScript).
        NpmStatuses = "npm-statuses",
        /// http4k Status (Kotlin).
        Http4k = "http4k",
        /// Ktor HttpStatusCode (Kotlin).
        Ktor = "ktor",
        /// OpenResty ngx.`HTTP_*` (Lua).
        Openresty = "openresty",
        /// Nim std/httpcore HttpCode (Nim).
        Nim = "nim",
        /// OCaml cohttp Code.status (OCaml).
        Cohttp = "cohttp",
        /// Perl HTTP::Status (libwww-perl) (Perl).
        Perl = "perl",
        /// PSR Fig\Http\Message\StatusCodeInterface (PHP).
        PsrFig = "psr-fig",
        /// aiohttp web exceptions (Python).
        Aiohttp = "aiohttp",
        /// Django REST framework status (Python).
        DjangoRestFramework = "django-rest-framework",
        /// Falcon status codes (Python).
        Falcon = "falcon",
        /// httpx codes (Python).
        Httpx = "httpx",
        /// Litestar status_codes (Python).
        Litestar = "litestar",
        /// Python 2.7 httplib (Python).
        Python2 = "python2",
        /// requests.codes (Python).
        Requests = "requests",
        /// Sanic exceptions (Python).
        Sanic = "sanic",
        /// Starlette / FastAPI status (Python).
        Starlette = "starlette",
        /// Werkzeug / Flask exceptions (Python).
        Werkzeug = "werkzeug",
        /// R httpcode (R).
        RHttpcode = "r-httpcode",
        /// actix-web HttpResponse builders (Rust).
        ActixWeb = "actix-web",
        /// Rocket Status (Rust).
        Rocket = "rocket",
        /// http-types StatusCode (tide, surf) (Rust).
        RustHttpTypes = "rust-http-types",
        /// Akka HTTP StatusCodes (Scala).
        AkkaHttp = "akka-http",
        /// http4s Status (Scala).
        Http4s = "http4s",
        /// Pekko HTTP StatusCodes (Scala).
        PekkoHttp = "pekko-http",
        /// Play Status (Scala).
        Play = "play",
        /// Swift HTTPTypes HTTPResponse.Status (Swift).
        SwiftHttpTypes = "swift-http-types",
        /// SwiftNIO HTTPResponseStatus (Vapor HTTPStatus) (Swift).
        SwiftNio = "swift-nio",
        /// Deno @std/http STATUS_CODE (TypeScript).
        DenoStd = "deno-std",
        /// Hono StatusCode type (TypeScript).
        Hono = "hono",
        /// NestJS HttpStatus (TypeScript).
        Nestjs = "nestjs",
        /// NestJS built-in HTTP exceptions (TypeScript).
        NestjsExceptions = "nestjs-exceptions",
        /// npm http-status-codes StatusCodes (TypeScript).
        NpmHttpStatusCodes = "npm-http-status-codes",
        /// Zig std.http.Status (Zig).
        Zig = "zig",
    }
}
