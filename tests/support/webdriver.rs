//! A small client of WebDriver (W3C): what the tests of the window need, for Chromium and for the real app alike.

use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use base64::Engine as _;
use serde_json::{Value, json};

/// How long an element or a condition is waited for.
const PATIENCE: Duration = Duration::from_secs(45);
/// The key under which WebDriver tells an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Keys of WebDriver that are not letters.
pub mod keys {
    /// Backspace.
    pub const BACKSPACE: &str = "\u{e003}";
    /// Tab.
    pub const TAB: &str = "\u{e004}";
    /// Enter.
    pub const ENTER: &str = "\u{e007}";
    /// Shift, held until released.
    pub const SHIFT: &str = "\u{e008}";
    /// Control, held until released.
    pub const CONTROL: &str = "\u{e009}";
    /// Alt, held until released.
    pub const ALT: &str = "\u{e00a}";
    /// Escape.
    pub const ESCAPE: &str = "\u{e00c}";
    /// End.
    pub const END: &str = "\u{e010}";
    /// Home.
    pub const HOME: &str = "\u{e011}";
    /// Arrow left.
    pub const LEFT: &str = "\u{e012}";
    /// Arrow up.
    pub const UP: &str = "\u{e013}";
    /// Arrow right.
    pub const RIGHT: &str = "\u{e014}";
    /// Arrow down.
    pub const DOWN: &str = "\u{e015}";
    /// Delete.
    pub const DELETE: &str = "\u{e017}";
    /// F1.
    pub const F1: &str = "\u{e031}";
    /// F2.
    pub const F2: &str = "\u{e032}";
}

/// A driver's process and one session in it; both end with it.
pub struct Browser {
    driver: Child,
    session: String,
    agent: ureq::Agent,
}

/// An element of the page.
#[derive(Debug, Clone)]
pub struct Element(String);

impl Element {
    /// The element that a script answered; `None` where it answered something else.
    #[must_use]
    pub fn of(answer: &Value) -> Option<Self> {
        answer[ELEMENT].as_str().map(|id| Self(id.to_owned()))
    }

    /// The element as an argument of a script.
    #[must_use]
    pub fn reference(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }
}

