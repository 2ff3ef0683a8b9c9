//! `http-status serve`.

use std::io;

use crate::answer::{Answer, Output};
use crate::args::Serve;
use crate::problem::{self, Note, Problem, visible};
use crate::serve::{Pages, Server};

pub(crate) fn serve(options: &Serve) -> Answer {
    let pages = match &options.dir {
        None => Ok(Pages::of_site()),
        Some(dir) => Pages::of_folder(dir).map_err(|error| {
            Problem::failed(format!("{} cannot be served: {error}", problem::path(dir)))
                .hint("write the site there first with `http-status site DIR`, or serve it without a folder: `http-status serve`")
        }),
    };
    let server = pages.and_then(|pages| {
        let Serve { host, port, .. } = options;
        Server::bind(host, *port, pages).map_err(|error| unbound(host, *port, &error))
    });
    match server {
        Ok(server) => {
            let mut answer = Answer::default();
            if !server.is_loopback() {
                answer.notes.push(Note(format!(
                    "`--host {}` lets other machines in: whoever reaches this one can ask for any response",
                    visible(&options.host)
                )));
            }
            answer.output = Some(Output::Serve(Box::new(server)));
            answer
        }
        Err(problem) => problem.into(),
    }
}

/// Why there is no server.
fn unbound(host: &str, port: u16, error: &io::Error) -> Problem {
    let host = visible(host);
    match error.kind() {
        io::ErrorKind::AddrInUse => {
            Problem::failed(format!("port {port} of {host} is taken by another program"))
                .hint("take another port, or any free one: `http-status serve --port 0`")
        }
        io::ErrorKind::PermissionDenied => {
            Problem::failed(format!("port {port} of {host} is not for everybody: {error}"))
                .hint("take a port above 1023: `http-status serve --port 4210`")
        }
        _ => Problem::failed(format!("no server on port {port} of `{host}`: {error}")).hint(
            "a host is an address or a name of this machine: `http-status serve --host 127.0.0.1`",
        ),
    }
}
