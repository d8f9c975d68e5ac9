//! The report room: text kept while it is typed, figures followed and accepted, versions, a report that is issued.

mod killed;
mod material;
mod outline;
mod pace;
mod paste;

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::NaiveDateTime;
use serde_json::{Value, json};
use tongket::api::{self, Desk, Surroundings};
use tongket_support::bridge::Bridge;
use tongket_support::desktop::ScriptedDesktop;
use tongket_support::webdriver::{Browser, Element, keys};
use tongket_support::window::{OFFICE, Window};

/// The heading of a section of the demo's draft with text, figures and records.
const SECTION: &str = "Tình hình các tầng lớp Nhân dân";

/// Opens the demo's draft, which is the first of the list.
pub(crate) fn open_draft(window: &Window) {
    open_first(&window.browser);
}

fn open_first(browser: &Browser) {
    browser.press(&[keys::CONTROL], &["5"]);
    browser.click(&browser.find("ul[aria-label='Các báo cáo'] li > button"));
    browser.wait("the editors", || (browser.all(".page-text").len() > 5).then_some(()));
}

fn draft(window: &Window) -> Value {
    window.call("report_list", Value::Null)[0]["id"].clone()
}

/// The section with that heading as the core has kept it.
fn kept(window: &Window, heading: &str) -> Value {
    let sections = window.call("section_list", json!({ "report": draft(window) }));
    let found = sections.as_array().into_iter().flatten().find(|section| section["heading"] == heading).cloned();
    found.unwrap_or_else(|| panic!("no section «{heading}»"))
}

/// Puts the cursor at the end of the section's text, and answers its editor.
fn enter(browser: &Browser, section: &Value) -> Element {
    browser.click(&browser.find(&format!("button.row[data-row='s{section}']")));
    let editor = browser.find(&format!("[data-part='s{section}']"));
    browser.wait("the cursor", || {
        browser.script("return document.activeElement === arguments[0]", &[editor.reference()]).as_bool().filter(|is| *is)
    });
    browser.press(&[keys::CONTROL], &[keys::END]);
    editor
}

fn has(blocks: &Value, words: &str) -> bool {
    blocks.to_string().contains(words)
}

/// Milliseconds that the page has been busy so far, of the processor and not of the clock: in all, and with its own script, style and
/// layout.
fn busy(browser: &Browser) -> [f64; 2] {
    let metrics = browser.cdp("Performance.getMetrics", &json!({}));
    let metrics = metrics["metrics"].as_array().cloned().unwrap_or_default();
    let of = |name: &str| metrics.iter().find(|one| one["name"] == name).and_then(|one| one["value"].as_f64()).unwrap_or_default() * 1000.0;
    [of("TaskDuration"), of("ScriptDuration") + of("RecalcStyleDuration") + of("LayoutDuration")]
}

#[test]
fn what_is_typed_without_a_pause_is_kept_while_it_is_typed() {
    let window = Window::on_the_demo();
    let section = kept(&window, SECTION)["id"].clone();
    open_draft(&window);
    enter(&window.browser, &section);
    window.browser.press(&[], &[keys::ENTER]);
    let began = Instant::now();
    let mut first = None;
    for nth in 0..40 {
        window.browser.type_text(&format!("chữ{nth} "));
        if first.is_none() && has(&kept(&window, SECTION)["blocks"], "chữ0 ") {
            first = Some(began.elapsed());
        }
        std::thread::sleep(Duration::from_millis(60));
    }
    let first = first.expect("kept while typing went on");
    println!("first kept after {:.1} s of typing without a pause", first.as_secs_f64());
    window.browser.wait("all of it", || has(&kept(&window, SECTION)["blocks"], "chữ39").then_some(()));
    window.browser.shows("Đã lưu");
}

/// Saving one section handed every other editor the text that the report was read with: what had been typed there went from the page.
#[test]
fn text_of_one_section_stays_on_the_page_while_another_one_is_saved() {
    let window = Window::on_the_demo();
    let first = kept(&window, SECTION)["id"].clone();
    let second = kept(&window, "Tình hình kinh tế - xã hội, quốc phòng - an ninh")["id"].clone();
    open_draft(&window);
    let editor = enter(&window.browser, &first);
    window.browser.type_text(" Câu thứ nhất.");
    window.browser.wait("the first to be kept", || has(&kept(&window, SECTION)["blocks"], "Câu thứ nhất.").then_some(()));
    enter(&window.browser, &second);
    window.browser.type_text(" Câu thứ hai.");
    let sections = || window.call("section_list", json!({ "report": draft(&window) }));
    window.browser.wait("the second to be kept", || has(&sections(), "Câu thứ hai.").then_some(()));
    window.browser.shows("Đã lưu");
    std::thread::sleep(Duration::from_millis(300));
    let shown = window.browser.script("return arguments[0].textContent", &[editor.reference()]);
    assert!(shown.as_str().is_some_and(|text| text.contains("Câu thứ nhất.")), "{shown}");
}

