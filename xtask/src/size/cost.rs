//! How much CPU something takes.

use std::{fs, io};

/// Linux counts in hundredths of a second, on every architecture (`USER_HZ`).
const TICKS: f64 = 100.0;

/// The seconds, in user and system mode, of the processes that the closure starts and waits for.
pub(super) fn cpu_seconds(work: impl FnOnce() -> io::Result<()>) -> io::Result<f64> {
    let before = ticks_of_children()?;
    work()?;
    Ok((ticks_of_children()? - before) as f64 / TICKS)
}

fn ticks_of_children() -> io::Result<u64> {
    let text = fs::read_to_string("/proc/self/stat").map_err(|error| {
        io::Error::other(format!("build costs are measured on Linux only: {error}"))
    })?;
    children(&text).ok_or_else(|| io::Error::other("/proc/self/stat has another form"))
}

/// `cutime` and `cstime`, fields 16 and 17; the second field is a name in parentheses, which may hold anything.
fn children(stat: &str) -> Option<u64> {
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(13);
    let user: u64 = fields.next()?.parse().ok()?;
    let system: u64 = fields.next()?.parse().ok()?;
    Some(user + system)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_children_are_read() {
        let stat = "17 (a) b) S 1 17 17 0 -1 4194304 96 0 0 0 5 6 300 40 20 0 1 0 100 0 0";
        assert_eq!(children(stat), Some(340));
        assert_eq!(children("17"), None);
    }
}
