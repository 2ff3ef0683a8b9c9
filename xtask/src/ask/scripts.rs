//! Who is asked by a program that reads the symbols.

use super::asker::{Asker, Library, Runtime, Way};

const PYTHON: Runtime = Runtime {
    name: "CPython",
    programs: &["python3"],
    version: &["--version"],
    package: "python3",
};
const NODE: Runtime =
    Runtime { name: "Node.js", programs: &["node"], version: &["--version"], package: "nodejs" };
const PHP: Runtime =
    Runtime { name: "PHP", programs: &["php"], version: &["--version"], package: "php-cli" };

const ASK_PY: &[(&str, &str)] = &[("ask.py", include_str!("../../ask/ask.py"))];
const ASK_MJS: &[(&str, &str)] = &[("ask.mjs", include_str!("../../ask/ask.mjs"))];
const ASK_PHP: &[(&str, &str)] = &[("ask.php", include_str!("../../ask/ask.php"))];

/// A library from `PyPI`: what a user imports, how a thing says its code, the pairs of name and thing.
macro_rules! pypi {
    ($ecosystem:literal, $package:literal, $setup:literal, $value:literal, $names:literal) => {
        Asker {
            ecosystem: $ecosystem,
            runtime: PYTHON,
            libraries: &[Library::PyPi($package)],
            files: ASK_PY,
            way: Way::Script {
                folder: "{work}",
                command: &[
                    "env",
                    "PYTHONPATH={0}",
                    "PYTHONDONTWRITEBYTECODE=1",
                    "{runtime}",
                    "ask.py",
                    concat!(
                        $setup,
                        "; from importlib.metadata import version as of; version = of('",
                        $package,
                        "')"
                    ),
                    $value,
                    $names,
                ],
            },
        }
    };
}

/// What belongs to Python itself.
macro_rules! python {
    ($ecosystem:literal, $programs:expr, $setup:literal, $value:literal, $names:literal) => {
        Asker {
            ecosystem: $ecosystem,
            runtime: Runtime { programs: $programs, ..PYTHON },
            libraries: &[],
            files: ASK_PY,
            way: Way::Script {
                folder: "{work}",
                command: &[
                    "{runtime}",
                    "ask.py",
                    concat!($setup, "; import sys; version = '%d.%d' % sys.version_info[:2]"),
                    $value,
                    $names,
                ],
            },
        }
    };
}

/// A library from npm: what else it needs, the object of the names, how a thing says its code, the pairs.
macro_rules! npm {
    ($ecosystem:literal, $package:literal, $others:expr, $setup:literal, $value:literal, $names:literal) => {
        Asker {
            ecosystem: $ecosystem,
            runtime: NODE,
            libraries: &[Library::Npm($package, $others)],
            files: ASK_MJS,
            way: Way::Script {
                folder: "{0}",
                command: &["{runtime}", "{work}/ask.mjs", $setup, $value, $names, $package],
            },
        }
    };
}