#[test]
fn a_table_is_added_and_typed_into_without_the_mouse_going_back() {
    let window = Window::on_the_demo();
    let section = kept(&window, SECTION)["id"].clone();
    open_draft(&window);
    enter(&window.browser, &section);
    window.browser.click(&window.browser.named("Bảng"));
    window.browser.click(&window.browser.named("Thêm bảng"));
    window.browser.wait("the cursor in the text", || {
        window
            .browser
            .script("return document.activeElement.classList.contains('page-text') && !document.querySelector('[role=menu]')", &[])
            .as_bool()
            .filter(|is| *is)
    });
    window.browser.type_text("Tiêu chí");
    window.browser.press(&[], &[keys::TAB]);
    window.browser.type_text("Kết quả");
    window.browser.press(&[], &[keys::ENTER]);
    window.browser.type_text("12 mô hình");
    window.picture("report-table");
    let table = window.browser.wait("the table", || {
        let blocks = kept(&window, SECTION)["blocks"].clone();
        let table = blocks.as_array().into_iter().flatten().find(|block| block["body"]["is"] == "table").cloned();
        table.filter(|table| has(table, "12 mô hình"))
    });
    assert!(has(&table["body"]["with"]["columns"], "Tiêu chí") && has(&table["body"]["with"]["columns"], "Kết quả"), "{table}");
}

#[test]
fn a_figure_is_followed_down_to_what_units_gave() {
    let window = Window::on_the_demo();
    open_draft(&window);
    let section = kept(&window, SECTION)["id"].clone();
    enter(&window.browser, &section);
    let figure = window.browser.find(&format!("[data-part='s{section}'] .figure"));
    let shown = window.browser.text(&figure);
    window.browser.click(&figure);
    window.browser.shows("Số trong báo cáo đúng với sổ.");
    window.browser.shows("đơn vị đã báo cáo");
    window.browser.click(&window.browser.find(".panel summary"));
    window.browser.shows("ghi ngày");
    assert_eq!(window.browser.text(&window.browser.find(".panel .said")), shown);
    window.picture("report-source");
}

#[test]
fn a_figure_that_changes_under_the_draft_is_shown_with_its_sentence_and_accepted() {
    let window = Window::on_the_demo();
    let section = kept(&window, SECTION);
    let blocks = section["blocks"].clone();
    let origin = section["blocks"]
        .as_array()
        .into_iter()
        .flatten()
        .flat_map(|block| block["body"]["with"].as_array().cloned().unwrap_or_default())
        .find(|piece| piece["is"] == "figure" && piece["origin"]["measure"] == "total")
        .expect("a figure in the section");
    let code = origin["origin"]["indicator"].clone();
    let source = window.call("figure_source", json!({ "report": draft(&window), "origin": origin["origin"] }));
    // One unit of those it is made of gives a hundred more.
    let line = source["lines"].as_array().into_iter().flatten().find(|line| line["is"] == "reading").cloned().expect("a reading");
    let unit = window.call("unit_list", Value::Null);
    let unit =
        unit.as_array().into_iter().flatten().find(|unit| unit["name"] == line["unit"]).map(|unit| unit["id"].clone()).expect("its unit");
    let entry = json!({ "indicator": code, "unit": unit, "from": line["window"]["from"], "to": line["window"]["to"], "basis": "actual",
        "state": "value", "value": "500", "base": null });
    let put = window.call("figure_put", json!({ "figures": [entry] }));
    assert_eq!(put["value"]["kept"], 1, "{put}");
    open_draft(&window);
    window.browser.click(&window.browser.named("Thay đổi"));
    window.browser.shows("Lấy số mới");
    window.picture("report-changed-figures");
    window.browser.click(&window.browser.named("Giữ số cũ"));
    window.browser.shows("Đã giữ số cũ");
    assert_eq!(kept(&window, SECTION)["blocks"], blocks, "held: the text is as it was");
    window.browser.click(&window.browser.named("Lấy số mới"));
    window.browser.wait("the new figure", || (kept(&window, SECTION)["blocks"] != blocks).then_some(()));
}

#[test]
fn trich_yeu_and_recipients_of_one_draft_are_changed_on_its_page() {
    let window = Window::on_the_demo();
    open_draft(&window);
    window.browser.click(&window.browser.find("button[aria-label='Sửa trích yếu']"));
    let field = window.browser.find("[role=dialog] textarea");
    window.browser.wait("the field to be focused", || {
        window.browser.script("return document.activeElement === arguments[0]", &[field.reference()]).as_bool().filter(|is| *is)
    });
    window.browser.press(&[keys::CONTROL], &["a"]);
    window.browser.type_text("kết quả riêng của năm");
    window.picture("report-frame");
    window.browser.click(&window.browser.named("Ghi lại"));
    window.browser.wait("the page", || {
        let title = window.browser.script("return document.querySelector('.title.frame')?.innerText ?? ''", &[]);
        title.as_str().is_some_and(|title| title.contains("kết quả riêng của năm")).then_some(())
    });
    window.call("report_assemble", json!({ "report": draft(&window) }));
    assert_eq!(window.call("report_open", json!({ "report": draft(&window) }))["subject"], "kết quả riêng của năm");
}

