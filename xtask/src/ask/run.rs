//! From an asker to what the library answers.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use regex::Regex;

use super::asker::{Asker, Compiled, Library, Names, Runtime, Way};
use super::table::{Answers, Table};
use crate::refresh::read::expand;
use crate::refresh::store::{Store, at, output};

/// Why there are no answers.
pub(super) enum Silence {
    /// The runtime or the library is not there.
    NotAsked(String),
    /// It is, and the program does not run.
    Failed(String),
}

type Answered = Result<Answers, Silence>;

/// Asks each runtime that is there.
pub(super) fn ask(asker: &Asker, table: &Table, store: &Store) -> Vec<Answered> {
    let folders: Result<Vec<PathBuf>, String> =
        asker.libraries.iter().map(|library| bring(library, table, store)).collect();
    let mut room = match folders {
        Ok(folders) => Room::new(table, &folders, store.offline),
        Err(why) => return vec![Err(Silence::NotAsked(why))],
    };
    let runtimes = runtimes(&asker.runtime, &room);
    if runtimes.is_empty() {
        let Runtime { name, package, .. } = asker.runtime;
        let why = format!("no {name} is here; install {package}");
        return vec![Err(Silence::NotAsked(why))];
    }
    let mut all: Vec<Answered> = Vec::new();
    for (program, runtime) in runtimes {
        let work = match store.scratch(&format!("ask/work/{}", asker.ecosystem)) {
            Ok(work) => work,
            Err(why) => return vec![Err(Silence::Failed(why))],
        };
        room.words.insert("{work}".to_owned(), work.display().to_string());
        room.words.insert("{runtime}".to_owned(), program);
        let answered = room.ask(asker, table, &work).and_then(|mut answers| {
            answers.runtime = runtime;
            // Else it would agree whatever the table lacks.
            match &answers.listed {
                Some(listed) if listed.is_empty() => {
                    Err(Silence::Failed("no name is listed".to_owned()))
                }
                _ => Ok(answers),
            }
        });
        // The same release under two names is asked once.
        let again = answered.as_ref().is_ok_and(|new| {
            all.iter()
                .flatten()
                .any(|old| (&old.version, &old.runtime) == (&new.version, &new.runtime))
        });
        if !again {
            all.push(answered);
        }
    }
    all
}

/// The folder of a library.
fn bring(library: &Library, table: &Table, store: &Store) -> Result<PathBuf, String> {
    let version = table.header("version");
    match library {
        Library::Repository(paths) => {
            let repository = table.repository().ok_or("the table is not read from a repository")?;
            store.checkout(repository, table.header("commit"), paths)
        }
        Library::Npm(package, others) => {
            let packages: Vec<String> = [format!("{package}@{version}")]
                .into_iter()
                .chain(others.iter().map(|other| (*other).to_owned()))
                .collect();
            store.npm_installed(&packages)
        }
        Library::PyPi(package) => store.pypi_installed(&format!("{package}=={version}")),
        Library::Tool(package) => store.pypi_installed(package),
        Library::Debian(package) => store.debian_kept(package),
    }
}

/// The programs that are there, and what they say that they are.
fn runtimes(runtime: &Runtime, room: &Room<'_>) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for pattern in runtime.programs {
        for program in expand(&room.fill(pattern)) {
            let said = Command::new(&program).args(runtime.version).stdin(Stdio::null()).output();
            let Ok(said) = said else { continue };
            if said.status.success() {
                let text = [said.stdout, said.stderr].concat();
                let version = version(&String::from_utf8_lossy(&text));
                found.push((program, format!("{} {version}", runtime.name).trim().to_owned()));
            }
        }
        if !found.is_empty() && !pattern.contains("/*/") {
            break;
        }
    }
    found
}

/// The first version in a text.
fn version(text: &str) -> String {
    let version = Regex::new(r"\d+(?:\.\d+)+").expect("the expression is well formed");
    version.find(text).map(|found| found.as_str().to_owned()).unwrap_or_default()
}

