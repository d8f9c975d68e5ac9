//! Số liệu: figures typed like a spreadsheet, and where each came from.

use serde_json::{Value, json};
use tongket_support::webdriver::{Element, keys};
use tongket_support::window::Window;

/// The cell of a row and a column, by the words at their heads.
const FIND: &str = "const [row, column] = arguments;\
    const text = (e) => e.innerText.replace(/\\s+/g, ' ').trim();\
    const head = [...document.querySelectorAll('[role=grid] [role=columnheader][aria-colindex]')].find((e) => text(e).startsWith(column));\
    const line = [...document.querySelectorAll('[role=grid] [role=row]')].find((e) => { const h = e.querySelector('[role=rowheader]'); return h && text(h).startsWith(row); });\
    return head && line ? line.querySelector(`[role=gridcell][aria-colindex=\"${head.getAttribute('aria-colindex')}\"]`) : null;";

fn cell(window: &Window, row: &str, column: &str) -> Element {
    window.browser.wait(&format!("the cell «{row}» × «{column}»"), || {
        let found = window
            .browser
            .script(&format!("const found = (() => {{ {FIND} }})(); return found && found.id;"), &[json!(row), json!(column)]);
        found.as_str().map(|id| window.browser.find(&format!("[id='{id}']")))
    })
}

fn stands(window: &Window, row: &str, column: &str, wanted: &str) {
    window.browser.wait(&format!("«{wanted}» in the cell «{row}» × «{column}»"), || {
        let script = format!("const found = (() => {{ {FIND} }})(); return found && found.querySelector('.text').textContent;");
        let text = window.browser.script(&script, &[json!(row), json!(column)]);
        (text == wanted).then_some(())
    });
}

/// The grid of the units, at the group of indicators with `letter`.
fn by_unit(window: &Window, letter: &str) {
    window.browser.press(&[keys::CONTROL], &["3"]);
    window.browser.click(&window.browser.named("Theo đơn vị"));
    let look = "const select = [...document.querySelectorAll('select')].find((e) => [...e.options].some((o) => o.text.startsWith(arguments[0] + '.')));\
        if (!select) return false; select.value = [...select.options].find((o) => o.text.startsWith(arguments[0] + '.')).value;\
        select.dispatchEvent(new Event('change', { bubbles: true })); return true;";
    window.browser.wait("the groups of indicators", || window.browser.script(look, &[json!(letter)]).as_bool().filter(|done| *done));
}

/// What is kept of an indicator for a unit over the year.
fn kept(window: &Window, code: &str, unit: &str) -> Value {
    let period = json!({ "period": "2026", "scheme": "nd09", "from": null, "to": null });
    let grid = window.call("figure_by_unit", json!({ "indicators": [code], "periods": [period], "unit": null, "basis": "actual" }));
    let row = grid["units"].as_array().into_iter().flatten().find(|row| row["name"] == unit).cloned().unwrap_or_default();
    row["cells"][0].clone()
}

const COMMUNE: &str = "Xã Bản Mây";

#[test]
fn figures_are_typed_by_keys_alone_and_taken_back_by_ctrl_z() {
    let window = Window::on_the_demo();
    by_unit(&window, "B");
    window.browser.click(&cell(&window, COMMUNE, "B01"));
    window.browser.type_text("1.234");
    window.browser.press(&[], &[keys::ENTER]);
    window.browser.shows("Ghi số liệu: B01");
    stands(&window, COMMUNE, "B01", "1.234");
    assert_eq!(kept(&window, "B01", COMMUNE)["typed"]["value"], "1234");
    // Enter went down, Tab goes right, and what is typed stands there.
    window.browser.type_text("0");
    window.browser.press(&[], &[keys::TAB]);
    window.browser.type_text("x");
    window.browser.press(&[], &[keys::ENTER]);
    stands(&window, "Xã Nậm Sương", "B01", "0");
    stands(&window, "Xã Nậm Sương", "B02", "x");
    window.browser.wait("the state to be kept", || (kept(&window, "B02", "Xã Nậm Sương")["state"] == "notApplicable").then_some(()));
    window.browser.press(&[keys::CONTROL], &["z"]);
    window.browser.wait("the state to be taken back", || (kept(&window, "B02", "Xã Nậm Sương")["state"] == "value").then_some(()));
    // Escape leaves a cell as it was; F2 opens what was typed; Delete takes it out.
    window.browser.click(&cell(&window, COMMUNE, "B01"));
    window.browser.type_text("99");
    window.browser.press(&[], &[keys::ESCAPE]);
    stands(&window, COMMUNE, "B01", "1.234");
    window.browser.press(&[], &[keys::F2, keys::BACKSPACE, "6", keys::ENTER]);
    window.browser.wait("the mended figure", || (kept(&window, "B01", COMMUNE)["typed"]["value"] == "1236").then_some(()));
    window.browser.click(&cell(&window, COMMUNE, "B01"));
    window.browser.press(&[], &[keys::DELETE]);
    window.browser.wait("the figure to be taken out", || kept(&window, "B01", COMMUNE)["typed"].is_null().then_some(()));
}