#[test]
fn a_kept_version_is_opened_as_a_draft_of_its_own() {
    let window = Window::on_the_demo();
    open_draft(&window);
    let before = window.call("report_list", Value::Null).as_array().map_or(0, Vec::len);
    window.browser.click(&window.browser.named("Phiên bản"));
    window.browser.click(&window.browser.find("input[placeholder^='Ví dụ: bản trình']"));
    window.browser.type_text("Bản trình Trưởng ban");
    window.browser.press(&[], &[keys::ENTER]);
    window.browser.shows("giữ bằng tay");
    window.picture("report-versions");
    window.browser.click(&window.browser.named("Mở thành dự thảo riêng"));
    window
        .browser
        .wait("the copy", || (window.call("report_list", Value::Null).as_array().map_or(0, Vec::len) == before + 1).then_some(()));
    window.browser.wait("its page", || {
        window
            .browser
            .script("return document.querySelector('h1')?.innerText ?? ''", &[])
            .as_str()
            .is_some_and(|title| title.contains("Bản trình Trưởng ban"))
            .then_some(())
    });
}

#[test]
fn a_report_is_issued_locked_and_corrected_afterwards() {
    let window = Window::on_the_demo();
    open_draft(&window);
    let report = draft(&window);
    window.browser.click(&window.browser.named("Ban hành"));
    window.browser.shows("Người ký");
    window.picture("report-issue");
    let buttons = window.browser.all("[role=dialog] footer button");
    window.browser.click(buttons.last().expect("the button of the dialog"));
    window.browser.shows("Đã ban hành, không sửa được");
    let line = window
        .call("report_list", Value::Null)
        .as_array()
        .into_iter()
        .flatten()
        .find(|line| line["id"] == report)
        .cloned()
        .expect("the report");
    assert_eq!((&line["isIssued"], &line["number"]), (&json!(true), &json!(73)));
    let editable = window.browser.script("return document.querySelectorAll('.page-text[contenteditable=true]').length", &[]);
    assert_eq!(editable, json!(0), "nothing can be typed into an issued report");
    window.picture("report-issued");
    window.browser.click(&window.browser.named("Lập bản đính chính"));
    window.browser.wait("the correction", || {
        window
            .browser
            .script("return document.querySelector('h1')?.innerText ?? ''", &[])
            .as_str()
            .is_some_and(|title| title.contains("(đính chính)"))
            .then_some(())
    });
    window.browser.wait("its editors", || (window.browser.all(".page-text[contenteditable=true]").len() > 5).then_some(()));
}

/// An answer that was made before a save and came after it showed the text as it had been.
#[test]
fn an_answer_that_comes_late_never_shows_an_older_text() {
    let window = Window::on_the_demo();
    let browser = &window.browser;
    let section = kept(&window, SECTION)["id"].clone();
    open_draft(&window);
    let late = "const real = window.fetch; window.fetch = async (url, how) => { const answer = await real(url, how);\
        if (String(url).endsWith('/ipc/report_open')) { window.asked = (window.asked ?? 0) + 1; await new Promise((done) => setTimeout(done, 6000)); window.came = window.asked; } return answer; }; return 1;";
    let _ = browser.script(late, &[]);
    // Keeping a version makes the page read the report again; meanwhile somebody types.
    browser.click(&browser.named("Phiên bản"));
    browser.click(&browser.find("input[placeholder^='Ví dụ: bản trình']"));
    browser.type_text("Bản một");
    browser.press(&[], &[keys::ENTER]);
    browser.wait("the report to be read", || browser.script("return window.asked ?? 0", &[]).as_u64().filter(|asked| *asked > 0));
    let editor = enter(browser, &section);
    browser.type_text(" Chữ gõ trong lúc đọc.");
    browser.wait("the text to be kept", || has(&kept(&window, SECTION)["blocks"], "Chữ gõ trong lúc đọc.").then_some(()));
    browser.wait("the late answer", || browser.script("return window.came ?? 0", &[]).as_u64().filter(|came| *came > 0));
    std::thread::sleep(Duration::from_secs(1));
    assert!(browser.text(&editor).contains("Chữ gõ trong lúc đọc."), "the older text is shown");
    assert!(has(&kept(&window, SECTION)["blocks"], "Chữ gõ trong lúc đọc."));
}

/// The text of the opening is saved by the number of the report, which was no longer known where the screen was left at once.
#[test]
fn what_is_typed_into_the_opening_is_kept_when_the_screen_is_left_by_a_key() {
    let window = Window::on_the_demo();
    let report = draft(&window);
    open_draft(&window);
    window.browser.click(&window.browser.find("[data-part='opening']"));
    window.browser.press(&[keys::CONTROL], &[keys::END]);
    window.browser.type_text(" Gõ rồi đi ngay.");
    window.browser.press(&[keys::CONTROL], &["1"]);
    window
        .browser
        .wait("the opening to be kept", || has(&window.call("report_open", json!({ "report": report })), "Gõ rồi đi ngay.").then_some(()));
}
