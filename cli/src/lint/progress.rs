//! How far a run is, for people who wait.

use std::fs;
use std::io::{self, IsTerminal, Read};

use indicatif::{ProgressBar, ProgressStyle};

use super::Input;

/// Less than this is read before anybody could look.
const WORTH_IT: u64 = 8 << 20;

/// A bar on a terminal, when there is a lot to read; nothing otherwise.
pub(super) struct Progress {
    bar: Option<ProgressBar>,
    /// Whether what is found goes to a terminal, where the bar may stand.
    is_beside: bool,
}

impl Progress {
    pub(super) fn over(inputs: &[Input], is_beside: bool) -> Self {
        if !io::stderr().is_terminal() {
            return Self { bar: None, is_beside };
        }
        let size = |input: &Input| match input {
            Input::File(path) => fs::metadata(path).map_or(0, |metadata| metadata.len()),
            Input::Stdin | Input::Unreadable(..) => 0,
        };
        let total: u64 = inputs.iter().map(size).sum();
        let style =
            ProgressStyle::with_template("{bar:40} {percent:>3}%  {bytes} of {total_bytes}");
        let bar = (total >= WORTH_IT).then(|| {
            let bar = ProgressBar::new(total);
            // The template is one of ours; without it the bar has a form of its own.
            if let Ok(style) = style { bar.with_style(style) } else { bar }
        });
        Self { bar, is_beside }
    }

    /// Does something that may write where the bar is.
    pub(super) fn aside<T>(&self, act: impl FnOnce() -> T) -> T {
        match &self.bar {
            Some(bar) if self.is_beside => bar.suspend(act),
            _ => act(),
        }
    }

    pub(super) fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

/// A reader that tells how far it is, and ends when nobody wants to know.
pub(super) struct Counted<'a, R, F> {
    input: R,
    progress: &'a Progress,
    is_over: F,
}

impl<'a, R: Read, F: Fn() -> bool> Counted<'a, R, F> {
    pub(super) const fn new(input: R, progress: &'a Progress, is_over: F) -> Self {
        Self { input, progress, is_over }
    }
}

impl<R: Read, F: Fn() -> bool> Read for Counted<'_, R, F> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if (self.is_over)() {
            return Ok(0);
        }
        let count = self.input.read(buffer)?;
        if let Some(bar) = &self.progress.bar {
            bar.inc(count as u64);
        }
        Ok(count)
    }
}
