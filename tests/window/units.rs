//! Đơn vị: the tree, its reorganisations, and what is refused.

use serde_json::{Value, json};
use tongket_support::webdriver::{Element, keys};
use tongket_support::window::Window;

fn units(window: &Window) -> Vec<Value> {
    window.call("unit_list", Value::Null).as_array().cloned().unwrap_or_default()
}

fn unit(window: &Window, name: &str) -> Option<Value> {
    units(window).into_iter().find(|unit| unit["name"] == name)
}

fn on_units() -> Window {
    let window = Window::on_the_demo();
    window.browser.press(&[keys::CONTROL], &["4"]);
    window.browser.shows("Xã Bản Mây");
    window
}

/// Whether the tree shows a unit.
fn in_tree(window: &Window, name: &str) -> bool {
    let look = "return [...document.querySelectorAll('[role=tree] .name')].some((e) => e.textContent === arguments[0])";
    window.browser.script(look, &[json!(name)]) == true
}

/// Chooses a unit in the tree, and waits for its panel.
fn choose(window: &Window, name: &str) {
    let look = "return [...document.querySelectorAll('[role=tree] .name')].find((e) => e.textContent === arguments[0]) ?? null";
    let row = window.browser.wait(&format!("«{name}» in the tree"), || Element::of(&window.browser.script(look, &[json!(name)])));
    window.browser.click(&row);
    panel_of(window, name);
}

fn panel_of(window: &Window, name: &str) {
    window.browser.wait(&format!("the panel of «{name}»"), || {
        (window.browser.script("return document.querySelector('main .right h2')?.textContent", &[]) == name).then_some(())
    });
}

fn gone_from_tree(window: &Window, name: &str) {
    window.browser.wait(&format!("«{name}» to leave the tree"), || (!in_tree(window, name)).then_some(()));
}

#[test]
fn a_pasted_list_of_communes_stands_beside_the_selected_one_and_goes_in_one_undo() {
    let window = on_units();
    choose(&window, "Xã Bản Mây");
    let browser = &window.browser;
    browser.click(&browser.named("Thêm đơn vị"));
    browser.wait("the field of the name", || (browser.script("return document.activeElement.tagName", &[]) == "TEXTAREA").then_some(()));
    let _ = browser.cdp("Input.insertText", &json!({ "text": "1. Xã Suối Trong\n2. Xã Đá Trắng\n3. Xã Nà Lúa" }));
    window.picture("units-several");
    browser.tap("Thêm 3 đơn vị");
    browser.shows("Thêm đơn vị: Xã Suối Trong và 2 đơn vị khác");
    let parent = unit(&window, "Xã Bản Mây").expect("the unit")["parent"].clone();
    for name in ["Xã Suối Trong", "Xã Đá Trắng", "Xã Nà Lúa"] {
        assert_eq!(unit(&window, name).unwrap_or_else(|| panic!("{name}"))["parent"], parent);
    }
    window.call("history_undo", Value::Null);
    assert!(unit(&window, "Xã Đá Trắng").is_none());
}

#[test]
fn a_unit_is_added_below_another_renamed_and_remembers_its_name() {
    let window = on_units();
    choose(&window, "Xã Bản Mây");
    window.browser.click(&window.browser.named("Thêm đơn vị cấp dưới"));
    window.browser.shows("Đứng dưới Xã Bản Mây.");
    window.browser.wait("the field of the name", || {
        (window.browser.script("return document.activeElement.tagName", &[]) == "TEXTAREA").then_some(())
    });
    window.browser.type_text("Thôn Đồng Hoà");
    window.browser.press(&[], &[keys::ENTER]);
    window.browser.shows("Thêm đơn vị: Thôn Đồng Hoà");
    let added = unit(&window, "Thôn Đồng Hoà").expect("the unit");
    assert_eq!(added["code"], "thon-dong-hoa");
    panel_of(&window, "Thôn Đồng Hoà");
    let field = window.browser.find("main .right input");
    window.browser.click(&field);
    window.browser.press(&[], &[keys::END]);
    window.browser.type_text(" Hai");
    window.browser.press(&[], &[keys::TAB]);
    window.browser.shows("Tên: Thôn Đồng Hoà → Thôn Đồng Hoà Hai");
    // A unit with another below it is not thrown away: the register says why.
    choose(&window, "Xã Bản Mây");
    window.browser.click(&window.browser.named("Chuyển vào thùng rác"));
    window.browser.shows("còn 1 đơn vị cấp dưới");
}