#[test]
fn a_ratio_asks_for_its_denominator_and_never_takes_a_percentage() {
    let window = Window::on_the_demo();
    by_unit(&window, "A");
    window.browser.click(&cell(&window, COMMUNE, "A06"));
    window.browser.type_text("45");
    window.browser.shows("Gõ tiếp mẫu số");
    window.browser.press(&[], &[keys::ENTER]);
    window.browser.type_text("60");
    window.browser.shows("45 / 60 = 75%");
    window.picture("figures-ratio");
    window.browser.press(&[], &[keys::ENTER]);
    window.browser.wait("the ratio", || (kept(&window, "A06", COMMUNE)["typed"]["base"] == "60").then_some(()));
    stands(&window, COMMUNE, "A06", "75%");
    window.browser.click(&cell(&window, COMMUNE, "A06"));
    window.browser.type_text("75%");
    window.browser.press(&[], &[keys::ENTER, keys::UP]);
    window.browser.shows("Không nhập sẵn phần trăm");
}

#[test]
fn what_is_refused_stays_in_its_cell_with_the_reason_also_after_another_screen() {
    let window = Window::on_the_demo();
    by_unit(&window, "A");
    window.browser.click(&cell(&window, COMMUNE, "A06"));
    window.browser.type_text("70/60");
    window.browser.press(&[], &[keys::ENTER, keys::UP]);
    window.browser.shows("nằm ngoài mức hợp lý");
    window.picture("figures-refused");
    window.browser.press(&[keys::CONTROL], &["4"]);
    window.browser.shows("Cả đơn vị đã kết thúc");
    by_unit(&window, "A");
    stands(&window, COMMUNE, "A06", "70/60");
    window.browser.click(&cell(&window, COMMUNE, "A06"));
    window.browser.press(&[], &[keys::F2, keys::BACKSPACE, keys::BACKSPACE, "9", "0", keys::ENTER]);
    stands(&window, COMMUNE, "A06", "77,8%");
}

#[test]
fn a_rectangle_from_excel_is_kept_in_one_step_and_its_wrong_cells_are_told() {
    let window = Window::on_the_demo();
    by_unit(&window, "B");
    window.browser.click(&cell(&window, COMMUNE, "B01"));
    let paste = "const data = new DataTransfer(); data.setData('text/plain', arguments[0]);\
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); return 1;";
    let _ = window.browser.script(paste, &[json!("1.000\t2.500\r\nnhiều\t-\r\n\t7\r\n")]);
    window.browser.shows("Ghi số liệu: 4 số");
    stands(&window, COMMUNE, "B01", "1.000");
    stands(&window, COMMUNE, "B02", "2.500");
    stands(&window, "Xã Nậm Sương", "B01", "nhiều");
    assert_eq!(kept(&window, "B02", "Xã Khe Trầm")["typed"]["value"], "7");
    // A blank cell of the clipboard left what was there.
    assert!(kept(&window, "B01", "Xã Khe Trầm")["typed"].is_null());
    let copy = "const data = new DataTransfer(); document.activeElement.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));\
        return data.getData('text/plain');";
    window.browser.click(&cell(&window, COMMUNE, "B01"));
    window.browser.press(&[keys::SHIFT], &[keys::RIGHT]);
    assert_eq!(window.browser.script(copy, &[]), "1.000\t2.500");
    window.browser.press(&[keys::CONTROL], &["z"]);
    window.browser.wait("the paste to be taken back", || kept(&window, "B02", "Xã Khe Trầm")["typed"].is_null().then_some(()));
}

