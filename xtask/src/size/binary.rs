//! How large a program is.

use std::path::Path;
use std::{fmt, fs, io};

use object::{Object, ObjectSection, SectionKind};

/// Bytes of a program, or the bytes by which one is larger than another.
pub(super) struct Sizes {
    text: i64,
    /// Constants, and those that hold addresses (`.data.rel.ro`).
    constants: i64,
    /// What the loader needs to set the addresses.
    relocations: i64,
    pub(super) loaded: i64,
    file: i64,
}

impl Sizes {
    pub(super) const HEADINGS: &'static str = "    text constants relocations   loaded     file";

    pub(super) fn read(program: &Path) -> io::Result<Self> {
        let bytes = fs::read(program)?;
        let file = object::File::parse(&*bytes).map_err(io::Error::other)?;
        let mut sizes =
            Self { text: 0, constants: 0, relocations: 0, loaded: 0, file: count(bytes.len()) };
        for section in file.sections() {
            let kind = section.kind();
            let is_zeros =
                matches!(kind, SectionKind::UninitializedData | SectionKind::UninitializedTls);
            if section.address() == 0 || is_zeros {
                continue;
            }
            let size = i64::try_from(section.size()).map_err(io::Error::other)?;
            let name = section.name().map_err(io::Error::other)?;
            sizes.loaded += size;
            if name.starts_with(".rel") && name.ends_with(".dyn") {
                sizes.relocations += size;
                continue;
            }
            match kind {
                SectionKind::Text => sizes.text += size,
                SectionKind::ReadOnlyData
                | SectionKind::ReadOnlyDataWithRel
                | SectionKind::ReadOnlyString
                | SectionKind::Data => sizes.constants += size,
                _ => {}
            }
        }
        Ok(sizes)
    }

    pub(super) const fn above(&self, base: &Self) -> Self {
        Self {
            text: self.text - base.text,
            constants: self.constants - base.constants,
            relocations: self.relocations - base.relocations,
            loaded: self.loaded - base.loaded,
            file: self.file - base.file,
        }
    }
}

fn count(length: usize) -> i64 {
    i64::try_from(length).expect("a file in memory is smaller")
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { text, constants, relocations, loaded, file } = self;
        write!(f, "{text:>8} {constants:>9} {relocations:>11} {loaded:>8} {file:>8}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_has_its_parts() {
        let program = std::env::current_exe().expect("the test is a program");
        let sizes = Sizes::read(&program).expect("it can be read");
        assert!(sizes.text > 0 && sizes.constants > 0);
        assert!(sizes.text + sizes.constants <= sizes.loaded && sizes.loaded <= sizes.file);
        assert_eq!(sizes.above(&sizes).loaded, 0);
    }
}
