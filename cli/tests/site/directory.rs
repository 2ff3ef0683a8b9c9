//! The directory: all of the site or nothing, and nothing else touched.

use std::fs;
use std::process::Command;

use crate::{SITE, read, run, scratch, written};

#[test]
fn an_earlier_site_is_replaced_and_other_files_are_not_touched() {
    let directory = scratch("replaced");
    written(&directory, &[]);
    fs::write(directory.join("421/index.html"), "changed").expect("a file can be written");
    assert!(written(&directory, &[]) == *SITE, "an earlier site is replaced");

    let own = directory.join("CNAME");
    fs::write(&own, "example.org").expect("a file can be written");
    let refused = run(&directory, &[]);
    let message = String::from_utf8_lossy(&refused.stderr);
    assert_eq!(refused.status.code(), Some(2), "{message}");
    assert!(message.contains("CNAME") && message.contains("--force"), "{message}");

    fs::write(directory.join("421/index.html"), "changed").expect("a file can be written");
    let mut site = written(&directory, &["--force"]);
    assert_eq!(site.remove("CNAME").as_deref(), Some(&b"example.org"[..]));
    assert!(site == *SITE, "the rest is the site");
}

/// The directory itself stays, for whoever stands in it, mounts it or watches it.
#[test]
fn the_directory_may_be_the_one_of_the_process() {
    let directory = scratch("current");
    fs::create_dir_all(&directory).expect("a directory can be made");
    let site = || {
        Command::new(env!("CARGO_BIN_EXE_http-status"))
            .args(["site", "."])
            .current_dir(&directory)
            .output()
            .expect("the command runs")
    };
    #[cfg(unix)]
    let inode = || {
        use std::os::unix::fs::MetadataExt;
        fs::metadata(&directory).expect("it is there").ino()
    };
    #[cfg(unix)]
    let before = inode();
    for _ in 0..2 {
        let output = site();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        assert!(read(&directory) == *SITE, "all of the site is there");
    }
    #[cfg(unix)]
    assert_eq!(inode(), before);
}

#[test]
fn runs_at_the_same_time_write_the_whole_site() {
    let directory = scratch("parallel");
    for _ in 0..2 {
        let runs: Vec<_> = (0..4)
            .map(|_| {
                Command::new(env!("CARGO_BIN_EXE_http-status"))
                    .arg("site")
                    .arg(&directory)
                    .stderr(std::process::Stdio::piped())
                    .spawn()
                    .expect("the command runs")
            })
            .collect();
        for run in runs {
            let output = run.wait_with_output().expect("it ends");
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        }
        assert!(read(&directory) == *SITE, "all of the site is there");
    }
}

#[test]
fn what_an_interrupted_run_has_left_stops_no_later_one() {
    let directory = scratch("interrupted");
    fs::create_dir_all(directory.join(".http-status-site-new/421"))
        .expect("a directory can be made");
    for (path, text) in [
        (".http-status-site-new/421/index.html", "half"),
        (".http-status-site", "421/index.html\ngone/a\n42"),
    ] {
        fs::write(directory.join(path), text).expect("a file can be written");
    }
    assert!(written(&directory, &[]) == *SITE, "the rest is gone");
}

/// The list of an earlier run may come from somebody else, and its files are removed.
#[test]
fn no_list_reaches_out_of_the_directory() {
    let directory = scratch("list");
    let directory = directory.join("inside");
    fs::create_dir_all(&directory).expect("a directory can be made");
    let outside = directory.join("../thesis.txt");
    fs::write(&outside, "mine").expect("a file can be written");
    let path = fs::canonicalize(&outside).expect("it is there");
    let list = format!("../thesis.txt\n\nx/../../thesis.txt\n{}\n", path.display());
    fs::write(directory.join(".http-status-site"), list).expect("a file can be written");
    assert!(written(&directory, &[]) == *SITE, "it is a site");
    assert_eq!(fs::read_to_string(&outside).ok().as_deref(), Some("mine"));
}

/// The files for programs are a part of the site, and the rest of it is not to go for them.
#[test]
fn a_site_is_no_earlier_export() {
    let directory = scratch("both");
    written(&directory, &[]);
    let export = |options: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_http-status"));
        command.args(["export", "--to"]).arg(&directory).args(options);
        command.output().expect("the command runs")
    };
    assert_eq!(export(&[]).status.code(), Some(2));
    assert!(read(&directory) == *SITE, "nothing is written");
    assert!(export(&["--force"]).status.success());
    let mut both = read(&directory);
    let list = both.remove(".http-status-export").expect("it knows what it wrote");
    assert!(list.starts_with(b"0.json\n"), "{}", String::from_utf8_lossy(&list));
    assert!(both == *SITE, "all of the site is there");
}

/// Nothing is moved when something stands in the way.
#[test]
fn a_folder_in_the_place_of_a_file_stops_everything() {
    let directory = scratch("blocked");
    fs::create_dir_all(directory.join("421.json/mine")).expect("a directory can be made");
    fs::write(directory.join("index.html"), "mine").expect("a file can be written");
    let refused = run(&directory, &["--force"]);
    let message = String::from_utf8_lossy(&refused.stderr);
    assert_eq!(refused.status.code(), Some(2), "{message}");
    assert!(message.contains("421.json"), "{message}");
    let files: Vec<_> = read(&directory).into_iter().collect();
    assert_eq!(files, [("index.html".to_owned(), b"mine".to_vec())]);
}

#[cfg(unix)]
#[test]
fn messages_about_odd_paths_have_one_line() {
    let directory = scratch("odd\nname");
    fs::create_dir_all(&directory).expect("a directory can be made");
    fs::write(directory.join("a\nb"), "mine").expect("a file can be written");
    let refused = run(&directory, &[]);
    let message = String::from_utf8_lossy(&refused.stderr);
    assert_eq!(refused.status.code(), Some(2), "{message}");
    let lines: Vec<_> = message.lines().collect();
    assert!(
        lines.len() == 4 && lines[0].contains(r"odd\nname") && lines[0].contains(r"`a\nb`"),
        "{message}"
    );
    assert!(lines[3].ends_with("odd\\012name' --force`"), "{message}");
}

#[test]
fn what_is_no_directory_for_a_site_is_refused() {
    let directory = scratch("foreign");
    fs::create_dir_all(&directory).expect("a directory can be made");
    fs::write(directory.join("thesis.txt"), "mine").expect("a file can be written");
    let file = directory.join("thesis.txt");
    for path in [&directory, &file] {
        let refused = run(path, &[]);
        assert_eq!(refused.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&refused.stderr).contains("hint: "));
    }
    assert_eq!(read(&directory).len(), 1, "nothing was written");
    let beside: Vec<_> = fs::read_dir(directory.parent().expect("it has one"))
        .expect("it can be read")
        .flatten()
        .collect();
    assert!(
        beside
            .iter()
            .all(|entry| !entry.file_name().to_string_lossy().contains("foreign.http-status")),
        "nothing is left beside it"
    );
    for address in ["example.org", "ftp://example.org/", "https://example.org/?q"] {
        assert_eq!(run(&directory, &["--base-url", address]).status.code(), Some(2), "{address}");
    }
}