#[test]
fn vietnamese_words_are_typed_into_a_cell_letter_by_letter_and_by_composition() {
    let window = Window::on_the_demo();
    by_unit(&window, "B");
    window.browser.click(&cell(&window, COMMUNE, "B01"));
    // Telex as Windows composes it: each key replaces what is being composed.
    for text in ["k", "kh", "khô", "khôn", "không"] {
        let parameters = json!({ "text": text, "selectionStart": text.chars().count(), "selectionEnd": text.chars().count() });
        window.browser.cdp("Input.imeSetComposition", &parameters);
    }
    window.browser.cdp("Input.insertText", &json!({ "text": "không" }));
    // As Unikey does it: Backspace and the letters again.
    window.browser.type_text(" ap");
    window.browser.press(&[], &[keys::BACKSPACE, keys::BACKSPACE]);
    window.browser.cdp("Input.insertText", &json!({ "text": "áp" }));
    window.browser.cdp("Input.insertText", &json!({ "text": " dụng" }));
    let typed = window.browser.script("return document.activeElement.value", &[]);
    assert_eq!(typed, "không áp dụng");
    window.browser.press(&[], &[keys::ENTER]);
    window.browser.wait("the state", || (kept(&window, "B01", COMMUNE)["typed"]["state"] == "notApplicable").then_some(()));
}

#[test]
fn a_figure_tells_where_it_came_from_down_to_the_record() {
    let window = Window::on_the_demo();
    window.browser.press(&[keys::CONTROL], &["3"]);
    window.browser.click(&cell(&window, "A01", "Thực hiện"));
    window.browser.press(&[keys::ALT], &[keys::ENTER]);
    window.browser.shows("Bản ghi đã đếm (6)");
    window.picture("figures-where");
    window.browser.click(&cell(&window, "A04", "Thực hiện"));
    window.browser.shows("Biểu số liệu các đơn vị nộp năm 2026");
    window.browser.click(&cell(&window, "A01", "Thực hiện"));
    window.browser.shows("Bản ghi đã đếm (6)");
    window.browser.click(&window.browser.find("aside button"));
    window.browser.wait("the screen of records", || {
        let look = "return document.querySelector('nav [aria-current=page]').innerText.includes('Sổ công tác')";
        window.browser.script(look, &[]).as_bool().filter(|there| *there)
    });
}

#[test]
fn the_plan_and_the_estimate_are_typed_beside_what_was_done() {
    let window = Window::on_the_demo();
    window.browser.press(&[keys::CONTROL], &["3"]);
    window.browser.click(&cell(&window, "A04", "Kế hoạch"));
    window.browser.type_text("200");
    window.browser.press(&[], &[keys::ENTER]);
    stands(&window, "A04", "Kế hoạch", "200");
    stands(&window, "A04", "% kế hoạch", "77%");
    window.browser.click(&cell(&window, "A04", "Ước thực hiện"));
    window.browser.type_text("190");
    window.browser.press(&[], &[keys::ENTER]);
    stands(&window, "A04", "Ước thực hiện", "190");
    stands(&window, "A04", "Thực hiện", "154");
    window.browser.click(&cell(&window, "A04", "Kế hoạch"));
    window.browser.press(&[], &[keys::DELETE]);
    stands(&window, "A04", "Kế hoạch", "");
}

#[test]
fn a_problem_leads_to_its_figure() {
    let window = Window::on_the_demo();
    window.browser.press(&[keys::CONTROL], &["3"]);
    window.browser.click(&window.browser.named("Vấn đề"));
    window.browser.click(&window.browser.named("Chỉ tiêu B04"));
    window.browser.wait("the active cell", || {
        let name = window.browser.script("return document.activeElement.getAttribute('aria-label')", &[]);
        name.as_str().filter(|name| name.starts_with("B04")).map(|_| ())
    });
    // The panel is open there, and says who has not said everything yet.
    window.browser.shows("Báo cáo chưa đủ kỳ");
}

