//! Programs that may not take for ever.

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::Verdict;

/// Runs a program in a folder and tells what became of it.
pub(super) fn run(command: &mut Command, room: &Path, limit: Duration) -> io::Result<Verdict> {
    run_until(command, room, limit, None)
}

/// Runs one that has passed, and is ended, once it says a word.
pub(super) fn run_until(
    command: &mut Command,
    room: &Path,
    limit: Duration,
    word: Option<&str>,
) -> io::Result<Verdict> {
    let output = room.join("output.txt");
    let file = File::create(&output)?;
    command.current_dir(room).stdin(Stdio::null()).stdout(file.try_clone()?).stderr(file);
    // With all that it starts.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
    let start = Instant::now();
    let mut child = command.spawn()?;
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break Some(status);
        }
        if let Some(word) = word
            && String::from_utf8_lossy(&fs::read(&output)?).contains(word)
        {
            end(&mut child)?;
            let said = tail(&fs::read(&output)?);
            return Ok(Verdict::Passed { took: start.elapsed(), said });
        }
        if start.elapsed() > limit {
            end(&mut child)?;
            break None;
        }
        thread::sleep(Duration::from_millis(10));
    };
    let said = tail(&fs::read(&output)?);
    Ok(match status {
        Some(status) if status.success() => Verdict::Passed { took: start.elapsed(), said },
        Some(status) => Verdict::Failed(format!("{}\n{said}", ended(status))),
        None => Verdict::Failed(format!("not done after {} s\n{said}", limit.as_secs())),
    })
}

fn end(child: &mut std::process::Child) -> io::Result<()> {
    #[cfg(unix)]
    Command::new("kill").args(["-KILL", "--", &format!("-{}", child.id())]).status()?;
    _ = child.kill();
    child.wait()?;
    Ok(())
}

fn ended(status: ExitStatus) -> String {
    status.code().map_or_else(|| status.to_string(), |code| format!("exit code {code}"))
}

/// The last lines.
fn tail(output: &[u8]) -> String {
    const LINES: usize = 15;

    let text = String::from_utf8_lossy(output);
    let lines: Vec<&str> = text.lines().collect();
    let from = lines.len().saturating_sub(LINES);
    lines.get(from..).unwrap_or_default().join("\n")
}