/// What a program is filled and run with.
struct Room<'a> {
    table: &'a Table,
    words: BTreeMap<String, String>,
    offline: bool,
}

impl<'a> Room<'a> {
    fn new(table: &'a Table, folders: &[PathBuf], offline: bool) -> Self {
        let mut words: BTreeMap<String, String> = folders
            .iter()
            .enumerate()
            .map(|(index, folder)| (format!("{{{index}}}"), folder.display().to_string()))
            .collect();
        words.insert("{version}".to_owned(), table.header("version").to_owned());
        Self { table, words, offline }
    }

    fn fill(&self, text: &str) -> String {
        self.words.iter().fold(text.to_owned(), |text, (word, value)| text.replace(word, value))
    }

    fn ask(&self, asker: &Asker, table: &Table, work: &Path) -> Answered {
        let version = table.header("version");
        let symbols: Vec<&str> = {
            let (present, absent) = table.symbols(version);
            present.into_iter().chain(absent).collect()
        };
        match &asker.way {
            Way::Script { folder, command } => {
                let folder = PathBuf::from(self.fill(folder));
                self.write(asker.files, work, |text| text.to_owned()).map_err(Silence::Failed)?;
                let input: String = symbols.iter().map(|symbol| format!("{symbol}\n")).collect();
                let printed = self.run(command, &folder, &input).map_err(Silence::Failed)?;
                Ok(answers(&printed, &symbols, version))
            }
            Way::Compiled(compiled) => {
                Questions { room: self, asker, compiled, work }.ask(&symbols, version)
            }
        }
    }

    /// Writes the files of an asker, the first one as it is made.
    fn write(
        &self,
        files: &[(&str, &str)],
        work: &Path,
        make: impl Fn(&str) -> String,
    ) -> Result<(), String> {
        for (index, (name, text)) in files.iter().enumerate() {
            let text = if index == 0 { make(text) } else { self.fill(text) };
            let file = work.join(name);
            file.parent()
                .map_or(Ok(()), fs::create_dir_all)
                .and_then(|()| fs::write(&file, text))
                .map_err(|error| at(&file, &error))?;
        }
        Ok(())
    }

    /// What a command prints.
    fn run(&self, words: &[&str], folder: &Path, input: &str) -> Result<String, String> {
        let words: Vec<String> = words.iter().map(|word| self.fill(word)).collect();
        let [program, arguments @ ..] = &words[..] else { return Ok(String::new()) };
        let mut command = Command::new(program);
        command.args(arguments).current_dir(folder).env("LC_ALL", "C.UTF-8");
        if self.offline {
            command.env("CARGO_NET_OFFLINE", "true");
        }
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| format!("{program}: {error}"))?;
        if let Some(mut stdin) = child.stdin.take() {
            // One that ends before it has read all says why when it ends.
            let _ = stdin.write_all(input.as_bytes());
        }
        let done = child.wait_with_output().map_err(|error| format!("{program}: {error}"))?;
        if done.status.success() {
            return Ok(String::from_utf8_lossy(&done.stdout).into_owned());
        }
        let complaint = String::from_utf8_lossy(&done.stderr);
        let lines: Vec<&str> =
            complaint.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let told = lines.iter().find(|line| line.contains("rror")).or(lines.last());
        Err(format!("{program}: {}", told.unwrap_or(&"no reason given")))
    }
}

/// A program that has the symbols in its text.
struct Questions<'a> {
    room: &'a Room<'a>,
    asker: &'a Asker,
    compiled: &'a Compiled,
    work: &'a Path,
}

