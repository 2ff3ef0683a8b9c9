//! The bytes of a connection, with room for what hyper cannot send: interim responses.

use std::future::poll_fn;
use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Sleep, sleep};

/// How long a peer may take nothing of what is sent.
const STALLED: Duration = Duration::from_secs(30);
/// How long the rest of a request is read behind the last response: closed at once, the connection would be reset, and
/// the client might lose the response (RFC 9112, 9.6).
const LINGER: Duration = Duration::from_secs(1);

/// A socket. What is [put ahead](Ahead::send) goes out before hyper's next byte.
#[derive(Debug)]
pub(super) struct Wire {
    stream: TcpStream,
    ahead: Ahead,
    /// Runs while the peer takes nothing.
    stalled: Option<Pin<Box<Sleep>>>,
    /// Runs behind the last response.
    lingering: Option<Pin<Box<Sleep>>>,
}

impl Wire {
    pub(super) fn new(stream: TcpStream) -> (Self, Ahead) {
        let ahead = Ahead::default();
        (Self { stream, ahead: ahead.clone(), stalled: None, lingering: None }, ahead)
    }

    /// Writes what was put ahead.
    fn poll_ahead(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let ahead = self.ahead.clone();
        let mut state = ahead.lock();
        while !state.bytes.is_empty() {
            let written = Pin::new(&mut self.stream).poll_write(context, &state.bytes);
            let count = match written {
                Poll::Ready(count) => count?,
                Poll::Pending => return self.poll_stalled(context),
            };
            if count == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            state.bytes.drain(..count);
        }
        Poll::Ready(Ok(()))
    }

    /// Pending, until the peer has had its time.
    fn poll_stalled<T>(&mut self, context: &mut Context<'_>) -> Poll<io::Result<T>> {
        let stalled = self.stalled.get_or_insert_with(|| Box::pin(sleep(STALLED)));
        ready!(stalled.as_mut().poll(context));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }

    /// What became of an attempt to write something of hyper's.
    fn wrote(
        &mut self,
        context: &mut Context<'_>,
        written: Poll<io::Result<usize>>,
    ) -> Poll<io::Result<usize>> {
        if written.is_pending() {
            return self.poll_stalled(context);
        }
        self.stalled = None;
        self.ahead.lock().is_between = false;
        written
    }
}

impl AsyncRead for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Wire {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        ready!(self.poll_ahead(context))?;
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.wrote(context, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        ready!(self.poll_ahead(context))?;
        let written = Pin::new(&mut self.stream).poll_write_vectored(context, bytes);
        self.wrote(context, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.poll_ahead(context))?;
        ready!(Pin::new(&mut self.stream).poll_flush(context))?;
        // hyper flushes when it has nothing more to write, so that no message is half sent here.
        let mut state = self.ahead.lock();
        state.is_between = true;
        if let Some(waker) = state.waiting.take() {
            waker.wake();
        }
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.poll_ahead(context))?;
        let Self { stream, lingering, .. } = &mut *self;
        if lingering.is_none() {
            ready!(Pin::new(&mut *stream).poll_shutdown(context))?;
        }
        let end = lingering.get_or_insert_with(|| Box::pin(sleep(LINGER)));
        let mut bytes = [0; 8192];
        while end.as_mut().poll(context).is_pending() {
            let mut buffer = ReadBuf::new(&mut bytes);
            let read = ready!(Pin::new(&mut *stream).poll_read(context, &mut buffer));
            if read.is_err() || buffer.filled().is_empty() {
                break;
            }
        }
        Poll::Ready(Ok(()))
    }
}

/// The way past hyper, for whoever answers a request.
#[derive(Debug, Clone, Default)]
pub(super) struct Ahead(Arc<Mutex<State>>);

#[derive(Debug)]
struct State {
    bytes: Vec<u8>,
    /// Whether everything that hyper had to write is written.
    is_between: bool,
    waiting: Option<Waker>,
}

impl Default for State {
    fn default() -> Self {
        Self { bytes: Vec::new(), is_between: true, waiting: None }
    }
}

impl Ahead {
    /// Sends the head of an interim response. With pipelined requests, the response before may still be on its way; that
    /// is waited for.
    pub(super) async fn send(&self, head: &[u8]) {
        self.until(|state| state.is_between).await;
        self.lock().bytes.extend_from_slice(head);
        self.until(|state| state.bytes.is_empty()).await;
    }

    /// Waits for the next flush after which something is so. hyper flushes each time that an answer is not ready yet.
    async fn until(&self, is_so: impl Fn(&State) -> bool) {
        poll_fn(|context| {
            let mut state = self.lock();
            if is_so(&state) {
                return Poll::Ready(());
            }
            state.waiting = Some(context.waker().clone());
            Poll::Pending
        })
        .await;
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
