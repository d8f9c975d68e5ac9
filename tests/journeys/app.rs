//! The real app on a journey, and the steps that all journeys take.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;
use tongket::api::{self, Desk, Surroundings};
use tongket_support::desktop::ScriptedDesktop;
use tongket_support::webdriver::{Browser, Display, Element, keys};
use tongket_support::window;

use crate::display;

/// How long the app may take to go once it was told to.
const GONE_WITHIN: Duration = Duration::from_secs(20);

/// The real app in a folder of its own, on a display of its own.
pub(crate) struct App {
    /// The driver of its page; `None` while it is closed.
    browser: Option<Browser>,
    display: Display,
    /// What it writes lies here; what its open dialogs give lies in `to-open`.
    pub(crate) folder: TempDir,
    /// The day of the journey, as the app's clock tells it: "2026-06-22T08:00:00".
    pub(crate) now: &'static str,
}

/// The app as `cargo build -p tongket-app --features answers` leaves it beside this test, or where `TONGKET_APP` says.
fn program() -> PathBuf {
    let named = std::env::var_os("TONGKET_APP").map(PathBuf::from);
    let beside = || Some(std::env::current_exe().ok()?.parent()?.parent()?.join("tongket-app"));
    let program = named.or_else(beside).expect("a folder of the test");
    assert!(program.exists(), "{} is not built; run: cargo xtask journeys", program.display());
    program
}

impl App {
    /// The app in an empty folder on the day `now`, closed.
    pub(crate) fn on(now: &'static str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::create_dir_all(folder.path().join("to-open")).expect("a folder");
        Self { browser: None, display: Display::start(1366, 768), folder, now }
    }

    /// The app open on a copy of the demo register, late in the year.
    pub(crate) fn on_the_demo() -> Self {
        let mut app = Self::on("2026-11-20T08:15:00");
        app.copy_the_demo();
        app.open(&["--demo"]);
        app.page().shows("Minh hoạ");
        app
    }

    /// Puts the demo register where the app has it.
    pub(crate) fn copy_the_demo(&self) {
        window::copy_demo(&self.path("own/minh-hoa"));
    }

    /// Starts it with `arguments`, as from a command line or by a double click.
    pub(crate) fn open(&mut self, arguments: &[&str]) {
        let folder = self.folder.path().display().to_string();
        let environment = [("TONGKET_TEST_FOLDER", folder.as_str()), ("TONGKET_TEST_NOW", self.now)];
        self.browser = Some(Browser::app(&program(), arguments, &self.display.name, &environment));
    }

    /// Ends it as a power cut would.
    pub(crate) fn kill(&mut self) {
        if let Some(browser) = self.browser.take() {
            browser.kill();
        }
    }

    /// Closes it by its key, as a user does, and waits until it is gone.
    pub(crate) fn close(&mut self) {
        self.page().press(&[keys::CONTROL], &["q"]);
        self.is_gone();
    }

    /// Asks its window to close, as the cross in its corner does.
    pub(crate) fn ask_to_close(&self) {
        display::ask_to_close(&self.display.name, "Tổng Kết").expect("a window that can be asked");
    }

    /// Waits until the app has gone by itself.
    pub(crate) fn is_gone(&mut self) {
        let until = Instant::now() + GONE_WITHIN;
        while self.page().lives() {
            assert!(Instant::now() < until, "the window is still there");
            std::thread::sleep(Duration::from_millis(50));
        }
        self.browser = None;
    }

    /// The driver of its page.
    pub(crate) fn page(&self) -> &Browser {
        self.browser.as_ref().expect("the app runs")
    }

    /// A place in its folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Asks the core from inside the page, through the window's own door: what is kept, as the app knows it.
    pub(crate) fn ask(&self, name: &str, form: Value) -> Value {
        let answer = self.asked(name, form);
        assert!(answer["refused"].is_null(), "{name}: {answer}");
        answer["given"].clone()
    }

    /// The same, also where it is refused.
    pub(crate) fn asked(&self, name: &str, form: Value) -> Value {
        let ask = "const done = arguments[2]; const why = (e) => (typeof e === 'object' && e !== null ? e : String(e));\
            window.__TAURI_INTERNALS__.invoke(arguments[0], { args: arguments[1] }).then((given) => done({ given }), (e) => done({ refused: why(e) }));";
        self.page().promise(ask, &[json!(name), form])
    }

    /// Runs a command beside the app while it is closed, on the register at `path` of its folder: what happened before the journey.
    pub(crate) fn desk(&self, path: Option<&Path>) -> Desk {
        let desk = Desk::new(Surroundings {
            who: "người dùng thử".to_owned(),
            clock: || "2026-06-12T08:00:00".parse().expect("a moment"),
            desktop: Box::new(ScriptedDesktop::default()),
            own_folder: self.path("own"),
            documents: self.path("documents"),
        });
        if let Some(path) = path {
            told(&desk, "register_open", json!({ "path": path }));
        }
        desk
    }