pub(super) const ASKERS: &[Asker] = &[
    python!(
        "python",
        &["~/.pyenv/versions/*/bin/python3", "python3"],
        "from http import HTTPStatus",
        "it.value",
        "HTTPStatus.__members__.items()"
    ),
    python!(
        "python2",
        &["~/.pyenv/versions/*/bin/python2", "python2"],
        "import httplib",
        "it",
        "vars(httplib).items()"
    ),
    pypi!(
        "requests",
        "requests",
        "import requests",
        "it",
        "[(name, code) for name, code in vars(requests.codes).items() if not (name.isupper() and name.lower() in vars(requests.codes))]"
    ),
    pypi!(
        "starlette",
        "starlette",
        "from starlette import status",
        "it",
        "[(name, getattr(status, name)) for name in status.__all__]"
    ),
    pypi!(
        "django-rest-framework",
        "djangorestframework",
        "from rest_framework import status",
        "it",
        "vars(status).items()"
    ),
    pypi!("httpx", "httpx", "import httpx", "it.value", "httpx.codes.__members__.items()"),
    pypi!(
        "werkzeug",
        "werkzeug",
        "import werkzeug.exceptions",
        "it.code",
        "vars(werkzeug.exceptions).items()"
    ),
    pypi!("aiohttp", "aiohttp", "from aiohttp import web", "it.status_code", "vars(web).items()"),
    pypi!(
        "falcon",
        "falcon",
        "import falcon",
        "it",
        "[(name, thing) for name, thing in vars(falcon).items() if name.startswith('HTTP_')]"
    ),
    pypi!(
        "litestar",
        "litestar",
        "from litestar.status_codes import *",
        "it",
        "vars(__import__('litestar').status_codes).items()"
    ),
    pypi!(
        "sanic",
        "sanic",
        "import sanic.exceptions",
        "it.status_code",
        "[(name, it) for name, it in vars(sanic.exceptions).items() if isinstance(it, type) and any('status_code' in vars(base) for base in it.__mro__ if base is not sanic.exceptions.SanicException)]"
    ),
    Asker {
        ecosystem: "node",
        runtime: NODE,
        libraries: &[],
        files: ASK_MJS,
        way: Way::Script {
            folder: "{work}",
            command: &[
                "{runtime}",
                "ask.mjs",
                "const http = require('node:http'); return {http, version: process.versions.node.split('.')[0]}",
                "(it, symbol) => it && Number(symbol.match(/[0-9]+/)[0])",
                "Object.entries(scope.http.STATUS_CODES)",
            ],
        },
    },
    npm!(
        "axios",
        "axios",
        &[],
        "const {default: axios} = await load('axios'); return {axios}",
        "it => it",
        // The object also leads from the number to the name.
        "Object.entries(scope.axios.HttpStatusCode).filter(([name]) => isNaN(name))"
    ),
    npm!(
        "angular",
        "@angular/common",
        &["@angular/core", "@angular/compiler"],
        "await load('@angular/compiler'); const {HttpStatusCode} = await load('@angular/common/http'); return {HttpStatusCode}",
        "it => it",
        "Object.entries(scope.HttpStatusCode).filter(([name]) => isNaN(name))"
    ),
    npm!(
        "nestjs",
        "@nestjs/common",
        &[],
        "return {HttpStatus: require('@nestjs/common').HttpStatus}",
        "it => it",
        "Object.entries(scope.HttpStatus).filter(([name]) => isNaN(name))"
    ),
    npm!(
        "nestjs-exceptions",
        "@nestjs/common",
        &[],
        "return {...require('@nestjs/common')}",
        "it => it.getStatus()",
        "Object.entries(scope).filter(([, it]) => it.prototype instanceof scope.HttpException).map(([name, It]) => [name, new It()])"
    ),
    npm!(
        "npm-http-status-codes",
        "http-status-codes",
        &[],
        "return {StatusCodes: require('http-status-codes').StatusCodes}",
        "it => it",
        "Object.entries(scope.StatusCodes).filter(([name]) => isNaN(name))"
    ),
    npm!(
        "npm-http-status",
        "http-status",
        &[],
        "const {default: status} = await load('http-status'); return {status: status.default ?? status}",
        "it => it",
        "Object.entries(scope.status).filter(([name, it]) => isNaN(name) && typeof it === 'number')"
    ),
    npm!(
        "npm-statuses",
        "statuses",
        &[],
        "return {statuses: require('statuses')}",
        // A message has the code of its phrase.
        "(it, symbol, {statuses}) => typeof it === 'string' ? statuses.code[it.toLowerCase()] : it",
        "Object.entries(scope.statuses.code)"
    ),
    npm!(
        "npm-http-errors",
        "http-errors",
        &[],
        "return {createError: require('http-errors')}",
        "it => it.statusCode",
        "Object.entries(scope.createError).filter(([name, it]) => /^[A-Z]/.test(name) && it.prototype?.statusCode).map(([name, It]) => [name, new It()])"
    ),
    npm!(
        "fastify-sensible",
        "@fastify/sensible",
        &["fastify"],
        "const fastify = require('fastify')(); await fastify.register(require('@fastify/sensible')); await fastify.ready(); return {fastify}",
        "it => it.statusCode",
        "Object.entries(scope.fastify.httpErrors).filter(([name]) => /^[a-z]/.test(name) && !['createError', 'getHttpError'].includes(name)).map(([name, it]) => [name, it()])"
    ),
    npm!(
        "hapi-boom",
        "@hapi/boom",
        &[],
        "return {Boom: require('@hapi/boom')}",
        "it => it.output.statusCode",
        "Object.entries(scope.Boom).filter(([name]) => /^[a-z]/.test(name) && name !== 'boomify').map(([name, it]) => [name, it()])"
    ),
    Asker {
        ecosystem: "hono",
        runtime: NODE,
        libraries: &[Library::Npm("hono", &["typescript@5"])],
        files: &[("hono.mjs", include_str!("../../ask/hono.mjs"))],
        way: Way::Script { folder: "{0}", command: &["{runtime}", "{work}/hono.mjs"] },
    },
    Asker {
        ecosystem: "deno-std",
        runtime: Runtime {
            name: "Deno",
            programs: &["{1}/bin/deno"],
            version: &["--version"],
            package: "PyPI deno",
        },
        libraries: &[Library::Repository(&["http/status.ts"]), Library::Tool("deno")],
        files: &[("ask.ts", include_str!("../../ask/deno.ts"))],
        way: Way::Script {
            folder: "{work}",
            command: &[
                "{runtime}",
                "run",
                "--quiet",
                "--no-config",
                "--allow-read",
                "ask.ts",
                "{0}/http/status.ts",
            ],
        },
    },
    Asker {
        ecosystem: "rack",
        runtime: Runtime {
            name: "Ruby",
            programs: &["ruby"],
            version: &["--version"],
            package: "ruby",
        },
        libraries: &[Library::Repository(&["lib"])],
        files: &[("ask.rb", include_str!("../../ask/ask.rb"))],
        way: Way::Script {
            folder: "{work}",
            command: &["{runtime}", "-I", "{0}/lib", "-r", "rack", "ask.rb"],
        },
    },
    Asker {
        ecosystem: "symfony",
        runtime: PHP,
        libraries: &[Library::Repository(&["Response.php"])],
        files: ASK_PHP,
        way: Way::Script {
            folder: "{work}",
            command: &[
                "{runtime}",
                "ask.php",
                "{0}/Response.php",
                r"Symfony\Component\HttpFoundation\Response",
                "HTTP_",
            ],
        },
    },
    Asker {
        ecosystem: "psr-fig",
        runtime: PHP,
        libraries: &[Library::Repository(&["src"])],
        files: ASK_PHP,
        way: Way::Script {
            folder: "{work}",
            command: &[
                "{runtime}",
                "ask.php",
                "{0}/src/StatusCodeInterface.php",
                r"Fig\Http\Message\StatusCodeInterface",
                "STATUS_",
            ],
        },
    },
    Asker {
        ecosystem: "perl",
        runtime: Runtime {
            name: "Perl",
            programs: &["perl"],
            version: &["--version"],
            package: "perl",
        },
        libraries: &[Library::Repository(&["lib/HTTP/Status.pm"])],
        files: &[("ask.pl", include_str!("../../ask/ask.pl"))],
        way: Way::Script { folder: "{work}", command: &["{runtime}", "-I", "{0}/lib", "ask.pl"] },
    },
    Asker {
        ecosystem: "r-httpcode",
        runtime: Runtime {
            name: "R",
            programs: &["Rscript"],
            version: &["--version"],
            package: "r-base-core",
        },
        libraries: &[Library::Repository(&["R"])],
        files: &[("ask.R", include_str!("../../ask/ask.R"))],
        way: Way::Script {
            folder: "{work}",
            command: &["{runtime}", "--vanilla", "ask.R", "{0}/R"],
        },
    },
    Asker {
        ecosystem: "plug",
        runtime: Runtime {
            name: "Elixir",
            programs: &["elixir"],
            version: &["-e", "IO.puts System.version"],
            package: "elixir",
        },
        libraries: &[Library::Repository(&["lib/plug/conn/status.ex"])],
        files: &[("ask.exs", include_str!("../../ask/ask.exs"))],
        way: Way::Script {
            folder: "{work}",
            command: &["{runtime}", "ask.exs", "{0}/lib/plug/conn/status.ex"],
        },
    },
    Asker {
        ecosystem: "ring-http-response",
        runtime: Runtime {
            name: "Clojure",
            programs: &["clojure"],
            version: &["-e", "(clojure-version)"],
            package: "clojure",
        },
        libraries: &[
            Library::Repository(&["src"]),
            Library::Debian("libpotemkin-clojure"),
            Library::Debian("libring-core-clojure"),
            Library::Debian("libclj-tuple-clojure"),
            Library::Debian("libriddley-clojure"),
            Library::Debian("libring-codec-clojure"),
            Library::Debian("libclj-time-clojure"),
            Library::Debian("libcommons-io-java"),
            Library::Debian("libcommons-codec-java"),
        ],
        files: &[("ask.clj", include_str!("../../ask/ask.clj"))],
        way: Way::Script {
            folder: "{work}",
            command: &[
                "{runtime}",
                "-cp",
                "{0}/src:{1}/usr/share/java/potemkin.jar:{2}/usr/share/java/ring-core.jar:{3}/usr/share/java/clj-tuple.jar:{4}/usr/share/java/riddley.jar:{5}/usr/share/java/ring-codec.jar:{7}/usr/share/java/commons-io.jar:{8}/usr/share/java/commons-codec.jar",
                "ask.clj",
            ],
        },
    },
    Asker {
        ecosystem: "openresty",
        runtime: Runtime {
            name: "nginx",
            programs: &["/usr/sbin/nginx"],
            version: &["-v"],
            package: "libnginx-mod-http-lua",
        },
        libraries: &[],
        files: &[
            ("ask.lua", include_str!("../../ask/openresty.lua")),
            ("nginx.conf", include_str!("../../ask/nginx.conf")),
        ],
        way: Way::Script {
            folder: "{work}",
            command: &["{runtime}", "-p", "{work}", "-c", "nginx.conf", "-e", "error.log"],
        },
    },
];