impl Browser {
    /// Chromium without a display, with a window of `width` x `height` pixels.
    ///
    /// # Panics
    /// Where chromium or chromedriver is not there.
    #[must_use]
    pub fn chromium(width: u32, height: u32) -> Self {
        let arguments = [
            "--headless=new".to_owned(),
            "--no-sandbox".to_owned(),
            "--disable-gpu".to_owned(),
            "--disable-dev-shm-usage".to_owned(),
            "--lang=vi".to_owned(),
            format!("--window-size={width},{height}"),
        ];
        let wanted = json!({ "browserName": "chrome", "goog:chromeOptions": { "args": arguments, "binary": "/usr/bin/chromium" } });
        let browser = Self::start(Command::new("chromedriver"), &wanted);
        // The window has a frame; what the page gets is what a test asks for.
        browser.cdp(
            "Emulation.setDeviceMetricsOverride",
            &json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false }),
        );
        browser
    }

    /// The real app at `program`, on the X display `display`, with `environment` beside that of the test.
    ///
    /// # Panics
    /// Where `WebKitWebDriver` is not there or the app does not start.
    #[must_use]
    pub fn app(program: &Path, arguments: &[&str], display: &str, environment: &[(&str, &str)]) -> Self {
        let mut command = Command::new("WebKitWebDriver");
        command.env("TAURI_WEBVIEW_AUTOMATION", "true").env("DISPLAY", display).env("GTK_A11Y", "none").env("NO_AT_BRIDGE", "1");
        // Not WEBKIT_DISABLE_DMABUF_RENDERER: with it WebKitGTK 2.50 never answers when it is asked for a picture.
        command.envs(environment.iter().copied());
        let wanted = json!({ "webkitgtk:browserOptions": { "binary": program, "args": arguments } });
        Self::start(command, &wanted)
    }

    fn start(mut command: Command, wanted: &Value) -> Self {
        // The port is free when it is asked for; nobody else is likely to take it in between.
        let port = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port").port();
        let started = command.arg(format!("--port={port}")).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let driver = started.unwrap_or_else(|error| panic!("{:?} does not start: {error}", command.get_program()));
        let config = ureq::Agent::config_builder().timeout_global(Some(Duration::from_secs(120))).http_status_as_error(false).build();
        let mut browser = Self { driver, session: format!("http://127.0.0.1:{port}"), agent: config.into() };
        let until = Instant::now() + PATIENCE;
        let capabilities = json!({ "capabilities": { "alwaysMatch": wanted } });
        loop {
            match browser.ask("POST", "/session", Some(&capabilities)) {
                Ok(answer) => {
                    let id = answer["sessionId"].as_str().unwrap_or_default();
                    browser.session = format!("{}/session/{id}", browser.session);
                    return browser;
                }
                Err(error) if Instant::now() > until => panic!("no session: {error}"),
                Err(_) => sleep(Duration::from_millis(50)),
            }
        }
    }

    fn ask(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value, String> {
        let url = format!("{}{path}", self.session);
        let answer = match (method, body) {
            ("GET", _) => self.agent.get(&url).call(),
            ("DELETE", _) => self.agent.delete(&url).call(),
            (_, body) => self.agent.post(&url).send_json(body.unwrap_or(&json!({}))),
        };
        let mut answer = answer.map_err(|error| error.to_string())?;
        let text = answer.body_mut().with_config().limit(100_000_000).read_to_string().map_err(|error| error.to_string())?;
        let mut value: Value = serde_json::from_str(&text).map_err(|error| format!("{error}: {text}"))?;
        let value = value["value"].take();
        match value["error"].as_str() {
            Some(error) => Err(format!("{error}: {}", value["message"].as_str().unwrap_or_default())),
            None => Ok(value),
        }
    }

    fn must(&self, method: &str, path: &str, body: Option<&Value>) -> Value {
        self.ask(method, path, body).unwrap_or_else(|error| panic!("{method} {path}: {error}"))
    }

    /// Opens `url`.
    pub fn go(&self, url: &str) {
        self.must("POST", "/url", Some(&json!({ "url": url })));
    }

    /// Waits until `test` gives something.
    ///
    /// # Panics
    /// Where it does not within 45 seconds, which a busy machine may take; `what` is named.
    pub fn wait<T>(&self, what: &str, mut test: impl FnMut() -> Option<T>) -> T {
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(found) = test() {
                return found;
            }
            assert!(Instant::now() < until, "waited in vain for {what}; the page says: {}", self.page_text());
            sleep(Duration::from_millis(40));
        }
    }

    fn page_text(&self) -> String {
        self.script("return document.body ? document.body.innerText.slice(0, 1500) : ''", &[]).as_str().unwrap_or_default().to_owned()
    }

    /// The elements that `css` names now.
    #[must_use]
    pub fn all(&self, css: &str) -> Vec<Element> {
        let found = self.ask("POST", "/elements", Some(&json!({ "using": "css selector", "value": css }))).unwrap_or_default();
        found.as_array().into_iter().flatten().filter_map(|one| one[ELEMENT].as_str()).map(|id| Element(id.to_owned())).collect()
    }

    /// The first element that `css` names, waited for.
    #[must_use]
    pub fn find(&self, css: &str) -> Element {
        self.wait(css, || self.all(css).into_iter().next())
    }

    /// The first button, link, tab, option or menu item whose name or text is `name`, waited for.
    #[must_use]
    pub fn named(&self, name: &str) -> Element {
        let look = "const wanted = arguments[0]; const roles = 'button,a,summary,label,[role=button],[role=tab],[role=option],[role=menuitem],[role=treeitem],[role=row],[role=gridcell],[role=radio],[role=checkbox],[role=combobox],[role=textbox],input,textarea,select';\
            const seen = (e) => { const r = e.getBoundingClientRect(); return r.width > 0 && r.height > 0 && getComputedStyle(e).visibility !== 'hidden'; };\
            const name = (e) => (e.getAttribute('aria-label') || e.innerText || e.getAttribute('title') || '').trim().replace(/\\s+/g, ' ');\
            const found = [...document.querySelectorAll(roles)].filter((e) => seen(e) && !e.disabled);\
            return found.find((e) => name(e) === wanted) || found.find((e) => name(e).startsWith(wanted)) || null;";
        self.wait(&format!("«{name}»"), || {
            let found = self.script(look, &[json!(name)]);
            found[ELEMENT].as_str().map(|id| Element(id.to_owned()))
        })
    }

    /// Waits until the page shows `words`.
    pub fn shows(&self, words: &str) {
        let look = "return document.body.innerText.includes(arguments[0])";
        self.wait(&format!("the words «{words}»"), || self.script(look, &[json!(words)]).as_bool().filter(|shown| *shown));
    }

    /// Clicks what is called `name` as [`Browser::named`] finds it, as soon as nothing covers it.
    pub fn tap(&self, name: &str) {
        self.wait(&format!("«{name}» to be free to click"), || {
            let element = self.named(name);
            self.ask("POST", &format!("/element/{}/click", element.0), None).ok()
        });
    }

    /// Clicks `element`, which is scrolled into view first; one that is still being placed, or lies under something that
    /// is just closing, is waited for.
    pub fn click(&self, element: &Element) {
        let until = Instant::now() + PATIENCE;
        loop {
            match self.ask("POST", &format!("/element/{}/click", element.0), None) {
                Ok(_) => return,
                Err(error) => {
                    let passing = error.contains("not interactable") || error.contains("click intercepted");
                    assert!(passing && Instant::now() < until, "click: {error}; the page says: {}", self.page_text());
                    sleep(Duration::from_millis(40));
                }
            }
        }
    }

    /// Types `text` into `element`, letter by letter; keys that are not letters are in [`keys`].
    pub fn type_into(&self, element: &Element, text: &str) {
        self.must("POST", &format!("/element/{}/value", element.0), Some(&json!({ "text": text })));
    }

    /// Presses `keys` one after the other where the focus is; those of `held` are held meanwhile.
    pub fn press(&self, held: &[&str], keys: &[&str]) {
        let key = |kind: &str, value: &str| json!({ "type": kind, "value": value });
        let down = held.iter().map(|value| key("keyDown", value));
        let middle = keys.iter().flat_map(|value| [key("keyDown", value), key("keyUp", value)]);
        let up = held.iter().rev().map(|value| key("keyUp", value));
        let actions: Vec<Value> = down.chain(middle).chain(up).collect();
        self.must("POST", "/actions", Some(&json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] })));
    }

    /// Presses `keys` one after the other where the focus is, with `pause` between them, as a hand does.
    pub fn press_slowly(&self, keys: &[&str], pause: Duration) {
        let key = |kind: &str, value: &str| json!({ "type": kind, "value": value });
        let wait = json!({ "type": "pause", "duration": u64::try_from(pause.as_millis()).unwrap_or(u64::MAX) });
        let actions: Vec<Value> = keys.iter().flat_map(|value| [key("keyDown", value), key("keyUp", value), wait.clone()]).collect();
        self.must("POST", "/actions", Some(&json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] })));
    }

    /// Types `text` where the focus is, letter by letter.
    pub fn type_text(&self, text: &str) {
        let letters: Vec<String> = text.chars().map(String::from).collect();
        self.press(&[], &letters.iter().map(String::as_str).collect::<Vec<_>>());
    }

    /// The visible text of `element`.
    #[must_use]
    pub fn text(&self, element: &Element) -> String {
        self.must("GET", &format!("/element/{}/text", element.0), None).as_str().unwrap_or_default().to_owned()
    }

    /// A property of `element`: `value`, `checked`.
    #[must_use]
    pub fn property(&self, element: &Element, name: &str) -> Value {
        self.must("GET", &format!("/element/{}/property/{name}", element.0), None)
    }

    /// Runs `script` in the page.
    ///
    /// # Panics
    /// Where it throws.
    #[must_use]
    pub fn script(&self, script: &str, arguments: &[Value]) -> Value {
        self.must("POST", "/execute/sync", Some(&json!({ "script": script, "args": arguments })))
    }

    /// Runs `script` in the page, whose last argument is a function to be called with the answer, and waits for the answer.
    ///
    /// # Panics
    /// Where it throws or does not answer.
    #[must_use]
    pub fn promise(&self, script: &str, arguments: &[Value]) -> Value {
        self.must("POST", "/execute/async", Some(&json!({ "script": script, "args": arguments })))
    }

    /// Whether the page is still there: the app may have been closed.
    #[must_use]
    pub fn lives(&self) -> bool {
        self.ask("GET", "/title", None).is_ok()
    }

    /// Runs one command of the `DevTools` protocol; Chromium only.
    pub fn cdp(&self, command: &str, parameters: &Value) -> Value {
        self.must("POST", "/goog/cdp/execute", Some(&json!({ "cmd": command, "params": parameters })))
    }

    /// Writes a picture of the page to `path`, after two frames: the last painted one may be older than the page.
    ///
    /// # Panics
    /// Where it cannot be written.
    pub fn picture(&self, path: &Path) {
        let frames = "const done = arguments[arguments.length - 1]; requestAnimationFrame(() => requestAnimationFrame(() => done(1)));";
        self.must("POST", "/execute/async", Some(&json!({ "script": frames, "args": [] })));
        let shot = self.must("GET", "/screenshot", None);
        let bytes = base64::engine::general_purpose::STANDARD.decode(shot.as_str().unwrap_or_default()).unwrap_or_default();
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        }
        std::fs::write(path, bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }

    /// Ends the session without the page's leave, as a power cut would; the driver's children are killed with it.
    pub fn kill(mut self) {
        let _ = Command::new("pkill").args(["-KILL", "-P", &self.driver.id().to_string()]).status();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if std::thread::panicking() && self.driver.try_wait().is_ok_and(|ended| ended.is_none()) {
            let name = std::thread::current().name().unwrap_or("test").replace("::", "-");
            let shot = self.ask("GET", "/screenshot", None).unwrap_or_default();
            let bytes = base64::engine::general_purpose::STANDARD.decode(shot.as_str().unwrap_or_default()).unwrap_or_default();
            let folder = crate::artefacts();
            let _ = std::fs::create_dir_all(&folder);
            let _ = std::fs::write(folder.join(format!("FAILED-{name}.png")), bytes);
        }
        let _ = self.ask("DELETE", "", None);
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// A virtual X display; it ends with it.
pub struct Display {
    server: Child,
    /// Its name: `:7`.
    pub name: String,
}

impl Display {
    /// A display of `width` x `height` pixels.
    ///
    /// # Panics
    /// Where Xvfb is not there.
    #[must_use]
    pub fn start(width: u32, height: u32) -> Self {
        let screen = format!("{width}x{height}x24");
        let arguments = ["-displayfd", "1", "-screen", "0", &screen, "-nolisten", "tcp"];
        let started = Command::new("Xvfb").args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut server = started.expect("Xvfb starts");
        let mut number = String::new();
        if let Some(output) = server.stdout.take() {
            BufReader::new(output).read_line(&mut number).expect("Xvfb tells its display");
        }
        Self { server, name: format!(":{}", number.trim()) }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
