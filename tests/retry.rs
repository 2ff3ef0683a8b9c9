//! The decision about sending a request again: as a table for readers, and against rules that were written without the data.

use std::fmt::Write;
use std::time::Duration;

use http_status::{
    Attempt, Basis, ConnectionUse, HttpDate, Level, RequestContent, RequestSender, RetryAction,
    RetryAfter, RetryChange, RetryConnection, RetryDecision, RetryDuty, RetryPermission,
    RetryPolicy, RetryReason, StatusInfo,
};
use snapbox::{assert_data_eq, file};

const METHODS: [&str; 8] = ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "POST", "PATCH", "FROB"];

/// Numbers that are not registered: one of each class from 3xx on, a vendor's, and two that are no status codes.
const UNREGISTERED: [u16; 5] = [399, 471, 520, 599, 999];

/// The moment of all responses here: Sun, 22 Nov 2026 12:00:00 GMT.
const NOW: u64 = 1_795_348_800;

fn codes() -> impl Iterator<Item = u16> {
    StatusInfo::all().map(StatusInfo::code).chain(UNREGISTERED)
}

type Condition = (&'static str, fn(Attempt) -> Attempt);

/// What differs from the usual case, alone and in the combinations that matter somewhere.
const CONDITIONS: &[Condition] = &[
    ("usual", |it| it),
    ("tries=2", |it| it.tries(2)),
    ("gone", |it| it.content(RequestContent::Gone)),
    ("no-content", |it| it.content(RequestContent::None)),
    ("idempotent", |it| it.idempotent(true)),
    ("gateway", |it| it.sender(RequestSender::Gateway)),
    ("proxy", |it| it.sender(RequestSender::Proxy)),
    ("fresh", |it| it.connection(ConnectionUse::Fresh)),
    ("reused", |it| it.connection(ConnectionUse::Reused)),
    ("alternative", |it| it.connection(ConnectionUse::Alternative)),
    ("fresh,left", |it| it.connection(ConnectionUse::Fresh).alternatives(1)),
    ("reused,tries=2", |it| it.connection(ConnectionUse::Reused).tries(2)),
    ("reused,left,tries=2", |it| it.connection(ConnectionUse::Reused).alternatives(1).tries(2)),
    ("alternative,tries=2", |it| it.connection(ConnectionUse::Alternative).tries(2)),
    ("lost", |it| it.connection_lost(true)),
    ("early", |it| it.early_data(true)),
    ("early,tries=2", |it| it.early_data(true).tries(2)),
    ("early,gateway", |it| it.early_data(true).sender(RequestSender::Gateway)),
    ("early,proxy", |it| it.early_data(true).sender(RequestSender::Proxy)),
    ("early-field", |it| it.early_data_field(true)),
    ("early-field,gateway", |it| it.early_data_field(true).sender(RequestSender::Gateway)),
    ("early-field,proxy", |it| it.early_data_field(true).sender(RequestSender::Proxy)),
    ("expect", |it| it.expects_continue(true)),
    ("no-expect", |it| it.expects_continue(false)),
    ("no-user", |it| it.user_initiated(false)),
    ("authorized", |it| it.authorized(true)),
    ("credentials", |it| it.credentials(true)),
    ("credentials,tries=2", |it| it.credentials(true).tries(2)),
    ("credentials,gone", |it| it.credentials(true).content(RequestContent::Gone)),
    ("credentials,proxy", |it| it.credentials(true).sender(RequestSender::Proxy)),
    ("user-acted", |it| it.can_change(RetryChange::UserAction, true)),
    ("logged-in", |it| it.can_change(RetryChange::NetworkLogin, true)),
    ("extension", |it| it.can_change(RetryChange::Extension, true)),
    ("after=30", |it| it.retry_after("30")),
    ("after=soon", |it| it.retry_after("soon")),
    ("after=30,tries=2", |it| it.retry_after("30").tries(2)),
    ("after=30,idempotent", |it| it.retry_after("30").idempotent(true)),
    ("after=30,proxy", |it| it.retry_after("30").sender(RequestSender::Proxy)),
    ("after=30,gone", |it| it.retry_after("30").content(RequestContent::Gone)),
    ("location", |it| it.location(true)),
    ("no-location", |it| it.location(false)),
    ("policy", |it| it.policy(RetryPolicy::common())),
    ("policy,tries=2", |it| it.policy(RetryPolicy::common()).tries(2)),
    ("policy,tries=4", |it| it.policy(RetryPolicy::common()).tries(4)),
    ("policy,gone", |it| it.policy(RetryPolicy::common()).content(RequestContent::Gone)),
    ("policy,idempotent", |it| it.policy(RetryPolicy::common()).idempotent(true)),
    ("policy,proxy", |it| it.policy(RetryPolicy::common()).sender(RequestSender::Proxy)),
    ("policy,after=30", |it| it.policy(RetryPolicy::common()).retry_after("30")),
    ("policy,after=90", |it| it.policy(RetryPolicy::common()).retry_after("90")),
    ("policy,lost", |it| it.policy(RetryPolicy::common()).connection_lost(true)),
];

/// A decision in a few words.
fn said(decision: RetryDecision) -> String {
    let mut said = match (decision.action(), decision.follow()) {
        (RetryAction::Repeat, _) => "repeat".to_owned(),
        (RetryAction::RepeatChanged(change), _) => format!("repeat with {change}"),
        (RetryAction::DoNot, Some(follow)) => format!("follow, method {}", follow.method()),
        (RetryAction::DoNot, None) => "do not".to_owned(),
    };
    if let Some(change) = decision.unless() {
        _ = write!(said, " unless {change}");
    }
    if decision.connection() == RetryConnection::Different {
        said.push_str(", elsewhere");
    }
    if let Some(wait) = decision.wait() {
        _ = write!(said, ", after {} s", wait.as_secs());
    }
    let source = decision.source();
    _ = write!(said, "\t{}\t{}", decision.reason_id(), decision.basis().as_str());
    if let Some(level) = decision.basis().level() {
        _ = write!(said, " {level}");
    }
    _ = write!(said, "\t{} {}", source.spec().id(), source.section());
    _ = write!(said, "\t{}\t", decision.requirement().unwrap_or_default());
    let duties: Vec<_> = decision.obligations().map(|it| it.duty().as_str()).collect();
    said.push_str(&duties.join(" "));
    said
}

/// Outcomes, each with the conditions that lead to it.
type Outcomes = Vec<(String, Vec<&'static str>)>;

/// In the order of the conditions.
fn outcomes(method: &str, code: u16) -> Outcomes {
    let mut outcomes = Outcomes::new();
    for (name, condition) in CONDITIONS {
        let said = said(condition(Attempt::new(method, code).now(NOW)).decide());
        match outcomes.iter_mut().find(|(other, _)| *other == said) {
            Some((_, names)) => names.push(name),
            None => outcomes.push((said, vec![name])),
        }
    }
    outcomes
}

/// Every code, with what is decided for which methods under which conditions.
#[test]
fn the_table_of_decisions() {
    let mut table = String::from(
        "# Decisions by code, method and condition, by `cargo test --test retry`. A line is an outcome; `usual` stands for all\n\
         # conditions that change nothing for these methods. FROB is a method that nobody knows.\n\
         code\tmethods\tconditions\tdecision\treason\tbasis\tsource\trequirement\tduties\n",
    );
    for code in codes() {
        let mut groups: Vec<(Outcomes, Vec<&str>)> = Vec::new();
        for method in METHODS {
            let outcomes = outcomes(method, code);
            match groups.iter_mut().find(|(other, _)| *other == outcomes) {
                Some((_, methods)) => methods.push(method),
                None => groups.push((outcomes, vec![method])),
            }
        }
        for (outcomes, methods) in groups {
            let methods = match methods.len() {
                8 => "any".to_owned(),
                _ => methods.join(" "),
            };
            for (said, names) in outcomes {
                let names = if names[0] == "usual" { "usual".to_owned() } else { names.join(" ") };
                _ = writeln!(table, "{code}\t{methods}\t{names}\t{said}");
            }
        }
    }
    assert_data_eq!(table, file!["retry.tsv"].raw());
}

/// One point of the whole product.
#[derive(Debug, Clone, Copy)]
struct Case {
    method: &'static str,
    code: u16,
    tries: u32,
    connection: ConnectionUse,
    alternatives: u32,
    gone: bool,
    sender: RequestSender,
    idempotent: bool,
    early: bool,
    early_field: bool,
    expects: bool,
    by_user: bool,
    /// Credentials, a login, an extension, an action of the user.
    prepared: bool,
    /// Seconds from now; before now is past.
    after: Option<i64>,
    policy: bool,
}

impl Case {
    fn attempt(self) -> Attempt {
        let mut attempt = Attempt::new(self.method, self.code)
            .tries(self.tries)
            .connection(self.connection)
            .alternatives(self.alternatives)
            .sender(self.sender)
            .idempotent(self.idempotent)
            .early_data(self.early)
            .early_data_field(self.early_field)
            .expects_continue(self.expects)
            .user_initiated(self.by_user)
            .now(NOW);
        if self.gone {
            attempt = attempt.content(RequestContent::Gone);
        }
        if self.prepared {
            attempt = attempt
                .credentials(true)
                .can_change(RetryChange::NetworkLogin, true)
                .can_change(RetryChange::Extension, true)
                .can_change(RetryChange::UserAction, true);
        }
        if self.policy {
            attempt = attempt.policy(RetryPolicy::common());
        }
        match self.after {
            // Formatting a date a million times takes longer than deciding.
            Some(30) => attempt.retry_after("30"),
            Some(90) => attempt.retry_after("90"),
            Some(_) => attempt.retry_after("Sun, 22 Nov 2026 11:59:59 GMT"),
            None => attempt,
        }
    }

    /// RFC 9110, 9.2.2, with what the caller knows.
    fn is_idempotent(self) -> bool {
        self.idempotent || matches!(self.method, "GET" | "HEAD" | "PUT" | "DELETE" | "OPTIONS")
    }

    /// What the texts say of the code alone: the repeat that they speak of.
    fn spoken_of(self) -> Option<RetryAction> {
        use RetryAction::{Repeat, RepeatChanged};
        use RetryChange::*;
        match self.code {
            // RFC 9110, 15.5.2, 15.5.4 and 15.5.8: with new credentials.
            401 | 403 if self.prepared => Some(RepeatChanged(Credentials)),
            407 if self.prepared => Some(RepeatChanged(ProxyCredentials)),
            // 15.5.9.
            408 => Some(Repeat),
            // 15.5.10: the user resubmits.
            409 if self.prepared => Some(RepeatChanged(UserAction)),
            // 15.5.12.
            411 => Some(RepeatChanged(ContentLength)),
            // 15.5.14, 15.6.4; RFC 6585, 4.
            413 | 429 | 503 if self.after.is_some() => Some(Repeat),
            // 10.1.1.
            417 if self.expects => Some(RepeatChanged(Expectation)),
            // 15.5.20: over a different connection.
            421 if self.connection != ConnectionUse::Fresh || self.alternatives > 0 => Some(Repeat),
            // RFC 8470, 5.2.
            425 if self.sender != RequestSender::Client && self.early_field => None,
            425 if self.early || self.early_field => Some(RepeatChanged(NoEarlyData)),
            // 15.5.22; RFC 6585, 3.
            426 => Some(RepeatChanged(Protocol)),
            428 => Some(RepeatChanged(Precondition)),
            // RFC 6585, 5.
            431 => Some(RepeatChanged(SmallerFields)),
            // RFC 4918, 11.5.
            507 if self.by_user && self.prepared => Some(RepeatChanged(UserAction)),
            // RFC 2774, 7.
            510 if self.prepared => Some(RepeatChanged(Extension)),
            // RFC 6585, 6.
            511 if self.prepared => Some(RepeatChanged(NetworkLogin)),
            _ => None,
        }
    }

    /// The codes whose sentence does not depend on the method.
    fn is_for_any_method(self) -> bool {
        // 409 and 507 are repeated when the user asks, which is not automatic.
        matches!(
            self.code,
            401 | 403 | 407 | 408 | 409 | 411 | 413 | 417 | 421 | 425 | 431 | 507 | 510
        )
    }

    /// The decision as a person would make it who has read the texts.
    fn expected(self) -> RetryAction {
        let harmless = self.is_idempotent();
        let covered =
            self.policy && matches!(self.code, 408 | 429 | 500 | 502 | 503 | 504 | 520 | 599 | 999);
        let within_limits = !self.policy || (self.tries < 4 && self.after != Some(90));
        if self.gone {
            return RetryAction::DoNot;
        }
        if let Some(action) = self.spoken_of() {
            let by_others = matches!(self.code, 401 | 403 | 407 | 409 | 507 | 511);
            let once_per_alternative = self.code == 421
                && (self.alternatives > 0 || self.connection == ConnectionUse::Alternative);
            let method_allows =
                harmless || (self.is_for_any_method() && self.sender != RequestSender::Proxy);
            let again =
                self.tries == 1 || by_others || once_per_alternative || (covered && harmless);
            let allowed = method_allows && again && (by_others || within_limits);
            return if allowed { action } else { RetryAction::DoNot };
        }
        let by_policy = covered && harmless && within_limits;
        if by_policy { RetryAction::Repeat } else { RetryAction::DoNot }
    }
}

/// Calls with every point: all that can change a decision about an answer that is an error.
fn product(mut call: impl FnMut(Case)) {
    let flags = [false, true];
    let connections = [
        ConnectionUse::Unknown,
        ConnectionUse::Fresh,
        ConnectionUse::Reused,
        ConnectionUse::Alternative,
    ];
    let senders = [RequestSender::Client, RequestSender::Gateway, RequestSender::Proxy];
    for code in codes().filter(|code| *code >= 400) {
        for (method, tries) in [("GET", 1), ("GET", 2), ("POST", 1), ("FROB", 2), ("PUT", 4)] {
            for (sender, after) in senders.into_iter().flat_map(|sender| {
                [None, Some(30), Some(90), Some(-1)].map(|after| (sender, after))
            }) {
                for connection in connections {
                    for bits in 0..1_u32 << 9 {
                        let flag = |bit: u32| flags[(bits >> bit & 1) as usize];
                        call(Case {
                            method,
                            code,
                            tries,
                            connection,
                            alternatives: bits & 1,
                            gone: flag(1),
                            sender,
                            idempotent: flag(2),
                            early: flag(3),
                            early_field: flag(4),
                            expects: flag(5),
                            by_user: flag(6),
                            prepared: flag(7),
                            after,
                            policy: flag(8),
                        });
                    }
                }
            }
        }
    }
}

#[test]
fn every_decision_is_that_of_a_reader_of_the_texts_and_holds_together() {
    let mut cases = 0_u32;
    let mut repeats = 0_u32;
    product(|case| {
        let decision = case.attempt().decide();
        assert_eq!(decision.action(), case.expected(), "{case:?}: {}", decision.reason());
        cases += 1;
        let basis = decision.basis();
        if decision.is_repeat() {
            repeats += 1;
            assert!(!case.gone, "content that is gone is not sent: {case:?}");
            assert!(
                case.is_idempotent() || case.is_for_any_method(),
                "without idempotency only where the text does not ask for it: {case:?}"
            );
            assert!(
                case.is_idempotent() || case.sender != RequestSender::Proxy,
                "a proxy repeats nothing that is not idempotent: {case:?}"
            );
            assert_eq!(decision.unless(), None, "{case:?}");
            assert!(
                case.policy || basis.is_specification(),
                "without a policy a specification stands behind it: {case:?}"
            );
            assert!(
                basis != Basis::Practice || case.policy && case.is_idempotent(),
                "practice is the policy's and for idempotent requests: {case:?}"
            );
            let different = decision.connection() == RetryConnection::Different;
            assert_eq!(different, case.code == 421, "{case:?}");
            let wait = case.after.and_then(|after| u64::try_from(after).ok());
            assert_eq!(decision.wait(), wait.map(Duration::from_secs), "{case:?}");
            let not_before = decision.not_before().map(HttpDate::unix);
            assert_eq!(not_before, wait.map(|wait| NOW + wait), "{case:?}");
        } else {
            assert_eq!((decision.wait(), decision.not_before()), (None, None), "{case:?}");
            let by_policy = [RetryReason::TriesExhausted, RetryReason::WaitTooLong];
            assert!(
                basis != Basis::Practice || by_policy.contains(&decision.reason_id()),
                "a policy forbids only by its limits: {case:?}"
            );
        }
    });
    assert!(cases > 4_000_000 && repeats > 400_000, "{repeats} of {cases}");
}

#[test]
fn the_method_counts_by_its_idempotency_alone() {
    for code in codes() {
        for (name, condition) in CONDITIONS {
            let decide =
                |method: &str| said(condition(Attempt::new(method, code).now(NOW)).decide());
            if (300..400).contains(&code) {
                // There the name decides what becomes of it.
                continue;
            }
            for method in ["HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "UNLOCK"] {
                assert_eq!(decide(method), decide("GET"), "{code} {method} {name}");
            }
            for method in ["PATCH", "CONNECT", "LOCK", "FROB", "get", "", "\u{1f980}"] {
                assert_eq!(decide(method), decide("POST"), "{code} {method} {name}");
            }
            let known = condition(Attempt::new("FROB", code).now(NOW)).idempotent(true).decide();
            assert_eq!(said(known), decide("GET"), "{code} {name}");
        }
    }
}

/// The brief of 421, word for word.
#[test]
fn misdirected_requests_go_elsewhere_whatever_their_method() {
    for method in METHODS {
        for connection in
            [ConnectionUse::Unknown, ConnectionUse::Reused, ConnectionUse::Alternative]
        {
            let attempt = Attempt::new(method, 421).connection(connection);
            let decision = attempt.decide();
            assert_eq!(decision.action(), RetryAction::Repeat);
            assert_eq!(decision.connection(), RetryConnection::Different);
            assert_eq!(decision.basis(), Basis::Specification(Level::May));
            let by_alternative = connection == ConnectionUse::Alternative;
            let (source, requirement) = if by_alternative {
                ("RFC 7838, section 6", "421-alternative-service-may-retry")
            } else {
                ("RFC 9110, section 15.5.20", "421-client-may-retry-elsewhere")
            };
            assert_eq!(decision.source().to_string(), source);
            assert_eq!(decision.requirement(), Some(requirement));
            let duties: Vec<_> = decision.obligations().map(|it| it.duty()).collect();
            assert_eq!(duties.contains(&RetryDuty::DropAlternative), by_alternative);
            assert!(duties.contains(&RetryDuty::RemoveFromOriginSet));
            assert!(duties.contains(&RetryDuty::IgnoreAltSvc));
            let without = attempt.alt_svc(false).decide();
            assert!(without.obligations().all(|it| it.duty() != RetryDuty::IgnoreAltSvc));
            // After a repeat that failed: no more, unless an alternative is left or has answered.
            let again = attempt.tries(2).decide();
            assert_eq!(again.is_repeat(), by_alternative);
            assert!(attempt.tries(2).alternatives(1).decide().is_repeat());
        }
        let fresh = Attempt::new(method, 421).connection(ConnectionUse::Fresh);
        assert_eq!(fresh.decide().reason_id(), RetryReason::NoOtherConnection);
        assert!(fresh.alternatives(1).tries(7).decide().is_repeat());
    }
}

#[test]
fn obligations_are_requirements_of_the_code() {
    let mut met = Vec::new();
    for info in StatusInfo::all() {
        for (_, condition) in CONDITIONS {
            let decision = condition(Attempt::new("GET", info.code())).decide();
            for owed in decision.obligations() {
                let demand = info.requirements().find(|it| it.id() == owed.requirement());
                let demand = demand.expect("each obligation is a requirement");
                assert_eq!((demand.level(), demand.source()), (owed.level(), owed.source()));
                assert!(owed.text().ends_with('.'));
                met.push(owed.duty());
            }
        }
    }
    assert!(RetryDuty::ALL.iter().all(|duty| met.contains(duty)), "every duty is met somewhere");
}

#[test]
fn every_reason_is_given_somewhere_and_is_one_sentence() {
    let mut given: Vec<RetryReason> = Vec::new();
    for code in codes() {
        for method in METHODS {
            for (_, condition) in CONDITIONS {
                given.push(condition(Attempt::new(method, code)).decide().reason_id());
            }
        }
    }
    for reason in RetryReason::ALL {
        let text = reason.text();
        assert!(text.ends_with('.') && text.matches(". ").count() == 0, "{text}");
        // No document is against a repeat without a condition or a change.
        assert_eq!(given.contains(reason), *reason != RetryReason::Discouraged, "{reason}");
    }
}

#[test]
fn every_permission_names_its_requirement() {
    for info in StatusInfo::all() {
        let retry = info.retry();
        let id = retry.requirement();
        assert_eq!(id.is_none(), retry.permission() == RetryPermission::Unstated, "{info}");
        if let Some(id) = id {
            let demand = info.requirements().find(|it| it.id() == id);
            let demand = demand.expect("the requirement is one of the code");
            assert_eq!(demand.level().as_str(), retry.permission().as_str());
            assert_eq!(demand.source(), retry.source());
        }
    }
}

#[test]
fn any_bytes_may_stand_in_retry_after() {
    let mut random = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = || {
        // Xorshift: the same bytes in every run.
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        random
    };
    let seeds: [&[u8]; 6] = [
        b"120",
        b"18446744073709551615",
        b"Sun, 06 Nov 1994 08:49:37 GMT",
        b"Sunday, 06-Nov-94 08:49:37 GMT",
        b"Sun Nov  6 08:49:37 1994",
        b"",
    ];
    let mut valid = 0;
    for round in 0..200_000_u64 {
        let mut value = seeds[(next() % 6) as usize].to_vec();
        for _ in 0..next() % 4 {
            let byte = match next() % 3 {
                0 => b'0' + (next() % 10) as u8,
                1 => b" ,:-GMT"[(next() % 7) as usize],
                _ => next() as u8,
            };
            let at = (next() % (value.len() as u64 + 1)) as usize;
            match next() % 3 {
                0 => value.insert(at, byte),
                1 if at < value.len() => value[at] = byte,
                _ if at < value.len() => _ = value.remove(at),
                _ => value.push(byte),
            }
        }
        let now = [0, 1, NOW, next(), u64::MAX][(round % 5) as usize];
        let decision = Attempt::new("GET", 503).retry_after(&value).now(now).decide();
        assert_eq!(decision.retry_after(), RetryAfter::parse(&value, Some(now)));
        assert_eq!(decision.is_repeat(), decision.retry_after().is_some());
        match decision.not_before() {
            Some(date) => {
                assert!(date.unix() > now);
                let wait = decision.wait().map(|wait| now.saturating_add(wait.as_secs()));
                assert_eq!(wait, Some(date.unix()));
                assert!(date.to_string().ends_with(" GMT"));
                valid += 1;
            }
            None => assert!(decision.wait().is_none() || now == u64::MAX),
        }
    }
    assert!(valid > 1_000, "{valid}");
}

#[test]
fn dates_and_delays_wait_as_long() {
    let decide = |value: &str| Attempt::new("GET", 503).retry_after(value).now(NOW).decide();
    for same in [
        "120",
        "Sun, 22 Nov 2026 12:02:00 GMT",
        "Sunday, 22-Nov-26 12:02:00 GMT",
        "Sun Nov 22 12:02:00 2026",
    ] {
        assert_eq!(decide(same).wait(), Some(Duration::from_secs(120)), "{same}");
        assert_eq!(decide(same).not_before(), Some(HttpDate::from_unix(NOW + 120)), "{same}");
    }
    for past in ["0", "Sun, 22 Nov 2026 12:00:00 GMT", "Fri, 31 Dec 1999 23:59:59 GMT"] {
        assert!(decide(past).is_repeat(), "{past}");
        assert_eq!((decide(past).wait(), decide(past).not_before()), (None, None), "{past}");
    }
    let endless = decide(&"9".repeat(40));
    assert_eq!(endless.not_before(), Some(HttpDate::from_unix(u64::MAX)));
}

#[cfg(feature = "std")]
#[test]
fn clocks_of_the_standard_library_are_taken() {
    use std::time::{SystemTime, UNIX_EPOCH};

    let at = |time: SystemTime| Attempt::new("GET", 503).retry_after("120").now_at(time).decide();
    let now = UNIX_EPOCH + Duration::from_secs(NOW);
    assert_eq!(at(now).not_before_time(), Some(now + Duration::from_secs(120)));
    let before = UNIX_EPOCH - Duration::from_secs(5);
    assert_eq!(at(before).not_before().map(HttpDate::unix), Some(120));
    let endless = Attempt::new("GET", 503).retry_after("9".repeat(40)).now(NOW).decide();
    assert!(endless.not_before().is_some());
    assert_eq!(endless.not_before_time(), None);
}
