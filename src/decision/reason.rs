//! Why a decision is what it is.

enumeration! {
    /// Why a request is to be repeated, or is not.
    pub enum RetryReason: "reason" {
        /// The response is interim.
        Interim = "interim",
        /// The request succeeded.
        Success = "success",
        /// The response is a redirect that can be followed.
        Redirect = "redirect",
        /// The response is a redirection of another kind.
        Redirection = "redirection",
        /// Another connection can lead to a server that is responsible.
        OtherConnection = "other-connection",
        /// The request was still on its way.
        InTransit = "in-transit",
        /// `Retry-After` announces that the state will pass.
        RetryAfter = "retry-after",
        /// The request was sent in early data, which the server does not want to risk.
        EarlyData = "early-data",
        /// The request carried an expectation that somebody on its path does not know.
        Expectation = "expectation",
        /// The request can be changed as the code asks.
        Changed = "changed",
        /// The policy covers the code.
        Practice = "practice",
        /// A repeat has failed, and the policy goes on.
        PracticeAgain = "practice-again",
        /// No document speaks of a repeat after this code.
        NoDocument = "no-document",
        /// The request is not idempotent.
        NotIdempotent = "not-idempotent",
        /// The request is not idempotent, and the sender is a proxy.
        ProxyNotIdempotent = "proxy-not-idempotent",
        /// An automatic repeat has failed already.
        AlreadyRepeated = "already-repeated",
        /// The policy allows no further attempt.
        TriesExhausted = "tries-exhausted",
        /// The policy does not wait for so long.
        WaitTooLong = "wait-too-long",
        /// The content cannot be sent a second time.
        ContentGone = "content-gone",
        /// There is no other connection to try.
        NoOtherConnection = "no-other-connection",
        /// A document speaks against it.
        Discouraged = "discouraged",
        /// The response has no `Retry-After`.
        NoRetryAfter = "no-retry-after",
        /// The request was not sent in early data.
        NotEarly = "not-early",
        /// The request had no expectation that could be left out.
        NoExpectation = "no-expectation",
        /// The caller has no new credentials.
        NoCredentials = "no-credentials",
        /// The user has to act first.
        UserFirst = "user-first",
        /// The user has to log in to the network first.
        LoginFirst = "login-first",
        /// The caller does not know that it can do what the extension asks.
        NoExtension = "no-extension",
        /// The response belongs to the client in front of the intermediary.
        Forward = "forward",
    }
}

impl RetryReason {
    /// The reason in one sentence.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Interim => {
                "The response is interim: the final one to this request is still to come."
            }
            Self::Success => "The request succeeded, so that nothing is left to repeat.",
            Self::Redirect => {
                "The response redirects: what follows is a request for the URI in Location, not a repeat."
            }
            Self::Redirection => {
                "A redirection without a target to follow asks for something else than the same request again."
            }
            Self::OtherConnection => {
                "The server does not answer for this URI here and has not acted on the request; over another connection it can reach one that does."
            }
            Self::InTransit => {
                "The server gave up waiting for a complete request, so what was still on its way may be sent again."
            }
            Self::RetryAfter => {
                "The response announces with Retry-After when it makes sense to try again."
            }
            Self::EarlyData => {
                "The server did not want to act on early data, which somebody may have replayed; after the handshake it can."
            }
            Self::Expectation => {
                "Somebody on the path does not support the expectation; without it the same request can succeed."
            }
            Self::Changed => {
                "The code asks for a change of the request, and with that change it may be sent again."
            }
            Self::Practice => {
                "No document decides; the policy repeats idempotent requests after this code."
            }
            Self::PracticeAgain => {
                "An automatic repeat has failed already; the specification advises against another, the policy goes on."
            }
            Self::NoDocument => {
                "No document speaks of a repeat after this code, and no policy covers it."
            }
            Self::NotIdempotent => {
                "The request is not idempotent, and nothing shows that sending it twice does no harm."
            }
            Self::ProxyNotIdempotent => {
                "A proxy must not repeat a request that is not idempotent by itself; its client decides."
            }
            Self::AlreadyRepeated => {
                "An automatic repeat has failed already, and a client should not try again by itself."
            }
            Self::TriesExhausted => "The request has been sent as often as the policy allows.",
            Self::WaitTooLong => "The server asks for a longer wait than the policy allows.",
            Self::ContentGone => "The content of the request cannot be sent a second time.",
            Self::NoOtherConnection => {
                "The request needs a different connection, and none is left that was not tried."
            }
            Self::Discouraged => {
                "A document speaks against sending the request again after this code."
            }
            Self::NoRetryAfter => {
                "The response has no valid Retry-After, so that nothing says when, or whether, the state will pass."
            }
            Self::NotEarly => {
                "The request was not sent in early data, so that nothing would be different the next time."
            }
            Self::NoExpectation => {
                "The request had no `Expect: 100-continue` that could be left out."
            }
            Self::NoCredentials => "Without new credentials the answer would be the same.",
            Self::UserFirst => {
                "The user has to act first; by itself the client sends nothing again."
            }
            Self::LoginFirst => {
                "Somebody has to log in to the network first; until then every request gets this answer."
            }
            Self::NoExtension => {
                "The request would need an extension, and the client has not said that it can declare it."
            }
            Self::Forward => {
                "The request carried Early-Data when it arrived, so that the client in front has to repeat it."
            }
        }
    }
}
