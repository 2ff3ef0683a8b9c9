//! WebSocket, which is what 101 switches to: whatever comes in goes back.

use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use http_status::lint::value;
use hyper::header::{
    CONNECTION, HeaderName, HeaderValue, SEC_WEBSOCKET_ACCEPT, SEC_WEBSOCKET_KEY,
    SEC_WEBSOCKET_VERSION, UPGRADE,
};
use hyper::http::request::Parts;
use hyper::upgrade::OnUpgrade;
use hyper::{HeaderMap, Method, Version};
use hyper_util::rt::TokioIo;
use tokio::time::timeout;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tokio_tungstenite::tungstenite::protocol::{Role, WebSocketConfig};

/// The version of the protocol (RFC 6455).
pub(super) const VERSION: &str = "13";

/// The fields of a 101, when the request opens a WebSocket (RFC 6455, section 4.2.1).
pub(super) fn handshake(request: &Parts) -> Option<[(HeaderName, HeaderValue); 3]> {
    let fields = &request.headers;
    let is_one = request.method == Method::GET
        && request.version == Version::HTTP_11
        && lists(fields, CONNECTION, "upgrade")
        && lists(fields, UPGRADE, "websocket")
        && fields.get(SEC_WEBSOCKET_VERSION).is_some_and(|version| version == VERSION);
    let key = fields.get(SEC_WEBSOCKET_KEY).filter(|key| is_one && is_key(key.as_bytes()))?;
    let accept = HeaderValue::from_str(&derive_accept_key(key.as_bytes())).ok()?;
    Some([
        (CONNECTION, HeaderValue::from_static("Upgrade")),
        (UPGRADE, HeaderValue::from_static("websocket")),
        (SEC_WEBSOCKET_ACCEPT, accept),
    ])
}

/// Whether an element of a list is this word, in any case.
pub(super) fn lists(fields: &HeaderMap, name: HeaderName, word: &str) -> bool {
    let mut elements =
        fields.get_all(name).iter().flat_map(|value| value::elements(value.as_bytes()));
    elements.any(|element| element.eq_ignore_ascii_case(word.as_bytes()))
}

/// Sixteen bytes in base64.
fn is_key(key: &[u8]) -> bool {
    let is_digit = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
    key.len() == 24 && key.strip_suffix(b"==").is_some_and(|digits| digits.iter().all(is_digit))
}

/// Answers each message with itself, until the client is done or silent for too long.
pub(super) async fn run(upgrade: OnUpgrade) {
    const IDLE: Duration = Duration::from_secs(60);
    const MOST: usize = 1024 * 1024;

    let Ok(upgraded) = upgrade.await else { return };
    let config = WebSocketConfig::default().max_message_size(Some(MOST)).max_frame_size(Some(MOST));
    let mut socket =
        WebSocketStream::from_raw_socket(TokioIo::new(upgraded), Role::Server, Some(config)).await;
    while let Ok(Some(Ok(message))) = timeout(IDLE, socket.next()).await {
        // Pings and the closing handshake are answered by the library.
        let is_content = message.is_text() || message.is_binary();
        if is_content && !matches!(timeout(IDLE, socket.send(message)).await, Ok(Ok(()))) {
            return;
        }
    }
    _ = timeout(IDLE, socket.close(None)).await;
}