impl Questions<'_> {
    fn ask(&self, symbols: &[&str], version: &str) -> Answered {
        let (present, _) = self.room.table.symbols(version);
        let numbered: Vec<(usize, &str)> = symbols.iter().copied().enumerate().collect();
        let (present, absent): (Vec<_>, Vec<_>) =
            numbered.into_iter().partition(|(_, symbol)| present.contains(symbol));
        let listing = self.compiled.listing;
        let mut printed = match self.answer(&present, listing) {
            Ok(printed) => printed,
            Err(why) => {
                // The program, or one of the symbols?
                let mut alone = self.answer(&[], listing).map_err(|_| Silence::Failed(why))?;
                for question in &present {
                    alone.push_str(&self.answer(&[*question], "").unwrap_or_default());
                }
                alone
            }
        };
        let mut listed = match &self.compiled.names {
            Names::Printed | Names::Nobody => Ok(BTreeSet::new()),
            Names::Macros(command, prefixes) => self
                .room
                .run(command, self.work, "")
                .map(|definitions| macros(&definitions, prefixes)),
            Names::Enumeration(file, kind) => output(
                Command::new("readelf")
                    .args(["--debug-dump=info", "--wide"])
                    .arg(self.room.fill(file)),
            )
            .map(|information| members(&information, kind)),
        }
        .map_err(Silence::Failed)?;
        for question in &absent {
            printed.push_str(&self.answer(&[*question], "").unwrap_or_default());
        }
        let mut answers = answers(&printed, symbols, version);
        listed.extend(answers.listed.into_iter().flatten());
        let nobody = matches!(self.compiled.names, Names::Nobody);
        answers.listed = (!nobody).then_some(listed);
        Ok(answers)
    }

    /// What the program prints with some questions.
    fn answer(&self, questions: &[(usize, &str)], listing: &str) -> Result<String, String> {
        let lines: Vec<String> = questions
            .iter()
            .map(|(index, symbol)| {
                let line = self.compiled.question.replace("{index}", &index.to_string());
                line.replace("{symbol}", symbol)
            })
            .collect();
        let questions = lines.join("\n") + "\n" + &self.room.fill(listing);
        let make = |text: &str| {
            let lines = text.lines().map(|line| match line {
                _ if line.contains("questions go here") => questions.clone(),
                _ if line.contains("imports go here") => self.room.fill(self.compiled.imports),
                _ => line.to_owned(),
            });
            lines.map(|line| line + "\n").collect()
        };
        self.room.write(self.asker.files, self.work, make)?;
        for command in self.compiled.build {
            self.room.run(command, self.work, "")?;
        }
        self.room.run(self.compiled.run, self.work, "")
    }
}

/// What a program printed: `library`, `=` and `+` lines.
fn answers(printed: &str, symbols: &[&str], version: &str) -> Answers {
    let mut answers = Answers { version: version.to_owned(), ..Answers::default() };
    let mut listed = BTreeSet::new();
    for line in printed.lines() {
        match line.split('\t').collect::<Vec<_>>()[..] {
            ["library", version] => answers.version = version.to_owned(),
            ["=", index, code] => {
                let symbol = index.parse().ok().and_then(|index: usize| symbols.get(index));
                if let (Some(symbol), Ok(code)) = (symbol, code.trim().parse()) {
                    answers.values.insert((*symbol).to_owned(), code);
                }
            }
            ["+", name, code] => {
                listed.extend(code.trim().parse().ok().map(|code| (name.to_owned(), code)));
            }
            _ => {}
        }
    }
    answers.listed = Some(listed);
    answers
}

/// Definitions of three digits, or of another name that has three digits.
fn macros(definitions: &str, prefixes: &[&str]) -> BTreeSet<(String, u16)> {
    let all: BTreeMap<&str, &str> = definitions
        .lines()
        .filter_map(|line| line.strip_prefix("#define ")?.split_once(' '))
        .map(|(name, value)| (name, value.trim()))
        .collect();
    // A macro of GCC's `_Pragma` marks a deprecated one before its value.
    let last = |value: &str| {
        value.rsplit(' ').next().unwrap_or_default().trim_matches(['(', ')']).to_owned()
    };
    let number = |name: &str| {
        let mut value = last(all.get(name)?);
        for _ in 0..4 {
            if let Ok(code) = value.parse() {
                return (value.len() == 3).then_some(code);
            }
            value = last(all.get(value.as_str())?);
        }
        None
    };
    all.keys()
        .filter(|name| prefixes.iter().any(|prefix| name.starts_with(prefix)))
        .filter_map(|name| Some(((*name).to_owned(), number(name)?)))
        .collect()
}

