//! The macro behind `src/vocabulary.rs`, as the build needs it: the words in order, and nothing but the words.

/// A closed set of words that the data may use.
pub(crate) trait Word: Copy + 'static {
    /// What one of them is called in a message.
    const NOUN: &'static str;
    /// All of them, in order.
    const ALL: &'static [Self];
    /// How they are written, in the same order.
    const WORDS: &'static [&'static str];

    /// How this one is written.
    fn as_str(self) -> &'static str;
}

/// One enumeration of words. The aliases are for people; data has one spelling.
macro_rules! enumeration {
    (
        $(#[$meta:meta])*
        pub enum $name:ident: $noun:literal {
            $($(#[$variant_meta:meta])* $variant:ident = $word:literal $(| $alias:literal)*,)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum $name {
            $($(#[$variant_meta])* $variant,)+
        }

        impl super::enumeration::Word for $name {
            const NOUN: &'static str = $noun;
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            const WORDS: &'static [&'static str] = &[$($word),+];

            fn as_str(self) -> &'static str {
                Self::WORDS[self as usize]
            }
        }
    };
}
