//! `http-status serve`: the site on loopback, and a real response with every status code.

mod accept;
mod answer;
mod attempts;
mod code;
mod condition;
mod content;
mod echo;
mod explain;
mod fields;
mod fits;
mod index;
mod options;
mod pages;
mod wire;

use std::convert::Infallible;
use std::io::{self, Write};
use std::net::TcpListener;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::sync::{Semaphore, watch};
use tokio::time::{sleep, timeout};

use self::answer::Shared;
pub(crate) use self::pages::Pages;
use self::wire::Wire;

/// How many connections are open at once. Others wait until there is room.
const MOST_CONNECTIONS: usize = 256;
/// How long the head of a request may take; also how long a connection may be idle.
const HEAD: Duration = Duration::from_secs(15);
/// The bytes of a request head, above what is [answered](answer) with an explanation.
const MOST_HEAD: usize = 128 * 1024;
/// The field lines of a request, above what is answered with an explanation.
const MOST_LINES: usize = 512;
/// How long the end waits for answers that are on their way.
const GRACE: Duration = Duration::from_secs(2);

/// A server that has its port, and does not answer yet.
#[derive(Debug)]
pub(crate) struct Server {
    listener: TcpListener,
    shared: Arc<Shared>,
}

impl Server {
    pub(crate) fn bind(host: &str, port: u16, pages: Pages) -> io::Result<Self> {
        let listener = TcpListener::bind((host, port))?;
        listener.set_nonblocking(true)?;
        let base = format!("http://{}/", listener.local_addr()?);
        Ok(Self { listener, shared: Arc::new(Shared::new(base, pages)) })
    }

    /// Whether only this machine can reach it.
    pub(crate) fn is_loopback(&self) -> bool {
        self.listener.local_addr().is_ok_and(|address| address.ip().is_loopback())
    }

    /// Says where it is, and answers until it is told to stop.
    pub(crate) fn run(&self, out: &mut dyn Write) -> io::Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(self.listen(out))
    }

    async fn listen(&self, out: &mut dyn Write) -> io::Result<()> {
        let listener = tokio::net::TcpListener::from_std(self.listener.try_clone()?)?;
        let mut stop = pin!(stop()?);
        writeln!(out, "{}", self.shared.base)?;
        out.flush()?;
        // Each connection holds one that listens, until it ends.
        let (ending, _) = watch::channel(());
        let room = Arc::new(Semaphore::new(MOST_CONNECTIONS));
        loop {
            let next = async {
                let permit = Arc::clone(&room).acquire_owned().await;
                (permit, listener.accept().await)
            };
            let (permit, accepted) = tokio::select! {
                next = next => next,
                () = &mut stop => break,
            };
            let Ok((stream, _)) = accepted else {
                // Too many open files, mostly. They become fewer.
                sleep(Duration::from_millis(50)).await;
                continue;
            };
            let (wire, ahead) = Wire::new(stream);
            let shared = Arc::clone(&self.shared);
            let service = service_fn(move |request| {
                let (shared, ahead) = (Arc::clone(&shared), ahead.clone());
                async move { Ok::<_, Infallible>(answer::answer(&shared, &ahead, request).await) }
            });
            let connection = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(HEAD)
                .max_header_size(MOST_HEAD)
                .max_headers(MOST_LINES)
                // A client that has said everything may still listen.
                .half_close(true)
                .serve_connection(TokioIo::new(wire), service)
                .with_upgrades();
            let mut ended = ending.subscribe();
            tokio::spawn(async move {
                let mut connection = pin!(connection);
                // A client that goes away is no matter of ours.
                tokio::select! {
                    _ = connection.as_mut() => {}
                    _ = ended.changed() => {
                        connection.as_mut().graceful_shutdown();
                        _ = connection.await;
                    }
                }
                drop(permit);
            });
        }
        drop(listener);
        ending.send_replace(());
        _ = timeout(GRACE, ending.closed()).await;
        Ok(())
    }
}

/// Ready when somebody asks the process to end.
#[cfg(unix)]
fn stop() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Ready when somebody asks the process to end.
#[cfg(not(unix))]
fn stop() -> io::Result<impl Future<Output = ()>> {
    Ok(async {
        _ = tokio::signal::ctrl_c().await;
    })
}
