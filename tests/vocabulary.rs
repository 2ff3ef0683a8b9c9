//! The words: every enumeration is named, read back and gone through, by our own means and by `strum`'s.

use core::fmt::{Debug, Display};
use core::str::FromStr;

use http_status::{
    Actor, Cacheability, ContentRule, Ecosystem, Era, Evidence, FieldUse, Level, RedirectMethod,
    RegistrationStatus, RetryChange, RetryCondition, RetryConnection, RetryDuty, RetryMethods,
    RetryPermission, RetryReason, Role, Seen, SpecStatus, StatusClass, Topic, Verdict,
};

fn holds<T>(all: &[T], word: impl Fn(T) -> &'static str)
where
    T: Copy + PartialEq + Debug + Display + FromStr,
    T::Err: Display,
{
    for item in all.iter().copied() {
        let text = word(item);
        assert_eq!(item.to_string(), text);
        assert_eq!(text.parse().ok(), Some(item), "{text}");
        assert_eq!(text.to_uppercase().parse().ok(), Some(item), "{text}");
        assert_eq!(format!("{item:>30}").trim_start(), text);
    }
    let Err(error) = "no such word".parse::<T>() else { panic!("`no such word` is none") };
    let message = error.to_string();
    assert!(all.iter().all(|item| message.contains(word(*item))), "{message}");
}

macro_rules! each {
    ($($name:ident),+) => {
        #[test]
        fn words_are_read_back() {
            $(holds($name::ALL, $name::as_str);)+
        }

        #[cfg(feature = "strum")]
        #[test]
        fn strum_agrees() {
            use strum::{EnumCount, IntoEnumIterator, VariantNames};
            $(
                assert!($name::iter().eq($name::ALL.iter().copied()));
                assert_eq!($name::COUNT, $name::ALL.len());
                assert!($name::VARIANTS.iter().copied().eq($name::ALL.iter().map(|item| item.as_str())));
                for item in $name::iter() {
                    assert_eq!(item.as_ref(), item.as_str());
                    assert_eq!(<&'static str>::from(item), item.as_str());
                }
            )+
        }
    };
}

each!(
    Actor,
    Cacheability,
    ContentRule,
    Ecosystem,
    Era,
    Evidence,
    FieldUse,
    Level,
    RedirectMethod,
    RegistrationStatus,
    RetryChange,
    RetryCondition,
    RetryConnection,
    RetryDuty,
    RetryMethods,
    RetryPermission,
    RetryReason,
    Role,
    Seen,
    SpecStatus,
    StatusClass,
    Topic,
    Verdict
);

#[test]
fn classes_are_also_read_as_patterns() {
    assert_eq!("4xx".parse(), Ok(StatusClass::ClientError));
    assert_eq!("4XX".parse(), Ok(StatusClass::ClientError));
    assert_eq!("success".parse(), Ok(StatusClass::Successful));
}
