//! The window's page in an ordinary browser: its files and the real commands on loopback. For tests and for work on the
//! page only; nothing of it is in the product.

use std::io::Read as _;
use std::net::SocketAddr;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use serde_json::Value;
use tiny_http::{Header, Method, Request, Response, Server};
use tongket::api::{self, Desk};

/// Bytes that a form may have.
const FORM_LIMIT: u64 = 200_000_000;

/// A bridge that answers until it is dropped.
pub struct Bridge {
    server: Arc<Server>,
    address: SocketAddr,
}

impl Bridge {
    /// Serves the page in `ui` and the commands of `desk` on `port` of loopback; 0 takes a free one.
    ///
    /// # Panics
    /// Where the port is taken.
    #[must_use]
    pub fn start(desk: Arc<Desk>, ui: &Path, port: u16) -> Self {
        let server = Arc::new(Server::http(("127.0.0.1", port)).unwrap_or_else(|error| panic!("port {port}: {error}")));
        let address = server.server_addr().to_ip().unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], port)));
        // Several at once, as the shell's commands: a long work must not keep its own progress from being asked for.
        for _ in 0..4 {
            let (server, desk, ui) = (Arc::clone(&server), Arc::clone(&desk), ui.to_owned());
            std::thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    answer(&desk, &ui, request);
                }
            });
        }
        Self { server, address }
    }

    /// Where the page is: `http://127.0.0.1:PORT/`.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://{}/", self.address)
    }
}

impl Drop for Bridge {
    fn drop(&mut self) {
        for _ in 0..4 {
            self.server.unblock();
        }
    }
}

fn answer(desk: &Desk, ui: &Path, mut request: Request) {
    let path = request.url().split(['?', '#']).next().unwrap_or_default().to_owned();
    let (status, kind, body) = match path.strip_prefix("/ipc/") {
        Some(name) if *request.method() == Method::Post => command(desk, name, &mut request),
        _ => file(ui, &path),
    };
    let kind = Header::from_bytes("Content-Type", kind).unwrap_or_else(|()| unreachable!("our own header"));
    // A browser that went away needs no answer.
    let _ = request.respond(Response::from_data(body).with_status_code(status).with_header(kind));
}

fn command(desk: &Desk, name: &str, request: &mut Request) -> (u16, &'static str, Vec<u8>) {
    let mut text = Vec::new();
    let read = request.as_reader().take(FORM_LIMIT).read_to_end(&mut text);
    let form = read.ok().and_then(|_| serde_json::from_slice::<Value>(&text).ok()).unwrap_or_default();
    let (status, body) = match api::call(desk, name, form) {
        Ok(answer) => (200, serde_json::to_vec(&answer)),
        Err(error) => (422, serde_json::to_vec(&error)),
    };
    (status, "application/json", body.unwrap_or_default())
}

fn file(ui: &Path, path: &str) -> (u16, &'static str, Vec<u8>) {
    let inside: PathBuf = Path::new(path).components().filter(|part| matches!(part, Component::Normal(_))).collect();
    let inside = if inside.as_os_str().is_empty() { PathBuf::from("index.html") } else { inside };
    let kind = match inside.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("ttf") => "font/ttf",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    };
    std::fs::read(ui.join(&inside)).map_or_else(|_| (404, "text/plain", b"not here".to_vec()), |bytes| (200, kind, bytes))
}
