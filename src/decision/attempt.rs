//! What is known of a request that has been answered.

use super::after::{Field, RetryAfter};
use super::policy::RetryPolicy;
use crate::{MethodInfo, RetryChange};

/// How the connection came about that brought the response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ConnectionUse {
    /// Not known: treated as reused.
    Unknown,
    /// Made for this origin and for this request.
    Fresh,
    /// Kept from earlier requests, perhaps to another origin with which it is shared.
    Reused,
    /// To an alternative service of the origin (RFC 7838).
    Alternative,
}

/// Whether the content of the request can be sent a second time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RequestContent {
    /// There is none.
    None,
    /// It can be sent again; also when nothing of it was sent yet, because the client waited for 100.
    Replayable,
    /// It is gone: a stream that was read, for example.
    Gone,
}

/// The part that the sender of the request plays (RFC 9110, sections 3.3 and 3.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RequestSender {
    /// The client in which the request began.
    Client,
    /// An intermediary that acts as the origin server towards its clients: a reverse proxy.
    Gateway,
    /// An intermediary that its clients have chosen.
    Proxy,
}

/// A request, the response to it, and what the caller knows besides: all that a decision about sending it again needs.
///
/// A new one assumes what is usual, or where that can do harm, what is safe: the request was sent once, by a client, over a
/// connection of which nothing is known, not in early data; a user has asked for it; its content can be sent again; there
/// are no new credentials; there is no policy.
///
/// ```
/// use http_status::{Attempt, Basis, ConnectionUse, Level, RetryAction, RetryConnection};
///
/// let decision = Attempt::new("POST", 421).connection(ConnectionUse::Reused).decide();
/// assert_eq!(decision.action(), RetryAction::Repeat);
/// assert_eq!(decision.connection(), RetryConnection::Different);
/// assert_eq!(decision.basis(), Basis::Specification(Level::May));
/// assert_eq!(decision.source().to_string(), "RFC 9110, section 15.5.20");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[must_use]
pub struct Attempt {
    pub(super) method: Option<&'static MethodInfo>,
    pub(super) code: u16,
    pub(super) tries: u32,
    pub(super) alternatives: u32,
    pub(super) connection: ConnectionUse,
    pub(super) connection_lost: bool,
    pub(super) content: RequestContent,
    pub(super) sender: RequestSender,
    pub(super) idempotent: bool,
    pub(super) early_data: bool,
    pub(super) early_data_field: bool,
    pub(super) expects_continue: Option<bool>,
    pub(super) user_initiated: bool,
    pub(super) authorized: bool,
    pub(super) location: Option<bool>,
    pub(super) alt_svc: Option<bool>,
    /// A bit for each [`RetryChange`] that the caller can make.
    pub(super) changes: u32,
    pub(super) retry_after: Option<Field>,
    pub(super) now: Option<u64>,
    pub(super) policy: RetryPolicy,
}

const _: () = assert!(RetryChange::ALL.len() <= 32, "changes are bits");

impl Attempt {
    /// A request with this method, answered with this number. Methods are case-sensitive; one that is not
    /// [known](MethodInfo) counts as not idempotent. Any number has an answer.
    pub const fn new(method: &str, code: u16) -> Self {
        Self {
            method: MethodInfo::of(method),
            code,
            tries: 1,
            alternatives: 0,
            connection: ConnectionUse::Unknown,
            connection_lost: false,
            content: RequestContent::Replayable,
            sender: RequestSender::Client,
            idempotent: false,
            early_data: false,
            early_data_field: false,
            expects_continue: None,
            user_initiated: true,
            authorized: false,
            location: None,
            alt_svc: None,
            changes: 0,
            retry_after: None,
            now: None,
            policy: RetryPolicy::NONE,
        }
    }

    /// How often the request was sent so far, this time included. The first repeat follows on 1.
    pub const fn tries(mut self, tries: u32) -> Self {
        self.tries = tries;
        self
    }

    /// Whether the content can be sent again.
    pub const fn content(mut self, content: RequestContent) -> Self {
        self.content = content;
        self
    }

    /// How the connection came about.
    pub const fn connection(mut self, connection: ConnectionUse) -> Self {
        self.connection = connection;
        self
    }

