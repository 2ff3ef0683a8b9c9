//! The table against the crate `http`, every number.
#![cfg(feature = "http")]

use http::{Method, StatusCode};
use http_status::{AnyStatus, ResponseContent, StatusClass, StatusExt, StatusInfo};

/// Where `http` 1.5 says something else, and why we do not follow.
const DIFFERENCES: &[(u16, Option<&str>, &str)] = &[
    (104, None, "no constant there: the registration is temporary"),
    (203, Some("Non Authoritative Information"), "the hyphen of RFC 9110, 15.3.4 is missing there"),
    (
        306,
        None,
        "no constant there: reserved and unused; no RFC gave it a phrase, so ours is empty",
    ),
    (413, Some("Payload Too Large"), "the name of RFC 7231 there; RFC 9110, 15.5.14 renamed it"),
    (422, Some("Unprocessable Entity"), "the name of RFC 4918 there; RFC 9110, 15.5.21 renamed it"),
];

#[test]
fn phrases_agree_or_the_difference_is_listed_with_its_reason() {
    let found: Vec<_> = StatusInfo::all()
        .map(|info| (info, StatusCode::from(info).canonical_reason()))
        .filter(|(info, theirs)| *theirs != Some(info.reason_phrase()))
        .map(|(info, theirs)| (info.code(), theirs))
        .collect();
    let listed: Vec<_> = DIFFERENCES.iter().map(|(code, theirs, _)| (*code, *theirs)).collect();
    assert_eq!(found, listed);
    assert!(DIFFERENCES.iter().all(|(_, _, reason)| !reason.is_empty()));
}

#[test]
fn every_constant_of_http_is_in_the_table() {
    for code in (100..=999).filter_map(|code| StatusCode::from_u16(code).ok()) {
        if let Some(theirs) = code.canonical_reason() {
            let info = code.info().unwrap_or_else(|| panic!("{code} is a constant of `http`"));
            assert!(
                theirs == info.reason_phrase() || StatusInfo::by_phrase(theirs) == Some(info),
                "{code}: `{theirs}` is a name that the code has or once had"
            );
        }
    }
}

#[test]
fn classes_agree_wherever_the_number_is_a_status_code() {
    for number in 100..=999 {
        let code = StatusCode::from_u16(number).expect("three digits");
        let class = StatusClass::of(number);
        assert_eq!(class.is_some_and(StatusClass::is_informational), code.is_informational());
        assert_eq!(class.is_some_and(StatusClass::is_success), code.is_success());
        assert_eq!(class.is_some_and(StatusClass::is_redirection), code.is_redirection());
        assert_eq!(class.is_some_and(StatusClass::is_client_error), code.is_client_error());
        assert_eq!(class.is_some_and(StatusClass::is_server_error), code.is_server_error());
        assert_eq!(code.class(), class.unwrap_or(StatusClass::ServerError));
    }
}

#[test]
fn conversions_go_both_ways_for_every_number() {
    for number in 0..=u16::MAX {
        let any = AnyStatus::of(number);
        match StatusCode::try_from(any) {
            Ok(code) => {
                assert_eq!(AnyStatus::from(code), any);
                assert_eq!(code.any(), any);
                assert_eq!(<&StatusInfo>::try_from(code).ok(), any.registered());
                assert_eq!(code.cacheability(), any.cacheability());
                for method in [Method::GET, Method::HEAD, Method::CONNECT] {
                    assert_eq!(
                        code.response_content(&method),
                        ResponseContent::of(method.as_str(), number)
                    );
                }
            }
            Err(_) => assert!(!(100..=999).contains(&number), "{number}"),
        }
    }
    let unregistered = StatusCode::from_u16(420).expect("three digits");
    let Err(error) = <&StatusInfo>::try_from(unregistered) else { panic!("420 is not registered") };
    assert_eq!(error.to_string(), "420 is not a registered HTTP status code");
}

/// What each field of the messages is good for in a decision.
#[test]
fn a_decision_reads_what_the_messages_tell() {
    use http::{Request, Response, Version};
    use http_status::{Attempt, RetryAction, RetryChange, RetryConnection, RetryDuty};

    let decide = |method: &str, sent: &[(&str, &str)], code: u16, received: &[(&str, &str)]| {
        let mut request = Request::builder().method(method);
        for (name, value) in sent {
            request = request.header(*name, *value);
        }
        let mut response = Response::builder().status(code).version(Version::HTTP_2);
        for (name, value) in received {
            response = response.header(*name, *value);
        }
        let request = request.body("content").expect("a request");
        let response = response.body(()).expect("a response");
        let whole = Attempt::of_messages(&request, &response);
        let parts = Attempt::of(&request.into_parts().0, &response.into_parts().0);
        assert_eq!(whole, parts);
        parts.decide()
    };
    let expects = |value| decide("PUT", &[("Expect", value)], 417, &[]).action();
    let changed = RetryAction::RepeatChanged;
    assert_eq!(expects("100-Continue"), changed(RetryChange::Expectation));
    assert_eq!(expects("other, 100-continue"), changed(RetryChange::Expectation));
    assert_eq!(expects("other"), RetryAction::DoNot);

    let early = decide("GET", &[("Early-Data", "1")], 425, &[]);
    assert_eq!(early.action(), changed(RetryChange::NoEarlyData));
    assert_eq!(decide("GET", &[], 425, &[]).action(), RetryAction::DoNot);

    let after = decide("GET", &[], 503, &[("Retry-After", " 7 ")]);
    assert_eq!(after.wait(), Some(core::time::Duration::from_secs(7)));
    assert!(!decide("GET", &[], 503, &[("Retry-After", "soon")]).is_repeat());
    assert!(!decide("POST", &[], 503, &[("Retry-After", "7")]).is_repeat());

    let duties = |sent: &[(&str, &str)], code, received: &[(&str, &str)]| -> Vec<RetryDuty> {
        decide("GET", sent, code, received).obligations().map(|owed| owed.duty()).collect()
    };
    assert!(duties(&[], 421, &[("Alt-Svc", "h3=\":443\"")]).contains(&RetryDuty::IgnoreAltSvc));
    assert!(!duties(&[], 421, &[]).contains(&RetryDuty::IgnoreAltSvc));
    assert_eq!(duties(&[("Authorization", "Basic AA==")], 401, &[]), [RetryDuty::ShowContent]);
    assert_eq!(duties(&[], 401, &[]), []);

    assert!(decide("GET", &[], 399, &[("Location", "/")]).follow().is_some());
    assert!(decide("GET", &[], 301, &[]).follow().is_none());

    let connection = |version, close: bool, code: u16| {
        let mut response = Response::builder().status(code).version(version);
        if close {
            response = response.header("Connection", "Keep-Alive, Close");
        }
        let response = response.body(()).expect("a response");
        Attempt::of_messages(&Request::new(()), &response).decide().connection()
    };
    assert_eq!(connection(Version::HTTP_11, true, 426), RetryConnection::Different);
    assert_eq!(connection(Version::HTTP_11, false, 426), RetryConnection::Any);
    assert_eq!(connection(Version::HTTP_11, false, 408), RetryConnection::Different);
    assert_eq!(connection(Version::HTTP_2, false, 408), RetryConnection::Any);
    assert_eq!(connection(Version::HTTP_2, true, 426), RetryConnection::Any);
}
