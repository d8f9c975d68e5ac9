//! Every screen as people see it: small, wide, enlarged and dark. The pictures in `tests/artefacts/screens` are for a person to
//! look through; what a machine can see is held here: nothing scrolls sideways, and no button cuts its words off.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use tongket_support::documents::{hd05, party_ban};
use tongket_support::webdriver::{Browser, Element, keys};
use tongket_support::window::Window;

/// A name of a look, the pixels of the page, how many of the screen each is, and whether it is dark.
const LOOKS: [(&str, u32, u32, f64, bool); 5] = [
    ("1366x768", 1366, 768, 1.0, false),
    ("1920x1080", 1920, 1080, 1.0, false),
    ("zoom-150", 911, 512, 1.5, false),
    ("zoom-200", 683, 384, 2.0, false),
    ("dark", 1366, 768, 1.0, true),
];

/// What is wrong with the page as it stands: it scrolls sideways, or a button has more words than room.
const FAULTS: &str = "const faults = [];\
    if (document.documentElement.scrollWidth > window.innerWidth) faults.push('the page scrolls sideways');\
    const main = document.querySelector('main');\
    if (main && main.scrollWidth > main.clientWidth + 1) faults.push('the screen scrolls sideways by ' + (main.scrollWidth - main.clientWidth));\
    for (const button of document.querySelectorAll('button, [role=tab]')) {\
        const style = getComputedStyle(button);\
        if (button.clientWidth === 0 || style.visibility === 'hidden' || style.textOverflow === 'ellipsis') continue;\
        if (button.scrollWidth > button.clientWidth + 2 && !button.querySelector('*')) faults.push('cut off: ' + button.innerText);\
    }\
    return faults;";

/// Shows the page in each look, leaves a picture of it, and notes what is wrong.
fn picture(window: &Window, name: &str, faults: &mut BTreeMap<String, Value>) {
    for (look, width, height, scale, dark) in LOOKS {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": false });
        window.browser.cdp("Emulation.setDeviceMetricsOverride", &size);
        theme(&window.browser, dark);
        window.picture(&format!("screens/{name}-{look}"));
        let found = window.browser.script(FAULTS, &[]);
        if found != json!([]) {
            faults.insert(format!("{name} {look}"), found);
        }
    }
    theme(&window.browser, false);
    let office = json!({ "width": 1366, "height": 768, "deviceScaleFactor": 1, "mobile": false });
    window.browser.cdp("Emulation.setDeviceMetricsOverride", &office);
}

fn theme(browser: &Browser, dark: bool) {
    let _ = browser.script("document.documentElement.dataset.theme = arguments[0] ? 'dark' : 'light'; return 1", &[json!(dark)]);
}

fn go(window: &Window, number: &str, shown: &str) {
    window.browser.press(&[keys::CONTROL], &[number]);
    window.browser.wait("the screen", || {
        let look = "return document.querySelector('nav [aria-current=page] kbd')?.textContent";
        (window.browser.script(look, &[]) == number).then_some(())
    });
    window.browser.shows(shown);
    quiet(window);
}

/// Waits until nothing is being read or written.
fn quiet(window: &Window) {
    window.browser.wait("the reading to end", || window.browser.all("main progress:not([value])").is_empty().then_some(()));
}

