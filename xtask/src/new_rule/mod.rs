//! `cargo xtask new-rule`: the three files of a rule, from templates.
//!
//! They compile, and fail: without summary, help and requirement, and asked for no code, the rule keeps the tests of the
//! repository and of the pages from passing until somebody has written it. The pages of other rules do not notice it.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use crate::refresh::root;

/// Write the files of a new rule for messages, and print the two lines that `src/lint/rules/mod.rs` needs.
///
/// Exits with 2, and has written nothing, when the name cannot be had.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// What is wrong, in lower-case words with hyphens: `missing-allow-header`.
    name: String,
}

pub(crate) fn run(args: &Args) -> io::Result<ExitCode> {
    let name = &args.name;
    let written = write(&root(), name, env!("CARGO_PKG_VERSION"))?;
    let stem = stem(name);
    let mut out = io::stdout().lock();
    for path in written {
        writeln!(out, "{path}")?;
    }
    writeln!(
        out,
        "\nFor src/lint/rules/mod.rs, where the name belongs in each of the two lists:\n"
    )?;
    writeln!(out, "mod {stem};\n    &{stem}::RULE,")?;
    Ok(ExitCode::SUCCESS)
}

/// Where a file of a rule goes, what it ends in, and what stands in it at first.
const TEMPLATES: [(&str, &str, &str); 3] = [
    ("src/lint/rules", "rs", include_str!("rule.rs.txt")),
    ("src/lint/rules", "md", include_str!("page.md")),
    ("lint/tests/rules", "md", include_str!("cases.md")),
];

/// The rules of `http-status-lint`, which share the names.
const RULES_FOR_CAPTURES: &str = "lint/src/rules";

/// Writes all files, or none; gives their paths. The version is the first that has the rule.
fn write(root: &Path, name: &str, version: &str) -> io::Result<Vec<String>> {
    if !is_name(name) {
        return Err(io::Error::other(format!(
            "`{name}` is no name of a rule; expected two or more lower-case words with hyphens, such as `missing-allow-header`"
        )));
    }
    let stem = stem(name);
    let captures = format!("{RULES_FOR_CAPTURES}/{stem}.rs");
    let paths = TEMPLATES.map(|(folder, extension, _)| format!("{folder}/{stem}.{extension}"));
    if let Some(taken) = paths.iter().chain([&captures]).find(|path| root.join(path).exists()) {
        return Err(io::Error::other(format!(
            "`{name}` is taken: {taken} is there; expected a name that no rule has"
        )));
    }
    for (at, (path, (.., template))) in paths.iter().zip(TEMPLATES).enumerate() {
        if let Err(error) = create(&root.join(path), &filled(template, name, &stem, version)) {
            for path in &paths[..at] {
                // The first error is the one to tell.
                _ = fs::remove_file(root.join(path));
            }
            return Err(io::Error::other(format!("cannot write {path}: {error}")));
        }
    }
    Ok(paths.into())
}

/// Two words at least, so that none is a keyword of Rust or `mod`.
fn is_name(name: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty()
            && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.contains('-')
        && name.split('-').all(is_word)
}

fn stem(name: &str) -> String {
    name.replace('-', "_")
}

fn filled(template: &str, name: &str, stem: &str, version: &str) -> String {
    template.replace("@NAME@", name).replace("@STEM@", stem).replace("@VERSION@", version)
}

