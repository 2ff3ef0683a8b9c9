//! `help.txt`, the long help of every command.

use std::fs;
use std::path::Path;

use snapbox::{assert_data_eq, file};

use crate::common::{http_status, output};

#[test]
fn help_is_committed() {
    let mut all = String::new();
    for (call, help) in helps() {
        let apart = if all.is_empty() { "" } else { "\n\n" };
        all.push_str(&format!("{apart}$ {call}\n{help}"));
    }
    assert_data_eq!(all, file!["../../help.txt"]);
}

/// Each can be pasted, and finds something.
#[test]
fn examples_in_the_help_work() {
    let mut examples = 0;
    for (_, help) in helps() {
        for line in help.lines().filter_map(|line| line.strip_prefix("  http-status ")) {
            // Behind two blanks stands what the example is for; `>` is for the shell.
            let example =
                line.split("  ").next().and_then(|line| line.split(" > ").next()).unwrap_or(line);
            // A server does not end, and a site is many files; they have tests of their own.
            if matches!(example.split(' ').next(), Some("serve" | "site")) {
                continue;
            }
            // What writes files has a folder of its own, empty each time.
            if example.starts_with("site ") || example.starts_with("export --to ") {
                let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("examples-in-the-help");
                _ = fs::remove_dir_all(&folder);
                fs::create_dir_all(&folder).expect("the folder can be made");
                http_status(example.split(' ')).current_dir(&folder).assert().success();
                let written = fs::read_dir(&folder).expect("the folder can be read").count();
                assert_ne!(written, 0, "{example}");
                examples += 1;
                continue;
            }
            // Notes about a symbol go to standard error.
            // What the linter is to read stands beside the transcripts; it may find something there.
            let assert = http_status(example.split(' ')).current_dir("tests/cmd/lint.in").assert();
            let is_lint = example.starts_with("lint ");
            let code = assert.get_output().status.code();
            assert!(code == Some(0) || is_lint && code == Some(1), "{example}: {code:?}");
            assert!(!assert.get_output().stdout.is_empty(), "{example}");
            examples += 1;
        }
    }
    assert!(examples > 10, "{examples}");
}

/// The long help of every command, and how to ask for it.
fn helps() -> Vec<(String, String)> {
    let main = help(&["--help"]);
    let commands: Vec<String> = main
        .lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| !line.is_empty())
        // A description that goes on stands further right.
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|command| *command != "help")
        .map(str::to_owned)
        .collect();
    assert!(commands.iter().any(|command| command == "list"));
    let others = commands.into_iter().map(|command| {
        (format!("http-status {command} --help"), help(&[command.as_str(), "--help"]))
    });
    std::iter::once(("http-status --help".to_owned(), main.clone())).chain(others).collect()
}

/// Without the blanks that clap leaves at the end of lines.
fn help(arguments: &[&str]) -> String {
    let help = String::from_utf8(output(arguments)).expect("help is text");
    help.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}