#[test]
fn two_communes_are_merged_and_the_panel_says_from_and_into() {
    let window = on_units();
    choose(&window, "Xã Bản Mây");
    window.browser.click(&window.browser.named("Ghi sáp nhập"));
    let boxes = || window.browser.all("[role=dialog] [role=combobox]");
    window.browser.wait("the dialog", || (boxes().len() >= 2).then_some(()));
    window.browser.click(&boxes()[0]);
    window.browser.type_text("khe tram");
    window.browser.wait("the commune in the list", || {
        let look = "const option = [...document.querySelectorAll('[role=option]')].find((e) => e.getBoundingClientRect().height > 0 && e.textContent.startsWith('Xã Khe Trầm')); return option && option.id";
        window.browser.script(look, &[]).as_str().map(|id| window.browser.click(&window.browser.find(&format!("[id='{id}']"))))
    });
    let day = window.browser.wait("the day", || {
        let look = "const label = [...document.querySelectorAll('[role=dialog] label')].find((e) => e.textContent.startsWith('Từ ngày')); return label && label.htmlFor";
        window.browser.script(look, &[]).as_str().map(|id| window.browser.find(&format!("[id='{id}']")))
    });
    window.browser.click(&day);
    window.browser.type_text("1/7/2026");
    window.browser.press(&[], &[keys::TAB]);
    window.picture("units-merge");
    let save = "const button = [...document.querySelectorAll('[role=dialog] button')].find((e) => e.textContent.trim() === 'Ghi'); button.click(); return 1";
    let _ = window.browser.script(save, &[]);
    window.browser.shows("Ghi kế thừa đơn vị: Xã Khe Trầm → Xã Bản Mây");
    window.browser.shows("sáp nhập, từ 01/07/2026");
    assert_eq!(unit(&window, "Xã Khe Trầm").expect("the old unit")["validTo"], "2026-06-30");
    gone_from_tree(&window, "Xã Khe Trầm");
    window.browser.click(&window.browser.named("Cả đơn vị đã kết thúc"));
    window.browser.wait("the ended unit", || in_tree(&window, "Xã Khe Trầm").then_some(()));
    window.browser.press(&[keys::CONTROL], &["z"]);
    window
        .browser
        .wait("the merger to be taken back", || unit(&window, "Xã Khe Trầm").filter(|unit| unit["validTo"].is_null()).map(|_| ()));
}

#[test]
fn a_unit_goes_to_the_bin_and_comes_back_and_moves_among_its_siblings() {
    let window = on_units();
    choose(&window, "Xã Bến Lúa");
    window.browser.click(&window.browser.named("Lên một chỗ"));
    window.browser.shows("Sắp xếp đơn vị: Xã Bến Lúa");
    let names: Vec<String> = units(&window).iter().filter_map(|unit| unit["name"].as_str().map(str::to_owned)).collect();
    let at = |name: &str| names.iter().position(|other| other == name);
    assert!(at("Xã Bến Lúa") < at("Xã Đồng Vàng"), "{names:?}");
    window.browser.click(&window.browser.named("Chuyển vào thùng rác"));
    gone_from_tree(&window, "Xã Bến Lúa");
    window.browser.click(&window.browser.named("Thùng rác"));
    window.browser.shows("chuyển vào 20/11/2026");
    window.browser.click(&window.browser.named("Khôi phục"));
    window.browser.wait("the unit to be back", || in_tree(&window, "Xã Bến Lúa").then_some(()));
}

#[test]
fn a_unit_is_dragged_below_another_one_and_taken_back() {
    let window = on_units();
    let drag = "const row = (name) => [...document.querySelectorAll('[role=tree] .name')].find((e) => e.textContent === name).closest('.part-tree-row');\
        const data = new DataTransfer(); const event = (kind) => new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true });\
        row(arguments[0]).dispatchEvent(event('dragstart'));\
        row(arguments[1]).dispatchEvent(event('dragover')); row(arguments[1]).dispatchEvent(event('drop')); return 1;";
    let parent = |name: &str| unit(&window, name).expect("the unit")["parent"].clone();
    let root = unit(&window, "Tỉnh Lam Giang").expect("the root")["id"].clone();
    let onto = unit(&window, "Xã Bản Mây").expect("the commune")["id"].clone();
    let _ = window.browser.script(drag, &[json!("Xã Nậm Sương"), json!("Xã Bản Mây")]);
    window.browser.wait("the unit to move", || (parent("Xã Nậm Sương") == onto).then_some(()));
    window.browser.shows("Sắp xếp đơn vị: Xã Nậm Sương");
    window.browser.click(&window.browser.named("Hoàn tác"));
    window.browser.wait("the unit to be back", || (parent("Xã Nậm Sương") == root).then_some(()));
    window.browser.wait("the tree to show it back", || {
        let look = "const left = (name) => [...document.querySelectorAll('[role=tree] .name')].find((e) => e.textContent === name)?.getBoundingClientRect().left; return left(arguments[0]) === left(arguments[1])";
        (window.browser.script(look, &[json!("Xã Nậm Sương"), json!("Xã Bản Mây")]) == true).then_some(())
    });
    // Nothing comes below itself, or where it is already: no change is written.
    let done = window.call("history_state", Value::Null);
    let _ = window.browser.script(drag, &[json!("Tỉnh Lam Giang"), json!("Xã Bản Mây")]);
    let _ = window.browser.script(drag, &[json!("Xã Nậm Sương"), json!("Tỉnh Lam Giang")]);
    window.browser.press(&[keys::CONTROL], &["1"]);
    window.browser.shows("Việc mới ghi");
    assert_eq!(window.call("history_state", Value::Null), done);
    assert_eq!(parent("Tỉnh Lam Giang"), Value::Null);
}
