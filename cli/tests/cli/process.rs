//! The command among other processes: pipes, colours, and arguments that nobody types.

use std::io::Read;
use std::process::{Command, Stdio};

use snapbox::cmd::cargo_bin;
use snapbox::{assert_data_eq, file, str};

use crate::common::{http_status, output};

#[test]
fn closed_pipe_is_no_error() {
    for arguments in [
        &["export"][..],
        &["symbols", "falcon"],
        &["export", "--format", "csv"],
        &["206", "207", "101", "421", "404"],
    ] {
        let mut child = Command::new(cargo_bin!("http-status"))
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the command runs");
        let mut stdout = child.stdout.take().expect("a pipe");
        stdout.read_exact(&mut [0; 10]).expect("something is written");
        drop(stdout);
        let output = child.wait_with_output().expect("the command ends");
        assert!(output.status.success(), "{arguments:?}: {:?}", output.status);
        assert_data_eq!(output.stderr, str![""]);
    }
}

#[test]
fn colours_are_for_terminals_or_on_demand() {
    let plain = output(["421"]);
    assert!(!plain.contains(&0x1b));
    let colored = output(["421", "--color", "always"]);
    assert!(colored.contains(&0x1b));
    let stripped = anstream::adapter::strip_bytes(&colored).into_vec();
    assert_eq!(String::from_utf8_lossy(&stripped), String::from_utf8_lossy(&plain));

    for (variable, color, expected) in [
        ("CLICOLOR_FORCE", "auto", true),
        ("CLICOLOR_FORCE", "never", false),
        ("NO_COLOR", "auto", false),
        ("NO_COLOR", "always", true),
    ] {
        let assert = http_status(["421", "--color", color]).env(variable, "1").assert().success();
        assert_eq!(assert.get_output().stdout.contains(&0x1b), expected, "{variable} {color}");
    }
}

#[test]
fn colours_of_a_page() {
    let colored = output(["444", "--color", "always"]);
    assert_data_eq!(
        String::from_utf8(colored).expect("a page is text"),
        file!["color/page.term.svg"]
    );
}

#[test]
fn colours_of_a_list_and_a_comparison() {
    let list = output(["list", "--retry", "must-not,should", "--color", "always"]);
    assert_data_eq!(String::from_utf8(list).expect("a list is text"), file!["color/list.term.svg"]);
    let table = output(["compare", "401", "407", "--color", "always"]);
    assert_data_eq!(
        String::from_utf8(table).expect("a table is text"),
        file!["color/comparison.term.svg"]
    );
}

#[test]
fn colours_of_an_error() {
    let error = http_status(["8xx", "--color", "always"]).assert().code(1).stdout_eq("");
    let error = error.get_output().stderr.clone();
    assert_data_eq!(
        String::from_utf8(error).expect("a message is text"),
        file!["color/error.term.svg"]
    );
}

/// Every one gets an answer or a message, and nothing in a message reaches the terminal as a command.
#[test]
fn odd_arguments_are_answered() {
    let long = "x".repeat(100_000);
    let digits = "9".repeat(100_000);
    let words = "not found ".repeat(10_000);
    let odd = [
        "",
        " ",
        "\t",
        "\u{1b}[31mred",
        "\r\n",
        "\u{202e}421",
        "\u{7f}",
        "é",
        "日本語",
        "🦀",
        "%s%n",
        "421\u{301}",
        "0x1a5",
        "+421",
        "4.2.1",
        "٤٢١",
        ".",
        "x.x",
        "'",
        &long,
        &digits,
        &words,
    ];
    for argument in odd {
        let not_for_list = ["--text", "--field", "--spec", "--vendor"]
            .map(|option| ["list".to_owned(), format!("{option}={argument}")]);
        let compared = ["compare".to_owned(), "404".to_owned(), argument.to_owned()];
        let mut calls = vec![vec![argument.to_owned()], compared.to_vec()];
        calls.push(vec!["translate".to_owned(), argument.to_owned(), "--to=go".to_owned()]);
        calls.push(vec!["symbols".to_owned(), argument.to_owned()]);
        for option in ["--to=", "--for=", "--to=go@", "--for=rack@"] {
            let option = format!("{option}{argument}");
            calls.push(vec!["translate".to_owned(), "404".to_owned(), option]);
        }
        calls.extend(not_for_list.map(|call| call.to_vec()));
        for call in calls {
            answered(&call);
        }
    }
    // More than one long argument: about a megabyte in all.
    answered(&vec![long; 10]);
    answered(&vec!["404".to_owned(); 3]);
}

#[cfg(unix)]
#[test]
fn arguments_that_are_no_text_are_answered() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let odd = OsStr::from_bytes(b"\xff\xfe404");
    for call in [
        &[odd][..],
        &[OsStr::new("compare"), odd, odd],
        &[OsStr::new("list"), OsStr::new("--text"), odd],
        &[OsStr::new("translate"), odd],
        &[OsStr::new("translate"), OsStr::new("404"), OsStr::new("--to"), odd],
        &[OsStr::new("symbols"), odd],
        &[OsStr::new("--format"), odd],
    ] {
        answered(call);
    }
}

fn answered(arguments: &[impl AsRef<std::ffi::OsStr>]) {
    let assert = http_status(arguments).assert();
    let output = assert.get_output();
    let code = output.status.code();
    let shown: Vec<_> = arguments
        .iter()
        .map(|argument| argument.as_ref().to_string_lossy().chars().take(20).collect::<String>())
        .collect();
    assert!(matches!(code, Some(0..=2)), "{shown:?}: {code:?}");
    assert_eq!(code == Some(0), !output.stdout.is_empty(), "{shown:?}");
    let message = String::from_utf8_lossy(&output.stderr);
    assert!(
        !message.chars().any(|sign| sign.is_control() && sign != '\n'),
        "{shown:?}: {message:?}"
    );
    // clap repeats what was typed; our own messages are short.
    let ours = !message.contains("For more information");
    assert!(!ours || message.len() < 2000, "{shown:?}: {}", message.len());
}

#[test]
fn scripts_and_manual_pages_are_written() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = String::from_utf8(output(["completions", shell])).expect("a script is text");
        assert!(script.contains("cacheability") && script.contains("compare"), "{shell}");
    }
    let page = String::from_utf8(output(["man"])).expect("roff is text");
    assert!(page.contains(".TH http\\-status 1") || page.contains(".TH http-status 1"), "{page}");
    let page = String::from_utf8(output(["man", "list"])).expect("roff is text");
    assert!(page.contains("cacheability"));
}

#[test]
fn version_names_the_data() {
    let version = String::from_utf8(output(["--version"])).expect("a version is text");
    assert!(
        version.starts_with("http-status ") && version.contains(http_status::DATA_VERSION),
        "{version}"
    );
    let short = String::from_utf8(output(["-V"])).expect("a version is text");
    assert_eq!(short, format!("http-status {}\n", env!("CARGO_PKG_VERSION")));
}
