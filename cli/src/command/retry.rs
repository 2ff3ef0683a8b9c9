//! `http-status retry`.

use std::time::Duration;

use http_status::document::RetryDecisionDoc;
use http_status::{
    AnyStatus, Attempt, ConnectionUse, HttpDate, MethodInfo, RequestContent, RequestSender,
    RetryAfter, RetryPolicy,
};

use super::show::one_number;
use crate::answer::Answer;
use crate::args::{Format, Policy, Retry};
use crate::page::{Page, RetryPage};
use crate::problem::{Note, Problem, quoted, shown};
use crate::query::typed;

pub(crate) fn retry(retry: &Retry, format: Option<Format>) -> Answer {
    match answer(retry, format) {
        Ok(answer) => answer,
        Err(problem) => problem.into(),
    }
}

fn answer(retry: &Retry, format: Option<Format>) -> Result<Answer, Problem> {
    let method = method(retry)?;
    let words = typed(&retry.code);
    let code = one_number(&words)?;
    let decision = attempt(retry, &method, code)?.decide();
    let treated_as = AnyStatus::of(code).treated_as();
    let page = RetryPage {
        phrase: AnyStatus::of(code).registered().map_or("", |info| info.reason_phrase()).into(),
        conditions: treated_as.retry().text().into(),
        decision: RetryDecisionDoc::of(method.clone(), decision),
    };
    let notes = MethodInfo::of(&method).is_none().then(|| unknown(&method)).into_iter().collect();
    Ok(Answer { notes, ..Answer::pages(vec![Page::Retry(Box::new(page))], format) })
}

/// What can stand on a request line (RFC 9110, 5.6.2 and 9.1).
fn method(retry: &Retry) -> Result<String, Problem> {
    let method = retry.method.to_string_lossy();
    let code = typed(&retry.code);
    if method.bytes().all(|byte| byte.is_ascii_digit()) && !method.is_empty() {
        return Err(Problem::failed(format!(
            "`{}` stands where the method stands",
            shown(&method)
        ))
        .hint(format!("the method comes first: `http-status retry GET {method}`")));
    }
    let is_sign = |byte: u8| b"!#$%&'*+-.^_`|~".contains(&byte);
    if !method.is_empty()
        && method.bytes().all(|byte| byte.is_ascii_alphanumeric() || is_sign(byte))
    {
        return Ok(method.into_owned());
    }
    Err(Problem::failed(format!("`{}` is no method: expected one word", shown(&method)))
        .hint(format!("with a method: `http-status retry GET {}`", quoted(&shown(&code)))))
}

/// Methods that nobody knows exist; but case counts, and fingers slip.
fn unknown(method: &str) -> Note {
    let known = MethodInfo::all().map(|info| info.name());
    let far = |known: &&str| strsim::osa_distance(&method.to_ascii_uppercase(), known);
    let near = known.min_by_key(far).filter(|near| far(near) * 3 <= near.len());
    let near = near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
    Note(format!("`{method}` is not a known method, and counts as not idempotent{near}"))
}

fn attempt(retry: &Retry, method: &str, code: u16) -> Result<Attempt, Problem> {
    let mut attempt = Attempt::new(method, code)
        .tries(retry.tries)
        .alternatives(retry.alternatives_left)
        .connection_lost(retry.connection_lost)
        .idempotent(retry.idempotent)
        .early_data(retry.early_data)
        .early_data_field(retry.early_data_field)
        .user_initiated(!retry.no_user)
        .authorized(retry.authorized)
        .credentials(retry.credentials)
        .policy(policy(retry));
    if retry.content_not_replayable {
        attempt = attempt.content(RequestContent::Gone);
    }
    if retry.no_expect {
        attempt = attempt.expects_continue(false);
    }
    for (given, connection) in [
        (retry.fresh_connection, ConnectionUse::Fresh),
        (retry.reused_connection, ConnectionUse::Reused),
        (retry.alternative_service, ConnectionUse::Alternative),
    ] {
        if given {
            attempt = attempt.connection(connection);
        }
    }
    for (given, sender) in
        [(retry.as_proxy, RequestSender::Proxy), (retry.as_gateway, RequestSender::Gateway)]
    {
        if given {
            attempt = attempt.sender(sender);
        }
    }
    if let Some(present) = retry.location {
        attempt = attempt.location(present);
    }
    if let Some(present) = retry.alt_svc {
        attempt = attempt.alt_svc(present);
    }
    for change in &retry.can {
        attempt = attempt.can_change(*change, true);
    }
    let now = retry.now.as_deref().map(now).transpose()?;
    if let Some(now) = now {
        attempt = attempt.now(now);
    }
    if let Some(value) = &retry.retry_after {
        let value = value.to_string_lossy();
        if RetryAfter::parse(value.as_bytes(), now).is_none() {
            return Err(Problem::failed(format!("`{}` is no value of Retry-After", shown(&value)))
                .hint("seconds: `--retry-after 120`")
                .hint("a date: `--retry-after 'Fri, 31 Dec 1999 23:59:59 GMT'`"));
        }
        attempt = attempt.retry_after(value.as_bytes());
    }
    Ok(attempt)
}

fn policy(retry: &Retry) -> RetryPolicy {
    let mut policy = match retry.policy {
        Policy::None => RetryPolicy::NONE,
        Policy::Common => RetryPolicy::common(),
    };
    if let Some(tries) = retry.max_tries {
        policy = policy.max_tries(tries);
    }
    if let Some(wait) = retry.max_wait {
        policy = policy.max_wait(Duration::from_secs(wait));
    }
    policy
}

fn now(text: &str) -> Result<u64, Problem> {
    let date = || HttpDate::parse(text.trim(), None).map(HttpDate::unix);
    text.trim().parse().ok().or_else(date).ok_or_else(|| {
        Problem::failed(format!("`{}` is no moment", shown(text)))
            .hint("seconds since 1970: `--now 946684799`")
            .hint("a date: `--now 'Fri, 31 Dec 1999 23:59:59 GMT'`")
    })
}