    /// The connection cannot be used for another request.
    pub const fn connection_lost(mut self, lost: bool) -> Self {
        self.connection_lost = lost;
        self
    }

    /// How many other connections are left on which the request was not tried, beside a fresh one to the origin itself:
    /// alternative services, or other addresses.
    pub const fn alternatives(mut self, left: u32) -> Self {
        self.alternatives = left;
        self
    }

    /// The caller knows that the request is idempotent in effect, whatever its method, or that it was never applied.
    pub const fn idempotent(mut self, known: bool) -> Self {
        self.idempotent = known;
        self
    }

    /// The request was sent in early data; for an intermediary, it arrived in early data.
    pub const fn early_data(mut self, used: bool) -> Self {
        self.early_data = used;
        self
    }

    /// The request had an `Early-Data` field; for an intermediary, when it arrived.
    pub const fn early_data_field(mut self, present: bool) -> Self {
        self.early_data_field = present;
        self
    }

    /// Whether the request carried `Expect: 100-continue`. As long as nobody says, a 417 is taken to mean that it did.
    pub const fn expects_continue(mut self, present: bool) -> Self {
        self.expects_continue = Some(present);
        self
    }

    /// The request came from an action of the user, and not from the client alone.
    pub const fn user_initiated(mut self, by_user: bool) -> Self {
        self.user_initiated = by_user;
        self
    }

    /// The request carried `Authorization`.
    pub const fn authorized(mut self, present: bool) -> Self {
        self.authorized = present;
        self
    }

    /// The caller has new credentials for whoever asks for them: the origin server, or the proxy.
    pub const fn credentials(self, available: bool) -> Self {
        self.can_change(RetryChange::Credentials, available)
            .can_change(RetryChange::ProxyCredentials, available)
    }

    /// The caller can make this change, or it has been made: the user has asked again, or has logged in to the network.
    pub const fn can_change(mut self, change: RetryChange, can: bool) -> Self {
        let bit = 1 << change as u32;
        self.changes = if can { self.changes | bit } else { self.changes & !bit };
        self
    }

    /// Who has sent the request.
    pub const fn sender(mut self, sender: RequestSender) -> Self {
        self.sender = sender;
        self
    }

    /// Whether the response has a `Location` field. As long as nobody says, a code that redirects is taken to have one.
    pub const fn location(mut self, present: bool) -> Self {
        self.location = Some(present);
        self
    }

    /// Whether the response has an `Alt-Svc` field.
    pub const fn alt_svc(mut self, present: bool) -> Self {
        self.alt_svc = Some(present);
        self
    }

    /// The value of `Retry-After` in the response; one that is not valid counts as absent.
    pub fn retry_after(mut self, value: impl AsRef<[u8]>) -> Self {
        self.retry_after = Field::parse(value.as_ref());
        self
    }

    /// The moment at which the response was received, in seconds since the beginning of 1970: the clock against which
    /// `Retry-After` is read. There is no other clock here.
    pub const fn now(mut self, unix: u64) -> Self {
        self.now = Some(unix);
        self
    }

    /// As [`now`](Self::now); before 1970 it is the beginning of 1970.
    #[cfg(feature = "std")]
    pub fn now_at(self, time: std::time::SystemTime) -> Self {
        let since = time.duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        self.now(since.as_secs())
    }

    /// What the client does where no document decides.
    pub const fn policy(mut self, policy: RetryPolicy) -> Self {
        self.policy = policy;
        self
    }

    /// The number that was received.
    #[must_use]
    pub const fn code(self) -> u16 {
        self.code
    }

    /// How often the request was sent so far.
    #[must_use]
    pub const fn sent(self) -> u32 {
        self.tries
    }

    /// Whether the request may be repeated without harm: by its method, or because the caller knows it.
    #[must_use]
    pub const fn is_idempotent(self) -> bool {
        self.idempotent || matches!(self.method, Some(method) if method.is_idempotent())
    }

    pub(super) const fn is_intermediary(self) -> bool {
        !matches!(self.sender, RequestSender::Client)
    }

    pub(super) const fn can(self, change: RetryChange) -> bool {
        self.changes & 1 << change as u32 != 0
    }

    pub(super) const fn parsed_retry_after(self) -> Option<RetryAfter> {
        match self.retry_after {
            Some(field) => Some(field.at(self.now)),
            None => None,
        }
    }
}
