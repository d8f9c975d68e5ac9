//! The outline beside the page: jumps and the order of sections.

use super::*;

/// A jump right after the report was opened lost the cursor, or left the heading under the toolbar.
#[test]
fn a_jump_right_after_opening_keeps_the_cursor_and_shows_the_heading() {
    let window = Window::on_the_demo();
    let browser = &window.browser;
    browser.press(&[keys::CONTROL], &["5"]);
    browser.click(&browser.find("ul[aria-label='Các báo cáo'] li > button"));
    let jump = "const rows = document.querySelectorAll('button.row[data-row]'); if (rows.length < 10) return null; const row = rows[rows.length - 3]; row.click(); return row.dataset.row";
    let key = browser.wait("the outline", || browser.script(jump, &[]).as_str().map(str::to_owned));
    std::thread::sleep(Duration::from_secs(3));
    let at = browser.script("return document.activeElement.dataset.part ?? document.activeElement.tagName", &[]);
    assert_eq!(at, json!(key), "the cursor");
    let top = "const place = document.querySelector(`[data-place='${arguments[0]}'] h3`).getBoundingClientRect(); const room = document.querySelector('.scroller').getBoundingClientRect(); return [place.top - room.top, room.bottom - place.bottom]";
    let top = browser.script(top, &[json!(key)]);
    assert!(
        top[0].as_f64().is_some_and(|top| top >= 0.0) && top[1].as_f64().is_some_and(|below| below >= 0.0),
        "the heading is out of sight: {top}"
    );
    browser.type_text("Gõ ngay ở đây.");
    let id: i64 = key.trim_start_matches('s').parse().expect("a section");
    browser.wait("what is typed there to be kept", || {
        let sections = window.call("section_list", json!({ "report": draft(&window) }));
        let there = sections.as_array()?.iter().find(|section| section["id"] == id)?.clone();
        has(&there["blocks"], "Gõ ngay ở đây.").then_some(())
    });
}

#[test]
fn a_section_is_dragged_in_the_outline_and_taken_back_by_undo() {
    let window = Window::on_the_demo();
    let browser = &window.browser;
    let sections = || window.call("section_list", json!({ "report": draft(&window) })).as_array().cloned().unwrap_or_default();
    let order = |all: &[Value]| all.iter().map(|section| section["heading"].as_str().unwrap_or_default().to_owned()).collect::<Vec<_>>();
    let before = sections();
    let siblings: Vec<&Value> =
        before.iter().filter(|section| section["parent"] == before[1]["parent"] && !section["parent"].is_null()).collect();
    let (from, to) = (siblings[1]["id"].clone(), siblings[0]["id"].clone());
    open_draft(&window);
    let drag = "const row = (id) => document.querySelector(`button.row[data-row='s${id}']`); const [from, to] = [row(arguments[0]), row(arguments[1])];\
        const data = new DataTransfer(); const box = to.getBoundingClientRect();\
        const fire = (element, type, y) => element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data, clientX: box.left + 5, clientY: y }));\
        fire(from, 'dragstart', 0); fire(to, 'dragover', box.top + 2);\
        return new Promise((done) => requestAnimationFrame(() => { fire(to, 'drop', box.top + 2); fire(from, 'dragend', 0); done(1); }));";
    let _ = browser.script(drag, &[from, to]);
    browser.shows("Chuyển mục");
    browser.wait("the section to move", || (order(&sections()) != order(&before)).then_some(()));
    let place = |all: &[Value], of: &Value| all.iter().position(|section| section["id"] == of["id"]);
    let after = sections();
    assert!(place(&after, siblings[1]) < place(&after, siblings[0]), "{:?}", order(&after));
    // The outline and the page follow, with new numbers.
    let shown = "return [...document.querySelectorAll('.part h3')].map((e) => e.textContent.trim())";
    let moved = siblings[1]["heading"].clone();
    browser.wait("the page", || {
        let headings = browser.script(shown, &[]);
        let at = |of: &Value| {
            headings
                .as_array()?
                .iter()
                .position(|heading| heading.as_str().is_some_and(|text| text.ends_with(of.as_str().unwrap_or_default())))
        };
        (at(&moved)? < at(&siblings[0]["heading"])?).then_some(())
    });
    window.picture("report-outline-dragged");
    browser.press(&[keys::CONTROL], &["z"]);
    browser.wait("the section to be back", || (order(&sections()) == order(&before)).then_some(()));
}
