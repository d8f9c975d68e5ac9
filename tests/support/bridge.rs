//! The window's page in an ordinary browser: its files and the real commands on loopback. For tests and for work on the
//! page only; nothing of it is in the product.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::Value;
use tongket::api::{self, Desk};

/// Bytes that a form may have.
const FORM_LIMIT: u64 = 200_000_000;
/// Bytes that the head of a request may have.
const HEAD_LIMIT: u64 = 64_000;

/// A bridge that answers until it is dropped.
pub struct Bridge {
    address: SocketAddr,
    ended: Arc<AtomicBool>,
}

impl Bridge {
    /// Serves the page in `ui` and the commands of `desk` on `port` of loopback; 0 takes a free one.
    ///
    /// # Panics
    /// Where the port is taken.
    #[must_use]
    pub fn start(desk: Arc<Desk>, ui: &Path, port: u16) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", port)).unwrap_or_else(|error| panic!("port {port}: {error}"));
        let address = listener.local_addr().unwrap_or_else(|error| panic!("port {port}: {error}"));
        let ended = Arc::new(AtomicBool::new(false));
        let (ui, over) = (ui.to_owned(), Arc::clone(&ended));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if over.load(Ordering::Relaxed) {
                    return;
                }
                let (desk, ui) = (Arc::clone(&desk), ui.clone());
                // A thread for each, as the shell's commands have: a long work must not keep its own progress from being asked for.
                // A browser that went away needs no answer.
                std::thread::spawn(move || drop(answer(&desk, &ui, &stream)));
            }
        });
        Self { address, ended }
    }

    /// Where the page is: `http://127.0.0.1:PORT/`.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://{}/", self.address)
    }
}

impl Drop for Bridge {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
        // The next connection lets the listener see it.
        drop(TcpStream::connect(self.address));
    }
}

/// Answers the one request of a connection.
fn answer(desk: &Desk, ui: &Path, stream: &TcpStream) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream);
    let mut first = String::new();
    let mut head = reader.by_ref().take(HEAD_LIMIT);
    head.read_line(&mut first)?;
    let mut length = 0;
    loop {
        let mut line = String::new();
        if head.read_line(&mut line)? == 0 || line.trim_end().is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    let mut words = first.split_whitespace();
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let (status, kind, body) = match path.strip_prefix("/ipc/") {
        Some(name) if method == "POST" => {
            let mut form = Vec::new();
            reader.take(length.min(FORM_LIMIT)).read_to_end(&mut form)?;
            command(desk, name, &form)
        }
        _ => file(ui, path),
    };
    let mut stream = stream;
    write!(stream, "HTTP/1.1 {status} .\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len())?;
    stream.write_all(&body)
}

fn command(desk: &Desk, name: &str, form: &[u8]) -> (u16, &'static str, Vec<u8>) {
    let form = serde_json::from_slice::<Value>(form).unwrap_or_default();
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