    /// A register of an invented province with a signer, made beside the app; where it lies.
    pub(crate) fn make_register(&self) -> (Desk, PathBuf) {
        let desk = self.desk(None);
        let mut profile = told(&desk, "profile_suggest", json!({ "level": "tinh", "territory": "tỉnh Lam Giang" }));
        profile["signers"] = json!([{ "mode": "direct", "authority": "TRƯỞNG BAN", "name": "Lê Thị Thử" }]);
        let state = told(&desk, "register_create", json!({ "path": null, "profile": profile }));
        let path = PathBuf::from(state["register"]["path"].as_str().expect("a path"));
        (desk, path)
    }

    /// The screen with the number `number`, by its key.
    pub(crate) fn screen(&self, number: u8) {
        self.page().press(&[keys::CONTROL], &[&number.to_string()]);
    }

    /// Opens the report whose name holds `words` from the list of reports.
    pub(crate) fn open_report(&self, words: &str) {
        self.is_ready();
        self.screen(5);
        let look = "const row = [...document.querySelectorAll('main li > button')].find((e) => e.querySelector('b')?.textContent.includes(arguments[0]));\
            row?.click(); return row !== undefined;";
        self.page().wait(&format!("the report «{words}»"), || self.page().script(look, &[json!(words)]).as_bool().filter(|is| *is));
        let _ = self.page().find("[data-part] .ProseMirror");
    }

    /// Waits until a register is open, so that the screens can be reached.
    pub(crate) fn is_ready(&self) {
        let look =
            "return document.querySelector('nav [aria-current=page]') !== null && !document.body.innerText.includes('Chưa mở sổ nào')";
        self.page().wait("an open register", || self.page().script(look, &[]).as_bool().filter(|is| *is));
    }

    /// The field with the label `label`.
    pub(crate) fn field(&self, label: &str) -> Element {
        let look = "const label = [...document.querySelectorAll('label')].find((e) => e.innerText.replace('*', '').trim() === arguments[0]);\
            const field = label && document.getElementById(label.htmlFor); if (!field) return null; field.dataset.step = arguments[0]; return arguments[0];";
        self.page().wait(&format!("the field «{label}»"), || self.page().script(look, &[json!(label)]).as_str().map(str::to_owned));
        self.page().find(&format!("[data-step='{label}']"))
    }

    /// Types `text` in place of what stands in the field with the label `label`, and leaves it.
    pub(crate) fn fill(&self, label: &str, text: &str) {
        self.page().click(&self.field(label));
        self.page().press(&[keys::CONTROL], &["a"]);
        self.page().type_text(text);
        self.page().press(&[], &[keys::TAB]);
    }

    /// Chooses the option that begins with `words` in the list with the label `label`.
    pub(crate) fn choose(&self, label: &str, words: &str) {
        let pick = "const label = [...document.querySelectorAll('label')].find((e) => e.innerText.replace('*', '').trim() === arguments[0]);\
            const select = label && document.getElementById(label.htmlFor); const option = select && [...select.options].find((e) => e.text.startsWith(arguments[1]));\
            if (!option) return false; select.value = option.value; select.dispatchEvent(new Event('change', { bubbles: true })); return true;";
        self.page().wait(&format!("«{words}» in «{label}»"), || {
            self.page().script(pick, &[json!(label), json!(words)]).as_bool().filter(|done| *done)
        });
    }

    /// Clicks the button called `name` of the open dialog.
    pub(crate) fn agree(&self, name: &str) {
        let look = "const button = [...document.querySelectorAll('[role=dialog] button')].find((e) => e.innerText.trim() === arguments[0] && !e.disabled); button?.click(); return button !== undefined;";
        self.page().wait(&format!("«{name}» of the dialog"), || self.page().script(look, &[json!(name)]).as_bool().filter(|is| *is));
    }

    /// Begins a report of the period that is offered, and waits for its draft.
    pub(crate) fn begin_report(&self) {
        self.screen(5);
        self.page().tap("Báo cáo mới");
        self.page().shows("Số liệu lấy từ ngày");
        self.page().tap("Dựng dự thảo");
        let _ = self.page().find("[data-part] .ProseMirror");
        self.page().shows("Đã lưu");
    }

    /// Puts the cursor at the end of the text of the section called `heading`.
    pub(crate) fn cursor_in(&self, heading: &str) {
        let look = "const row = [...document.querySelectorAll('nav button.row')].find((e) => e.innerText.includes(arguments[0]));\
            if (!row) return false; const part = document.querySelector(`[data-part='${row.dataset.row}']`);\
            if (part?.contains(document.activeElement)) return true; row.click(); return false;";
        self.page()
            .wait(&format!("the cursor in «{heading}»"), || self.page().script(look, &[json!(heading)]).as_bool().filter(|is| *is));
        self.page().press(&[keys::CONTROL], &[keys::END]);
    }