/// The members of an enumeration as `readelf` prints them, of the type or with the beginning of a name.
fn members(information: &str, kind: &str) -> BTreeSet<(String, u16)> {
    let name = |line: &str| line.split_whitespace().next_back().map(str::to_owned);
    let mut members = BTreeSet::new();
    let (mut of, mut within, mut member) = (String::new(), "", String::new());
    for line in information.lines() {
        if line.contains("(DW_TAG_") {
            within = if line.contains("(DW_TAG_enumeration_type)") {
                of.clear();
                "type"
            } else if line.contains("(DW_TAG_enumerator)") {
                "member"
            } else {
                ""
            };
        } else if line.contains("DW_AT_name") {
            match within {
                "type" => of = name(line).unwrap_or_default(),
                "member" => member = name(line).unwrap_or_default(),
                _ => {}
            }
        } else if line.contains("DW_AT_const_value") && within == "member" {
            let value = name(line).and_then(|value| value.parse().ok());
            if let Some(code) = value.filter(|code| (100..=999).contains(code))
                && (of == kind || (of.is_empty() && member.starts_with(kind)))
            {
                members.insert((member.clone(), code));
            }
        }
    }
    members
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(names: &[(&str, u16)]) -> BTreeSet<(String, u16)> {
        names.iter().map(|(name, code)| ((*name).to_owned(), *code)).collect()
    }

    #[test]
    fn version_is_the_first_with_a_full_stop() {
        assert_eq!(version("This is perl 5, version 36, subversion 0 (v5.36.0)"), "5.36.0");
        assert_eq!(version("openjdk version \"17.0.15\" 2025-04-15"), "17.0.15");
    }

    #[test]
    fn answers_are_read_by_the_number_of_the_question() {
        let printed = "library\t3.1\n=\t1\t404\n=\t7\t500\nnoise\n+\tNOT_FOUND\t404\n";
        let answers = answers(printed, &["OK", "NOT_FOUND"], "3.0");
        assert_eq!(answers.version, "3.1");
        assert_eq!(answers.values, BTreeMap::from([("NOT_FOUND".to_owned(), 404)]));
        assert_eq!(answers.listed, Some(named(&[("NOT_FOUND", 404)])));
    }

    #[test]
    fn definitions_are_followed_to_their_number() {
        let text = "#define HTTP_OK 200\n#define HTTP_FINE HTTP_OK\n#define HTTP_OLD WARN(\"old\") (410)\n\
                    #define HTTP_VERSION 1001\n#define OTHER 300\n#define HTTP_EMPTY\n";
        assert_eq!(
            macros(text, &["HTTP_"]),
            named(&[("HTTP_OK", 200), ("HTTP_FINE", 200), ("HTTP_OLD", 410)])
        );
    }

    #[test]
    fn members_of_one_enumeration_are_found() {
        let text = " <1><2d>: Abbrev Number: 2 (DW_TAG_enumeration_type)\n    <2e>   DW_AT_name        : (indirect string, offset: 0x7): status\n \
                    <2><3a>: Abbrev Number: 3 (DW_TAG_enumerator)\n    <3b>   DW_AT_name        : ok\n    <3f>   DW_AT_const_value : 200\n \
                    <1><4a>: Abbrev Number: 2 (DW_TAG_enumeration_type)\n    <4b>   DW_AT_name        : other\n \
                    <2><5a>: Abbrev Number: 3 (DW_TAG_enumerator)\n    <5b>   DW_AT_name        : no\n    <5f>   DW_AT_const_value : 300\n";
        assert_eq!(members(text, "status"), named(&[("ok", 200)]));
    }
}