/// Creates a file that is not there, wholly or not at all.
fn create(path: &Path, text: &str) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(text.as_bytes()).inspect_err(|_| {
        // The first error is the one to tell.
        _ = fs::remove_file(path);
    })
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use snapbox::{Assert, Data, IntoData};

    use super::*;

    /// A tree with the folders of rules, which is gone after the test.
    struct Tree(PathBuf);

    impl Tree {
        fn new(test: &str) -> Self {
            let path = std::env::temp_dir().join(format!("new-rule-{}-{test}", std::process::id()));
            for folder in ["src/lint/rules", "lint/src/rules", "lint/tests/rules"] {
                fs::create_dir_all(path.join(folder)).expect("the temporary folder can be written");
            }
            Self(path)
        }

        fn put(&self, path: &str) {
            fs::write(self.0.join(path), "").expect("the temporary folder can be written");
        }

        /// What is in it.
        fn files(&self) -> Vec<String> {
            let mut files = Vec::new();
            for folder in ["src/lint/rules", "lint/src/rules", "lint/tests/rules"] {
                for entry in fs::read_dir(self.0.join(folder)).into_iter().flatten() {
                    let name = entry.expect("the folder can be read").file_name();
                    files.push(format!("{folder}/{}", name.to_string_lossy()));
                }
            }
            files.sort();
            files
        }

        fn refusal(&self, name: &str) -> String {
            write(&self.0, name, "0.1.0").expect_err("it is refused").to_string()
        }
    }

    impl Drop for Tree {
        fn drop(&mut self) {
            // What cannot be removed is in the temporary folder, which is emptied anyway.
            _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn three_files_are_written_as_in_the_snapshots() {
        let tree = Tree::new("written");
        let written = write(&tree.0, "absent-sample-field", "0.1.0").expect("the name is free");
        assert_eq!(
            written,
            [
                "src/lint/rules/absent_sample_field.rs",
                "src/lint/rules/absent_sample_field.md",
                "lint/tests/rules/absent_sample_field.md",
            ]
        );
        assert_eq!(tree.files().len(), written.len());
        let snapshots = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/new_rule/snapshots");
        let assert = Assert::new().action_env(snapbox::assert::DEFAULT_ACTION_ENV);
        for (path, snapshot) in written.iter().zip(["rule.rs.txt", "page.md", "cases.md"]) {
            let text = fs::read_to_string(tree.0.join(path)).expect("it was written");
            let expected = Data::read_from(&snapshots.join(snapshot), None).raw();
            assert.eq(text.into_data(), expected);
        }
    }

    #[test]
    fn the_page_has_the_headings_that_a_page_needs_and_a_block_of_each_kind() {
        let tree = Tree::new("page");
        let written = write(&tree.0, "absent-sample-field", "0.1.0").expect("the name is free");
        let page = fs::read_to_string(tree.0.join(&written[1])).expect("it was written");
        let headings: Vec<_> = page.lines().filter_map(|line| line.strip_prefix("## ")).collect();
        assert_eq!(
            headings,
            ["What it does", "Why is this bad?", "Example", "Use instead", "Limits"]
        );
        for path in &written[1..] {
            let text = fs::read_to_string(tree.0.join(path)).expect("it was written");
            let blocks: Vec<_> = text.lines().filter(|line| line.starts_with("```http")).collect();
            assert_eq!(blocks, ["```http,fires", "```http"], "{path}");
        }
    }

    #[test]
    fn names_are_two_or_more_lower_case_words_with_hyphens() {
        let tree = Tree::new("names");
        for name in [
            "",
            "-",
            "allow",
            "mod",
            "Missing-allow",
            "missing_allow",
            "missing allow",
            "missing-",
            "-missing",
            "missing--allow",
            "4xx-field",
            "../missing-allow",
            "missing-allow.rs",
            "größe-falsch",
        ] {
            assert!(tree.refusal(name).contains("is no name of a rule; expected"), "`{name}`");
        }
        assert_eq!(tree.files(), [""; 0]);
    }

    #[test]
    fn the_names_of_all_rules_are_names() {
        for folder in ["src/lint/rules", "lint/src/rules"] {
            let entries = fs::read_dir(root().join(folder)).expect("the folder is there");
            for entry in entries {
                let path = entry.expect("the folder can be read").path();
                let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
                assert!(stem == "mod" || is_name(&stem.replace('_', "-")), "{stem}");
            }
        }
    }

    #[test]
    fn a_name_that_is_taken_is_refused_and_nothing_is_written() {
        for taken in [
            "src/lint/rules/absent_sample_field.rs",
            "src/lint/rules/absent_sample_field.md",
            "lint/tests/rules/absent_sample_field.md",
            "lint/src/rules/absent_sample_field.rs",
        ] {
            let tree = Tree::new("taken");
            tree.put(taken);
            let refusal = tree.refusal("absent-sample-field");
            assert!(refusal.contains(&format!("is taken: {taken} is there")), "{refusal}");
            assert_eq!(tree.files(), [taken]);
        }
    }

    #[test]
    fn nothing_is_left_when_one_of_the_files_cannot_be_written() {
        let tree = Tree::new("half");
        fs::remove_dir(tree.0.join("lint/tests/rules")).expect("it is empty");
        let refusal = tree.refusal("absent-sample-field");
        assert!(refusal.starts_with("cannot write lint/tests/rules/"), "{refusal}");
        assert_eq!(tree.files(), [""; 0]);
    }
}