    /// Types `number` for the indicator `code` in the grid of the period.
    pub(crate) fn type_figure(&self, code: &str, number: &str) {
        self.screen(3);
        let page = self.page();
        page.click(&page.find("main input[placeholder='Mã hoặc tên chỉ tiêu']"));
        page.press(&[keys::CONTROL], &["a"]);
        page.type_text(code);
        let look = "const row = [...document.querySelectorAll('[role=grid] [role=row]')].find((e) => e.querySelector('[role=rowheader]')?.innerText.startsWith(arguments[0]));\
            return row?.querySelector('[role=gridcell]')?.id ?? null;";
        let id = page.wait(&format!("the cell of {code}"), || page.script(look, &[json!(code)]).as_str().map(str::to_owned));
        page.click(&page.find(&format!("[id='{id}']")));
        page.type_text(number);
        page.press(&[], &[keys::ENTER]);
        page.shows(&format!("Ghi số liệu: {code}"));
    }

    /// Waits until every part of the report is on the page: the first are there before the last.
    pub(crate) fn report_is_whole(&self) {
        let look = "const parts = document.querySelectorAll('[data-place]').length; return parts > 0 && document.querySelectorAll('[data-part] .ProseMirror').length === parts;";
        self.page().wait("the whole report", || self.page().script(look, &[]).as_bool().filter(|is| *is));
    }

    /// The text of the whole report as it stands on the page, also of what is out of sight and so not drawn.
    pub(crate) fn report_text(&self) -> String {
        let look = "return [...document.querySelectorAll('article.sheet')].map((e) => e.textContent).join('\\n')";
        self.page().script(look, &[]).as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the page of the report has `words`.
    pub(crate) fn report_has(&self, words: &str) {
        self.page().wait(&format!("«{words}» in the report"), || self.report_text().contains(words).then_some(()));
    }

    /// Waits until all that was typed is kept.
    pub(crate) fn is_saved(&self) {
        self.page().shows("Đã lưu");
        self.page().wait("nothing to wait for", || (!self.page().text(&self.page().find("body")).contains("Đang lưu")).then_some(()));
    }

    /// A picture of the page for a person to look at.
    pub(crate) fn picture(&self, name: &str) {
        self.page().picture(&tongket_support::artefacts().join(format!("app-{name}.png")));
    }
}

/// Runs a command of `desk`.
pub(crate) fn told(desk: &Desk, name: &str, form: Value) -> Value {
    api::call(desk, name, form).unwrap_or_else(|error| panic!("{name}: {error:?}"))
}

/// A paragraph as the page hands it on.
pub(crate) fn paragraph(text: &str) -> Value {
    json!({ "provenance": { "from": "written" }, "body": { "is": "paragraph", "with": [{ "is": "text", "text": text }] } })
}

/// Begins a review of `period` with the usual template and fills every part of it, as people do before it is signed.
pub(crate) fn whole_review(desk: &Desk, period: &str, title: &str) -> Value {
    let template = told(desk, "report_offer", json!({ "period": period, "scheme": null }))["templates"][0]["code"].clone();
    let new = json!({
        "period": period, "scheme": null, "template": template, "templateVersion": null, "title": title,
        "unit": null, "subject": [], "isEstimate": false
    });
    let report = told(desk, "report_new", new)["value"].clone();
    let view = told(desk, "report_open", json!({ "report": report }));
    for section in view["sections"].as_array().into_iter().flatten() {
        told(desk, "section_save", json!({ "section": section["id"], "blocks": [paragraph("Nội dung đã được bổ sung đầy đủ.")] }));
    }
    told(desk, "front_save", json!({ "report": report, "appendix": null, "blocks": [paragraph("Ban báo cáo kết quả như sau:")] }));
    for appendix in view["appendices"].as_array().into_iter().flatten() {
        told(desk, "front_save", json!({ "report": report, "appendix": appendix["code"], "blocks": [paragraph("Đã đủ.")] }));
    }
    report
}

/// What the Open XML SDK says against a Word file, and what our own check calls an error.
pub(crate) fn faults_of(file: &Path) -> String {
    let validator = Path::new(env!("CARGO_MANIFEST_DIR")).join("tools/node_modules/.bin/ooxml-validator");
    let run = std::process::Command::new(&validator).arg(file).output().expect("the validator of Word files; cargo xtask setup");
    let said = if run.status.success() { String::new() } else { String::from_utf8_lossy(&run.stdout).into_owned() };
    let bytes = std::fs::read(file).expect("the file");
    let outline = tongket::docx::read::outline(&bytes, &tongket::docx::read::Limits::default()).expect("a Word file");
    let layout = tongket_support::documents::hd05();
    let findings = tongket::docx::check::check(&outline, &layout, &tongket::docx::check::CheckOptions::default());
    let errors = findings.iter().filter(|one| one.severity == tongket::domain::Severity::Error);
    errors.fold(said, |told, one| format!("{told}\n{} {}: {}", one.rule, one.found, one.place.words))
}
