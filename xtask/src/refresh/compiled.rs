//! Which ecosystems are read, from where: those of languages that are compiled, and what is less used.

use super::ecosystems::NUMBERS;
use super::extract::counted::QT_ENUM;
use super::extract::functions::{BOOM, RING, SENSIBLE};
use super::extract::listing::LISTING;
use super::extract::named::{HASKELL_CONSTANTS, LUA_FIELDS, OCAML_VARIANTS};
use super::extract::pattern::{CSHARP_ENUM, GO_CONSTANTS, JAVASCRIPT_OBJECT};
use super::extract::rows::*;
use super::source::{Ecosystem, From, Source};

pub(crate) const ECOSYSTEMS: &[Ecosystem] = &[
    Ecosystem {
        id: "libmicrohttpd",
        licence: "LGPL-2.1-or-later",
        symbols: &["{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "Karlson2k/libmicrohttpd", tags: NUMBERS, paths: &["src/include/microhttpd.h"], whole: false },
            extractor: MICROHTTPD_DEFINES,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "libsoup2",
        licence: "LGPL-2.0-or-later",
        symbols: &["{bare}"],
        // A final release has an even second number; what came before 2.4 was another library.
        sources: &[Source {
            from: From::Tags { repository: "GNOME/libsoup", tags: r"^(?:LIBSOUP_)?(2[._](?:4|[2-7][02468])[._]\d+(?:[._]\d+)*)$", paths: &["libsoup/soup-status.h"], whole: true },
            extractor: SOUP_ENUM,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "libsoup3",
        licence: "LGPL-2.0-or-later",
        symbols: &["{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "GNOME/libsoup", tags: r"^(3\.\d*[02468]\.\d+)$", paths: &["libsoup/soup-status.h"], whole: true },
            extractor: SOUP_ENUM,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "dotnet-framework",
        licence: "MIT",
        symbols: &["HttpStatusCode.{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "microsoft/referencesource", tags: NUMBERS, paths: &["System/net/System/Net/HttpStatusCode.cs"], whole: false },
            extractor: CSHARP_ENUM,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "boost-beast",
        licence: "BSL-1.0",
        symbols: &["http::status::{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "boostorg/beast", tags: r"^boost-(\d+\.\d+\.\d+)$", paths: &["include/boost/beast/http/status.hpp"], whole: true },
            extractor: BEAST_ENUM,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "cpp-httplib",
        licence: "MIT",
        symbols: &["httplib::StatusCode::{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "yhirose/cpp-httplib", tags: NUMBERS, paths: &["httplib.h"], whole: true },
            extractor: HTTPLIB_ENUM,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "poco",
        licence: "BSL-1.0",
        symbols: &["HTTPResponse::{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "pocoproject/poco", tags: r"^poco-(\d+\.\d+\.\d+(?:\.\d+)?(?:p\d+)?)-release$", paths: &["Net/include/Poco/Net/HTTPResponse.h"], whole: false },
            extractor: POCO_ENUM,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "qt-httpserver",
        licence: "LicenseRef-Qt-Commercial OR GPL-3.0-only",
        symbols: &["QHttpServerResponder::StatusCode::{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "qt/qthttpserver", tags: NUMBERS, paths: &["src/httpserver/qhttpserverresponder.h"], whole: true },
            extractor: QT_ENUM,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "ring-http-response",
        licence: "EPL-1.0",
        symbols: &["({bare} body)"],
        sources: &[Source {
            from: From::Tags { repository: "metosin/ring-http-response", tags: NUMBERS, paths: &["src/ring/util/http_response.clj"], whole: true },
            extractor: RING,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "crystal",
        licence: "Apache-2.0",
        symbols: &["HTTP::Status::{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "crystal-lang/crystal", tags: NUMBERS, paths: &["src/http/status.cr"], whole: true },
            extractor: CRYSTAL_ENUM,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "vibe-d",
        licence: "MIT",
        symbols: &["HTTPStatus.{bare}"],
        // Before, the names were a part of vibe.d itself.
        sources: &[Source {
            from: From::Tags { repository: "vibe-d/vibe-http", tags: NUMBERS, paths: &["source/vibe/http/status.d"], whole: false },
            extractor: D_ENUM,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "fasthttp",
        licence: "MIT",
        symbols: &["fasthttp.{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "valyala/fasthttp", tags: NUMBERS, paths: &["status.go"], whole: false },
            extractor: GO_CONSTANTS,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "fiber",
        licence: "MIT",
        symbols: &["fiber.{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "gofiber/fiber", tags: NUMBERS, paths: &["constants.go", "helpers.go", "utils.go"], whole: true },
            extractor: GO_CONSTANTS,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "haskell-http-types",
        licence: "BSD-3-Clause",
        symbols: &["{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "Vlix/http-types", tags: NUMBERS, paths: &["Network/HTTP/Types/Status.hs"], whole: false },
            extractor: HASKELL_CONSTANTS,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "http4k",
        licence: "Apache-2.0",
        symbols: &["Status.{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "http4k/http4k", tags: r"^v?([1-9]\d*(?:\.\d+)+)$", paths: &["core/core/src/main/kotlin/org/http4k/core/Status.kt", "core/http4k-core/src/main/kotlin/org/http4k/core/Status.kt", "http4k-core/src/main/kotlin/org/http4k/core/Status.kt"], whole: false },
            extractor: HTTP4K_OBJECTS,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "fastify-sensible",
        licence: "MIT",
        symbols: &["fastify.httpErrors.{bare}()"],
        sources: &[Source {
            from: From::Beside {
                names: &From::Npm { package: "@fastify/sensible", from: None, paths: r"^lib/httpErrors\.js$" },
                codes: &From::Npm { package: "statuses", from: None, paths: r"^codes\.json$" },
            },
            extractor: SENSIBLE,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "hapi-boom",
        licence: "BSD-3-Clause",
        symbols: &["Boom.{bare}()"],
        sources: &[Source {
            from: From::Npm { package: "@hapi/boom", from: None, paths: r"^lib/index\.js$" },
            extractor: BOOM,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "openresty",
        licence: "BSD-2-Clause",
        symbols: &["ngx.{bare}"],
        sources: &[Source {
            from: From::Beside {
                names: &From::Tags {
                    repository: "openresty/lua-nginx-module",
                    tags: NUMBERS,
                    paths: &["src/ngx_http_lua_consts.c", "src/ngx_http_lua_util.c"],
                    whole: true,
                },
                codes: &From::Tags {
                    repository: "nginx/nginx",
                    tags: r"^release-(\d+\.\d+\.\d+)$",
                    paths: &["src/http/ngx_http_request.h"],
                    whole: true,
                },
            },
            extractor: LUA_FIELDS,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "nim",
        licence: "MIT",
        symbols: &["{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "nim-lang/Nim", tags: NUMBERS, paths: &["lib/pure/httpcore.nim", "lib/pure/asynchttpserver.nim"], whole: true },
            extractor: NIM_CONSTANTS,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "cohttp",
        licence: "ISC",
        symbols: &["`{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "mirage/ocaml-cohttp", tags: r"^(?:ocaml-cohttp-|v)(\d+\.\d+\.\d+)$", paths: &["http/src/http.ml", "lib/code.ml", "cohttp/code.ml", "cohttp/scripts/codes/"], whole: false },
            extractor: OCAML_VARIANTS,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "python2",
        licence: "PSF-2.0",
        symbols: &["httplib.{bare}"],
        except: &["HTTPS_PORT"],
        sources: &[Source {
            from: From::Runtimes {
                name: "CPython 2 httplib",
                programs: &["~/.pyenv/versions/*/bin/python2"],
                arguments: &[
                    "-c",
                    "import httplib, platform, sys
print('%d.%d\\t%s' % (sys.version_info[0], sys.version_info[1], platform.python_version()))
names = [(value, name) for name, value in vars(httplib).items() if name[0].isalpha() and type(value) is int]
for value, name in sorted(names): print('%d\\t%s' % (value, name))",
                ],
            },
            extractor: LISTING,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "r-httpcode",
        licence: "MIT",
        symbols: &["http_code({code})"],
        sources: &[Source {
            from: From::Tags { repository: "sckott/httpcode", tags: NUMBERS, paths: &["R/status_codes.R"], whole: true },
            extractor: R_LIST,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "akka-http",
        licence: "BUSL-1.1",
        symbols: &["StatusCodes.{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "akka/akka-http", tags: r"^v(10\.\d+\.\d+)$", paths: &["akka-http-core/src/main/scala/akka/http/scaladsl/model/StatusCode.scala"], whole: false },
            extractor: AKKA_OBJECTS,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "http4s",
        licence: "Apache-2.0",
        symbols: &["Status.{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "http4s/http4s", tags: NUMBERS, paths: &["core/shared/src/main/scala/org/http4s/Status.scala", "core/src/main/scala/org/http4s/Status.scala"], whole: true },
            extractor: HTTP4S_OBJECTS,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "pekko-http",
        licence: "Apache-2.0",
        symbols: &["StatusCodes.{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "apache/pekko-http", tags: NUMBERS, paths: &["http-core/src/main/scala/org/apache/pekko/http/scaladsl/model/StatusCode.scala"], whole: true },
            extractor: AKKA_OBJECTS,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "play",
        licence: "Apache-2.0",
        symbols: &["Status.{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "playframework/playframework", tags: NUMBERS, paths: &["core/play/src/main/scala/play/api/http/StandardValues.scala", "framework/play/src/main/scala/play/api/http/StandardValues.scala", "framework/src/play/src/main/scala/play/api/http/StandardValues.scala"], whole: true },
            extractor: PLAY_CONSTANTS,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "swift-http-types",
        licence: "Apache-2.0",
        symbols: &["HTTPResponse.Status.{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "apple/swift-http-types", tags: NUMBERS, paths: &["Sources/HTTPTypes/HTTPResponse.swift"], whole: true },
            extractor: SWIFT_PROPERTIES,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "swift-nio",
        licence: "Apache-2.0",
        symbols: &["HTTPResponseStatus.{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "apple/swift-nio", tags: NUMBERS, paths: &["Sources/NIOHTTP1/HTTPTypes.swift"], whole: true },
            extractor: SWIFT_CASES,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "deno-std",
        licence: "MIT",
        symbols: &["STATUS_CODE.{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "denoland/std", tags: r"^(?:v|release-)?(\d+\.\d+\.\d+)$", paths: &["http/status.ts", "http/http_status.ts"], whole: true },
            extractor: JAVASCRIPT_OBJECT,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "zig",
        licence: "MIT",
        symbols: &[".{bare}"],
        quoted: Some(".@\"{bare}\""),
        keywords: &["continue"],
        sources: &[Source {
            from: From::Wheels { package: "ziglang", paths: &["ziglang/lib/std/http.zig", "ziglang/lib/std/http/status.zig"] },
            extractor: ZIG_ENUM,
        }],
        ..Ecosystem::DEFAULT
    },
];