fn none(faults: &BTreeMap<String, Value>) {
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_first_start_fits_every_screen() {
    let window = Window::first_start();
    let faults = &mut BTreeMap::new();
    window.browser.shows("Xem sổ minh hoạ");
    picture(&window, "first-start", faults);
    window.browser.click(&window.browser.named("Lập sổ mới"));
    window.browser.shows("Phần đầu báo cáo");
    let field = window.browser.named("Tỉnh, thành phố nào");
    window.browser.click(&field);
    window.browser.type_text("tỉnh Lam Giang");
    window.browser.shows("Nơi đặt sổ");
    // The head follows the typing to its last letter, however the answers overtake each other.
    window.browser.shows("TỈNH UỶ LAM GIANG");
    picture(&window, "first-start-new", faults);
    none(faults);
}

#[test]
fn overview_records_and_units_fit_every_screen() {
    let window = Window::on_the_demo();
    let faults = &mut BTreeMap::new();
    window.browser.shows("Việc mới ghi");
    picture(&window, "overview", faults);
    go(&window, "2", "285 bản ghi");
    picture(&window, "records", faults);
    let grid = window.browser.find("[role=grid]");
    let _ = window.browser.script("arguments[0].focus()", &[grid.reference()]);
    window.browser.press(&[], &[" "]);
    window.browser.shows("Đã chọn 1 bản ghi");
    window.browser.press(&[keys::SHIFT], &[keys::DOWN, keys::DOWN]);
    window.browser.shows("Đã chọn 3 bản ghi");
    window.browser.click(&window.browser.named("Sửa hàng loạt…"));
    let _ = window.browser.find("[role=dialog]");
    picture(&window, "records-bulk", faults);
    window.browser.press(&[], &[keys::ESCAPE]);
    window.browser.wait("the dialog to close", || window.browser.all("[role=dialog]").is_empty().then_some(()));
    let _ = window.browser.script("arguments[0].focus()", &[grid.reference()]);
    window.browser.press(&[], &[keys::ENTER]);
    window.browser.shows("Tệp đính kèm");
    picture(&window, "records-open", faults);
    go(&window, "4", "Xã Bản Mây");
    picture(&window, "units", faults);
    let look = "return [...document.querySelectorAll('[role=tree] .name')].find((e) => e.textContent === 'Xã Bản Mây')";
    let row = Element::of(&window.browser.script(look, &[])).expect("the commune");
    window.browser.click(&row);
    window.browser.shows("Lịch sử");
    picture(&window, "units-one", faults);
    none(faults);
}

#[test]
fn figures_fit_every_screen() {
    let window = Window::on_the_demo();
    let faults = &mut BTreeMap::new();
    go(&window, "3", "Thực hiện");
    picture(&window, "figures-period", faults);
    window.browser.click(&window.browser.named("Số này ở đâu ra?"));
    window.browser.shows("Cách tính");
    picture(&window, "figures-where", faults);
    window.browser.click(&window.browser.named("Theo đơn vị"));
    window.browser.shows("Xã Bản Mây");
    picture(&window, "figures-units", faults);
    window.browser.click(&window.browser.named("Vấn đề"));
    window.browser.shows("cảnh báo");
    picture(&window, "figures-problems", faults);
    none(faults);
}

#[test]
fn reports_templates_and_the_checker_fit_every_screen() {
    let window = Window::on_the_demo();
    let faults = &mut BTreeMap::new();
    go(&window, "5", "Báo cáo");
    let title = window.browser.named("Tổng kết công tác dân vận năm 2026");
    picture(&window, "report-list", faults);
    window.browser.click(&title);
    let _ = window.browser.find(".page-text");
    quiet(&window);
    picture(&window, "report", faults);
    window.browser.click(&window.browser.named("Xem trước"));
    window.browser.wait("the pages", || (window.browser.all("svg[role=img] text").len() > 20).then_some(()));
    picture(&window, "report-preview", faults);
    go(&window, "6", "Mẫu");
    picture(&window, "templates", faults);
    go(&window, "7", "Thả tệp Word");
    picture(&window, "layout-check", faults);
    let mut layout = hd05();
    layout.page.left = layout.page.right;
    let path = window.folder.path().join("Bao cao quy.docx");
    std::fs::write(&path, tongket::docx::write(&party_ban(), &layout).expect("a file")).expect("a file");
    if let Ok(mut script) = window.desktop.0.lock() {
        script.opens.push_back(vec![path]);
    }
    window.browser.click(&window.browser.named("Chọn tệp…"));
    window.browser.shows("Máy sửa được");
    picture(&window, "layout-check-findings", faults);
    none(faults);
}

#[test]
fn settings_and_the_guide_fit_every_screen() {
    let window = Window::on_the_demo();
    let faults = &mut BTreeMap::new();
    go(&window, "8", "Hồ sơ cơ quan");
    let tabs = [
        ("Hồ sơ cơ quan", "Phần đầu văn bản", "profile"),
        ("Ngày chốt", "Các chặng sau ngày chốt", "periods"),
        ("Chỉ tiêu riêng", "Thêm chỉ tiêu", "indicators"),
        ("Loại bản ghi", "Ghi gì ở đây", "kinds"),
        ("Dữ liệu, sao lưu", "Sao lưu ngay", "data"),
        ("Hiển thị", "Nền sáng, tối", "looks"),
        ("Giới thiệu", "Phiên bản", "about"),
    ];
    for (tab, shown, name) in tabs {
        window.browser.click(&window.browser.named(tab));
        window.browser.shows(shown);
        picture(&window, &format!("settings-{name}"), faults);
    }
    window.browser.press(&[], &[keys::F1]);
    window.browser.shows("Nhấn F1 ở màn hình nào");
    picture(&window, "guide", faults);
    window.browser.click(&window.browser.named("Gõ thử tiếng Việt"));
    let _ = window.browser.find("main textarea");
    picture(&window, "type-test", faults);
    none(faults);
}
