//! Changes that look like chance and are the same in every run.

/// Numbers.
#[derive(Debug)]
pub(crate) struct Random(u64);

impl Random {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below another; 0 when there is none.
    pub(crate) fn below(&mut self, most: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize).checked_rem(most).unwrap_or(0)
    }

    /// A text that is like another, but not quite.
    pub(crate) fn mutate(&mut self, text: &[u8]) -> Vec<u8> {
        const PIECES: [&[u8]; 16] = [
            b"\"",
            b"\\",
            b"{",
            b"}",
            b"[",
            b"]",
            b",",
            b":",
            b"\r\n",
            b"\n\n",
            b"0",
            b"-1",
            b"\xFF",
            b"\\ud800",
            b"HTTP/1.1 ",
            b"null",
        ];
        let mut text = text.to_vec();
        for _ in 0..1 + self.below(4) {
            let at = self.below(text.len() + 1);
            let end = at + self.below((text.len() - at).min(40) + 1);
            match self.below(5) {
                0 if at < text.len() => text[at] ^= 1 << self.below(8),
                1 => drop(text.drain(at..end)),
                2 => {
                    let part = text[at..end].to_vec();
                    let to = self.below(text.len() + 1);
                    drop(text.splice(to..to, part));
                }
                3 => text.truncate(at),
                _ => drop(text.splice(at..at, PIECES[self.below(PIECES.len())].iter().copied())),
            }
        }
        text
    }
}
