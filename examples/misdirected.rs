//! A client that shares connections between origins, as HTTP/2 allows, and a server that does not want that.
//!
//! The server answers 421 to a request for another name than the connection was made for (RFC 9113, section 9.1.1). The
//! client asks `Attempt` what to do, and sends the same request, a POST, again over a connection of its own.
//!
//! ```console
//! $ cargo run --package http-status --example misdirected
//! ```

use std::error::Error;
use std::io::Write;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::SystemTime;

use http::{Request, Response, StatusCode};
use http_body_util::{BodyExt, Full};
use http_status::{Attempt, ConnectionUse, RetryAction, RetryConnection, StatusExt};
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::http2::SendRequest;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};
use tokio::net::{TcpListener, TcpStream};

type Failure = Box<dyn Error + Send + Sync>;

fn main() -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    for exchange in run()? {
        writeln!(out, "{exchange}")?;
    }
    Ok(())
}

/// Sends three requests, and returns what the server has seen.
fn run() -> Result<Vec<String>, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    runtime.block_on(async {
        let server = Server::start().await?;
        let mut client = Client { address: server.address, connections: Vec::new() };
        for (uri, content) in [
            ("http://one.example/orders", "first"),
            ("http://two.example/orders", "second"),
            ("http://two.example/orders", "third"),
        ] {
            let request = Request::post(uri).body(Bytes::from_static(content.as_bytes()))?;
            let response = client.send(&request).await?;
            if response.status() != StatusCode::OK || response.body() != content {
                return Err(format!("{uri}: {response:?}").into());
            }
        }
        let seen = server.seen.lock().map_err(|error| error.to_string())?;
        Ok(seen.clone())
    })
}

/// A client with a pool that is too generous: it takes any connection that is open.
struct Client {
    address: SocketAddr,
    connections: Vec<Connection>,
}

struct Connection {
    /// The origin for which it was made.
    origin: String,
    sender: SendRequest<Full<Bytes>>,
}

impl Client {
    /// Sends a request, and again if the answer asks for that.
    async fn send(&mut self, request: &Request<Bytes>) -> Result<Response<Bytes>, Failure> {
        let origin = request.uri().authority().map(ToString::to_string).unwrap_or_default();
        let mut tries = 0;
        let mut shared = true;
        loop {
            tries += 1;
            let (position, connection) = self.connection(&origin, shared).await?;
            let sender = &mut self.connections[position].sender;
            sender.ready().await?;
            let (parts, content) =
                sender.send_request(request.clone().map(Full::new)).await?.into_parts();
            let response = Response::from_parts(parts, content.collect().await?.to_bytes());

            let decision = Attempt::of_messages(request, &response)
                .tries(tries)
                .connection(connection)
                .now_at(SystemTime::now())
                .decide();
            match decision.action() {
                // A client that can wait, or can change the request, would do more here.
                RetryAction::Repeat if decision.wait().is_none() => {
                    shared = decision.connection() == RetryConnection::Any;
                }
                RetryAction::Repeat | RetryAction::RepeatChanged(_) | RetryAction::DoNot => {
                    return Ok(response);
                }
            }
        }
    }

    /// A connection, and how it came about: one of its own for this origin, any that is open, or a fresh one.
    async fn connection(
        &mut self,
        origin: &str,
        shared: bool,
    ) -> Result<(usize, ConnectionUse), Failure> {
        let own = self.connections.iter().position(|connection| connection.origin == origin);
        let any = own.or(if self.connections.is_empty() { None } else { Some(0) });
        if let Some(position) = if shared { any } else { own } {
            return Ok((position, ConnectionUse::Reused));
        }
        let stream = TcpStream::connect(self.address).await?;
        let (sender, connection) =
            hyper::client::conn::http2::handshake(TokioExecutor::new(), TokioIo::new(stream))
                .await?;
        tokio::spawn(connection);
        self.connections.push(Connection { origin: origin.to_owned(), sender });
        Ok((self.connections.len() - 1, ConnectionUse::Fresh))
    }
}

/// A server for two names that keeps them on connections of their own, as if they were told apart by TLS.
struct Server {
    address: SocketAddr,
    /// Connection, method, name and answer of each request.
    seen: Arc<Mutex<Vec<String>>>,
}

impl Server {
    async fn start() -> Result<Self, Failure> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let server = Self { address: listener.local_addr()?, seen: Arc::default() };
        let seen = Arc::clone(&server.seen);
        tokio::spawn(async move {
            for connection in 1.. {
                let Ok((stream, _)) = listener.accept().await else { return };
                let seen = Arc::clone(&seen);
                // The name for which the connection was made: that of its first request.
                let name: Arc<OnceLock<String>> = Arc::default();
                let service = service_fn(move |request| {
                    answer(connection, Arc::clone(&name), Arc::clone(&seen), request)
                });
                let serving = hyper::server::conn::http2::Builder::new(TokioExecutor::new())
                    .serve_connection(TokioIo::new(stream), service);
                tokio::spawn(serving);
            }
        });
        Ok(server)
    }
}

async fn answer(
    connection: u32,
    name: Arc<OnceLock<String>>,
    seen: Arc<Mutex<Vec<String>>>,
    request: Request<Incoming>,
) -> Result<Response<Full<Bytes>>, Failure> {
    let asked = request.uri().host().unwrap_or_default().to_owned();
    let method = request.method().clone();
    let content = request.into_body().collect().await?.to_bytes();
    let code = if *name.get_or_init(|| asked.clone()) == asked {
        StatusCode::OK
    } else {
        StatusCode::MISDIRECTED_REQUEST
    };
    let phrase = code.info().map_or("", |info| info.reason_phrase());
    let line = format!("connection {connection}: {method} {asked} {} {phrase}", code.as_u16());
    seen.lock().map_err(|error| error.to_string())?.push(line);
    let content = if code == StatusCode::OK { content } else { Bytes::new() };
    Ok(Response::builder().status(code).body(Full::new(content))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misdirected_post_is_repeated_once_over_a_fresh_connection() {
        let seen = run().expect("all requests are answered in the end");
        let expected = [
            "connection 1: POST one.example 200 OK",
            "connection 1: POST two.example 421 Misdirected Request",
            "connection 2: POST two.example 200 OK",
            // Now there is one of its own.
            "connection 2: POST two.example 200 OK",
        ];
        assert_eq!(seen, expected);
    }
}