#[test]
fn the_grids_fit_the_screens_of_offices_at_every_zoom_in_light_and_dark() {
    for (name, size) in [("1366x768", (1366, 768)), ("1920x1080", (1920, 1080)), ("zoom-150", (911, 512))] {
        let window = Window::on_the_demo_at(size);
        window.browser.press(&[keys::CONTROL], &["3"]);
        let _ = cell(&window, "A01", "Thực hiện");
        assert_eq!(window.browser.script("return document.documentElement.scrollWidth <= window.innerWidth", &[]), true, "{name}");
        window.picture(&format!("figures-period-{name}"));
        by_unit(&window, "B");
        let _ = cell(&window, "Tỉnh Lam Giang", "B01");
        assert_eq!(window.browser.script("return document.documentElement.scrollWidth <= window.innerWidth", &[]), true, "{name}");
        window.picture(&format!("figures-units-{name}"));
        window.browser.press(&[keys::CONTROL], &["4"]);
        window.browser.click(&window.browser.named(COMMUNE));
        window.browser.shows("Lịch sử");
        assert_eq!(window.browser.script("return document.documentElement.scrollWidth <= window.innerWidth", &[]), true, "{name}");
        window.picture(&format!("units-{name}"));
        if size == (1366, 768) {
            let _ = window.browser.script("document.documentElement.dataset.theme = 'dark'; return 1", &[]);
            window.picture("units-dark");
            by_unit(&window, "B");
            let _ = cell(&window, "Tỉnh Lam Giang", "B01");
            window.picture("figures-units-dark");
        }
    }
}

#[test]
fn a_number_is_told_nearly_and_carries_a_remark() {
    let window = Window::on_the_demo();
    by_unit(&window, "B");
    window.browser.click(&cell(&window, COMMUNE, "B01"));
    window.browser.type_text("gần 300");
    window.browser.press(&[], &[keys::ENTER]);
    stands(&window, COMMUNE, "B01", "gần 300");
    assert_eq!(kept(&window, "B01", COMMUNE)["typed"]["approximation"], "nearly");
    window.browser.click(&cell(&window, COMMUNE, "B01"));
    window.browser.press(&[keys::ALT], &[keys::ENTER]);
    window.browser.shows("Ghi chú của số này");
    // The four lines of who said what stand above everything else.
    for line in ["Đã báo cáo đủ kỳ", "Chưa báo cáo", "Báo cáo chưa đủ kỳ", "Không áp dụng"] {
        window.browser.shows(line);
    }
    let note = window.browser.find("aside textarea");
    window.browser.click(&note);
    window.browser.type_text("Theo báo cáo nhanh");
    window.browser.press(&[], &[keys::TAB]);
    window.browser.wait("the remark", || {
        let question = json!({ "indicator": "B01", "unit": unit(&window), "from": "2025-12-15", "to": "2026-12-14", "basis": "actual" });
        (window.call("figure_origin", question)["typed"]["note"] == "Theo báo cáo nhanh").then_some(())
    });
    window.picture("figures-note");
}

/// The number of the commune.
fn unit(window: &Window) -> Value {
    let units = window.call("unit_list", Value::Null);
    units.as_array().into_iter().flatten().find(|unit| unit["name"] == COMMUNE).map(|unit| unit["id"].clone()).unwrap_or_default()
}

#[test]
fn the_columns_of_a_period_are_chosen_and_remembered() {
    let window = Window::on_the_demo();
    window.browser.press(&[keys::CONTROL], &["3"]);
    let _ = cell(&window, "A01", "Thực hiện");
    let heads = || {
        window
            .browser
            .script("return [...document.querySelectorAll('[role=grid] [role=columnheader]')].map((e) => e.innerText.trim())", &[])
    };
    let has = |name: &str| heads().as_array().is_some_and(|heads| heads.iter().any(|head| head == name));
    window.browser.click(&window.browser.named("Cột"));
    window.browser.click(&window.browser.named("Ước thực hiện"));
    window.browser.click(&window.browser.named("6 tháng"));
    window.browser.wait("six months", || has("6 tháng").then_some(()));
    assert!(!has("Ước thực hiện"), "{}", heads());
    window.browser.press(&[], &[keys::ESCAPE]);
    window.browser.wait("the number of six months", || {
        let script = format!("const found = (() => {{ {FIND} }})(); return found && found.querySelector('.text').textContent;");
        window.browser.script(&script, &[json!("A04"), json!("6 tháng")]).as_str().filter(|text| !text.is_empty()).map(|_| ())
    });
    window.picture("figures-columns");
    window.browser.go(&window.address);
    window.browser.press(&[keys::CONTROL], &["3"]);
    window.browser.wait("the columns again", || (has("6 tháng") && !has("Ước thực hiện")).then_some(()));
}
